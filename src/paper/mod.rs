//! The centre's paper: certificates, sign-in sheets, timetables and letters as PDF, drafts of mails, tables as files of a spreadsheet, and the reading back of such files.
//!
//! Everything here is a pure function of its arguments: the same page gives the same bytes on every thread, run and machine.

pub mod archive;
pub mod calendar;
pub mod catalogue;
pub mod certificate;
pub mod certificate_portrait;
pub mod certificate_sheet;
pub mod charmap;
pub mod credential;
pub mod door_sign;
pub mod drawing;
pub mod drawn;
pub mod faces;
pub mod fact_sheet;
pub mod finish;
pub mod fonts;
pub mod geometry;
pub mod letter;
pub mod lettering;
pub mod mail;
pub mod page;
pub mod parcel;
pub mod picture;
pub mod qr;
pub mod read;
pub mod records;
pub mod report;
pub mod schedule;
pub mod seal;
pub mod shape;
pub mod sheet;
pub mod sign_in;
pub mod spreadsheet;
pub mod structure;
pub mod syntax;
pub mod text;
pub mod transcript;
pub mod week;

use text::TextFault;

/// The languages that a page can be written in; the direction of the page follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    /// English.
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Arabic; its pages run from right to left.
    Ar,
    /// Russian.
    Ru,
    /// Chinese.
    Zh,
    /// Korean.
    Ko,
    /// Portuguese.
    Pt,
}

impl Lang {
    /// The BCP 47 tag, as it stands in the PDF's `/Lang`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Ar => "ar",
            Self::Ru => "ru",
            Self::Zh => "zh",
            Self::Ko => "ko",
            Self::Pt => "pt",
        }
    }

    /// Whether pages of this language are mirrored.
    #[must_use]
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Ar)
    }
}

/// The place of a text on the page, for the message of a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The title of the page.
    Heading,
    /// The line over the name.
    Certifies,
    /// The holder's name.
    Name,
    /// The holder's name in the own script.
    NativeName,
    /// The sentence.
    Sentence,
    /// A head or value of the band of facts.
    Fact,
    /// A signatory's name or title.
    Signatory,
    /// The issuer's name.
    Issuer,
    /// The serial or the line of issue.
    Serial,
    /// What a certificate is issued under.
    Under,
    /// The line that tells how to check.
    CheckLine,
    /// The watermark.
    Watermark,
    /// A head, row or foot of a sheet.
    Sheet,
    /// A text of a letter.
    Letter,
}

/// Why a paper cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperFault {
    /// A text that cannot be set.
    #[error("{part:?}: {fault}")]
    Text {
        /// Where it stands.
        part: Part,
        /// What is wrong with it.
        #[source]
        fault: TextFault,
    },
    /// A text that does not fit its place even at the smallest size.
    #[error("{part:?} is too long: {text}")]
    TooLong {
        /// Where it stands.
        part: Part,
        /// The text.
        text: String,
    },
    /// The content of the QR code does not fit the largest version that prints well, or holds something else than digits.
    #[error("the QR code cannot hold its content ({digits} digits)")]
    Qr {
        /// How many digits there are.
        digits: usize,
    },
    /// A face of the program itself is broken: never seen with the faces it is built with.
    #[error("the face {face} cannot be cut")]
    Face {
        /// The PostScript name of the face.
        face: &'static str,
    },
    /// The page builder gave a document without the expected parts.
    #[error("the page builder's document lacks {what}")]
    Document {
        /// The missing part.
        what: &'static str,
    },
    /// Files cannot be packed into one.
    #[error("the files cannot be packed: {0}")]
    Archive(String),
    /// The library that writes workbooks gave up.
    #[error("the workbook cannot be written: {0}")]
    Workbook(String),
    /// Files that cannot be handed out together.
    #[error("the files cannot be put together: {0}")]
    Parcel(String),
}
