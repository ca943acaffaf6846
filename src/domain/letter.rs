//! Letters: the fields that a text may name, and their filling in. A field stands in curly brackets: `{name}`.

use super::coded::coded;
use std::collections::{BTreeMap, BTreeSet};

coded! {
    /// What a letter is for.
    pub enum LetterKind {
        /// Somebody has a place.
        Acceptance = "acceptance",
        /// For the consulate.
        VisaInvitation = "visa_invitation",
        /// When and where to come.
        JoiningInstructions = "joining_instructions",
        /// It begins soon.
        Reminder = "reminder",
        /// Goes with a certificate.
        CertificateCover = "certificate_cover",
        /// Months after the run.
        FollowUp = "follow_up",
        /// Anything else.
        Other = "other",
    }
}

coded! {
    /// What a text can name.
    pub enum LetterField {
        /// As it stands on paper.
        Name = "name",
        /// As its owner writes it.
        NativeName = "native_name",
        /// The person's e-mail address.
        Email = "email",
        /// Where the person works.
        Employer = "employer",
        /// As what.
        Post = "post",
        /// Of the person.
        Country = "country",
        /// The code of the run.
        Run = "run",
        /// The title of the course.
        Course = "course",
        /// Of the run.
        FirstDay = "first_day",
        /// Of the run.
        LastDay = "last_day",
        /// The beginning of the first session, with its zone.
        FirstSession = "first_session",
        /// Where the sessions are.
        Place = "place",
        /// The newest valid one of the person in the run.
        CertificateNumber = "certificate_number",
        /// Months after the run.
        Months = "months",
        /// The centre's name.
        Centre = "centre",
        /// The centre's country.
        CentreCountry = "centre_country",
        /// The day on which the letter is made.
        Today = "today",
        /// Who makes the letter.
        Signer = "signer",
        /// The number under which the letter is found again.
        Reference = "reference",
    }
}

coded! {
    /// As what letters leave the book.
    pub enum LetterForm {
        /// A PDF for each person.
        Pdfs = "pdfs",
        /// One PDF for the printer.
        Merged = "merged",
        /// A table of the fields, for the mail merge of another program.
        Csv = "csv",
        /// Drafts that a mail program opens, each with its PDF.
        Drafts = "drafts",
    }
}

/// What a field belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// The person.
    Person,
    /// The run.
    Run,
    /// The person's place in the run.
    Place,
    /// A question asked after the run.
    FollowUp,
    /// The centre, or the letter itself: always there.
    Centre,
}

impl LetterField {
    /// What the field belongs to.
    pub const fn belongs(self) -> Belongs {
        match self {
            Self::Name | Self::NativeName | Self::Email | Self::Employer | Self::Post | Self::Country => Belongs::Person,
            Self::Run | Self::Course | Self::FirstDay | Self::LastDay | Self::FirstSession | Self::Place => Belongs::Run,
            Self::CertificateNumber => Belongs::Place,
            Self::Months => Belongs::FollowUp,
            Self::Centre | Self::CentreCountry | Self::Today | Self::Signer | Self::Reference => Belongs::Centre,
        }
    }
}

/// What is known of the fields.
pub type Known = BTreeMap<LetterField, String>;

/// Something in curly brackets that is no field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoField {
    /// As it was written, at most 40 characters of it.
    pub written: String,
    /// The line it stands in, from 1.
    pub line: usize,
}

enum Part<'a> {
    Text(&'a str),
    Field(LetterField),
}

fn parts(text: &str) -> Result<Vec<Part<'_>>, NoField> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        parts.push(Part::Text(before));
        let line = text[..text.len() - behind.len()].lines().count().max(1);
        let (written, after) = behind.split_once('}').unwrap_or((behind.lines().next().unwrap_or_default(), ""));
        let field = LetterField::from_code(written.trim()).filter(|_| behind.contains('}'));
        parts.push(Part::Field(field.ok_or_else(|| NoField { written: written.chars().take(40).collect(), line })?));
        rest = after;
    }
    parts.push(Part::Text(rest));
    Ok(parts)
}

/// The fields that a text names.
pub fn fields(text: &str) -> Result<BTreeSet<LetterField>, NoField> {
    Ok(parts(text)?.into_iter().filter_map(|part| if let Part::Field(field) = part { Some(field) } else { None }).collect())
}

/// The text with what is known in place of its fields; a field that is not known stays as it is written.
pub fn filled(text: &str, known: &Known) -> Result<String, NoField> {
    let part = |part| match part {
        Part::Text(text) => text.to_owned(),
        Part::Field(field) => known.get(&field).cloned().unwrap_or_else(|| format!("{{{}}}", field.code())),
    };
    Ok(parts(text)?.into_iter().map(part).collect())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_filled_field_by_field() {
        let known = Known::from([(LetterField::Name, "Ama {run} Mensah".into()), (LetterField::Run, "GMP-01".into())]);
        // What a value holds is no field, whatever it looks like.
        assert_eq!(filled("Dear {name},\n{ run }: {place}.", &known).unwrap(), "Dear Ama {run} Mensah,\nGMP-01: {place}.");
        let named = fields("{name} {run} {name}").unwrap();
        assert_eq!(named.into_iter().collect::<Vec<_>>(), [LetterField::Name, LetterField::Run]);
    }

    #[test]
    fn what_is_no_field_is_told_with_its_line() {
        assert_eq!(fields("Dear {name},\n\nyour {pasport} number").unwrap_err(), NoField { written: "pasport".into(), line: 3 });
        assert_eq!(fields("{name").unwrap_err(), NoField { written: "name".into(), line: 1 });
        assert_eq!(fields("a\nb {} c").unwrap_err(), NoField { written: String::new(), line: 2 });
        assert!(fields("a } b").unwrap().is_empty());
    }
}
