//! Competencies, and how far people of a run are with them.

use super::runs::known;
use crate::domain::competency::SkillLevel;
use crate::domain::completion::CompetencyFact;
use crate::fault::Result;
use crate::ids::{CompetencyId, Digest, EnrolmentId, RunId};
use crate::journal::fact::{CompetencyFields, SignOffValue};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeMap;

const FIELDS: &str = "SELECT c.id, c.code, c.title, c.package, c.steps, c.level_required FROM table_competency AS c ";

fn fields(row: &Row<'_>) -> Result<(CompetencyId, CompetencyFields)> {
    let fields = CompetencyFields {
        code: row.get(1)?,
        title: row.get(2)?,
        package: row.get(3)?,
        steps: serde_json::from_str(&row.get::<_, String>(4)?)?,
        level_required: known(row.get(5)?, SkillLevel::from_code)?,
    };
    Ok((row.get(0)?, fields))
}

/// Every competency that was not taken back, by code.
pub fn competencies(db: &Connection) -> Result<Vec<(CompetencyId, CompetencyFields)>> {
    let mut statement = db.prepare_cached(&[FIELDS, "WHERE c.is_undone = 0 ORDER BY c.code, c.id"].concat())?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(fields(row)?);
    }
    Ok(all)
}

/// The fields of a competency, if it was not taken back.
pub fn competency(db: &Connection, id: CompetencyId) -> Result<Option<CompetencyFields>> {
    let mut statement = db.prepare_cached(&[FIELDS, "WHERE c.id = ? AND c.is_undone = 0"].concat())?;
    let mut rows = statement.query([id])?;
    Ok(rows.next()?.map(fields).transpose()?.map(|(_, fields)| fields))
}

/// The competency of a code, if it was not taken back.
pub fn by_code(db: &Connection, code: &str) -> Result<Option<CompetencyId>> {
    let mut statement = db.prepare_cached("SELECT id FROM table_competency WHERE code = ? AND is_undone = 0")?;
    Ok(statement.query_row([code], |row| row.get(0)).optional()?)
}

/// The competencies of a run: those of its course version.
pub fn of_run(db: &Connection, run: RunId) -> Result<Vec<(CompetencyId, CompetencyFields)>> {
    let of = "JOIN table_version_competency AS l ON l.competency = c.id JOIN table_run AS r ON r.version = l.version WHERE r.id = ? AND c.is_undone = 0 ORDER BY l.place";
    let mut statement = db.prepare_cached(&[FIELDS, of].concat())?;
    let mut rows = statement.query([run])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(fields(row)?);
    }
    Ok(all)
}

/// The course versions that have a competency, as title and number, and whether one of them is a draft no more.
pub fn versions_with(db: &Connection, competency: CompetencyId) -> Result<(Vec<String>, bool)> {
    let mut statement = db.prepare_cached(
        "SELECT v.title || ' ' || v.n, v.state <> 'draft' FROM table_version_competency AS l JOIN table_version AS v ON v.id = l.version
         WHERE l.competency = ? AND v.state <> 'undone' ORDER BY v.title, v.n",
    )?;
    let found: Vec<(String, bool)> = statement.query_map([competency], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    let is_fixed = found.iter().any(|(_, is_fixed)| *is_fixed);
    Ok((found.into_iter().map(|(name, _)| name).collect(), is_fixed))
}

/// Whether somebody is signed off in a competency.
pub fn has_sign_offs(db: &Connection, competency: CompetencyId) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT count(*) > 0 FROM table_sign_off WHERE competency = ? AND is_head = 1 AND level IS NOT NULL")?;
    Ok(statement.query_row([competency], |row| row.get(0))?)
}

fn value(row: &Row<'_>, at: usize) -> Result<Option<SignOffValue>> {
    let Some(level) = row.get::<_, Option<String>>(at)? else { return Ok(None) };
    let level = known(Some(level), SkillLevel::from_code)?;
    Ok(Some(SignOffValue { level, observed_n: row.get(at + 1)?, performed_n: row.get(at + 2)?, assessor: row.get(at + 3)? }))
}

/// What stands for somebody and a competency: the entries that no other saw, the current one first.
pub fn standing(db: &Connection, enrolment: EnrolmentId, competency: CompetencyId) -> Result<Vec<(Digest, Option<SignOffValue>)>> {
    let mut statement = db.prepare_cached(
        "SELECT e.digest, o.level, o.observed_n, o.performed_n, o.assessor FROM table_sign_off AS o JOIN entry_journal AS e ON e.key = o.entry
         WHERE o.enrolment = ? AND o.competency = ? AND o.is_head = 1 ORDER BY o.is_current DESC, e.digest",
    )?;
    let mut rows = statement.query(params![enrolment, competency])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push((row.get(0)?, value(row, 1)?));
    }
    Ok(all)
}

/// A sign-off as it was entered; without a value where it was taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// What it says.
    pub value: Option<SignOffValue>,
    /// The entry that wrote it.
    pub entry: Digest,
    /// RFC 3339 with offset.
    pub at: String,
    /// No other saw it.
    pub is_head: bool,
    /// It shows.
    pub is_current: bool,
}

/// Everything that was ever signed off in a run, each oldest first.
pub fn entered(db: &Connection, run: RunId) -> Result<BTreeMap<(EnrolmentId, CompetencyId), Vec<Entered>>> {
    let mut statement = db.prepare_cached(
        "SELECT o.enrolment, o.competency, o.level, o.observed_n, o.performed_n, o.assessor, e.digest, e.body ->> '$.at', o.is_head, o.is_current
         FROM table_enrolment AS n JOIN table_sign_off AS o ON o.enrolment = n.id JOIN entry_journal AS e ON e.key = o.entry
         WHERE n.run = ? ORDER BY e.tick, e.desk, e.epoch, e.seq, e.digest",
    )?;
    let mut rows = statement.query([run])?;
    let mut all: BTreeMap<(EnrolmentId, CompetencyId), Vec<Entered>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let entered = Entered { value: value(row, 2)?, entry: row.get(6)?, at: row.get(7)?, is_head: row.get(8)?, is_current: row.get(9)? };
        all.entry((row.get(0)?, row.get(1)?)).or_default().push(entered);
    }
    Ok(all)
}

/// The competencies of a run with what stands in them, for the completion rule.
pub struct SignedOff {
    competencies: Vec<(CompetencyId, CompetencyFields)>,
    is_over: bool,
    /// The level that shows, and whether another one stands against it.
    levels: BTreeMap<(EnrolmentId, CompetencyId), (Option<String>, bool)>,
}

impl SignedOff {
    /// Reads a run.
    pub fn read(db: &Connection, run: RunId) -> Result<Self> {
        let mut signed = Self { competencies: of_run(db, run)?, is_over: false, levels: BTreeMap::new() };
        if signed.competencies.is_empty() {
            return Ok(signed);
        }
        let is_over = "SELECT state IN ('closed', 'cancelled') FROM table_run WHERE id = ?";
        signed.is_over = db.prepare_cached(is_over)?.query_row([run], |row| row.get(0))?;
        let mut statement = db.prepare_cached(
            "SELECT o.enrolment, o.competency, o.level FROM table_enrolment AS n JOIN table_sign_off AS o ON o.enrolment = n.id
             WHERE n.run = ? AND o.is_head = 1 ORDER BY o.is_current DESC",
        )?;
        let mut rows = statement.query([run])?;
        while let Some(row) = rows.next()? {
            let level: Option<String> = row.get(2)?;
            let stands = signed.levels.entry((row.get(0)?, row.get(1)?));
            stands.and_modify(|(current, is_clash)| *is_clash |= *current != level).or_insert((level, false));
        }
        Ok(signed)
    }

    /// How far one person is, and whether two sign-offs differ.
    pub fn of(&self, enrolment: EnrolmentId) -> (Vec<CompetencyFact>, bool) {
        let mut has_clash = false;
        let facts = self.competencies.iter().map(|(id, fields)| {
            let stands = self.levels.get(&(enrolment, *id));
            has_clash |= stands.is_some_and(|(_, is_clash)| *is_clash);
            CompetencyFact {
                code: fields.code.clone(),
                title: fields.title.clone(),
                level_required: fields.level_required,
                level: stands.and_then(|(level, _)| level.as_deref()).and_then(SkillLevel::from_code),
                is_open: !self.is_over,
            }
        });
        (facts.collect(), has_clash)
    }
}
