//! The certificate: what it holds, and its file.

use chrono::{DateTime, Utc};

use super::finish::{self, Credential, Imprint};
use super::picture::Picture;
use super::qr::QrContent;
use super::{Lang, PaperFault, certificate_portrait, certificate_sheet};
use crate::domain::certificate::Template;

/// Everything that a certificate shows and carries, every text already in the language of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct CertificatePage {
    /// On which layout it stands.
    pub template: Template,
    /// The language of the page.
    pub lang: Lang,
    /// "Certificate of completion".
    pub heading: String,
    /// "This certifies that".
    pub certifies: String,
    /// The holder's name.
    pub name: String,
    /// The holder's name in the own script.
    pub native_name: Option<String>,
    /// The BCP 47 language of the names where it is known: it chooses the forms of Han characters.
    pub name_language: Option<String>,
    /// What was done.
    pub sentence: String,
    /// Course, hours, dates, places: at most four.
    pub facts: Vec<Fact>,
    /// Who signs: at most two.
    pub signatories: Vec<Signatory>,
    /// Who issues.
    pub issuer: String,
    /// The serial; empty on a preview.
    pub serial: String,
    /// "issued 21 December 2026".
    pub issued_line: String,
    /// What it is issued under; may be empty.
    pub under: String,
    /// How to check.
    pub check_line: String,
    /// The content of the QR code; none on a preview.
    pub qr: Option<QrContent>,
    /// The signed token (CWT) to attach, and what seals the file; none on a preview.
    pub credential: Option<Credential>,
    /// A large faint text behind the page: "DEMO – not valid", "preview".
    pub watermark: Option<String>,
    /// The title of the file.
    pub title: String,
    /// When it was issued; the only time that the file holds.
    pub issued_at: DateTime<Utc>,
}

/// A fact with its head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// "Course".
    pub head: String,
    /// Its lines; a long one is broken.
    pub value: Vec<String>,
}

/// A signatory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// The name.
    pub name: String,
    /// The office.
    pub title: String,
    /// The signature; none on a preview.
    pub image: Option<Picture>,
}

/// The certificate as a PDF file. The same page gives the same bytes.
///
/// # Errors
/// [`PaperFault::Text`] where a character has no glyph, [`PaperFault::TooLong`] where a text does not fit its place,
/// [`PaperFault::Qr`] where the token is too large.
pub fn certificate(page: &CertificatePage) -> Result<Vec<u8>, PaperFault> {
    let (drawn, fonts) = match page.template {
        Template::Landscape => certificate_sheet::draw(page)?,
        Template::Portrait => certificate_portrait::draw(page)?,
    };
    let imprint =
        Imprint { title: &page.title, author: &page.issuer, lang: page.lang, issued_at: page.issued_at, credential: page.credential.as_ref() };
    finish::file(vec![drawn], &fonts, &imprint)
}
