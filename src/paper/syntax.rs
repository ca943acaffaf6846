//! The values of PDF as its files write them, and nothing beside them: what could be read in two ways is not read at all.
//! A key that stands twice, a comment within a value, an escape that readers disagree on: none of them is ours.

use std::collections::BTreeMap;

const MOST_NESTED: usize = 32;

/// A dictionary; a value of null is as if it were not there (ISO 32000-1, 7.3.7).
pub type Dict = BTreeMap<Vec<u8>, Value>;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written.
    Number(Vec<u8>),
    /// A name, its escapes resolved.
    Name(Vec<u8>),
    /// A string of either notation.
    Text(Vec<u8>),
    /// An array.
    Array(Vec<Self>),
    /// A dictionary.
    Dict(Dict),
    /// The number of an object; the generation is always 0.
    Ref(u32),
}

impl Value {
    /// The value as a whole number that is not negative.
    #[must_use]
    pub fn count(&self) -> Option<usize> {
        match self {
            Self::Number(digits) => std::str::from_utf8(digits).ok()?.parse().ok(),
            _ => None,
        }
    }

    /// Whether the value is this name.
    #[must_use]
    pub fn is_name(&self, name: &[u8]) -> bool {
        matches!(self, Self::Name(own) if own == name)
    }
}

/// A place in the bytes of a file.
pub struct Words<'a> {
    bytes: &'a [u8],
    /// How many bytes were read.
    pub at: usize,
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !b"()<>[]{}/%".contains(&byte)
}

impl<'a> Words<'a> {
    /// From a place on.
    #[must_use]
    pub const fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// The next byte.
    #[must_use]
    pub fn peek(&self) -> Option<u8> {
        self.rest().first().copied()
    }

    /// Passes over white space.
    pub fn space(&mut self) {
        self.at += self.rest().iter().take_while(|byte| is_space(**byte)).count();
    }

    /// Passes over white space and comments, as they stand between objects.
    pub fn between(&mut self) {
        self.space();
        while self.peek() == Some(b'%') {
            self.at += self.rest().iter().take_while(|byte| !matches!(byte, b'\n' | b'\r')).count();
            self.space();
        }
    }

    /// Takes these bytes if they come next.
    pub fn take(&mut self, bytes: &[u8]) -> bool {
        let is_next = self.rest().starts_with(bytes);
        self.at += if is_next { bytes.len() } else { 0 };
        is_next
    }

    /// Takes some bytes, whatever they are.
    pub fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let taken = self.rest().get(..count)?;
        self.at += count;
        Some(taken)
    }

    fn regular(&mut self) -> &'a [u8] {
        let rest = self.rest();
        let length = rest.iter().take_while(|byte| is_regular(**byte)).count();
        self.at += length;
        &rest[..length]
    }

    /// Takes a word after white space.
    pub fn word(&mut self) -> &'a [u8] {
        self.space();
        self.regular()
    }

    /// Takes a word after white space that is a whole number.
    pub fn count(&mut self) -> Option<usize> {
        let word = self.word();
        word.iter().all(u8::is_ascii_digit).then(|| std::str::from_utf8(word).ok()?.parse().ok())?
    }

    /// A value after white space.
    pub fn value(&mut self) -> Option<Value> {
        self.nested(0)
    }

    fn nested(&mut self, depth: usize) -> Option<Value> {
        if depth > MOST_NESTED {
            return None;
        }
        self.space();
        match self.peek()? {
            b'/' => self.name().map(Value::Name),
            b'(' => self.literal().map(Value::Text),
            b'[' => self.array(depth),
            b'<' if self.take(b"<<") => self.dictionary(depth),
            b'<' => self.hexadecimal().map(Value::Text),
            _ => self.plain(),
        }
    }

    fn name(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut bytes = self.regular().iter();
        let mut name = Vec::new();
        let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16).map(|digit| digit as u8);
        while let Some(byte) = bytes.next() {
            name.push(if *byte == b'#' { digit(bytes.next())? << 4 | digit(bytes.next())? } else { *byte });
        }
        Some(name)
    }

    fn literal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let (mut text, mut open) = (Vec::new(), 0);
        loop {
            let byte = self.bytes(1)?[0];
            match byte {
                b'(' => open += 1,
                b')' if open == 0 => return Some(text),
                b')' => open -= 1,
                b'\r' => return None,
                _ => {}
            }
            text.push(if byte == b'\\' { self.escape()? } else { byte });
        }
    }

    fn escape(&mut self) -> Option<u8> {
        Some(match self.bytes(1)?[0] {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 8,
            b'f' => 12,
            byte @ (b'(' | b')' | b'\\') => byte,
            first @ b'0'..=b'3' => {
                let octal = |byte: u8| (b'0'..=b'7').contains(&byte).then(|| byte - b'0');
                let rest = self.bytes(2)?;
                (first - b'0') << 6 | octal(rest[0])? << 3 | octal(rest[1])?
            }
            _ => return None,
        })
    }

    fn hexadecimal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let length = self.rest().iter().position(|byte| *byte == b'>')?;
        let digits = self.bytes(length)?;
        self.at += 1;
        hex::decode(digits).ok()
    }

    fn array(&mut self, depth: usize) -> Option<Value> {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.space();
            if self.take(b"]") {
                return Some(Value::Array(items));
            }
            items.push(self.nested(depth + 1)?);
        }
    }

    fn dictionary(&mut self, depth: usize) -> Option<Value> {
        let mut entries = Dict::new();
        loop {
            self.space();
            if self.take(b">>") {
                entries.retain(|_, value| *value != Value::Null);
                return Some(Value::Dict(entries));
            }
            if self.peek()? != b'/' {
                return None;
            }
            let name = self.name()?;
            if entries.insert(name, self.nested(depth + 1)?).is_some() {
                return None;
            }
        }
    }

    /// A number, a reference or one of the three words.
    fn plain(&mut self) -> Option<Value> {
        let word = self.regular();
        match word {
            b"null" => return Some(Value::Null),
            b"true" | b"false" => return Some(Value::Bool(word == b"true")),
            _ => {}
        }
        let (whole, part) = word.split_once_dot();
        let whole = whole.strip_prefix(b"-").unwrap_or(whole);
        let are_digits = |digits: &[u8]| !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
        if !are_digits(whole) || part.is_some_and(|part| !are_digits(part)) {
            return None;
        }
        if part.is_none() && whole.len() == word.len() {
            let after = self.at;
            if self.word() == b"0" && self.word() == b"R" {
                return std::str::from_utf8(word).ok()?.parse().ok().map(Value::Ref);
            }
            self.at = after;
        }
        Some(Value::Number(word.to_vec()))
    }

    /// Whether an operator comes next, and which; content holds operators where a file holds none.
    pub fn operator(&mut self) -> Option<&'a [u8]> {
        self.space();
        let word = Self { ..*self }.regular();
        let is_operator = word.first().is_some_and(|byte| byte.is_ascii_alphabetic() || b"'\"".contains(byte));
        if !is_operator || matches!(word, b"true" | b"false" | b"null") {
            return None;
        }
        self.at += word.len();
        Some(word)
    }
}

trait SplitOnce {
    fn split_once_dot(&self) -> (&[u8], Option<&[u8]>);
}

impl SplitOnce for [u8] {
    fn split_once_dot(&self) -> (&[u8], Option<&[u8]>) {
        match self.iter().position(|byte| *byte == b'.') {
            Some(dot) => (&self[..dot], Some(&self[dot + 1..])),
            None => (self, None),
        }
    }
}
