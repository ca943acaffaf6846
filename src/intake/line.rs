//! A session to place, as somebody types it in one line: `CIP lab Tue 9-12 Suite 3`. What is said is read in any order, in the words of the
//! languages of the window; what may mean several things is told as several, and what is left is the title.

use super::dates::{self, western_digit};
pub use super::line_times::Times;
use super::line_times::{clock, goes_on_as_time, take_times};
use super::mapping::DateOrder;
use crate::domain::names::search_key;
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// What of the book can be named in a line.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Today, where the centre is.
    pub today: Option<NaiveDate>,
    /// The days that are looked at: `Tue` is one of them.
    pub shown: Option<(NaiveDate, NaiveDate)>,
    /// Places, each with the one that it is in.
    pub places: Vec<(String, Option<usize>)>,
    /// Codes of runs.
    pub runs: Vec<String>,
}

/// What a line says. More than one of something: it is not clear which.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// What is left.
    pub title: String,
    /// Its days.
    pub days: Vec<NaiveDate>,
    /// Its times.
    pub times: Vec<Times>,
    /// Places, by number.
    pub places: Vec<usize>,
    /// Runs, by number.
    pub runs: Vec<usize>,
}

/// A word of the line.
pub(super) struct Word {
    pub(super) text: String,
    pub(super) key: String,
    pub(super) is_taken: bool,
}

/// Words of days, as they are compared.
const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["mon", "monday", "lun", "lundi", "lunes", "الاثنين", "اثنين", "الإثنين"]),
    (Weekday::Tue, &["tue", "tues", "tuesday", "mar", "mardi", "martes", "الثلاثاء", "ثلاثاء"]),
    (Weekday::Wed, &["wed", "weds", "wednesday", "mer", "mercredi", "mie", "miércoles", "الأربعاء", "أربعاء"]),
    (Weekday::Thu, &["thu", "thur", "thurs", "thursday", "jeu", "jeudi", "jue", "jueves", "الخميس", "خميس"]),
    (Weekday::Fri, &["fri", "friday", "ven", "vendredi", "vie", "viernes", "الجمعة", "جمعة"]),
    (Weekday::Sat, &["sat", "saturday", "sam", "samedi", "sab", "sábado", "السبت", "سبت"]),
    (Weekday::Sun, &["sun", "sunday", "dim", "dimanche", "dom", "domingo", "الأحد", "أحد"]),
];
/// Words for today and for the days after it.
const NEAR_DAYS: [(u64, &[&str]); 2] = [(0, &["today", "aujourd'hui", "hoy", "اليوم"]), (1, &["tomorrow", "demain", "mañana", "غدا"])];
/// Before a day, a time or a place, and of no meaning there.
const LINKS: &[&str] = &[
    "on",
    "at",
    "in",
    "from",
    "the",
    "@",
    "le",
    "la",
    "de",
    "du",
    "des",
    "a",
    "à",
    "en",
    "dans",
    "salle",
    "room",
    "el",
    "las",
    "los",
    "sala",
    "desde",
    "يوم",
    "من",
    "في",
    "الساعة",
    "قاعة",
];
/// Days after today in which a date without a year is looked for, beginning some time ago.
const AGO: Days = Days::new(31);
/// Choices that are still worth telling.
const MOST: usize = 8;

pub(super) fn is_one_of(words: &[&str], key: &str) -> bool {
    words.iter().any(|word| search_key(word) == key)
}

/// Reads a line.
pub fn read(line: &str, known: &Known) -> Read {
    let mut words = words(line);
    // what has a name first: `GMP-24` is no day, and `Suite 9` no time
    let places = take_places(&mut words, &known.places);
    let runs = take_names(&mut words, &known.runs.iter().map(|code| vec![code.clone()]).collect::<Vec<_>>());
    let days = take_days(&mut words, known);
    let times = take_times(&mut words);
    Read { title: left(&words), days, times, places, runs }
}

fn words(line: &str) -> Vec<Word> {
    let word = |text: &str| {
        let digits: String = search_key(text).chars().map(western_digit).collect();
        let key = digits.trim_matches(|character: char| ",;،؛·:".contains(character)).to_owned();
        Word { text: text.to_owned(), key, is_taken: false }
    };
    line.split_whitespace().map(word).collect()
}

/// Takes words, and what links them to the words before.
pub(super) fn take(words: &mut [Word], from: usize, count: usize) {
    for word in &mut words[from..from + count] {
        word.is_taken = true;
    }
    let mut at = from;
    // the first word is a title even if it could be a link, and "group A" ends in no "a"
    let is_link = |word: &Word| !word.is_taken && !word.text.starts_with(char::is_uppercase) && is_one_of(LINKS, &word.key);
    while at > 1 && is_link(&words[at - 1]) {
        at -= 1;
        words[at].is_taken = true;
    }
}

/// What a place may be called: by its whole name, by what stands before a comma, and by what stands in brackets.
fn names_of(name: &str) -> Vec<String> {
    let before = name.split([',', '،', ';', '(']).next().unwrap_or(name).trim();
    let inside = name.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inside, _)| inside.trim());
    let mut names = vec![name.to_owned(), before.to_owned()];
    names.extend(inside.map(str::to_owned));
    names.retain(|name| !name.is_empty());
    names
}

/// Takes the longest words that name something; all that is called so.
fn take_names(words: &mut [Word], names: &[Vec<String>]) -> Vec<usize> {
    let mut best: Option<(usize, usize)> = None;
    let mut found: Vec<usize> = Vec::new();
    for (at, called) in names.iter().enumerate() {
        for name in called {
            let keys: Vec<String> = self::words(name).into_iter().map(|word| word.key).collect();
            let Some(from) = stands_at(words, &keys) else { continue };
            match best {
                Some((_, longest)) if longest > keys.len() => {}
                Some((_, longest)) if longest == keys.len() => found.push(at),
                _ => (best, found) = (Some((from, keys.len())), vec![at]),
            }
        }
    }
    // those that are called as what is taken is; another name of the same length is not taken and stays in the title
    if let Some((from, count)) = best {
        let said: Vec<String> = words[from..from + count].iter().map(|word| word.key.clone()).collect();
        found.retain(|at| names[*at].iter().any(|name| self::words(name).into_iter().map(|word| word.key).eq(said.iter().cloned())));
        take(words, from, count);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Where some keys stand one after the other in what is not taken.
fn stands_at(words: &[Word], keys: &[String]) -> Option<usize> {
    if keys.is_empty() || keys.len() > words.len() {
        return None;
    }
    (0..=words.len() - keys.len()).find(|from| words[*from..].iter().zip(keys).all(|(word, key)| !word.is_taken && word.key == *key))
}

/// Takes a place, and the one that it is in where that tells it from others of its name.
fn take_places(words: &mut [Word], places: &[(String, Option<usize>)]) -> Vec<usize> {
    let names: Vec<Vec<String>> = places.iter().map(|(name, _)| names_of(name)).collect();
    let first = take_names(words, &names);
    let second = take_names(words, &names);
    let lies_in = |inner: usize, outer: usize| {
        let mut around = places[inner].1;
        // never longer than there are places, whatever two desks put into each other
        for _ in 0..places.len() {
            match around {
                Some(at) if at == outer => return true,
                Some(at) => around = places[at].1,
                None => return false,
            }
        }
        false
    };
    if second.is_empty() {
        return first;
    }
    let inside = |inner: &[usize], outer: &[usize]| -> Vec<usize> {
        inner.iter().copied().filter(|inner| outer.iter().any(|outer| lies_in(*inner, *outer))).collect()
    };
    let (near, far) = (inside(&first, &second), inside(&second, &first));
    match (near.is_empty(), far.is_empty()) {
        (false, _) => near,
        (true, false) => far,
        (true, true) => first.into_iter().chain(second).collect(),
    }
}

fn take_days(words: &mut [Word], known: &Known) -> Vec<NaiveDate> {
    let Some(today) = known.today else { return Vec::new() };
    let near = known.shown.map_or(today, |(first, _)| first);
    let dated = (0..words.len()).filter(|at| !words[*at].is_taken).find_map(|at| date_at(words, at, near).map(|found| (at, found)));
    let mut days = Vec::new();
    if let Some((at, (count, dates))) = dated {
        take(words, at, count);
        days = dates;
    }
    let Some(at) = words.iter().position(|word| !word.is_taken && (weekday(&word.key).is_some() || near_day(&word.key).is_some())) else {
        return days;
    };
    let said: Vec<NaiveDate> = match (near_day(&words[at].key), weekday(&words[at].key)) {
        (Some(after), _) => today.checked_add_days(Days::new(after)).into_iter().collect(),
        (_, Some(weekday)) => {
            let (first, last) = known.shown.unwrap_or((today, today + Days::new(6)));
            let last = last.max(first + Days::new(6));
            let inside = first.iter_days().take_while(|day| *day <= last).filter(|day| day.weekday() == weekday);
            // a day that is shown and over is not meant where the same one is still to come
            let all: Vec<NaiveDate> = inside.collect();
            let ahead: Vec<NaiveDate> = all.iter().copied().filter(|day| *day >= today).collect();
            if ahead.is_empty() { all } else { ahead }
        }
        _ => Vec::new(),
    };
    take(words, at, 1);
    let both: Vec<NaiveDate> = days.iter().copied().filter(|day| said.contains(day) || weekday_fits(&words[at].key, *day)).collect();
    match (days.is_empty(), both.is_empty()) {
        (true, _) => days = said,
        // the weekday tells which of two readings it is
        (false, false) => days = both,
        // a date on another weekday: one of them is a slip
        (false, true) => days.extend(said),
    }
    days.truncate(MOST);
    days
}

fn weekday_fits(key: &str, day: NaiveDate) -> bool {
    weekday(key) == Some(day.weekday())
}
fn weekday(key: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(_, words)| is_one_of(words, key)).map(|(weekday, _)| *weekday)
}
fn near_day(key: &str) -> Option<u64> {
    NEAR_DAYS.iter().find(|(_, words)| is_one_of(words, key)).map(|(after, _)| *after)
}

/// A date at a word: how many words, and every day that it may be. `2026-11-24`, `24/11`, `24 Nov`, `Nov 24 2026`, `mar 24`.
fn date_at(words: &[Word], at: usize, near: NaiveDate) -> Option<(usize, Vec<NaiveDate>)> {
    let key = &words[at].key;
    let until = near.checked_add_months(Months::new(12 * 12))?;
    let whole = |text: &str| dates::read(text, until).days(&DateOrder::ALL).into_iter().map(|(_, day)| day).collect::<Vec<_>>();
    let marks = key.matches(['/', '.', '-']).count();
    let is_alike = ['/', '.', '-'].into_iter().any(|mark| key.matches(mark).count() == marks);
    let is_numbers = key.chars().all(|character| character.is_ascii_digit() || "/.-".contains(character));
    // "9.30-11" are times
    if is_numbers && marks == 2 && is_alike && !key.ends_with('.') {
        let days = whole(key);
        return (!days.is_empty()).then_some((1, days));
    }
    let with_year = |text: &str| -> Vec<NaiveDate> {
        let since = near.checked_sub_days(AGO).unwrap_or(near);
        let mut days: Vec<NaiveDate> = Vec::new();
        for year in [since.year(), since.year() + 1] {
            for day in whole(&format!("{text}{year}")) {
                // each reading in the first year in which it is not long ago
                let is_known = days.iter().any(|known| (known.month(), known.day()) == (day.month(), day.day()));
                if day >= since && !is_known {
                    days.push(day);
                }
            }
        }
        days
    };
    let has_point = is_numbers && is_alike && marks == 2 && key.ends_with('.');
    if is_numbers && key.contains('/') && marks == 1 || has_point {
        let days = with_year(&if has_point { key.clone() } else { format!("{key}/") });
        return (!days.is_empty()).then_some((1, days));
    }
    let next = words.get(at + 1).filter(|word| !word.is_taken)?;
    let is_day = |key: &str| {
        let number = key.trim_end_matches(|character: char| character.is_alphabetic() || character == '.');
        (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit()) && key.len() <= number.len() + 2
    };
    let is_word = |key: &str| key.chars().count() > 2 && key.chars().all(char::is_alphabetic);
    let (day, month) = if is_day(key) && is_word(&next.key) {
        (key, &next.key)
    } else if is_word(key) && is_day(&next.key) && clock(&next.key).is_none_or(|clock| clock.is_bare) && !goes_on_as_time(words, at + 2) {
        (&next.key, key)
    } else {
        return None;
    };
    let year = words.get(at + 2).map(|word| word.key.as_str()).filter(|key| key.len() == 4 && key.bytes().all(|byte| byte.is_ascii_digit()));
    let mut days = match year {
        Some(year) => whole(&format!("{day} {month} {year}")),
        None => with_year(&format!("{day} {month} ")),
    };
    // "mar 24" is a Tuesday too, where the 24th is one
    if year.is_none()
        && let (Some(weekday), Ok(number)) = (weekday(month), day.parse::<u32>())
    {
        let coming = near.iter_days().take(62).find(|day| day.day() == number && day.weekday() == weekday);
        days.extend(coming.filter(|day| !days.contains(day)));
    }
    let count = if year.is_some() { 3 } else { 2 };
    (!days.is_empty()).then_some((count, days))
}

/// Which of some parts of a run a title names, and what is left of it.
pub fn take_parts(title: &str, parts: &[String]) -> (Vec<usize>, String) {
    let names: Vec<Vec<String>> = parts.iter().map(|part| vec![part.clone()]).collect();
    let mut words = words(title);
    let mut found = Vec::new();
    loop {
        let more = take_names(&mut words, &names);
        if more.is_empty() {
            break;
        }
        found.extend(more);
    }
    found.sort_unstable();
    (found, left(&words))
}

/// What is not taken, without the signs at its ends.
fn left(words: &[Word]) -> String {
    let left = words.iter().filter(|word| !word.is_taken).map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
    left.trim_matches(|character: char| character.is_whitespace() || ",;،؛·:-–—".contains(character)).to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Thursday 26 November 2026 in a week that is shown from Monday; two sites with a Suite 3 each, a hall, a suite in Arabic, one in Korean.
    fn known() -> Known {
        let place = |name: &str, inside: Option<usize>| (name.to_owned(), inside);
        Known {
            today: Some(day("2026-11-22")),
            shown: Some((day("2026-11-23"), day("2026-11-29"))),
            places: vec![
                place("Hwasun", None),
                place("Suite 3, fill and finish", Some(0)),
                place("Lecture hall (LH)", Some(0)),
                place("Incheon", None),
                place("Suite 3, cell culture", Some(3)),
                place("قاعة التعبئة", None),
                place("강의실 3", None),
                place("Suite 30", Some(0)),
                place("Online", None),
            ],
            runs: vec!["GMP-24".to_owned(), "INTRO-01".to_owned()],
        }
    }

    /// Title; days; times; places; runs.
    fn told(line: &str) -> (String, String, String, Vec<usize>, Vec<usize>) {
        let read = read(line, &known());
        let days: Vec<String> = read.days.iter().map(|day| day.format("%m-%d").to_string()).collect();
        let times: Vec<String> = read
            .times
            .iter()
            .map(|times| format!("{}-{}", times.from.format("%H:%M"), times.to.map(|to| to.format("%H:%M").to_string()).unwrap_or_default()))
            .collect();
        (read.title, days.join(" "), times.join(" "), read.places, read.runs)
    }

    #[rstest]
    #[case("Gowning Tue 9-12 Lecture hall", "Gowning", "11-24", "09:00-12:00", &[2])]
    #[case("Gowning on Tuesday from 9 to 12 in LH", "Gowning", "11-24", "09:00-12:00", &[2])]
    #[case("Tue 9-12 Lecture hall: Gowning", "Gowning", "11-24", "09:00-12:00", &[2])]
    #[case("Gowning mardi de 9h à 12h30 salle Lecture hall", "Gowning", "11-24", "09:00-12:30", &[2])]
    #[case("Vestido el miércoles de 9:00 a 12:00 Suite 30", "Vestido", "11-25", "09:00-12:00", &[7])]
    #[case("التعقيم يوم الثلاثاء من ٩ إلى ١٢ قاعة التعبئة", "التعقيم", "11-24", "09:00-12:00", &[5])]
    #[case("التعقيم غدا ٢-٤ م قاعة التعبئة", "التعقيم", "11-23", "14:00-16:00", &[5])]
    #[case("세포 은행 Fri 14-16 강의실 3", "세포 은행", "11-27", "14:00-16:00", &[6])]
    #[case("Filling Wed 2-4 pm Suite 3 Hwasun", "Filling", "11-25", "14:00-16:00", &[1])]
    #[case("Filling Wed 9-1pm Incheon Suite 3", "Filling", "11-25", "09:00-13:00", &[4])]
    #[case("Filling Wed 9 am to 1 pm Suite 3, fill and finish", "Filling", "11-25", "09:00-13:00", &[1])]
    #[case("Filling Wed 9 - 12 Suite 30", "Filling", "11-25", "09:00-12:00", &[7])]
    #[case("Filling Wed 11am-1 Suite 30", "Filling", "11-25", "11:00-13:00", &[7])]
    #[case("Night culture Thu 22:00-06:00 Suite 30", "Night culture", "11-26", "22:00-06:00", &[7])]
    #[case("QC 25 Nov 13.30 – 15.00 Suite 30", "QC", "11-25", "13:30-15:00", &[7])]
    #[case("QC 2026-11-25 09:00-10:30 Suite 30", "QC", "11-25", "09:00-10:30", &[7])]
    #[case("QC 9.30–11 Suite 30 25.11.", "QC", "11-25", "09:30-11:00", &[7])]
    #[case("QC 9.30-11 Suite 30", "QC", "", "09:30-11:00", &[7])]
    #[case("QC 28.3. 9-12", "QC", "03-28", "09:00-12:00", &[])]
    #[case("Night culture Thu 22-2 Suite 30", "Night culture", "11-26", "22:00-02:00", &[7])]
    #[case("Night culture Thu 10pm-6 Suite 30", "Night culture", "11-26", "22:00-06:00", &[7])]
    #[case("QC 25/11 9:00 90 min Suite 30", "QC", "11-25", "09:00-10:30", &[7])]
    #[case("QC 1er décembre 9h-11h", "QC", "12-01", "09:00-11:00", &[])]
    #[case("Webinar 8am Online", "Webinar", "", "08:00-", &[8])]
    #[case("Bioreactor 2 harvest Fri", "Bioreactor 2 harvest", "11-27", "", &[])]
    fn a_line_is_read(#[case] line: &str, #[case] title: &str, #[case] days: &str, #[case] times: &str, #[case] places: &[usize]) {
        assert_eq!(told(line), (title.to_owned(), days.to_owned(), times.to_owned(), places.to_vec(), Vec::new()));
    }

    #[test]
    fn what_may_mean_several_things_is_told_as_several() {
        // both sites have a Suite 3
        assert_eq!(told("Filling Tue 9-12 Suite 3").3, [1, 4]);
        // in the night or in the afternoon
        assert_eq!(told("Filling Tue 2-4").2, "02:00-04:00 14:00-16:00");
        assert_eq!(told("Filling Tue 9-1").2, "09:00-13:00");
        // the third of December or the twelfth of March
        assert_eq!(told("Filling 3/12 9-12").1, "12-03 03-12");
        // Tuesday the 24th, or the 24th of March
        assert_eq!(told("Filling mar 24 9-12").1, "03-24 11-24");
        // a date that is no Monday
        assert_eq!(told("Filling Mon 24 Nov 9-12").1, "11-24 11-23");
        // the weekday tells which reading is meant: 3 December is a Thursday
        assert_eq!(told("Filling Thu 3/12 9-12").1, "12-03");
    }

    #[test]
    fn a_weekday_that_is_shown_several_times_is_told_as_all_that_are_to_come() {
        let shown = Some((day("2026-11-16"), day("2026-12-13")));
        let read = read("Filling Tue 9-12", &Known { shown, ..known() });
        assert_eq!(read.days, [day("2026-11-24"), day("2026-12-01"), day("2026-12-08")]);
    }

    #[test]
    fn a_run_is_known_by_its_code_and_a_number_alone_is_no_time() {
        assert_eq!(told("gmp-24 CIP lab Tue 9-12"), ("CIP lab".to_owned(), "11-24".to_owned(), "09:00-12:00".to_owned(), vec![], vec![0]));
        assert_eq!(told("Suite 3"), (String::new(), String::new(), String::new(), vec![1, 4], vec![]));
        assert_eq!(told(""), (String::new(), String::new(), String::new(), vec![], vec![]));
        assert_eq!(told("  –  25:70 99-100 "), ("25:70 99-100".to_owned(), String::new(), String::new(), vec![], vec![]));
    }

    #[test]
    fn groups_are_taken_out_of_the_title() {
        let parts = ["A".to_owned(), "Group B".to_owned()];
        assert_eq!(take_parts("Filling, group b", &parts), (vec![1], "Filling".to_owned()));
        assert_eq!(take_parts("Filling A", &parts), (vec![0], "Filling".to_owned()));
        assert_eq!(take_parts("Aseptic filling", &parts), (vec![], "Aseptic filling".to_owned()));
    }
}
