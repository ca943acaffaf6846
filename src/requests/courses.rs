//! Courses and their versions.

use super::Asking;
use super::catalogue::listed;
use super::person::{line, lines, note, text_refused};
use super::runs::day;
use crate::book::Change;
use crate::domain::completion::CompletionRule;
use crate::domain::course::{Level, Mode, WORKLOAD_MAX};
use crate::domain::profile::Profile;
use crate::domain::states::CourseVersionState;
use crate::domain::text;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{CourseFields, Kind, VersionFields};
use crate::sentences;
pub use crate::tables::courses::{CourseRow, VersionRow};
use crate::tables::{catalogue, courses as table, history, people, settings};
use crate::wire::{Nothing, Receipt, parse, wire};
use chrono::NaiveDate;

wire! {
    /// A course with its first version, a draft.
    asks AddCourse {
        code: String,
        title: String,
        /// BCP 47; by default the language of this computer.
        lang: Option<String>,
        rule: CompletionRule,
        programme: Option<String>,
        mode: Option<Mode>,
        topics: Option<Vec<String>>,
        /// Codes of the list of product types.
        product_types: Option<Vec<String>>,
        level: Option<Level>,
        workload_min: Option<u32>,
        /// What whoever completes it can do.
        outcomes: Option<Vec<String>>,
        assessment_method: Option<String>,
        effective_on: Option<String>,
        /// When the text has to be looked through again.
        review_on: Option<String>,
        /// Ids of the competencies that it teaches.
        competencies: Option<Vec<String>>,
    }
    /// Where a course belongs and how it is taught, from now on.
    asks EditCourse {
        course: String,
        code: String,
        programme: Option<String>,
        mode: Option<Mode>,
        topics: Option<Vec<String>>,
        product_types: Option<Vec<String>>,
    }
    /// A further version of a course, a draft.
    asks AddVersion {
        course: String,
        title: String,
        /// BCP 47; by default that of the newest version.
        lang: Option<String>,
        rule: CompletionRule,
        level: Option<Level>,
        workload_min: Option<u32>,
        outcomes: Option<Vec<String>>,
        assessment_method: Option<String>,
        effective_on: Option<String>,
        review_on: Option<String>,
        /// By default those of the newest version.
        competencies: Option<Vec<String>>,
    }
    /// The text of a draft from now on.
    asks EditVersion {
        version: String,
        title: String,
        lang: Option<String>,
        rule: CompletionRule,
        level: Option<Level>,
        workload_min: Option<u32>,
        outcomes: Option<Vec<String>>,
        assessment_method: Option<String>,
        effective_on: Option<String>,
        review_on: Option<String>,
        /// By default they stay as they are.
        competencies: Option<Vec<String>>,
    }
    /// How far a version is.
    asks SetVersionState { version: String, state: CourseVersionState }
}

/// Every course with its versions.
pub fn courses(asking: &Asking<'_>, _: Nothing) -> Result<Vec<CourseRow>> {
    let language = asking.language();
    asking.book.read(|db| table::courses(db, |rule| sentences::rule(&language, rule)))
}

/// What can be checked of a version's text without the book.
struct Text {
    title: String,
    lang: Option<String>,
    rule: CompletionRule,
    level: Option<Level>,
    workload_min: Option<u32>,
    outcomes: Vec<String>,
    assessment_method: Option<String>,
    effective_on: Option<NaiveDate>,
    review_on: Option<NaiveDate>,
    /// None where nothing was said.
    competencies: Option<Vec<CompetencyId>>,
}

fn text_of(asking: &Asking<'_>, with: AddVersion) -> Result<Text> {
    decides(asking, &with.rule)?;
    if with.workload_min.is_some_and(|min| !(1..=WORKLOAD_MAX).contains(&min)) {
        return Err(Refusal::new(Reason::BadNumber).field("workload_min").with("least", 1).with("max", WORKLOAD_MAX).into());
    }
    let on = |text: Option<&str>, field| text.filter(|text| !text.trim().is_empty()).map(|text| day(text, field)).transpose();
    Ok(Text {
        title: line(&with.title, "title")?,
        lang: lang(with.lang.as_deref())?,
        rule: with.rule,
        level: with.level,
        workload_min: with.workload_min,
        outcomes: lines(with.outcomes.as_deref(), "outcomes")?,
        assessment_method: note(with.assessment_method.as_deref(), "assessment_method")?,
        effective_on: on(with.effective_on.as_deref(), "effective_on")?,
        review_on: on(with.review_on.as_deref(), "review_on")?,
        competencies: with.competencies.map(|ids| ids.iter().map(|id| parse(id, "competencies")).collect()).transpose()?,
    })
}

impl Text {
    /// The text over a former one, from which comes what was not said.
    fn of(self, course: CourseId, n: u32, (lang, competencies): (String, Vec<CompetencyId>)) -> VersionFields {
        let Self { title, lang: typed, rule, level, workload_min, outcomes, assessment_method, effective_on, review_on, competencies: named } = self;
        let (lang, competencies) = (typed.unwrap_or(lang), named.unwrap_or(competencies));
        VersionFields { course, n, title, lang, rule, effective_on, level, workload_min, outcomes, assessment_method, review_on, competencies }
    }
}

fn fields_of(with: &EditCourse) -> Result<CourseFields> {
    let id = |text: &str| parse(text, "programme");
    Ok(CourseFields {
        code: text::course_code(&with.code).map_err(|fault| text_refused(&fault, "code"))?,
        programme: with.programme.as_deref().filter(|text| !text.is_empty()).map(id).transpose()?,
        mode: with.mode,
        topics: lines(with.topics.as_deref(), "topics")?,
        product_types: lines(with.product_types.as_deref(), "product_types")?,
    })
}

/// The code of a course is its own, and its programme is there.
pub(super) fn may_stand(change: &Change<'_>, own: Option<CourseId>, fields: &CourseFields) -> Result<()> {
    if table::by_code(change.db, &fields.code)?.is_some_and(|other| Some(other) != own) {
        return Err(Refusal::new(Reason::CodeTaken).field("code").with("what", &fields.code).into());
    }
    match fields.programme {
        Some(programme) if catalogue::programme(change.db, programme)?.is_none() => {
            Err(Refusal::new(Reason::NotFound).field("programme").with("what", programme).into())
        }
        _ => Ok(()),
    }
}

fn products_listed(change: &Change<'_>, was: &[String], now: &[String]) -> Result<()> {
    now.iter().try_for_each(|code| listed("product", code, "product_types", was.contains(code), change.now()))
}

/// A course with its first version.
pub fn add_course(asking: &Asking<'_>, with: AddCourse) -> Result<Receipt> {
    let AddCourse { code, title, lang, rule, programme, mode, topics, product_types, level, workload_min, outcomes, assessment_method, .. } = with;
    let fields = fields_of(&EditCourse { course: String::new(), code, programme, mode, topics, product_types })?;
    let (effective_on, review_on) = (with.effective_on, with.review_on);
    let competencies = with.competencies;
    let text = AddVersion {
        course: String::new(),
        title,
        lang,
        rule,
        level,
        workload_min,
        outcomes,
        assessment_method,
        effective_on,
        review_on,
        competencies,
    };
    let (text, own) = (text_of(asking, text)?, asking.language());
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        may_stand(change, None, &fields)?;
        products_listed(change, &[], &fields.product_types)?;
        let (course, version) = (change.id(), change.id());
        let text = text.of(course, 1, (own.clone(), Vec::new()));
        can_be_signed_off(change, &own, &text)?;
        change.enter(Act::CourseAdded(CourseAdded { course, fields, version, text }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes where a course belongs and how it is taught.
pub fn edit_course(asking: &Asking<'_>, with: EditCourse) -> Result<Receipt> {
    let course: CourseId = parse(&with.course, "course")?;
    let now = fields_of(&with)?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = table::course(change.db, course)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("course").with("what", course))?;
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        may_stand(change, Some(course), &now)?;
        products_listed(change, &was.product_types, &now.product_types)?;
        let edit = change.edit(Kind::Course, course.0, Some(was), Some(now))?;
        change.enter(Act::CourseEdited(CourseEdited { course, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// A further version of a course.
pub fn add_version(asking: &Asking<'_>, with: AddVersion) -> Result<Receipt> {
    let course: CourseId = parse(&with.course, "course")?;
    let (text, own) = (text_of(asking, with)?, asking.language());
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        if table::course(change.db, course)?.is_none() {
            return Err(Refusal::new(Reason::NotFound).field("course").with("what", course).into());
        }
        let (n, newest) = table::newest(change.db, course)?;
        let text = text.of(course, n + 1, newest.map_or_else(|| (own.clone(), Vec::new()), |newest| (newest.lang, newest.competencies)));
        can_be_signed_off(change, &own, &text)?;
        let version = change.id();
        change.enter(Act::VersionAdded(VersionAdded { version, text }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes the text of a draft.
pub fn edit_version(asking: &Asking<'_>, with: EditVersion) -> Result<Receipt> {
    let version: VersionId = parse(&with.version, "version")?;
    let EditVersion { title, lang, rule, level, workload_min, outcomes, assessment_method, effective_on, review_on, competencies, .. } = with;
    let text = AddVersion {
        course: String::new(),
        title,
        lang,
        rule,
        level,
        workload_min,
        outcomes,
        assessment_method,
        effective_on,
        review_on,
        competencies,
    };
    let (text, language) = (text_of(asking, text)?, asking.language());
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let (was, state) = kept(change, version)?;
        if state != CourseVersionState::Draft {
            return Err(Refusal::new(Reason::VersionFixed).with("what", &was.title).into());
        }
        let now = text.of(was.course, was.n, (was.lang.clone(), was.competencies.clone()));
        can_be_signed_off(change, &language, &now)?;
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        let edit = change.edit(Kind::Version, version.0, Some(was), Some(now))?;
        change.enter(Act::VersionEdited(VersionEdited { version, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Brings a version on: review, approval, retirement.
pub fn set_version_state(asking: &Asking<'_>, with: SetVersionState) -> Result<Receipt> {
    let version: VersionId = parse(&with.version, "version")?;
    let language = asking.language();
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let (fields, state) = kept(change, version)?;
        if !state.can_become(with.state) {
            return Err(Refusal::new(Reason::StateNotAllowed).with("before", state.code()).with("after", with.state.code()).into());
        }
        if with.state == CourseVersionState::Approved {
            fields.rule.check().map_err(|fault| rule_refused(&language, &fault))?;
            can_be_signed_off(change, &language, &fields)?;
            approved_by_another(change, version)?;
        }
        let edit = change.edit(Kind::VersionState, version.0, Some(state), Some(with.state))?;
        change.enter(Act::VersionStateSet(VersionStateSet { version, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

fn kept(change: &Change<'_>, version: VersionId) -> Result<(VersionFields, CourseVersionState)> {
    table::version(change.db, version)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("version").with("what", version).into())
}

/// In a centre of the strict profile whoever wrote a text does not approve it.
pub(super) fn approved_by_another(change: &Change<'_>, version: VersionId) -> Result<()> {
    let wrote = |act: &Act| matches!(act, Act::CourseAdded(_) | Act::VersionAdded(_) | Act::VersionEdited(_));
    let person = change.author.person;
    if settings::settings(change.db)?.profile == Profile::GmpStrict && history::authors(change.db, version.0, wrote)?.contains(&person) {
        let name = people::name(change.db, person)?;
        return Err(Refusal::new(Reason::NeedsSecondPerson).with("what", "version").with("name", name).into());
    }
    Ok(())
}

/// Refuses a rule that decides nothing.
fn decides(asking: &Asking<'_>, rule: &CompletionRule) -> Result<()> {
    Ok(rule.check().map_err(|fault| rule_refused(&asking.language(), &fault))?)
}

/// Refuses a rule that asks for sign-offs in what the version does not teach, and competencies that are not in the book.
fn can_be_signed_off(change: &Change<'_>, language: &str, text: &VersionFields) -> Result<()> {
    let codes = text.competencies.iter().map(|id| Ok(super::competencies::kept(change.db, *id)?.code)).collect::<Result<Vec<_>>>()?;
    Ok(text.rule.check_codes(&codes).map_err(|fault| rule_refused(language, &fault))?)
}

fn rule_refused(language: &str, fault: &crate::domain::completion::RuleFault) -> Refusal {
    Refusal::new(Reason::RuleBroken).field("rule").with("what", sentences::rule_fault(language, fault))
}

/// A language tag in its one spelling: `zh-hans` is `zh-Hans`.
pub(super) fn lang(tag: Option<&str>) -> Result<Option<String>> {
    let Some(tag) = tag.map(str::trim).filter(|tag| !tag.is_empty()) else { return Ok(None) };
    let known: unic_langid::LanguageIdentifier = tag.parse().map_err(|_| Refusal::new(Reason::UnknownLanguage).field("lang").with("what", tag))?;
    Ok(Some(known.to_string()))
}
