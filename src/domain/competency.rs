//! Competencies: what somebody can do, how well an assessor saw it done, and who may teach or assess it until when.

use super::coded::coded;
use chrono::{Days, NaiveDate};

/// Steps that a competency may have.
pub const STEPS_MAX: usize = 50;
/// Times that somebody may have observed or performed something.
pub const TIMES_MAX: u32 = 999;
/// Days before its end from which on a qualification is said to end soon.
pub const SOON_DAYS: u64 = 60;

coded! {
    /// How far somebody is with a competency, the least first.
    pub enum SkillLevel {
        /// Watched others do it.
        Observed = "observed",
        /// Did it with help.
        Assisted = "assisted",
        /// Did it under the eyes of an assessor.
        Performed = "performed",
        /// Does it alone.
        Independent = "independent",
    }
}

coded! {
    /// What a qualification lets its holder do.
    pub enum QualifiedAs {
        /// Teach.
        Trainer = "trainer",
        /// Sign others off.
        Assessor = "assessor",
        /// Enter and work there.
        Access = "access",
    }
}

coded! {
    /// Where a qualification stands on a day.
    pub enum Validity {
        /// It has not begun.
        Ahead = "ahead",
        /// It holds.
        Valid = "valid",
        /// It holds, and ends within [`SOON_DAYS`].
        EndsSoon = "ends_soon",
        /// It has ended.
        Lapsed = "lapsed",
    }
}

impl Validity {
    /// Of a qualification with these first and last days.
    pub fn on(day: NaiveDate, from_on: NaiveDate, to_on: Option<NaiveDate>) -> Self {
        match to_on {
            _ if day < from_on => Self::Ahead,
            Some(to_on) if day > to_on => Self::Lapsed,
            Some(to_on) if day + Days::new(SOON_DAYS) >= to_on => Self::EndsSoon,
            _ => Self::Valid,
        }
    }

    /// Whether it holds on the day.
    pub fn holds(self) -> bool {
        matches!(self, Self::Valid | Self::EndsSoon)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_rise_from_watching_to_doing_it_alone() {
        assert!(
            SkillLevel::Observed < SkillLevel::Assisted
                && SkillLevel::Assisted < SkillLevel::Performed
                && SkillLevel::Performed < SkillLevel::Independent
        );
    }

    #[test]
    fn a_qualification_holds_on_its_first_and_on_its_last_day() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
        let on = |text| Validity::on(day(text), day("2026-01-10"), Some(day("2026-06-30")));
        assert_eq!(
            ["2026-01-09", "2026-01-10", "2026-04-30", "2026-05-01", "2026-06-30", "2026-07-01"].map(on),
            [Validity::Ahead, Validity::Valid, Validity::Valid, Validity::EndsSoon, Validity::EndsSoon, Validity::Lapsed]
        );
        assert_eq!(Validity::on(day("2040-01-01"), day("2026-01-10"), None), Validity::Valid);
    }
}
