//! The keys of this desk for one book: they sign its entries and open bundles meant for it. They never travel
//! with a book that is copied or restored.

use std::path::Path;

use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::keys::{DataKey, Entropy};
use super::whole::{read_if_there, write_whole};
use super::{FileFault, KeyFault, hexed};

const FORMAT: u32 = 1;

/// One desk's identity and its private keys.
pub struct DeskKey {
    /// The desk.
    pub desk: Uuid,
    /// How often this desk's book was restored or cloned; each life numbers its entries anew.
    pub epoch: u32,
    /// Signs entries (Ed25519).
    pub signing: SigningKey,
    /// Opens bundles (X25519).
    pub exchange: crypto_box::SecretKey,
}

/// The file: the private halves sealed under the book's data key.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    format: u32,
    desk: Uuid,
    epoch: u32,
    #[serde(with = "hexed")]
    sealed: Vec<u8>,
}

impl DeskKey {
    /// Fresh keys for a desk.
    pub fn draw(desk: Uuid, epoch: u32, entropy: &mut Entropy<'_>) -> Self {
        let mut private = Zeroizing::new([0; 64]);
        entropy(private.as_mut());
        Self::from_private(desk, epoch, &private)
    }

    /// Reads the desk's keys for a book; `None` if this computer has none. `keys` are the data keys that may have
    /// sealed them: two while a change of the data key is unfinished.
    ///
    /// # Errors
    /// `Altered` if none of the keys opens them, `Unreadable` for another shape.
    pub fn load(path: &Path, book: Uuid, keys: &[&DataKey]) -> Result<Option<Self>, KeyFault> {
        let Some(bytes) = read_if_there(path)? else {
            return Ok(None);
        };
        let stored: Stored = serde_json::from_slice(&bytes).map_err(|error| KeyFault::Unreadable { detail: error.to_string() })?;
        if stored.format != FORMAT {
            return Err(KeyFault::Unreadable { detail: format!("format {}", stored.format) });
        }
        let Stored { desk, epoch, sealed, .. } = stored;
        let bound = bound(book, desk, epoch);
        let private = keys.iter().find_map(|key| key.open("desk", &sealed, &bound)).ok_or(KeyFault::Altered)?;
        let private: &[u8; 64] = private.as_slice().try_into().map_err(|_| KeyFault::Altered)?;
        Ok(Some(Self::from_private(desk, epoch, private)))
    }

    /// Writes the keys, sealed, whole or not at all.
    ///
    /// # Errors
    /// `Unwritable`, `Full` or `Io`.
    pub fn save(&self, path: &Path, book: Uuid, key: &DataKey, entropy: &mut Entropy<'_>) -> Result<(), FileFault> {
        let mut private = Zeroizing::new([0; 64]);
        private[..32].copy_from_slice(self.signing.as_bytes());
        private[32..].copy_from_slice(Zeroizing::new(self.exchange.to_bytes()).as_ref());
        let sealed = key.seal("desk", private.as_ref(), &bound(book, self.desk, self.epoch), entropy);
        let stored = Stored { format: FORMAT, desk: self.desk, epoch: self.epoch, sealed };
        write_whole(path, &serde_json::to_vec_pretty(&stored).expect("texts and numbers always serialize"))
    }

    fn from_private(desk: Uuid, epoch: u32, private: &[u8; 64]) -> Self {
        let half = |from: usize| {
            let mut key = Zeroizing::new([0; 32]);
            key.copy_from_slice(&private[from..from + 32]);
            key
        };
        let signing = SigningKey::from_bytes(&half(0));
        Self { desk, epoch, signing, exchange: crypto_box::SecretKey::from_bytes(*half(32)) }
    }
}

fn bound(book: Uuid, desk: Uuid, epoch: u32) -> Vec<u8> {
    format!("rollbook desk 1\n{book}\n{desk}\n{epoch}\n").into_bytes()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_desk_finds_its_keys_again_and_another_data_key_does_not_open_them() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.json");
        let (book, desk) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let mut byte = 0_u8;
        let mut entropy = move |bytes: &mut [u8]| {
            byte += 1;
            bytes.fill(byte);
        };
        let (key, other) = (DataKey::draw(&mut entropy), DataKey::draw(&mut entropy));
        assert!(DeskKey::load(&path, book, &[&key]).unwrap().is_none());

        let drawn = DeskKey::draw(desk, 3, &mut entropy);
        drawn.save(&path, book, &key, &mut entropy).unwrap();
        let found = DeskKey::load(&path, book, &[&other, &key]).unwrap().unwrap();
        assert_eq!((found.desk, found.epoch), (desk, 3));
        assert_eq!(found.signing.to_bytes(), drawn.signing.to_bytes());
        assert_eq!(found.exchange.to_bytes(), drawn.exchange.to_bytes());

        assert!(matches!(DeskKey::load(&path, book, &[&other]), Err(KeyFault::Altered)));
        assert!(matches!(DeskKey::load(&path, desk, &[&key]), Err(KeyFault::Altered)));
        let elder = std::fs::read_to_string(&path).unwrap().replace("\"epoch\": 3", "\"epoch\": 2");
        std::fs::write(&path, elder).unwrap();
        assert!(matches!(DeskKey::load(&path, book, &[&key]), Err(KeyFault::Altered)));
    }
}
