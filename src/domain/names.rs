//! Names of people and of things, compared without looking at marks, case or order. What these functions return is for comparing
//! only and is never shown or stored in place of a name.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_script::{Script, UnicodeScript};

/// A text as it is compared in a search: compatibility forms, marks and case are levelled and runs of white space are one space.
///
/// Marks are levelled only where a reader takes them for an accent (Latin, Greek, Cyrillic, Hebrew, Arabic): in Devanagari or in
/// kana they are vowels and voices, and without them different names would be one.
#[must_use]
pub fn search_key(text: &str) -> String {
    if text.is_ascii() {
        // Nothing of it decomposes, and a book makes very many such keys.
        return text.split_whitespace().collect::<Vec<_>>().join(" ").to_ascii_lowercase().replace('`', "'");
    }
    let mut key = String::with_capacity(text.len());
    let mut strips = true;
    for character in text.chars().flat_map(char::to_lowercase).nfkd() {
        if is_combining_mark(character) {
            if !strips {
                key.push(character);
            }
            continue;
        }
        let script = character.script();
        if script != Script::Inherited {
            strips = matches!(script, Script::Latin | Script::Greek | Script::Cyrillic | Script::Hebrew | Script::Arabic | Script::Common);
        }
        if character.is_whitespace() {
            if !key.is_empty() && !key.ends_with(' ') {
                key.push(' ');
            }
            continue;
        }
        push_folded(&mut key, character);
    }
    if key.ends_with(' ') {
        key.pop();
    }
    key.nfc().collect()
}

/// Letters that stand for others without decomposing into them; invisible characters vanish.
fn push_folded(key: &mut String, character: char) {
    match character {
        'ß' => key.push_str("ss"),
        'æ' => key.push_str("ae"),
        'œ' => key.push_str("oe"),
        'ø' => key.push('o'),
        'đ' | 'ð' => key.push('d'),
        'ł' => key.push('l'),
        'ħ' => key.push('h'),
        'ı' => key.push('i'),
        'þ' => key.push_str("th"),
        // Arabic and Persian keyboards write the same letter with different characters.
        'ى' | 'ی' => key.push('ي'),
        'ک' => key.push('ك'),
        'ة' => key.push('ه'),
        // Tatweel, zero-width characters and direction marks.
        '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{61c}' => {}
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2bb}' | '`' | '\u{b4}' => key.push('\''),
        '\u{2010}'..='\u{2015}' => key.push('-'),
        other => key.push(other),
    }
}

/// A name as it is compared with other names when the order of its parts does not count: `KIM Min-su` and `Minsu Kim` agree.
///
/// Hyphens, apostrophes and dots inside a part vanish. A name in Chinese characters, kana or Hangul is one part, because spaces
/// in it are a matter of taste. Empty for a text without letters or digits.
#[must_use]
pub fn name_key(name: &str) -> String {
    let key = search_key(name);
    if key.chars().filter(|character| character.is_alphanumeric()).all(is_east_asian) {
        return key.chars().filter(|character| character.is_alphanumeric() || is_combining_mark(*character)).collect();
    }
    let mut parts: Vec<String> = key
        .split([' ', ',', ';', '/', '(', ')'])
        .map(|part| part.chars().filter(|character| character.is_alphanumeric() || is_combining_mark(*character)).collect::<String>())
        .filter(|part| !part.is_empty())
        .collect();
    parts.sort_unstable();
    parts.join(" ")
}

/// Whether a character belongs to a script that writes names without spaces and family name first.
#[must_use]
pub fn is_east_asian(character: char) -> bool {
    matches!(character.script(), Script::Han | Script::Hangul | Script::Hiragana | Script::Katakana | Script::Bopomofo)
}

/// The ISO 15924 code of the script in which most letters of a text are written, for instance `Latn` or `Hang`.
/// Japanese, which mixes Chinese characters and kana, is `Jpan`. `None` for a text without letters.
#[must_use]
pub fn script_of(text: &str) -> Option<&'static str> {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for character in text.chars().filter(|character| character.is_alphabetic()) {
        let script = character.script();
        if matches!(script, Script::Common | Script::Inherited | Script::Unknown) {
            continue;
        }
        match counts.iter_mut().find(|(known, _)| *known == script) {
            Some((_, count)) => *count += 1,
            None => counts.push((script, 1)),
        }
    }
    let has = |script| counts.iter().any(|(known, _)| *known == script);
    // The first of equal counts wins, so that the answer follows the text and not the table.
    let most = counts.iter().rev().max_by_key(|(_, count)| *count)?.0;
    let kana = has(Script::Hiragana) || has(Script::Katakana);
    if kana && matches!(most, Script::Han | Script::Hiragana | Script::Katakana) {
        return Some("Jpan");
    }
    Some(most.short_name())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn marks_case_and_forms_do_not_count() {
        assert_eq!(search_key("  José   MÜLLER "), "jose muller");
        assert_eq!(search_key("Nguyễn Thị Đào"), "nguyen thi dao");
        assert_eq!(search_key("İPEK Işık"), "ipek isik");
        assert_eq!(search_key("Ｋｉｍ"), "kim");
        assert_eq!(search_key("Straße Łódź Ærø"), "strasse lodz aero");
        assert_eq!(search_key("Ёлкина"), "елкина");
    }

    #[test]
    fn a_text_of_plain_letters_has_the_key_that_it_has_beside_others() {
        for character in (0..128u8).map(char::from).filter(|character| !character.is_whitespace()) {
            let beside = search_key(&format!(" B{character}\tc \u{e9}"));
            assert_eq!(search_key(&format!(" B{character}\tc ")) + " e", beside, "{character:?}");
        }
    }

    #[test]
    fn arabic_is_compared_without_vowels_hamza_or_tatweel() {
        assert_eq!(search_key("أَحْمَد"), search_key("احمد"));
        assert_eq!(search_key("فاطمـــة"), search_key("فاطمه"));
        assert_eq!(search_key("علی"), search_key("علي"));
    }

    #[test]
    fn marks_that_are_vowels_or_voices_count() {
        assert_ne!(search_key("कि"), search_key("का"));
        assert_ne!(search_key("が"), search_key("か"));
        assert_eq!(search_key("김민수"), "김민수");
    }

    #[test]
    fn the_order_of_the_parts_does_not_count() {
        assert_eq!(name_key("KIM Min-su"), name_key("Minsu Kim"));
        assert_eq!(name_key("Kim, Minsu"), name_key("minsu kim"));
        assert_eq!(name_key("O’Brien Anne"), name_key("Anne O'BRIEN"));
        assert_ne!(name_key("Kim Minsu"), name_key("Kim Minsoo"));
    }

    #[test]
    fn spaces_in_a_hangul_name_do_not_count() {
        assert_eq!(name_key("김 민수"), name_key("김민수"));
        assert_ne!(name_key("민수 김"), name_key("김민수"));
        assert_eq!(name_key("- ."), "");
    }

    #[test]
    fn a_script_is_named_by_its_code() {
        assert_eq!(script_of("Nguyễn Văn A"), Some("Latn"));
        assert_eq!(script_of("김민수"), Some("Hang"));
        assert_eq!(script_of("王小明"), Some("Hani"));
        assert_eq!(script_of("山田はなこ"), Some("Jpan"));
        assert_eq!(script_of("محمد علي"), Some("Arab"));
        assert_eq!(script_of("አበበ"), Some("Ethi"));
        assert_eq!(script_of("123 -"), None);
    }
}
