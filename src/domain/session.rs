//! The ends of a session: how long it lasts, what it may count for, and on which day it is.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::coded::coded;
use super::time::shown;

coded! {
    /// What kind of session it is.
    pub enum SessionKind {
        /// Somebody explains.
        Lecture = "lecture",
        /// People work with their hands.
        Practical = "practical",
        /// People look at a site.
        SiteVisit = "site_visit",
        /// At a distance.
        Webinar = "webinar",
        /// Everybody of a forum.
        Plenary = "plenary",
        /// Several speakers with each other.
        Panel = "panel",
        /// One speaker.
        Presentation = "presentation",
        /// Everybody with everybody.
        Discussion = "discussion",
        /// People are examined.
        Exam = "exam",
        /// Beside the course.
        Social = "social",
    }
}

coded! {
    /// What somebody does in a session, those who teach first.
    pub enum StaffRole {
        /// Teaches.
        Trainer = "trainer",
        /// Teaches beside a trainer.
        CoTrainer = "co_trainer",
        /// Assesses people.
        Assessor = "assessor",
        /// Leads a panel or a discussion.
        Moderator = "moderator",
        /// Speaks.
        Speaker = "speaker",
        /// Sits on a panel.
        Panellist = "panellist",
        /// Says it in another language.
        Interpreter = "interpreter",
    }
}

impl StaffRole {
    /// Whether only those who are trainers here can have it.
    pub const fn teaches(self) -> bool {
        matches!(self, Self::Trainer | Self::CoTrainer | Self::Assessor)
    }
}

/// Minutes that a session may have at most.
pub const SESSION_MAX_MIN: u32 = 24 * 60;

/// Why a session cannot have these two ends.
#[derive(Serialize, Deserialize, TS, Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum LengthFault {
    /// It ends when it starts, or before.
    #[error("the session does not end after its start")]
    EndsBeforeItStarts,
    /// It lasts longer than [`SESSION_MAX_MIN`].
    #[error("the session lasts {minutes} minutes")]
    TooLong {
        /// Its length, a started minute counted whole.
        minutes: u32,
    },
    /// Its ends are not whole minutes apart.
    #[error("the session does not last whole minutes")]
    NotWholeMinutes,
    /// It counts for more minutes than it lasts.
    #[error("{credited_min} minutes credited of {minutes}")]
    CreditedTooMuch {
        /// Minutes it counts for.
        credited_min: u32,
        /// Minutes it lasts.
        minutes: u32,
    },
}

/// The local day to which a session belongs: the one on which it starts, also if it runs over midnight.
pub fn local_day(start: DateTime<Utc>, zone: Tz) -> NaiveDate {
    shown(start, zone).0.date()
}

/// Whole minutes of a session. They are counted between instants, so that a session over a change of the clocks has its true length.
pub fn session_min(start: DateTime<Utc>, end: DateTime<Utc>) -> Result<u32, LengthFault> {
    let length = end - start;
    if length <= TimeDelta::zero() {
        return Err(LengthFault::EndsBeforeItStarts);
    }
    let is_whole = length == TimeDelta::minutes(length.num_minutes());
    let minutes = u32::try_from(length.num_minutes()).unwrap_or(u32::MAX).saturating_add(u32::from(!is_whole));
    if minutes > SESSION_MAX_MIN {
        Err(LengthFault::TooLong { minutes })
    } else if is_whole {
        Ok(minutes)
    } else {
        Err(LengthFault::NotWholeMinutes)
    }
}

/// Whether an item of an agenda lies in a session of this length (I6), in minutes after its start.
pub fn check_item(from_min: u32, to_min: u32, minutes: u32) -> bool {
    from_min < to_min && to_min <= minutes
}

/// Whether a session of this length may count for this many minutes.
pub fn check_credited(credited_min: u32, minutes: u32) -> Result<(), LengthFault> {
    if credited_min > minutes {
        return Err(LengthFault::CreditedTooMuch { credited_min, minutes });
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::time::{resolve, zone};
    use chrono::NaiveDateTime;

    fn local(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn utc(text: &str) -> DateTime<Utc> {
        local(text).and_utc()
    }

    #[test]
    fn a_session_over_midnight_belongs_to_the_day_of_its_start() {
        let seoul = zone("Asia/Seoul").unwrap();
        assert_eq!(local_day(utc("2025-03-03 14:30"), seoul).to_string(), "2025-03-03");
        assert_eq!(local_day(utc("2025-03-03 15:00"), seoul).to_string(), "2025-03-04");
    }

    #[test]
    fn a_session_has_its_true_length_also_over_a_change_of_the_clocks() {
        let paris = zone("Europe/Paris").unwrap();
        // 01:00 to 04:00 on the clock; the hour from 02:00 is skipped.
        let start = resolve(paris, local("2025-03-30 01:00"), None).unwrap().utc;
        let end = resolve(paris, local("2025-03-30 04:00"), None).unwrap().utc;
        assert_eq!(session_min(start, end), Ok(120));
    }

    #[test]
    fn a_session_lasts_from_a_minute_to_a_day() {
        let start = utc("2025-03-03 09:00");
        assert_eq!(session_min(start, start), Err(LengthFault::EndsBeforeItStarts));
        assert_eq!(session_min(start, utc("2025-03-03 08:00")), Err(LengthFault::EndsBeforeItStarts));
        assert_eq!(session_min(start, utc("2025-03-04 09:00")), Ok(1_440));
        assert_eq!(session_min(start, utc("2025-03-04 09:01")), Err(LengthFault::TooLong { minutes: 1_441 }));
        assert_eq!(session_min(start, start + TimeDelta::seconds(90)), Err(LengthFault::NotWholeMinutes));
        assert_eq!(check_credited(60, 60), Ok(()));
        assert_eq!(check_credited(61, 60), Err(LengthFault::CreditedTooMuch { credited_min: 61, minutes: 60 }));
    }
}
