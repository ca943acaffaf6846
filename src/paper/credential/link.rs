//! The token as the text of a QR code.
//!
//! A QR code stores decimal digits in 3 1/3 bits each, text in 8. The token is therefore written as one decimal number: the
//! byte 1 and then the token's bytes, as a big-endian integer. That takes 2.41 digits a byte, the fewest possible; the byte
//! in front keeps leading zeros, and without leading zeros a number has one form only. A page reads it in two calls:
//! `BigInt(digits).toString(16)`, then the bytes after `1`.

use super::cwt::{CredentialFault, LONGEST_TOKEN};

/// What stands before the digits where the centre has no host.
const WITHOUT_HOST: &str = "ROLLBOOK:";
/// What ends the part before the digits where it has one; a browser never sends what follows `#`.
const PAGE: &str = "/v#";
/// The most digits that a token can have: log10(256) of them a byte, and the byte in front.
const MOST_DIGITS: usize = (LONGEST_TOKEN + 1) * 241 / 100 + 1;

/// What stands before the digits: the page of the centre's host that checks, or `ROLLBOOK:` without one.
#[must_use]
pub fn qr_prefix(host: Option<&str>) -> String {
    host.map_or_else(|| WITHOUT_HOST.to_owned(), |host| format!("https://{host}{PAGE}"))
}

/// The token as decimal digits.
#[must_use]
pub fn digits(token: &[u8]) -> String {
    const LIMB: u64 = 1_000_000_000;
    // Nine digits each, the lowest first.
    let mut limbs = vec![1_u64];
    for byte in token {
        let mut carry = u64::from(*byte);
        for limb in &mut limbs {
            let value = *limb * 256 + carry;
            *limb = value % LIMB;
            carry = value / LIMB;
        }
        if carry > 0 {
            limbs.push(carry);
        }
    }
    let mut highest_first = limbs.iter().rev();
    let highest = highest_first.next().map(u64::to_string).unwrap_or_default();
    highest_first.fold(highest, |text, limb| text + &format!("{limb:09}"))
}

/// The token that [`digits`] wrote.
///
/// # Errors
/// [`CredentialFault::NoToken`] for any text that [`digits`] would not write.
pub fn from_digits(text: &str) -> Result<Vec<u8>, CredentialFault> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    if !is_number || text.len() > MOST_DIGITS {
        return Err(CredentialFault::NoToken);
    }
    // 32 bits each, the lowest first.
    let mut limbs: Vec<u32> = Vec::new();
    for digit in text.bytes() {
        let mut carry = u64::from(digit - b'0');
        for limb in &mut limbs {
            let value = u64::from(*limb) * 10 + carry;
            *limb = (value & u64::from(u32::MAX)) as u32;
            carry = value >> 32;
        }
        if carry > 0 {
            limbs.push(carry as u32);
        }
    }
    let bytes: Vec<u8> = limbs.iter().rev().flat_map(|limb| limb.to_be_bytes()).skip_while(|byte| *byte == 0).collect();
    match bytes.split_first() {
        Some((1, token)) => Ok(token.to_vec()),
        _ => Err(CredentialFault::NoToken),
    }
}

/// The token in the whole text of a QR code: `https://HOST/v#` or `ROLLBOOK:`, then the digits. The host does not matter:
/// it is the signature that tells who issued.
///
/// # Errors
/// [`CredentialFault::NoToken`] for any other text.
pub fn token_of_link(text: &str) -> Result<Vec<u8>, CredentialFault> {
    let digits = text.strip_prefix(WITHOUT_HOST).or_else(|| {
        let (host, digits) = text.strip_prefix("https://")?.split_once(PAGE)?;
        (!host.is_empty() && !host.contains(['/', '?', '#'])).then_some(digits)
    });
    from_digits(digits.ok_or(CredentialFault::NoToken)?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_digits_are_the_number_with_a_one_in_front() {
        // 0x01, 0x0100, 0x01ff, 0x01000000000000000000 and 0x01d28443a10127 by a pocket calculator's hex mode.
        assert_eq!(digits(&[]), "1");
        assert_eq!(digits(&[0]), "256");
        assert_eq!(digits(&[0xff]), "511");
        assert_eq!(digits(&[0; 9]), "4722366482869645213696");
        assert_eq!(digits(&[0xd2, 0x84, 0x43, 0xa1, 0x01, 0x27]), "512940488851751");
    }

    #[test]
    fn digits_read_back_to_the_same_bytes_at_every_length() {
        for length in 0..400_usize {
            for fill in [0x00, 0x01, 0x7f, 0xff] {
                let token: Vec<u8> = (0..length).map(|place| if place % 3 == 0 { fill } else { place as u8 }).collect();
                assert_eq!(from_digits(&digits(&token)).unwrap(), token);
            }
        }
        let longest = vec![0xff; LONGEST_TOKEN];
        assert_eq!(from_digits(&digits(&longest)).unwrap(), longest);
    }

    #[test]
    fn a_number_in_another_form_is_refused() {
        for text in ["", "0", "0256", "2", "+256", " 256", "256 ", "25٦", "512", "65535", "1e3"] {
            assert_eq!(from_digits(text), Err(CredentialFault::NoToken), "{text:?}");
        }
        assert_eq!(from_digits(&"9".repeat(1_000_000)), Err(CredentialFault::NoToken));
    }

    #[test]
    fn a_link_of_any_host_carries_its_token() {
        assert_eq!(qr_prefix(Some("rollbook.invalid")), "https://rollbook.invalid/v#");
        assert_eq!(qr_prefix(None), "ROLLBOOK:");
        for host in [Some("rollbook.invalid"), Some("check.example.org:8443"), None] {
            assert_eq!(token_of_link(&(qr_prefix(host) + "511")).unwrap(), [0xff]);
        }
        for text in ["511", "http://a/v#511", "https:///v#511", "https://a/b/v#511", "https://a/v?511", "https://a/v#", "rollbook:511"] {
            assert_eq!(token_of_link(text), Err(CredentialFault::NoToken), "{text}");
        }
    }
}
