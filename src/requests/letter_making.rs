//! Letters to people: what is missing for them, how they look, and the files with which they leave the book.

use super::Asking;
use super::actions::today;
use super::follow_ups::{Due, brought_on, due};
use super::letters::{LetterWords, kept, text};
use super::page::{self, Wording};
use super::people::run_id;
use super::printing::{Preview, Printed};
use crate::book::Change;
use crate::domain::letter::{self, Belongs, Known, LetterField, LetterForm, LetterKind, NoField};
use crate::domain::states::{CertificateState, FollowUpState, PersonState};
use crate::domain::time;
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{CentreFields, FollowUpValue, Kind, LetterText};
use crate::paper::PaperFault;
use crate::paper::letter::{Letter, LetterPaper, letters};
use crate::paper::mail::{Draft, Mailbox, eml, is_address};
use crate::paper::parcel::{file_part, zipped};
use crate::paper::spreadsheet::delimited;
use crate::paper::text::isolated;
use crate::tables::people::Kept;
use crate::tables::{affiliations, certificates, letters as table, people, runs, settings};
use crate::wire::{Moment, parse, wire};
use crate::words::Words;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

wire! {
    /// Somebody who gets a letter, and the run that it is about.
    asks LetterRecipient {
        person: String,
        run: Option<String>,
        /// 6, 12 or 24: the letter asks what became of the training, and the question counts as sent.
        months: Option<u32>,
    }
    /// Which letter, in which language, to whom, as what.
    asks MakeLetters { letter: String, lang: String, form: LetterForm, to: Vec<LetterRecipient> }
    /// Fields that a letter names and that the book does not know of somebody.
    answers LetterGap { person: String, name: String, missing: Vec<LetterField> }
    /// How a letter looks: one that is kept, or a text as it is being written. Without a person its fields stay in their brackets.
    asks PreviewLetter { letter: Option<String>, text: Option<LetterWords>, lang: Option<String>, to: Option<LetterRecipient> }
    /// Which letters that were made.
    asks MadeLetterFilter { run: Option<String>, person: Option<String> }
    /// Letters that were made as one.
    answers MadeLetters {
        entry: String,
        at: Moment,
        by: String,
        letter: String,
        kind: Option<LetterKind>,
        title: String,
        /// The version of the text that was used, and its subject.
        n: u32,
        subject: String,
        lang: String,
        form: LetterForm,
        /// How many of this run or person.
        count: u32,
        /// The references of the first and the last of them.
        first_reference: String,
        last_reference: String,
    }
}

/// The number under which a letter is found again.
fn reference(centre: &CentreFields, number: u32) -> String {
    format!("{}-L{number:05}", centre.code)
}

/// What every letter of a making shares.
struct Desk {
    centre: CentreFields,
    is_demo: bool,
    words: Words,
    wording: Wording,
    now: DateTime<Utc>,
    today: NaiveDate,
    signer: Mailbox,
    shared: Known,
    runs: BTreeMap<RunId, Known>,
}

/// Somebody who gets a letter, with all that is known.
struct To {
    person: PersonId,
    run: Option<RunId>,
    months: Option<u32>,
    kept: Kept,
    known: Known,
}

impl Desk {
    fn read(asking: &Asking<'_>, db: &Connection, lang: &str) -> Result<Self> {
        if !crate::words::LANGUAGES.contains(&lang) {
            return Err(Refusal::new(Reason::UnknownLanguage).field("lang").with("what", lang).into());
        }
        let centre = settings::settings(db)?;
        let (words, wording, now) = (Words::new(lang), Wording::new(lang), asking.book.clock().now());
        let zone = time::zone(&centre.zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
        let signer = people::kept(db, asking.actor.person)?;
        let signer = Mailbox {
            name: signer.as_ref().map(|kept| kept.shown.full_name.clone()).unwrap_or_default(),
            address: signer.and_then(|kept| kept.contact.email).filter(|email| is_address(email)).unwrap_or_default(),
        };
        let shared = Known::from([
            (LetterField::Centre, centre.name.clone()),
            (LetterField::CentreCountry, people::country_name(&centre.country, lang).unwrap_or_else(|| centre.country.clone())),
            (LetterField::Today, wording.day(time::shown(now, zone).0.date())),
            (LetterField::Signer, signer.name.clone()),
        ]);
        Ok(Self {
            today: time::shown(now, zone).0.date(),
            is_demo: settings::centre(db)?.is_demo,
            centre,
            words,
            wording,
            now,
            signer,
            shared,
            runs: BTreeMap::new(),
        })
    }

    fn run(&mut self, db: &Connection, run: RunId) -> Result<&Known> {
        if !self.runs.contains_key(&run) {
            let unknown = || Refusal::new(Reason::NotFound).field("run").with("what", run);
            let row = runs::run(db, run)?.ok_or_else(unknown)?;
            let day = |text: &str| text.parse::<NaiveDate>().map(|day| self.wording.day(day)).map_err(|error| Fault::Journal(error.to_string()));
            let (places, first) = table::planned(db, run)?;
            let mut known = Known::from([
                (LetterField::FirstDay, day(&row.first_on)?),
                (LetterField::LastDay, day(&row.last_on)?),
                (LetterField::Run, row.code),
                (LetterField::Course, row.title),
            ]);
            known.extend((!places.is_empty()).then(|| (LetterField::Place, places.join(&self.words.text("paper-list-separator", &[])))));
            known.extend(first.map(|(local, zone)| {
                let told = [("day", self.wording.day(local.date())), ("time", local.format("%H:%M").to_string()), ("zone", zone)];
                (LetterField::FirstSession, self.words.text("paper-letter-first-session", &told))
            }));
            self.runs.insert(run, known);
        }
        Ok(&self.runs[&run])
    }

    fn to(&mut self, db: &Connection, with: &LetterRecipient) -> Result<To> {
        let person: PersonId = parse(&with.person, "to")?;
        let run = with.run.as_deref().filter(|run| !run.is_empty()).map(|run| run_id(db, run)).transpose()?;
        let unknown = || Refusal::new(Reason::NotFound).field("to").with("what", person);
        let kept = people::kept(db, person)?.ok_or_else(unknown)?;
        match kept.state.ok_or_else(unknown)? {
            PersonState::Erased => return Err(Refusal::new(Reason::PersonErased).field("to").into()),
            PersonState::Active | PersonState::Archived => {}
        }
        let mut known = self.shared.clone();
        if let Some(run) = run {
            known.extend(self.run(db, run)?.clone());
            let place = table::place_of(db, person, run)?.ok_or_else(|| Refusal::new(Reason::NotEnrolled).field("to"))?;
            let certificate = certificates::of_enrolment(db, place)?.filter(|one| one.state == CertificateState::Issued);
            known.extend(certificate.and_then(|one| one.serial).map(|serial| (LetterField::CertificateNumber, serial)));
        }
        let name = kept.shown.certificate_name.clone().unwrap_or_else(|| kept.shown.full_name.clone());
        let country = kept.plain.country.as_deref().and_then(|code| people::country_name(code, self.words.language()));
        let employed = affiliations::present(db, person, self.today)?.unwrap_or_default();
        let own = [
            (LetterField::Name, Some(name)),
            (LetterField::NativeName, kept.shown.native_name.clone()),
            (LetterField::Email, kept.contact.email.clone().filter(|email| is_address(email))),
            (LetterField::Employer, employed.employer),
            (LetterField::Post, employed.post),
            (LetterField::Country, country),
        ];
        known.extend(own.into_iter().filter_map(|(field, value)| Some((field, value.filter(|value| !value.is_empty())?))));
        known.extend(with.months.map(|months| (LetterField::Months, months.to_string())));
        Ok(To { person, run, months: with.months, kept, known })
    }

    fn letter(&self, text: &LetterText, known: &Known) -> Result<Letter> {
        let is_rtl = page::lang(self.words.language()).is_rtl();
        let set: Known = known.iter().map(|(field, value)| (*field, isolated(value, is_rtl))).collect();
        let address = [LetterField::Name, LetterField::Post, LetterField::Employer, LetterField::Country];
        let reference = known.get(&LetterField::Reference).cloned().unwrap_or_default();
        Ok(Letter {
            reference: self.words.text("paper-letter-reference", &[("reference", reference)]),
            address: address.iter().filter_map(|field| known.get(field).cloned()).collect(),
            subject: filled(&text.subject, &set)?,
            body: filled(&text.body, &set)?,
        })
    }

    /// The letters as one PDF file.
    fn paper(&self, title: &str, made: &[Letter], is_preview: bool) -> Result<Vec<u8>> {
        let label = |page: usize, pages: usize| self.words.text("paper-page", &[("page", page.to_string()), ("pages", pages.to_string())]);
        let mark = if self.is_demo { Some("paper-demo") } else { is_preview.then_some("paper-preview") };
        let shared = |field| self.shared.get(&field).cloned().unwrap_or_default();
        let paper = LetterPaper {
            lang: page::lang(self.words.language()),
            centre: self.centre.name.clone(),
            centre_line: shared(LetterField::CentreCountry),
            day: shared(LetterField::Today),
            signer: [self.signer.name.clone(), self.centre.name.clone()],
            page_label: &label,
            watermark: mark.map(|id| self.words.text(id, &[])),
            made_at: self.now,
        };
        letters(&paper, title, made).map_err(|(place, fault)| {
            let of = made.get(place).and_then(|letter| letter.address.first()).map_or(title, String::as_str);
            page::refused(of, fault)
        })
    }
}

fn filled(text: &str, known: &Known) -> Result<String> {
    Ok(letter::filled(text, known).map_err(|NoField { written, .. }| Fault::Journal(format!("no field: {written}")))?)
}

/// The fields that a letter needs in this form.
fn needed(text: &LetterText, form: LetterForm) -> Result<BTreeSet<LetterField>> {
    let mut needed = BTreeSet::from([LetterField::Name]);
    for part in [&text.subject, &text.body] {
        needed.extend(letter::fields(part).map_err(|NoField { written, .. }| Fault::Journal(format!("no field: {written}")))?);
    }
    needed.extend((form == LetterForm::Drafts).then_some(LetterField::Email));
    needed.remove(&LetterField::Reference);
    Ok(needed)
}

fn text_in(db: &Connection, letter: LetterId, lang: &str) -> Result<LetterText> {
    let fields = kept(db, letter)?;
    let refusal = || Refusal::new(Reason::NoLetterText).field("lang").with("what", lang).with("name", &fields.title);
    Ok(fields.texts.get(lang).cloned().ok_or_else(refusal)?)
}

/// Everybody who gets a letter, once each for a run.
fn recipients(desk: &mut Desk, db: &Connection, with: &MakeLetters, needed: &BTreeSet<LetterField>) -> Result<Vec<To>> {
    let names_run = needed.iter().any(|field| matches!(field.belongs(), Belongs::Run | Belongs::Place));
    let mut seen = BTreeSet::new();
    let mut all = Vec::with_capacity(with.to.len());
    for one in &with.to {
        let to = desk.to(db, one)?;
        if names_run && to.run.is_none() {
            return Err(Refusal::new(Reason::LetterNeedsRun).field("run").into());
        }
        if seen.insert((to.person, to.run, to.months)) {
            all.push(to);
        }
    }
    if all.is_empty() {
        return Err(Refusal::new(Reason::Missing).field("to").into());
    }
    Ok(all)
}

fn gap(needed: &BTreeSet<LetterField>, to: &To) -> Option<LetterGap> {
    let missing: Vec<LetterField> = needed.iter().copied().filter(|field| !to.known.contains_key(field)).collect();
    // What the run has not, nobody in it has.
    let is_of_run = missing.iter().any(|field| field.belongs() == Belongs::Run);
    let name = to.known.get(&LetterField::Run).filter(|_| is_of_run).unwrap_or(&to.kept.shown.full_name).clone();
    (!missing.is_empty()).then(|| LetterGap { person: to.person.to_string(), name, missing })
}

/// What is missing before letters can be made: person by person, what the letter names and the book does not know.
pub fn letter_gaps(asking: &Asking<'_>, with: MakeLetters) -> Result<Vec<LetterGap>> {
    let letter: LetterId = parse(&with.letter, "letter")?;
    asking.book.read(|db| {
        let text = text_in(db, letter, &with.lang)?;
        let needed = needed(&text, with.form)?;
        let mut desk = Desk::read(asking, db, &with.lang)?;
        Ok(recipients(&mut desk, db, &with, &needed)?.iter().filter_map(|to| gap(&needed, to)).collect())
    })
}

/// Refuses what has gaps, naming the first person and all that is missing there.
fn whole(gaps: &[LetterGap], words: &Words) -> Result<()> {
    let Some(first) = gaps.first() else { return Ok(()) };
    let missing: Vec<String> =
        first.missing.iter().map(|field| words.text(&format!("letters-field-{}", field.code().replace('_', "-")), &[])).collect();
    let what = missing.join(&words.text("paper-list-separator", &[]));
    Err(Refusal::new(Reason::LetterFieldMissing).field("to").with("name", &first.name).with("what", what).with("count", gaps.len() - 1).into())
}

/// How a letter looks; it changes nothing and has no number.
pub fn preview_letter(asking: &Asking<'_>, with: PreviewLetter) -> Result<Preview> {
    let lang = with.lang.or_else(|| with.text.as_ref().map(|text| text.lang.clone())).unwrap_or_else(|| asking.language());
    let bytes = asking.book.read(|db| {
        let text = match (&with.text, &with.letter) {
            (Some(typed), _) => text(typed)?,
            (None, letter) => text_in(db, parse(letter.as_deref().unwrap_or_default(), "letter")?, &lang)?,
        };
        let mut desk = Desk::read(asking, db, &lang)?;
        let known = match &with.to {
            Some(to) => desk.to(db, to)?.known,
            None => desk.shared.clone().into_iter().chain([(LetterField::Name, format!("{{{}}}", LetterField::Name.code()))]).collect(),
        };
        desk.paper(&filled(&text.subject, &known)?, &[desk.letter(&text, &known)?], true)
    })?;
    let file_name = "preview.pdf".to_owned();
    Ok(Preview { paper: asking.house.keep_paper(&file_name, bytes), file_name })
}

/// Makes letters and hands them out as one file; which text was used for whom is one entry.
pub fn make_letters(asking: &Asking<'_>, with: MakeLetters) -> Result<Printed> {
    let letter: LetterId = parse(&with.letter, "letter")?;
    let said = Words::new(&asking.language());
    let (receipt, (file_name, bytes)) = asking.book.change(asking.author(), |change| {
        let fields = kept(change.db, letter)?;
        let text = text_in(change.db, letter, &with.lang)?;
        let needed = needed(&text, with.form)?;
        let mut desk = Desk::read(asking, change.db, &with.lang)?;
        let mut all = recipients(&mut desk, change.db, &with, &needed)?;
        whole(&all.iter().filter_map(|to| gap(&needed, to)).collect::<Vec<_>>(), &said)?;
        let first_number = table::next_number(change.db)?;
        for (number, to) in (first_number..).zip(&mut all) {
            to.known.insert(LetterField::Reference, reference(&desk.centre, number));
        }
        let file = handed(&desk, &fields.title, fields.kind, &text, &all, with.form)?;
        let text = change.heads(Kind::Letter, letter.0)?.last().copied().ok_or_else(|| Fault::Journal("a letter without an entry".into()))?;
        let to = asked(asking, change, &all)?;
        change.enter(Act::LettersMade(LettersMade { letter, text, lang: with.lang.clone(), form: with.form, first_number, to }))?;
        Ok(file)
    })?;
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file_name, bytes), file_name })
}

/// To whom, and for those who are asked months after a run, that the question is sent.
fn asked(asking: &Asking<'_>, change: &Change<'_>, all: &[To]) -> Result<Vec<LetterTo>> {
    let on = today(asking, change.db)?;
    let due = if all.iter().any(|to| to.months.is_some()) { due(change.db, on)? } else { Due::new() };
    let sent = FollowUpValue { state: FollowUpState::Sent, on, in_sector: None, skill_applied: None };
    let mut letters = Vec::with_capacity(all.len());
    for to in all {
        let place = to.run.map(|run| table::place_of(change.db, to.person, run)).transpose()?.flatten();
        let asked = match place.zip(to.months) {
            Some((enrolment, months)) => brought_on(change, &due, enrolment, months, &sent)?,
            None => None,
        };
        letters.push(LetterTo { person: to.person, run: to.run, asked });
    }
    Ok(letters)
}

/// The file that leaves the book, with its name: several files go together in one.
fn handed(desk: &Desk, title: &str, kind: LetterKind, text: &LetterText, all: &[To], form: LetterForm) -> Result<(String, Vec<u8>)> {
    let made = all.iter().map(|to| desk.letter(text, &to.known)).collect::<Result<Vec<_>>>()?;
    let first_run = all.first().and_then(|to| to.known.get(&LetterField::Run)).cloned();
    let of = first_run.unwrap_or_else(|| desk.centre.code.clone());
    let demo = if desk.is_demo { "demo-" } else { "" };
    let name = format!("{demo}{of}-{}-{}", kind.code().replace('_', "-"), desk.now.format("%Y%m%d"));
    let broken = |fault: PaperFault| Fault::Paper(fault.to_string());
    let one = |to: &To, letter: &Letter| -> Result<(String, Vec<u8>)> {
        let known = |field| to.known.get(&field).cloned().unwrap_or_default();
        let part = format!("{} {}", known(LetterField::Reference), file_part(&known(LetterField::Name)));
        let subject = filled(&text.subject, &to.known)?;
        let pdf = desk.paper(&subject, std::slice::from_ref(letter), false)?;
        if form == LetterForm::Pdfs {
            return Ok((format!("{part}.pdf"), pdf));
        }
        let draft = Draft {
            from: Some(desk.signer.clone()).filter(|signer| !signer.address.is_empty()),
            to: Mailbox { name: known(LetterField::Name), address: known(LetterField::Email) },
            subject,
            text: [filled(&text.body, &to.known)?.as_str(), &desk.signer.name, &desk.centre.name].join("\n\n"),
            file_name: format!("{part}.pdf"),
            pdf,
            made_at: desk.now,
        };
        Ok((format!("{part}.eml"), eml(&draft)))
    };
    Ok(match form {
        LetterForm::Merged => (format!("{name}.pdf"), desk.paper(title, &made, false)?),
        LetterForm::Csv => (format!("{name}.csv"), delimited(&merge_rows(desk, all), ',')),
        LetterForm::Pdfs | LetterForm::Drafts => {
            let mut files = all.iter().zip(&made).map(|(to, letter)| one(to, letter)).collect::<Result<Vec<_>>>()?;
            match files.len() {
                1 => files.remove(0),
                _ => (format!("{name}.zip"), zipped(&files, desk.now).map_err(broken)?),
            }
        }
    })
}

/// A row for each person, a column for each field, under the names by which a text calls them.
fn merge_rows(desk: &Desk, all: &[To]) -> Vec<Vec<String>> {
    let heads = LetterField::ALL.iter().map(|field| field.code().to_owned()).chain(["language".to_owned()]).collect();
    let row = |to: &To| {
        let fields = LetterField::ALL.iter().map(|field| to.known.get(field).cloned().unwrap_or_default());
        fields.chain([desk.words.language().to_owned()]).collect()
    };
    [heads].into_iter().chain(all.iter().map(row)).collect()
}

/// The letters that were made for a run or for a person, the newest first.
pub fn made_letters(asking: &Asking<'_>, with: MadeLetterFilter) -> Result<Vec<MadeLetters>> {
    asking.book.read(|db| {
        let run = with.run.as_deref().filter(|run| !run.is_empty()).map(|run| run_id(db, run)).transpose()?;
        let person = with.person.as_deref().filter(|person| !person.is_empty()).map(|person| parse(person, "person")).transpose()?;
        let centre = settings::settings(db)?;
        let row = |made: table::Made| -> Result<MadeLetters> {
            let at = DateTime::parse_from_rfc3339(&made.at).map_err(|error| Fault::Journal(error.to_string()))?;
            let subject = made.text.as_ref().and_then(|text| text.texts.get(&made.lang)).map(|text| text.subject.clone());
            Ok(MadeLetters {
                entry: made.entry.to_string(),
                at: Moment::new(at.with_timezone(&Utc), &centre.zone)?,
                by: made.by,
                letter: made.letter.to_string(),
                kind: made.text.as_ref().map(|text| text.kind),
                n: made.text.as_ref().map_or(0, |text| text.n),
                title: made.text.map(|text| text.title).unwrap_or_default(),
                subject: subject.unwrap_or_default(),
                lang: made.lang,
                form: made.form,
                count: made.count,
                first_reference: reference(&centre, made.numbers.0),
                last_reference: reference(&centre, made.numbers.1),
            })
        };
        table::made(db, run, person)?.into_iter().map(row).collect()
    })
}
