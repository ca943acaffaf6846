//! Which bookings ask for the same place or person at the same time. Plain overlap: half-open intervals of instants, so that a
//! session may start where another ends. A facility is taken together with its ancestors and descendants: who books the building
//! books its rooms.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::coded::coded;

/// What one session takes, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    /// The session.
    pub id: Uuid,
    /// From when on.
    pub start: DateTime<Utc>,
    /// Until when, itself not taken. A booking that ends at or before its start takes nothing.
    pub end: DateTime<Utc>,
    /// Facilities, at whatever level of the tree.
    pub facilities: Vec<Uuid>,
    /// Persons who teach or assist.
    pub staff: Vec<Uuid>,
    /// Persons who are taught.
    pub trainees: Vec<Uuid>,
}

coded! {
    /// What two bookings both ask for.
    pub enum OverlapKind {
        /// The same facility, or one inside the other.
        Facility = "facility",
        /// The same member of staff.
        Staff = "staff",
        /// The same trainee.
        Trainee = "trainee",
    }
}

/// Two bookings that ask for the same thing at the same time.
#[derive(Serialize, Deserialize, TS, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Overlap {
    /// The booking that starts first; of two that start together the one with the smaller id.
    #[ts(type = "string")]
    pub first_id: Uuid,
    /// The other booking.
    #[ts(type = "string")]
    pub second_id: Uuid,
    /// Place or person.
    pub kind: OverlapKind,
    /// The facility or person that the first one takes.
    #[ts(type = "string")]
    pub first_takes_id: Uuid,
    /// What the second one takes: the same, or a facility above or below it.
    #[ts(type = "string")]
    pub second_takes_id: Uuid,
    /// Minutes that both take, a started one counted whole.
    pub minutes: u32,
}

/// Every overlap among the bookings, sorted. `parents` leads from a facility to the one that it is a part of.
pub fn overlaps(bookings: &[Booking], parents: &BTreeMap<Uuid, Uuid>) -> Vec<Overlap> {
    let mut by_start: Vec<&Booking> = bookings.iter().filter(|one| one.start < one.end).collect();
    by_start.sort_by_key(|one| (one.start, one.id));

    let mut things: BTreeMap<(OverlapKind, Uuid), Vec<Taking<'_>>> = BTreeMap::new();
    for booking in by_start {
        for (kind, ids) in
            [(OverlapKind::Facility, &booking.facilities), (OverlapKind::Staff, &booking.staff), (OverlapKind::Trainee, &booking.trainees)]
        {
            for id in ids.iter().copied().collect::<BTreeSet<_>>() {
                for thing in with_ancestors(kind, id, parents) {
                    let taking = Taking { booking, id };
                    things.entry((kind, thing)).or_default().push(taking);
                }
            }
        }
    }
    let mut found = Vec::new();
    for ((kind, thing), takings) in &things {
        sweep(*kind, *thing, takings, &mut found);
    }
    found.sort();
    found
}

/// The overlaps of one booking with others: what moving or adding it would bring about. Others with its own id are left out, so
/// that the booking as it stands may be among them.
pub fn overlaps_of(booking: &Booking, others: &[Booking], parents: &BTreeMap<Uuid, Uuid>) -> Vec<Overlap> {
    let mut near: Vec<Booking> =
        others.iter().filter(|other| other.id != booking.id && other.start < booking.end && booking.start < other.end).cloned().collect();
    near.push(booking.clone());
    let mut found = overlaps(&near, parents);
    found.retain(|one| one.first_id == booking.id || one.second_id == booking.id);
    found
}

/// A booking at a node of the tree: it takes the node itself, or something below it.
#[derive(Clone, Copy)]
struct Taking<'bookings> {
    booking: &'bookings Booking,
    id: Uuid,
}

/// Goes once through what is taken at one node, in order of start, holding what has not ended. A pair is met at the node that
/// one of the two takes itself, so it is met once; two that take something below are met further down, or not at all.
fn sweep(kind: OverlapKind, thing: Uuid, takings: &[Taking<'_>], found: &mut Vec<Overlap>) {
    if takings.iter().all(|taking| taking.id != thing) {
        return;
    }
    let mut running_here: Vec<Taking<'_>> = Vec::new();
    let mut running_below: Vec<Taking<'_>> = Vec::new();
    for &second in takings {
        let has_not_ended = |first: &Taking<'_>| first.booking.end > second.booking.start;
        running_here.retain(has_not_ended);
        running_below.retain(has_not_ended);
        let is_here = second.id == thing;
        let below = if is_here { running_below.as_slice() } else { &[] };
        for first in running_here.iter().chain(below) {
            // A booking may take a building and a room in it; it does not overlap with itself.
            if first.booking.id != second.booking.id {
                found.push(overlap(kind, *first, second));
            }
        }
        if is_here {
            running_here.push(second);
        } else {
            running_below.push(second);
        }
    }
}

fn overlap(kind: OverlapKind, first: Taking<'_>, second: Taking<'_>) -> Overlap {
    let shared = first.booking.end.min(second.booking.end) - second.booking.start;
    let seconds = u64::try_from(shared.num_seconds()).unwrap_or(0);
    Overlap {
        first_id: first.booking.id,
        second_id: second.booking.id,
        kind,
        first_takes_id: first.id,
        second_takes_id: second.id,
        minutes: u32::try_from(seconds.div_ceil(60)).unwrap_or(u32::MAX),
    }
}

/// The thing and, for a facility, everything that it is a part of. A circle in the tree ends where it closes.
fn with_ancestors(kind: OverlapKind, id: Uuid, parents: &BTreeMap<Uuid, Uuid>) -> Vec<Uuid> {
    let mut chain = vec![id];
    if kind == OverlapKind::Facility {
        let mut at = id;
        while let Some(&parent) = parents.get(&at)
            && !chain.contains(&parent)
        {
            chain.push(parent);
            at = parent;
        }
    }
    chain
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use proptest::prelude::*;

    fn id(n: u32) -> Uuid {
        Uuid::from_u128(u128::from(n))
    }

    fn minute(n: u32) -> DateTime<Utc> {
        DateTime::<Utc>::UNIX_EPOCH + TimeDelta::minutes(i64::from(n))
    }

    fn booking(n: u32, from: u32, to: u32) -> Booking {
        Booking { id: id(n), start: minute(from), end: minute(to), facilities: Vec::new(), staff: Vec::new(), trainees: Vec::new() }
    }

    fn in_room(room: u32, booking: Booking) -> Booking {
        Booking { facilities: vec![id(room)], ..booking }
    }

    /// Site 1 has building 2 with rooms 3 and 4, and building 5 with room 6, which has bench 7.
    fn tree() -> BTreeMap<Uuid, Uuid> {
        [(2, 1), (3, 2), (4, 2), (5, 1), (6, 5), (7, 6)].map(|(child, parent)| (id(child), id(parent))).into()
    }

    fn facility(first: u32, second: u32, first_takes: u32, second_takes: u32, minutes: u32) -> Overlap {
        Overlap {
            first_id: id(first),
            second_id: id(second),
            kind: OverlapKind::Facility,
            first_takes_id: id(first_takes),
            second_takes_id: id(second_takes),
            minutes,
        }
    }

    #[test]
    fn a_session_may_start_where_another_ends() {
        let both = [in_room(3, booking(11, 0, 90)), in_room(3, booking(12, 90, 180))];
        assert_eq!(overlaps(&both, &tree()), []);
        let touching = [both[0].clone(), in_room(3, booking(12, 89, 180))];
        assert_eq!(overlaps(&touching, &tree()), [facility(11, 12, 3, 3, 1)]);
    }

    #[test]
    fn two_that_start_and_end_together_overlap() {
        let both = [in_room(3, booking(12, 0, 60)), in_room(3, booking(11, 0, 60))];
        assert_eq!(overlaps(&both, &tree()), [facility(11, 12, 3, 3, 60)]);
    }

    #[test]
    fn who_books_the_building_books_its_rooms() {
        let bookings = [
            in_room(3, booking(11, 0, 60)),
            in_room(4, booking(12, 0, 60)),
            in_room(2, booking(13, 30, 60)),
            in_room(7, booking(14, 0, 60)),
            in_room(1, booking(15, 50, 70)),
        ];
        assert_eq!(
            overlaps(&bookings, &tree()),
            [
                facility(11, 13, 3, 2, 30),
                facility(11, 15, 3, 1, 10),
                facility(12, 13, 4, 2, 30),
                facility(12, 15, 4, 1, 10),
                facility(13, 15, 2, 1, 10),
                facility(14, 15, 7, 1, 10),
            ]
        );
    }

    #[test]
    fn a_booking_does_not_overlap_with_itself() {
        let one = Booking { facilities: vec![id(2), id(3), id(3)], staff: vec![id(9), id(9)], ..booking(11, 0, 60) };
        assert_eq!(overlaps(std::slice::from_ref(&one), &tree()), []);
        assert_eq!(overlaps_of(&one, std::slice::from_ref(&one), &tree()), []);
    }

    #[test]
    fn a_person_in_two_places_is_named_with_their_part() {
        let teaching = |n, from, to| Booking { staff: vec![id(21)], ..booking(n, from, to) };
        let learning = |n, from, to| Booking { trainees: vec![id(22)], ..booking(n, from, to) };
        let found = overlaps(&[teaching(11, 0, 60), teaching(12, 15, 45), learning(13, 0, 60), learning(14, 59, 61)], &BTreeMap::new());
        let shown: Vec<_> = found.iter().map(|one| (one.kind, one.first_takes_id, one.minutes)).collect();
        assert_eq!(shown, [(OverlapKind::Staff, id(21), 30), (OverlapKind::Trainee, id(22), 1)]);
    }

    #[test]
    fn moving_a_session_shows_only_its_own_overlaps() {
        let others = [in_room(3, booking(11, 0, 60)), in_room(3, booking(12, 0, 60)), in_room(3, booking(13, 60, 120))];
        let moved = in_room(3, booking(13, 30, 90));
        assert_eq!(overlaps_of(&moved, &others, &tree()), [facility(11, 13, 3, 3, 30), facility(12, 13, 3, 3, 30)]);
    }

    #[test]
    fn a_circle_in_the_tree_ends() {
        let circle: BTreeMap<_, _> = [(id(1), id(2)), (id(2), id(1))].into();
        let both = [in_room(1, booking(11, 0, 60)), in_room(1, booking(12, 0, 60))];
        assert_eq!(overlaps(&both, &circle), [facility(11, 12, 1, 1, 60)]);
    }

    fn is_above(above: Uuid, below: Uuid) -> bool {
        let mut at = Some(below);
        while let Some(here) = at {
            if here == above {
                return true;
            }
            at = tree().get(&here).copied();
        }
        false
    }

    /// Minute by minute, pair by pair: an array of the minutes that each of two bookings takes.
    fn brute_force(bookings: &[Booking]) -> Vec<Overlap> {
        let taken = |one: &Booking| -> Vec<bool> { (0..120).map(|n| one.start <= minute(n) && minute(n) < one.end).collect() };
        let mut found = Vec::new();
        for first in bookings {
            for second in bookings {
                let both = taken(first).into_iter().zip(taken(second));
                let minutes = u32::try_from(both.filter(|&(a, b)| a && b).count()).unwrap();
                if (first.start, first.id) >= (second.start, second.id) || minutes == 0 {
                    continue;
                }
                let mut add = |kind, firsts: &[Uuid], seconds: &[Uuid], meet: fn(Uuid, Uuid) -> bool| {
                    for &first_takes_id in firsts {
                        for &second_takes_id in seconds {
                            if meet(first_takes_id, second_takes_id) {
                                found.push(Overlap { first_id: first.id, second_id: second.id, kind, first_takes_id, second_takes_id, minutes });
                            }
                        }
                    }
                };
                add(OverlapKind::Facility, &first.facilities, &second.facilities, |a, b| is_above(a, b) || is_above(b, a));
                add(OverlapKind::Staff, &first.staff, &second.staff, |a, b| a == b);
                add(OverlapKind::Trainee, &first.trainees, &second.trainees, |a, b| a == b);
            }
        }
        found.sort();
        found.dedup();
        found
    }

    fn some_of(ids: std::ops::Range<u32>) -> impl Strategy<Value = Vec<Uuid>> {
        proptest::collection::vec(ids.prop_map(id), 0..3)
    }

    proptest! {
        #[test]
        fn i03_plain_overlap_equals_brute_force(
            slots in proptest::collection::vec((0u32..100, 0u32..20, some_of(1..8), some_of(20..24), some_of(30..34)), 0..25)
        ) {
            let bookings: Vec<Booking> = (100u32..)
                .zip(slots)
                .map(|(n, (from, length, facilities, staff, trainees))| Booking {
                    facilities, staff, trainees, ..booking(n, from, from + length)
                })
                .collect();
            let found = overlaps(&bookings, &tree());
            prop_assert_eq!(&found, &brute_force(&bookings));
            for one in &bookings {
                let own: Vec<_> = found.iter().filter(|pair| pair.first_id == one.id || pair.second_id == one.id).cloned().collect();
                prop_assert_eq!(overlaps_of(one, &bookings, &tree()), own);
            }
        }
    }
}
