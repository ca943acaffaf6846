//! Clashes as people are told of them: what stands against a session, how much it matters.

use super::booked::{Closing, Seen};
use super::history::called;
use super::settings::planning;
use super::slots::{Slot, people_of};
use crate::domain::clash::{ClashLevel, ClashLevels, OverlapKind};
use crate::fault::Result;
use crate::wire::wire;
use rusqlite::Connection;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

wire! {
    /// An overlap as one of its two sessions shows it.
    answers Overlap {
        kind: OverlapKind,
        level: ClashLevel,
        /// The other session; none where it is no session that stands against this one.
        other: Option<String>,
        other_title: Option<String>,
        /// The name of the room, of the trainer, or of the first trainee.
        what: String,
        /// Minutes that both take, with what is before and after them, or that are lost.
        minutes: u32,
        /// Trainees concerned; for `capacity` those without a place, for `quantity` things that are missing.
        count: u32,
    }
}

/// A clash of a session.
pub(super) struct Told {
    pub overlap: Overlap,
}

/// Says of sessions what clashes with them, at the levels of the centre.
pub(super) struct Clashes<'a> {
    db: &'a Connection,
    slots: &'a BTreeMap<Uuid, Slot>,
    levels: ClashLevels,
}

/// What is against a session once, however many things or times it is about.
struct Against {
    other: Option<Uuid>,
    what: Uuid,
    minutes: u32,
    count: u32,
}

impl<'a> Clashes<'a> {
    pub(super) fn new(db: &'a Connection, slots: &'a BTreeMap<Uuid, Slot>) -> Result<Self> {
        Ok(Self { db, slots, levels: planning(db)?.levels })
    }

    /// Whether something is said of it: not where the centre ignores its kind, nor where only gowning would keep people from a session
    /// who are in its room already and dressed.
    pub(super) fn matters(&self, slot: &Slot, seen: Seen) -> bool {
        if self.kind(slot, seen).level(&self.levels) == ClashLevel::Ignore {
            return false;
        }
        let Seen::Other { other, takes, .. } = seen else { return true };
        let is_person = slot.staff.contains(&takes) || slot.trainees.contains(&takes);
        !is_person || self.slots.get(&other).is_none_or(|with| slot.facility != with.facility || slot.meets(with))
    }

    /// The same from either side.
    fn kind(&self, slot: &Slot, seen: Seen) -> OverlapKind {
        match seen {
            Seen::Other { other, takes, .. } => {
                let with = self.slots.get(&other);
                if with.is_some_and(|with| !slot.meets(with)) {
                    return OverlapKind::Buffer;
                }
                if with.is_some_and(|with| with.staff.contains(&takes)) { OverlapKind::Trainer } else { kind_of(slot, takes) }
            }
            Seen::Closed { of, closing, .. } => match closing {
                Closing::Closed if slot.staff.contains(&of) || slot.trainees.contains(&of) => OverlapKind::Away,
                Closing::Closed => OverlapKind::Closed,
                Closing::NotThere => OverlapKind::NotThere,
                Closing::OutOfService => OverlapKind::OutOfService,
                Closing::Calibration => OverlapKind::Calibration,
            },
            Seen::TooMany { takes, .. } if kind_of(slot, takes) == OverlapKind::Equipment => OverlapKind::Quantity,
            Seen::TooMany { .. } => OverlapKind::Capacity,
        }
    }

    /// What a session clashes with, in words: what matters most first. All trainees that two sessions share are told at once.
    pub(super) fn told(&self, _id: Uuid, slot: &Slot, seen: &[Seen]) -> Result<Vec<Told>> {
        let mut against: BTreeMap<(OverlapKind, Uuid, Uuid), Against> = BTreeMap::new();
        let mut trainees: BTreeMap<(OverlapKind, Uuid), (u32, BTreeSet<Uuid>)> = BTreeMap::new();
        let whole = u32::try_from((slot.end - slot.start) / 60).unwrap_or(u32::MAX);
        for one in seen.iter().filter(|one| self.matters(slot, **one)) {
            let kind = self.kind(slot, *one);
            let (side, found) = match *one {
                Seen::Other { other, takes, minutes } => {
                    if kind != OverlapKind::Trainer && slot.trainees.contains(&takes) && !slot.staff.contains(&takes) {
                        let people = &mut trainees.entry((kind, other)).or_insert((minutes, BTreeSet::new())).1;
                        people.extend(self.meant(slot, takes)?);
                        continue;
                    }
                    (other, Against { other: Some(other), what: takes, minutes, count: 0 })
                }
                Seen::Closed { of, minutes, .. } => (of, Against { other: None, what: of, minutes, count: 0 }),
                Seen::TooMany { takes, excess } => (takes, Against { other: None, what: takes, minutes: whole, count: excess }),
            };
            let minutes = found.minutes;
            against.entry((kind, side, found.what)).and_modify(|held| held.minutes = held.minutes.saturating_add(minutes)).or_insert(found);
        }
        for ((kind, other), (minutes, people)) in trainees {
            let Some(first) = people.first().copied() else { continue };
            let count = u32::try_from(people.len()).unwrap_or(u32::MAX);
            against.insert((kind, other, first), Against { other: Some(other), what: first, minutes, count });
        }
        let mut told = against.into_iter().map(|((kind, ..), one)| self.tell(kind, one)).collect::<Result<Vec<_>>>()?;
        told.sort_by_key(|one| (one.overlap.kind, Reverse(one.overlap.minutes)));
        Ok(told)
    }

    /// The people for whom a run stands, or the one.
    fn meant(&self, slot: &Slot, takes: Uuid) -> Result<Vec<Uuid>> {
        if takes != slot.run.0 {
            return Ok(vec![takes]);
        }
        Ok(people_of(self.db, slot.run)?.into_iter().map(|person| person.0).collect())
    }

    fn tell(&self, kind: OverlapKind, one: Against) -> Result<Told> {
        let with = one.other.and_then(|other| self.slots.get(&other));
        let overlap = Overlap {
            kind,
            level: kind.level(&self.levels),
            other: one.other.map(|other| other.to_string()),
            other_title: with.map(|with| with.title.clone()),
            what: called(self.db, one.what)?.unwrap_or_default(),
            minutes: one.minutes,
            count: one.count,
        };
        Ok(Told { overlap })
    }
}

/// As what a session takes something.
fn kind_of(slot: &Slot, takes: Uuid) -> OverlapKind {
    if slot.staff.contains(&takes) {
        OverlapKind::Trainer
    } else if slot.trainees.contains(&takes) {
        OverlapKind::Trainee
    } else if slot.equipment.iter().any(|one| one.equipment.0 == takes) {
        OverlapKind::Equipment
    } else {
        OverlapKind::Facility
    }
}
