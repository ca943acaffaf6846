//! The key that opens the book, and keys made from it for what lies beside the book.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use super::Entropy;

/// 256 random bits that open the book. Wiped from memory when dropped; never on disk in clear.
#[derive(Clone)]
pub struct DataKey([u8; 32]);

impl DataKey {
    /// A fresh key.
    pub fn draw(entropy: &mut Entropy<'_>) -> Self {
        let mut bytes = [0; 32];
        entropy(&mut bytes);
        Self(bytes)
    }

    /// Seals bytes for a purpose; `bound` must be given again to open them. Shape: 24 bytes of nonce, then
    /// XChaCha20-Poly1305 ciphertext with its tag.
    pub fn seal(&self, purpose: &str, plain: &[u8], bound: &[u8], entropy: &mut Entropy<'_>) -> Vec<u8> {
        wrap(&self.derive(purpose), plain, bound, entropy)
    }

    /// Opens what [`DataKey::seal`] made; `None` if it was altered, or sealed by another key or for another purpose.
    #[must_use]
    pub fn open(&self, purpose: &str, sealed: &[u8], bound: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        unwrap(&self.derive(purpose), sealed, bound)
    }

    /// The book's key itself never encrypts anything but the book.
    fn derive(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        let mut hash = Sha256::new_with_prefix(b"rollbook ");
        hash.update(purpose.as_bytes());
        hash.update(b" key 1\n");
        hash.update(self.0);
        Zeroizing::new(hash.finalize().into())
    }

    pub(in crate::file) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(super) fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl Drop for DataKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl std::fmt::Debug for DataKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("DataKey(..)")
    }
}

/// Nonce and ciphertext under a key that was derived elsewhere.
pub(super) fn wrap(key: &[u8; 32], plain: &[u8], bound: &[u8], entropy: &mut Entropy<'_>) -> Vec<u8> {
    let mut sealed = vec![0; 24];
    entropy(&mut sealed);
    let hidden = XChaCha20Poly1305::new(key.into())
        .encrypt(XNonce::from_slice(&sealed), Payload { msg: plain, aad: bound })
        .expect("a few bytes are below the cipher's limit of 256 GiB");
    sealed.extend(hidden);
    sealed
}

/// Opens what [`wrap`] made.
pub(super) fn unwrap(key: &[u8; 32], sealed: &[u8], bound: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, hidden) = sealed.split_at_checked(24)?;
    XChaCha20Poly1305::new(key.into()).decrypt(XNonce::from_slice(nonce), Payload { msg: hidden, aad: bound }).ok().map(Zeroizing::new)
}
