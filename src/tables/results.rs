//! Assessments of runs, and the scores in them.

use super::runs::known;
use crate::domain::assessment::AssessmentKind;
use crate::domain::completion::AssessmentFact;
use crate::fault::Result;
use crate::ids::{AssessmentId, Digest, EnrolmentId, RunId};
use crate::journal::fact::{AssessmentFields, ResultValue};
use rusqlite::{Connection, Row, params};
use std::collections::BTreeMap;

fn fields(row: &Row<'_>) -> Result<(AssessmentId, AssessmentFields)> {
    let fields = AssessmentFields {
        run: row.get(1)?,
        kind: known(row.get(2)?, AssessmentKind::from_code)?,
        title: row.get(3)?,
        max_x100: row.get(4)?,
        pass_x100: row.get(5)?,
        attempts_n: row.get(6)?,
    };
    Ok((row.get(0)?, fields))
}

/// The assessments of a run, the oldest first.
pub fn assessments(db: &Connection, run: RunId) -> Result<Vec<(AssessmentId, AssessmentFields)>> {
    let mut statement = db.prepare_cached(
        "SELECT id, run, kind, title, max_x100, pass_x100, attempts_n FROM table_assessment WHERE run = ? AND is_undone = 0 ORDER BY id",
    )?;
    let mut rows = statement.query([run])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(fields(row)?);
    }
    Ok(all)
}

/// The fields of an assessment, if it was not taken back.
pub fn assessment(db: &Connection, id: AssessmentId) -> Result<Option<AssessmentFields>> {
    let mut statement =
        db.prepare_cached("SELECT id, run, kind, title, max_x100, pass_x100, attempts_n FROM table_assessment WHERE id = ? AND is_undone = 0")?;
    let mut rows = statement.query([id])?;
    Ok(rows.next()?.map(fields).transpose()?.map(|(_, fields)| fields))
}

/// Whether somebody has a score in an assessment.
pub fn has_results(db: &Connection, assessment: AssessmentId) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT count(*) > 0 FROM table_result WHERE assessment = ? AND is_head = 1 AND score_x100 IS NOT NULL")?;
    Ok(statement.query_row([assessment], |row| row.get(0))?)
}

/// What one attempt of somebody stands for: the entries that no other saw, the current one first.
pub fn standing(db: &Connection, enrolment: EnrolmentId, assessment: AssessmentId, attempt_n: u32) -> Result<Vec<(Digest, Option<ResultValue>)>> {
    let mut statement = db.prepare_cached(
        "SELECT e.digest, r.score_x100, r.assessor FROM table_result AS r JOIN entry_journal AS e ON e.key = r.entry
         WHERE r.enrolment = ? AND r.assessment = ? AND r.attempt_n = ? AND r.is_head = 1 ORDER BY r.is_current DESC, e.digest",
    )?;
    let rows = statement.query_map(params![enrolment, assessment, attempt_n], |row| Ok((row.get(0)?, value(row, 1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn value(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<ResultValue>> {
    let score: Option<u32> = row.get(at)?;
    score.map(|score_x100| Ok(ResultValue { score_x100, assessor: row.get(at + 1)? })).transpose()
}

/// The next attempt of somebody that has no score yet.
pub fn next_attempt(db: &Connection, enrolment: EnrolmentId, assessment: AssessmentId) -> Result<u32> {
    let mut statement = db.prepare_cached(
        "SELECT coalesce(max(attempt_n), 0) + 1 FROM table_result WHERE enrolment = ? AND assessment = ? AND is_current = 1 AND score_x100 IS NOT NULL",
    )?;
    Ok(statement.query_row(params![enrolment, assessment], |row| row.get(0))?)
}

/// A score as it was entered; without a value where it was taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// What it says.
    pub value: Option<ResultValue>,
    /// The entry that wrote it.
    pub entry: Digest,
    /// No other saw it.
    pub is_head: bool,
    /// It shows.
    pub is_current: bool,
}

/// Every attempt of somebody at an assessment, each with all that was entered for it, oldest first.
pub type Attempts = BTreeMap<u32, Vec<Entered>>;

/// Everything that was ever entered in a run.
pub fn entered(db: &Connection, run: RunId) -> Result<BTreeMap<(EnrolmentId, AssessmentId), Attempts>> {
    let mut statement = db.prepare_cached(
        "SELECT r.enrolment, r.assessment, r.attempt_n, r.score_x100, r.assessor, e.digest, r.is_head, r.is_current
         FROM table_assessment AS a JOIN table_result AS r ON r.assessment = a.id JOIN entry_journal AS e ON e.key = r.entry
         WHERE a.run = ? AND a.is_undone = 0 ORDER BY e.tick, e.desk, e.epoch, e.seq, e.digest",
    )?;
    let mut rows = statement.query([run])?;
    let mut all: BTreeMap<(EnrolmentId, AssessmentId), Attempts> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let attempts = all.entry((row.get(0)?, row.get(1)?)).or_default();
        let entered = Entered { value: value(row, 3)?, entry: row.get(5)?, is_head: row.get(6)?, is_current: row.get(7)? };
        attempts.entry(row.get(2)?).or_default().push(entered);
    }
    Ok(all)
}

/// By attempt the score that shows, and whether another one stands against it.
type Scores = BTreeMap<u32, (Option<u32>, bool)>;

/// The assessments of a run with the scores that stand in them, for the completion rule.
pub struct Assessed {
    assessments: Vec<(AssessmentId, AssessmentFields)>,
    is_over: bool,
    scores: BTreeMap<(EnrolmentId, AssessmentId), Scores>,
}

impl Assessed {
    /// Reads a run.
    pub fn read(db: &Connection, run: RunId) -> Result<Self> {
        let is_over = db.prepare_cached("SELECT state IN ('closed', 'cancelled') FROM table_run WHERE id = ?")?.query_row([run], |row| row.get(0))?;
        let mut assessed = Self { assessments: assessments(db, run)?, is_over, scores: BTreeMap::new() };
        let mut statement = db.prepare_cached(
            "SELECT enrolment, assessment, attempt_n, score_x100 FROM table_result WHERE assessment = ? AND is_head = 1 ORDER BY is_current DESC",
        )?;
        for (assessment, _) in &assessed.assessments {
            let mut rows = statement.query([assessment])?;
            while let Some(row) = rows.next()? {
                let attempts = assessed.scores.entry((row.get(0)?, row.get(1)?)).or_default();
                let score = row.get(3)?;
                attempts.entry(row.get(2)?).and_modify(|current| current.1 |= current.0 != score).or_insert((score, false));
            }
        }
        Ok(assessed)
    }

    /// What the assessments say of one person, and whether two scores of one attempt differ.
    pub fn of(&self, enrolment: EnrolmentId) -> (Vec<AssessmentFact>, bool) {
        let none = Scores::new();
        let mut has_clash = false;
        let facts = self.assessments.iter().map(|(id, fields)| {
            let attempts = self.scores.get(&(enrolment, *id)).unwrap_or(&none);
            has_clash |= attempts.values().any(|(_, is_clash)| *is_clash);
            let scores: Vec<u32> = attempts.values().filter_map(|(score, _)| *score).collect();
            let left = fields.attempts_n.saturating_sub(u32::try_from(scores.len()).unwrap_or(u32::MAX));
            AssessmentFact {
                title: fields.title.clone(),
                kind: fields.kind,
                max_x100: fields.max_x100,
                best_x100: scores.into_iter().max(),
                attempts_left_n: if self.is_over { 0 } else { left },
            }
        });
        (facts.collect(), has_clash)
    }
}
