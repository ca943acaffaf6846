//! What a file is, told by its bytes and never by its name.

use super::sheet::SheetKind;
use serde::{Deserialize, Serialize};

/// A type of file that is no list, named so that the reader of the message knows what they hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Foreign {
    /// Word document, old or new, or OpenDocument text.
    Document,
    /// PowerPoint or OpenDocument presentation.
    Presentation,
    /// PDF.
    Pdf,
    /// ZIP or another archive.
    Archive,
    /// PNG, JPEG, GIF, WebP, BMP, TIFF or HEIC.
    Image,
    /// A web page, also one that is called `.xls`.
    Html,
    /// XML, also Excel's of 2003.
    Xml,
    /// JSON.
    Json,
    /// Rich text.
    Rtf,
    /// A program.
    Program,
    /// A SQLite file.
    Database,
    /// Apple Numbers.
    Numbers,
    /// Bytes of no known type.
    Binary,
}

/// What the bytes of a file look like before they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Nothing but a byte order mark or white space.
    Empty,
    /// A ZIP container; its directory says what is in it.
    Zip,
    /// An Excel 97-2003 workbook.
    Xls,
    /// An encrypted Office file.
    Encrypted,
    /// Something that is no list.
    Foreign(Foreign),
    /// Presumably text.
    Text,
}

const SIGNATURES: &[(&[u8], Foreign)] = &[
    (b"\x89PNG\r\n", Foreign::Image),
    (b"\xff\xd8\xff", Foreign::Image),
    (b"GIF8", Foreign::Image),
    (b"II*\0", Foreign::Image),
    (b"MM\0*", Foreign::Image),
    (b"\x1f\x8b", Foreign::Archive),
    (b"7z\xbc\xaf\x27\x1c", Foreign::Archive),
    (b"Rar!\x1a\x07", Foreign::Archive),
    (b"BZh", Foreign::Archive),
    (b"\xfd7zXZ\0", Foreign::Archive),
    (b"{\\rtf", Foreign::Rtf),
    (b"\x7fELF", Foreign::Program),
    (b"MZ\x90\0", Foreign::Program),
    (b"\xcf\xfa\xed\xfe", Foreign::Program),
    (b"SQLite format 3\0", Foreign::Database),
];

/// Compound files hold the names of their streams as UTF-16; the first that is found decides.
const STREAMS: &[(&str, Look)] = &[
    ("EncryptedPackage", Look::Encrypted),
    ("Workbook", Look::Xls),
    ("Book", Look::Xls),
    ("WordDocument", Look::Foreign(Foreign::Document)),
    ("PowerPoint Document", Look::Foreign(Foreign::Presentation)),
];

/// Looks at the beginning of a file, and in compound files for the names of streams.
pub(super) fn look(bytes: &[u8]) -> Look {
    let begin = &bytes[..bytes.len().min(1024)];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Look::Zip;
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return STREAMS.iter().find(|(name, _)| contains(bytes, &utf16(name))).map_or(Look::Foreign(Foreign::Binary), |(_, look)| *look);
    }
    for (signature, foreign) in SIGNATURES {
        if bytes.starts_with(signature) {
            return Look::Foreign(*foreign);
        }
    }
    if begin.starts_with(b"RIFF") && begin.get(8..12) == Some(b"WEBP")
        || begin.starts_with(b"BM") && begin.get(6..10) == Some(&[0; 4])
        || begin.get(4..8) == Some(b"ftyp")
    {
        return Look::Foreign(Foreign::Image);
    }
    // A PDF may begin with some bytes of its transport.
    if contains(begin, b"%PDF-") {
        return Look::Foreign(Foreign::Pdf);
    }
    look_at_text(bytes, begin)
}

fn look_at_text(bytes: &[u8], begin: &[u8]) -> Look {
    let without_mark = |mark: &[u8]| bytes.strip_prefix(mark).unwrap_or(bytes).iter();
    let blank = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0;
    if without_mark(b"\xef\xbb\xbf").all(blank) || without_mark(b"\xff\xfe").all(blank) || without_mark(b"\xfe\xff").all(blank) {
        return Look::Empty;
    }
    let text = String::from_utf8_lossy(begin);
    let start = text.trim_start_matches('\u{feff}').trim_start().to_ascii_lowercase();
    let html = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<div"];
    if html.iter().any(|tag| start.starts_with(tag)) || start.starts_with("<?xml") && start.contains("<html") {
        return Look::Foreign(Foreign::Html);
    }
    if start.starts_with("<?xml") {
        return Look::Foreign(Foreign::Xml);
    }
    if start.starts_with(['{', '[']) && serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok() {
        return Look::Foreign(Foreign::Json);
    }
    Look::Text
}

/// What a ZIP container holds, told by the names of its entries and by what an entry `mimetype` says.
pub(super) fn in_container<'a>(names: impl Iterator<Item = &'a str>, mimetype: &str) -> Result<SheetKind, Foreign> {
    let mut found = Foreign::Archive;
    for name in names {
        match name {
            "xl/workbook.xml" => return Ok(SheetKind::Xlsx),
            "xl/workbook.bin" => return Ok(SheetKind::Xlsb),
            "content.xml" if mimetype.contains("spreadsheet") => return Ok(SheetKind::Ods),
            "content.xml" if mimetype.contains("presentation") => return Err(Foreign::Presentation),
            "content.xml" if mimetype.contains("text") => return Err(Foreign::Document),
            "word/document.xml" => found = Foreign::Document,
            "ppt/presentation.xml" => found = Foreign::Presentation,
            "Index/Document.iwa" | "Index.zip" => found = Foreign::Numbers,
            _ => {}
        }
    }
    Err(found)
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(b"%PDF-1.7\n%\xe2\xe3", Foreign::Pdf)]
    #[case(b"\n%PDF-1.4", Foreign::Pdf)]
    #[case(b"\x89PNG\r\n\x1a\n", Foreign::Image)]
    #[case(b"\xff\xd8\xff\xe0\0\x10JFIF", Foreign::Image)]
    #[case(b"\xef\xbb\xbf<html><table>", Foreign::Html)]
    #[case(b"<table><tr><td>Name", Foreign::Html)]
    #[case(b"<?xml version=\"1.0\"?><Workbook>", Foreign::Xml)]
    #[case(b"{\"name\":\"x\"}", Foreign::Json)]
    #[case(b"{\\rtf1", Foreign::Rtf)]
    #[case(b"\x1f\x8b\x08", Foreign::Archive)]
    fn a_file_is_named_by_its_bytes(#[case] bytes: &[u8], #[case] expected: Foreign) {
        assert_eq!(look(bytes), Look::Foreign(expected));
    }

    #[test]
    fn a_list_of_names_is_text() {
        assert_eq!(look(b"Name,Email\nBM Khan,x@y.org"), Look::Text);
        assert_eq!(look(b"{draft} Name\nKim"), Look::Text);
        assert_eq!(look(b"BM Khan\nMZ Ali"), Look::Text);
    }

    #[test]
    fn white_space_is_nothing() {
        assert_eq!(look(b""), Look::Empty);
        assert_eq!(look(b"\xef\xbb\xbf \r\n"), Look::Empty);
        assert_eq!(look(b"\xff\xfe\r\0\n\0"), Look::Empty);
    }

    #[test]
    fn a_compound_file_is_told_by_its_streams() {
        let compound = |stream: &str| {
            let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
            bytes.resize(600, 0);
            bytes.extend(utf16(stream));
            look(&bytes)
        };
        assert_eq!(compound("EncryptedPackage"), Look::Encrypted);
        assert_eq!(compound("Workbook"), Look::Xls);
        assert_eq!(compound("WordDocument"), Look::Foreign(Foreign::Document));
    }
}
