//! Reading a certificate back: the attached token, and the text of the page as it is drawn. The file may be anybody's and made to
//! do harm; this is called in a child process with limits, and has limits of its own.

use lopdf::{Document, LoadOptions, Object};
use unicode_bidi::{BidiInfo, Level};
use unicode_normalization::UnicodeNormalization;

use super::drawn;
use super::finish::CREDENTIAL;
use super::seal;
use super::shape::is_invisible;
use super::structure::Structure;
use crate::ids::Digest;

/// The largest file that is looked at.
const MOST_BYTES: usize = 32 << 20;
const MOST_PAGES: usize = 20;
const MOST_OBJECTS: usize = 2_000;
/// What any stream may unpack to.
const MOST_UNPACKED: usize = 32 << 20;
const MOST_CREDENTIAL: usize = 64 << 10;
/// On how many lines of the page one text may stand.
const MOST_LINES: usize = 4;
/// The paths of a certificate: frame, mark, rules, the white behind the code, the code, the watermark.
const MOST_PATHS: usize = 10;

/// What a file shows and carries.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PaperText {
    /// The attachment `credential.cwt`.
    pub credential: Option<Vec<u8>>,
    /// The lines of all pages in the order in which they are drawn, each from left to right as it is seen.
    pub lines: Vec<String>,
    /// What there is on the pages and in the file, to refuse what was added.
    pub counts: Counts,
    /// The digest of everything that it draws and says; none where the file is not as ours are.
    pub drawn: Option<Digest>,
    /// The seal over that digest.
    pub seal: Option<Vec<u8>>,
}

/// How many there are of everything that can change what a person sees.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Counts {
    /// Pages.
    pub pages: usize,
    /// Lines of text.
    pub lines: usize,
    /// Annotations: comments, stamps, form fields.
    pub annotations: usize,
    /// Attached files.
    pub attachments: usize,
    /// Painted pictures and shadings.
    pub pictures: usize,
    /// Painted paths.
    pub paths: usize,
    /// Paths that clip a part of the page away.
    pub clips: usize,
    /// Characters that nobody sees (invisible, white, faint, tiny, off the page), and layers that can be switched off.
    pub hidden: usize,
    /// Lines that later paint covers.
    pub covered: usize,
    /// Pairs of lines that lie on each other.
    pub overlapping: usize,
    /// Glyphs without text.
    pub unreadable: usize,
    /// Actions that run when the file is opened.
    pub actions: usize,
}

impl Counts {
    /// Whether the file holds nothing beyond what a certificate as issued holds: one page, no annotation, picture or action, at
    /// most the one attachment, and no text that is hidden, covered, overprinted or unreadable.
    #[must_use]
    pub const fn is_plain(&self) -> bool {
        self.pages == 1
            && self.annotations == 0
            && self.attachments <= 1
            && self.pictures == 0
            && self.paths <= MOST_PATHS
            && self.clips == 0
            && self.hidden == 0
            && self.covered == 0
            && self.overlapping == 0
            && self.unreadable == 0
            && self.actions == 0
    }
}

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadFault {
    /// Larger than any certificate.
    #[error("the file is too large")]
    TooLarge,
    /// No PDF, or a broken one.
    #[error("the file is no readable PDF")]
    NotReadable,
    /// Protected by a password.
    #[error("the file is encrypted")]
    Encrypted,
    /// More pages, objects or content than any certificate.
    #[error("the file holds more than a certificate")]
    TooComplex,
}

/// Reads a file.
///
/// # Errors
/// [`ReadFault`], for whatever is no PDF of the size of a certificate.
pub fn lines(pdf: &[u8]) -> Result<PaperText, ReadFault> {
    if pdf.len() > MOST_BYTES {
        return Err(ReadFault::TooLarge);
    }
    let options = LoadOptions::with_max_decompressed_size(MOST_UNPACKED);
    let document = Document::load_mem_with_options(pdf, options).map_err(|_| ReadFault::NotReadable)?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(ReadFault::Encrypted);
    }
    let pages: Vec<_> = document.page_iter().take(MOST_PAGES + 1).collect();
    if pages.is_empty() {
        return Err(ReadFault::NotReadable);
    }
    if pages.len() > MOST_PAGES || document.objects.len() > MOST_OBJECTS * pages.len() {
        return Err(ReadFault::TooComplex);
    }
    let mut counts = Counts { pages: pages.len(), actions: actions(&document), ..Counts::default() };
    let credential = attachments(&document, &mut counts);
    let mut lines = Vec::new();
    for page in pages {
        counts.annotations += annotations(&document, page);
        lines.extend(drawn::page(&document, page, &mut counts)?);
    }
    let (drawn, seal) = sealed(pdf, &document).map_or((None, None), |(drawn, seal)| (Some(drawn), seal));
    Ok(PaperText { credential, lines, counts, drawn, seal })
}

fn sealed(pdf: &[u8], document: &Document) -> Option<(Digest, Option<Vec<u8>>)> {
    let root = document.trailer.get(b"Root").and_then(Object::as_reference).ok()?;
    let file = Structure::read(pdf).filter(|file| file.is_where(&document.reference_table, root.0))?;
    seal::drawn(&file)
}

fn annotations(document: &Document, page: lopdf::ObjectId) -> usize {
    let annotations = document.get_dictionary(page).and_then(|page| page.get_deref(b"Annots", document)).and_then(Object::as_array);
    annotations.map_or(0, Vec::len)
}

fn actions(document: &Document) -> usize {
    let is_active = |dictionary: &lopdf::Dictionary| {
        dictionary.has(b"OpenAction") || dictionary.has(b"AA") || dictionary.has(b"JS") || dictionary.has(b"AcroForm")
    };
    document.objects.values().filter(|object| object.as_dict().is_ok_and(is_active)).count()
}

/// The credential; every other attachment is only counted.
fn attachments(document: &Document, counts: &mut Counts) -> Option<Vec<u8>> {
    let mut credential = None;
    for object in document.objects.values() {
        let Ok(file) = object.as_dict() else { continue };
        let Ok(embedded) = file.get_deref(b"EF", document).and_then(Object::as_dict) else {
            continue;
        };
        counts.attachments += 1;
        let name = file.get_deref(b"F", document).and_then(Object::as_str);
        if name.is_ok_and(|name| name == CREDENTIAL.as_bytes()) {
            credential = embedded
                .get_deref(b"F", document)
                .and_then(Object::as_stream)
                .and_then(|stream| stream.get_plain_content_with_limit(MOST_CREDENTIAL))
                .ok();
        }
    }
    credential
}

/// Whether a text stands on the page: alone on its line, or alone on up to four lines that follow each other, whatever its script
/// and direction. One changed, missing or added character makes it false.
#[must_use]
pub fn shows(text: &PaperText, expected: &str) -> bool {
    let expected: String = expected.nfc().collect();
    let expected = expected.split_whitespace().collect::<Vec<_>>().join(" ");
    if expected.is_empty() {
        return false;
    }
    let drawn: Vec<Vec<char>> = text.lines.iter().map(|line| comparable(line.chars())).collect();
    (0..drawn.len()).any(|first| stands(&drawn[first..], &expected, MOST_LINES))
}

/// Whether the first of the lines begin with the text and end with its end.
fn stands(drawn: &[Vec<char>], expected: &str, most: usize) -> bool {
    let Some((line, rest)) = drawn.split_first() else {
        return false;
    };
    if most == 0 || line.is_empty() {
        return false;
    }
    if is_drawn_as(expected, line) {
        return true;
    }
    // The line may hold only the beginning: up to a space, or anywhere in a script without spaces.
    expected.char_indices().skip(1).any(|(at, _)| {
        let (start, end) = expected.split_at(at);
        let (start, end) = (start.trim_end(), end.trim_start());
        !end.is_empty() && is_drawn_as(start, line) && stands(rest, end, most - 1)
    })
}

/// Whether a text, drawn in one line, gives these characters from left to right.
fn is_drawn_as(text: &str, line: &[char]) -> bool {
    if text.is_empty() || comparable(text.chars()).len() != line.len() {
        return false;
    }
    comparable(text.chars()) == line || [Level::ltr(), Level::rtl()].into_iter().any(|level| comparable(seen(text, level).into_iter()) == line)
}

/// The characters of a line from left to right in a line of the given direction.
fn seen(text: &str, level: Level) -> Vec<char> {
    let bidi = BidiInfo::new(text, Some(level));
    let mut seen = Vec::new();
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            if levels[run.start].is_rtl() {
                seen.extend(text[run].chars().rev());
            } else {
                seen.extend(text[run].chars());
            }
        }
    }
    seen
}

/// Characters for comparison: each taken apart by itself, since marks come before their letters in a line seen from left to right.
fn comparable(characters: impl Iterator<Item = char>) -> Vec<char> {
    characters.filter(|c| !is_invisible(*c)).flat_map(|c| std::iter::once(c).nfkd()).collect()
}
