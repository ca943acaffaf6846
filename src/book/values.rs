//! Sealed values and documents against the entries that state them: each is there, whole and where it belongs, or went
//! with its person; nothing else is there.

use super::change::document_fits;
use crate::fault::Result;
use crate::ids::Digest;
use crate::journal::act::Act;
use crate::journal::personal::{Group, seal};
use crate::journal::{Entry, Fact};
use rusqlite::{Connection, Row};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Where a value must lie: beside which entry, with which owner, in which group (of a document: its kind), under which digest.
type Place = (i64, Uuid, &'static str, Digest);

/// What is known of a value that must be there.
struct Stated {
    entry: Digest,
    class: &'static str,
    /// Whoever of these is erased takes the value along.
    goes_with: Vec<Uuid>,
}

/// What the entries say about sealed values and documents.
#[derive(Default)]
pub(super) struct Values {
    stated: BTreeMap<Place, Stated>,
    notes: Vec<(i64, Digest, Digest, Vec<Uuid>)>,
    papers: Vec<(i64, Digest, Uuid, &'static str, Digest)>,
    /// Values that an undo brought back; they lie beside an earlier entry.
    recalled: Vec<(Digest, Uuid, &'static str, Digest)>,
    /// To whom an enrolment, a certificate or a walk-in ever belonged.
    belongs: BTreeMap<Uuid, BTreeSet<Uuid>>,
    erased: BTreeSet<Uuid>,
}

impl Values {
    /// Takes in what an entry states.
    pub fn take(&mut self, entry: &Entry, key: i64, digest: Digest) {
        let Some(act) = &entry.act else { return };
        if let Some(note) = entry.header.note {
            self.notes.push((key, digest, note, noted(act)));
        }
        let is_undo = matches!(act, Act::EntryUndone(_));
        for fact in act.facts() {
            self.follow(&fact);
            let (owner, group, value) = match fact {
                Fact::PersonShown(id, edit) => (id.0, Group::Shown, edit.now),
                Fact::PersonContact(id, edit) => (id.0, Group::Contact, edit.now),
                Fact::PersonSensitive(id, edit) => (id.0, Group::Sensitive, edit.now),
                Fact::Enrolment(_, edit) => {
                    let Some(now) = edit.now else { continue };
                    (now.person.0, Group::Employed, now.employed)
                }
                Fact::WalkIn(id, edit) => (id.0, Group::WalkIn, edit.now.and_then(|now| now.typed)),
                Fact::Availability(_, edit) => {
                    let Some(now) = edit.now else { continue };
                    (now.of.id(), Group::Unavailable, now.reason)
                }
                Fact::Document(id, edit) => {
                    let Some(now) = edit.now else { continue };
                    let was = edit.was.map(|was| was.text);
                    if was.is_none() && !is_undo {
                        let owner = now.person.map_or(Uuid::nil(), |person| person.0);
                        self.stated.insert((key, owner, "attached", now.file), Stated { entry: digest, class: "", goes_with: vec![owner] });
                    }
                    let owner = now.person.map_or(id.0, |person| person.0);
                    (owner, Group::DocumentText, Some(now.text).filter(|text| was != Some(*text)))
                }
                Fact::Resource(_, edit) => {
                    let was = edit.was.and_then(|was| was.file);
                    if let Some(file) = edit.now.and_then(|now| now.file).filter(|file| !is_undo && was.as_ref() != Some(file)) {
                        self.stated.insert((key, Uuid::nil(), "resource", file.digest), Stated { entry: digest, class: "", goes_with: Vec::new() });
                    }
                    continue;
                }
                Fact::Signatory(_, edit) => {
                    let was = edit.was.and_then(|was| was.image);
                    if let Some(now) = edit.now.filter(|now| !is_undo && now.image != was)
                        && let Some(image) = now.image
                    {
                        let goes_with = vec![now.person.0];
                        self.stated.insert((key, now.person.0, "signature", image), Stated { entry: digest, class: "", goes_with });
                    }
                    continue;
                }
                Fact::Former(_, edit) => {
                    let was = edit.was.map(|was| was.name);
                    if let Some(now) = edit.now.filter(|now| !is_undo && was != Some(now.name)) {
                        let goes_with = vec![now.person.0];
                        self.stated.insert((key, now.person.0, "printed_name", now.name), Stated { entry: digest, class: "", goes_with });
                    }
                    continue;
                }
                Fact::Certificate(id, edit) => {
                    self.papers.extend(edit.now.map(|now| (key, digest, id.0, "payload", now.payload)));
                    continue;
                }
                _ => continue,
            };
            match value {
                Some(value) if is_undo => self.recalled.push((digest, owner, group.name(), value)),
                Some(value) => self.state(key, digest, owner, group, value),
                None => {}
            }
        }
        match act {
            Act::CentreFounded(act) => self.state(key, digest, act.first.person.0, Group::Login, act.first.login),
            Act::UserAdded(act) => self.state(key, digest, act.new.person.0, Group::Login, act.new.login),
            Act::CertificatesIssued(act) => {
                self.papers.extend(act.issued.iter().map(|one| (key, digest, one.certificate.0, "credential", one.issue.credential)));
            }
            Act::PapersFiled(act) => self.papers.extend(act.papers.iter().map(|one| (key, digest, one.certificate.0, "certificate", one.paper))),
            Act::PersonErased(act) => drop(self.erased.insert(act.person.0)),
            _ => {}
        }
    }

    fn state(&mut self, key: i64, entry: Digest, owner: Uuid, group: Group, digest: Digest) {
        let stated = Stated { entry, class: group.class(), goes_with: vec![owner] };
        self.stated.insert((key, owner, group.name(), digest), stated);
    }

    fn follow(&mut self, fact: &Fact) {
        let (id, owner) = match fact {
            Fact::Enrolment(id, edit) => (id.0, edit.now.as_ref().map(|now| now.person.0)),
            Fact::Certificate(id, edit) => (id.0, edit.now.as_ref().map(|now| now.person.0)),
            Fact::WalkIn(id, edit) => (id.0, edit.now.as_ref().and_then(|now| now.person).map(|person| person.0)),
            Fact::Document(id, edit) => (id.0, edit.now.as_ref().and_then(|now| now.person).map(|person| person.0)),
            Fact::WalkInState(id, edit) => (id.0, edit.now.as_ref().and_then(|now| now.enrolment).map(|enrolment| enrolment.0)),
            _ => return,
        };
        self.belongs.entry(id).or_default().extend(owner);
    }

    /// The persons behind a record; a person or a record of nobody stands for itself.
    fn persons(&self, id: Uuid) -> BTreeSet<Uuid> {
        match self.belongs.get(&id) {
            Some(owners) if !owners.is_empty() => owners.iter().flat_map(|owner| self.persons(*owner)).collect(),
            _ => BTreeSet::from([id]),
        }
    }

    fn is_gone(&self, id: Uuid) -> bool {
        self.persons(id).iter().any(|person| self.erased.contains(person))
    }

    /// Compares with what the book holds.
    pub fn check(mut self, db: &Connection, find: &mut impl FnMut(&str, Option<Digest>, String)) -> Result<()> {
        for (key, entry, note, about) in std::mem::take(&mut self.notes) {
            let owners: Vec<Uuid> = about.iter().flat_map(|id| self.persons(*id)).collect::<BTreeSet<_>>().into_iter().collect();
            for owner in &owners {
                let stated = Stated { entry, class: Group::Note.class(), goes_with: owners.clone() };
                self.stated.insert((key, *owner, Group::Note.name(), note), stated);
            }
        }
        for (key, entry, certificate, kind, digest) in std::mem::take(&mut self.papers) {
            for owner in self.persons(certificate) {
                self.stated.insert((key, owner, kind, digest), Stated { entry, class: "", goes_with: vec![owner] });
            }
        }
        let mut held = self.sealed(db, find)?;
        held.extend(self.documents(db, find)?);
        let marked = erasures(db)?;
        let is_excused = |stated: &Stated| stated.goes_with.iter().any(|owner| self.is_gone(*owner));
        for ((key, owner, group, digest), stated) in &self.stated {
            let is_there = held.contains(&(*key, *owner, (*group).to_owned(), *digest));
            match (is_there, is_excused(stated)) {
                (true, false) => {}
                (false, true) if *group == Group::Note.name() || marked.contains(owner) => {}
                (false, true) => find("value", Some(stated.entry), format!("nothing says in the book that a {group} was erased")),
                (true, true) => find("value", Some(stated.entry), format!("a {group} of an erased person is still there")),
                (false, false) => find("value", Some(stated.entry), format!("a {group} of entry {key} is missing")),
            }
        }
        for (entry, owner, group, digest) in &self.recalled {
            let is_there = held.iter().any(|(_, held_owner, held_group, held)| (held_owner, held_group.as_str(), held) == (owner, *group, digest));
            if !is_there && !self.is_gone(*owner) {
                find("value", Some(*entry), format!("a {group} that was brought back is missing"));
            }
        }
        for owner in marked.iter().filter(|owner| !self.is_gone(**owner)) {
            find("value", None, format!("no entry erased {owner}"));
        }
        for person in self.erased.difference(&marked) {
            find("value", None, format!("nothing says in the book that {person} was erased"));
        }
        Ok(())
    }

    /// The sealed values that are there.
    fn sealed(&self, db: &Connection, find: &mut impl FnMut(&str, Option<Digest>, String)) -> Result<BTreeSet<(i64, Uuid, String, Digest)>> {
        let mut held = BTreeSet::new();
        let mut statement = db.prepare("SELECT entry, owner, field_group, digest, class, salt, value FROM personal_value")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let read = |row: &Row<'_>| -> rusqlite::Result<_> {
                let fits = seal(&row.get(5)?, &row.get::<_, String>(2)?, row.get_ref(6)?.as_str()?.as_bytes()) == row.get(3)?;
                Ok((place(row)?, row.get::<_, String>(4)?, fits))
            };
            let Ok((place, class, fits)) = read(row) else {
                find("value", None, "a sealed value cannot be read".into());
                continue;
            };
            if !fits {
                find("value", None, format!("a sealed value of group {} is not what its digest says", place.2));
            }
            if self.stated_at(&place).is_none_or(|stated| stated.class != class) {
                find("value", None, format!("a sealed value of group {} is stated by no entry", place.2));
            }
            held.insert(place);
        }
        Ok(held)
    }

    /// The documents that are there.
    fn documents(&self, db: &Connection, find: &mut impl FnMut(&str, Option<Digest>, String)) -> Result<BTreeSet<(i64, Uuid, String, Digest)>> {
        let mut held = BTreeSet::new();
        let mut statement = db.prepare("SELECT entry, owner, kind, digest, salt, plain, bytes FROM document_file")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let read = |row: &Row<'_>| -> rusqlite::Result<_> {
                Ok((place(row)?, document_fits(row.get(3)?, &row.get(4)?, row.get(5)?, row.get_ref(6)?.as_blob()?)))
            };
            let Ok((place, fits)) = read(row) else {
                find("document", None, "a document cannot be read".into());
                continue;
            };
            if !fits {
                find("document", None, format!("document {} is not what its digest says", place.3));
            }
            if self.stated_at(&place).is_none() {
                find("document", None, format!("document {} is stated by no entry", place.3));
            }
            held.insert(place);
        }
        Ok(held)
    }

    fn stated_at(&self, (key, owner, group, digest): &(i64, Uuid, String, Digest)) -> Option<&Stated> {
        let known = [
            "shown",
            "contact",
            "sensitive",
            "employed",
            "login",
            "walk_in",
            "note",
            "unavailable",
            "printed_name",
            "document_text",
            "payload",
            "credential",
            "certificate",
            "attached",
            "resource",
            "signature",
        ];
        let group = known.into_iter().find(|known| known == group)?;
        self.stated.get(&(*key, *owner, group, *digest))
    }
}

fn place(row: &Row<'_>) -> rusqlite::Result<(i64, Uuid, String, Digest)> {
    // A document of several people or of nobody has no owner.
    let owner: Option<[u8; 16]> = row.get(1)?;
    Ok((row.get(0)?, owner.map_or(Uuid::nil(), Uuid::from_bytes), row.get(2)?, row.get(3)?))
}

/// Whose values the book says were erased.
fn erasures(db: &Connection) -> Result<BTreeSet<Uuid>> {
    let mut statement = db.prepare("SELECT owner FROM personal_erased")?;
    let rows = statement.query_map([], |row| Ok(Uuid::from_slice(row.get_ref(0)?.as_blob()?).unwrap_or_default()))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The people or records that the free text of an entry is about.
fn noted(act: &Act) -> Vec<Uuid> {
    match act {
        Act::RollMarked(act) => act.marks.iter().map(|mark| mark.enrolment.0).collect(),
        Act::PeopleEnrolled(act) => act.enrolments.iter().map(|one| one.fields.person.0).collect(),
        Act::EnrolmentStateSet(act) => vec![act.enrolment.0],
        Act::EnrolmentsAssigned(act) => act.assigned.iter().map(|one| one.enrolment.0).collect(),
        Act::EnrolmentTransferred(act) => vec![act.enrolment.0],
        Act::PersonEdited(act) => vec![act.person.0],
        Act::WalkInSettled(act) => act.edit.now.iter().filter_map(|now| now.enrolment).map(|enrolment| enrolment.0).collect(),
        Act::SessionsAdded(act) => vec![act.run.0],
        Act::SessionEdited(act) => vec![act.session.0],
        Act::SessionsPlanned(act) => vec![act.run.0],
        Act::TimetableImported(act) => vec![act.run.0],
        Act::ClashesAccepted(act) => act.clashes.iter().map(|one| one.sides.session.0).collect(),
        Act::SessionStateSet(act) => vec![act.session.0],
        Act::SheetReopened(act) => vec![act.session.0],
        Act::RunStateSet(act) => vec![act.run.0],
        Act::BatchPrepared(act) => act.certificates.iter().map(|one| one.fields.person.0).collect(),
        Act::FollowUpsSet(act) => act.set.iter().map(|one| one.enrolment.0).collect(),
        Act::ResultsEntered(act) => act.results.iter().map(|one| one.enrolment.0).collect(),
        Act::DocumentEdited(act) => vec![act.document.0],
        Act::SignOffsEntered(act) => act.sign_offs.iter().map(|one| one.enrolment.0).collect(),
        Act::ResourceEdited(act) => vec![act.resource.0],
        Act::BatchDropped(act) => vec![act.batch.0],
        Act::CertificateStateSet(act) => vec![act.certificate.0],
        Act::FormerCertificateEdited(act) => act.edit.was.iter().map(|was| was.person.0).collect(),
        _ => Vec::new(),
    }
}
