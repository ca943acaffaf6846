//! A printed credential is worth what the centre signed and what its status list says.

mod forgery;
mod independent;

use chrono::{DateTime, Utc};
use ed25519_dalek::SigningKey;
use rollbook::domain::certificate::CertificateKind;
use rollbook::paper::credential::check::{Outcome, Verdict, check};
use rollbook::paper::credential::cwt::{Claims, CredentialFault, key_id, sign, verify};
use rollbook::paper::credential::known::{KnownCentre, KnownKey};
use rollbook::paper::credential::link::{digits, qr_prefix, token_of_link};
use rollbook::paper::credential::status::{ListTerms, Status, StatusList};

/// The secret key of RFC 8032, 7.1, test 1.
pub const SECRET: &str = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

/// [`claims`] signed with [`SECRET`]; also read by a library that is not ours (`independent`). Frozen: paper with it exists.
const GOLDEN: &str = "\
    d2844da20127044821fe31dfa154a261a0587da50164475448420273e18aa0e189a0e189a020e189a2e18982e1888b061a69\
    0876180752475448422d323032352d3030303132332d303a0001000089782b476f6f64204d616e75666163747572696e6720\
    507261637469636520666f722042696f6c6f676963616c730219078f190834194f9d194fa81a00019919f400584020f28745\
    a7584a8a984a9fa8fdc27076ee270bed43ec814d9bbd64687123dfa27e02a36016a7d14d657c0d51722e98f4eaaae6fbec8a\
    03fdc55aa41423dd9503";

pub fn key() -> SigningKey {
    SigningKey::from_bytes(&hex::decode(SECRET).unwrap().try_into().unwrap())
}

pub fn other_key() -> SigningKey {
    SigningKey::from_bytes(&[9; 32])
}

pub fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub fn now() -> DateTime<Utc> {
    instant("2025-12-01T12:00:00Z")
}

pub fn claims() -> Claims {
    Claims {
        issuer: "GTHB".to_owned(),
        kind: CertificateKind::Completion,
        name: "አበበ ቢቂላ".to_owned(),
        course: "Good Manufacturing Practice for Biologicals".to_owned(),
        course_version: 2,
        credited_min: 1_935,
        expected_min: 2_100,
        first_on: "2025-10-20".parse().unwrap(),
        last_on: "2025-10-31".parse().unwrap(),
        serial: "GTHB-2025-000123-0".parse().unwrap(),
        issued_at: instant("2025-11-03T09:30:00Z"),
        expires_at: None,
        status_index: 104_729,
        is_demo: false,
    }
}

pub fn centre() -> KnownCentre {
    KnownCentre {
        centre_code: "GTHB".to_owned(),
        centre_name: "Training Hub".to_owned(),
        is_demo: false,
        keys: vec![KnownKey {
            public: key().verifying_key().try_into().unwrap(),
            valid_from: instant("2025-01-01T00:00:00Z"),
            valid_to: None,
            revoked_at: None,
        }],
        status_list: None,
        status_at: None,
    }
}

/// A list in which the certificate of [`claims`] has this status, made at that instant for a month.
pub fn list(status: Status, made_at: &str) -> String {
    let mut list = StatusList::new();
    list.set(claims().status_index, status).unwrap();
    let valid_from = instant(made_at);
    let valid_until = valid_from + chrono::Days::new(30);
    list.sign(&ListTerms { issuer: "urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057".to_owned(), valid_from, valid_until }, &key())
}

fn centre_with(status: Status) -> KnownCentre {
    let mut centre = centre();
    assert!(centre.take_status(&list(status, "2025-11-20T00:00:00Z")).unwrap());
    centre
}

pub fn verdict(token: &[u8], centre: KnownCentre) -> Verdict {
    check(token, &[centre], now())
}

#[test]
fn the_token_of_the_same_claims_is_the_same_for_ever() {
    assert_eq!(hex::encode(sign(&claims(), &key())), GOLDEN);
}

#[test]
fn a_token_reads_back_to_what_was_signed() {
    for claims in [
        claims(),
        Claims { expires_at: Some(instant("2028-11-03T00:00:00Z")), is_demo: true, kind: CertificateKind::Speaker, ..claims() },
        Claims { name: "ก".repeat(60), course_version: 1, status_index: 0, first_on: "1969-12-31".parse().unwrap(), ..claims() },
    ] {
        let token = sign(&claims, &key());
        let keys = |id: &_| (*id == key_id(&key().verifying_key())).then(|| key().verifying_key());
        assert_eq!(verify(&token, &keys), Ok(claims));
        assert!(matches!(verify(&token, &|_| None), Err(CredentialFault::UnknownKey { .. })));
        assert_eq!(verify(&token, &|_| Some(other_key().verifying_key())), Err(CredentialFault::BadSignature));
        assert_eq!(token_of_link(&(qr_prefix(None) + &digits(&token))), Ok(token));
    }
}

#[test]
fn a_genuine_credential_gets_the_status_that_the_newest_list_gives_it() {
    let token = sign(&claims(), &key());
    let by: rollbook::domain::serial::Serial = "GTHB-2026-000123-J".parse().unwrap();
    for (status, outcome) in [
        (Status::Valid, Outcome::Valid),
        (Status::Revoked, Outcome::Revoked),
        (Status::Suspended, Outcome::Suspended),
        (Status::Replaced { by: by.clone() }, Outcome::Replaced { by }),
    ] {
        let expected = Verdict {
            outcome,
            claims: Some(claims()),
            signer: Some(key().verifying_key().try_into().unwrap()),
            status_known_at: Some(instant("2025-11-20T00:00:00Z")),
            is_status_current: true,
            is_expired: false,
            is_demo: false,
        };
        assert_eq!(verdict(&token, centre_with(status.clone())), expected);
        // A second record without a list, or with an older one, changes nothing.
        let mut older = centre();
        older.take_status(&list(Status::Valid, "2025-11-10T00:00:00Z")).unwrap();
        assert_eq!(check(&token, &[centre(), centre_with(status), older], now()), expected);
    }
}

#[test]
fn without_a_list_or_with_an_old_one_the_verdict_says_so() {
    let token = sign(&claims(), &key());
    let without = verdict(&token, centre());
    assert_eq!((without.outcome, without.status_known_at, without.is_status_current), (Outcome::Valid, None, false));

    let later = check(&token, &[centre_with(Status::Revoked)], instant("2026-11-20T00:00:00Z"));
    assert_eq!((later.outcome, later.is_status_current), (Outcome::Revoked, false));

    let mut spoilt = centre_with(Status::Revoked);
    spoilt.status_list.as_mut().unwrap().push('A');
    assert_eq!(verdict(&token, spoilt).status_known_at, None);
}

#[test]
fn an_expired_credential_and_one_of_a_demonstration_are_told() {
    let expiring = Claims { expires_at: Some(now()), ..claims() };
    assert!(verdict(&sign(&expiring, &key()), centre()).is_expired);
    let token = sign(&Claims { expires_at: Some(instant("2025-12-01T12:00:01Z")), ..claims() }, &key());
    assert!(!verdict(&token, centre()).is_expired);

    assert!(verdict(&sign(&Claims { is_demo: true, ..claims() }, &key()), centre()).is_demo);
    assert!(verdict(&sign(&claims(), &key()), KnownCentre { is_demo: true, ..centre() }).is_demo);
}

#[test]
fn a_key_vouches_only_for_its_own_centre_and_its_own_time() {
    let token = sign(&claims(), &key());
    assert_eq!(check(&token, &[], now()).outcome, Outcome::UnknownKey);
    assert_eq!(verdict(&sign(&claims(), &other_key()), centre()).outcome, Outcome::UnknownKey);

    let other_centre = KnownCentre { centre_code: "KBIO".to_owned(), ..centre() };
    assert_eq!(verdict(&token, other_centre.clone()).outcome, Outcome::Forged);

    let mut revoked = centre();
    revoked.keys[0].revoked_at = Some(claims().issued_at);
    assert_eq!(verdict(&token, revoked.clone()).outcome, Outcome::Forged);
    assert_eq!(check(&token, &[centre(), revoked], now()).outcome, Outcome::Forged);
    let early = Claims { issued_at: instant("2024-12-31T00:00:00Z"), ..claims() };
    assert_eq!(verdict(&sign(&early, &key()), centre()).outcome, Outcome::Forged);
}

/// The smallest version of a QR code at level M that holds a byte segment and a numeric one (ISO/IEC 18004, table 7).
fn qr_version(prefix: &str, digits: &str) -> usize {
    const CODEWORDS: [usize; 8] = [216, 254, 290, 334, 365, 415, 453, 507];
    let numeric = digits.len() / 3 * 10 + [0, 4, 7][digits.len() % 3];
    let bits = 4 + 16 + prefix.len() * 8 + 4 + 12 + numeric;
    10 + CODEWORDS.iter().position(|codewords| bits <= codewords * 8).expect("no larger than version 17")
}

#[test]
fn the_qr_code_of_a_credential_stays_small_enough_to_print() {
    let host = qr_prefix(Some("check.training.example"));
    let sizes = |claims: &Claims| {
        let token = sign(claims, &key());
        let digits = digits(&token);
        (token.len(), digits.len(), qr_version(&host, &digits), qr_version(&qr_prefix(None), &digits))
    };
    let long = Claims { name: "ก".repeat(60), ..claims() };
    // Bytes, digits, version with a host, version without.
    assert_eq!(sizes(&claims()), (210, 506, 11, 11));
    assert_eq!(sizes(&long), (373, 899, 15, 15));
    // Name and course together may take 177 bytes up to version 14.
    let fitting = Claims { name: "ก".repeat(45), course: "x".repeat(42), ..claims() };
    assert_eq!(sizes(&fitting), (326, 786, 14, 14));
}
