//! What a calendar holds: the sessions of a run, of a place, of a person.

use super::parts::{Members, audience};
use super::people::enrolments;
use super::standing::counts;
use super::taken::done_by;
use crate::fault::Result;
use crate::ids::{FacilityId, PersonId, RunId, SessionId};
use rusqlite::{Connection, OptionalExtension, ToSql, params};
use std::collections::BTreeSet;

/// Whose calendar.
#[derive(Clone, Copy, Debug)]
pub enum Whose {
    /// That of a run.
    Run(RunId),
    /// That of a place and all places in it.
    Facility(FacilityId),
    /// That of somebody: where they do something, and where they are expected as a trainee.
    Person(PersonId),
}

/// The sessions of a calendar, the earliest first; also cancelled ones and those that were taken back, for whoever has them from
/// an older file. `teacher`: only those of runs in which somebody is trainer, and their own.
pub fn sessions(db: &Connection, whose: Whose, teacher: Option<PersonId>) -> Result<Vec<SessionId>> {
    let found: BTreeSet<SessionId> = match whose {
        Whose::Run(run) => ids(db, "SELECT id FROM table_session WHERE run = ?", [run])?,
        Whose::Facility(facility) => ids(
            db,
            "WITH RECURSIVE inside (id) AS (SELECT ? UNION SELECT f.id FROM table_facility AS f JOIN inside AS i ON f.parent = i.id WHERE f.is_undone = 0)
             SELECT s.id FROM table_session AS s JOIN inside AS i ON i.id = s.facility",
            [facility],
        )?,
        Whose::Person(person) => {
            let mut found: BTreeSet<SessionId> = ids(db, &done_by("?1"), [person])?;
            for (enrolment, run, _) in enrolments(db, person)?.into_iter().filter(|(_, _, state)| counts(*state)) {
                let members = Members::read(db, run)?;
                let mut statement = db.prepare_cached("SELECT id, start_at FROM table_session WHERE run = ?")?;
                for session in statement.query_map([run], |row| Ok((row.get(0)?, row.get(1)?)))? {
                    let (session, start_at) = session?;
                    if members.expects(&audience(db, session)?, enrolment, start_at) {
                        found.insert(session);
                    }
                }
            }
            found
        }
    };
    visible(db, found, teacher)
}

/// Those of some sessions that somebody may see, the earliest first.
pub(super) fn visible(db: &Connection, found: BTreeSet<SessionId>, teacher: Option<PersonId>) -> Result<Vec<SessionId>> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT s.start_at FROM table_session AS s WHERE s.id = ?1 AND (?2 IS NULL
         OR s.run IN (SELECT o.run FROM table_session_staff AS t JOIN table_session AS o ON o.id = t.session WHERE t.person = ?2 AND o.state <> 'undone')
         OR s.id IN ({}))",
        done_by("?2")
    ))?;
    let mut starts = Vec::new();
    for session in found {
        let start: Vec<i64> = statement.query_map(params![session, teacher], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        starts.extend(start.first().map(|start| (*start, session)));
    }
    starts.sort_unstable();
    Ok(starts.into_iter().map(|(_, session)| session).collect())
}

fn ids(db: &Connection, sql: &str, of: [impl ToSql; 1]) -> Result<BTreeSet<SessionId>> {
    Ok(db.prepare_cached(sql)?.query_map(of, |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// What a calendar says of a run, also of one that was taken back.
#[derive(Clone, Debug)]
pub struct OfRun {
    /// Its code.
    pub code: String,
    /// The title of its course version.
    pub title: String,
    /// Whether it is cancelled or was taken back, and its sessions with it.
    pub is_off: bool,
}

/// A run for a calendar.
pub fn of_run(db: &Connection, run: RunId) -> Result<Option<OfRun>> {
    let mut statement = db.prepare_cached(
        "SELECT r.code, v.title, r.state IN ('cancelled', 'undone') FROM table_run AS r JOIN table_version AS v ON v.id = r.version WHERE r.id = ?",
    )?;
    Ok(statement.query_row([run], |row| Ok(OfRun { code: row.get(0)?, title: row.get(1)?, is_off: row.get(2)? })).optional()?)
}
