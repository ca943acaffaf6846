//! Text that people typed or a file brought: NFC, without what cannot be seen, of a bounded length; and the codes of things.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;

/// Characters that a line (a name, a title) may have unless a field says otherwise.
pub const LINE_MAX: u32 = 500;
/// Characters that a note or a reason may have.
pub const NOTE_MAX: u32 = 4_000;
/// Characters that the code of a course may have.
pub const COURSE_CODE_MAX: u32 = 24;
/// Characters that the code of a run may have.
pub const RUN_CODE_MAX: u32 = 40;

/// Why a text cannot be kept as it is.
#[derive(Serialize, Deserialize, TS, Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum TextFault {
    /// Nothing that can be seen was written.
    #[error("the text is empty")]
    Empty,
    /// More characters than the field takes, counted after NFC and trimming.
    #[error("the text has {len} characters, {max} are allowed")]
    TooLong {
        /// Characters that the text has.
        len: u32,
        /// Characters that the field takes.
        max: u32,
    },
    /// A control character other than white space: a sign of a broken file or of a hostile one.
    #[error("character {at} is the control character U+{code:04X}")]
    ControlCharacter {
        /// Place in the text, the first character is 1.
        at: u32,
        /// The code point.
        code: u32,
    },
    /// Not of the form that codes of this kind have.
    #[error("not a code of this kind")]
    NotACode,
}

/// One line: NFC, every run of white space one space, none at the ends, without controls of direction and other characters that
/// nobody sees. At most `max` characters, at least one.
pub fn clean_line(text: &str, max: u32) -> Result<String, TextFault> {
    let seen = visible(text)?;
    bounded(&seen.split_whitespace().collect::<Vec<_>>().join(" "), max)
}

/// A note of one or more lines: as a line, but line breaks stay (as `\n`), and so does the space inside a line. At most
/// [`NOTE_MAX`] characters, at least one.
pub fn clean_note(text: &str) -> Result<String, TextFault> {
    clean_lines(text, NOTE_MAX)
}

/// As a note, of at most `max` characters.
pub fn clean_lines(text: &str, max: u32) -> Result<String, TextFault> {
    let seen = visible(text)?.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = seen.lines().map(str::trim_end).collect();
    bounded(lines.join("\n").trim(), max)
}

/// For a field that may stay empty: what was cleaned, or `None` if nothing was written.
pub fn optional(cleaned: Result<String, TextFault>) -> Result<Option<String>, TextFault> {
    match cleaned {
        Err(TextFault::Empty) => Ok(None),
        other => other.map(Some),
    }
}

/// The code of a centre, which is also its first certificate series: 2 to 8 of A-Z and 0-9 (`GTHB`). Small letters are raised.
pub fn centre_code(text: &str) -> Result<String, TextFault> {
    let code = clean_line(text, LINE_MAX)?.to_ascii_uppercase();
    if (2..=8).contains(&code.len()) && code.bytes().all(is_code_byte) { Ok(code) } else { Err(TextFault::NotACode) }
}

/// The code of a course: parts of A-Z and 0-9 joined by hyphens (`GMP`, `GMP-101`). Small letters are raised.
pub fn course_code(text: &str) -> Result<String, TextFault> {
    code_of_parts(text, COURSE_CODE_MAX)
}

/// The code of a run: parts of A-Z and 0-9 joined by hyphens (`GTHB-GMP-2025-02`). Small letters are raised.
pub fn run_code(text: &str) -> Result<String, TextFault> {
    code_of_parts(text, RUN_CODE_MAX)
}

fn code_of_parts(text: &str, max: u32) -> Result<String, TextFault> {
    let code = clean_line(text, max)?.to_ascii_uppercase();
    let is_code = code.split('-').all(|part| !part.is_empty() && part.bytes().all(is_code_byte));
    if is_code { Ok(code) } else { Err(TextFault::NotACode) }
}

fn is_code_byte(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit()
}

/// NFC without the characters that only steer or hide; a control character that is no white space is refused.
fn visible(text: &str) -> Result<String, TextFault> {
    for (index, c) in text.chars().enumerate() {
        if c.is_control() && !c.is_whitespace() {
            return Err(TextFault::ControlCharacter { at: length(index + 1), code: u32::from(c) });
        }
    }
    Ok(text.chars().filter(|&c| !is_unseen(c)).nfc().collect())
}

/// Controls of direction (UAX #9) and characters without width. ZWNJ and ZWJ (U+200C, U+200D) stay: Persian, Hindi, Bengali and
/// Sinhala are spelled with them.
pub fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{180E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
    )
}

/// A count of characters; no text that can be held has more than fit.
fn length(characters: usize) -> u32 {
    u32::try_from(characters).unwrap_or(u32::MAX)
}

fn bounded(text: &str, max: u32) -> Result<String, TextFault> {
    let len = length(text.chars().count());
    if len == 0 {
        Err(TextFault::Empty)
    } else if len > max {
        Err(TextFault::TooLong { len, max })
    } else {
        Ok(text.to_owned())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_decomposed_name_becomes_nfc() {
        assert_eq!(clean_line("Jose\u{301}  Nguye\u{302}\u{303}n ", 500).unwrap(), "José Nguyễn");
        // Hangul jamo of a file from macOS.
        assert_eq!(clean_line("\u{1112}\u{1161}\u{11AB}", 500).unwrap(), "한");
    }

    #[test]
    fn a_line_break_from_a_spreadsheet_cell_is_a_space() {
        assert_eq!(clean_line("\tKim\r\n  Min\u{A0}Jun\u{3000}", 500).unwrap(), "Kim Min Jun");
    }

    #[test]
    fn controls_of_direction_are_stripped_and_joiners_stay() {
        assert_eq!(clean_line("\u{202E}gpj.exe\u{202C}\u{200F}", 500).unwrap(), "gpj.exe");
        assert_eq!(clean_line("می\u{200C}خواهم", 500).unwrap(), "می\u{200C}خواهم");
        assert_eq!(clean_line("\u{200E}\u{FEFF} ", 500), Err(TextFault::Empty));
        // a filler is a letter, but nobody sees it
        assert_eq!(clean_line("\u{3164}\u{FFA0}", 500), Err(TextFault::Empty));
        assert_eq!(clean_line("Ama\u{2028}\u{2066}Mensah\u{2069}\u{200B}\u{E0041}\u{206E}", 500).unwrap(), "Ama Mensah");
    }

    #[test]
    fn a_control_character_is_refused_with_its_place() {
        assert_eq!(clean_line("ab\u{0}c", 500), Err(TextFault::ControlCharacter { at: 3, code: 0 }));
        assert_eq!(clean_note("\u{1b}[31m"), Err(TextFault::ControlCharacter { at: 1, code: 0x1b }));
    }

    #[test]
    fn length_is_counted_in_characters_after_nfc() {
        assert_eq!(clean_line(&"e\u{301}".repeat(500), LINE_MAX).unwrap().chars().count(), 500);
        assert_eq!(clean_line(&"あ".repeat(501), LINE_MAX), Err(TextFault::TooLong { len: 501, max: 500 }));
        assert_eq!(clean_note(&"a".repeat(4_001)), Err(TextFault::TooLong { len: 4_001, max: 4_000 }));
    }

    #[test]
    fn a_note_keeps_its_lines() {
        assert_eq!(clean_note("\r\n one  two \r\n\r\n three\r").unwrap(), "one  two\n\n three");
    }

    #[test]
    fn an_empty_optional_field_is_none() {
        assert_eq!(optional(clean_line("  ", 500)), Ok(None));
        assert_eq!(optional(clean_line(" a ", 500)), Ok(Some("a".to_owned())));
        assert!(optional(clean_line("abc", 2)).is_err());
    }

    #[test]
    fn codes_have_their_forms() {
        assert_eq!(run_code("gthb-gmp-2025-02").unwrap(), "GTHB-GMP-2025-02");
        assert_eq!(course_code(" GMP ").unwrap(), "GMP");
        assert_eq!(centre_code("gthb").unwrap(), "GTHB");
        for bad in ["GMP--1", "-GMP", "GMP-", "GMP 1", "GMÉ", "=1+1"] {
            assert_eq!(course_code(bad), Err(TextFault::NotACode), "{bad}");
        }
        for bad in ["G", "GTHB-1", "GTHBGTHB1"] {
            assert_eq!(centre_code(bad), Err(TextFault::NotACode), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(text in "\\PC{0,40}") {
            if let Ok(once) = clean_line(&text, 500) {
                prop_assert_eq!(clean_line(&once, 500), Ok(once));
            }
            if let Ok(once) = clean_note(&text) {
                prop_assert_eq!(clean_note(&once), Ok(once));
            }
        }
    }
}
