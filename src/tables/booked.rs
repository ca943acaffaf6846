//! Sessions, and all that can be booked, as the rules of the timetable take them: a number for each room, person, run and thing.

use super::availability::{self, BookableKind};
use super::places::zone_of;
use super::runs::{day, known};
use super::settings::settings;
use super::slots::{Crowd, Slot, during};
use crate::domain::states::EquipmentState;
use crate::domain::time;
use crate::domain::timetable::{Booking, Clash, Closure, Item, Key, Minute, Room, Sharing, Span, Thing, Timetable};
use crate::fault::{Fault, Result};
use crate::ids::{EquipmentId, FacilityId, RunId};
use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// Stands for the place of the sessions that have none, so that a holiday is one for them too.
const NOWHERE: Uuid = Uuid::nil();

/// Why something cannot be booked for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Closing {
    /// It is closed or worked on; of a person, away.
    Closed,
    /// It is not open at these hours.
    OutsideHours,
    /// The centre is closed.
    Holiday,
    /// It is not there yet, or no more.
    NotThere,
    /// It is not in service.
    OutOfService,
    /// It must be calibrated first.
    Calibration,
}

/// A clash as one of its sessions sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Seen {
    /// Another session takes the same, or a part of it, or what it is a part of; together they take more than there is.
    Other { other: Uuid, takes: Uuid, minutes: u32 },
    /// What it takes, or what that is a part of, cannot be booked.
    Closed { of: Uuid, closing: Closing, closure: Span, minutes: u32 },
    /// More people than places, or more things than there are.
    TooMany { takes: Uuid, excess: u32 },
}

/// Places that were tried, by their number.
pub(super) struct Free {
    pub free: Vec<usize>,
    pub skipped: Vec<(usize, Seen)>,
}

/// Sessions of some time with all that can be booked, indexed: answers in microseconds what a session clashes with.
#[derive(Clone)]
pub(super) struct Booked {
    timetable: Timetable,
    things: Numbers,
    sessions: Numbers,
    rooms: BTreeMap<Uuid, Room>,
    closings: Vec<(Uuid, Closing, Span)>,
    slots: BTreeMap<Uuid, Arc<Slot>>,
    crowds: BTreeMap<RunId, Arc<Crowd>>,
    /// The sessions that are for some of their run only.
    limited: BTreeSet<(RunId, Uuid)>,
    span: (i64, i64),
}

impl Booked {
    /// Everything that can be booked between two instants, and the sessions that start there.
    pub(super) fn new(db: &Connection, span: (i64, i64)) -> Result<Self> {
        let mut slots = during(db, span.0, span.1)?;
        let limited: BTreeSet<(RunId, Uuid)> =
            slots.iter().filter(|(_, slot)| !slot.audience.is_everybody()).map(|(id, slot)| (slot.run, *id)).collect();
        let parted: BTreeSet<RunId> = limited.iter().map(|(run, _)| *run).collect();
        let mut crowds: BTreeMap<RunId, Arc<Crowd>> = BTreeMap::new();
        for slot in slots.values_mut() {
            let crowd = match crowds.entry(slot.run) {
                Entry::Occupied(held) => held.into_mut(),
                Entry::Vacant(free) => free.insert(Arc::new(Crowd::read(db, slot.run)?)),
            };
            crowd.give(slot, parted.contains(&slot.run));
        }
        let mut filling = Filling::default();
        let rooms = filling.rooms(db)?;
        filling.equipment(db)?;
        for id in slots.values().flat_map(Slot::people) {
            filling.add(*id, None, Sharing::Alone { seats: None });
        }
        filling.close(db, span)?;
        let Filling { things, numbers, closings, .. } = filling;
        let mut sessions = Numbers::default();
        for id in slots.keys() {
            sessions.key(*id);
        }
        let slots = slots.into_iter().map(|(id, slot)| (id, Arc::new(slot))).collect();
        let mut booked = Self { timetable: Timetable::default(), things: numbers, sessions, rooms, closings, slots, crowds, limited, span };
        let items: Vec<Item> = booked.slots.iter().map(|(id, slot)| booked.item(*id, slot)).collect();
        booked.timetable = Timetable::with(things, items);
        Ok(booked)
    }

    /// The instants between which its sessions start.
    pub(super) fn span(&self) -> (i64, i64) {
        self.span
    }

    /// A session.
    pub(super) fn slot(&self, id: Uuid) -> Option<&Slot> {
        self.slots.get(&id).map(Arc::as_ref)
    }

    /// Whether another one holds the same sessions and says the same of each.
    pub(super) fn tells_the_same(&self, other: &Self) -> bool {
        let told = |booked: &Self, id: &Uuid, slot: &Slot| {
            let mut seen = booked.of(*id, slot);
            seen.sort_unstable();
            seen
        };
        self.slots == other.slots && self.slots.iter().all(|(id, slot)| told(self, id, slot) == told(other, id, slot))
    }

    /// What a session would clash with if it took this.
    pub(super) fn of(&self, session: Uuid, slot: &Slot) -> Vec<Seen> {
        let item = self.item(session, slot);
        self.timetable.clashes_of(&item).into_iter().map(|clash| self.seen(item.key(), clash)).collect()
    }

    /// Whether a session for these would make a run that was for everybody one that is told person by person.
    pub(super) fn would_part(&self, slot: &Slot) -> bool {
        !slot.audience.is_everybody() && !self.is_parted(slot.run)
    }

    fn is_parted(&self, run: RunId) -> bool {
        self.limited.range((run, Uuid::nil())..).next().is_some_and(|(of, _)| *of == run)
    }

    /// Says who is expected where a session would stand.
    pub(super) fn give(&self, db: &Connection, slot: &mut Slot) -> Result<()> {
        let is_parted = self.is_parted(slot.run) || !slot.audience.is_everybody();
        match self.crowds.get(&slot.run) {
            Some(crowd) => crowd.give(slot, is_parted),
            None => Crowd::read(db, slot.run)?.give(slot, is_parted),
        }
        Ok(())
    }

    /// Lets a session take this from now on, or nothing. Who is expected is found here.
    pub(super) fn put(&mut self, db: &Connection, session: Uuid, slot: Option<Slot>) -> Result<()> {
        let runs: BTreeSet<RunId> = self.slots.get(&session).map(|was| was.run).into_iter().chain(slot.as_ref().map(|slot| slot.run)).collect();
        let before: Vec<(RunId, bool)> = runs.into_iter().map(|run| (run, self.is_parted(run))).collect();
        if let Some(was) = self.slots.remove(&session) {
            self.limited.remove(&(was.run, session));
        }
        match slot {
            Some(mut slot) => {
                if !slot.audience.is_everybody() {
                    self.limited.insert((slot.run, session));
                }
                if let Entry::Vacant(free) = self.crowds.entry(slot.run) {
                    free.insert(Arc::new(Crowd::read(db, slot.run)?));
                }
                self.give(db, &mut slot)?;
                self.stand(session, Arc::new(slot));
            }
            None => {
                if let Some(key) = self.sessions.keys.get(&session) {
                    self.timetable.take_out(*key);
                }
            }
        }
        for (run, was_parted) in before {
            if self.is_parted(run) != was_parted {
                self.give_anew(db, run)?;
            }
        }
        Ok(())
    }

    /// Finds out anew who is in a run.
    pub(super) fn people_changed(&mut self, db: &Connection, run: RunId) -> Result<()> {
        if self.crowds.remove(&run).is_none() {
            return Ok(());
        }
        self.crowds.insert(run, Arc::new(Crowd::read(db, run)?));
        self.give_anew(db, run)
    }

    fn give_anew(&mut self, db: &Connection, run: RunId) -> Result<()> {
        let of_run: Vec<Uuid> = self.slots.iter().filter(|(_, slot)| slot.run == run).map(|(id, _)| *id).collect();
        for id in of_run {
            let Some(mut slot) = self.slots.remove(&id) else { continue };
            self.give(db, Arc::make_mut(&mut slot))?;
            self.stand(id, slot);
        }
        Ok(())
    }

    fn stand(&mut self, session: Uuid, slot: Arc<Slot>) {
        self.sessions.key(session);
        for person in slot.people() {
            if !self.things.keys.contains_key(person) {
                self.things.key(*person);
                self.timetable.add(Thing { parent: None, sharing: Sharing::Alone { seats: None }, closures: Vec::new() });
            }
        }
        let item = self.item(session, &slot);
        self.timetable.put(item);
        self.slots.insert(session, slot);
    }

    /// The first `most` of `places` where a session clashes with nothing, and what it would clash with first in those before.
    pub(super) fn first_free(
        &self,
        session: Uuid,
        places: impl IntoIterator<Item = usize>,
        most: usize,
        slot_at: impl Fn(usize) -> Slot,
        matters: impl Fn(&Slot, Seen) -> bool,
    ) -> Free {
        let own = self.sessions.keys.get(&session).copied().unwrap_or(Key::MAX);
        let item_at = |place| self.item(session, &slot_at(place));
        // half an hour more or less in one room is no choice
        let are_alike = |one, other| {
            let (one, other) = (slot_at(one), slot_at(other));
            one.facility == other.facility && one.start < other.end && other.start < one.end
        };
        let matters = |place, clash: &Clash| matters(&slot_at(place), self.seen(own, *clash));
        let tried = self.timetable.free_places(places, most, item_at, matters, are_alike);
        let skipped = tried.skipped.into_iter().map(|(place, clash)| (place, self.seen(own, clash))).collect();
        Free { free: tried.free, skipped }
    }

    fn seen(&self, own: Key, clash: Clash) -> Seen {
        match clash {
            Clash::Both { first, second, first_takes, second_takes, minutes } => {
                let (other, takes) = if first == own { (second, first_takes) } else { (first, second_takes) };
                Seen::Other { other: self.sessions.id(other), takes: self.things.id(takes), minutes }
            }
            Clash::Closed { closure, minutes, .. } => {
                let none = (Uuid::nil(), Closing::Closed, Span { from: 0, until: 0 });
                let (of, closing, closure) = self.closings.get(closure as usize).copied().unwrap_or(none);
                Seen::Closed { of, closing, closure, minutes }
            }
            Clash::TooMany { takes, excess, .. } => Seen::TooMany { takes: self.things.id(takes), excess },
        }
    }

    fn item(&self, id: Uuid, slot: &Slot) -> Item {
        let key = |id: &Uuid| self.things.keys.get(id).copied();
        let room = slot.facility.and_then(|facility| self.rooms.get(&facility.0)).copied();
        let nowhere = key(&NOWHERE).filter(|_| room.is_none()).map(|nowhere| (nowhere, 1));
        let equipment = slot.equipment.iter().filter_map(|one| Some((key(&one.equipment.0)?, one.quantity_n)));
        let booking = Booking {
            key: self.sessions.keys.get(&id).copied().unwrap_or(Key::MAX),
            start: minute(slot.start),
            end: minute(slot.end),
            setup_min: slot.setup_min,
            teardown_min: slot.teardown_min,
            rooms: room.into_iter().collect(),
            equipment: equipment.chain(nowhere).collect(),
            people: slot.staff.iter().chain(&slot.trainees).filter_map(key).collect(),
            guests: slot.speakers.iter().filter_map(|(person, part)| Some((key(person)?, *part))).collect(),
            heads: slot.heads,
        };
        booking.item()
    }
}

/// Numbers for ids, in the order in which they came.
#[derive(Clone, Default)]
struct Numbers {
    keys: BTreeMap<Uuid, Key>,
    ids: Vec<Uuid>,
}

impl Numbers {
    fn key(&mut self, id: Uuid) -> Key {
        let next = Key::try_from(self.ids.len()).unwrap_or(Key::MAX);
        *self.keys.entry(id).or_insert_with(|| {
            self.ids.push(id);
            next
        })
    }

    fn id(&self, key: Key) -> Uuid {
        self.ids.get(key as usize).copied().unwrap_or_default()
    }
}

/// Things while they are read.
#[derive(Default)]
struct Filling {
    things: Vec<Thing>,
    numbers: Numbers,
    closings: Vec<(Uuid, Closing, Span)>,
    /// The places in no other place, and [`NOWHERE`].
    tops: Vec<Uuid>,
}

impl Filling {
    fn add(&mut self, id: Uuid, parent: Option<Key>, sharing: Sharing) -> Key {
        let key = self.numbers.key(id);
        if key as usize == self.things.len() {
            self.things.push(Thing { parent, sharing, closures: Vec::new() });
        }
        key
    }

    /// Shuts a thing for what is said `of` it, or of the centre.
    fn shut(&mut self, id: Uuid, of: Uuid, span: Span, closing: Closing) {
        let key = Key::try_from(self.closings.len()).unwrap_or(Key::MAX);
        if let Some(&thing) = self.numbers.keys.get(&id) {
            self.closings.push((of, closing, span));
            self.things[thing as usize].closures.push(Closure { span, key });
        }
    }

    fn rooms(&mut self, db: &Connection) -> Result<BTreeMap<Uuid, Room>> {
        let mut statement = db.prepare_cached(
            "SELECT id, parent, capacity, turnaround_min, gowning_min, available_from_on, available_to_on FROM table_facility WHERE is_undone = 0 ORDER BY id",
        )?;
        let mut found = statement.query([])?;
        let (mut rooms, mut parents) = (BTreeMap::new(), Vec::new());
        while let Some(row) = found.next()? {
            let id = row.get::<_, FacilityId>(0)?;
            let thing = self.add(id.0, None, Sharing::Alone { seats: row.get(2)? });
            parents.push((thing, row.get::<_, Option<FacilityId>>(1)?));
            rooms.insert(id.0, Room { thing, turnaround_min: row.get(3)?, gowning_min: row.get(4)? });
            let on = |at| row.get::<_, Option<String>>(at)?.as_deref().map(day).transpose();
            let (from_on, to_on): (Option<NaiveDate>, Option<NaiveDate>) = (on(5)?, on(6)?);
            if let Some(from_on) = from_on {
                self.shut(id.0, id.0, Span { from: Minute::MIN, until: begins(db, Some(id), from_on)? }, Closing::NotThere);
            }
            if let Some(to_on) = to_on {
                self.shut(id.0, id.0, Span { from: begins(db, Some(id), to_on + Days::new(1))?, until: Minute::MAX }, Closing::NotThere);
            }
        }
        for (thing, parent) in parents {
            let parent = parent.and_then(|parent| self.numbers.keys.get(&parent.0).copied());
            self.tops.extend(parent.is_none().then(|| self.numbers.id(thing)));
            self.things[thing as usize].parent = parent;
        }
        self.add(NOWHERE, None, Sharing::Counted { quantity: u32::MAX });
        self.tops.push(NOWHERE);
        Ok(rooms)
    }

    fn equipment(&mut self, db: &Connection) -> Result<()> {
        let mut statement =
            db.prepare_cached("SELECT id, home, quantity_n, calibration_due_on, state FROM table_equipment WHERE is_undone = 0 ORDER BY id")?;
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            let id = row.get::<_, EquipmentId>(0)?.0;
            self.add(id, None, Sharing::Counted { quantity: row.get(2)? });
            if known(row.get(4)?, EquipmentState::from_code)? != EquipmentState::InService {
                self.shut(id, id, Span { from: Minute::MIN, until: Minute::MAX }, Closing::OutOfService);
            }
            if let Some(due) = row.get::<_, Option<String>>(3)?.as_deref().map(day).transpose()? {
                self.shut(id, id, Span { from: begins(db, row.get(1)?, due + Days::new(1))?, until: Minute::MAX }, Closing::Calibration);
            }
        }
        Ok(())
    }

    /// Shuts what is closed, worked on, away or out of its hours around the sessions that start between two instants. What shuts the centre shuts every place at
    /// the top.
    fn close(&mut self, db: &Connection, (first, last): (i64, i64)) -> Result<()> {
        let longest = 24 * 60;
        let span = Span { from: minute(first), until: minute(last).saturating_add(longest) };
        let mut shut: BTreeMap<(Uuid, Closing), Vec<Span>> = BTreeMap::new();
        let mut whole: BTreeSet<Uuid> = BTreeSet::new();
        for one in availability::shut(db, around(span))? {
            let closing = match one.kind {
                None => Closing::OutsideHours,
                Some(_) if one.what == BookableKind::Centre => Closing::Holiday,
                Some(_) => Closing::Closed,
            };
            whole.extend((one.what == BookableKind::Centre).then_some(one.of));
            shut.entry((one.of, closing)).or_default().push(one.span);
        }
        for ((of, closing), spans) in shut {
            // somebody who is in no session yet may come into one
            self.add(of, None, Sharing::Alone { seats: None });
            let shuts = if whole.contains(&of) { self.tops.clone() } else { vec![of] };
            for (id, span) in Span::joined(spans).into_iter().flat_map(|span| shuts.iter().map(move |id| (*id, span))) {
                self.shut(id, of, span, closing);
            }
        }
        Ok(())
    }
}

/// A span with the two days before and after it: further away nothing is told of what closes a session.
pub(super) fn around(span: Span) -> Span {
    let days = 2 * 24 * 60;
    Span { from: span.from.saturating_sub(days), until: span.until.saturating_add(days) }
}

/// The first minute of a day where a place is, or at the centre.
fn begins(db: &Connection, place: Option<FacilityId>, on: NaiveDate) -> Result<Minute> {
    let own = place.map(|place| zone_of(db, place)).transpose()?.flatten();
    let zone = match own {
        Some(zone) => zone,
        None => settings(db)?.zone,
    };
    let fault = |fault: time::LocalTimeFault| Fault::Journal(fault.to_string());
    let tz = time::zone(&zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
    Ok(minute(time::day_begins(tz, on).map_err(fault)?.timestamp()))
}

/// The minute of an instant: sessions begin and end on whole ones.
pub(super) fn minute(seconds: i64) -> Minute {
    Minute::try_from(seconds.div_euclid(60)).unwrap_or(Minute::MAX)
}
