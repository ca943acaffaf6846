//! Data lists: codes that people choose from, with the days on which each is in use and where it comes from (domain.md 3.1). A row of
//! `lists.tsv` is never edited, only followed by a newer one; what was chosen once keeps its code.

use chrono::NaiveDate;
use std::sync::LazyLock;

/// A row of a list.
#[derive(Debug, PartialEq, Eq)]
pub struct Listed {
    /// Which list: `pillar`, `product`.
    pub list: &'static str,
    /// What stands in the journal.
    pub code: &'static str,
    /// The first day of its use; without one it always was.
    pub from_on: Option<NaiveDate>,
    /// The last day of its use; without one it still is.
    pub to_on: Option<NaiveDate>,
    /// Who made the list.
    pub source: &'static str,
}

static ROWS: LazyLock<Vec<Listed>> = LazyLock::new(|| include_str!("lists.tsv").lines().skip(1).filter_map(row).collect());

fn row(line: &'static str) -> Option<Listed> {
    let mut cells = line.split('\t');
    let (list, code, from_on, to_on, source) = (cells.next()?, cells.next()?, cells.next()?, cells.next()?, cells.next()?);
    Some(Listed { list, code, from_on: from_on.parse().ok(), to_on: to_on.parse().ok(), source })
}

/// What can be chosen from a list on a day, in its order.
pub fn in_use(list: &str, on: NaiveDate) -> impl Iterator<Item = &'static Listed> {
    ROWS.iter().filter(move |row| row.list == list && row.from_on.is_none_or(|from| from <= on) && row.to_on.is_none_or(|to| on <= to))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_file_is_a_row() {
        assert_eq!(ROWS.len(), include_str!("lists.tsv").lines().count() - 1);
    }

    #[test]
    fn a_list_holds_what_was_in_use_on_the_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let pillars: Vec<&str> = in_use("pillar", day("2026-03-02")).map(|row| row.code).collect();
        assert_eq!(pillars, ["capacity_building", "gthb", "regional_centres"]);
        assert_eq!(in_use("no such list", day("2026-03-02")).count(), 0);
    }
}
