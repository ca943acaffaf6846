//! `<book>.keys`: who can open the book, without a name and without a key in clear.

mod cost;
mod data_key;
mod password;
mod slot;
mod words;

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use uuid::{Builder, Uuid};

pub use cost::Cost;
pub use data_key::DataKey;
pub use password::{NewPassword, PasswordFault, Strength, check_password};
pub use words::RecoveryWords;

use super::whole::{read_if_there, write_whole};
use super::{FileFault, KeyFault, hexed};
use password::spelled_alike;
use slot::{Opened, Slot, SlotKind};

/// Fills a slice with random bytes; passed in, so that the core asks for randomness in one place only.
pub type Entropy<'a> = dyn FnMut(&mut [u8]) + 'a;

/// The number of this file's shape.
const FORMAT: u32 = 1;

/// The slots of one book. Every change needs the data key and refuses slots that somebody else changed.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keys {
    format: u32,
    book: Uuid,
    /// What new slots cost and what an unknown login pretends to cost.
    cost: Cost,
    #[serde(with = "hexed")]
    salt: [u8; 32],
    ring: Ring,
    /// The ring of the former data key, while a change of it is unfinished.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    former: Option<Ring>,
}

/// The file: the keys as text, and the digest of that text. A rotten byte so sends the reader to the copy, before any
/// password is tried; against whoever means harm there is the seal.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(with = "hexed")]
    sha256: [u8; 32],
    keys: Box<RawValue>,
}

/// Slots and the seal over them, made with the data key that they give out.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Ring {
    slots: Vec<Slot>,
    #[serde(with = "hexed")]
    seal: Vec<u8>,
}

/// What a right password gives.
#[derive(Debug)]
pub struct Unlocked {
    /// Opens the book.
    pub data_key: DataKey,
    /// Opens the book if `data_key` does not: a change of the data key was interrupted. Whichever opened it goes
    /// to [`Keys::finish_rekey`].
    pub former_key: Option<DataKey>,
    /// The slot that was opened; an account names it.
    pub slot_id: Uuid,
}

impl Keys {
    /// A new data key and the slot of its recovery sheet.
    ///
    /// # Errors
    /// `Unreadable` for a cost outside the accepted range.
    pub fn create(book: Uuid, cost: Cost, entropy: &mut Entropy<'_>) -> Result<(Self, DataKey, RecoveryWords), KeyFault> {
        let mut salt = [0; 32];
        entropy(&mut salt);
        let key = DataKey::draw(entropy);
        let ring = Ring { slots: Vec::new(), seal: Vec::new() };
        let mut keys = Self { format: FORMAT, book, cost: cost.check()?, salt, ring, former: None };
        keys.seal(&key, entropy);
        let words = keys.renew_recovery(&key, entropy)?;
        Ok((keys, key, words))
    }

    /// Reads the keys beside a book. If they are missing or unreadable, `copy` is used and put back in their place.
    ///
    /// # Errors
    /// `Missing` if neither is there, `Unreadable` if neither can be understood.
    pub fn load(path: &Path, copy: Option<&Path>) -> Result<Self, KeyFault> {
        let first = match read_if_there(path)? {
            Some(bytes) => match Self::parse(&bytes) {
                Ok(keys) => return Ok(keys),
                Err(fault) => fault,
            },
            None => FileFault::Missing { path: path.to_path_buf() }.into(),
        };
        let Some(bytes) = copy.map(read_if_there).transpose()?.flatten() else {
            return Err(first);
        };
        let keys = Self::parse(&bytes)?;
        write_whole(path, &bytes)?;
        Ok(keys)
    }

    /// Reads the bytes of a file of keys.
    ///
    /// # Errors
    /// `Unreadable` for another shape, or a cost that protects nothing or exhausts the computer.
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyFault> {
        let unreadable = |detail: String| KeyFault::Unreadable { detail };
        let written: Written = serde_json::from_slice(bytes).map_err(|error| unreadable(error.to_string()))?;
        if written.sha256 != *Sha256::digest(written.keys.get()) {
            return Err(unreadable("its digest is another".into()));
        }
        Self::of_text(written.keys.get())
    }

    fn of_text(text: &str) -> Result<Self, KeyFault> {
        let unreadable = |detail: String| KeyFault::Unreadable { detail };
        let keys: Self = serde_json::from_str(text).map_err(|error| unreadable(error.to_string()))?;
        if keys.format != FORMAT {
            return Err(unreadable(format!("format {}", keys.format)));
        }
        keys.cost.check()?;
        for slot in &keys.ring.slots {
            slot.cost.check()?;
        }
        Ok(keys)
    }

    /// The bytes of the file.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let keys = serde_json::value::to_raw_value(self).expect("texts and numbers always serialize");
        let sha256 = Sha256::digest(keys.get()).into();
        serde_json::to_vec(&Written { sha256, keys }).expect("texts and numbers always serialize")
    }

    /// Writes the file beside the book and its copy in the configuration folder, each whole or not at all.
    ///
    /// # Errors
    /// `Unwritable`, `Full` or `Io`.
    pub fn save(&self, path: &Path, copy: &Path) -> Result<(), FileFault> {
        let bytes = self.to_bytes();
        write_whole(path, &bytes)?;
        write_whole(copy, &bytes)
    }

    /// The book that these keys open.
    #[must_use]
    pub fn book(&self) -> Uuid {
        self.book
    }

    /// The name under which attempts for this login are counted; tells nobody the login.
    #[must_use]
    pub fn tag(&self, login: &str) -> [u8; 32] {
        let mut hash = Sha256::new_with_prefix(b"rollbook login 1\n");
        hash.update(self.salt);
        hash.update(folded(login).as_bytes());
        hash.finalize().into()
    }

    /// The login's tag; without a login, that of the only account, else that of the login `coordinator`, which a demo has.
    #[must_use]
    pub fn tag_or_only(&self, login: &str) -> [u8; 32] {
        let mut users = self.ring.slots.iter().filter(|slot| slot.kind == SlotKind::User);
        match (login.is_empty(), users.next(), users.next()) {
            (true, Some(only), None) => only.tag,
            (true, ..) => self.tag("coordinator"),
            (false, ..) => self.tag(login),
        }
    }

    /// Lets a person in by the tag of their login.
    ///
    /// # Errors
    /// `Refused`, after the same time whether the login exists or not.
    pub fn unlock_tag(&self, tag: [u8; 32], password: &str) -> Result<Unlocked, KeyFault> {
        let decoy = Slot::decoy(tag, self.cost);
        let slot = self.ring.slots.iter().find(|slot| slot.tag == tag).unwrap_or(&decoy);
        self.let_in(slot, spelled_alike(password).as_bytes())
    }

    /// Lets a person in.
    ///
    /// # Errors
    /// As [`Keys::unlock_tag`].
    pub fn unlock(&self, login: &str, password: &str) -> Result<Unlocked, KeyFault> {
        self.unlock_tag(self.tag(login), password)
    }

    /// Lets in whoever has the recovery sheet.
    ///
    /// # Errors
    /// `Refused` if the words belong to another book or an older sheet.
    pub fn unlock_by_recovery(&self, words: &RecoveryWords) -> Result<Unlocked, KeyFault> {
        let mut slots = self.ring.slots.iter();
        let slot = slots.find(|slot| slot.kind == SlotKind::Recovery).ok_or(KeyFault::Refused)?;
        self.let_in(slot, words.secret())
    }

    fn let_in(&self, slot: &Slot, secret: &[u8]) -> Result<Unlocked, KeyFault> {
        let opened: Opened = slot.open(self.book, secret)?;
        let data_key = opened.data_key(&slot.sealed).ok_or(KeyFault::Altered)?;
        let former = self.former.iter().flat_map(|ring| &ring.slots).find(|former| former.id == slot.id);
        let former_key = former.and_then(|former| opened.data_key(&former.sealed));
        Ok(Unlocked { data_key, former_key, slot_id: slot.id })
    }

    /// Gives a login its slot and returns the slot's id.
    ///
    /// # Errors
    /// `LoginTaken`, `Altered`, `RekeyUnfinished`.
    pub fn add_user(&mut self, login: &str, password: &NewPassword, key: &DataKey, entropy: &mut Entropy<'_>) -> Result<Uuid, KeyFault> {
        if self.slot_of(login).is_some() {
            return Err(KeyFault::LoginTaken);
        }
        let id = draw_id(entropy);
        self.put(id, SlotKind::User, self.tag(login), spelled_alike(password.as_str()).as_bytes(), key, entropy)?;
        Ok(id)
    }

    /// Puts another password on a login's slot. Older copies of this file, in backups, still open with the former one.
    ///
    /// # Errors
    /// `LoginUnknown`, `Altered`, `RekeyUnfinished`.
    pub fn set_password(&mut self, login: &str, password: &NewPassword, key: &DataKey, entropy: &mut Entropy<'_>) -> Result<(), KeyFault> {
        let id = self.slot_of(login).ok_or(KeyFault::LoginUnknown)?;
        self.put(id, SlotKind::User, self.tag(login), spelled_alike(password.as_str()).as_bytes(), key, entropy)
    }

    /// Draws the words of a new recovery sheet; the former sheet no longer opens anything.
    ///
    /// # Errors
    /// `Altered`, `RekeyUnfinished`.
    pub fn renew_recovery(&mut self, key: &DataKey, entropy: &mut Entropy<'_>) -> Result<RecoveryWords, KeyFault> {
        let words = RecoveryWords::draw(entropy);
        let mut slots = self.ring.slots.iter();
        let id = slots.find(|slot| slot.kind == SlotKind::Recovery).map(|slot| slot.id);
        let id = id.unwrap_or_else(|| draw_id(entropy));
        self.put(id, SlotKind::Recovery, [0; 32], words.secret(), key, entropy)?;
        Ok(words)
    }

    /// Takes a login's slot away. Who knew the password may still hold the data key: change it after that.
    ///
    /// # Errors
    /// `LoginUnknown`, `Altered`, `RekeyUnfinished`.
    pub fn remove(&mut self, login: &str, key: &DataKey, entropy: &mut Entropy<'_>) -> Result<(), KeyFault> {
        self.assert_ours(key)?;
        let id = self.slot_of(login).ok_or(KeyFault::LoginUnknown)?;
        self.ring.slots.retain(|slot| slot.id != id);
        self.seal(key, entropy);
        Ok(())
    }

    /// The slot of a login, if it has one.
    #[must_use]
    pub fn slot_of(&self, login: &str) -> Option<Uuid> {
        let tag = self.tag(login);
        self.ring.slots.iter().find(|slot| slot.tag == tag).map(|slot| slot.id)
    }

    /// Draws a new data key and seals it to every slot; the former one stays beside it until [`Keys::finish_rekey`].
    /// Order: begin, save, `cipher::rekey`, the desk's keys under the new one, finish, save, then a backup. Cut
    /// anywhere, every password still opens the book.
    ///
    /// # Errors
    /// `Altered` if the slots are not the ones that this program wrote: a foreign slot gets no new key.
    pub fn begin_rekey(&mut self, key: &DataKey, entropy: &mut Entropy<'_>) -> Result<DataKey, KeyFault> {
        self.assert_ours(key)?;
        let new = DataKey::draw(entropy);
        self.former = Some(self.ring.clone());
        for slot in &mut self.ring.slots {
            slot.seal_to(&new, entropy);
        }
        self.seal(&new, entropy);
        Ok(new)
    }

    /// Ends a change of the data key: `in_force` is the one that opens the book. The other is forgotten.
    ///
    /// # Errors
    /// `Altered` if neither ring was sealed with it.
    pub fn finish_rekey(&mut self, in_force: &DataKey) -> Result<(), KeyFault> {
        let Some(former) = self.former.take() else {
            return Ok(());
        };
        if self.is_sealed(&self.ring, in_force) {
            return Ok(());
        }
        if self.is_sealed(&former, in_force) {
            self.ring = former;
            return Ok(());
        }
        self.former = Some(former);
        Err(KeyFault::Altered)
    }

    fn put(&mut self, id: Uuid, kind: SlotKind, tag: [u8; 32], secret: &[u8], key: &DataKey, entropy: &mut Entropy<'_>) -> Result<(), KeyFault> {
        self.assert_ours(key)?;
        let slot = Slot::make(self.book, (id, kind, tag), self.cost, secret, key, entropy)?;
        self.ring.slots.retain(|slot| slot.id != id);
        self.ring.slots.push(slot);
        self.seal(key, entropy);
        Ok(())
    }

    /// A public half that somebody put into the file would be handed the next data key: so nothing is written on
    /// top of slots that the data key did not seal.
    fn assert_ours(&self, key: &DataKey) -> Result<(), KeyFault> {
        if self.former.is_some() {
            return Err(KeyFault::RekeyUnfinished);
        }
        if self.is_sealed(&self.ring, key) { Ok(()) } else { Err(KeyFault::Altered) }
    }

    fn seal(&mut self, key: &DataKey, entropy: &mut Entropy<'_>) {
        self.ring.seal = key.seal("keys file", b"", &self.sealed_bytes(&self.ring), entropy);
    }

    fn is_sealed(&self, ring: &Ring, key: &DataKey) -> bool {
        key.open("keys file", &ring.seal, &self.sealed_bytes(ring)).is_some()
    }

    fn sealed_bytes(&self, ring: &Ring) -> Vec<u8> {
        let content = (self.format, self.book, self.cost, hex::encode(self.salt), &ring.slots);
        serde_json::to_vec(&content).expect("texts and numbers always serialize")
    }
}

/// One spelling of a login: compatible forms and both cases fall together, ß with ss.
fn folded(login: &str) -> String {
    let upper = login.trim().nfkc().flat_map(char::to_uppercase);
    upper.flat_map(char::to_lowercase).nfkc().collect()
}

fn draw_id(entropy: &mut Entropy<'_>) -> Uuid {
    let mut bytes = [0; 16];
    entropy(&mut bytes);
    Builder::from_random_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests;
