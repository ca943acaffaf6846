//! Times of a day in a line that somebody types: by 24 hours, by twice twelve, in the words of the languages of the window.

use super::line::{Word, is_one_of, take};
use chrono::{NaiveTime, TimeDelta};

/// Times of a day; an end that is not after the start lies on the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// From here.
    pub from: NaiveTime,
    /// To here, where it is said.
    pub to: Option<NaiveTime>,
}

/// Between the start and the end.
const UNTIL: &[&str] = &["-", "–", "—", "~", "to", "until", "till", "a", "à", "jusqu'a", "hasta", "إلى", "الى", "حتى"];
const MORNING: &[&str] = &["am", "a.m.", "a.m", "ص", "صباحا"];
const AFTERNOON: &[&str] = &["pm", "p.m.", "p.m", "م", "مساء"];
const MINUTES: &[&str] = &["min", "mins", "minutes", "minutos", "دقيقة", "دقائق"];
/// Before this hour a bare number rather means the afternoon, but it may mean the morning.
const EARLIEST: u32 = 7;

/// A time as it stands.
#[derive(Clone, Copy)]
pub(super) struct Clock {
    hour: u32,
    minute: u32,
    afternoon: Option<bool>,
    /// A number and nothing else: it is a time only beside another one.
    pub(super) is_bare: bool,
    /// By a clock of 24 hours, and by no other.
    is_full: bool,
}

/// `9`, `09`, `9:30`, `9.30`, `9h`, `14h30`, `9am`, `2:30pm`.
pub(super) fn clock(key: &str) -> Option<Clock> {
    let half = |marks: &[&str]| marks.iter().find_map(|mark| key.strip_suffix(mark).filter(|rest| rest.ends_with(|c: char| c.is_ascii_digit())));
    let (rest, afternoon) = match (half(MORNING), half(AFTERNOON)) {
        (Some(rest), _) => (rest, Some(false)),
        (_, Some(rest)) => (rest, Some(true)),
        _ => (key, None),
    };
    let is_french = rest.contains('h');
    let mut parts = rest.trim_end_matches('h').splitn(2, [':', '.', 'h']);
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()));
    let written = parts.next()?;
    let hour = number(written)?;
    let minute = match parts.next() {
        Some(text) => Some(number(text).filter(|_| text.len() == 2)?),
        None => None,
    };
    let is_hour = match afternoon {
        Some(_) => (1..=12).contains(&hour),
        None => hour <= 24,
    };
    let minutes = minute.unwrap_or(0);
    (is_hour && minutes < 60 && (hour < 24 || minutes == 0)).then_some(Clock {
        hour,
        minute: minutes,
        afternoon,
        is_bare: minute.is_none() && afternoon.is_none() && !is_french,
        is_full: is_french || hour > 12 || hour == 0 || written.starts_with('0'),
    })
}

/// Which half of the day a word says: whether the afternoon.
fn half_of(key: &str) -> Option<bool> {
    if is_one_of(MORNING, key) { Some(false) } else { is_one_of(AFTERNOON, key).then_some(true) }
}

/// Whether a word makes a time of the number before it.
pub(super) fn goes_on_as_time(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|word| !word.is_taken && [UNTIL, MORNING, AFTERNOON].iter().any(|known| is_one_of(known, &word.key)))
}

/// Takes `9-12`, `9 to 12`, `2-4 pm`, `14h-16h`, `9:00`, `9am 90 min`; all that it may mean.
pub(super) fn take_times(words: &mut [Word]) -> Vec<Times> {
    for at in 0..words.len() {
        if words[at].is_taken {
            continue;
        }
        let free = |place: usize| words.get(place).filter(|word| !word.is_taken).map(|word| word.key.as_str());
        let half = |place: usize| free(place).and_then(half_of);
        let in_one = words[at].key.split_once(['-', '–', '—', '~']).and_then(|(from, to)| Some((clock(from)?, clock(to)?, 1)));
        // a word between may follow the half of the day: "9 am to 1 pm"
        let apart = || {
            let mut from = clock(&words[at].key)?;
            let mut next = at + 1;
            if from.afternoon.is_none()
                && let Some(said) = half(next)
            {
                (from.afternoon, next) = (Some(said), next + 1);
            }
            free(next).filter(|key| is_one_of(UNTIL, key))?;
            Some((from, clock(free(next + 1)?)?, next + 2 - at))
        };
        if let Some((from, mut to, mut count)) = in_one.or_else(apart) {
            if to.afternoon.is_none()
                && let Some(said) = half(at + count)
            {
                (to.afternoon, count) = (Some(said), count + 1);
            }
            let times = both(from, to);
            if !times.is_empty() {
                take(words, at, count);
                return times;
            }
        }
    }
    for at in 0..words.len() {
        if words[at].is_taken {
            continue;
        }
        let key = |place: usize| words.get(place).filter(|word| !word.is_taken).map(|word| word.key.as_str());
        let Some(mut from) = clock(&words[at].key) else { continue };
        let mut count = 1;
        if let Some(said) = key(at + 1).filter(|_| from.afternoon.is_none()).and_then(half_of) {
            (from.afternoon, from.is_bare, count) = (Some(said), false, 2);
        }
        if from.is_bare {
            continue;
        }
        let length =
            key(at + count).and_then(|number| number.parse::<u64>().ok()).filter(|_| key(at + count + 1).is_some_and(|key| is_one_of(MINUTES, key)));
        let starts: Vec<NaiveTime> = hours(from).into_iter().filter_map(|hour| time(hour, from.minute)).collect();
        if let Some(length) = length.filter(|length| (1..=24 * 60).contains(length)) {
            take(words, at, count + 2);
            let end = |start: NaiveTime| start.overflowing_add_signed(TimeDelta::minutes(i64::try_from(length).unwrap_or(0))).0;
            return starts.into_iter().map(|from| Times { from, to: Some(end(from)) }).collect();
        }
        take(words, at, count);
        return starts.into_iter().map(|from| Times { from, to: None }).collect();
    }
    Vec::new()
}

/// The hours of the day that a time may mean.
fn hours(clock: Clock) -> Vec<u32> {
    match clock.afternoon {
        Some(afternoon) => vec![clock.hour % 12 + if afternoon { 12 } else { 0 }],
        None if !clock.is_full && clock.hour < EARLIEST => vec![clock.hour, clock.hour + 12],
        None => vec![clock.hour],
    }
}

fn time(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour % 24, minute, 0)
}

/// What a start and an end may mean together.
fn both(from: Clock, to: Clock) -> Vec<Times> {
    let minute = |clock: Clock, hour: u32| hour * 60 + clock.minute;
    let whole = |clock: Clock| match clock.afternoon {
        Some(_) => hours(clock),
        None if clock.is_full => vec![clock.hour],
        None => vec![clock.hour, clock.hour % 12 + 12],
    };
    let (starts, ends) = (whole(from), whole(to));
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for start in &starts {
        // a half that is said for the end counts for the start too, where that comes before it
        let near = ends.iter().copied().find(|end| minute(to, *end) > minute(from, *start));
        // over midnight to the first of them
        pairs.extend(near.or_else(|| ends.first().copied()).map(|end| (*start, end)));
    }
    let length = |(start, end): (u32, u32)| (minute(to, end) + 24 * 60 - minute(from, start)) % (24 * 60);
    let is_forward = |pair: &(u32, u32)| minute(to, pair.1) > minute(from, pair.0);
    if pairs.iter().any(is_forward) {
        pairs.retain(is_forward);
    }
    if from.afternoon.is_none() && to.afternoon.is_some() && !from.is_full {
        // "9-1 pm" and "2-4 pm": the shorter one
        pairs.sort_by_key(|pair| length(*pair));
        pairs.truncate(1);
    }
    if from.afternoon.is_none() && to.afternoon.is_none() && !from.is_full && from.hour >= EARLIEST {
        // nobody means the evening by 9-12
        pairs.retain(|(start, _)| *start == from.hour);
    }
    pairs.dedup();
    let times = |(start, end): (u32, u32)| Some(Times { from: time(start, from.minute)?, to: Some(time(end, to.minute)?) });
    pairs.into_iter().filter_map(times).collect()
}
