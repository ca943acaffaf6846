//! Sessions: as they are planned, and as a list shows them.

use super::overlaps::{Overlap, overlaps};
use super::runs::known;
use crate::domain::facility::FacilityKind;
use crate::domain::roles::Role;
use crate::domain::session::SessionKind;
use crate::domain::states::{RegisterState, SessionState};
use crate::fault::{Fault, Result};
use crate::ids::{FacilityId, PersonId, RunId, SessionId};
use crate::journal::fact::{SessionPlace, SessionText};
use crate::wire::{Moment, wire};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use std::collections::{BTreeMap, BTreeSet};

wire! {
    /// A trainer of a session.
    answers SessionTrainer { person: String, name: String }

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
        trainers: Vec<SessionTrainer>,
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

/// A session, if it was not taken back. Its trainers are in the order of their ids.
pub fn planned(db: &Connection, id: SessionId) -> Result<Option<Planned>> {
    let mut statement = db.prepare_cached(
        "SELECT run, start_at, end_at, zone, start_local, offset_min, end_offset_min, credited_min, facility, title, kind, is_mandatory, tags, state, register
         FROM table_session WHERE id = ? AND state <> 'undone'",
    )?;
    let mut rows = statement.query([id])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let mut trainers = db.prepare_cached("SELECT person FROM table_session_trainer WHERE session = ? ORDER BY person")?;
    Ok(Some(Planned {
        session: id,
        place: SessionPlace {
            run: row.get(0)?,
            start_at: instant(row.get(1)?)?,
            end_at: instant(row.get(2)?)?,
            zone: row.get(3)?,
            start_local: local(&row.get::<_, String>(4)?)?,
            offset_min: row.get(5)?,
            end_offset_min: row.get(6)?,
            credited_min: row.get(7)?,
            facility: row.get(8)?,
            trainers: trainers.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?,
        },
        text: SessionText {
            title: row.get(9)?,
            kind: row.get(10)?,
            is_mandatory: row.get(11)?,
            tags: serde_json::from_str(&row.get::<_, String>(12)?)?,
        },
        state: known(row.get(13)?, SessionState::from_code)?,
        register: known(row.get(14)?, RegisterState::from_code)?,
    }))
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

fn instant(seconds: i64) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp(seconds, 0).ok_or_else(|| Fault::Journal(format!("{seconds} is no instant")).into())
}

fn local(text: &str) -> Result<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").map_err(|_| Fault::Journal(format!("“{text}” is no local time")).into())
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
    /// Only those of which this person is trainer.
    pub trainer: Option<PersonId>,
    /// Only those of runs in which this person is trainer.
    pub run_trainer: Option<PersonId>,
}

/// The sessions of a cut, the earliest first, as `asker` sees them.
pub fn rows(db: &Connection, cut: &Cut, asker: PersonId) -> Result<Vec<SessionRow>> {
    let mut sql = String::from(
        "SELECT s.id, s.run, r.code, s.title, s.kind, s.start_at, s.end_at, s.zone, s.credited_min, s.is_mandatory, s.tags, s.facility, f.name, s.state, s.register
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
    if let Some(trainer) = cut.trainer {
        and("s.id IN (SELECT session FROM table_session_trainer WHERE person = ?)", vec![Box::new(trainer)]);
    }
    if let Some(trainer) = cut.run_trainer {
        and(
            "s.run IN (SELECT o.run FROM table_session_trainer AS t JOIN table_session AS o ON o.id = t.session WHERE t.person = ? AND o.state <> 'undone')",
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
    let mut overlaps = overlaps(db, &shown)?;
    for row in &mut rows {
        row.overlaps = overlaps.remove(&row.id).unwrap_or_default();
    }
    Ok(rows)
}

const DAY: i64 = 24 * 60 * 60;

fn coarse(day: NaiveDate) -> i64 {
    day.and_time(NaiveTime::MIN).and_utc().timestamp()
}

fn session_row(db: &Connection, row: &Row<'_>, asker: PersonId, roles: &[Role], expected: &mut BTreeMap<RunId, u32>) -> Result<SessionRow> {
    let id: SessionId = row.get(0)?;
    let run: RunId = row.get(1)?;
    let zone: String = row.get(7)?;
    let trainers = trainers(db, id)?;
    let is_trainer = trainers.iter().any(|(person, _)| *person == asker);
    let state = known(row.get(13)?, SessionState::from_code)?;
    let (marked, gone) = marked(db, id)?;
    let on_roll = match expected.get(&run) {
        Some(count) => *count,
        None => *expected.entry(run).or_insert(on_roll(db, run)?),
    };
    Ok(SessionRow {
        id: id.to_string(),
        run: run.to_string(),
        run_code: row.get(2)?,
        title: row.get(3)?,
        kind: known(row.get(4)?, SessionKind::from_code)?,
        start: Moment::new(instant(row.get(5)?)?, &zone)?,
        end: Moment::new(instant(row.get(6)?)?, &zone)?,
        credited_min: row.get(8)?,
        is_mandatory: row.get(9)?,
        tags: serde_json::from_str(&row.get::<_, String>(10)?)?,
        facility: row.get::<_, Option<FacilityId>>(11)?.map(|facility| facility.to_string()),
        facility_name: row.get(12)?,
        trainers: trainers.into_iter().map(|(person, name)| SessionTrainer { person: person.to_string(), name }).collect(),
        state,
        register: known(row.get(14)?, RegisterState::from_code)?,
        marked,
        expected: on_roll + gone,
        overlaps: Vec::new(),
        may_take_roll: state != SessionState::Cancelled && (roles.contains(&Role::Coordinator) || is_trainer && roles.contains(&Role::Trainer)),
    })
}

/// A session as a list shows it to `asker`.
pub fn row(db: &Connection, planned: &Planned, asker: PersonId) -> Result<SessionRow> {
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

fn trainers(db: &Connection, session: SessionId) -> Result<Vec<(PersonId, String)>> {
    let mut statement = db.prepare_cached(
        "SELECT t.person, coalesce(p.full_name, '') FROM table_session_trainer AS t LEFT JOIN table_person AS p ON p.id = t.person WHERE t.session = ? ORDER BY t.person",
    )?;
    Ok(statement.query_map([session], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// People of a run who stand on every roll of it.
fn on_roll(db: &Connection, run: RunId) -> Result<u32> {
    let mut statement = db.prepare_cached(
        "SELECT count(*) FROM table_enrolment WHERE run = ? AND state IN ('enrolled', 'active', 'completed', 'not_completed', 'no_show')",
    )?;
    Ok(statement.query_row([run], |row| row.get(0))?)
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
        "SELECT coalesce(p.certificate_name, p.full_name), count(*) AS taught FROM table_session AS s JOIN table_session_trainer AS t ON t.session = s.id
         JOIN table_person AS p ON p.id = t.person WHERE s.run = ? AND s.state = 'held' GROUP BY p.id ORDER BY taught DESC, p.id",
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
            "SELECT EXISTS (SELECT 1 FROM table_session AS s JOIN table_session_trainer AS t ON t.session = s.id WHERE t.person = ?2 AND s.state <> 'undone'
               AND (s.run = ?1 OR s.id = ?1 OR EXISTS (SELECT 1 FROM table_session AS o WHERE o.id = ?1 AND o.run = s.run)
                    OR EXISTS (SELECT 1 FROM table_enrolment AS e WHERE e.run = s.run AND e.state <> 'undone' AND (e.id = ?1 OR e.person = ?1))))",
        )?
        .query_row(params![id.as_bytes(), trainer], |row| row.get(0))?)
}
