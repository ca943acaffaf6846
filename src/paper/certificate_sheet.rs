//! The page of a certificate, A4 landscape: what stands where.

use super::certificate::CertificatePage;
use super::faces::Weight;
use super::fonts::Fonts;
use super::page::{ACCENT, Align, Column, HAIRLINE, INK, MM, Page, Place, SECOND, WHITE};
use super::shape::{self, Line};
use super::text::{self, Base, Block, Style};
use super::{PaperFault, Part, qr};
use crate::domain::certificate::SIGNATORIES_MAX;

/// Where the text stands, in millimetres: the inner edge, and the width between the two edges.
const EDGE: f32 = 22.0;
const INNER: f32 = 253.0;
/// The width left of the QR code.
const BESIDE_CODE: f32 = 190.0;
const CODE: f32 = 30.0;
const CODE_TOP: f32 = 153.5;

/// A certificate being drawn, on whichever layout.
pub(super) struct Sheet<'a> {
    pub(super) shown: &'a CertificatePage,
    pub(super) page: Page,
    fonts: Fonts,
}

/// Draws a certificate; the fonts are those of its page.
///
/// # Errors
/// As [`super::certificate::certificate`].
pub fn draw(shown: &CertificatePage) -> Result<(Page, Fonts), PaperFault> {
    let mut sheet = Sheet::new(shown, 297.0, 210.0);
    sheet.watermark(220.0)?;
    sheet.head()?;
    sheet.names()?;
    sheet.facts()?;
    sheet.signatories(EDGE, 88.0, 168.0)?;
    sheet.code()?;
    Ok(sheet.finish())
}

impl<'a> Sheet<'a> {
    /// An empty page of a size in millimetres.
    pub(super) fn new(shown: &'a CertificatePage, width: f32, height: f32) -> Self {
        Self { shown, page: Page::new(width, height, shown.lang.is_rtl()), fonts: Fonts::default() }
    }

    pub(super) fn finish(self) -> (Page, Fonts) {
        (self.page, self.fonts)
    }
}

impl Sheet<'_> {
    /// A style of the page's own language.
    pub(super) fn own(&self) -> Style {
        Style::plain(self.shown.lang.is_rtl()).in_language(Some(self.shown.lang.tag().to_owned()))
    }

    /// The same for whole sentences, whose direction is the page's even if they begin with a foreign word.
    pub(super) fn running(&self) -> Style {
        self.own().based(if self.shown.lang.is_rtl() { Base::Rtl } else { Base::Ltr })
    }

    pub(super) fn set(&self, part: Part, text: &str, style: &Style, width: f32, sizes: &[f32], most: usize) -> Result<Block, PaperFault> {
        text::fit(text, style, width * MM, sizes, most)
            .map_err(|fault| PaperFault::Text { part, fault })?
            .ok_or_else(|| PaperFault::TooLong { part, text: text.to_owned() })
    }

    pub(super) fn draw(&mut self, block: &Block, leading: f32, place: Place, top: f32) -> f32 {
        self.page.block(&mut self.fonts, block, leading, place, top)
    }

    pub(super) fn watermark(&mut self, across: f32) -> Result<(), PaperFault> {
        if let Some(text) = &self.shown.watermark {
            let line = shape::line(text, &self.running().bold()).map_err(|fault| PaperFault::Text { part: Part::Watermark, fault })?;
            self.page.watermark(&line, across);
        }
        Ok(())
    }

    /// Frame, mark, issuer, heading and the line over the name.
    fn head(&mut self) -> Result<(), PaperFault> {
        self.page.frame(Column::mm(9.0, 279.0), 9.0 * MM, 192.0 * MM, 0.35 * MM, ACCENT);
        let mark = Column::mm(EDGE, 16.0);
        self.page.frame(mark, 18.0 * MM, 16.0 * MM, 0.6 * MM, ACCENT);
        self.page.fill(Column::mm(EDGE, 2.4), 18.0 * MM, 16.0 * MM, ACCENT);
        let issuer = self.set(Part::Issuer, &self.shown.issuer, &self.own().bold(), 64.0, &[10.0, 9.0, 8.0], 3)?;
        let top = 26.0 * MM - issuer.lines.len() as f32 * 6.0;
        self.draw(&issuer, 12.0, Column::mm(EDGE + 19.0, 64.0).place(Align::Start, INK), top);

        let text = self.shown.heading.to_uppercase();
        // Letters that join must not be spaced.
        let spaced = text.chars().any(char::is_uppercase);
        let style = Style { tracking: if spaced { 0.16 } else { 0.0 }, ..self.running() };
        let heading = self.set(Part::Heading, &text, &style, INNER, &[15.0, 14.0, 13.0, 12.0, 11.0, 10.0], 1)?;
        self.draw(&heading, 20.0, Column::mm(EDGE, INNER).place(Align::Centre, SECOND), 44.0 * MM);
        let certifies = self.set(Part::Certifies, &self.shown.certifies, &self.running(), INNER, &[11.0, 10.0, 9.0], 1)?;
        self.draw(&certifies, 16.0, Column::mm(EDGE, INNER).place(Align::Centre, SECOND), 54.0 * MM);
        Ok(())
    }

    /// The name, the name in the own script, and the sentence.
    fn names(&mut self) -> Result<(), PaperFault> {
        const ONE_LINE: [f32; 13] = [30.0, 29.0, 28.0, 27.0, 26.0, 25.0, 24.0, 23.0, 22.0, 21.0, 20.0, 19.0, 18.0];
        let style = Style::plain(false).bold().in_language(self.shown.name_language.clone());
        let fault = |fault| PaperFault::Text { part: Part::Name, fault };
        let name = match text::fit(&self.shown.name, &style, INNER * MM, &ONE_LINE, 1).map_err(fault)? {
            Some(name) => name,
            None => self.set(Part::Name, &self.shown.name, &style, INNER, &[21.0, 20.0, 19.0, 18.0, 17.0, 16.0], 2)?,
        };
        let column = Column::mm(EDGE, INNER);
        let leading = if name.lines.len() == 1 { 38.0 } else { 27.0 };
        // The middle of the name stays where it is; two lines take from the white above and below.
        let top = 68.0 * MM + 19.0 - leading * name.lines.len() as f32 / 2.0;
        let after = self.draw(&name, leading, column.place(Align::Centre, INK), top);
        if let Some(native) = self.shown.native_name.as_deref().filter(|native| !native.is_empty()) {
            let style = Style { weight: Weight::Regular, ..style };
            let native = self.set(Part::NativeName, native, &style, INNER, &[16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0], 1)?;
            self.draw(&native, 24.0, column.place(Align::Centre, SECOND), after.max(82.0 * MM));
        }
        let sentence = self.set(Part::Sentence, &self.shown.sentence, &self.running(), 153.0, &[12.0, 11.0, 10.0], 4)?;
        self.draw(&sentence, 18.0, Column::mm(72.0, 153.0).place(Align::Centre, INK), 102.0 * MM);
        Ok(())
    }

    /// Four facts between two hairlines, heads and values on common baselines.
    fn facts(&mut self) -> Result<(), PaperFault> {
        const WIDTHS: [f32; 4] = [76.63, 40.87, 61.30, 56.20];
        const GAP: f32 = 6.0;
        const TOP: f32 = 129.0;
        const PAD: f32 = 3.5;
        let column = Column::mm(EDGE, INNER);
        let (size, leading, cells) = self.cells(&WIDTHS)?;
        self.page.rule(column, TOP * MM, 0.2 * MM, HAIRLINE);
        let mut start = EDGE;
        let top = (TOP + PAD) * MM;
        for ((fact, values), width) in self.shown.facts.iter().zip(&cells).zip(WIDTHS) {
            let column = Column::mm(start, width);
            let head = self.set(Part::Fact, &fact.head, &self.own(), width, &[8.0, 7.0], 1)?;
            let below = self.draw(&head, 12.0, column.place(Align::Start, SECOND), top);
            let values = Block { size, lines: values.clone() };
            self.draw(&values, leading, column.place(Align::Start, INK), below);
            start += width + GAP;
        }
        self.page.rule(column, (TOP + 2.0 * PAD) * MM + 42.0, 0.2 * MM, HAIRLINE);
        Ok(())
    }

    /// The values of all facts at one size: the largest at which each takes at most 30 points of height.
    fn cells(&self, widths: &[f32; 4]) -> Result<(f32, f32, Vec<Vec<Line>>), PaperFault> {
        let fault = |fault| PaperFault::Text { part: Part::Fact, fault };
        'sizes: for (size, leading, most) in [(11.0, 15.0, 2), (10.0, 14.0, 2), (9.0, 12.0, 2), (8.0, 10.0, 3), (7.0, 10.0, 3)] {
            let mut cells = Vec::new();
            for (fact, width) in self.shown.facts.iter().zip(widths) {
                let mut lines = Vec::new();
                for value in &fact.value {
                    match text::wrap(value, &self.own(), width * MM / size).map_err(fault)? {
                        Some(broken) => lines.extend(broken),
                        None => continue 'sizes,
                    }
                }
                if lines.len() > most {
                    continue 'sizes;
                }
                cells.push(lines);
            }
            if cells.len() == self.shown.facts.len() {
                return Ok((size, leading, cells));
            }
        }
        let longest = self.shown.facts.iter().map(|fact| fact.value.join(" ")).max_by_key(String::len);
        Err(PaperFault::TooLong { part: Part::Fact, text: longest.unwrap_or_default() })
    }

    /// Who signs: a line for the hand, the name and the office under it, on one baseline.
    pub(super) fn signatories(&mut self, edge: f32, width: f32, line: f32) -> Result<(), PaperFault> {
        const GAP: f32 = 14.0;
        const SIGNED: f32 = 13.0 * MM;
        for (place, signatory) in self.shown.signatories.iter().take(SIGNATORIES_MAX).enumerate() {
            let column = Column::mm(edge + place as f32 * (width + GAP), width);
            if let Some(image) = &signatory.image {
                self.page.picture(&format!("Signature{place}"), image, Column { width: column.width * 0.8, ..column }, (line - 0.8) * MM, SIGNED);
            }
            self.page.rule(column, line * MM, 0.25 * MM, INK);
            let name = self.set(Part::Signatory, &signatory.name, &self.own(), width, &[10.0, 9.0, 8.0, 7.0], 1)?;
            let below = self.draw(&name, 14.0, column.place(Align::Start, INK), (line + 1.5) * MM);
            let title = self.set(Part::Signatory, &signatory.title, &self.own(), width, &[8.5, 8.0, 7.0, 6.0], 1)?;
            self.draw(&title, 12.0, column.place(Align::Start, SECOND), below);
        }
        Ok(())
    }

    /// The code with white around it, its upper edge at `top` millimetres.
    pub(super) fn qr_code(&mut self, column: Column, top: f32) -> Result<(), PaperFault> {
        if let Some(content) = &self.shown.qr {
            let modules = qr::modules(content)?;
            let module = column.width / f32::from(modules.side());
            let quiet = 1.5 * MM;
            let around = Column { start: column.start - quiet, width: column.width + 2.0 * quiet };
            self.page.fill(around, top * MM - quiet, column.width + 2.0 * quiet, WHITE);
            self.page.drawing("Code", modules.drawing(), column, top * MM + column.width, module, INK);
        }
        Ok(())
    }

    /// The code with serial and line of issue under it, and the line on checking beside them.
    fn code(&mut self) -> Result<(), PaperFault> {
        self.qr_code(Column::mm(EDGE + INNER - CODE, CODE), CODE_TOP)?;
        let wide = Column::mm(EDGE + INNER - 60.0, 60.0);
        let mut top = 185.0 * MM;
        if !self.shown.serial.is_empty() {
            let style = Style::plain(false).based(Base::Ltr);
            let serial = self.set(Part::Serial, &self.shown.serial, &style, 60.0, &[9.0, 8.0, 7.0], 1)?;
            top = self.draw(&serial, 12.0, wide.place(Align::End, INK), top);
        }
        if !self.shown.issued_line.is_empty() {
            let issued = self.set(Part::Serial, &self.shown.issued_line, &self.running(), 60.0, &[9.0, 8.0, 7.0], 1)?;
            self.draw(&issued, 12.0, wide.place(Align::End, INK), top);
        }
        if !self.shown.under.is_empty() {
            let under = self.set(Part::Under, &self.shown.under, &self.running(), BESIDE_CODE - 20.0, &[8.0, 7.5, 7.0, 6.5, 6.0], 2)?;
            self.draw(&under, 9.5, Column::mm(EDGE, BESIDE_CODE - 20.0).place(Align::Start, SECOND), 179.2 * MM);
        }
        if !self.shown.check_line.is_empty() {
            let check = self.set(Part::CheckLine, &self.shown.check_line, &self.running(), BESIDE_CODE - 20.0, &[8.0, 7.0], 2)?;
            let top = 188.0 * MM - (check.lines.len() as f32 - 1.0) * 5.5;
            self.draw(&check, 11.0, Column::mm(EDGE, BESIDE_CODE - 20.0).place(Align::Start, SECOND), top);
        }
        Ok(())
    }
}
