//! The transcript of a person: A4 portrait, a part for each run, as many pages as they need.

use chrono::{DateTime, Utc};

use super::finish::{self, Imprint};
use super::fonts::Fonts;
use super::page::{Align, Column, HAIRLINE, INK, MM, Page, SECOND};
use super::text::{self, Base, Block, Style};
use super::{Lang, PaperFault, Part, shape};

/// Everything that a transcript shows, every text already in the language of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transcript {
    /// The language of the page.
    pub lang: Lang,
    /// "Transcript".
    pub heading: String,
    /// Whose it is.
    pub name: String,
    /// The name in the own script.
    pub native_name: Option<String>,
    /// Centre and day, one a line.
    pub subtitles: Vec<String>,
    /// A part for each run.
    pub parts: Vec<TranscriptPart>,
    /// The line at the foot of every page.
    pub footer: String,
    /// A large faint text behind every page.
    pub watermark: Option<String>,
    /// Who made it.
    pub author: String,
    /// When; the only time that the file holds.
    pub made_at: DateTime<Utc>,
}

/// A run with what somebody did in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranscriptPart {
    /// The course.
    pub title: String,
    /// Code, days, state.
    pub sub: String,
    /// A head and the lines beside it.
    pub facts: Vec<(String, Vec<String>)>,
}

/// Millimetres.
const EDGE: f32 = 20.0;
const INNER: f32 = 170.0;
const HEADS: f32 = 42.0;
const TOP: f32 = 20.0;
const FOOT: f32 = 280.0;

/// Something that stands whole on one page: blocks at columns, and how high they are together.
struct Piece {
    lines: Vec<(Block, f32, Column, bool)>,
    height: f32,
    has_rule: bool,
    /// Whether the next piece stays on its page.
    keeps: bool,
}

struct Drawer<'a> {
    shown: &'a Transcript,
    fonts: Fonts,
}

/// The transcript as a PDF file. `page_label` tells "page 1 of 3". The same transcript gives the same bytes.
///
/// # Errors
/// [`PaperFault::Text`] where a character has no glyph, [`PaperFault::TooLong`] where a text does not fit its place.
pub fn transcript(shown: &Transcript, page_label: &dyn Fn(usize, usize) -> String) -> Result<Vec<u8>, PaperFault> {
    let mut drawer = Drawer { shown, fonts: Fonts::default() };
    let pages = sheets(drawer.pieces()?);
    let count = pages.len();
    let mut drawn = Vec::with_capacity(count);
    for (at, pieces) in pages.iter().enumerate() {
        drawn.push(drawer.page(pieces, &page_label(at + 1, count))?);
    }
    let imprint = Imprint { title: &shown.heading, author: &shown.author, lang: shown.lang, issued_at: shown.made_at, credential: None };
    finish::file(drawn, &drawer.fonts, &imprint)
}

/// The pieces of each page: a head never stands alone at the foot of one.
fn sheets(pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    let room = (FOOT - 6.0 - TOP) * MM;
    let mut pages: Vec<Vec<Piece>> = vec![Vec::new()];
    let mut used = 0.0;
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        let with = pieces.peek().filter(|_| piece.keeps).map_or(0.0, |next| next.height);
        if used + piece.height + with > room && used > 0.0 {
            pages.push(Vec::new());
            used = 0.0;
        }
        used += piece.height;
        if let Some(page) = pages.last_mut() {
            page.push(piece);
        }
    }
    pages
}

impl Drawer<'_> {
    fn running(&self) -> Style {
        let rtl = self.shown.lang.is_rtl();
        Style::plain(rtl).in_language(Some(self.shown.lang.tag().to_owned())).based(if rtl { Base::Rtl } else { Base::Ltr })
    }

    fn set(&self, text: &str, style: &Style, width: f32, sizes: &[f32], most: usize) -> Result<Block, PaperFault> {
        text::fit(text, style, width * MM, sizes, most)
            .map_err(|fault| PaperFault::Text { part: Part::Sheet, fault })?
            .ok_or_else(|| PaperFault::TooLong { part: Part::Sheet, text: text.to_owned() })
    }

    fn pieces(&self) -> Result<Vec<Piece>, PaperFault> {
        let mut pieces = vec![self.head()?];
        for part in &self.shown.parts {
            pieces.push(self.part_head(part)?);
            for fact in &part.facts {
                pieces.push(self.fact(fact)?);
            }
        }
        Ok(pieces)
    }

    /// Lines under each other from the top of a piece.
    fn stacked(lines: Vec<(Block, f32, bool)>, above: f32, below: f32) -> Piece {
        let column = Column::mm(EDGE, INNER);
        let height = lines.iter().map(|(block, leading, _)| leading * block.lines.len() as f32).sum::<f32>() + (above + below) * MM;
        let mut at = above * MM;
        let placed = lines.into_iter().map(|(block, leading, is_second)| {
            let top = at;
            at += leading * block.lines.len() as f32;
            (block, top, column, is_second)
        });
        Piece { lines: placed.collect(), height, has_rule: false, keeps: true }
    }

    fn head(&self) -> Result<Piece, PaperFault> {
        let own = Style::plain(self.shown.lang.is_rtl());
        let mut lines = vec![
            (self.set(&self.shown.heading, &self.running(), INNER, &[11.0, 10.0], 1)?, 16.0, true),
            (self.set(&self.shown.name, &own.clone().bold(), INNER, &[22.0, 20.0, 18.0, 16.0, 14.0], 2)?, 30.0, false),
        ];
        if let Some(native) = self.shown.native_name.as_deref().filter(|native| !native.is_empty()) {
            lines.push((self.set(native, &own, INNER, &[14.0, 12.0, 10.0], 1)?, 22.0, true));
        }
        for subtitle in &self.shown.subtitles {
            lines.push((self.set(subtitle, &self.running(), INNER, &[10.0, 9.0, 8.0], 2)?, 14.0, true));
        }
        Ok(Self::stacked(lines, 0.0, 4.0))
    }

    fn part_head(&self, part: &TranscriptPart) -> Result<Piece, PaperFault> {
        let title = self.set(&part.title, &self.running().bold(), INNER, &[13.0, 12.0, 11.0, 10.0], 2)?;
        let sub = self.set(&part.sub, &self.running(), INNER, &[9.5, 9.0, 8.0], 2)?;
        Ok(Self::stacked(vec![(title, 18.0, false), (sub, 13.0, true)], 6.0, 2.0))
    }

    fn fact(&self, (head, values): &(String, Vec<String>)) -> Result<Piece, PaperFault> {
        const PAD: f32 = 1.6;
        const LEADING: f32 = 13.5;
        let (heads, beside) = (Column::mm(EDGE, HEADS), Column::mm(EDGE + HEADS, INNER - HEADS));
        let head = self.set(head, &self.running(), HEADS - 4.0, &[9.0, 8.0, 7.0], 2)?;
        let mut lines = vec![];
        let mut at = PAD * MM;
        for value in values {
            let value = self.set(value, &self.running(), INNER - HEADS, &[10.0, 9.0, 8.0], 4)?;
            let top = at;
            at += LEADING * value.lines.len() as f32;
            lines.push((value, top, beside, false));
        }
        at = at.max(PAD * MM + LEADING * head.lines.len() as f32);
        lines.push((head, PAD * MM, heads, true));
        Ok(Piece { lines, height: at + PAD * MM, has_rule: true, keeps: false })
    }

    fn page(&mut self, pieces: &[Piece], label: &str) -> Result<Page, PaperFault> {
        let mut page = Page::new(210.0, 297.0, self.shown.lang.is_rtl());
        if let Some(text) = &self.shown.watermark {
            let line = shape::line(text, &self.running().bold()).map_err(|fault| PaperFault::Text { part: Part::Watermark, fault })?;
            page.watermark(&line, 160.0);
        }
        let mut top = TOP * MM;
        for piece in pieces {
            if piece.has_rule {
                page.rule(Column::mm(EDGE, INNER), top, 0.15 * MM, HAIRLINE);
            }
            for (block, below, column, is_second) in &piece.lines {
                let leading = block.size * 1.35;
                let ink = if *is_second { SECOND } else { INK };
                page.block(&mut self.fonts, block, leading, column.place(Align::Start, ink), top + below);
            }
            top += piece.height;
        }
        let footer = self.set(&self.shown.footer, &self.running(), INNER - 40.0, &[8.0, 7.0, 6.0], 1)?;
        page.block(&mut self.fonts, &footer, 11.0, Column::mm(EDGE, INNER - 40.0).place(Align::Start, SECOND), FOOT * MM);
        let label = self.set(label, &self.running(), 38.0, &[8.0, 7.0, 6.0], 1)?;
        page.block(&mut self.fonts, &label, 11.0, Column::mm(EDGE + INNER - 38.0, 38.0).place(Align::End, SECOND), FOOT * MM);
        Ok(page)
    }
}
