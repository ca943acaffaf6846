//! What the clocks of a zone show by the rules that a foreign calendar brings along (RFC 5545, 3.6.5).

use super::ics::{first, repeated};
use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType as Part, ICalendarProperty as P, ICalendarValue as Value};
use chrono::{Datelike, NaiveDateTime, TimeDelta};
use std::collections::BTreeSet;

/// The year from which no rule is followed any more: no session is there.
const LAST_YEAR: i32 = 2100;
/// Changes of one rule.
const CHANGES: usize = 1_000;

/// The changes of the clocks of a zone: from which second after 1970 they are how many seconds ahead of UTC.
#[derive(Clone, Debug, Default)]
pub(super) struct Rules {
    changes: Vec<(i64, i64)>,
    /// Before the first change.
    before: i64,
}

impl Rules {
    /// The rules of a component; none where one of them is not understood.
    pub(super) fn read(file: &ICalendar, zone: &ICalendarComponent) -> Option<Self> {
        let mut rules = Self::default();
        let mut earliest = i64::MAX;
        for part in zone.component_ids.iter().filter_map(|id| file.components.get(*id as usize)) {
            if !matches!(part.component_type, Part::Standard | Part::Daylight) {
                continue;
            }
            let start = clock(part, &P::Dtstart)?;
            let (from, to) = (offset(part, &P::Tzoffsetfrom)?, offset(part, &P::Tzoffsetto)?);
            let mut onsets = BTreeSet::from([start]);
            if let Some(Value::RecurrenceRule(rule)) = first(part, &P::Rrule) {
                // UNTIL is in UTC, the onsets are by the clock before them.
                let until = rule
                    .until
                    .as_ref()
                    .and_then(calcard::common::PartialDateTime::to_date_time)
                    .map(|until| until.date_time + if until.offset.is_some() { TimeDelta::seconds(from) } else { TimeDelta::zero() });
                let goes_on = |at: NaiveDateTime| until.is_none_or(|until| at <= until) && at.year() < LAST_YEAR;
                onsets.extend(repeated(rule, start, goes_on, CHANGES)?);
            } else if first(part, &P::Rrule).is_some() {
                return None;
            }
            for entry in part.entries.iter().filter(|entry| entry.name == P::Rdate) {
                for value in &entry.values {
                    let Value::PartialDateTime(at) = value else { return None };
                    onsets.insert(at.to_date_time()?.date_time);
                }
            }
            rules.changes.extend(onsets.into_iter().map(|onset| (onset.and_utc().timestamp() - from, to)));
            if let Some((at, _)) = rules.changes.iter().min().filter(|(at, _)| *at < earliest) {
                (earliest, rules.before) = (*at, from);
            }
        }
        rules.changes.sort_unstable();
        (!rules.changes.is_empty()).then_some(rules)
    }

    /// Seconds that the clocks are ahead of UTC at an instant.
    pub(super) fn ahead(&self, at: i64) -> i64 {
        let passed = self.changes.partition_point(|(change, _)| *change <= at);
        passed.checked_sub(1).map_or(self.before, |last| self.changes[last].1)
    }

    /// The instant at which the clocks show a time, the first if they do twice; none if they skip it.
    pub(super) fn instant(&self, local: NaiveDateTime) -> Option<i64> {
        let local = local.and_utc().timestamp();
        let ahead: BTreeSet<i64> = self.changes.iter().map(|(_, ahead)| *ahead).chain([self.before]).collect();
        ahead.into_iter().rev().map(|ahead| (local - ahead, ahead)).find(|(at, ahead)| self.ahead(*at) == *ahead).map(|(at, _)| at)
    }
}

fn clock(part: &ICalendarComponent, name: &P) -> Option<NaiveDateTime> {
    match first(part, name)? {
        Value::PartialDateTime(at) => Some(at.to_date_time()?.date_time),
        _ => None,
    }
}

/// Seconds ahead of UTC.
fn offset(part: &ICalendarComponent, name: &P) -> Option<i64> {
    let Value::PartialDateTime(ahead) = first(part, name)? else { return None };
    let seconds = i64::from(ahead.tz_hour?) * 3600 + i64::from(ahead.tz_minute.unwrap_or(0)) * 60;
    Some(if ahead.tz_minus { -seconds } else { seconds })
}
