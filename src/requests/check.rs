//! Checking a certificate: no book, no password, no network. And publishing what others need to check ours.

use super::asking::Sign;
use super::page::Wording;
use crate::book::Book;
use crate::domain::states::CertificateState;
use crate::fault::{Fault, Reason, Refusal, Result, at};
use crate::house::House;
use crate::paper::credential::check::{Outcome, Verdict, check};
use crate::paper::credential::known::{self, KnownCentre, KnownKey, PublicKey};
use crate::paper::credential::link;
use crate::paper::credential::status::{ListTerms, Status, StatusList};
use crate::paper::read::{self, PaperText};
use crate::paper::seal;
use crate::tables::{certificates, settings};
use crate::wire::{rfc3339, wire};
use chrono::{DateTime, TimeDelta, Utc};
use ed25519_dalek::{SigningKey, VerifyingKey};

/// A list is made anew at every unlock; it holds this long.
const LIST_HOLDS: TimeDelta = TimeDelta::days(90);

wire! {
    /// A chosen PDF or a link as text; further keys as a chosen file.
    asks CheckCertificate { file: Option<String>, link: Option<String>, keys: Option<String> }
    /// What a certificate is worth.
    answers CheckResult {
        /// `valid`, `replaced`, `suspended`, `revoked`, `unknown_key`, `altered`.
        outcome: String,
        /// The title of what it states.
        kind: Option<String>,
        name: Option<String>,
        course: Option<String>,
        version: Option<u32>,
        dates: Option<String>,
        hours: Option<String>,
        serial: Option<String>,
        issuer: Option<String>,
        issued_on: Option<String>,
        replaced_by: Option<String>,
        is_demo: bool,
        is_expired: bool,
        /// When the status list was made that was asked.
        status_known_at: Option<String>,
        is_status_current: bool,
        /// What the page does not show as it was signed: `name`, `course`, `dates`, `hours`, `serial`, `added`; `seal` where
        /// anything at all that the file draws or says is not as it was issued.
        differences: Vec<String>,
    }
}

/// Checks a certificate without a book.
pub fn check_certificate(house: &House, with: CheckCertificate, _: Option<&Sign>) -> Result<CheckResult> {
    let mut centres = known::load_all(&house.home().known()).map_err(|fault| Fault::Stopped(fault.to_string()))?;
    if let Some(token) = &with.keys {
        let (_, bytes) = house.file(token)?;
        centres.extend(keys(&bytes)?);
    }
    let (token, text) = match (&with.file, &with.link) {
        (Some(file), _) => {
            let (name, bytes) = house.file(file)?;
            let text = crate::reader::paper(house.reader(), &bytes)
                .map_err(|fault| Refusal::new(Reason::FileUnreadable).with("name", &name).with("why", fault.why))?;
            let token = text.credential.clone().ok_or_else(|| Refusal::new(Reason::NoCredential).with("name", name))?;
            (token, Some(text))
        }
        (None, Some(text)) => (link::token_of_link(text.trim()).map_err(|_| Refusal::new(Reason::NoCredential).field("link"))?, None),
        (None, None) => return Err(Refusal::new(Reason::Missing).field("file").into()),
    };
    Ok(judged(&token, text.as_ref(), &centres, house.clock().now(), &house.language()))
}

fn keys(bytes: &[u8]) -> Result<Vec<KnownCentre>> {
    let folder = tempfile::tempdir().map_err(at("."))?;
    let path = folder.path().join("keys.json");
    std::fs::write(&path, bytes).map_err(at(&path))?;
    known::read_keys(&path).map_err(|fault| Refusal::new(Reason::FileUnreadable).field("keys").with("why", fault).into())
}

fn judged(token: &[u8], text: Option<&PaperText>, centres: &[KnownCentre], now: DateTime<Utc>, language: &str) -> CheckResult {
    let verdict = check(token, centres, now);
    let differences = text.map(|text| differences(&verdict, text)).unwrap_or_default();
    let (outcome, replaced_by) = match &verdict.outcome {
        _ if !differences.is_empty() => ("altered", None),
        Outcome::Valid => ("valid", None),
        Outcome::Replaced { by } => ("replaced", Some(by.to_string())),
        Outcome::Suspended => ("suspended", None),
        Outcome::Revoked => ("revoked", None),
        Outcome::UnknownKey => ("unknown_key", None),
        Outcome::Forged => ("altered", None),
    };
    let wording = Wording::new(language);
    let claims = verdict.claims;
    CheckResult {
        outcome: outcome.into(),
        kind: claims.as_ref().map(|claims| wording.title(claims.kind)),
        name: claims.as_ref().map(|claims| claims.name.clone()),
        course: claims.as_ref().map(|claims| claims.course.clone()),
        version: claims.as_ref().map(|claims| claims.course_version),
        dates: claims.as_ref().map(|claims| wording.days(claims.first_on, claims.last_on)),
        hours: claims.as_ref().map(|claims| wording.hours(claims.credited_min, claims.expected_min)),
        serial: claims.as_ref().map(|claims| claims.serial.to_string()),
        issuer: claims.as_ref().map(|claims| {
            centres
                .iter()
                .find(|centre| centre.centre_code == claims.issuer)
                .map_or_else(|| claims.issuer.clone(), |centre| centre.centre_name.clone())
        }),
        issued_on: claims.as_ref().map(|claims| wording.day(claims.issued_at.date_naive())),
        replaced_by,
        is_demo: verdict.is_demo,
        is_expired: verdict.is_expired,
        status_known_at: verdict.status_known_at.map(rfc3339),
        is_status_current: verdict.is_status_current,
        differences,
    }
}

/// What the page shows otherwise than it was signed, or beside it.
fn differences(verdict: &Verdict, text: &PaperText) -> Vec<String> {
    let (Some(claims), Some(signer)) = (&verdict.claims, verdict.signer) else { return Vec::new() };
    let mut differences = Vec::new();
    let mut must = |what: &str, shown: bool| {
        if !shown {
            differences.push(what.to_owned());
        }
    };
    must("name", read::shows(text, &claims.name));
    must("course", read::shows(text, &claims.course));
    must("serial", read::shows(text, &claims.serial.to_string()));
    let in_any =
        |write: &dyn Fn(&Wording) -> String| crate::words::LANGUAGES.iter().any(|language| read::shows(text, &write(&Wording::new(language))));
    must("dates", in_any(&|wording| wording.days(claims.first_on, claims.last_on)));
    must("hours", in_any(&|wording| wording.hours(claims.credited_min, claims.expected_min)));
    must("added", text.counts.is_plain());
    let is_sealed = text.drawn.zip(text.seal.as_ref()).is_some_and(|(drawn, seal)| seal::holds(seal, drawn, &signer.key()));
    must("seal", is_sealed);
    differences
}

/// Writes what anybody on this computer needs to check this book's certificates: its public key and newest status list.
pub fn publish(book: &Book) -> Result<()> {
    let Some(secret) = book.local("issuer_key")? else { return Ok(()) };
    let broken = || Fault::Journal("the issuing key is not readable".into());
    let bytes: [u8; 32] = hex::decode(secret).ok().and_then(|bytes| bytes.try_into().ok()).ok_or_else(broken)?;
    let key = SigningKey::from_bytes(&bytes);
    let now = book.clock().now();
    let centre = book.read(|db| {
        let (fields, centre) = (settings::settings(db)?, settings::centre(db)?);
        let mut list = StatusList::new();
        for (index, state, replaced_by) in certificates::statuses(db)? {
            let status = match (state, replaced_by) {
                (CertificateState::Suspended, _) => Status::Suspended,
                (CertificateState::Superseded, Some(by)) => Status::Replaced { by },
                _ => Status::Revoked,
            };
            list.set(index, status).map_err(|fault| Fault::Journal(fault.to_string()))?;
        }
        let terms = ListTerms { issuer: format!("urn:uuid:{}", centre.id), valid_from: now, valid_until: now + LIST_HOLDS };
        let public: VerifyingKey = key.verifying_key();
        let founded = DateTime::parse_from_rfc3339(&centre.founded_at).map_err(|error| Fault::Journal(error.to_string()))?;
        Ok(KnownCentre {
            centre_code: fields.code,
            centre_name: fields.name,
            is_demo: centre.is_demo,
            keys: vec![KnownKey {
                public: PublicKey::try_from(public).map_err(|_| broken())?,
                valid_from: founded.with_timezone(&Utc),
                valid_to: None,
                revoked_at: None,
            }],
            status_list: Some(list.sign(&terms, &key)),
            status_at: Some(now),
        })
    })?;
    centre.save(&book.home().known(), book.id().0).map_err(|fault| Fault::Stopped(fault.to_string()).into())
}
