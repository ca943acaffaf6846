//! Tests and practicals of a run.

use super::Asking;
use super::people::run_id;
use super::person::line;
use crate::book::Change;
use crate::domain::assessment::{ATTEMPTS_MAX, AssessmentKind, MAX_X100, points};
use crate::domain::states::RunState;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{AssessmentFields, Kind};
use crate::tables::{results as table, runs};
use crate::wire::{Receipt, parse, wire};
use rusqlite::Connection;

wire! {
    /// A test or practical of a run.
    asks AddAssessment {
        run: String,
        kind: AssessmentKind,
        title: String,
        /// The highest score, in hundredths of a point.
        max_x100: u32,
        /// From which score on it is passed; without one nobody passes or fails.
        pass_x100: Option<u32>,
        attempts_n: u32,
    }
    /// The fields of an assessment from now on.
    asks EditAssessment { assessment: String, kind: AssessmentKind, title: String, max_x100: u32, pass_x100: Option<u32>, attempts_n: u32 }
}

fn number(value: u32, max: u32, field: &str) -> Result<u32> {
    let refused = || Refusal::new(Reason::BadNumber).field(field).with("least", 1).with("max", max);
    if (1..=max).contains(&value) { Ok(value) } else { Err(refused().into()) }
}

fn typed(run: RunId, kind: AssessmentKind, title: &str, max_x100: u32, pass_x100: Option<u32>, attempts_n: u32) -> Result<AssessmentFields> {
    let title = line(title, "title")?;
    if max_x100 == 0 || max_x100 > MAX_X100 {
        return Err(Refusal::new(Reason::BadNumber).field("max_x100").with("least", "0.01").with("max", points(MAX_X100)).into());
    }
    if pass_x100.is_some_and(|pass| pass > max_x100) {
        return Err(Refusal::new(Reason::PassAboveMax).field("pass_x100").with("max", points(max_x100)).into());
    }
    Ok(AssessmentFields { run, kind, title, max_x100, pass_x100, attempts_n: number(attempts_n, ATTEMPTS_MAX, "attempts_n")? })
}

/// Nothing is assessed any more in a run that is closed or cancelled.
pub(super) fn run_is_open(db: &Connection, run: RunId) -> Result<()> {
    let (fields, state) = runs::run_fields(db, run)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("run").with("what", run))?;
    match state {
        RunState::Closed | RunState::Cancelled => Err(super::runs::is_over(&fields.code, state).into()),
        _ => Ok(()),
    }
}

/// Whether an assessment may stand in its run: the run goes on, and no other one has its title.
pub(super) fn may_stand(db: &Connection, own: Option<AssessmentId>, fields: &AssessmentFields) -> Result<()> {
    run_is_open(db, fields.run)?;
    let is_same = |title: &str| title.to_lowercase() == fields.title.to_lowercase();
    if table::assessments(db, fields.run)?.iter().any(|(id, other)| Some(*id) != own && is_same(&other.title)) {
        return Err(Refusal::new(Reason::TitleTaken).field("title").with("what", &fields.title).into());
    }
    Ok(())
}

/// What scores were given against stays as it is.
pub(super) fn unused(db: &Connection, assessment: AssessmentId, fields: &AssessmentFields) -> Result<()> {
    if table::has_results(db, assessment)? {
        return Err(Refusal::new(Reason::InUse).with("what", "result").with("name", &fields.title).into());
    }
    Ok(())
}

/// A test or practical of a run.
pub fn add_assessment(asking: &Asking<'_>, with: AddAssessment) -> Result<Receipt> {
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let run = run_id(change.db, &with.run)?;
        let fields = typed(run, with.kind, &with.title, with.max_x100, with.pass_x100, with.attempts_n)?;
        may_stand(change.db, None, &fields)?;
        let assessment = change.id();
        change.enter(Act::AssessmentAdded(AssessmentAdded { assessment, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes the fields of an assessment that nobody has a result of.
pub fn edit_assessment(asking: &Asking<'_>, with: EditAssessment) -> Result<Receipt> {
    let assessment: AssessmentId = parse(&with.assessment, "assessment")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = kept(change, assessment)?;
        let now = typed(was.run, with.kind, &with.title, with.max_x100, with.pass_x100, with.attempts_n)?;
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        unused(change.db, assessment, &was)?;
        may_stand(change.db, Some(assessment), &now)?;
        let edit = change.edit(Kind::Assessment, assessment.0, Some(was), Some(now))?;
        change.enter(Act::AssessmentEdited(AssessmentEdited { assessment, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// An assessment that was not taken back.
pub(super) fn kept(change: &Change<'_>, assessment: AssessmentId) -> Result<AssessmentFields> {
    table::assessment(change.db, assessment)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("assessment").with("what", assessment).into())
}
