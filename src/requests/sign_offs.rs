//! Who of a run is signed off in what: people by competencies. What was signed off first stays in the history.

use super::Asking;
use super::assessments::run_is_open;
use super::competencies::kept;
use super::people::run_id;
use super::person::note;
use super::results::assesses;
use super::roll::{REASONS, place};
use super::runs::{OneRun, only_of, visible};
use crate::book::Change;
use crate::domain::competency::{SkillLevel, TIMES_MAX};
use crate::domain::roles::Role;
use crate::domain::states::EnrolmentState;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::Edit;
use crate::journal::act::{Act, SignOffEdit, SignOffsEntered};
use crate::journal::fact::{CompetencyFields, SignOffValue};
use crate::tables::competencies::{self as table, Entered};
use crate::tables::{people, roll, runs, standing};
use crate::wire::{Receipt, parse, wire};
use rusqlite::Connection;
use std::collections::BTreeSet;

wire! {
    /// A competency as a column.
    answers SignOffColumn {
        id: String,
        code: String,
        title: String,
        package: Option<String>,
        steps: Vec<String>,
        level_required: SkillLevel,
        /// People of the run who reached that level.
        done: u32,
    }
    /// How far somebody is with a competency.
    answers SignOffCell {
        level: Option<SkillLevel>,
        observed_n: u32,
        performed_n: u32,
        assessor: Option<String>,
        /// The local day on which it was entered.
        on: Option<String>,
        is_enough: bool,
        /// The highest level that stood here before, where it was lowered or taken away.
        was: Option<SkillLevel>,
        /// Other levels that stand against it.
        rivals: Vec<SkillLevel>,
    }
    /// A person as a row.
    answers SignOffRow {
        enrolment: String,
        person: String,
        full_name: String,
        native_name: Option<String>,
        state: EnrolmentState,
        /// Whether they can be signed off: not after they have left.
        is_in_run: bool,
        /// One for each competency.
        cells: Vec<SignOffCell>,
    }
    /// People by competencies.
    answers SignOffs {
        competencies: Vec<SignOffColumn>,
        rows: Vec<SignOffRow>,
        may_sign_off: bool,
        why_not: Option<Refusal>,
        /// Reason codes that are offered for a correction.
        reasons: Vec<String>,
    }

    /// How far somebody is from now on; without a level nothing is signed off any more. Times that are not given stay as they are.
    asks EnteredSignOff { competency: String, enrolment: String, level: Option<SkillLevel>, observed_n: Option<u32>, performed_n: Option<u32> }
    /// Sign-offs in a run, as one entry. Whatever takes something back needs a reason code.
    asks SignOff {
        run: String,
        sign_offs: Vec<EnteredSignOff>,
        /// Who assessed; by default whoever enters.
        assessor: Option<String>,
        reason: Option<String>,
        note: Option<String>,
    }
}

/// How far the people of a run are.
pub fn sign_offs(asking: &Asking<'_>, with: OneRun) -> Result<SignOffs> {
    asking.book.read(|db| {
        let run: RunId = parse(&visible(asking, db, &with.run)?.id, "run")?;
        let competencies = table::of_run(db, run)?;
        let mut entered = table::entered(db, run)?;
        let mut rows = Vec::new();
        for one in roll::people(db, run)? {
            let own: Vec<_> = competencies.iter().map(|(id, fields)| (fields, entered.remove(&(one.enrolment, *id)).unwrap_or_default())).collect();
            let is_in_run = standing::counts(one.state);
            if !is_in_run && own.iter().all(|(_, all)| all.is_empty()) {
                continue;
            }
            rows.push(SignOffRow {
                enrolment: one.enrolment.to_string(),
                person: one.person.to_string(),
                full_name: one.full_name,
                native_name: one.native_name,
                state: one.state,
                is_in_run,
                cells: own.into_iter().map(|(fields, all)| cell(db, fields, &all)).collect::<Result<_>>()?,
            });
        }
        let why_not = match run_is_open(db, run) {
            Err(crate::fault::Error::Refused(refusal)) => Some(refusal),
            other => other.map(|()| None)?,
        };
        Ok(SignOffs {
            competencies: competencies.into_iter().enumerate().map(|(at, one)| column(one, at, &rows)).collect(),
            rows,
            may_sign_off: why_not.is_none() && asking.actor.roles.iter().any(|role| matches!(role, Role::Trainer | Role::Coordinator)),
            why_not,
            reasons: REASONS.iter().map(|code| (*code).to_owned()).collect(),
        })
    })
}

fn column((id, fields): (CompetencyId, CompetencyFields), at: usize, rows: &[SignOffRow]) -> SignOffColumn {
    let done = rows.iter().filter(|row| row.is_in_run && row.cells[at].is_enough).count();
    SignOffColumn {
        id: id.to_string(),
        code: fields.code,
        title: fields.title,
        package: fields.package,
        steps: fields.steps,
        level_required: fields.level_required,
        done: u32::try_from(done).unwrap_or(u32::MAX),
    }
}

fn cell(db: &Connection, fields: &CompetencyFields, entered: &[Entered]) -> Result<SignOffCell> {
    let current = entered.iter().find(|one| one.is_current);
    let value = current.and_then(|one| one.value.as_ref());
    let level = value.map(|value| value.level);
    let before = entered.iter().filter(|one| !one.is_head).filter_map(|one| one.value.as_ref()).map(|value| value.level).max();
    let rivals = entered.iter().filter(|one| one.is_head && !one.is_current).filter_map(|one| one.value.as_ref());
    Ok(SignOffCell {
        level,
        observed_n: value.map_or(0, |value| value.observed_n),
        performed_n: value.map_or(0, |value| value.performed_n),
        assessor: value.map(|value| people::name(db, value.assessor)).transpose()?,
        on: current.filter(|_| value.is_some()).and_then(|one| one.at.get(..10)).map(str::to_owned),
        is_enough: level.is_some_and(|level| level >= fields.level_required),
        was: before.filter(|before| Some(*before) > level),
        rivals: rivals.map(|value| value.level).filter(|rival| Some(*rival) != level).collect(),
    })
}

/// Signs people of a run off, as one entry.
pub fn sign_off(asking: &Asking<'_>, with: SignOff) -> Result<Receipt> {
    let note = note(with.note.as_deref(), "note")?;
    let code = with.reason.filter(|code| !code.is_empty());
    if let Some(code) = &code
        && !REASONS.contains(&code.as_str())
    {
        return Err(Refusal::new(Reason::WrongArgument).field("reason").with("what", code).into());
    }
    let me = asking.actor.person;
    let named = with.assessor.filter(|person| !person.is_empty()).map(|person| parse(&person, "assessor")).transpose()?;
    let only = only_of(asking);
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let run = run_id(change.db, &with.run)?;
        if let Some(person) = only
            && !runs::teaches(change.db, person, run)?
        {
            return Err(Refusal::new(Reason::NotFound).field("run").with("what", &with.run).into());
        }
        run_is_open(change.db, run)?;
        assesses(change.db, named.unwrap_or(me), me)?;
        let (mut sign_offs, mut about, mut seen, mut corrects) = (Vec::new(), Vec::new(), BTreeSet::new(), false);
        for one in &with.sign_offs {
            let (competency, enrolment): (CompetencyId, EnrolmentId) = (parse(&one.competency, "competency")?, parse(&one.enrolment, "enrolment")?);
            is_of_run(change.db, competency, run)?;
            let person = place(change, enrolment, run)?;
            if !seen.insert((competency, enrolment)) {
                return Err(Refusal::new(Reason::WrongArgument).field("enrolment").with("what", enrolment).into());
            }
            let standing = table::standing(change.db, enrolment, competency)?;
            let was = standing.first().and_then(|(_, value)| value.clone());
            let now = now(one, was.as_ref(), named.unwrap_or(me))?;
            let is_same = match (&was, &now) {
                (Some(was), Some(now)) => (named.is_none() || was.assessor == now.assessor) && counts(was) == counts(now),
                (was, now) => was == now,
            };
            if standing.len() <= 1 && is_same {
                continue;
            }
            corrects |= standing.len() > 1 || takes_back(was.as_ref(), now.as_ref());
            let edit = Edit { saw: standing.into_iter().map(|(entry, _)| entry).collect(), was, now };
            sign_offs.push(SignOffEdit { competency, enrolment, edit });
            about.push(person.0);
        }
        if sign_offs.is_empty() {
            return Ok(());
        }
        if corrects && code.is_none() {
            return Err(Refusal::new(Reason::NeedsReason).field("reason").with("what", "correction").into());
        }
        change.because(code.as_deref(), note.as_deref(), &about);
        change.enter(Act::SignOffsEntered(SignOffsEntered { run, sign_offs }))?;
        Ok(())
    })?;
    Ok(receipt)
}

fn counts(value: &SignOffValue) -> (SkillLevel, u32, u32) {
    (value.level, value.observed_n, value.performed_n)
}

/// Whether less is said than before, or another person says it.
fn takes_back(was: Option<&SignOffValue>, now: Option<&SignOffValue>) -> bool {
    match (was, now) {
        (Some(was), Some(now)) => {
            let is_less = now.level < was.level || now.observed_n < was.observed_n || now.performed_n < was.performed_n;
            is_less || counts(was) == counts(now)
        }
        (was, _) => was.is_some(),
    }
}

/// What an entered sign-off says: whoever performs something has performed it once at least.
fn now(one: &EnteredSignOff, was: Option<&SignOffValue>, assessor: PersonId) -> Result<Option<SignOffValue>> {
    let Some(level) = one.level else { return Ok(None) };
    let least = |floor: SkillLevel, of: bool| u32::from(of && level >= floor);
    let times = |typed: Option<u32>, was: u32, least: u32, field: &str| {
        let n = typed.unwrap_or(was.max(least));
        let refused = || Refusal::new(Reason::BadNumber).field(field).with("least", least).with("max", TIMES_MAX);
        if (least..=TIMES_MAX).contains(&n) { Ok(n) } else { Err(refused()) }
    };
    let observed_n =
        times(one.observed_n, was.map_or(0, |was| was.observed_n), least(SkillLevel::Observed, level == SkillLevel::Observed), "observed_n")?;
    let performed_n = times(one.performed_n, was.map_or(0, |was| was.performed_n), least(SkillLevel::Performed, true), "performed_n")?;
    Ok(Some(SignOffValue { level, observed_n, performed_n, assessor }))
}

/// Whether the course version of a run has a competency.
fn is_of_run(db: &Connection, competency: CompetencyId, run: RunId) -> Result<()> {
    kept(db, competency)?;
    if table::of_run(db, run)?.iter().any(|(id, _)| *id == competency) {
        return Ok(());
    }
    Err(Refusal::new(Reason::NotFound).field("competency").with("what", competency).into())
}

/// Whether a sign-off that an undo brings back may stand now.
pub(super) fn may_stand(change: &Change<'_>, competency: CompetencyId, enrolment: EnrolmentId, now: Option<&SignOffValue>) -> Result<()> {
    let unknown = || Refusal::new(Reason::NotFound).field("enrolment").with("what", enrolment);
    let (_, run) = crate::tables::facts::place(change.db, enrolment)?.ok_or_else(unknown)?;
    run_is_open(change.db, run)?;
    if now.is_none() {
        return Ok(());
    }
    is_of_run(change.db, competency, run)?;
    place(change, enrolment, run).map(drop)
}
