//! By what other records know a person: documents with a number, and other names (domain.md 3.3 A).

use super::coded::coded;
use super::names;
use super::text::{LINE_MAX, TextFault, clean_line};

coded! {
    /// What a further name of a person is.
    pub enum AliasKind {
        /// The name in a webinar.
        ScreenName = "screen_name",
        /// A name from before, as before a marriage.
        EarlierName = "earlier_name",
        /// A further address.
        Email = "email",
        /// Another spelling of the name.
        Spelling = "spelling",
    }
}

/// Longest name of an earlier book in `legacy:NAME`.
const LEGACY_MAX: usize = 40;

/// Why an identifier is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IdentifierFault {
    /// There is no such scheme.
    Scheme,
    /// The value is no text that can be kept.
    Text(TextFault),
    /// The check character of the ORCID is another one, or it has not its form.
    Check,
}

/// The scheme of an identifier as it is kept: `passport`, `national_id`, `orcid` or `legacy:NAME` of an earlier book.
pub fn scheme(text: &str) -> Option<String> {
    let text = text.trim();
    match text.split_once(':') {
        None => ["passport", "national_id", "orcid"].contains(&text).then(|| text.to_owned()),
        Some(("legacy", name)) => {
            let name = name.trim();
            let is_name = !name.is_empty() && name.len() <= LEGACY_MAX && name.chars().all(|sign| sign.is_alphanumeric() || "-_. ".contains(sign));
            is_name.then(|| format!("legacy:{name}"))
        }
        Some(_) => None,
    }
}

/// The value of an identifier as it is kept: an ORCID in four groups of four, anything else as it was written.
pub fn value(scheme: &str, text: &str) -> Result<String, IdentifierFault> {
    let text = clean_line(text, LINE_MAX).map_err(IdentifierFault::Text)?;
    if text.is_empty() {
        return Err(IdentifierFault::Text(TextFault::Empty));
    }
    if scheme == "orcid" { orcid(&text).ok_or(IdentifierFault::Check) } else { Ok(text) }
}

/// An ORCID in its form, from the number alone or from its address; nothing if its check character (ISO 7064 MOD 11-2) is another one.
fn orcid(text: &str) -> Option<String> {
    let number = text.rsplit('/').next().unwrap_or_default();
    let signs: Vec<char> = number.chars().filter(|sign| !matches!(sign, '-' | ' ')).map(|sign| sign.to_ascii_uppercase()).collect();
    let (check, digits) = signs.split_last().filter(|(_, digits)| digits.len() == 15)?;
    let sum = digits.iter().try_fold(0, |sum, digit| Some((sum + digit.to_digit(10)?) * 2))?;
    let expected = match (12 - sum % 11) % 11 {
        10 => 'X',
        digit => char::from_digit(digit, 10)?,
    };
    let groups: Vec<String> = signs.chunks(4).map(|group| group.iter().collect()).collect();
    (*check == expected).then(|| groups.join("-"))
}

/// What two writings of one identifier have in common: letters and digits, in capitals.
pub fn match_key(scheme: &str, value: &str) -> String {
    let signs: String = names::search_key(value).chars().filter(|sign| sign.is_alphanumeric()).collect();
    format!("{} {}", scheme.to_lowercase(), signs.to_uppercase())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    #[test]
    fn a_scheme_is_one_of_three_or_names_an_earlier_book() {
        assert_eq!(scheme(" passport "), Some("passport".into()));
        assert_eq!(scheme("legacy: Moodle 3"), Some("legacy:Moodle 3".into()));
        for wrong in ["", "Passport", "legacy", "legacy:", "legacy:a/b", "driver:1"] {
            assert_eq!(scheme(wrong), None, "{wrong}");
        }
    }

    /// The samples of ORCID's own documentation: 0000-0002-1825-0097, 0000-0001-5109-3700 and 0000-0002-1694-233X.
    #[test]
    fn an_orcid_with_another_check_character_is_refused() {
        assert_eq!(value("orcid", "https://orcid.org/0000-0002-1825-0097").unwrap(), "0000-0002-1825-0097");
        assert_eq!(value("orcid", "0000000151093700").unwrap(), "0000-0001-5109-3700");
        assert_eq!(value("orcid", "0000-0002-1694-233x").unwrap(), "0000-0002-1694-233X");
        for wrong in ["0000-0002-1825-0079", "0000-0002-1825-0096", "0000-0002-1694-2330", "0000-0002-1825", "0000-0002-1825-00971"] {
            assert_eq!(value("orcid", wrong), Err(IdentifierFault::Check), "{wrong}");
        }
    }

    #[test]
    fn two_writings_of_one_passport_match() {
        assert_eq!(match_key("passport", " m 1234-567 "), match_key("passport", "M1234567"));
        assert_ne!(match_key("passport", "M1234567"), match_key("national_id", "M1234567"));
    }
}
