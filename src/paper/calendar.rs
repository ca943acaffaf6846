//! Sessions as an iCalendar file (RFC 5545, RFC 7986), for the calendars of those who teach, learn and keep rooms.

use calcard::common::PartialDateTime;
use calcard::icalendar::*;
use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use std::collections::BTreeMap;

/// Whether a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It may move.
    Tentative,
    /// It will be.
    Confirmed,
    /// It will not be.
    Cancelled,
}

/// A session.
#[derive(Clone, Debug)]
pub struct Event {
    /// The same for ever.
    pub uid: String,
    /// How often it was changed.
    pub sequence: u32,
    /// When it was changed last.
    pub changed_at: DateTime<Utc>,
    /// From here.
    pub start: DateTime<Utc>,
    /// To here.
    pub end: DateTime<Utc>,
    /// Where the clock on the wall is.
    pub zone: Tz,
    /// Whether it stands.
    pub standing: Standing,
    /// What it is called.
    pub summary: String,
    /// Where it is.
    pub location: Option<String>,
    /// Lines about it.
    pub description: String,
    /// The same number, the same colour.
    pub colour: usize,
}

/// A calendar.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// The same for ever.
    pub uid: String,
    /// What it is called.
    pub name: String,
    /// Whose it is.
    pub description: String,
    /// Its sessions.
    pub events: Vec<Event>,
}

/// Names of CSS, as RFC 7986 asks for: dark enough for white text.
const COLOURS: [&str; 8] = ["steelblue", "seagreen", "sienna", "slateblue", "teal", "indianred", "olivedrab", "mediumvioletred"];

/// How long the calendar may be shown before somebody looks for a newer one.
const REFRESH: ICalendarDuration = ICalendarDuration { neg: false, weeks: 0, days: 1, hours: 0, minutes: 0, seconds: 0 };

/// The file. It brings the rules of every zone along that it names, for the time of its sessions.
pub fn ics(calendar: &Calendar) -> String {
    use ICalendarProperty as P;
    let mut head = ICalendarComponent::new(ICalendarComponentType::VCalendar);
    head.add_property(P::Version, "2.0");
    head.add_property(P::Prodid, concat!("-//Rollbook//Rollbook ", env!("CARGO_PKG_VERSION"), "//EN"));
    head.add_property(P::Uid, text(&calendar.uid));
    head.add_property(P::Name, text(&calendar.name));
    head.add_property(P::Description, text(&calendar.description));
    if let Some(last) = calendar.events.iter().map(|event| event.changed_at).max() {
        head.add_property(P::LastModified, utc(last));
    }
    let refresh = ICalendarEntry::new(P::RefreshInterval).with_param(ICalendarParameter::value(ICalendarValueType::Duration));
    head.entries.push(refresh.with_value(REFRESH));
    if let Some(first) = calendar.events.first().filter(|first| calendar.events.iter().all(|event| event.colour == first.colour)) {
        head.add_property(P::Color, COLOURS[first.colour % COLOURS.len()]);
    }
    let mut file = ICalendar { components: vec![head] };
    for (zone, (from, until)) in spans(&calendar.events) {
        file.add_timezone(&zone, from.timestamp(), until.timestamp());
    }
    file.components.iter_mut().for_each(end_rules_late);
    for event in &calendar.events {
        let place = u32::try_from(file.components.len()).unwrap_or(u32::MAX);
        file.components.push(component(event));
        file.components[0].component_ids.push(place);
    }
    file.to_string()
}

/// The zones that are named, each with the time for which its rules are needed: a day around all that is in it.
fn spans(events: &[Event]) -> BTreeMap<String, (DateTime<Utc>, DateTime<Utc>)> {
    let mut spans: BTreeMap<String, (DateTime<Utc>, DateTime<Utc>)> = BTreeMap::new();
    for event in events.iter().filter(|event| is_local(event)) {
        let (from, until) = (event.start - TimeDelta::days(1), event.end + TimeDelta::days(1));
        let span = spans.entry(event.zone.name().to_owned()).or_insert((from, until));
        *span = (span.0.min(from), span.1.max(until));
    }
    spans
}

/// Ends the rules by which clocks are set a day after the last time: some readers take the end, which is in UTC, for local time, and would leave out
/// a change that lies at the end itself. No rule comes again within a day.
fn end_rules_late(part: &mut ICalendarComponent) {
    for value in part.entries.iter_mut().filter(|entry| entry.name == ICalendarProperty::Rrule).flat_map(|entry| &mut entry.values) {
        let ICalendarValue::RecurrenceRule(rule) = value else { continue };
        let last = rule.until.as_ref().and_then(PartialDateTime::to_date_time);
        rule.until = last.map(|last| utc(last.date_time.and_utc() + TimeDelta::days(1)));
    }
}

/// Whether both ends can be said in local time: where a clock shows an hour twice, iCalendar means the first (RFC 5545, 3.3.5).
fn is_local(event: &Event) -> bool {
    let is_first = |at: DateTime<Utc>| {
        let local = at.with_timezone(&event.zone).naive_local();
        event.zone.from_local_datetime(&local).earliest().is_some_and(|first| first == at)
    };
    event.zone != Tz::UTC && is_first(event.start) && is_first(event.end)
}

fn component(event: &Event) -> ICalendarComponent {
    use ICalendarProperty as P;
    let mut session = ICalendarComponent::new(ICalendarComponentType::VEvent);
    session.add_property(P::Uid, text(&event.uid));
    session.add_property(P::Sequence, i64::from(event.sequence));
    session.add_property(P::Dtstamp, utc(event.changed_at));
    session.add_property(P::LastModified, utc(event.changed_at));
    for (end, at) in [(P::Dtstart, event.start), (P::Dtend, event.end)] {
        let end = ICalendarEntry::new(end);
        session.entries.push(if is_local(event) {
            let local = at.with_timezone(&event.zone).naive_local().and_utc().timestamp();
            end.with_param(ICalendarParameter::tzid(event.zone.name().to_owned())).with_value(PartialDateTime::from_naive_timestamp(local))
        } else {
            end.with_value(utc(at))
        });
    }
    let status = match event.standing {
        Standing::Tentative => ICalendarStatus::Tentative,
        Standing::Confirmed => ICalendarStatus::Confirmed,
        Standing::Cancelled => ICalendarStatus::Cancelled,
    };
    session.add_property(P::Status, status);
    session.add_property(P::Summary, text(&event.summary));
    if let Some(location) = &event.location {
        session.add_property(P::Location, text(location));
    }
    session.add_property(P::Description, text(&event.description));
    session.add_property(P::Color, COLOURS[event.colour % COLOURS.len()]);
    session
}

fn utc(at: DateTime<Utc>) -> PartialDateTime {
    PartialDateTime::from_utc_timestamp(at.timestamp())
}

/// Without what a line of the file may not hold, and no library takes out.
fn text(text: &str) -> String {
    text.chars().filter(|character| *character == '\n' || !character.is_control()).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn event(zone: &str, start: &str, end: &str) -> Event {
        Event {
            uid: "019ca000-0000-7000-8000-000000000001".into(),
            sequence: 3,
            changed_at: "2026-03-01T10:11:12Z".parse().unwrap(),
            start: start.parse().unwrap(),
            end: end.parse().unwrap(),
            zone: zone.parse().unwrap(),
            standing: Standing::Tentative,
            summary: "Gowning; part 1, \\ two\nlines".into(),
            location: Some("방 3".repeat(40)),
            description: String::new(),
            colour: 9,
        }
    }

    fn file(event: Event) -> String {
        ics(&Calendar { uid: "u".into(), name: "n".into(), description: "d\r\u{7}".into(), events: vec![event] })
    }

    #[test]
    fn lines_are_folded_at_75_octets_and_texts_are_escaped() {
        let file = file(event("Europe/Paris", "2026-03-28T12:00:00Z", "2026-03-28T13:00:00Z"));
        assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
        assert!(!file.replace("\r\n", "").contains(['\r', '\n', '\u{7}']), "{file}");
        let whole = file.replace("\r\n ", "");
        assert!(whole.contains("\r\nSUMMARY:Gowning\\; part 1\\, \\\\ two\\nlines\r\n"), "{whole}");
        assert!(whole.contains(&["\r\nLOCATION:", &"방 3".repeat(40), "\r\n"].concat()), "{whole}");
        for line in ["SEQUENCE:3", "STATUS:TENTATIVE", "DTSTAMP:20260301T101112Z", "REFRESH-INTERVAL;VALUE=DURATION:P1D", "COLOR:seagreen"] {
            assert!(whole.contains(&["\r\n", line, "\r\n"].concat()), "{line} in {whole}");
        }
    }

    #[test]
    fn a_calendar_brings_the_rules_of_its_zones_for_its_own_time() {
        let file = file(event("Europe/Paris", "2026-03-28T12:00:00Z", "2026-03-28T13:00:00Z"));
        assert!(file.contains("DTSTART;TZID=Europe/Paris:20260328T130000\r\n"), "{file}");
        // Winter from the day before; summer time begins on 29 March at two o'clock, which is in the day after.
        let rules = "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\nBEGIN:STANDARD\r\nDTSTART:20260327T130000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nEND:STANDARD\r\n\
                     BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
        assert!(file.contains(rules), "{file}");
    }

    #[test]
    fn the_second_of_two_like_hours_is_said_in_utc() {
        // The clocks of Paris go back at 01:00 UTC: half past two comes at 00:30 and at 01:30 UTC.
        let first = file(event("Europe/Paris", "2026-10-25T00:30:00Z", "2026-10-25T03:00:00Z"));
        assert!(first.contains("DTSTART;TZID=Europe/Paris:20261025T023000\r\nDTEND;TZID=Europe/Paris:20261025T040000\r\n"), "{first}");
        let second = file(event("Europe/Paris", "2026-10-25T01:30:00Z", "2026-10-25T03:00:00Z"));
        assert!(second.contains("DTSTART:20261025T013000Z\r\nDTEND:20261025T030000Z\r\n"), "{second}");
        assert!(!second.contains("VTIMEZONE"), "{second}");
    }
}
