//! From a line of text to placed glyphs: direction, script runs, a face for each cluster, shaping, and the text of each glyph.

use std::ops::Range;

use harfrust::{Buffer, ClusterLevel, Direction, ShapeOptions, ShaperFont, Tag};
use unicode_bidi::{BidiInfo, Level};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_script::{Script, UnicodeScript};

use super::faces::{FaceId, HanForms};
use super::text::{Base, Style, TextFault};

/// The text of a glyph that continues its cluster: nothing that a reader sees or searches.
pub const CONTINUES: char = '\u{200b}';

/// A glyph of a line. Lengths are in em.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// The glyph's number in its face.
    pub id: u16,
    /// How far the pen moves.
    pub advance: f32,
    /// Where the glyph is drawn, to the right of the pen.
    pub dx: f32,
    /// Where the glyph is drawn, above the baseline.
    pub dy: f32,
    /// The characters it stands for, in the order in which they are seen from left to right.
    pub text: String,
}

/// Neighbouring glyphs of one face.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The face.
    pub face: FaceId,
    /// The glyphs from left to right.
    pub glyphs: Vec<Glyph>,
}

/// A shaped line, ready to be placed at any size.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The runs from left to right.
    pub runs: Vec<Run>,
    /// The width in em.
    pub width: f32,
    /// The text in logical order (NFC).
    pub text: String,
    /// Whether the glyphs alone would not tell the text to a reader of the file, and the text can be given beside them.
    pub needs_actual_text: bool,
}

/// A stretch of one direction, script and face.
struct Piece {
    range: Range<usize>,
    script: Script,
    face: FaceId,
}

/// Stands for a sign that no bundled face has.
const BOX: char = '□';

/// Shapes one line, which must hold no line break.
///
/// # Errors
/// [`TextFault::NoGlyph`] where no bundled face has a character, and the style has no boxes.
pub fn line(text: &str, style: &Style) -> Result<Line, TextFault> {
    let text: String = text.nfc().collect();
    let mut shown = text.clone();
    loop {
        let character = match strict(&shown, &text, style) {
            Err(TextFault::NoGlyph { character, .. }) if style.boxes => character,
            shaped => return shaped,
        };
        // A mark that no face puts over a box is left out.
        let instead = match character {
            BOX => shown.chars().filter(|sign| !is_combining_mark(*sign)).collect(),
            _ => shown.replace(character, &BOX.to_string()),
        };
        if instead == shown {
            return Err(TextFault::NoGlyph { character, text });
        }
        shown = instead;
    }
}

/// Shapes a line of which every character must have a glyph, and which stands for a text: itself, or the same with signs that have none.
fn strict(text: &str, told: &str, style: &Style) -> Result<Line, TextFault> {
    let mut shaped = Line { runs: Vec::new(), width: 0.0, text: told.to_owned(), needs_actual_text: false };
    if text.is_empty() {
        return Ok(shaped);
    }
    let pieces = pieces(text, style)?;
    let level = match style.base {
        Base::Ltr => Level::ltr(),
        Base::Rtl => Level::rtl(),
        Base::FirstStrong { otherwise_rtl } => first_strong(text, otherwise_rtl),
    };
    let bidi = BidiInfo::new(text, Some(level));
    let mut any_rtl = false;
    let mut inexact = style.tracking != 0.0 || text != told;
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let rtl = levels[run.start].is_rtl();
            any_rtl |= rtl;
            let mut parts: Vec<Piece> = pieces
                .iter()
                .filter(|piece| piece.range.start < run.end && run.start < piece.range.end)
                .map(|piece| Piece { range: piece.range.start.max(run.start)..piece.range.end.min(run.end), ..*piece })
                .collect();
            if rtl {
                parts.reverse();
            }
            for part in parts {
                let (glyphs, exact) = shape_piece(text, &part, rtl, style)?;
                inexact |= !exact;
                shaped.width += glyphs.iter().map(|glyph| glyph.advance).sum::<f32>();
                match shaped.runs.last_mut() {
                    Some(last) if last.face == part.face => last.glyphs.extend(glyphs),
                    _ => shaped.runs.push(Run { face: part.face, glyphs }),
                }
            }
        }
    }
    // The space after the last letter belongs to nobody.
    if let Some(last) = shaped.runs.last_mut().and_then(|run| run.glyphs.last_mut()) {
        last.advance -= style.tracking;
        shaped.width -= style.tracking;
    }
    shaped.needs_actual_text = inexact && !any_rtl;
    Ok(shaped)
}

/// The direction of the first letter that has one.
fn first_strong(text: &str, otherwise_rtl: bool) -> Level {
    match unicode_bidi::get_base_direction(text) {
        unicode_bidi::Direction::Ltr => Level::ltr(),
        unicode_bidi::Direction::Rtl => Level::rtl(),
        unicode_bidi::Direction::Mixed if otherwise_rtl => Level::rtl(),
        unicode_bidi::Direction::Mixed => Level::ltr(),
    }
}

/// Whether a character changes others and is not drawn itself: joiners, variation selectors, marks of direction.
pub const fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
}

/// Cuts a line where script or face changes.
fn pieces(text: &str, style: &Style) -> Result<Vec<Piece>, TextFault> {
    let han = HanForms::of(text, style.language.as_deref());
    let mut pieces: Vec<Piece> = Vec::new();
    let mut script = text
        .chars()
        .map(|c| c.script())
        .find(|script| !matches!(script, Script::Common | Script::Inherited | Script::Unknown))
        .unwrap_or(Script::Latin);
    let mut rest = text.char_indices().peekable();
    while let Some((start, base)) = rest.next() {
        let mut end = start + base.len_utf8();
        while let Some((at, mark)) = rest.next_if(|(_, c)| is_combining_mark(*c) || is_invisible(*c)) {
            end = at + mark.len_utf8();
        }
        let own = base.script();
        if !matches!(own, Script::Common | Script::Inherited | Script::Unknown) {
            script = own;
        }
        let cluster = &text[start..end];
        let covered = |face: &FaceId| cluster.chars().all(|c| is_invisible(c) || face.covers(c));
        let current = FaceId::of(script, style.weight, han);
        // Digits and points of East Asian text look better in the face of the Latin text around it.
        let own = if current.is_cjk() && base.is_ascii() { FaceId::of(Script::Latin, style.weight, han) } else { current };
        let face = std::iter::once(own)
            .chain(FaceId::others(style.weight, han))
            .find(covered)
            .ok_or_else(|| TextFault::NoGlyph { character: missing(cluster, own), text: text.to_owned() })?;
        match pieces.last_mut() {
            Some(last) if last.script == script && last.face == face => last.range.end = end,
            _ => pieces.push(Piece { range: start..end, script, face }),
        }
    }
    Ok(pieces)
}

/// The character of a cluster to name in a fault.
fn missing(cluster: &str, face: FaceId) -> char {
    let mut characters = cluster.chars();
    let first = characters.next().unwrap_or(char::REPLACEMENT_CHARACTER);
    std::iter::once(first).chain(characters).find(|c| !is_invisible(*c) && !face.covers(*c)).unwrap_or(first)
}

/// Shapes one piece; the flag tells whether each glyph stands for exactly one character and stands beside its neighbours.
fn shape_piece(line: &str, piece: &Piece, rtl: bool, style: &Style) -> Result<(Vec<Glyph>, bool), TextFault> {
    let text = &line[piece.range.clone()];
    let face = piece.face.face();
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.set_pre_context(&line[..piece.range.start]);
    buffer.set_post_context(&line[piece.range.end..]);
    buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
    let tag = Tag::new_checked(piece.script.short_name().as_bytes()).ok();
    let script = tag.and_then(harfrust::Script::from_iso15924_tag).unwrap_or(harfrust::Script::UNKNOWN);
    buffer.set_script(Some(script));
    buffer.set_language(style.language.as_deref().and_then(harfrust::Language::new));
    buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
    let no_glyph = |character: char| TextFault::NoGlyph { character, text: line.to_owned() };
    let first = text.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER);
    let plan = face.plan(script, rtl, style.language.as_deref());
    let options = ShapeOptions::new().plan(Some(&plan));
    harfrust::shape(&ShaperFont::new(&face.font), &mut buffer, options).map_err(|_| no_glyph(first))?;

    let em = f32::from(face.tables.units_per_em());
    let mut glyphs = Vec::with_capacity(buffer.len());
    for (info, place) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
        let id = u16::try_from(info.glyph_id).unwrap_or(0);
        if id == 0 {
            let at = info.cluster as usize;
            return Err(no_glyph(text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(first)));
        }
        glyphs.push(Glyph {
            id,
            advance: place.x_advance as f32 / em + if place.x_advance == 0 { 0.0 } else { style.tracking },
            dx: place.x_offset as f32 / em,
            dy: place.y_offset as f32 / em,
            text: String::new(),
        });
    }
    let clusters: Vec<usize> = buffer.glyph_infos().iter().map(|info| info.cluster as usize).collect();
    let told = tell_texts(text, &clusters, rtl, &mut glyphs);
    // Readers also lose marks that take no room of their own.
    let exact = told && glyphs.iter().all(|glyph| glyph.advance > 0.0 && glyph.dx == 0.0);
    Ok((glyphs, exact))
}

/// Gives every glyph its text: the characters of a cluster one by one to its glyphs in reading order, what is left over to the
/// last. So the glyphs of a line, read in reading order, spell it even where a vowel is drawn before its consonant.
fn tell_texts(text: &str, clusters: &[usize], rtl: bool, glyphs: &mut [Glyph]) -> bool {
    let mut order: Vec<usize> = (0..glyphs.len()).collect();
    if rtl {
        order.reverse();
    }
    let mut exact = true;
    let mut at = 0;
    while at < order.len() {
        let start = clusters[order[at]];
        let mut after = at + 1;
        while after < order.len() && clusters[order[after]] == start {
            after += 1;
        }
        let end = order.get(after).map_or(text.len(), |glyph| clusters[*glyph]);
        let mut characters = text.get(start..end).unwrap_or_default().chars();
        exact &= characters.clone().count() == 1 && after - at == 1;
        for (place, glyph) in order[at..after].iter().enumerate() {
            let own: String = if at + place + 1 == after { characters.by_ref().collect() } else { characters.next().into_iter().collect() };
            glyphs[*glyph].text = match (own.is_empty(), rtl) {
                (true, _) => CONTINUES.to_string(),
                (false, true) => own.chars().rev().collect(),
                (false, false) => own,
            };
        }
        at = after;
    }
    exact
}
