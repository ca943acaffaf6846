//! Which column of a list fills which field of a person.

use serde::{Deserialize, Serialize};

/// A field of a person that a list can fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The whole name.
    FullName,
    /// The given name or names.
    GivenName,
    /// A name between given and family name; it is kept with the given name.
    MiddleName,
    /// The family name or names.
    FamilyName,
    /// The name in Latin letters as it is printed on a certificate.
    CertificateName,
    /// The name in its own script.
    NativeName,
    /// Mr, Ms, Dr, Prof.
    Honorific,
    /// Sex.
    Sex,
    /// Date of birth.
    BornOn,
    /// Country of residence or nationality.
    Country,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// Organisation where the person works.
    Employer,
    /// Post there.
    Post,
    /// Department there.
    Department,
    /// Category of the participant.
    Category,
    /// Anything else.
    Note,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 17] = [
        Self::FullName,
        Self::GivenName,
        Self::MiddleName,
        Self::FamilyName,
        Self::CertificateName,
        Self::NativeName,
        Self::Honorific,
        Self::Sex,
        Self::BornOn,
        Self::Country,
        Self::Email,
        Self::Phone,
        Self::Employer,
        Self::Post,
        Self::Department,
        Self::Category,
        Self::Note,
    ];

    /// The name of the field in a mapping file, for instance `full_name`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::FullName => "full_name",
            Self::GivenName => "given_name",
            Self::MiddleName => "middle_name",
            Self::FamilyName => "family_name",
            Self::CertificateName => "certificate_name",
            Self::NativeName => "native_name",
            Self::Honorific => "honorific",
            Self::Sex => "sex",
            Self::BornOn => "born_on",
            Self::Country => "country",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Employer => "employer",
            Self::Post => "post",
            Self::Department => "department",
            Self::Category => "category",
            Self::Note => "note",
        }
    }

    /// The field with a code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }

    /// Whether the field is a name or a part of one.
    #[must_use]
    pub const fn is_name(self) -> bool {
        matches!(self, Self::FullName | Self::GivenName | Self::MiddleName | Self::FamilyName | Self::CertificateName | Self::NativeName)
    }
}

/// What stands first in a date like 03/04/25.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 3 April.
    DayFirst,
    /// 4 March.
    MonthFirst,
    /// 25 April 2003.
    YearFirst,
}

impl DateOrder {
    /// Every order.
    pub const ALL: [Self; 3] = [Self::DayFirst, Self::MonthFirst, Self::YearFirst];
}

/// How the columns of a tab are read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Mapping {
    /// The row of the heads from 0; people stand below it. `None`: there are no heads, people stand from the first row on.
    pub header_row: Option<u32>,
    /// The columns that hold anything, from left to right.
    pub columns: Vec<ColumnMapping>,
    /// The order of day and month that the user chose. `None`: as the dates of the column show it, and if they do not show it,
    /// an ambiguous date is a fault.
    pub date_order: Option<DateOrder>,
}

impl Mapping {
    /// The column that fills a field.
    #[must_use]
    pub fn column(&self, field: Field) -> Option<&ColumnMapping> {
        self.columns.iter().find(|column| column.field == Some(field))
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.column(field).is_some()
    }
}

/// How one column is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct ColumnMapping {
    /// Column from 0.
    pub index: u32,
    /// Its head; empty if it has none.
    pub head: String,
    /// The field that it fills; `None`: the column is left out.
    pub field: Option<Field>,
    /// How sure that is, in percent; 0 without a field.
    pub confidence: u32,
    /// Up to three different values.
    pub examples: Vec<String>,
}

/// Why a mapping file does not fit a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "fault")]
pub enum MapFault {
    /// No field is called so.
    #[error("no field is called {field} (for the head {head})")]
    UnknownField {
        /// The head in the file.
        head: String,
        /// What the file says.
        field: String,
    },
    /// No row of the list has the head.
    #[error("the list has no head {head}")]
    HeadMissing {
        /// The head in the file.
        head: String,
    },
    /// Several columns of the list have the head.
    #[error("the list has the head {head} more than once")]
    HeadTwice {
        /// The head in the file.
        head: String,
    },
    /// Several heads are mapped to one field.
    #[error("more than one head is mapped to {field:?}")]
    FieldTwice {
        /// The field.
        field: Field,
    },
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_code_of_a_field_is_its_name_on_the_wire() {
        for field in Field::ALL {
            assert_eq!(serde_json::to_value(field).unwrap(), field.code());
            assert_eq!(Field::of_code(field.code()), Some(field));
        }
    }
}
