//! The configuration folder: what this computer knows, beside the books and not in them.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::FileFault;
use super::whole::{make_private_folder, read_if_there, write_whole};

/// How many books the first screen offers.
const BOOKS: usize = 20;

/// The configuration folder. Only its owner may enter it.
#[derive(Clone, Debug)]
pub struct Home {
    root: PathBuf,
}

/// A book that was opened on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownBook {
    /// Where it was.
    pub path: PathBuf,
    /// Its id, by which the copy of its keys is found when the file beside it is gone.
    pub book: Uuid,
    /// When it was last opened.
    pub opened: DateTime<FixedOffset>,
}

/// What a person set on this computer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language tag of the window (BCP 47); none means the system's.
    pub language: Option<String>,
    /// Name of the look; none means the system's.
    pub look: Option<String>,
    /// Size of text in percent; none means 100.
    pub text_size: Option<u32>,
}

impl Home {
    /// The folder `chosen` (the variable `ROLLBOOK_HOME`), else the platform's place for configurations.
    ///
    /// # Errors
    /// `Unwritable` if it cannot be made, `Missing` if the platform names none.
    pub fn open(chosen: Option<&OsStr>) -> Result<Self, FileFault> {
        let root = match chosen.filter(|chosen| !chosen.is_empty()) {
            Some(chosen) => PathBuf::from(chosen),
            None => directories::ProjectDirs::from("", "", "rollbook")
                .map(|places| places.config_dir().to_path_buf())
                .ok_or_else(|| FileFault::Missing { path: PathBuf::from("~") })?,
        };
        let home = Self { root };
        for inner in ["desks", "anchors", "keys", "known"] {
            make_private_folder(&home.root.join(inner))?;
        }
        Ok(home)
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The desk's keys for a book.
    #[must_use]
    pub fn desk(&self, book: Uuid) -> PathBuf {
        self.root.join("desks").join(format!("{book}.json"))
    }

    /// The two slots of a book's anchor.
    #[must_use]
    pub fn anchors(&self, book: Uuid) -> [PathBuf; 2] {
        ["a", "b"].map(|slot| self.root.join("anchors").join(format!("{book}.{slot}")))
    }

    /// The copy of a book's keys.
    #[must_use]
    pub fn keys(&self, book: Uuid) -> PathBuf {
        self.root.join("keys").join(format!("{book}.keys"))
    }

    /// The folder of what is known about other desks and centres.
    #[must_use]
    pub fn known(&self) -> PathBuf {
        self.root.join("known")
    }

    /// The count of wrong passwords.
    #[must_use]
    pub fn attempts(&self) -> PathBuf {
        self.root.join("attempts.json")
    }

    /// The books that were opened here, newest first. A list that cannot be understood is as none: it fills again.
    ///
    /// # Errors
    /// `Io` if it is there and cannot be read.
    pub fn books(&self) -> Result<Vec<KnownBook>, FileFault> {
        let bytes = read_if_there(&self.root.join("books.json"))?.unwrap_or_default();
        Ok(serde_json::from_slice(&bytes).unwrap_or_default())
    }

    /// Puts a book at the head of the list.
    ///
    /// # Errors
    /// `Unwritable`, `Full` or `Io`; `Io` also for a path that is no text.
    pub fn remember(&self, opened: KnownBook) -> Result<(), FileFault> {
        let mut books = self.books()?;
        books.retain(|known| known.path != opened.path);
        books.insert(0, opened);
        books.truncate(BOOKS);
        self.write("books.json", &books)
    }

    /// The settings; those that cannot be understood are as none.
    ///
    /// # Errors
    /// `Io` if the file is there and cannot be read.
    pub fn settings(&self) -> Result<Settings, FileFault> {
        let bytes = read_if_there(&self.root.join("settings.json"))?.unwrap_or_default();
        Ok(serde_json::from_slice(&bytes).unwrap_or_default())
    }

    /// Keeps the settings.
    ///
    /// # Errors
    /// `Unwritable`, `Full` or `Io`.
    pub fn save_settings(&self, settings: &Settings) -> Result<(), FileFault> {
        self.write("settings.json", settings)
    }

    fn write<T: Serialize>(&self, name: &str, value: &T) -> Result<(), FileFault> {
        let path = self.root.join(name);
        let bytes = serde_json::to_vec_pretty(value).map_err(|error| FileFault::of_io(&path, error.into()))?;
        write_whole(&path, &bytes)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn home() -> (tempfile::TempDir, Home) {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::open(Some(folder.path().join("home").as_os_str())).unwrap();
        (folder, home)
    }

    fn opened(path: &str, day: u32) -> KnownBook {
        let opened = DateTime::parse_from_rfc3339(&format!("2026-03-{day:02}T09:00:00+09:00")).unwrap();
        KnownBook { path: PathBuf::from(path), book: Uuid::nil(), opened }
    }

    #[test]
    fn the_newest_book_stands_first_and_none_stands_twice() {
        let (_folder, home) = home();
        assert_eq!(home.books().unwrap(), []);
        for (path, day) in [("/a", 1), ("/b", 2), ("/a", 3)] {
            home.remember(opened(path, day)).unwrap();
        }
        assert_eq!(home.books().unwrap(), [opened("/a", 3), opened("/b", 2)]);
    }

    #[test]
    fn settings_that_rotted_are_as_none() {
        let (_folder, home) = home();
        let korean = Settings { language: Some("ko".to_owned()), look: None, text_size: Some(125) };
        home.save_settings(&korean).unwrap();
        assert_eq!(home.settings().unwrap(), korean);
        std::fs::write(home.root().join("settings.json"), b"{\"language\":").unwrap();
        assert_eq!(home.settings().unwrap(), Settings::default());
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_enters_the_folder() {
        use std::os::unix::fs::PermissionsExt;
        let (_folder, home) = home();
        for path in [home.root().to_path_buf(), home.known()] {
            assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o700);
        }
    }
}
