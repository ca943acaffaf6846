//! Rooms for several sessions at once: each gets the smallest that fits and is free, also of the others.

use super::Tables;
use super::booked::Seen;
use super::clashes::{Clashes, Overlap};
use super::slots::Slot;
use crate::fault::Result;
use crate::journal::act::NewSession;
use crate::journal::fact::SessionPlace;
use std::sync::Arc;

/// How many of the clashes that keep a session out of rooms are named.
const NAMED: usize = 3;

/// A session that wants a room.
pub struct Wanting {
    /// It, without a room.
    pub session: NewSession,
    /// How many it is for where nobody is in its run yet.
    pub heads: u32,
    /// The rooms that it may have, the smallest first, with how many each holds and how the session would stand in it.
    pub rooms: Vec<(u32, SessionPlace)>,
}

/// What became of it.
pub enum Found {
    /// It has this place.
    Room(Box<SessionPlace>),
    /// None of the rooms holds so many people.
    NoneFits {
        /// How many.
        heads: u32,
        /// What the largest of them holds.
        largest: u32,
    },
    /// Each of the rooms that hold them is taken or closed.
    NoneFree {
        /// How many rooms.
        rooms: usize,
        /// What stands against the first of them.
        against: Vec<Overlap>,
    },
}

/// A room for each session, one after the other.
pub fn assign(db: &Tables, wanting: &[Wanting]) -> Result<Vec<Found>> {
    let places = || wanting.iter().flat_map(|one| one.rooms.iter().map(|(_, place)| place).chain([&one.session.place]));
    let starts = places().map(|place| place.start_at.timestamp()).min();
    let ends = places().map(|place| place.end_at.timestamp()).max();
    let Some((from, until)) = starts.zip(ends) else { return Ok(Vec::new()) };
    let mut booked = db.booked(from, until)?;
    let booked = Arc::make_mut(&mut booked);
    for one in wanting {
        let new = &one.session;
        booked.put(db, new.session.0, Some(Slot::planned(&new.place, &new.text)))?;
    }
    let mut all = Vec::with_capacity(wanting.len());
    for one in wanting {
        let id = one.session.session.0;
        let Some(own) = booked.slot(id).cloned() else { continue };
        let heads = if own.heads == 0 { one.heads } else { own.heads };
        let fitting: Vec<&SessionPlace> = one.rooms.iter().filter(|(capacity, _)| *capacity >= heads).map(|(_, place)| place).collect();
        let mut found = if fitting.is_empty() {
            Found::NoneFits { heads, largest: one.rooms.iter().map(|(capacity, _)| *capacity).max().unwrap_or(0) }
        } else {
            Found::NoneFree { rooms: fitting.len(), against: Vec::new() }
        };
        for place in fitting {
            let at = |facility| own.at(place.start_at.timestamp(), place.end_at.timestamp(), facility);
            // what stands against it in any room is no reason to look for another one
            let anyway = booked.of(id, &at(None));
            let slot = at(place.facility);
            let mut seen = booked.of(id, &slot);
            let clashes = Clashes::new(db, booked)?;
            seen.retain(|one| !anyway.iter().any(|other| is_same(*one, *other)) && clashes.matters(&slot, *one));
            if seen.is_empty() {
                booked.put(db, id, Some(slot))?;
                found = Found::Room(Box::new(place.clone()));
                break;
            }
            if let Found::NoneFree { against, .. } = &mut found
                && against.len() < NAMED
            {
                against.extend(clashes.told(id, &slot, &seen)?.into_iter().next().map(|told| told.overlap));
            }
        }
        all.push(found);
    }
    Ok(all)
}

/// Whether two clashes are about the same, for as long as it may be.
fn is_same(one: Seen, other: Seen) -> bool {
    match (one, other) {
        (Seen::Other { other: a, takes: b, .. }, Seen::Other { other: c, takes: d, .. }) => (a, b) == (c, d),
        (Seen::Closed { of: a, closing: b, .. }, Seen::Closed { of: c, closing: d, .. }) => (a, b) == (c, d),
        (one, other) => one == other,
    }
}
