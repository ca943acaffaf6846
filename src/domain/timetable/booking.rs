//! What a session takes, and for how long: the one rule of buffers.

use super::{Item, Key, Minute, Span, Taking};

/// A room that a session takes, with what its kind asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// The facility.
    pub thing: Key,
    /// Minutes that it stays empty after each session.
    pub turnaround_min: u32,
    /// Minutes that people need to dress before they go in.
    pub gowning_min: u32,
}

/// A session in terms of what it takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Booking {
    /// The session.
    pub key: Key,
    /// Its first minute.
    pub start: Minute,
    /// The minute after its last one.
    pub end: Minute,
    /// Minutes before it in which its rooms and equipment are set up.
    pub setup_min: u32,
    /// Minutes after it in which they are cleaned and put away.
    pub teardown_min: u32,
    /// Where it is.
    pub rooms: Vec<Room>,
    /// Equipment, with how many of each.
    pub equipment: Vec<(Key, u32)>,
    /// Staff, groups and single trainees.
    pub people: Vec<Key>,
    /// People who come for a part of it only: from when until when, in minutes after its start.
    pub guests: Vec<(Key, (u32, u32))>,
    /// How many a room must hold.
    pub heads: u32,
}

impl Booking {
    /// What it takes. Rooms and equipment from set-up to clean-down, a room also for its turnaround; people from gowning to the end: a
    /// trainee need not be there while a room is set up.
    pub fn item(&self) -> Item {
        let minutes = |minutes: u32| Minute::try_from(minutes).unwrap_or(Minute::MAX);
        let from = self.start.saturating_sub(minutes(self.setup_min));
        let until = self.end.saturating_add(minutes(self.teardown_min));
        let gowning = self.rooms.iter().map(|room| room.gowning_min).max().unwrap_or(0);
        let dressed = Span { from: self.start.saturating_sub(minutes(gowning)), until: self.end };

        let rooms = self.rooms.iter().map(|room| {
            let span = Span { from, until: until.saturating_add(minutes(room.turnaround_min)) };
            Taking { thing: room.thing, span, quantity: self.heads }
        });
        let equipment = self.equipment.iter().map(|&(thing, quantity)| Taking { thing, span: Span { from, until }, quantity });
        let people = self.people.iter().map(|&thing| Taking { thing, span: dressed, quantity: 1 });
        let guests = self.guests.iter().map(|&(thing, (from_min, to_min))| {
            let after = |min| self.start.saturating_add(minutes(min)).min(self.end);
            Taking { thing, span: Span { from: after(from_min), until: after(to_min) }, quantity: 1 }
        });
        Item::new(self.key, rooms.chain(equipment).chain(people).chain(guests))
    }
}
