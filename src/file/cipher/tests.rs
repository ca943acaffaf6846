#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rusqlite::Connection;

use super::*;

const CANARY: &str = "Canary Oluwaseun-Kim 7391";

struct Office {
    _folder: tempfile::TempDir,
    path: PathBuf,
    key: DataKey,
}

fn key_of(byte: u8) -> DataKey {
    DataKey::draw(&mut move |bytes: &mut [u8]| bytes.fill(byte))
}

fn office() -> Office {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("centre.rollbook");
    Office { _folder: folder, path, key: key_of(7) }
}

impl Office {
    fn create(&self) -> Connection {
        let book = open_writer(&self.path, &self.key, true).unwrap();
        book.execute_batch("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT) STRICT;").unwrap();
        book.execute("INSERT INTO person (name) VALUES (?1)", [CANARY]).unwrap();
        book
    }

    fn wal(&self) -> PathBuf {
        beside(&self.path, "-wal")
    }
}

fn names(book: &Connection) -> Vec<String> {
    let mut found = book.prepare("SELECT name FROM person ORDER BY id").unwrap();
    found.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn holds(path: &Path, text: &str) -> bool {
    fs::read(path).unwrap().windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn a_book_is_kept_and_its_settings_are_those_that_keep_acknowledged_work() {
    let office = office();
    drop(office.create());
    let book = open_writer(&office.path, &office.key, false).unwrap();
    assert_eq!(names(&book), [CANARY]);
    let number = |pragma: &str| book.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(number("synchronous"), 2);
    assert_eq!((number("foreign_keys"), number("secure_delete")), (1, 1));
    let mode: String = book.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    assert_eq!(mode, "wal");
}

#[test]
fn a_wrong_key_opens_nothing_and_changes_nothing() {
    let office = office();
    drop(office.create());
    let before = fs::read(&office.path).unwrap();
    for n in 0..1000_u32 {
        let wrong = DataKey::draw(&mut move |bytes: &mut [u8]| {
            bytes.fill(7);
            bytes[..4].copy_from_slice(&(n + 0x0101_0101).to_le_bytes());
        });
        assert!(matches!(open_reader(&office.path, &wrong), Err(FileFault::WrongKey)), "key {n}");
    }
    assert!(matches!(open_writer(&office.path, &key_of(8), false), Err(FileFault::WrongKey)));
    assert_eq!(fs::read(&office.path).unwrap(), before);
}

#[test]
fn no_value_stands_readable_in_the_book_or_its_log() {
    let office = office();
    let book = office.create();
    assert!(fs::metadata(office.wal()).unwrap().len() > 0);
    for path in [&office.path, &office.wal()] {
        assert!(!holds(path, CANARY));
        assert!(!holds(path, "SQLite format 3"));
        assert!(!holds(path, "CREATE TABLE"));
    }
    truncate_wal(&book).unwrap();
    assert_eq!(fs::metadata(office.wal()).unwrap().len(), 0);
    assert!(!holds(&office.path, CANARY));
}

#[test]
fn a_book_is_never_made_where_something_is() {
    let office = office();
    drop(office.create());
    let before = fs::read(&office.path).unwrap();
    assert!(matches!(open_writer(&office.path, &key_of(9), true), Err(FileFault::Exists { .. })));
    assert_eq!(fs::read(&office.path).unwrap(), before);

    let next = office.path.with_file_name("next.rollbook");
    fs::write(beside(&next, "-wal"), b"left by another book").unwrap();
    assert!(matches!(open_writer(&next, &office.key, true), Err(FileFault::Exists { .. })));
    assert!(!next.exists());
}

#[test]
fn a_missing_book_or_folder_is_named_and_nothing_is_made() {
    let office = office();
    assert!(matches!(open_writer(&office.path, &office.key, false), Err(FileFault::Missing { .. })));
    assert!(matches!(open_reader(&office.path, &office.key), Err(FileFault::Missing { .. })));
    assert!(!office.path.exists());
    let deep = office.path.with_file_name("no").join("centre.rollbook");
    let FileFault::Missing { path } = open_writer(&deep, &office.key, true).unwrap_err() else { panic!() };
    assert!(path.ends_with("no"));
}

#[test]
fn what_is_no_book_is_called_damaged() {
    let office = office();
    for content in [&b""[..], b"a letter", &[0; 4095]] {
        fs::write(&office.path, content).unwrap();
        assert!(matches!(open_writer(&office.path, &office.key, false), Err(FileFault::Damaged { .. })));
        assert_eq!(fs::read(&office.path).unwrap(), content);
    }
    fs::remove_file(&office.path).unwrap();
    let plain = Connection::open(&office.path).unwrap();
    plain.execute_batch("CREATE TABLE t (x);").unwrap();
    drop(plain);
    assert!(matches!(open_writer(&office.path, &office.key, false), Err(FileFault::Damaged { .. })));
}

#[test]
fn a_changed_page_is_found() {
    let office = office();
    let book = office.create();
    for n in 0..2000 {
        book.execute("INSERT INTO person (name) VALUES (?1)", [format!("Person {n}")]).unwrap();
    }
    check_pages(&book).unwrap();
    truncate_wal(&book).unwrap();
    drop(book);
    let whole = fs::read(&office.path).unwrap();
    assert!(whole.len() > 8 * 4096);
    for place in [4096 + 9, 3 * 4096 + 2000, whole.len() - 1] {
        let mut changed = whole.clone();
        changed[place] ^= 0x10;
        fs::write(&office.path, &changed).unwrap();
        let found = open_writer(&office.path, &office.key, false).and_then(|book| check_pages(&book));
        assert!(matches!(found, Err(FileFault::Damaged { .. })), "byte {place}: {found:?}");
    }
}

#[test]
fn no_statement_reaches_another_file_or_loosens_a_setting() {
    let office = office();
    let book = office.create();
    let out = office.path.with_file_name("out.db");
    for refused in [
        format!("ATTACH '{}' AS out", out.display()),
        format!("VACUUM INTO '{}'", out.display()),
        "DETACH main".to_owned(),
        "PRAGMA rekey = 'x'".to_owned(),
        "PRAGMA key = 'x'".to_owned(),
        "PRAGMA synchronous = OFF".to_owned(),
        "PRAGMA journal_mode = DELETE".to_owned(),
        "PRAGMA foreign_keys = OFF".to_owned(),
        "PRAGMA user_version = 5".to_owned(),
        "PRAGMA writable_schema = ON".to_owned(),
        "PRAGMA cipher_log = '/dev/stderr'".to_owned(),
        "PRAGMA cipher_migrate".to_owned(),
        "PRAGMA Cipher_Plaintext_Header_Size = 32".to_owned(),
        "SELECT sqlcipher_export('main')".to_owned(),
        "SELECT load_extension('x')".to_owned(),
        "INSERT INTO sqlite_schema DEFAULT VALUES".to_owned(),
        "SELECT \"no such column\" FROM person".to_owned(),
    ] {
        assert!(book.execute_batch(&refused).is_err(), "{refused}");
    }
    assert!(!out.exists());
    assert_eq!(names(&book), [CANARY]);
    book.execute_batch("BEGIN; PRAGMA defer_foreign_keys = ON; COMMIT;").unwrap();
}

#[test]
fn a_reader_sees_each_commit_and_cannot_write() {
    let office = office();
    let book = office.create();
    let reader = open_reader(&office.path, &office.key).unwrap();
    book.execute("INSERT INTO person (name) VALUES ('second')", []).unwrap();
    assert_eq!(names(&reader), [CANARY, "second"]);
    for refused in [
        "INSERT INTO person (name) VALUES ('x')",
        "UPDATE person SET name = ''",
        "DELETE FROM person",
        "DROP TABLE person",
        "CREATE TEMP TABLE t (x)",
        "PRAGMA query_only = OFF",
        "PRAGMA wal_checkpoint(TRUNCATE)",
    ] {
        assert!(reader.execute_batch(refused).is_err(), "{refused}");
    }
    assert_eq!(names(&book), [CANARY, "second"]);
}

#[test]
fn a_reader_that_stands_on_an_older_state_keeps_the_log_from_being_emptied() {
    let office = office();
    let book = office.create();
    let reader = open_reader(&office.path, &office.key).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM person;").unwrap();
    book.busy_timeout(Duration::from_millis(20)).unwrap();
    book.execute("INSERT INTO person (name) VALUES ('second')", []).unwrap();
    assert!(matches!(truncate_wal(&book), Err(FileFault::Busy)));
    drop(reader);
    truncate_wal(&book).unwrap();
}

#[test]
fn after_another_key_only_that_one_opens_the_book() {
    let office = office();
    let mut book = office.create();
    rekey(&mut book, &key_of(8)).unwrap();
    assert!(book.execute_batch("PRAGMA rekey = 'x'").is_err(), "the guard is back");
    book.execute("INSERT INTO person (name) VALUES ('second')", []).unwrap();
    drop(book);
    assert!(matches!(open_writer(&office.path, &office.key, false), Err(FileFault::WrongKey)));
    let book = open_writer(&office.path, &key_of(8), false).unwrap();
    assert_eq!(names(&book), [CANARY, "second"]);
    check_pages(&book).unwrap();
}

/// The worst instant of a change of key: committed to the log, nothing of it in the book yet.
#[test]
fn a_power_cut_after_the_change_of_key_leaves_a_book_that_one_of_the_keys_opens() {
    let office = office();
    let mut book = office.create();
    truncate_wal(&book).unwrap();
    lift_guard(&mut book).unwrap();
    book.execute_batch("PRAGMA wal_autocheckpoint = 0;").unwrap();
    book.execute_batch(&key_pragma("rekey", &key_of(8))).unwrap();
    let other = office.path.with_file_name("cut.rollbook");
    fs::copy(&office.path, &other).unwrap();
    fs::copy(office.wal(), beside(&other, "-wal")).unwrap();
    assert!(matches!(open_writer(&other, &office.key, false), Err(FileFault::WrongKey)));
    assert_eq!(names(&open_writer(&other, &key_of(8), false).unwrap()), [CANARY]);

    let before = office.path.with_file_name("before.rollbook");
    fs::copy(&office.path, &before).unwrap();
    let wal = fs::read(office.wal()).unwrap();
    fs::write(beside(&before, "-wal"), &wal[..wal.len() - 100]).unwrap();
    assert!(open_writer(&before, &key_of(8), false).is_err());
    fs::write(beside(&before, "-wal"), &wal[..wal.len() - 100]).unwrap();
    assert_eq!(names(&open_writer(&before, &office.key, false).unwrap()), [CANARY]);
}

#[test]
fn the_number_of_the_format_is_written_on_purpose_only() {
    let office = office();
    let mut book = office.create();
    assert_eq!(format(&book).unwrap(), 0);
    set_format(&mut book, 3).unwrap();
    assert!(book.execute_batch("PRAGMA user_version = 4").is_err());
    drop(book);
    assert_eq!(format(&open_reader(&office.path, &office.key).unwrap()).unwrap(), 3);
}

#[cfg(unix)]
#[test]
fn only_the_owner_reads_the_book_and_its_log() {
    use std::os::unix::fs::PermissionsExt;
    let office = office();
    let _book = office.create();
    for path in [&office.path, &office.wal()] {
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

/// SQLCipher writes to the process's own stderr, past the test's capture: so another process is watched.
#[test]
fn a_wrong_key_says_nothing_on_stderr() {
    let test = "file::cipher::tests::a_wrong_key_opens_nothing_and_changes_nothing";
    let watched = Command::new(std::env::current_exe().unwrap()).args(["--exact", test, "--nocapture"]).output().unwrap();
    assert!(String::from_utf8_lossy(&watched.stdout).contains("1 passed"));
    assert_eq!(String::from_utf8_lossy(&watched.stderr), "");
}
