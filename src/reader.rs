//! Foreign files are read by a child of this program that can do nothing else. Both programs, the command line's and the
//! window's, begin with [`serve_child_if_asked`].

use crate::intake::confined::{self, Bounds, Stopped};
use crate::intake::sheet::{Sheet, SheetFault};
use crate::paper::read::{self, PaperText};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// Certificates as PDF: the answer is `Result<PaperText, PdfFault>`.
const PDF: confined::Reading = ("pdf", |bytes| confined::json(&read::lines(bytes).map_err(|fault| PdfFault { why: fault.to_string() })));

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
        confined::serve(&arguments.next().unwrap_or_default(), &[confined::SHEET, PDF]);
    }
}

/// Reads a list in a child process.
pub fn sheet(program: &Path, bytes: &[u8]) -> Result<Sheet, SheetFault> {
    confined::read_confined(program, bytes)
}

/// Reads a certificate in a child process.
pub fn paper(program: &Path, bytes: &[u8]) -> Result<PaperText, PdfFault> {
    let answer: Result<Result<PaperText, PdfFault>, Stopped> = confined::ask(program, PDF.0, bytes, Bounds::default());
    answer.unwrap_or_else(|stopped| Err(PdfFault { why: stopped.to_string() }))
}
