//! One user action under way: what it seals, what it enters, what it touched.

use super::writer::Ledger;
use crate::clock::Clock;
use crate::domain::roles::Role;
use crate::domain::time;
use crate::fault::{Fault, Result};
use crate::ids::*;
use crate::journal::act::Act;
use crate::journal::fact::Kind;
use crate::journal::personal::{Group, Sealed, SealedDocument, seal};
use crate::journal::{Edit, Entry, Fact, Header, Signed};
use crate::tables::apply::apply;
use crate::tables::{Tables, counted};
use crate::wire::{Receipt, Topic};
use chrono::{DateTime, FixedOffset, Utc};
use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Who acts, in which role.
#[derive(Clone, Copy, Debug)]
pub struct Author {
    /// The account.
    pub user: UserId,
    /// Whose it is.
    pub person: PersonId,
    /// The role in force.
    pub role: Role,
}

/// One user action under way, inside its transaction.
pub struct Change<'a> {
    /// Reads what stands now.
    pub db: &'a Tables,
    /// Who acts.
    pub author: &'a Author,
    /// Time, ids, salts.
    pub clock: &'a Clock,
    pub(super) ledger: Ledger,
    /// The highest number of each `SERIES-YEAR` ever anchored on this computer.
    pub(super) counters: &'a BTreeMap<String, u32>,
    pub(super) signing: &'a SigningKey,
    pub(super) sealed: Vec<Sealed>,
    /// The salt of each owner and class that waits in `sealed`.
    pub(super) salts: BTreeMap<(Uuid, &'static str), [u8; 16]>,
    pub(super) documents: Vec<SealedDocument>,
    pub(super) reason: Option<String>,
    pub(super) note: Option<(String, Vec<Uuid>)>,
    pub(super) made: Vec<String>,
    pub(super) touched: BTreeSet<Topic>,
    pub(super) entered: Option<Digest>,
    pub(super) leaves: bool,
}

impl Change<'_> {
    /// The moment of the action.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The highest number of a series and year that was ever drawn on this computer.
    pub fn anchored(&self, series: &str, year: i32) -> u32 {
        self.counters.get(&format!("{series}-{year}")).copied().unwrap_or(0)
    }

    /// A new id, named in the receipt.
    pub fn id<T: From<Uuid> + ToString>(&mut self) -> T {
        let id: T = self.clock.id();
        self.made.push(id.to_string());
        id
    }

    /// The entries that stand for a subject now.
    pub fn heads(&self, kind: Kind, id: Uuid) -> Result<Vec<Digest>> {
        let mut statement = self.db.prepare_cached(
            "SELECT e.digest FROM table_head AS h JOIN entry_journal AS e ON e.key = h.entry WHERE h.kind = ? AND h.id = ? ORDER BY e.tick, e.desk, e.epoch, e.seq, e.digest",
        )?;
        Ok(statement.query_map(params![kind as u8, id.as_bytes()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// An edit that saw what stands now.
    pub fn edit<T>(&self, kind: Kind, id: Uuid, was: Option<T>, now: Option<T>) -> Result<Edit<T>> {
        Ok(Edit { saw: self.heads(kind, id)?, was, now })
    }

    /// Seals a personal value; it is written beside the next entry. Equal values of one owner and class have equal digests.
    pub fn seal(&mut self, owner: impl Into<Uuid>, group: Group, value: &impl Serialize) -> Result<Digest> {
        let owner = owner.into();
        let salt = self.salt(owner, group)?;
        let sealed = Sealed::new(owner, group, salt, value)?;
        let digest = sealed.digest;
        self.sealed.push(sealed);
        Ok(digest)
    }

    /// The digest that a value has if it is sealed, or would have.
    pub fn digest_of(&mut self, owner: impl Into<Uuid>, group: Group, value: &impl Serialize) -> Result<Digest> {
        let owner = owner.into();
        let salt = self.salt(owner, group)?;
        Ok(Sealed::new(owner, group, salt, value)?.digest)
    }

    fn salt(&mut self, owner: Uuid, group: Group) -> Result<[u8; 16]> {
        if let Some(waiting) = self.salts.get(&(owner, group.class())) {
            return Ok(*waiting);
        }
        let kept: Option<[u8; 16]> = self
            .db
            .prepare_cached("SELECT salt FROM personal_value WHERE owner = ? AND class = ? LIMIT 1")?
            .query_row(params![owner.as_bytes(), group.class()], |row| row.get(0))
            .optional()?;
        let salt = kept.unwrap_or_else(|| self.clock.random());
        self.salts.insert((owner, group.class()), salt);
        Ok(salt)
    }

    /// Files a document; it is written beside the next entry.
    pub fn document(&mut self, owner: Option<PersonId>, kind: &'static str, bytes: Vec<u8>) -> Digest {
        let document = SealedDocument::new(owner, kind, self.clock.random(), bytes);
        let digest = document.digest;
        self.documents.push(document);
        digest
    }

    /// Why, for the next entry: a code, and free text about these people or records.
    pub fn because(&mut self, code: Option<&str>, note: Option<&str>, about: &[Uuid]) {
        self.reason = code.map(str::to_owned);
        self.note = note.filter(|note| !note.is_empty()).map(|note| (note.to_owned(), about.to_vec()));
    }

    /// Enters what happened: signed, kept, applied. Returns the entry's digest.
    pub fn enter(&mut self, act: Act) -> Result<Digest> {
        let note = self.note.take().map(|(text, about)| self.seal_note(&text, &about)).transpose()?.flatten();
        let header = Header {
            desk: self.ledger.desk,
            epoch: self.ledger.epoch,
            seq: self.ledger.seq + 1,
            tick: self.ledger.tick + 1,
            at: self.local_now(&act)?,
            by: self.author.user,
            role: self.author.role,
            reason: self.reason.take(),
            note,
            prev: self.ledger.prev,
        };
        let signed = Signed::new(&header, &act, self.signing)?;
        let key = insert(self.db, &header, &signed)?;
        for sealed in self.sealed.drain(..) {
            insert_sealed(self.db, key, &sealed)?;
        }
        self.salts.clear();
        for document in self.documents.drain(..) {
            insert_document(self.db, key, &document)?;
        }
        self.leaves |= leaves(&act);
        let entry = Entry { header, act: Some(act) };
        let facts = apply(self.db, key, &entry)?;
        counted::forget(self.db, &facts)?;
        touch(&mut self.touched, &entry, &facts);
        self.ledger.seq += 1;
        self.ledger.tick += 1;
        self.ledger.prev = Some(signed.digest);
        self.entered = Some(signed.digest);
        Ok(signed.digest)
    }

    /// A free text is keyed to everybody it is about, once though they hold two places of a run, and goes with the first of them who is
    /// erased: about somebody who is erased already, only its digest stays.
    fn seal_note(&mut self, text: &str, about: &[Uuid]) -> Result<Option<Digest>> {
        let salt = self.clock.random();
        let mut erased = self.db.prepare_cached("SELECT count(*) > 0 FROM personal_erased WHERE owner = ?")?;
        let (mut notes, mut is_kept) = (Vec::new(), true);
        for owner in about.iter().copied().collect::<BTreeSet<_>>() {
            is_kept &= !erased.query_row([owner.as_bytes()], |row| row.get::<_, bool>(0))?;
            notes.push(Sealed::new(owner, Group::Note, salt, &text)?);
        }
        let digest = notes.last().map(|one| one.digest);
        self.sealed.extend(notes.into_iter().filter(|_| is_kept));
        Ok(digest)
    }

    /// The desk's time with the offset of the centre's zone.
    fn local_now(&self, act: &Act) -> Result<DateTime<FixedOffset>> {
        let zone = match act {
            Act::CentreFounded(act) => act.fields.zone.clone(),
            _ => self.db.prepare_cached("SELECT zone FROM table_centre")?.query_row([], |row| row.get::<_, String>(0))?,
        };
        let zone = time::zone(&zone).map_err(|_| Fault::Journal(format!("the centre's zone {zone} is unknown")))?;
        let now = self.now();
        let offset = FixedOffset::east_opt(time::shown(now, zone).1 * 60).expect("an offset of the tz database is less than a day");
        Ok(now.with_timezone(&offset))
    }

    pub(super) fn receipt(self) -> (Ledger, bool, Receipt) {
        let receipt = Receipt { entry: self.entered.map(|digest| digest.to_string()), touched: self.touched.into_iter().collect(), made: self.made };
        (self.ledger, self.leaves, receipt)
    }
}

/// Writes an entry's row.
pub(super) fn insert(db: &Connection, header: &Header, signed: &Signed) -> Result<i64> {
    db.prepare_cached("INSERT INTO entry_journal (desk, epoch, seq, tick, digest, body, signature) VALUES (?, ?, ?, ?, ?, ?, ?)")?
        .execute(params![header.desk, header.epoch, header.seq, header.tick, signed.digest, signed.body, signed.signature])?;
    Ok(db.last_insert_rowid())
}

fn insert_sealed(db: &Connection, key: i64, sealed: &Sealed) -> Result<()> {
    db.prepare_cached("INSERT INTO personal_value (entry, owner, field_group, class, salt, value, digest) VALUES (?, ?, ?, ?, ?, ?, ?)")?
        .execute(params![key, sealed.owner.as_bytes(), sealed.group.name(), sealed.group.class(), sealed.salt, sealed.value, sealed.digest])?;
    Ok(())
}

fn insert_document(db: &Connection, key: i64, document: &SealedDocument) -> Result<()> {
    db.prepare_cached("INSERT INTO document_file (digest, entry, owner, kind, salt, plain, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)")?
        .execute(params![document.digest, key, document.owner, document.kind, document.salt, Digest::of(&document.bytes), document.bytes])?;
    Ok(())
}

/// Whether a document row still holds what its digests say.
pub(super) fn document_fits(digest: Digest, salt: &[u8; 16], plain: Digest, bytes: &[u8]) -> bool {
    Digest::of(bytes) == plain && seal(salt, Group::Document.name(), bytes) == digest
}

/// Acts after which the anchor is on disk before the acknowledgement (safety.md 4.2).
fn leaves(act: &Act) -> bool {
    matches!(
        act,
        Act::SheetSigned(_)
            | Act::CertificatesIssued(_)
            | Act::CertificateStateSet(_)
            | Act::PersonErased(_)
            | Act::PaperPrinted(_)
            | Act::LettersMade(_)
    )
}

fn touch(touched: &mut BTreeSet<Topic>, entry: &Entry, facts: &[Fact]) {
    touched.insert(Topic::History);
    for fact in facts {
        touched.extend(topics(fact.subject().0));
    }
    match &entry.act {
        Some(Act::PersonErased(_)) => touched.extend([Topic::People, Topic::Roll, Topic::Certificates]),
        Some(Act::PapersFiled(_) | Act::CertificatesIssued(_)) => touched.extend([Topic::Certificates]),
        Some(Act::LettersMade(_)) => touched.extend([Topic::Letters]),
        _ => {}
    }
}

fn topics(kind: Kind) -> &'static [Topic] {
    match kind {
        Kind::Centre => &[Topic::Centre],
        Kind::Planning => &[Topic::Centre, Topic::Sessions],
        Kind::UserRoles | Kind::UserState => &[Topic::Users],
        Kind::PersonPlain | Kind::PersonShown | Kind::PersonContact | Kind::PersonSensitive | Kind::PersonState => &[Topic::People],
        Kind::Apart | Kind::Consent => &[Topic::People],
        Kind::ConsentText => &[Topic::Centre],
        Kind::Organisation => &[Topic::Organisations, Topic::People],
        Kind::Partners => &[Topic::Courses, Topic::Runs],
        Kind::Agreement | Kind::Initiative | Kind::Programme | Kind::Course | Kind::Version | Kind::VersionState => &[Topic::Courses],
        Kind::Run | Kind::RunState => &[Topic::Runs],
        Kind::Enrolment | Kind::EnrolmentState | Kind::EnrolmentParts => &[Topic::Runs, Topic::People, Topic::Roll],
        Kind::Part => &[Topic::Runs, Topic::Sessions, Topic::Roll],
        Kind::Facility | Kind::Equipment | Kind::Availability => &[Topic::Facilities, Topic::Sessions],
        Kind::Clash => &[Topic::Sessions],
        Kind::SessionPlace | Kind::SessionText | Kind::SessionState | Kind::SessionOrigin | Kind::Register => &[Topic::Sessions, Topic::Roll],
        Kind::Mark | Kind::WalkIn | Kind::WalkInState | Kind::Assessment | Kind::Result | Kind::SignOff => &[Topic::Roll],
        Kind::Signatory => &[Topic::Certificates, Topic::Centre],
        Kind::Competency => &[Topic::Courses, Topic::Roll],
        Kind::Qualification => &[Topic::People, Topic::Sessions],
        Kind::Resource => &[Topic::Library],
        Kind::Document => &[Topic::People, Topic::Runs],
        Kind::Letter => &[Topic::Letters],
        Kind::Action => &[Topic::Actions],
        Kind::FollowUp => &[Topic::FollowUps],
        Kind::Former | Kind::Batch | Kind::BatchState | Kind::Certificate | Kind::CertificateState => &[Topic::Certificates],
    }
}
