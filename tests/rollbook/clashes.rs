//! The clash engine against minutes marked in an array, in every zone of the tz database around a change of its clocks.
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use rollbook::domain::timetable::{Booking, Clash, Closure, Room, Sharing, Span, Thing, Timetable};
use std::collections::BTreeMap;

/// Minutes of a world: three days and the edges around them.
const MINUTES: i32 = 5 * 24 * 60;
const SESSIONS: u32 = 40;

/// Site 0 with buildings 1 and 2; rooms 3 and 4 in 1; suite 5 in 2 with bench 6; then a webinar licence.
const PARENTS: [Option<u32>; 8] = [None, Some(0), Some(0), Some(1), Some(1), Some(2), Some(5), None];
const TURNAROUND: [u32; 8] = [0, 0, 0, 0, 15, 30, 0, 0];
const GOWNING: [u32; 8] = [0, 0, 0, 0, 0, 20, 20, 0];
const SEATS: [Option<u32>; 8] = [None, None, None, Some(12), Some(20), Some(8), Some(1), None];
/// A run 8 with groups 9 and 10, another run 11, staff 12 to 15, trainees 16 to 18, equipment 19 to 21.
const GROUPS: [Option<u32>; 4] = [None, Some(8), Some(8), None];
const QUANTITIES: [u32; 3] = [1, 2, 3];

struct Chance(u64);
impl Chance {
    fn below(&mut self, n: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap() % n
    }
    fn some_of(&mut self, from: u32, until: u32, most: u32) -> Vec<u32> {
        (0..self.below(most + 1)).map(|_| from + self.below(until - from)).collect()
    }
}

struct Session {
    local: NaiveDateTime,
    length: i32,
    booking: Booking,
}

/// The first day of 2026 on which the zone's clocks change, or a plain one.
fn day_of_change(zone: Tz) -> NaiveDate {
    let offset = |day: NaiveDate| zone.offset_from_utc_datetime(&day.and_time(NaiveTime::MIN)).to_string();
    let mut days = NaiveDate::from_ymd_opt(2026, 1, 2).unwrap().iter_days().take_while(|day| day.year() == 2026);
    days.find(|day| offset(*day) != offset(day.succ_opt().unwrap())).unwrap_or(NaiveDate::from_ymd_opt(2026, 6, 1).unwrap())
}

fn minute(at: DateTime<Utc>) -> i32 {
    i32::try_from(at.timestamp() / 60).unwrap()
}

struct World {
    from: i32,
    sessions: Vec<Session>,
    closures: Vec<(u32, Span)>,
}

fn world(zone: Tz, chance: &mut Chance) -> World {
    let day = day_of_change(zone);
    let from = minute((day - TimeDelta::days(2)).and_time(NaiveTime::MIN).and_utc());
    let mut sessions = Vec::new();
    while sessions.len() < SESSIONS as usize {
        let local = day.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(chance.below(2 * 96)) * 15 - 12 * 60);
        // As a person books: a local hour that the clocks skip is no place; of two, the later one.
        let Some(start) = zone.from_local_datetime(&local).latest() else { continue };
        let length = 30 + 15 * i32::try_from(chance.below(20)).unwrap();
        let start = minute(start.with_timezone(&Utc));
        let rooms = chance.some_of(0, 8, 2).into_iter();
        let booking = Booking {
            key: u32::try_from(sessions.len()).unwrap(),
            start,
            end: start + length,
            setup_min: 10 * chance.below(4),
            teardown_min: 10 * chance.below(4),
            rooms: rooms.map(|room| Room { thing: room, turnaround_min: TURNAROUND[room as usize], gowning_min: GOWNING[room as usize] }).collect(),
            equipment: chance.some_of(19, 22, 2).into_iter().map(|thing| (thing, 1 + chance.below(2))).collect(),
            people: [chance.some_of(8, 12, 1), chance.some_of(12, 16, 2), chance.some_of(16, 19, 2)].concat(),
            heads: chance.below(25),
        };
        sessions.push(Session { local, length, booking });
    }
    let closure = |chance: &mut Chance| {
        let start = from + i32::try_from(chance.below(4 * 24 * 60)).unwrap();
        (chance.below(22), Span { from: start, until: start + i32::try_from(chance.below(600)).unwrap() })
    };
    World { from, sessions, closures: (0..4).map(|_| closure(chance)).collect() }
}

fn timetable(world: &World) -> Timetable {
    let alone = |seats| Sharing::Alone { seats };
    let rooms = PARENTS.iter().zip(SEATS).map(|(parent, seats)| (*parent, alone(seats)));
    let groups = GROUPS.iter().map(|parent| (*parent, alone(None)));
    let people = (0..7).map(|_| (None, alone(None)));
    let equipment = QUANTITIES.iter().map(|&quantity| (None, Sharing::Counted { quantity }));
    let mut things: Vec<Thing> =
        rooms.chain(groups).chain(people).chain(equipment).map(|(parent, sharing)| Thing { parent, sharing, closures: Vec::new() }).collect();
    for (key, (thing, span)) in (0..).zip(&world.closures) {
        things[*thing as usize].closures.push(Closure { span: *span, key });
    }
    Timetable::with(things, world.sessions.iter().map(|session| session.booking.item()))
}

/// What the sessions take, minute by minute: by thing and minute the sessions there, as bits, each with how many it takes.
struct Marked {
    bits: Vec<Vec<u64>>,
    quantities: BTreeMap<(u32, u32), u32>,
}

/// What the clocks of the zone show, minute by minute.
fn clocks(zone: Tz, world: &World) -> Vec<NaiveDateTime> {
    let shown = |at: i32| DateTime::from_timestamp(i64::from(at) * 60, 0).unwrap().with_timezone(&zone).naive_local();
    (world.from..world.from + MINUTES).map(shown).collect()
}

fn mark(zone: Tz, world: &World) -> Marked {
    let mut marked = Marked { bits: vec![vec![0; usize::try_from(MINUTES).unwrap()]; 22], quantities: BTreeMap::new() };
    let clocks = clocks(zone, world);
    for session in &world.sessions {
        let booking = &session.booking;
        // The last minute at which the clocks show the start.
        let start = world.from + i32::try_from(clocks.iter().rposition(|shown| *shown == session.local).unwrap()).unwrap();
        let number = booking.key;
        let gowning = booking.rooms.iter().map(|room| GOWNING[room.thing as usize]).max().unwrap_or(0);
        let mut take = |thing: u32, before: u32, after: u32, quantity: u32| {
            for at in start - before as i32..start + session.length + after as i32 {
                marked.bits[thing as usize][usize::try_from(at - world.from).unwrap()] |= 1 << number;
            }
            let held = marked.quantities.entry((thing, number)).or_insert(0);
            *held = quantity.max(*held);
        };
        for room in &booking.rooms {
            take(room.thing, booking.setup_min, booking.teardown_min + TURNAROUND[room.thing as usize], booking.heads);
        }
        for &(thing, quantity) in &booking.equipment {
            take(thing, booking.setup_min, booking.teardown_min, quantity);
        }
        for &thing in &booking.people {
            take(thing, gowning, 0, 1);
        }
    }
    marked
}

fn parent(thing: u32) -> Option<u32> {
    match thing {
        0..8 => PARENTS[thing as usize],
        8..12 => GROUPS[thing as usize - 8],
        _ => None,
    }
}

fn is_in(part: u32, whole: u32) -> bool {
    part == whole || parent(part).is_some_and(|above| is_in(above, whole))
}

fn numbers(mut bits: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let number = (bits != 0).then(|| bits.trailing_zeros())?;
        bits &= bits - 1;
        Some(number)
    })
}

fn brute_force(zone: Tz, world: &World) -> Vec<Clash> {
    let marked = mark(zone, world);
    let mut pairs: BTreeMap<(u32, u32, u32, u32), u32> = BTreeMap::new();
    let mut found = Vec::new();
    for one in 0..22u32 {
        let taken: Vec<usize> = (0..marked.bits[one as usize].len()).filter(|&at| marked.bits[one as usize][at] != 0).collect();
        for other in (0..22u32).filter(|&other| is_in(one, other) || is_in(other, one)) {
            for &at in &taken {
                let (here, there) = (marked.bits[one as usize][at], marked.bits[other as usize][at]);
                if one >= 19 {
                    let wanted: u32 = numbers(marked.bits[one as usize][at]).map(|number| marked.quantities[&(one, number)]).sum();
                    if wanted <= QUANTITIES[one as usize - 19] {
                        continue;
                    }
                }
                for first in numbers(here) {
                    for second in numbers(there).filter(|&second| first < second) {
                        *pairs.entry((first, second, one, other)).or_insert(0) += 1;
                    }
                }
            }
        }
        for (closure, (closed, span)) in (0..).zip(&world.closures).filter(|(_, (closed, _))| is_in(one, *closed)) {
            let _ = closed;
            let mut minutes = [0u32; 64];
            for at in span.from..span.until {
                let bits = usize::try_from(at - world.from).ok().and_then(|at| marked.bits[one as usize].get(at));
                numbers(bits.copied().unwrap_or(0)).for_each(|number| minutes[number as usize] += 1);
            }
            let shut = (0..).zip(minutes).filter(|(_, minutes)| *minutes > 0);
            found.extend(shut.map(|(item, minutes)| Clash::Closed { item, takes: one, closure, minutes }));
        }
    }
    for (&(thing, item), &wanted) in &marked.quantities {
        let has = match thing {
            0..8 => SEATS[thing as usize],
            19.. => Some(QUANTITIES[thing as usize - 19]),
            _ => None,
        };
        if let Some(excess) = has.and_then(|has| wanted.checked_sub(has)).filter(|excess| *excess > 0) {
            found.push(Clash::TooMany { item, takes: thing, excess });
        }
    }
    found.extend(pairs.into_iter().map(|((first, second, first_takes, second_takes), minutes)| Clash::Both {
        first,
        second,
        first_takes,
        second_takes,
        minutes,
    }));
    found.sort_unstable();
    found
}

#[test]
fn i03_clash_equals_brute_force() {
    let mut chance = Chance(20_261_122);
    let (mut pairs, mut clashes) = (0u64, 0usize);
    for zone in chrono_tz::TZ_VARIANTS {
        let world = world(zone, &mut chance);
        let expected = brute_force(zone, &world);
        let mut timetable = timetable(&world);
        assert_eq!(timetable.clashes(), expected, "{zone}");
        for session in &world.sessions {
            let item = session.booking.item();
            let own: Vec<Clash> = expected.iter().copied().filter(|clash| concerns(clash, item.key())).collect();
            assert_eq!(timetable.clashes_of(&item), own, "{zone}");
            // Moved away and back, the index is what it was.
            let away = Booking { start: session.booking.start + 90, end: session.booking.end + 90, ..session.booking.clone() };
            timetable.put(away.item());
            timetable.put(item);
        }
        assert_eq!(timetable.clashes(), expected, "{zone}");
        pairs += u64::from(SESSIONS * (SESSIONS - 1) / 2);
        clashes += expected.len();
    }
    assert!(pairs >= 100_000, "{pairs} pairs");
    println!("{pairs} pairs, {clashes} clashes in {} zones", chrono_tz::TZ_VARIANTS.len());
}

fn concerns(clash: &Clash, number: u32) -> bool {
    match *clash {
        Clash::Both { first, second, .. } => first == number || second == number,
        Clash::Closed { item, .. } | Clash::TooMany { item, .. } => item == number,
    }
}
