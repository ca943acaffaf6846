//! The fact sheet of a course version (domain.md, P17).

use super::Asking;
use super::page::{self, Wording};
use super::printing::Preview;
use crate::domain::course::{Level, Mode};
use crate::domain::states::CourseVersionState;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::VersionId;
use crate::journal::fact::{CourseFields, Kind, ProgrammeFields, VersionFields};
use crate::paper::fact_sheet::{FactSheet, Passage, fact_sheet};
use crate::sentences;
use crate::tables::agreements::{self, PartnerRow};
use crate::tables::{catalogue, courses, history, settings};
use crate::wire::{parse, wire};
use crate::words::Words;
use chrono::{DateTime, NaiveDate};
use rusqlite::Connection;
use std::collections::BTreeMap;

wire! {
    /// Which version, and in which language the words around its text are.
    asks CourseSheet { version: String, language: Option<String> }
}

/// A title in a language, in English, in any.
fn title<'a>(titles: &'a BTreeMap<String, String>, language: &str) -> &'a str {
    [language, "en"].iter().find_map(|lang| titles.get(*lang)).or_else(|| titles.values().next()).map_or("", String::as_str)
}

/// What the sheet reads.
struct Source {
    text: VersionFields,
    state: CourseVersionState,
    course: CourseFields,
    programme: Option<ProgrammeFields>,
    initiative: Option<BTreeMap<String, String>>,
    approved_on: Option<NaiveDate>,
    partners: Vec<PartnerRow>,
    centre: String,
    is_demo: bool,
}

fn source(db: &Connection, id: VersionId) -> Result<Source> {
    let unknown = || Refusal::new(Reason::NotFound).field("version").with("what", id);
    let (text, state) = courses::version(db, id)?.ok_or_else(unknown)?;
    let course = courses::course(db, text.course)?.ok_or_else(unknown)?;
    let programme = course.programme.map(|programme| catalogue::programme(db, programme)).transpose()?.flatten();
    let initiative = programme.as_ref().and_then(|programme| programme.initiative);
    let initiative = initiative.map(|initiative| catalogue::initiative(db, initiative)).transpose()?.flatten();
    let mut approved_on = None;
    if state == CourseVersionState::Approved
        && let Some(head) = history::heads(db, Kind::VersionState as u8, id.0)?.last()
        && let Some((_, at)) = history::signed_by(db, *head)?
    {
        approved_on = DateTime::parse_from_rfc3339(&at).ok().map(|at| at.date_naive());
    }
    Ok(Source {
        initiative: initiative.map(|fields| fields.titles),
        approved_on,
        partners: course.programme.map(|programme| agreements::partner_rows(db, programme.0)).transpose()?.unwrap_or_default(),
        centre: settings::settings(db)?.name,
        is_demo: settings::centre(db)?.is_demo,
        text,
        state,
        course,
        programme,
    })
}

/// The fact sheet of a course version as a PDF. It holds nothing of anybody.
pub fn export_course_sheet(asking: &Asking<'_>, with: CourseSheet) -> Result<Preview> {
    let id: VersionId = parse(&with.version, "version")?;
    let language = asking.paper_language(with.language.as_deref())?;
    let words = Words::new(&language);
    let of = asking.book.read(|db| source(db, id))?;
    let state = words.text(&format!("state-version-{}", of.state.code().replace('_', "-")), &[]);
    let version = words.text("paper-version", &[("n", of.text.n.to_string())]);
    let watermark = if of.is_demo { Some("paper-demo") } else { (of.state != CourseVersionState::Approved).then_some("paper-course-not-approved") };
    let sheet = FactSheet {
        lang: page::lang(&language),
        title: of.text.title.clone(),
        subtitle: [of.course.code.as_str(), &version, &state].join(" · "),
        facts: facts(&of, &words),
        passages: passages(&of, &words),
        footer: words.text("paper-course-footer", &[("centre", of.centre.clone())]),
        watermark: watermark.map(|id| words.text(id, &[])),
        author: of.centre.clone(),
        made_at: asking.book.clock().now(),
    };
    let label = |page: usize, pages: usize| words.text("paper-page", &[("page", page.to_string()), ("pages", pages.to_string())]);
    let bytes = fact_sheet(&sheet, label).map_err(|fault| page::refused(&of.text.title, fault))?;
    let file_name = format!("{}-v{}.pdf", of.course.code, of.text.n);
    Ok(Preview { paper: asking.house.keep_paper(&file_name, bytes), file_name })
}

fn facts(of: &Source, words: &Words) -> Vec<(String, String)> {
    let listed = |list: &str, code: &str| words.find(&format!("lists-{list}-{}", code.replace('_', "-")), &[]).unwrap_or_else(|| code.to_owned());
    let day = |on: Option<NaiveDate>| on.map(|on| Wording::new(words.language()).day(on));
    let separator = words.text("paper-list-separator", &[]);
    let joined = |texts: Vec<String>| Some(texts.join(&separator)).filter(|text| !text.is_empty());
    let programme = of.programme.as_ref();
    let facts = [
        ("initiative", of.initiative.as_ref().map(|titles| title(titles, words.language()).to_owned())),
        ("programme", programme.map(|programme| title(&programme.titles, words.language()).to_owned())),
        ("pillar", programme.and_then(|programme| programme.pillar.as_deref()).map(|code| listed("pillar", code))),
        ("unit", programme.and_then(|programme| programme.unit.clone())),
        ("level", of.text.level.map(Level::code).map(|code| listed("level", code))),
        ("mode", of.course.mode.map(Mode::code).map(|code| listed("mode", code))),
        ("workload", of.text.workload_min.map(|min| words.text("paper-workload", &[("hours", words.decimal(&page::hours(min)))]))),
        ("lang", Some(listed("language", &of.text.lang))),
        ("topics", joined(of.course.topics.clone())),
        ("product-types", joined(of.course.product_types.iter().map(|code| listed("product", code)).collect())),
        ("approved-on", day(of.approved_on)),
        ("effective-on", day(of.text.effective_on)),
        ("review-on", day(of.text.review_on)),
    ];
    facts.into_iter().filter_map(|(field, value)| Some((words.text(&format!("field-{field}"), &[]), value?))).collect()
}

/// `Name (funder). What it asks to be said.`
fn partner(one: &PartnerRow, words: &Words) -> String {
    let role = words.text(&format!("lists-role-{}", one.role.code().replace('_', "-")), &[]);
    let named = words.text("paper-partner", &[("name", one.name.clone()), ("role", role)]);
    [Some(named.as_str()), one.statement.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn passages(of: &Source, words: &Words) -> Vec<Passage> {
    let passage = |field: &str, lines: Vec<String>, is_list: bool| Passage { head: words.text(&format!("field-{field}"), &[]), lines, is_list };
    let method: Vec<String> =
        of.text.assessment_method.iter().flat_map(|text| text.lines()).filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
    let passages = [
        passage("outcomes", of.text.outcomes.clone(), true),
        passage("assessment-method", method, false),
        passage("partners", of.partners.iter().map(|one| partner(one, words)).collect(), true),
        passage("rule", vec![sentences::rule(words.language(), &of.text.rule)], false),
    ];
    passages.into_iter().filter(|passage| !passage.lines.is_empty()).collect()
}
