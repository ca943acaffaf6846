//! Phases, tracks and groups of a run, and who of them is expected where.

use super::coded::coded;
use std::collections::BTreeSet;
use uuid::Uuid;

coded! {
    /// What a part of a run is.
    pub enum PartKind {
        /// A part of its days.
        Phase = "phase",
        /// A stream that people choose.
        Track = "track",
        /// People who rotate together.
        Group = "group",
    }
}

/// For whom a session is: everybody of its run, unless it names tracks or groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// Tracks of which a person must be in one.
    pub tracks: BTreeSet<Uuid>,
    /// Groups of which a person must be in one.
    pub groups: BTreeSet<Uuid>,
}

impl Audience {
    /// Whether it is for everybody.
    pub fn is_everybody(&self) -> bool {
        self.tracks.is_empty() && self.groups.is_empty()
    }

    /// Whether it is for somebody in these tracks and groups.
    pub fn expects(&self, parts: &BTreeSet<Uuid>) -> bool {
        let has = |wanted: &BTreeSet<Uuid>| wanted.is_empty() || !wanted.is_disjoint(parts);
        has(&self.tracks) && has(&self.groups)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn ids(numbers: &[u128]) -> BTreeSet<Uuid> {
        numbers.iter().copied().map(Uuid::from_u128).collect()
    }

    #[test]
    fn one_of_the_tracks_and_one_of_the_groups_is_enough() {
        let everybody = Audience::default();
        assert!(everybody.is_everybody() && everybody.expects(&ids(&[])));
        let groups = Audience { groups: ids(&[1, 2]), ..Audience::default() };
        assert!(groups.expects(&ids(&[2, 9])) && !groups.expects(&ids(&[3])) && !groups.expects(&ids(&[])));
        let both = Audience { tracks: ids(&[7]), groups: ids(&[1]) };
        assert!(both.expects(&ids(&[1, 7])) && !both.expects(&ids(&[1])) && !both.expects(&ids(&[7])));
    }
}
