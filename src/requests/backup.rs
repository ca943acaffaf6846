//! Backups, verification, rebuild, adoption; drafts of this desk.

use super::Asking;
use crate::book::{Report, confirmed_path};
use crate::fault::{Reason, Refusal, Result, at};
use crate::file::backup::{self as file, Manifest, Order};

use crate::file::whole::write_whole;
use crate::house::{House, Open};
use crate::wire::{Nothing, wire};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Longest draft, in bytes.
const DRAFT_MAX: usize = 200_000;

wire! {
    /// A backup.
    answers BackupRow { folder: String, at: String, size_kib: u32, is_verified: bool }
    /// The backups in the second place.
    answers Backups { place: Option<String>, rows: Vec<BackupRow> }
    /// Where to; by default the second place.
    asks BackUp { to: Option<String> }
    /// The second place from now on.
    asks SetBackupPlace { place: String }
    /// What a rebuild did.
    answers Rebuilt {
        entries: u32,
        /// The tables were equal before.
        equal: bool,
    }
    /// Names a draft.
    asks OneDraft { key: String }
    /// A half-filled form.
    asks Draft { key: String, value: Option<String> }
}

fn row(made: &file::BackupMade) -> BackupRow {
    BackupRow {
        folder: made.path.display().to_string(),
        at: made.manifest.taken_at.to_rfc3339(),
        size_kib: u32::try_from(made.bytes / 1024).unwrap_or(u32::MAX),
        is_verified: true,
    }
}

/// The backups in the second place.
pub fn backups(asking: &Asking<'_>, _: Nothing) -> Result<Backups> {
    let place = asking.book.local("backup_place")?;
    let rows = match &place {
        Some(place) if Path::new(place).is_dir() => file::list(Path::new(place))?.iter().map(row).collect(),
        _ => Vec::new(),
    };
    Ok(Backups { place, rows })
}

/// Makes a verified backup in the second place, or in the folder named.
pub fn back_up(asking: &Asking<'_>, with: BackUp) -> Result<BackupRow> {
    let place = match with.to {
        Some(to) => to,
        None => asking.book.local("backup_place")?.ok_or(Reason::NoBackupPlace)?,
    };
    make(asking.house, asking.book, Path::new(&place))
}

fn make(house: &House, book: &crate::book::Book, place: &Path) -> Result<BackupRow> {
    std::fs::create_dir_all(place).map_err(at(place))?;
    let keys = crate::book::keys_of(house.home(), book.path())?.to_bytes();
    let name = book.path().file_stem().map_or_else(|| "book".into(), |stem| stem.to_string_lossy().into_owned());
    let (place, key, now, program) = (place.to_path_buf(), book.key().clone(), book.clock().now(), format!("Rollbook {}", env!("CARGO_PKG_VERSION")));
    let made = book.on_writer(move |desk| {
        let entries: u32 = crate::tables::history::count(&desk.db)?;
        let manifest = Manifest {
            book: desk.book.0,
            desk: desk.ledger.desk.0,
            heads: crate::book::heads(&desk.db)?,
            counts: BTreeMap::from([("entries".to_owned(), u64::from(entries))]),
            taken_at: now.fixed_offset(),
            program,
            format: crate::book::FORMAT,
        };
        let order = Order { book: &desk.db, key: &key, to: &place, name: &name, manifest, keys: &keys, desk: &desk.signing };
        let made = file::backup(order, |copy| crate::book::check_copy(copy, entries).map_err(|error| format!("{error:?}").into()))?;
        desk.set_local("backup_at", Some(&crate::wire::rfc3339(now)))?;
        desk.set_local("backup_entries", Some(&entries.to_string()))?;
        Ok(made)
    })?;
    Ok(row(&made))
}

/// At quit: a verified backup if anything was written since the last one and a place for it is known.
pub fn at_quit(house: &House, open: &Open) -> Result<()> {
    let Some(place) = open.book.local("backup_place")? else { return Ok(()) };
    if open.book.is_unconfirmed()? || open.book.read_only().is_some() {
        return Ok(());
    }
    let entries = open.book.read(|db| crate::tables::history::count(db))?;
    if open.book.local("backup_entries")?.and_then(|text| text.parse().ok()) == Some(entries) {
        return Ok(());
    }
    make(house, &open.book, Path::new(&place))?;
    file::thin(Path::new(&place), open.book.clock().now().fixed_offset())?;
    Ok(())
}

/// Chooses the second place.
pub fn set_backup_place(asking: &Asking<'_>, with: SetBackupPlace) -> Result<Nothing> {
    choose_place(asking.book, &with.place)?;
    Ok(Nothing {})
}

/// Checks that a folder can take backups, and keeps it.
pub fn choose_place(book: &crate::book::Book, place: &str) -> Result<()> {
    let place = place.trim();
    if place.is_empty() {
        return Err(Refusal::new(Reason::Missing).field("backup_place").into());
    }
    let folder = std::path::absolute(PathBuf::from(place)).map_err(at(place))?;
    let own = std::path::absolute(book.path()).map_err(at(book.path()))?;
    if own.parent() == Some(folder.as_path()) {
        return Err(Refusal::new(Reason::NoBackupPlace).field("backup_place").with("why", "same").with("path", folder.display()).into());
    }
    std::fs::create_dir_all(&folder).map_err(at(&folder))?;
    book.set_local("backup_place", Some(&folder.display().to_string()))
}

/// Verifies the whole book.
pub fn verify_book(asking: &Asking<'_>, _: Nothing) -> Result<Report> {
    asking.book.verify()
}

/// Makes the tables again from the journal.
pub fn rebuild_book(asking: &Asking<'_>, _: Nothing) -> Result<Rebuilt> {
    let (entries, equal) = asking.book.rebuild()?;
    Ok(Rebuilt { entries, equal })
}

/// "This is the newest copy": a moved book goes on as a new desk, a restored one takes the former one's place.
pub fn adopt_book(asking: &Asking<'_>, _: Nothing) -> Result<Nothing> {
    let book = asking.book;
    match book.read_only() {
        Some(read_only) if matches!(read_only.why.as_str(), "moved" | "older_copy") => book.become_new_desk(asking.author(), "moved")?,
        Some(read_only) => return Err(read_only.refusal().into()),
        None if book.is_unconfirmed()? => {
            let epoch = book.local("epoch")?.unwrap_or_else(|| "1".into());
            write_whole(&confirmed_path(book.home(), book.id()), epoch.as_bytes())?;
        }
        None => return Err(Reason::NothingChanged.into()),
    }
    book.set_local("restored", None)?;
    book.save_keys(&crate::book::keys_of(book.home(), book.path())?)?;
    Ok(Nothing {})
}

/// A half-filled form that was kept.
pub fn draft(asking: &Asking<'_>, with: OneDraft) -> Result<Draft> {
    let value = asking.book.local(&draft_name(asking, &with.key))?;
    Ok(Draft { key: with.key, value })
}

/// Keeps a half-filled form on this desk.
pub fn keep_draft(asking: &Asking<'_>, with: Draft) -> Result<Nothing> {
    if with.value.as_ref().is_some_and(|value| value.len() > DRAFT_MAX) {
        return Err(Refusal::new(Reason::TooLong).with("max", DRAFT_MAX).into());
    }
    asking.book.set_local(&draft_name(asking, &with.key), with.value.as_deref())?;
    Ok(Nothing {})
}

fn draft_name(asking: &Asking<'_>, key: &str) -> String {
    format!("draft {} {key}", asking.actor.user)
}
