//! Foreign files are read by a child of this program that can do nothing else. Both programs, the command line's and the
//! window's, begin with [`serve_child_if_asked`].

use crate::domain::document::Format;
use crate::intake::confined::{self, Bounds, Stopped};
use crate::intake::document::{self, DocumentFault};
use crate::intake::ics;
use crate::intake::sheet::{Sheet, SheetFault};
use crate::intake::slot::{CalendarFault, Slots};
use crate::paper::read::{self, PaperText};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// Certificates as PDF: the answer is `Result<PaperText, PdfFault>`.
const PDF: confined::Reading = ("pdf", |bytes| confined::json(&read::lines(bytes).map_err(|fault| PdfFault { why: fault.to_string() })));

/// Documents: the answer is `Result<Format, DocumentFault>`.
const DOCUMENT: confined::Reading = ("document", |bytes| confined::json(&document::format(bytes)));
/// Photos: the answer is `Result<String, DocumentFault>`, a small JPEG as Base64.
const PHOTO: confined::Reading = ("photo", |bytes| confined::json(&document::photo(bytes)));

/// Calendars: the answer is `Result<Slots, CalendarFault>`.
const CALENDAR: confined::Reading = ("calendar", |bytes| confined::json(&ics::read(bytes)));
/// Signatures: as photos.
const SIGNATURE: confined::Reading = ("signature", |bytes| confined::json(&document::signature(bytes)));

/// Why a PDF was not read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PdfFault {
    /// For the log.
    pub why: String,
}

/// Reads a foreign file and ends, if this process was started for that.
pub fn serve_child_if_asked() {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some(confined::ARGUMENT) {
        confined::serve(&arguments.next().unwrap_or_default(), &[confined::SHEET, CALENDAR, PDF, DOCUMENT, PHOTO, SIGNATURE]);
    }
}

/// Reads a list in a child process.
pub fn sheet(program: &Path, bytes: &[u8]) -> Result<Sheet, SheetFault> {
    confined::read_confined(program, bytes)
}

/// Reads a calendar in a child process.
pub fn calendar(program: &Path, bytes: &[u8]) -> Result<Slots, CalendarFault> {
    confined::ask(program, CALENDAR.0, bytes, Bounds::default()).unwrap_or(Err(CalendarFault::File(SheetFault::ReaderStopped)))
}

/// Reads a certificate in a child process.
pub fn paper(program: &Path, bytes: &[u8]) -> Result<PaperText, PdfFault> {
    let answer: Result<Result<PaperText, PdfFault>, Stopped> = confined::ask(program, PDF.0, bytes, Bounds::default());
    answer.unwrap_or_else(|stopped| Err(PdfFault { why: stopped.to_string() }))
}

/// Tells the type of a document in a child process.
pub fn format(program: &Path, bytes: &[u8]) -> Result<Format, DocumentFault> {
    confined::ask(program, DOCUMENT.0, bytes, Bounds::default()).unwrap_or(Err(DocumentFault::ReaderStopped))
}

/// Makes a photo small in a child process.
pub fn photo(program: &Path, bytes: &[u8]) -> Result<Vec<u8>, DocumentFault> {
    picture(program, PHOTO.0, bytes)
}

/// Makes the picture of a signature small in a child process.
pub fn signature(program: &Path, bytes: &[u8]) -> Result<Vec<u8>, DocumentFault> {
    picture(program, SIGNATURE.0, bytes)
}

fn picture(program: &Path, reading: &str, bytes: &[u8]) -> Result<Vec<u8>, DocumentFault> {
    let made: Result<String, DocumentFault> = confined::ask(program, reading, bytes, Bounds::default()).unwrap_or(Err(DocumentFault::ReaderStopped));
    STANDARD.decode(made?).map_err(|_| DocumentFault::ReaderStopped)
}
