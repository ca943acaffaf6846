//! The QR code (ISO/IEC 18004): a prefix in bytes and a token in digits, as small as it goes, error correction M.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use super::PaperFault;
use super::drawing::Drawing;

/// What the QR code holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrContent {
    /// The text before the digits: `https://HOST/v#` or `ROLLBOOK:`.
    pub prefix: String,
    /// The token as decimal digits.
    pub digits: String,
}

/// The largest version whose modules a camera still tells apart at 30 mm (0.33 mm each).
const LARGEST: u8 = 18;

/// The dark modules of a code.
pub struct Modules {
    code: QrCode,
}

/// Draws the code of a content.
///
/// # Errors
/// [`PaperFault::Qr`] where the content is too large or its digits are none.
pub fn modules(content: &QrContent) -> Result<Modules, PaperFault> {
    let fault = || PaperFault::Qr { digits: content.digits.len() };
    if content.digits.is_empty() || !content.digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(fault());
    }
    let segments = [QrSegment::make_bytes(content.prefix.as_bytes()), QrSegment::make_numeric(&content.digits)];
    // A fixed mask: the best of eight costs eight times as much and is not needed by any reader.
    let code = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, Version::MIN, Version::new(LARGEST), Some(Mask::new(0)), false)
        .map_err(|_| fault())?;
    Ok(Modules { code })
}

impl Modules {
    /// How many modules a side has.
    #[must_use]
    pub fn side(&self) -> u16 {
        u16::try_from(self.code.size()).unwrap_or(0)
    }

    /// The drawing as PDF operators, one unit a module, filled as one path so that no seams show between modules.
    #[must_use]
    pub fn drawing(&self) -> Drawing {
        let side = self.code.size();
        let mut operators = String::new();
        for row in 0..side {
            let mut column = 0;
            while column < side {
                let start = column;
                while column < side && self.code.get_module(column, row) {
                    column += 1;
                }
                if column > start {
                    operators.push_str(&format!("{start} {} {} 1 re\n", side - 1 - row, column - start));
                } else {
                    column += 1;
                }
            }
        }
        operators.push_str("f\n");
        Drawing { bounds: [0, 0, i64::from(side), i64::from(side)], operators: operators.into_bytes() }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_token_of_326_bytes_takes_version_14() {
        // 326 bytes are 786 decimal digits: 4 + 12 + 2,620 bits, and 4 + 16 + 216 for the prefix of 27 bytes; 14-M holds 2,920, 13-M 2,672.
        let content = QrContent { prefix: "https://rollbook.invalid/v#".to_owned(), digits: "7".repeat(786) };
        assert_eq!(modules(&content).unwrap().side(), 73);
    }

    #[test]
    fn letters_among_the_digits_are_refused() {
        let content = QrContent { prefix: "ROLLBOOK:".to_owned(), digits: "12a4".to_owned() };
        assert_eq!(modules(&content).err(), Some(PaperFault::Qr { digits: 4 }));
    }
}
