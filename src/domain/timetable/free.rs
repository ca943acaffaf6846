//! Where else it could be.

use super::{Clash, Item, Timetable};

/// Places that were tried for an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried<P> {
    /// Free ones, in the order in which they were tried.
    pub free: Vec<P>,
    /// Those that were skipped before, each with the first reason.
    pub skipped: Vec<(P, Clash)>,
}

impl Timetable {
    /// The first `most` places where nothing matters, and of those that are alike the first only. `places` come nearest first; `item_at` says what
    /// would be taken there.
    pub fn free_places<P: Copy>(
        &self,
        places: impl IntoIterator<Item = P>,
        most: usize,
        item_at: impl Fn(P) -> Item,
        matters: impl Fn(P, &Clash) -> bool,
        are_alike: impl Fn(P, P) -> bool,
    ) -> Tried<P> {
        let mut tried = Tried { free: Vec::new(), skipped: Vec::new() };
        for place in places {
            if tried.free.len() == most {
                break;
            }
            if tried.free.iter().any(|free| are_alike(*free, place)) {
                continue;
            }
            match self.first_clash(&item_at(place), |clash| matters(place, clash)) {
                Some(clash) => tried.skipped.push((place, clash)),
                None => tried.free.push(place),
            }
        }
        tried
    }
}
