//! The sign on the door of a room: A4 upright, letters that are read from two metres, on one page wherever they can stand on one.

use super::PaperFault;
use super::page::{ACCENT, Align, HAIRLINE, INK, SECOND};
use super::schedule::Section;
use super::sheet::{EDGE, Frame, Look, Sheet};
use super::text::Block;

/// Everything that a sign shows, every text already in the language of the page. The title of its frame is the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorSign {
    /// What stands around it.
    pub frame: Frame,
    /// The days. The first clock of a row is its time; rows have no parts.
    pub days: Vec<Section>,
}

/// Of the full size. At the last one a time is still 6 mm high.
const SCALES: [f32; 6] = [1.0, 0.9, 0.8, 0.7, 0.6, 0.55];
/// Points and millimetres at the full size.
const DAY: (f32, f32) = (26.0, 16.0);
const TIME: (f32, f32) = (32.0, 14.0);
const TITLE: (f32, f32) = (26.0, 11.5);
const BELOW: (f32, f32) = (17.0, 8.0);
const GAP: f32 = 5.0;
/// The head, at any scale.
const ROOM: [f32; 6] = [64.0, 54.0, 46.0, 40.0, 34.0, 28.0];

struct Drawer<'a> {
    shown: &'a DoorSign,
    sheet: Sheet<'a>,
    scale: f32,
}

/// Lines of one session or the head of a day.
struct Piece {
    blocks: Vec<(Block, f32, Look)>,
    height: f32,
    has_rule: bool,
}

/// The sign as a PDF file; `label` says which page of how many one is. The same sign gives the same bytes.
///
/// # Errors
/// [`PaperFault::TooLong`] where a text does not fit its place.
pub fn door_sign(shown: &DoorSign, label: impl Fn(usize, usize) -> String) -> Result<Vec<u8>, PaperFault> {
    let mut drawer = Drawer { shown, sheet: Sheet::new(&shown.frame, true), scale: 1.0 };
    drawer.page()?;
    let room = drawer.sheet.bottom() - drawer.sheet.top;
    let mut days = Vec::new();
    for scale in SCALES {
        drawer.scale = scale;
        days = drawer.days()?;
        if days.iter().flatten().map(|piece| piece.height).sum::<f32>() <= room {
            break;
        }
    }
    for day in days {
        drawer.day(day)?;
    }
    drawer.sheet.finish(label)
}

impl Drawer<'_> {
    fn page(&mut self) -> Result<(), PaperFault> {
        self.sheet.bare()?;
        let (frame, column) = (&self.shown.frame, (EDGE, self.sheet.inner()));
        self.sheet.fill(column, EDGE, 2.0, ACCENT);
        let room = self.sheet.cut(&frame.title, &self.sheet.own().bold(), column.1, &ROOM)?;
        let height = room.size * 0.48;
        self.sheet.draw(&room, height, column, (Align::Start, INK), EDGE + 5.0);
        self.sheet.top = EDGE + 6.0 + height;
        for subtitle in &frame.subtitles {
            let line = self.sheet.cut(subtitle, &self.sheet.style(), column.1, &[15.0, 13.0, 11.0])?;
            self.sheet.draw(&line, 7.5, column, (Align::Start, SECOND), self.sheet.top);
            self.sheet.top += 7.5;
        }
        self.sheet.top += 4.0;
        Ok(())
    }

    /// The head of each day with its sessions.
    fn days(&self) -> Result<Vec<Vec<Piece>>, PaperFault> {
        let mut days = Vec::new();
        for day in &self.shown.days {
            let mut pieces = vec![self.piece(&[(&day.head, DAY, true, (Align::Start, ACCENT))], 1)?];
            for row in &day.rows {
                let time = row.clocks.first().map_or("", String::as_str);
                let mut texts = vec![(time, TIME, true, (Align::Start, INK)), (row.title.as_str(), TITLE, true, (Align::Start, INK))];
                texts.extend(row.lines.iter().map(|line| (line.as_str(), BELOW, false, (Align::Start, SECOND))));
                let mut piece = self.piece(&texts, 2)?;
                piece.height += GAP * self.scale;
                piece.has_rule = true;
                pieces.push(piece);
            }
            days.push(pieces);
        }
        Ok(days)
    }

    fn piece(&self, texts: &[(&str, (f32, f32), bool, Look)], most: usize) -> Result<Piece, PaperFault> {
        let mut piece = Piece { blocks: Vec::new(), height: 0.0, has_rule: false };
        for (text, (size, leading), is_bold, look) in texts {
            let style = if *is_bold { self.sheet.own().bold() } else { self.sheet.style() };
            let block = self.sheet.lines(text, &style, self.sheet.inner(), size * self.scale, most)?;
            piece.height += block.lines.len() as f32 * leading * self.scale;
            piece.blocks.push((block, leading * self.scale, *look));
        }
        Ok(piece)
    }

    fn day(&mut self, pieces: Vec<Piece>) -> Result<(), PaperFault> {
        let mut pieces = pieces.into_iter().peekable();
        while let Some(piece) = pieces.next() {
            // The head of a day stays with its first session.
            let with = pieces.peek().filter(|_| !piece.has_rule).map_or(0.0, |next| next.height);
            if self.sheet.top + piece.height + with > self.sheet.bottom() + 0.1 {
                self.page()?;
            }
            let column = (EDGE, self.sheet.inner());
            let mut top = self.sheet.top;
            if piece.has_rule {
                self.sheet.rule(column, top, 0.3, HAIRLINE);
                top += GAP * self.scale / 2.0;
            }
            for (block, leading, look) in &piece.blocks {
                self.sheet.draw(block, *leading, column, *look, top);
                top += block.lines.len() as f32 * leading;
            }
            self.sheet.top += piece.height;
        }
        Ok(())
    }
}
