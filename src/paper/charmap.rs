//! The codes of a font in a foreign file: how long they are, how far each moves the pen, and what text each stands for.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object};

/// What a character map may unpack to, and how many codes are taken from it.
const MOST_BYTES: usize = 1 << 20;
const MOST_CODES: usize = 20_000;

/// The codes of one font.
#[derive(Debug, Default)]
pub struct CodeMap {
    two_bytes: bool,
    texts: Option<BTreeMap<u32, String>>,
    advances: BTreeMap<u32, f32>,
    otherwise: f32,
}

impl CodeMap {
    /// The codes of the font with a name in the resources; of one that is not there, every code is unreadable.
    #[must_use]
    pub fn of(document: &Document, resources: &Dictionary, name: &[u8]) -> Self {
        let font = resources
            .get_deref(b"Font", document)
            .and_then(Object::as_dict)
            .and_then(|fonts| fonts.get_deref(name, document))
            .and_then(Object::as_dict);
        let Ok(font) = font else {
            return Self { texts: Some(BTreeMap::new()), ..Self::default() };
        };
        let texts = font
            .get_deref(b"ToUnicode", document)
            .and_then(Object::as_stream)
            .and_then(|stream| stream.get_plain_content_with_limit(MOST_BYTES))
            .ok()
            .map(|map| texts(&map));
        let descendant = font
            .get_deref(b"DescendantFonts", document)
            .and_then(Object::as_array)
            .ok()
            .and_then(|fonts| fonts.first())
            .and_then(|font| document.dereference(font).ok())
            .and_then(|(_, font)| font.as_dict().ok());
        match descendant {
            Some(descendant) => Self {
                two_bytes: true,
                texts: Some(texts.unwrap_or_default()),
                advances: composite_advances(document, descendant),
                otherwise: descendant.get(b"DW").and_then(Object::as_float).unwrap_or(1000.0),
            },
            None => Self { two_bytes: false, texts, advances: simple_advances(document, font), otherwise: 500.0 },
        }
    }

    /// The codes of a string, each with whether it is a single byte.
    pub fn codes(&self, bytes: &[u8]) -> impl Iterator<Item = (u32, bool)> {
        let length = if self.two_bytes { 2 } else { 1 };
        bytes.chunks(length).map(move |code| (code.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte)), length == 1))
    }

    /// How far a code moves the pen, in thousandths of an em.
    #[must_use]
    pub fn advance(&self, code: u32) -> f32 {
        self.advances.get(&code).copied().filter(|advance| advance.is_finite()).unwrap_or(self.otherwise)
    }

    /// The text of a code. A font without a map is taken for one of the standard ones, whose codes are Latin letters.
    #[must_use]
    pub fn text(&self, code: u32) -> Option<String> {
        match &self.texts {
            Some(texts) => texts.get(&code).cloned(),
            None => char::from_u32(code).filter(|c| !c.is_control()).map(String::from),
        }
    }
}

/// `/W` of a composite font (ISO 32000-1, 9.7.4.3).
fn composite_advances(document: &Document, font: &Dictionary) -> BTreeMap<u32, f32> {
    let mut advances = BTreeMap::new();
    let Ok(widths) = font.get_deref(b"W", document).and_then(Object::as_array) else {
        return advances;
    };
    let code = |object: &Object| object.as_i64().ok().and_then(|code| u32::try_from(code).ok());
    let mut rest = widths.iter();
    while let Some(first) = rest.next() {
        let (Some(first), Some(next)) = (code(first), rest.next()) else {
            break;
        };
        let next = document.dereference(next).map_or(next, |(_, object)| object);
        if let Ok(each) = next.as_array() {
            for (place, advance) in each.iter().take(MOST_CODES).enumerate() {
                advances.insert(first.saturating_add(place as u32), advance.as_float().unwrap_or(0.0));
            }
        } else {
            let (Some(last), Some(advance)) = (code(next), rest.next()) else {
                break;
            };
            let advance = advance.as_float().unwrap_or(0.0);
            advances.extend((first..=last).take(MOST_CODES).map(|code| (code, advance)));
        }
        if advances.len() > MOST_CODES {
            break;
        }
    }
    advances
}

fn simple_advances(document: &Document, font: &Dictionary) -> BTreeMap<u32, f32> {
    let first = font.get(b"FirstChar").and_then(Object::as_i64).ok().and_then(|code| u32::try_from(code).ok()).unwrap_or(0);
    match font.get_deref(b"Widths", document).and_then(Object::as_array) {
        Ok(widths) => (first..).zip(widths.iter().take(256).map(|width| width.as_float().unwrap_or(0.0))).collect(),
        Err(_) => BTreeMap::new(),
    }
}

/// The texts of a `/ToUnicode` map: its `bfchar` and `bfrange` sections.
fn texts(map: &[u8]) -> BTreeMap<u32, String> {
    let mut texts = BTreeMap::new();
    let mut words = Words { rest: map };
    while let Some(word) = words.next() {
        match word {
            Word::Name(name) if name == b"beginbfchar" => {
                while let (Some(Word::Hex(code)), Some(Word::Hex(text))) = (words.next(), words.next()) {
                    texts.insert(number(&code), utf16(&text));
                    if texts.len() > MOST_CODES || words.ends(b"endbfchar") {
                        break;
                    }
                }
            }
            Word::Name(name) if name == b"beginbfrange" => {
                while let (Some(Word::Hex(first)), Some(Word::Hex(last)), Some(target)) = (words.next(), words.next(), words.next()) {
                    range(number(&first), number(&last), target, &mut words, &mut texts);
                    if texts.len() > MOST_CODES || words.ends(b"endbfrange") {
                        break;
                    }
                }
            }
            _ => {}
        }
        if texts.len() > MOST_CODES {
            break;
        }
    }
    texts
}

fn range(first: u32, last: u32, target: Word<'_>, words: &mut Words<'_>, texts: &mut BTreeMap<u32, String>) {
    match target {
        Word::Hex(start) => {
            for (step, code) in (first..=last).take(65_536).enumerate() {
                let mut text = start.clone();
                // Only the last byte counts up (ISO 32000-1, 9.10.3), but some writers let it carry over.
                for byte in text.iter_mut().rev().take(2).zip([step & 0xff, step >> 8]).map(|(byte, add)| (byte, add as u8)) {
                    *byte.0 = byte.0.wrapping_add(byte.1);
                }
                texts.insert(code, utf16(&text));
            }
        }
        Word::Open => {
            for code in (first..=last).take(65_536) {
                match words.next() {
                    Some(Word::Hex(text)) => texts.insert(code, utf16(&text)),
                    _ => break,
                };
            }
            if words.ends(b"]") {
                words.next();
            }
        }
        _ => {}
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.chunks(2).map(|pair| u16::from(pair[0]) << 8 | u16::from(*pair.get(1).unwrap_or(&0))).collect();
    String::from_utf16_lossy(&units)
}

enum Word<'a> {
    Hex(Vec<u8>),
    Open,
    Name(&'a [u8]),
}

/// The words of a character map.
struct Words<'a> {
    rest: &'a [u8],
}

impl<'a> Words<'a> {
    fn skip_space(&mut self) {
        let space = self.rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        self.rest = &self.rest[space..];
    }

    fn ends(&mut self, word: &[u8]) -> bool {
        self.skip_space();
        self.rest.starts_with(word)
    }

    fn next(&mut self) -> Option<Word<'a>> {
        self.skip_space();
        let first = *self.rest.first()?;
        match first {
            b'<' if self.rest.get(1) != Some(&b'<') => {
                let end = self.rest.iter().position(|byte| *byte == b'>')?;
                let digits: Vec<u8> = self.rest[1..end].iter().filter_map(|byte| char::from(*byte).to_digit(16)).map(|digit| digit as u8).collect();
                self.rest = &self.rest[end + 1..];
                Some(Word::Hex(digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).unwrap_or(&0)).collect()))
            }
            b'[' => {
                self.rest = &self.rest[1..];
                Some(Word::Open)
            }
            _ => {
                let stop = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'<' | b'[');
                let end = 1 + self.rest[1..].iter().position(stop).unwrap_or(self.rest.len() - 1);
                let name = &self.rest[..end];
                self.rest = &self.rest[end..];
                Some(Word::Name(name))
            }
        }
    }
}
