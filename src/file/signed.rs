//! A document that a desk signed, readable as JSON.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::hexed;

/// A document, the public key of the desk that signed it and the signature.
///
/// Signed is `rollbook <kind> 1\n` and the canonical JSON (RFC 8785) of the document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Signed<T> {
    /// What is signed.
    pub document: T,
    #[serde(with = "hexed")]
    public: [u8; 32],
    #[serde(with = "hexed")]
    signature: [u8; 64],
}

impl<T: Serialize> Signed<T> {
    /// Signs a document of a kind: a signature of one kind never serves for another.
    pub fn sign(kind: &str, document: T, desk: &SigningKey) -> Self {
        let signature = desk.sign(&message(kind, &document)).to_bytes();
        Self { document, public: desk.verifying_key().to_bytes(), signature }
    }

    /// The key that signed, if the signature fits the document; whether that key is to be trusted is another question.
    pub fn signer(&self, kind: &str) -> Option<VerifyingKey> {
        let key = VerifyingKey::from_bytes(&self.public).ok()?;
        let signature = Signature::from_bytes(&self.signature);
        key.verify_strict(&message(kind, &self.document), &signature).ok().map(|()| key)
    }

    /// The bytes of its file.
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(self).expect("documents hold texts and whole numbers only")
    }
}

fn message<T: Serialize>(kind: &str, document: &T) -> Vec<u8> {
    let mut message = format!("rollbook {kind} 1\n").into_bytes();
    let canonical = serde_json_canonicalizer::to_vec(document);
    message.extend(canonical.expect("documents hold texts and whole numbers only"));
    message
}
