//! Whether a person of a list is already in the book.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::roster::RosterRow;
use super::values::same_email;
use crate::domain::countries::Alpha3;
use crate::domain::names::{name_key, search_key};

/// A person of the book, as far as matching needs them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The id of the person.
    pub id: Uuid,
    /// The whole name.
    pub full_name: String,
    /// The name in its own script.
    pub native_name: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Country.
    pub country: Option<Alpha3>,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
}

/// What a row of a list would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case", tag = "decision")]
pub enum Decision {
    /// Nobody in the book is like this: a new person.
    Create,
    /// Surely this person.
    Update {
        /// The person.
        #[ts(as = "String")]
        id: Uuid,
    },
    /// Perhaps one of these; a human decides.
    PossibleDuplicate {
        /// The people, in the order in which the book gave them.
        #[ts(as = "Vec<String>")]
        ids: Vec<Uuid>,
    },
}

/// The people of a book, found by name.
pub struct Matcher {
    people: Vec<Candidate>,
    by_name: BTreeMap<String, Vec<usize>>,
}

impl Matcher {
    /// Takes in the people of a book.
    #[must_use]
    pub fn new(people: impl Iterator<Item = Candidate>) -> Self {
        let people: Vec<Candidate> = people.collect();
        let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, person) in people.iter().enumerate() {
            for name in std::iter::once(&person.full_name).chain(&person.native_name) {
                let places = by_name.entry(name_key(name)).or_default();
                if places.last() != Some(&index) {
                    places.push(index);
                }
            }
        }
        by_name.remove("");
        Self { people, by_name }
    }

    /// Decides on a row. The same name, letter by letter, together with the same e-mail address or date of birth is the same
    /// person. A name that agrees only without marks and order of parts, or without any such proof, is a possible duplicate
    /// unless the countries differ. An e-mail address alone never matches, because offices share one.
    #[must_use]
    pub fn decide(&self, row: &RosterRow) -> Decision {
        let names: Vec<&str> =
            [Some(&row.full_name), row.native_name.as_ref(), row.certificate_name.as_ref()].into_iter().flatten().map(String::as_str).collect();
        let mut alike: Vec<usize> = names.iter().filter_map(|name| self.by_name.get(&name_key(name))).flatten().copied().collect();
        alike.sort_unstable();
        alike.dedup();
        let alike = alike.into_iter().map(|index| &self.people[index]);
        let (mut sure, mut possible) = (Vec::new(), Vec::new());
        for person in alike {
            let proof = has_proof(row, person);
            if proof && has_exact_name(&names, person) {
                sure.push(person.id);
            }
            let elsewhere = row.country.zip(person.country).is_some_and(|(one, other)| one != other);
            if proof || !elsewhere {
                possible.push(person.id);
            }
        }
        match (sure.as_slice(), possible.is_empty()) {
            ([id], _) => Decision::Update { id: *id },
            (_, true) => Decision::Create,
            _ => Decision::PossibleDuplicate { ids: possible },
        }
    }
}

/// Something besides the name that only one person has. Two different dates of birth outweigh one address.
fn has_proof(row: &RosterRow, person: &Candidate) -> bool {
    match row.born_on.zip(person.born_on) {
        Some((one, other)) => one == other,
        None => same_email(row.email.as_deref(), person.email.as_deref()),
    }
}

fn has_exact_name(names: &[&str], person: &Candidate) -> bool {
    let own = [Some(&person.full_name), person.native_name.as_ref()];
    let own: Vec<String> = own.into_iter().flatten().map(|name| search_key(name)).collect();
    names.iter().any(|name| own.contains(&search_key(name)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn person(n: u128, name: &str, email: &str, country: &str, born: &str) -> Candidate {
        Candidate {
            id: Uuid::from_u128(n),
            full_name: name.to_owned(),
            native_name: None,
            email: (!email.is_empty()).then(|| email.to_owned()),
            country: Alpha3::new(country),
            born_on: born.parse().ok(),
        }
    }

    fn row(name: &str, email: &str, country: &str, born: &str) -> RosterRow {
        RosterRow {
            full_name: name.to_owned(),
            email: (!email.is_empty()).then(|| email.to_owned()),
            country: Alpha3::new(country),
            born_on: born.parse().ok(),
            ..RosterRow::default()
        }
    }

    fn decide(row: &RosterRow, people: &[Candidate]) -> Decision {
        Matcher::new(people.iter().cloned()).decide(row)
    }

    fn update(n: u128) -> Decision {
        Decision::Update { id: Uuid::from_u128(n) }
    }

    fn possible(ns: &[u128]) -> Decision {
        let ids = ns.iter().map(|n| Uuid::from_u128(*n)).collect();
        Decision::PossibleDuplicate { ids }
    }

    #[test]
    fn the_same_name_and_address_or_birth_date_is_the_same_person() {
        let book = [person(1, "Kim Min-su", "m@x.org", "KOR", "1990-03-05")];
        assert_eq!(decide(&row("KIM MIN-SU", "M@X.org", "", ""), &book), update(1));
        assert_eq!(decide(&row("Kim Min-su", "", "", "1990-03-05"), &book), update(1));
        assert_eq!(decide(&row("Kim Min-su", "other@x.org", "VNM", "1990-03-05"), &book), update(1));
    }

    #[test]
    fn another_order_of_the_parts_asks() {
        let book = [person(1, "Minsu Kim", "m@x.org", "KOR", "")];
        assert_eq!(decide(&row("Kim Min-su", "m@x.org", "KOR", ""), &book), possible(&[1]));
    }

    #[test]
    fn a_namesake_of_the_same_or_an_unknown_country_asks() {
        let book = [person(1, "Kim Minsu", "", "KOR", ""), person(2, "KIM MINSU", "", "", ""), person(3, "Kim Minsu", "", "USA", "")];
        assert_eq!(decide(&row("Kim Minsu", "", "KOR", ""), &book), possible(&[1, 2]));
        assert_eq!(decide(&row("Kim Minsu", "", "", ""), &book), possible(&[1, 2, 3]));
        assert_eq!(decide(&row("Kim Minsu", "", "PER", ""), &book[2..]), Decision::Create);
    }

    #[test]
    fn a_shared_address_alone_never_matches() {
        let book = [person(1, "Kim Minsu", "office@x.org", "KOR", "")];
        assert_eq!(decide(&row("Lee Jina", "office@x.org", "KOR", ""), &book), Decision::Create);
    }

    #[test]
    fn different_birth_dates_are_never_surely_one_person() {
        let book = [person(1, "Kim Minsu", "m@x.org", "KOR", "1990-03-05")];
        assert_eq!(decide(&row("Kim Minsu", "m@x.org", "KOR", "1991-03-05"), &book), possible(&[1]));
    }

    #[test]
    fn two_sure_people_ask() {
        let book = [person(1, "Kim Minsu", "m@x.org", "", ""), person(2, "Kim Minsu", "m@x.org", "", "")];
        assert_eq!(decide(&row("Kim Minsu", "m@x.org", "", ""), &book), possible(&[1, 2]));
    }

    #[test]
    fn a_name_in_its_own_script_matches_too() {
        let mut known = person(1, "Kim Minsu", "m@x.org", "KOR", "");
        known.native_name = Some("김민수".to_owned());
        assert_eq!(decide(&row("김 민수", "", "KOR", ""), &[known.clone()]), possible(&[1]));
        assert_eq!(decide(&row("김민수", "m@x.org", "KOR", ""), &[known]), update(1));
    }
}
