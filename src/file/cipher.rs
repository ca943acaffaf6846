//! Opening the encrypted SQLite file with the settings that keep acknowledged work.

use std::fs::{self, OpenOptions};
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use zeroize::Zeroizing;

use super::FileFault;
use super::keys::DataKey;
use super::whole::beside;

/// SQLite before 3.51.3 can lose commits of a WAL book with two connections.
const OLDEST_SQLITE: i32 = 3_051_003;
/// SQLCipher's page; a book's length is a multiple of it.
const PAGE: u64 = 4096;

/// Opens the one connection that writes. With `create` the book must not exist yet, else it must.
///
/// # Errors
/// `Exists`, `Missing`, `WrongKey`, `Damaged`, `Unwritable`, `Full`, `Io`, `Busy` or `Unfit`. After a failure
/// to create, nothing is left behind.
pub fn open_writer(path: &Path, key: &DataKey, create: bool) -> Result<Connection, FileFault> {
    if create {
        claim_name(path)?;
    } else {
        look_at_size(path)?;
    }
    let opened = connect(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE).and_then(|mut connection| {
        settle_writer(&connection).map_err(|error| FileFault::of_sqlite(path, error))?;
        guard(&mut connection, Reach::Write).map_err(|error| FileFault::of_sqlite(path, error))?;
        Ok(connection)
    });
    if create && opened.is_err() {
        for ending in ["", "-wal", "-shm", "-journal"] {
            // The name was claimed above, so what lies there is ours; if it cannot be removed, the first fault counts.
            fs::remove_file(beside(path, ending)).ok();
        }
    }
    opened
}

/// Opens a connection that reads and cannot write, also if asked to.
///
/// # Errors
/// As [`open_writer`] without `create`.
pub fn open_reader(path: &Path, key: &DataKey) -> Result<Connection, FileFault> {
    look_at_size(path)?;
    let mut connection = connect(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection
        .execute_batch("PRAGMA cache_size = -32768; PRAGMA query_only = ON;")
        .and_then(|()| guard(&mut connection, Reach::Read))
        .map_err(|error| FileFault::of_sqlite(path, error))?;
    Ok(connection)
}

/// Puts everything of the WAL into the book and empties it, so that no stale copy of a page stays on disk: at
/// lock, quit and erasure.
///
/// # Errors
/// `Busy` if a reader still stands on an older state.
pub fn truncate_wal(connection: &Connection) -> Result<(), FileFault> {
    let blocked: i64 = connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
        .map_err(|error| FileFault::of_sqlite(path_of(connection), error))?;
    if blocked == 0 { Ok(()) } else { Err(FileFault::Busy) }
}

/// Encrypts the whole book with another key. All readers must be closed before and opened again after it. If the
/// power fails in between, exactly one of the two keys opens the book (see `Keys::begin_rekey`).
///
/// # Errors
/// `Full` needs as much room as the book has; the former key then still opens it.
pub fn rekey(connection: &mut Connection, key: &DataKey) -> Result<(), FileFault> {
    truncate_wal(connection)?;
    let path = path_of(connection).to_path_buf();
    let fault = |error| FileFault::of_sqlite(&path, error);
    lift_guard(connection).map_err(fault)?;
    let changed = connection.execute_batch(&key_pragma("rekey", key));
    guard(connection, Reach::Write).map_err(fault)?;
    changed.map_err(fault)?;
    truncate_wal(connection)
}

/// Writes the number of the book's format (`PRAGMA user_version`), which the guard otherwise forbids.
///
/// # Errors
/// What SQLite refuses.
pub fn set_format(connection: &mut Connection, format: u32) -> Result<(), FileFault> {
    let path = path_of(connection).to_path_buf();
    let fault = |error| FileFault::of_sqlite(&path, error);
    lift_guard(connection).map_err(fault)?;
    let written = connection.pragma_update(None, "user_version", format);
    guard(connection, Reach::Write).map_err(fault)?;
    written.map_err(fault)
}

/// The number of the book's format; 0 in a fresh book.
///
/// # Errors
/// What SQLite refuses.
pub fn format(connection: &Connection) -> Result<u32, FileFault> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(|error| FileFault::of_sqlite(path_of(connection), error))
}

/// Reads every page: its seal, then the structure of tables and indexes and what points where.
///
/// # Errors
/// `Damaged` with the first findings.
pub fn check_pages(connection: &Connection) -> Result<(), FileFault> {
    let path = path_of(connection);
    let mut findings: Vec<String> = Vec::new();
    for (check, fine) in [("cipher_integrity_check", ""), ("integrity_check", "ok")] {
        connection
            .pragma_query(None, check, |row| {
                let finding: String = row.get(0)?;
                if finding != fine && findings.len() < 10 {
                    findings.push(finding);
                }
                Ok(())
            })
            .map_err(|error| FileFault::of_sqlite(path, error))?;
    }
    if findings.is_empty() {
        return Ok(());
    }
    Err(FileFault::Damaged { path: path.to_path_buf(), detail: findings.join("; ") })
}

/// Opens, keys and checks; also used for backups, which are no books yet and need no guard.
pub(super) fn connect(path: &Path, key: &DataKey, access: OpenFlags) -> Result<Connection, FileFault> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(FileFault::Unfit { detail: format!("SQLite {}", rusqlite::version()) });
    }
    let fault = |error| FileFault::of_sqlite(path, error);
    let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(fault)?;
    assert_cipher(&connection)?;
    // A wrong key would write lines to stderr otherwise.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;").map_err(fault)?;
    connection.execute_batch(&key_pragma("key", key)).map_err(fault)?;
    connection.busy_timeout(Duration::from_secs(5)).map_err(fault)?;
    if let Err(error) = first_look(&connection) {
        let foreign = error.sqlite_error_code() == Some(ErrorCode::NotADatabase) && opens_without_key(path);
        return Err(if foreign {
            FileFault::Damaged { path: path.to_path_buf(), detail: "an SQLite file without a cipher".to_owned() }
        } else {
            fault(error)
        });
    }
    harden(&connection).map_err(fault)?;
    Ok(connection)
}

fn assert_cipher(connection: &Connection) -> Result<(), FileFault> {
    let version: Result<String, _> = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0));
    match version {
        Ok(version) if !version.is_empty() => Ok(()),
        _ => Err(FileFault::Unfit { detail: "SQLite without SQLCipher".to_owned() }),
    }
}

/// The raw key, never a passphrase: SQLCipher derives nothing from it but the keys of its pages' seals.
fn key_pragma(name: &str, key: &DataKey) -> Zeroizing<String> {
    let digits = Zeroizing::new(hex::encode(key.bytes()));
    Zeroizing::new(format!("PRAGMA {name} = \"x'{}'\";", digits.as_str()))
}

fn first_look(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
}

fn opens_without_key(path: &Path) -> bool {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).and_then(|connection| first_look(&connection)).is_ok()
}

/// A damaged or doctored file is met early, and no text of a table can reach another file.
fn harden(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.execute_batch(
        "PRAGMA cell_size_check = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA temp_store = MEMORY;
         PRAGMA mmap_size = 0;",
    )
}

/// With recursive triggers a REPLACE meets the triggers that forbid deletion.
fn settle_writer(connection: &Connection) -> rusqlite::Result<()> {
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(rusqlite::Error::InvalidQuery);
    }
    if cfg!(target_os = "macos") {
        connection.execute_batch("PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;")?;
    }
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA recursive_triggers = ON;
         PRAGMA secure_delete = ON;
         PRAGMA cache_size = -196608;",
    )
}

/// Takes the name before SQLite does: whole and only if it is free, readable for its owner only.
fn claim_name(path: &Path) -> Result<(), FileFault> {
    for ending in ["-wal", "-journal"] {
        // A WAL that a vanished book left would be played into the new one.
        let left = beside(path, ending);
        if left.symlink_metadata().is_ok() {
            return Err(FileFault::Exists { path: left });
        }
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop).map_err(|error| match FileFault::of_io(path, error) {
        FileFault::Missing { path } => FileFault::Missing { path: super::whole::folder_of(&path).to_path_buf() },
        other => other,
    })
}

/// What can be told without opening the file: SQLite would take an empty one for a new book.
fn look_at_size(path: &Path) -> Result<(), FileFault> {
    let found = fs::metadata(path).map_err(|error| FileFault::of_io(path, error))?;
    if found.is_file() && found.len() > 0 && found.len() % PAGE == 0 {
        return Ok(());
    }
    let detail = format!("a length of {} bytes is not one of whole pages", found.len());
    Err(FileFault::Damaged { path: path.to_path_buf(), detail })
}

fn path_of(connection: &Connection) -> &Path {
    Path::new(connection.path().unwrap_or_default())
}

/// What a connection may do once it is open.
#[derive(Clone, Copy, PartialEq)]
enum Reach {
    Read,
    Write,
}

fn guard(connection: &mut Connection, reach: Reach) -> rusqlite::Result<()> {
    connection.authorizer(Some(move |context: AuthContext<'_>| judge(context.action, reach)))
}

fn lift_guard(connection: &mut Connection) -> rusqlite::Result<()> {
    connection.authorizer(None::<fn(AuthContext<'_>) -> Authorization>)
}

/// Pragmas that only tell something; with or without an argument.
const TELLING: [&str; 14] = [
    "cipher_integrity_check",
    "compile_options",
    "data_version",
    "database_list",
    "foreign_key_check",
    "foreign_key_list",
    "index_info",
    "index_list",
    "index_xinfo",
    "integrity_check",
    "quick_check",
    "table_info",
    "table_list",
    "table_xinfo",
];
/// Pragmas that tell without an argument and would set with one.
const TELLING_WITHOUT_VALUE: [&str; 12] = [
    "application_id",
    "cipher_version",
    "foreign_keys",
    "freelist_count",
    "journal_mode",
    "page_count",
    "page_size",
    "query_only",
    "schema_version",
    "secure_delete",
    "synchronous",
    "user_version",
];
/// Functions that reach beyond the book.
const FORBIDDEN_FUNCTIONS: [&str; 3] = ["load_extension", "sqlcipher_export", "fts3_tokenizer"];

fn judge(action: AuthAction<'_>, reach: Reach) -> Authorization {
    let allowed = match action {
        AuthAction::Attach { .. } | AuthAction::Detach { .. } | AuthAction::Unknown { .. } => false,
        AuthAction::Pragma { pragma_name, pragma_value } => {
            let name = pragma_name.to_ascii_lowercase();
            TELLING.contains(&name.as_str())
                || (pragma_value.is_none() && TELLING_WITHOUT_VALUE.contains(&name.as_str()))
                // Emptying the WAL loses nothing; delaying foreign keys ends with the transaction.
                || (reach == Reach::Write && matches!(name.as_str(), "wal_checkpoint" | "defer_foreign_keys"))
        }
        AuthAction::Function { function_name } => !FORBIDDEN_FUNCTIONS.contains(&function_name.to_ascii_lowercase().as_str()),
        AuthAction::Select | AuthAction::Read { .. } | AuthAction::Recursive | AuthAction::Transaction { .. } | AuthAction::Savepoint { .. } => true,
        _ => reach == Reach::Write,
    };
    if allowed { Authorization::Allow } else { Authorization::Deny }
}

#[cfg(test)]
mod tests;
