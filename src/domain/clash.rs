//! What can stand against a session, and how much it matters to a centre.

use super::coded::coded;
use std::collections::BTreeMap;

coded! {
    /// What stands against a session.
    pub enum OverlapKind {
        /// The same facility, or one inside the other.
        Facility = "facility",
        /// The same trainer.
        Trainer = "trainer",
        /// The same trainees.
        Trainee = "trainee",
        /// More of the same things than there are.
        Equipment = "equipment",
        /// Set-up, clean-down, turnaround or gowning meet, not the sessions themselves.
        Buffer = "buffer",
        /// The room has fewer places than the run has people.
        Capacity = "capacity",
        /// The place, or one around it, is closed or worked on.
        Closed = "closed",
        /// The place, or one around it, is not open at these hours.
        OutsideHours = "outside_hours",
        /// The centre has a holiday.
        Holiday = "holiday",
        /// The place, or one around it, is not there yet, or no more.
        NotThere = "not_there",
        /// Somebody who teaches is away.
        Away = "away",
        /// Equipment is not in service.
        OutOfService = "out_of_service",
        /// Equipment must be calibrated before the session.
        Calibration = "calibration",
        /// There is less equipment than the session takes alone.
        Quantity = "quantity",
        /// Somebody who teaches is not qualified for it on its day.
        Qualification = "qualification",
        /// The clocks of its zone were changed since it was planned: its local time is another instant now.
        Zone = "zone",
        /// It lies outside of the dates of its run or phase.
        RunDates = "run_dates",
    }
}

coded! {
    /// How much a clash matters.
    pub enum ClashLevel {
        /// Nothing may be placed where it is.
        Block = "block",
        /// It is shown, and accepted with a reason.
        Warn = "warn",
        /// It is not shown.
        Ignore = "ignore",
    }
}

/// How much each kind of clash matters to a centre; what is not in it warns.
pub type ClashLevels = BTreeMap<OverlapKind, ClashLevel>;

impl OverlapKind {
    /// How much it matters.
    pub fn level(self, levels: &ClashLevels) -> ClashLevel {
        levels.get(&self).copied().unwrap_or(ClashLevel::Warn)
    }

    /// Whether a run that has one is not confirmed before it is settled or accepted: what is there once is promised twice.
    pub fn keeps_unconfirmed(self) -> bool {
        matches!(self, Self::Facility | Self::Trainer | Self::Equipment)
    }
}
