//! Rooms down, days across: A4 on its side, as many pages as the rooms need, the heads repeated on each.

use super::PaperFault;
use super::page::{ACCENT, Align, HAIRLINE, INK, Ink, SECOND};
use super::sheet::{EDGE, Frame, Sheet};
use super::text::Block;

/// Everything that such a paper shows, every text already in the language of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// What stands around it.
    pub frame: Frame,
    /// The head of the rooms.
    pub corner: String,
    /// The days: of the week, and of the month.
    pub days: Vec<(String, String)>,
    /// The rooms.
    pub rows: Vec<WeekRow>,
}

/// A room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekRow {
    /// What it is called.
    pub name: String,
    /// Where it is, how many fit: one a line.
    pub details: Vec<String>,
    /// What stands in it on each day.
    pub cells: Vec<Vec<Slip>>,
}

/// A session in a room on a day, or that the room is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// Its title.
    pub title: String,
    /// From when until when; empty for all day.
    pub time: String,
    /// For whom, by whom.
    pub detail: String,
    /// Whether nothing can stand there.
    pub is_closed: bool,
}

/// Millimetres.
const NAME: f32 = 38.0;
const HEADS: f32 = 10.0;
/// A day on which nothing stands anywhere.
const EMPTY: f32 = 19.0;
const PAD: f32 = 1.2;
const LEAST: f32 = 9.0;
const TITLE: f32 = 3.6;
const LINE: f32 = 3.2;
/// The paper of a slip.
const SLIP: Ink = Ink(0xe9, 0xf2, 0xf1);
const CLOSED: Ink = Ink(0xee, 0xed, 0xea);

/// A slip as it is drawn.
struct Laid<'a> {
    slip: &'a Slip,
    title: Block,
    below: Vec<(Block, Ink)>,
    height: f32,
}

struct Drawer<'a> {
    shown: &'a Week,
    sheet: Sheet<'a>,
    /// Where each day begins, and how wide it is.
    days: Vec<(f32, f32)>,
}

/// The paper as a PDF file; `label` says which page of how many one is. The same paper gives the same bytes.
///
/// # Errors
/// [`PaperFault::TooLong`] where a text does not fit its place.
pub fn week(shown: &Week, label: impl Fn(usize, usize) -> String) -> Result<Vec<u8>, PaperFault> {
    let sheet = Sheet::new(&shown.frame, false);
    let is_empty: Vec<bool> = (0..shown.days.len()).map(|day| shown.rows.iter().all(|row| row.cells[day].is_empty())).collect();
    let days = columns(&is_empty, sheet.inner() - NAME);
    let mut drawer = Drawer { shown, sheet, days };
    drawer.page()?;
    for row in &shown.rows {
        drawer.row(row)?;
    }
    drawer.sheet.finish(label)
}

/// The columns of the days: those without anything leave their room to the others.
fn columns(is_empty: &[bool], inner: f32) -> Vec<(f32, f32)> {
    let empty = is_empty.iter().filter(|empty| **empty).count();
    let full = is_empty.len() - empty;
    let (narrow, wide) = if full == 0 { (inner / empty.max(1) as f32, 0.0) } else { (EMPTY, (inner - EMPTY * empty as f32) / full as f32) };
    let mut start = EDGE + NAME;
    is_empty
        .iter()
        .map(|empty| {
            let width = if *empty { narrow } else { wide };
            start += width;
            (start - width, width)
        })
        .collect()
}

impl<'a> Drawer<'a> {
    fn page(&mut self) -> Result<(), PaperFault> {
        self.sheet.page()?;
        let (style, shown, top) = (self.sheet.style(), self.shown, self.sheet.top);
        let corner = self.sheet.cut(&shown.corner, &style.clone().bold(), NAME - 2.0 * PAD, &[8.5, 7.5])?;
        self.sheet.draw(&corner, 4.2, (EDGE + PAD, NAME - 2.0 * PAD), (Align::Start, SECOND), top);
        for ((weekday, day), (start, width)) in shown.days.iter().zip(self.days.clone()) {
            let column = (start + PAD, width - 2.0 * PAD);
            let weekday = self.sheet.cut(weekday, &style.clone().bold(), column.1, &[8.5, 7.5, 6.5, 5.5, 5.0])?;
            self.sheet.draw(&weekday, 4.2, column, (Align::Start, INK), top);
            let day = self.sheet.cut(day, &style, column.1, &[8.0, 7.0, 6.0, 5.0])?;
            self.sheet.draw(&day, 4.0, column, (Align::Start, SECOND), top + 4.2);
        }
        self.sheet.top += HEADS;
        self.sheet.rule((EDGE, self.sheet.inner()), self.sheet.top, 0.3, INK);
        Ok(())
    }

    /// A room. What no page can hold goes on on the next one, under the name of the room again.
    fn row(&mut self, row: &'a WeekRow) -> Result<(), PaperFault> {
        let mut cells = Vec::new();
        for (cell, (_, width)) in row.cells.iter().zip(self.days.clone()) {
            cells.push(cell.iter().map(|slip| self.laid(slip, width - 3.0 * PAD)).collect::<Result<Vec<_>, _>>()?);
        }
        let names = NAME - 2.0 * PAD;
        let mut name = vec![(self.sheet.lines(&row.name, &self.sheet.own().bold(), names, 8.5, 3)?, 4.0, INK)];
        for detail in &row.details {
            name.push((self.sheet.lines(detail, &self.sheet.style(), names, 7.0, 2)?, LINE, SECOND));
        }
        let named = name.iter().map(|(block, leading, _)| block.lines.len() as f32 * leading).sum::<f32>() + 2.0 * PAD;
        let whole = cells.iter().map(|cell| stacked(cell)).fold(named.max(LEAST), f32::max);
        let mut room = self.sheet.bottom() - self.sheet.top;
        if whole > room {
            self.page()?;
            room = self.sheet.bottom() - self.sheet.top;
        }
        loop {
            let mut height = named.max(LEAST);
            let (mut now, mut later) = (Vec::new(), Vec::new());
            for cell in cells {
                let (mut here, mut below, mut used) = (Vec::new(), Vec::new(), PAD);
                for slip in cell {
                    if below.is_empty() && (here.is_empty() || used + slip.height + PAD <= room) {
                        used += slip.height + PAD;
                        here.push(slip);
                    } else {
                        below.push(slip);
                    }
                }
                height = height.max(used);
                now.push(here);
                later.push(below);
            }
            self.stretch(&name, &now, height);
            if later.iter().all(Vec::is_empty) {
                return Ok(());
            }
            self.page()?;
            cells = later;
        }
    }

    fn laid(&self, slip: &'a Slip, width: f32) -> Result<Laid<'a>, PaperFault> {
        let style = self.sheet.style();
        let title = self.sheet.lines(&slip.title, &self.sheet.own().bold(), width - PAD, 8.0, 2)?;
        let mut below = Vec::new();
        for (text, sizes, ink) in [(&slip.time, [7.5, 7.0, 6.5, 6.0, 5.5].as_slice(), INK), (&slip.detail, &[7.0, 6.5], SECOND)] {
            if !text.is_empty() {
                below.push((self.sheet.cut(text, &style, width - PAD, sizes)?, ink));
            }
        }
        let height = title.lines.len() as f32 * TITLE + below.len() as f32 * LINE + PAD;
        Ok(Laid { slip, title, below, height })
    }

    /// What of a room stands on one page.
    fn stretch(&mut self, name: &[(Block, f32, Ink)], cells: &[Vec<Laid<'_>>], height: f32) {
        let top = self.sheet.top;
        let mut below = top + PAD;
        for (block, leading, ink) in name {
            self.sheet.draw(block, *leading, (EDGE + PAD, NAME - 2.0 * PAD), (Align::Start, *ink), below);
            below += block.lines.len() as f32 * leading;
        }
        for (cell, (start, width)) in cells.iter().zip(self.days.clone()) {
            self.sheet.post(start, top, top + height, 0.15, HAIRLINE);
            let mut at = top + PAD;
            for laid in cell {
                let column = (start + PAD, width - 2.0 * PAD);
                self.sheet.fill(column, at, laid.height, if laid.slip.is_closed { CLOSED } else { SLIP });
                self.sheet.fill((column.0, 0.7), at, laid.height, if laid.slip.is_closed { SECOND } else { ACCENT });
                let words = (column.0 + 1.5, column.1 - 2.0);
                self.sheet.draw(&laid.title, TITLE, words, (Align::Start, INK), at + PAD / 2.0);
                let mut below = at + PAD / 2.0 + laid.title.lines.len() as f32 * TITLE;
                for (block, ink) in &laid.below {
                    self.sheet.draw(block, LINE, words, (Align::Start, *ink), below);
                    below += LINE;
                }
                at += laid.height + PAD;
            }
        }
        self.sheet.top += height;
        self.sheet.rule((EDGE, self.sheet.inner()), self.sheet.top, 0.15, HAIRLINE);
    }
}

/// How high slips are under each other.
fn stacked(cell: &[Laid<'_>]) -> f32 {
    cell.iter().map(|laid| laid.height + PAD).sum::<f32>() + PAD
}
