//! The lines of text of a foreign page, put together from glyphs in the order in which they are drawn.

use super::geometry::Bounds;
use super::read::{Counts, ReadFault};

/// How many lines a page may have.
const MOST_LINES: usize = 1_000;

/// A glyph where it is drawn, in points of the page.
pub struct Placed {
    /// Its text.
    pub text: String,
    /// The size of its em.
    pub size: f32,
    /// Where the pen is before and after it.
    pub start: f32,
    /// See `start`.
    pub end: f32,
    /// The height of the baseline.
    pub baseline: f32,
}

struct LineDrawn {
    text: String,
    size: f32,
    start: f32,
    pen: f32,
    baseline: f32,
    bounds: Bounds,
    covered: bool,
}

/// The lines so far.
#[derive(Default)]
pub struct Lettering {
    lines: Vec<LineDrawn>,
}

impl Lettering {
    /// Adds a glyph to the last line or begins a new one.
    ///
    /// # Errors
    /// [`ReadFault::TooComplex`] after a thousand lines.
    pub fn add(&mut self, glyph: Placed) -> Result<(), ReadFault> {
        let Placed { text, size, start, end, baseline } = glyph;
        let bounds = Bounds([start.min(end), baseline - 0.15 * size, start.max(end), baseline + 0.65 * size]);
        if let Some(line) = self.lines.last_mut().filter(|line| line.takes(start, baseline, size)) {
            line.text.push_str(&text);
            line.pen = end;
            line.start = line.start.min(start);
            line.bounds.take((bounds.0[0], bounds.0[1]));
            line.bounds.take((bounds.0[2], bounds.0[3]));
            return Ok(());
        }
        if self.lines.len() >= MOST_LINES {
            return Err(ReadFault::TooComplex);
        }
        self.lines.push(LineDrawn { text, size, start, pen: end, baseline, bounds, covered: false });
        Ok(())
    }

    /// Paint that comes after a line hides it.
    pub fn cover(&mut self, painted: &Bounds) {
        for line in &mut self.lines {
            line.covered |= line.bounds.meets(painted, line.size * 0.2);
        }
    }

    /// The lines that are seen; those that are covered or lie on each other are counted.
    #[must_use]
    pub fn finish(self, counts: &mut Counts) -> Vec<String> {
        let mut lines = self.lines;
        counts.covered += lines.iter().filter(|line| line.covered).count();
        lines.retain(|line| !line.covered && !line.text.trim().is_empty());
        for (place, line) in lines.iter().enumerate() {
            let meets = |other: &&LineDrawn| line.bounds.meets(&other.bounds, line.size * 0.2);
            counts.overlapping += lines[place + 1..].iter().filter(meets).count();
        }
        counts.lines += lines.len();
        lines.into_iter().map(|line| line.text.trim().to_owned()).collect()
    }
}

impl LineDrawn {
    /// Whether a glyph continues the line: same baseline and size, and neither far ahead of the pen nor before the line's start.
    fn takes(&self, x: f32, baseline: f32, size: f32) -> bool {
        let near = |a: f32, b: f32, part: f32| (a - b).abs() <= part * self.size;
        near(self.baseline, baseline, 0.1)
            && near(self.size, size, 0.1)
            && x - self.pen < 1.2 * self.size
            && x > self.start - 0.3 * self.size
            && self.pen - x < 2.0 * self.size
    }
}
