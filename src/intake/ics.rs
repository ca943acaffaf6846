//! A foreign iCalendar file as slots: repeated events are spelled out, zones are read by the rules that the file brings along.
//! What is not understood is remarked, never guessed.

use super::encoding;
use super::identity::{Which, event_id, sequence, uid, which};
use super::sheet::{Limits, Measure, SheetFault, number, too_large};
use super::slot::{CalendarFault, RemarkKind, SLOTS_MAX, Slot, Slots, When};
use super::vtimezone::Rules;
use crate::domain::time;
use calcard::common::timezone::Tz as AnyZone;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType as Part, ICalendarEntry, ICalendarParameterName, ICalendarProperty as P,
    ICalendarRecurrenceRule, ICalendarStatus, ICalendarValue as Value,
};
use calcard::{Entry, Parser};
use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone, Timelike};
use chrono_tz::Tz;
use rrule::{RRule, Unvalidated};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// How often one event may repeat.
const REPEATS: usize = 1_000;
/// How deep parts stand in parts: calendar, event, alarm.
const DEPTH: usize = 3;
/// Names of what is left out.
const NAMES: usize = 40;
/// What is understood of an event, or says nothing about a session.
const UNDERSTOOD: [P; 19] = [
    P::Uid,
    P::Dtstamp,
    P::Dtstart,
    P::Dtend,
    P::Duration,
    P::Summary,
    P::Location,
    P::Status,
    P::Rrule,
    P::Rdate,
    P::Exdate,
    P::RecurrenceId,
    P::Sequence,
    P::Created,
    P::LastModified,
    P::Class,
    P::Transp,
    P::Priority,
    P::Color,
];

/// Whether bytes begin as a calendar does, in letters of one byte or two.
pub fn is_calendar(bytes: &[u8]) -> bool {
    let marks: [&[u8]; 3] = [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"];
    let start = marks.iter().find_map(|mark| bytes.strip_prefix(*mark)).unwrap_or(bytes);
    let letters: Vec<u8> = start.iter().copied().take(256).filter(|byte| *byte != 0).collect();
    letters.trim_ascii_start().get(..15).is_some_and(|start| start.eq_ignore_ascii_case(b"BEGIN:VCALENDAR"))
}

/// Reads a calendar.
///
/// # Errors
/// [`CalendarFault`], if the file is too large, in no known encoding or broken.
pub fn read(bytes: &[u8]) -> Result<Slots, CalendarFault> {
    let limit = Limits::default().file_bytes;
    if bytes.len() > limit {
        return Err(CalendarFault::File(too_large(Measure::FileBytes, limit)));
    }
    let is_wide = bytes.contains(&0);
    let whole = if is_wide { bytes.to_vec() } else { unfolded(bytes) };
    let (text, _) = encoding::decode(&whole).map_err(CalendarFault::File)?;
    // A fault names the line of the file; the names of parts are of ASCII.
    let as_lines = if is_wide { Cow::from(text.as_str()) } else { String::from_utf8_lossy(bytes) };
    stands_whole(as_lines.trim_start_matches('\u{feff}'))?;
    let mut slots = Slots::default();
    let mut left_out = BTreeSet::new();
    let mut parser = Parser::new(&text);
    loop {
        match parser.entry() {
            Entry::ICalendar(file) => slots.slots.extend(Reading::new(&file).slots(number(slots.slots.len()), &mut left_out)?),
            Entry::Eof => break,
            _ => {}
        }
    }
    slots.left_out = left_out.into_iter().take(NAMES).collect();
    Ok(slots)
}

/// A file with its folded lines put together: a fold may stand within a character (RFC 5545, 3.1).
fn unfolded(bytes: &[u8]) -> Vec<u8> {
    let mut whole = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, after @ ..] = rest {
        rest = match rest {
            [b'\r', b'\n', b' ' | b'\t', after @ ..] | [b'\n', b' ' | b'\t', after @ ..] => after,
            _ => {
                whole.push(*first);
                after
            }
        };
    }
    whole
}

/// Refuses parts that end in others, stand too deep or do not end, and more events than are read, before anything is made of them.
fn stands_whole(text: &str) -> Result<(), CalendarFault> {
    let mut open: Vec<String> = Vec::new();
    let mut events = 0;
    let broken = |line: usize| CalendarFault::Broken { line: number(line) };
    let mut last = 0;
    for (line, content) in (1..).zip(text.lines()) {
        last = line;
        let Some((word, part)) = content.split_once(':') else { continue };
        let part = part.trim().to_ascii_uppercase();
        if word.eq_ignore_ascii_case("BEGIN") {
            let is_first = part == "VCALENDAR";
            if is_first != open.is_empty() || part == "VEVENT" && open.len() != 1 || open.len() == DEPTH {
                return Err(broken(line));
            }
            events += usize::from(part == "VEVENT");
            open.push(part);
        } else if word.eq_ignore_ascii_case("END") && open.pop() != Some(part) {
            return Err(broken(line));
        }
    }
    if !open.is_empty() {
        return Err(broken(last));
    }
    if events > SLOTS_MAX {
        return Err(CalendarFault::File(too_large(Measure::Rows, SLOTS_MAX)));
    }
    if events == 0 {
        return Err(CalendarFault::File(SheetFault::Empty));
    }
    Ok(())
}

/// The first value of a property.
pub(super) fn first<'a>(part: &'a ICalendarComponent, name: &P) -> Option<&'a Value> {
    entry(part, name)?.values.first()
}

/// The first property of a name.
pub(super) fn entry<'a>(part: &'a ICalendarComponent, name: &P) -> Option<&'a ICalendarEntry> {
    part.entries.iter().find(|entry| entry.name == *name)
}

/// The times of a rule by the clock, as long as it goes on; none where the rule is not understood.
pub(super) fn repeated(
    rule: &ICalendarRecurrenceRule,
    start: NaiveDateTime,
    goes_on: impl Fn(NaiveDateTime) -> bool,
    most: usize,
) -> Option<Vec<NaiveDateTime>> {
    let rule = ICalendarRecurrenceRule { until: None, ..rule.clone() };
    let rule: RRule<Unvalidated> = rule.to_string().parse().ok()?;
    let set = rule.build(rrule::Tz::UTC.from_utc_datetime(&start)).ok()?;
    Some(set.into_iter().map(|at: DateTime<rrule::Tz>| at.naive_utc()).take_while(|at| goes_on(*at)).take(most).collect())
}

/// One calendar while it is read.
pub(super) struct Reading<'a> {
    file: &'a ICalendar,
    zones: BTreeMap<&'a str, (Option<Tz>, Option<Rules>)>,
}

/// A time of a property, with the zone that it names.
pub(super) struct Timed {
    pub(super) when: When,
    zone: Option<Tz>,
    remark: Option<(RemarkKind, String)>,
}

impl<'a> Reading<'a> {
    fn new(file: &'a ICalendar) -> Self {
        let mut zones = BTreeMap::new();
        for part in file.components.iter().filter(|part| part.component_type == Part::VTimezone) {
            if let Some(Value::Text(id)) = first(part, &P::Tzid) {
                let named = part.timezone().and_then(|(_, zone)| known(zone)).or_else(|| zone_of(id));
                zones.insert(id.as_str(), (named, Rules::read(file, part)));
            }
        }
        Self { file, zones }
    }

    fn slots(&self, before: u32, left_out: &mut BTreeSet<String>) -> Result<Vec<Slot>, CalendarFault> {
        let of_calendar: Vec<&ICalendarComponent> = self
            .file
            .components
            .first()
            .into_iter()
            .flat_map(|root| &root.component_ids)
            .filter_map(|id| self.file.components.get(*id as usize))
            .collect();
        let events: Vec<&ICalendarComponent> = of_calendar.iter().copied().filter(|part| part.component_type == Part::VEvent).collect();
        let others = of_calendar.iter().filter(|part| !matches!(part.component_type, Part::VEvent | Part::VTimezone));
        left_out.extend(others.map(|part| part.component_type.as_str().to_owned()));
        // What stands in place of single events of a series, and how often an event was changed at most.
        let mut replaced: BTreeMap<&str, Vec<&ICalendarEntry>> = BTreeMap::new();
        let mut newest: BTreeMap<Which, i64> = BTreeMap::new();
        for event in &events {
            let changes = newest.entry(which(event)).or_default();
            *changes = sequence(event).max(*changes);
            if let Some(of) = entry(event, &P::RecurrenceId) {
                replaced.entry(uid(event)).or_default().push(of);
            }
        }
        let mut slots = Vec::new();
        for (line, event) in (before + 1..).zip(&events) {
            left_out.extend(event.entries.iter().filter(|entry| !UNDERSTOOD.contains(&entry.name)).map(|entry| entry.name.as_str().to_owned()));
            let inner = event.component_ids.iter().filter_map(|id| self.file.components.get(*id as usize));
            left_out.extend(inner.map(|part| part.component_type.as_str().to_owned()));
            let is_single = entry(event, &P::RecurrenceId).is_some();
            let others = replaced.get(uid(event)).filter(|_| !is_single);
            let is_old = !uid(event).is_empty() && newest.get(&which(event)).is_some_and(|newest| sequence(event) < *newest);
            let mut made = self.event(line, event, is_old, others.map_or(&[], Vec::as_slice));
            if let Some(instead_of) = entry(event, &P::RecurrenceId).filter(|_| !is_old) {
                let series = events.iter().find(|other| uid(other) == uid(event) && entry(other, &P::RecurrenceId).is_none());
                let recurrence = self.instance(series.unwrap_or(event), instead_of);
                made.iter_mut().filter_map(|slot| slot.event.as_mut()).for_each(|event| event.recurrence = recurrence);
            }
            slots.extend(made);
            if slots.len() > SLOTS_MAX {
                return Err(CalendarFault::File(too_large(Measure::Rows, SLOTS_MAX)));
            }
        }
        Ok(slots)
    }

    /// An event, as often as it is where others do not stand in its place.
    fn event(&self, line: u32, event: &ICalendarComponent, is_old: bool, replaced: &[&ICalendarEntry]) -> Vec<Slot> {
        let text = |name: &P| match first(event, name) {
            Some(Value::Text(text)) => text.trim().to_owned(),
            _ => String::new(),
        };
        let mut slot = Slot { line, title: text(&P::Summary), location: Some(text(&P::Location)).filter(|text| !text.is_empty()), ..Slot::default() };
        if is_old {
            slot.remark(RemarkKind::Older, "");
            return vec![slot];
        }
        slot.event = event_id(event);
        if matches!(first(event, &P::Status), Some(Value::Status(ICalendarStatus::Cancelled))) {
            slot.remark(RemarkKind::Cancelled, "");
        }
        if entry(event, &P::RecurrenceId).is_some_and(|entry| entry.params.iter().any(|param| param.name == ICalendarParameterName::Range)) {
            slot.remark(RemarkKind::AllLater, "");
        }
        let Some((start, local)) = self.start(event, &mut slot) else { return vec![slot] };
        let lasts = self.lasts(event, start, local, &mut slot);
        for at in [local, local.checked_add_signed(lasts).unwrap_or(local)].into_iter().filter(|at| at.second() != 0).take(1) {
            slot.remark(RemarkKind::Seconds, at.format("%H:%M:%S").to_string());
        }
        let Some(locals) = self.times(event, local, &mut slot) else { return vec![slot] };
        let locals = match self.without(event, locals, replaced) {
            Ok(locals) => locals,
            Err(what) => {
                slot.remark(RemarkKind::BadRule, what);
                return vec![slot];
            }
        };
        let is_series = event.entries.iter().any(|entry| matches!(entry.name, P::Rrule | P::Rdate));
        let mut slots = Vec::new();
        for local in locals {
            let Some(at) = entry(event, &P::Dtstart).map(|entry| self.at(entry, local, matches!(start, When::Instant(_)))) else { continue };
            let mut one = Slot { start: Some(at.when), end: Some(after(at.when, lasts)), ..slot.clone() };
            if let Some(event) = one.event.as_mut().filter(|_| is_series) {
                event.recurrence = Some(local);
            }
            if let Some((kind, text)) = at.remark.filter(|(kind, _)| one.remarks.iter().all(|remark| remark.kind != *kind)) {
                one.remark(kind, text);
            }
            slots.push(one);
        }
        slots
    }

    /// When an event begins, and what the clock shows then in the zone that it names.
    pub(super) fn start(&self, event: &ICalendarComponent, slot: &mut Slot) -> Option<(When, NaiveDateTime)> {
        let Some((entry, Value::PartialDateTime(start))) = entry(event, &P::Dtstart).and_then(|entry| Some((entry, entry.values.first()?))) else {
            slot.remark(RemarkKind::NoTime, "DTSTART");
            return None;
        };
        if !start.has_time() {
            slot.remark(RemarkKind::WholeDay, "");
            return None;
        }
        let Some((local, timed)) = start.to_date_time().map(|local| local.date_time).zip(self.timed(entry, &entry.values[0])) else {
            slot.remark(RemarkKind::NoTime, "DTSTART");
            return None;
        };
        slot.start = Some(timed.when);
        slot.zone = timed.zone.map(|zone| zone.name().to_owned());
        if let Some((kind, text)) = timed.remark {
            slot.remark(kind, text);
        }
        Some((timed.when, local))
    }

    /// How long an event lasts: between instants where there are any, else by the clock.
    fn lasts(&self, event: &ICalendarComponent, start: When, local: NaiveDateTime, slot: &mut Slot) -> TimeDelta {
        if let Some(Value::Duration(length)) = first(event, &P::Duration) {
            return length.to_time_delta().unwrap_or_default();
        }
        let Some(end) = entry(event, &P::Dtend).and_then(|entry| self.timed(entry, entry.values.first()?)) else { return TimeDelta::zero() };
        slot.remarks.extend(end.remark.filter(|(kind, _)| kind.refuses()).map(|(kind, text)| super::slot::Remark { kind, text }));
        match (start, end.when) {
            (When::Instant(start), When::Instant(end)) => TimeDelta::try_seconds(end - start).unwrap_or_default(),
            (_, When::Clock(end)) => end - local,
            (When::Clock(_), When::Instant(_)) => TimeDelta::zero(),
        }
    }

    /// What the clock shows at each time of an event.
    pub(super) fn times(&self, event: &ICalendarComponent, start: NaiveDateTime, slot: &mut Slot) -> Option<Vec<NaiveDateTime>> {
        let mut times = BTreeSet::from([start]);
        for rule in event.entries.iter().filter(|entry| matches!(entry.name, P::Rrule | P::Exrule)) {
            let Some(Value::RecurrenceRule(rule)) = rule.values.first().filter(|_| rule.name == P::Rrule) else {
                slot.remark(RemarkKind::BadRule, rule.name.as_str());
                return None;
            };
            if rule.until.is_none() && rule.count.is_none() {
                slot.remark(RemarkKind::Endless, rule.to_string());
                return None;
            }
            let until = rule.until.as_ref().and_then(|until| self.until(event, until));
            if until.is_none() && rule.until.is_some() {
                slot.remark(RemarkKind::BadRule, rule.to_string());
                return None;
            }
            match repeated(rule, start, |at| until.is_none_or(|until| at <= until), REPEATS + 1) {
                // What begins with another day than its rule says may be meant in two ways.
                Some(found) if found.len() <= REPEATS && found.first() == Some(&start) => times.extend(found),
                _ => {
                    slot.remark(RemarkKind::BadRule, rule.to_string());
                    return None;
                }
            }
        }
        for entry in event.entries.iter().filter(|entry| entry.name == P::Rdate) {
            for value in &entry.values {
                let same_zone = entry.tz_id() == self::entry(event, &P::Dtstart).and_then(ICalendarEntry::tz_id);
                match value {
                    Value::PartialDateTime(at) if same_zone && at.has_time() => times.extend(at.to_date_time().map(|at| at.date_time)),
                    _ => {
                        slot.remark(RemarkKind::BadRule, "RDATE");
                        return None;
                    }
                }
            }
        }
        Some(times.into_iter().collect())
    }

    /// The end of a rule as the clock of its event shows it: a day is meant to its end, an instant is put into the zone of the event.
    fn until(&self, event: &ICalendarComponent, until: &calcard::common::PartialDateTime) -> Option<NaiveDateTime> {
        let read = until.to_date_time()?;
        if !until.has_time() {
            return read.date_time.date().and_hms_opt(23, 59, 59);
        }
        let start = entry(event, &P::Dtstart)?;
        let Some(zone) = start.tz_id().filter(|_| read.offset.is_some()) else { return Some(read.date_time) };
        self.clock(zone, read.date_time.and_utc().timestamp())
    }

    /// What the clock of a zone of the file shows at an instant.
    pub(super) fn clock(&self, zone: &str, at: i64) -> Option<NaiveDateTime> {
        match self.zone(zone) {
            (Some(zone), _) => Some(time::shown(DateTime::from_timestamp(at, 0)?, zone).0),
            (None, Some(rules)) => Some(DateTime::from_timestamp(at + rules.ahead(at), 0)?.naive_utc()),
            (None, None) => None,
        }
    }

    fn zone(&self, name: &str) -> (Option<Tz>, Option<&Rules>) {
        match self.zones.get(name) {
            Some((zone, rules)) => (*zone, rules.as_ref()),
            None => (zone_of(name), None),
        }
    }

    /// A time of a property.
    pub(super) fn timed(&self, entry: &ICalendarEntry, value: &Value) -> Option<Timed> {
        let Value::PartialDateTime(at) = value else { return None };
        let read = at.to_date_time()?;
        Some(self.at(entry, read.date_time, read.offset.is_some()))
    }

    /// The time at which a clock shows something: that of UTC, of the zone that the property names, or any.
    fn at(&self, entry: &ICalendarEntry, local: NaiveDateTime, is_instant: bool) -> Timed {
        let Some(name) = entry.tz_id() else {
            return if is_instant {
                Timed { when: When::Instant(local.and_utc().timestamp()), zone: None, remark: None }
            } else {
                Timed { when: When::Clock(local), zone: None, remark: Some((RemarkKind::NoZone, String::new())) }
            };
        };
        let clock = |zone, kind: Option<RemarkKind>| Timed { when: When::Clock(local), zone, remark: kind.map(|kind| (kind, name.to_owned())) };
        let (zone, rules) = self.zone(name);
        match (zone, rules) {
            (None, None) => clock(None, Some(RemarkKind::UnknownZone)),
            (None, Some(rules)) => match rules.instant(local) {
                Some(at) => Timed { when: When::Instant(at), zone: None, remark: Some((RemarkKind::NamelessZone, name.to_owned())) },
                None => clock(None, Some(RemarkKind::NoTime)),
            },
            (Some(zone), rules) => {
                let own = zone.from_local_datetime(&local).earliest().map(|at| at.timestamp());
                match (own, rules.map(|rules| rules.instant(local))) {
                    (own, Some(theirs)) if own != theirs => clock(Some(zone), Some(RemarkKind::OtherZone)),
                    (Some(at), _) => Timed { when: When::Instant(at), zone: Some(zone), remark: None },
                    (None, _) => clock(Some(zone), None),
                }
            }
        }
    }
}

fn after(when: When, length: TimeDelta) -> When {
    match when {
        When::Instant(at) => When::Instant(at.saturating_add(length.num_seconds())),
        When::Clock(at) => When::Clock(at.checked_add_signed(length).unwrap_or(at)),
    }
}

/// A zone by its name: that of the tz database, or another one's for it.
fn zone_of(name: &str) -> Option<Tz> {
    time::zone(name).ok().or_else(|| known(name.parse().ok()?))
}

fn known(zone: AnyZone) -> Option<Tz> {
    match zone {
        AnyZone::Tz(zone) => time::zone(zone.name()).ok(),
        _ => None,
    }
}
