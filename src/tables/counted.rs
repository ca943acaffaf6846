//! What each place in a run adds to figures: its labels, minutes, outcome and certificates. A finding, computed from the facts of the run.
//!
//! Judging a million marks takes seconds, so what a run that is over adds is kept beside the journal in `local_counted`, and forgotten
//! as soon as an entry touches anything it was computed from.

use super::standing::{Earned, counts, standings_by_day};
use crate::domain::completion::Outcome;
use crate::domain::income::IncomeGroup;
use crate::domain::states::EnrolmentState;
use crate::fault::Result;
use crate::ids::{EnrolmentId, PersonId, RunId};
use crate::journal::Fact;
use rusqlite::{Connection, Row, params};
use std::collections::BTreeMap;

/// A place that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Which place.
    pub enrolment: EnrolmentId,
    /// Whose.
    pub person: PersonId,
    /// Country at enrolment.
    pub country: Option<String>,
    /// WHO region at enrolment.
    pub region: Option<String>,
    /// Income group at enrolment.
    pub income: Option<IncomeGroup>,
    /// Category at enrolment.
    pub category: Option<String>,
    /// Sex, as the book says now.
    pub sex: Option<String>,
    /// Minutes earned in held sessions.
    pub earned_min: u32,
    /// Minutes that those sessions counted for.
    pub expected_min: u32,
    /// Whether the person was there in one of them.
    pub took_part: bool,
    /// What the rule says.
    pub outcome: Outcome,
    /// From the first pre-test to the last post-test, in tenths of a percentage point.
    pub change_tenths: Option<i32>,
    /// Certificates issued and valid.
    pub certificates: u32,
}

/// The places of a run that count, each with the days on which its minutes were earned.
pub fn places(db: &Connection, run: RunId) -> Result<Vec<(Counted, Vec<Earned>)>> {
    let mut standings = standings_by_day(db, run)?;
    let certificates = certificates(db, run)?;
    let mut statement = db.prepare_cached(
        "SELECT e.id, e.person, e.country, e.region, e.income, e.category, p.sex, e.state FROM table_enrolment AS e JOIN table_person AS p ON p.id = e.person
         WHERE e.run = ?",
    )?;
    let mut rows = statement.query([run])?;
    let mut places = Vec::new();
    while let Some(row) = rows.next()? {
        // a place that was taken back has a state of its own
        if !EnrolmentState::from_code(&row.get::<_, String>(7)?).is_some_and(counts) {
            continue;
        }
        let enrolment: EnrolmentId = row.get(0)?;
        let Some((standing, days)) = standings.remove(&enrolment) else { continue };
        let counted = Counted {
            enrolment,
            person: row.get(1)?,
            country: row.get(2)?,
            region: row.get(3)?,
            income: income(row, 4)?,
            category: row.get(5)?,
            sex: row.get(6)?,
            earned_min: standing.earned_min,
            expected_min: standing.expected_min,
            took_part: days.iter().any(|day| day.took_part),
            outcome: standing.verdict.outcome,
            change_tenths: standing.change_tenths,
            certificates: certificates.get(&enrolment).copied().unwrap_or(0),
        };
        places.push((counted, days));
    }
    Ok(places)
}

fn income(row: &Row<'_>, at: usize) -> Result<Option<IncomeGroup>> {
    Ok(row.get::<_, Option<String>>(at)?.as_deref().and_then(IncomeGroup::from_code))
}

/// How many valid certificates each place of a run has.
fn certificates(db: &Connection, run: RunId) -> Result<BTreeMap<EnrolmentId, u32>> {
    let mut statement = db.prepare_cached(
        "SELECT c.enrolment, count(*) FROM table_batch AS b JOIN table_certificate AS c ON c.batch = b.id WHERE b.run = ? AND c.state = 'issued' GROUP BY c.enrolment",
    )?;
    Ok(statement.query_map([run], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// The places of a run as they were kept; none if nothing is kept of it.
pub fn kept(db: &Connection, run: RunId) -> Result<Vec<Counted>> {
    let mut statement = db.prepare_cached(
        "SELECT enrolment, person, country, region, income, category, sex, earned_min, expected_min, took_part, outcome, change_tenths, certificates
         FROM local_counted WHERE run = ?",
    )?;
    let mut rows = statement.query([run])?;
    let mut places = Vec::new();
    while let Some(row) = rows.next()? {
        places.push(Counted {
            enrolment: row.get(0)?,
            person: row.get(1)?,
            country: row.get(2)?,
            region: row.get(3)?,
            income: income(row, 4)?,
            category: row.get(5)?,
            sex: row.get(6)?,
            earned_min: row.get(7)?,
            expected_min: row.get(8)?,
            took_part: row.get(9)?,
            outcome: super::runs::known(row.get(10)?, Outcome::from_code)?,
            change_tenths: row.get(11)?,
            certificates: row.get(12)?,
        });
    }
    Ok(places)
}

/// The newest entry: what was computed under one is kept only while no other came.
pub fn newest(db: &Connection) -> Result<i64> {
    Ok(db.prepare_cached("SELECT coalesce(max(key), 0) FROM entry_journal")?.query_row([], |row| row.get(0))?)
}

/// Keeps what runs add, as it was computed under an entry.
pub fn keep(db: &Connection, under: i64, runs: &[(RunId, Vec<Counted>)]) -> Result<()> {
    db.execute_batch("BEGIN IMMEDIATE")?;
    let done = write(db, under, runs);
    db.execute_batch(if done.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
    done
}

fn write(db: &Connection, under: i64, runs: &[(RunId, Vec<Counted>)]) -> Result<()> {
    if newest(db)? != under {
        return Ok(());
    }
    let mut statement = db.prepare_cached("INSERT OR REPLACE INTO local_counted VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")?;
    for (run, places) in runs {
        for one in places {
            statement.execute(params![
                run,
                one.enrolment,
                one.person,
                one.country,
                one.region,
                one.income.map(IncomeGroup::code),
                one.category,
                one.sex,
                one.earned_min,
                one.expected_min,
                one.took_part,
                one.outcome.code(),
                one.change_tenths,
                one.certificates
            ])?;
        }
    }
    Ok(())
}

/// Forgets what was kept of every run.
pub fn forget_all(db: &Connection) -> Result<()> {
    db.prepare_cached("DELETE FROM local_counted")?.execute([])?;
    Ok(())
}

/// Forgets what was computed from the subjects of these facts. A fact that is not named here may be behind any figure.
pub fn forget(db: &Connection, facts: &[Fact]) -> Result<()> {
    // Mostly nothing is kept of what is being changed: large rosters come in before a run is over.
    let is_empty: bool = db.prepare_cached("SELECT NOT EXISTS (SELECT 1 FROM local_counted)")?.query_row([], |row| row.get(0))?;
    let facts = if is_empty { &[] } else { facts };
    for fact in facts {
        let (sql, id) = match fact {
            Fact::PersonShown(..)
            | Fact::PersonContact(..)
            | Fact::PersonSensitive(..)
            | Fact::PersonState(..)
            | Fact::UserRoles(..)
            | Fact::UserState(..)
            | Fact::Apart(..)
            | Fact::ConsentText(..)
            | Fact::Consent(..)
            | Fact::Organisation(..)
            | Fact::Initiative(..)
            | Fact::Programme(..)
            | Fact::Course(..)
            | Fact::VersionState(..)
            | Fact::Facility(..)
            | Fact::Equipment(..)
            | Fact::Availability(..)
            | Fact::Planning(..)
            | Fact::Clash(..)
            | Fact::SessionOrigin(..)
            | Fact::Document(..)
            | Fact::Qualification(..)
            | Fact::WalkIn(..)
            | Fact::WalkInState(..)
            | Fact::Batch(..)
            | Fact::BatchState(..)
            | Fact::Certificate(..)
            | Fact::Former(..) => continue,
            Fact::PersonPlain(id, _) => ("SELECT run FROM table_enrolment WHERE person = ?", id.0),
            Fact::Version(id, _) => ("SELECT id FROM table_run WHERE version = ?", id.0),
            Fact::Run(id, _) | Fact::RunState(id, _) => ("SELECT ?", id.0),
            Fact::Enrolment(id, _) | Fact::EnrolmentState(id, _) => ("SELECT run FROM table_enrolment WHERE id = ?", id.0),
            Fact::SessionPlace(id, _) | Fact::SessionText(id, _) | Fact::SessionState(id, _) | Fact::Register(id, _) | Fact::Mark(id, ..) => {
                ("SELECT run FROM table_session WHERE id = ?", id.0)
            }
            Fact::Assessment(id, _) | Fact::Result(id, ..) => ("SELECT run FROM table_assessment WHERE id = ?", id.0),
            Fact::CertificateState(id, _) => {
                ("SELECT b.run FROM table_certificate AS c JOIN table_batch AS b ON b.id = c.batch WHERE c.id = ?", id.0)
            }
            _ => return forget_all(db),
        };
        db.prepare_cached(&["DELETE FROM local_counted WHERE run IN (", sql, ")"].concat())?.execute([id.as_bytes()])?;
    }
    Ok(())
}
