//! The journal for people: who did what, when, from what to what, why.

use super::Asking;
use super::asking::{Actor, Reach};
use super::history_words::{by_language, follow_up_text, mark_text, partners, shown_field, shown_value, signed_off, told_place, told_time};
use super::runs::day;
use super::told::{document_told, document_word, former_told, holder, is_hidden, reason, resource_told, tells_too_much};
use crate::domain::roles::Role;
use crate::domain::time;
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::ids::UserId;
use crate::journal::act::Act;
use crate::journal::fact::{DocumentFields, Fact, Kind, ResourceFields};
use crate::journal::personal::{Contact, Sensitive, Shown};
use crate::journal::{Entry, Header};
use crate::tables::history::{self as table, Entered};
use crate::tables::{fold, settings};
use crate::wire::{Moment, Page, parse, wire};
use crate::words::Words;
use chrono::{Days, NaiveDate, Utc};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Changes shown of one entry; an import of 500 people shows its first ones.
const SHOWN: usize = 30;

wire! {
    /// Which entries.
    asks HistoryFilter {
        /// The id of a record.
        about: Option<String>,
        /// The id of an account.
        by: Option<String>,
        /// Local days of the centre, both included.
        from_on: Option<String>,
        to_on: Option<String>,
        from: Option<u32>,
        count: Option<u32>,
    }
    /// One thing that changed.
    answers HistoryChange { subject: String, was: Option<String>, now: Option<String> }
    /// One entry.
    answers HistoryRow {
        entry: String,
        seq: u32,
        at: Moment,
        by: String,
        role: Role,
        act: String,
        sentence: String,
        changes: Vec<HistoryChange>,
        reason: Option<String>,
        /// `possible`, `not_undoable`, `undone`, `is_undo`.
        undo: String,
        is_own: bool,
    }
}

/// What happened, newest first: to one record or in the whole book.
pub fn history(asking: &Asking<'_>, with: HistoryFilter) -> Result<Page<HistoryRow>> {
    let about: Option<Uuid> = with.about.as_deref().filter(|id| !id.is_empty()).map(|id| parse(id, "about")).transpose()?;
    let by: Option<UserId> = with.by.as_deref().filter(|id| !id.is_empty()).map(|id| parse(id, "by")).transpose()?;
    // A trainer sees what they wrote themselves, and the history of records of their own runs.
    let own_only = asking.reach != Reach::Centre;
    let words = Words::new(&asking.language());
    let from = with.from.unwrap_or(0);
    let on = |text: Option<&str>, field| text.filter(|text| !text.is_empty()).map(|text| day(text, field)).transpose();
    let (from_on, to_on) = (on(with.from_on.as_deref(), "from_on")?, on(with.to_on.as_deref(), "to_on")?);
    if from_on.zip(to_on).is_some_and(|(first, last)| last < first) {
        return Err(Refusal::new(Reason::BadDate).field("to_on").into());
    }
    asking.book.read(|db| {
        if own_only && let Some(id) = about {
            let is_visible = crate::tables::sessions::is_about_own_run(db, id, asking.actor.person)?;
            if !is_visible {
                return Err(Refusal::new(Reason::NotFound).field("about").with("what", id).into());
            }
        }
        let by = if own_only && about.is_none() { Some(asking.actor.user) } else { by };
        let zone = settings::settings(db)?.zone;
        let tz = time::zone(&zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
        let begins = |on: NaiveDate| time::day_begins(tz, on).map_err(|_| Refusal::new(Reason::BadDate).field("from_on"));
        let since = from_on.map(begins).transpose()?;
        let until = to_on.map(|on| begins(on + Days::new(1))).transpose()?;
        let (rows, total) = table::page(db, &table::Cut { about, by, since, until }, from, with.count.unwrap_or(50).min(500))?;
        let own = about.map(|id| table::parts_of(db, id)).transpose()?.unwrap_or_default();
        let rows = rows.into_iter().map(|row| shown(asking, db, &words, &row, &zone, &own)).collect::<Result<_>>()?;
        Ok(Page { rows, total, from })
    })
}

/// `own` are the ids of the record that is looked at: of an entry about many, its own changes are shown.
fn shown(asking: &Asking<'_>, db: &Connection, words: &Words, row: &Entered, zone: &str, own: &[Uuid]) -> Result<HistoryRow> {
    let entry = Entry::read(&row.body)?;
    let header: &Header = &entry.header;
    let (act, facts) = match &entry.act {
        Some(act) => (act.name(), act.facts()),
        None => ("unknown", Vec::new()),
    };
    let mut changes = Vec::new();
    let made: BTreeSet<Uuid> =
        facts.iter().filter(|fact| fact.is_first() && matches!(fact, Fact::PersonState(..))).map(|fact| fact.subject().1).collect();
    // What a person lacked when they came in is told when it is filled in.
    let is_filled_in = |fact: &Fact| matches!(fact, Fact::PersonContact(id, _) | Fact::PersonSensitive(id, _) if !made.contains(&id.0));
    let tells = |fact: &&Fact| {
        !fact.is_first() || matches!(fact, Fact::Mark(..) | Fact::Result(..) | Fact::FollowUp(..) | Fact::SignOff(..)) || is_filled_in(fact)
    };
    let is_own = |fact: &Fact| {
        let (_, id, second) = fact.subject();
        own.contains(&id) || second.is_some_and(|second| own.contains(&second))
    };
    let has_own = facts.iter().any(&is_own);
    let moved: BTreeSet<Uuid> = facts.iter().filter(|fact| matches!(fact, Fact::SessionPlace(..))).map(|fact| fact.subject().1).collect();
    for fact in facts.iter().filter(tells).filter(|fact| !has_own || is_own(fact)).take(SHOWN) {
        if matches!(fact, Fact::Document(_, edit) if edit.now.as_ref().is_some_and(|now| !super::documents::is_shown(asking, now)))
            || is_hidden(db, asking.actor, fact)?
        {
            continue;
        }
        let known = changes.len();
        changes_of(db, words, fact, &mut changes)?;
        if matches!(fact, Fact::PersonSensitive(..)) && !asking.sees_sensitive() {
            changes[known..].iter_mut().for_each(|change| hide(words, change));
        }
        if matches!(fact, Fact::SessionPlace(..)) && moved.len() > 1 {
            let title = table::called(db, fact.subject().1)?.unwrap_or_default();
            for change in &mut changes[known..] {
                change.subject = words.text("completion-comma", &[("first", title.clone()), ("second", change.subject.clone())]);
            }
        }
    }
    let undo = match &entry.act {
        _ if row.is_undone => "undone",
        Some(Act::EntryUndone(_)) => "is_undo",
        Some(act) if super::undo::is_undoable(act) => "possible",
        _ => "not_undoable",
    };
    Ok(HistoryRow {
        entry: row.digest.to_string(),
        seq: header.seq,
        at: Moment::new(header.at.with_timezone(&Utc), zone)?,
        by: table::author(db, header.by)?,
        role: header.role,
        act: act.to_owned(),
        sentence: sentence(db, words, asking.actor, &entry)?,
        changes,
        reason: reason(db, words, row, header)?,
        undo: undo.into(),
        is_own: header.by == asking.actor.user,
    })
}

/// One sentence for an entry, as somebody may read it.
pub fn sentence(db: &Connection, words: &Words, actor: &Actor, entry: &Entry) -> Result<String> {
    let Some(act) = &entry.act else { return Ok(words.text("entry-unknown", &[])) };
    let (about, count) = subject(act);
    let name = about.map(|id| table::called(db, id)).transpose()?.flatten().filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| words.text("history-erased", &[]));
    let state = act.facts().iter().rev().find_map(|fact| state_word(words, fact)).unwrap_or_default();
    let what = match act {
        Act::PaperPrinted(act) => words.text(&format!("printed-{}", act.what.replace('_', "-")), &[]),
        Act::PeopleEnrolled(act) => act.reserve.len().to_string(),
        Act::QualificationAdded(act) => table::called(db, act.fields.about.id())?.unwrap_or_default(),
        Act::QualificationEdited(act) => match &act.edit.now {
            Some(now) => table::called(db, now.about.id())?.unwrap_or_default(),
            None => String::new(),
        },
        Act::SessionsPlanned(act) => act.how.code().replace('_', "-"),
        Act::ConsentAdded(act) => table::called(db, act.fields.text.0)?.unwrap_or_default(),
        Act::ConsentEdited(act) => match &act.edit.now {
            Some(now) => table::called(db, now.text.0)?.unwrap_or_default(),
            None => String::new(),
        },
        Act::LettersMade(act) => words.text(&format!("letters-form-{}", act.form.code()), &[]),
        Act::EnrolmentTransferred(act) => table::called(db, act.new.fields.run.0)?.unwrap_or_default(),
        Act::DocumentAdded(act) => document_word(words, &act.fields),
        Act::DocumentEdited(act) => act.edit.now.as_ref().map(|now| document_word(words, now)).unwrap_or_default(),
        Act::EntryUndone(act) => match table::one(db, act.of)? {
            Some(row) => sentence(db, words, actor, &Entry::read(&row.body)?)?,
            None => String::new(),
        },
        _ => String::new(),
    };
    let of = if tells_too_much(db, actor, act)? { "resource_restricted" } else { act.name() };
    let id = format!("entry-{}", of.replace('_', "-"));
    Ok(words.text(&id, &[("name", name), ("count", count.to_string()), ("state", state), ("what", what)]))
}

/// The record that an act is about first, and how many things it touched.
fn subject(act: &Act) -> (Option<Uuid>, usize) {
    match act {
        Act::CentreFounded(_) | Act::CentreSet(_) | Act::PlanningSet(_) | Act::DeskOpened(_) => (None, 1),
        Act::AttemptsFailed(act) => (None, act.count as usize),
        Act::UserAdded(act) => (Some(act.new.user.0), 1),
        Act::UserSet(act) => (Some(act.user.0), 1),
        Act::PasswordChanged(act) => (Some(act.user.0), 1),
        Act::PersonAdded(act) => (Some(act.new.person.0), 1),
        Act::PersonEdited(act) => (Some(act.person.0), 1),
        Act::PersonStateSet(act) => (Some(act.person.0), 1),
        Act::PersonErased(act) => (Some(act.person.0), 1),
        Act::PeopleImported(act) => (act.run.map(|run| run.0), act.new.len() + act.edited.len()),
        Act::PeopleKeptApart(act) => (act.fields.people.first().map(|person| person.0), act.fields.people.len()),
        Act::ConsentTextAdded(act) => (Some(act.text.0), 1),
        Act::ConsentTextEdited(act) => (Some(act.text.0), 1),
        Act::ConsentAdded(act) => (Some(act.fields.person.0), 1),
        Act::ConsentEdited(act) => (act.edit.now.as_ref().map(|now| now.person.0), 1),
        Act::OrganisationAdded(act) => (Some(act.organisation.0), 1),
        Act::OrganisationEdited(act) => (Some(act.organisation.0), 1),
        Act::InitiativeAdded(act) => (Some(act.initiative.0), 1),
        Act::InitiativeEdited(act) => (Some(act.initiative.0), 1),
        Act::ProgrammeAdded(act) => (Some(act.programme.0), 1),
        Act::ProgrammeEdited(act) => (Some(act.programme.0), 1),
        Act::CourseAdded(act) => (Some(act.course.0), 1),
        Act::CourseEdited(act) => (Some(act.course.0), 1),
        Act::PartnersSet(act) => (Some(act.of.id()), act.edit.now.as_ref().map_or(0, Vec::len)),
        Act::AgreementAdded(act) => (Some(act.agreement.0), 1),
        Act::AgreementEdited(act) => (Some(act.agreement.0), 1),
        Act::VersionAdded(act) => (Some(act.version.0), 1),
        Act::VersionEdited(act) => (Some(act.version.0), 1),
        Act::VersionStateSet(act) => (Some(act.version.0), 1),
        Act::RunAdded(act) => (Some(act.run.0), act.sessions.len()),
        Act::RunEdited(act) => (Some(act.run.0), 1),
        Act::RunStateSet(act) => (Some(act.run.0), 1),
        Act::PeopleEnrolled(act) => (Some(act.run.0), act.enrolments.len() + act.reserve.len()),
        Act::EnrolmentStateSet(act) => (Some(act.enrolment.0), 1),
        Act::EnrolmentTransferred(act) => (Some(act.enrolment.0), 1),
        Act::PartAdded(act) => (Some(act.new.part.0), 1),
        Act::PartEdited(act) => (Some(act.part.0), usize::from(act.edit.now.is_some())),
        Act::EnrolmentsAssigned(act) => (Some(act.run.0), act.assigned.len()),
        Act::FacilityAdded(act) => (Some(act.facility.0), 1),
        Act::FacilityEdited(act) => (Some(act.facility.0), 1),
        Act::EquipmentAdded(act) => (Some(act.equipment.0), 1),
        Act::EquipmentEdited(act) => (Some(act.equipment.0), 1),
        Act::AvailabilityAdded(act) => (Some(act.fields.of.id()), 1),
        Act::AvailabilityEdited(act) => {
            (act.edit.now.as_ref().or(act.edit.was.as_ref()).map(|fields| fields.of.id()), usize::from(act.edit.now.is_some()))
        }
        Act::SessionsAdded(act) => (Some(act.run.0), act.sessions.len()),
        Act::SessionEdited(act) => (Some(act.session.0), 1),
        Act::SessionsPlanned(act) => (Some(act.run.0), act.added.len() + act.edited.len()),
        Act::TimetableImported(act) => (Some(act.run.0), act.added.len() + act.edited.len() + act.cancelled.len()),
        Act::ClashesAccepted(act) => {
            (act.clashes.first().map(|one| one.sides.session.0), act.clashes.iter().filter(|one| one.edit.now.is_some()).count())
        }
        Act::SessionStateSet(act) => (Some(act.session.0), 1),
        Act::RollMarked(act) => (Some(act.session.0), act.marks.len()),
        Act::WalkInAdded(act) => (Some(act.walk_in.0), 1),
        Act::WalkInSettled(act) => (Some(act.walk_in.0), 1),
        Act::SheetSigned(act) => (Some(act.session.0), act.counts.iter().map(|one| one.count as usize).sum()),
        Act::SheetReopened(act) => (Some(act.session.0), 1),
        Act::BatchPrepared(act) => (Some(act.batch.0), act.certificates.len()),
        Act::BatchDropped(act) => (Some(act.batch.0), act.certificates.len()),
        Act::BatchApproved(act) => (Some(act.batch.0), act.certificates.len()),
        Act::CertificatesIssued(act) => (Some(act.batch.0), act.issued.len()),
        Act::PapersFiled(act) => (act.papers.first().map(|paper| paper.certificate.0), act.papers.len()),
        Act::CertificateStateSet(act) => (Some(act.certificate.0), 1),
        Act::PaperPrinted(act) => (Some(act.about), act.count as usize),
        Act::AssessmentAdded(act) => (Some(act.assessment.0), 1),
        Act::AssessmentEdited(act) => (Some(act.assessment.0), 1),
        Act::ResultsEntered(act) => (Some(act.run.0), act.results.len()),
        Act::ResourceAdded(act) => (Some(act.resource.0), 1),
        Act::ResourceEdited(act) => (Some(act.resource.0), usize::from(act.edit.now.as_ref().is_some_and(|now| !now.is_removed))),
        Act::DocumentAdded(act) => (holder(&act.fields), 1),
        Act::DocumentEdited(act) => (act.edit.now.as_ref().and_then(holder), usize::from(act.edit.now.as_ref().is_some_and(|now| !now.is_removed))),
        Act::CompetencyAdded(act) => (Some(act.competency.0), 1),
        Act::CompetencyEdited(act) => (Some(act.competency.0), 1),
        Act::SignOffsEntered(act) => (Some(act.run.0), act.sign_offs.len()),
        Act::QualificationAdded(act) => (Some(act.fields.person.0), 1),
        Act::QualificationEdited(act) => (act.edit.now.as_ref().map(|now| now.person.0), 1),
        Act::LettersAdded(act) => (act.letters.first().map(|new| new.letter.0), act.letters.len()),
        Act::LetterEdited(act) => (Some(act.letter.0), 1),
        Act::ActionAdded(act) => (Some(act.action.0), 1),
        Act::ActionEdited(act) => (Some(act.action.0), 1),
        Act::FollowUpsSet(act) => (act.set.first().map(|one| one.enrolment.0), act.set.len()),
        Act::LettersMade(act) => (Some(act.letter.0), act.to.len()),
        Act::SignatoryAdded(act) => (Some(act.fields.person.0), 1),
        Act::SignatoryEdited(act) => (act.edit.now.as_ref().map(|now| now.person.0), 1),
        Act::FormerCertificatesAdded(act) => (None, act.certificates.len()),
        Act::FormerCertificateEdited(act) => (Some(act.former.0), usize::from(act.edit.now.is_some())),
        Act::EntryUndone(act) => (None, act.facts.len()),
    }
}

fn state_word(words: &Words, fact: &Fact) -> Option<String> {
    let kind = match fact {
        Fact::UserState(..) => "user",
        Fact::PersonState(..) => "person",
        Fact::VersionState(..) => "version",
        Fact::RunState(..) => "run",
        Fact::EnrolmentState(..) => "enrolment",
        Fact::SessionState(..) => "session",
        Fact::Register(..) => "register",
        Fact::CertificateState(..) => "certificate",
        _ => return None,
    };
    let now = fact.now().ok()?;
    Some(words.text(&format!("state-{kind}-{}", now.as_str()?.replace('_', "-")), &[]))
}

/// That something sensitive changed, for those who do not see it.
fn hide(words: &Words, change: &mut HistoryChange) {
    for value in change.was.iter_mut().chain(&mut change.now) {
        *value = words.text("history-hidden", &[]);
    }
}

/// From what to what, field by field.
fn changes_of(db: &Connection, words: &Words, fact: &Fact, changes: &mut Vec<HistoryChange>) -> Result<()> {
    // What an event said is told by what became of its session.
    if matches!(fact, Fact::SessionOrigin(..)) {
        return Ok(());
    }
    if let Fact::Clash(sides, edit) = fact {
        let told = |digest: Option<_>| Some(words.text(if digest.is_some() { "sessions-clash-accepted" } else { "sessions-clash-open" }, &[]));
        let word = words.text(&format!("sessions-clash-{}", sides.kind.code().replace('_', "-")), &[]);
        let side = table::called(db, sides.other)?.unwrap_or_default();
        let subject = words.text("completion-comma", &[("first", word), ("second", side)]);
        changes.push(HistoryChange { subject, was: told(edit.was), now: told(edit.now) });
        return Ok(());
    }
    let (kind, id, second) = fact.subject();
    let (was, now) = match fact {
        Fact::PersonShown(person, edit) => (sealed::<Shown>(db, person.0, "shown", edit.was)?, sealed::<Shown>(db, person.0, "shown", edit.now)?),
        Fact::PersonContact(person, edit) => {
            (sealed::<Contact>(db, person.0, "contact", edit.was)?, sealed::<Contact>(db, person.0, "contact", edit.now)?)
        }
        Fact::PersonSensitive(person, edit) => {
            (sealed::<Sensitive>(db, person.0, "sensitive", edit.was)?, sealed::<Sensitive>(db, person.0, "sensitive", edit.now)?)
        }
        Fact::Availability(_, edit) => (told_time(db, edit.was.as_ref())?, told_time(db, edit.now.as_ref())?),
        Fact::SessionPlace(_, edit) => (told_place(edit.was.as_ref())?, told_place(edit.now.as_ref())?),
        Fact::Resource(_, edit) => {
            let told = |fields: Option<&ResourceFields>| fields.map_or(Value::Null, |fields| resource_told(words, fields));
            (told(edit.was.as_ref()), told(edit.now.as_ref()))
        }
        Fact::Former(_, edit) => former_told(db, edit)?,
        Fact::Document(document, edit) => {
            let told = |fields: Option<&DocumentFields>| document_told(db, words, document.0, fields);
            (told(edit.was.as_ref())?, told(edit.now.as_ref())?)
        }
        _ => (fact.was()?, fact.now()?),
    };
    let fields = |value: &Value| match value {
        Value::Null if matches!(kind, Kind::PersonContact | Kind::PersonSensitive) => Some(serde_json::Map::new()),
        Value::Object(fields) if kind == Kind::Letter => Some(by_language(fields)),
        Value::Object(fields) if !matches!(kind, Kind::Mark | Kind::Result | Kind::FollowUp | Kind::SignOff | Kind::EnrolmentParts) => {
            Some(fields.clone())
        }
        _ => None,
    };
    if let Some((was, now)) = fields(&was).zip(fields(&now)) {
        let keys: BTreeSet<&String> = was.keys().chain(now.keys()).collect();
        for key in keys {
            let (was, now) = (was.get(key), now.get(key));
            if was != now {
                let (field, lang) = key.split_once(' ').map_or((key.as_str(), String::new()), |(field, lang)| (field, format!(" ({lang})")));
                changes.push(HistoryChange {
                    subject: words.text(&format!("field-{}", field.replace('_', "-")), &[]) + &lang,
                    was: shown_field(db, words, key, was)?,
                    now: shown_field(db, words, key, now)?,
                });
            }
        }
        return Ok(());
    }
    let name = table::called(db, second.unwrap_or(id))?.unwrap_or_default();
    let name = match fact {
        Fact::Result(assessment, _, attempt_n, _) => {
            let title = table::called(db, assessment.0)?.unwrap_or_default();
            words.text("history-attempt", &[("name", name), ("title", title), ("n", attempt_n.to_string())])
        }
        _ => name,
    };
    let name = match fact {
        Fact::SignOff(competency, ..) => {
            let title = table::called(db, competency.0)?.unwrap_or_default();
            words.text("completion-comma", &[("first", name), ("second", title)])
        }
        _ => name,
    };
    let text = |value: &Value| -> Result<Option<String>> {
        if kind == Kind::Partners {
            return partners(db, words, value);
        }
        if kind == Kind::SignOff {
            return Ok(value.get("level").and_then(Value::as_str).map(|level| signed_off(words, level, value)));
        }
        if kind == Kind::Result {
            return shown_field(db, words, "score_x100", value.get("score_x100"));
        }
        if kind == Kind::EnrolmentParts {
            let parts = [value.get("group"), value.get("tracks")].map(|part| shown_value(db, part));
            let named: Vec<String> = parts.into_iter().collect::<Result<Vec<_>>>()?.into_iter().flatten().filter(|text| !text.is_empty()).collect();
            return Ok(Some(named.join(", ")).filter(|text| !text.is_empty()));
        }
        if kind == Kind::FollowUp {
            return Ok(follow_up_text(words, value));
        }
        if kind == Kind::Mark {
            return Ok(value.get("status").and_then(Value::as_str).map(|status| mark_text(words, status, value)));
        }
        match (state_prefix(kind), value.as_str()) {
            (Some(prefix), Some(state)) => Ok(Some(words.text(&format!("state-{prefix}-{}", state.replace('_', "-")), &[]))),
            _ => shown_value(db, Some(value)),
        }
    };
    changes.push(HistoryChange { subject: name, was: text(&was)?, now: text(&now)? });
    Ok(())
}

fn state_prefix(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::UserState => Some("user"),
        Kind::PersonState => Some("person"),
        Kind::VersionState => Some("version"),
        Kind::RunState => Some("run"),
        Kind::EnrolmentState => Some("enrolment"),
        Kind::SessionState => Some("session"),
        Kind::Register => Some("register"),
        Kind::CertificateState => Some("certificate"),
        _ => None,
    }
}

pub(super) fn sealed<T: serde::de::DeserializeOwned + serde::Serialize>(
    db: &Connection,
    owner: Uuid,
    group: &str,
    digest: Option<crate::ids::Digest>,
) -> Result<Value> {
    let value: Option<T> = digest.map(|digest| fold::sealed(db, owner, group, digest)).transpose()?.flatten();
    serde_json::to_value(value).map_err(|error| Fault::Json(error).into())
}

/// The name of whoever wrote an entry, for a refusal.
pub fn author_of(db: &Connection, digest: crate::ids::Digest) -> Result<String> {
    Ok(table::signed_by(db, digest)?.map(|(by, _)| by).unwrap_or_default())
}
