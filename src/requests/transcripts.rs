//! The transcript of a person: everything that they did at the centre, on paper.

use super::Asking;
use super::page::{self, Wording};
use super::people::{OnePerson, PersonDetail, PersonEnrolment, person};
use super::printing::Printed;
use super::reports::handed_out;
use crate::domain::assessment::points;
use crate::fault::{Fault, Result};
use crate::ids::*;
use crate::paper::text::isolated;
use crate::paper::transcript::{Transcript, TranscriptPart, transcript};
use crate::tables::certificates::CertificateRow;
use crate::tables::former::FormerRow;
use crate::tables::{competencies, runs, settings};
use crate::wire::parse;
use crate::words::Words;
use rusqlite::Connection;

/// The transcript of a person.
pub fn print_transcript(asking: &Asking<'_>, with: OnePerson) -> Result<Printed> {
    let language = asking.language();
    let (words, wording) = (Words::new(&language), Wording::new(&language));
    let detail = person(asking, with)?;
    let id: PersonId = parse(&detail.id, "person")?;
    let made_at = asking.book.clock().now();
    let (parts, centre, is_demo, today) = asking.book.read(|db| {
        let mut parts = detail.enrolments.iter().map(|one| part(db, &words, &wording, &detail, one)).collect::<Result<Vec<_>>>()?;
        parts.extend(former(&words, &wording, &detail)?);
        Ok((parts, settings::settings(db)?.name, settings::centre(db)?.is_demo, settings::day(db, made_at)?))
    })?;
    let shown = Transcript {
        lang: page::lang(&language),
        heading: words.text("paper-transcript", &[]),
        name: detail.fields.full_name.clone(),
        native_name: detail.fields.native_name.clone(),
        subtitles: vec![words.text("paper-transcript-made", &[("centre", beside(words, &centre)), ("day", wording.day(today))])],
        parts,
        footer: words.text("paper-transcript-footer", &[("centre", beside(words, &centre))]),
        watermark: is_demo.then(|| words.text("paper-demo", &[])),
        author: centre,
        made_at,
    };
    let label = |page: usize, pages: usize| words.text("paper-page", &[("page", page.to_string()), ("pages", pages.to_string())]);
    let bytes = transcript(&shown, &label).map_err(|fault| page::refused(&shown.name, fault))?;
    let receipt = handed_out(asking, "transcript", id.0, 1)?;
    let file_name = format!("transcript-{}.pdf", made_at.format("%Y%m%d"));
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file_name, bytes), file_name })
}

/// A name or number as it stands in a sentence of the paper's language.
fn beside(words: Words, text: &str) -> String {
    isolated(text, page::lang(words.language()).is_rtl())
}

/// A run with what somebody did in it.
fn part(db: &Connection, words: &Words, wording: &Wording, detail: &PersonDetail, one: &PersonEnrolment) -> Result<TranscriptPart> {
    let (run, enrolment): (RunId, EnrolmentId) = (parse(&one.run, "run")?, parse(&one.enrolment, "enrolment")?);
    let days = runs::run_fields(db, run)?.map(|(fields, _)| wording.days(fields.first_on, fields.last_on)).unwrap_or_default();
    let state = words.text(&format!("state-enrolment-{}", one.state.code().replace('_', "-")), &[]);
    let mut facts = vec![(words.text("paper-head-hours", &[]), vec![wording.hours_here(one.earned_min, one.expected_min)])];
    let scores: Vec<String> = one
        .scores
        .iter()
        .map(|score| {
            let outcome = score.outcome.map(|outcome| words.text(&format!("results-outcome-{}", outcome.code()), &[])).unwrap_or_default();
            let [best, max] = [score.best_x100, score.max_x100].map(|x100| words.decimal(&points(x100)));
            words.text("paper-transcript-score", &[("title", beside(*words, &score.title)), ("best", best), ("max", max), ("outcome", outcome)])
        })
        .collect();
    facts.extend((!scores.is_empty()).then(|| (words.text("paper-transcript-results", &[]), scores)));
    let skills = skills(db, words, run, enrolment)?;
    facts.extend((!skills.is_empty()).then(|| (words.text("paper-transcript-skills", &[]), skills)));
    let own = detail.certificates.iter().filter(|row| row.run_code == one.run_code && row.serial.is_some());
    let certificates: Vec<String> = own.map(|row| certificate(words, row)).collect();
    facts.extend((!certificates.is_empty()).then(|| (words.text("paper-transcript-certificates", &[]), certificates)));
    let sub = [beside(*words, &one.run_code).as_str(), &days, &state].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    Ok(TranscriptPart { title: one.run_title.clone(), sub, facts })
}

/// What was issued before the book, which proves nothing about it.
fn former(words: &Words, wording: &Wording, detail: &PersonDetail) -> Result<Option<TranscriptPart>> {
    let one = |row: &FormerRow| {
        let day = wording.day(row.issued_on.parse().map_err(|_| Fault::Journal(format!("{} is no day", row.issued_on)))?);
        let named = [("serial", row.number.clone()), ("course", row.course_title.clone()), ("day", day)];
        Ok(words.text("paper-transcript-former-one", &named))
    };
    let certificates = detail.former.iter().map(one).collect::<Result<Vec<_>>>()?;
    Ok((!certificates.is_empty()).then(|| TranscriptPart {
        title: words.text("paper-transcript-former", &[]),
        sub: words.text("paper-transcript-former-sub", &[]),
        facts: vec![(words.text("paper-transcript-certificates", &[]), certificates)],
    }))
}

/// What somebody is signed off in.
fn skills(db: &Connection, words: &Words, run: RunId, enrolment: EnrolmentId) -> Result<Vec<String>> {
    let mut skills = Vec::new();
    for (id, fields) in competencies::of_run(db, run)? {
        let Some(value) = competencies::standing(db, enrolment, id)?.into_iter().next().and_then(|(_, value)| value) else { continue };
        let level = words.text(&format!("skills-level-{}", value.level.code()), &[]);
        let assessor = crate::tables::people::name(db, value.assessor)?;
        let named =
            [("code", beside(*words, &fields.code)), ("title", beside(*words, &fields.title)), ("level", level), ("name", beside(*words, &assessor))];
        skills.push(words.text("paper-transcript-skill", &named));
    }
    Ok(skills)
}

fn certificate(words: &Words, row: &CertificateRow) -> String {
    let kind = words.text(&format!("paper-certificate-{}", row.kind.code()), &[]);
    let state = words.text(&format!("state-certificate-{}", row.state.code()), &[]);
    words.text(
        "paper-transcript-certificate",
        &[("serial", beside(*words, row.serial.as_deref().unwrap_or_default())), ("kind", kind), ("state", state)],
    )
}
