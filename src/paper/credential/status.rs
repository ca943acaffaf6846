//! What a centre took back: a W3C Bitstring Status List as a credential in a JWT, signed with Ed25519.
//!
//! One list of 131,072 entries of 2 bits (`statusSize` 2, `statusPurpose` "message"), so that one index in the credential
//! tells all: 0 valid, 1 revoked, 2 suspended, 3 replaced. Entry 0 is the two highest bits of the first byte. The list is
//! compressed by gzip and written as multibase base64url (`u` in front). The term `replacedBy` names the serial that stands
//! for a replaced one, by index. `kid` is that of the printed credential, as 16 hex digits.

use std::collections::BTreeMap;
use std::io::{Read, Write};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::cwt::{KeyId, key_id};
use crate::domain::serial::Serial;

/// How many certificates a list has room for: the fewest that the standard allows, so that an index tells nothing.
pub const ENTRIES: u32 = 131_072;

/// The longest signed list that is looked at, in bytes; one with every entry replaced is shorter than this.
const LONGEST_LIST: usize = 16 << 20;
const ENTRIES_A_BYTE: u32 = 4;
const BYTES: usize = (ENTRIES / ENTRIES_A_BYTE) as usize;

/// What a list says of one certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing was taken back.
    Valid,
    /// Taken back for good.
    Revoked,
    /// Taken back until further notice.
    Suspended,
    /// Another certificate stands for it.
    Replaced {
        /// The other one's serial.
        by: Serial,
    },
}

/// The state of every certificate of a centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusList {
    entries: Vec<u8>,
    replaced_by: BTreeMap<u32, Serial>,
}

/// Who says a list, and for how long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListTerms {
    /// The issuer as a URL, as the W3C data model asks: `urn:uuid:` with the centre's id, or a `did:web`.
    pub issuer: String,
    /// When the list was made.
    pub valid_from: DateTime<Utc>,
    /// Until when a newer one is published.
    pub valid_until: DateTime<Utc>,
}

/// Why a list is not accepted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StatusFault {
    /// A list has no entry with this index.
    #[error("a status list has no entry {index}")]
    NoEntry {
        /// The index asked for.
        index: u32,
    },
    /// The text is not a signed status list of the form that the module describes.
    #[error("the status list has not the form of one")]
    Malformed,
    /// The key that signed is not known here.
    #[error("the key {} is not known", hex::encode(key_id))]
    UnknownKey {
        /// The key's id in the list.
        key_id: KeyId,
    },
    /// The signature is not that of the key over this list.
    #[error("the signature does not fit")]
    BadSignature,
}

impl StatusList {
    /// The list that takes nothing back.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "an empty list is a statement, not a default")]
    pub fn new() -> Self {
        Self { entries: vec![0; BYTES], replaced_by: BTreeMap::new() }
    }

    /// Says what holds from now on for the certificate with this index.
    ///
    /// # Errors
    /// [`StatusFault::NoEntry`] from 131,072 on.
    pub fn set(&mut self, index: u32, status: Status) -> Result<(), StatusFault> {
        let shift = shift(index);
        let byte = self.entries.get_mut((index / ENTRIES_A_BYTE) as usize).ok_or(StatusFault::NoEntry { index })?;
        let bits = match status {
            Status::Valid => 0,
            Status::Revoked => 1,
            Status::Suspended => 2,
            Status::Replaced { .. } => 3,
        };
        *byte = *byte & !(3 << shift) | bits << shift;
        match status {
            Status::Replaced { by } => self.replaced_by.insert(index, by),
            _ => self.replaced_by.remove(&index),
        };
        Ok(())
    }

    /// What holds for the certificate with this index.
    ///
    /// # Errors
    /// [`StatusFault::NoEntry`] from 131,072 on.
    pub fn get(&self, index: u32) -> Result<Status, StatusFault> {
        let byte = self.entries.get((index / ENTRIES_A_BYTE) as usize).ok_or(StatusFault::NoEntry { index })?;
        match byte >> shift(index) & 3 {
            0 => Ok(Status::Valid),
            1 => Ok(Status::Revoked),
            2 => Ok(Status::Suspended),
            // `set` and `verify` let none stand without its successor.
            _ => self.replaced_by.get(&index).cloned().map(|by| Status::Replaced { by }).ok_or(StatusFault::Malformed),
        }
    }

    /// The list as a signed JWT. The same list, terms and key always give the same text.
    #[must_use]
    pub fn sign(&self, terms: &ListTerms, key: &SigningKey) -> String {
        let header = Header { alg: ALG.to_owned(), kid: hex::encode(key_id(&key.verifying_key())), typ: TYP.to_owned() };
        let credential = Credential {
            // The second context gives `replacedBy` its meaning where the first has none for it.
            context: json!([CONTEXT, { "replacedBy": { "@id": "urn:rollbook:replacedBy", "@type": "@json" } }]),
            kind: [KIND[0].to_owned(), KIND[1].to_owned()],
            issuer: terms.issuer.clone(),
            valid_from: terms.valid_from,
            valid_until: terms.valid_until,
            credential_subject: Subject {
                kind: SUBJECT_KIND.to_owned(),
                status_purpose: PURPOSE.to_owned(),
                encoded_list: format!("u{}", URL_SAFE_NO_PAD.encode(compressed(&self.entries))),
                replaced_by: self.replaced_by.clone(),
            },
        };
        let signed = format!("{}.{}", part(&header), part(&credential));
        let signature = key.sign(signed.as_bytes());
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes()))
    }

    /// The list and its terms in a JWT that one of the caller's keys signed. Whether it still holds is the caller's to judge
    /// by [`ListTerms::valid_until`]: what an old list took back stays taken back.
    ///
    /// # Errors
    /// A [`StatusFault`] for every text that is not, character for character, what [`StatusList::sign`] made.
    pub fn verify(text: &str, keys: &dyn Fn(&KeyId) -> Option<VerifyingKey>) -> Result<(Self, ListTerms), StatusFault> {
        if text.len() > LONGEST_LIST {
            return Err(StatusFault::Malformed);
        }
        let (signed, signature) = text.rsplit_once('.').ok_or(StatusFault::Malformed)?;
        let (header, credential) = signed.split_once('.').ok_or(StatusFault::Malformed)?;
        let header: Header = read_part(header)?;
        if header.alg != ALG || header.typ != TYP {
            return Err(StatusFault::Malformed);
        }
        let mut key_id = KeyId::default();
        hex::decode_to_slice(&header.kid, &mut key_id).map_err(|_| StatusFault::Malformed)?;
        let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| StatusFault::Malformed)?;
        let signature = Signature::from_slice(&signature).map_err(|_| StatusFault::Malformed)?;
        let key = keys(&key_id).ok_or(StatusFault::UnknownKey { key_id })?;
        key.verify_strict(signed.as_bytes(), &signature).map_err(|_| StatusFault::BadSignature)?;

        let credential: Credential = read_part(credential)?;
        let subject = credential.credential_subject;
        if credential.kind != KIND || subject.kind != SUBJECT_KIND || subject.status_purpose != PURPOSE {
            return Err(StatusFault::Malformed);
        }
        let packed = subject.encoded_list.strip_prefix('u').ok_or(StatusFault::Malformed)?;
        let packed = URL_SAFE_NO_PAD.decode(packed).map_err(|_| StatusFault::Malformed)?;
        let list = Self { entries: decompressed(&packed)?, replaced_by: subject.replaced_by };
        for index in 0..ENTRIES {
            list.get(index)?;
        }
        let terms = ListTerms { issuer: credential.issuer, valid_from: credential.valid_from, valid_until: credential.valid_until };
        Ok((list, terms))
    }
}

const ALG: &str = "EdDSA";
const TYP: &str = "vc+jwt";
const CONTEXT: &str = "https://www.w3.org/ns/credentials/v2";
const KIND: [&str; 2] = ["VerifiableCredential", "BitstringStatusListCredential"];
const SUBJECT_KIND: &str = "BitstringStatusList";
const PURPOSE: &str = "message";

#[derive(Serialize, Deserialize)]
struct Header {
    alg: String,
    kid: String,
    typ: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Credential {
    #[serde(rename = "@context")]
    context: Value,
    #[serde(rename = "type")]
    kind: [String; 2],
    issuer: String,
    valid_from: DateTime<Utc>,
    valid_until: DateTime<Utc>,
    credential_subject: Subject,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Subject {
    #[serde(rename = "type")]
    kind: String,
    status_purpose: String,
    encoded_list: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    replaced_by: BTreeMap<u32, Serial>,
}

/// How far an entry's two bits stand from the low end of their byte.
fn shift(index: u32) -> u32 {
    6 - index % ENTRIES_A_BYTE * 2
}

fn part(content: &impl Serialize) -> String {
    URL_SAFE_NO_PAD.encode(serde_json::to_vec(content).expect("plain values can be written to memory"))
}

fn read_part<T: for<'a> Deserialize<'a>>(part: &str) -> Result<T, StatusFault> {
    let bytes = URL_SAFE_NO_PAD.decode(part).map_err(|_| StatusFault::Malformed)?;
    serde_json::from_slice(&bytes).map_err(|_| StatusFault::Malformed)
}

fn compressed(entries: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(entries).and_then(|()| packer.finish()).expect("memory takes every byte")
}

/// The entries in a packed list; one byte more than a list has is enough to refuse it.
fn decompressed(packed: &[u8]) -> Result<Vec<u8>, StatusFault> {
    let mut entries = Vec::with_capacity(BYTES + 1);
    GzDecoder::new(packed).take(BYTES as u64 + 1).read_to_end(&mut entries).map_err(|_| StatusFault::Malformed)?;
    if entries.len() == BYTES { Ok(entries) } else { Err(StatusFault::Malformed) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn key() -> SigningKey {
        SigningKey::from_bytes(&[7; 32])
    }

    fn terms() -> ListTerms {
        ListTerms {
            issuer: "urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057".to_owned(),
            valid_from: "2025-11-03T09:00:00Z".parse().unwrap(),
            valid_until: "2025-12-03T09:00:00Z".parse().unwrap(),
        }
    }

    fn known(id: &KeyId) -> Option<VerifyingKey> {
        let public = key().verifying_key();
        (key_id(&public) == *id).then_some(public)
    }

    fn successor() -> Serial {
        "GTHB-2025-000123-0".parse().unwrap()
    }

    #[test]
    fn entries_stand_two_bits_each_from_the_highest_bit_on() {
        let mut list = StatusList::new();
        list.set(0, Status::Revoked).unwrap();
        list.set(1, Status::Suspended).unwrap();
        list.set(2, Status::Replaced { by: successor() }).unwrap();
        list.set(131_071, Status::Revoked).unwrap();
        assert_eq!(list.entries[0], 0b0110_1100);
        assert_eq!(list.entries[32_767], 0b0000_0001);
        list.set(1, Status::Valid).unwrap();
        assert_eq!(list.entries[0], 0b0100_1100);
        assert_eq!(list.get(2), Ok(Status::Replaced { by: successor() }));
        assert_eq!(list.get(3), Ok(Status::Valid));
        assert_eq!(list.get(131_072), Err(StatusFault::NoEntry { index: 131_072 }));
        assert_eq!(list.set(131_072, Status::Valid), Err(StatusFault::NoEntry { index: 131_072 }));
    }

    #[test]
    fn a_replaced_certificate_that_is_valid_again_forgets_its_successor() {
        let mut list = StatusList::new();
        list.set(9, Status::Replaced { by: successor() }).unwrap();
        list.set(9, Status::Valid).unwrap();
        assert_eq!(list, StatusList::new());
    }

    #[test]
    fn a_signed_list_reads_back_with_its_terms() {
        let mut list = StatusList::new();
        list.set(77, Status::Suspended).unwrap();
        list.set(78, Status::Replaced { by: successor() }).unwrap();
        let text = list.sign(&terms(), &key());
        assert_eq!(StatusList::verify(&text, &known), Ok((list, terms())));
        assert!(matches!(StatusList::verify(&text, &|_| None), Err(StatusFault::UnknownKey { .. })));
    }

    #[test]
    fn a_list_with_one_character_changed_is_refused() {
        let mut list = StatusList::new();
        list.set(77, Status::Revoked).unwrap();
        let text = list.sign(&terms(), &key());
        for place in 0..text.len() {
            for other in [b'A', b'B', b'w', b'.', b'=', b' '] {
                let mut altered = text.clone().into_bytes();
                if altered[place] == other {
                    continue;
                }
                altered[place] = other;
                let altered = String::from_utf8(altered).unwrap();
                assert!(StatusList::verify(&altered, &known).is_err(), "{place}");
            }
        }
        for altered in [format!("{text}="), format!(" {text}"), format!("{text}.A"), text[1..].to_owned(), String::new()] {
            assert!(StatusList::verify(&altered, &known).is_err());
        }
        let other_key = list.sign(&terms(), &SigningKey::from_bytes(&[8; 32]));
        let (_, foreign_signature) = other_key.rsplit_once('.').unwrap();
        let (signed, _) = text.rsplit_once('.').unwrap();
        assert_eq!(StatusList::verify(&format!("{signed}.{foreign_signature}"), &known), Err(StatusFault::BadSignature));
    }

    #[test]
    fn a_signed_list_that_unpacks_to_another_size_is_refused() {
        for size in [0, BYTES - 1, BYTES + 1, BYTES * 1_000] {
            let odd = StatusList { entries: vec![0; size], replaced_by: BTreeMap::new() };
            assert_eq!(StatusList::verify(&odd.sign(&terms(), &key()), &known), Err(StatusFault::Malformed), "{size}");
        }
    }

    #[test]
    fn a_thousand_revoked_take_less_than_two_kilobytes_packed() {
        let mut list = StatusList::new();
        // A full-period generator modulo 131,072 spreads the indices; the caller's are random.
        let mut index = 1;
        for _ in 0..1_000 {
            index = (index * 1_664_525_u64 + 1_013_904_223) % u64::from(ENTRIES);
            list.set(u32::try_from(index).unwrap(), Status::Revoked).unwrap();
        }
        let (packed, signed) = (compressed(&list.entries).len(), list.sign(&terms(), &key()).len());
        assert!(packed < 2_000 && signed < 4_000, "{packed} bytes packed, {signed} characters signed");
    }
}
