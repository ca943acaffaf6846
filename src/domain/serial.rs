//! The serial of a certificate, `SERIES-YEAR-NNNNNN-C`, as in `GTHB-2025-000123-0`.
//!
//! `C` is the check character of ISO 7064 MOD 37,36 over the other characters with the hyphens left out. It finds every
//! wrong character and nearly every swap of two neighbours, so that a number typed from paper is either right or refused.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The characters of ISO 7064 MOD 37,36 in the order of their values, 0 to 35.
const ALPHABET: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The highest number of a series in a year.
pub const NUMBER_MAX: u32 = 999_999;

/// A certificate's serial. Every value of this type is well-formed; on the wire it is its text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Serial {
    series: String,
    year: u16,
    number: u32,
}

/// Why a text or its parts are no serial.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SerialFault {
    /// The text has not the form `SERIES-YEAR-NNNNNN-C`.
    #[error("a serial has the form SERIES-YEAR-NNNNNN-C")]
    Form,
    /// A series is 2 to 8 characters of A-Z and 0-9.
    #[error("a series has 2 to 8 characters of A-Z and 0-9")]
    Series,
    /// A year has four digits and does not start with 0.
    #[error("a year is 1000 to 9999")]
    Year,
    /// A number is 1 to 999,999.
    #[error("a number is 1 to 999999")]
    Number,
    /// The check character does not fit the rest: at least one character is wrong.
    #[error("the check character should be {expected}")]
    Check {
        /// The check character that the other characters ask for.
        expected: char,
    },
}

impl Serial {
    /// The serial with these parts.
    ///
    /// # Errors
    /// [`SerialFault::Series`], [`SerialFault::Year`] or [`SerialFault::Number`] for a part outside of its range.
    pub fn new(series: &str, year: u16, number: u32) -> Result<Self, SerialFault> {
        if !is_series(series) {
            return Err(SerialFault::Series);
        }
        if !(1000..=9999).contains(&year) {
            return Err(SerialFault::Year);
        }
        if !(1..=NUMBER_MAX).contains(&number) {
            return Err(SerialFault::Number);
        }
        Ok(Self { series: series.to_owned(), year, number })
    }

    /// The series, by default the centre's code.
    #[must_use]
    pub fn series(&self) -> &str {
        &self.series
    }

    /// The year of the issue instant in the centre's zone.
    #[must_use]
    pub fn year(&self) -> u16 {
        self.year
    }

    /// The number in series and year, from 1, without gaps.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The check character.
    #[must_use]
    pub fn check(&self) -> char {
        check_character(&format!("{}{:04}{:06}", self.series, self.year, self.number))
    }
}

/// Whether a text can be a series: 2 to 8 characters of A-Z and 0-9.
#[must_use]
pub fn is_series(text: &str) -> bool {
    (2..=8).contains(&text.len()) && text.bytes().all(|byte| ALPHABET.contains(&byte))
}

/// The check character of ISO 7064 MOD 37,36 (the hybrid system) over characters of A-Z and 0-9.
fn check_character(characters: &str) -> char {
    let mut product = 36;
    for byte in characters.bytes() {
        let value = ALPHABET.iter().position(|known| *known == byte).expect("a serial's characters are A-Z and 0-9");
        let sum = (product + value) % 36;
        product = (if sum == 0 { 36 } else { sum }) * 2 % 37;
    }
    char::from(ALPHABET[(37 - product) % 36])
}

impl fmt::Display for Serial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:04}-{:06}-{}", self.series, self.year, self.number, self.check())
    }
}

impl FromStr for Serial {
    type Err = SerialFault;

    /// Reads exactly the form that is printed: capitals, hyphens, four and six digits.
    fn from_str(text: &str) -> Result<Self, SerialFault> {
        let parts: Vec<&str> = text.split('-').collect();
        let [series, year, number, check] = parts[..] else {
            return Err(SerialFault::Form);
        };
        let check = match check.as_bytes() {
            [byte] if ALPHABET.contains(byte) => char::from(*byte),
            _ => return Err(SerialFault::Form),
        };
        let serial = Self::new(
            series,
            digits(year, 4).and_then(|year| u16::try_from(year).ok()).ok_or(SerialFault::Form)?,
            digits(number, 6).ok_or(SerialFault::Form)?,
        )?;
        let expected = serial.check();
        if check == expected { Ok(serial) } else { Err(SerialFault::Check { expected }) }
    }
}

/// The value of exactly `count` decimal digits; `parse` alone would take a sign and any width.
fn digits(text: &str, count: usize) -> Option<u32> {
    let is_plain = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| text.parse().ok()).flatten()
}

impl TryFrom<String> for Serial {
    type Error = SerialFault;

    fn try_from(text: String) -> Result<Self, SerialFault> {
        text.parse()
    }
}

impl From<Serial> for String {
    fn from(serial: Serial) -> Self {
        serial.to_string()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_serial_is_printed_with_its_check_character() {
        // Worked out by hand and by a second program: MOD 37,36 gives 0 for 2025 and J for 2026.
        assert_eq!(Serial::new("GTHB", 2025, 123).unwrap().to_string(), "GTHB-2025-000123-0");
        assert_eq!(Serial::new("GTHB", 2026, 123).unwrap().to_string(), "GTHB-2026-000123-J");
        // The published example of the Global Release Identifier, which uses the same system: A1-2425G-ABC1234002-M.
        assert_eq!(check_character("A12425GABC1234002"), 'M');
    }

    #[test]
    fn a_printed_serial_reads_back_to_the_same_parts() {
        let serial: Serial = "GTHB-2025-000123-0".parse().unwrap();
        assert_eq!((serial.series(), serial.year(), serial.number(), serial.check()), ("GTHB", 2025, 123, '0'));
        assert_eq!(serde_json::to_string(&serial).unwrap(), "\"GTHB-2025-000123-0\"");
        assert_eq!(serde_json::from_str::<Serial>("\"GTHB-2025-000123-0\"").unwrap(), serial);
    }

    #[test]
    fn every_single_wrong_character_is_found() {
        let mut tried = 0;
        for serial in ["GTHB-2025-000123-0", "7Z-1999-999999-A", "ABCDEFGH-2031-000001-A"] {
            let (body, _) = serial.rsplit_once('-').unwrap();
            let right = format!("{body}-{}", check_character(&body.replace('-', "")));
            assert!(right.parse::<Serial>().is_ok(), "{right}");
            for place in (0..right.len()).filter(|place| right.as_bytes()[*place] != b'-') {
                for other in ALPHABET.iter().filter(|other| **other != right.as_bytes()[place]) {
                    let mut wrong = right.clone().into_bytes();
                    wrong[place] = *other;
                    assert!(String::from_utf8(wrong).unwrap().parse::<Serial>().is_err());
                    tried += 1;
                }
            }
        }
        assert_eq!(tried, (15 + 13 + 19) * 35);
    }

    #[test]
    fn nearly_every_swap_of_two_neighbours_is_found() {
        let (mut tried, mut missed) = (0, 0);
        for number in (1..=999_999).step_by(331) {
            let right = Serial::new("GTHB", 2025, number).unwrap().to_string().replace('-', "");
            for place in 0..right.len() - 1 {
                let mut swapped = right.clone().into_bytes();
                swapped.swap(place, place + 1);
                if swapped == right.as_bytes() {
                    continue;
                }
                let swapped = String::from_utf8(swapped).unwrap();
                tried += 1;
                missed += u32::from(swapped.ends_with(check_character(&swapped[..14])));
            }
        }
        assert!(tried > 30_000 && missed * 500 < tried, "{missed} of {tried} swaps missed");
    }

    #[test]
    fn what_only_looks_like_a_serial_is_refused() {
        for text in [
            "",
            "GTHB-2025-000123",
            "GTHB2025000123-0",
            "GTHB-2025-123-0",
            "GTHB-2025-+00123-0",
            "GTHB-2025-000123-0 ",
            "GTHB-2025-000123-0-",
            "GTHB-2025-000123-",
            "GTHB-2025-00012٣-0",
            "GTHB-2025-000123-00",
        ] {
            assert_eq!(text.parse::<Serial>(), Err(SerialFault::Form), "{text}");
        }
        assert_eq!("G-2025-000123-0".parse::<Serial>(), Err(SerialFault::Series));
        assert_eq!("gthb-2025-000123-0".parse::<Serial>(), Err(SerialFault::Series));
        assert_eq!("GTHB-0025-000123-0".parse::<Serial>(), Err(SerialFault::Year));
        assert_eq!("GTHB-2025-000000-0".parse::<Serial>(), Err(SerialFault::Number));
        assert_eq!("GTHB-2026-000123-0".parse::<Serial>(), Err(SerialFault::Check { expected: 'J' }));
        assert_eq!(Serial::new("GTHBGTHBX", 2025, 1), Err(SerialFault::Series));
        assert_eq!(Serial::new("GTHB", 2025, 1_000_000), Err(SerialFault::Number));
    }
}
