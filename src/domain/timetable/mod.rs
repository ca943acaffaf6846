//! The timetable: who and what is taken when, and what clashes. One rule for everything: half-open spans of whole minutes that
//! meet on the same thing. It knows nothing of sessions or rooms: [`Thing`]s are rooms, people, groups and equipment, an [`Item`]
//! takes some of them, and what is shut, on leave, not yet open or out of service is a [`Closure`] of a thing.
//!
//! Free of the window, of SQL and of the clock; cheap to copy and to probe, so that a search can stand on it.

mod booking;
mod free;
mod lane;
mod probe;
mod scan;

pub use booking::{Booking, Room};
pub use free::Tried;
pub use lane::Taken;

use lane::Lane;
use std::collections::BTreeMap;

/// Minutes since 1970-01-01T00:00Z.
pub type Minute = i32;
/// A thing, an item or a closure, by its number: who fills a timetable keeps the ids.
pub type Key = u32;

/// From a minute until another, itself not in it. Empty where it does not end after its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first minute.
    pub from: Minute,
    /// The minute after the last one.
    pub until: Minute,
}

impl Span {
    /// What lies in both.
    pub fn shared(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), until: self.until.min(other.until) }
    }

    /// From the earlier start to the later end.
    pub fn hull(self, other: Self) -> Self {
        Self { from: self.from.min(other.from), until: self.until.max(other.until) }
    }

    /// What is left of it outside of another one.
    pub fn without(self, other: Self) -> impl Iterator<Item = Self> {
        let before = Self { until: self.until.min(other.from), ..self };
        let after = Self { from: self.from.max(other.until), ..self };
        [before, after].into_iter().filter(|span| !span.is_empty())
    }

    /// What is left of it outside of spans of which no two meet, in the order of time.
    pub fn outside(self, others: &[Self]) -> Vec<Self> {
        let mut left = Vec::new();
        let mut rest = self;
        for other in &others[others.partition_point(|other| other.until <= self.from)..] {
            if other.from >= self.until {
                break;
            }
            left.push(Self { until: other.from, ..rest });
            rest.from = other.until;
        }
        left.push(rest);
        left.retain(|span| !span.is_empty());
        left
    }

    /// The same minutes in spans of which no two meet or touch, in the order of time.
    pub fn joined(mut spans: Vec<Self>) -> Vec<Self> {
        spans.sort_unstable();
        let mut joined: Vec<Self> = Vec::new();
        for span in spans {
            match joined.last_mut() {
                Some(last) if span.from <= last.until => *last = last.hull(span),
                _ => joined.push(span),
            }
        }
        joined
    }

    /// Whether no minute is in it.
    pub fn is_empty(self) -> bool {
        self.from >= self.until
    }

    /// How many minutes are in it.
    pub fn minutes(self) -> u32 {
        u32::try_from(i64::from(self.until) - i64::from(self.from)).unwrap_or(0)
    }
}

/// How a thing may be taken by several at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// By one only: a room, a person, a group. `seats` is how much that one may bring, where it is limited.
    Alone {
        /// At most this quantity by the one.
        seats: Option<u32>,
    },
    /// By several, up to this quantity in all: equipment.
    Counted {
        /// How many there are.
        quantity: u32,
    },
}

/// A span in which a thing may not be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Closure {
    /// When.
    pub span: Span,
    /// Which one it is, for whoever made it.
    pub key: Key,
}

/// Something that is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// What it is a part of: who takes the whole takes the parts. A circle ends where it closes.
    pub parent: Option<Key>,
    /// By how many at a time.
    pub sharing: Sharing,
    /// When it may not be taken, nor its parts.
    pub closures: Vec<Closure>,
}

/// That an item takes a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Taking {
    /// What.
    pub thing: Key,
    /// When: with set-up, clean-down or gowning where these hold for the thing.
    pub span: Span,
    /// How many of it, or how many people it must hold.
    pub quantity: u32,
}

/// What takes things together: a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    key: Key,
    takings: Vec<Taking>,
}

impl Item {
    /// An item. What it takes twice counts once: over both spans, with the larger quantity. Empty spans take nothing.
    pub fn new(key: Key, takings: impl IntoIterator<Item = Taking>) -> Self {
        let mut by_thing: BTreeMap<Key, Taking> = BTreeMap::new();
        for taking in takings.into_iter().filter(|taking| !taking.span.is_empty()) {
            by_thing
                .entry(taking.thing)
                .and_modify(|held| {
                    held.span = held.span.hull(taking.span);
                    held.quantity = held.quantity.max(taking.quantity);
                })
                .or_insert(taking);
        }
        Self { key, takings: by_thing.into_values().collect() }
    }

    /// Its number.
    pub fn key(&self) -> Key {
        self.key
    }

    /// What it takes, each thing once, in the order of their numbers.
    pub fn takings(&self) -> &[Taking] {
        &self.takings
    }
}

/// Something that a person must settle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clash {
    /// Two items take the same thing, or one takes a part of what the other takes; of equipment, more than there is.
    Both {
        /// The item with the smaller number.
        first: Key,
        /// The other one.
        second: Key,
        /// What the first one takes.
        first_takes: Key,
        /// What the second one takes.
        second_takes: Key,
        /// Minutes in which they clash.
        minutes: u32,
    },
    /// A thing is closed, or what it is a part of.
    Closed {
        /// The item.
        item: Key,
        /// What it takes.
        takes: Key,
        /// The closure of it, or of what it is a part of.
        closure: Key,
        /// Minutes that are closed.
        minutes: u32,
    },
    /// The item alone wants more than there is.
    TooMany {
        /// The item.
        item: Key,
        /// What it takes.
        takes: Key,
        /// By how much it wants more than there is.
        excess: u32,
    },
}

/// Things, and the items that take them, indexed by thing and time. Keeps itself up to date with each [`put`](Self::put).
#[derive(Clone, Debug, Default)]
pub struct Timetable {
    things: Vec<Thing>,
    /// What each thing is a part of, the nearest first.
    above: Vec<Vec<Key>>,
    /// By thing: the items that take it.
    here: Vec<Lane>,
    /// By thing: the items that take a part of it.
    below: Vec<Lane>,
    items: BTreeMap<Key, Item>,
}

impl Timetable {
    /// A timetable without items. The number of a thing is its place in `things`; a parent that is not there is none.
    pub fn new(things: Vec<Thing>) -> Self {
        let above = (0..things.len()).map(|at| chain(&things, at)).collect();
        Self { above, here: vec![Lane::default(); things.len()], below: vec![Lane::default(); things.len()], things, items: BTreeMap::new() }
    }

    /// A timetable with these items.
    pub fn with(things: Vec<Thing>, items: impl IntoIterator<Item = Item>) -> Self {
        let mut timetable = Self::new(things);
        for item in items {
            timetable.file(&item, Lane::append);
            timetable.items.insert(item.key, item);
        }
        for lane in timetable.here.iter_mut().chain(&mut timetable.below) {
            lane.sort();
        }
        timetable
    }

    /// Takes in another thing, and says its number.
    pub fn add(&mut self, thing: Thing) -> Key {
        let key = Key::try_from(self.things.len()).unwrap_or(Key::MAX);
        self.things.push(thing);
        self.above.push(chain(&self.things, key as usize));
        self.here.push(Lane::default());
        self.below.push(Lane::default());
        key
    }

    /// The item of this number.
    pub fn item(&self, key: Key) -> Option<&Item> {
        self.items.get(&key)
    }

    /// Puts an item where it says, in place of the one with its number. Things that are not there are not taken.
    pub fn put(&mut self, item: Item) {
        self.take_out(item.key);
        self.file(&item, Lane::insert);
        self.items.insert(item.key, item);
    }

    /// Takes an item out.
    pub fn take_out(&mut self, key: Key) -> Option<Item> {
        let item = self.items.remove(&key)?;
        self.file(&item, Lane::remove);
        Some(item)
    }

    fn file(&mut self, item: &Item, put: fn(&mut Lane, Taken)) {
        for taking in &item.takings {
            let Some(above) = self.above.get(taking.thing as usize) else { continue };
            let taken = Taken { span: taking.span, item: item.key, thing: taking.thing, quantity: taking.quantity };
            put(&mut self.here[taking.thing as usize], taken);
            for &whole in above {
                put(&mut self.below[whole as usize], taken);
            }
        }
    }
}

/// What a thing is a part of, the nearest first.
fn chain(things: &[Thing], at: usize) -> Vec<Key> {
    let mut chain = Vec::new();
    let mut next = things[at].parent;
    while let Some(whole) = next
        && whole as usize != at
        && !chain.contains(&whole)
        && let Some(thing) = things.get(whole as usize)
    {
        chain.push(whole);
        next = thing.parent;
    }
    chain
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn span(from: Minute, until: Minute) -> Span {
        Span { from, until }
    }

    #[test]
    fn what_is_left_of_a_span_lies_before_and_after() {
        let left = |other| span(10, 20).without(other).collect::<Vec<_>>();
        assert_eq!(left(span(12, 15)), [span(10, 12), span(15, 20)]);
        assert_eq!(left(span(0, 15)), [span(15, 20)]);
        assert_eq!(left(span(15, 30)), [span(10, 15)]);
        assert_eq!(left(span(10, 20)), []);
        assert_eq!(left(span(20, 30)), [span(10, 20)]);
    }

    #[test]
    fn spans_that_touch_are_joined() {
        assert_eq!(Span::joined(vec![span(5, 8), span(1, 3), span(3, 4), span(6, 7)]), [span(1, 4), span(5, 8)]);
    }
}
