//! Approving, issuing, filing and revoking certificates.

use super::Asking;
use super::person::reason;
use super::prepare::{Shared, still};
use crate::book::Change;
use crate::domain::serial::Serial;
use crate::domain::states::CertificateState;
use crate::domain::time;
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::{
    Act, BatchApproved, BatchDropped, CertificateEdit, CertificateStateSet, CertificatesIssued, FiledPaper, IssuedCertificate, Signature, VoidNumber,
};
use crate::journal::fact::{BatchState, IssueFields, Kind};
use crate::paper::credential::cwt::{self, Claims};
use crate::paper::credential::status;
use crate::paper::finish::Credential;
use crate::paper::picture::Picture;
use crate::tables::certificates::{self as table, Basis, Payload};
use crate::tables::standing::standings;
use crate::tables::{people, sessions, settings};
use crate::wire::{Receipt, parse, wire};
use chrono::Datelike;
use ed25519_dalek::SigningKey;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Papers filed by one entry at most.
const CHUNK: u32 = 200;

wire! {
    /// Names a batch.
    asks OneBatch { batch: String }
    /// Gives up a batch.
    asks DropBatch { batch: String, reason: String }
    /// What was issued.
    answers Issued { receipt: Receipt, issued: u32, serials: Vec<String> }
    /// The next papers of a batch.
    asks FilePapers { batch: String, at_most: Option<u32> }
    /// How far the papers of a batch are.
    answers PapersFiled { receipt: Receipt, filed: u32, left: u32 }
    /// What becomes of a certificate, and why.
    asks WithdrawCertificate { certificate: String, reason: String }
}

fn batch(change: &Change<'_>, id: BatchId) -> Result<table::Batch> {
    table::batch(change.db, id)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("batch").with("what", id).into())
}

fn certificate_edits(change: &Change<'_>, bases: &[Basis], to: CertificateState) -> Result<Vec<CertificateEdit>> {
    bases
        .iter()
        .map(|basis| {
            let edit = change.edit(Kind::CertificateState, basis.id.0, Some(basis.state), Some(to))?;
            Ok(CertificateEdit { certificate: basis.id, edit })
        })
        .collect()
}

fn batch_state(text: &str) -> BatchState {
    match text {
        "approved" => BatchState::Approved,
        "issued" => BatchState::Issued,
        "dropped" => BatchState::Dropped,
        _ => BatchState::Prepared,
    }
}

/// Gives up a batch before anything was issued; no number is used.
pub fn drop_batch(asking: &Asking<'_>, with: DropBatch) -> Result<Receipt> {
    let id: BatchId = parse(&with.batch, "batch")?;
    let why = reason(Some(&with.reason))?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let batch = batch(change, id)?;
        if !matches!(batch.state.as_str(), "prepared" | "approved") {
            return Err(Refusal::new(Reason::StateNotAllowed).with("before", batch.state).with("after", "dropped").into());
        }
        let bases = table::bases(change.db, id)?;
        let certificates = certificate_edits(change, &bases, CertificateState::Dropped)?;
        let edit = change.edit(Kind::BatchState, id.0, Some(batch_state(&batch.state)), Some(BatchState::Dropped))?;
        change.because(Some("dropped"), Some(&why), &[id.0]);
        change.enter(Act::BatchDropped(BatchDropped { batch: id, edit, certificates }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Approves by signature and issues, in one transaction: from its commit the certificates exist, all or none.
pub fn approve_and_issue(asking: &Asking<'_>, with: OneBatch) -> Result<Issued> {
    let id: BatchId = parse(&with.batch, "batch")?;
    if asking.book.is_unconfirmed()? {
        return Err(Refusal::new(Reason::ReadOnlyBook).with("why", "restored_unconfirmed").into());
    }
    let key = issuing_key(asking)?;
    let (person, user) = (asking.actor.person, asking.actor.user);
    let (receipt, serials) = asking.book.change(asking.author(), move |change| {
        let batch = batch(change, id)?;
        if batch.prepared_by == person {
            return Err(Refusal::new(Reason::NeedsSecondPerson).with("name", people::name(change.db, person)?).into());
        }
        if batch.state != "prepared" {
            return Err(Refusal::new(Reason::StateNotAllowed).with("before", batch.state).with("after", "issued").into());
        }
        let bases = table::bases(change.db, id)?;
        let payloads = still_true(change, &batch, &bases)?;
        let certificates = certificate_edits(change, &bases, CertificateState::Approved)?;
        let edit = change.edit(Kind::BatchState, id.0, Some(BatchState::Prepared), Some(BatchState::Approved))?;
        let signature = Signature { person, user, meaning: "approved_and_released".into() };
        let approval = change.enter(Act::BatchApproved(BatchApproved { batch: id, edit, certificates, snapshot: batch.snapshot, signature }))?;
        issue(change, (id, super::page::template(batch.choice.template)), approval, &bases, &payloads, &key)
    })?;
    super::check::publish(asking.book)?;
    Ok(Issued { receipt, issued: u32::try_from(serials.len()).unwrap_or(u32::MAX), serials })
}

/// The payloads of a batch, if what they say is still what the book says.
fn still_true(change: &Change<'_>, batch: &table::Batch, bases: &[Basis]) -> Result<Vec<Payload>> {
    let shared = Shared::read(change.db, batch.run, &batch.choice, settings::day(change.db, change.now())?)?;
    let (standings, taught) = (standings(change.db, batch.run)?, sessions::taught(change.db, batch.run)?);
    let mut digests = Vec::new();
    let mut payloads = Vec::new();
    for basis in bases {
        let stale = || -> Result<Refusal> { Ok(Refusal::new(Reason::BatchStale).with("name", people::name(change.db, basis.person)?)) };
        let Some(payload) = table::payload(change.db, basis.payload)? else { return Err(stale()?.into()) };
        let replaces = basis.replaces.is_none_or(|(_, former)| former == CertificateState::Issued);
        if !replaces || still(change.db, &shared, basis, &standings, &taught)?.as_ref() != Some(&payload) {
            return Err(stale()?.into());
        }
        digests.extend_from_slice(&basis.payload.0);
        payloads.push(payload);
    }
    if Digest::of(&digests) != batch.snapshot {
        return Err(Refusal::new(Reason::BatchStale).with("name", "").into());
    }
    Ok(payloads)
}

/// Draws the numbers gap-free, signs the credentials, enters it all.
fn issue(
    change: &mut Change<'_>,
    (id, template): (BatchId, Digest),
    approval: Digest,
    bases: &[Basis],
    payloads: &[Payload],
    key: &SigningKey,
) -> Result<Vec<String>> {
    let centre = settings::centre(change.db)?;
    let zone = time::zone(&settings::settings(change.db)?.zone).map_err(|_| Fault::Journal("the centre's zone is unknown".into()))?;
    let now = change.now();
    let year = time::shown(now, zone).0.year();
    let anchored = change.anchored(&centre.series, year);
    let held = table::taken(change.db, &centre.series, year)?;
    // Numbers that were used after a copy was made and then lost with the file it replaced.
    let voided = (held + 1..=anchored).map(|number| VoidNumber { series: centre.series.clone(), year, number }).collect();
    let mut indexes = BTreeSet::new();
    let mut issued = Vec::with_capacity(bases.len());
    let mut serials = Vec::with_capacity(bases.len());
    for (number, (basis, payload)) in (held.max(anchored) + 1..).zip(bases.iter().zip(payloads)) {
        let serial = u16::try_from(year).ok().and_then(|year| Serial::new(&centre.series, year, number).ok());
        let serial = serial.ok_or_else(|| Fault::Journal(format!("no serial {} {year} {number}", centre.series)))?;
        let status_index = free_index(change, &mut indexes)?;
        let token = cwt::sign(
            &Claims {
                issuer: payload.issuer_code.clone(),
                kind: payload.kind,
                name: payload.name.clone(),
                course: payload.course_title.clone(),
                course_version: payload.course_version,
                credited_min: payload.credited_min,
                expected_min: payload.expected_min,
                first_on: payload.first_on,
                last_on: payload.last_on,
                serial: serial.clone(),
                issued_at: now,
                expires_at: None,
                status_index,
                is_demo: payload.is_demo,
            },
            key,
        );
        let credential = change.document(Some(basis.person), "credential", token);
        let edit = change.edit(Kind::CertificateState, basis.id.0, Some(CertificateState::Approved), Some(CertificateState::Issued))?;
        let superseded = basis.replaces.map(|(former, was)| superseded(change, former, was)).transpose()?;
        let issue = IssueFields { series: centre.series.clone(), year, number, status_index, credential };
        issued.push(IssuedCertificate { certificate: basis.id, edit, issue, superseded });
        serials.push(serial.to_string());
    }
    let edit = change.edit(Kind::BatchState, id.0, Some(BatchState::Approved), Some(BatchState::Issued))?;
    change.enter(Act::CertificatesIssued(CertificatesIssued { batch: id, edit, approval, template, issued, voided }))?;
    Ok(serials)
}

/// The certificate that another one stands for from now on.
fn superseded(change: &Change<'_>, former: CertificateId, was: CertificateState) -> Result<CertificateEdit> {
    let edit = change.edit(Kind::CertificateState, former.0, Some(was), Some(CertificateState::Superseded))?;
    Ok(CertificateEdit { certificate: former, edit })
}

/// A random place in the status list that no certificate has.
fn free_index(change: &Change<'_>, taken: &mut BTreeSet<u32>) -> Result<u32> {
    loop {
        let index = u32::from_le_bytes(change.clock.random()) % status::ENTRIES;
        if !table::index_taken(change.db, index)? && taken.insert(index) {
            return Ok(index);
        }
    }
}

/// The centre's issuing key, which lies in the book and nowhere else.
fn issuing_key(asking: &Asking<'_>) -> Result<SigningKey> {
    let lost = || Fault::Journal("the issuing key is missing".into());
    let text = asking.book.local("issuer_key")?.ok_or_else(lost)?;
    let bytes: [u8; 32] = hex::decode(text).ok().and_then(|bytes| bytes.try_into().ok()).ok_or_else(lost)?;
    Ok(SigningKey::from_bytes(&bytes))
}

/// The signatures that certificates bear; one that was erased with its person leaves the line to the hand.
fn signatures(db: &Connection, issued: &[table::Issued]) -> Result<BTreeMap<Digest, Picture>> {
    let named = issued.iter().filter_map(|one| one.payload.as_ref()).flat_map(|payload| &payload.signatories);
    let digests: BTreeSet<Digest> = named.filter_map(|signed| signed.image).collect();
    let read = |digest: Digest| Ok(table::document(db, digest)?.and_then(Picture::read).map(|picture| (digest, picture)));
    Ok(digests.into_iter().map(read).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}

/// Makes and files the next PDFs of a batch. A filed PDF is never made again.
pub fn file_papers(asking: &Asking<'_>, with: FilePapers) -> Result<PapersFiled> {
    let id: BatchId = parse(&with.batch, "batch")?;
    let at_most = with.at_most.unwrap_or(CHUNK).clamp(1, CHUNK);
    let (pending, signatures) = asking.book.read(|db| {
        let pending = table::issued(db, Some(id), None, true, at_most)?;
        let signatures = signatures(db, &pending)?;
        Ok((pending, signatures))
    })?;
    let key = issuing_key(asking)?;
    let mut made = Vec::with_capacity(pending.len());
    for certificate in pending {
        let (Some(payload), Some(token)) = (certificate.payload.as_ref(), certificate.credential) else { continue };
        let credential = Credential { token, key: key.clone() };
        let bytes = super::page::certificate(payload, &certificate.serial, &certificate.issued_at, credential, &signatures)?;
        made.push((certificate.id, certificate.person, bytes));
    }
    let filed = u32::try_from(made.len()).unwrap_or(u32::MAX);
    let receipt = if made.is_empty() {
        Receipt::nothing()
    } else {
        let (receipt, ()) = asking.book.change(asking.author(), move |change| {
            let mut papers = Vec::with_capacity(made.len());
            for (certificate, person, bytes) in made {
                let still_pending = table::one(change.db, certificate)?.is_some_and(|row| !row.has_paper);
                if still_pending {
                    papers.push(FiledPaper { certificate, paper: change.document(Some(person), "certificate", bytes) });
                }
            }
            if !papers.is_empty() {
                change.enter(Act::PapersFiled(crate::journal::act::PapersFiled { papers }))?;
            }
            Ok(())
        })?;
        receipt
    };
    let left = asking.book.read(|db| Ok(table::issued(db, Some(id), None, true, u32::MAX)?.len()))?;
    Ok(PapersFiled { receipt, filed, left: u32::try_from(left).unwrap_or(u32::MAX) })
}

/// Revokes a certificate for ever, by signature.
pub fn revoke_certificate(asking: &Asking<'_>, with: WithdrawCertificate) -> Result<Receipt> {
    set_state(asking, &with, CertificateState::Revoked, "revoked")
}

/// Suspends a certificate until further notice, by signature.
pub fn suspend_certificate(asking: &Asking<'_>, with: WithdrawCertificate) -> Result<Receipt> {
    set_state(asking, &with, CertificateState::Suspended, "suspended")
}

/// Makes a suspended certificate good again, by signature.
pub fn reinstate_certificate(asking: &Asking<'_>, with: WithdrawCertificate) -> Result<Receipt> {
    set_state(asking, &with, CertificateState::Issued, "reinstated")
}

fn set_state(asking: &Asking<'_>, with: &WithdrawCertificate, to: CertificateState, meaning: &str) -> Result<Receipt> {
    let id: CertificateId = parse(&with.certificate, "certificate")?;
    let why = reason(Some(&with.reason))?;
    let (person, user) = (asking.actor.person, asking.actor.user);
    let (receipt, ()) = asking.book.change(asking.author(), |change| {
        let row = table::one(change.db, id)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("certificate").with("what", id))?;
        // From approved it would become issued, too, but only with its batch and a number.
        if row.serial.is_none() || !row.state.can_become(to) {
            return Err(Refusal::new(Reason::StateNotAllowed).with("before", row.state.code()).with("after", to.code()).into());
        }
        let holder: PersonId = parse(&row.person, "person")?;
        let edit = change.edit(Kind::CertificateState, id.0, Some(row.state), Some(to))?;
        change.because(Some(meaning), Some(&why), &[holder.0]);
        let signature = Signature { person, user, meaning: meaning.into() };
        change.enter(Act::CertificateStateSet(CertificateStateSet { certificate: id, edit, signature }))?;
        Ok(())
    })?;
    super::check::publish(asking.book)?;
    Ok(receipt)
}
