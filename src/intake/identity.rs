//! What an event of a calendar is: its name, which of a series it is, and which version.

use super::ics::{Reading, entry, first};
use super::slot::{EventId, Slot};
use calcard::icalendar::{ICalendarComponent, ICalendarEntry, ICalendarProperty as P, ICalendarValue as Value};
use chrono::NaiveDateTime;

/// Characters of a name that is kept.
const UID_MAX: usize = 500;

/// Its name; empty where it has none.
pub(super) fn uid(event: &ICalendarComponent) -> &str {
    match first(event, &P::Uid) {
        Some(Value::Text(uid)) => uid,
        _ => "",
    }
}

/// What versions of an event have in common: their number, and of which of a series it is.
pub(super) type Which<'a> = (&'a str, Option<(&'a str, Option<NaiveDateTime>)>);

/// Which event it is a version of.
pub(super) fn which(event: &ICalendarComponent) -> Which<'_> {
    let of = |entry: &'_ ICalendarEntry| match entry.values.first() {
        Some(Value::PartialDateTime(at)) => at.to_date_time().map(|at| at.date_time),
        _ => None,
    };
    (uid(event), entry(event, &P::RecurrenceId).map(|entry| (entry.tz_id().unwrap_or_default(), of(entry))))
}

/// How often its organiser changed it.
pub(super) fn sequence(event: &ICalendarComponent) -> i64 {
    match first(event, &P::Sequence) {
        Some(Value::Integer(number)) => *number,
        _ => 0,
    }
}

/// What is kept of it with the session that it becomes.
pub(super) fn event_id(event: &ICalendarComponent) -> Option<EventId> {
    let uid = Some(uid(event)).filter(|uid| !uid.is_empty() && uid.chars().count() <= UID_MAX)?.to_owned();
    let written = |name: &P| match first(event, name) {
        Some(Value::PartialDateTime(at)) => at.to_date_time().map(|at| at.date_time.and_utc().timestamp()),
        _ => None,
    };
    let written_at = written(&P::Dtstamp).max(written(&P::LastModified));
    Some(EventId { uid, recurrence: None, sequence: sequence(event), written_at })
}

impl Reading<'_> {
    /// Which of a series an event stands in place of: when that was to be, by the clock of the series.
    pub(super) fn instance(&self, series: &ICalendarComponent, instead_of: &ICalendarEntry) -> Option<NaiveDateTime> {
        let times = self.start(series, &mut Slot::default()).and_then(|(_, start)| self.times(series, start, &mut Slot::default()));
        self.meant(series, instead_of, instead_of.values.first()?, &times.unwrap_or_default())
    }
}
