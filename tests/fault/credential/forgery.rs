//! Nothing that was altered is accepted: not a byte of a token, not a digit of its link, not another encoding.

use ciborium::Value;
use coset::CborSerializable;
use ed25519_dalek::Signer;
use rollbook::domain::certificate::CertificateKind;
use rollbook::paper::credential::check::{Outcome, check};
use rollbook::paper::credential::cwt::{Claims, key_id, sign};
use rollbook::paper::credential::link::{digits, from_digits, qr_prefix, token_of_link};

use crate::credential::{centre, claims, instant, key, now, other_key, verdict};

/// A token over any payload and header, signed as it stands: what somebody with the key but not our encoder could make.
fn token_over(payload: &[u8], protected: &[u8]) -> Vec<u8> {
    let signed = Value::Array(vec!["Signature1".into(), Value::Bytes(protected.to_vec()), Value::Bytes(Vec::new()), Value::Bytes(payload.to_vec())]);
    let signature = key().sign(&signed.to_vec().unwrap());
    let token = Value::Tag(
        18,
        Box::new(Value::Array(vec![
            Value::Bytes(protected.to_vec()),
            Value::Map(Vec::new()),
            Value::Bytes(payload.to_vec()),
            Value::Bytes(signature.to_vec()),
        ])),
    );
    token.to_vec().unwrap()
}

/// Protected header and payload of a token.
fn parts(token: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let Value::Tag(18, content) = Value::from_slice(token).unwrap() else { panic!("a tagged COSE_Sign1") };
    let mut content = content.into_array().unwrap();
    let payload = content.remove(2).into_bytes().unwrap();
    (content.remove(0).into_bytes().unwrap(), payload)
}

#[test]
fn of_all_altered_tokens_none_is_accepted() {
    let token = sign(&claims(), &key());
    let mut altered: Vec<Vec<u8>> = Vec::new();

    for place in 0..token.len() {
        for mask in [0x01, 0x80, 0xff] {
            let mut flipped = token.clone();
            flipped[place] ^= mask;
            altered.push(flipped);
        }
        altered.push(token[..place].to_vec());
        altered.push([&token[..place], &token[place + 1..]].concat());
        altered.push([&token[..place], &[0], &token[place..]].concat());
    }
    altered.extend([[&token[..], &[0]].concat(), [&token[..], &token[..]].concat(), [&[0xd8, 61], &token[..]].concat()]);

    // The signature of one certificate under the content of another.
    for foreign in [
        Claims { name: "Another Name".to_owned(), ..claims() },
        Claims { credited_min: 2_100, ..claims() },
        Claims { kind: CertificateKind::Competence, ..claims() },
        Claims { serial: "GTHB-2026-000123-J".parse().unwrap(), ..claims() },
        Claims { status_index: 1, ..claims() },
        Claims { expires_at: Some(instant("2099-01-01T00:00:00Z")), ..claims() },
    ] {
        let mut swapped = sign(&foreign, &key());
        let start = swapped.len() - 64;
        swapped[start..].copy_from_slice(&token[token.len() - 64..]);
        altered.push(swapped);
    }
    // Another key that gives itself the centre's id.
    let mut claimed = sign(&claims(), &other_key());
    let place = claimed.windows(8).position(|part| part == key_id(&other_key().verifying_key())).unwrap();
    claimed[place..place + 8].copy_from_slice(&key_id(&key().verifying_key()));
    altered.push(claimed);
    // The same signature with the group's order added to its second half.
    let order = hex::decode("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010").unwrap();
    let mut doubled = token.clone();
    let (start, mut carry) = (token.len() - 32, 0);
    for (byte, add) in doubled[start..].iter_mut().zip(order) {
        let sum = u16::from(*byte) + u16::from(add) + carry;
        (*byte, carry) = ((sum & 0xff) as u8, sum >> 8);
    }
    altered.push(doubled);

    assert!(altered.len() > 1_000, "{}", altered.len());
    let centre = centre();
    for token in &altered {
        let verdict = check(token, std::slice::from_ref(&centre), now());
        assert!(matches!(verdict.outcome, Outcome::Forged | Outcome::UnknownKey), "{}", hex::encode(token));
        assert_eq!(verdict.claims, None);
    }
}

#[test]
fn of_all_altered_digits_none_is_accepted() {
    let link = qr_prefix(Some("rollbook.invalid")) + &digits(&sign(&claims(), &key()));
    let first = link.find('#').unwrap() + 1;
    let centre = centre();
    let mut tried = 0;
    for place in first..link.len() {
        for digit in '0'..='9' {
            let mut altered = link.clone();
            altered.replace_range(place..=place, &digit.to_string());
            let shorter = format!("{}{}", &link[..place], &link[place + 1..]);
            for altered in [altered, shorter].into_iter().filter(|altered| *altered != link) {
                let outcome = token_of_link(&altered).map(|token| check(&token, std::slice::from_ref(&centre), now()).outcome);
                assert!(matches!(outcome, Err(_) | Ok(Outcome::Forged | Outcome::UnknownKey)), "{altered}");
                tried += 1;
            }
        }
    }
    assert!(tried > 9_000, "{tried}");
}

#[test]
fn a_token_signed_in_another_encoding_is_refused() {
    let token = sign(&claims(), &key());
    let (protected, payload) = parts(&token);
    assert_eq!(token_over(&payload, &protected), token, "the builder of the cases below is right");

    let map = Value::from_slice(&payload).unwrap().into_map().unwrap();
    let with = |map: Vec<(Value, Value)>| Value::Map(map).to_vec().unwrap();
    let mut turned = map.clone();
    turned.reverse();
    let mut twice = map.clone();
    twice.push(map[0].clone());
    let mut added = map.clone();
    added.insert(2, (5.into(), 0.into()));
    let mut text_serial = map.clone();
    text_serial[3].1 = "GTHB-2025-000123-0".into();
    let mut short = map.clone();
    short.remove(0);
    // 0xbf .. 0xff: a map of indefinite length; 0xb8 0x05: its length in two bytes; 0x18 0x01: a key in two bytes.
    let indefinite = [&[0xbf], &payload[1..], &[0xff]].concat();
    let long_length = [&[0xb8, payload[0] & 0x1f], &payload[1..]].concat();
    let long_key = [&[payload[0], 0x18, 0x01], &payload[2..]].concat();
    let trailing = [&payload[..], &[0x00]].concat();
    let payloads = [with(turned), with(twice), with(added), with(text_serial), with(short), indefinite, long_length, long_key, trailing];
    for payload in payloads {
        let outcome = verdict(&token_over(&payload, &protected), centre()).outcome;
        assert_eq!(outcome, Outcome::Forged, "{}", hex::encode(payload));
    }

    let kid = Value::Bytes(key_id(&key().verifying_key()).to_vec());
    for header in [
        with(vec![(4.into(), kid.clone()), (1.into(), Value::from(-8))]),
        with(vec![(1.into(), Value::from(-7)), (4.into(), kid.clone())]),
        with(vec![(1.into(), Value::from(-19)), (4.into(), kid.clone())]),
        with(vec![(1.into(), Value::from(-8)), (3.into(), 61.into()), (4.into(), kid.clone())]),
        with(vec![(4.into(), kid)]),
        Vec::new(),
    ] {
        assert_eq!(verdict(&token_over(&payload, &header), centre()).outcome, Outcome::Forged, "{}", hex::encode(header));
    }
    // An unprotected header is signed by nobody.
    let open = [&[0xd2, 0x84], &token[2..16], &[0xa1, 0x04, 0x41, 0x00], &token[17..]].concat();
    assert_eq!((token[16], verdict(&open, centre()).outcome), (0xa0, Outcome::Forged));
    // Without the tag it is the same array, yet not the same token.
    assert_eq!(verdict(&token[1..], centre()).outcome, Outcome::Forged);
}

#[test]
fn any_bytes_at_all_are_answered() {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    for length in 0..2_000 {
        let bytes: Vec<u8> = [0xd2, 0x84].into_iter().chain((0..length % 300).map(|_| next())).collect();
        assert_eq!(verdict(&bytes, centre()).outcome, Outcome::Forged);
    }
    for deep in [vec![0x81; 4_000], vec![0xc1; 4_000], vec![0x5f; 4_000], vec![0xd2; 1_000_000], [0xd2, 0x9b].repeat(200)] {
        assert_eq!(verdict(&deep, centre()).outcome, Outcome::Forged);
    }
    assert!(from_digits(&"1".repeat(9_000)).is_err());
}
