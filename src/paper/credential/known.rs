//! What a computer knows of centres without opening a book: public keys and the newest status list, a JSON file per book in
//! the program's configuration folder. Nothing in it is secret, and a published key file has the same form.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use ed25519_dalek::VerifyingKey;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::cwt::{KeyId, key_id};
use super::status::{ListTerms, StatusFault, StatusList};

/// A public key, as 64 hex digits in JSON. Every value of this type is a point of the curve and not a weak one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKey(VerifyingKey);

/// The text or the key is not one that can be trusted to verify.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a public key is 64 hex digits of a strong Ed25519 key")]
pub struct BadKey;

/// An issuing key of a centre and when it was in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownKey {
    /// The key.
    pub public: PublicKey,
    /// From when on it signs.
    pub valid_from: DateTime<Utc>,
    /// Until when it signed, after an orderly change of keys.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<DateTime<Utc>>,
    /// From when on nothing that it signs is believed. What says that it was signed before still is: with a stolen key a
    /// date can be made up, so the status list must then take back what the journal does not hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked_at: Option<DateTime<Utc>>,
}

/// What a computer knows of the centre that a book belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownCentre {
    /// The centre's code, as credentials name it.
    pub centre_code: String,
    /// The centre's name for people.
    pub centre_name: String,
    /// Whether the book is a demonstration.
    pub is_demo: bool,
    /// All keys that the centre has and had.
    pub keys: Vec<KnownKey>,
    /// The newest signed status list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_list: Option<String>,
    /// When that list was made, as it says itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_at: Option<DateTime<Utc>>,
}

/// Why what is known could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum KnownFault {
    /// The file or folder could not be read or written.
    #[error("{} cannot be read or written", path.display())]
    Unreachable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file has not the form of one.
    #[error("{} does not hold the keys of a centre", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// What is wrong with it, and where.
        source: serde_json::Error,
    },
}

impl PublicKey {
    /// The key, to verify with.
    #[must_use]
    pub fn key(&self) -> VerifyingKey {
        self.0
    }
}

impl TryFrom<VerifyingKey> for PublicKey {
    type Error = BadKey;

    fn try_from(key: VerifyingKey) -> Result<Self, BadKey> {
        if key.is_weak() { Err(BadKey) } else { Ok(Self(key)) }
    }
}

impl TryFrom<String> for PublicKey {
    type Error = BadKey;

    fn try_from(text: String) -> Result<Self, BadKey> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| BadKey)?;
        VerifyingKey::from_bytes(&bytes).map_err(|_| BadKey)?.try_into()
    }
}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> Self {
        hex::encode(key.0.as_bytes())
    }
}

impl KnownKey {
    /// Whether the centre signed with this key at that instant.
    #[must_use]
    pub fn is_in_force(&self, at: DateTime<Utc>) -> bool {
        let is_over = |end: Option<DateTime<Utc>>| end.is_some_and(|end| end <= at);
        // A token holds whole seconds: one issued in the second in which the key was made must not seem older than the key.
        self.valid_from.timestamp() <= at.timestamp() && !is_over(self.valid_to) && !is_over(self.revoked_at)
    }
}

impl KnownCentre {
    /// The status list that is known, if it is one that the centre signed with a key in force.
    ///
    /// # Errors
    /// The [`StatusFault`] of the list. `Ok(None)` where no list is known.
    pub fn status(&self) -> Result<Option<(StatusList, ListTerms)>, StatusFault> {
        self.status_list.as_deref().map(|text| self.verified(text)).transpose()
    }

    /// Takes a list that is newer than the known one, and says whether it did: an older one would give back what was taken.
    ///
    /// # Errors
    /// A [`StatusFault`] for a list that the centre did not sign.
    pub fn take_status(&mut self, text: &str) -> Result<bool, StatusFault> {
        let (_, terms) = self.verified(text)?;
        let is_newer = self.status_at.is_none_or(|known| terms.valid_from > known);
        if is_newer {
            self.status_list = Some(text.to_owned());
            self.status_at = Some(terms.valid_from);
        }
        Ok(is_newer)
    }

    fn verified(&self, text: &str) -> Result<(StatusList, ListTerms), StatusFault> {
        let known = |id: &KeyId| self.keys.iter().find(|key| key_id(&key.public.key()) == *id);
        let used = std::cell::Cell::new(None);
        let (list, terms) = StatusList::verify(text, &|id| {
            used.set(known(id));
            used.get().map(|key| key.public.key())
        })?;
        match used.get() {
            Some(key) if key.is_in_force(terms.valid_from) => Ok((list, terms)),
            _ => Err(StatusFault::BadSignature),
        }
    }

    /// Writes what is known of a book's centre into the folder, whole or not at all, and makes the folder where it is missing.
    ///
    /// # Errors
    /// [`KnownFault::Unreachable`] where the file cannot be written.
    pub fn save(&self, folder: &Path, book_id: Uuid) -> Result<(), KnownFault> {
        let path = folder.join(format!("{book_id}.json"));
        let write = || -> io::Result<()> {
            fs::create_dir_all(folder)?;
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            file.write_all(&serde_json::to_vec_pretty(self)?)?;
            file.as_file().sync_all()?;
            file.persist(&path)?;
            // The new name, too, must be there after a power cut; Windows has no such call for folders.
            #[cfg(unix)]
            fs::File::open(folder)?.sync_all()?;
            Ok(())
        };
        write().map_err(|source| KnownFault::Unreachable { path: path.clone(), source })
    }
}

/// What is known from every book, in the order of the files' names; nothing where the folder does not exist.
///
/// # Errors
/// A [`KnownFault`] for the first file that cannot be read. To leave such a file out would call its certificates unknown.
pub fn load_all(folder: &Path) -> Result<Vec<KnownCentre>, KnownFault> {
    let unreachable = |source| KnownFault::Unreachable { path: folder.to_owned(), source };
    let entries = match fs::read_dir(folder) {
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(unreachable)?,
    };
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(unreachable)?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            paths.push(path);
        }
    }
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

/// The centres in a key file that somebody published: one centre, or a JSON list of them.
///
/// # Errors
/// A [`KnownFault`] where the file cannot be read or holds anything else.
pub fn read_keys(path: &Path) -> Result<Vec<KnownCentre>, KnownFault> {
    let content: serde_json::Value = read(path)?;
    let centres = if content.is_array() { serde_json::from_value(content) } else { serde_json::from_value(content).map(|centre| vec![centre]) };
    centres.map_err(|source| KnownFault::Malformed { path: path.to_owned(), source })
}

fn read<T: for<'a> Deserialize<'a>>(path: &Path) -> Result<T, KnownFault> {
    let content = fs::read(path).map_err(|source| KnownFault::Unreachable { path: path.to_owned(), source })?;
    serde_json::from_slice(&content).map_err(|source| KnownFault::Malformed { path: path.to_owned(), source })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::paper::credential::status::Status;
    use ed25519_dalek::SigningKey;

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn centre() -> KnownCentre {
        KnownCentre {
            centre_code: "GTHB".to_owned(),
            centre_name: "Training Hub".to_owned(),
            is_demo: false,
            keys: vec![KnownKey {
                public: SigningKey::from_bytes(&[7; 32]).verifying_key().try_into().unwrap(),
                valid_from: instant("2025-01-01T00:00:00Z"),
                valid_to: None,
                revoked_at: None,
            }],
            status_list: None,
            status_at: None,
        }
    }

    fn list(made_at: &str, key: u8) -> String {
        let mut list = StatusList::new();
        list.set(5, Status::Revoked).unwrap();
        let terms = ListTerms {
            issuer: "urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057".to_owned(),
            valid_from: instant(made_at),
            valid_until: instant("2026-12-03T09:00:00Z"),
        };
        list.sign(&terms, &SigningKey::from_bytes(&[key; 32]))
    }

    #[test]
    fn what_is_known_comes_back_from_the_folder_book_by_book() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("known");
        assert_eq!(load_all(&folder).unwrap(), []);
        let other = KnownCentre { centre_code: "DEMO".to_owned(), is_demo: true, ..centre() };
        centre().save(&folder, Uuid::from_u128(2)).unwrap();
        other.save(&folder, Uuid::from_u128(1)).unwrap();
        assert_eq!(load_all(&folder).unwrap(), [other.clone(), centre()]);
        let renamed = KnownCentre { centre_name: "Training Hub Bern".to_owned(), ..centre() };
        renamed.save(&folder, Uuid::from_u128(2)).unwrap();
        assert_eq!(load_all(&folder).unwrap(), [other, renamed]);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
    }

    #[test]
    fn a_file_that_is_not_a_centre_is_named() {
        let folder = tempfile::tempdir().unwrap();
        centre().save(folder.path(), Uuid::from_u128(2)).unwrap();
        let broken = folder.path().join("broken.json");
        fs::write(&broken, "{\"centre_code\":").unwrap();
        assert!(matches!(load_all(folder.path()), Err(KnownFault::Malformed { path, .. }) if path == broken));
    }

    #[test]
    fn a_published_key_file_holds_one_centre_or_a_list() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys.json");
        fs::write(&path, serde_json::to_vec(&centre()).unwrap()).unwrap();
        assert_eq!(read_keys(&path).unwrap(), [centre()]);
        fs::write(&path, serde_json::to_vec(&[centre(), centre()]).unwrap()).unwrap();
        assert_eq!(read_keys(&path).unwrap().len(), 2);
        fs::write(&path, "{}").unwrap();
        assert!(matches!(read_keys(&path), Err(KnownFault::Malformed { .. })));
        assert!(matches!(read_keys(&folder.path().join("none")), Err(KnownFault::Unreachable { .. })));
    }

    #[test]
    fn a_weak_key_or_a_text_that_is_none_is_refused() {
        let identity = format!("01{}", "00".repeat(31));
        for text in [identity.as_str(), "", "07", &"g".repeat(64), &"0".repeat(66)] {
            assert_eq!(PublicKey::try_from(text.to_owned()), Err(BadKey), "{text}");
        }
    }

    #[test]
    fn a_key_is_in_force_from_its_first_instant_to_before_its_last() {
        let mut key = centre().keys.remove(0);
        assert!(!key.is_in_force(instant("2024-12-31T23:59:59Z")));
        assert!(key.is_in_force(instant("2025-01-01T00:00:00Z")));
        key.valid_from = instant("2025-01-01T00:00:00.700Z");
        assert!(key.is_in_force(instant("2025-01-01T00:00:00Z")));
        key.valid_to = Some(instant("2026-01-01T00:00:00Z"));
        assert!(key.is_in_force(instant("2025-12-31T23:59:59Z")));
        assert!(!key.is_in_force(instant("2026-01-01T00:00:00Z")));
        key.revoked_at = Some(instant("2025-06-01T00:00:00Z"));
        assert!(!key.is_in_force(instant("2025-06-01T00:00:00Z")));
    }

    #[test]
    fn only_a_newer_list_of_the_centre_itself_is_taken() {
        let mut centre = centre();
        assert_eq!(centre.status(), Ok(None));
        assert_eq!(centre.take_status(&list("2025-03-01T00:00:00Z", 7)), Ok(true));
        assert_eq!(centre.take_status(&list("2025-02-01T00:00:00Z", 7)), Ok(false));
        assert_eq!(centre.take_status(&list("2025-03-01T00:00:00Z", 7)), Ok(false));
        assert!(matches!(centre.take_status(&list("2025-04-01T00:00:00Z", 8)), Err(StatusFault::UnknownKey { .. })));
        assert_eq!(centre.take_status(&list("2024-04-01T00:00:00Z", 7)), Err(StatusFault::BadSignature));
        assert_eq!(centre.status_at, Some(instant("2025-03-01T00:00:00Z")));
        let (known, terms) = centre.status().unwrap().unwrap();
        assert_eq!((known.get(5), terms.valid_from), (Ok(Status::Revoked), instant("2025-03-01T00:00:00Z")));
    }
}
