//! The recovery sheet: 128 random bits as twelve English words of BIP-39, the last of which holds a check sum.

use bip39::Mnemonic;
use zeroize::Zeroizing;

use super::Entropy;
use crate::file::KeyFault;

/// The words of a recovery sheet, to be printed once and kept nowhere else.
pub struct RecoveryWords(Zeroizing<String>);

impl RecoveryWords {
    pub(super) fn draw(entropy: &mut Entropy<'_>) -> Self {
        let mut bits = Zeroizing::new([0; 16]);
        entropy(bits.as_mut());
        let words = Mnemonic::from_entropy(bits.as_ref()).expect("128 bits are twelve words");
        Self(Zeroizing::new(words.to_string()))
    }

    /// Reads words as somebody typed them: any case, any blanks.
    ///
    /// # Errors
    /// `WordCount`, `UnknownWord` or `WordsMistyped`.
    pub fn typed(text: &str) -> Result<Self, KeyFault> {
        let text = Zeroizing::new(text.to_lowercase());
        let words: Vec<&str> = text.split_whitespace().collect();
        if words.len() != 12 {
            return Err(KeyFault::WordCount { found: words.len() });
        }
        let text = Zeroizing::new(words.join(" "));
        match Mnemonic::parse_normalized(&text) {
            Ok(_) => Ok(Self(text)),
            Err(bip39::Error::UnknownWord(index)) => Err(KeyFault::UnknownWord { position: index + 1 }),
            Err(_) => Err(KeyFault::WordsMistyped),
        }
    }

    /// The words in order, for the sheet and for asking two of them back.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.split(' ')
    }

    pub(super) fn secret(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Test vector of BIP-39 (trezor/python-mnemonic, vectors.json): sixteen bytes 7f.
    const LEGAL: &str = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    #[test]
    fn the_words_are_those_of_the_published_vector() {
        let drawn = RecoveryWords::draw(&mut |bytes: &mut [u8]| bytes.fill(0x7f));
        assert_eq!(drawn.words().collect::<Vec<_>>().join(" "), LEGAL);
    }

    #[test]
    fn typed_words_may_have_any_case_and_blanks() {
        let typed = RecoveryWords::typed(&format!("  {}\n", LEGAL.replace(' ', "\n ").to_uppercase())).unwrap();
        assert_eq!(typed.secret(), LEGAL.as_bytes());
    }

    #[test]
    fn a_slip_of_the_pen_is_named() {
        let fault = |text: &str| RecoveryWords::typed(text).err().unwrap();
        assert!(matches!(fault("legal winner"), KeyFault::WordCount { found: 2 }));
        assert!(matches!(fault(&LEGAL.replace("wave", "wafe")), KeyFault::UnknownWord { position: 5 }));
        assert!(matches!(fault(&LEGAL.replace("wave", "year")), KeyFault::WordsMistyped));
    }
}
