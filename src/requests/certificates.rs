//! Who completes, and the register of certificates.

use super::Asking;
use super::asking::Reach;
use super::people::run_id;
use super::runs::OneRun;
use crate::domain::certificate::{CertificateKind, Template};
use crate::domain::completion::{self, Outcome};
use crate::domain::states::{CertificateState, EnrolmentState};
use crate::fault::{Reason, Refusal, Result};
use crate::tables::certificates as table;
pub use crate::tables::certificates::CertificateRow;
use crate::tables::runs::RunRow;
use crate::tables::standing::{Standing, standings};
use crate::tables::{people, roll, sessions};
use crate::wire::{Page, wire};
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
    /// Somebody who taught in a run.
    answers StaffRow { person: String, full_name: String, taught_min: u32, certificates: Vec<CertificateRow> }
    /// A batch of certificates.
    answers BatchRow {
        id: String,
        /// None where each states what the rule decided.
        kind: Option<CertificateKind>,
        template: Template,
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
    answers Completion { run: RunRow, pass: u32, fail: u32, pending: u32, rows: Vec<CompletionRow>, staff: Vec<StaffRow>, batches: Vec<BatchRow> }
    /// Which certificates.
    asks CertificateFilter { run: Option<String>, text: Option<String>, state: Option<CertificateState>, from: Option<u32>, count: Option<u32> }
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
                contradicts_certificate: certificate.as_ref().is_some_and(|one| standing.contradicts(one.state)),
                certificate,
            });
        }
        let count = |outcome| counts.get(&outcome).copied().unwrap_or(0);
        let batches = table::batches(db, run)?.into_iter().map(|batch| batch_row(db, batch, &row.code, asking)).collect::<Result<_>>()?;
        let staff = sessions::taught(db, run)?.into_iter().map(|(person, taught_min)| {
            let certificates = table::of_staff(db, run, person)?;
            Ok(StaffRow { person: person.to_string(), full_name: people::name(db, person)?, taught_min, certificates })
        });
        let staff = staff.collect::<Result<_>>()?;
        Ok(Completion { staff, pass: count(Outcome::Pass), fail: count(Outcome::Fail), pending: count(Outcome::Pending), run: row, rows, batches })
    })
}

/// Why somebody gets no certificate now, or none in place of the one that they hold.
pub(super) fn why_not(standing: &Standing, certificate: Option<&CertificateRow>, is_replacing: bool) -> Option<&'static str> {
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

pub(super) fn not_prepared(why: &str) -> Refusal {
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
        kind: batch.choice.kind,
        template: batch.choice.template,
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
