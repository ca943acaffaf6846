//! Dates of birth, and other days that are past, as people write them. The order of day, month and year is never guessed: where several give a day, all are told.

use chrono::{Datelike, NaiveDate};

use super::mapping::DateOrder;
use crate::domain::names::search_key;
use crate::domain::time::can_be_born_on;

/// What a text says as a date: the day in each order of its parts, where that is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Reading {
    day_first: Option<NaiveDate>,
    month_first: Option<NaiveDate>,
    year_first: Option<NaiveDate>,
}

impl Reading {
    /// One day, whatever the order.
    fn plain(day: Option<NaiveDate>) -> Self {
        Self { day_first: day, month_first: day, year_first: day }
    }

    /// The day in one order.
    pub(super) fn of(self, order: DateOrder) -> Option<NaiveDate> {
        match order {
            DateOrder::DayFirst => self.day_first,
            DateOrder::MonthFirst => self.month_first,
            DateOrder::YearFirst => self.year_first,
        }
    }

    /// The different days in some orders, each with the first order that gives it.
    pub(super) fn days(self, orders: &[DateOrder]) -> Vec<(DateOrder, NaiveDate)> {
        let mut days: Vec<(DateOrder, NaiveDate)> = Vec::new();
        for order in orders {
            if let Some(day) = self.of(*order)
                && days.iter().all(|(_, known)| *known != day)
            {
                days.push((*order, day));
            }
        }
        days
    }
}

/// The orders in which every one of some dates is a day; all of them where no order fits all.
pub(super) fn orders(readings: &[Reading]) -> Vec<DateOrder> {
    let fits = |order: &DateOrder| readings.iter().filter(|reading| **reading != Reading::default()).all(|reading| reading.of(*order).is_some());
    let fitting: Vec<DateOrder> = DateOrder::ALL.into_iter().filter(fits).collect();
    if fitting.is_empty() { DateOrder::ALL.to_vec() } else { fitting }
}

/// Months by the beginnings of their names in English, French, Spanish, Portuguese, Russian and Arabic, without marks.
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
    ("янв", 1),
    ("фев", 2),
    ("мар", 3),
    ("апр", 4),
    ("маи", 5),
    ("мая", 5),
    ("июн", 6),
    ("июл", 7),
    ("авг", 8),
    ("сен", 9),
    ("окт", 10),
    ("ноя", 11),
    ("дек", 12),
    ("يناير", 1),
    ("فبراير", 2),
    ("مارس", 3),
    ("ابريل", 4),
    ("مايو", 5),
    ("يونيو", 6),
    ("يوليو", 7),
    ("اغسطس", 8),
    ("سبتمبر", 9),
    ("اكتوبر", 10),
    ("نوفمبر", 11),
    ("ديسمبر", 12),
];

/// The least age of somebody whose year of birth is written with two digits: it tells the century, for 100 years.
const YOUNGEST: i32 = 10;

/// Reads a date on which somebody can be born: ISO and other year-first forms, also Korean and Chinese; day, month and year by
/// numbers; a month in letters. A time after the date is left out.
pub(super) fn read(text: &str, today: NaiveDate) -> Reading {
    read_until(text, today, today.year() - YOUNGEST)
}

/// The same for a day on which something was done: a year of two digits is the last such one.
pub(super) fn read_past(text: &str, today: NaiveDate) -> Reading {
    read_until(text, today, today.year())
}

fn read_until(text: &str, today: NaiveDate, last: i32) -> Reading {
    let text: String = search_key(text).chars().map(western_digit).collect();
    let text = without_time(&text);
    let words: Vec<&str> =
        text.split(|character: char| !character.is_alphanumeric()).flat_map(split_at_digits).filter(|word| !is_filler(word)).collect();
    let date = |year: &str, month: &str, day: &str| date(year, month, day, (today, last));
    // Nobody who writes dots puts the month first.
    let dotted = text.contains('.') && !text.contains(['/', '-']);
    let numbers = |first: &str, second: &str, third: &str| Reading {
        day_first: date(third, second, first),
        month_first: if dotted { None } else { date(third, first, second) },
        year_first: if third.len() == 4 { None } else { date(first, second, third) },
    };
    match words.as_slice() {
        [whole] if whole.len() == 8 && is_number(whole) => Reading::plain(date(&whole[..4], &whole[4..6], &whole[6..])),
        [whole] if whole.len() == 6 && is_number(whole) => numbers(&whole[..2], &whole[2..4], &whole[4..]),
        [year, month, day] if year.len() == 4 && is_number(year) => Reading::plain(date(year, month, day)),
        [month, day, year] if month_in_letters(month).is_some() => Reading::plain(date(year, month, day)),
        [first, month, third] if month_in_letters(month).is_some() && third.len() == 4 => Reading::plain(date(third, month, first)),
        [first, second, third] => numbers(first, second, third),
        _ => Reading::default(),
    }
}

/// A day on which somebody can be born. The month may stand in letters.
fn date(year: &str, month: &str, day: &str, (today, last): (NaiveDate, i32)) -> Option<NaiveDate> {
    if day.len() > 2 || !is_number(day) {
        return None;
    }
    let month = match month_in_letters(month) {
        Some(month) => month,
        None => month.parse().ok().filter(|_| month.len() <= 2)?,
    };
    let date = NaiveDate::from_ymd_opt(year_of(year, last)?, month, day.parse().ok()?)?;
    can_be_born_on(date, today).then_some(date)
}

/// A year of four digits, or of two: the last such one up to the last year in question.
fn year_of(word: &str, last: i32) -> Option<i32> {
    let year: i32 = word.parse().ok().filter(|_| is_number(word))?;
    match word.len() {
        4 => Some(year),
        2 => Some(last - (last - year).rem_euclid(100)),
        _ => None,
    }
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

/// Units of Korean, Chinese and Russian dates, "de" and "of", and ordinal endings.
fn is_filler(word: &str) -> bool {
    matches!(word, "" | "년" | "월" | "일" | "年" | "月" | "日" | "de" | "of" | "del" | "г" | "года" | "st" | "nd" | "rd" | "th" | "er")
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

pub(super) fn western_digit(character: char) -> char {
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

    fn days(text: &str) -> Vec<(DateOrder, NaiveDate)> {
        read(text, day("2026-11-22")).days(&DateOrder::ALL)
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
        assert_eq!(days(text), [(DateOrder::DayFirst, day("1990-03-05"))]);
    }

    #[test]
    fn the_order_of_day_and_month_is_told_and_not_guessed() {
        use DateOrder::{DayFirst, MonthFirst, YearFirst};
        assert_eq!(days("25/03/1990"), [(DayFirst, day("1990-03-25"))]);
        assert_eq!(days("03/25/1990"), [(MonthFirst, day("1990-03-25"))]);
        assert_eq!(days("05/05/1990"), [(DayFirst, day("1990-05-05"))]);
        let either = [(DayFirst, day("1990-03-05")), (MonthFirst, day("1990-05-03"))];
        assert_eq!(days("05/03/1990"), either);
        assert_eq!(days("05-03-1990"), either);
        assert_eq!(days("03/04/25"), [(DayFirst, day("1925-04-03")), (MonthFirst, day("1925-03-04")), (YearFirst, day("2003-04-25"))]);
        assert_eq!(days("90.03.05"), [(YearFirst, day("1990-03-05"))]);
        assert_eq!(days("900305"), [(YearFirst, day("1990-03-05"))]);
        assert_eq!(days("25.03.90"), [(DayFirst, day("1990-03-25"))]);
        assert_eq!(days("5-Mar-90"), [(DayFirst, day("1990-03-05"))]);
    }

    #[test]
    fn a_year_of_two_digits_is_that_of_somebody_who_is_ten_or_older() {
        for (text, year) in [("25.12.16", 2016), ("25.12.17", 1917), ("25.12.00", 2000), ("25.12.99", 1999)] {
            assert_eq!(days(text).first().map(|(_, day)| day.year()), Some(year), "{text}");
        }
    }

    #[test]
    fn dates_show_each_other_their_order() {
        let of = |texts: &[&str]| orders(&texts.iter().map(|text| read(text, day("2026-11-22"))).collect::<Vec<_>>());
        assert_eq!(of(&["05/03/1990", "25/03/1990", "unknown"]), [DateOrder::DayFirst]);
        assert_eq!(of(&["05/03/1990", "03/25/1990", "25/03/1990"]), DateOrder::ALL);
        assert_eq!(of(&["05/03/1990", "05/05/1990"]), [DateOrder::DayFirst, DateOrder::MonthFirst]);
    }

    #[rstest]
    #[case("")]
    #[case("1990")]
    #[case("31/02/1990")]
    #[case("31/02/90")]
    #[case("1990-02-29")]
    #[case("2026-11-23")]
    #[case("199003")]
    #[case("1990-13-01")]
    #[case("1890-01-01")]
    #[case("32937")]
    #[case("unknown")]
    #[case("5 foo 1990")]
    fn what_is_no_date_is_none(#[case] text: &str) {
        assert_eq!(days(text), []);
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
    #[case("3 мая 1990 г.", 5)]
    #[case("3 Май 1990", 5)]
    #[case("3 ноября 1990 года", 11)]
    #[case("٣ أبريل ١٩٩٠", 4)]
    #[case("3 أغسطس 1990", 8)]
    fn a_month_in_letters_is_known(#[case] text: &str, #[case] month: u32) {
        let date = NaiveDate::from_ymd_opt(1990, month, 3).unwrap();
        assert_eq!(days(text), [(DateOrder::DayFirst, date)]);
    }
}
