//! Follow-up: who is due to be asked 6, 12 and 24 months after a run, what they answered, and how many stayed. What counts: each place
//! in a completed run is asked once for each number of months; country is that of enrolment (I17).

use super::Asking;
use super::actions::today;
use super::person::note;
use super::printing::Printed;
use super::reports::handed_out;
use super::runs::day;
use crate::book::Change;
use crate::domain::assessment::pct_tenths;
use crate::domain::follow_up::MONTHS;
use crate::domain::states::FollowUpState;
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{FollowUpValue, Kind, follow_up_id};
use crate::paper::spreadsheet::{Cell, Table, csv, xlsx};
use crate::tables::follow_ups::{self as table, Question, RunOf};
use crate::tables::reports::NOT_STATED;
use crate::tables::{catalogue, people, roll, settings};
use crate::wire::{Page, Receipt, parse, wire};
use crate::words::Words;
use chrono::{Months, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

wire! {
    /// Which questions: all that are due today unless cut down.
    asks FollowUpFilter {
        /// 6, 12 or 24.
        months: Option<u32>,
        state: Option<FollowUpState>,
        /// Those who can still be asked or reminded: due or sent.
        is_open: Option<bool>,
        /// Those behind a row of the figures, and behind one figure of it.
        by: Option<FollowUpBy>,
        key: Option<String>,
        figure: Option<FollowUpFigure>,
        from: Option<u32>,
        count: Option<u32>,
    }
    /// A question to one person.
    answers FollowUpRow {
        enrolment: String,
        months: u32,
        person: String,
        /// Empty once erased.
        full_name: String,
        email: Option<String>,
        country_name: Option<String>,
        run: String,
        run_code: String,
        course_title: String,
        due_on: String,
        state: FollowUpState,
        /// When it came to that.
        on: Option<String>,
        in_sector: Option<bool>,
        skill_applied: Option<bool>,
        next_states: Vec<FollowUpState>,
    }
    /// Names a question.
    asks FollowUpKey { enrolment: String, months: u32 }
    /// What becomes of questions, or what was answered.
    asks SetFollowUps {
        follow_ups: Vec<FollowUpKey>,
        state: FollowUpState,
        in_sector: Option<bool>,
        skill_applied: Option<bool>,
        /// When; by default today.
        on: Option<String>,
        /// What else was said.
        note: Option<String>,
    }
    /// By what the figures are grouped, after how many months.
    asks RetentionFilter { by: FollowUpBy, months: u32 }
    /// Figures of a group. `due` is the sum of those who answered, are silent, were waived and were not asked yet.
    answers RetentionRow {
        key: String,
        label: String,
        detail: Option<String>,
        due: u32,
        answered: u32,
        /// Of those who said whether they are in the sector.
        sector_said: u32,
        in_sector: u32,
        retention_tenths: Option<u32>,
        skill_said: u32,
        skill_applied: u32,
        /// Asked, and no answer so far or to the end.
        silent: u32,
        waived: u32,
        not_asked: u32,
    }
    /// How many stayed in the sector.
    answers Retention { rows: Vec<RetentionRow>, total: RetentionRow }
    /// Which figures, as which file.
    asks ExportRetention { by: FollowUpBy, months: u32, format: SheetFormat }
    /// Which questions, as which file: the sheet can be filled in and taken in again.
    asks ExportFollowUps { months: Option<u32>, state: Option<FollowUpState>, is_open: Option<bool>, format: SheetFormat }
}

/// The kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the endings of the files")]
pub enum SheetFormat {
    Csv,
    Xlsx,
}

/// By what the figures are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum FollowUpBy {
    Programme,
    Course,
    Country,
    Run,
}

/// A figure that not everybody in a row adds to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields of a row")]
pub enum FollowUpFigure {
    Answered,
    InSector,
    SkillApplied,
    Silent,
    Waived,
    NotAsked,
}

impl FollowUpFigure {
    fn counts(self, question: &Question) -> bool {
        let said = |answer: fn(&FollowUpValue) -> Option<bool>| {
            question.state() == FollowUpState::Answered && question.value.as_ref().and_then(answer) == Some(true)
        };
        match self {
            Self::Answered => question.state() == FollowUpState::Answered,
            Self::InSector => said(|value| value.in_sector),
            Self::SkillApplied => said(|value| value.skill_applied),
            Self::Silent => matches!(question.state(), FollowUpState::Sent | FollowUpState::NoAnswer),
            Self::Waived => question.state() == FollowUpState::Waived,
            Self::NotAsked => question.state() == FollowUpState::Due,
        }
    }
}

fn key(by: FollowUpBy, run: &RunOf, question: &Question) -> String {
    let not_stated = || NOT_STATED.to_owned();
    match by {
        FollowUpBy::Programme => run.programme.map_or_else(not_stated, |programme| programme.to_string()),
        FollowUpBy::Course => run.course.to_string(),
        FollowUpBy::Country => question.country.clone().unwrap_or_else(not_stated),
        FollowUpBy::Run => run.run.to_string(),
    }
}

fn known_months(months: u32) -> Result<u32> {
    if MONTHS.contains(&months) { Ok(months) } else { Err(Refusal::new(Reason::NotFound).field("months").with("what", months).into()) }
}

fn found(db: &Connection, today: NaiveDate, with: &FollowUpFilter) -> Result<Vec<(RunOf, Question)>> {
    let months = with.months.map(known_months).transpose()?;
    let is_open = |question: &Question| matches!(question.state(), FollowUpState::Due | FollowUpState::Sent) && !question.is_erased;
    let mut all = Vec::new();
    for (run, questions) in table::due(db, today, months)? {
        for question in questions {
            let fits = with.state.is_none_or(|state| state == question.state())
                && (!with.is_open.unwrap_or(false) || is_open(&question))
                && with.figure.is_none_or(|figure| figure.counts(&question))
                && with.by.is_none_or(|by| with.key.as_ref().is_none_or(|wanted| *wanted == key(by, &run, &question)));
            if fits {
                all.push((run.clone(), question));
            }
        }
    }
    Ok(all)
}

fn row(run: RunOf, question: Question, language: &str) -> FollowUpRow {
    let state = question.state();
    FollowUpRow {
        enrolment: question.enrolment.to_string(),
        months: question.months,
        person: question.person.to_string(),
        full_name: question.full_name,
        email: question.email,
        country_name: question.country.and_then(|code| people::country_name(&code, language)),
        run: run.run.to_string(),
        run_code: run.code,
        course_title: run.title,
        due_on: question.due_on.to_string(),
        state,
        on: question.value.as_ref().map(|value| value.on.to_string()),
        in_sector: question.value.as_ref().and_then(|value| value.in_sector),
        skill_applied: question.value.and_then(|value| value.skill_applied),
        next_states: state.next().to_vec(),
    }
}

/// Who is due to be asked, the longest due first, a page at a time.
pub fn follow_ups(asking: &Asking<'_>, with: FollowUpFilter) -> Result<Page<FollowUpRow>> {
    let language = asking.language();
    let (from, count) = (with.from.unwrap_or(0), with.count.unwrap_or(100).min(5_000));
    asking.book.read(|db| {
        let all = found(db, today(asking, db)?, &with)?;
        let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
        let shown = all.into_iter().skip(from as usize).take(count as usize);
        Ok(Page { rows: shown.map(|(run, question)| row(run, question, &language)).collect(), total, from })
    })
}

/// The questions that are due today, by enrolment and months.
pub(super) type Due = BTreeMap<(EnrolmentId, u32), Question>;

pub(super) fn due(db: &Connection, today: NaiveDate) -> Result<Due> {
    let all = table::due(db, today, None)?.into_iter().flat_map(|(_, questions)| questions);
    Ok(all.map(|question| ((question.enrolment, question.months), question)).collect())
}

/// What brings a question on; none where nothing would change.
pub(super) fn brought_on(change: &Change<'_>, due: &Due, enrolment: EnrolmentId, months: u32, now: &FollowUpValue) -> Result<Option<FollowUpEdit>> {
    let name = || -> Result<String> { Ok(crate::tables::history::called(change.db, enrolment.0)?.unwrap_or_default()) };
    let Some(question) = due.get(&(enrolment, months)) else {
        return Err(Refusal::new(Reason::FollowUpNotDue).field("follow_ups").with("name", name()?).with("count", months).into());
    };
    if question.due_on.checked_sub_months(Months::new(months)).is_some_and(|ended_on| now.on < ended_on) {
        return Err(Refusal::new(Reason::BadDate).field("on").into());
    }
    let before = question.state();
    if before != now.state && !before.can_become(now.state) {
        let refusal = Refusal::new(Reason::StateNotAllowed).field("state").with("name", name()?);
        return Err(refusal.with("before", before.code()).with("after", now.state.code()).into());
    }
    let is_same = |was: &FollowUpValue| (was.state, was.in_sector, was.skill_applied) == (now.state, now.in_sector, now.skill_applied);
    if question.value.as_ref().is_some_and(is_same) {
        return Ok(None);
    }
    let edit = change.edit(Kind::FollowUp, follow_up_id(enrolment, months), question.value.clone(), Some(now.clone()))?;
    Ok(Some(FollowUpEdit { enrolment, months, edit }))
}

/// Notes what became of questions, as one entry: sent, answered, no answer, waived.
pub fn set_follow_ups(asking: &Asking<'_>, with: SetFollowUps) -> Result<Receipt> {
    let note = note(with.note.as_deref(), "note")?;
    let is_answer = with.state == FollowUpState::Answered;
    if is_answer && with.in_sector.is_none() && with.skill_applied.is_none() {
        return Err(Refusal::new(Reason::Missing).field("in_sector").into());
    }
    if !is_answer && with.in_sector.or(with.skill_applied).is_some() {
        return Err(Refusal::new(Reason::WrongArgument).field("state").with("what", "in_sector, skill_applied").into());
    }
    let on = with.on.as_deref().filter(|on| !on.trim().is_empty()).map(|on| day(on, "on")).transpose()?;
    let mut keys = BTreeSet::new();
    for one in &with.follow_ups {
        keys.insert((parse::<EnrolmentId>(&one.enrolment, "follow_ups")?, known_months(one.months)?));
    }
    let (receipt, ()) = asking.book.change(asking.author(), |change| {
        let today = today(asking, change.db)?;
        if on.is_some_and(|on| on > today) {
            return Err(Refusal::new(Reason::BadDate).field("on").into());
        }
        let now = FollowUpValue { state: with.state, on: on.unwrap_or(today), in_sector: with.in_sector, skill_applied: with.skill_applied };
        let due = due(change.db, today)?;
        let mut set = Vec::new();
        for (enrolment, months) in &keys {
            set.extend(brought_on(change, &due, *enrolment, *months, &now)?);
        }
        enter(change, set, note.as_deref())
    })?;
    Ok(receipt)
}

/// Enters what became of questions.
pub(super) fn enter(change: &mut Change<'_>, set: Vec<FollowUpEdit>, note: Option<&str>) -> Result<()> {
    if set.is_empty() {
        return Err(Reason::NothingChanged.into());
    }
    let mut about = Vec::with_capacity(set.len());
    for one in &set {
        about.extend(roll::enrolment(change.db, one.enrolment)?.map(|(_, person, _)| person.0));
    }
    change.because(None, note, &about);
    change.enter(Act::FollowUpsSet(FollowUpsSet { set }))?;
    Ok(())
}

/// How many stayed in the sector, by group, the largest first.
pub fn retention(asking: &Asking<'_>, with: RetentionFilter) -> Result<Retention> {
    let words = Words::new(&asking.language());
    asking.book.read(|db| counted(db, today(asking, db)?, &with, &words))
}

fn counted(db: &Connection, today: NaiveDate, with: &RetentionFilter, words: &Words) -> Result<Retention> {
    let filter = FollowUpFilter {
        months: Some(known_months(with.months)?),
        state: None,
        is_open: None,
        by: None,
        key: None,
        figure: None,
        from: None,
        count: None,
    };
    let mut groups: BTreeMap<String, Vec<(RunOf, Question)>> = BTreeMap::new();
    let mut whole = Vec::new();
    for (run, question) in found(db, today, &filter)? {
        whole.push((run.clone(), question.clone()));
        groups.entry(key(with.by, &run, &question)).or_default().push((run, question));
    }
    let programmes = catalogue::programmes(db)?;
    let mut rows = Vec::new();
    for (key, group) in groups {
        let (label, detail) = match (with.by, group.first()) {
            _ if key == NOT_STATED => (words.text("reports-not-stated", &[]), None),
            (FollowUpBy::Programme, _) => {
                let own = programmes.iter().find(|programme| programme.id == key);
                let title = own.and_then(|own| own.titles.iter().find(|title| title.lang == words.language()).or(own.titles.first()));
                let code = own.map(|own| own.code.clone());
                (title.map(|title| title.title.clone()).or_else(|| code.clone()).unwrap_or_else(|| key.clone()), code)
            }
            (FollowUpBy::Course, Some((run, _))) => (run.title.clone(), Some(run.course_code.clone())),
            (FollowUpBy::Run, Some((run, _))) => (run.code.clone(), Some(run.title.clone())),
            _ => (people::country_name(&key, words.language()).unwrap_or_else(|| key.clone()), Some(key.clone())),
        };
        rows.push(figures(key, label, detail, &group));
    }
    rows.sort_by_cached_key(|row| (row.key == NOT_STATED, Reverse(row.due), crate::domain::names::search_key(&row.label), row.key.clone()));
    Ok(Retention { rows, total: figures(String::new(), words.text("reports-total", &[]), None, &whole) })
}

fn figures(key: String, label: String, detail: Option<String>, group: &[(RunOf, Question)]) -> RetentionRow {
    let count = |fits: &dyn Fn(&Question) -> bool| u32::try_from(group.iter().filter(|(_, one)| fits(one)).count()).unwrap_or(u32::MAX);
    let of = |figure: FollowUpFigure| count(&|one| figure.counts(one));
    let said = |answer: fn(&FollowUpValue) -> Option<bool>| {
        count(&|one| FollowUpFigure::Answered.counts(one) && one.value.as_ref().and_then(answer).is_some())
    };
    let (in_sector, sector_said) = (of(FollowUpFigure::InSector), said(|value| value.in_sector));
    RetentionRow {
        key,
        label,
        detail,
        due: u32::try_from(group.len()).unwrap_or(u32::MAX),
        answered: of(FollowUpFigure::Answered),
        sector_said,
        in_sector,
        retention_tenths: (sector_said > 0).then(|| pct_tenths(in_sector, sector_said, 100)),
        skill_said: said(|value| value.skill_applied),
        skill_applied: of(FollowUpFigure::SkillApplied),
        silent: of(FollowUpFigure::Silent),
        waived: of(FollowUpFigure::Waived),
        not_asked: of(FollowUpFigure::NotAsked),
    }
}

/// How many stayed, as a file of a spreadsheet.
pub fn export_retention(asking: &Asking<'_>, with: ExportRetention) -> Result<Printed> {
    let words = Words::new(&asking.language());
    let text = |id: &str| words.text(id, &[]);
    let shown = retention(asking, RetentionFilter { by: with.by, months: with.months })?;
    let count = shown.total.due;
    let cells = |row: RetentionRow| {
        let share = |part: u32, of: u32| match of {
            0 => Cell::Text(String::new()),
            _ => Cell::Hundredths(i32::try_from(pct_tenths(part, of, 100) * 10).unwrap_or(0)),
        };
        let shares = [share(row.in_sector, row.sector_said), share(row.skill_applied, row.skill_said)];
        let [retention, applied] = shares;
        vec![
            Cell::Text(row.label),
            Cell::Text(row.detail.unwrap_or_default()),
            Cell::Count(row.due),
            Cell::Count(row.answered),
            Cell::Count(row.in_sector),
            retention,
            Cell::Count(row.skill_applied),
            applied,
            Cell::Count(row.silent),
            Cell::Count(row.waived),
            Cell::Count(row.not_asked),
        ]
    };
    let heads = ["group", "detail", "due", "answered", "in-sector", "retention", "skill-applied", "applied", "silent", "waived", "not-asked"];
    let title = words.text("follow-up-retention-title", &[("months", with.months.to_string())]);
    let heads = heads.map(|head| text(&format!("follow-up-head-{head}"))).to_vec();
    let rows = shown.rows.into_iter().chain([shown.total]).map(cells).collect();
    let notes = vec![text("follow-up-counts"), text("follow-up-counts-answers")];
    handed(asking, title, heads, rows, notes, ("retention", format!("retention-{}", with.months)), with.format, count)
}

/// The questions as a sheet that can be filled in and taken in again.
pub fn export_follow_ups(asking: &Asking<'_>, with: ExportFollowUps) -> Result<Printed> {
    let words = Words::new(&asking.language());
    let text = |id: &str| words.text(id, &[]);
    let (months, state, is_open) = (with.months, with.state, with.is_open);
    let filter = FollowUpFilter { months, state, is_open, by: None, key: None, figure: None, from: None, count: Some(5_000) };
    let shown = follow_ups(asking, filter)?;
    let said = |answer: Option<bool>| answer.map_or_else(String::new, |is_so| text(if is_so { "follow-up-yes" } else { "follow-up-no" }));
    let cells = |row: FollowUpRow| {
        let state = text(&format!("follow-up-state-{}", row.state.code().replace('_', "-")));
        let first = [format!("{}/{}", row.enrolment, row.months), row.full_name, row.email.unwrap_or_default()];
        let rest = [row.country_name.unwrap_or_default(), row.run_code, row.months.to_string(), row.due_on, state];
        first.into_iter().chain(rest).chain([said(row.in_sector), said(row.skill_applied)]).map(Cell::Text).collect()
    };
    let heads = super::follow_up_sheet::HEADS.map(|head| text(&format!("follow-up-head-{head}"))).to_vec();
    let rows = shown.rows.into_iter().map(cells).collect();
    let notes = vec![text("follow-up-sheet-note")];
    handed(asking, text("follow-up-tab-due"), heads, rows, notes, ("follow_ups", "follow-up".into()), with.format, shown.total)
}

#[allow(clippy::too_many_arguments, reason = "a file has this many parts")]
fn handed(
    asking: &Asking<'_>,
    title: String,
    heads: Vec<String>,
    rows: Vec<Vec<Cell>>,
    mut notes: Vec<String>,
    (what, name): (&str, String),
    format: SheetFormat,
    count: u32,
) -> Result<Printed> {
    let words = Words::new(&asking.language());
    let made_at = asking.book.clock().now();
    let (centre, centre_name) = asking.book.read(|db| Ok((settings::centre(db)?, settings::settings(db)?.name)))?;
    notes.insert(0, centre_name);
    notes.extend(centre.is_demo.then(|| words.text("paper-demo", &[])));
    let notes_title = words.text("reports-counts", &[]);
    let sheet = Table { title, heads, rows, notes_title, notes, is_rtl: words.language() == "ar", made_at };
    let (bytes, ending) = match format {
        SheetFormat::Csv => (csv(&sheet), "csv"),
        SheetFormat::Xlsx => (xlsx(&sheet).map_err(|fault| Fault::Paper(fault.to_string()))?, "xlsx"),
    };
    let receipt = handed_out(asking, what, centre.id.0, count)?;
    let file_name = format!("{}{name}-{}.{ending}", if centre.is_demo { "demo-" } else { "" }, made_at.format("%Y%m%d"));
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file_name, bytes), file_name })
}
