//! Backups: a folder for each, made whole or not at all, verified before it counts.
//!
//! `<name>-YYYYMMDD-HHMMSS.rollbook-backup/` holds `book.rollbook`, `book.rollbook.keys` and `manifest.json`. The
//! password or the recovery sheet is all that is needed to open it elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, FixedOffset, TimeDelta};
use ed25519_dalek::{SigningKey, VerifyingKey};
use rusqlite::{Connection, OpenFlags};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::FileFault;
use super::anchor::Head;
use super::cipher::{check_pages, connect};
use super::keys::DataKey;
use super::signed::Signed;
use super::whole::{make_private_folder, read_if_there, sync_folder, write_whole};

/// The book inside a backup.
pub const BOOK: &str = "book.rollbook";
/// Its keys.
pub const KEYS: &str = "book.rollbook.keys";
const MANIFEST: &str = "manifest.json";
const ENDING: &str = ".rollbook-backup";
const MAKING: &str = ".making-";
const KIND: &str = "backup";

/// What a backup holds, as the desk that made it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The book.
    pub book: Uuid,
    /// The desk that made the backup.
    pub desk: Uuid,
    /// The newest entry of each desk and epoch.
    pub heads: Vec<Head>,
    /// Rows by table or noun, to compare after a restore.
    pub counts: BTreeMap<String, u64>,
    /// When it was begun, with the zone's offset.
    pub taken_at: DateTime<FixedOffset>,
    /// Version of the program.
    pub program: String,
    /// The number of the book's format.
    pub format: u32,
}

/// A manifest with the SHA-256 of the files beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Contents {
    manifest: Manifest,
    files: BTreeMap<String, String>,
}

/// What a backup is made of.
pub struct Order<'a> {
    /// The owner's connection to the book.
    pub book: &'a Connection,
    /// Its key; the backup has the same.
    pub key: &'a DataKey,
    /// The place of backups; made if it is missing.
    pub to: &'a Path,
    /// The book's name, for people.
    pub name: &'a str,
    /// What it will hold.
    pub manifest: Manifest,
    /// The bytes of the book's keys.
    pub keys: &'a [u8],
    /// The desk's key, which signs the manifest.
    pub desk: &'a SigningKey,
}

/// A backup that was found or made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupMade {
    /// Its folder.
    pub path: PathBuf,
    /// Its manifest.
    pub manifest: Manifest,
    /// Length of the book in it, in bytes.
    pub bytes: u64,
}

/// A backup whose files are those that its manifest names.
#[derive(Clone, Debug)]
pub struct Verified {
    /// What it holds.
    pub manifest: Manifest,
    /// The key that signed the manifest; a new computer cannot know it and compares it with the journal.
    pub signer: VerifyingKey,
}

/// Makes a backup. `check` looks at the finished copy (chain to the head, dump equal) before it gets its name.
///
/// # Errors
/// `Full`, `Unwritable`, `Exists`, `Damaged`, `CheckFailed`, `Io`. Nothing of it stays behind then.
pub fn backup(order: Order<'_>, check: impl FnOnce(&Connection) -> Result<(), Box<dyn Error + Send + Sync>>) -> Result<BackupMade, FileFault> {
    let Order { book, key, to, name, manifest, keys, desk } = order;
    make_private_folder(to)?;
    let making = format!("{MAKING}{}-", manifest.desk);
    sweep(to, &making)?;
    let place = named(to, name, manifest.taken_at);
    if place.symlink_metadata().is_ok() {
        return Err(FileFault::Exists { path: place });
    }
    let mut folder = tempfile::Builder::new();
    #[cfg(unix)]
    folder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    let folder = folder.prefix(&making).tempdir_in(to).map_err(|error| FileFault::of_io(to, error))?;

    let copy = folder.path().join(BOOK);
    copy_book(book, key, &copy).and_then(|()| {
        let copied = connect(&copy, key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        check_pages(&copied)?;
        check(&copied).map_err(|source| FileFault::CheckFailed { source })
    })?;
    // Windows syncs only what may be written.
    let synced = File::options().write(true).open(&copy).and_then(|copy| copy.sync_all());
    synced.map_err(|error| FileFault::of_io(&copy, error))?;
    write_whole(&folder.path().join(KEYS), keys)?;

    let mut files = BTreeMap::new();
    for file in [BOOK, KEYS] {
        files.insert(file.to_owned(), digest_of(&folder.path().join(file))?);
    }
    let contents = Contents { manifest: manifest.clone(), files };
    write_whole(&folder.path().join(MANIFEST), &Signed::sign(KIND, contents, desk).to_bytes())?;

    fs::rename(folder.path(), &place).map_err(|error| FileFault::of_io(&place, error))?;
    // The folder has its name now: dropping the guard would only look for the former one.
    let _ = folder.keep();
    sync_folder(to)?;
    let bytes = length_of(&place.join(BOOK))?;
    Ok(BackupMade { path: place, manifest, bytes })
}

/// Reads a backup's manifest, without looking at the files.
///
/// # Errors
/// `NoBackup` if there is none, `Altered` if its signature does not fit.
pub fn read_manifest(backup: &Path) -> Result<Verified, FileFault> {
    read_contents(backup).map(|(verified, _)| verified)
}

/// Reads the manifest and compares every file with it.
///
/// # Errors
/// `NoBackup`, or `Altered` with the file that differs.
pub fn verify(backup: &Path) -> Result<Verified, FileFault> {
    let (verified, files) = read_contents(backup)?;
    for file in [BOOK, KEYS] {
        let path = backup.join(file);
        if files.get(file) != Some(&digest_of(&path)?) {
            return Err(FileFault::Altered { path, detail: "another SHA-256".to_owned() });
        }
    }
    Ok(verified)
}

fn read_contents(backup: &Path) -> Result<(Verified, BTreeMap<String, String>), FileFault> {
    let path = backup.join(MANIFEST);
    let none = || FileFault::NoBackup { path: backup.to_path_buf() };
    let bytes = read_if_there(&path).map_err(|_| none())?.ok_or_else(none)?;
    let altered = |detail: String| FileFault::Altered { path: path.clone(), detail };
    let signed: Signed<Contents> = serde_json::from_slice(&bytes).map_err(|error| altered(error.to_string()))?;
    let signer = signed.signer(KIND).ok_or_else(|| altered("the signature does not fit".to_owned()))?;
    let Contents { manifest, files } = signed.document;
    Ok((Verified { manifest, signer }, files))
}

/// The backups in a place, newest first. Folders whose manifest cannot be read are left out.
///
/// # Errors
/// `Missing` if the place is not there (a stick that is not plugged in), else `Io`.
pub fn list(place: &Path) -> Result<Vec<BackupMade>, FileFault> {
    let mut found = Vec::new();
    for entry in fs::read_dir(place).map_err(|error| FileFault::of_io(place, error))? {
        let path = entry.map_err(|error| FileFault::of_io(place, error))?.path();
        if !path.to_string_lossy().ends_with(ENDING) {
            continue;
        }
        let (Ok(Verified { manifest, .. }), Ok(bytes)) = (read_manifest(&path), length_of(&path.join(BOOK))) else {
            continue;
        };
        found.push(BackupMade { path, manifest, bytes });
    }
    found.sort_by(|a, b| (b.manifest.taken_at, &b.path).cmp(&(a.manifest.taken_at, &a.path)));
    Ok(found)
}

/// Which of these backups may go: all of two days stay, then the newest of each day for 14 days, of each week for
/// eight weeks, of each month for ever. Books and desks are thinned apart.
#[must_use]
pub fn to_thin(backups: &[BackupMade], now: DateTime<FixedOffset>) -> Vec<PathBuf> {
    let mut newest_first: Vec<&BackupMade> = backups.iter().collect();
    newest_first.sort_by_key(|backup| std::cmp::Reverse(backup.manifest.taken_at));
    let mut kept = BTreeSet::new();
    let mut going = Vec::new();
    for BackupMade { path, manifest, .. } in newest_first {
        let taken = manifest.taken_at.with_timezone(now.offset());
        let age = now - taken;
        let span = if age <= TimeDelta::days(2) {
            continue;
        } else if age <= TimeDelta::days(14) {
            taken.format("%F").to_string()
        } else if age <= TimeDelta::weeks(8) {
            let week = taken.iso_week();
            format!("{}-W{}", week.year(), week.week())
        } else {
            taken.format("%Y-%m").to_string()
        };
        if !kept.insert((manifest.book, manifest.desk, span)) {
            going.push(path.clone());
        }
    }
    going
}

/// Thins a place and returns what was removed.
///
/// # Errors
/// As [`list`], and `Unwritable` or `Io` at removing.
pub fn thin(place: &Path, now: DateTime<FixedOffset>) -> Result<Vec<PathBuf>, FileFault> {
    let going = to_thin(&list(place)?, now);
    for backup in &going {
        fs::remove_dir_all(backup).map_err(|error| FileFault::of_io(backup, error))?;
    }
    Ok(going)
}

/// Copies through SQLite, which sees commits that are still in the WAL; a copied file would lack them.
fn copy_book(book: &Connection, key: &DataKey, to: &Path) -> Result<(), FileFault> {
    let fault = |error| FileFault::of_sqlite(to, error);
    let fresh = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut copy = connect(to, key, fresh)?;
    // A place of backups may be a share that cannot hold the shared memory of a WAL: nobody shares this copy.
    copy.execute_batch("PRAGMA locking_mode = EXCLUSIVE;").map_err(fault)?;
    let run = rusqlite::backup::Backup::new(book, &mut copy).map_err(fault)?;
    let left = run.step(-1).map_err(fault)?;
    drop(run);
    if left != rusqlite::backup::StepResult::Done {
        return Err(FileFault::Busy);
    }
    // One file, no WAL beside it; opening it as a book turns this back.
    let mode: String = copy.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0)).map_err(fault)?;
    if mode != "delete" {
        return Err(FileFault::Busy);
    }
    copy.close().map_err(|(_, error)| fault(error))
}

/// Removes what a killed program left. Only the holder of a desk's book makes backups under that desk's name.
fn sweep(place: &Path, making: &str) -> Result<(), FileFault> {
    for entry in fs::read_dir(place).map_err(|error| FileFault::of_io(place, error))? {
        let entry = entry.map_err(|error| FileFault::of_io(place, error))?;
        if entry.file_name().to_string_lossy().starts_with(making) {
            fs::remove_dir_all(entry.path()).map_err(|error| FileFault::of_io(&entry.path(), error))?;
        }
    }
    Ok(())
}

fn named(place: &Path, name: &str, taken: DateTime<FixedOffset>) -> PathBuf {
    let fits = |letter: char| letter.is_alphanumeric() || "-_ ".contains(letter);
    let name: String = name.chars().take(60).map(|letter| if fits(letter) { letter } else { '_' }).collect();
    place.join(format!("{}-{}{ENDING}", name.trim(), taken.format("%Y%m%d-%H%M%S")))
}

fn digest_of(path: &Path) -> Result<String, FileFault> {
    let mut hash = Sha256::new();
    let mut file = File::open(path).map_err(|error| FileFault::of_io(path, error))?;
    io::copy(&mut file, &mut hash).map_err(|error| FileFault::of_io(path, error))?;
    Ok(hex::encode(hash.finalize()))
}

fn length_of(path: &Path) -> Result<u64, FileFault> {
    fs::metadata(path).map(|found| found.len()).map_err(|error| FileFault::of_io(path, error))
}

#[cfg(test)]
mod tests;
