//! What certificates will say, frozen at preparation: of whoever completed a run, or of whoever taught in it.

use super::Asking;
use super::certificates::{not_prepared, why_not};
use super::people::run_id;
use super::person::reason;
use crate::book::Change;
use crate::domain::certificate::{CertificateKind, SIGNATORIES_MAX, Template};
use crate::domain::competency::Validity;
use crate::domain::completion::{Because, Outcome};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::entry::canonical;
use crate::journal::fact::{BatchFields, CentreFields, CertificateFields};
use crate::tables::certificates::{self as table, Basis, CertificateRow, Choice, Payload, Reached, Signed, Skill};
use crate::tables::runs::RunRow;
use crate::tables::standing::{Standing, standings};
use crate::tables::{people, roll, sessions, settings, signatories};
use crate::wire::{Receipt, parse, wire};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::BTreeMap;

wire! {
    /// Which people of a run; by default all who pass, or who taught, and have none. `replacing` says why those named get another
    /// certificate in place of the one that they hold.
    asks PrepareBatch {
        run: String,
        enrolments: Option<Vec<String>>,
        /// Of those who taught.
        people: Option<Vec<String>>,
        replacing: Option<String>,
        /// By default what the rule decided for each.
        kind: Option<CertificateKind>,
        template: Option<Template>,
        /// At most two; without any the trainers stand there.
        signatories: Option<Vec<String>>,
    }
}

/// Reads a choice, and refuses more names than a paper has room for.
pub(super) fn choice(kind: Option<CertificateKind>, template: Option<Template>, signatories: Option<&[String]>) -> Result<Choice> {
    let signatories = signatories.unwrap_or_default().iter().map(|id| parse(id, "signatories")).collect::<Result<Vec<SignatoryId>>>()?;
    if signatories.len() > SIGNATORIES_MAX {
        return Err(Refusal::new(Reason::BadNumber).field("signatories").with("least", 0).with("max", SIGNATORIES_MAX).into());
    }
    Ok(Choice { kind, template: template.unwrap_or(Template::Landscape), signatories })
}

/// What the certificates of a batch share.
pub struct Shared {
    run: RunRow,
    course_code: String,
    centre: CentreFields,
    is_demo: bool,
    lang: String,
    agreements: Vec<String>,
    places: Vec<String>,
    trainers: Vec<String>,
    first_on: NaiveDate,
    last_on: NaiveDate,
    kind: Option<CertificateKind>,
    template: Digest,
    signatories: Vec<Signed>,
}

impl Shared {
    /// Reads what the certificates of a batch share that are issued on a day.
    pub fn read(db: &Connection, run: RunId, choice: &Choice, issued_on: NaiveDate) -> Result<Self> {
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
            kind: choice.kind,
            template: super::page::template(choice.template),
            signatories: choice.signatories.iter().map(|id| signed(db, *id, issued_on)).collect::<Result<_>>()?,
        })
    }

    /// What the certificate of somebody who completed the run says.
    pub fn payload(&self, db: &Connection, person: PersonId, enrolment: EnrolmentId, standing: &Standing) -> Result<Payload> {
        let (scores, skills) = (scores(standing), skills(standing));
        let decided = match (skills.is_empty(), scores.is_empty()) {
            (false, _) => CertificateKind::Competence,
            (true, false) => CertificateKind::Completion,
            (true, true) => CertificateKind::Attendance,
        };
        let kind = self.kind.unwrap_or(decided);
        let is_shown = match kind {
            CertificateKind::Competence => !skills.is_empty(),
            CertificateKind::Completion => !(scores.is_empty() && skills.is_empty()),
            _ => true,
        };
        if !is_shown {
            let name = people::name(db, person)?;
            return Err(Refusal::new(Reason::KindNotEarned).field("kind").with("name", name).with("what", kind.code()).into());
        }
        let labels = people::labels(db, enrolment)?;
        let payload = self.of(db, person, kind, (standing.earned_min, standing.expected_min))?;
        Ok(Payload { country: labels.country, region: labels.region, income: labels.income, scores, skills, ..payload })
    }

    /// What the certificate of somebody who taught in the run says.
    pub fn payload_of_staff(&self, db: &Connection, person: PersonId, taught_min: u32) -> Result<Payload> {
        self.of(db, person, self.kind.unwrap_or(CertificateKind::Trainer), (taught_min, taught_min))
    }

    fn of(&self, db: &Connection, person: PersonId, kind: CertificateKind, (credited_min, expected_min): (u32, u32)) -> Result<Payload> {
        let kept = people::kept(db, person)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("person").with("what", person))?;
        let name = kept.shown.certificate_name.clone().unwrap_or_else(|| kept.shown.full_name.clone());
        if name.trim().is_empty() {
            return Err(Refusal::new(Reason::NoPrintableName).with("name", person).into());
        }
        // Where paper shows the Latin name, the name as written stands under it.
        let native_name = kept.shown.native_name.or(Some(kept.shown.full_name)).filter(|native| *native != name);
        Ok(Payload {
            v: 1,
            kind,
            template: self.template,
            lang: self.lang.clone(),
            name,
            native_name,
            country: kept.plain.country,
            region: None,
            income: None,
            course_code: self.course_code.clone(),
            course_title: self.run.title.clone(),
            course_version: self.run.version_n,
            run_code: self.run.code.clone(),
            credited_min,
            expected_min,
            first_on: self.first_on,
            last_on: self.last_on,
            places: self.places.clone(),
            trainers: self.trainers.clone(),
            issuer_code: self.centre.code.clone(),
            issuer_name: self.centre.name.clone(),
            verify_host: if self.is_demo { Some("rollbook.invalid".into()) } else { self.centre.verify_host.clone() },
            is_demo: self.is_demo,
            scores: Vec::new(),
            agreements: self.agreements.clone(),
            skills: Vec::new(),
            signatories: self.signatories.clone(),
        })
    }
}

/// A signatory as printed, if they sign on the day.
fn signed(db: &Connection, id: SignatoryId, on: NaiveDate) -> Result<Signed> {
    let unknown = || Refusal::new(Reason::NotFound).field("signatories").with("what", id);
    let fields = signatories::signatory(db, id)?.ok_or_else(unknown)?;
    let name = people::name(db, fields.person)?;
    if name.trim().is_empty() || !Validity::on(on, fields.valid_from_on, fields.valid_to_on).holds() {
        return Err(Refusal::new(Reason::SignatoryNotValid).field("signatories").with("name", name).with("what", fields.title).into());
    }
    Ok(Signed { name, title: fields.title, image: fields.image })
}

fn passed(standing: &Standing) -> impl Iterator<Item = &Because> {
    standing.verdict.leaves().into_iter().filter(|leaf| leaf.outcome == Outcome::Pass).map(|leaf| &leaf.because)
}

/// The scores by which somebody passes.
fn scores(standing: &Standing) -> Vec<Reached> {
    let scores = passed(standing).filter_map(|because| if let Because::MinScore { scores, .. } = because { Some(scores) } else { None });
    scores.flatten().map(|score| Reached { title: score.title.clone(), pct_tenths: score.pct_tenths.unwrap_or(0) }).collect()
}

/// The sign-offs by which somebody passes.
fn skills(standing: &Standing) -> Vec<Skill> {
    let skills = passed(standing).filter_map(|because| if let Because::SignedOff { sign_offs } = because { Some(sign_offs) } else { None });
    let skill = |one: &crate::domain::completion::SignOffSeen| Some(Skill { code: one.code.clone(), title: one.title.clone(), level: one.level? });
    skills.flatten().filter_map(skill).collect()
}

/// Somebody who gets a certificate.
struct Chosen {
    person: PersonId,
    enrolment: Option<EnrolmentId>,
    payload: Payload,
    replaces: Option<CertificateId>,
}

/// What a prepared certificate says now, if it still may be issued.
pub(super) fn still(
    db: &Connection,
    shared: &Shared,
    basis: &Basis,
    standings: &BTreeMap<EnrolmentId, Standing>,
    taught: &BTreeMap<PersonId, u32>,
) -> Result<Option<Payload>> {
    let Some(enrolment) = basis.enrolment else {
        return taught.get(&basis.person).map(|taught_min| shared.payload_of_staff(db, basis.person, *taught_min)).transpose();
    };
    let holds = |standing: &&Standing| standing.verdict.outcome == Outcome::Pass && !standing.has_clash;
    standings.get(&enrolment).filter(holds).map(|standing| shared.payload(db, basis.person, enrolment, standing)).transpose()
}

fn of_learners(change: &Change<'_>, run: RunId, shared: &Shared, wanted: Option<&[EnrolmentId]>, is_replacing: bool) -> Result<Vec<Chosen>> {
    let standings = standings(change.db, run)?;
    let people: Vec<roll::OnRoll> = roll::people(change.db, run)?.into_iter().filter(|one| crate::tables::standing::counts(one.state)).collect();
    if let Some(stranger) = wanted.unwrap_or_default().iter().find(|wanted| people.iter().all(|one| one.enrolment != **wanted)) {
        return Err(Refusal::new(Reason::NotFound).field("enrolments").with("what", stranger).into());
    }
    let mut chosen = Vec::new();
    for one in people {
        let Some(standing) = standings.get(&one.enrolment) else { continue };
        if wanted.is_some_and(|wanted| !wanted.contains(&one.enrolment)) {
            continue;
        }
        let held = table::of_enrolment(change.db, one.enrolment)?;
        match why_not(standing, held.as_ref(), is_replacing) {
            Some(_) if wanted.is_none() => continue,
            Some(why) => return Err(not_prepared(why).with("name", one.full_name).into()),
            None => {}
        }
        let payload = shared.payload(change.db, one.person, one.enrolment, standing)?;
        let replaces = held.filter(|_| is_replacing).map(|held| parse(&held.id, "certificate")).transpose()?;
        chosen.push(Chosen { person: one.person, enrolment: Some(one.enrolment), payload, replaces });
    }
    Ok(chosen)
}

fn of_staff(change: &Change<'_>, run: RunId, shared: &Shared, kind: CertificateKind, wanted: Option<&[PersonId]>) -> Result<Vec<Chosen>> {
    let taught = sessions::taught(change.db, run)?;
    if let Some(stranger) = wanted.unwrap_or_default().iter().find(|person| !taught.contains_key(person)) {
        return Err(Refusal::new(Reason::NotFound).field("people").with("what", stranger).into());
    }
    let holds = |row: &CertificateRow| row.kind == kind && row.state != crate::domain::states::CertificateState::Revoked;
    let mut chosen = Vec::new();
    for (person, taught_min) in taught.into_iter().filter(|(person, _)| wanted.is_none_or(|wanted| wanted.contains(person))) {
        if table::of_staff(change.db, run, person)?.iter().any(holds) {
            if wanted.is_some() {
                return Err(Refusal::new(Reason::HasCertificate).with("name", people::name(change.db, person)?).into());
            }
            continue;
        }
        chosen.push(Chosen { person, enrolment: None, payload: shared.payload_of_staff(change.db, person, taught_min)?, replaces: None });
    }
    Ok(chosen)
}

/// Refuses names that a certificate of this kind is not for: whoever learned does not get that of a trainer.
pub(super) fn of_one_sort(
    db: &Connection,
    kind: Option<CertificateKind>,
    learners: Option<&[EnrolmentId]>,
    staff: Option<&[PersonId]>,
) -> Result<()> {
    let is_of_staff = kind.is_some_and(CertificateKind::is_of_staff);
    let (field, other) = if is_of_staff {
        let unknown = |id: &EnrolmentId| Refusal::new(Reason::NotFound).field("enrolments").with("what", *id);
        let of = |id: &EnrolmentId| -> Result<PersonId> { Ok(roll::enrolment(db, *id)?.ok_or_else(|| unknown(id))?.1) };
        ("enrolments", learners.unwrap_or_default().first().map(of).transpose()?)
    } else {
        ("people", staff.unwrap_or_default().first().copied())
    };
    let Some(other) = other else { return Ok(()) };
    let what = if is_of_staff { "staff" } else { "learners" };
    Err(Refusal::new(Reason::KindOfOthers).field(field).with("name", people::name(db, other)?).with("what", what).into())
}

/// What is chosen for a batch: a replacement looks as what it replaces did, unless something else was said.
fn chosen_for(db: &Connection, with: &PrepareBatch, wanted: Option<&[EnrolmentId]>) -> Result<Choice> {
    let asked = choice(with.kind, with.template, with.signatories.as_deref())?;
    let is_silent = with.kind.is_none() && with.template.is_none() && with.signatories.is_none();
    if with.replacing.is_none() || !is_silent {
        return Ok(asked);
    }
    let former = wanted.unwrap_or_default().first().map(|one| table::of_enrolment(db, *one)).transpose()?.flatten();
    let batch = former.map(|row| table::batch(db, parse(&row.batch, "batch")?)).transpose()?.flatten();
    Ok(batch.map_or(asked, |batch| batch.choice))
}

/// Freezes what the certificates of a run will say.
pub fn prepare_batch(asking: &Asking<'_>, with: PrepareBatch) -> Result<Receipt> {
    let ids =
        |list: &Option<Vec<String>>, field| list.as_ref().map(|ids| ids.iter().map(|id| parse(id, field)).collect::<Result<Vec<_>>>()).transpose();
    let wanted: Option<Vec<EnrolmentId>> =
        ids(&with.enrolments, "enrolments")?.map(|ids: Vec<uuid::Uuid>| ids.into_iter().map(EnrolmentId).collect());
    let staff: Option<Vec<PersonId>> = ids(&with.people, "people")?.map(|ids| ids.into_iter().map(PersonId).collect());
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
        let choice = chosen_for(change.db, &with, wanted.as_deref())?;
        of_one_sort(change.db, choice.kind, wanted.as_deref(), staff.as_deref())?;
        let shared = Shared::read(change.db, run, &choice, settings::day(change.db, change.now())?)?;
        let chosen = match choice.kind {
            Some(kind) if kind.is_of_staff() => of_staff(change, run, &shared, kind, staff.as_deref())?,
            _ => of_learners(change, run, &shared, wanted.as_deref(), replacing.is_some())?,
        };
        if chosen.is_empty() {
            return Err(Refusal::new(Reason::NobodyPasses).with("what", &shared.run.code).into());
        }
        let batch: BatchId = change.id();
        let people: Vec<uuid::Uuid> = chosen.iter().map(|one| one.person.0).collect();
        let (mut certificates, mut digests) = (Vec::with_capacity(chosen.len()), Vec::new());
        for Chosen { person, enrolment, payload, replaces } in chosen {
            if let Some(former) = replaces
                && table::payload_of(change.db, former)?.as_ref() == Some(&payload)
            {
                return Err(Refusal::new(Reason::SameCertificate).with("name", people::name(change.db, person)?).into());
            }
            super::page::check_printable(&payload)?;
            let digest = change.document(Some(person), "payload", canonical(&payload)?.into_bytes());
            digests.extend_from_slice(&digest.0);
            let fields = CertificateFields { batch, person, enrolment, payload: digest, replaces };
            certificates.push(PreparedCertificate { certificate: change.clock.id(), fields });
        }
        if let Some(why) = replacing {
            change.because(Some("replaced"), Some(&why), &people);
        }
        let Choice { kind, template, signatories } = choice;
        let fields = BatchFields { run, prepared_by, snapshot: Digest::of(&digests), kind, template, signatories };
        change.enter(Act::BatchPrepared(BatchPrepared { batch, fields, certificates }))?;
        Ok(())
    })?;
    Ok(receipt)
}
