//! What does not take place of a series: times that it leaves out, and those in whose place another event stands.

use super::ics::{Reading, entry};
use super::slot::When;
use calcard::icalendar::{ICalendarComponent, ICalendarEntry, ICalendarParameterName, ICalendarProperty as P, ICalendarValue as Value};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta};
use std::collections::BTreeSet;

/// What an exception names, by the clock of its series.
#[derive(Clone, Copy)]
enum Out {
    Day(NaiveDate),
    Time(NaiveDateTime),
}

impl Out {
    /// The one time of a series that is meant, or none where there is nothing near. What is near a time and is not one may be meant for it.
    fn of(self, times: &[NaiveDateTime]) -> Result<Option<NaiveDateTime>, ()> {
        let near: Vec<NaiveDateTime> = times
            .iter()
            .copied()
            .filter(|time| match self {
                Self::Day(day) => time.date() == day,
                Self::Time(at) => (*time - at).abs() < TimeDelta::days(1),
            })
            .collect();
        match (self, near.as_slice()) {
            (_, []) => Ok(None),
            (Self::Time(at), near) if near.contains(&at) => Ok(Some(at)),
            (Self::Day(_), [time]) => Ok(Some(*time)),
            _ => Err(()),
        }
    }
}

impl Reading<'_> {
    /// The times of a series without those that it leaves out and those that others replace.
    ///
    /// # Errors
    /// What of it is not understood.
    pub(super) fn without(
        &self,
        series: &ICalendarComponent,
        times: Vec<NaiveDateTime>,
        replaced: &[&ICalendarEntry],
    ) -> Result<Vec<NaiveDateTime>, String> {
        let own = series.entries.iter().filter(|entry| entry.name == P::Exdate);
        let mut out = BTreeSet::new();
        for entry in own.chain(replaced.iter().copied()) {
            if entry.params.iter().any(|param| param.name == ICalendarParameterName::Range) {
                return Err(format!("{} RANGE", entry.name.as_str()));
            }
            for value in &entry.values {
                let meant = self.out(series, entry, value).ok_or(()).and_then(|meant| meant.of(&times));
                out.extend(meant.map_err(|()| format!("{} {}", entry.name.as_str(), written(value)))?);
            }
        }
        Ok(times.into_iter().filter(|time| !out.contains(time)).collect())
    }

    /// The time of a series that an exception names, if it is one of them; else what it names itself.
    pub(super) fn meant(
        &self,
        series: &ICalendarComponent,
        exception: &ICalendarEntry,
        value: &Value,
        times: &[NaiveDateTime],
    ) -> Option<NaiveDateTime> {
        let out = self.out(series, exception, value)?;
        out.of(times).ok().flatten().or(match out {
            Out::Day(day) => day.and_hms_opt(0, 0, 0),
            Out::Time(at) => Some(at),
        })
    }

    /// What an exception names: a day, a time by the clock of the series, or an instant, which that clock shows.
    fn out(&self, series: &ICalendarComponent, exception: &ICalendarEntry, value: &Value) -> Option<Out> {
        let Value::PartialDateTime(at) = value else { return None };
        let local = at.to_date_time()?;
        if !at.has_time() {
            return Some(Out::Day(local.date_time.date()));
        }
        let start = entry(series, &P::Dtstart)?;
        let is_floating = exception.tz_id().is_none() && local.offset.is_none();
        if is_floating || exception.tz_id().is_some() && exception.tz_id() == start.tz_id() {
            return Some(Out::Time(local.date_time));
        }
        let When::Instant(at) = self.timed(exception, value)?.when else { return None };
        match (start.tz_id(), self.timed(start, start.values.first()?)?.when) {
            (Some(zone), _) => self.clock(zone, at).map(Out::Time),
            (None, When::Instant(_)) => DateTime::from_timestamp(at, 0).map(|at| Out::Time(at.naive_utc())),
            (None, When::Clock(_)) => None,
        }
    }
}

/// A value as a reader finds it again in the file.
fn written(value: &Value) -> String {
    match value {
        Value::PartialDateTime(at) => at.to_date_time().map_or_else(String::new, |at| at.date_time.format("%Y-%m-%d %H:%M").to_string()),
        Value::Text(text) => text.clone(),
        _ => String::new(),
    }
}
