//! One open book. The only way in: `open`, `change`, `read`.

mod adoption;
mod change;
mod founding;
pub mod merge;
mod opening;
mod values;
mod verify;
mod writer;

pub use change::{Author, Change};
pub use founding::Founding;
pub use opening::{ReadOnly, Secret};
pub(crate) use opening::{confirmed_path, keys_of, try_password};
pub use verify::{Finding, Report, check_copy};
pub(crate) use writer::heads;

use crate::clock::Clock;
use crate::domain::roles::Role;
use crate::fault::{Error, Fault, Reason, Refusal, Result};
use crate::file::home::Home;
use crate::file::keys::DataKey;
use crate::file::lock::BookLock;
use crate::ids::{BookId, PersonId, UserId};
use crate::tables::{Diary, Tables};
use crate::wire::Receipt;
use rusqlite::{Connection, OptionalExtension};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, RwLock};

/// The format of books that this build writes. It stays 0 until the first release (design.md section 3).
pub const FORMAT: u32 = 0;

/// An open, unlocked book.
pub struct Book {
    path: PathBuf,
    id: BookId,
    clock: Arc<Clock>,
    home: Arc<Home>,
    key: DataKey,
    writer: writer::Writer,
    readers: Mutex<Vec<Tables>>,
    diary: Arc<Diary>,
    read_only: RwLock<Option<ReadOnly>>,
    desk_name: String,
    _lock: BookLock,
}

/// An account as the tables know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The account.
    pub user: UserId,
    /// Whose it is.
    pub person: PersonId,
    /// The login; none once its person was erased.
    pub login: Option<String>,
    /// What it may do.
    pub roles: Vec<Role>,
    /// Whether it may be used.
    pub is_active: bool,
}

impl Book {
    /// Where the book lies.
    pub fn path(&self) -> &Path {
        &self.path
    }
    /// Which book it is.
    pub fn id(&self) -> BookId {
        self.id
    }
    /// Where time, ids and salts come from.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }
    /// The configuration folder.
    pub fn home(&self) -> &Home {
        &self.home
    }
    /// The key of the book, for backups and for sealing what lies beside it.
    pub(crate) fn key(&self) -> &DataKey {
        &self.key
    }
    /// How this desk is called.
    pub fn desk_name(&self) -> &str {
        &self.desk_name
    }
    /// Why nothing can be written, if so.
    pub fn read_only(&self) -> Option<ReadOnly> {
        self.read_only.read().expect("no holder panics").clone()
    }

    /// Reads; the connection cannot write.
    pub fn read<T>(&self, read: impl FnOnce(&Tables) -> Result<T>) -> Result<T> {
        let pooled = self.readers.lock().expect("no holder panics").pop();
        let reader = match pooled {
            Some(reader) => reader,
            None => Tables::new(crate::file::cipher::open_reader(&self.path, &self.key)?, Arc::clone(&self.diary)),
        };
        reader.execute_batch("BEGIN")?;
        let answer = read(&reader);
        if reader.execute_batch("COMMIT").is_ok() {
            self.readers.lock().expect("no holder panics").push(reader);
        }
        answer
    }

    /// One user action: checks its guards, enters what happened, commits. Returns only after the commit is on disk, and for
    /// what leaves the house after the anchor is, too.
    pub fn change<T>(&self, author: Author, act: impl FnOnce(&mut Change<'_>) -> Result<T>) -> Result<(Receipt, T)> {
        if let Some(read_only) = self.read_only() {
            return Err(read_only.refusal().into());
        }
        self.writer.run(|desk| desk.change(&author, act))?
    }

    /// Work on the writer's own connection that is no entry: drafts, backups, verification.
    pub(crate) fn on_writer<T>(&self, work: impl FnOnce(&mut writer::Desk) -> Result<T>) -> Result<T> {
        self.writer.run(work)?
    }

    /// A value that only this desk keeps.
    pub fn local(&self, name: &str) -> Result<Option<String>> {
        self.read(|db| local(db, name))
    }

    /// Keeps a value on this desk only; none forgets it.
    pub fn set_local(&self, name: &str, value: Option<&str>) -> Result<()> {
        let (name, value) = (name.to_owned(), value.map(str::to_owned));
        self.on_writer(move |desk| desk.set_local(&name, value.as_deref()))
    }

    /// The account of a login.
    pub fn account(&self, login: &str) -> Result<Option<Account>> {
        let login = login_key(login);
        Ok(self.accounts()?.into_iter().find(|account| account.login.as_deref().map(login_key).as_ref() == Some(&login)))
    }

    /// Every account.
    pub fn accounts(&self) -> Result<Vec<Account>> {
        self.read(|db| accounts(db))
    }

    /// Closes: the anchor is written, the write-ahead log emptied.
    pub fn close(self) -> Result<()> {
        self.readers.lock().expect("no holder panics").clear();
        self.on_writer(writer::Desk::settle)
    }
}

/// Two logins are the same if they read the same.
pub fn login_key(login: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    login.trim().nfkc().flat_map(char::to_lowercase).collect()
}

pub(crate) fn local(db: &Connection, name: &str) -> Result<Option<String>> {
    Ok(db.query_row("SELECT value FROM local_value WHERE name = ?", [name], |row| row.get(0)).optional()?)
}

/// Every account, as the tables know it.
pub(crate) fn accounts(db: &Connection) -> Result<Vec<Account>> {
    let mut statement = db.prepare_cached("SELECT id, person, login, roles, state FROM table_user ORDER BY id")?;
    let rows = statement.query_map([], |row| {
        let roles: Option<String> = row.get(3)?;
        Ok(Account {
            user: row.get(0)?,
            person: row.get(1)?,
            login: row.get(2)?,
            roles: roles.unwrap_or_default().split(',').filter_map(Role::from_code).collect(),
            is_active: row.get::<_, Option<String>>(4)?.as_deref() == Some("active"),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

impl From<crate::file::FileFault> for Error {
    fn from(fault: crate::file::FileFault) -> Self {
        use crate::file::FileFault as F;
        let path = |reason: Reason, path: &Path| Refusal::new(reason).with("path", path.display()).into();
        match &fault {
            F::WrongKey => Reason::DamagedBook.into(),
            F::Damaged { path: p, .. } => path(Reason::DamagedBook, p),
            F::Exists { path: p } => path(Reason::BookExists, p),
            F::Missing { path: p } => path(Reason::BookMissing, p),
            F::Unwritable { path: p } => path(Reason::NotWritable, p),
            F::Full { path: p } => path(Reason::NoRoom, p),
            F::Held { by, pid, since } => Refusal::new(Reason::BookHeld).with("by", by).with("pid", pid).with("since", since).into(),
            F::Altered { path: p, .. } => path(Reason::BackupDamaged, p),
            F::NoBackup { path: p } => path(Reason::BackupDamaged, p),
            F::Io { .. } | F::Busy | F::Unfit { .. } | F::CheckFailed { .. } | F::Sqlite { .. } => {
                let mut text = fault.to_string();
                let mut source = std::error::Error::source(&fault);
                while let Some(cause) = source {
                    text.push_str(": ");
                    text.push_str(&cause.to_string());
                    source = cause.source();
                }
                Error::Broken(Fault::Stopped(text))
            }
        }
    }
}

impl From<crate::file::KeyFault> for Error {
    fn from(fault: crate::file::KeyFault) -> Self {
        use crate::file::KeyFault as K;
        match fault {
            K::Refused => Reason::WrongPassword.into(),
            K::Wait { until } => Refusal::new(Reason::WaitAfterFailures).with("until", until.format("%H:%M:%S UTC")).into(),
            K::WordCount { found } => Refusal::new(Reason::RecoveryRefused).with("why", "count").with("found", found).into(),
            K::UnknownWord { position } => Refusal::new(Reason::RecoveryRefused).with("why", "word").with("position", position).into(),
            K::WordsMistyped => Refusal::new(Reason::RecoveryRefused).with("why", "order").into(),
            K::LoginTaken => Refusal::new(Reason::LoginTaken).field("login").into(),
            K::LoginUnknown => Reason::WrongPassword.into(),
            K::Altered | K::RekeyUnfinished | K::Unreadable { .. } => Refusal::new(Reason::DamagedBook).with("why", "keys").into(),
            K::File(fault) => fault.into(),
        }
    }
}
