//! Clashes as people are told of them: what stands against a session, how much it matters.

use super::booked::{Booked, Closing, Seen, around, minute};
use super::history::{self, called};
use super::places::equipment_fields;
use super::settings::planning;
use super::slots::{Slot, people_of};
use crate::domain::clash::{ClashLevel, ClashLevels, OverlapKind};
use crate::domain::time;
use crate::domain::timetable::Span;
use crate::fault::Result;
use crate::ids::{Digest, SessionId};
use crate::journal::Fact;
use crate::journal::fact::ClashSides;
use crate::wire::{Moment, wire};
use chrono::{DateTime, TimeDelta};
use rusqlite::{Connection, OptionalExtension, params};
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
        /// Whether some of these minutes are before or after one of the sessions: set-up, clean-down, turnaround or gowning.
        is_around: bool,
        /// Trainees concerned; for `capacity` those without a place, for `quantity` things that are missing.
        count: u32,
        /// The id of the other side: a session, or what else stands against this one.
        side: String,
        /// For `zone`: the instants of its local time.
        clocks: Option<ChangedClocks>,
        /// Who accepted it; none while it is open.
        accepted: Option<AcceptedBy>,
    }

    /// The instant for which a session was planned, and the one that its local time is now.
    answers ChangedClocks { planned: Moment, planned_with: String, present: Moment, present_with: String }

    /// That a clash was accepted.
    answers AcceptedBy { name: String, at: Moment, reason: Option<String> }
}

/// A clash of a session, with what would be entered to accept it.
pub struct Told {
    /// As it is shown.
    pub overlap: Overlap,
    /// Its subject.
    pub sides: ClashSides,
    /// Of both sides as they stand.
    pub digest: Digest,
}

/// Says of sessions what clashes with them, at the levels of the centre.
pub(super) struct Clashes<'a> {
    db: &'a Connection,
    booked: &'a Booked,
    levels: ClashLevels,
}

/// What is against a session once, however many things or times it is about.
struct Against {
    side: Uuid,
    other: Option<Uuid>,
    what: Uuid,
    minutes: u32,
    count: u32,
    /// What it is about besides the two sides: another one is another clash.
    about: BTreeSet<String>,
}

impl<'a> Clashes<'a> {
    pub(super) fn new(db: &'a Connection, booked: &'a Booked) -> Result<Self> {
        Ok(Self { db, booked, levels: planning(db)?.levels })
    }

    /// Whether something is said of it: not where the centre ignores its kind, nor where only gowning would keep people from a session
    /// who are in its room already and dressed.
    pub(super) fn matters(&self, slot: &Slot, seen: Seen) -> bool {
        if self.kind(slot, seen).level(&self.levels) == ClashLevel::Ignore {
            return false;
        }
        let (other, takes) = match seen {
            Seen::Other { other, takes, .. } => (other, takes),
            // whoever learns is expected, whatever they are away for
            Seen::Closed { of, .. } => return slot.works(of) || !slot.trainees.contains(&of),
            Seen::TooMany { .. } => return true,
        };
        let is_person = slot.works(takes) || slot.trainees.contains(&takes);
        !is_person || self.booked.slot(other).is_none_or(|with| slot.facility != with.facility || slot.meets(with))
    }

    /// The same from either side.
    fn kind(&self, slot: &Slot, seen: Seen) -> OverlapKind {
        match seen {
            Seen::Other { other, takes, .. } => {
                let with = self.booked.slot(other);
                if with.is_some_and(|with| !slot.meets(with)) {
                    return OverlapKind::Buffer;
                }
                if with.is_some_and(|with| with.works(takes)) { OverlapKind::Trainer } else { kind_of(slot, takes) }
            }
            Seen::Closed { of, closing, .. } => match closing {
                Closing::Closed | Closing::OutsideHours if slot.works(of) => OverlapKind::Away,
                Closing::Closed => OverlapKind::Closed,
                Closing::OutsideHours => OverlapKind::OutsideHours,
                Closing::Holiday => OverlapKind::Holiday,
                Closing::NotThere => OverlapKind::NotThere,
                Closing::OutOfService => OverlapKind::OutOfService,
                Closing::Calibration => OverlapKind::Calibration,
            },
            Seen::TooMany { takes, .. } if kind_of(slot, takes) == OverlapKind::Equipment => OverlapKind::Quantity,
            Seen::TooMany { .. } => OverlapKind::Capacity,
        }
    }

    /// What a session clashes with, in words: what matters most first. All trainees that two sessions share are told at once.
    pub(super) fn told(&self, id: Uuid, slot: &Slot, seen: &[Seen]) -> Result<Vec<Told>> {
        let mut against: BTreeMap<(OverlapKind, Uuid, Uuid), Against> = BTreeMap::new();
        let mut trainees: BTreeMap<(OverlapKind, Uuid), (u32, BTreeSet<Uuid>)> = BTreeMap::new();
        let whole = u32::try_from((slot.end - slot.start) / 60).unwrap_or(u32::MAX);
        for one in seen.iter().filter(|one| self.matters(slot, **one)) {
            let kind = self.kind(slot, *one);
            let found = match *one {
                Seen::Other { other, takes, minutes } => {
                    if kind != OverlapKind::Trainer && slot.trainees.contains(&takes) && !slot.works(takes) {
                        let people = &mut trainees.entry((kind, other)).or_insert((minutes, BTreeSet::new())).1;
                        people.extend(self.meant(slot, takes)?);
                        continue;
                    }
                    // how long it is depends on what places take around a session, and how much is missing on how much there is
                    let mut about = BTreeSet::from([minutes.to_string()]);
                    if let Some(used) = slot.equipment.iter().find(|one| one.equipment.0 == takes) {
                        about.extend(equipment_fields(self.db, used.equipment)?.map(|one| format!("of {}", one.quantity_n)));
                    }
                    Against { side: other, other: Some(other), what: takes, minutes, count: 0, about }
                }
                Seen::Closed { of, minutes, closure, .. } => {
                    // however much of a closure was looked at, of the same session it is the same
                    let near = closure.shared(around(Span { from: minute(slot.start), until: minute(slot.end) }));
                    let about = BTreeSet::from([format!("{} {}", near.from, near.until)]);
                    Against { side: of, other: None, what: of, minutes, count: 0, about }
                }
                Seen::TooMany { takes, excess } => {
                    Against { side: takes, other: None, what: takes, minutes: whole, count: excess, about: BTreeSet::new() }
                }
            };
            let key = (kind, found.side, found.what);
            if let Some(held) = against.get_mut(&key) {
                held.minutes = held.minutes.saturating_add(found.minutes);
                held.about.extend(found.about);
            } else {
                against.insert(key, found);
            }
        }
        for ((kind, other), (minutes, people)) in trainees {
            let Some(first) = people.first().copied() else { continue };
            let count = u32::try_from(people.len()).unwrap_or(u32::MAX);
            // within one run it is about the run, whoever comes into it
            let is_of_run = self.booked.slot(other).is_some_and(|with| with.run == slot.run);
            let about = people.iter().filter(|_| !is_of_run).map(Uuid::to_string).collect();
            against.insert((kind, other, first), Against { side: other, other: Some(other), what: first, minutes, count, about });
        }
        let mut told = against.into_iter().map(|((kind, ..), one)| self.tell((id, slot), kind, &one)).collect::<Result<Vec<_>>>()?;
        told.sort_by_key(|one| (one.overlap.accepted.is_some(), one.overlap.kind, Reverse(one.overlap.minutes)));
        Ok(told)
    }

    /// The people for whom a run stands, or the one.
    fn meant(&self, slot: &Slot, takes: Uuid) -> Result<Vec<Uuid>> {
        if takes != slot.run.0 {
            return Ok(vec![takes]);
        }
        Ok(people_of(self.db, slot.run)?.into_iter().map(|person| person.0).collect())
    }

    fn tell(&self, (id, slot): (Uuid, &Slot), kind: OverlapKind, one: &Against) -> Result<Told> {
        let with = one.other.and_then(|other| self.booked.slot(other));
        let mut sides = ClashSides { kind, session: SessionId(id), other: one.side };
        let mut told = vec![slot.told()];
        match with {
            Some(with) => told.push(with.told()),
            None => told.push(format!("{} {}", one.minutes, one.count)),
        }
        if with.is_some() && one.side < id {
            (sides.session, sides.other) = (SessionId(one.side), id);
            told.reverse();
        }
        told.extend(one.about.iter().cloned());
        let digest = Digest::of(told.join("\n\n").as_bytes());
        let overlap = Overlap {
            kind,
            level: kind.level(&self.levels),
            other: one.other.map(|other| other.to_string()),
            other_title: with.map(|with| with.title.clone()),
            what: called(self.db, one.what)?.unwrap_or_default(),
            minutes: one.minutes,
            is_around: with.is_some_and(|with| i64::from(one.minutes) * 60 > slot.end.min(with.end) - slot.start.max(with.start)),
            count: one.count,
            side: one.side.to_string(),
            clocks: None,
            accepted: accepted_by(self.db, sides, digest)?,
        };
        Ok(Told { overlap, sides, digest })
    }

    /// That the clocks of its zone were changed since a session was planned, and its local time is another instant.
    pub(super) fn changed_clocks(&self, id: Uuid, slot: &Slot) -> Result<Option<Told>> {
        let kind = OverlapKind::Zone;
        let Ok(tz) = time::zone(&slot.clock.zone) else { return Ok(None) };
        let end = DateTime::from_timestamp(slot.end, 0).map(|end| end.naive_utc() + TimeDelta::minutes(i64::from(slot.clock.end_offset_min)));
        let ends = [(slot.start, Some(slot.clock.start_local), slot.clock.offset_min), (slot.end, end, slot.clock.end_offset_min)];
        let moved = ends.into_iter().find_map(|(at, local, offset)| {
            let present = time::present(tz, local?, offset)?.timestamp();
            (present != at).then_some((at, present))
        });
        let Some((planned, present)) = moved.filter(|_| kind.level(&self.levels) != ClashLevel::Ignore) else { return Ok(None) };
        let minutes = u32::try_from((planned - present).abs() / 60).unwrap_or(u32::MAX);
        let mut told = self.tell((id, slot), kind, &Against { side: id, other: None, what: id, minutes, count: 0, about: BTreeSet::new() })?;
        let moment = |at| Moment::new(DateTime::from_timestamp(at, 0).unwrap_or_default(), &slot.clock.zone);
        told.overlap.what.clone_from(&slot.clock.zone);
        told.overlap.clocks = Some(ChangedClocks {
            planned: moment(planned)?,
            planned_with: slot.clock.tz_version.clone(),
            present: moment(present)?,
            present_with: time::TZ_VERSION.to_owned(),
        });
        Ok(Some(told))
    }
}

/// The digest with which a clash was accepted.
pub fn accepted(db: &Connection, sides: ClashSides) -> Result<Option<Digest>> {
    let mut statement = db.prepare_cached("SELECT digest FROM table_clash WHERE kind = ? AND session = ? AND other = ?")?;
    Ok(statement.query_row(params![sides.kind.code(), sides.session, sides.other.as_bytes()], |row| row.get(0)).optional()?)
}

/// Who accepted a clash, if both sides are still what they were.
fn accepted_by(db: &Connection, sides: ClashSides, digest: Digest) -> Result<Option<AcceptedBy>> {
    let mut statement = db.prepare_cached(
        "SELECT e.key, e.digest, (SELECT zone FROM table_centre), EXISTS (SELECT 1 FROM table_undone AS u WHERE u.by_entry = e.key)
         FROM table_clash AS c JOIN entry_journal AS e ON e.key = c.entry
         WHERE c.kind = ? AND c.session = ? AND c.other = ? AND c.digest = ?",
    )?;
    let mut rows = statement.query(params![sides.kind.code(), sides.session, sides.other.as_bytes(), digest])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let (mut key, mut entry): (i64, Digest) = (row.get(0)?, row.get(1)?);
    if row.get(3)? {
        // what an undo brought back was accepted before, and why
        let stands = history::stands_for(db, entry, |fact| matches!(fact, Fact::Clash(of, _) if *of == sides))?;
        entry = stands.last().copied().unwrap_or(entry);
        key = history::one(db, entry)?.map_or(key, |row| row.key);
    }
    let Some((name, at)) = history::signed_by(db, entry)? else { return Ok(None) };
    let at = DateTime::parse_from_rfc3339(&at).map(|at| at.to_utc()).unwrap_or_default();
    Ok(Some(AcceptedBy { name, at: Moment::new(at, &row.get::<_, String>(2)?)?, reason: history::note(db, key)? }))
}

/// As what a session takes something.
fn kind_of(slot: &Slot, takes: Uuid) -> OverlapKind {
    if slot.works(takes) {
        OverlapKind::Trainer
    } else if slot.trainees.contains(&takes) {
        OverlapKind::Trainee
    } else if slot.equipment.iter().any(|one| one.equipment.0 == takes) {
        OverlapKind::Equipment
    } else {
        OverlapKind::Facility
    }
}
