//! The sign-in sheet: A4 portrait, as many pages as the rows need, the heads repeated on each.

use chrono::{DateTime, Utc};

use super::finish::{self, Imprint};
use super::fonts::Fonts;
use super::page::{ACCENT, Align, Column, HAIRLINE, INK, Ink, MM, Page, SECOND, baseline};
use super::text::{self, Base, Block, Style};
use super::{Lang, PaperFault, Part, shape};

/// Everything that a sign-in sheet shows, every text already in the language of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInSheet {
    /// The language of the page.
    pub lang: Lang,
    /// The session.
    pub title: String,
    /// Run, day, time, room, trainer: one a line.
    pub subtitles: Vec<String>,
    /// The heads of the columns: number, name, country, signature in, signature out.
    pub heads: [String; 5],
    /// The people, in the order of the sheet.
    pub rows: Vec<SignInRow>,
    /// The line at the foot of every page.
    pub footer: String,
    /// "page 1 of 3" for every page, in order, as many as [`page_count`] tells.
    pub page_labels: Vec<String>,
    /// A large faint text behind every page.
    pub watermark: Option<String>,
    /// Who keeps the sheet.
    pub author: String,
    /// When it was made; the only time that the file holds.
    pub made_at: DateTime<Utc>,
}

/// A person on a sign-in sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInRow {
    /// The name.
    pub name: String,
    /// The name in the own script.
    pub native_name: Option<String>,
    /// The country.
    pub country: String,
}

/// Millimetres. Number, name, country and two signatures.
const EDGE: f32 = 15.0;
const WIDTHS: [f32; 5] = [10.0, 62.0, 30.0, 39.0, 39.0];
const INNER: f32 = 180.0;
const ROW: f32 = 11.5;
const PAD: f32 = 1.5;
const TOP: f32 = 16.0;
const HEADS: f32 = 7.0;
const FOOT: f32 = 282.0;

/// How many subtitles a sheet shows at most.
const SUBTITLES: usize = 4;

/// Where the table begins, in millimetres.
fn table_top(subtitles: usize) -> f32 {
    TOP + 9.0 + subtitles.min(SUBTITLES) as f32 * 5.0 + 4.0
}

fn rows_a_page(subtitles: usize) -> usize {
    ((FOOT - 6.0 - table_top(subtitles) - HEADS) / ROW) as usize
}

/// How many pages a sheet with so many subtitles and rows takes; at least one.
#[must_use]
pub fn page_count(subtitles: usize, rows: usize) -> usize {
    rows.div_ceil(rows_a_page(subtitles)).max(1)
}

struct Drawer<'a> {
    sheet: &'a SignInSheet,
    fonts: Fonts,
}

/// The sheet as a PDF file. The same sheet gives the same bytes.
///
/// # Errors
/// [`PaperFault::TooLong`] where a text does not fit its place.
pub fn sign_in(sheet: &SignInSheet) -> Result<Vec<u8>, PaperFault> {
    let mut drawer = Drawer { sheet, fonts: Fonts::default() };
    let a_page = rows_a_page(sheet.subtitles.len());
    let mut pages = Vec::new();
    for place in 0..page_count(sheet.subtitles.len(), sheet.rows.len()) {
        let rows: Vec<(usize, &SignInRow)> = sheet.rows.iter().enumerate().skip(place * a_page).take(a_page).collect();
        pages.push(drawer.page(place, &rows)?);
    }
    let imprint = Imprint { title: &sheet.title, author: &sheet.author, lang: sheet.lang, issued_at: sheet.made_at, credential: None };
    finish::file(pages, &drawer.fonts, &imprint)
}

impl Drawer<'_> {
    fn own(&self) -> Style {
        Style::plain(self.sheet.lang.is_rtl()).boxed().in_language(Some(self.sheet.lang.tag().to_owned()))
    }

    fn running(&self) -> Style {
        self.own().based(if self.sheet.lang.is_rtl() { Base::Rtl } else { Base::Ltr })
    }

    fn set(&self, text: &str, style: &Style, width: f32, sizes: &[f32], most: usize) -> Result<Block, PaperFault> {
        text::fit(text, style, width * MM, sizes, most)
            .map_err(|fault| PaperFault::Text { part: Part::Sheet, fault })?
            .ok_or_else(|| PaperFault::TooLong { part: Part::Sheet, text: text.to_owned() })
    }

    fn page(&mut self, place: usize, rows: &[(usize, &SignInRow)]) -> Result<Page, PaperFault> {
        let mut page = Page::new(210.0, 297.0, self.sheet.lang.is_rtl());
        if let Some(text) = &self.sheet.watermark {
            let line = shape::line(text, &self.running().bold()).map_err(|fault| PaperFault::Text { part: Part::Watermark, fault })?;
            page.watermark(&line, 160.0);
        }
        self.head(&mut page)?;
        let mut top = table_top(self.sheet.subtitles.len());
        self.column_heads(&mut page, top)?;
        top += HEADS;
        let first = top;
        page.rule(Column::mm(EDGE, INNER), top * MM, 0.3 * MM, INK);
        for (number, row) in rows {
            self.row(&mut page, number + 1, row, top)?;
            top += ROW;
            page.rule(Column::mm(EDGE, INNER), top * MM, 0.15 * MM, HAIRLINE);
        }
        // The boxes to sign in begin at hairlines of their own.
        if !rows.is_empty() {
            let mut start = EDGE + WIDTHS[0] + WIDTHS[1] + WIDTHS[2];
            for width in &WIDTHS[3..] {
                page.post(Column::mm(start, *width), first * MM, top * MM, 0.15 * MM, HAIRLINE);
                start += width;
            }
        }
        self.foot(&mut page, place)?;
        Ok(page)
    }

    fn head(&mut self, page: &mut Page) -> Result<(), PaperFault> {
        page.fill(Column::mm(EDGE, 1.2), TOP * MM, 7.0 * MM, ACCENT);
        let beside = Column::mm(EDGE + 4.0, INNER - 4.0);
        let title = self.set(&self.sheet.title, &self.running().bold(), INNER - 4.0, &[16.0, 14.0, 12.0, 11.0, 10.0, 9.0, 8.0], 1)?;
        page.block(&mut self.fonts, &title, 7.0 * MM, beside.place(Align::Start, INK), TOP * MM);
        let mut top = (TOP + 9.0) * MM;
        for subtitle in self.sheet.subtitles.iter().take(SUBTITLES) {
            let line = self.set(subtitle, &self.running(), INNER - 4.0, &[10.0, 9.0, 8.0, 7.0], 1)?;
            page.block(&mut self.fonts, &line, 5.0 * MM, beside.place(Align::Start, SECOND), top);
            top += 5.0 * MM;
        }
        Ok(())
    }

    fn column_heads(&mut self, page: &mut Page, top: f32) -> Result<(), PaperFault> {
        let mut start = EDGE;
        for (head, width) in self.sheet.heads.iter().zip(WIDTHS) {
            let column = Column::mm(start + PAD, width - 2.0 * PAD);
            let head = self.set(head, &self.own().bold(), width - 2.0 * PAD, &[8.5, 8.0, 7.0, 6.0, 5.0], 1)?;
            page.block(&mut self.fonts, &head, HEADS * MM, column.place(Align::Start, SECOND), top * MM);
            start += width;
        }
        Ok(())
    }

    fn row(&mut self, page: &mut Page, number: usize, row: &SignInRow, top: f32) -> Result<(), PaperFault> {
        let column = |start: f32, width: f32| Column::mm(start + PAD, width - 2.0 * PAD);
        let names = self.names(row)?;
        let height: f32 = names.iter().map(|(_, leading, _)| leading).sum();
        let mut at = top * MM + (ROW * MM - height) / 2.0;
        // Number and country stand on the baseline of the name.
        let first = names.first().map_or(at, |(line, leading, _)| at + baseline(line.size, *leading));
        for (block, leading, ink) in &names {
            at = page.block(&mut self.fonts, block, *leading, column(EDGE + WIDTHS[0], WIDTHS[1]).place(Align::Start, *ink), at);
        }
        let style = Style::plain(self.sheet.lang.is_rtl()).boxed();
        let number = self.set(&number.to_string(), &style, WIDTHS[0] - 2.0 * PAD, &[9.0, 8.0, 7.0], 1)?;
        let country = self.set(&row.country, &self.own(), WIDTHS[2] - 2.0 * PAD, &[9.0, 8.0, 7.0, 6.0, 5.0], 2)?;
        let countries = column(EDGE + WIDTHS[0] + WIDTHS[1], WIDTHS[2]);
        // A country of two lines beside a name of one spreads around the name's baseline.
        let lift = if country.lines.len() > names.len() { country.size * 0.625 } else { 0.0 };
        for (block, place, lift) in [(&number, column(EDGE, WIDTHS[0]), 0.0), (&country, countries, lift)] {
            for (below, text) in block.lines.iter().enumerate() {
                let y = first - lift + below as f32 * block.size * 1.25;
                page.line(&mut self.fonts, text, block.size, place.place(Align::Start, SECOND), y);
            }
        }
        Ok(())
    }

    /// The lines of a person's names, one block each, with the height of each line: as large as the row allows, the name in at
    /// most two lines before it gets smaller than 9 points, the name in the own script likewise.
    fn names(&self, row: &SignInRow) -> Result<Vec<(Block, f32, Ink)>, PaperFault> {
        let width = (WIDTHS[1] - 2.0 * PAD) * MM;
        let style = Style::plain(self.sheet.lang.is_rtl()).boxed();
        let native = row.native_name.as_deref().filter(|native| !native.is_empty());
        let wanted: Vec<(&str, f32, Ink)> =
            std::iter::once((row.name.as_str(), 1.0, INK)).chain(native.map(|native| (native, 0.88, SECOND))).collect();
        'sizes: for size in [10.5, 10.0, 9.0, 8.0, 7.0, 6.0, 5.0] {
            let mut lines = Vec::new();
            for (text, part, ink) in &wanted {
                let size = size * part;
                let most = if size < 9.0 { 2 } else { 1 };
                match text::wrap(text, &style, width / size).map_err(|fault| PaperFault::Text { part: Part::Sheet, fault })? {
                    Some(broken) if broken.len() <= most => {
                        lines.extend(broken.into_iter().map(|line| (Block { size, lines: vec![line] }, size * 1.32, *ink)));
                    }
                    _ => continue 'sizes,
                }
            }
            if lines.iter().map(|(_, height, _)| height).sum::<f32>() <= ROW * MM {
                return Ok(lines);
            }
        }
        Err(PaperFault::TooLong { part: Part::Sheet, text: row.name.clone() })
    }

    fn foot(&mut self, page: &mut Page, place: usize) -> Result<(), PaperFault> {
        let top = FOOT * MM;
        let footer = self.set(&self.sheet.footer, &self.running(), INNER - 40.0, &[8.0, 7.0, 6.0], 1)?;
        page.block(&mut self.fonts, &footer, 11.0, Column::mm(EDGE, INNER - 40.0).place(Align::Start, SECOND), top);
        if let Some(label) = self.sheet.page_labels.get(place) {
            let label = self.set(label, &self.running(), 38.0, &[8.0, 7.0, 6.0], 1)?;
            page.block(&mut self.fonts, &label, 11.0, Column::mm(EDGE + INNER - 38.0, 38.0).place(Align::End, SECOND), top);
        }
        Ok(())
    }
}
