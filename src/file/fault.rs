//! What can break below the journal.

use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::ErrorCode;

/// Why a file of the book could not be opened, written or trusted.
#[derive(Debug, thiserror::Error)]
pub enum FileFault {
    /// The key does not open this file. After a key that a slot gave out, this means that book and keys do not
    /// belong together or that the first page is damaged: the cipher cannot tell these apart.
    #[error("the key does not open the book")]
    WrongKey,
    /// The file is no book, or a page of it is damaged.
    #[error("{} is damaged or no book: {detail}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found, for the log.
        detail: String,
    },
    /// Something of that name is there already; nothing was written over it.
    #[error("{} exists already", path.display())]
    Exists {
        /// The name that is taken.
        path: PathBuf,
    },
    /// There is no such file.
    #[error("{} is missing", path.display())]
    Missing {
        /// The file that was looked for.
        path: PathBuf,
    },
    /// The folder or the file may not be written.
    #[error("{} cannot be written", path.display())]
    Unwritable {
        /// The file or folder.
        path: PathBuf,
    },
    /// The disk has no room. Nothing that was acknowledged is lost.
    #[error("no room on the disk of {}", path.display())]
    Full {
        /// The file that could not grow.
        path: PathBuf,
    },
    /// The disk or the system refused for another reason.
    #[error("reading or writing {} failed", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// Another program has the book open. `by` and `since` are empty if it left no word.
    #[error("the book is held by {by} (process {pid}) since {since}")]
    Held {
        /// The program that holds it.
        by: String,
        /// Its process id; 0 if unknown.
        pid: u32,
        /// RFC 3339 instant at which it was taken.
        since: String,
    },
    /// Another connection kept the file busy for longer than the wait of five seconds.
    #[error("the book was busy for too long")]
    Busy,
    /// This build must not open books: no cipher or an SQLite with a known loss of commits.
    #[error("this build must not open books: {detail}")]
    Unfit {
        /// Which floor is not met.
        detail: String,
    },
    /// A copy does not hold what its manifest says, or its signature does not fit.
    #[error("the copy {} does not hold what its manifest says: {detail}", path.display())]
    Altered {
        /// The file that differs.
        path: PathBuf,
        /// What differs, for the log.
        detail: String,
    },
    /// The path names no backup folder.
    #[error("{} is no backup", path.display())]
    NoBackup {
        /// What was given.
        path: PathBuf,
    },
    /// The caller's check of a fresh backup failed; the backup was removed.
    #[error("the backup did not pass its check")]
    CheckFailed {
        /// What the check said.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// SQLite refused a statement for a reason that is none of the above.
    #[error("SQLite refused")]
    Sqlite {
        /// What SQLite said.
        #[source]
        source: rusqlite::Error,
    },
}

impl FileFault {
    /// The fault that an SQLite error on the file at `path` means.
    #[must_use]
    pub fn of_sqlite(path: &Path, source: rusqlite::Error) -> Self {
        let path = path.to_path_buf();
        let rusqlite::Error::SqliteFailure(code, _) = &source else {
            return Self::Sqlite { source };
        };
        match code.code {
            ErrorCode::NotADatabase => Self::WrongKey,
            ErrorCode::DatabaseCorrupt => Self::Damaged { path, detail: source.to_string() },
            // Room for the index of the log is asked for on the disk, too.
            ErrorCode::SystemIoFailure if code.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE => Self::Full { path },
            ErrorCode::DiskFull => Self::Full { path },
            ErrorCode::SystemIoFailure => Self::Io { path, source: io::Error::other(source) },
            ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::Unwritable { path },
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            _ => Self::Sqlite { source },
        }
    }

    /// The fault that an error of the file system on `path` means.
    #[must_use]
    pub fn of_io(path: &Path, source: io::Error) -> Self {
        let path = path.to_path_buf();
        match source.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::AlreadyExists | io::ErrorKind::DirectoryNotEmpty => Self::Exists { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::Unwritable { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { path },
            _ => Self::Io { path, source },
        }
    }
}

/// Why the keys of a book did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum KeyFault {
    /// Unknown login or wrong password; on purpose not told apart.
    #[error("login and password were refused")]
    Refused,
    /// Too many wrong passwords: no further attempt is looked at before `until`.
    #[error("no further attempt before {until}")]
    Wait {
        /// The first instant at which an attempt counts again.
        until: DateTime<Utc>,
    },
    /// A recovery sheet has twelve words.
    #[error("a recovery sheet has 12 words, not {found}")]
    WordCount {
        /// How many were typed.
        found: usize,
    },
    /// This word is in no recovery sheet.
    #[error("word {position} stands on no recovery sheet")]
    UnknownWord {
        /// Which word, counted from 1.
        position: usize,
    },
    /// All twelve words exist, but not together: one was mistaken for another or the order is wrong.
    #[error("the recovery words do not belong together")]
    WordsMistyped,
    /// This login has a slot already.
    #[error("the login has a slot already")]
    LoginTaken,
    /// This login has no slot.
    #[error("the login has no slot")]
    LoginUnknown,
    /// The list of slots is not the one that was sealed with the data key: somebody edited the file, or it rotted.
    #[error("the slots are not the ones that were sealed")]
    Altered,
    /// A change of the data key was begun and not finished; `finish_rekey` comes first.
    #[error("a change of the data key is not finished")]
    RekeyUnfinished,
    /// The file of keys cannot be understood, or asks for an absurd cost.
    #[error("the keys cannot be read: {detail}")]
    Unreadable {
        /// What was found, for the log.
        detail: String,
    },
    /// The file could not be read or written.
    #[error(transparent)]
    File(#[from] FileFault),
}
