//! What values of a list mean that nobody knows, said once: "Ministry staff" is a ministry, "Corea" is the Republic of Korea.

use crate::domain::category::Category;
use crate::domain::countries::Alpha3;
use crate::domain::names::search_key;
use crate::fault::{Reason, Refusal, Result};
use crate::intake::mapping::Field;
use crate::intake::roster::{RosterRow, RowFault, Sex};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a value of a country, sex or category means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Meaning {
    /// `country`, `sex` or `category`.
    pub field: Field,
    /// As written, in any case.
    pub text: String,
    /// The code of the country, sex or category.
    pub code: String,
}

/// A value that nobody knows, and what it was said to mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct UnknownValue {
    /// `country`, `sex` or `category`.
    pub field: Field,
    /// As the first row has it.
    pub text: String,
    /// In how many rows.
    pub count: u32,
    /// What it was said to mean.
    pub code: Option<String>,
}

fn unknown(fault: &RowFault) -> Option<(Field, &str)> {
    match fault {
        RowFault::UnknownCountry { text } | RowFault::AmbiguousCountry { text, .. } => Some((Field::Country, text)),
        RowFault::BadSex { text } => Some((Field::Sex, text)),
        RowFault::BadCategory { text } => Some((Field::Category, text)),
        _ => None,
    }
}

fn sex(code: &str) -> Option<Sex> {
    serde_json::from_value(code.into()).ok()
}

/// Fills in what values were said to mean, and gives every value that the list alone does not tell, in the order of its rows.
pub(super) fn settle(rows: &mut [RosterRow], meanings: &[Meaning]) -> Result<Vec<UnknownValue>> {
    let key = |field: Field, text: &str| (field, search_key(text));
    let mut codes = BTreeMap::new();
    for meaning in meanings {
        let is_known = match meaning.field {
            Field::Country => Alpha3::new(&meaning.code).is_some(),
            Field::Sex => sex(&meaning.code).is_some(),
            Field::Category => Category::from_code(&meaning.code).is_some(),
            _ => false,
        };
        if !is_known {
            return Err(Refusal::new(Reason::WrongArgument).field("values").with("what", &meaning.code).into());
        }
        codes.insert(key(meaning.field, &meaning.text), meaning.code.as_str());
    }
    let mut values: Vec<UnknownValue> = Vec::new();
    let mut places = BTreeMap::new();
    for row in rows {
        let faults = std::mem::take(&mut row.faults);
        for fault in faults {
            let Some((field, text)) = unknown(&fault) else {
                row.faults.push(fault);
                continue;
            };
            let key = key(field, text);
            let code = codes.get(&key).copied();
            let place = *places.entry(key).or_insert_with(|| {
                values.push(UnknownValue { field, text: text.to_owned(), count: 0, code: code.map(str::to_owned) });
                values.len() - 1
            });
            values[place].count += 1;
            match (field, code) {
                (Field::Country, Some(code)) => row.country = Alpha3::new(code),
                (Field::Sex, Some(code)) => row.sex = sex(code),
                (Field::Category, Some(code)) => row.category = Category::from_code(code),
                _ => row.faults.push(fault),
            }
        }
    }
    Ok(values)
}
