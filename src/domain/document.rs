//! Files that are attached to a person or a run: what they are for, and of which types they may be.

use super::coded::coded;
use super::text::is_unseen;

/// Bytes that a document may have.
pub const BYTES_MAX: usize = 20 << 20;

coded! {
    /// What a document is for.
    pub enum DocumentKind {
        /// A person's picture.
        Photo = "photo",
        /// A passport or another proof of identity.
        Identity = "identity",
        /// What a person did and learned before.
        Cv = "cv",
        /// A letter by which somebody was named.
        Nomination = "nomination",
        /// What a physician certified.
        Medical = "medical",
        /// A scanned list with signatures.
        SignedSheet = "signed_sheet",
        /// The programme of a run.
        Agenda = "agenda",
        /// What was reported about a run.
        Report = "report",
        /// A letter.
        Letter = "letter",
        /// Anything else.
        Other = "other",
    }
}

impl DocumentKind {
    /// Whether only those see it who need it (domain.md 3.1).
    pub const fn is_sensitive(self) -> bool {
        matches!(self, Self::Identity | Self::Medical)
    }
    /// Whether a person can have such a document; else a run can.
    pub const fn is_of_person(self) -> bool {
        matches!(self, Self::Photo | Self::Identity | Self::Cv | Self::Nomination | Self::Medical | Self::Letter | Self::Other)
    }
    /// Whether a run can have such a document.
    pub const fn is_of_run(self) -> bool {
        matches!(self, Self::SignedSheet | Self::Agenda | Self::Report | Self::Letter | Self::Other)
    }
}

coded! {
    /// The type of a file, told by its content.
    pub enum Format {
        /// PDF.
        Pdf = "pdf",
        /// A picture.
        Png = "png",
        /// A picture.
        Jpeg = "jpeg",
        /// A workbook.
        Xlsx = "xlsx",
        /// An OpenDocument workbook.
        Ods = "ods",
        /// A text document.
        Docx = "docx",
        /// An OpenDocument text document.
        Odt = "odt",
        /// Slides.
        Pptx = "pptx",
        /// OpenDocument slides.
        Odp = "odp",
        /// A table as text.
        Csv = "csv",
        /// Text.
        Txt = "txt",
    }
}

impl Format {
    /// The endings that the name of such a file may have; the first is given to one without.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg", "jpe"],
            Self::Xlsx => &["xlsx"],
            Self::Ods => &["ods"],
            Self::Docx => &["docx"],
            Self::Odt => &["odt"],
            Self::Pptx => &["pptx"],
            Self::Odp => &["odp"],
            Self::Csv => &["csv"],
            Self::Txt => &["txt"],
        }
    }
}

/// The type that content and name agree on: text is a table where the name says so. `None` where the name says something else
/// than the content. A name without ending says nothing.
pub fn agreed(content: Format, name: &str) -> Option<Format> {
    let Some((stem, ending)) = name.trim_end().rsplit_once('.') else { return Some(content) };
    let ending = ending.to_lowercase();
    if stem.is_empty() || ending.is_empty() || ending.contains(char::is_whitespace) {
        return Some(content);
    }
    let fits = |format: Format| format.endings().contains(&ending.as_str());
    match content {
        Format::Txt | Format::Csv => [Format::Csv, Format::Txt].into_iter().find(|format| fits(*format)),
        _ => fits(content).then_some(content),
    }
}

/// The name under which a file is handed out: its last part, without what a file system takes for a command or an eye for another
/// name, and with an ending that its type has.
pub fn file_name(name: &str, format: Format) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let safe: String = last.chars().filter(|c| !c.is_control() && !is_unseen(*c) && !"<>:\"|?*".contains(*c)).collect();
    let safe = safe.trim().trim_start_matches(['.', '-']).trim_end_matches('.').trim();
    let stem = match safe.rsplit_once('.') {
        Some((stem, ending)) if format.endings().contains(&ending.to_lowercase().as_str()) => stem,
        _ => safe,
    };
    let stem: String = stem.chars().take(100).collect();
    let stem = if stem.is_empty() { "document" } else { stem.as_str() };
    format!("{stem}.{}", format.endings()[0])
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(Format::Pdf, "passport.PDF", Some(Format::Pdf))]
    #[case(Format::Pdf, "passport", Some(Format::Pdf))]
    #[case(Format::Pdf, "Dr. Kim", Some(Format::Pdf))]
    #[case(Format::Png, "passport.pdf", None)]
    #[case(Format::Jpeg, "kim.jpeg", Some(Format::Jpeg))]
    #[case(Format::Txt, "list.csv", Some(Format::Csv))]
    #[case(Format::Txt, "list.txt", Some(Format::Txt))]
    #[case(Format::Txt, "list.pdf", None)]
    #[case(Format::Docx, "letter.doc", None)]
    fn a_name_may_not_say_something_else(#[case] content: Format, #[case] name: &str, #[case] expected: Option<Format>) {
        assert_eq!(agreed(content, name), expected);
    }

    #[rstest]
    #[case("Passport Kim.pdf", "Passport Kim.pdf")]
    #[case("../../etc/passwd", "passwd.pdf")]
    #[case("C:\\Users\\a\\b.pdf", "b.pdf")]
    #[case("-rf.pdf", "rf.pdf")]
    #[case("a<b>|c?.pdf", "abc.pdf")]
    #[case("...", "document.pdf")]
    #[case("bill\u{202e}txt.pdf", "billtxt.pdf")]
    #[case("여권 사본.PDF", "여권 사본.pdf")]
    fn a_file_is_handed_out_under_a_harmless_name(#[case] name: &str, #[case] expected: &str) {
        assert_eq!(file_name(name, Format::Pdf), expected);
    }
}
