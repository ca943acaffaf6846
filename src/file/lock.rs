//! One program at a time: `<book>.lock`.
//!
//! The system drops the lock when its holder ends, however it ends, so a dead holder needs no clean-up. The
//! file itself stays: removing it would let two programs hold two different files of one name.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::FileFault;
use super::whole::{beside, folder_of};

/// A book held by this process. Dropping it lets the book go.
#[derive(Debug)]
pub struct BookLock {
    held: File,
}

impl Drop for BookLock {
    fn drop(&mut self) {
        // A child that is being started has a copy of the handle for a moment; closing ours would wait for it.
        self.held.unlock().ok();
    }
}

/// What the holder writes into the file for whoever comes second.
#[derive(Serialize, Deserialize, Default)]
struct Holder {
    by: String,
    pid: u32,
    since: String,
}

impl BookLock {
    /// Takes the book at `book` for this process; `by` names the program for others.
    ///
    /// # Errors
    /// `Held` with the holder's word if another process, or this one, has it.
    pub fn take(book: &Path, by: &str, since: DateTime<FixedOffset>) -> Result<Self, FileFault> {
        let path = lock_path(book)?;
        let fault = |error| FileFault::of_io(&path, error);
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&path).map_err(fault)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let Holder { by, pid, since } = word_of_holder(&mut file);
                return Err(FileFault::Held { by, pid, since });
            }
            Err(TryLockError::Error(error)) => return Err(fault(error)),
        }
        let holder = Holder { by: by.to_owned(), pid: std::process::id(), since: since.to_rfc3339() };
        let word = serde_json::to_vec(&holder).expect("three plain fields always serialize");
        file.set_len(0).map_err(fault)?;
        file.write_all(&word).map_err(fault)?;
        Ok(Self { held: file })
    }
}

/// Two names of one book (a link, a relative path) must meet at one lock.
fn lock_path(book: &Path) -> Result<PathBuf, FileFault> {
    if let Ok(real) = fs::canonicalize(book) {
        return Ok(beside(&real, ".lock"));
    }
    let folder = folder_of(book);
    let real = fs::canonicalize(folder).map_err(|error| FileFault::of_io(folder, error))?;
    let name = book.file_name().ok_or_else(|| FileFault::Missing { path: book.to_path_buf() })?;
    Ok(beside(&real.join(name), ".lock"))
}

/// Windows does not let others read a locked file: then the second start says "held" without a name.
fn word_of_holder(file: &mut File) -> Holder {
    let mut word = String::new();
    if file.rewind().and_then(|()| file.read_to_string(&mut word)).is_err() {
        return Holder::default();
    }
    serde_json::from_str(&word).unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn noon() -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-03-14T12:00:00+09:00").unwrap()
    }

    #[test]
    fn a_second_start_is_told_who_holds_the_book_and_since_when() {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("centre.rollbook");
        let first = BookLock::take(&book, "Rollbook 0.1.0", noon()).unwrap();
        let second = BookLock::take(&book, "rollbook serve", noon()).unwrap_err();
        let FileFault::Held { by, pid, since } = second else { panic!("{second}") };
        assert_eq!((by.as_str(), pid), ("Rollbook 0.1.0", std::process::id()));
        assert_eq!(since, "2026-03-14T12:00:00+09:00");
        drop(first);
        BookLock::take(&book, "rollbook serve", noon()).unwrap();
    }

    #[test]
    fn the_word_of_a_dead_holder_hinders_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("centre.rollbook");
        let left = br#"{"by":"a longer name than the next one has","pid":1,"since":"2020-01-01T00:00:00Z"}"#;
        fs::write(beside(&book, ".lock"), left).unwrap();
        let _held = BookLock::take(&book, "b", noon()).unwrap();
        let FileFault::Held { by, .. } = BookLock::take(&book, "c", noon()).unwrap_err() else { panic!() };
        assert_eq!(by, "b");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_killed_holder_lets_the_book_go() {
        use std::process::{Command, Stdio};
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("centre.rollbook");
        let mut holder = Command::new("flock");
        // With `--no-fork` the program that sleeps is the one that holds.
        holder.arg("--no-fork").arg(beside(&book, ".lock")).args(["sh", "-c", "echo held; exec sleep 60"]);
        let Ok(mut holder) = holder.stdout(Stdio::piped()).spawn() else {
            println!("SKIPPED: no program `flock` to hold the lock");
            return;
        };
        let mut word = [0; 4];
        holder.stdout.as_mut().unwrap().read_exact(&mut word).unwrap();
        assert!(matches!(BookLock::take(&book, "b", noon()), Err(FileFault::Held { .. })));
        holder.kill().unwrap();
        holder.wait().unwrap();
        BookLock::take(&book, "b", noon()).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn two_names_of_one_book_meet_at_one_lock() {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("centre.rollbook");
        fs::write(&book, b"").unwrap();
        let link = folder.path().join("link.rollbook");
        std::os::unix::fs::symlink(&book, &link).unwrap();
        let _held = BookLock::take(&book, "a", noon()).unwrap();
        assert!(matches!(BookLock::take(&link, "b", noon()), Err(FileFault::Held { .. })));
    }
}
