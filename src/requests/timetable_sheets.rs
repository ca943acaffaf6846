//! Sessions as the texts of the papers of a timetable.

use super::page::Wording;
use super::print_timetable::{Subject, TimetablePaper, grouped, zone_of};
use crate::domain::availability::{instant, minute};
use crate::domain::facility::FacilityKind;
use crate::domain::states::SessionState;
use crate::domain::time::{LocalTimeFault, day_begins, offset_name, resolve, shown};
use crate::domain::timetable::Span;
use crate::fault::{Fault, Result};
use crate::paper::Lang;
use crate::paper::door_sign::DoorSign;
use crate::paper::schedule::{Clock, Schedule, ScheduleItem, ScheduleRow, Section};
use crate::paper::sheet::Frame;
use crate::paper::text::isolated;
use crate::paper::week::{Slip, Week, WeekRow};
use crate::tables::availability::{self, BookableKind, Shut};
use crate::tables::places::{FacilityRow, facilities};
use crate::tables::sessions::SessionRow;
use crate::wire::{Moment, parse};
use crate::words::Words;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// What every paper needs to be worded.
pub(super) struct Making {
    pub words: Words,
    pub wording: Wording,
    pub lang: Lang,
    pub centre: String,
    /// That of the centre.
    pub zone: String,
    pub today: NaiveDate,
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
    /// The clocks beside that of the place.
    pub zones: Vec<String>,
    pub watermark: Option<String>,
    pub made_at: DateTime<Utc>,
}

impl Making {
    fn text(&self, id: &str) -> String {
        self.words.text(id, &[])
    }

    /// A text inside of another one.
    fn held(&self, text: &str) -> String {
        isolated(text, self.lang.is_rtl())
    }

    fn listed<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> String {
        texts.into_iter().map(|text| self.held(text)).collect::<Vec<_>>().join(&self.text("paper-list-separator"))
    }

    fn weekday(&self, on: NaiveDate) -> String {
        self.text(&format!("printing-weekday-{}", on.weekday().number_from_monday()))
    }

    /// `Monday, 23 November 2026`.
    fn long_day(&self, on: NaiveDate) -> String {
        self.words.text("printing-weekday-day", &[("weekday", self.weekday(on)), ("day", self.wording.day(on))])
    }

    fn frame(&self, title: String, subtitles: Vec<String>) -> Frame {
        Frame {
            lang: self.lang,
            title,
            subtitles: subtitles.into_iter().filter(|line| !line.is_empty()).collect(),
            footer: self.words.text("printing-footer", &[("centre", self.held(&self.centre)), ("day", self.wording.day(self.today))]),
            watermark: self.watermark.clone(),
            author: self.centre.clone(),
            made_at: self.made_at,
        }
    }

    /// `23:00–01:30 +1`: how many days after the day of the row each time is. With a time that comes twice stands how far the
    /// clocks are ahead of UTC: `02:50–02:10 UTC+2/+1`.
    fn span(&self, (start, end): (DateTime<Utc>, DateTime<Utc>), tz: Tz, day: NaiveDate) -> String {
        let clock = |at: NaiveDateTime| match (at.date() - day).num_days() {
            0 => at.format("%H:%M").to_string(),
            days => format!("{}\u{a0}{}{}", at.format("%H:%M"), if days < 0 { '−' } else { '+' }, days.abs()),
        };
        let ((from, before), (until, after)) = (shown(start, tz), shown(end, tz));
        let comes_twice = |local| matches!(resolve(tz, local, None), Err(LocalTimeFault::ComesTwice { .. }));
        let mut span = format!("{}–{}", clock(from), clock(until));
        if comes_twice(from) || comes_twice(until) {
            span = format!("{span} {}", offset_name(before));
            if after != before {
                span = format!("{span}/{}", offset_name(after).trim_start_matches("UTC"));
            }
        }
        if self.lang.is_rtl() { format!("\u{2066}{span}\u{2069}") } else { span }
    }

    /// From when until when something is, by the clock of its place.
    fn hours(&self, start: &Moment, end: &Moment, day: NaiveDate) -> Result<String> {
        Ok(self.span((parse(&start.at, "start_at")?, parse(&end.at, "end_at")?), zone_of(&start.zone)?, day))
    }

    fn title(&self, one: &SessionRow) -> String {
        match one.state {
            SessionState::Tentative => format!("{} ({})", self.held(&one.title), self.text("sessions-state-tentative")),
            _ => one.title.clone(),
        }
    }

    /// For whom it is, if not for everybody.
    fn audience(&self, one: &SessionRow) -> String {
        self.listed(one.tracks.iter().chain(&one.groups).map(|part| part.title.as_str()))
    }

    /// Who does something in it, each once.
    fn names(&self, one: &SessionRow) -> String {
        let mut seen = BTreeSet::new();
        self.listed(one.staff.iter().filter(|one| seen.insert(&one.person)).map(|one| one.name.as_str()))
    }

    /// `Moderator: Grace Adeyemi · Speaker: Chen Wei`.
    fn roles(&self, one: &SessionRow) -> String {
        let mut roles: Vec<(&str, Vec<&str>)> = Vec::new();
        for staff in &one.staff {
            match roles.iter_mut().find(|(role, _)| *role == staff.role.code()) {
                Some((_, names)) => names.push(&staff.name),
                None => roles.push((staff.role.code(), vec![&staff.name])),
            }
        }
        let said = |(role, names): (&str, Vec<&str>)| {
            let role = self.text(&format!("sessions-role-{}", role.replace('_', "-")));
            self.words.text("printing-staff", &[("role", role), ("names", self.listed(names))])
        };
        roles.into_iter().map(said).collect::<Vec<_>>().join(" · ")
    }

    fn kind(&self, one: &SessionRow) -> String {
        self.text(&format!("sessions-kind-{}", one.kind.code().replace('_', "-")))
    }
}

/// What is not empty, with a sign between; what runs against the page is held by whoever gives it.
fn dotted<const N: usize>(texts: [&str; N]) -> String {
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// By the clock of its place.
fn local(moment: &Moment) -> Result<NaiveDateTime> {
    let read = NaiveDateTime::parse_from_str(&moment.local, "%Y-%m-%dT%H:%M");
    read.map_err(|_| Fault::Journal(format!("“{}” is no local time", moment.local)).into())
}

/// Whether a session is on a day: begins on it, or goes on.
fn is_on(one: &SessionRow, day: NaiveDate) -> Result<bool> {
    let (begins, ends) = (local(&one.start)?, local(&one.end)?);
    Ok(begins.date() == day || begins.date() < day && ends > day.and_time(NaiveTime::MIN))
}

fn by_id(db: &Connection) -> Result<BTreeMap<String, FacilityRow>> {
    Ok(facilities(db)?.into_iter().map(|row| (row.id.clone(), row)).collect())
}

/// A place and those around it, the nearest first.
fn path(making: &Making, places: &BTreeMap<String, FacilityRow>, id: &str) -> Vec<String> {
    let (mut names, mut seen, mut at) = (Vec::new(), BTreeSet::new(), places.get(id));
    while let Some(place) = at.filter(|place| seen.insert(place.id.clone())) {
        names.push(making.held(&place.name));
        at = place.parent.as_ref().and_then(|parent| places.get(parent));
    }
    names
}

/// Rooms down, days across.
pub(super) fn week(db: &Connection, making: &Making, subject: &Subject, of: Option<&str>) -> Result<Week> {
    let (Some(first), Some(last)) = making.days else { return Err(Fault::Journal("a week has days".into()).into()) };
    let days: Vec<NaiveDate> = first.iter_days().take_while(|day| *day <= last).collect();
    let places = by_id(db)?;
    let mut cells: BTreeMap<String, Vec<Vec<Slip>>> = BTreeMap::new();
    for one in &subject.sessions {
        let row = cells.entry(one.facility.clone().unwrap_or_default()).or_insert_with(|| vec![Vec::new(); days.len()]);
        for (day, cell) in days.iter().zip(row) {
            if is_on(one, *day)? {
                cell.push(Slip {
                    title: making.title(one),
                    time: making.hours(&one.start, &one.end, *day)?,
                    detail: dotted([making.audience(one).as_str(), &making.names(one)]),
                    is_closed: false,
                });
            }
        }
    }
    let (begins, ends) = (zone_begins(&making.zone, first)?, zone_begins(&making.zone, last + Days::new(1))?);
    // another zone begins its days at most a day apart
    let day = TimeDelta::days(1);
    let closures = availability::shut(db, Span { from: minute(begins - day), until: minute(ends + day) })?;
    let mut rows = Vec::new();
    for place in facilities(db)? {
        let path = path(making, &places, &place.id);
        let is_asked = of.is_none_or(|of| around(&places, &place.id).contains(of.trim()));
        let held = cells.remove(&place.id);
        if !is_asked || held.is_none() && matches!(place.kind, FacilityKind::Site | FacilityKind::Building) {
            continue;
        }
        let mut held = held.unwrap_or_else(|| vec![Vec::new(); days.len()]);
        let inside = around(&places, &place.id);
        let closed = closures.iter().filter(|time| time.what == BookableKind::Centre || inside.contains(&time.of.to_string()));
        for time in closed {
            close(making, time, place.zone.as_deref().unwrap_or(&making.zone), &days, &mut held)?;
        }
        let seats = place.capacity.map(|seats| making.words.text("printing-seats", &[("count", seats.to_string())])).unwrap_or_default();
        let zone = place.zone.as_deref().filter(|zone| *zone != making.zone).unwrap_or_default();
        let around = path.iter().skip(1).map(String::as_str).collect::<Vec<_>>().join(&making.text("paper-list-separator"));
        rows.push(WeekRow { name: place.name, details: filled([around, seats, making.held(zone)]), cells: held });
    }
    rows.extend(cells.into_values().map(|cells| WeekRow { name: making.text("printing-no-room"), details: Vec::new(), cells }));
    let heads = days.iter().map(|day| (making.weekday(*day), making.wording.short_day(*day))).collect();
    let shift = rows.iter().flat_map(|row| &row.cells).flatten().any(|slip| has_shift(&slip.time));
    let shift = if shift { making.text("printing-shift") } else { String::new() };
    let subtitles = vec![
        dotted([making.wording.days(first, last).as_str(), &making.held(&subject.name)]),
        dotted([making.text("printing-clock-of-place").as_str(), &shift]),
    ];
    Ok(Week { frame: making.frame(making.text("printing-week"), subtitles), corner: making.text("printing-room"), days: heads, rows })
}

fn zone_begins(zone: &str, day: NaiveDate) -> Result<DateTime<Utc>> {
    day_begins(zone_of(zone)?, day).map_err(|fault| Fault::Journal(fault.to_string()).into())
}

/// Says on each day of a place that it is closed, and when, if not all day; not that it is out of its opening hours.
fn close(making: &Making, time: &Shut, zone: &str, days: &[NaiveDate], cells: &mut [Vec<Slip>]) -> Result<()> {
    let Some(kind) = time.kind else { return Ok(()) };
    let kind = if time.what == BookableKind::Centre { "holiday" } else { kind.code() };
    let (start, end) = (instant(time.span.from), instant(time.span.until));
    for (day, cell) in days.iter().zip(cells) {
        let (begins, ends) = (zone_begins(zone, *day)?, zone_begins(zone, *day + Days::new(1))?);
        if start >= ends || end <= begins {
            continue;
        }
        let tz = zone_of(zone)?;
        let is_whole = start <= begins && end >= ends;
        let span = if is_whole { String::new() } else { making.span((start.max(begins), end.min(ends)), tz, *day) };
        let title = making.text(&format!("places-available-{kind}"));
        cell.insert(0, Slip { title, time: span, detail: time.reason.clone().unwrap_or_default(), is_closed: true });
    }
    Ok(())
}

/// A place and all around it, by ids.
fn around(places: &BTreeMap<String, FacilityRow>, id: &str) -> BTreeSet<String> {
    let (mut seen, mut at) = (BTreeSet::new(), places.get(id));
    while let Some(place) = at.filter(|place| seen.insert(place.id.clone())) {
        at = place.parent.as_ref().and_then(|parent| places.get(parent));
    }
    seen
}

/// Every session of a day, by room.
pub(super) fn day(db: &Connection, making: &Making, subject: &Subject) -> Result<Schedule> {
    let on = making.days.0.unwrap_or(making.today);
    let places = by_id(db)?;
    let order: Vec<String> = facilities(db)?.into_iter().map(|place| place.id).collect();
    let mut rooms = grouped(&subject.sessions, |one| one.facility.clone().unwrap_or_default());
    rooms.sort_by_key(|(room, _)| order.iter().position(|id| id == room).unwrap_or(usize::MAX));
    let mut sections = Vec::new();
    for (room, sessions) in rooms {
        let path = path(making, &places, &room).join(&making.text("paper-list-separator"));
        let rows = sessions.into_iter().map(|one| {
            Ok(ScheduleRow {
                clocks: vec![making.hours(&one.start, &one.end, on)?],
                title: making.title(one),
                lines: filled([dotted([making.held(&one.run_code).as_str(), &making.kind(one), &making.audience(one)]), making.roles(one)]),
                figure: Some(one.expected.to_string()),
                items: Vec::new(),
            })
        });
        let head = if path.is_empty() { making.text("printing-no-room") } else { path };
        sections.push(Section { head, rows: rows.collect::<Result<_>>()? });
    }
    let subtitles = vec![making.long_day(on), dotted([making.held(&subject.name).as_str(), &making.text("printing-clock-of-place")])];
    Ok(Schedule {
        frame: making.frame(making.text("printing-day"), subtitles),
        clocks: vec![Clock { name: making.text("printing-time"), offset: String::new() }],
        figure: Some(making.text("printing-expected")),
        ..plain(making, sections)
    })
}

/// What no paper of this kind does without.
fn plain(making: &Making, sections: Vec<Section>) -> Schedule {
    let rows = sections.iter().flat_map(|section| &section.rows);
    let mut clocks = rows.flat_map(|row| row.clocks.iter().chain(row.items.iter().flat_map(|item| &item.clocks)));
    let note = clocks.any(|clock| has_shift(clock)).then(|| making.text("printing-shift"));
    Schedule {
        frame: making.frame(String::new(), Vec::new()),
        clocks: Vec::new(),
        what: making.text("printing-session"),
        figure: None,
        continued: making.words.text("printing-continued", &[("head", "{}".to_owned())]),
        note,
        sections,
    }
}

/// Whether a span goes to another day.
fn has_shift(span: &str) -> bool {
    span.contains('\u{a0}')
}

fn filled<const N: usize>(lines: [String; N]) -> Vec<String> {
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// The sign of a place.
pub(super) fn door(db: &Connection, making: &Making, subject: &Subject, of: Option<&str>) -> Result<DoorSign> {
    let (first, last) = (making.days.0.unwrap_or(making.today), making.days.1.unwrap_or(making.today));
    let places = by_id(db)?;
    let mut days = Vec::new();
    for on in first.iter_days().take_while(|day| *day <= last) {
        let mut rows = Vec::new();
        for one in &subject.sessions {
            if !is_on(one, on)? {
                continue;
            }
            let room = one.facility.as_deref().filter(|room| Some(*room) != of).and_then(|room| places.get(room));
            let room = room.map_or_else(String::new, |room| making.held(&room.name));
            rows.push(ScheduleRow {
                clocks: vec![making.hours(&one.start, &one.end, on)?],
                title: making.title(one),
                lines: filled([dotted([room.as_str(), &making.names(one)]), dotted([making.held(&one.run_code).as_str(), &making.audience(one)])]),
                figure: None,
                items: Vec::new(),
            });
        }
        if !rows.is_empty() {
            days.push(Section { head: making.long_day(on), rows });
        }
    }
    let around = of.map(|of| path(making, &places, of)).unwrap_or_default();
    let around = around.iter().skip(1).map(String::as_str).collect::<Vec<_>>().join(&making.text("paper-list-separator"));
    Ok(DoorSign { frame: making.frame(subject.name.clone(), vec![around]), days })
}

/// Day by day, with clocks of several zones: of a run, a part, a person.
pub(super) fn agenda(db: &Connection, making: &Making, subject: &Subject, what: TimetablePaper) -> Result<Schedule> {
    let places = by_id(db)?;
    let own: BTreeSet<&str> = subject.sessions.iter().map(|one| one.start.zone.as_str()).collect();
    let only = if own.len() == 1 { own.first().copied() } else { None };
    let zones: Vec<&str> = making.zones.iter().map(String::as_str).filter(|zone| Some(*zone) != only).collect();
    let mut clocks = vec![match only {
        Some(zone) => clock(zone, &subject.sessions)?,
        None => Clock { name: making.text("printing-local"), offset: making.text("printing-local-place") },
    }];
    for zone in &zones {
        clocks.push(clock(zone, &subject.sessions)?);
    }
    let mut days = grouped(&subject.sessions, |one| one.start.local[..10].to_owned());
    // in several zones, who comes first need not be on the earlier day
    days.sort_by(|(one, _), (other, _)| one.cmp(other));
    let from_to = (parse(&days[0].0, "from_on")?, parse(&days[days.len() - 1].0, "to_on")?);
    let mut sections = Vec::new();
    for (on, sessions) in days {
        let on: NaiveDate = parse(&on, "from_on")?;
        let mut rows = Vec::new();
        for one in sessions {
            let by_clocks = |start: &Moment, end: &Moment| by_clocks(making, (start, end), &zones, on);
            let place = one.facility.as_deref().map(|id| path(making, &places, id)).unwrap_or_default();
            let place = place.join(&making.text("paper-list-separator"));
            let zone = if only.is_none() { making.held(&one.start.zone) } else { String::new() };
            let code = if what == TimetablePaper::Person { making.held(&one.run_code) } else { String::new() };
            let items = one.agenda.iter().map(|item| {
                let speakers = making.listed(item.speakers.iter().map(|one| one.name.as_str()));
                let text = if speakers.is_empty() { item.title.clone() } else { format!("{} ({speakers})", making.held(&item.title)) };
                Ok(ScheduleItem { clocks: by_clocks(&item.start, &item.end)?, text })
            });
            rows.push(ScheduleRow {
                clocks: by_clocks(&one.start, &one.end)?,
                title: making.title(one),
                lines: filled([dotted([code.as_str(), &making.kind(one), &making.audience(one), &place, &zone]), making.roles(one)]),
                figure: None,
                items: items.collect::<Result<_>>()?,
            });
        }
        sections.push(Section { head: making.long_day(on), rows });
    }
    let days = making.wording.days(from_to.0, from_to.1);
    let (title, detail) = match what {
        TimetablePaper::Run => (subject.name.clone(), dotted([making.text("printing-run").as_str(), &making.held(&subject.detail)])),
        _ => (making.words.text("printing-of", &[("name", making.held(&subject.name))]), making.held(&subject.detail)),
    };
    Ok(Schedule {
        frame: making.frame(title, vec![detail, dotted([days.as_str(), &making.held(&making.centre)])]),
        clocks,
        ..plain(making, sections)
    })
}

/// From when until when, by the clock of the place and by the others.
fn by_clocks(making: &Making, (start, end): (&Moment, &Moment), zones: &[&str], on: NaiveDate) -> Result<Vec<String>> {
    let mut all = vec![making.hours(start, end, on)?];
    let (from, until): (DateTime<Utc>, DateTime<Utc>) = (parse(&start.at, "start_at")?, parse(&end.at, "end_at")?);
    for zone in zones {
        let zone = zone_of(zone)?;
        all.push(making.span((from, until), zone, on));
    }
    Ok(all)
}

/// `New York`, `UTC−5, UTC−4`: a clock with all that it is ahead of UTC in these sessions.
fn clock(zone: &str, sessions: &[SessionRow]) -> Result<Clock> {
    let tz = zone_of(zone)?;
    let mut offsets = BTreeSet::new();
    for one in sessions {
        offsets.insert(shown(parse(&one.start.at, "start_at")?, tz).1);
    }
    let offsets: Vec<String> = offsets.into_iter().map(offset_name).collect();
    let name = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
    Ok(Clock { name, offset: offsets.join(", ") })
}
