//! Entries of other desks come in, in any order, with repeats. The tables then are what a rebuild gives: a tail that sorts
//! last is applied directly, anything else folds everything again.

use super::Book;
use super::change::insert;
use super::writer::Desk;
use crate::fault::{Fault, Result};
use crate::ids::{DeskId, Digest};
use crate::journal::personal::Group;
use crate::journal::{Entry, Signed};
use crate::tables::apply;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

/// A sealed value as it travels beside its entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// Whose it is.
    pub owner: Uuid,
    /// Its field group.
    pub group: String,
    /// Its class.
    pub class: String,
    /// 16 bytes.
    pub salt: [u8; 16],
    /// Canonical JSON.
    pub value: String,
    /// What stands in the entry.
    pub digest: Digest,
}

/// A document as it travels beside its entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Whose it is, if one person's.
    pub owner: Option<Uuid>,
    /// What it is.
    pub kind: String,
    /// 16 bytes.
    pub salt: [u8; 16],
    /// The content.
    pub bytes: Vec<u8>,
    /// What stands in the entry.
    pub digest: Digest,
}

/// An entry with all that lies beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// The entry.
    pub entry: Signed,
    /// Its sealed values.
    pub values: Vec<Value>,
    /// Its documents.
    pub documents: Vec<Document>,
}

impl Book {
    /// Everything of the journal, oldest first.
    pub fn parcels(&self) -> Result<Vec<Parcel>> {
        self.read(|db| {
            let mut statement = db.prepare("SELECT key, body, digest, signature FROM entry_journal ORDER BY tick, desk, epoch, seq, digest")?;
            let rows = statement
                .query_map([], |row| Ok((row.get::<_, i64>(0)?, Signed { body: row.get(1)?, digest: row.get(2)?, signature: row.get(3)? })))?;
            rows.map(|row| {
                let (key, entry) = row?;
                Ok(Parcel { entry, values: values(db, key)?, documents: documents(db, key)? })
            })
            .collect()
        })
    }

    /// Takes in entries of any desk, in any order, in one transaction. Entries that are here already change nothing; altered
    /// ones refuse the whole. Says how many were new.
    pub fn take_in(&self, parcels: Vec<Parcel>) -> Result<u32> {
        self.on_writer(move |desk| {
            desk.db.execute_batch("BEGIN IMMEDIATE")?;
            let taken = merge(desk, &parcels);
            desk.db.execute_batch(if taken.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
            let (new, tick) = taken?;
            desk.ledger.tick = desk.ledger.tick.max(tick);
            Ok(new)
        })
    }
}

fn merge(desk: &Desk, parcels: &[Parcel]) -> Result<(u32, u32)> {
    let db = &desk.db;
    let mut last = last_place(db)?;
    let (mut new, mut tick, mut sorts_last) = (0, 0, true);
    for parcel in parcels {
        if !parcel.entry.is_whole() {
            return Err(Fault::Journal("an entry is not what its digest says".into()).into());
        }
        let known: Option<i64> =
            db.query_row("SELECT key FROM entry_journal WHERE digest = ?", [parcel.entry.digest], |row| row.get(0)).optional()?;
        if known.is_some() {
            continue;
        }
        let entry = Entry::read(&parcel.entry.body)?;
        let key = insert(db, &entry.header, &parcel.entry)?;
        beside(db, key, parcel)?;
        let place = (entry.header.tick, entry.header.desk, entry.header.epoch, entry.header.seq, parcel.entry.digest);
        sorts_last &= last.is_none_or(|last| place > last);
        if sorts_last {
            apply::apply(db, key, &entry)?;
            last = Some(place);
        }
        tick = tick.max(entry.header.tick);
        new += 1;
    }
    if !sorts_last {
        apply::rebuild(db)?;
    }
    crate::tables::counted::forget_all(db)?;
    Ok((new, tick))
}

type Place = (u32, DeskId, u32, u32, Digest);

fn last_place(db: &Connection) -> Result<Option<Place>> {
    Ok(db
        .query_row(
            "SELECT tick, desk, epoch, seq, digest FROM entry_journal ORDER BY tick DESC, desk DESC, epoch DESC, seq DESC, digest DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)),
        )
        .optional()?)
}

fn beside(db: &Connection, key: i64, parcel: &Parcel) -> Result<()> {
    let is_note = |value: &Value| value.group == Group::Note.name();
    let mut erased = db.prepare_cached("SELECT count(*) > 0 FROM personal_erased WHERE owner = ?")?;
    let mut is_erased = |value: &Value| erased.query_row([value.owner.as_bytes()], |row| row.get::<_, bool>(0));
    // What was erased here stays erased; a note about several people went with the first of them.
    let mut loses_note = false;
    for value in parcel.values.iter().filter(|value| is_note(value)) {
        loses_note |= is_erased(value)?;
    }
    for value in &parcel.values {
        if is_erased(value)? || loses_note && is_note(value) {
            continue;
        }
        db.execute(
            "INSERT INTO personal_value (entry, owner, field_group, class, salt, value, digest) VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![key, value.owner.as_bytes(), value.group, value.class, value.salt, value.value, value.digest],
        )?;
    }
    for document in &parcel.documents {
        db.execute(
            "INSERT OR IGNORE INTO document_file (digest, entry, owner, kind, salt, plain, bytes) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
             WHERE ?3 IS NULL OR NOT EXISTS (SELECT 1 FROM personal_erased WHERE owner = ?3)",
            params![
                document.digest,
                key,
                document.owner.map(|owner| owner.as_bytes().to_vec()),
                document.kind,
                document.salt,
                Digest::of(&document.bytes),
                document.bytes
            ],
        )?;
    }
    Ok(())
}

fn values(db: &Connection, key: i64) -> Result<Vec<Value>> {
    let mut statement =
        db.prepare_cached("SELECT owner, field_group, class, salt, value, digest FROM personal_value WHERE entry = ? ORDER BY owner, field_group")?;
    let rows = statement.query_map([key], |row| {
        Ok(Value {
            owner: row.get::<_, crate::ids::PersonId>(0)?.0,
            group: row.get(1)?,
            class: row.get(2)?,
            salt: row.get(3)?,
            value: row.get(4)?,
            digest: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn documents(db: &Connection, key: i64) -> Result<Vec<Document>> {
    let mut statement = db.prepare_cached("SELECT owner, kind, salt, bytes, digest FROM document_file WHERE entry = ? ORDER BY digest")?;
    let rows = statement.query_map([key], |row| {
        Ok(Document {
            owner: row.get::<_, Option<crate::ids::PersonId>>(0)?.map(|id| id.0),
            kind: row.get(1)?,
            salt: row.get(2)?,
            bytes: row.get(3)?,
            digest: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
