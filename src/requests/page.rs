//! A certificate's frozen payload as the texts of its page, in the language of the payload.

use crate::domain::certificate::{CertificateKind, Template};
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::ids::Digest;
use crate::paper::certificate::{CertificatePage, Fact, Signatory};
use crate::paper::credential::link;
use crate::paper::finish::Credential;
use crate::paper::picture::Picture;
use crate::paper::qr::QrContent;
use crate::paper::text::TextFault;
use crate::paper::{Lang, PaperFault};
use crate::tables::certificates::{Payload, Signed};
use crate::words::Words;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use std::collections::BTreeMap;

/// The digest under which payloads and entries name a layout.
pub fn template(template: Template) -> Digest {
    Digest::of(template.name().as_bytes())
}

/// The language of a page.
pub fn lang(language: &str) -> Lang {
    match language {
        "ar" => Lang::Ar,
        "es" => Lang::Es,
        "fr" => Lang::Fr,
        _ => Lang::En,
    }
}

/// The texts of a page.
pub struct Wording {
    words: Words,
}

impl Wording {
    /// In a language; English where there are no words.
    pub fn new(language: &str) -> Self {
        Self { words: Words::new(language) }
    }

    /// Days of a run: one day, days of a month, or from day to day.
    pub fn days(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last {
            return self.day(first);
        }
        if (first.year(), first.month()) == (last.year(), last.month()) {
            let first_day = first.day().to_string();
            return self.words.text("paper-days-in-month", &[("first", first_day), ("last", self.day(last))]);
        }
        if first.year() == last.year() {
            return self.words.text("paper-days", &[("first", self.short_day(first)), ("last", self.day(last))]);
        }
        self.words.text("paper-days", &[("first", self.day(first)), ("last", self.day(last))])
    }

    /// A day with the month in letters.
    pub fn day(&self, on: NaiveDate) -> String {
        self.words.text("paper-day", &[("day", on.day().to_string()), ("month", self.month(on)), ("year", on.year().to_string())])
    }

    /// The same without the year.
    pub fn short_day(&self, on: NaiveDate) -> String {
        self.words.text("paper-day-short", &[("day", on.day().to_string()), ("month", self.month(on))])
    }

    fn month(&self, on: NaiveDate) -> String {
        self.words.text(&format!("paper-month-{}", on.month()), &[])
    }

    /// The title of a type.
    pub fn title(&self, kind: CertificateKind) -> String {
        let id = match kind {
            CertificateKind::Completion => "paper-certificate-completion",
            CertificateKind::Competence => "paper-certificate-competence",
            CertificateKind::Attendance => "paper-certificate-attendance",
            CertificateKind::Participation => "paper-certificate-participation",
            CertificateKind::Trainer => "paper-certificate-trainer",
            CertificateKind::Speaker => "paper-certificate-speaker",
        };
        self.words.text(id, &[])
    }

    /// Hours credited of hours held, as certificates write them: with a point in every language, as their layouts are frozen and a
    /// check looks for these very words.
    pub fn hours(&self, credited_min: u32, expected_min: u32) -> String {
        self.words.text("paper-hours", &[("credited", hours(credited_min)), ("expected", hours(expected_min))])
    }

    /// The same with the sign of the language, for all other paper.
    pub fn hours_here(&self, credited_min: u32, expected_min: u32) -> String {
        let [credited, expected] = [credited_min, expected_min].map(|minutes| self.words.decimal(&hours(minutes)));
        self.words.text("paper-hours", &[("credited", credited), ("expected", expected)])
    }
}

/// Hours of minutes, with one decimal where they are not whole; never rounded up.
pub fn hours(minutes: u32) -> String {
    match minutes % 60 {
        0 => (minutes / 60).to_string(),
        rest => format!("{}.{}", minutes / 60, rest / 6),
    }
}

/// What only an issued certificate has: its number, when it was issued, the signed token with the key that signed it, and the
/// signatures by their digests.
struct Given<'a> {
    serial: &'a str,
    at: DateTime<Utc>,
    on: NaiveDate,
    credential: Credential,
    signatures: &'a BTreeMap<Digest, Picture>,
}

/// The page of a payload; without a number it is a preview.
fn page(payload: &Payload, issued: Option<&Given<'_>>) -> Result<CertificatePage> {
    let known = Template::ALL.iter().copied().find(|known| template(*known) == payload.template);
    let unknown = || Fault::Paper(format!("template {} is of a newer Rollbook", payload.template));
    let wording = Wording::new(&payload.lang);
    let words = &wording.words;
    let text = |id: &str| words.text(id, &[]);
    let course = vec![payload.course_title.clone(), words.text("paper-version", &[("n", payload.course_version.to_string())])];
    let places = if payload.places.is_empty() { vec![payload.issuer_name.clone()] } else { vec![payload.places.join(&text("paper-list-separator"))] };
    let facts = vec![
        Fact { head: text("paper-head-course"), value: course },
        Fact {
            head: text(if payload.kind.is_of_staff() { "paper-head-hours-taught" } else { "paper-head-hours" }),
            value: vec![wording.hours(payload.credited_min, payload.expected_min)],
        },
        Fact { head: text("paper-head-held"), value: vec![wording.days(payload.first_on, payload.last_on)] },
        Fact { head: text("paper-head-places"), value: places },
    ];
    let trainer = |name: &String| Signatory { name: name.clone(), title: text("paper-trainer"), image: None };
    let image = |one: &Signed| issued.zip(one.image).and_then(|(given, digest)| given.signatures.get(&digest)).cloned();
    let signatories = match payload.signatories.as_slice() {
        // Nobody certifies that they taught themselves.
        [] if payload.kind.is_of_staff() => Vec::new(),
        [] => payload.trainers.iter().take(2).map(trainer).collect(),
        named => named.iter().map(|one| Signatory { name: one.name.clone(), title: one.title.clone(), image: image(one) }).collect(),
    };
    let watermark = match (payload.is_demo, issued.is_none()) {
        (true, _) => Some(text("paper-demo")),
        (false, true) => Some(text("paper-preview")),
        (false, false) => None,
    };
    let sentence = match payload.kind {
        CertificateKind::Completion => "paper-completion-sentence",
        CertificateKind::Competence => "paper-competence-sentence",
        CertificateKind::Attendance => "paper-attendance-sentence",
        CertificateKind::Participation => "paper-participation-sentence",
        CertificateKind::Trainer => "paper-trainer-sentence",
        CertificateKind::Speaker => "paper-speaker-sentence",
    };
    let serial = issued.map(|given| given.serial.to_owned()).unwrap_or_default();
    Ok(CertificatePage {
        template: known.ok_or_else(unknown)?,
        lang: lang(&payload.lang),
        heading: wording.title(payload.kind),
        certifies: text("paper-certifies"),
        name: payload.name.clone(),
        native_name: payload.native_name.clone(),
        name_language: None,
        sentence: words.text(sentence, &[("run", payload.run_code.clone())]),
        facts,
        signatories,
        issuer: payload.issuer_name.clone(),
        issued_line: issued.map(|given| words.text("paper-issued", &[("day", wording.day(given.on))])).unwrap_or_default(),
        under: payload.agreements.join(" "),
        check_line: text(if payload.verify_host.is_some() { "paper-check" } else { "paper-check-offline" }),
        qr: issued.map(|given| QrContent { prefix: link::qr_prefix(payload.verify_host.as_deref()), digits: link::digits(&given.credential.token) }),
        credential: issued.map(|given| given.credential.clone()),
        watermark,
        title: words.text("paper-title", &[("name", payload.name.clone()), ("serial", serial.clone())]),
        issued_at: issued.map_or(DateTime::UNIX_EPOCH, |given| given.at),
        serial,
    })
}

/// The PDF of an issued certificate: the same bytes from the same payload, number, credential and signatures.
pub fn certificate(
    payload: &Payload,
    serial: &str,
    issued_at: &str,
    credential: Credential,
    signatures: &BTreeMap<Digest, Picture>,
) -> Result<Vec<u8>> {
    let at = DateTime::parse_from_rfc3339(issued_at).map_err(|error| Fault::Journal(error.to_string()))?;
    let page = page(payload, Some(&Given { serial, at: at.with_timezone(&Utc), on: at.date_naive(), credential, signatures }))?;
    crate::paper::certificate::certificate(&page).map_err(|fault| refused(&payload.name, fault))
}

/// The PDF of a preview: no number, no code, and it says so.
pub fn preview(payload: &Payload) -> Result<Vec<u8>> {
    crate::paper::certificate::certificate(&page(payload, None)?).map_err(|fault| refused(&payload.name, fault))
}

/// Refuses a payload that no page can show, naming person and character.
pub fn check_printable(payload: &Payload) -> Result<()> {
    preview(payload).map(drop)
}

/// The refusal of a paper.
pub fn refused(name: &str, fault: PaperFault) -> crate::fault::Error {
    match fault {
        PaperFault::Text { fault: TextFault::NoGlyph { character, text }, .. } => Refusal::new(Reason::NoGlyph)
            .with("name", name)
            .with("what", character)
            .with("code", format!("U+{:04X}", u32::from(character)))
            .with("text", text)
            .into(),
        PaperFault::TooLong { text, .. } => Refusal::new(Reason::TooLongForPaper).with("name", name).with("what", text).into(),
        other => Fault::Paper(other.to_string()).into(),
    }
}
