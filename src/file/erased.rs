//! The list of erased persons in a place of backups: ids only, so that a restored book forgets them again before
//! anything of it is shown.

use std::path::{Path, PathBuf};

use ed25519_dalek::{SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::FileFault;
use super::signed::Signed;
use super::whole::{read_if_there, write_whole};

const KIND: &str = "erased";

/// Whom a book has erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// The book.
    pub book: Uuid,
    /// The persons.
    pub persons: Vec<Uuid>,
}

/// Writes the list of a book, as one desk knows it, into a place of backups.
///
/// # Errors
/// `Missing` if the place is not there, `Full`, `Unwritable` or `Io`.
pub fn write_erased(place: &Path, erased: Erased, desk: &SigningKey) -> Result<(), FileFault> {
    let path = path(place, erased.book);
    write_whole(&path, &Signed::sign(KIND, erased, desk).to_bytes())
}

/// Reads the list of a book and who signed it, to be compared with the desks of the journal; `None` without a list.
///
/// # Errors
/// `Altered` if the signature does not fit or the list is another book's.
pub fn read_erased(place: &Path, book: Uuid) -> Result<Option<(Erased, VerifyingKey)>, FileFault> {
    let path = path(place, book);
    let Some(bytes) = read_if_there(&path)? else {
        return Ok(None);
    };
    let altered = |detail: String| FileFault::Altered { path: path.clone(), detail };
    let signed: Signed<Erased> = serde_json::from_slice(&bytes).map_err(|error| altered(error.to_string()))?;
    match signed.signer(KIND) {
        Some(signer) if signed.document.book == book => Ok(Some((signed.document, signer))),
        _ => Err(altered("the signature or the book does not fit".to_owned())),
    }
}

fn path(place: &Path, book: Uuid) -> PathBuf {
    place.join(format!("{book}.erased.json"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_found_again_and_a_changed_one_is_not_taken() {
        let folder = tempfile::tempdir().unwrap();
        let desk = SigningKey::from_bytes(&[5; 32]);
        let (book, person) = (Uuid::from_u128(1), Uuid::from_u128(0xabc));
        assert_eq!(read_erased(folder.path(), book).unwrap(), None);
        let erased = Erased { book, persons: vec![person] };
        write_erased(folder.path(), erased.clone(), &desk).unwrap();
        assert_eq!(read_erased(folder.path(), book).unwrap(), Some((erased, desk.verifying_key())));

        let file = path(folder.path(), book);
        let other = std::fs::read_to_string(&file).unwrap().replace("abc", "abd");
        std::fs::write(&file, other).unwrap();
        assert!(matches!(read_erased(folder.path(), book), Err(FileFault::Altered { .. })));
    }
}
