//! Records on paper: headings, notes and tables that run over as many pages as they need, A4 landscape, the heads of a table
//! repeated on each.

use chrono::{DateTime, Utc};

use super::finish::{self, Imprint};
use super::fonts::Fonts;
use super::page::{ACCENT, Align, Column, HAIRLINE, INK, Ink, MM, Page, SECOND};
use super::shape::Line;
use super::text::{self, Base, Block, Style};
use super::{Lang, PaperFault, Part, shape};

/// Everything that the pages show, every text already in their language.
#[derive(Debug, Clone)]
pub struct Records {
    /// The language of the pages.
    pub lang: Lang,
    /// What they are about.
    pub title: String,
    /// Lines under the title.
    pub subtitles: Vec<String>,
    /// What follows, in order.
    pub sections: Vec<Section>,
    /// The line at the foot of every page.
    pub footer: String,
    /// A large faint text behind every page.
    pub watermark: Option<String>,
    /// Who keeps the records.
    pub author: String,
    /// When they were put together; the only time that the file holds.
    pub made_at: DateTime<Utc>,
}

/// A heading, what is said about it, and a table.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// A line each.
    pub notes: Vec<String>,
    /// The heads of the columns, each with the share of the width that it takes.
    pub heads: Vec<(String, f32)>,
    /// As many cells as heads.
    pub rows: Vec<Vec<String>>,
}

/// Millimetres.
const WIDTH: f32 = 297.0;
const HEIGHT: f32 = 210.0;
const EDGE: f32 = 15.0;
const INNER: f32 = WIDTH - 2.0 * EDGE;
const TOP: f32 = 15.0;
const FOOT: f32 = 197.0;
const END: f32 = FOOT - 3.0;
const PAD: f32 = 1.2;
const CELL: f32 = 7.5;
const LEADING: f32 = 3.6;

/// The records as a PDF file. `page_label` says "page 1 of 3". The same records give the same bytes.
///
/// # Errors
/// [`PaperFault`], if the program is broken: what has no glyph shows as a box.
pub fn records(records: &Records, page_label: &dyn Fn(usize, usize) -> String) -> Result<Vec<u8>, PaperFault> {
    let mut drawer = Drawer { records, fonts: Fonts::default(), pages: Vec::new(), at: 0.0 };
    drawer.begin_page()?;
    drawer.title()?;
    for section in &records.sections {
        drawer.section(section)?;
    }
    drawer.feet(page_label)?;
    let imprint = Imprint { title: &records.title, author: &records.author, lang: records.lang, issued_at: records.made_at, credential: None };
    finish::file(std::mem::take(&mut drawer.pages), &drawer.fonts, &imprint)
}

struct Drawer<'a> {
    records: &'a Records,
    fonts: Fonts,
    pages: Vec<Page>,
    /// Millimetres from the top of the last page.
    at: f32,
}

impl Drawer<'_> {
    /// Texts of the page's language.
    fn own(&self) -> Style {
        let lang = self.records.lang;
        Style::plain(lang.is_rtl()).boxed().in_language(Some(lang.tag().to_owned())).based(if lang.is_rtl() { Base::Rtl } else { Base::Ltr })
    }

    fn begin_page(&mut self) -> Result<(), PaperFault> {
        let mut page = Page::new(WIDTH, HEIGHT, self.records.lang.is_rtl());
        if let Some(text) = &self.records.watermark {
            let line = shape::line(text, &self.own().bold()).map_err(|fault| PaperFault::Text { part: Part::Watermark, fault })?;
            page.watermark(&line, 200.0);
        }
        self.pages.push(page);
        self.at = TOP;
        Ok(())
    }

    fn page(&mut self) -> (&mut Page, &mut Fonts) {
        (self.pages.last_mut().expect("a page was begun"), &mut self.fonts)
    }

    fn lines(&mut self, text: &str, style: &Style, size: f32, column: Column, leading: f32, ink: Ink) -> Result<(), PaperFault> {
        for line in set(text, style, column.width / size)? {
            let top = self.at * MM;
            let (page, fonts) = self.page();
            page.block(fonts, &Block { size, lines: vec![line] }, leading * MM, column.place(Align::Start, ink), top);
            self.at += leading;
        }
        Ok(())
    }

    fn title(&mut self) -> Result<(), PaperFault> {
        let records = self.records;
        let top = self.at;
        self.page().0.fill(Column::mm(EDGE, 1.2), top * MM, 7.0 * MM, ACCENT);
        let beside = Column::mm(EDGE + 4.0, INNER - 4.0);
        self.lines(&records.title, &self.own().bold(), 15.0, beside, 7.0, INK)?;
        self.at += 1.0;
        for subtitle in &records.subtitles {
            self.lines(subtitle, &self.own(), 9.0, beside, 4.6, SECOND)?;
        }
        self.at += 3.0;
        Ok(())
    }

    fn section(&mut self, section: &Section) -> Result<(), PaperFault> {
        let rows = section.rows.iter().take(2).count();
        // A heading never stands alone at the foot of a page.
        if self.at + 14.0 + section.notes.len() as f32 * 4.2 + rows as f32 * 8.0 > END {
            self.begin_page()?;
        }
        let column = Column::mm(EDGE, INNER);
        self.lines(&section.heading, &self.own().bold(), 11.0, column, 6.0, INK)?;
        for note in &section.notes {
            self.lines(note, &self.own(), 8.0, column, 4.0, SECOND)?;
        }
        self.at += 1.0;
        if !section.rows.is_empty() {
            self.table(section)?;
        }
        self.at += 6.0;
        Ok(())
    }

    /// The columns of a table: every share of the width as millimetres.
    fn columns(section: &Section) -> Vec<(f32, f32)> {
        let whole: f32 = section.heads.iter().map(|(_, share)| share).sum();
        let mut start = EDGE;
        let column = |(_, share): &(String, f32)| {
            let width = share / whole * INNER;
            start += width;
            (start - width, width)
        };
        section.heads.iter().map(column).collect()
    }

    fn heads(&mut self, section: &Section, columns: &[(f32, f32)]) -> Result<(), PaperFault> {
        let style = self.own().bold();
        let heads: Vec<String> = section.heads.iter().map(|(head, _)| head.clone()).collect();
        self.row(&heads, columns, &style, SECOND)?;
        let y = self.at * MM;
        self.page().0.rule(Column::mm(EDGE, INNER), y, 0.3 * MM, INK);
        Ok(())
    }

    fn table(&mut self, section: &Section) -> Result<(), PaperFault> {
        let columns = Self::columns(section);
        self.heads(section, &columns)?;
        // A name or title begins on the side of its own script where its cell does.
        let style = Style::plain(self.records.lang.is_rtl()).boxed();
        for row in &section.rows {
            self.row_or_next_page(row, section, &columns, &style)?;
            let y = self.at * MM;
            self.page().0.rule(Column::mm(EDGE, INNER), y, 0.15 * MM, HAIRLINE);
        }
        Ok(())
    }

    fn row_or_next_page(&mut self, row: &[String], section: &Section, columns: &[(f32, f32)], style: &Style) -> Result<(), PaperFault> {
        let cells = cells(row, columns, style)?;
        if self.at + height(&cells) > END {
            self.begin_page()?;
            self.heads(section, columns)?;
        }
        self.draw(cells, columns, INK);
        Ok(())
    }

    fn row(&mut self, row: &[String], columns: &[(f32, f32)], style: &Style, ink: Ink) -> Result<(), PaperFault> {
        let cells = cells(row, columns, style)?;
        self.draw(cells, columns, ink);
        Ok(())
    }

    fn draw(&mut self, cells: Vec<Vec<Line>>, columns: &[(f32, f32)], ink: Ink) {
        let (top, high) = (self.at + PAD, height(&cells));
        for (lines, (start, width)) in cells.into_iter().zip(columns) {
            let place = Column::mm(start + PAD, width - 2.0 * PAD).place(Align::Start, ink);
            let (page, fonts) = self.page();
            page.block(fonts, &Block { size: CELL, lines }, LEADING * MM, place, top * MM);
        }
        self.at += high;
    }

    fn feet(&mut self, page_label: &dyn Fn(usize, usize) -> String) -> Result<(), PaperFault> {
        let (style, count) = (self.own(), self.pages.len());
        let left = Column::mm(EDGE, INNER - 45.0);
        let right = Column::mm(EDGE + INNER - 43.0, 43.0);
        let footer = one_line(&self.records.footer, &style, left.width)?;
        for (place, page) in self.pages.iter_mut().enumerate() {
            page.block(&mut self.fonts, &footer, 11.0, left.place(Align::Start, SECOND), FOOT * MM);
            let label = one_line(&page_label(place + 1, count), &style, right.width)?;
            page.block(&mut self.fonts, &label, 11.0, right.place(Align::End, SECOND), FOOT * MM);
        }
        Ok(())
    }
}

fn cells(row: &[String], columns: &[(f32, f32)], style: &Style) -> Result<Vec<Vec<Line>>, PaperFault> {
    row.iter().zip(columns).map(|(text, (_, width))| set(text, style, (width - 2.0 * PAD) * MM / CELL)).collect()
}

/// Millimetres that a row takes.
fn height(cells: &[Vec<Line>]) -> f32 {
    let lines = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
    lines as f32 * LEADING + 2.0 * PAD
}

/// A text as lines of at most `width` em. Records are never refused because of one name: what has no glyph is a box,
/// and a word that is too wide is cut.
fn set(text: &str, style: &Style, width: f32) -> Result<Vec<Line>, PaperFault> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let mut text = text.to_owned();
    let mut longest = 32;
    loop {
        match text::wrap(&text, style, width) {
            Ok(Some(lines)) => return Ok(lines),
            Ok(None) if longest > 1 => {
                longest = (longest * 2 / 3).max(1);
                text = cut(&text, longest);
            }
            Ok(None) => return Ok(Vec::new()),
            Err(fault) => return Err(PaperFault::Text { part: Part::Sheet, fault }),
        }
    }
}

/// A text in which no word has more than `longest` characters.
fn cut(text: &str, longest: usize) -> String {
    let mut cut = String::new();
    let mut run = 0;
    for character in text.chars() {
        run = if character.is_whitespace() { 0 } else { run + 1 };
        if run > longest {
            cut.push(' ');
            run = 1;
        }
        cut.push(character);
    }
    cut
}

fn one_line(text: &str, style: &Style, width: f32) -> Result<Block, PaperFault> {
    text::fit(text, style, width, &[8.0, 7.0, 6.0, 5.0, 4.0], 1)
        .map_err(|fault| PaperFault::Text { part: Part::Sheet, fault })?
        .ok_or_else(|| PaperFault::TooLong { part: Part::Sheet, text: text.to_owned() })
}
