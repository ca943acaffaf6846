//! The parts of a dossier, each a table that is printed, written as CSV, or both.

use super::Asking;
use super::certificates::completion;
use super::documents::is_shown;
use super::history::{author_of, sentence};
use super::library::may_read;
use super::line::{line, reach};
use super::results::results;
use super::runs::OneRun;
use super::sessions::{SessionFilter, SessionRow, sessions};
use super::sign_offs::sign_offs;
use super::told::reason_of;
use crate::domain::assessment::points;
use crate::domain::competency::SkillLevel;
use crate::domain::completion::Outcome;
use crate::fault::Result;
use crate::ids::*;
use crate::journal::Entry;
use crate::journal::act::Act;
use crate::tables::roll::{MarkRow, OnRoll};
use crate::tables::runs::RunRow;
use crate::tables::{Tables, certificates, documents, dossier, facts, library, people, roll, runs};
use crate::wire::parse;
use crate::words::Words;
use std::collections::BTreeMap;
use std::collections::btree_map;

/// Sessions that stand beside each other in a printed grid of marks.
const ABREAST: usize = 14;

const DECIMALS: [&str; 7] = ["hours", "score", "of", "first-score", "earned", "expected", "percent"];
/// A part of a dossier.
pub(super) struct Part {
    /// Of its CSV.
    pub name: &'static str,
    pub heading: String,
    pub notes: Vec<String>,
    /// Each with its share of the width on paper.
    pub heads: Vec<(String, f32)>,
    /// Columns in which paper, and no table for programs, has the decimal sign of its language.
    pub decimals: Vec<usize>,
    pub rows: Vec<Vec<String>>,
    pub is_printed: bool,
}

/// Makes the parts, and gathers the files that go into the folder with them.
pub(super) struct Parts<'a> {
    asking: &'a Asking<'a>,
    words: Words,
    run: &'a RunRow,
    id: RunId,
    sessions: Vec<SessionRow>,
    /// Path and content.
    pub files: Vec<(String, Vec<u8>)>,
}

/// The local time of an entry with its offset, as it stands in the journal: `2026-03-02 09:15 +09:00`.
fn moment(at: &str) -> String {
    let offset = at.rfind(['+', '-']).filter(|place| *place > 10).map_or("", |place| &at[place..]);
    format!("{} {} {offset}", at.get(..10).unwrap_or(at), at.get(11..16).unwrap_or_default()).trim_end().to_owned()
}

fn hours(minutes: u32) -> String {
    let tenths = (u64::from(minutes) * 10 + 30) / 60;
    if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) }
}

fn percent(tenths: Option<u32>) -> String {
    tenths.map(|tenths| format!("{}.{}", tenths / 10, tenths % 10)).unwrap_or_default()
}

impl<'a> Parts<'a> {
    pub fn new(asking: &'a Asking<'a>, words: Words, run: &'a RunRow, id: RunId) -> Self {
        Self { asking, words, run, id, sessions: Vec::new(), files: Vec::new() }
    }

    /// Every part, in the order of the dossier.
    pub fn all(&mut self) -> Result<Vec<Part>> {
        self.sessions = sessions(self.asking, SessionFilter { run: Some(self.run.id.clone()), from_on: None, to_on: None, mine: None })?;
        let mut parts = vec![self.about()?, self.people()?, self.held()?];
        parts.extend(self.marks()?);
        parts.extend([self.results()?, self.sign_offs()?, self.completion()?, self.certificates()?]);
        parts.extend(self.documents()?);
        parts.extend([self.resources()?, self.journal()?]);
        Ok(parts)
    }

    fn text(&self, id: &str) -> String {
        self.words.text(id, &[])
    }

    fn named(&self, name: &str) -> String {
        if name.is_empty() { self.text("history-erased") } else { name.to_owned() }
    }

    fn of_run(&self) -> OneRun {
        OneRun { run: self.run.id.clone() }
    }

    /// A printed part; its heads are `dossier-head-...`.
    fn part(&self, name: &'static str, heads: &[(&str, f32)], rows: Vec<Vec<String>>) -> Part {
        let decimals = (0..heads.len()).filter(|column| DECIMALS.contains(&heads[*column].0)).collect();
        let heads = heads.iter().map(|(head, share)| (self.text(&format!("dossier-head-{head}")), *share)).collect();
        let notes = if rows.is_empty() { vec![self.text("dossier-none")] } else { Vec::new() };
        Part { name, heading: self.text(&format!("dossier-part-{name}")), notes, heads, decimals, rows, is_printed: true }
    }

    fn state(&self, kind: &str, code: &str) -> String {
        self.text(&format!("state-{kind}-{}", code.replace('_', "-")))
    }

    fn about(&self) -> Result<Part> {
        let run = self.run;
        let rule = self.asking.book.read(|db| Ok(runs::version_of(db, self.id)?.map(|(rule, _)| rule)))?;
        let rule = rule.map(|rule| crate::sentences::rule(self.words.language(), &rule)).unwrap_or_default();
        let rows = [
            ("code", run.code.clone()),
            ("course", format!("{} · {} {}", run.title, run.course_code, run.version_n)),
            ("days", format!("{} – {} ({})", run.first_on, run.last_on, run.zone)),
            ("seats", format!("{} / {}", run.enrolled, run.capacity)),
            ("state", self.state("run", run.state.code())),
            ("rule", rule),
        ];
        let rows = rows.into_iter().map(|(head, value)| vec![self.text(&format!("dossier-head-{head}")), value]).collect();
        Ok(self.part("run", &[("what", 1.0), ("value", 4.0)], rows))
    }

    fn people(&self) -> Result<Part> {
        let enrolled = self.asking.book.read(|db| runs::enrolments(db, self.id, self.words.language()))?;
        let row = |(number, one): (usize, runs::EnrolmentRow)| {
            vec![
                number.to_string(),
                self.named(&one.full_name),
                one.native_name.unwrap_or_default(),
                one.country_name.unwrap_or_default(),
                one.employer.unwrap_or_default(),
                self.state("enrolment", one.state.code()),
            ]
        };
        let rows = (1..).zip(enrolled).map(row).collect();
        let heads = [("number", 0.5), ("name", 2.4), ("native-name", 1.8), ("country", 1.6), ("employer", 2.2), ("state", 1.2)];
        Ok(self.part("people", &heads, rows))
    }

    /// The sessions with their registers: who signed, when, and the digest of the marks that were signed.
    fn held(&self) -> Result<Part> {
        let rows = (1..).zip(&self.sessions).map(|(number, one)| {
            let id: SessionId = parse(&one.id, "session")?;
            let (signed, entry) = self.asking.book.read(|db| Ok((dossier::sheet(db, id)?, roll::sheet(db, id)?)))?;
            let by =
                entry.map(|(person, _, at, _)| Ok::<_, crate::fault::Error>((self.asking.book.read(|db| people::name(db, person))?, moment(&at))));
            let (by, at) = by.transpose()?.unwrap_or_default();
            let trainers = one.staff.iter().map(|staff| staff.name.as_str()).collect::<Vec<_>>().join(", ");
            Ok(vec![
                format!("S{number}"),
                one.title.clone(),
                format!("{} – {} {}", one.start.local.replace('T', " "), one.end.local.get(11..).unwrap_or_default(), one.start.zone),
                hours(one.credited_min),
                [one.facility_name.clone().unwrap_or_default(), trainers].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
                self.state("session", one.state.code()),
                by,
                at,
                signed.unwrap_or_default(),
            ])
        });
        let rows = rows.collect::<Result<_>>()?;
        let heads = [
            ("number", 0.5),
            ("title", 2.2),
            ("time", 2.0),
            ("hours", 0.6),
            ("place", 2.0),
            ("state", 0.9),
            ("signed-by", 1.3),
            ("signed-at", 1.2),
            ("sheet-digest", 1.7),
        ];
        Ok(self.part("sessions", &heads, rows))
    }

    fn status(&self, mark: &MarkRow) -> String {
        self.text(&format!("status-{}", mark.value.status.code().to_lowercase()))
    }

    /// The marks as grids, every correction with who made it and why, and every mark ever made as CSV.
    fn marks(&self) -> Result<Vec<Part>> {
        let read = |db: &Tables| {
            let ids = self.sessions.iter().map(|one| parse::<SessionId>(&one.id, "session")).collect::<Result<Vec<_>>>()?;
            let marks = ids.iter().map(|id| roll::marks(db, *id)).collect::<Result<Vec<_>>>()?;
            let mut told: BTreeMap<Digest, (String, String)> = BTreeMap::new();
            for mark in marks.iter().flat_map(BTreeMap::values).flatten() {
                if let btree_map::Entry::Vacant(free) = told.entry(mark.entry) {
                    free.insert((author_of(db, mark.entry)?, reason_of(db, &self.words, mark.entry)?));
                }
            }
            Ok((roll::people(db, self.id)?, marks, told))
        };
        let (people, marks, told) = self.asking.book.read(read)?;
        let mut parts = Vec::new();
        for (at, sessions) in marks.chunks(ABREAST).enumerate() {
            parts.push(self.grid(at * ABREAST, sessions, &people));
        }
        let (mut every, mut corrected) = (Vec::new(), Vec::new());
        for (number, of_session) in (1..).zip(&marks) {
            for one in &people {
                let made = of_session.get(&one.enrolment).map_or(&[][..], Vec::as_slice);
                for (place, mark) in made.iter().enumerate() {
                    let (by, why) = told.get(&mark.entry).cloned().unwrap_or_default();
                    let minutes = |minutes: Option<u32>| minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
                    every.push(vec![
                        format!("S{number}"),
                        self.named(&one.full_name),
                        self.status(mark),
                        minutes(mark.value.minutes_late),
                        minutes(mark.value.minutes_early),
                        moment(&mark.at),
                        by.clone(),
                        why.clone(),
                        self.text(if mark.is_head { "dossier-stands" } else { "dossier-superseded" }),
                        mark.entry.to_string(),
                    ]);
                    if let Some(was) = place.checked_sub(1).and_then(|former| made.get(former)) {
                        let row = [format!("S{number}"), self.named(&one.full_name), self.status(was), self.status(mark), moment(&mark.at), by, why];
                        corrected.push(row.to_vec());
                    }
                }
            }
        }
        let heads = [("session", 0.6), ("name", 2.4), ("was", 1.0), ("now", 1.0), ("at", 1.5), ("by", 1.8), ("reason", 3.0)];
        parts.push(self.part("corrections", &heads, corrected));
        let heads = ["session", "name", "mark", "minutes-late", "minutes-early", "at", "by", "reason", "stands", "entry"].map(|head| (head, 1.0));
        parts.push(Part { is_printed: false, ..self.part("marks", &heads, every) });
        Ok(parts)
    }

    /// Letters of some sessions beside each other; a star says that a mark was corrected.
    fn grid(&self, before: usize, sessions: &[BTreeMap<EnrolmentId, Vec<MarkRow>>], people: &[OnRoll]) -> Part {
        let cell = |of_session: &BTreeMap<EnrolmentId, Vec<MarkRow>>, enrolment: EnrolmentId| {
            let made = of_session.get(&enrolment).map_or(&[][..], Vec::as_slice);
            let letters = made.iter().filter(|mark| mark.is_head).map(|mark| mark.value.status.code()).collect::<Vec<_>>().join("/");
            if made.len() > 1 { format!("{letters}*") } else { letters }
        };
        let rows = people
            .iter()
            .map(|one| std::iter::once(self.named(&one.full_name)).chain(sessions.iter().map(|marks| cell(marks, one.enrolment))).collect())
            .collect();
        let mut part = self.part("attendance", &[("name", 5.0)], rows);
        part.heads.extend((1..=sessions.len()).map(|number| (format!("S{}", before + number), 1.0)));
        // A narrow table keeps its letters near the names.
        part.heads.extend((sessions.len()..ABREAST).map(|_| (String::new(), 1.0)));
        let width = part.heads.len();
        part.rows.iter_mut().for_each(|row| row.resize(width, String::new()));
        let letters =
            ["p", "l", "e", "r", "x", "a", "n", "u"].map(|letter| format!("{} {}", letter.to_uppercase(), self.text(&format!("status-{letter}"))));
        part.notes.push(self.words.text("dossier-letters", &[("letters", letters.join(", "))]));
        part.name = if before == 0 { "attendance" } else { "attendance-more" };
        part
    }

    fn results(&self) -> Result<Part> {
        let shown = results(self.asking, self.of_run())?;
        let mut rows = Vec::new();
        for row in &shown.rows {
            for (assessment, cell) in shown.assessments.iter().zip(&row.cells) {
                for attempt in &cell.attempts {
                    let outcome = cell.outcome.filter(|_| cell.best_x100 == Some(attempt.score_x100));
                    rows.push(vec![
                        self.named(&row.full_name),
                        assessment.title.clone(),
                        attempt.attempt_n.to_string(),
                        points(attempt.score_x100),
                        points(assessment.max_x100),
                        outcome.map(|outcome| self.text(&format!("results-outcome-{}", outcome.code()))).unwrap_or_default(),
                        attempt.assessor.clone(),
                        attempt.first_x100.map(points).unwrap_or_default(),
                        attempt.entry.clone(),
                    ]);
                }
            }
        }
        let heads = [
            ("name", 2.2),
            ("assessment", 1.8),
            ("attempt", 0.7),
            ("score", 0.7),
            ("of", 0.7),
            ("outcome", 0.9),
            ("assessor", 1.5),
            ("first-score", 0.8),
            ("entry", 2.0),
        ];
        Ok(self.part("results", &heads, rows))
    }

    fn sign_offs(&self) -> Result<Part> {
        let shown = sign_offs(self.asking, self.of_run())?;
        let mut rows = Vec::new();
        for row in &shown.rows {
            for (competency, cell) in shown.competencies.iter().zip(&row.cells) {
                let Some(level) = cell.level else { continue };
                let named = |level: SkillLevel| self.text(&format!("skills-level-{}", level.code()));
                rows.push(vec![
                    self.named(&row.full_name),
                    format!("{} {}", competency.code, competency.title),
                    named(level),
                    named(competency.level_required),
                    cell.observed_n.to_string(),
                    cell.performed_n.to_string(),
                    cell.assessor.clone().unwrap_or_default(),
                    cell.on.clone().unwrap_or_default(),
                ]);
            }
        }
        let heads = [
            ("name", 2.2),
            ("competency", 2.4),
            ("level", 1.0),
            ("level-required", 1.0),
            ("observed", 0.7),
            ("performed", 0.7),
            ("assessor", 1.5),
            ("on", 0.9),
        ];
        Ok(self.part("sign-offs", &heads, rows))
    }

    fn completion(&self) -> Result<Part> {
        let shown = completion(self.asking, self.of_run())?;
        let row = |row: &super::certificates::CompletionRow| {
            let reasons = row.verdict.leaves.iter().filter(|leaf| leaf.outcome != Outcome::Pass);
            vec![
                self.named(&row.full_name),
                hours(row.earned_min),
                hours(row.expected_min),
                percent(row.pct_tenths),
                self.text(&format!("cli-outcome-{}", row.verdict.outcome.code())),
                reasons.map(|leaf| leaf.sentence.as_str()).collect::<Vec<_>>().join(" · "),
            ]
        };
        let rows = shown.rows.iter().map(row).collect();
        let heads = [("name", 2.2), ("earned", 0.8), ("expected", 0.8), ("percent", 0.8), ("outcome", 1.0), ("reasons", 4.4)];
        Ok(self.part("completion", &heads, rows))
    }

    fn certificates(&mut self) -> Result<Part> {
        let id = self.id;
        let issued = self.asking.book.read(|db| {
            let (rows, _) = certificates::page(db, Some(id), "", None, 0, u32::MAX)?;
            let mut all = Vec::new();
            for row in rows {
                let paper = facts::paper(db, parse(&row.id, "certificate")?)?;
                all.push((row, paper.map(|paper| certificates::document(db, paper)).transpose()?.flatten()));
            }
            Ok(all)
        })?;
        let mut rows = Vec::new();
        // A register is read from its first number on.
        for (row, paper) in issued.into_iter().rev() {
            let digest = paper.as_deref().map(|bytes| Digest::of(bytes).to_string()).unwrap_or_default();
            rows.push(vec![
                row.serial.clone().unwrap_or_default(),
                self.named(&row.printed_name),
                self.state("certificate", row.state.code()),
                row.issued_at.as_deref().map(moment).unwrap_or_default(),
                row.replaced_by.unwrap_or_default(),
                digest,
            ]);
            self.files.extend(row.serial.zip(paper).map(|(serial, bytes)| (format!("certificates/{serial}.pdf"), bytes)));
        }
        let heads = [("serial", 1.5), ("name", 2.2), ("state", 0.9), ("issued-at", 1.4), ("replaced-by", 1.4), ("sha256", 2.6)];
        Ok(self.part("certificates", &heads, rows))
    }

    /// The files of the run, for whoever may see them.
    fn documents(&mut self) -> Result<Option<Part>> {
        if reach(line("documents")?, &self.asking.actor.roles).is_none() {
            return Ok(None);
        }
        let (asking, id) = (self.asking, self.id);
        let all = asking.book.read(|db| {
            let shown = documents::of(db, None, Some(id))?.into_iter().filter(|one| is_shown(asking, &one.fields));
            shown.map(|one| Ok((certificates::document(db, one.fields.file)?.unwrap_or_default(), one))).collect::<Result<Vec<_>>>()
        })?;
        let mut rows = Vec::new();
        for (number, (bytes, one)) in (1..).zip(all) {
            let file_name = one.file_name.unwrap_or_default();
            rows.push(vec![
                one.title.unwrap_or_default(),
                self.text(&format!("documents-kind-{}", one.fields.kind.code().replace('_', "-"))),
                file_name.clone(),
                Digest::of(&bytes).to_string(),
            ]);
            self.files.push((format!("documents/{number:03}-{file_name}"), bytes));
        }
        Ok(Some(self.part("documents", &[("title", 2.6), ("kind", 1.4), ("file", 2.2), ("sha256", 2.6)], rows)))
    }

    fn resources(&self) -> Result<Part> {
        let all = self.asking.book.read(|db| library::of_run(db, self.id))?;
        let row = |one: &library::Resource| {
            let fields = &one.fields;
            let kind = self.text(&format!("library-kind-{}", fields.kind.code().replace('_', "-")));
            let is_told = may_read(self.asking.actor, fields);
            let told = |text: Option<&String>| text.filter(|_| is_told).cloned().unwrap_or_default();
            vec![
                if is_told { fields.title.clone() } else { self.text("library-restricted") },
                if fields.readers.is_some() { self.words.text("library-restricted-kind", &[("kind", kind)]) } else { kind },
                told(fields.source.as_ref()),
                told(fields.issued_on.as_ref()),
                told(fields.file.as_ref().map(|file| &file.name).or(fields.link.as_ref())),
                one.plain.filter(|_| is_told).map(|digest| digest.to_string()).unwrap_or_default(),
            ]
        };
        let rows = all.iter().map(row).collect();
        Ok(self.part("resources", &[("title", 2.6), ("kind", 1.6), ("source", 1.2), ("issued-on", 0.9), ("file", 2.0), ("sha256", 2.6)], rows))
    }

    fn journal(&self) -> Result<Part> {
        let words = self.words;
        let (rows, marks, newest) = self.asking.book.read(|db| {
            let (mut rows, mut marks) = (Vec::new(), 0_u32);
            for (digest, body) in dossier::entries(db, self.id)? {
                let entry = Entry::read(&body)?;
                // One key is one entry: they stand in the table of marks.
                if matches!(entry.act, Some(Act::RollMarked(_))) {
                    marks += 1;
                    continue;
                }
                let by = crate::tables::history::author(db, entry.header.by)?;
                let role = words.text(&format!("role-{}", entry.header.role.code()), &[]);
                rows.push(vec![
                    moment(&entry.header.at.to_rfc3339()),
                    by,
                    role,
                    sentence(db, &words, self.asking.actor, &entry)?,
                    digest.to_string(),
                ]);
            }
            Ok((rows, marks, dossier::newest(db)?))
        })?;
        let mut part = self.part("journal", &[("at", 1.4), ("by", 1.5), ("role", 1.0), ("what", 3.6), ("entry", 2.6)], rows);
        if let Some((digest, count)) = newest {
            part.notes.push(words.text("dossier-journal", &[("count", count.to_string()), ("digest", digest.to_string())]));
        }
        part.notes.push(words.text("dossier-journal-marks", &[("count", marks.to_string())]));
        Ok(part)
    }
}
