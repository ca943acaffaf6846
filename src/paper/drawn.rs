//! What the content of a foreign page draws: its lines of text as a reader would see them, and everything else that it paints.
//!
//! Text is kept in the order in which it is drawn. What nobody would see (invisible, white, tiny, off the page, painted over) is
//! no line, but counted.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::charmap::CodeMap;
use super::geometry::{Bounds, IDENTITY, Matrix, at, then};
use super::lettering::{Lettering, Placed};
use super::read::{Counts, ReadFault};

/// What a page may cost.
const MOST_OPERATIONS: usize = 100_000;
const MOST_GLYPHS: usize = 20_000;
const MOST_NESTED: usize = 4;
/// What a stream of a page may unpack to, in bytes.
const MOST_CONTENT: usize = 8 << 20;

#[derive(Clone)]
struct State {
    ctm: Matrix,
    font: Option<Vec<u8>>,
    size: f32,
    char_space: f32,
    word_space: f32,
    scale: f32,
    leading: f32,
    mode: i64,
    light: bool,
    faint: bool,
}

struct Pen<'a> {
    document: &'a Document,
    sheet: Bounds,
    state: State,
    stack: Vec<State>,
    text: Matrix,
    line: Matrix,
    path: Bounds,
    clips: bool,
    lettering: Lettering,
    fonts: BTreeMap<(Option<ObjectId>, Vec<u8>), CodeMap>,
    counts: Counts,
    operations: usize,
    glyphs: usize,
}

/// Reads the lines of a page in the order in which they are drawn, adding to the counts.
///
/// # Errors
/// [`ReadFault::TooComplex`] where the page holds more than any paper of ours.
pub fn page(document: &Document, page: ObjectId, counts: &mut Counts) -> Result<Vec<String>, ReadFault> {
    let content = document.get_page_content_with_limit(page, MOST_CONTENT).map_err(|_| ReadFault::TooComplex)?;
    let resources = resources(document, page);
    let state = State {
        ctm: IDENTITY,
        font: None,
        size: 0.0,
        char_space: 0.0,
        word_space: 0.0,
        scale: 1.0,
        leading: 0.0,
        mode: 0,
        light: false,
        faint: false,
    };
    let mut pen = Pen {
        document,
        sheet: media_box(document, page),
        state,
        stack: Vec::new(),
        text: IDENTITY,
        line: IDENTITY,
        path: Bounds::NONE,
        clips: false,
        lettering: Lettering::default(),
        fonts: BTreeMap::new(),
        counts: *counts,
        operations: 0,
        glyphs: 0,
    };
    pen.run(&content, &resources, None, 0)?;
    let Pen { lettering, counts: counted, .. } = pen;
    *counts = counted;
    Ok(lettering.finish(counts))
}

/// The value of a key of a page or of the nodes above it.
fn inherited(document: &Document, page: ObjectId, key: &[u8]) -> Option<Object> {
    let mut node = document.get_dictionary(page).ok()?;
    for _ in 0..16 {
        if let Ok(value) = node.get_deref(key, document) {
            return Some(value.clone());
        }
        node = node.get_deref(b"Parent", document).ok()?.as_dict().ok()?;
    }
    None
}

fn resources(document: &Document, page: ObjectId) -> Dictionary {
    match inherited(document, page, b"Resources") {
        Some(Object::Dictionary(found)) => found,
        _ => Dictionary::new(),
    }
}

fn media_box(document: &Document, page: ObjectId) -> Bounds {
    let found = inherited(document, page, b"MediaBox");
    let sides: Vec<f32> = found.as_ref().and_then(|b| b.as_array().ok()).into_iter().flatten().map(number).collect();
    match sides[..] {
        [a, b, c, d] => Bounds([a.min(c), b.min(d), a.max(c), b.max(d)]),
        _ => Bounds([0.0, 0.0, 842.0, 842.0]),
    }
}

/// A number that is one, and finite.
fn number(object: &Object) -> f32 {
    object.as_float().ok().filter(|value| value.is_finite()).unwrap_or(0.0)
}

impl Pen<'_> {
    fn run(&mut self, content: &[u8], resources: &Dictionary, form: Option<ObjectId>, depth: usize) -> Result<(), ReadFault> {
        let content = Content::decode(content).map_err(|_| ReadFault::NotReadable)?;
        self.operations += content.operations.len();
        if self.operations > MOST_OPERATIONS {
            return Err(ReadFault::TooComplex);
        }
        for operation in &content.operations {
            let operands = &operation.operands;
            let n = |place: usize| operands.get(place).map_or(0.0, number);
            let matrix = || [n(0), n(1), n(2), n(3), n(4), n(5)];
            match operation.operator.as_str() {
                "q" if self.stack.len() < 64 => self.stack.push(self.state.clone()),
                "Q" => self.state = self.stack.pop().unwrap_or_else(|| self.state.clone()),
                "cm" => self.state.ctm = then(matrix(), self.state.ctm),
                "BT" => (self.text, self.line) = (IDENTITY, IDENTITY),
                "Tf" => {
                    self.state.font = operands.first().and_then(|name| name.as_name().ok()).map(<[u8]>::to_vec);
                    self.state.size = n(1);
                }
                "Tc" => self.state.char_space = n(0),
                "Tw" => self.state.word_space = n(0),
                "Tz" => self.state.scale = n(0) / 100.0,
                "TL" => self.state.leading = n(0),
                "Tr" => self.state.mode = n(0) as i64,
                "Tm" => (self.text, self.line) = (matrix(), matrix()),
                "Td" => self.next_line(n(0), n(1)),
                "TD" => {
                    self.state.leading = -n(1);
                    self.next_line(n(0), n(1));
                }
                "T*" => self.next_line(0.0, -self.state.leading),
                "Tj" => self.show(operands, resources, form)?,
                "'" => {
                    self.next_line(0.0, -self.state.leading);
                    self.show(operands, resources, form)?;
                }
                "\"" => {
                    (self.state.word_space, self.state.char_space) = (n(0), n(1));
                    self.next_line(0.0, -self.state.leading);
                    self.show(&operands[operands.len().min(2)..], resources, form)?;
                }
                "TJ" => {
                    let items = operands.first().and_then(|items| items.as_array().ok());
                    self.show(items.map_or(&[][..], Vec::as_slice), resources, form)?;
                }
                "g" => self.state.light = n(0) > 0.85,
                "rg" => self.state.light = n(0).min(n(1)).min(n(2)) > 0.85,
                "k" => self.state.light = n(0).max(n(1)).max(n(2)).max(n(3)) < 0.15,
                "cs" => self.state.light = false,
                "sc" | "scn" => self.state.light = light(operands),
                "m" | "l" => self.path.take(at(self.state.ctm, n(0), n(1))),
                "c" => {
                    for place in [0, 2, 4] {
                        self.path.take(at(self.state.ctm, n(place), n(place + 1)));
                    }
                }
                "v" | "y" => {
                    for place in [0, 2] {
                        self.path.take(at(self.state.ctm, n(place), n(place + 1)));
                    }
                }
                "re" => {
                    for (x, y) in [(n(0), n(1)), (n(0) + n(2), n(1)), (n(0), n(1) + n(3)), (n(0) + n(2), n(1) + n(3))] {
                        self.path.take(at(self.state.ctm, x, y));
                    }
                }
                "W" | "W*" => self.clips = true,
                "n" => {
                    self.end_path();
                }
                "S" | "s" => {
                    self.counts.paths += 1;
                    self.end_path();
                }
                "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" => {
                    self.counts.paths += 1;
                    let painted = self.end_path();
                    self.lettering.cover(&painted);
                }
                "gs" => self.state.faint = self.is_faint(operands, resources),
                // A layer can be switched off by the reader.
                "BDC" if operands.first().and_then(|tag| tag.as_name().ok()) == Some(b"OC") => {
                    self.counts.hidden += 1;
                }
                "sh" | "BI" | "EI" => self.counts.pictures += 1,
                "Do" => self.draw(operands, resources, depth)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn next_line(&mut self, x: f32, y: f32) {
        self.line = then([1.0, 0.0, 0.0, 1.0, x, y], self.line);
        self.text = self.line;
    }

    /// The bounds of the path; one that clips away a part of the sheet is counted.
    fn end_path(&mut self) -> Bounds {
        let path = std::mem::replace(&mut self.path, Bounds::NONE);
        if std::mem::take(&mut self.clips) {
            let [left, lower, right, upper] = self.sheet.0;
            let whole = path.0[0] <= left + 1.0 && path.0[1] <= lower + 1.0 && path.0[2] >= right - 1.0 && path.0[3] >= upper - 1.0;
            self.counts.clips += usize::from(!whole);
        }
        path
    }

    /// Whether a graphics state lets what is under the paint shine through.
    fn is_faint(&self, operands: &[Object], resources: &Dictionary) -> bool {
        let document = self.document;
        let state = operands.first().and_then(|name| name.as_name().ok()).and_then(|name| {
            let states = resources.get_deref(b"ExtGState", document).ok()?.as_dict().ok()?;
            states.get_deref(name, document).ok()?.as_dict().ok()
        });
        state.is_some_and(|state| {
            let thin = |key: &[u8]| state.get_deref(key, document).is_ok_and(|opacity| number(opacity) < 0.9);
            let named = |key: &[u8], plain: &[u8]| state.get_deref(key, document).is_ok_and(|value| value.as_name().ok() != Some(plain));
            thin(b"ca") || thin(b"CA") || named(b"SMask", b"None") || named(b"BM", b"Normal")
        })
    }

    fn draw(&mut self, operands: &[Object], resources: &Dictionary, depth: usize) -> Result<(), ReadFault> {
        let document = self.document;
        let named = operands.first().and_then(|name| name.as_name().ok()).and_then(|name| {
            let entries = resources.get_deref(b"XObject", document).ok()?.as_dict().ok()?;
            let id = entries.get(name).ok()?.as_reference().ok()?;
            Some((id, document.get_object(id).ok()?.as_stream().ok()?))
        });
        let Some((id, stream)) = named else {
            return Ok(());
        };
        if stream.dict.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Form") {
            self.counts.pictures += 1;
            let mut painted = Bounds::NONE;
            for (x, y) in [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)] {
                painted.take(at(self.state.ctm, x, y));
            }
            self.lettering.cover(&painted);
            return Ok(());
        }
        if depth >= MOST_NESTED {
            return Err(ReadFault::TooComplex);
        }
        let content = stream.get_plain_content_with_limit(MOST_CONTENT).map_err(|_| ReadFault::TooComplex)?;
        let own = stream.dict.get_deref(b"Resources", document).ok().and_then(|found| found.as_dict().ok());
        let outer = self.state.clone();
        let height = self.stack.len();
        if let Ok(matrix) = stream.dict.get_deref(b"Matrix", document).and_then(Object::as_array) {
            let n = |place: usize| matrix.get(place).map_or(0.0, number);
            self.state.ctm = then([n(0), n(1), n(2), n(3), n(4), n(5)], self.state.ctm);
        }
        self.run(&content, own.unwrap_or(resources), Some(id), depth + 1)?;
        self.stack.truncate(height);
        self.state = outer;
        Ok(())
    }

    fn show(&mut self, items: &[Object], resources: &Dictionary, form: Option<ObjectId>) -> Result<(), ReadFault> {
        let Some(name) = self.state.font.clone() else {
            return Ok(());
        };
        let key = (form, name);
        let fonts = match self.fonts.remove(&key) {
            Some(font) => font,
            None => CodeMap::of(self.document, resources, &key.1),
        };
        for item in items {
            match item {
                Object::String(bytes, _) => {
                    for (code, single) in fonts.codes(bytes) {
                        self.glyph(&fonts, code, single)?;
                    }
                }
                other => {
                    let shift = -number(other) / 1000.0 * self.state.size * self.state.scale;
                    self.text = then([1.0, 0.0, 0.0, 1.0, shift, 0.0], self.text);
                }
            }
        }
        self.fonts.insert(key, fonts);
        Ok(())
    }

    fn glyph(&mut self, font: &CodeMap, code: u32, single: bool) -> Result<(), ReadFault> {
        self.glyphs += 1;
        if self.glyphs > MOST_GLYPHS {
            return Err(ReadFault::TooComplex);
        }
        let state = &self.state;
        let space = if single && code == 32 { state.word_space } else { 0.0 };
        let advance = (font.advance(code) / 1000.0 * state.size + state.char_space + space) * state.scale;
        let placed = then(self.text, state.ctm);
        let (start, baseline) = at(placed, 0.0, 0.0);
        let (end, _) = at(placed, advance, 0.0);
        let size = state.size * placed[2].hypot(placed[3]);
        self.text = then([1.0, 0.0, 0.0, 1.0, advance, 0.0], self.text);
        let text = font.text(code).unwrap_or_else(|| {
            self.counts.unreadable += 1;
            char::REPLACEMENT_CHARACTER.to_string()
        });
        let off = !self.sheet.holds((start, baseline));
        // Turned text belongs to no line of ours; it is kept, a line for each glyph.
        if matches!(self.state.mode, 3 | 7) || self.state.light || self.state.faint || size < 3.0 || off {
            self.counts.hidden += usize::from(!text.trim().is_empty());
            return Ok(());
        }
        self.lettering.add(Placed { text, size, start, end, baseline })
    }
}

/// Whether a colour in a space that is not looked into is near white.
fn light(operands: &[Object]) -> bool {
    let parts: Vec<f32> = operands.iter().filter(|part| part.as_float().is_ok()).map(number).collect();
    matches!(parts.len(), 1 | 3) && parts.iter().all(|part| *part > 0.85)
}
