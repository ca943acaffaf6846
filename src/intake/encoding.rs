//! The encoding of a text is found out, and the text must decode in it without a fault.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, GBK, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256};

use super::delimited::{SEPARATORS, sample_of};
use super::kind::Foreign;
use super::sheet::SheetFault;
use super::synonyms;

/// The legacy encodings of the languages of the window, the strictest first.
const LEGACY: [&Encoding; 7] = [EUC_KR, GB18030, SHIFT_JIS, BIG5, WINDOWS_1251, WINDOWS_1256, WINDOWS_1252];

/// The text of a file and its encoding.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, &'static Encoding), SheetFault> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decode_unicode(&bytes[mark..], encoding);
    }
    if bytes.contains(&0) {
        return decode_unicode(bytes, unmarked_utf16(bytes)?);
    }
    let controls = bytes.iter().filter(|byte| **byte < b' ' && !byte.is_ascii_whitespace()).count();
    if controls * 100 > bytes.len() {
        return Err(SheetFault::OtherType { found: Foreign::Binary });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((text.to_owned(), UTF_8)),
        // Only the last character is not whole: everything before it is UTF-8, so this is a cut and no other encoding.
        Err(fault) if fault.error_len().is_none() && !bytes[..fault.valid_up_to()].is_ascii() => Err(SheetFault::Cut),
        Err(_) => decode_legacy(bytes),
    }
}

fn decode_unicode(bytes: &[u8], encoding: &'static Encoding) -> Result<(String, &'static Encoding), SheetFault> {
    if encoding != UTF_8 && !bytes.len().is_multiple_of(2) {
        return Err(SheetFault::Cut);
    }
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Ok((text.into_owned(), encoding)),
        None => Err(SheetFault::BadEncoding),
    }
}

/// Separators, digits and line ends are ASCII in every list, so one half of their UTF-16 pairs is zero.
fn unmarked_utf16(bytes: &[u8]) -> Result<&'static Encoding, SheetFault> {
    let zeros = |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let enough = bytes.len() / 20;
    if odd > enough && even * 10 <= odd {
        Ok(UTF_16LE)
    } else if even > enough && odd * 10 <= even {
        Ok(UTF_16BE)
    } else {
        Err(SheetFault::OtherType { found: Foreign::Binary })
    }
}

/// The legacy encoding under which the text has the most known heads; else the one that its letter statistics suggest; else
/// the first that fits without a fault.
fn decode_legacy(bytes: &[u8]) -> Result<(String, &'static Encoding), SheetFault> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = match detector.guess(None, Utf8Detection::Deny) {
        encoding if encoding == GBK => GB18030,
        encoding => encoding,
    };
    let candidates = std::iter::once(guess).chain(LEGACY);
    let mut best: Option<(usize, String, &'static Encoding)> = None;
    for encoding in candidates {
        let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) else {
            continue;
        };
        if text.chars().any(is_implausible) {
            continue;
        }
        let heads = foreign_heads(sample_of(&text));
        if best.as_ref().is_none_or(|(most, ..)| heads > *most) {
            best = Some((heads, text.into_owned(), encoding));
        }
    }
    best.map(|(_, text, encoding)| (text, encoding)).ok_or(SheetFault::BadEncoding)
}

/// Characters that no keyboard writes: they show that bytes were read in the wrong encoding.
fn is_implausible(character: char) -> bool {
    matches!(character, '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}' | '\u{fffd}')
}

/// How many cells of the first lines are heads that are not plain ASCII, which only the right encoding spells.
fn foreign_heads(sample: &str) -> usize {
    sample
        .lines()
        .take(20)
        .flat_map(|line| line.split(SEPARATORS))
        .map(|cell| cell.trim_matches(['"', ' ']))
        .filter(|cell| !cell.is_ascii() && synonyms::is_known(cell))
        .count()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::intake::sheet::{Limits, Sheet, read};
    use rstest::rstest;

    fn sheet(bytes: &[u8]) -> Sheet {
        read(bytes, &Limits::default()).unwrap()
    }

    fn fault(bytes: &[u8]) -> SheetFault {
        read(bytes, &Limits::default()).unwrap_err()
    }

    const KOREAN: &str = "성명,소속,이메일\n김민수,한국대학교 의과대학,minsu@example.org\n이지은,서울백신연구소,jieun@example.org\n";
    const CHINESE: &str = "姓名,国家,邮箱\n王小明,中国,wang@example.org\n李娜,中国疾病预防控制中心,li@example.org\n";
    const JAPANESE: &str = "氏名,国,メール\n山田花子,日本,hanako@example.org\n鈴木一郎,ワクチン研究所,ichiro@example.org\n";
    const RUSSIAN: &str = "Фамилия;Имя;Страна\nИванова;Ольга;Казахстан\nПетров;Алексей;Россия\n";
    const FRENCH: &str = "Nom;Prénom;Société\nLefèvre;Anaïs;Institut Pasteur de Côte d'Ivoire\nDuçon;Noël;Santé\n";
    const ARABIC: &str = "الاسم;الدولة;البريد الإلكتروني\nمحمد علي;مصر;m@example.org\nفاطمة الزهراء;المغرب;f@example.org\n";

    #[rstest]
    #[case(KOREAN, EUC_KR)]
    #[case(CHINESE, GB18030)]
    #[case(JAPANESE, SHIFT_JIS)]
    #[case(RUSSIAN, WINDOWS_1251)]
    #[case(FRENCH, WINDOWS_1252)]
    #[case(ARABIC, WINDOWS_1256)]
    #[case(FRENCH, UTF_8)]
    fn a_legacy_encoding_is_found_out(#[case] text: &str, #[case] encoding: &'static Encoding) {
        let (bytes, _, lossy) = encoding.encode(text);
        assert!(!lossy);
        let found = sheet(&bytes);
        assert_eq!(found.encoding.as_deref(), Some(encoding.name()));
        assert_eq!(found.tabs, sheet(text.as_bytes()).tabs);
    }

    #[test]
    fn a_korean_list_with_a_syllable_that_only_cp949_has_is_read() {
        let (bytes, ..) = EUC_KR.encode("이름,국가\n김똠방,한국\n펲시,한국\n");
        assert_eq!(sheet(&bytes).tabs[0].rows[1][0], "김똠방");
    }

    #[rstest]
    #[case(true, true)]
    #[case(true, false)]
    #[case(false, true)]
    #[case(false, false)]
    fn utf_16_is_read_with_and_without_a_mark(#[case] little: bool, #[case] marked: bool) {
        let marked_text = format!("{}{KOREAN}", if marked { "\u{feff}" } else { "" });
        let bytes: Vec<u8> = marked_text.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect();
        let found = sheet(&bytes);
        let name = if little { "UTF-16LE" } else { "UTF-16BE" };
        assert_eq!(found.encoding.as_deref(), Some(name));
        assert_eq!(found.tabs[0].rows[1][0], "김민수");
    }

    #[test]
    fn a_mark_before_utf_8_is_no_part_of_the_first_head() {
        let found = sheet("\u{feff}Name,Email\nA,b@c.org".as_bytes());
        assert_eq!(found.tabs[0].rows[0][0], "Name");
    }

    #[test]
    fn half_a_character_at_the_end_is_a_cut() {
        let bytes = KOREAN.as_bytes();
        let cut = &bytes[..bytes.len() - "\n".len() - "jieun@example.org".len() - 2];
        assert_eq!(fault(cut), SheetFault::Cut);
        let half: Vec<u8> = "\u{feff}이름".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(fault(&half[..half.len() - 1]), SheetFault::Cut);
    }

    #[test]
    fn bytes_of_no_encoding_are_refused() {
        assert_eq!(fault(b"ab\0\x01\x02\xff\xff\0\xd8\xd8\0\0"), SheetFault::OtherType { found: Foreign::Binary });
        assert_eq!(fault(b"\xff\xfe\x00\xd8a\0"), SheetFault::BadEncoding);
    }
}
