//! The printed credential: a CBOR Web Token (RFC 8392) in a tagged `COSE_Sign1` (RFC 9052), signed with Ed25519.
//!
//! Frozen format: what is on paper once must be readable for as long as the paper lasts. A later field becomes a claim of
//! its own, beside these.
//!
//! | part | key | value |
//! |---|---|---|
//! | protected header | 1 alg | -8, EdDSA |
//! | | 4 kid | the first 8 bytes of the SHA-256 of the 32 bytes of the public key |
//! | unprotected header | | empty |
//! | claim | 1 iss | text: code of the centre |
//! | | 2 sub | text: the name exactly as it is printed |
//! | | 4 exp | integer, seconds since 1970: when it expires; left out where it never does |
//! | | 6 iat | integer, seconds since 1970: when it was issued |
//! | | 7 cti | bytes: the serial in ASCII, with hyphens and check character |
//! | | -65537 | array of nine, in the order of the next rows (the key is of RFC 8392's range for private use) |
//! | of the array | 0 | text: title of the course as printed |
//! | | 1 | unsigned: number of the course version |
//! | | 2 | unsigned: minutes credited |
//! | | 3 | unsigned: minutes expected |
//! | | 4 | integer, days since 1970-01-01 (RFC 8943 without its tag): first day of the run |
//! | | 5 | the same: last day of the run |
//! | | 6 | unsigned: index in the centre's status list |
//! | | 7 | boolean: issued by a demonstration, worth nothing |
//! | | 8 | unsigned: what it states; 0 completion, 1 competence, 2 attendance, 3 participation, 4 trainer, 5 speaker |
//!
//! The encoding is the deterministic one of RFC 8949 4.2.1 (shortest forms, definite lengths, keys in bytewise order), and no
//! other is accepted: the token is made again from what was read and compared. An Ed25519 signature has one accepted form
//! only (`verify_strict`), so a token that differs in any bit is refused.

use chrono::{DateTime, NaiveDate, Utc};
use ciborium::Value;
use coset::{CborSerializable, CoseSign1, CoseSign1Builder, HeaderBuilder, TaggedCborSerializable, iana};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::domain::certificate::CertificateKind;
use crate::domain::serial::Serial;

/// The longest token that is looked at, in bytes; one with two texts of 500 characters is shorter than this.
pub const LONGEST_TOKEN: usize = 5_000;

const ISS: i64 = 1;
const SUB: i64 = 2;
const EXP: i64 = 4;
const IAT: i64 = 6;
const CTI: i64 = 7;
/// The first key of RFC 8392's range for private use, with all that has no registered claim.
const ROLLBOOK: i64 = -65_537;

/// What a certificate can state, by its number in the token.
const KINDS: [CertificateKind; 6] = [
    CertificateKind::Completion,
    CertificateKind::Competence,
    CertificateKind::Attendance,
    CertificateKind::Participation,
    CertificateKind::Trainer,
    CertificateKind::Speaker,
];

/// The first 8 bytes of the SHA-256 of a public key.
pub type KeyId = [u8; 8];

/// What a printed credential says: only what the paper shows, and the index in the status list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    /// Code of the centre that issued it.
    pub issuer: String,
    /// What it states.
    pub kind: CertificateKind,
    /// The holder's name, exactly as it is printed.
    pub name: String,
    /// Title of the course, as it is printed.
    pub course: String,
    /// Number of the course version, from 1.
    pub course_version: u32,
    /// Minutes credited to the holder.
    pub credited_min: u32,
    /// Minutes that the run expected.
    pub expected_min: u32,
    /// First day of the run, in the run's zone.
    pub first_on: NaiveDate,
    /// Last day of the run, in the run's zone.
    pub last_on: NaiveDate,
    /// The certificate's serial.
    pub serial: Serial,
    /// When it was issued; the token holds whole seconds.
    pub issued_at: DateTime<Utc>,
    /// From when on it is no longer valid, if ever; the token holds whole seconds.
    pub expires_at: Option<DateTime<Utc>>,
    /// Index in the centre's status list, drawn at random by the caller.
    pub status_index: u32,
    /// Whether a demonstration issued it.
    pub is_demo: bool,
}

/// Why a token or the text that carries it is not accepted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CredentialFault {
    /// The text is neither a link nor `ROLLBOOK:` with digits, or its digits are not those of a token.
    #[error("the text carries no credential")]
    NoToken,
    /// The bytes are not a token of the form that the module describes.
    #[error("the credential has not the form of one")]
    Malformed,
    /// The same content, but not in the one encoding that is accepted.
    #[error("the credential is not in its canonical encoding")]
    NotCanonical,
    /// The key that signed is not known here.
    #[error("the key {} is not known", hex::encode(key_id))]
    UnknownKey {
        /// The key's id in the token.
        key_id: KeyId,
    },
    /// The signature is not that of the key over this content.
    #[error("the signature does not fit")]
    BadSignature,
}

/// The id of a public key in tokens.
#[must_use]
pub fn key_id(key: &VerifyingKey) -> KeyId {
    let digest = Sha256::digest(key.as_bytes());
    let mut id = KeyId::default();
    id.copy_from_slice(&digest[..8]);
    id
}

/// The token with these claims, signed. The same claims and key always give the same bytes.
#[must_use]
pub fn sign(claims: &Claims, key: &SigningKey) -> Vec<u8> {
    let unsigned = unsigned(claims, &key_id(&key.verifying_key()));
    let signature = key.sign(&unsigned.tbs_data(&[]));
    encoded(unsigned, &signature)
}

/// The claims of a token that one of the caller's keys signed. `keys` gives the key with an id, if it is known.
///
/// Whether the key was in force when it signed, whether the token has expired and what the status list says is the
/// business of [`check`](super::check).
///
/// # Errors
/// A [`CredentialFault`] for every token that is not, bit for bit, what [`sign`] made.
pub fn verify(token: &[u8], keys: &dyn Fn(&KeyId) -> Option<VerifyingKey>) -> Result<Claims, CredentialFault> {
    if token.len() > LONGEST_TOKEN {
        return Err(CredentialFault::Malformed);
    }
    let read = CoseSign1::from_tagged_slice(token).map_err(|_| CredentialFault::Malformed)?;
    let key_id = KeyId::try_from(&read.protected.header.key_id[..]).map_err(|_| CredentialFault::Malformed)?;
    let signature = Signature::from_slice(&read.signature).map_err(|_| CredentialFault::Malformed)?;
    let claims = read.payload.as_deref().and_then(claims_of).ok_or(CredentialFault::Malformed)?;

    let unsigned = unsigned(&claims, &key_id);
    let signed = unsigned.tbs_data(&[]);
    if encoded(unsigned, &signature) != token {
        return Err(CredentialFault::NotCanonical);
    }
    let key = keys(&key_id).ok_or(CredentialFault::UnknownKey { key_id })?;
    key.verify_strict(&signed, &signature).map_err(|_| CredentialFault::BadSignature)?;
    Ok(claims)
}

fn unsigned(claims: &Claims, key_id: &KeyId) -> CoseSign1 {
    let protected = HeaderBuilder::new().algorithm(iana::Algorithm::EdDSA).key_id(key_id.to_vec()).build();
    CoseSign1Builder::new().protected(protected).payload(payload(claims)).build()
}

fn encoded(mut token: CoseSign1, signature: &Signature) -> Vec<u8> {
    token.signature = signature.to_vec();
    token.to_tagged_vec().expect("a token of plain values can be written to memory")
}

fn payload(claims: &Claims) -> Vec<u8> {
    // The order of the keys is that of their encodings, as RFC 8949 4.2.1 asks.
    let mut map = vec![(ISS.into(), claims.issuer.as_str().into()), (SUB.into(), claims.name.as_str().into())];
    if let Some(expires_at) = claims.expires_at {
        map.push((EXP.into(), expires_at.timestamp().into()));
    }
    map.push((IAT.into(), claims.issued_at.timestamp().into()));
    map.push((CTI.into(), claims.serial.to_string().into_bytes().into()));
    let own = vec![
        claims.course.as_str().into(),
        claims.course_version.into(),
        claims.credited_min.into(),
        claims.expected_min.into(),
        claims.first_on.to_epoch_days().into(),
        claims.last_on.to_epoch_days().into(),
        claims.status_index.into(),
        claims.is_demo.into(),
        (0_u32..).zip(KINDS).find(|(_, kind)| *kind == claims.kind).map_or(0, |(number, _)| number).into(),
    ];
    map.push((ROLLBOOK.into(), Value::Array(own)));
    Value::Map(map).to_vec().expect("plain values can be written to memory")
}

/// The claims in a payload; their order is left to the comparison with the canonical encoding.
fn claims_of(payload: &[u8]) -> Option<Claims> {
    let map = Value::from_slice(payload).ok()?.into_map().ok()?;
    let claim = |key: i64| map.iter().find(|(known, _)| *known == Value::from(key)).map(|(_, value)| value);
    let [course, course_version, credited_min, expected_min, first_on, last_on, status_index, is_demo, kind] =
        claim(ROLLBOOK)?.as_array()?.as_slice()
    else {
        return None;
    };
    Some(Claims {
        issuer: text(claim(ISS)?)?,
        name: text(claim(SUB)?)?,
        course: text(course)?,
        course_version: integer(course_version)?,
        credited_min: integer(credited_min)?,
        expected_min: integer(expected_min)?,
        first_on: NaiveDate::from_epoch_days(integer(first_on)?)?,
        last_on: NaiveDate::from_epoch_days(integer(last_on)?)?,
        serial: std::str::from_utf8(claim(CTI)?.as_bytes()?).ok()?.parse().ok()?,
        issued_at: DateTime::from_timestamp(integer(claim(IAT)?)?, 0)?,
        expires_at: match claim(EXP) {
            Some(seconds) => Some(DateTime::from_timestamp(integer(seconds)?, 0)?),
            None => None,
        },
        status_index: integer(status_index)?,
        is_demo: is_demo.as_bool()?,
        kind: *KINDS.get(integer::<usize>(kind)?)?,
    })
}

fn text(value: &Value) -> Option<String> {
    value.as_text().map(str::to_owned)
}

fn integer<N: TryFrom<i128>>(value: &Value) -> Option<N> {
    N::try_from(i128::from(value.as_integer()?)).ok()
}
