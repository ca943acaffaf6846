//! A person of a list, and everything that can be wrong with one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::mapping::Field;
use crate::domain::category::Category;
use crate::domain::countries::Alpha3;

/// The most characters of a field; [`Field::Note`] may have [`NOTE_CHARACTERS`].
pub const TEXT_CHARACTERS: usize = 500;
/// The most characters of a note.
pub const NOTE_CHARACTERS: usize = 4_000;

/// Sex as the book keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Another answer.
    Other,
    /// The person did not say.
    NotStated,
}

/// Which part of a name stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum NameOrder {
    /// Given name first.
    GivenFirst,
    /// Family name first.
    FamilyFirst,
}

/// A person as a row of the list says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct RosterRow {
    /// The number of the row as a spreadsheet program shows it, from 1.
    pub line: u32,
    /// The whole name; joined from its parts if the list has only those. Empty only with [`RowFault::NoName`].
    pub full_name: String,
    /// Given names, with middle names.
    pub given_name: Option<String>,
    /// Family names.
    pub family_name: Option<String>,
    /// The order of the parts, if the list has them.
    pub name_order: Option<NameOrder>,
    /// The name in Latin letters for a certificate.
    pub certificate_name: Option<String>,
    /// The name in its own script.
    pub native_name: Option<String>,
    /// The ISO 15924 code of that script.
    pub native_script: Option<String>,
    /// Form of address.
    pub honorific: Option<String>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Date of birth.
    #[ts(as = "Option<String>")]
    pub born_on: Option<NaiveDate>,
    /// Country.
    pub country: Option<Alpha3>,
    /// E-mail address, as written.
    pub email: Option<String>,
    /// Telephone number, as written.
    pub phone: Option<String>,
    /// Organisation.
    pub employer: Option<String>,
    /// Post.
    pub post: Option<String>,
    /// Department.
    pub department: Option<String>,
    /// Category.
    pub category: Option<Category>,
    /// Note; may have several lines.
    pub note: Option<String>,
    /// Everything that is wrong or doubtful.
    pub faults: Vec<RowFault>,
}

impl RosterRow {
    /// Whether a fault keeps the row out of the book.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.faults.iter().any(RowFault::refuses)
    }
}

/// What is wrong or doubtful in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case", tag = "fault")]
pub enum RowFault {
    /// There is no name in any column of a name. Refuses the row.
    NoName,
    /// A value is too long for its field. Refuses the row.
    TooLong {
        /// The field.
        field: Field,
        /// The most characters.
        limit: u32,
    },
    /// No country is called so. Refuses the row.
    UnknownCountry {
        /// As written.
        text: String,
    },
    /// Several countries are called so. Refuses the row.
    AmbiguousCountry {
        /// As written.
        text: String,
        /// The countries.
        choices: Vec<Alpha3>,
    },
    /// A name contains the sign for a character that was lost when the file was written. Refuses the row.
    LostCharacter {
        /// The field.
        field: Field,
    },
    /// An earlier row is the same person: the same name, and the same e-mail address, date of birth, or everything. Refuses the row.
    DuplicateInFile {
        /// The earlier row.
        line: u32,
    },
    /// An earlier row has the same name, but nothing shows that it is the same person.
    NamesakeInFile {
        /// The earlier row.
        line: u32,
    },
    /// The text is no e-mail address; left empty.
    BadEmail {
        /// As written.
        text: String,
    },
    /// The text is no telephone number; left empty.
    BadPhone {
        /// As written.
        text: String,
    },
    /// The text is no date on which somebody can be born; left empty.
    BadDate {
        /// As written.
        text: String,
    },
    /// The text is several dates, and nothing in the column shows which is meant; left empty.
    AmbiguousDate {
        /// As written.
        text: String,
        /// What it may be.
        #[ts(as = "Vec<String>")]
        choices: Vec<NaiveDate>,
    },
    /// The text is no word for a sex, or "M" in a list where it may be "mujer"; left empty.
    BadSex {
        /// As written.
        text: String,
    },
    /// The text is no word for a category; left empty.
    BadCategory {
        /// As written.
        text: String,
    },
    /// The name for the certificate is not in Latin letters; left empty.
    CertificateNameNotLatin {
        /// As written.
        text: String,
    },
    /// The cell holds an error of the spreadsheet; left empty.
    ErrorCell {
        /// The field.
        field: Field,
    },
    /// The cell holds a formula whose result was not stored; left empty.
    FormulaWithoutValue {
        /// The field.
        field: Field,
    },
}

impl RowFault {
    /// Whether the fault keeps the row out of the book; the others are warnings.
    #[must_use]
    pub const fn refuses(&self) -> bool {
        matches!(
            self,
            Self::NoName
                | Self::TooLong { .. }
                | Self::UnknownCountry { .. }
                | Self::AmbiguousCountry { .. }
                | Self::LostCharacter { .. }
                | Self::DuplicateInFile { .. }
        )
    }
}
