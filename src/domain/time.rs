//! Local time and instants. A session is booked in the local time of its zone; what is kept is the instant and the offset chosen.

use chrono::{DateTime, Datelike, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::{GapInfo, Tz};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Years in which a local time can be resolved: every offset in them is a whole number of minutes and the tz database has a rule.
pub const YEARS: std::ops::RangeInclusive<i32> = 1980..=2099;
/// The version of the tz database that gives instants here.
pub const TZ_VERSION: &str = chrono_tz::IANA_TZDB_VERSION;

/// A point in time together with the offset from UTC that its place had.
#[derive(Serialize, Deserialize, TS, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instant {
    /// The instant.
    #[ts(type = "string")]
    pub utc: DateTime<Utc>,
    /// Minutes that local time was ahead of UTC, negative in the west.
    pub offset_min: i32,
}

/// Not a name of the tz database, or a bare abbreviation such as `CET`, which means different things in different places.
#[derive(Serialize, Deserialize, TS, Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name} is not a zone of the tz database")]
pub struct UnknownZone {
    /// What was given.
    pub name: String,
}

/// Why a local time is no instant.
#[derive(Serialize, Deserialize, TS, Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum LocalTimeFault {
    /// The clocks skip it.
    #[error("the clocks go from {before} to {after}")]
    DoesNotExist {
        /// The last minute on the clock before the skipped time.
        #[ts(type = "string")]
        before: NaiveDateTime,
        /// The first time on the clock after the skipped time.
        #[ts(type = "string")]
        after: NaiveDateTime,
    },
    /// The clocks show it twice, and nobody has chosen.
    #[error("this time comes twice")]
    ComesTwice {
        /// Offset of the earlier of the two instants, minutes ahead of UTC.
        first_offset_min: i32,
        /// Offset of the later one.
        second_offset_min: i32,
    },
    /// The place does not have the chosen offset at this time.
    #[error("no such offset at this time")]
    WrongOffset,
    /// Outside of [`YEARS`].
    #[error("the year is out of range")]
    OutOfRange,
}

/// The zone of this IANA name. Names without a region (`CET`, `EST5EDT`, `Japan`) are refused, except `UTC`.
pub fn zone(name: &str) -> Result<Tz, UnknownZone> {
    let unknown = || UnknownZone { name: name.to_owned() };
    if name != "UTC" && !name.contains('/') {
        return Err(unknown());
    }
    name.parse().map_err(|_| unknown())
}

/// The instant of a local time. `choice`, in minutes ahead of UTC, tells apart the two instants of a doubled hour; if it is given for
/// any other time it must be the offset that the zone has then.
pub fn resolve(zone: Tz, local: NaiveDateTime, choice: Option<i32>) -> Result<Instant, LocalTimeFault> {
    if YEARS.contains(&local.year()) { resolve_any(zone, local, choice) } else { Err(LocalTimeFault::OutOfRange) }
}

fn resolve_any(zone: Tz, local: NaiveDateTime, choice: Option<i32>) -> Result<Instant, LocalTimeFault> {
    let found = match zone.from_local_datetime(&local) {
        MappedLocalTime::Single(only) => vec![instant(only)],
        MappedLocalTime::Ambiguous(one, other) => {
            let mut both = vec![instant(one), instant(other)];
            both.sort_by_key(|instant| instant.utc);
            both
        }
        MappedLocalTime::None => return Err(skipped(zone, local)),
    };
    match (choice, found.as_slice()) {
        (None, [only]) => Ok(*only),
        (None, [first, second, ..]) => Err(LocalTimeFault::ComesTwice { first_offset_min: first.offset_min, second_offset_min: second.offset_min }),
        (chosen, all) => all.iter().find(|instant| Some(instant.offset_min) == chosen).copied().ok_or(LocalTimeFault::WrongOffset),
    }
}

/// The instant that a local time is today, if it was planned with this offset: of an hour that comes twice the one that had it, of one
/// that is skipped the end of the gap. None out of [`YEARS`].
pub fn present(zone: Tz, local: NaiveDateTime, offset_min: i32) -> Option<DateTime<Utc>> {
    let found = match resolve(zone, local, None) {
        Err(LocalTimeFault::ComesTwice { first_offset_min, .. }) => {
            resolve(zone, local, Some(offset_min)).or_else(|_| resolve(zone, local, Some(first_offset_min)))
        }
        Err(LocalTimeFault::DoesNotExist { after, .. }) => resolve(zone, after, None),
        found => found,
    };
    found.ok().map(|found| found.utc)
}

/// The first instant of a local day: not midnight where the clocks skip it, the first of two where they show it twice. The day after the last
/// of [`YEARS`] has one too, for that is where the last day ends.
pub fn day_begins(zone: Tz, day: NaiveDate) -> Result<DateTime<Utc>, LocalTimeFault> {
    if !YEARS.contains(&day.year()) && day.pred_opt().is_none_or(|last| last.year() != *YEARS.end()) {
        return Err(LocalTimeFault::OutOfRange);
    }
    let midnight = day.and_time(NaiveTime::MIN);
    let begins = match resolve_any(zone, midnight, None) {
        Err(LocalTimeFault::DoesNotExist { after, .. }) => resolve_any(zone, after, None),
        Err(LocalTimeFault::ComesTwice { first_offset_min, .. }) => resolve_any(zone, midnight, Some(first_offset_min)),
        found => found,
    };
    begins.map(|begins| begins.utc)
}

/// What the clocks of a zone show at an instant, and the offset they have then.
pub fn shown(utc: DateTime<Utc>, zone: Tz) -> (NaiveDateTime, i32) {
    let local = utc.with_timezone(&zone);
    (local.naive_local(), offset_min(local.offset().fix()))
}

/// How far a clock is ahead of UTC, as it is shown: `UTC+5:45`.
pub fn offset_name(min: i32) -> String {
    let (sign, min) = (if min < 0 { '−' } else { '+' }, min.unsigned_abs());
    match min % 60 {
        0 => format!("UTC{sign}{}", min / 60),
        rest => format!("UTC{sign}{}:{rest:02}", min / 60),
    }
}

fn instant(local: DateTime<Tz>) -> Instant {
    Instant { utc: local.with_timezone(&Utc), offset_min: offset_min(local.offset().fix()) }
}

fn offset_min(offset: FixedOffset) -> i32 {
    offset.local_minus_utc().div_euclid(60)
}

/// The edges of the skipped time around a local time that does not exist.
fn skipped(zone: Tz, local: NaiveDateTime) -> LocalTimeFault {
    let gap = GapInfo::new(&local, &zone);
    let edges = gap.and_then(|gap| Some((gap.begin?.0, gap.end?.naive_local())));
    match edges {
        Some((begin, after)) => LocalTimeFault::DoesNotExist { before: begin - TimeDelta::minutes(1), after },
        None => LocalTimeFault::OutOfRange,
    }
}

/// Whether somebody who is trained can be born on a day: not before 1900, not after today.
pub fn can_be_born_on(day: NaiveDate, today: NaiveDate) -> bool {
    day.year() >= 1900 && day <= today
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn local(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn utc(text: &str) -> DateTime<Utc> {
        local(text).and_utc()
    }

    #[rstest]
    #[case::paris_in_winter("Europe/Paris", "2025-01-15 09:00", "2025-01-15 08:00", 60)]
    #[case::paris_in_summer("Europe/Paris", "2025-07-15 09:00", "2025-07-15 07:00", 120)]
    #[case::paris_first_minute_of_summer("Europe/Paris", "2025-03-30 03:00", "2025-03-30 01:00", 120)]
    #[case::new_york_in_winter("America/New_York", "2025-01-15 09:00", "2025-01-15 14:00", -300)]
    #[case::cairo_in_winter("Africa/Cairo", "2025-01-15 09:00", "2025-01-15 07:00", 120)]
    #[case::cairo_in_summer("Africa/Cairo", "2025-07-15 09:00", "2025-07-15 06:00", 180)]
    #[case::seoul("Asia/Seoul", "2025-07-15 09:00", "2025-07-15 00:00", 540)]
    #[case::lord_howe_in_summer("Australia/Lord_Howe", "2025-01-15 09:00", "2025-01-14 22:00", 660)]
    #[case::lord_howe_in_winter("Australia/Lord_Howe", "2025-07-15 09:00", "2025-07-14 22:30", 630)]
    #[case::apia_after_the_skipped_day("Pacific/Apia", "2011-12-31 00:00", "2011-12-30 10:00", 840)]
    fn a_local_time_has_one_instant(#[case] name: &str, #[case] at: &str, #[case] expected: &str, #[case] offset_min: i32) {
        let found = resolve(zone(name).unwrap(), local(at), None).unwrap();
        assert_eq!(found, Instant { utc: utc(expected), offset_min });
        assert_eq!(shown(found.utc, zone(name).unwrap()), (local(at), offset_min));
    }

    #[rstest]
    #[case("Europe/Paris", "2025-03-30 02:30", "2025-03-30 01:59", "2025-03-30 03:00")]
    #[case("Europe/Paris", "2025-03-30 02:00", "2025-03-30 01:59", "2025-03-30 03:00")]
    #[case("America/New_York", "2025-03-09 02:15", "2025-03-09 01:59", "2025-03-09 03:00")]
    #[case("Africa/Cairo", "2025-04-25 00:30", "2025-04-24 23:59", "2025-04-25 01:00")]
    #[case("Australia/Lord_Howe", "2025-10-05 02:15", "2025-10-05 01:59", "2025-10-05 02:30")]
    #[case("Pacific/Apia", "2011-12-30 12:00", "2011-12-29 23:59", "2011-12-31 00:00")]
    fn a_skipped_time_names_its_edges(#[case] name: &str, #[case] at: &str, #[case] before: &str, #[case] after: &str) {
        let fault = LocalTimeFault::DoesNotExist { before: local(before), after: local(after) };
        let zone = zone(name).unwrap();
        assert_eq!(resolve(zone, local(at), None), Err(fault));
        assert_eq!(resolve(zone, local(at), Some(60)), Err(fault));
        assert!(resolve(zone, local(before), None).is_ok());
        assert!(resolve(zone, local(after), None).is_ok());
    }

    #[rstest]
    #[case::an_ordinary_day("Asia/Seoul", "2025-07-15", "2025-07-14 15:00")]
    #[case::midnight_is_skipped("Africa/Cairo", "2025-04-25", "2025-04-24 22:00")]
    #[case::midnight_comes_twice("America/Havana", "2025-11-02", "2025-11-02 04:00")]
    #[case::after_the_last_day("Asia/Seoul", "2100-01-01", "2099-12-31 15:00")]
    fn a_day_begins_with_its_first_instant(#[case] name: &str, #[case] day: &str, #[case] expected: &str) {
        assert_eq!(day_begins(zone(name).unwrap(), day.parse().unwrap()), Ok(utc(expected)));
    }

    #[rstest]
    #[case("Europe/Paris", "2025-10-26 02:30", 120, "2025-10-26 00:30", 60, "2025-10-26 01:30")]
    #[case("America/New_York", "2025-11-02 01:30", -240, "2025-11-02 05:30", -300, "2025-11-02 06:30")]
    #[case("Africa/Cairo", "2025-10-30 23:30", 180, "2025-10-30 20:30", 120, "2025-10-30 21:30")]
    #[case("Australia/Lord_Howe", "2025-04-06 01:45", 660, "2025-04-05 14:45", 630, "2025-04-05 15:15")]
    fn i04_a_doubled_time_carries_the_chosen_offset(
        #[case] name: &str,
        #[case] at: &str,
        #[case] first: i32,
        #[case] first_utc: &str,
        #[case] second: i32,
        #[case] second_utc: &str,
    ) {
        let (zone, at) = (zone(name).unwrap(), local(at));
        assert_eq!(resolve(zone, at, None), Err(LocalTimeFault::ComesTwice { first_offset_min: first, second_offset_min: second }));
        assert_eq!(resolve(zone, at, Some(first)).unwrap().utc, utc(first_utc));
        assert_eq!(resolve(zone, at, Some(second)).unwrap().utc, utc(second_utc));
        assert_eq!(resolve(zone, at, Some(0)), Err(LocalTimeFault::WrongOffset));
    }

    #[test]
    fn an_offset_that_the_place_does_not_have_is_refused() {
        let seoul = zone("Asia/Seoul").unwrap();
        assert_eq!(resolve(seoul, local("2025-03-03 09:00"), Some(480)), Err(LocalTimeFault::WrongOffset));
        assert!(resolve(seoul, local("2025-03-03 09:00"), Some(540)).is_ok());
        assert_eq!(resolve(seoul, local("0225-03-03 09:00"), None), Err(LocalTimeFault::OutOfRange));
    }

    #[test]
    fn a_bare_abbreviation_is_no_zone() {
        for name in ["CEST", "KST", "CET", "EST5EDT", "Europe/Atlantis", "", "asia/seoul"] {
            assert_eq!(zone(name), Err(UnknownZone { name: name.to_owned() }));
        }
        assert_eq!(zone("UTC"), Ok(chrono_tz::UTC));
    }

    proptest! {
        #[test]
        fn what_a_clock_shows_leads_back_to_the_instant(
            zone in proptest::sample::select(&chrono_tz::TZ_VARIANTS[..]),
            minutes in 5_300_000i64..68_000_000,
        ) {
            let utc = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::minutes(minutes);
            let (local, offset_min) = shown(utc, zone);
            prop_assert_eq!(resolve(zone, local, Some(offset_min)), Ok(Instant { utc, offset_min }));
        }
    }
}
