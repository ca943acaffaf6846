//! A report on paper: A4 landscape, a bar and the figures of each group, the total, and what the figures count.

use chrono::{DateTime, Utc};

use super::finish::{self, Imprint};
use super::fonts::Fonts;
use super::page::{ACCENT, Align, Column, HAIRLINE, INK, Ink, MM, Page, SECOND};
use super::text::{self, Base, Block, Style};
use super::{Lang, PaperFault, Part, shape};

/// Everything that a report shows, every text already in the language of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSheet {
    /// The language of the page.
    pub lang: Lang,
    /// What is counted by what.
    pub title: String,
    /// Centre, days, which people: one a line.
    pub subtitles: Vec<String>,
    /// The head of the groups.
    pub first_head: String,
    /// The heads of the figures.
    pub heads: Vec<String>,
    /// The groups.
    pub rows: Vec<ReportLine>,
    /// Everybody once.
    pub total: ReportLine,
    /// The head of the notes.
    pub notes_title: String,
    /// What each figure counts, a sentence each.
    pub notes: Vec<String>,
    /// The line at the foot of every page.
    pub footer: String,
    /// A large faint text behind every page.
    pub watermark: Option<String>,
    /// Who reports.
    pub author: String,
    /// When it was made; the only time that the file holds.
    pub made_at: DateTime<Utc>,
}

/// A group on a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportLine {
    /// What it is called.
    pub label: String,
    /// What stands under that.
    pub detail: Option<String>,
    /// How long its bar is, in the unit of all.
    pub bar: u32,
    /// Its figures, as many as there are heads.
    pub cells: Vec<String>,
}

/// Millimetres.
const WIDE: f32 = 297.0;
const HIGH: f32 = 210.0;
const EDGE: f32 = 14.0;
const INNER: f32 = WIDE - 2.0 * EDGE;
const TOP: f32 = 14.0;
const FOOT: f32 = HIGH - 14.0;
const NAME: f32 = 58.0;
const BAR: f32 = 34.0;
const HEADS: f32 = 9.0;
const ROW: f32 = 8.0;
const NOTE: f32 = 4.4;
const PAD: f32 = 1.5;

struct Drawer<'a> {
    sheet: &'a ReportSheet,
    fonts: Fonts,
    pages: Vec<Page>,
    /// Where the next thing begins on the last page.
    top: f32,
}

/// The report as a PDF file; `label` says which page of how many one is. The same sheet gives the same bytes.
///
/// # Errors
/// [`PaperFault::TooLong`] where a text does not fit its place.
pub fn report(sheet: &ReportSheet, label: impl Fn(usize, usize) -> String) -> Result<Vec<u8>, PaperFault> {
    let mut drawer = Drawer { sheet, fonts: Fonts::default(), pages: Vec::new(), top: 0.0 };
    drawer.page()?;
    drawer.heads()?;
    let longest = sheet.rows.iter().map(|row| row.bar).max().unwrap_or(0);
    for row in &sheet.rows {
        drawer.row(row, longest, false)?;
    }
    drawer.row(&sheet.total, 0, true)?;
    drawer.notes()?;
    let count = drawer.pages.len();
    for at in 0..count {
        drawer.foot(at, &label(at + 1, count))?;
    }
    let imprint = Imprint { title: &sheet.title, author: &sheet.author, lang: sheet.lang, issued_at: sheet.made_at, credential: None };
    finish::file(drawer.pages, &drawer.fonts, &imprint)
}

impl Drawer<'_> {
    fn style(&self) -> Style {
        let base = if self.sheet.lang.is_rtl() { Base::Rtl } else { Base::Ltr };
        Style::plain(self.sheet.lang.is_rtl()).boxed().in_language(Some(self.sheet.lang.tag().to_owned())).based(base)
    }

    fn set(&self, text: &str, style: &Style, width: f32, sizes: &[f32], most: usize) -> Result<Block, PaperFault> {
        text::fit(text, style, width * MM, sizes, most)
            .map_err(|fault| PaperFault::Text { part: Part::Sheet, fault })?
            .ok_or_else(|| PaperFault::TooLong { part: Part::Sheet, text: text.to_owned() })
    }

    /// A line that is cut where it is too long for its place: the figures say which group it is, and the spreadsheet has all of it.
    fn cut(&self, text: &str, style: &Style, width: f32, size: f32) -> Result<Block, PaperFault> {
        let mut shown = text.to_owned();
        loop {
            let fitted = text::fit(&shown, style, width * MM, &[size], 1).map_err(|fault| PaperFault::Text { part: Part::Sheet, fault })?;
            if let Some(block) = fitted {
                return Ok(block);
            }
            let letters = shown.trim_end_matches('…').chars().count();
            shown = shown.chars().take(letters.saturating_sub(1 + letters / 16)).chain(['…']).collect();
        }
    }

    fn draw(&mut self, block: &Block, leading: f32, column: Column, (align, ink): (Align, Ink), top: f32) {
        if let Some(page) = self.pages.last_mut() {
            page.block(&mut self.fonts, block, leading * MM, column.place(align, ink), top * MM);
        }
    }

    /// Begins a page.
    fn page(&mut self) -> Result<(), PaperFault> {
        let mut page = Page::new(WIDE, HIGH, self.sheet.lang.is_rtl());
        if let Some(text) = &self.sheet.watermark {
            let line = shape::line(text, &self.style().bold()).map_err(|fault| PaperFault::Text { part: Part::Watermark, fault })?;
            page.watermark(&line, 200.0);
        }
        page.fill(Column::mm(EDGE, 1.2), TOP * MM, 7.0 * MM, ACCENT);
        self.pages.push(page);
        let beside = Column::mm(EDGE + 4.0, INNER - 4.0);
        let title = self.set(&self.sheet.title, &self.style().bold(), INNER - 4.0, &[16.0, 14.0, 12.0, 10.0, 8.0], 1)?;
        self.draw(&title, 7.0, beside, (Align::Start, INK), TOP);
        self.top = TOP + 9.0;
        for subtitle in &self.sheet.subtitles {
            let line = self.cut(subtitle, &self.style(), INNER - 4.0, 9.5)?;
            self.draw(&line, 5.0, beside, (Align::Start, SECOND), self.top);
            self.top += 5.0;
        }
        self.top += 4.0;
        Ok(())
    }

    /// The column of a figure.
    fn figure(&self, at: usize) -> (f32, f32) {
        let width = (INNER - NAME - BAR) / self.sheet.heads.len().max(1) as f32;
        (EDGE + NAME + BAR + width * at as f32, width)
    }

    fn heads(&mut self) -> Result<(), PaperFault> {
        let style = self.style().bold();
        let first = self.set(&self.sheet.first_head, &style, NAME - 2.0 * PAD, &[8.5, 7.5, 6.5, 5.5], 2)?;
        let lift = |block: &Block| HEADS - 1.0 - block.lines.len() as f32 * 3.4;
        self.draw(&first, 3.4, Column::mm(EDGE + PAD, NAME - 2.0 * PAD), (Align::Start, SECOND), self.top + lift(&first));
        for (at, head) in self.sheet.heads.iter().enumerate() {
            let (start, width) = self.figure(at);
            let head = self.set(head, &style, width - PAD, &[8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0, 4.5], 2)?;
            self.draw(&head, 3.4, Column::mm(start, width - PAD), (Align::End, SECOND), self.top + lift(&head));
        }
        self.top += HEADS;
        self.rule(0.3, INK);
        Ok(())
    }

    fn rule(&mut self, thickness: f32, ink: Ink) {
        let top = self.top * MM;
        if let Some(page) = self.pages.last_mut() {
            page.rule(Column::mm(EDGE, INNER), top, thickness * MM, ink);
        }
    }

    fn row(&mut self, row: &ReportLine, longest: u32, is_total: bool) -> Result<(), PaperFault> {
        if self.top + ROW > FOOT - 4.0 {
            self.page()?;
            self.heads()?;
        }
        let style = if is_total { self.style().bold() } else { self.style() };
        let names = Column::mm(EDGE + PAD, NAME - 2.0 * PAD);
        let label = self.cut(&row.label, &style, NAME - 2.0 * PAD, 9.0)?;
        match &row.detail {
            Some(detail) => {
                let detail = self.cut(detail, &self.style(), NAME - 2.0 * PAD, 7.0)?;
                self.draw(&label, 4.2, names, (Align::Start, INK), self.top + 0.3);
                self.draw(&detail, 3.2, names, (Align::Start, SECOND), self.top + 4.3);
            }
            None => self.draw(&label, ROW, names, (Align::Start, INK), self.top),
        }
        if row.bar > 0 && longest > 0 {
            let width = ((BAR - 2.0 * PAD) * row.bar as f32 / longest as f32).max(0.4);
            if let Some(page) = self.pages.last_mut() {
                page.fill(Column::mm(EDGE + NAME + PAD, width), (self.top + 2.5) * MM, 3.0 * MM, ACCENT);
            }
        }
        for (at, cell) in row.cells.iter().enumerate() {
            let (start, width) = self.figure(at);
            let cell = self.set(cell, &style, width - PAD, &[9.0, 8.0, 7.0, 6.0, 5.0], 1)?;
            self.draw(&cell, ROW, Column::mm(start, width - PAD), (Align::End, INK), self.top);
        }
        self.top += ROW;
        self.rule(0.15, HAIRLINE);
        Ok(())
    }

    fn notes(&mut self) -> Result<(), PaperFault> {
        self.top += 5.0;
        let columns = Column::mm(EDGE + PAD, INNER - 2.0 * PAD);
        let title = self.set(&self.sheet.notes_title, &self.style().bold(), INNER - 2.0 * PAD, &[9.0, 8.0], 1)?;
        let mut blocks = vec![title];
        for note in &self.sheet.notes {
            let lines =
                text::wrap(note, &self.style(), (INNER - 2.0 * PAD) * MM / 8.0).map_err(|fault| PaperFault::Text { part: Part::Sheet, fault })?;
            let lines = lines.ok_or_else(|| PaperFault::TooLong { part: Part::Sheet, text: note.clone() })?;
            blocks.push(Block { size: 8.0, lines });
        }
        for block in blocks {
            let height = block.lines.len() as f32 * NOTE;
            if self.top + height > FOOT - 4.0 {
                self.page()?;
            }
            self.draw(&block, NOTE, columns, (Align::Start, SECOND), self.top);
            self.top += height;
        }
        Ok(())
    }

    fn foot(&mut self, at: usize, label: &str) -> Result<(), PaperFault> {
        let footer = self.cut(&self.sheet.footer, &self.style(), INNER - 42.0, 8.0)?;
        let label = self.set(label, &self.style(), 40.0, &[8.0, 7.0, 6.0], 1)?;
        let page = &mut self.pages[at];
        page.block(&mut self.fonts, &footer, 11.0, Column::mm(EDGE, INNER - 42.0).place(Align::Start, SECOND), FOOT * MM);
        page.block(&mut self.fonts, &label, 11.0, Column::mm(EDGE + INNER - 40.0, 40.0).place(Align::End, SECOND), FOOT * MM);
        Ok(())
    }
}
