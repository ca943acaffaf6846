//! Who completes, and what their certificates will say.

use super::Asking;
use super::asking::Reach;
use super::people::run_id;
use super::person::reason;
use super::runs::OneRun;
use crate::domain::completion::{self, Because, Outcome};
use crate::domain::states::{CertificateState, EnrolmentState};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::entry::canonical;
use crate::journal::fact::{BatchFields, CertificateFields};
pub use crate::tables::certificates::CertificateRow;
use crate::tables::certificates::{self as table, Payload, Reached};
use crate::tables::runs::RunRow;
use crate::tables::standing::{Standing, standings};
use crate::tables::{people, roll, sessions, settings};
use crate::wire::{Page, Receipt, parse, wire};
use rusqlite::Connection;
use std::collections::BTreeMap;

wire! {
    /// A part of the rule and what it says about somebody.
    answers Leaf { outcome: Outcome, sentence: String, depth: u32 }
    /// What the rule says about somebody.
    answers Verdict { outcome: Outcome, leaves: Vec<Leaf> }
    /// Somebody in a run, with what the rule says.
    answers CompletionRow {
        enrolment: String,
        person: String,
        full_name: String,
        native_name: Option<String>,
        country_name: Option<String>,
        state: EnrolmentState,
        earned_min: u32,
        expected_min: u32,
        pct_tenths: Option<u32>,
        verdict: Verdict,
        certificate: Option<CertificateRow>,
        /// A certificate stands though the rule no longer passes (I9): a person decides, nothing is revoked by itself.
        contradicts_certificate: bool,
        /// `not_passed`, `pending`, `mark_clash`, `has_certificate`.
        why_no_certificate: Option<String>,
    }
    /// A batch of certificates.
    answers BatchRow {
        id: String,
        run: String,
        run_code: String,
        count: u32,
        /// `prepared`, `approved`, `issued`.
        state: String,
        prepared_by: String,
        prepared_at: String,
        approved_by: Option<String>,
        issued_at: Option<String>,
        papers_filed: u32,
        i_may_approve: bool,
        /// `needs_second_person`, `no_permission`.
        why_not: Option<String>,
    }
    /// Who completes a run.
    answers Completion { run: RunRow, pass: u32, fail: u32, pending: u32, rows: Vec<CompletionRow>, batches: Vec<BatchRow> }
    /// Which certificates.
    asks CertificateFilter { run: Option<String>, text: Option<String>, state: Option<CertificateState>, from: Option<u32>, count: Option<u32> }
    /// Which people of a run; by default all who pass and have none. `replacing` says why those named get another certificate
    /// in place of the one that they hold.
    asks PrepareBatch { run: String, enrolments: Option<Vec<String>>, replacing: Option<String> }
}

/// A verdict with its sentences.
pub fn verdict(language: &str, verdict: &completion::Verdict) -> Verdict {
    let leaves =
        verdict.leaves().into_iter().map(|leaf| Leaf { outcome: leaf.outcome, sentence: crate::sentences::leaf(language, leaf), depth: 0 }).collect();
    Verdict { outcome: verdict.outcome, leaves }
}

/// Who completes a run, who does not, and why.
pub fn completion(asking: &Asking<'_>, with: OneRun) -> Result<Completion> {
    let language = asking.language();
    asking.book.read(|db| {
        let run = run_id(db, &with.run)?;
        let unknown = || Refusal::new(Reason::NotFound).field("run").with("what", &with.run);
        if asking.reach != Reach::Centre && !crate::tables::runs::teaches(db, asking.actor.person, run)? {
            return Err(unknown().into());
        }
        let row = crate::tables::runs::run(db, run)?.ok_or_else(unknown)?;
        let mut standings = standings(db, run)?;
        let mut counts: BTreeMap<Outcome, u32> = BTreeMap::new();
        let mut rows = Vec::new();
        for one in roll::people(db, run)? {
            if !crate::tables::standing::counts(one.state) {
                continue;
            }
            let Some(standing) = standings.remove(&one.enrolment) else { continue };
            *counts.entry(standing.verdict.outcome).or_default() += 1;
            let certificate = table::of_enrolment(db, one.enrolment)?;
            rows.push(CompletionRow {
                enrolment: one.enrolment.to_string(),
                person: one.person.to_string(),
                why_no_certificate: why_not(&standing, certificate.as_ref(), false).map(str::to_owned),
                full_name: one.full_name,
                native_name: one.native_name,
                country_name: one.country.and_then(|code| people::country_name(&code, &language)),
                state: one.state,
                earned_min: standing.earned_min,
                expected_min: standing.expected_min,
                pct_tenths: standing.pct_tenths,
                verdict: verdict(&language, &standing.verdict),
                contradicts_certificate: certificate.as_ref().is_some_and(|one| one.state == CertificateState::Issued)
                    && standing.verdict.outcome != Outcome::Pass,
                certificate,
            });
        }
        let count = |outcome| counts.get(&outcome).copied().unwrap_or(0);
        let batches = table::batches(db, run)?.into_iter().map(|batch| batch_row(db, batch, &row.code, asking)).collect::<Result<_>>()?;
        Ok(Completion { pass: count(Outcome::Pass), fail: count(Outcome::Fail), pending: count(Outcome::Pending), run: row, rows, batches })
    })
}

/// Why somebody gets no certificate now, or none in place of the one that they hold.
fn why_not(standing: &Standing, certificate: Option<&CertificateRow>, is_replacing: bool) -> Option<&'static str> {
    match certificate.map(|certificate| certificate.state) {
        Some(CertificateState::Issued) if is_replacing => {}
        None | Some(CertificateState::Revoked) if is_replacing => return Some("nothing_to_replace"),
        None | Some(CertificateState::Revoked) => {}
        Some(_) => return Some("has_certificate"),
    }
    if standing.has_clash {
        return Some("mark_clash");
    }
    match standing.verdict.outcome {
        Outcome::Pass => None,
        Outcome::Fail => Some("not_passed"),
        Outcome::Pending => Some("pending"),
    }
}

fn not_prepared(why: &str) -> Refusal {
    match why {
        "has_certificate" => Refusal::new(Reason::HasCertificate),
        "nothing_to_replace" => Refusal::new(Reason::NothingToReplace),
        why => Refusal::new(Reason::NotPassed).with("why", why),
    }
}

fn batch_row(db: &Connection, batch: table::Batch, run_code: &str, asking: &Asking<'_>) -> Result<BatchRow> {
    let is_certifier = asking.actor.roles.contains(&crate::domain::roles::Role::Certifier);
    let why_not = if batch.prepared_by == asking.actor.person {
        Some("needs_second_person")
    } else if !is_certifier {
        Some("no_permission")
    } else {
        None
    };
    Ok(BatchRow {
        id: batch.id.to_string(),
        run: batch.run.to_string(),
        run_code: run_code.to_owned(),
        count: batch.count,
        state: batch.state,
        prepared_by: people::name(db, batch.prepared_by)?,
        prepared_at: batch.prepared_at,
        approved_by: batch.approved_by.map(|person| people::name(db, person)).transpose()?,
        issued_at: batch.issued_at,
        papers_filed: batch.papers,
        i_may_approve: why_not.is_none(),
        why_not: why_not.map(str::to_owned),
    })
}

/// The register of certificates.
pub fn certificates(asking: &Asking<'_>, with: CertificateFilter) -> Result<Page<CertificateRow>> {
    let from = with.from.unwrap_or(0);
    asking.book.read(|db| {
        let run = with.run.as_deref().filter(|run| !run.is_empty()).map(|run| run_id(db, run)).transpose()?;
        let (rows, total) = table::page(db, run, with.text.as_deref().unwrap_or_default(), with.state, from, with.count.unwrap_or(100).min(1000))?;
        Ok(Page { rows, total, from })
    })
}

/// What the certificates of a run share.
pub struct Shared {
    run: RunRow,
    course_code: String,
    centre: crate::journal::fact::CentreFields,
    is_demo: bool,
    lang: String,
    agreements: Vec<String>,
    places: Vec<String>,
    trainers: Vec<String>,
    first_on: chrono::NaiveDate,
    last_on: chrono::NaiveDate,
}

impl Shared {
    /// Reads what the certificates of a run that are issued on a day share.
    pub fn read(db: &Connection, run: RunId, issued_on: chrono::NaiveDate) -> Result<Self> {
        let unknown = || Refusal::new(Reason::NotFound).field("run").with("what", run);
        let row = crate::tables::runs::run(db, run)?.ok_or_else(unknown)?;
        let fields = crate::tables::runs::run_fields(db, run)?.ok_or_else(unknown)?.0;
        let version = crate::tables::courses::version(db, fields.version)?.ok_or_else(unknown)?.0;
        let (places, trainers, first_on, last_on) = sessions::held_summary(db, run)?;
        Ok(Self {
            course_code: row.course_code.clone(),
            run: row,
            centre: settings::settings(db)?,
            is_demo: settings::centre(db)?.is_demo,
            lang: version.lang,
            agreements: crate::tables::agreements::cited(db, run, issued_on)?,
            places,
            trainers,
            first_on: first_on.unwrap_or(fields.first_on),
            last_on: last_on.unwrap_or(fields.last_on),
        })
    }

    /// What the certificate of one person says.
    pub fn payload(&self, db: &Connection, person: PersonId, enrolment: EnrolmentId, standing: &Standing) -> Result<Payload> {
        let kept = people::kept(db, person)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("person").with("what", person))?;
        let name = kept.shown.certificate_name.clone().unwrap_or_else(|| kept.shown.full_name.clone());
        if name.trim().is_empty() {
            return Err(Refusal::new(Reason::NoPrintableName).with("name", person).into());
        }
        // Where paper shows the Latin name, the name as written stands under it.
        let native_name = kept.shown.native_name.or(Some(kept.shown.full_name)).filter(|native| *native != name);
        let scores = reached(standing);
        let labels = people::labels(db, enrolment)?;
        Ok(Payload {
            v: 1,
            kind: if scores.is_empty() { "attendance" } else { "completion" }.into(),
            lang: self.lang.clone(),
            name,
            native_name,
            country: labels.country,
            region: labels.region,
            income: labels.income,
            course_code: self.course_code.clone(),
            course_title: self.run.title.clone(),
            course_version: self.run.version_n,
            run_code: self.run.code.clone(),
            credited_min: standing.earned_min,
            expected_min: standing.expected_min,
            first_on: self.first_on,
            last_on: self.last_on,
            places: self.places.clone(),
            trainers: self.trainers.clone(),
            issuer_code: self.centre.code.clone(),
            issuer_name: self.centre.name.clone(),
            verify_host: self.host(),
            is_demo: self.is_demo,
            scores,
            agreements: self.agreements.clone(),
        })
    }

    fn host(&self) -> Option<String> {
        if self.is_demo { Some("rollbook.invalid".into()) } else { self.centre.verify_host.clone() }
    }
}

/// The scores by which somebody passes.
fn reached(standing: &Standing) -> Vec<Reached> {
    let passed = standing.verdict.leaves().into_iter().filter(|leaf| leaf.outcome == Outcome::Pass);
    let scores = passed.filter_map(|leaf| if let Because::MinScore { scores, .. } = &leaf.because { Some(scores) } else { None });
    scores.flatten().map(|score| Reached { title: score.title.clone(), pct_tenths: score.pct_tenths.unwrap_or(0) }).collect()
}

/// Freezes what the certificates of a run will say.
pub fn prepare_batch(asking: &Asking<'_>, with: PrepareBatch) -> Result<Receipt> {
    let wanted: Option<Vec<EnrolmentId>> =
        with.enrolments.map(|ids| ids.iter().map(|id| parse(id, "enrolments")).collect::<Result<_>>()).transpose()?;
    if asking.book.is_unconfirmed()? {
        return Err(Refusal::new(Reason::ReadOnlyBook).with("why", "restored_unconfirmed").into());
    }
    let replacing = with.replacing.as_deref().map(|why| reason(Some(why))).transpose()?;
    if replacing.is_some() && wanted.is_none() {
        return Err(Refusal::new(Reason::Missing).field("enrolments").into());
    }
    let prepared_by = asking.actor.person;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let run = run_id(change.db, &with.run)?;
        let shared = Shared::read(change.db, run, settings::day(change.db, change.now())?)?;
        let standings = standings(change.db, run)?;
        let mut chosen = Vec::new();
        for one in roll::people(change.db, run)?.into_iter().filter(|one| crate::tables::standing::counts(one.state)) {
            let Some(standing) = standings.get(&one.enrolment) else { continue };
            let held = table::of_enrolment(change.db, one.enrolment)?;
            let why = why_not(standing, held.as_ref(), replacing.is_some());
            match (&wanted, why) {
                (None, None) => chosen.push((one, standing, None)),
                (None, Some(_)) => {}
                (Some(wanted), why) if wanted.contains(&one.enrolment) => match why {
                    None => chosen.push((one, standing, held.filter(|_| replacing.is_some()))),
                    Some(why) => return Err(not_prepared(why).with("name", one.full_name).into()),
                },
                (Some(_), _) => {}
            }
        }
        if chosen.is_empty() {
            return Err(Refusal::new(Reason::NobodyPasses).with("what", &shared.run.code).into());
        }
        let batch: BatchId = change.id();
        let mut certificates = Vec::with_capacity(chosen.len());
        let mut digests = Vec::new();
        let people: Vec<uuid::Uuid> = chosen.iter().map(|(one, ..)| one.person.0).collect();
        for (one, standing, held) in chosen {
            let payload = shared.payload(change.db, one.person, one.enrolment, standing)?;
            let replaces: Option<CertificateId> = held.map(|held| parse(&held.id, "certificate")).transpose()?;
            if let Some(former) = replaces
                && table::payload_of(change.db, former)?.as_ref() == Some(&payload)
            {
                return Err(Refusal::new(Reason::SameCertificate).with("name", one.full_name).into());
            }
            super::page::check_printable(&payload)?;
            let digest = change.document(Some(one.person), "payload", canonical(&payload)?.into_bytes());
            digests.extend_from_slice(&digest.0);
            certificates.push(PreparedCertificate {
                certificate: change.clock.id(),
                fields: CertificateFields { batch, person: one.person, enrolment: one.enrolment, payload: digest, replaces },
            });
        }
        if let Some(why) = replacing {
            change.because(Some("replaced"), Some(&why), &people);
        }
        change.enter(Act::BatchPrepared(BatchPrepared {
            batch,
            fields: BatchFields { run, prepared_by, snapshot: Digest::of(&digests) },
            certificates,
        }))?;
        Ok(())
    })?;
    Ok(receipt)
}
