//! What lists call the categories of people (domain.md 3.3 A), in the languages of the window.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::synonyms::key;
use crate::domain::category::Category;
use crate::domain::names::search_key;

/// Words by category, as they are written.
fn words() -> impl Iterator<Item = (Category, &'static str)> {
    include_str!("categories.tsv")
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(code, words)| Some((Category::from_code(code)?, words)))
        .flat_map(|(category, words)| words.split(" | ").map(move |word| (category, word)))
}

static BY_KEY: LazyLock<BTreeMap<String, Category>> = LazyLock::new(|| {
    Category::ALL.iter().map(|category| (key(category.code()), *category)).chain(words().map(|(category, word)| (key(word), category))).collect()
});

/// The most words that a name of a category has.
const WORDS: usize = 6;
/// The fewest letters of a name that counts inside a longer text: "un" is an article in French.
const LETTERS: usize = 3;

/// The category that a text says: by the whole text, else by the longest name of one in it. None where it names two.
pub(super) fn category_of(text: &str) -> Option<Category> {
    if let Some(category) = BY_KEY.get(&key(text)) {
        return Some(*category);
    }
    let text = search_key(text);
    let words: Vec<&str> = text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut from = 0;
    let mut found = BTreeSet::new();
    while from < words.len() {
        let named = (from + 1..=words.len().min(from + WORDS)).rev().find_map(|to| Some((to, *name_of(&words[from..to])?)));
        from = match named {
            Some((to, category)) => {
                found.insert(category);
                to
            }
            None => from + 1,
        };
    }
    found.pop_first().filter(|_| found.is_empty())
}

fn name_of(words: &[&str]) -> Option<&'static Category> {
    let key = words.concat();
    BY_KEY.get(&key).filter(|_| key.chars().count() >= LETTERS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("Manufacturer", Category::Manufacturer)]
    #[case("vaccine manufacturers", Category::Manufacturer)]
    #[case("Fabricant", Category::Manufacturer)]
    #[case("제조사", Category::Manufacturer)]
    #[case("Производитель", Category::Manufacturer)]
    #[case("NRA", Category::Nra)]
    #[case("Regulator", Category::Nra)]
    #[case("Regulator (NRA)", Category::Nra)]
    #[case("National Regulatory Authority – inspectorate", Category::Nra)]
    #[case("Autorité nationale de réglementation", Category::Nra)]
    #[case("Autoridad reguladora", Category::Nra)]
    #[case("هيئة رقابية", Category::Nra)]
    #[case("监管机构", Category::Nra)]
    #[case("규제기관", Category::Nra)]
    #[case("Manufacturers' association", Category::Association)]
    #[case("un_ngo", Category::UnNgo)]
    #[case("MoH", Category::Ministry)]
    #[case("大学", Category::Academia)]
    #[case("Outro", Category::Other)]
    fn a_word_is_known(#[case] text: &str, #[case] category: Category) {
        assert_eq!(category_of(text), Some(category));
    }

    #[rstest]
    #[case("Group A")]
    #[case("1")]
    #[case("Manufacturer / regulator")]
    #[case("un peu de tout")]
    #[case("")]
    fn a_text_that_says_none_or_two_is_not_guessed(#[case] text: &str) {
        assert_eq!(category_of(text), None);
    }

    #[test]
    fn no_word_stands_for_two_categories_and_every_line_for_one() {
        let mut seen: BTreeMap<String, Category> = BTreeMap::new();
        for (category, word) in words() {
            let before = seen.insert(key(word), category);
            assert!(before.is_none_or(|before| before == category), "{word}");
            assert!(word.split_whitespace().count() <= WORDS, "{word}");
        }
        let lines = include_str!("categories.tsv").lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            assert!(Category::from_code(line.split('\t').next().unwrap_or_default()).is_some(), "{line}");
        }
    }
}
