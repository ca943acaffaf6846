//! The verdict on a printed credential: signature, key, status and expiry put together, without a book or a network.

use std::cell::Cell;

use chrono::{DateTime, Utc};

use super::cwt::{Claims, CredentialFault, key_id, verify};
use super::known::{KnownCentre, PublicKey};
use super::status::Status;
use crate::domain::serial::Serial;

/// What a credential is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The centre issued it and, as far as is known here, did not take it back.
    Valid,
    /// Genuine, but another certificate stands for it.
    Replaced {
        /// The other one's serial.
        by: Serial,
    },
    /// Genuine, but taken back until further notice.
    Suspended,
    /// Genuine, but taken back for good.
    Revoked,
    /// The key that signed is not known here: neither genuine nor forged.
    UnknownKey,
    /// Altered, or signed by a key that was not the centre's to sign with at that time.
    Forged,
}

/// What a credential is worth, and how far that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What it is worth.
    pub outcome: Outcome,
    /// What it says, to compare with the paper. Nothing where the outcome is `UnknownKey` or `Forged`: no one vouches for it.
    pub claims: Option<Claims>,
    /// Whose signature vouches for what it says.
    pub signer: Option<PublicKey>,
    /// When the status list was made that was asked; nothing where none is known.
    pub status_known_at: Option<DateTime<Utc>>,
    /// Whether that list still holds. If not, the signature is good and the status is only that of `status_known_at`.
    pub is_status_current: bool,
    /// Whether the credential was valid for a time that is over.
    pub is_expired: bool,
    /// Whether a demonstration issued it: worth nothing, whatever the outcome.
    pub is_demo: bool,
}

/// The verdict on a token at the instant `now`, by what is known of centres. Where several records know the same key, all
/// must agree that it was in force, and the newest list counts.
#[must_use]
pub fn check(token: &[u8], known: &[KnownCentre], now: DateTime<Utc>) -> Verdict {
    let signer = Cell::new(None);
    let claims = verify(token, &|id| {
        let keys = known.iter().flat_map(|centre| &centre.keys);
        signer.set(keys.map(|key| key.public).find(|key| key_id(&key.key()) == *id));
        signer.get().map(|key| key.key())
    });
    let claims = match claims {
        Ok(claims) => claims,
        Err(CredentialFault::UnknownKey { .. }) => return refused(Outcome::UnknownKey),
        Err(_) => return refused(Outcome::Forged),
    };

    let records: Vec<_> = known
        .iter()
        .filter(|centre| centre.centre_code == claims.issuer)
        .flat_map(|centre| centre.keys.iter().map(move |key| (centre, key)))
        .filter(|(_, key)| Some(key.public) == signer.get())
        .collect();
    if records.is_empty() || !records.iter().all(|(_, key)| key.is_in_force(claims.issued_at)) {
        return refused(Outcome::Forged);
    }

    // A list that does not verify tells nothing, as if there were none, and the verdict says so.
    let newest = records
        .iter()
        .filter_map(|(centre, _)| centre.status().ok().flatten())
        .filter_map(|(list, terms)| Some((list.get(claims.status_index).ok()?, terms)))
        .max_by_key(|(_, terms)| terms.valid_from);
    let (status, terms) = newest.map_or((Status::Valid, None), |(status, terms)| (status, Some(terms)));
    Verdict {
        outcome: match status {
            Status::Valid => Outcome::Valid,
            Status::Revoked => Outcome::Revoked,
            Status::Suspended => Outcome::Suspended,
            Status::Replaced { by } => Outcome::Replaced { by },
        },
        status_known_at: terms.as_ref().map(|terms| terms.valid_from),
        is_status_current: terms.is_some_and(|terms| now < terms.valid_until),
        is_expired: claims.expires_at.is_some_and(|end| end <= now),
        is_demo: claims.is_demo || records.iter().any(|(centre, _)| centre.is_demo),
        claims: Some(claims),
        signer: signer.get(),
    }
}

fn refused(outcome: Outcome) -> Verdict {
    Verdict { outcome, claims: None, signer: None, status_known_at: None, is_status_current: false, is_expired: false, is_demo: false }
}
