//! Sessions under each other, with the clocks of several zones beside them: the agenda of a run, the timetable of a person or
//! group, the sheet of a day.

use super::PaperFault;
use super::page::{ACCENT, Align, HAIRLINE, INK, Ink, SECOND};
use super::sheet::{EDGE, Frame, Look, Sheet};
use super::text::{Block, Style};

/// The clocks that fit beside each other.
pub const CLOCKS_MAX: usize = 7;

/// Everything that such a paper shows, every text already in the language of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// What stands around it.
    pub frame: Frame,
    /// The heads of the columns of time, at most [`CLOCKS_MAX`].
    pub clocks: Vec<Clock>,
    /// The head of the sessions.
    pub what: String,
    /// The head of the figure at the end of a row, if rows have one.
    pub figure: Option<String>,
    /// Days or rooms.
    pub sections: Vec<Section>,
    /// The head of a section that goes on over the page; `{}` stands for the section.
    pub continued: String,
    /// What the signs mean.
    pub note: Option<String>,
}

/// The head of a column of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// Where it shows this time.
    pub name: String,
    /// How far it is ahead of UTC.
    pub offset: String,
}

/// A day or a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it is called.
    pub head: String,
    /// Its sessions.
    pub rows: Vec<ScheduleRow>,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduleRow {
    /// From when until when, by each clock.
    pub clocks: Vec<String>,
    /// Its title.
    pub title: String,
    /// Where, for whom, by whom: one a line.
    pub lines: Vec<String>,
    /// The figure at the end.
    pub figure: Option<String>,
    /// The parts of it.
    pub items: Vec<ScheduleItem>,
}

/// A part of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduleItem {
    /// From when until when, by each clock.
    pub clocks: Vec<String>,
    /// What it is, and who speaks.
    pub text: String,
}

/// Millimetres.
const CLOCK: f32 = 31.0;
const FIGURE: f32 = 18.0;
const HEADS: f32 = 5.5;
const OFFSETS: f32 = 4.0;
const SECTION: f32 = 9.0;
const GAP: f32 = 1.6;
const PAD: f32 = 3.0;

/// Points.
const CLOCKS: [f32; 6] = [9.5, 8.5, 8.0, 7.5, 7.0, 6.5];

/// What stays together on one line of the page.
struct Strip {
    blocks: Vec<(Block, (f32, f32), Look)>,
    height: f32,
}

struct Drawer<'a> {
    shown: &'a Schedule,
    sheet: Sheet<'a>,
}

/// The paper as a PDF file; `label` says which page of how many one is. The same paper gives the same bytes.
///
/// # Errors
/// [`PaperFault::TooLong`] where a text does not fit its place.
pub fn schedule(shown: &Schedule, label: impl Fn(usize, usize) -> String) -> Result<Vec<u8>, PaperFault> {
    let mut drawer = Drawer { shown, sheet: Sheet::new(&shown.frame, shown.clocks.len() <= 3) };
    drawer.page()?;
    for section in &shown.sections {
        drawer.section(section)?;
    }
    drawer.note()?;
    drawer.sheet.finish(label)
}

impl Drawer<'_> {
    fn page(&mut self) -> Result<(), PaperFault> {
        self.sheet.page()?;
        let (style, shown) = (self.sheet.style().bold(), self.shown);
        for (at, clock) in shown.clocks.iter().enumerate() {
            let (start, width) = self.clock(at);
            let name = self.sheet.cut(&clock.name, &style, width, &[8.5, 7.5, 6.5])?;
            self.sheet.draw(&name, 4.2, (start, width), (Align::Start, SECOND), self.sheet.top);
            let offset = self.sheet.cut(&clock.offset, &self.sheet.style(), width, &[7.0, 6.0])?;
            self.sheet.draw(&offset, 3.6, (start, width), (Align::Start, SECOND), self.sheet.top + 4.2);
        }
        let what = self.sheet.cut(&shown.what, &style, self.words().1, &[8.5, 7.5])?;
        self.sheet.draw(&what, 4.2, self.words(), (Align::Start, SECOND), self.sheet.top);
        if let Some(figure) = &shown.figure {
            let figure = self.sheet.cut(figure, &style, FIGURE - PAD, &[8.5, 7.5, 6.5, 5.5])?;
            self.sheet.draw(&figure, 4.2, self.figure(), (Align::End, SECOND), self.sheet.top);
        }
        self.sheet.top += if shown.clocks.iter().any(|clock| !clock.offset.is_empty()) { HEADS + OFFSETS } else { HEADS };
        self.sheet.rule((EDGE, self.sheet.inner()), self.sheet.top, 0.3, INK);
        self.sheet.top += 0.8;
        Ok(())
    }

    fn clock(&self, at: usize) -> (f32, f32) {
        (EDGE + CLOCK * at as f32, CLOCK - PAD)
    }

    /// The column of the words.
    fn words(&self) -> (f32, f32) {
        let clocks = CLOCK * self.shown.clocks.len() as f32;
        let figure = if self.shown.figure.is_some() { FIGURE } else { 0.0 };
        (EDGE + clocks, self.sheet.inner() - clocks - figure)
    }

    fn figure(&self) -> (f32, f32) {
        (EDGE + self.sheet.inner() - FIGURE + PAD, FIGURE - PAD)
    }

    fn section(&mut self, section: &Section) -> Result<(), PaperFault> {
        let rows = section.rows.iter().map(|row| self.row(row)).collect::<Result<Vec<_>, _>>()?;
        let first: f32 = rows.first().into_iter().flatten().map(|strip| strip.height).sum();
        if self.sheet.top + SECTION + first.min(40.0) > self.sheet.bottom() {
            self.page()?;
        }
        self.head(&section.head)?;
        let top = self.sheet.top;
        for row in rows {
            let height: f32 = row.iter().map(|strip| strip.height).sum();
            // A row that no page can hold begins where it stands.
            if self.sheet.top + height > self.sheet.bottom() && top + height <= self.sheet.bottom() {
                self.go_on(section)?;
            }
            for strip in row {
                if self.sheet.top + strip.height > self.sheet.bottom() {
                    self.go_on(section)?;
                }
                for (block, column, look) in &strip.blocks {
                    self.sheet.draw(block, strip.height, *column, *look, self.sheet.top);
                }
                self.sheet.top += strip.height;
            }
            self.sheet.top += GAP;
            self.sheet.rule((EDGE, self.sheet.inner()), self.sheet.top, 0.15, HAIRLINE);
            self.sheet.top += GAP;
        }
        self.sheet.top += GAP;
        Ok(())
    }

    fn go_on(&mut self, section: &Section) -> Result<(), PaperFault> {
        self.page()?;
        self.head(&self.shown.continued.replace("{}", &section.head))
    }

    fn head(&mut self, text: &str) -> Result<(), PaperFault> {
        let column = (EDGE, self.sheet.inner());
        let head = self.sheet.cut(text, &self.sheet.style().bold(), column.1, &[11.0, 10.0, 9.0])?;
        self.sheet.draw(&head, SECTION - 1.0, column, (Align::Start, ACCENT), self.sheet.top);
        self.sheet.top += SECTION;
        Ok(())
    }

    /// The strips of a session: its title with the clocks, the lines below, its parts.
    fn row(&self, row: &ScheduleRow) -> Result<Vec<Strip>, PaperFault> {
        let bold = self.sheet.own().bold();
        let mut strips = self.strips(&row.title, &bold, 10.0, 5.0, INK, &row.clocks)?;
        if let (Some(figure), Some(first)) = (&row.figure, strips.first_mut()) {
            let figure = self.sheet.cut(figure, &self.sheet.style(), FIGURE - PAD, &[10.0, 8.0])?;
            first.blocks.push((figure, self.figure(), (Align::End, INK)));
        }
        for line in &row.lines {
            strips.extend(self.strips(line, &self.sheet.style(), 8.5, 4.2, SECOND, &[])?);
        }
        for item in &row.items {
            strips.extend(self.strips(&item.text, &self.sheet.style(), 8.5, 4.4, INK, &item.clocks)?);
        }
        Ok(strips)
    }

    /// A text with the clocks beside its first line.
    fn strips(&self, text: &str, style: &Style, size: f32, height: f32, ink: Ink, clocks: &[String]) -> Result<Vec<Strip>, PaperFault> {
        let column = self.words();
        let Block { lines, .. } = self.sheet.lines(text, style, column.1, size, usize::MAX)?;
        let strip = |line| Strip { blocks: vec![(Block { size, lines: vec![line] }, column, (Align::Start, ink))], height };
        let mut strips: Vec<Strip> = lines.into_iter().map(strip).collect();
        for (at, clock) in clocks.iter().enumerate() {
            let (start, width) = self.clock(at);
            // What a session begins with by the first clock is what a reader looks for.
            let style = if at == 0 { style.clone() } else { self.sheet.style() };
            let block = self.sheet.cut(clock, &style, width, if at == 0 && size > 9.0 { &CLOCKS } else { &CLOCKS[1..] })?;
            if let Some(first) = strips.first_mut() {
                first.blocks.push((block, (start, width), (Align::Start, if at == 0 { ink } else { SECOND })));
            }
        }
        Ok(strips)
    }

    fn note(&mut self) -> Result<(), PaperFault> {
        let Some(note) = &self.shown.note else { return Ok(()) };
        let column = (EDGE, self.sheet.inner());
        let block = self.sheet.lines(note, &self.sheet.style(), column.1, 8.0, usize::MAX)?;
        let height = block.lines.len() as f32 * 4.0;
        if self.sheet.top + height > self.sheet.bottom() {
            self.page()?;
        }
        self.sheet.draw(&block, 4.0, column, (Align::Start, SECOND), self.sheet.top);
        self.sheet.top += height;
        Ok(())
    }
}
