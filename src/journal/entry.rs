//! One entry of the journal: its canonical bytes (RFC 8785), digest and signature. **Frozen format.**

use super::act::Act;
use crate::domain::roles::Role;
use crate::fault::{Fault, Result};
use crate::ids::{DeskId, Digest, UserId};
use chrono::{DateTime, FixedOffset};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// What is signed stands behind these words.
const SIGNED: &[u8] = b"rollbook entry 1\n";

/// Who, when, where and after what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Header {
    /// The desk that wrote it.
    pub desk: DeskId,
    /// The desk's epoch: it rises when a book is restored.
    pub epoch: u32,
    /// 1, 2, 3 ... in this desk and epoch.
    pub seq: u32,
    /// Lamport counter: above every tick that the desk had seen.
    pub tick: u32,
    /// The desk's clock with the centre's offset. Shown; it decides nothing.
    #[serde(with = "instant")]
    pub at: DateTime<FixedOffset>,
    /// The account that acted.
    pub by: UserId,
    /// The role in force.
    pub role: Role,
    /// Why, as a code.
    pub reason: Option<String>,
    /// Why, in free text: the digest of a sealed value.
    pub note: Option<Digest>,
    /// The digest of the former entry of this desk and epoch.
    pub prev: Option<Digest>,
}

/// Milliseconds always, so that an instant has one spelling.
mod instant {
    use chrono::{DateTime, FixedOffset, SecondsFormat};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(at: &DateTime<FixedOffset>, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&at.to_rfc3339_opts(SecondsFormat::Millis, false))
    }
    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<DateTime<FixedOffset>, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        DateTime::parse_from_rfc3339(&text).map_err(D::Error::custom)
    }
}

/// An entry as read: an act of `None` is one that this build does not know.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Who, when, where.
    pub header: Header,
    /// What.
    pub act: Option<Act>,
}

impl Entry {
    /// Reads the canonical bytes of an entry.
    pub fn read(body: &str) -> Result<Self> {
        // The fields of the header beside the act's text: serde's `flatten` would buffer everything, and a rebuild reads every entry.
        #[derive(Deserialize)]
        struct Whole<'a> {
            desk: DeskId,
            epoch: u32,
            seq: u32,
            tick: u32,
            #[serde(with = "instant")]
            at: DateTime<FixedOffset>,
            by: UserId,
            role: Role,
            #[serde(default)]
            reason: Option<String>,
            #[serde(default)]
            note: Option<Digest>,
            prev: Option<Digest>,
            #[serde(borrow)]
            act: &'a RawValue,
        }
        let Whole { desk, epoch, seq, tick, at, by, role, reason, note, prev, act } = serde_json::from_str(body)?;
        let header = Header { desk, epoch, seq, tick, at, by, role, reason, note, prev };
        Ok(Self { header, act: Act::read(act)? })
    }
}

/// An entry as it is kept and handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Canonical bytes.
    pub body: String,
    /// SHA-256 of `body`.
    pub digest: Digest,
    /// Ed25519 over `rollbook entry 1\n` and the digest.
    pub signature: [u8; 64],
}

impl Signed {
    /// Writes and signs an entry.
    pub fn new(header: &Header, act: &Act, key: &SigningKey) -> Result<Self> {
        let mut value = serde_json::to_value(header)?;
        if let Some(fields) = value.as_object_mut() {
            fields.insert("act".into(), act.to_value()?);
        }
        let body = canonical(&value)?;
        let digest = Digest::of(body.as_bytes());
        Ok(Self { signature: key.sign(&message(digest)).to_bytes(), body, digest })
    }

    /// Whether the desk's key signed this digest (strictly, RFC 8032).
    pub fn is_signed_by(&self, key: &VerifyingKey) -> bool {
        key.verify_strict(&message(self.digest), &Signature::from_bytes(&self.signature)).is_ok()
    }

    /// Whether the body is in canonical form and has this digest.
    pub fn is_whole(&self) -> bool {
        Digest::of(self.body.as_bytes()) == self.digest
            && serde_json::from_str::<serde_json::Value>(&self.body).ok().and_then(|v| canonical(&v).ok()).as_ref() == Some(&self.body)
    }
}

fn message(digest: Digest) -> Vec<u8> {
    [SIGNED, &digest.0].concat()
}

/// RFC 8785 text of a value.
pub fn canonical(value: &impl Serialize) -> Result<String> {
    Ok(serde_json_canonicalizer::to_string(value).map_err(Fault::Json)?)
}
