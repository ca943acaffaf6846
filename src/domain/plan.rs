//! Several sessions planned together: on which days a session repeats, which group is at which station when, how minutes are shared.

use super::calendar::WorkingDays;
use super::coded::coded;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Weekday};
use rrule::{Frequency, NWeekday, RRule};
use std::collections::BTreeSet;

/// Sessions that may be planned together at most.
pub const SESSIONS_MAX: usize = 500;

coded! {
    /// How several sessions were planned together.
    pub enum PlanKind {
        /// One is repeated by a rule.
        Repeat = "repeat",
        /// Those of a week are copied to another one.
        CopyWeek = "copy_week",
        /// They are moved by some days.
        Move = "move",
        /// One becomes two.
        Split = "split",
        /// Groups go round stations.
        Rotate = "rotate",
        /// They get rooms.
        AssignRooms = "assign_rooms",
    }
}

coded! {
    /// In what a rule counts.
    pub enum RepeatUnit {
        /// Days.
        Day = "day",
        /// Weeks.
        Week = "week",
    }
}

coded! {
    /// Which days count when sessions are moved.
    pub enum DayCount {
        /// Those on which the centre works.
        Working = "working",
        /// All.
        Calendar = "calendar",
    }
}

/// When a rule ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepeatEnd {
    /// After this day.
    On(NaiveDate),
    /// After so many days in all, the first included.
    After(u32),
}

/// On which days something repeats.
#[derive(Clone, Debug)]
pub struct Repeat {
    /// Every so many units.
    pub every_n: u16,
    /// Which.
    pub unit: RepeatUnit,
    /// Only on these days of the week; without any, of weeks the day of the first one.
    pub weekdays: Vec<Weekday>,
    /// Until when.
    pub end: RepeatEnd,
    /// But not on these days.
    pub without: BTreeSet<NaiveDate>,
}

/// That a rule gives more days than may be planned together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany;

impl Repeat {
    /// The days on which something repeats that takes place on a first day already, that one not among them.
    pub fn days(&self, first: NaiveDate) -> Result<Vec<NaiveDate>, TooMany> {
        let at = |day: NaiveDate| rrule::Tz::UTC.from_utc_datetime(&day.and_time(NaiveTime::MIN));
        let frequency = match self.unit {
            RepeatUnit::Day => Frequency::Daily,
            RepeatUnit::Week => Frequency::Weekly,
        };
        let is_of_rule = self.weekdays.is_empty() || self.weekdays.contains(&first.weekday());
        let weekdays = self.weekdays.iter().copied().map(NWeekday::Every).collect();
        let rule = RRule::new(frequency).interval(self.every_n).by_weekday(weekdays).week_start(Weekday::Mon);
        let rule = match self.end {
            RepeatEnd::On(last) if last < first => return Ok(Vec::new()),
            RepeatEnd::On(last) => rule.until(at(last)),
            RepeatEnd::After(0 | 1) => return Ok(Vec::new()),
            // the rule counts its first day only where it is one of its own
            RepeatEnd::After(count) => rule.count(count - u32::from(!is_of_rule)),
        };
        let Ok(set) = rule.build(at(first)) else { return Ok(Vec::new()) };
        let mut days: Vec<NaiveDate> = set.into_iter().map(|at| at.date_naive()).take(SESSIONS_MAX + self.without.len() + 2).collect();
        days.retain(|day| *day != first && !self.without.contains(day));
        if days.len() > SESSIONS_MAX { Err(TooMany) } else { Ok(days) }
    }
}

/// At which station each group is, round by round: each group at each station once, no two at one station at a time. Where there are
/// more groups than stations, some wait in each round; where there are more stations, some are empty.
pub fn rotation(groups: usize, stations: usize) -> Vec<Vec<Option<usize>>> {
    let rounds = groups.max(stations);
    let station = |group: usize, round: usize| Some((group + round) % rounds).filter(|at| *at < stations);
    (0..rounds).map(|round| (0..groups).map(|group| station(group, round)).collect()).collect()
}

/// When the rounds of a rotation start: so many on each day from the hour of the first, on the first day and on the working days after it.
pub fn round_starts(first: NaiveDateTime, rounds: usize, apart: TimeDelta, a_day: usize, days: &WorkingDays) -> Vec<NaiveDateTime> {
    let mut on = first.date();
    let mut starts = Vec::with_capacity(rounds);
    for round in 0..rounds {
        let nth = round % a_day.max(1);
        if round > 0 && nth == 0 {
            on = days.this_or_next(on + Days::new(1));
        }
        starts.push(on.and_time(first.time()) + apart * i32::try_from(nth).unwrap_or(i32::MAX));
    }
    starts
}

/// What the first minutes of a session count for, and the rest, so that together they count as before.
pub fn shared_out(credited_min: u32, after_min: u32, length_min: u32) -> (u32, u32) {
    let first = u64::from(credited_min) * u64::from(after_min) / u64::from(length_min.max(1));
    let first = u32::try_from(first).unwrap_or(u32::MAX);
    (first, credited_min.saturating_sub(first))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn texts(days: &[NaiveDate]) -> Vec<String> {
        days.iter().map(ToString::to_string).collect()
    }

    fn rule(unit: RepeatUnit, every_n: u16, weekdays: &[Weekday], end: RepeatEnd) -> Repeat {
        Repeat { every_n, unit, weekdays: weekdays.to_vec(), end, without: BTreeSet::new() }
    }

    #[test]
    fn a_rule_gives_its_days_without_the_first_and_the_exceptions() {
        // Tuesday 2026-03-03
        let first = day("2026-03-03");
        let mut every_second = rule(RepeatUnit::Week, 2, &[Weekday::Tue, Weekday::Thu], RepeatEnd::On(day("2026-04-02")));
        assert_eq!(texts(&every_second.days(first).unwrap()), ["2026-03-05", "2026-03-17", "2026-03-19", "2026-03-31", "2026-04-02"]);
        every_second.without = BTreeSet::from([day("2026-03-19"), day("2026-03-31")]);
        assert_eq!(texts(&every_second.days(first).unwrap()), ["2026-03-05", "2026-03-17", "2026-04-02"]);
        let daily = rule(RepeatUnit::Day, 3, &[], RepeatEnd::After(4));
        assert_eq!(texts(&daily.days(first).unwrap()), ["2026-03-06", "2026-03-09", "2026-03-12"]);
        let on_wednesdays = rule(RepeatUnit::Week, 1, &[Weekday::Wed], RepeatEnd::After(3));
        assert_eq!(texts(&on_wednesdays.days(first).unwrap()), ["2026-03-04", "2026-03-11"]);
        let weekly = rule(RepeatUnit::Week, 1, &[], RepeatEnd::After(3));
        assert_eq!(texts(&weekly.days(first).unwrap()), ["2026-03-10", "2026-03-17"]);
        assert_eq!(rule(RepeatUnit::Day, 1, &[], RepeatEnd::On(day("2026-03-01"))).days(first), Ok(Vec::new()));
    }

    #[test]
    fn a_rule_over_500_sessions_is_too_many() {
        let first = day("2026-03-03");
        assert_eq!(rule(RepeatUnit::Day, 1, &[], RepeatEnd::After(501)).days(first).unwrap().len(), 500);
        assert_eq!(rule(RepeatUnit::Day, 1, &[], RepeatEnd::After(502)).days(first), Err(TooMany));
        assert_eq!(rule(RepeatUnit::Day, 1, &[], RepeatEnd::On(day("2099-01-01"))).days(first), Err(TooMany));
    }

    #[test]
    fn rounds_start_so_many_a_day_and_on_working_days() {
        // Friday 2026-03-06, two rounds a day
        let first = day("2026-03-06").and_hms_opt(9, 0, 0).unwrap();
        let starts = round_starts(first, 5, TimeDelta::minutes(150), 2, &WorkingDays::new([6, 7], []));
        let shown: Vec<String> = starts.iter().map(|at| at.format("%m-%d %H:%M").to_string()).collect();
        assert_eq!(shown, ["03-06 09:00", "03-06 11:30", "03-09 09:00", "03-09 11:30", "03-10 09:00"]);
    }

    proptest! {
        #[test]
        fn in_a_rotation_each_group_visits_each_station_once_and_none_is_shared(groups in 1usize..30, stations in 1usize..30) {
            let rounds = rotation(groups, stations);
            prop_assert_eq!(rounds.len(), groups.max(stations));
            for round in &rounds {
                let taken: Vec<usize> = round.iter().filter_map(|at| *at).collect();
                prop_assert_eq!(taken.iter().collect::<BTreeSet<_>>().len(), taken.len());
            }
            for group in 0..groups {
                let mut visited: Vec<usize> = rounds.iter().filter_map(|round| round[group]).collect();
                visited.sort_unstable();
                prop_assert_eq!(visited, (0..stations).collect::<Vec<_>>());
            }
        }

        #[test]
        fn shared_minutes_keep_their_sum_and_fit_both_parts(length in 2u32..1_440, part in 0u32..1_440, credited in 0u32..1_440) {
            let (after, credited) = (1 + part % (length - 1), credited % (length + 1));
            let (first, second) = shared_out(credited, after, length);
            prop_assert_eq!(first + second, credited);
            prop_assert!(first <= after && second <= length - after);
        }
    }
}
