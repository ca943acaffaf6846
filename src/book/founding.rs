//! A book begins: keys, file, first entry, anchor.

use super::change::Author;
use super::writer::{Desk, Ledger, Writer};
use super::{Book, FORMAT};
use crate::clock::Clock;
use crate::domain::roles::Role;
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::file::anchor::AnchorSlots;
use crate::file::desk_key::DeskKey;
use crate::file::home::Home;
use crate::file::keys::{Cost, Keys, NewPassword, RecoveryWords};
use crate::file::lock::BookLock;
use crate::file::whole::beside;
use crate::file::{cipher, place};
use crate::ids::*;
use crate::journal::act::{Act, CentreFounded, DeskNamed, NewUser};
use crate::journal::fact::CentreFields;
use crate::journal::personal::{Group, Shown};
use ed25519_dalek::SigningKey;
use std::path::Path;
use std::sync::{Arc, Mutex, RwLock};
use std::time::{Duration, Instant};

/// What a book begins with. Texts are clean, codes are checked.
pub struct Founding {
    /// The centre.
    pub fields: CentreFields,
    /// The first account's person.
    pub full_name: String,
    /// Its login.
    pub login: String,
    /// Its password.
    pub password: NewPassword,
    /// Its roles.
    pub roles: Vec<Role>,
    /// A demo book says for ever that it is one.
    pub is_demo: bool,
    /// What a guess at a password costs; none measures this computer.
    pub cost: Option<Cost>,
    /// How this desk is called.
    pub desk_name: String,
}

impl Book {
    /// Makes a new book; never over one that exists.
    pub fn found(home: Arc<Home>, clock: Arc<Clock>, path: &Path, program: &str, founding: Founding) -> Result<(Self, RecoveryWords)> {
        place::check_place(path).map_err(super::opening::place_refused)?;
        // A log that a vanished book left is somebody's last work.
        for taken in ["", ".keys", "-wal", "-journal"].map(|ending| beside(path, ending)) {
            if taken.symlink_metadata().is_ok() {
                return Err(Refusal::new(Reason::BookExists).with("path", taken.display()).into());
            }
        }
        let lock = BookLock::take(path, program, clock.now().fixed_offset())?;
        let id: BookId = clock.id();
        let cost = founding.cost.map_or_else(calibrated, Ok)?;
        let mut entropy = |bytes: &mut [u8]| clock.fill(bytes);
        let (mut keys, key, words) = Keys::create(id.0, cost, &mut entropy)?;
        keys.add_user(&founding.login, &founding.password, &key, &mut entropy)?;

        let desk: DeskId = clock.id();
        let desk_key = DeskKey::draw(desk.0, 1, &mut entropy);
        let issuer = SigningKey::from_bytes(&clock.random());
        let made = (|| {
            let mut db = cipher::open_writer(path, &key, true)?;
            db.execute_batch(include_str!("../tables/book.sql"))?;
            db.execute_batch(include_str!("../tables/tables.sql"))?;
            cipher::set_format(&mut db, FORMAT)?;
            let ledger = Ledger { desk, epoch: 1, seq: 0, tick: 0, prev: None };
            let slots = AnchorSlots::new(home.anchors(id.0), id.0);
            let mut writer = Desk::new(db, id, Arc::clone(&clock), desk_key.signing.clone(), ledger, slots);
            writer.set_local("issuer_key", Some(&hex::encode(issuer.as_bytes())))?;
            writer.set_local("epoch", Some("1"))?;
            begin(&mut writer, id, &founding, &issuer)?;
            keys.save(&beside(path, ".keys"), &home.keys(id.0))?;
            desk_key.save(&home.desk(id.0), id.0, &key, &mut entropy)?;
            writer.anchor()?;
            Ok(writer)
        })();
        let writer = match made {
            Ok(writer) => writer,
            Err(error) => {
                // What was claimed above is ours to take away; the first fault counts.
                for ending in ["", "-wal", "-shm", ".keys"] {
                    drop(std::fs::remove_file(beside(path, ending)));
                }
                return Err(error);
            }
        };
        let diary = writer.db.diary();
        let book = Self {
            path: path.to_path_buf(),
            id,
            clock,
            home,
            key,
            writer: Writer::start(writer),
            readers: Mutex::new(Vec::new()),
            diary,
            read_only: RwLock::new(None),
            desk_name: founding.desk_name,
            _lock: lock,
        };
        book.remember()?;
        Ok((book, words))
    }
}

/// The first entry: centre, desk, first account.
fn begin(writer: &mut Desk, book: BookId, founding: &Founding, issuer: &SigningKey) -> Result<()> {
    let clock = Arc::clone(&writer.clock);
    let (user, person): (UserId, PersonId) = (clock.id(), clock.id());
    let author = Author { user, person, role: founding.roles.first().copied().ok_or_else(|| Fault::Journal("no role".into()))? };
    let desk_key = hex::encode(writer.signing.verifying_key().as_bytes());
    writer.change(&author, |change| {
        let shown = change.seal(person.0, Group::Shown, &Shown { full_name: founding.full_name.clone(), ..Shown::default() })?;
        let login = change.seal(person.0, Group::Login, &founding.login)?;
        let centre: CentreId = change.id();
        change.enter(Act::CentreFounded(CentreFounded {
            book,
            centre,
            series: founding.fields.code.clone(),
            fields: founding.fields.clone(),
            issuer_key: hex::encode(issuer.verifying_key().as_bytes()),
            is_demo: founding.is_demo,
            desk_named: DeskNamed { key: desk_key, name: founding.desk_name.clone() },
            first: NewUser { user, person, shown, login, roles: founding.roles.clone() },
        }))
    })?;
    Ok(())
}

/// The cost of a guess for this computer.
#[allow(clippy::disallowed_methods)]
fn calibrated() -> Result<Cost> {
    let start = Instant::now();
    Cost::STANDARD.try_out()?;
    let took: Duration = start.elapsed();
    Ok(Cost::calibrated(took))
}
