//! A book goes on in another place: a backup that was restored beside the former file, or a book that came from another
//! computer. It writes under a new epoch or as a new desk, never under an old identity.

use super::Book;
use super::change::Author;
use super::opening::{confirmed_path, keys_of, try_password};
use super::writer::{Desk, Ledger};
use crate::clock::Clock;
use crate::domain::roles::Role;
use crate::fault::{Reason, Refusal, Result};
use crate::file::anchor::AnchorSlots;
use crate::file::desk_key::DeskKey;
use crate::file::home::Home;
use crate::file::whole::{beside, folder_of, write_whole};
use crate::file::{backup, cipher, erased, restore};
use crate::ids::{BookId, DeskId, PersonId};
use crate::journal::act::{Act, DeskNamed, DeskOpened, PersonErased};
use crate::tables::{people, settings};
use rusqlite::{Connection, params};
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

impl Book {
    /// Puts a backup into a new file beside the present one. The password proves the right to; whatever goes wrong, nothing stays behind.
    pub fn restore(home: &Arc<Home>, clock: &Arc<Clock>, from: &Path, to: &Path, login: &str, password: &str) -> Result<BookId> {
        crate::file::place::check_place(to).map_err(super::opening::place_refused)?;
        let folder = folder_of(to);
        if !folder.is_dir() {
            return Err(Refusal::new(Reason::NoFolder).field("to").with("path", folder.display()).into());
        }
        let verified = restore::restore(from, to)?;
        let id = BookId(verified.manifest.book);
        let begun = begin(home, clock, from, to, id, login, password);
        if begun.is_err() {
            for ending in ["", "-wal", "-shm", ".keys"] {
                // Both were written just now; the first fault counts.
                drop(std::fs::remove_file(beside(to, ending)));
            }
        }
        begun.map(|()| id)
    }

    /// Goes on here as a new desk, or under a new epoch if this computer has the desk's key.
    pub(crate) fn become_new_desk(&self, author: Author, why: &'static str) -> Result<()> {
        let (home, key, id, clock) = (Arc::clone(&self.home), self.key.clone(), self.id, Arc::clone(&self.clock));
        let epoch = self.on_writer(move |desk| {
            let own = DeskKey::load(&home.desk(id.0), id.0, &[&key])?;
            // Without the anchor nobody knows which numbers were used after this copy was made.
            let series = if desk.turn == 0 { Some(next_series(&desk.db)?) } else { None };
            let own = renewed(&desk.db, own, &clock)?;
            own.save(&home.desk(id.0), id.0, &key, &mut |bytes: &mut [u8]| clock.fill(bytes))?;
            open_desk(desk, &own, &author, why, series)?;
            desk.anchors = true;
            desk.anchor()?;
            Ok(own.epoch)
        })?;
        write_whole(&confirmed_path(&self.home, self.id), epoch.to_string().as_bytes())?;
        *self.read_only.write().expect("no holder panics") = None;
        Ok(())
    }
}

fn begin(home: &Arc<Home>, clock: &Arc<Clock>, from: &Path, to: &Path, id: BookId, login: &str, password: &str) -> Result<()> {
    let keys = keys_of(home, to)?;
    let (unlocked, _) = try_password(home, clock, &keys, login, password)?;
    let (db, key) = match cipher::open_writer(to, &unlocked.data_key, false) {
        Ok(db) => (db, unlocked.data_key),
        Err(fault) => match unlocked.former_key {
            Some(former) => (cipher::open_writer(to, &former, false)?, former),
            None => return Err(fault.into()),
        },
    };
    let account = super::opening::find_account(&db, Some(login))?;
    let role =
        account.roles.iter().copied().find(|role| *role == Role::Administrator).or(account.roles.first().copied()).ok_or_else(Refusal::no_role)?;
    let author = Author { user: account.user, person: account.person, role };

    let slots = AnchorSlots::new(home.anchors(id.0), id.0);
    let had_key = DeskKey::load(&home.desk(id.0), id.0, &[&key])?;
    let series = if had_key.is_none() { Some(next_series(&db)?) } else { None };
    let own = renewed(&db, had_key, clock)?;
    let ledger = Ledger { desk: DeskId(own.desk), epoch: own.epoch, seq: 0, tick: 0, prev: None };
    let mut desk = Desk::new(db, id, Arc::clone(clock), own.signing.clone(), ledger, slots);
    let forgotten = erased_here(home, from, id, &mut desk)?;
    open_desk(&mut desk, &own, &author, "restored", series)?;
    desk.set_local("restored", Some("1"))?;
    if !forgotten.is_empty() {
        desk.forget_drafts()?;
    }
    for person in forgotten {
        let known = people::kept(&desk.db, person)?.and_then(|kept| kept.state);
        if known.is_some_and(|state| state != crate::domain::states::PersonState::Erased) {
            desk.change(&author, |change| {
                change.because(Some("restored"), None, &[]);
                change.enter(Act::PersonErased(PersonErased { person }))
            })?;
        }
    }
    own.save(&home.desk(id.0), id.0, &key, &mut |bytes: &mut [u8]| clock.fill(bytes))?;
    desk.anchor()?;
    desk.settle()
}

/// Whom the former book or the place of the backup knows as erased.
fn erased_here(home: &Home, from: &Path, id: BookId, desk: &mut Desk) -> Result<Vec<PersonId>> {
    let keys: Vec<_> = super::verify::desk_keys(&desk.db)?.into_values().collect();
    let mut persons: Vec<Uuid> = Vec::new();
    if let Some(anchor) = AnchorSlots::new(home.anchors(id.0), id.0).read_newest(&keys)? {
        desk.turn = anchor.turn;
        desk.counters = anchor.counters;
        persons.extend(anchor.erased);
    }
    let folder = if from.ends_with(backup::BOOK) { from.parent().unwrap_or(from) } else { from };
    if let Some((list, signer)) = folder.parent().map(|place| erased::read_erased(place, id.0)).transpose()?.flatten()
        && keys.contains(&signer)
    {
        persons.extend(list.persons);
    }
    persons.sort_unstable();
    persons.dedup();
    Ok(persons.into_iter().map(PersonId).collect())
}

/// The desk's key under its next epoch, or a new desk's.
fn renewed(db: &Connection, own: Option<DeskKey>, clock: &Clock) -> Result<DeskKey> {
    let Some(mut own) = own else {
        let desk: DeskId = clock.id();
        return Ok(DeskKey::draw(desk.0, 1, &mut |bytes: &mut [u8]| clock.fill(bytes)));
    };
    let written: u32 =
        db.query_row("SELECT coalesce(max(epoch), 0) FROM entry_journal WHERE desk = ?", params![DeskId(own.desk)], |row| row.get(0))?;
    own.epoch = own.epoch.max(written) + 1;
    Ok(own)
}

/// The first entry of a desk or of its new epoch.
fn open_desk(desk: &mut Desk, own: &DeskKey, author: &Author, why: &str, series: Option<String>) -> Result<()> {
    let tick = desk.db.query_row("SELECT coalesce(max(tick), 0) FROM entry_journal", [], |row| row.get(0))?;
    desk.ledger = Ledger { desk: DeskId(own.desk), epoch: own.epoch, seq: 0, tick, prev: None };
    desk.signing = own.signing.clone();
    let former: String = desk.db.query_row("SELECT coalesce(max(name), '') FROM table_desk", [], |row| row.get(0))?;
    let named = DeskNamed { key: hex::encode(own.signing.verifying_key().as_bytes()), name: former };
    let why = why.to_owned();
    desk.change(author, |change| change.enter(Act::DeskOpened(DeskOpened { desk_named: named, why, series })))?;
    desk.set_local("epoch", Some(&own.epoch.to_string()))
}

/// A series that was never used: the centre's code with the next figure behind it.
fn next_series(db: &Connection) -> Result<String> {
    let code = settings::settings(db)?.code;
    let current = settings::centre(db)?.series;
    let figure: u32 = current.strip_prefix(code.chars().take(6).collect::<String>().as_str()).and_then(|rest| rest.parse().ok()).unwrap_or(1);
    Ok(format!("{}{}", code.chars().take(6).collect::<String>(), figure + 1))
}
