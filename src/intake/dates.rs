//! Dates as people write them. Day and month are never guessed: where both orders give a date, both are told.

use chrono::{Datelike, NaiveDate};

use crate::domain::names::search_key;

/// What a text says as a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// One date, whatever the order of day and month.
    Plain(NaiveDate),
    /// A date only if the day stands first.
    DayFirst(NaiveDate),
    /// A date only if the month stands first.
    MonthFirst(NaiveDate),
    /// A date in both orders.
    Either {
        /// With the day first.
        day_first: NaiveDate,
        /// With the month first.
        month_first: NaiveDate,
    },
    /// No date with a year of four digits from 1900 to 2100.
    None,
}

/// Months by the beginnings of their names in English, French, Spanish and Portuguese, without marks. Longer ones first where
/// one is the beginning of another.
const MONTHS: &[(&str, u32)] = &[
    ("jan", 1),
    ("ene", 1),
    ("janv", 1),
    ("feb", 2),
    ("fev", 2),
    ("mar", 3),
    ("apr", 4),
    ("avr", 4),
    ("abr", 4),
    ("mai", 5),
    ("may", 5),
    ("jun", 6),
    ("juin", 6),
    ("jul", 7),
    ("juil", 7),
    ("aug", 8),
    ("aou", 8),
    ("ago", 8),
    ("sep", 9),
    ("set", 9),
    ("oct", 10),
    ("out", 10),
    ("nov", 11),
    ("dec", 12),
    ("dic", 12),
    ("dez", 12),
];

/// Reads a date: ISO and other year-first forms, also Korean and Chinese; day, month and year by numbers; a month in letters.
/// A time after the date is left out.
pub(super) fn read(text: &str) -> Reading {
    let text: String = search_key(text).chars().map(western_digit).collect();
    let text = without_time(&text);
    let words: Vec<&str> =
        text.split(|character: char| !character.is_alphanumeric()).flat_map(split_at_digits).filter(|word| !is_filler(word)).collect();
    let dotted = text.contains('.') && !text.contains(['/', '-']);
    match words.as_slice() {
        [whole] if whole.len() == 8 && is_number(whole) => plain(date(&whole[..4], &whole[4..6], &whole[6..])),
        [year, month, day] if year.len() == 4 && is_number(year) => match month_in_letters(month) {
            Some(month) => plain(date(year, &month.to_string(), day)),
            None => plain(date(year, month, day)),
        },
        [first, second, year] if year.len() == 4 && is_number(year) => {
            if let Some(month) = month_in_letters(second) {
                return plain(date(year, &month.to_string(), first));
            }
            if let Some(month) = month_in_letters(first) {
                return plain(date(year, &month.to_string(), second));
            }
            let day_first = date(year, second, first);
            // Nobody who writes dots puts the month first.
            let month_first = if dotted { None } else { date(year, first, second) };
            in_two_orders(day_first, month_first, dotted)
        }
        _ => Reading::None,
    }
}

fn in_two_orders(day_first: Option<NaiveDate>, month_first: Option<NaiveDate>, dotted: bool) -> Reading {
    match (day_first, month_first) {
        (Some(day_first), Some(month_first)) if day_first == month_first => Reading::Plain(day_first),
        (Some(day_first), Some(month_first)) => Reading::Either { day_first, month_first },
        (Some(date), None) if dotted => Reading::Plain(date),
        (Some(date), None) => Reading::DayFirst(date),
        (None, Some(date)) => Reading::MonthFirst(date),
        (None, None) => Reading::None,
    }
}

fn plain(date: Option<NaiveDate>) -> Reading {
    date.map_or(Reading::None, Reading::Plain)
}

fn date(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    if day.len() > 2 || month.len() > 2 {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    (1900..=2100).contains(&date.year()).then_some(date)
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn month_in_letters(word: &str) -> Option<u32> {
    if word.chars().count() < 3 || word.contains(|character: char| character.is_ascii_digit()) {
        return None;
    }
    MONTHS.iter().find(|(beginning, _)| word.starts_with(beginning)).map(|(_, month)| *month)
}

/// Units of Korean and Chinese dates, "de" and "of", and ordinal endings.
fn is_filler(word: &str) -> bool {
    matches!(word, "" | "년" | "월" | "일" | "年" | "月" | "日" | "de" | "of" | "del" | "st" | "nd" | "rd" | "th" | "er")
}

/// `1990년` becomes `1990` and `년`, `5th` becomes `5` and `th`.
fn split_at_digits(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|character: char| character.is_ascii_digit() != first.is_ascii_digit()).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        rest = after;
        Some(part)
    })
}

/// The text before `T10:30` or ` 10:30`.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else {
        return text;
    };
    match text[..colon].rfind(['t', ' ']) {
        Some(end) => &text[..end],
        None => text,
    }
}

fn western_digit(character: char) -> char {
    let from = |zero: u32| char::from_digit(u32::from(character) - zero, 10).unwrap_or(character);
    match character {
        '\u{660}'..='\u{669}' => from(0x660),
        '\u{6f0}'..='\u{6f9}' => from(0x6f0),
        other => other,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("1990-03-05")]
    #[case("1990-03-05T00:00:00")]
    #[case("1990-03-05 10:30")]
    #[case("1990/3/5")]
    #[case("1990. 3. 5.")]
    #[case("19900305")]
    #[case("1990년 3월 5일")]
    #[case("1990年3月5日")]
    #[case("5 March 1990")]
    #[case("March 5th, 1990")]
    #[case("05-Mar-1990")]
    #[case("5 mars 1990")]
    #[case("5 de marzo de 1990")]
    #[case("05.03.1990")]
    #[case("٥ mars ١٩٩٠")]
    fn a_date_is_read(#[case] text: &str) {
        assert_eq!(read(text), Reading::Plain(day("1990-03-05")));
    }

    #[test]
    fn the_order_of_day_and_month_is_told_and_not_guessed() {
        assert_eq!(read("25/03/1990"), Reading::DayFirst(day("1990-03-25")));
        assert_eq!(read("03/25/1990"), Reading::MonthFirst(day("1990-03-25")));
        assert_eq!(read("05/05/1990"), Reading::Plain(day("1990-05-05")));
        let either = Reading::Either { day_first: day("1990-03-05"), month_first: day("1990-05-03") };
        assert_eq!(read("05/03/1990"), either);
        assert_eq!(read("05-03-1990"), either);
    }

    #[rstest]
    #[case("")]
    #[case("1990")]
    #[case("05/03/90")]
    #[case("31/02/1990")]
    #[case("1990-13-01")]
    #[case("1890-01-01")]
    #[case("32937")]
    #[case("unknown")]
    #[case("5 foo 1990")]
    fn what_is_no_date_is_none(#[case] text: &str) {
        assert_eq!(read(text), Reading::None);
    }

    #[rstest]
    #[case("3 juin 1990", 6)]
    #[case("3 juillet 1990", 7)]
    #[case("3 août 1990", 8)]
    #[case("3 enero 1990", 1)]
    #[case("3 fevereiro 1990", 2)]
    #[case("3 mai 1990", 5)]
    #[case("3 diciembre 1990", 12)]
    #[case("3 septiembre 1990", 9)]
    fn a_month_in_letters_is_known(#[case] text: &str, #[case] month: u32) {
        let date = NaiveDate::from_ymd_opt(1990, month, 3).unwrap();
        assert_eq!(read(text), Reading::Plain(date));
    }
}
