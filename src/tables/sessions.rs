//! Sessions: as they are planned, and as a list shows them.

use super::Tables;
use super::availability::instant;
use super::history::called;
use super::overlaps::{Overlap, overlaps};
use super::parts::{Members, audience};
use super::runs::known;
use super::slots::local;
use super::taken::Taken;
use crate::domain::facility::FacilityKind;
use crate::domain::roles::Role;
use crate::domain::session::{SessionKind, StaffRole};
use crate::domain::states::{RegisterState, SessionState};
use crate::fault::{Fault, Result};
use crate::ids::{EnrolmentId, FacilityId, PartId, PersonId, RunId, SessionId};
use crate::journal::fact::{AgendaItem, EquipmentUse, SessionPlace, SessionText, StaffMember};
use crate::wire::{Moment, wire};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

wire! {
    /// Somebody who does something in a session.
    answers SessionStaff { person: String, name: String, role: StaffRole }
    /// Things that a session takes.
    answers SessionEquipment { equipment: String, name: String, quantity_n: u32 }
    /// A phase, track or group of a session.
    answers SessionPart { id: String, title: String }
    /// A speaker.
    answers AgendaSpeaker { person: String, name: String }
    /// A part of a session, in minutes after its start.
    answers AgendaRow { title: String, from_min: u32, to_min: u32, start: Moment, end: Moment, speakers: Vec<AgendaSpeaker> }

    /// A booked slot.
    answers SessionRow {
        id: String,
        run: String,
        run_code: String,
        title: String,
        kind: SessionKind,
        start: Moment,
        end: Moment,
        credited_min: u32,
        is_mandatory: bool,
        tags: Vec<String>,
        facility: Option<String>,
        facility_name: Option<String>,
        phase: Option<SessionPart>,
        /// Without tracks and groups it is for everybody of its run.
        tracks: Vec<SessionPart>,
        groups: Vec<SessionPart>,
        /// Those who teach first.
        staff: Vec<SessionStaff>,
        equipment: Vec<SessionEquipment>,
        /// Minutes before the start and after the end.
        setup_min: u32,
        teardown_min: u32,
        agenda: Vec<AgendaRow>,
        state: SessionState,
        register: RegisterState,
        /// People on its roll who have a mark.
        marked: u32,
        /// People on its roll.
        expected: u32,
        overlaps: Vec<Overlap>,
        /// Whether the person who asks may take the roll here.
        may_take_roll: bool,
    }
}

/// A session as it stands.
#[derive(Clone, Debug)]
pub struct Planned {
    /// Which.
    pub session: SessionId,
    /// Place and time.
    pub place: SessionPlace,
    /// What it is about.
    pub text: SessionText,
    /// How far it is.
    pub state: SessionState,
    /// Whether marks can be made.
    pub register: RegisterState,
}

/// A session, if it was not taken back. What it names is in the order of ids.
pub fn planned(db: &Connection, id: SessionId) -> Result<Option<Planned>> {
    let mut statement = db.prepare_cached("SELECT state, register FROM table_session WHERE id = ? AND state <> 'undone'")?;
    let mut rows = statement.query([id])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let Some((place, text)) = said(db, id)? else { return Ok(None) };
    let (state, register) = (known(row.get(0)?, SessionState::from_code)?, known(row.get(1)?, RegisterState::from_code)?);
    Ok(Some(Planned { session: id, place, text, state, register }))
}

/// Place and text of a session, also of one that was taken back.
pub fn said(db: &Connection, id: SessionId) -> Result<Option<(SessionPlace, SessionText)>> {
    let mut statement = db.prepare_cached(
        "SELECT run, start_at, end_at, zone, start_local, offset_min, end_offset_min, credited_min, facility, title, kind, is_mandatory, tags, phase, setup_min, teardown_min, tz_version
         FROM table_session WHERE id = ?",
    )?;
    let mut rows = statement.query([id])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let audience = audience(db, id)?;
    let parts = |of: std::collections::BTreeSet<uuid::Uuid>| of.into_iter().map(PartId).collect();
    let place = SessionPlace {
        run: row.get(0)?,
        start_at: instant(row.get(1)?)?,
        end_at: instant(row.get(2)?)?,
        zone: row.get(3)?,
        start_local: local(&row.get::<_, String>(4)?)?,
        offset_min: row.get(5)?,
        end_offset_min: row.get(6)?,
        credited_min: row.get(7)?,
        facility: row.get(8)?,
        phase: row.get(13)?,
        tracks: parts(audience.tracks),
        groups: parts(audience.groups),
        staff: staff(db, id)?,
        equipment: equipment(db, id)?,
        setup_min: row.get(14)?,
        teardown_min: row.get(15)?,
        tz_version: row.get(16)?,
    };
    let text = SessionText {
        title: row.get(9)?,
        kind: row.get(10)?,
        is_mandatory: row.get(11)?,
        tags: serde_json::from_str(&row.get::<_, String>(12)?)?,
        agenda: agenda(db, id)?,
    };
    Ok(Some((place, text)))
}

/// Who does something in a session, in the order of ids and roles.
fn staff(db: &Connection, session: SessionId) -> Result<Vec<StaffMember>> {
    let mut statement = db.prepare_cached("SELECT person, role FROM table_session_staff WHERE session = ?")?;
    let mut rows = statement.query([session])?;
    let mut staff = Vec::new();
    while let Some(row) = rows.next()? {
        staff.push(StaffMember { person: row.get(0)?, role: known(row.get(1)?, StaffRole::from_code)? });
    }
    staff.sort_by_key(|one| (one.role, one.person));
    Ok(staff)
}

/// What a session takes of equipment, in the order of ids.
pub(super) fn equipment(db: &Connection, session: SessionId) -> Result<Vec<EquipmentUse>> {
    let mut statement = db.prepare_cached("SELECT equipment, quantity_n FROM table_session_equipment WHERE session = ? ORDER BY equipment")?;
    let rows = statement.query_map([session], |row| Ok(EquipmentUse { equipment: row.get(0)?, quantity_n: row.get(1)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The agenda of a session.
fn agenda(db: &Connection, session: SessionId) -> Result<Vec<AgendaItem>> {
    let mut statement = db.prepare_cached("SELECT title, from_min, to_min, n FROM table_agenda_item WHERE session = ? ORDER BY n")?;
    let mut speakers = db.prepare_cached("SELECT person FROM table_agenda_speaker WHERE session = ? AND n = ? ORDER BY person")?;
    let mut rows = statement.query([session])?;
    let mut items = Vec::new();
    while let Some(row) = rows.next()? {
        let n: u32 = row.get(3)?;
        let speakers = speakers.query_map(params![session, n], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        items.push(AgendaItem { title: row.get(0)?, from_min: row.get(1)?, to_min: row.get(2)?, speakers });
    }
    Ok(items)
}

/// The sessions of a run as they are planned, the earliest first; without cancelled ones.
pub fn of_plan(db: &Connection, run: RunId) -> Result<Vec<Planned>> {
    let mut statement =
        db.prepare_cached("SELECT id FROM table_session WHERE run = ? AND state NOT IN ('undone', 'cancelled') ORDER BY start_at, id")?;
    let ids: Vec<SessionId> = statement.query_map([run], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        all.extend(planned(db, id)?);
    }
    Ok(all)
}

/// Which sessions a list shows.
#[derive(Clone, Debug, Default)]
pub struct Cut {
    /// Only this one.
    pub session: Option<SessionId>,
    /// Only those of a run.
    pub run: Option<RunId>,
    /// Only those that start on this local day or later.
    pub from_on: Option<NaiveDate>,
    /// Only those that start on this local day or earlier.
    pub to_on: Option<NaiveDate>,
    /// Only those that take any of the time between two instants.
    pub during: Option<(DateTime<Utc>, DateTime<Utc>)>,
    /// Only those that take this.
    pub taking: Option<Taken>,
    /// Only those of runs in which this person is trainer.
    pub run_trainer: Option<PersonId>,
    /// Those that start later are looked at for changed clocks.
    pub now: Option<DateTime<Utc>>,
}

/// The sessions of a cut, the earliest first, as `asker` sees them.
pub fn rows(db: &Tables, cut: &Cut, asker: PersonId) -> Result<Vec<SessionRow>> {
    let mut sql = String::from(
        "SELECT s.id, s.run, r.code, s.title, s.kind, s.start_at, s.end_at, s.zone, s.credited_min, s.is_mandatory, s.tags, s.facility, f.name, s.state, s.register, s.phase, s.setup_min, s.teardown_min
         FROM table_session AS s JOIN table_run AS r ON r.id = s.run LEFT JOIN table_facility AS f ON f.id = s.facility WHERE s.state <> 'undone' AND r.state <> 'undone'",
    );
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    let mut and = |condition: &str, of: Vec<Box<dyn ToSql>>| {
        sql.push_str(" AND ");
        sql.push_str(condition);
        values.extend(of);
    };
    if let Some(session) = cut.session {
        and("s.id = ?", vec![Box::new(session)]);
    }
    if let Some(run) = cut.run {
        and("s.run = ?", vec![Box::new(run)]);
    }
    // A local day starts at most a day apart from that of UTC: the coarse bound lets the index work, the fine one decides.
    if let Some(from) = cut.from_on {
        and("s.start_at >= ? AND substr(s.start_local, 1, 10) >= ?", vec![Box::new(coarse(from) - DAY), Box::new(from.to_string())]);
    }
    if let Some(to) = cut.to_on {
        let next = to.checked_add_days(Days::new(1)).unwrap_or(to);
        and("s.start_at < ? AND substr(s.start_local, 1, 10) <= ?", vec![Box::new(coarse(next) + DAY), Box::new(to.to_string())]);
    }
    if let Some((from, until)) = cut.during {
        let (from, until) = (from.timestamp(), until.timestamp());
        and("s.start_at > ? AND s.start_at < ? AND s.end_at > ?", vec![Box::new(from - DAY), Box::new(until), Box::new(from)]);
    }
    if let Some(taken) = cut.taking {
        and(&taken.condition(), taken.values());
    }
    if let Some(trainer) = cut.run_trainer {
        and(
            "s.run IN (SELECT o.run FROM table_session_staff AS t JOIN table_session AS o ON o.id = t.session WHERE t.person = ? AND o.state <> 'undone')",
            vec![Box::new(trainer)],
        );
    }
    sql.push_str(" ORDER BY s.start_at, s.title, s.id");

    let roles = roles(db, asker)?;
    let mut expected = BTreeMap::new();
    let mut statement = db.prepare_cached(&sql)?;
    let mut found = statement.query(rusqlite::params_from_iter(values))?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        rows.push(session_row(db, row, asker, &roles, &mut expected)?);
    }
    let shown: BTreeSet<String> = rows.iter().map(|row| row.id.clone()).collect();
    let mut overlaps = overlaps(db, &shown, cut.now)?;
    for row in &mut rows {
        row.overlaps = overlaps.remove(&row.id).unwrap_or_default();
    }
    Ok(rows)
}

const DAY: i64 = 24 * 60 * 60;

fn coarse(day: NaiveDate) -> i64 {
    day.and_time(NaiveTime::MIN).and_utc().timestamp()
}

fn session_row(db: &Connection, row: &Row<'_>, asker: PersonId, roles: &[Role], expected: &mut BTreeMap<RunId, Expected>) -> Result<SessionRow> {
    let id: SessionId = row.get(0)?;
    let run: RunId = row.get(1)?;
    let zone: String = row.get(7)?;
    let staff = staff(db, id)?;
    let is_staff = staff.iter().any(|one| one.person == asker);
    let audience = audience(db, id)?;
    let state = known(row.get(13)?, SessionState::from_code)?;
    let (marked, gone) = marked(db, id)?;
    let expected = match expected.entry(run) {
        Entry::Occupied(held) => held.into_mut(),
        Entry::Vacant(free) => free.insert(Expected { on_roll: on_roll(db, run)?, members: Members::read(db, run)? }),
    };
    let start = instant(row.get(5)?)?;
    let on_roll = if audience.is_everybody() {
        count(expected.on_roll.len())
    } else {
        let marked = marked_here(db, id)?;
        let is_here = |one: &EnrolmentId| expected.members.expects(&audience, *one, start.timestamp()) || marked.contains(one);
        count(expected.on_roll.iter().filter(|one| is_here(one)).count())
    };
    let part = |part: PartId| Ok::<_, crate::fault::Error>(SessionPart { id: part.to_string(), title: called(db, part.0)?.unwrap_or_default() });
    let parts = |parts: &BTreeSet<uuid::Uuid>| parts.iter().map(|id| part(PartId(*id))).collect::<Result<Vec<_>>>();
    Ok(SessionRow {
        phase: row.get::<_, Option<PartId>>(15)?.map(part).transpose()?,
        tracks: parts(&audience.tracks)?,
        groups: parts(&audience.groups)?,
        setup_min: row.get(16)?,
        teardown_min: row.get(17)?,
        staff: staff
            .into_iter()
            .map(|one| Ok(SessionStaff { name: super::people::name(db, one.person)?, person: one.person.to_string(), role: one.role }))
            .collect::<Result<_>>()?,
        equipment: equipment(db, id)?
            .into_iter()
            .map(|one| {
                let name = called(db, one.equipment.0)?.unwrap_or_default();
                Ok(SessionEquipment { equipment: one.equipment.to_string(), name, quantity_n: one.quantity_n })
            })
            .collect::<Result<_>>()?,
        agenda: agenda(db, id)?.into_iter().map(|item| agenda_row(db, item, start, &zone)).collect::<Result<_>>()?,
        id: id.to_string(),
        run: run.to_string(),
        run_code: row.get(2)?,
        title: row.get(3)?,
        kind: known(row.get(4)?, SessionKind::from_code)?,
        start: Moment::new(start, &zone)?,
        end: Moment::new(instant(row.get(6)?)?, &zone)?,
        credited_min: row.get(8)?,
        is_mandatory: row.get(9)?,
        tags: serde_json::from_str(&row.get::<_, String>(10)?)?,
        facility: row.get::<_, Option<FacilityId>>(11)?.map(|facility| facility.to_string()),
        facility_name: row.get(12)?,
        state,
        register: known(row.get(14)?, RegisterState::from_code)?,
        marked,
        expected: on_roll + gone,
        overlaps: Vec::new(),
        may_take_roll: state != SessionState::Cancelled && (roles.contains(&Role::Coordinator) || is_staff && roles.contains(&Role::Trainer)),
    })
}

/// Who of a run can stand on its rolls.
struct Expected {
    on_roll: Vec<EnrolmentId>,
    members: Members,
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn agenda_row(db: &Connection, item: AgendaItem, start: DateTime<Utc>, zone: &str) -> Result<AgendaRow> {
    let moment = |min: u32| Moment::new(start + TimeDelta::minutes(i64::from(min)), zone);
    let speakers = item.speakers.iter().map(|person| Ok(AgendaSpeaker { person: person.to_string(), name: super::people::name(db, *person)? }));
    Ok(AgendaRow {
        start: moment(item.from_min)?,
        end: moment(item.to_min)?,
        speakers: speakers.collect::<Result<_>>()?,
        title: item.title,
        from_min: item.from_min,
        to_min: item.to_min,
    })
}

/// A session as a list shows it to `asker`.
pub fn row(db: &Tables, planned: &Planned, asker: PersonId) -> Result<SessionRow> {
    let cut = Cut { session: Some(planned.session), ..Cut::default() };
    rows(db, &cut, asker)?.pop().ok_or_else(|| Fault::Journal(format!("session {} has no run", planned.session)).into())
}

/// Whether people take part in a session from elsewhere: by its kind, or because its place is a licence for webinars.
pub fn is_remote(db: &Connection, planned: &Planned) -> Result<bool> {
    let kind: Option<String> = match planned.place.facility {
        Some(facility) => db.prepare_cached("SELECT kind FROM table_facility WHERE id = ?")?.query_row([facility], |row| row.get(0)).optional()?,
        None => None,
    };
    Ok(match kind.as_deref().and_then(FacilityKind::from_code) {
        Some(kind) => kind == FacilityKind::Virtual,
        None => planned.text.kind == SessionKind::Webinar.code(),
    })
}

/// Whether anybody has a mark in a session.
pub fn has_marks(db: &Connection, session: SessionId) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT count(*) > 0 FROM table_mark WHERE session = ? AND is_current = 1 AND status <> 'U'")?;
    Ok(statement.query_row([session], |row| row.get(0))?)
}

/// People of a run who can stand on its rolls.
fn on_roll(db: &Connection, run: RunId) -> Result<Vec<EnrolmentId>> {
    let mut statement = db.prepare_cached(
        "SELECT id FROM table_enrolment WHERE run = ? AND state IN ('enrolled', 'active', 'completed', 'not_completed', 'no_show')",
    )?;
    Ok(statement.query_map([run], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Who has a mark in a session.
fn marked_here(db: &Connection, session: SessionId) -> Result<BTreeSet<EnrolmentId>> {
    let mut statement = db.prepare_cached("SELECT enrolment FROM table_mark WHERE session = ? AND is_current = 1")?;
    Ok(statement.query_map([session], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// How many on the roll of a session have a mark, and how many of the roll have left the run since.
fn marked(db: &Connection, session: SessionId) -> Result<(u32, u32)> {
    let mut statement = db.prepare_cached(
        "SELECT coalesce(sum(m.status <> 'U'), 0), coalesce(sum(e.state = 'withdrawn'), 0) FROM table_mark AS m JOIN table_enrolment AS e ON e.id = m.enrolment
         WHERE m.session = ? AND m.is_current = 1 AND e.state NOT IN ('undone', 'reserve', 'removed', 'transferred_to')",
    )?;
    Ok(statement.query_row([session], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// The roles of a person's accounts in use.
fn roles(db: &Connection, person: PersonId) -> Result<Vec<Role>> {
    let mut statement = db.prepare_cached("SELECT coalesce(roles, '') FROM table_user WHERE person = ? AND state = 'active'")?;
    let roles: Vec<String> = statement.query_map([person], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(roles.iter().flat_map(|roles| roles.split(',')).filter_map(Role::from_code).collect())
}

/// Places, trainers, first and last day.
pub type HeldSummary = (Vec<String>, Vec<String>, Option<NaiveDate>, Option<NaiveDate>);

/// Places, trainers, and first and last day of the held sessions of a run, for its certificates. The trainers of most sessions come first.
pub fn held_summary(db: &Connection, run: RunId) -> Result<HeldSummary> {
    let mut statement = db.prepare_cached(
        "SELECT DISTINCT f.name FROM table_session AS s JOIN table_facility AS f ON f.id = s.facility WHERE s.run = ? AND s.state = 'held' ORDER BY s.start_at",
    )?;
    let mut places: Vec<String> = Vec::new();
    for name in statement.query_map([run], |row| row.get::<_, String>(0))? {
        let name = name?;
        if !places.contains(&name) {
            places.push(name);
        }
    }
    let mut statement = db.prepare_cached(
        "SELECT coalesce(p.certificate_name, p.full_name), count(DISTINCT s.id) AS taught FROM table_session AS s JOIN table_session_staff AS t ON t.session = s.id
         JOIN table_person AS p ON p.id = t.person WHERE s.run = ? AND s.state = 'held' AND t.role IN ('trainer', 'co_trainer') GROUP BY p.id ORDER BY taught DESC, p.id",
    )?;
    let trainers = statement.query_map([run], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let (first, last): (Option<String>, Option<String>) = db
        .prepare_cached("SELECT min(start_local), max(start_local) FROM table_session WHERE run = ? AND state = 'held'")?
        .query_row([run], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let day = |text: Option<String>| text.and_then(|text| text.get(..10).and_then(|day| day.parse().ok()));
    Ok((places, trainers, day(first), day(last)))
}

/// Whether a record belongs to a run in which a person is trainer: the run, its sessions, places and people.
pub fn is_about_own_run(db: &Connection, id: uuid::Uuid, trainer: PersonId) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM table_session AS s JOIN table_session_staff AS t ON t.session = s.id WHERE t.person = ?2 AND s.state <> 'undone'
               AND (s.run = ?1 OR s.id = ?1 OR EXISTS (SELECT 1 FROM table_session AS o WHERE o.id = ?1 AND o.run = s.run)
                    OR EXISTS (SELECT 1 FROM table_enrolment AS e WHERE e.run = s.run AND e.state <> 'undone' AND (e.id = ?1 OR e.person = ?1))))",
        )?
        .query_row(params![id.as_bytes(), trainer], |row| row.get(0))?)
}

/// Who taught in a run, and how many minutes: of sessions whose register is closed.
pub fn taught(db: &Connection, run: RunId) -> Result<BTreeMap<PersonId, u32>> {
    let mut statement = db.prepare_cached(
        "SELECT person, sum(credited_min) FROM (SELECT DISTINCT t.person, s.id, s.credited_min FROM table_session AS s JOIN table_session_staff AS t ON t.session = s.id
         WHERE s.run = ? AND s.state = 'held' AND s.register = 'closed' AND t.role IN ('trainer', 'co_trainer', 'speaker', 'panellist')) GROUP BY person",
    )?;
    Ok(statement.query_map([run], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}
