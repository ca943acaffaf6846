//! One statement about one person in one session, and the minutes it is worth. Whole minutes only.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::coded::coded;

/// Minutes before the start of a session from which on marks may be made.
pub const MARKS_OPEN_MIN: u32 = 120;
/// Hours after the end of a session beyond which a mark is a late entry, unless the centre set another number.
pub const LATE_ENTRY_HOURS: u32 = 24;

coded! {
    /// What a mark says.
    pub enum Status {
        /// Present: all credited minutes.
        Present = "P",
        /// Late, or late and left early.
        Late = "L",
        /// Left early.
        LeftEarly = "E",
        /// Took part from elsewhere: all credited minutes, unless a webinar file says how many.
        Remote = "R",
        /// Absent with a reason that the centre takes: no minutes; the rule says if the session stays expected.
        Excused = "X",
        /// Absent: no minutes.
        Absent = "A",
        /// Not expected: the session leaves both sums.
        NotExpected = "N",
        /// No mark yet, or cleared: makes a result pending, is never counted as absent.
        Unmarked = "U",
    }
}

impl Status {
    /// Whether the mark says that the person took part.
    pub const fn took_part(self) -> bool {
        matches!(self, Self::Present | Self::Late | Self::LeftEarly | Self::Remote)
    }
}

/// Minutes that a person missed at the start and at the end of a session. The digits a trainer types after L or E, or the
/// difference of clock times. A side that nobody noted is 0.
#[derive(Serialize, Deserialize, TS, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missed {
    /// Minutes late.
    pub late_min: u32,
    /// Minutes left early.
    pub early_min: u32,
}

/// Why the minutes of a mark cannot be kept.
#[derive(Serialize, Deserialize, TS, Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum MarkFault {
    /// Minutes late go with L only, minutes early with E, or with L of somebody who was late and left early.
    #[error("{} takes no such minutes", status.code())]
    MinutesWithoutReason {
        /// The status that was marked.
        status: Status,
    },
    /// More minutes than the session has.
    #[error("{missed_min} minutes missed of a session of {session_min}")]
    MoreThanTheSession {
        /// Minutes late and early together.
        missed_min: u32,
        /// Length of the session.
        session_min: u32,
    },
    /// The person left before they came.
    #[error("left before arriving")]
    LeftBeforeArriving,
}

impl Missed {
    /// The minutes between the session's times and the person's. Started minutes do not count against the person; to come
    /// before the start or to stay beyond the end is no gain.
    pub fn from_times(
        start: DateTime<Utc>,
        end: DateTime<Utc>,
        arrived_at: Option<DateTime<Utc>>,
        left_at: Option<DateTime<Utc>>,
    ) -> Result<Self, MarkFault> {
        if let (Some(arrived), Some(left)) = (arrived_at, left_at)
            && left < arrived
        {
            return Err(MarkFault::LeftBeforeArriving);
        }
        Ok(Self {
            late_min: arrived_at.map_or(0, |arrived| minutes_between(start, arrived)),
            early_min: left_at.map_or(0, |left| minutes_between(left, end)),
        })
    }

    /// Whether these minutes can stand beside this status in a session of this length.
    pub fn check(self, status: Status, session_min: u32) -> Result<(), MarkFault> {
        let fits = match status {
            Status::Late => true,
            Status::LeftEarly => self.late_min == 0,
            _ => self == Self::default(),
        };
        if !fits {
            return Err(MarkFault::MinutesWithoutReason { status });
        }
        let missed_min = self.late_min.saturating_add(self.early_min);
        if missed_min > session_min {
            return Err(MarkFault::MoreThanTheSession { missed_min, session_min });
        }
        Ok(())
    }
}

/// Minutes that a mark earns, never more than `credited_min`. P and R earn all; L and E lose the minutes of each side beyond the
/// run's `grace_min`, down to 0; X, A, N and U earn nothing.
pub fn earned_min(status: Status, credited_min: u32, missed: Missed, grace_min: u32) -> u32 {
    match status {
        Status::Present | Status::Remote => credited_min,
        Status::Late | Status::LeftEarly => {
            credited_min.saturating_sub(missed.late_min.saturating_sub(grace_min)).saturating_sub(missed.early_min.saturating_sub(grace_min))
        }
        Status::Excused | Status::Absent | Status::NotExpected | Status::Unmarked => 0,
    }
}

/// The instant from which on marks may be made in a session.
pub fn marks_open_at(session_start: DateTime<Utc>) -> DateTime<Utc> {
    session_start - TimeDelta::minutes(i64::from(MARKS_OPEN_MIN))
}

/// Whether marks may be made by now. There is no end: late ones are late entries.
pub fn may_mark(session_start: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now >= marks_open_at(session_start)
}

/// Whether the register may be closed by now, which makes the session held.
pub fn may_close(session_start: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now >= session_start
}

/// Whether a mark made now is a late entry, which needs a reason and a countersign.
pub fn is_late_entry(session_end: DateTime<Utc>, now: DateTime<Utc>, limit_hours: u32) -> bool {
    now - session_end > TimeDelta::hours(i64::from(limit_hours))
}

/// Whole minutes from one instant to a later one, 0 if it is not later.
fn minutes_between(from: DateTime<Utc>, to: DateTime<Utc>) -> u32 {
    u32::try_from((to - from).num_minutes().max(0)).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn missed(late_min: u32, early_min: u32) -> Missed {
        Missed { late_min, early_min }
    }

    #[rstest]
    #[case::present(Status::Present, 90, missed(0, 0), 0, 90)]
    #[case::remote(Status::Remote, 90, missed(0, 0), 0, 90)]
    #[case::late_by_twenty(Status::Late, 90, missed(20, 0), 0, 70)]
    #[case::late_within_grace(Status::Late, 90, missed(5, 0), 5, 90)]
    #[case::only_what_is_beyond_grace_counts(Status::Late, 90, missed(20, 0), 5, 75)]
    #[case::left_early(Status::LeftEarly, 90, missed(0, 30), 5, 65)]
    #[case::each_side_has_its_grace(Status::Late, 90, missed(20, 30), 5, 50)]
    #[case::late_without_minutes(Status::Late, 90, missed(0, 0), 5, 90)]
    #[case::subtracted_from_what_is_credited(Status::Late, 60, missed(45, 0), 0, 15)]
    #[case::never_below_zero(Status::Late, 60, missed(80, 0), 0, 0)]
    #[case::excused(Status::Excused, 90, missed(0, 0), 0, 0)]
    #[case::absent(Status::Absent, 90, missed(0, 0), 0, 0)]
    #[case::not_expected(Status::NotExpected, 90, missed(0, 0), 0, 0)]
    #[case::unmarked(Status::Unmarked, 90, missed(0, 0), 0, 0)]
    fn a_mark_earns(#[case] status: Status, #[case] credited_min: u32, #[case] missed: Missed, #[case] grace_min: u32, #[case] expected: u32) {
        assert_eq!(earned_min(status, credited_min, missed, grace_min), expected);
    }

    #[test]
    fn clock_times_become_minutes_and_seconds_are_forgiven() {
        let (start, end) = (at("2025-03-03T09:00:00Z"), at("2025-03-03T12:00:00Z"));
        let by_clock = Missed::from_times(start, end, Some(at("2025-03-03T09:12:59Z")), Some(at("2025-03-03T11:30:00Z")));
        assert_eq!(by_clock, Ok(missed(12, 30)));
        let early_bird = Missed::from_times(start, end, Some(at("2025-03-03T08:40:00Z")), None);
        assert_eq!(early_bird, Ok(missed(0, 0)));
        let backwards = Missed::from_times(start, end, Some(at("2025-03-03T11:00:00Z")), Some(at("2025-03-03T10:00:00Z")));
        assert_eq!(backwards, Err(MarkFault::LeftBeforeArriving));
    }

    #[test]
    fn minutes_stand_only_beside_a_status_that_has_them() {
        assert_eq!(missed(10, 10).check(Status::Late, 90), Ok(()));
        assert_eq!(missed(0, 10).check(Status::LeftEarly, 90), Ok(()));
        assert_eq!(missed(10, 0).check(Status::LeftEarly, 90), Err(MarkFault::MinutesWithoutReason { status: Status::LeftEarly }));
        assert_eq!(missed(10, 0).check(Status::Present, 90), Err(MarkFault::MinutesWithoutReason { status: Status::Present }));
        assert_eq!(missed(60, 31).check(Status::Late, 90), Err(MarkFault::MoreThanTheSession { missed_min: 91, session_min: 90 }));
    }

    #[test]
    fn marks_open_two_hours_before_and_the_register_closes_from_the_start_on() {
        let start = at("2025-03-03T09:00:00Z");
        assert!(!may_mark(start, at("2025-03-03T06:59:59Z")));
        assert!(may_mark(start, at("2025-03-03T07:00:00Z")));
        assert!(!may_close(start, at("2025-03-03T08:59:59Z")));
        assert!(may_close(start, start));
    }

    #[test]
    fn a_mark_is_late_only_after_the_limit() {
        let end = at("2025-03-03T12:00:00Z");
        assert!(!is_late_entry(end, at("2025-03-04T12:00:00Z"), LATE_ENTRY_HOURS));
        assert!(is_late_entry(end, at("2025-03-04T12:00:01Z"), LATE_ENTRY_HOURS));
        assert!(!is_late_entry(end, at("2025-03-03T09:00:00Z"), 0));
    }

    proptest! {
        #[test]
        fn i06_a_mark_never_earns_more_than_is_credited(
            status in proptest::sample::select(Status::ALL),
            credited in 0u32..=1_440, late in 0u32..=2_000, early in 0u32..=2_000, grace in 0u32..=60,
        ) {
            let earned = earned_min(status, credited, missed(late, early), grace);
            prop_assert!(earned <= credited);
            prop_assert!(earned <= earned_min(status, credited, missed(late, early), grace + 1));
            prop_assert!(earned >= earned_min(status, credited, missed(late + 1, early), grace));
        }
    }
}
