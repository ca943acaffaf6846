//! Which days are worked on: the free days of the week, and holidays.

use chrono::{Datelike, Days, NaiveDate};
use std::collections::BTreeSet;

/// A day of the week by its number of ISO 8601: Monday is 1, Sunday 7.
pub type WeekDay = u8;

/// Hours of a working day: from when until when, by the clock of the place.
pub const USUAL_HOURS: (u32, u32) = (8, 18);
/// How far from a day a working day is looked for.
const FARTHEST: u64 = 3 * 366;

/// The days on which a centre works. The one answer to "is this a working day?".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkingDays {
    free: BTreeSet<WeekDay>,
    holidays: BTreeSet<NaiveDate>,
}

impl WorkingDays {
    /// Every day but these days of the week and these holidays.
    pub fn new(free: impl IntoIterator<Item = WeekDay>, holidays: impl IntoIterator<Item = NaiveDate>) -> Self {
        Self { free: free.into_iter().collect(), holidays: holidays.into_iter().collect() }
    }

    /// Whether it is a working day.
    pub fn is_working(&self, on: NaiveDate) -> bool {
        !self.free.contains(&week_day(on)) && !self.holidays.contains(&on)
    }

    /// A working day: this one, or the next. Where there is none in some years, this one.
    pub fn this_or_next(&self, on: NaiveDate) -> NaiveDate {
        if self.is_working(on) { on } else { self.shifted(on, 1).unwrap_or(on) }
    }

    /// How many working days later a day comes than another one that is not after it; a free day counts as the working day after it.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> i32 {
        let (from, to) = (self.this_or_next(from), self.this_or_next(to));
        let days = from.iter_days().skip(1).take_while(|day| *day <= to).filter(|day| self.is_working(*day)).count();
        i32::try_from(days).unwrap_or(i32::MAX)
    }

    /// The day that lies this many working days after another one, or before it: from a free day the next working day is the first.
    /// None where there is no such day in some years.
    pub fn shifted(&self, on: NaiveDate, by: i32) -> Option<NaiveDate> {
        let step = |day: NaiveDate, count| if by < 0 { day.checked_sub_days(Days::new(count)) } else { day.checked_add_days(Days::new(count)) };
        let mut left = by.unsigned_abs();
        if left == 0 {
            return Some(on);
        }
        let farthest = FARTHEST + 7 * u64::from(left);
        for day in (1..=farthest).map_while(|count| step(on, count)) {
            left -= u32::from(self.is_working(day));
            if left == 0 {
                return Some(day);
            }
        }
        None
    }
}

/// The day of the week of a day.
pub fn week_day(on: NaiveDate) -> WeekDay {
    u8::try_from(on.weekday().number_from_monday()).unwrap_or(1)
}

/// The free days of the week of a country (ISO 3166-1 alpha-3) as the Unicode CLDR has them; elsewhere Saturday and Sunday.
pub fn usual_free_days(country: &str) -> &'static [WeekDay] {
    match country {
        "BHR" | "DZA" | "EGY" | "ISR" | "IRQ" | "JOR" | "KWT" | "LBY" | "OMN" | "QAT" | "SAU" | "SDN" | "SYR" | "YEM" => &[5, 6],
        "AFG" => &[4, 5],
        "IRN" => &[5],
        "IND" | "UGA" => &[7],
        _ => &[6, 7],
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_country_has_its_own_free_days() {
        // 6 March 2026 is a Friday
        let works = |country: &str, day: &str| WorkingDays::new(usual_free_days(country).iter().copied(), []).is_working(on(day));
        assert!(works("KOR", "2026-03-06") && !works("KOR", "2026-03-07") && !works("KOR", "2026-03-08"));
        assert!(!works("EGY", "2026-03-06") && !works("EGY", "2026-03-07") && works("EGY", "2026-03-08"));
        assert!(works("IND", "2026-03-07") && !works("IND", "2026-03-08"));
    }

    #[test]
    fn working_days_are_counted_over_free_ones() {
        // Friday 27 February to Thursday 5 March 2026, with Monday 2 March a holiday
        let days = WorkingDays::new([6, 7], [on("2026-03-02")]);
        assert_eq!(days.shifted(on("2026-02-27"), 1), Some(on("2026-03-03")));
        assert_eq!(days.shifted(on("2026-02-27"), 3), Some(on("2026-03-05")));
        assert_eq!(days.shifted(on("2026-03-03"), -1), Some(on("2026-02-27")));
        assert_eq!(days.shifted(on("2026-02-28"), 1), Some(on("2026-03-03")));
        assert_eq!(days.shifted(on("2026-02-28"), 0), Some(on("2026-02-28")));
        assert_eq!((days.this_or_next(on("2026-02-28")), days.this_or_next(on("2026-03-03"))), (on("2026-03-03"), on("2026-03-03")));
        assert_eq!((days.between(on("2026-02-27"), on("2026-03-05")), days.between(on("2026-02-28"), on("2026-03-03"))), (3, 0));
        assert_eq!(WorkingDays::new(1..=7, []).shifted(on("2026-02-28"), 1), None);
    }
}
