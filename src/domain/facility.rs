//! Places: what a facility is, and that none lies in itself.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::coded::coded;

/// Places that a facility may have at most.
pub const CAPACITY_MAX: u32 = 100_000;
/// Minutes around a session that a facility or a session may ask for at most.
pub const MINUTES_MAX: u32 = 24 * 60;

coded! {
    /// What a facility is.
    pub enum FacilityKind {
        /// A piece of land with its buildings.
        Site = "site",
        /// A building.
        Building = "building",
        /// A room.
        Room = "room",
        /// Rooms that belong together, a cleanroom suite for instance.
        Suite = "suite",
        /// A place of work in a room.
        Bench = "bench",
        /// A licence for webinars.
        Virtual = "virtual",
    }
}

coded! {
    /// Cleanroom grade of good manufacturing practice.
    pub enum Grade {
        /// No cleanroom.
        None = "none",
        /// The highest.
        A = "a",
        /// Around A.
        B = "b",
        /// Less critical steps.
        C = "c",
        /// The least.
        D = "d",
        /// Controlled, not classified.
        Cnc = "cnc",
    }
}

/// Whether a facility would lie in itself if it lay in `parent`. `parents` leads from a facility to the one that it is a part of.
pub fn closes_circle(facility: Uuid, parent: Uuid, parents: &BTreeMap<Uuid, Uuid>) -> bool {
    let mut seen = vec![facility];
    let mut at = Some(parent);
    while let Some(here) = at {
        if here == facility {
            return true;
        }
        if seen.contains(&here) {
            return false;
        }
        seen.push(here);
        at = parents.get(&here).copied();
    }
    false
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    #[test]
    fn a_building_cannot_lie_in_its_own_room() {
        let parents = BTreeMap::from([(id(2), id(1)), (id(3), id(2))]);
        assert!(closes_circle(id(1), id(3), &parents));
        assert!(closes_circle(id(2), id(2), &parents));
        assert!(!closes_circle(id(3), id(1), &parents));
    }

    #[test]
    fn a_circle_that_a_merge_brought_does_not_hang() {
        let parents = BTreeMap::from([(id(2), id(3)), (id(3), id(2))]);
        assert!(!closes_circle(id(1), id(2), &parents));
    }
}
