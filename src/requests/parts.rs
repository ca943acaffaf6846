//! Phases, tracks and groups of a run, and who is in them.

use super::Asking;
use super::assessments::run_is_open;
use super::facilities::{number, optional_day};
use super::people::run_id;
use super::person::{line, note};
use super::runs::{OneRun, kept as kept_run, visible};
use crate::book::Change;
use crate::domain::course::Mode;
use crate::domain::part::PartKind;
use crate::domain::states::EnrolmentState;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{EnrolmentParts, Kind, NewPart, PartFields};
pub use crate::tables::parts::PartRow;
use crate::tables::{history, parts as table, people, roll, runs};
use crate::wire::{Receipt, parse, wire};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// People that a track or group may have at most.
const CAPACITY_MAX: u32 = 100_000;

wire! {
    /// A phase, track or group as it is written down. Only phases have a mode and days, only tracks and groups a capacity.
    asks PartForm { kind: PartKind, title: String, capacity_n: Option<u32>, mode: Option<Mode>, first_on: Option<String>, last_on: Option<String> }
    /// A phase, track or group of a run.
    asks AddPart { run: String, fields: PartForm }
    /// A phase, track or group from now on; its kind stays.
    asks EditPart { part: String, fields: PartForm }
    /// A phase, track or group that nothing rests on.
    asks RemovePart { part: String }
    /// The tracks and the group that people of a run are in from now on.
    asks AssignEnrolments {
        run: String,
        enrolments: Vec<String>,
        /// By default the tracks stay as they are.
        tracks: Option<Vec<String>>,
        /// By default the group stays as it is; an empty text takes people out of theirs.
        group: Option<String>,
        /// Past the capacity of a track or group.
        override_reason: Option<String>,
    }
}

/// The parts of a run: phases by their days, tracks and groups by title.
pub fn parts(asking: &Asking<'_>, with: OneRun) -> Result<Vec<PartRow>> {
    asking.book.read(|db| {
        let run = visible(asking, db, &with.run)?;
        table::rows(db, parse(&run.id, "run")?)
    })
}

fn typed(run: RunId, with: &PartForm) -> Result<PartFields> {
    let is_phase = with.kind == PartKind::Phase;
    let (mut first_on, mut last_on, mut capacity_n) = (None, None, None);
    if is_phase {
        first_on = optional_day(with.first_on.as_deref(), "first_on")?;
        last_on = optional_day(with.last_on.as_deref(), "last_on")?;
        for (day, field) in [(first_on, "first_on"), (last_on, "last_on")] {
            day.ok_or_else(|| Refusal::new(Reason::Missing).field(field))?;
        }
        if last_on < first_on {
            return Err(Refusal::new(Reason::BadDate).field("last_on").into());
        }
    } else {
        capacity_n = with.capacity_n.map(|capacity| number(capacity, 1, CAPACITY_MAX, "capacity_n")).transpose()?;
    }
    let title = line(&with.title, "title")?;
    Ok(PartFields { run, kind: with.kind, title, capacity_n, mode: with.mode.filter(|_| is_phase), first_on, last_on })
}

/// Whether a part may stand in its run: the run goes on, no other one of its kind has the title, a phase lies in the run's days and leaves out none
/// of its sessions (I5), nobody loses their place in a track or group (I2).
pub(super) fn may_stand(db: &Connection, own: PartId, was: Option<&PartFields>, now: &PartFields) -> Result<()> {
    run_is_open(db, now.run)?;
    let is_same = |other: &PartFields| other.kind == now.kind && other.title.to_lowercase() == now.title.to_lowercase();
    if table::of_run(db, now.run)?.iter().any(|(id, other)| *id != own && is_same(other)) {
        return Err(Refusal::new(Reason::PartTaken).field("title").with("what", &now.title).into());
    }
    if let Some((first, last)) = now.first_on.zip(now.last_on) {
        let run = runs::run_fields(db, now.run)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("run").with("what", now.run))?.0;
        if first < run.first_on || last > run.last_on {
            let field = if first < run.first_on { "first_on" } else { "last_on" };
            return Err(Refusal::new(Reason::OutsideRun).field(field).with("before", run.first_on).with("after", run.last_on).into());
        }
        if let Some(was) = was.and_then(|was| was.first_on.zip(was.last_on))
            && runs::would_leave_out(db, now.run, Some(own), was, (first, last))?
        {
            let field = if first > was.0 { "first_on" } else { "last_on" };
            return Err(Refusal::new(Reason::OutsidePhase).field(field).with("title", &now.title).with("before", first).with("after", last).into());
        }
    }
    let is_cut = |capacity: u32| was.is_some_and(|was| was.capacity_n.is_none_or(|former| capacity < former));
    if let Some(capacity) = now.capacity_n.filter(|capacity| is_cut(*capacity)) {
        let taken = table::seats_taken(db, own)?;
        if capacity < taken {
            return Err(full(now, taken).field("capacity_n").into());
        }
    }
    Ok(())
}

fn full(part: &PartFields, taken: u32) -> Refusal {
    let capacity = part.capacity_n.unwrap_or_default();
    Refusal::new(Reason::PartFull).with("title", &part.title).with("capacity", capacity).with("enrolled", taken)
}

/// A part that was not taken away.
pub(super) fn kept(db: &Connection, part: PartId, field: &str) -> Result<PartFields> {
    table::part(db, part)?.ok_or_else(|| Refusal::new(Reason::NotFound).field(field).with("what", part).into())
}

/// A phase, track or group of a run.
pub fn add_part(asking: &Asking<'_>, with: AddPart) -> Result<Receipt> {
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let run = run_id(change.db, &with.run)?;
        let fields = typed(run, &with.fields)?;
        let part = change.id();
        may_stand(change.db, part, None, &fields)?;
        change.enter(Act::PartAdded(PartAdded { new: NewPart { part, fields } }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes a phase, track or group.
pub fn edit_part(asking: &Asking<'_>, with: EditPart) -> Result<Receipt> {
    let part: PartId = parse(&with.part, "part")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = kept(change.db, part, "part")?;
        let now = typed(was.run, &with.fields)?;
        if now.kind != was.kind {
            return Err(Refusal::new(Reason::WrongArgument).field("kind").with("what", now.kind.code()).into());
        }
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        may_stand(change.db, part, Some(&was), &now)?;
        let edit = change.edit(Kind::Part, part.0, Some(was), Some(now))?;
        change.enter(Act::PartEdited(PartEdited { part, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Takes a phase, track or group away that nothing rests on.
pub fn remove_part(asking: &Asking<'_>, with: RemovePart) -> Result<Receipt> {
    let part: PartId = parse(&with.part, "part")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = kept(change.db, part, "part")?;
        if let Some((what, other)) = history::users_of(change.db, part.0)?.into_iter().next() {
            return Err(Refusal::new(Reason::InUse).with("what", format!("part_{what}")).with("name", was.title).with("other", other).into());
        }
        let edit = change.edit(Kind::Part, part.0, Some(was), None)?;
        change.enter(Act::PartEdited(PartEdited { part, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Refuses `count` more people in a track or group that is full, unless there is a reason (I2). Gives whether they go past its capacity.
pub(super) fn may_join(db: &Connection, part: PartId, count: u32, over: Option<&str>) -> Result<bool> {
    let fields = kept(db, part, "part")?;
    let taken = table::seats_taken(db, part)?;
    let is_over = fields.capacity_n.is_some_and(|capacity| taken.saturating_add(count) > capacity);
    if is_over && over.is_none() {
        return Err(full(&fields, taken).into());
    }
    Ok(is_over)
}

/// Refuses a seat to somebody whose track or group is full.
pub(super) fn may_take_seat(db: &Connection, enrolment: EnrolmentId, over: Option<&str>) -> Result<bool> {
    let EnrolmentParts { tracks, group } = table::of_enrolment(db, enrolment)?;
    let mut is_over = false;
    for part in tracks.into_iter().chain(group) {
        is_over |= may_join(db, part, 1, over)?;
    }
    Ok(is_over)
}

fn of_kind(db: &Connection, run: RunId, kind: PartKind, text: &str, field: &str) -> Result<PartId> {
    let part: PartId = parse(text, field)?;
    let fields = kept(db, part, field)?;
    if fields.run != run || fields.kind != kind {
        return Err(Refusal::new(Reason::NotFound).field(field).with("what", text).into());
    }
    Ok(part)
}

/// Puts people of a run into other tracks or another group, as one entry.
pub fn assign_enrolments(asking: &Asking<'_>, with: AssignEnrolments) -> Result<Receipt> {
    let over = note(with.override_reason.as_deref(), "override_reason")?;
    let wanted = with.enrolments.iter().map(|one| parse::<EnrolmentId>(one, "enrolments")).collect::<Result<BTreeSet<_>>>()?;
    if wanted.is_empty() {
        return Err(Refusal::new(Reason::Missing).field("enrolments").into());
    }
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let run = run_id(change.db, &with.run)?;
        kept_run(change, run)?;
        let tracks = with.tracks.as_ref().map(|all| {
            let ids = all.iter().map(|id| of_kind(change.db, run, PartKind::Track, id, "tracks")).collect::<Result<BTreeSet<_>>>();
            Ok::<_, crate::fault::Error>(ids?.into_iter().collect::<Vec<_>>())
        });
        let tracks = tracks.transpose()?;
        let group = match with.group.as_deref() {
            None => None,
            Some("") => Some(None),
            Some(id) => Some(Some(of_kind(change.db, run, PartKind::Group, id, "group")?)),
        };
        let (mut assigned, mut about) = (Vec::new(), Vec::new());
        let mut joins: BTreeMap<PartId, u32> = BTreeMap::new();
        for enrolment in wanted {
            let (was, now, person) = assigned_to(change, run, enrolment, tracks.as_deref(), group)?;
            if was == now {
                continue;
            }
            if person.1.has_seat() {
                let before: BTreeSet<PartId> = was.tracks.iter().copied().chain(was.group).collect();
                for part in now.tracks.iter().copied().chain(now.group).filter(|part| !before.contains(part)) {
                    *joins.entry(part).or_default() += 1;
                }
            }
            about.push(person.0.0);
            let edit = change.edit(Kind::EnrolmentParts, enrolment.0, Some(was), Some(now))?;
            assigned.push(EnrolmentAssigned { enrolment, edit });
        }
        if assigned.is_empty() {
            return Err(Reason::NothingChanged.into());
        }
        let mut over_capacity = false;
        for (part, count) in joins {
            over_capacity |= may_join(change.db, part, count, over.as_deref())?;
        }
        if over_capacity {
            change.because(Some("over_capacity"), over.as_deref(), &about);
        }
        change.enter(Act::EnrolmentsAssigned(EnrolmentsAssigned { run, assigned, over_capacity }))?;
        Ok(())
    })?;
    Ok(receipt)
}

type Assigned = (EnrolmentParts, EnrolmentParts, (PersonId, EnrolmentState));

fn assigned_to(
    change: &Change<'_>,
    run: RunId,
    enrolment: EnrolmentId,
    tracks: Option<&[PartId]>,
    group: Option<Option<PartId>>,
) -> Result<Assigned> {
    let not_enrolled = || Refusal::new(Reason::NotEnrolled).field("enrolments").with("what", enrolment);
    let (of, person, state) = roll::enrolment(change.db, enrolment)?.ok_or_else(not_enrolled)?;
    if of != run || matches!(state, EnrolmentState::Removed | EnrolmentState::TransferredTo | EnrolmentState::Withdrawn) {
        return Err(not_enrolled().with("name", people::name(change.db, person)?).into());
    }
    let was = table::of_enrolment(change.db, enrolment)?;
    let now = EnrolmentParts { tracks: tracks.map_or_else(|| was.tracks.clone(), <[PartId]>::to_vec), group: group.unwrap_or(was.group) };
    Ok((was, now, (person, state)))
}

/// The parts of a new run after those of an older one, days moved, with where each older one went.
pub(super) fn copied(change: &mut Change<'_>, older: RunId, run: RunId, shift: chrono::TimeDelta) -> Result<(Vec<NewPart>, BTreeMap<Uuid, PartId>)> {
    let mut moved = BTreeMap::new();
    let mut all = Vec::new();
    for (id, fields) in table::of_run(change.db, older)? {
        let part: PartId = change.id();
        moved.insert(id.0, part);
        let day = |day: Option<chrono::NaiveDate>| day.and_then(|day| day.checked_add_signed(shift));
        let (first_on, last_on) = (day(fields.first_on), day(fields.last_on));
        all.push(NewPart { part, fields: PartFields { run, first_on, last_on, ..fields } });
    }
    Ok((all, moved))
}
