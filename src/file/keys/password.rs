//! What a password must be: long enough and not one of the commonest. No rules about its characters.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The 3,000 commonest passwords of at least eight characters, commonest first: from the frequency list of
/// zxcvbn 4.4.28 (MIT licence), one a line, lower case.
const COMMONEST: &str = include_str!("common_passwords.txt");
/// The least length in characters.
const LEAST: usize = 8;
/// The length from which on a password is good, whatever it is made of.
const ADVISED: usize = 15;

/// A password that may be set: checked, or exempt because it guards the demo only.
pub struct NewPassword(Zeroizing<String>);

/// What the meter shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Accepted, but short or of few different characters.
    Weak,
    /// Accepted.
    Fair,
    /// As advised: fifteen characters or more.
    Good,
}

/// Why a password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordFault {
    /// Fewer characters than a password must have.
    #[error("a password has at least {least} characters")]
    TooShort {
        /// How many it must have.
        least: usize,
    },
    /// One of the commonest, which are tried first.
    #[error("this is one of the commonest passwords")]
    Common,
}

impl NewPassword {
    /// A password that passed [`check_password`].
    ///
    /// # Errors
    /// `TooShort` or `Common`.
    pub fn checked(password: &str) -> Result<Self, PasswordFault> {
        check_password(password)?;
        Ok(Self(Zeroizing::new(password.to_owned())))
    }

    /// A password of the demo, whose accounts are printed on its first screen.
    #[must_use]
    pub fn exempt(password: &str) -> Self {
        Self(Zeroizing::new(password.to_owned()))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// How good a password is. Characters are counted as a person sees code points, after NFKC.
///
/// # Errors
/// `TooShort` or `Common`.
pub fn check_password(password: &str) -> Result<Strength, PasswordFault> {
    let password = spelled_alike(password);
    let length = password.chars().count();
    if length < LEAST {
        return Err(PasswordFault::TooShort { least: LEAST });
    }
    let lower = Zeroizing::new(password.to_lowercase());
    let mut different: Vec<char> = lower.chars().collect();
    different.sort_unstable();
    different.dedup();
    if different.len() < 3 || COMMONEST.lines().any(|common| common == lower.as_str()) {
        return Err(PasswordFault::Common);
    }
    Ok(match (length, different.len()) {
        (_, ..6) => Strength::Weak,
        (ADVISED.., _) => Strength::Good,
        (11.., _) => Strength::Fair,
        _ => Strength::Weak,
    })
}

/// One spelling for what looks alike: macOS types Hangul in parts, Windows in syllables.
pub(super) fn spelled_alike(password: &str) -> Zeroizing<String> {
    Zeroizing::new(password.nfkc().collect())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn three_thousand_common_passwords_are_refused_in_any_case() {
        assert_eq!(COMMONEST.lines().count(), 3000);
        for common in COMMONEST.lines() {
            assert_eq!(check_password(common), Err(PasswordFault::Common), "{common}");
        }
        assert_eq!(check_password("PassWord"), Err(PasswordFault::Common));
        assert_eq!(check_password("ｐａｓｓｗｏｒｄ"), Err(PasswordFault::Common));
        assert_eq!(check_password("aaaaaaaaaaaaaaaa"), Err(PasswordFault::Common));
    }

    #[test]
    fn eight_characters_are_needed_whatever_the_script() {
        assert_eq!(check_password("kimchi7"), Err(PasswordFault::TooShort { least: 8 }));
        assert_eq!(check_password("훈련센터기록"), Err(PasswordFault::TooShort { least: 8 }));
        assert_eq!(check_password("훈련센터의기록장"), Ok(Strength::Weak));
    }

    #[test]
    fn length_makes_a_password_good_and_no_class_of_characters_is_asked_for() {
        assert_eq!(check_password("tarpgowl"), Ok(Strength::Weak));
        assert_eq!(check_password("tarpgowlbin"), Ok(Strength::Fair));
        assert_eq!(check_password("correct horse battery staple"), Ok(Strength::Good));
        assert_eq!(check_password(&"long and typed with patience ".repeat(8)), Ok(Strength::Good));
        assert_eq!(check_password("ababababcababababc"), Ok(Strength::Weak));
    }
}
