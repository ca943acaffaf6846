//! The results of a run: who scored what at which attempt. Failing attempts stay.

use super::Asking;
use super::assessments::{kept, run_is_open};
use super::people::run_id;
use super::person::note;
use super::roll::{REASONS, place};
use super::runs::{OneRun, only_of, visible};
use crate::domain::assessment::{self, AssessmentKind, points};
use crate::domain::completion::Outcome;
use crate::domain::roles::Role;
use crate::domain::states::EnrolmentState;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::Edit;
use crate::journal::act::{Act, ResultEdit, ResultsEntered};
use crate::journal::fact::{AssessmentFields, ResultValue};
use crate::tables::results::{self as table, Attempts, Entered};
use crate::tables::{people, places, roll, runs, standing};
use crate::wire::{Receipt, parse, wire};
use rusqlite::Connection;
use std::collections::BTreeSet;

wire! {
    /// An assessment as a column.
    answers AssessmentColumn {
        id: String,
        kind: AssessmentKind,
        title: String,
        max_x100: u32,
        /// None where nobody passes or fails.
        pass_x100: Option<u32>,
        attempts_n: u32,
        /// People with a score.
        scored: u32,
        passed: u32,
        failed: u32,
        /// Of the best attempts, in percent of the highest score.
        mean_tenths: Option<u32>,
        /// Whether its fields may still be changed: nobody has a score.
        is_free: bool,
    }
    /// One attempt as it shows.
    answers AttemptShown {
        attempt_n: u32,
        score_x100: u32,
        assessor: String,
        /// The entry that wrote it.
        entry: String,
        /// The first value, where it was corrected.
        first_x100: Option<u32>,
        /// Other values that stand against it.
        rivals_x100: Vec<u32>,
    }
    /// What somebody reached in an assessment.
    answers ScoreCell {
        attempts: Vec<AttemptShown>,
        best_x100: Option<u32>,
        pct_tenths: Option<u32>,
        /// None without a pass mark.
        outcome: Option<Outcome>,
    }
    /// The best attempt of somebody at an assessment.
    answers BestScore {
        title: String,
        best_x100: u32,
        max_x100: u32,
        pct_tenths: u32,
        /// None without a pass mark.
        outcome: Option<Outcome>,
    }
    /// A person as a row.
    answers ResultRow {
        enrolment: String,
        person: String,
        full_name: String,
        native_name: Option<String>,
        state: EnrolmentState,
        /// Whether scores may be entered: not after somebody has left.
        is_in_run: bool,
        /// One for each assessment.
        cells: Vec<ScoreCell>,
        /// From the first pre-test to the last post-test, in tenths of a percentage point.
        change_tenths: Option<i32>,
    }
    /// The results of a run.
    answers Results {
        assessments: Vec<AssessmentColumn>,
        rows: Vec<ResultRow>,
        /// The mean change of those who sat both tests; none without such a pair of tests or people.
        change_tenths: Option<i32>,
        /// Those people.
        changed: u32,
        has_pair: bool,
        may_enter: bool,
        why_not: Option<Refusal>,
        /// Reason codes that are offered for a correction.
        reasons: Vec<String>,
    }

    /// A score; none takes it away. By default of the next attempt without one.
    asks EnteredResult { assessment: String, enrolment: String, attempt_n: Option<u32>, score_x100: Option<i32> }
    /// Scores in a run, as one entry. A correction needs a reason code.
    asks EnterResults {
        run: String,
        results: Vec<EnteredResult>,
        /// Who assessed; by default whoever enters.
        assessor: Option<String>,
        reason: Option<String>,
        note: Option<String>,
    }
}

/// Who scored what in a run.
pub fn results(asking: &Asking<'_>, with: OneRun) -> Result<Results> {
    asking.book.read(|db| {
        let run: RunId = parse(&visible(asking, db, &with.run)?.id, "run")?;
        let assessments = table::assessments(db, run)?;
        let pair = pair(&assessments);
        let mut entered = table::entered(db, run)?;
        let mut rows = Vec::new();
        let mut pairs = Vec::new();
        for one in roll::people(db, run)? {
            let own: Vec<_> = assessments.iter().map(|(id, fields)| (fields, entered.remove(&(one.enrolment, *id)).unwrap_or_default())).collect();
            let is_in_run = standing::counts(one.state);
            if !is_in_run && own.iter().all(|(_, attempts)| attempts.is_empty()) {
                continue;
            }
            let cells = own.into_iter().map(|(fields, attempts)| cell(db, fields, &attempts)).collect::<Result<Vec<_>>>()?;
            let both = pair.and_then(|(before, after)| Some((cells[before].best_x100?, cells[after].best_x100?)));
            let change_tenths = pair.zip(both).and_then(|(pair, both)| change(&assessments, pair, &[both]));
            pairs.extend(both.filter(|_| is_in_run));
            rows.push(ResultRow {
                enrolment: one.enrolment.to_string(),
                person: one.person.to_string(),
                full_name: one.full_name,
                native_name: one.native_name,
                state: one.state,
                is_in_run,
                cells,
                change_tenths,
            });
        }
        let why_not = match run_is_open(db, run) {
            Err(crate::fault::Error::Refused(refusal)) => Some(refusal),
            other => other.map(|()| None)?,
        };
        Ok(Results {
            assessments: assessments.iter().enumerate().map(|(at, one)| column(one, at, &rows)).collect(),
            rows,
            change_tenths: pair.and_then(|pair| change(&assessments, pair, &pairs)),
            changed: count(&pairs),
            has_pair: pair.is_some(),
            may_enter: why_not.is_none() && asking.actor.roles.iter().any(|role| matches!(role, Role::Trainer | Role::Coordinator)),
            why_not,
            reasons: REASONS.iter().map(|code| (*code).to_owned()).collect(),
        })
    })
}

/// The best scores of one place in a run, of each assessment that has one.
pub(super) fn best_scores(db: &Connection, run: RunId, enrolment: EnrolmentId) -> Result<Vec<BestScore>> {
    let (facts, _) = table::Assessed::read(db, run)?.of(enrolment);
    let scores = table::assessments(db, run)?.into_iter().zip(facts).filter_map(|((_, fields), fact)| {
        let best_x100 = fact.best_x100?;
        Some(BestScore {
            title: fact.title,
            best_x100,
            max_x100: fact.max_x100,
            pct_tenths: assessment::pct_tenths(best_x100, fact.max_x100, 100),
            outcome: assessment::outcome(Some(best_x100), fields.pass_x100, fact.attempts_left_n),
        })
    });
    Ok(scores.collect())
}

/// The first pre-test and the last post-test.
fn pair(assessments: &[(AssessmentId, AssessmentFields)]) -> Option<(usize, usize)> {
    let of = |kind| move |(_, fields): &(AssessmentId, AssessmentFields)| fields.kind == kind;
    assessments.iter().position(of(AssessmentKind::Pre)).zip(assessments.iter().rposition(of(AssessmentKind::Post)))
}

fn change(assessments: &[(AssessmentId, AssessmentFields)], (before, after): (usize, usize), scores: &[(u32, u32)]) -> Option<i32> {
    assessment::change_tenths((assessments[before].1.max_x100, assessments[after].1.max_x100), scores)
}

fn count<T>(of: &[T]) -> u32 {
    u32::try_from(of.len()).unwrap_or(u32::MAX)
}

fn column((id, fields): &(AssessmentId, AssessmentFields), at: usize, rows: &[ResultRow]) -> AssessmentColumn {
    let bests: Vec<u32> = rows.iter().filter(|row| row.is_in_run).filter_map(|row| row.cells[at].best_x100).collect();
    let with = |outcome| rows.iter().filter(|row| row.is_in_run && row.cells[at].outcome == Some(outcome)).count();
    AssessmentColumn {
        id: id.to_string(),
        kind: fields.kind,
        title: fields.title.clone(),
        max_x100: fields.max_x100,
        pass_x100: fields.pass_x100,
        attempts_n: fields.attempts_n,
        scored: count(&bests),
        passed: u32::try_from(with(Outcome::Pass)).unwrap_or(u32::MAX),
        failed: u32::try_from(with(Outcome::Fail)).unwrap_or(u32::MAX),
        mean_tenths: assessment::mean_tenths(&bests, fields.max_x100),
        is_free: rows.iter().all(|row| row.cells[at].attempts.is_empty()),
    }
}

fn cell(db: &Connection, fields: &AssessmentFields, attempts: &Attempts) -> Result<ScoreCell> {
    let attempts = attempts.iter().filter_map(|(n, entered)| shown(db, *n, entered).transpose()).collect::<Result<Vec<_>>>()?;
    let best_x100 = attempts.iter().map(|attempt| attempt.score_x100).max();
    Ok(ScoreCell {
        outcome: assessment::outcome(best_x100, fields.pass_x100, fields.attempts_n.saturating_sub(count(&attempts))),
        pct_tenths: best_x100.map(|best| assessment::pct_tenths(best, fields.max_x100, 100)),
        best_x100,
        attempts,
    })
}

/// An attempt that has a score.
fn shown(db: &Connection, attempt_n: u32, entered: &[Entered]) -> Result<Option<AttemptShown>> {
    let Some((current, value)) = entered.iter().find(|one| one.is_current).and_then(|one| Some((one, one.value.as_ref()?))) else {
        return Ok(None);
    };
    let first = entered.iter().find_map(|one| one.value.as_ref()).map(|value| value.score_x100);
    let rival = |one: &&Entered| one.is_head && !one.is_current;
    Ok(Some(AttemptShown {
        attempt_n,
        score_x100: value.score_x100,
        assessor: people::name(db, value.assessor)?,
        entry: current.entry.to_string(),
        first_x100: first.filter(|first| *first != value.score_x100),
        rivals_x100: entered
            .iter()
            .filter(rival)
            .filter_map(|one| one.value.as_ref())
            .map(|value| value.score_x100)
            .filter(|score| *score != value.score_x100)
            .collect(),
    }))
}

/// Enters scores in a run, as one entry.
pub fn enter_results(asking: &Asking<'_>, with: EnterResults) -> Result<Receipt> {
    let note = note(with.note.as_deref(), "note")?;
    let code = with.reason.filter(|code| !code.is_empty());
    if let Some(code) = &code
        && !REASONS.contains(&code.as_str())
    {
        return Err(Refusal::new(Reason::WrongArgument).field("reason").with("what", code).into());
    }
    let me = asking.actor.person;
    let assessor = with.assessor.filter(|person| !person.is_empty()).map(|person| parse(&person, "assessor")).transpose()?.unwrap_or(me);
    let only = only_of(asking);
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let run = run_id(change.db, &with.run)?;
        if let Some(person) = only
            && !runs::teaches(change.db, person, run)?
        {
            return Err(Refusal::new(Reason::NotFound).field("run").with("what", &with.run).into());
        }
        run_is_open(change.db, run)?;
        assesses(change.db, assessor, me)?;
        let mut results = Vec::new();
        let mut about = Vec::new();
        let mut corrects = false;
        let mut named = BTreeSet::new();
        for one in &with.results {
            let (assessment, enrolment): (AssessmentId, EnrolmentId) = (parse(&one.assessment, "assessment")?, parse(&one.enrolment, "enrolment")?);
            let fields = kept(change, assessment)?;
            if fields.run != run {
                return Err(Refusal::new(Reason::NotFound).field("assessment").with("what", assessment).into());
            }
            let person = place(change, enrolment, run)?;
            let attempt_n = match one.attempt_n {
                Some(n) => n,
                None => table::next_attempt(change.db, enrolment, assessment)?,
            };
            if !named.insert((assessment, enrolment, attempt_n)) {
                return Err(Refusal::new(Reason::WrongArgument).field("enrolment").with("what", enrolment).into());
            }
            let name = people::name(change.db, person)?;
            let score_x100 = one.score_x100.map(|score| possible(score, &fields, &name)).transpose()?;
            is_attempt(attempt_n, &fields, &name)?;
            let standing = table::standing(change.db, enrolment, assessment, attempt_n)?;
            let was = standing.first().and_then(|(_, value)| value.clone());
            if standing.len() <= 1 && was.as_ref().map(|was| was.score_x100) == score_x100 {
                continue;
            }
            corrects |= was.is_some();
            let now = score_x100.map(|score_x100| ResultValue { score_x100, assessor });
            let edit = Edit { saw: standing.into_iter().map(|(entry, _)| entry).collect(), was, now };
            results.push(ResultEdit { assessment, enrolment, attempt_n, edit });
            about.push(person.0);
        }
        if results.is_empty() {
            return Ok(());
        }
        if corrects && code.is_none() {
            return Err(Refusal::new(Reason::NeedsReason).field("reason").with("what", "correction").into());
        }
        change.because(code.as_deref(), note.as_deref(), &about);
        change.enter(Act::ResultsEntered(ResultsEntered { run, results }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Whoever enters a score assessed it, or somebody who can be trainer.
pub(super) fn assesses(db: &Connection, assessor: PersonId, me: PersonId) -> Result<()> {
    let is_trainer = || Ok::<_, crate::fault::Error>(places::trainers(db)?.iter().any(|trainer| trainer.person == assessor.to_string()));
    if assessor == me || is_trainer()? { Ok(()) } else { Err(Refusal::new(Reason::NotFound).field("assessor").with("what", assessor).into()) }
}

fn possible(score_x100: i32, fields: &AssessmentFields, name: &str) -> Result<u32> {
    u32::try_from(score_x100).ok().filter(|score| *score <= fields.max_x100).ok_or_else(|| {
        let refused = Refusal::new(Reason::ScoreNotPossible).field("score_x100").with("name", name).with("what", &fields.title);
        let shown = [if score_x100 < 0 { "-" } else { "" }, &points(score_x100.unsigned_abs())].concat();
        refused.with("found", shown).with("max", points(fields.max_x100)).into()
    })
}

fn is_attempt(attempt_n: u32, fields: &AssessmentFields, name: &str) -> Result<()> {
    if (1..=fields.attempts_n).contains(&attempt_n) {
        return Ok(());
    }
    let refused = Refusal::new(Reason::AttemptsUsed).field("attempt_n").with("name", name).with("what", &fields.title);
    Err(refused.with("max", fields.attempts_n).into())
}

/// Whether a score that an undo brings back may stand now.
pub(super) fn may_stand(change: &crate::book::Change<'_>, of: (AssessmentId, EnrolmentId, u32), now: Option<&ResultValue>) -> Result<()> {
    let (assessment, enrolment, attempt_n) = of;
    let fields = kept(change, assessment)?;
    run_is_open(change.db, fields.run)?;
    let Some(now) = now else { return Ok(()) };
    let name = people::name(change.db, place(change, enrolment, fields.run)?)?;
    possible(i32::try_from(now.score_x100).unwrap_or(i32::MAX), &fields, &name)?;
    is_attempt(attempt_n, &fields, &name)
}
