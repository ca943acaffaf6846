//! Countries by ISO 3166-1, their names in the eight languages of the window, and their WHO regions by date.
//!
//! The rows stand in `countries.tsv`, which `docs/data/countries.py` makes.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::names::search_key;

/// The languages in which every country has a name, in the order of the columns of the table.
pub const LANGUAGES: [&str; 8] = ["en", "fr", "es", "ar", "ko", "ru", "zh", "pt"];

/// An ISO 3166-1 alpha-3 code that exists, for instance `KOR`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Alpha3([u8; 3]);

impl Alpha3 {
    /// The code for three capital letters, if ISO 3166-1 has it.
    #[must_use]
    pub fn new(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        TABLE.rows.contains_key(&bytes).then_some(Self(bytes))
    }

    /// The three capital letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    fn row(self) -> &'static Row {
        TABLE.rows.get(&self.0).expect("a code is made only from a row of the table")
    }
}

impl fmt::Display for Alpha3 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl fmt::Debug for Alpha3 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// A text that is no ISO 3166-1 alpha-3 code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no ISO 3166-1 alpha-3 code: {0}")]
pub struct NoSuchCountry(String);

impl TryFrom<String> for Alpha3 {
    type Error = NoSuchCountry;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::new(&text).ok_or(NoSuchCountry(text))
    }
}

impl From<Alpha3> for String {
    fn from(code: Alpha3) -> Self {
        code.as_str().to_owned()
    }
}

/// A region of the World Health Organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "UPPERCASE")]
pub enum WhoRegion {
    /// African Region (AFRO).
    Afr,
    /// Region of the Americas (AMRO, PAHO).
    Amr,
    /// Eastern Mediterranean Region (EMRO).
    Emr,
    /// European Region (EURO).
    Eur,
    /// South-East Asia Region (SEARO).
    Sear,
    /// Western Pacific Region (WPRO).
    Wpr,
}

impl WhoRegion {
    /// The code of the region: `AFR`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Afr => "AFR",
            Self::Amr => "AMR",
            Self::Emr => "EMR",
            Self::Eur => "EUR",
            Self::Sear => "SEAR",
            Self::Wpr => "WPR",
        }
    }

    /// The region named by its code or by its office, in any case: `AFR`, `afro`.
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        match text.trim().to_ascii_uppercase().as_str() {
            "AFR" | "AFRO" => Some(Self::Afr),
            "AMR" | "AMRO" | "PAHO" | "AMRO/PAHO" | "PAHO/AMRO" => Some(Self::Amr),
            "EMR" | "EMRO" => Some(Self::Emr),
            "EUR" | "EURO" => Some(Self::Eur),
            "SEAR" | "SEARO" => Some(Self::Sear),
            "WPR" | "WPRO" => Some(Self::Wpr),
            _ => None,
        }
    }
}

/// What a text says about a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Exactly one country is meant.
    One(Alpha3),
    /// The text fits several countries, for instance "Korea" or "Congo".
    Several(Vec<Alpha3>),
    /// No country is called so.
    None,
}

/// The country that a text names by alpha-3, alpha-2 (capitals only), UN M49 number or a name in one of [`LANGUAGES`].
#[must_use]
pub fn find(text: &str) -> Found {
    let text = text.trim();
    let upper = text.to_ascii_uppercase();
    if let Some(code) = Alpha3::new(&upper) {
        return Found::One(code);
    }
    // "No" and "is" are words first; only capitals are Norway and Iceland.
    if let Some(code) = TABLE.alpha2.get(text) {
        return Found::One(*code);
    }
    // A spreadsheet shows 004 as 4.
    if (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return match TABLE.m49.get(&*format!("{text:0>3}")) {
            Some(code) => Found::One(*code),
            None => Found::None,
        };
    }
    match TABLE.names.get(&key(text)).map(Vec::as_slice) {
        None | Some([]) => Found::None,
        Some([code]) => Found::One(*code),
        Some(several) => Found::Several(several.to_vec()),
    }
}

/// The name of a country in a language of [`LANGUAGES`]; a tag with a region or script counts as its language (`pt-BR`), and an
/// unknown language gives English.
#[must_use]
pub fn name(code: Alpha3, language: &str) -> &'static str {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    let index = LANGUAGES.iter().position(|known| known.eq_ignore_ascii_case(primary)).unwrap_or(0);
    code.row().names[index]
}

/// The WHO region of a country on a date. `None` for a country or area that no WHO region has as a member, associate member
/// or area served.
#[must_use]
pub fn region(code: Alpha3, on: NaiveDate) -> Option<WhoRegion> {
    region_since(code, on).map(|(region, _)| region)
}

/// The WHO region of a country on a date, and since when it is that, where it was another one before.
#[must_use]
pub fn region_since(code: Alpha3, on: NaiveDate) -> Option<(WhoRegion, Option<NaiveDate>)> {
    code.row().regions.iter().rev().find(|(from, _)| from.is_none_or(|from| from <= on)).map(|(from, region)| (*region, *from))
}

/// The ISO 3166-1 alpha-2 code of a country.
#[must_use]
pub fn alpha2(code: Alpha3) -> &'static str {
    code.row().alpha2
}

/// Whether a country is a member state of the World Health Organization.
#[must_use]
pub fn is_who_member(code: Alpha3) -> bool {
    code.row().is_member
}

/// Every country, by code.
pub fn all() -> impl Iterator<Item = Alpha3> {
    TABLE.rows.keys().map(|bytes| Alpha3(*bytes))
}

struct Row {
    alpha2: &'static str,
    regions: Vec<(Option<NaiveDate>, WhoRegion)>,
    is_member: bool,
    names: [&'static str; 8],
}

struct Table {
    rows: BTreeMap<[u8; 3], Row>,
    alpha2: BTreeMap<&'static str, Alpha3>,
    m49: BTreeMap<&'static str, Alpha3>,
    names: BTreeMap<String, Vec<Alpha3>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| read(include_str!("countries.tsv")));

/// Letters and digits only, without "the" or "of": "Korea, Republic of (the)" and "Republic of Korea" stay different, but
/// "Cote d'Ivoire" and "Côte d’Ivoire" are one.
fn key(text: &str) -> String {
    let words = search_key(text);
    words
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty() && !matches!(*word, "the" | "and" | "et" | "y" | "e" | "и"))
        .collect::<Vec<_>>()
        .concat()
}

fn read(text: &'static str) -> Table {
    let mut table = Table { rows: BTreeMap::new(), alpha2: BTreeMap::new(), m49: BTreeMap::new(), names: BTreeMap::new() };
    for line in text.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let fields: Vec<&'static str> = line.split('\t').collect();
        let [alpha3, alpha2, m49, regions, status, names @ .., also] = fields.as_slice() else {
            continue;
        };
        let (Ok(bytes), Ok(names)) = (<[u8; 3]>::try_from(alpha3.as_bytes()), <[&'static str; 8]>::try_from(names)) else {
            continue;
        };
        let code = Alpha3(bytes);
        for name in names.iter().copied().chain(also.split('|')) {
            let key = key(name);
            let codes = table.names.entry(key).or_default();
            if !name.is_empty() && !codes.contains(&code) {
                codes.push(code);
            }
        }
        table.alpha2.insert(alpha2, code);
        table.m49.insert(m49, code);
        let row = Row { alpha2, regions: regions_of(regions), is_member: *status == "M", names };
        table.rows.insert(bytes, row);
    }
    table
}

/// `SEAR;2025-05-23=WPR`: the first region from the beginning, each later one from its date.
fn regions_of(field: &str) -> Vec<(Option<NaiveDate>, WhoRegion)> {
    field
        .split(';')
        .filter_map(|part| match part.split_once('=') {
            Some((from, region)) => Some((Some(from.parse().ok()?), WhoRegion::find(region)?)),
            None => Some((None, WhoRegion::find(part)?)),
        })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn code(text: &str) -> Alpha3 {
        Alpha3::new(text).unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("KOR", "KOR")]
    #[case("kor", "KOR")]
    #[case("KR", "KOR")]
    #[case("410", "KOR")]
    #[case("4", "AFG")]
    #[case("South Korea", "KOR")]
    #[case("Korea, Rep.", "KOR")]
    #[case("KOREA (REPUBLIC OF)", "KOR")]
    #[case("대한민국", "KOR")]
    #[case("한국", "KOR")]
    #[case("베트남", "VNM")]
    #[case("Viet Nam", "VNM")]
    #[case("vietnam", "VNM")]
    #[case("Việt Nam", "VNM")]
    #[case("Cote d'Ivoire", "CIV")]
    #[case("CÔTE D’IVOIRE", "CIV")]
    #[case("Ivory Coast", "CIV")]
    #[case("DR Congo", "COD")]
    #[case("République Démocratique du Congo", "COD")]
    #[case("UK", "GBR")]
    #[case("U.S.A.", "USA")]
    #[case("EE. UU.", "USA")]
    #[case("Etats-Unis", "USA")]
    #[case("Türkiye", "TUR")]
    #[case("Turkey", "TUR")]
    #[case("터키", "TUR")]
    #[case("Sénégal", "SEN")]
    #[case("Perú", "PER")]
    #[case("جمهورية كوريا", "KOR")]
    #[case("Казахстан", "KAZ")]
    #[case("印度尼西亚", "IDN")]
    #[case("Trinidad & Tobago", "TTO")]
    #[case("The Gambia", "GMB")]
    #[case("Guinea", "GIN")]
    #[case("Niger", "NER")]
    #[case("Dominica", "DMA")]
    fn a_country_is_found_by_its_names_and_codes(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(find(text), Found::One(code(expected)));
    }

    #[test]
    fn a_name_of_two_countries_asks() {
        assert_eq!(find("Korea"), Found::Several(vec![code("KOR"), code("PRK")]));
        assert_eq!(find("Congo"), Found::Several(vec![code("COD"), code("COG")]));
        assert_eq!(find("Virgin Islands"), Found::Several(vec![code("VGB"), code("VIR")]));
    }

    #[test]
    fn a_word_is_no_country() {
        for text in ["", "no", "is", "Atlantis", "999", "Kosovoo", "-", "...", "the"] {
            assert_eq!(find(text), Found::None, "{text}");
        }
    }

    #[test]
    fn every_country_is_found_by_each_of_its_own_names() {
        for country in all() {
            for language in LANGUAGES {
                let shown = name(country, language);
                match find(shown) {
                    Found::One(found) => assert_eq!(found, country, "{shown}"),
                    Found::Several(found) => assert!(found.contains(&country), "{shown}"),
                    Found::None => panic!("{shown} is not found"),
                }
            }
        }
    }

    #[test]
    fn only_congo_and_saint_martin_are_shown_by_a_name_that_asks() {
        let mut shared = Vec::new();
        for country in all() {
            for language in LANGUAGES {
                if matches!(find(name(country, language)), Found::Several(_)) {
                    shared.push(country);
                }
            }
        }
        shared.dedup();
        assert_eq!(shared, [code("COG"), code("MAF")]);
    }

    #[test]
    fn there_are_249_countries_and_194_member_states() {
        assert_eq!(all().count(), 249);
        assert_eq!(all().filter(|country| is_who_member(*country)).count(), 194);
        assert!(!is_who_member(code("LIE")));
        assert!(is_who_member(code("COK")));
    }

    /// Figures of the regional offices before May 2025: 47, 35, 21, 53, 11, 27.
    #[test]
    fn the_regions_have_their_known_numbers_of_members() {
        let count =
            |region_asked, on| all().filter(|country| is_who_member(*country)).filter(|country| region(*country, on) == Some(region_asked)).count();
        let before = day("2025-05-22");
        assert_eq!(count(WhoRegion::Afr, before), 47);
        assert_eq!(count(WhoRegion::Amr, before), 35);
        assert_eq!(count(WhoRegion::Emr, before), 21);
        assert_eq!(count(WhoRegion::Eur, before), 53);
        assert_eq!(count(WhoRegion::Sear, before), 11);
        assert_eq!(count(WhoRegion::Wpr, before), 27);
        let after = day("2025-05-23");
        assert_eq!(count(WhoRegion::Sear, after), 10);
        assert_eq!(count(WhoRegion::Wpr, after), 28);
    }

    #[test]
    fn indonesia_changed_its_region_on_a_day() {
        assert_eq!(region(code("IDN"), day("2025-05-22")), Some(WhoRegion::Sear));
        assert_eq!(region(code("IDN"), day("2025-05-23")), Some(WhoRegion::Wpr));
        assert_eq!(region(code("LIE"), day("2025-05-23")), None);
        assert_eq!(region_since(code("IDN"), day("2025-05-22")), Some((WhoRegion::Sear, None)));
        assert_eq!(region_since(code("IDN"), day("2026-01-01")), Some((WhoRegion::Wpr, Some(day("2025-05-23")))));
    }

    #[test]
    fn a_name_follows_the_language() {
        assert_eq!(name(code("KOR"), "ko"), "대한민국");
        assert_eq!(name(code("BRA"), "pt-BR"), "Brasil");
        assert_eq!(name(code("VNM"), "fr"), "Viet Nam");
        assert_eq!(name(code("VNM"), "xx"), "Viet Nam");
    }

    #[test]
    fn a_code_that_does_not_exist_is_refused_on_the_wire() {
        assert_eq!(serde_json::to_string(&code("KOR")).unwrap(), "\"KOR\"");
        assert!(serde_json::from_str::<Alpha3>("\"XYZ\"").is_err());
    }
}
