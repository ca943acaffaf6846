//! The fact sheet of a course version: A4 portrait, facts in two columns, then passages of text, as many pages as they need.

use chrono::{DateTime, Utc};

use super::finish::{self, Imprint};
use super::fonts::Fonts;
use super::page::{ACCENT, Align, Column, HAIRLINE, INK, Ink, MM, Page, Place, SECOND};
use super::shape::Line;
use super::text::{self, Base, Block, Style};
use super::{Lang, PaperFault, Part, shape};

/// Everything that a fact sheet shows, every text already in the language of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactSheet {
    /// The language of the page.
    pub lang: Lang,
    /// The course.
    pub title: String,
    /// Code, version, state.
    pub subtitle: String,
    /// What it is about, and what of it holds.
    pub facts: Vec<(String, String)>,
    /// What needs more room.
    pub passages: Vec<Passage>,
    /// The line at the foot of every page.
    pub footer: String,
    /// A large faint text behind every page.
    pub watermark: Option<String>,
    /// Who answers for the sheet.
    pub author: String,
    /// When it was made; the only time that the file holds.
    pub made_at: DateTime<Utc>,
}

/// A head with paragraphs or points below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The head.
    pub head: String,
    /// One paragraph or point each.
    pub lines: Vec<String>,
    /// Whether they are points of a list.
    pub is_list: bool,
}

/// Millimetres.
const EDGE: f32 = 20.0;
const INNER: f32 = 170.0;
const LABEL: f32 = 46.0;
const INDENT: f32 = 5.0;
const TOP: f32 = 20.0;
const BODY: f32 = 42.0;
const FOOT: f32 = 281.0;
/// Points.
const SIZES: [f32; 4] = [10.0, 9.0, 8.0, 7.0];
const LEADING: f32 = 14.0;
const HEAD: [f32; 3] = [12.0, 11.0, 10.0];

/// What stays on one page: lines with their places, and how high it is, in points.
struct Row {
    lines: Vec<(Block, Place, f32)>,
    height: f32,
    /// A head never stands alone at the foot of a page.
    stays_with_next: bool,
}

struct Drawer<'a> {
    sheet: &'a FactSheet,
    fonts: Fonts,
}

/// The sheet as a PDF file. The same sheet gives the same bytes. `label` says "page 1 of 3".
///
/// # Errors
/// [`PaperFault::TooLong`] where a word does not fit its column.
pub fn fact_sheet(sheet: &FactSheet, label: impl Fn(usize, usize) -> String) -> Result<Vec<u8>, PaperFault> {
    let mut drawer = Drawer { sheet, fonts: Fonts::default() };
    let laid = paged(drawer.rows()?);
    let count = laid.len();
    let mut pages = Vec::new();
    for (at, rows) in laid.into_iter().enumerate() {
        pages.push(drawer.page(rows, at == 0, &label(at + 1, count))?);
    }
    let imprint = Imprint { title: &sheet.title, author: &sheet.author, lang: sheet.lang, issued_at: sheet.made_at, credential: None };
    finish::file(pages, &drawer.fonts, &imprint)
}

/// Rows by page. The first page holds the title too.
fn paged(rows: Vec<Row>) -> Vec<Vec<Row>> {
    let mut pages: Vec<Vec<Row>> = vec![Vec::new()];
    let mut left = (FOOT - 6.0 - BODY) * MM;
    let needed: Vec<f32> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| row.height + if row.stays_with_next { rows.get(at + 1).map_or(0.0, |next| next.height) } else { 0.0 })
        .collect();
    for (row, needed) in rows.into_iter().zip(needed) {
        if needed > left && pages.last().is_some_and(|page| !page.is_empty()) {
            pages.push(Vec::new());
            left = (FOOT - 6.0 - TOP) * MM;
        }
        left -= row.height;
        if let Some(page) = pages.last_mut() {
            page.push(row);
        }
    }
    pages
}

impl Drawer<'_> {
    fn plain(&self) -> Style {
        let rtl = self.sheet.lang.is_rtl();
        Style::plain(rtl).boxed().in_language(Some(self.sheet.lang.tag().to_owned())).based(Base::FirstStrong { otherwise_rtl: rtl })
    }

    fn lines(&self, text: &str, style: &Style, width: f32, sizes: &[f32]) -> Result<(f32, Vec<Line>), PaperFault> {
        for size in sizes {
            if let Some(lines) = text::wrap(text, style, width * MM / size).map_err(|fault| PaperFault::Text { part: Part::Sheet, fault })? {
                return Ok((*size, lines));
            }
        }
        Err(PaperFault::TooLong { part: Part::Sheet, text: text.to_owned() })
    }

    fn rows(&self) -> Result<Vec<Row>, PaperFault> {
        let mut rows = self.sheet.facts.iter().map(|(label, value)| self.fact(label, value)).collect::<Result<Vec<_>, _>>()?;
        for passage in &self.sheet.passages {
            let head = self.running(&passage.head, &self.plain().bold(), Column::mm(EDGE, INNER), &HEAD, ACCENT)?;
            rows.extend(head.into_iter().map(|row| Row { height: row.height + 12.0, stays_with_next: true, ..lowered(row, 8.0) }));
            for line in &passage.lines {
                let indent = if passage.is_list { INDENT } else { 0.0 };
                let mut below = self.running(line, &self.plain(), Column::mm(EDGE + indent, INNER - indent), &SIZES, INK)?;
                if let Some(first) = below.first_mut().filter(|_| passage.is_list) {
                    let (_, point) = self.lines("•", &self.plain(), INDENT, &SIZES)?;
                    first.lines.push((Block { size: SIZES[0], lines: point }, Column::mm(EDGE, INDENT).place(Align::Start, ACCENT), 0.0));
                }
                if let Some(last) = below.last_mut() {
                    last.height += 3.0;
                }
                rows.extend(below);
            }
        }
        Ok(rows)
    }

    /// One row a line, so that long text may go on over the page.
    fn running(&self, text: &str, style: &Style, column: Column, sizes: &[f32], ink: Ink) -> Result<Vec<Row>, PaperFault> {
        let (size, lines) = self.lines(text, style, column.width / MM, sizes)?;
        let row = |line| Row {
            lines: vec![(Block { size, lines: vec![line] }, column.place(Align::Start, ink), 0.0)],
            height: LEADING,
            stays_with_next: false,
        };
        Ok(lines.into_iter().map(row).collect())
    }

    fn fact(&self, label: &str, value: &str) -> Result<Row, PaperFault> {
        let mut row = Row { lines: Vec::new(), height: 0.0, stays_with_next: false };
        for (text, start, width, ink) in [(label, EDGE, LABEL - 4.0, SECOND), (value, EDGE + LABEL, INNER - LABEL, INK)] {
            let (size, lines) = self.lines(text, &self.plain(), width, &SIZES)?;
            row.height = row.height.max(lines.len() as f32 * LEADING);
            row.lines.push((Block { size, lines }, Column::mm(start, width).place(Align::Start, ink), 0.0));
        }
        row.height += 3.0;
        Ok(row)
    }

    fn page(&mut self, rows: Vec<Row>, is_first: bool, label: &str) -> Result<Page, PaperFault> {
        let mut page = Page::new(210.0, 297.0, self.sheet.lang.is_rtl());
        if let Some(text) = &self.sheet.watermark {
            let line = shape::line(text, &self.plain().bold()).map_err(|fault| PaperFault::Text { part: Part::Watermark, fault })?;
            page.watermark(&line, 160.0);
        }
        let mut top = TOP * MM;
        if is_first {
            self.head(&mut page)?;
            top = BODY * MM;
        }
        for row in rows {
            for (block, place, below) in &row.lines {
                page.block(&mut self.fonts, block, LEADING, *place, top + below);
            }
            top += row.height;
        }
        self.foot(&mut page, label)?;
        Ok(page)
    }

    fn head(&mut self, page: &mut Page) -> Result<(), PaperFault> {
        let set = |text: &str, style: &Style, sizes: &[f32], most| {
            text::fit(text, style, (INNER - 4.0) * MM, sizes, most)
                .map_err(|fault| PaperFault::Text { part: Part::Heading, fault })?
                .ok_or_else(|| PaperFault::TooLong { part: Part::Heading, text: text.to_owned() })
        };
        let title = set(&self.sheet.title, &self.plain().bold(), &[18.0, 16.0, 14.0, 12.0, 10.0, 8.0], 1)?;
        let subtitle = set(&self.sheet.subtitle, &self.plain(), &SIZES, 1)?;
        let beside = Column::mm(EDGE + 4.0, INNER - 4.0);
        page.fill(Column::mm(EDGE, 1.2), TOP * MM, 14.0 * MM, ACCENT);
        page.block(&mut self.fonts, &title, 8.0 * MM, beside.place(Align::Start, INK), TOP * MM);
        page.block(&mut self.fonts, &subtitle, 6.0 * MM, beside.place(Align::Start, SECOND), (TOP + 8.0) * MM);
        page.rule(Column::mm(EDGE, INNER), (TOP + 18.0) * MM, 0.15 * MM, HAIRLINE);
        Ok(())
    }

    fn foot(&mut self, page: &mut Page, label: &str) -> Result<(), PaperFault> {
        for (text, start, width, align) in
            [(self.sheet.footer.as_str(), EDGE, INNER - 40.0, Align::Start), (label, EDGE + INNER - 38.0, 38.0, Align::End)]
        {
            let (size, lines) = self.lines(text, &self.plain(), width, &[8.0, 7.0, 6.0])?;
            page.block(&mut self.fonts, &Block { size, lines }, 11.0, Column::mm(start, width).place(align, SECOND), FOOT * MM);
        }
        Ok(())
    }
}

/// A row with its lines moved down.
fn lowered(row: Row, by: f32) -> Row {
    Row { lines: row.lines.into_iter().map(|(block, place, below)| (block, place, below + by)).collect(), height: row.height + by, ..row }
}
