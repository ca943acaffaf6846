//! The roll: marks of sessions, walk-ins, signed sheets.

use crate::domain::attendance::Status;
use crate::domain::roles::Role;
use crate::domain::states::EnrolmentState;
use crate::fault::Result;
use crate::ids::{Digest, EnrolmentId, PersonId, RunId, SessionId, WalkInId};
use crate::journal::fact::MarkValue;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeMap;

/// A mark as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkRow {
    /// What it says.
    pub value: MarkValue,
    /// The entry that made it.
    pub entry: Digest,
    /// When it was made: RFC 3339 with offset.
    pub at: String,
    /// The reason code of its entry.
    pub reason: Option<String>,
    /// Whether it was made after the centre's limit.
    pub is_late: bool,
    /// No other mark saw it.
    pub is_head: bool,
    /// It shows.
    pub is_current: bool,
}

/// Every mark of a session, oldest first, by enrolment.
pub fn marks(db: &Connection, session: SessionId) -> Result<BTreeMap<EnrolmentId, Vec<MarkRow>>> {
    let mut statement = db.prepare_cached(
        "SELECT m.enrolment, m.status, m.minutes_late, m.minutes_early, m.is_head, m.is_current, e.digest,
                e.body ->> '$.at', e.body ->> '$.reason', coalesce(e.body ->> '$.act.is_late', 0)
         FROM table_mark AS m JOIN entry_journal AS e ON e.key = m.entry WHERE m.session = ? ORDER BY e.tick, e.desk, e.epoch, e.seq, e.digest",
    )?;
    let mut rows = statement.query([session])?;
    let mut marks: BTreeMap<EnrolmentId, Vec<MarkRow>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let status = Status::from_code(&row.get::<_, String>(1)?).unwrap_or(Status::Unmarked);
        marks.entry(row.get(0)?).or_default().push(MarkRow {
            value: MarkValue { status, minutes_late: row.get(2)?, minutes_early: row.get(3)? },
            is_head: row.get(4)?,
            is_current: row.get(5)?,
            entry: row.get(6)?,
            at: row.get(7)?,
            reason: row.get(8)?,
            is_late: row.get(9)?,
        });
    }
    Ok(marks)
}

/// The marks of one person in one session that stand, the current one first.
pub fn standing_marks(db: &Connection, session: SessionId, enrolment: EnrolmentId) -> Result<Vec<(Digest, MarkValue)>> {
    let mut statement = db.prepare_cached(
        "SELECT e.digest, m.status, m.minutes_late, m.minutes_early FROM table_mark AS m JOIN entry_journal AS e ON e.key = m.entry
         WHERE m.session = ? AND m.enrolment = ? AND m.is_head = 1 ORDER BY m.is_current DESC, e.digest",
    )?;
    let rows = statement.query_map(params![session, enrolment], |row| {
        let status = Status::from_code(&row.get::<_, String>(1)?).unwrap_or(Status::Unmarked);
        Ok((row.get(0)?, MarkValue { status, minutes_late: row.get(2)?, minutes_early: row.get(3)? }))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Somebody on the roll of a run.
#[derive(Clone, Debug)]
pub struct OnRoll {
    /// Their place.
    pub enrolment: EnrolmentId,
    /// Who.
    pub person: PersonId,
    /// Name as written.
    pub full_name: String,
    /// Name in another script.
    pub native_name: Option<String>,
    /// ISO 3166-1 alpha-3.
    pub country: Option<String>,
    /// State of the place.
    pub state: EnrolmentState,
}

/// Who stands on the roll of a run, by name: everybody with a seat, and whoever was marked before they left.
pub fn people(db: &Connection, run: RunId) -> Result<Vec<OnRoll>> {
    let mut statement = db.prepare_cached(
        "SELECT e.id, e.person, p.full_name, p.native_name, p.country, e.state FROM table_enrolment AS e JOIN table_person AS p ON p.id = e.person
         LEFT JOIN table_person_list AS l ON l.id = e.person
         WHERE e.run = ? AND e.state NOT IN ('undone', 'reserve', 'removed', 'transferred_to') ORDER BY l.sort_name, e.id",
    )?;
    let mut rows = statement.query([run])?;
    let mut people = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(state) = EnrolmentState::from_code(&row.get::<_, String>(5)?) else { continue };
        people.push(OnRoll {
            enrolment: row.get(0)?,
            person: row.get(1)?,
            full_name: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
            native_name: row.get(3)?,
            country: row.get(4)?,
            state,
        });
    }
    Ok(people)
}

/// The run and state of an enrolment.
pub fn enrolment(db: &Connection, enrolment: EnrolmentId) -> Result<Option<(RunId, PersonId, EnrolmentState)>> {
    let row: Option<(RunId, PersonId, String)> = db
        .prepare_cached("SELECT run, person, state FROM table_enrolment WHERE id = ?")?
        .query_row([enrolment], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    Ok(row.and_then(|(run, person, state)| EnrolmentState::from_code(&state).map(|state| (run, person, state))))
}

/// A walk-in as the tables hold it.
#[derive(Clone, Debug)]
pub struct WalkInRow {
    /// Which.
    pub id: WalkInId,
    /// In which session.
    pub session: SessionId,
    /// Somebody the book knows.
    pub person: Option<PersonId>,
    /// The name as typed; none once erased.
    pub name: Option<String>,
    /// ISO 3166-1 alpha-3.
    pub country: Option<String>,
    /// What was marked.
    pub status: Status,
    /// `enrolled` or `refused`, once settled.
    pub settled: Option<String>,
}

/// The walk-ins of a session, oldest first.
pub fn walk_ins(db: &Connection, session: SessionId) -> Result<Vec<WalkInRow>> {
    let mut statement = db.prepare_cached(
        "SELECT id, session, person, name, country, status, settled FROM table_walk_in WHERE session = ? AND is_undone = 0 ORDER BY id",
    )?;
    Ok(statement.query_map([session], walk_in_row)?.collect::<rusqlite::Result<_>>()?)
}

/// One walk-in.
pub fn walk_in(db: &Connection, id: WalkInId) -> Result<Option<WalkInRow>> {
    let mut statement =
        db.prepare_cached("SELECT id, session, person, name, country, status, settled FROM table_walk_in WHERE id = ? AND is_undone = 0")?;
    Ok(statement.query_row([id], walk_in_row).optional()?)
}

fn walk_in_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<WalkInRow> {
    Ok(WalkInRow {
        id: row.get(0)?,
        session: row.get(1)?,
        person: row.get(2)?,
        name: row.get(3)?,
        country: row.get(4)?,
        status: Status::from_code(&row.get::<_, String>(5)?).unwrap_or(Status::Present),
        settled: row.get(6)?,
    })
}

/// Who signed the sheet of a session: person, role, instant with offset, meaning.
pub fn sheet(db: &Connection, session: SessionId) -> Result<Option<(PersonId, Role, String, String)>> {
    let row: Option<(String, String, String, String)> = db
        .prepare_cached(
            "SELECT e.body ->> '$.act.signature.person', e.body ->> '$.role', e.body ->> '$.at', e.body ->> '$.act.signature.meaning'
             FROM table_sheet AS s JOIN entry_journal AS e ON e.key = s.entry WHERE s.session = ?",
        )?
        .query_row([session], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .optional()?;
    Ok(row.and_then(|(person, role, at, meaning)| Some((person.parse().ok()?, Role::from_code(&role)?, at, meaning))))
}

/// Sessions of a run that come before one: the newest `count`, oldest first.
pub fn former(db: &Connection, run: RunId, session: SessionId, count: u32) -> Result<Vec<SessionId>> {
    let mut statement = db.prepare_cached(
        "SELECT id FROM table_session WHERE run = ?1 AND state NOT IN ('undone', 'cancelled') AND (start_at, id) < (SELECT start_at, id FROM table_session WHERE id = ?2)
         ORDER BY start_at DESC, id DESC LIMIT ?3",
    )?;
    let mut ids: Vec<SessionId> = statement.query_map(params![run, session, count], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    ids.reverse();
    Ok(ids)
}

/// Whether somebody has a mark in a session that came in after an entry.
pub fn is_marked_since(db: &Connection, session: SessionId, entry: Digest) -> Result<bool> {
    let mut statement = db.prepare_cached(
        "SELECT count(*) > 0 FROM table_mark WHERE session = ?1 AND is_current = 1 AND status <> 'U' AND entry > (SELECT key FROM entry_journal WHERE digest = ?2)",
    )?;
    Ok(statement.query_row(params![session, entry], |row| row.get(0))?)
}
