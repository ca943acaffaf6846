//! A book opens: lock, key, format, desk, anchor, newest entries; in the order of safety.md 4.1. What does not fit opens
//! read-only and says so.

use super::writer::{Desk, Ledger, Writer, heads};
use super::{Account, Book, FORMAT, accounts, local, verify};
use crate::clock::Clock;
use crate::fault::{Error, Fault, Reason, Refusal, Result};
use crate::file::anchor::{AnchorSlots, AnchorVerdict, compare};
use crate::file::attempts::Attempts;
use crate::file::desk_key::DeskKey;
use crate::file::home::{Home, KnownBook};
use crate::file::keys::{DataKey, Keys, RecoveryWords};
use crate::file::lock::BookLock;
use crate::file::place::{PlaceFault, check_place};
use crate::file::whole::{beside, write_whole};
use crate::file::{KeyFault, cipher};
use crate::ids::{BookId, DeskId, Digest};
use ed25519_dalek::{SigningKey, VerifyingKey};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, RwLock};
use uuid::Uuid;

/// Why a book can be read but not written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct ReadOnly {
    /// `moved`, `older_copy`, `damaged`, `unknown_act`, `superseded`.
    pub why: String,
    /// What the sentence names.
    pub details: BTreeMap<String, String>,
}

impl ReadOnly {
    fn new(why: &str, details: &[(&str, String)]) -> Self {
        Self { why: why.into(), details: details.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect() }
    }
    /// The refusal of a change.
    pub fn refusal(&self) -> Refusal {
        let reason = match self.why.as_str() {
            "moved" => Reason::MovedBook,
            "older_copy" => Reason::OlderCopy,
            "damaged" => Reason::DamagedBook,
            _ => Reason::ReadOnlyBook,
        };
        self.details.iter().fold(Refusal::new(reason).with("why", &self.why), |refusal, (name, value)| refusal.with(name, value))
    }
}

/// How somebody lets themselves in.
pub enum Secret<'a> {
    /// Their login and password. An empty login means the only account, or the coordinator of a demo.
    Password(&'a str, &'a str),
    /// The words of the recovery sheet.
    Recovery(&'a RecoveryWords),
}

pub(super) fn place_refused(fault: PlaceFault) -> Error {
    match fault {
        PlaceFault::Network { kind } => Refusal::new(Reason::NetworkFolder).with("what", kind),
        PlaceFault::Synced { product, folder } => Refusal::new(Reason::SyncedFolder).with("what", product).with("path", folder.display()),
        PlaceFault::ConflictedCopy { path } => Refusal::new(Reason::SyncedFolder).with("what", path.display()).with("path", path.display()),
    }
    .into()
}

/// The keys beside a book, or their copy in the configuration folder.
pub(crate) fn keys_of(home: &Home, path: &Path) -> Result<Keys> {
    if !path.exists() {
        return Err(Refusal::new(Reason::BookMissing).with("path", path.display()).into());
    }
    let whole = std::path::absolute(path).map_err(crate::fault::at(path))?;
    let copy = home.books()?.into_iter().find(|known| known.path == whole).map(|known| home.keys(known.book));
    match Keys::load(&beside(path, ".keys"), copy.as_deref()) {
        Err(KeyFault::File(crate::file::FileFault::Missing { .. })) => Err(Refusal::new(Reason::NotABook).with("path", path.display()).into()),
        other => Ok(other?),
    }
}

/// Tries a password against the keys; wrong ones are counted, and slow down.
pub(crate) fn try_password(home: &Home, clock: &Clock, keys: &Keys, login: &str, password: &str) -> Result<(crate::file::keys::Unlocked, u32)> {
    let tag = keys.tag_or_only(login);
    let mut attempts = Attempts::load(&home.attempts())?;
    attempts.may_try(keys.book(), tag, clock.now())?;
    match keys.unlock_tag(tag, password) {
        Ok(unlocked) => {
            let failed = attempts.succeeded(keys.book(), tag)?.map_or(0, |failures| failures.count);
            Ok((unlocked, failed))
        }
        Err(KeyFault::Refused) => {
            let standing = attempts.failed(keys.book(), tag, clock.now())?;
            Err(Refusal::new(Reason::WrongPassword).with("left", standing.left).into())
        }
        Err(other) => Err(other.into()),
    }
}

impl Book {
    /// Opens and unlocks a book. Also gives the account, and how many wrong passwords came before.
    pub fn open(home: Arc<Home>, clock: Arc<Clock>, path: &Path, program: &str, secret: &Secret<'_>) -> Result<(Self, Account, u32)> {
        let keys = keys_of(&home, path)?;
        check_place(path).map_err(place_refused)?;
        let lock = BookLock::take(path, program, clock.now().fixed_offset())?;
        let (login, unlocked, failed) = match secret {
            Secret::Password(login, password) => {
                let (unlocked, failed) = try_password(&home, &clock, &keys, login, password)?;
                (Some(login.to_owned()), unlocked, failed)
            }
            Secret::Recovery(words) => {
                let unlocked = keys.unlock_by_recovery(words).map_err(|fault| match fault {
                    KeyFault::Refused => Reason::RecoveryRefused.into(),
                    other => Error::from(other),
                })?;
                (None, unlocked, 0)
            }
        };
        let (db, key) = writer(path, unlocked.data_key, unlocked.former_key)?;
        let format = cipher::format(&db)?;
        if format > FORMAT {
            return Err(Refusal::new(Reason::NewerFormat).with("found", format).with("known", FORMAT).into());
        }
        let id = book_id(&db, path)?;
        let mut read_only = None;
        let desk_key = DeskKey::load(&home.desk(id.0), id.0, &[&key])?;
        let epoch: u32 = local(&db, "epoch")?.and_then(|text| text.parse().ok()).unwrap_or(1);
        let newest_epoch = confirmed_epoch(&home, id)?;
        let (ledger, signing) = match &desk_key {
            Some(own) => (ledger(&db, DeskId(own.desk), epoch)?, own.signing.clone()),
            None => {
                read_only = Some(ReadOnly::new("moved", &[]));
                (ledger(&db, DeskId(Uuid::nil()), 0)?, SigningKey::from_bytes(&clock.random()))
            }
        };
        if newest_epoch.is_some_and(|newest| newest > epoch) {
            read_only.get_or_insert_with(|| ReadOnly::new("superseded", &[]));
        }
        let slots = AnchorSlots::new(home.anchors(id.0), id.0);
        let mut desk = Desk::new(db, id, Arc::clone(&clock), signing, ledger, slots);
        if let Some(own) = &desk_key {
            read_only = against_anchor(&mut desk, own, epoch)?.or(read_only);
        }
        if let Some(finding) = verify::newest(&desk.db, &desk.verified)? {
            read_only = Some(ReadOnly::new("damaged", &[("what", finding.kind), ("entry", finding.entry.unwrap_or_default())]));
        } else if desk_key.is_some() {
            desk.verified = heads(&desk.db)?;
        }
        if unknown_acts(&desk.db)? > 0 {
            read_only = Some(ReadOnly::new("unknown_act", &[]));
        }
        desk.anchors = read_only.is_none();
        let account = find_account(&desk.db, login)?;
        let desk_name = desk
            .db
            .query_row("SELECT name FROM table_desk WHERE desk = ? ORDER BY epoch DESC", [ledger.desk], |row| row.get(0))
            .optional()?
            .unwrap_or_default();
        let diary = desk.db.diary();
        let book = Self {
            path: path.to_path_buf(),
            id,
            clock,
            home,
            key,
            writer: Writer::start(desk),
            readers: Mutex::new(Vec::new()),
            diary,
            read_only: RwLock::new(read_only),
            desk_name,
            _lock: lock,
        };
        book.save_keys(&keys)?;
        book.remember()?;
        Ok((book, account, failed))
    }

    /// Puts the book at the head of the list of books known here.
    pub(super) fn remember(&self) -> Result<()> {
        let path = std::path::absolute(&self.path).map_err(crate::fault::at(&self.path))?;
        Ok(self.home.remember(KnownBook { path, book: self.id.0, opened: self.clock.now().fixed_offset() })?)
    }

    /// Writes the keys beside the book, and their copy on this computer if this is the file that goes on here: a restored or
    /// former one leaves the copy to the other.
    pub(crate) fn save_keys(&self, keys: &Keys) -> Result<()> {
        let own = beside(&self.path, ".keys");
        if self.is_unconfirmed()? || self.read_only().is_some() {
            return Ok(write_whole(&own, &keys.to_bytes())?);
        }
        Ok(keys.save(&own, &self.home.keys(self.id.0))?)
    }

    /// Whether this file was restored and nobody has confirmed yet that it goes on in the former one's place.
    pub fn is_unconfirmed(&self) -> Result<bool> {
        Ok(self.local("restored")?.is_some())
    }
}

/// The epoch of the file that was confirmed last in a book's place.
pub(crate) fn confirmed_epoch(home: &Home, book: BookId) -> Result<Option<u32>> {
    let bytes = crate::file::whole::read_if_there(&confirmed_path(home, book))?;
    Ok(bytes.and_then(|bytes| String::from_utf8(bytes).ok()).and_then(|text| text.trim().parse().ok()))
}

/// Where the confirmed epoch of a book stands.
pub(crate) fn confirmed_path(home: &Home, book: BookId) -> std::path::PathBuf {
    home.root().join("desks").join(format!("{book}.epoch"))
}

fn writer(path: &Path, key: DataKey, former: Option<DataKey>) -> Result<(Connection, DataKey)> {
    match (cipher::open_writer(path, &key, false), former) {
        (Ok(db), _) => Ok((db, key)),
        (Err(crate::file::FileFault::WrongKey), Some(former)) => Ok((cipher::open_writer(path, &former, false)?, former)),
        (Err(fault), _) => Err(fault.into()),
    }
}

fn book_id(db: &Connection, path: &Path) -> Result<BookId> {
    let not_a_book = || Error::from(Refusal::new(Reason::NotABook).with("path", path.display()));
    let there: bool = db.query_row("SELECT count(*) > 0 FROM sqlite_schema WHERE name = 'table_centre'", [], |row| row.get(0))?;
    if !there {
        return Err(not_a_book());
    }
    let id: Option<Option<BookId>> = db.query_row("SELECT book FROM table_centre", [], |row| row.get(0)).optional()?;
    id.flatten().ok_or_else(not_a_book)
}

/// Where the desk stands: the newest of its own entries, and the highest tick of all.
fn ledger(db: &Connection, desk: DeskId, epoch: u32) -> Result<Ledger> {
    let own: Option<(u32, Digest)> = db
        .query_row("SELECT seq, digest FROM entry_journal WHERE desk = ? AND epoch = ? ORDER BY seq DESC LIMIT 1", params![desk, epoch], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    let tick = db.query_row("SELECT coalesce(max(tick), 0) FROM entry_journal", [], |row| row.get(0))?;
    Ok(Ledger { desk, epoch, seq: own.map_or(0, |(seq, _)| seq), tick, prev: own.map(|(_, digest)| digest) })
}

/// Compares the journal with what was anchored outside the book.
fn against_anchor(desk: &mut Desk, own: &DeskKey, epoch: u32) -> Result<Option<ReadOnly>> {
    let keys = verify::desk_keys(&desk.db)?;
    let mut trusted: Vec<VerifyingKey> = keys.values().copied().collect();
    trusted.push(own.signing.verifying_key());
    let Some(mut anchor) = desk.slots.read_newest(&trusted)? else {
        return Ok(Some(ReadOnly::new("moved", &[])));
    };
    desk.turn = anchor.turn;
    desk.verified = std::mem::take(&mut anchor.verified);
    desk.counters = std::mem::take(&mut anchor.counters);
    if local(&desk.db, "restored")?.is_some() || epoch > 1 {
        // A restored file goes on beside the former one: only what it wrote itself can be missing here.
        anchor.heads.retain(|head| head.epoch == epoch);
        desk.verified.clear();
    } else if local(&desk.db, "epoch")?.is_some() {
        anchor.heads.retain(|head| head.desk != own.desk || head.epoch <= epoch);
    }
    let mut held = desk.db.prepare("SELECT digest FROM entry_journal WHERE desk = ? AND epoch = ? AND seq = ?")?;
    let mut broken = None;
    let verdict = compare(Some(&anchor), &heads(&desk.db)?, |head_desk, head_epoch, seq| {
        let rows = held.query_map(params![DeskId(head_desk), head_epoch, u32::try_from(seq).unwrap_or(u32::MAX)], |row| row.get::<_, Digest>(0));
        match rows.and_then(Iterator::collect::<rusqlite::Result<Vec<_>>>) {
            Ok(digests) => digests.into_iter().map(|digest| digest.0).collect(),
            Err(error) => {
                broken = Some(error);
                Vec::new()
            }
        }
    });
    if let Some(error) = broken {
        return Err(Fault::Sql(error).into());
    }
    Ok(match verdict {
        AnchorVerdict::Fits | AnchorVerdict::JournalAhead => None,
        AnchorVerdict::NoAnchor => Some(ReadOnly::new("moved", &[])),
        AnchorVerdict::JournalBehind { anchored, held, .. } => {
            Some(ReadOnly::new("older_copy", &[("anchored", anchored.to_string()), ("held", held.to_string()), ("at", anchor.written_at)]))
        }
        AnchorVerdict::Different { seq, .. } => Some(ReadOnly::new("damaged", &[("what", "anchor".into()), ("entry", seq.to_string())])),
    })
}

fn unknown_acts(db: &Connection) -> Result<u32> {
    Ok(db.query_row("SELECT value FROM table_applied WHERE name = 'unknown'", [], |row| row.get(0)).optional()?.unwrap_or(0))
}

/// The account of a login; with the recovery sheet, the first active administrator.
pub(super) fn find_account(db: &Connection, login: Option<&str>) -> Result<Account> {
    let all = accounts(db)?;
    let found = match login {
        Some("") if all.len() == 1 => all.into_iter().next(),
        Some(login) => {
            let login = if login.is_empty() { "coordinator" } else { login };
            let login = super::login_key(login);
            all.into_iter().find(|account| account.login.as_deref().map(super::login_key).as_ref() == Some(&login))
        }
        None => all.into_iter().find(|account| account.is_active && account.roles.contains(&crate::domain::roles::Role::Administrator)),
    };
    found.filter(|account| account.is_active).ok_or_else(|| Reason::WrongPassword.into())
}
