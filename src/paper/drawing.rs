//! Drawings that a page uses by name: paths in their own units.

use ttf_parser::{GlyphId, OutlineBuilder};

use super::shape::Line;

/// A drawing in PDF operators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// Left, lower, right and upper bound in its own units.
    pub bounds: [i64; 4],
    /// Paths and what fills them.
    pub operators: Vec<u8>,
}

/// The units of an em in [`outlines`].
pub const EM: f32 = 1000.0;

/// The outlines of a line of text, beginning at the origin, as one filled path.
#[must_use]
pub fn outlines(line: &Line) -> Drawing {
    let mut pen = Pen { operators: String::new(), x: 0.0, y: 0.0, scale: 1.0, last: (0.0, 0.0) };
    let mut at = 0.0;
    for run in &line.runs {
        let tables = &run.face.face().tables;
        pen.scale = EM / f32::from(tables.units_per_em());
        for glyph in &run.glyphs {
            pen.x = (at + glyph.dx) * EM;
            pen.y = glyph.dy * EM;
            // A glyph without outline is a space.
            let _ = tables.outline_glyph(GlyphId(glyph.id), &mut pen);
            at += glyph.advance;
        }
    }
    pen.operators.push_str("f\n");
    let width = (line.width * EM).ceil() as i64;
    let em = EM as i64;
    Drawing { bounds: [-em, -em, width + em, 2 * em], operators: pen.operators.into_bytes() }
}

struct Pen {
    operators: String,
    x: f32,
    y: f32,
    scale: f32,
    last: (f32, f32),
}

impl Pen {
    fn operator(&mut self, points: &[(f32, f32)], operator: &str) {
        for (x, y) in points {
            let (x, y) = (self.x + x * self.scale, self.y + y * self.scale);
            self.operators.push_str(&format!("{} {} ", x.round() as i64, y.round() as i64));
        }
        self.operators.push_str(operator);
        self.operators.push('\n');
        if let Some(last) = points.last() {
            self.last = *last;
        }
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.operator(&[(x, y)], "m");
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.operator(&[(x, y)], "l");
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        // PDF has cubic curves only.
        let toward = |from: f32, to: f32| from + (to - from) * 2.0 / 3.0;
        let first = (toward(self.last.0, x1), toward(self.last.1, y1));
        let second = (toward(x, x1), toward(y, y1));
        self.operator(&[first, second, (x, y)], "c");
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.operator(&[(x1, y1), (x2, y2), (x, y)], "c");
    }

    fn close(&mut self) {
        self.operator(&[], "h");
    }
}
