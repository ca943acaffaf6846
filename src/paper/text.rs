//! Setting of text into a width: one line at the largest size that fits, or lines broken between words.

use std::ops::Range;

use super::faces::Weight;
use super::shape::{self, Line};

/// How a text is set.
#[derive(Debug, Clone, PartialEq)]
pub struct Style {
    /// The weight.
    pub weight: Weight,
    /// Extra space after every letter, in em.
    pub tracking: f32,
    /// The direction of the line as a whole.
    pub base: Base,
    /// The BCP 47 language of the text, where it is known: it chooses the forms of Han characters and of some letters.
    pub language: Option<String>,
    /// Whether a sign that no face draws is shown as a box; else the text is refused.
    pub boxes: bool,
}

impl Style {
    /// The style of running text in a page of the given direction.
    #[must_use]
    pub const fn plain(rtl: bool) -> Self {
        Self { weight: Weight::Regular, tracking: 0.0, base: Base::FirstStrong { otherwise_rtl: rtl }, language: None, boxes: false }
    }

    /// The same on paper that no odd sign may stop: timetables, records, reports.
    #[must_use]
    pub fn boxed(self) -> Self {
        Self { boxes: true, ..self }
    }

    /// The same in bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }

    /// The same with another direction of the line.
    #[must_use]
    pub fn based(self, base: Base) -> Self {
        Self { base, ..self }
    }

    /// The same in a known language.
    #[must_use]
    pub fn in_language(self, language: Option<String>) -> Self {
        Self { language, ..self }
    }
}

/// The direction of a line as a whole; what stands in it keeps its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
    /// That of the first letter that has a direction: right for names.
    FirstStrong {
        /// What a text without such a letter does.
        otherwise_rtl: bool,
    },
}

/// Why a text cannot be set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// No bundled face draws a character.
    #[error("no face draws {character:?} of {text}")]
    NoGlyph {
        /// The character.
        character: char,
        /// The text it stands in.
        text: String,
    },
}

/// A text that is put into another one: where it runs against the direction around it, with the marks that keep the signs beside
/// it in their places (UAX 9, isolates).
#[must_use]
pub fn isolated(text: &str, in_rtl: bool) -> String {
    use unicode_bidi::BidiClass::{AL, L, R};
    let runs_against = text.chars().map(unicode_bidi::bidi_class).any(|class| if in_rtl { class == L } else { matches!(class, R | AL) });
    if runs_against { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
}

/// Lines of one size.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The size in points.
    pub size: f32,
    /// The lines from top to bottom.
    pub lines: Vec<Line>,
}

/// Breaks a text between words so that no line is wider than `width` em; `None` where a single word is wider.
///
/// # Errors
/// [`TextFault`] of the shaping.
pub fn wrap(text: &str, style: &Style, width: f32) -> Result<Option<Vec<Line>>, TextFault> {
    let words = measured(text, style)?;
    breaks(&words, width).map(|lines| shaped(text, style, &lines)).transpose()
}

/// Sets a text in at most `most` lines at the first of the sizes (points, largest first) at which it fits `width` points; the
/// lines are as equal in width as their number allows.
///
/// # Errors
/// [`TextFault`] of the shaping.
pub fn fit(text: &str, style: &Style, width: f32, sizes: &[f32], most: usize) -> Result<Option<Block>, TextFault> {
    if most == 1 {
        let line = shape::line(text, style)?;
        let size = sizes.iter().find(|size| line.width * **size <= width);
        return Ok(size.map(|size| Block { size: *size, lines: vec![line] }));
    }
    let words = measured(text, style)?;
    for &size in sizes {
        if let Some(lines) = breaks(&words, width / size).filter(|lines| lines.len() <= most) {
            let lines = shaped(text, style, &evened(&words, width / size, lines))?;
            return Ok(Some(Block { size, lines }));
        }
    }
    Ok(None)
}

/// A word with its place in the text and its widths in em.
struct Word {
    range: Range<usize>,
    /// With the space before it, and without.
    spaced: f32,
    bare: f32,
}

/// The words of a text, each shaped once: no script joins letters over a space.
fn measured(text: &str, style: &Style) -> Result<Vec<Word>, TextFault> {
    let space = shape::line(" ", style)?.width + style.tracking;
    let mut measured = Vec::new();
    let mut start = 0;
    for word in words(text) {
        let bare = word.trim_start();
        // A fault names the whole text.
        let width =
            shape::line(bare, style).map_err(|TextFault::NoGlyph { character, .. }| TextFault::NoGlyph { character, text: text.to_owned() })?.width
                + style.tracking;
        let spaces = word.len() - bare.len();
        measured.push(Word { range: start + spaces..start + word.len(), spaced: width + spaces as f32 * space, bare: width });
        start += word.len();
    }
    Ok(measured)
}

/// The lines of at most `width` em that the words give, as places in the text.
fn breaks(words: &[Word], width: f32) -> Option<Vec<Range<usize>>> {
    let mut lines: Vec<(Range<usize>, f32)> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some((line, used)) if *used + word.spaced <= width => {
                line.end = word.range.end;
                *used += word.spaced;
            }
            _ if word.bare > width => return None,
            _ => lines.push((word.range.clone(), word.bare)),
        }
    }
    Some(lines.into_iter().map(|(line, _)| line).collect())
}

/// The narrowest breaking that needs no more lines.
fn evened(words: &[Word], width: f32, lines: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut best = lines;
    let (mut low, mut high) = (width / 2.0, width);
    for _ in 0..8 {
        let middle = f32::midpoint(low, high);
        match breaks(words, middle) {
            Some(lines) if lines.len() == best.len() => {
                best = lines;
                high = middle;
            }
            _ => low = middle,
        }
    }
    best
}

fn shaped(text: &str, style: &Style, lines: &[Range<usize>]) -> Result<Vec<Line>, TextFault> {
    lines.iter().map(|line| shape::line(&text[line.clone()], style)).collect()
}

/// The words of a text, each with the space before it. Scripts that write no spaces stay whole, but for Han and kana, where a
/// line may end after any character.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, character) in text.char_indices() {
        let breaks = match before {
            Some(before) => (character == ' ' && before != ' ') || (is_ideographic(before) && is_ideographic(character)),
            None => false,
        };
        if breaks {
            words.push(&text[start..at]);
            start = at;
        }
        before = Some(character);
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}

fn is_ideographic(character: char) -> bool {
    use unicode_script::{Script, UnicodeScript};
    matches!(character.script(), Script::Han | Script::Hiragana | Script::Katakana)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn texts(text: &str, width: f32) -> Option<Vec<String>> {
        let lines = wrap(text, &Style::plain(false), width).unwrap();
        lines.map(|lines| lines.into_iter().map(|line| line.text).collect())
    }

    #[test]
    fn lines_break_at_spaces_and_never_within_a_word() {
        // In Noto Sans a digit is 0.572 em and a space 0.26 em wide: two words of three digits and their space take 3.692 em.
        assert_eq!(texts("111 222 333", 3.70).unwrap(), ["111 222", "333"]);
        assert_eq!(texts("111 222 333", 3.68).unwrap(), ["111", "222", "333"]);
        assert_eq!(texts("111 222222 333", 3.0), None);
    }

    #[test]
    fn han_breaks_anywhere() {
        // A Han character is one em wide.
        assert_eq!(texts("生物制药培训", 4.5).unwrap(), ["生物制药", "培训"]);
    }

    #[test]
    fn a_text_takes_the_largest_size_at_which_it_fits() {
        // Ten digits are 5.72 em: 62.92 points at 11, 57.2 at 10.
        let block = fit("1234567890", &Style::plain(false), 60.0, &[11.0, 10.0], 1).unwrap().unwrap();
        assert_eq!(block.size, 10.0);
        assert_eq!(fit("1234567890", &Style::plain(false), 57.0, &[11.0, 10.0], 1).unwrap(), None);
    }

    #[test]
    fn two_lines_share_their_words_evenly() {
        let block = fit("111 222 333 444", &Style::plain(false), 62.0, &[10.0], 2).unwrap().unwrap();
        let lines: Vec<&str> = block.lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(lines, ["111 222", "333 444"]);
    }
}
