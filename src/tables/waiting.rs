//! What waits for a person to settle it. Each finding is counted and listed under one condition, so that a figure is the number of
//! the rows behind it; the conditions stand on indices, because they are asked for whenever somebody looks at the window.

use super::Tables;
use super::alike::AlikeBy;
use super::certificates::number;
use super::overlaps::{self, Overlap};
use super::people::{PersonRow, person_row};
use super::seats;
use super::standing::{counts, standings};
use super::taken::done_by;
use crate::domain::completion::{Outcome, Verdict};
use crate::domain::states::{CertificateState, EnrolmentState};
use crate::fault::{Fault, Result};
use crate::ids::*;
use crate::wire::{Moment, wire};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, params};

/// How far ahead somebody can still do something about a plan.
const AHEAD: TimeDelta = TimeDelta::days(14);
/// How far ahead clashes are told: who plans a season settles them long before.
const CLASHES_AHEAD: TimeDelta = TimeDelta::days(366);
/// How long before it is due a calibration is told: somebody has to come for it.
const CALIBRATED_AHEAD: TimeDelta = TimeDelta::days(30);
/// How long after its last day a run is looked through for people without a certificate.
const LOOK_BACK: TimeDelta = TimeDelta::days(366);
/// People named of those who are alike; the rest are counted.
const NAMED: u32 = 3;

wire! {
    /// A session as a finding names it.
    answers FoundSession { id: String, run: String, run_code: String, title: String, start: Moment, end: Moment }
}

/// The overlaps of the sessions of the next twelve months.
pub fn overlapping(db: &Tables, now: DateTime<Utc>) -> Result<Vec<(SessionId, Overlap)>> {
    overlaps::coming(db, now.timestamp(), (now + CLASHES_AHEAD).timestamp())
}

/// A session by its id.
pub fn session(db: &Connection, id: SessionId) -> Result<FoundSession> {
    let mut statement = db.prepare_cached(
        "SELECT s.run, r.code, s.title, s.start_at, s.end_at, s.zone FROM table_session AS s JOIN table_run AS r ON r.id = s.run WHERE s.id = ?",
    )?;
    let mut rows = statement.query([id])?;
    let row = rows.next()?.ok_or_else(|| Fault::Journal(format!("session {id} has no run")))?;
    let zone: String = row.get(5)?;
    Ok(FoundSession {
        id: id.to_string(),
        run: row.get::<_, RunId>(0)?.to_string(),
        run_code: row.get(1)?,
        title: row.get(2)?,
        start: Moment::new(instant(row.get(3)?)?, &zone)?,
        end: Moment::new(instant(row.get(4)?)?, &zone)?,
    })
}

fn instant(seconds: i64) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp(seconds, 0).ok_or_else(|| Fault::Journal(format!("{seconds} is no instant")).into())
}

const WALK_INS: &str = " FROM table_walk_in AS w JOIN table_session AS s ON s.id = w.session JOIN table_run AS r ON r.id = s.run WHERE w.settled IS NULL AND w.is_undone = 0 AND s.state <> 'undone'";

/// How many walk-ins nobody has settled.
pub fn walk_ins_open(db: &Connection) -> Result<u32> {
    Ok(db.prepare_cached(&["SELECT count(*)", WALK_INS].concat())?.query_row([], |row| row.get(0))?)
}

/// A walk-in: id, session, name, country.
pub type WalkIn = (WalkInId, SessionId, String, Option<String>);

/// The walk-ins that nobody has settled, the oldest first.
pub fn walk_ins(db: &Connection, from: u32, count: u32) -> Result<Vec<WalkIn>> {
    let name = "SELECT w.id, w.session, coalesce(w.name, (SELECT full_name FROM table_person WHERE id = w.person), ''), w.country";
    let mut statement = db.prepare_cached(&[name, WALK_INS, " ORDER BY s.start_at, w.id LIMIT ? OFFSET ?"].concat())?;
    let rows = statement.query_map([count, from], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many groups of people are alike: by a name, or by an address under different names.
pub fn alike_open(db: &Connection) -> Result<u32> {
    Ok(db.prepare_cached("SELECT count(*) FROM table_alike")?.query_row([], |row| row.get(0))?)
}

/// People who are alike.
#[derive(Clone, Debug)]
pub struct Alike {
    /// In what.
    pub by: AlikeBy,
    /// Who, the oldest records first; not all of many.
    pub people: Vec<PersonRow>,
    /// How many.
    pub count: u32,
}

/// Groups of people who are alike, those with one identifier first.
pub fn alike(db: &Connection, from: u32, count: u32, language: &str, today: NaiveDate) -> Result<Vec<Alike>> {
    let mut statement = db.prepare_cached("SELECT sort, key FROM table_alike ORDER BY sort, key LIMIT ? OFFSET ?")?;
    let mut rows = statement.query([count, from])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let (sort, key): (u8, String) = (row.get(0)?, row.get(1)?);
        let Some(by) = AlikeBy::ALL.get(usize::from(sort)).copied() else { continue };
        let count = db.prepare_cached(&["SELECT count(*) FROM (", by.people(), ")"].concat())?.query_row([&key], |row| row.get(0))?;
        let mut first = db.prepare_cached(&[by.people(), " ORDER BY id LIMIT ?2"].concat())?;
        let ids: Vec<PersonId> = first.query_map(params![key, NAMED], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let mut people = Vec::with_capacity(ids.len());
        for id in ids {
            people.extend(person_row(db, id, language, today)?);
        }
        all.push(Alike { by, people, count });
    }
    Ok(all)
}

/// A certificate that stands though the records no longer carry it (I9).
#[derive(Clone, Debug)]
pub struct Contradicted {
    /// Which.
    pub certificate: CertificateId,
    /// Its number.
    pub serial: String,
    /// Whose.
    pub person: PersonId,
    /// Of which run.
    pub run: RunId,
    /// What the rule says now.
    pub verdict: Verdict,
}

/// The certificates that the records contradict. Only runs are judged of which something was written after the issue that a rule reads:
/// a session, an assessment or a score, a sign-off.
pub fn contradicted(db: &Connection) -> Result<Vec<Contradicted>> {
    let mut suspects = db.prepare_cached(
        "SELECT DISTINCT b.run FROM table_batch AS b WHERE b.state = 'issued' AND EXISTS
         (SELECT 1 FROM (SELECT id FROM table_session WHERE run = b.run UNION ALL SELECT id FROM table_assessment WHERE run = b.run) AS one
                   JOIN table_about AS a ON a.id = one.id AND a.entry > b.issued_entry
          UNION ALL SELECT 1 FROM table_enrolment AS e JOIN table_sign_off AS o ON o.enrolment = e.id AND o.entry > b.issued_entry WHERE e.run = b.run)
         ORDER BY b.run",
    )?;
    let runs: Vec<RunId> = suspects.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut certificates = db.prepare_cached(
        "SELECT c.id, c.series, c.year, c.number, c.person, c.enrolment, e.state, c.state FROM table_batch AS b JOIN table_certificate AS c ON c.batch = b.id
         JOIN table_enrolment AS e ON e.id = c.enrolment WHERE b.run = ? AND c.number IS NOT NULL ORDER BY c.series, c.year, c.number",
    )?;
    let mut all = Vec::new();
    for run in runs {
        let standings = standings(db, run)?;
        let mut rows = certificates.query([run])?;
        while let Some(row) = rows.next()? {
            let is_judged = EnrolmentState::from_code(&row.get::<_, String>(6)?).is_some_and(counts);
            let Some(standing) = standings.get(&row.get(5)?).filter(|_| is_judged) else { continue };
            let held = row.get::<_, Option<String>>(7)?.as_deref().and_then(CertificateState::from_code);
            if held.is_some_and(|held| standing.contradicts(held)) {
                let serial = number(row, 1)?.unwrap_or_default();
                all.push(Contradicted { certificate: row.get(0)?, serial, person: row.get(4)?, run, verdict: standing.verdict.clone() });
            }
        }
    }
    Ok(all)
}

/// How many registers are open after the end of their session, and the oldest of them: for one trainer, or for all.
pub fn registers_open(db: &Connection, now: DateTime<Utc>, trainer: Option<PersonId>) -> Result<Option<(u32, FoundSession)>> {
    let wanted = "FROM table_session AS s JOIN table_run AS r ON r.id = s.run
        WHERE s.register = 'open' AND s.end_at <= ?1 AND s.state IN ('tentative', 'confirmed', 'held') AND r.state NOT IN ('undone', 'cancelled')
        AND (?2 IS NULL OR s.id IN (SELECT session FROM table_session_staff WHERE person = ?2))";
    let asked = params![now.timestamp(), trainer];
    let oldest = ["SELECT s.id ", wanted, " ORDER BY s.end_at, s.id LIMIT 1"].concat();
    let Some(oldest) = db.prepare_cached(&oldest)?.query_row(asked, |row| row.get(0)).optional()? else { return Ok(None) };
    let count = db.prepare_cached(&["SELECT count(*) ", wanted].concat())?.query_row(asked, |row| row.get(0))?;
    Ok(Some((count, session(db, oldest)?)))
}

/// A run of which something waits, with how much.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Which run.
    pub run: RunId,
    /// Its code.
    pub code: String,
    /// How many.
    pub count: u32,
    /// A day that matters.
    pub on: Option<String>,
}

fn waiting(db: &Connection, sql: &str, asked: impl rusqlite::Params) -> Result<Vec<Waiting>> {
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map(asked, |row| Ok(Waiting { run: row.get(0)?, code: row.get(1)?, count: row.get(2)?, on: row.get(3)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Batches that somebody prepared and nobody approved, each with its certificates.
pub fn batches(db: &Connection) -> Result<Vec<Waiting>> {
    let sql = "SELECT b.run, r.code, (SELECT count(*) FROM table_certificate AS c WHERE c.batch = b.id), NULL
        FROM table_batch AS b JOIN table_run AS r ON r.id = b.run WHERE b.state = 'prepared' ORDER BY b.prepared_entry";
    waiting(db, sql, [])
}

/// Runs completed within a year in which people pass and have no certificate.
pub fn uncertified(db: &Connection, today: NaiveDate) -> Result<Vec<Waiting>> {
    let sql = "SELECT id, code, 0, NULL FROM table_run WHERE state = 'completed' AND last_on >= ? ORDER BY last_on, code";
    let mut all = waiting(db, sql, [(today - LOOK_BACK).to_string()])?;
    let mut places = db.prepare_cached(
        "SELECT e.id, e.state FROM table_enrolment AS e WHERE e.run = ?
         AND NOT EXISTS (SELECT 1 FROM table_certificate AS c WHERE c.enrolment = e.id AND c.state NOT IN ('undone', 'dropped', 'revoked'))",
    )?;
    for one in &mut all {
        let without: Vec<(EnrolmentId, String)> =
            places.query_map([one.run], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
        let without = without.into_iter().filter(|(_, state)| EnrolmentState::from_code(state).is_some_and(counts)).map(|(id, _)| id);
        let mut without = without.peekable();
        if without.peek().is_some() {
            let standings = standings(db, one.run)?;
            let passes =
                without.filter(|id| standings.get(id).is_some_and(|standing| standing.verdict.outcome == Outcome::Pass && !standing.has_clash));
            one.count = u32::try_from(passes.count()).unwrap_or(u32::MAX);
        }
    }
    all.retain(|one| one.count > 0);
    Ok(all)
}

/// Runs that begin within two weeks, or have begun, and are not confirmed.
pub fn unconfirmed(db: &Connection, today: NaiveDate) -> Result<Vec<Waiting>> {
    let sql = "SELECT id, code, 1, first_on FROM table_run WHERE state IN ('draft', 'announced', 'open', 'selection') AND first_on <= ? AND last_on >= ? ORDER BY first_on, code";
    waiting(db, sql, [(today + AHEAD).to_string(), today.to_string()])
}

/// Runs that are not over and have a free seat for somebody on their reserve list.
pub fn reserves(db: &Connection, today: NaiveDate) -> Result<Vec<Waiting>> {
    let sql = "SELECT r.id, r.code, (SELECT count(*) FROM table_enrolment AS e WHERE e.run = r.id AND e.state = 'reserve') AS waiting, NULL
        FROM table_run AS r WHERE r.last_on >= ? AND r.state NOT IN ('undone', 'cancelled', 'completed', 'closed') AND waiting > 0 ORDER BY r.first_on, r.code";
    let mut with_seat = Vec::new();
    for one in waiting(db, sql, [today.to_string()])? {
        if seats::of_run(db, one.run)?.is_some_and(|seats| seats.next().is_some()) {
            with_seat.push(one);
        }
    }
    Ok(with_seat)
}

/// How many things in use must be calibrated soon or should have been, and the name and day of the first.
pub fn calibrations(db: &Connection, today: NaiveDate) -> Result<Option<(u32, String, String)>> {
    let wanted = "FROM table_equipment WHERE calibration_due_on <= ? AND state = 'in_service' AND is_undone = 0";
    let until = (today + CALIBRATED_AHEAD).to_string();
    let first = ["SELECT name, calibration_due_on ", wanted, " ORDER BY calibration_due_on, name, id LIMIT 1"].concat();
    let first: Option<(String, String)> = db.prepare_cached(&first)?.query_row([&until], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((name, on)) = first else { return Ok(None) };
    let count = db.prepare_cached(&["SELECT count(*) ", wanted].concat())?.query_row([&until], |row| row.get(0))?;
    Ok(Some((count, name, on)))
}

/// How many versions of courses wait for approval, and the title of the first.
pub fn versions_in_review(db: &Connection) -> Result<Option<(u32, String)>> {
    let mut statement = db.prepare_cached("SELECT count(*), min(title) FROM table_version WHERE state = 'in_review'")?;
    let (count, title): (u32, Option<String>) = statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(title.filter(|_| count > 0).map(|title| (count, title)))
}

/// The newest approved versions of courses that are to be reviewed up to a day: how many, the first of them and its day.
pub fn reviews_due(db: &Connection, until: NaiveDate) -> Result<Option<(u32, String, String)>> {
    let mut statement = db.prepare_cached(
        "SELECT count(*) OVER (), v.title, v.review_on FROM table_version AS v WHERE v.state = 'approved' AND v.review_on <= ?
         AND NOT EXISTS (SELECT 1 FROM table_version AS newer WHERE newer.course = v.course AND newer.n > v.n AND newer.state IN ('in_review', 'approved'))
         ORDER BY v.review_on, v.title, v.id LIMIT 1",
    )?;
    Ok(statement.query_row([until.to_string()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?)
}

/// The first local day from an instant on that has a session: one in which somebody does something, of a run in which they are trainer, or any.
pub fn next_day(db: &Connection, from: DateTime<Utc>, trainer: Option<PersonId>) -> Result<Option<String>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT substr(s.start_local, 1, 10) FROM table_session AS s JOIN table_run AS r ON r.id = s.run
         WHERE s.start_at >= ?1 AND s.state IN ('tentative', 'confirmed', 'held') AND r.state <> 'undone'
         AND (?2 IS NULL OR s.id IN ({})
           AND s.run IN (SELECT o.run FROM table_session_staff AS t JOIN table_session AS o ON o.id = t.session WHERE t.person = ?2 AND o.state <> 'undone'))
         ORDER BY s.start_at LIMIT 1",
        done_by("?2")
    ))?;
    Ok(statement.query_row(params![from.timestamp(), trainer], |row| row.get(0)).optional()?)
}
