//! One page under the pen: text lines, rules, boxes and codes, placed in points from the upper left corner and mirrored as a
//! whole for languages that run from right to left.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, FontId, Line as Stroke, LinePoint, Op, PaintMode, PdfFontHandle, PdfPage, Point, Pt, Rect, Rgb,
    TextItem, TextMatrix, XObjectId, XObjectTransform,
};

use super::drawing::{self, Drawing};
use super::fonts::{Fonts, utf16};
use super::picture::Picture;
use super::shape::Line;
use super::text::Block;

/// Points in a millimetre.
pub const MM: f32 = 72.0 / 25.4;

/// Above the baseline and below it, the part of the em that a line of Noto Sans takes; the other faces sit on the same baselines.
const ASCENT: f32 = 1.069;
const DESCENT: f32 = 0.293;

/// A colour as three bytes of sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink(pub u8, pub u8, pub u8);

/// The first ink: names, values.
pub const INK: Ink = Ink(0x1d, 0x21, 0x25);
/// The second ink: heads, captions.
pub const SECOND: Ink = Ink(0x54, 0x5b, 0x62);
/// The one accent.
pub const ACCENT: Ink = Ink(0x0b, 0x6e, 0x6e);
/// Hairlines.
pub const HAIRLINE: Ink = Ink(0xc9, 0xc5, 0xbb);
/// The watermark behind the page.
pub const FAINT: Ink = Ink(0xec, 0xec, 0xe9);
/// Paper.
pub const WHITE: Ink = Ink(0xff, 0xff, 0xff);

/// Where a line sits in its column, in reading direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At the side where reading begins.
    Start,
    /// In the middle.
    Centre,
    /// At the side where reading ends.
    End,
}

/// A column of the page in points: its distance from the side where reading begins, and its width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// From the start side of the page.
    pub start: f32,
    /// The width.
    pub width: f32,
}

impl Column {
    /// A column given in millimetres.
    #[must_use]
    pub fn mm(start: f32, width: f32) -> Self {
        Self { start: start * MM, width: width * MM }
    }

    /// Lines in this column.
    #[must_use]
    pub const fn place(self, align: Align, ink: Ink) -> Place {
        Place { column: self, align, ink }
    }
}

/// Where and how lines of text stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The column.
    pub column: Column,
    /// Where in the column.
    pub align: Align,
    /// The colour.
    pub ink: Ink,
}

/// The distance from the top of a line of the given height to its baseline.
#[must_use]
pub fn baseline(size: f32, height: f32) -> f32 {
    (height - (ASCENT + DESCENT) * size) / 2.0 + ASCENT * size
}

/// A page being drawn.
pub struct Page {
    width: f32,
    height: f32,
    rtl: bool,
    ops: Vec<Op>,
    drawings: BTreeMap<String, Drawing>,
    pictures: BTreeMap<String, Picture>,
}

impl Page {
    /// An empty page of a size in millimetres.
    #[must_use]
    pub fn new(width: f32, height: f32, rtl: bool) -> Self {
        Self { width: width * MM, height: height * MM, rtl, ops: Vec::new(), drawings: BTreeMap::new(), pictures: BTreeMap::new() }
    }

    /// The finished page with the drawings and pictures that it uses by name.
    #[must_use]
    pub fn finish(self) -> (PdfPage, BTreeMap<String, Drawing>, BTreeMap<String, Picture>) {
        (PdfPage::new(Pt(self.width).into(), Pt(self.height).into(), self.ops), self.drawings, self.pictures)
    }

    /// The left edge of a column on the paper.
    fn left(&self, column: Column) -> f32 {
        if self.rtl { self.width - column.start - column.width } else { column.start }
    }

    /// A line of text, its baseline at `y` points from the top.
    pub fn line(&mut self, fonts: &mut Fonts, line: &Line, size: f32, place: Place, y: f32) {
        let spare = place.column.width - line.width * size;
        let shift = match (place.align, self.rtl) {
            (Align::Centre, _) => spare / 2.0,
            (Align::Start, false) | (Align::End, true) => 0.0,
            (Align::Start, true) | (Align::End, false) => spare,
        };
        let x = round(self.left(place.column) + shift);
        let matrix = TextMatrix::Translate(Pt(x), Pt(round(self.height - y)));
        self.show(fonts, line, size, matrix, place.ink);
    }

    /// The lines of a block under each other, the first line's box beginning at `top`; returns where the block ends.
    pub fn block(&mut self, fonts: &mut Fonts, block: &Block, leading: f32, place: Place, top: f32) -> f32 {
        let mut at = top;
        for line in &block.lines {
            self.line(fonts, line, block.size, place, at + baseline(block.size, leading));
            at += leading;
        }
        at
    }

    /// A large faint text across the middle of the page, as outlines: it is decoration and no text of the page. To be drawn first.
    pub fn watermark(&mut self, line: &Line, across: f32) {
        let size = (across * MM / line.width.max(1.0)).min(120.0);
        let (sin, cos) = (0.3420, 0.9397); // 20 degrees
        let (half, drop) = (line.width * size / 2.0, 0.35 * size);
        let x = self.width / 2.0 - half * cos + drop * sin;
        let y = self.height / 2.0 - half * sin - drop * cos;
        let scale = size / drawing::EM;
        self.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
        self.place("Watermark", drawing::outlines(line), [scale * cos, scale * sin, -scale * sin, scale * cos, round(x), round(y)], FAINT);
        self.ops.push(Op::EndMarkedContent);
    }

    fn show(&mut self, fonts: &mut Fonts, line: &Line, size: f32, place: TextMatrix, ink: Ink) {
        if line.runs.is_empty() {
            return;
        }
        if line.needs_actual_text {
            let text = DictItem::Bytes(utf16(&line.text));
            self.ops.push(Op::BeginMarkedContentWithProperties {
                tag: "Span".to_owned(),
                properties: DictItem::Dict { map: BTreeMap::from([("ActualText".to_owned(), text)]) },
            });
        }
        self.ops.push(Op::StartTextSection);
        self.ops.push(Op::SetFillColor { col: colour(ink) });
        let mut place = Some(place);
        // Thousandths of an em: where the glyphs belong, and where the reader's pen is.
        let (mut pen, mut reader) = (0.0_f32, 0.0_f32);
        let mut raised = 0.0;
        for run in &line.runs {
            let font = PdfFontHandle::External(FontId(Fonts::resource(run.face)));
            self.ops.push(Op::SetFont { font, size: Pt(size) });
            if let Some(matrix) = place.take() {
                self.ops.push(Op::SetTextMatrix { matrix });
            }
            let mut items: Vec<TextItem> = Vec::new();
            for glyph in &run.glyphs {
                let rise = round(glyph.dy * size);
                if rise != raised {
                    self.flush(&mut items);
                    self.ops.push(Op::SetLineOffset { multiplier: rise });
                    raised = rise;
                }
                let shift = ((pen + glyph.dx * 1000.0 - reader) * 10.0).round() / 10.0;
                if shift != 0.0 {
                    items.push(TextItem::Offset(-shift));
                    reader += shift;
                }
                let code = Codepoint::new(fonts.code(run.face, glyph), 0.0);
                match items.last_mut() {
                    Some(TextItem::GlyphIds(codes)) => codes.push(code),
                    _ => items.push(TextItem::GlyphIds(vec![code])),
                }
                pen += glyph.advance * 1000.0;
                reader += Fonts::stated_advance(run.face, glyph.id) as f32;
            }
            self.flush(&mut items);
        }
        if raised != 0.0 {
            self.ops.push(Op::SetLineOffset { multiplier: 0.0 });
        }
        self.ops.push(Op::EndTextSection);
        if line.needs_actual_text {
            self.ops.push(Op::EndMarkedContentWithProperties);
        }
    }

    fn flush(&mut self, items: &mut Vec<TextItem>) {
        if !items.is_empty() {
            self.ops.push(Op::ShowText { items: std::mem::take(items) });
        }
    }

    /// A horizontal rule over the width of a column at `y` points from the top.
    pub fn rule(&mut self, column: Column, y: f32, thickness: f32, ink: Ink) {
        let (left, y) = (self.left(column), self.height - y);
        self.stroke(&[(left, y), (left + column.width, y)], thickness, ink);
    }

    /// A vertical rule at the start side of a column.
    pub fn post(&mut self, column: Column, top: f32, bottom: f32, thickness: f32, ink: Ink) {
        let left = self.left(Column { width: 0.0, ..column });
        self.stroke(&[(left, self.height - top), (left, self.height - bottom)], thickness, ink);
    }

    fn stroke(&mut self, points: &[(f32, f32)], thickness: f32, ink: Ink) {
        let points = points.iter().map(|(x, y)| LinePoint { p: Point { x: Pt(round(*x)), y: Pt(round(*y)) }, bezier: false }).collect();
        self.ops.push(Op::SetOutlineColor { col: colour(ink) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(round(thickness)) });
        self.ops.push(Op::DrawLine { line: Stroke { points, is_closed: false } });
    }

    /// A box with an outline, its upper edge at `top`; the outline lies within it.
    pub fn frame(&mut self, column: Column, top: f32, height: f32, thickness: f32, ink: Ink) {
        self.ops.push(Op::SetOutlineColor { col: colour(ink) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(round(thickness)) });
        let half = thickness / 2.0;
        let inner = Column { start: column.start + half, width: column.width - thickness };
        self.rectangle(inner, top + half, height - thickness, PaintMode::Stroke);
    }

    /// A filled box, its upper edge at `top`.
    pub fn fill(&mut self, column: Column, top: f32, height: f32, ink: Ink) {
        self.ops.push(Op::SetFillColor { col: colour(ink) });
        self.rectangle(column, top, height, PaintMode::Fill);
    }

    fn rectangle(&mut self, column: Column, top: f32, height: f32, mode: PaintMode) {
        let rectangle = Rect {
            x: Pt(round(self.left(column))),
            y: Pt(round(self.height - top - height)),
            width: Pt(round(column.width)),
            height: Pt(round(height)),
            mode: Some(mode),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    /// A drawing in a column, one unit of it being `scale` points, its lower edge at `bottom` points from the top.
    pub fn drawing(&mut self, id: &str, drawing: Drawing, column: Column, bottom: f32, scale: f32, ink: Ink) {
        let (x, y) = (round(self.left(column)), round(self.height - bottom));
        self.place(id, drawing, [scale, 0.0, 0.0, scale, x, y], ink);
    }

    /// A picture at the start side of a column, as large as fits a height, its lower edge at `bottom` points from the top.
    pub fn picture(&mut self, id: &str, picture: &Picture, column: Column, bottom: f32, most: f32) {
        let (width, height) = picture.within(column.width, most);
        let (x, y) = (round(self.left(Column { width, ..column })), round(self.height - bottom));
        self.pictures.insert(id.to_owned(), picture.clone());
        self.ops.push(Op::SaveGraphicsState);
        self.show_object(id, [width, 0.0, 0.0, height, x, y]);
    }

    fn place(&mut self, id: &str, drawing: Drawing, matrix: [f32; 6], ink: Ink) {
        self.drawings.insert(id.to_owned(), drawing);
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetFillColor { col: colour(ink) });
        self.show_object(id, matrix);
    }

    fn show_object(&mut self, id: &str, matrix: [f32; 6]) {
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix) });
        self.ops.push(Op::UseXobject {
            id: XObjectId(id.to_owned()),
            transform: XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() },
        });
        self.ops.push(Op::RestoreGraphicsState);
    }
}

/// Hundredths of a point are finer than any printer and keep the file small.
fn round(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}

fn colour(ink: Ink) -> Color {
    let part = |byte: u8| (f32::from(byte) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb { r: part(ink.0), g: part(ink.1), b: part(ink.2), icc_profile: None })
}
