//! Courses and their versions.

use super::Asking;
use super::person::{line, text_refused};
use crate::book::Change;
use crate::domain::completion::CompletionRule;
use crate::domain::states::CourseVersionState;
use crate::domain::text;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{CourseFields, Kind, VersionFields};
use crate::sentences;
use crate::tables::courses as table;
pub use crate::tables::courses::{CourseRow, VersionRow};
use crate::wire::{Nothing, Receipt, parse, wire};

wire! {
    /// A course with its first version, a draft.
    asks AddCourse {
        code: String,
        title: String,
        /// BCP 47; by default the language of this computer.
        lang: Option<String>,
        rule: CompletionRule,
    }
    /// A further version of a course, a draft.
    asks AddVersion {
        course: String,
        title: String,
        /// BCP 47; by default that of the newest version.
        lang: Option<String>,
        rule: CompletionRule,
    }
    /// The text of a draft from now on.
    asks EditVersion { version: String, title: String, lang: Option<String>, rule: CompletionRule }
    /// How far a version is.
    asks SetVersionState { version: String, state: CourseVersionState }
}

/// Every course with its versions.
pub fn courses(asking: &Asking<'_>, _: Nothing) -> Result<Vec<CourseRow>> {
    let language = asking.language();
    asking.book.read(|db| table::courses(db, |rule| sentences::rule(&language, rule)))
}

/// A course with its first version.
pub fn add_course(asking: &Asking<'_>, with: AddCourse) -> Result<Receipt> {
    let code = text::course_code(&with.code).map_err(|fault| text_refused(&fault, "code"))?;
    let title = line(&with.title, "title")?;
    let lang = lang(with.lang.as_deref())?.unwrap_or_else(|| asking.language());
    decides(asking, &with.rule)?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        if table::by_code(change.db, &code)?.is_some() {
            return Err(Refusal::new(Reason::CodeTaken).field("code").with("what", code).into());
        }
        let (course, version) = (change.id(), change.id());
        let text = VersionFields { course, n: 1, title, lang, rule: with.rule, effective_on: None };
        change.enter(Act::CourseAdded(CourseAdded { course, fields: CourseFields { code }, version, text }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// A further version of a course.
pub fn add_version(asking: &Asking<'_>, with: AddVersion) -> Result<Receipt> {
    let course: CourseId = parse(&with.course, "course")?;
    let title = line(&with.title, "title")?;
    let (lang, own) = (lang(with.lang.as_deref())?, asking.language());
    decides(asking, &with.rule)?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        if !table::is_course(change.db, course)? {
            return Err(Refusal::new(Reason::NotFound).field("course").with("what", course).into());
        }
        let (n, newest) = table::newest(change.db, course)?;
        let version = change.id();
        let text = VersionFields { course, n: n + 1, title, lang: lang.or(newest).unwrap_or(own), rule: with.rule, effective_on: None };
        change.enter(Act::VersionAdded(VersionAdded { version, text }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes the text of a draft.
pub fn edit_version(asking: &Asking<'_>, with: EditVersion) -> Result<Receipt> {
    let version: VersionId = parse(&with.version, "version")?;
    let title = line(&with.title, "title")?;
    let lang = lang(with.lang.as_deref())?;
    decides(asking, &with.rule)?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let (was, state) = kept(change, version)?;
        if state != CourseVersionState::Draft {
            return Err(Refusal::new(Reason::VersionFixed).with("what", &was.title).into());
        }
        let now = VersionFields { title, lang: lang.unwrap_or_else(|| was.lang.clone()), rule: with.rule, ..was.clone() };
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

/// Refuses a rule that decides nothing.
fn decides(asking: &Asking<'_>, rule: &CompletionRule) -> Result<()> {
    Ok(rule.check().map_err(|fault| rule_refused(&asking.language(), &fault))?)
}

fn rule_refused(language: &str, fault: &crate::domain::completion::RuleFault) -> Refusal {
    Refusal::new(Reason::RuleBroken).field("rule").with("what", sentences::rule_fault(language, fault))
}

/// A language tag in its one spelling: `zh-hans` is `zh-Hans`.
fn lang(tag: Option<&str>) -> Result<Option<String>> {
    let Some(tag) = tag.map(str::trim).filter(|tag| !tag.is_empty()) else { return Ok(None) };
    let known: unic_langid::LanguageIdentifier = tag.parse().map_err(|_| Refusal::new(Reason::UnknownLanguage).field("lang").with("what", tag))?;
    Ok(Some(known.to_string()))
}
