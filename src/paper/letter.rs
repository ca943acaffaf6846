//! A letter: A4 portrait, the centre's head, as many pages as the text needs.

use super::finish::{self, Imprint};
use super::fonts::Fonts;
use super::page::{ACCENT, Align, Column, HAIRLINE, INK, Ink, MM, Page, SECOND, baseline};
use super::shape::{self, Line};
use super::text::{self, Base, Block, Style};
use super::{Lang, PaperFault, Part};
use chrono::{DateTime, Utc};

/// What the letters of one making share, every text already in their language.
pub struct LetterPaper<'a> {
    /// The language of the pages.
    pub lang: Lang,
    /// Who writes: the name of the centre.
    pub centre: String,
    /// The line under it.
    pub centre_line: String,
    /// The day.
    pub day: String,
    /// Who signs, and under that for whom.
    pub signer: [String; 2],
    /// "page 1 of 3".
    pub page_label: &'a dyn Fn(usize, usize) -> String,
    /// A large faint text behind every page.
    pub watermark: Option<String>,
    /// When it was made; the only time that the file holds.
    pub made_at: DateTime<Utc>,
}

/// One letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// "Our reference: TEST/12".
    pub reference: String,
    /// To whom, a line each.
    pub address: Vec<String>,
    /// The subject.
    pub subject: String,
    /// The text; an empty line begins a new paragraph.
    pub body: String,
}

/// Millimetres.
const EDGE: f32 = 25.0;
const INNER: f32 = 160.0;
const HEAD: f32 = 18.0;
const DATE: f32 = 46.0;
const ADDRESS: f32 = 56.0;
const NEXT_PAGE: f32 = 28.0;
const BOTTOM: f32 = 268.0;
const FOOT: f32 = 278.0;
/// Points: the size of the text, and from one line to the next.
const SIZE: f32 = 10.5;
const LEADING: f32 = 15.5;
const PARAGRAPH: f32 = 8.0;
/// From the text to the name of who signs, so that a hand has room.
const SIGNATURE: f32 = 18.0 * MM;
const LINES_MOST: usize = 2_000;

/// A line with its place on the page, in points from the top.
struct Set {
    line: Line,
    size: f32,
    ink: Ink,
    y: f32,
    has_rule: bool,
}

/// The pages of a letter while it is laid out.
struct Flow {
    pages: Vec<Vec<Set>>,
    top: f32,
}

impl Flow {
    fn line(&mut self, line: Line, size: f32, leading: f32, ink: Ink) {
        if self.top + leading > BOTTOM * MM {
            self.turn();
        }
        let set = Set { line, size, ink, y: self.top + baseline(size, leading), has_rule: false };
        self.top += leading;
        self.pages.last_mut().expect("a flow begins with a page").push(set);
    }

    /// What belongs together stays on one page.
    fn keep(&mut self, height: f32) {
        if self.top + height > BOTTOM * MM {
            self.turn();
        }
    }

    fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.top = NEXT_PAGE * MM;
    }
}

struct Drawer<'a> {
    paper: &'a LetterPaper<'a>,
    fonts: Fonts,
}

/// Letters as one PDF file, each from a page of its own. The same letters give the same bytes.
///
/// # Errors
/// The place of the letter with [`PaperFault::Text`] where a character has no glyph, [`PaperFault::TooLong`] where a text does not fit.
pub fn letters(paper: &LetterPaper<'_>, title: &str, letters: &[Letter]) -> Result<Vec<u8>, (usize, PaperFault)> {
    let mut drawer = Drawer { paper, fonts: Fonts::default() };
    let mut pages = Vec::new();
    for (place, letter) in letters.iter().enumerate() {
        pages.extend(drawer.letter(letter).map_err(|fault| (place, fault))?);
    }
    let imprint = Imprint { title, author: &paper.centre, lang: paper.lang, issued_at: paper.made_at, credential: None };
    finish::file(pages, &drawer.fonts, &imprint).map_err(|fault| (0, fault))
}

impl Drawer<'_> {
    fn own(&self) -> Style {
        Style::plain(self.paper.lang.is_rtl()).in_language(Some(self.paper.lang.tag().to_owned()))
    }

    /// Whole sentences run in the direction of the page, even if they begin with a foreign word.
    fn running(&self) -> Style {
        self.own().based(if self.paper.lang.is_rtl() { Base::Rtl } else { Base::Ltr })
    }

    fn fit(text: &str, style: &Style, width: f32, sizes: &[f32], most: usize) -> Result<Block, PaperFault> {
        text::fit(text, style, width * MM, sizes, most)
            .map_err(|fault| PaperFault::Text { part: Part::Letter, fault })?
            .ok_or_else(|| PaperFault::TooLong { part: Part::Letter, text: text.to_owned() })
    }

    fn wrapped(text: &str, style: &Style, size: f32) -> Result<Vec<Line>, PaperFault> {
        text::wrap(text, style, INNER * MM / size)
            .map_err(|fault| PaperFault::Text { part: Part::Letter, fault })?
            .ok_or_else(|| PaperFault::TooLong { part: Part::Letter, text: text.to_owned() })
    }

    fn letter(&mut self, letter: &Letter) -> Result<Vec<Page>, PaperFault> {
        let flow = self.flow(letter)?;
        let count = flow.len();
        let mut pages = Vec::with_capacity(count);
        for (place, lines) in flow.into_iter().enumerate() {
            let mut page = Page::new(210.0, 297.0, self.paper.lang.is_rtl());
            if let Some(text) = &self.paper.watermark {
                let line = shape::line(text, &self.running().bold()).map_err(|fault| PaperFault::Text { part: Part::Watermark, fault })?;
                page.watermark(&line, 160.0);
            }
            if place == 0 {
                self.head(&mut page, letter)?;
            }
            for set in &lines {
                let column = Column::mm(EDGE, INNER);
                if set.has_rule {
                    page.rule(Column::mm(EDGE, 70.0), set.y - set.size * 1.4, 0.25 * MM, INK);
                }
                page.line(&mut self.fonts, &set.line, set.size, column.place(Align::Start, set.ink), set.y);
            }
            self.foot(&mut page, letter, place + 1, count)?;
            pages.push(page);
        }
        Ok(pages)
    }

    /// Subject, text and signature, broken into lines and pages.
    fn flow(&self, letter: &Letter) -> Result<Vec<Vec<Set>>, PaperFault> {
        let address = letter.address.len() as f32 * LEADING;
        let mut flow = Flow { pages: vec![Vec::new()], top: ADDRESS * MM + address + 10.0 * MM };
        for line in Self::wrapped(&letter.subject, &self.running().bold(), 11.5)? {
            flow.line(line, 11.5, 16.0, INK);
        }
        flow.top += PARAGRAPH;
        let mut count = 0;
        for paragraph in letter.body.lines() {
            if paragraph.trim().is_empty() {
                flow.top += PARAGRAPH;
                continue;
            }
            for line in Self::wrapped(paragraph.trim(), &self.running(), SIZE)? {
                flow.line(line, SIZE, LEADING, INK);
                count += 1;
            }
            if count > LINES_MOST {
                return Err(PaperFault::TooLong { part: Part::Letter, text: paragraph.chars().take(80).collect() });
            }
        }
        flow.keep(SIGNATURE + 2.0 * LEADING);
        flow.top += SIGNATURE;
        for (place, (text, ink)) in self.paper.signer.iter().zip([INK, SECOND]).enumerate() {
            for line in Self::wrapped(text, &self.running(), SIZE)? {
                flow.line(line, SIZE, LEADING, ink);
            }
            if place == 0
                && let Some(first) = flow.pages.last_mut().and_then(|page| page.last_mut())
            {
                first.has_rule = true;
            }
        }
        Ok(flow.pages)
    }

    fn head(&mut self, page: &mut Page, letter: &Letter) -> Result<(), PaperFault> {
        page.fill(Column::mm(EDGE, 1.2), HEAD * MM, 11.0 * MM, ACCENT);
        let beside = Column::mm(EDGE + 4.0, INNER - 4.0);
        let centre = Self::fit(&self.paper.centre, &self.own().bold(), INNER - 4.0, &[13.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0], 1)?;
        page.block(&mut self.fonts, &centre, 6.0 * MM, beside.place(Align::Start, INK), HEAD * MM);
        let line = Self::fit(&self.paper.centre_line, &self.own(), INNER - 4.0, &[9.0, 8.0, 7.0], 1)?;
        page.block(&mut self.fonts, &line, 5.0 * MM, beside.place(Align::Start, SECOND), (HEAD + 6.0) * MM);
        page.rule(Column::mm(EDGE, INNER), 36.0 * MM, 0.2 * MM, HAIRLINE);
        let half = INNER / 2.0;
        let reference = Self::fit(&letter.reference, &self.running(), half, &[9.5, 9.0, 8.0, 7.0, 6.0], 1)?;
        page.block(&mut self.fonts, &reference, LEADING, Column::mm(EDGE, half).place(Align::Start, SECOND), (DATE - 5.0) * MM);
        let day = Self::fit(&self.paper.day, &self.running(), half, &[SIZE, 9.0, 8.0], 1)?;
        page.block(&mut self.fonts, &day, LEADING, Column::mm(EDGE + half, half).place(Align::End, INK), (DATE - 5.0) * MM);
        let mut top = ADDRESS * MM;
        for text in &letter.address {
            // A name keeps its own direction and stands where the page begins.
            let line = Self::fit(text, &self.own(), INNER, &[SIZE, 10.0, 9.0, 8.0, 7.0, 6.0], 1)?;
            page.block(&mut self.fonts, &line, LEADING, Column::mm(EDGE, INNER).place(Align::Start, INK), top);
            top += LEADING;
        }
        Ok(())
    }

    fn foot(&mut self, page: &mut Page, letter: &Letter, number: usize, count: usize) -> Result<(), PaperFault> {
        if count == 1 {
            return Ok(());
        }
        let reference = Self::fit(&letter.reference, &self.running(), INNER - 40.0, &[8.0, 7.0, 6.0, 5.0], 1)?;
        page.block(&mut self.fonts, &reference, 11.0, Column::mm(EDGE, INNER - 40.0).place(Align::Start, SECOND), FOOT * MM);
        let label = Self::fit(&(self.paper.page_label)(number, count), &self.running(), 38.0, &[8.0, 7.0, 6.0], 1)?;
        page.block(&mut self.fonts, &label, 11.0, Column::mm(EDGE + INNER - 38.0, 38.0).place(Align::End, SECOND), FOOT * MM);
        Ok(())
    }
}
