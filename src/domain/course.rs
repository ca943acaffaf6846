//! How a course is taught and how far it goes (domain.md 3.3 B).

use super::coded::coded;

/// Whole minutes that a workload may have: a thousand hours.
pub const WORKLOAD_MAX: u32 = 60_000;

coded! {
    /// Where people take part.
    pub enum Mode {
        /// In rooms of a centre.
        OnSite = "on_site",
        /// Over the network.
        Online = "online",
        /// Both.
        Blended = "blended",
    }
}

coded! {
    /// What a course asks of who comes.
    pub enum Level {
        /// Nothing of the field.
        Introductory = "introductory",
        /// The basics of the field.
        Intermediate = "intermediate",
        /// Work in the field.
        Advanced = "advanced",
    }
}
