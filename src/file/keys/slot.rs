//! One way into the book: a secret wraps a private key, the data key is sealed to its public half. So the data
//! key can be changed without asking anybody for a password.

use crypto_box::aead::rand_core::{self, CryptoRng, RngCore};
use crypto_box::{PublicKey, SecretKey};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::data_key::{unwrap, wrap};
use super::{Cost, DataKey, Entropy};
use crate::file::{KeyFault, hexed};

/// Whose secret opens a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum SlotKind {
    /// A person's password.
    User,
    /// The twelve words of the recovery sheet.
    Recovery,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Slot {
    pub id: Uuid,
    pub kind: SlotKind,
    /// Finds the slot of a login without naming it.
    #[serde(with = "hexed")]
    pub tag: [u8; 32],
    pub cost: Cost,
    #[serde(with = "hexed")]
    salt: [u8; 16],
    #[serde(with = "hexed")]
    public: [u8; 32],
    /// The private key under the secret: nonce and ciphertext.
    #[serde(with = "hexed")]
    wrapped: Vec<u8>,
    /// The data key, sealed to the public half.
    #[serde(with = "hexed")]
    pub sealed: Vec<u8>,
}

/// The private half of a slot, while somebody is being let in.
pub(super) struct Opened(SecretKey);

impl Slot {
    pub fn make(
        book: Uuid,
        (id, kind, tag): (Uuid, SlotKind, [u8; 32]),
        cost: Cost,
        secret: &[u8],
        key: &DataKey,
        entropy: &mut Entropy<'_>,
    ) -> Result<Self, KeyFault> {
        let mut salt = [0; 16];
        entropy(&mut salt);
        let private = SecretKey::generate(&mut Drawn(entropy));
        let public = *private.public_key().as_bytes();
        let mut slot = Self { id, kind, tag, cost, salt, public, wrapped: Vec::new(), sealed: Vec::new() };
        let wrapping = cost.derive(secret, &salt)?;
        slot.wrapped = wrap(&wrapping, Zeroizing::new(private.to_bytes()).as_ref(), &slot.bound(book), entropy);
        slot.seal_to(key, entropy);
        Ok(slot)
    }

    /// A slot that no secret opens: an unknown login takes the same time as a wrong password.
    pub fn decoy(tag: [u8; 32], cost: Cost) -> Self {
        let mut salt = [0; 16];
        salt.copy_from_slice(&tag[..16]);
        let id = Uuid::nil();
        Self { id, kind: SlotKind::User, tag, cost, salt, public: [0; 32], wrapped: vec![0; 72], sealed: vec![0; 80] }
    }

    pub fn seal_to(&mut self, key: &DataKey, entropy: &mut Entropy<'_>) {
        self.sealed = PublicKey::from_bytes(self.public).seal(&mut Drawn(entropy), key.bytes()).expect("32 bytes are below the cipher's limit");
    }

    pub fn open(&self, book: Uuid, secret: &[u8]) -> Result<Opened, KeyFault> {
        let wrapping = self.cost.derive(secret, &self.salt)?;
        let bytes = unwrap(&wrapping, &self.wrapped, &self.bound(book)).ok_or(KeyFault::Refused)?;
        let private = SecretKey::from_slice(&bytes).map_err(|_| KeyFault::Refused)?;
        Ok(Opened(private))
    }

    /// A slot that was carried into another book, or whose public half, tag or cost was changed, does not open.
    fn bound(&self, book: Uuid) -> Vec<u8> {
        let Self { id, kind, tag, cost: Cost { kib, passes, lanes }, public, .. } = self;
        let kind = match kind {
            SlotKind::User => "user",
            SlotKind::Recovery => "recovery",
        };
        let (tag, public) = (hex::encode(tag), hex::encode(public));
        format!("rollbook slot 1\n{book}\n{id}\n{kind}\n{tag}\n{kib} {passes} {lanes}\n{public}\n").into_bytes()
    }
}

impl Opened {
    pub fn data_key(&self, sealed: &[u8]) -> Option<DataKey> {
        let bytes = Zeroizing::new(self.0.unseal(sealed).ok()?);
        bytes.as_slice().try_into().ok().map(DataKey::from_bytes)
    }
}

/// The caller's random bytes in the shape that the cipher's crate asks for.
struct Drawn<'a, 'b>(&'a mut Entropy<'b>);

impl RngCore for Drawn<'_, '_> {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        (self.0)(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        (self.0)(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        (self.0)(bytes);
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), rand_core::Error> {
        (self.0)(bytes);
        Ok(())
    }
}

impl CryptoRng for Drawn<'_, '_> {}
