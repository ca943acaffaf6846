//! Calendars out: the sessions of a run, a place or a person as an iCalendar file. None of them names a trainee, but that of
//! a person, who is the one it is made for.

use super::Asking;
use super::printing::Printed;
use super::reports::handed_out;
use super::runs::{only_of, visible};
use crate::domain::session::SessionKind;
use crate::domain::states::SessionState;
use crate::domain::time::{self, shown};
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::ids::{FacilityId, PersonId, RunId, SessionId};
use crate::journal::fact::{AgendaItem, SessionPlace, SessionText, StaffMember};
use crate::paper::calendar::{Calendar, Event, Standing, ics};
use crate::paper::parcel::file_part;
use crate::tables::calendar::{self as table, OfRun, Whose};
use crate::tables::calendar_past::{self as past, Changes, Left};
use crate::tables::history::called;
use crate::tables::places::facility_fields;
use crate::tables::sessions::{planned, said};
use crate::tables::{people, places, settings};
use crate::wire::{parse, wire};
use crate::words::Words;
use chrono::TimeDelta;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Whose calendar it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum CalendarOf {
    /// That of a run.
    Run,
    /// That of a place and all places in it.
    Facility,
    /// That of somebody who teaches, speaks or learns.
    Person,
}

wire! {
    /// Whose calendar; a run by id or code.
    asks ExportCalendar { of: CalendarOf, id: String }
}

/// The calendar of a run, a place or a person.
pub fn export_calendar(asking: &Asking<'_>, with: ExportCalendar) -> Result<Printed> {
    let words = Words::new(&asking.language());
    let made_at = asking.book.clock().now();
    let (about, code, calendar, is_demo) = asking.book.read(|db| {
        let Asked { whose, about, code, name } = asked(asking, db, &with)?;
        let is_demo = settings::centre(db)?.is_demo;
        let sessions = table::sessions(db, whose, only_of(asking))?;
        let left = past::left(db, whose, only_of(asking), &sessions)?;
        if sessions.is_empty() && left.is_empty() {
            return Err(Refusal::new(Reason::NoSessions).with("what", name).into());
        }
        let events = events(db, &sessions, left, &words)?;
        let description = [Some(settings::settings(db)?.name), is_demo.then(|| words.text("paper-demo", &[]))];
        let description = description.into_iter().flatten().collect::<Vec<_>>().join("\n");
        Ok((about, code, Calendar { uid: about.to_string(), name, description, events }, is_demo))
    })?;
    let count = u32::try_from(calendar.events.len()).unwrap_or(u32::MAX);
    let receipt = handed_out(asking, "calendar", about, count)?;
    let demo = if is_demo { "demo-" } else { "" };
    let file_name = format!("{demo}calendar-{}-{}.ics", file_part(&code), made_at.format("%Y%m%d"));
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file_name, ics(&calendar).into_bytes()), file_name })
}

/// A calendar that is asked for.
pub(super) struct Asked {
    pub whose: Whose,
    /// The record that it is about.
    pub about: Uuid,
    /// What its file is called after.
    pub code: String,
    pub name: String,
}

/// Whose calendar is asked for. What somebody may not see is as unknown.
pub(super) fn asked(asking: &Asking<'_>, db: &Connection, with: &ExportCalendar) -> Result<Asked> {
    let unknown = |field: &str| Refusal::new(Reason::NotFound).field(field).with("what", &with.id);
    match with.of {
        CalendarOf::Run => {
            let row = visible(asking, db, &with.id)?;
            let id: RunId = parse(&row.id, "run")?;
            Ok(Asked { whose: Whose::Run(id), about: id.0, name: [row.code.as_str(), row.title.as_str()].join(" · "), code: row.code })
        }
        CalendarOf::Facility => {
            let id: FacilityId = parse(&with.id, "facility")?;
            let fields = facility_fields(db, id)?.ok_or_else(|| unknown("facility"))?;
            Ok(Asked { whose: Whose::Facility(id), about: id.0, code: fields.name.clone(), name: fields.name })
        }
        CalendarOf::Person => {
            let id: PersonId = parse(&with.id, "person")?;
            if let Some(asker) = only_of(asking)
                && id != asker
                && !people::is_trained_by(db, id, asker)?
                && !places::trainers(db)?.iter().any(|one| one.person == with.id)
            {
                return Err(unknown("person").into());
            }
            let kept = people::kept(db, id)?.filter(|kept| kept.state.is_some()).ok_or_else(|| unknown("person"))?;
            let name = kept.shown.full_name;
            Ok(Asked { whose: Whose::Person(id), about: id.0, code: name.clone(), name })
        }
    }
}

/// A session as a calendar tells it.
struct Told {
    id: SessionId,
    place: SessionPlace,
    text: SessionText,
    standing: Standing,
}

/// A session whose making was taken back is cancelled where it had stood.
fn told(db: &Connection, id: SessionId) -> Result<Option<Told>> {
    let standing = match planned(db, id)?.map(|one| one.state) {
        Some(SessionState::Tentative) => Standing::Tentative,
        Some(SessionState::Confirmed | SessionState::Held) => Standing::Confirmed,
        Some(SessionState::Cancelled) | None => Standing::Cancelled,
    };
    Ok(said(db, id)?.map(|(place, text)| Told { id, place, text, standing }))
}

/// What is in a calendar, and what left it: cancelled there, as it last was there.
fn events(db: &Connection, sessions: &[SessionId], left: Vec<Left>, words: &Words) -> Result<Vec<Event>> {
    let mut all: Vec<Told> =
        left.into_iter().map(|one| Told { id: one.session, place: one.place, text: one.text, standing: Standing::Cancelled }).collect();
    for session in sessions {
        all.extend(told(db, *session)?);
    }
    all.sort_by_key(|one| (one.place.start_at, one.id));
    let mut runs: BTreeMap<RunId, OfRun> = BTreeMap::new();
    for id in all.iter().map(|one| one.place.run).collect::<BTreeSet<_>>() {
        runs.extend(table::of_run(db, id)?.map(|run| (id, run)));
    }
    let changes = past::changes(db, &all.iter().map(|one| (one.id, one.place.run)).collect())?;
    let mut events = Vec::with_capacity(all.len());
    for one in &all {
        if let Some(run) = runs.get(&one.place.run) {
            events.push(event(db, one, run, changes.get(&one.id).copied().unwrap_or_default(), words)?);
        }
    }
    Ok(events)
}

fn event(db: &Connection, one: &Told, run: &OfRun, changes: Changes, words: &Words) -> Result<Event> {
    Ok(Event {
        uid: one.id.to_string(),
        sequence: changes.entries.saturating_sub(1),
        changed_at: changes.last_at,
        start: one.place.start_at,
        end: one.place.end_at,
        zone: time::zone(&one.place.zone).map_err(|fault| Fault::Journal(fault.to_string()))?,
        standing: if run.is_off { Standing::Cancelled } else { one.standing },
        summary: one.text.title.clone(),
        location: one.place.facility.map(|facility| location(db, facility, words)).transpose()?,
        description: description(db, one, run, words)?,
        // By its id, so that a run has one colour in every calendar.
        colour: usize::from(one.place.run.0.as_bytes()[15]),
    })
}

/// A place with those around it, the nearest first, and the nearest address.
fn location(db: &Connection, facility: FacilityId, words: &Words) -> Result<String> {
    let (mut names, mut address) = (Vec::new(), None);
    let mut at = Some(facility);
    let mut seen = BTreeSet::new();
    while let Some(here) = at.filter(|here| seen.insert(*here)) {
        let Some(fields) = facility_fields(db, here)? else { break };
        names.push(fields.name);
        address = address.or(fields.address);
        at = fields.parent;
    }
    if names.is_empty() {
        names.extend(called(db, facility.0)?);
    }
    names.extend(address);
    Ok(names.join(&words.text("paper-list-separator", &[])))
}

/// What a calendar says of a session: its run, its kind, who does what in it, its agenda.
fn description(db: &Connection, one: &Told, run: &OfRun, words: &Words) -> Result<String> {
    let mut lines = vec![[run.code.as_str(), run.title.as_str()].join(" · ")];
    lines.extend(SessionKind::from_code(&one.text.kind).map(|kind| words.text(&format!("sessions-kind-{}", kind.code().replace('_', "-")), &[])));
    for (role, staff) in by_role(&one.place.staff) {
        lines.push([words.text(&format!("sessions-role-{}", role.replace('_', "-")), &[]), names(db, &staff, words)?].join(": "));
    }
    for item in &one.text.agenda {
        lines.push(agenda_line(db, one, item, words)?);
    }
    Ok(lines.join("\n"))
}

/// Who does what, in the order of roles.
fn by_role(staff: &[StaffMember]) -> Vec<(&'static str, Vec<PersonId>)> {
    let mut roles: Vec<(&'static str, Vec<PersonId>)> = Vec::new();
    for one in staff {
        match roles.last_mut().filter(|(role, _)| *role == one.role.code()) {
            Some((_, people)) => people.push(one.person),
            None => roles.push((one.role.code(), vec![one.person])),
        }
    }
    roles
}

fn names(db: &Connection, people: &[PersonId], words: &Words) -> Result<String> {
    let names = people.iter().map(|person| people::name(db, *person)).collect::<Result<Vec<_>>>()?;
    Ok(names.join(&words.text("paper-list-separator", &[])))
}

/// `13:00–13:40 Opening (Ama Mensah)`, by the clock of the session's place.
fn agenda_line(db: &Connection, one: &Told, item: &AgendaItem, words: &Words) -> Result<String> {
    let zone = time::zone(&one.place.zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
    let clock = |min: u32| shown(one.place.start_at + TimeDelta::minutes(i64::from(min)), zone).0.format("%H:%M").to_string();
    let speakers = names(db, &item.speakers, words)?;
    let speakers = if speakers.is_empty() { speakers } else { format!(" ({speakers})") };
    Ok(format!("{}–{} {}{speakers}", clock(item.from_min), clock(item.to_min), item.title))
}
