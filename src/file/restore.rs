//! A backup becomes a book beside the present one, never in its place.

use std::fs::File;
use std::io;
use std::path::Path;

use super::FileFault;
use super::backup::{BOOK, KEYS, Verified, verify};
use super::whole::{beside, folder_of, sync_folder};

/// Copies a backup (its folder, or the book inside it) to a new book at `book` and its keys beside it. The files
/// are compared with the manifest before and nothing is written over.
///
/// The copy opens under a new epoch; the caller sees to that, and to the list of erased persons.
///
/// # Errors
/// `NoBackup`, `Altered`, `Exists`, `Full`, `Unwritable`, `Io`. Nothing stays behind then.
pub fn restore(backup: &Path, book: &Path) -> Result<Verified, FileFault> {
    let folder = if backup.ends_with(BOOK) { folder_of(backup) } else { backup };
    let verified = verify(folder)?;
    for ending in ["", "-wal", "-shm", "-journal", ".keys"] {
        let taken = beside(book, ending);
        if taken.symlink_metadata().is_ok() {
            return Err(FileFault::Exists { path: taken });
        }
    }
    let keys = beside(book, ".keys");
    copy_whole(&folder.join(KEYS), &keys)?;
    if let Err(fault) = copy_whole(&folder.join(BOOK), book) {
        // The keys were written just now and serve no book; the first fault is the one that counts.
        std::fs::remove_file(&keys).ok();
        return Err(fault);
    }
    sync_folder(folder_of(book))?;
    Ok(verified)
}

fn copy_whole(from: &Path, to: &Path) -> Result<(), FileFault> {
    let fault = |error| FileFault::of_io(to, error);
    let mut source = File::open(from).map_err(|error| FileFault::of_io(from, error))?;
    let mut copy = tempfile::Builder::new().prefix(".restoring-").tempfile_in(folder_of(to)).map_err(fault)?;
    io::copy(&mut source, &mut copy).map_err(fault)?;
    copy.as_file().sync_all().map_err(fault)?;
    copy.persist_noclobber(to).map(drop).map_err(|error| fault(error.error))
}
