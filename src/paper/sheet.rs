//! What the papers of a timetable share: pages with a head and a foot, and lines that end in an ellipsis where they are too long.

use chrono::{DateTime, Utc};
use unicode_normalization::UnicodeNormalization;

use super::finish::{self, Imprint};
use super::fonts::Fonts;
use super::page::{ACCENT, Align, Column, INK, Ink, MM, Page, SECOND};
use super::text::{self, Base, Block, Style};
use super::{Lang, PaperFault, Part, shape};

/// What stands around the content of a paper, every text already in the language of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The language of the page.
    pub lang: Lang,
    /// The title.
    pub title: String,
    /// Days, place, centre: one a line.
    pub subtitles: Vec<String>,
    /// The line at the foot of every page.
    pub footer: String,
    /// A large faint text behind every page.
    pub watermark: Option<String>,
    /// Who made it.
    pub author: String,
    /// When; the only time that the file holds.
    pub made_at: DateTime<Utc>,
}

/// Colour and side of a text.
pub(super) type Look = (Align, Ink);

/// The pages of a paper while they are drawn. Lengths are in millimetres, sizes of letters in points.
pub(super) struct Sheet<'a> {
    frame: &'a Frame,
    wide: f32,
    high: f32,
    fonts: Fonts,
    pages: Vec<Page>,
    /// Where the next thing begins on the last page.
    pub top: f32,
}

/// The margin on all sides.
pub(super) const EDGE: f32 = 14.0;

impl<'a> Sheet<'a> {
    /// A paper without a page; A4, upright or not.
    pub fn new(frame: &'a Frame, is_upright: bool) -> Self {
        let (wide, high) = if is_upright { (210.0, 297.0) } else { (297.0, 210.0) };
        Self { frame, wide, high, fonts: Fonts::default(), pages: Vec::new(), top: EDGE }
    }

    /// The width between the margins.
    pub fn inner(&self) -> f32 {
        self.wide - 2.0 * EDGE
    }

    /// Where the content of a page ends.
    pub fn bottom(&self) -> f32 {
        self.high - EDGE - 4.0
    }

    /// The style of running text.
    pub fn style(&self) -> Style {
        let rtl = self.frame.lang.is_rtl();
        let base = if rtl { Base::Rtl } else { Base::Ltr };
        Style::plain(rtl).boxed().in_language(Some(self.frame.lang.tag().to_owned())).based(base)
    }

    /// That of names and titles, which keep the direction of their own first letter.
    pub fn own(&self) -> Style {
        self.style().based(Base::FirstStrong { otherwise_rtl: self.frame.lang.is_rtl() })
    }

    /// A text in one line, at the largest size at which it fits; at the smallest one it is cut.
    pub fn cut(&self, text: &str, style: &Style, width: f32, sizes: &[f32]) -> Result<Block, PaperFault> {
        let fault = |fault| PaperFault::Text { part: Part::Sheet, fault };
        if let Some(block) = text::fit(text, style, width * MM, sizes, 1).map_err(fault)? {
            return Ok(block);
        }
        let least = &sizes[sizes.len() - 1..];
        let (mut fits, mut not) = (0, text.chars().count());
        let cut = |letters: usize| text.chars().take(letters).collect::<String>().trim_end().to_owned() + "…";
        while not - fits > 1 {
            let middle = usize::midpoint(fits, not);
            match text::fit(&cut(middle), style, width * MM, least, 1).map_err(fault)? {
                Some(_) => fits = middle,
                None => not = middle,
            }
        }
        text::fit(&cut(fits), style, width * MM, least, 1)
            .map_err(fault)?
            .ok_or_else(|| PaperFault::TooLong { part: Part::Sheet, text: text.to_owned() })
    }

    /// A text in at most so many lines of one size; what is longer is cut in the last of them, and so is a word that is wider than a line.
    pub fn lines(&self, text: &str, style: &Style, width: f32, size: f32, most: usize) -> Result<Block, PaperFault> {
        let text: String = text.nfc().collect();
        let wrapped = text::wrap(&text, style, width * MM / size).map_err(|fault| PaperFault::Text { part: Part::Sheet, fault })?;
        let Some(mut lines) = wrapped else { return self.cut(&text, style, width, &[size]) };
        if lines.len() > most {
            lines.truncate(most - 1);
            let rest = lines.iter().fold(text.as_str(), |rest, line| rest.split_once(line.text.as_str()).map_or(rest, |(_, after)| after));
            let last = self.cut(rest.trim_start(), style, width, &[size])?;
            lines.extend(last.lines);
        }
        Ok(Block { size, lines })
    }

    /// Lines under each other on the last page.
    pub fn draw(&mut self, block: &Block, leading: f32, column: (f32, f32), (align, ink): Look, top: f32) {
        if let Some(page) = self.pages.last_mut() {
            page.block(&mut self.fonts, block, leading * MM, Column::mm(column.0, column.1).place(align, ink), top * MM);
        }
    }

    /// A filled box on the last page.
    pub fn fill(&mut self, column: (f32, f32), top: f32, height: f32, ink: Ink) {
        if let Some(page) = self.pages.last_mut() {
            page.fill(Column::mm(column.0, column.1), top * MM, height * MM, ink);
        }
    }

    /// A rule over a column of the last page.
    pub fn rule(&mut self, column: (f32, f32), top: f32, thickness: f32, ink: Ink) {
        if let Some(page) = self.pages.last_mut() {
            page.rule(Column::mm(column.0, column.1), top * MM, thickness * MM, ink);
        }
    }

    /// An upright rule at the start of a column of the last page.
    pub fn post(&mut self, start: f32, top: f32, bottom: f32, thickness: f32, ink: Ink) {
        if let Some(page) = self.pages.last_mut() {
            page.post(Column::mm(start, 0.0), top * MM, bottom * MM, thickness * MM, ink);
        }
    }

    /// Begins a page without a head.
    pub fn bare(&mut self) -> Result<(), PaperFault> {
        let mut page = Page::new(self.wide, self.high, self.frame.lang.is_rtl());
        if let Some(text) = &self.frame.watermark {
            let line = shape::line(text, &self.style().bold()).map_err(|fault| PaperFault::Text { part: Part::Watermark, fault })?;
            page.watermark(&line, if self.wide > self.high { 200.0 } else { 160.0 });
        }
        self.pages.push(page);
        self.top = EDGE;
        Ok(())
    }

    /// Begins a page with title and subtitles.
    pub fn page(&mut self) -> Result<(), PaperFault> {
        self.bare()?;
        self.fill((EDGE, 1.2), EDGE, 7.0, ACCENT);
        let beside = (EDGE + 4.0, self.inner() - 4.0);
        let frame = self.frame;
        let title = self.cut(&frame.title, &self.own().bold(), beside.1, &[16.0, 14.0, 12.0])?;
        self.draw(&title, 7.0, beside, (Align::Start, INK), EDGE);
        self.top = EDGE + 9.0;
        for subtitle in &frame.subtitles {
            let line = self.cut(subtitle, &self.style(), beside.1, &[9.5, 8.5, 7.5])?;
            self.draw(&line, 5.0, beside, (Align::Start, SECOND), self.top);
            self.top += 5.0;
        }
        self.top += 3.0;
        Ok(())
    }

    /// The paper as a PDF file; `label` says which page of how many one is.
    pub fn finish(mut self, label: impl Fn(usize, usize) -> String) -> Result<Vec<u8>, PaperFault> {
        let (foot, inner, count) = (self.high - EDGE, self.inner(), self.pages.len());
        let footer = self.cut(&self.frame.footer, &self.style(), inner - 42.0, &[8.0, 7.0])?;
        for at in 0..count {
            let label = self.cut(&label(at + 1, count), &self.style(), 40.0, &[8.0, 7.0, 6.0])?;
            let page = &mut self.pages[at];
            page.block(&mut self.fonts, &footer, 11.0, Column::mm(EDGE, inner - 42.0).place(Align::Start, SECOND), foot * MM);
            page.block(&mut self.fonts, &label, 11.0, Column::mm(EDGE + inner - 40.0, 40.0).place(Align::End, SECOND), foot * MM);
        }
        let frame = self.frame;
        let imprint = Imprint { title: &frame.title, author: &frame.author, lang: frame.lang, issued_at: frame.made_at, credential: None };
        finish::file(self.pages, &self.fonts, &imprint)
    }
}
