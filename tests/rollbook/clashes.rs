//! The clash engine against minutes marked in an array, in every zone of the tz database around a change of its clocks.
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use rollbook::domain::availability::{self, AvailabilityKind, Rule, Said, Times};
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

/// Every so many days, on days of the week, or on the day of the year: what a rule says, to be worked out without it.
#[derive(Clone, Copy)]
enum Every {
    Days(u32),
    Weekdays([bool; 7]),
    Year,
}

/// Opening hours or a closure of a thing that come again, by the clocks of the zone.
struct Recurring {
    thing: u32,
    is_open: bool,
    every: Every,
    first: NaiveDate,
    last: Option<NaiveDate>,
    /// Minutes of the day; the end may lie on the next one.
    from: i32,
    until: i32,
}

impl Recurring {
    fn new(day: NaiveDate, chance: &mut Chance) -> Self {
        let is_open = chance.below(3) > 0;
        let every = match chance.below(if is_open { 4 } else { 5 }) {
            0 => Every::Days(1 + chance.below(4)),
            4 => Every::Year,
            _ => Every::Weekdays(std::array::from_fn(|_| chance.below(3) > 0)),
        };
        let back = i64::from(chance.below(60)) - 1;
        let first = match every {
            Every::Year => (day + TimeDelta::days(i64::from(chance.below(3)))).with_year(2020 + i32::try_from(chance.below(6)).unwrap()),
            _ => Some(day - TimeDelta::days(back)),
        };
        let from = 5 * i32::try_from(chance.below(16 * 12)).unwrap();
        let until = from + 30 + 5 * i32::try_from(chance.below(18 * 12)).unwrap();
        let (from, until) = if matches!(every, Every::Year) { (0, 24 * 60) } else { (from, until) };
        let last = (chance.below(2) == 0).then(|| day + TimeDelta::days(i64::from(chance.below(4))));
        Self { thing: chance.below(22), is_open, every, first: first.unwrap_or(day), last, from, until }
    }

    fn is_on(&self, on: NaiveDate) -> bool {
        let is_within = self.first <= on && self.last.is_none_or(|last| on <= last);
        is_within
            && match self.every {
                Every::Days(n) => (on - self.first).num_days() % i64::from(n) == 0,
                Every::Weekdays(days) => days[on.weekday().num_days_from_monday() as usize],
                Every::Year => (on.month(), on.day()) == (self.first.month(), self.first.day()),
            }
    }

    fn said(&self, zone: Tz) -> Option<Said> {
        let every = match self.every {
            Every::Days(n) => format!("FREQ=DAILY;INTERVAL={n}"),
            Every::Weekdays(days) => {
                let named = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].into_iter().zip(days).filter(|(_, is)| *is).map(|(name, _)| name);
                format!("FREQ=WEEKLY;BYDAY={}", named.collect::<Vec<_>>().join(","))
            }
            Every::Year => "FREQ=YEARLY".to_owned(),
        };
        let rule = self.last.map_or(every.clone(), |last| every + &last.format(";UNTIL=%Y%m%d").to_string());
        let at = |minutes: i32| self.first.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(minutes));
        let times = Times { start: at(self.from), end: at(self.until), zone, rule: Some(Rule::read(&rule).ok()?) };
        Some(Said { kind: if self.is_open { AvailabilityKind::Open } else { AvailabilityKind::Closed }, times })
    }
}

struct World {
    from: i32,
    day: NaiveDate,
    sessions: Vec<Session>,
    closures: Vec<(u32, Span)>,
    recurring: Vec<Recurring>,
}

/// What is out of the hours of a thing, and what a rule closes, are told together: these stand for them in place of a closure's number.
const HOURS: u32 = 100;
const RULES: u32 = 200;

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
        let staff = chance.some_of(8, 12, 1);
        let speakers = chance.some_of(8, 12, 1).into_iter().filter(|one| !staff.contains(one));
        let speaks_from = chance.below(u32::try_from(length).unwrap());
        let guests = speakers.map(|one| (one, (speaks_from, speaks_from + 1 + chance.below(u32::try_from(length).unwrap() - speaks_from))));
        let guests: Vec<(u32, (u32, u32))> = guests.collect();
        let booking = Booking {
            key: u32::try_from(sessions.len()).unwrap(),
            start,
            end: start + length,
            setup_min: 10 * chance.below(4),
            teardown_min: 10 * chance.below(4),
            rooms: rooms.map(|room| Room { thing: room, turnaround_min: TURNAROUND[room as usize], gowning_min: GOWNING[room as usize] }).collect(),
            equipment: chance.some_of(19, 22, 2).into_iter().map(|thing| (thing, 1 + chance.below(2))).collect(),
            people: [staff, chance.some_of(12, 16, 2), chance.some_of(16, 19, 2)].concat(),
            guests,
            heads: chance.below(25),
        };
        sessions.push(Session { local, length, booking });
    }
    let closure = |chance: &mut Chance| {
        let start = from + i32::try_from(chance.below(4 * 24 * 60)).unwrap();
        (chance.below(22), Span { from: start, until: start + i32::try_from(chance.below(600)).unwrap() })
    };
    let closures = (0..4).map(|_| closure(chance)).collect();
    let recurring = (0..8).map(|_| Recurring::new(day, chance)).filter(|one| one.said(zone).is_some()).collect();
    World { from, day, sessions, closures, recurring }
}

/// The timetable, and what each of its closures stands for.
fn timetable(zone: Tz, world: &World) -> (Timetable, Vec<u32>) {
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
    let mut stands_for: Vec<u32> = (0..).take(world.closures.len()).collect();
    for (thing, held) in (0..).zip(&mut things) {
        let (numbers, said): (Vec<u32>, Vec<Said>) =
            (0..).zip(&world.recurring).filter(|(_, one)| one.thing == thing).filter_map(|(number, one)| Some((number, one.said(zone)?))).unzip();
        for (span, by) in availability::shut(&said, Span { from: world.from, until: world.from + MINUTES }) {
            held.closures.push(Closure { span, key: u32::try_from(stands_for.len()).unwrap() });
            stands_for.push(by.map_or(HOURS + thing, |at| RULES + numbers[at]));
        }
    }
    (Timetable::with(things, world.sessions.iter().map(|session| session.booking.item())), stands_for)
}

/// Clashes with closures by what they stand for, the minutes of those that stand for one thing together.
fn told(clashes: Vec<Clash>, stands_for: &[u32]) -> Vec<Clash> {
    let mut closed: BTreeMap<(u32, u32, u32), u32> = BTreeMap::new();
    let mut told = Vec::new();
    for clash in clashes {
        match clash {
            Clash::Closed { item, takes, closure, minutes } => *closed.entry((item, takes, stands_for[closure as usize])).or_insert(0) += minutes,
            other => told.push(other),
        }
    }
    told.extend(closed.into_iter().map(|((item, takes, closure), minutes)| Clash::Closed { item, takes, closure, minutes }));
    told.sort_unstable();
    told
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
        for &(thing, (from_min, to_min)) in &booking.guests {
            for at in start + from_min as i32..start + to_min as i32 {
                marked.bits[thing as usize][usize::try_from(at - world.from).unwrap()] |= 1 << number;
            }
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

/// The minutes at which the clocks may show a time, and some more before and after: they change by less than four hours.
fn near(clocks: &[NaiveDateTime], shown: NaiveDateTime) -> std::ops::Range<usize> {
    let about = (shown - clocks[0]).num_minutes();
    let within = |minute: i64| usize::try_from(minute).unwrap_or(0).min(clocks.len());
    within(about - 240)..within(about + 240)
}

/// Each minute that is closed by a rule or out of hours: by what it stands for, of which thing.
fn shut(zone: Tz, world: &World) -> BTreeMap<(u32, u32), Vec<bool>> {
    let clocks = clocks(zone, world);
    let none = || vec![false; clocks.len()];
    let (mut shut, mut open, mut in_force) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (number, one) in (0..).zip(&world.recurring) {
        let mut held = none();
        for on in (world.day - TimeDelta::days(5)).iter_days().take(11).filter(|on| one.is_on(*on)) {
            let at = |minutes: i32| on.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(minutes));
            // from the first minute at which the clocks are so far until the last one at which they are not yet there
            let (from, until) = (near(&clocks, at(one.from)), near(&clocks, at(one.until)));
            let first = from.clone().find(|&minute| clocks[minute] >= at(one.from)).unwrap_or(from.end);
            let last = until.clone().rfind(|&minute| clocks[minute] < at(one.until)).map_or(until.start, |last| last + 1);
            (first..last).for_each(|minute| held[minute] = true);
        }
        if one.is_open {
            let may = clocks.iter().map(|shown| one.first <= shown.date() && one.last.is_none_or(|last| shown.date() <= last));
            let either = |all: &mut Vec<bool>, more: Vec<bool>| all.iter_mut().zip(more).for_each(|(one, other)| *one |= other);
            either(in_force.entry(one.thing).or_insert_with(none), may.collect());
            either(open.entry(one.thing).or_insert_with(none), held);
        } else {
            shut.insert((RULES + number, one.thing), held);
        }
    }
    for (thing, open) in open {
        let closed = in_force[&thing].iter().zip(open).map(|(in_force, open)| *in_force && !open);
        shut.insert((HOURS + thing, thing), closed.collect());
    }
    shut
}

fn brute_force(zone: Tz, world: &World) -> Vec<Clash> {
    let marked = mark(zone, world);
    let shut = shut(zone, world);
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
        for (&(closure, _), closed) in shut.iter().filter(|((_, thing), _)| is_in(one, *thing)) {
            let mut minutes = [0u32; 64];
            for &at in taken.iter().filter(|at| closed[**at]) {
                numbers(marked.bits[one as usize][at]).for_each(|number| minutes[number as usize] += 1);
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
    let (mut pairs, mut clashes, mut by_rule) = (0u64, 0usize, 0usize);
    for zone in chrono_tz::TZ_VARIANTS {
        let world = world(zone, &mut chance);
        let expected = brute_force(zone, &world);
        let (mut timetable, stands_for) = timetable(zone, &world);
        assert_eq!(told(timetable.clashes(), &stands_for), expected, "{zone}");
        for session in &world.sessions {
            let item = session.booking.item();
            let own: Vec<Clash> = expected.iter().copied().filter(|clash| concerns(clash, item.key())).collect();
            assert_eq!(told(timetable.clashes_of(&item), &stands_for), own, "{zone}");
            // Moved away and back, the index is what it was.
            let away = Booking { start: session.booking.start + 90, end: session.booking.end + 90, ..session.booking.clone() };
            timetable.put(away.item());
            timetable.put(item);
        }
        assert_eq!(told(timetable.clashes(), &stands_for), expected, "{zone}");
        pairs += u64::from(SESSIONS * (SESSIONS - 1) / 2);
        clashes += expected.len();
        by_rule += expected.iter().filter(|clash| matches!(clash, Clash::Closed { closure, .. } if *closure >= HOURS)).count();
    }
    assert!(by_rule >= 10_000, "{by_rule} out of hours or closed by a rule");
    assert!(pairs >= 100_000, "{pairs} pairs");
    println!("{pairs} pairs, {clashes} clashes in {} zones", chrono_tz::TZ_VARIANTS.len());
}

fn concerns(clash: &Clash, number: u32) -> bool {
    match *clash {
        Clash::Both { first, second, .. } => first == number || second == number,
        Clash::Closed { item, .. } | Clash::TooMany { item, .. } => item == number,
    }
}
