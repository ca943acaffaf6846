//! Income groups of countries by date, as the World Bank classifies economies on the first of July of each year.
//!
//! The rows stand in `income.tsv`. A classification holds until a newer one is appended, and says its fiscal year wherever it is shown.

use super::coded::coded;
use super::countries::Alpha3;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::LazyLock;

coded! {
    /// An income group. Low, lower middle and upper middle together are the low- and middle-income countries (LMIC).
    pub enum IncomeGroup {
        /// Low income.
        Low = "L",
        /// Lower middle income.
        LowerMiddle = "LM",
        /// Upper middle income.
        UpperMiddle = "UM",
        /// High income.
        High = "H",
    }
}

impl IncomeGroup {
    /// Whether countries of this group are low- and middle-income countries.
    #[must_use]
    pub const fn is_lmic(self) -> bool {
        !matches!(self, Self::High)
    }
}

/// One year's classification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classification {
    /// The first day on which it holds.
    pub from_on: NaiveDate,
    /// The fiscal year of the World Bank that it is named after.
    pub fiscal_year: u32,
    groups: BTreeMap<Alpha3, IncomeGroup>,
}

impl Classification {
    /// The group of a country; none of one that is not classified.
    #[must_use]
    pub fn group(&self, country: Alpha3) -> Option<IncomeGroup> {
        self.groups.get(&country).copied()
    }
}

static TABLE: LazyLock<Vec<Classification>> = LazyLock::new(|| read(include_str!("income.tsv")));

/// The classification that holds on a date; none before the first that this build knows.
#[must_use]
pub fn on(date: NaiveDate) -> Option<&'static Classification> {
    TABLE.iter().rev().find(|year| year.from_on <= date)
}

/// The income group of a country on a date.
#[must_use]
pub fn group(country: Alpha3, date: NaiveDate) -> Option<IncomeGroup> {
    on(date)?.group(country)
}

/// Each block changes what the one before it said.
fn read(text: &str) -> Vec<Classification> {
    let mut years: Vec<Classification> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [from_on, fiscal_year, group, countries] = fields.as_slice() else { continue };
        let (Ok(from_on), Ok(fiscal_year)) = (from_on.parse(), fiscal_year.parse()) else { continue };
        if years.last().is_none_or(|year| year.from_on != from_on) {
            let groups = years.last().map(|year| year.groups.clone()).unwrap_or_default();
            years.push(Classification { from_on, fiscal_year, groups });
        }
        let Some(year) = years.last_mut() else { continue };
        for country in countries.split(' ').filter_map(Alpha3::new) {
            match IncomeGroup::from_code(group) {
                Some(group) => year.groups.insert(country, group),
                None => year.groups.remove(&country),
            };
        }
    }
    years
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The sizes of the groups as the World Bank gives them. The list counts Kosovo among the upper middle, which ISO 3166-1 does not
    /// have, and the Channel Islands as one of the high, which it has as two.
    #[rstest]
    #[case("2020-07-01", 2021, [29, 50, 56, 83])]
    #[case("2021-07-01", 2022, [27, 55, 55, 80])]
    #[case("2022-07-01", 2023, [28, 54, 54, 81])]
    #[case("2023-07-01", 2024, [26, 54, 54, 83])]
    #[case("2024-07-01", 2025, [26, 51, 54, 86])]
    #[case("2025-07-01", 2026, [25, 50, 54, 87])]
    fn the_groups_have_their_known_sizes(#[case] from_on: &str, #[case] fiscal_year: u32, #[case] sizes: [usize; 4]) {
        let year = on(day(from_on)).unwrap();
        assert_eq!((year.from_on, year.fiscal_year), (day(from_on), fiscal_year));
        let size = |group| year.groups.values().filter(|one| **one == group).count();
        assert_eq!([size(IncomeGroup::Low), size(IncomeGroup::LowerMiddle), size(IncomeGroup::UpperMiddle) + 1, size(IncomeGroup::High) - 1], sizes);
    }

    #[rstest]
    #[case("KOR", "2026-03-02", Some(IncomeGroup::High))]
    #[case("GHA", "2026-03-02", Some(IncomeGroup::LowerMiddle))]
    #[case("IDN", "2021-06-30", Some(IncomeGroup::UpperMiddle))]
    #[case("IDN", "2021-07-01", Some(IncomeGroup::LowerMiddle))]
    #[case("IDN", "2023-07-01", Some(IncomeGroup::UpperMiddle))]
    #[case("ETH", "2025-06-30", Some(IncomeGroup::Low))]
    #[case("ETH", "2025-07-01", None)]
    #[case("CRI", "2025-06-30", Some(IncomeGroup::UpperMiddle))]
    #[case("CRI", "2025-07-01", Some(IncomeGroup::High))]
    #[case("VEN", "2021-06-30", Some(IncomeGroup::UpperMiddle))]
    #[case("VEN", "2026-01-01", None)]
    #[case("VAT", "2026-01-01", None)]
    #[case("KOR", "2020-06-30", None)]
    fn a_group_holds_by_date(#[case] country: &str, #[case] date: &str, #[case] expected: Option<IncomeGroup>) {
        assert_eq!(group(Alpha3::new(country).unwrap(), day(date)), expected);
    }

    #[test]
    fn every_row_names_countries_that_exist() {
        for line in include_str!("income.tsv").lines().filter(|line| !line.starts_with('#')).skip(1) {
            let countries: Vec<&str> = line.split('\t').nth(3).unwrap().split(' ').collect();
            assert!(countries.iter().all(|country| Alpha3::new(country).is_some()), "{line}");
        }
    }
}
