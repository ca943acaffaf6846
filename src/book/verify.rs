//! Does the book still say what was signed? Each entry's bytes, digest, signature, place in its chain; every sealed value
//! and document; the projections against a rebuild.

use super::values::Values;
use super::writer::{Desk, heads};
use super::{Book, ReadOnly};
use crate::fault::{Fault, Result};
use crate::file::anchor::{AnchorVerdict, Head, compare};
use crate::file::cipher;
use crate::ids::{DeskId, Digest};
use crate::journal::act::Act;
use crate::journal::{Entry, Signed};
use crate::tables::apply;
use ed25519_dalek::VerifyingKey;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Something that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Finding {
    /// `bytes`, `digest`, `signature`, `chain`, `columns`, `order`, `desk`, `value`, `document`, `tables`, `anchor`, `pages`, `schema`.
    pub kind: String,
    /// The entry that it is about, by digest.
    pub entry: Option<String>,
    /// For whoever looks for the cause.
    pub detail: String,
}

/// What a verification found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Report {
    /// Nothing was found.
    pub sound: bool,
    /// How many entries were read.
    pub entries: u32,
    /// What was found, worst first.
    pub findings: Vec<Finding>,
}

struct Row {
    key: i64,
    desk: DeskId,
    epoch: u32,
    seq: u32,
    tick: u32,
    signed: Signed,
}

impl Book {
    /// Verifies everything. Changes nothing.
    pub fn verify(&self) -> Result<Report> {
        let report = self.on_writer(all)?;
        if !report.sound {
            let first = report.findings.first().map(|finding| finding.kind.clone()).unwrap_or_default();
            let mut read_only = self.read_only.write().expect("no holder panics");
            read_only.get_or_insert_with(|| ReadOnly { why: "damaged".into(), details: BTreeMap::from([("what".into(), first)]) });
        }
        Ok(report)
    }

    /// Makes the projections again. Says how many entries were read and whether the tables were equal before.
    pub fn rebuild(&self) -> Result<(u32, bool)> {
        self.on_writer(|desk| {
            desk.db.execute_batch("BEGIN IMMEDIATE")?;
            let done = apply::digest(&desk.db).and_then(|before| {
                let count = apply::rebuild(&desk.db)?;
                crate::tables::counted::forget_all(&desk.db)?;
                Ok((count, apply::digest(&desk.db)? == before))
            });
            desk.db.execute_batch(if done.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
            desk.db.forget_diary();
            done
        })
    }
}

/// The public keys that desks wrote under, by desk and epoch.
pub(super) fn desk_keys(db: &Connection) -> Result<BTreeMap<(DeskId, u32), VerifyingKey>> {
    let mut statement = db.prepare("SELECT desk, epoch, public_key FROM table_desk")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)))?;
    let mut keys = BTreeMap::new();
    for row in rows {
        let (desk, epoch, text) = row?;
        if let Some(key) = public_key(&text) {
            keys.insert((desk, epoch), key);
        }
    }
    Ok(keys)
}

fn public_key(text: &str) -> Option<VerifyingKey> {
    let bytes: [u8; 32] = hex::decode(text).ok()?.try_into().ok()?;
    VerifyingKey::from_bytes(&bytes).ok()
}

fn rows(db: &Connection, mut each: impl FnMut(rusqlite::Result<Row>) -> Result<()>) -> Result<()> {
    let mut statement =
        db.prepare("SELECT key, desk, epoch, seq, tick, digest, body, signature FROM entry_journal ORDER BY desk, epoch, seq, digest")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        each(read(row))?;
    }
    Ok(())
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    let signature = row.get_ref(7)?.as_blob().ok().and_then(|bytes| bytes.try_into().ok()).unwrap_or([0; 64]);
    Ok(Row {
        key: row.get(0)?,
        desk: row.get(1)?,
        epoch: row.get(2)?,
        seq: row.get(3)?,
        tick: row.get(4)?,
        signed: Signed { body: row.get(6)?, digest: row.get(5)?, signature },
    })
}

/// A copy holds all entries, each whole and linked.
pub fn check_copy(db: &Connection, entries: u32) -> Result<()> {
    let found: u32 = db.query_row("SELECT count(*) FROM entry_journal", [], |row| row.get(0))?;
    if found != entries {
        return Err(Fault::Journal(format!("the copy holds {found} of {entries} entries")).into());
    }
    match newest(db, &[])? {
        None => Ok(()),
        Some(finding) => Err(Fault::Journal(finding.detail).into()),
    }
}

/// At opening: digests and links of the entries after those that were verified before. The first fault, if any.
pub(super) fn newest(db: &Connection, verified: &[Head]) -> Result<Option<Finding>> {
    let known = |desk: DeskId, epoch: u32| verified.iter().find(|head| head.desk == desk.0 && head.epoch == epoch);
    let mut chains = db.prepare("SELECT DISTINCT desk, epoch FROM entry_journal")?;
    let chains: Vec<(DeskId, u32)> = chains.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    let mut after = db.prepare("SELECT seq, digest, body FROM entry_journal WHERE desk = ? AND epoch = ? AND seq > ? ORDER BY seq")?;
    for (desk, epoch) in chains {
        let from = known(desk, epoch);
        let mut seq = from.map_or(0, |head| u32::try_from(head.seq).unwrap_or(u32::MAX));
        let mut prev = from.map(|head| Digest(head.digest));
        let mut rows = after.query(params![desk, epoch, seq])?;
        while let Some(row) = rows.next()? {
            let (found, digest): (u32, Digest) = (row.get(0)?, row.get(1)?);
            let body = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
            let linked = previous(body);
            let fits = found == seq + 1 && Digest::of(body.as_bytes()) == digest && linked == Some(prev);
            if !fits {
                return Ok(Some(Finding { kind: "chain".into(), entry: Some(digest.to_string()), detail: format!("entry {found} of {desk}") }));
            }
            seq = found;
            prev = Some(digest);
        }
    }
    Ok(None)
}

/// The `prev` of an entry, without reading the rest of it.
fn previous(body: &str) -> Option<Option<Digest>> {
    #[derive(Deserialize)]
    struct Link {
        prev: Option<Digest>,
    }
    serde_json::from_str::<Link>(body).ok().map(|link| link.prev)
}

/// Everything.
fn all(desk: &mut Desk) -> Result<Report> {
    let db = &desk.db;
    let mut findings = Vec::new();
    let mut find = |kind: &str, entry: Option<Digest>, detail: String| {
        findings.push(Finding { kind: kind.into(), entry: entry.map(|digest| digest.to_string()), detail });
    };
    if let Err(fault) = cipher::check_pages(db) {
        find("pages", None, fault.to_string());
    }
    schema(db, &mut find)?;

    // Desks introduce themselves in the first entry of their chain; so the keys are taken from the journal, not from a table.
    let mut keys: BTreeMap<(DeskId, u32), VerifyingKey> = BTreeMap::new();
    let mut chain: Option<(DeskId, u32, u32, u32, Option<Digest>)> = None;
    let mut entries = 0;
    let (mut last_key, mut last_key_here) = (0, 0);
    let mut stated = Values::default();
    rows(db, |row| {
        entries += 1;
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                find("columns", None, error.to_string());
                return Ok(());
            }
        };
        let digest = row.signed.digest;
        if !row.signed.is_whole() {
            find("bytes", Some(digest), format!("entry {} is not what its digest says", row.key));
        }
        let Ok(entry) = Entry::read(&row.signed.body) else {
            find("bytes", Some(digest), format!("entry {} cannot be read", row.key));
            return Ok(());
        };
        let header = &entry.header;
        if (header.desk, header.epoch, header.seq, header.tick) != (row.desk, row.epoch, row.seq, row.tick) {
            find("columns", Some(digest), format!("the columns of entry {} differ from its text", row.key));
        }
        last_key = last_key.max(row.key);
        if (row.desk, row.epoch) == (desk.ledger.desk, desk.ledger.epoch) {
            if row.key <= last_key_here {
                find("order", Some(digest), format!("entry {} was written here before an older one", header.seq));
            }
            last_key_here = row.key;
        }
        let (mut seq, mut tick, mut prev) = (0, 0, None);
        if let Some((desk, epoch, last, last_tick, last_digest)) = chain
            && (desk, epoch) == (header.desk, header.epoch)
        {
            (seq, tick, prev) = (last, last_tick, last_digest);
        }
        if header.seq != seq + 1 || header.prev != prev {
            find("chain", Some(digest), format!("entry {} of {} does not follow entry {seq}", header.seq, header.desk));
        }
        if header.tick <= tick {
            find("order", Some(digest), format!("the tick of entry {} does not rise", header.seq));
        }
        let named = match &entry.act {
            Some(Act::CentreFounded(act)) => Some(&act.desk_named),
            Some(Act::DeskOpened(act)) => Some(&act.desk_named),
            _ => None,
        };
        if let Some(key) = named.filter(|_| header.seq == 1).and_then(|named| public_key(&named.key)) {
            keys.insert((header.desk, header.epoch), key);
        }
        match keys.get(&(header.desk, header.epoch)) {
            None => find("desk", Some(digest), format!("desk {} was never introduced", header.desk)),
            Some(key) if !row.signed.is_signed_by(key) => find("signature", Some(digest), format!("entry {} is not signed by its desk", header.seq)),
            Some(_) => {}
        }
        stated.take(&entry, row.key, digest);
        chain = Some((header.desk, header.epoch, header.seq, header.tick, Some(digest)));
        Ok(())
    })?;
    if last_key != i64::from(entries) {
        find("order", None, format!("{entries} entries are numbered up to {last_key}"));
    }
    stated.check(db, &mut find)?;
    if let Err(error) = anchored(desk, &mut find) {
        find("anchor", None, format!("the journal cannot be compared with what was anchored here: {error:?}"));
    }
    tables(&desk.db, &mut find)?;
    let sound = findings.is_empty();
    Ok(Report { sound, entries, findings })
}

/// The journal against what was anchored outside the book on this computer.
fn anchored(desk: &Desk, find: &mut impl FnMut(&str, Option<Digest>, String)) -> Result<()> {
    let keys: Vec<VerifyingKey> = std::iter::once(desk.signing.verifying_key()).chain(desk_keys(&desk.db)?.into_values()).collect();
    let Some(mut anchor) = desk.slots.read_newest(&keys)? else { return Ok(()) };
    anchor.heads.retain(|head| (head.desk, head.epoch) == (desk.ledger.desk.0, desk.ledger.epoch) || desk.ledger.epoch == 1 && head.epoch == 1);
    let mut held = desk.db.prepare("SELECT digest FROM entry_journal WHERE desk = ? AND epoch = ? AND seq = ?")?;
    let verdict = compare(Some(&anchor), &heads(&desk.db)?, |head_desk, epoch, seq| {
        held.query_map(params![DeskId(head_desk), epoch, u32::try_from(seq).unwrap_or(u32::MAX)], |row| row.get::<_, Digest>(0))
            .and_then(Iterator::collect::<rusqlite::Result<Vec<_>>>)
            .map(|digests| digests.into_iter().map(|digest| digest.0).collect())
            .unwrap_or_default()
    });
    match verdict {
        AnchorVerdict::Fits | AnchorVerdict::JournalAhead | AnchorVerdict::NoAnchor => {}
        AnchorVerdict::JournalBehind { anchored, held, .. } => {
            find("anchor", None, format!("{anchored} entries were anchored here, the book holds {held}"));
        }
        AnchorVerdict::Different { seq, .. } => find("anchor", None, format!("entry {seq} is not the one that was anchored here")),
    }
    Ok(())
}

/// The projections against a rebuild that is rolled back.
fn tables(db: &Connection, find: &mut impl FnMut(&str, Option<Digest>, String)) -> Result<()> {
    db.execute_batch("BEGIN IMMEDIATE")?;
    let compared = apply::digest(db).and_then(|before| {
        apply::rebuild(db)?;
        Ok(before == apply::digest(db)?)
    });
    db.execute_batch("ROLLBACK")?;
    match compared {
        Ok(true) => {}
        Ok(false) => find("tables", None, "the tables are not what the journal says".into()),
        Err(crate::fault::Error::Broken(Fault::Sql(error))) => find("tables", None, error.to_string()),
        Err(_) => find("tables", None, "the tables cannot be made from the journal".into()),
    }
    Ok(())
}

/// The schema is ours, to the letter.
fn schema(db: &Connection, find: &mut impl FnMut(&str, Option<Digest>, String)) -> Result<()> {
    let ours = Connection::open_in_memory()?;
    ours.execute_batch(include_str!("../tables/book.sql"))?;
    ours.execute_batch(include_str!("../tables/tables.sql"))?;
    let read = |db: &Connection| -> Result<BTreeSet<(String, String)>> {
        let mut statement = db.prepare("SELECT name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")?;
        Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
    };
    let (ours, theirs) = (read(&ours)?, read(db)?);
    for (name, _) in ours.symmetric_difference(&theirs) {
        find("schema", None, format!("{name} is not as Rollbook made it"));
    }
    Ok(())
}
