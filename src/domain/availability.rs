//! When a place, a thing or a person can be booked.

use super::coded::coded;

coded! {
    /// What is said of a time.
    pub enum AvailabilityKind {
        /// It may be booked after all, though it is closed around this time.
        Open = "open",
        /// It may not be booked.
        Closed = "closed",
        /// It is being worked on.
        Maintenance = "maintenance",
        /// A person is away.
        Leave = "leave",
    }
}
