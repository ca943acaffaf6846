//! What the rules of the timetable cost: twelve years of a centre with 100 rooms, 100,000 sessions that take four things each.

use crate::{Table, cpu};
use rollbook::domain::timetable::{Item, Key, Sharing, Span, Taking, Thing, Timetable};

const SESSIONS: Key = 100_000;
const MINUTES: u32 = 12 * 365 * 24 * 60;
/// Two sites, ten buildings and a hundred rooms; then people, and equipment of three each.
const SITES: Key = 2;
const BUILDINGS: Key = 10;
const ROOMS: Key = 100;
const PEOPLE: Key = 500;
const EQUIPMENT: Key = 200;
const FIRST_ROOM: Key = SITES + BUILDINGS;
const FIRST_PERSON: Key = FIRST_ROOM + ROOMS;
const FIRST_EQUIPMENT: Key = FIRST_PERSON + PEOPLE;

fn things() -> Vec<Thing> {
    let thing = |parent, sharing| Thing { parent, sharing, closures: Vec::new() };
    let alone = |parent, seats| thing(parent, Sharing::Alone { seats });
    let sites = (0..SITES).map(|_| alone(None, None));
    let buildings = (0..BUILDINGS).map(|one| alone(Some(one % SITES), None));
    let rooms = (0..ROOMS).map(|one| alone(Some(SITES + one % BUILDINGS), Some(30)));
    let people = (0..PEOPLE).map(|_| alone(None, None));
    let equipment = (0..EQUIPMENT).map(|_| thing(None, Sharing::Counted { quantity: 3 }));
    sites.chain(buildings).chain(rooms).chain(people).chain(equipment).collect()
}

/// The same sessions each time: Knuth's linear congruential generator.
fn sessions() -> Vec<Item> {
    let mut state = 42_u64;
    let mut below = |n: u32| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(state >> 33).unwrap() % n
    };
    let session = |key| {
        let from = i32::try_from(below(MINUTES) / 30 * 30).unwrap();
        let span = Span { from, until: from + 60 + 30 * i32::try_from(below(5)).unwrap() };
        let half = PEOPLE / 2;
        let takes = [FIRST_ROOM + below(ROOMS), FIRST_PERSON + below(half), FIRST_PERSON + half + below(half), FIRST_EQUIPMENT + below(EQUIPMENT)];
        Item::new(key, takes.map(|thing| Taking { thing, span, quantity: 1 }))
    };
    (0..SESSIONS).map(session).collect()
}

/// A scan of all, a probe of each, a move of some.
pub fn clashes(table: &mut Table) {
    let (scan, probe, shift) = ("clashes of 100,000 sessions x 4", "a probe among 100,000 sessions", "a move among 100,000 sessions");
    if ![scan, probe, shift].iter().any(|what| table.wants(what)) {
        return;
    }
    let mut timetable = Timetable::with(things(), sessions());
    let scans = (0..crate::TIMES).map(|_| cpu::seconds(|| timetable.clashes().len()).1 * 1e3).collect();
    table.at_most(scan, cpu::median(scans), 50.0, "ms");

    let items: Vec<Item> = (0..SESSIONS).filter_map(|key| timetable.item(key).cloned()).collect();
    let (_, seconds) = cpu::seconds(|| items.iter().map(|item| timetable.clashes_of(item).len()).sum::<usize>());
    table.at_most(probe, seconds * 1e6 / f64::from(SESSIONS), 10.0, "us");

    let moved: Vec<Item> = items
        .iter()
        .step_by(10)
        .map(|item| {
            let later = |span: Span| Span { from: span.from + 30, until: span.until + 30 };
            Item::new(item.key(), item.takings().iter().map(|one| Taking { span: later(one.span), ..*one }))
        })
        .collect();
    let count = moved.len() as f64;
    let ((), seconds) = cpu::seconds(|| moved.into_iter().for_each(|item| timetable.put(item)));
    table.at_most(shift, seconds * 1e6 / count, 50.0, "us");
}
