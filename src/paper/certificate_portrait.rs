//! The plain page of a certificate, A4 portrait: what stands where. Nothing but text, hairlines and the code.

use super::certificate::CertificatePage;
use super::certificate_sheet::Sheet;
use super::faces::Weight;
use super::fonts::Fonts;
use super::page::{Align, Column, HAIRLINE, INK, MM, Page, SECOND};
use super::text::{self, Base, Style};
use super::{PaperFault, Part};

/// Where the text stands, in millimetres: the inner edge, and the width between the two edges.
const EDGE: f32 = 24.0;
const INNER: f32 = 162.0;
const CODE: f32 = 30.0;
const CODE_TOP: f32 = 229.0;

/// Draws a certificate; the fonts are those of its page.
///
/// # Errors
/// As [`super::certificate::certificate`].
pub fn draw(shown: &CertificatePage) -> Result<(Page, Fonts), PaperFault> {
    let mut sheet = Sheet::new(shown, 210.0, 297.0);
    sheet.watermark(160.0)?;
    sheet.portrait_head()?;
    sheet.portrait_names()?;
    sheet.portrait_facts()?;
    sheet.signatories(EDGE, (INNER - 14.0) / 2.0, 212.0)?;
    sheet.portrait_foot()?;
    Ok(sheet.finish())
}

impl Sheet<'_> {
    /// Issuer, heading and the line over the name, all at the start side.
    fn portrait_head(&mut self) -> Result<(), PaperFault> {
        let column = Column::mm(EDGE, INNER);
        let issuer = self.set(Part::Issuer, &self.shown.issuer, &self.own().bold(), INNER, &[11.0, 10.0, 9.0, 8.0], 2)?;
        self.draw(&issuer, 15.0, column.place(Align::Start, INK), 24.0 * MM);
        let heading = self.set(Part::Heading, &self.shown.heading, &self.running(), INNER, &[20.0, 18.0, 16.0, 14.0, 12.0], 1)?;
        self.draw(&heading, 28.0, column.place(Align::Start, INK), 52.0 * MM);
        let certifies = self.set(Part::Certifies, &self.shown.certifies, &self.running(), INNER, &[11.0, 10.0, 9.0], 1)?;
        self.draw(&certifies, 16.0, column.place(Align::Start, SECOND), 72.0 * MM);
        Ok(())
    }

    /// The name, the name in the own script, and the sentence.
    fn portrait_names(&mut self) -> Result<(), PaperFault> {
        let column = Column::mm(EDGE, INNER);
        // A name is set in its own direction and stands where the page begins.
        let style = Style::plain(false).bold().in_language(self.shown.name_language.clone());
        let fault = |fault| PaperFault::Text { part: Part::Name, fault };
        let name = match text::fit(&self.shown.name, &style, INNER * MM, &[28.0, 26.0, 24.0, 22.0, 20.0, 18.0], 1).map_err(fault)? {
            Some(name) => name,
            None => self.set(Part::Name, &self.shown.name, &style, INNER, &[20.0, 18.0, 16.0, 14.0], 2)?,
        };
        let after = self.draw(&name, if name.lines.len() == 1 { 36.0 } else { 25.0 }, column.place(Align::Start, INK), 82.0 * MM);
        if let Some(native) = self.shown.native_name.as_deref().filter(|native| !native.is_empty()) {
            let style = Style { weight: Weight::Regular, ..style };
            let native = self.set(Part::NativeName, native, &style, INNER, &[16.0, 14.0, 12.0, 10.0], 1)?;
            self.draw(&native, 24.0, column.place(Align::Start, SECOND), after.max(96.0 * MM));
        }
        let sentence = self.set(Part::Sentence, &self.shown.sentence, &self.running(), INNER, &[12.0, 11.0, 10.0], 4)?;
        self.draw(&sentence, 18.0, column.place(Align::Start, INK), 114.0 * MM);
        Ok(())
    }

    /// Each fact a line between hairlines: its head, and its value beside it.
    fn portrait_facts(&mut self) -> Result<(), PaperFault> {
        const HEAD: f32 = 44.0;
        const ROW: f32 = 11.5;
        let column = Column::mm(EDGE, INNER);
        let (heads, values) = (Column::mm(EDGE, HEAD), Column::mm(EDGE + HEAD, INNER - HEAD));
        let mut top = 142.0 * MM;
        self.page.rule(column, top, 0.2 * MM, HAIRLINE);
        for fact in &self.shown.facts {
            let head = self.set(Part::Fact, &fact.head, &self.own(), HEAD - 4.0, &[9.0, 8.0, 7.0], 1)?;
            self.draw(&head, 14.0, heads.place(Align::Start, SECOND), top + 2.8 * MM);
            let mut below = top + 2.8 * MM;
            for value in &fact.value {
                let value = self.set(Part::Fact, value, &self.own(), INNER - HEAD, &[11.0, 10.0, 9.0, 8.0, 7.0], 3)?;
                below = self.draw(&value, 14.0, values.place(Align::Start, INK), below);
            }
            top = (top + ROW * MM).max(below + 2.4 * MM);
            self.page.rule(column, top, 0.2 * MM, HAIRLINE);
        }
        Ok(())
    }

    /// Serial, line of issue and how to check at the start side, the code at the other.
    fn portrait_foot(&mut self) -> Result<(), PaperFault> {
        const WIDTH: f32 = INNER - CODE - 12.0;
        self.qr_code(Column::mm(EDGE + INNER - CODE, CODE), CODE_TOP)?;
        let column = Column::mm(EDGE, WIDTH);
        let mut top = (CODE_TOP + 3.0) * MM;
        if !self.shown.serial.is_empty() {
            let style = Style::plain(false).based(Base::Ltr);
            let serial = self.set(Part::Serial, &self.shown.serial, &style, WIDTH, &[10.0, 9.0, 8.0], 1)?;
            top = self.draw(&serial, 14.0, column.place(Align::Start, INK), top);
        }
        if !self.shown.issued_line.is_empty() {
            let issued = self.set(Part::Serial, &self.shown.issued_line, &self.running(), WIDTH, &[9.0, 8.0, 7.0], 1)?;
            top = self.draw(&issued, 13.0, column.place(Align::Start, INK), top);
        }
        if !self.shown.under.is_empty() {
            let under = self.set(Part::Under, &self.shown.under, &self.running(), WIDTH, &[8.0, 7.5, 7.0, 6.5, 6.0], 3)?;
            top = self.draw(&under, 10.0, column.place(Align::Start, SECOND), top + 2.0 * MM);
        }
        if !self.shown.check_line.is_empty() {
            let check = self.set(Part::CheckLine, &self.shown.check_line, &self.running(), WIDTH, &[8.0, 7.0], 3)?;
            self.draw(&check, 11.0, column.place(Align::Start, SECOND), top + 2.0 * MM);
        }
        Ok(())
    }
}
