//! Runs, and the places of people in them.

use super::catalogue::{Titled, titled};
use super::people::country_name;
use super::seats::{self, PoolRow};
use super::standing::standings;
use crate::domain::completion::{CompletionRule, Outcome};
use crate::domain::states::{CourseVersionState, EnrolmentState, RunState};
use crate::fault::{Fault, Result};
use crate::ids::{EnrolmentId, PartId, PersonId, ProgrammeId, RunId, VersionId};
use crate::journal::fact::RunFields;
use crate::wire::wire;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};

wire! {
    /// The programme that a run belongs to by its course.
    answers RunProgramme {
        id: String,
        code: String,
        titles: Vec<Titled>,
        /// A code of the list of pillars.
        pillar: Option<String>,
    }

    /// One delivery of a course version.
    answers RunRow {
        id: String,
        code: String,
        /// Of the course version.
        title: String,
        course_code: String,
        version_n: u32,
        version: String,
        programme: Option<RunProgramme>,
        first_on: String,
        last_on: String,
        zone: String,
        capacity: u32,
        /// Seats that are counted apart; none where they are counted together.
        pools: Vec<PoolRow>,
        /// The number of the run in its series.
        edition_n: Option<u32>,
        /// People without whom it is confirmed for a reason only.
        min_to_run_n: Option<u32>,
        objectives: Vec<String>,
        /// People who have or had a seat to the end.
        enrolled: u32,
        /// Without cancelled ones.
        sessions: u32,
        sessions_held: u32,
        /// Issued and valid.
        certificates: u32,
        state: RunState,
    }

    /// A person's place in a run.
    answers EnrolmentRow {
        enrolment: String,
        person: String,
        full_name: String,
        native_name: Option<String>,
        country_name: Option<String>,
        employer: Option<String>,
        state: EnrolmentState,
        /// The pool of their seat, where seats are counted apart.
        pool: Option<String>,
        /// On the reserve list: who is longest there has place 1, in each pool of seats.
        reserve_place: Option<u32>,
        /// Gets the next free seat.
        is_next: bool,
        /// The states that may follow now.
        next_states: Vec<EnrolmentState>,
        earned_min: u32,
        expected_min: u32,
        pct_tenths: Option<u32>,
        outcome: Outcome,
        /// The ids of their tracks, and of their group.
        tracks: Vec<String>,
        group: Option<String>,
    }
}

/// The value of a code that stands in the tables.
pub(super) fn known<T>(code: Option<String>, from_code: impl Fn(&str) -> Option<T>) -> Result<T> {
    let code = code.unwrap_or_default();
    from_code(&code).ok_or_else(|| Fault::Journal(format!("“{code}” is not known here")).into())
}

const ROW: &str = "SELECT r.id, r.code, v.title, c.code, v.n, r.version, r.first_on, r.last_on, r.zone, r.capacity,
    (SELECT count(*) FROM table_enrolment AS e WHERE e.run = r.id AND e.state IN ('enrolled', 'active', 'completed', 'not_completed')),
    (SELECT count(*) FROM table_session AS s WHERE s.run = r.id AND s.state NOT IN ('undone', 'cancelled')),
    (SELECT count(*) FROM table_session AS s WHERE s.run = r.id AND s.state = 'held'),
    (SELECT count(*) FROM table_batch AS b JOIN table_certificate AS k ON k.batch = b.id WHERE b.run = r.id AND k.state = 'issued'),
    r.state, p.id, p.code, p.titles, p.pillar, r.edition_n, r.min_to_run_n, r.objectives, r.pools
    FROM table_run AS r JOIN table_version AS v ON v.id = r.version JOIN table_course AS c ON c.id = v.course
    LEFT JOIN table_programme AS p ON p.id = c.programme AND p.is_undone = 0 WHERE r.state <> 'undone'";
/// Only runs in which somebody is trainer.
pub(super) const OWN: &str = " AND r.id IN (SELECT s.run FROM table_session_staff AS t JOIN table_session AS s ON s.id = t.session WHERE t.person = ? AND s.state <> 'undone')";
const NEWEST_FIRST: &str = " ORDER BY r.first_on DESC, r.code, r.id";

fn run_row(db: &Connection, row: &Row<'_>) -> Result<RunRow> {
    let id: RunId = row.get(0)?;
    Ok(RunRow {
        id: id.to_string(),
        pools: seats::rows(db, id, &row.get::<_, String>(22)?)?,
        code: row.get(1)?,
        title: row.get(2)?,
        course_code: row.get(3)?,
        version_n: row.get(4)?,
        version: row.get::<_, VersionId>(5)?.to_string(),
        first_on: row.get(6)?,
        last_on: row.get(7)?,
        zone: row.get(8)?,
        capacity: row.get(9)?,
        edition_n: row.get(19)?,
        min_to_run_n: row.get(20)?,
        objectives: serde_json::from_str(&row.get::<_, String>(21)?)?,
        enrolled: row.get(10)?,
        sessions: row.get(11)?,
        sessions_held: row.get(12)?,
        certificates: row.get(13)?,
        state: known(row.get(14)?, RunState::from_code)?,
        programme: row.get::<_, Option<ProgrammeId>>(15)?.map(|id| run_programme(id, row)).transpose()?,
    })
}

fn run_programme(id: ProgrammeId, row: &Row<'_>) -> Result<RunProgramme> {
    Ok(RunProgramme { id: id.to_string(), code: row.get(16)?, titles: titled(&row.get::<_, String>(17)?)?, pillar: row.get(18)? })
}

/// The runs, the newest first; only those in which `trainer` teaches, if somebody is named.
pub fn runs(db: &Connection, trainer: Option<PersonId>) -> Result<Vec<RunRow>> {
    let sql = [ROW, trainer.map_or("", |_| OWN), NEWEST_FIRST].concat();
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query(rusqlite::params_from_iter(trainer))?;
    let mut runs = Vec::new();
    while let Some(row) = rows.next()? {
        runs.push(run_row(db, row)?);
    }
    Ok(runs)
}

/// One run, if it was not taken back.
pub fn run(db: &Connection, id: RunId) -> Result<Option<RunRow>> {
    let mut statement = db.prepare_cached(&[ROW, " AND r.id = ?"].concat())?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(|row| run_row(db, row)).transpose()
}

/// The run of a code, if it was not taken back.
pub fn by_code(db: &Connection, code: &str) -> Result<Option<RunId>> {
    let mut statement = db.prepare_cached("SELECT id FROM table_run WHERE code = upper(?) AND state <> 'undone' ORDER BY id LIMIT 1")?;
    Ok(statement.query_row([code], |row| row.get(0)).optional()?)
}

/// Whether somebody is trainer of a session of a run.
pub fn teaches(db: &Connection, trainer: PersonId, run: RunId) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "SELECT count(*) > 0 FROM table_session AS s JOIN table_session_staff AS t ON t.session = s.id WHERE s.run = ? AND t.person = ? AND s.state <> 'undone'",
        )?
        .query_row(params![run, trainer], |row| row.get(0))?)
}

/// The columns that [`fields`] reads.
pub(super) const FIELDS: &str = "code, version, first_on, last_on, zone, capacity, edition_n, min_to_run_n, objectives, pools";

/// The fields of a run.
pub(super) fn fields(row: &Row<'_>) -> Result<RunFields> {
    Ok(RunFields {
        code: row.get(0)?,
        version: row.get(1)?,
        first_on: day(&row.get::<_, String>(2)?)?,
        last_on: day(&row.get::<_, String>(3)?)?,
        zone: row.get(4)?,
        capacity: row.get(5)?,
        edition_n: row.get(6)?,
        min_to_run_n: row.get(7)?,
        objectives: serde_json::from_str(&row.get::<_, String>(8)?)?,
        pools: serde_json::from_str(&row.get::<_, String>(9)?)?,
    })
}

/// The fields and state of a run, if it was not taken back.
pub fn run_fields(db: &Connection, id: RunId) -> Result<Option<(RunFields, RunState)>> {
    let mut statement = db.prepare_cached(&["SELECT ", FIELDS, ", state FROM table_run WHERE id = ? AND state <> 'undone'"].concat())?;
    let mut rows = statement.query([id])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some((fields(row)?, known(row.get(10)?, RunState::from_code)?)))
}

pub(super) fn day(text: &str) -> Result<NaiveDate> {
    text.parse().map_err(|_| Fault::Journal(format!("“{text}” is no date")).into())
}

/// The rule and state of a run's course version.
pub fn version_of(db: &Connection, run: RunId) -> Result<Option<(CompletionRule, CourseVersionState)>> {
    let mut statement = db.prepare_cached("SELECT v.rule, v.state FROM table_run AS r JOIN table_version AS v ON v.id = r.version WHERE r.id = ?")?;
    let mut rows = statement.query([run])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some((serde_json::from_str(&row.get::<_, String>(0)?)?, known(row.get(1)?, CourseVersionState::from_code)?)))
}

/// How many seats of a run are taken: enrolled and active (I2).
pub fn seats_taken(db: &Connection, run: RunId) -> Result<u32> {
    let mut statement = db.prepare_cached("SELECT count(*) FROM table_enrolment WHERE run = ? AND state IN ('enrolled', 'active')")?;
    Ok(statement.query_row([run], |row| row.get(0))?)
}

/// Who has a place in a run, by name. `language` is that of the countries' names.
pub fn enrolments(db: &Connection, run: RunId, language: &str) -> Result<Vec<EnrolmentRow>> {
    let standings = standings(db, run)?;
    let Some(seats) = seats::of_run(db, run)? else { return Ok(Vec::new()) };
    let next = seats.next();
    let mut statement = db.prepare_cached(
        "SELECT e.id, e.person, p.full_name, p.native_name, p.country, e.employer, e.state, e.country FROM table_enrolment AS e JOIN table_person AS p ON p.id = e.person
         LEFT JOIN table_person_list AS l ON l.id = e.person WHERE e.run = ? AND e.state <> 'undone' ORDER BY l.sort_name, e.id",
    )?;
    let mut rows = statement.query([run])?;
    let mut enrolments = Vec::new();
    while let Some(row) = rows.next()? {
        let id: EnrolmentId = row.get(0)?;
        let state = known(row.get(6)?, EnrolmentState::from_code)?;
        let standing = standings.get(&id);
        let outcome = standing.map_or(Outcome::Pending, |standing| standing.verdict.outcome);
        let parts = super::parts::of_enrolment(db, id)?;
        enrolments.push(EnrolmentRow {
            tracks: parts.tracks.iter().map(ToString::to_string).collect(),
            group: parts.group.map(|group| group.to_string()),
            enrolment: id.to_string(),
            person: row.get::<_, PersonId>(1)?.to_string(),
            full_name: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
            native_name: row.get(3)?,
            country_name: row.get::<_, Option<String>>(4)?.and_then(|code| country_name(&code, language)),
            employer: row.get(5)?,
            state,
            pool: seats.named(row.get::<_, Option<String>>(7)?.as_deref()),
            reserve_place: seats.place_of(id),
            is_next: next == Some(id),
            next_states: state.next().iter().copied().filter(|next| *next != EnrolmentState::Completed || outcome == Outcome::Pass).collect(),
            earned_min: standing.map_or(0, |standing| standing.earned_min),
            expected_min: standing.map_or(0, |standing| standing.expected_min),
            pct_tenths: standing.and_then(|standing| standing.pct_tenths),
            outcome,
        });
    }
    Ok(enrolments)
}

/// Whether a certificate that is out of the house rests on a place.
pub fn has_certificate(db: &Connection, enrolment: EnrolmentId) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT count(*) > 0 FROM table_certificate WHERE enrolment = ? AND state IN ('issued', 'suspended')")?;
    Ok(statement.query_row([enrolment], |row| row.get(0))?)
}

/// The title of a session that keeps a run from being completed: neither held and closed nor cancelled.
pub fn unfinished_session(db: &Connection, run: RunId) -> Result<Option<String>> {
    let mut statement = db.prepare_cached(
        "SELECT title FROM table_session WHERE run = ? AND state NOT IN ('undone', 'cancelled') AND NOT (state = 'held' AND register = 'closed')
         ORDER BY start_at, id LIMIT 1",
    )?;
    Ok(statement.query_row([run], |row| row.get(0)).optional()?)
}

/// The name of somebody whose place keeps a run from being closed.
pub fn unfinished_person(db: &Connection, run: RunId) -> Result<Option<String>> {
    let mut statement = db.prepare_cached(
        "SELECT coalesce(p.full_name, '') FROM table_enrolment AS e JOIN table_person AS p ON p.id = e.person
         WHERE e.run = ? AND e.state IN ('reserve', 'enrolled', 'active') ORDER BY p.full_name, e.id LIMIT 1",
    )?;
    Ok(statement.query_row([run], |row| row.get(0)).optional()?)
}

/// Whether certificates of a run are prepared or approved and neither issued nor dropped.
pub fn has_open_batch(db: &Connection, run: RunId) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT count(*) > 0 FROM table_batch WHERE run = ? AND state IN ('prepared', 'approved')")?;
    Ok(statement.query_row([run], |row| row.get(0))?)
}

/// Whether other dates of a run, or of a phase of it, would leave out a session that lies within the present ones (I5).
pub fn would_leave_out(db: &Connection, run: RunId, phase: Option<PartId>, was: (NaiveDate, NaiveDate), now: (NaiveDate, NaiveDate)) -> Result<bool> {
    let mut statement = db.prepare_cached(
        "SELECT count(*) > 0 FROM table_session WHERE run = ?1 AND state NOT IN ('undone', 'cancelled') AND (?6 IS NULL OR phase = ?6)
         AND substr(start_local, 1, 10) BETWEEN ?2 AND ?3 AND substr(start_local, 1, 10) NOT BETWEEN ?4 AND ?5",
    )?;
    let days = [was.0, was.1, now.0, now.1].map(|day| day.to_string());
    Ok(statement.query_row(params![run, days[0], days[1], days[2], days[3], phase], |row| row.get(0))?)
}
