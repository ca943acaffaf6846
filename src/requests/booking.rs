//! What a session takes besides its time and place: parts of its run, people who do something in it, equipment, and its agenda.

use super::person::line;
use crate::domain::facility::MINUTES_MAX;
use crate::domain::part::PartKind;
use crate::domain::session::{StaffRole, check_item};
use crate::domain::states::PersonState;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::fact::{AgendaItem, EquipmentUse, StaffMember};
use crate::tables::sessions::Planned;
use crate::tables::{parts, people, places};
use crate::wire::{parse, wire};
use rusqlite::Connection;
use std::collections::BTreeSet;

wire! {
    /// Somebody who does something in a session.
    asks StaffForm { person: String, role: StaffRole }
    /// Things that a session takes.
    asks EquipmentTaken { equipment: String, quantity_n: u32 }
    /// A part of a session, in minutes after its start.
    asks AgendaForm { title: String, from_min: u32, to_min: u32, speakers: Option<Vec<String>> }
}

fn unknown(field: &str, what: impl ToString) -> Refusal {
    Refusal::new(Reason::NotFound).field(field).with("what", what)
}

fn named_twice(field: &str, name: Option<String>) -> Refusal {
    Refusal::new(Reason::NamedTwice).field(field).with("name", name.unwrap_or_default())
}

/// Parts of one kind of the session's run, each once.
pub(super) fn parts_of(db: &Connection, run: RunId, kind: PartKind, named: &[String], before: &[PartId], field: &str) -> Result<Vec<PartId>> {
    let mut all = BTreeSet::new();
    for text in named.iter().filter(|text| !text.is_empty()) {
        let part: PartId = parse(text, field)?;
        let fields = parts::part(db, part)?;
        let fits = fields.as_ref().is_some_and(|fields| fields.run == run && fields.kind == kind);
        if !fits && !before.contains(&part) {
            return Err(unknown(field, text).into());
        }
        if !all.insert(part) {
            return Err(named_twice(field, fields.map(|fields| fields.title)).into());
        }
    }
    Ok(all.into_iter().collect())
}

/// Who does something in a session, those who teach first. Only trainers teach; anybody in use may do the rest. Whoever has been there may stay.
pub(super) fn staff(db: &Connection, named: &[StaffForm], was: Option<&Planned>) -> Result<Vec<StaffMember>> {
    let before = was.map_or(&[][..], |was| &was.place.staff);
    let trainers = places::trainers(db)?;
    let mut all = BTreeSet::new();
    for one in named {
        let person: PersonId = parse(&one.person, "staff")?;
        let is_known = before.iter().any(|former| former.person == person)
            || if one.role.teaches() { trainers.iter().any(|trainer| trainer.person == one.person) } else { is_active(db, person)? };
        if !is_known {
            return Err(unknown("staff", person).into());
        }
        if !all.insert((one.role, person)) {
            return Err(named_twice("staff", Some(people::name(db, person)?)).into());
        }
    }
    Ok(all.into_iter().map(|(role, person)| StaffMember { person, role }).collect())
}

/// Whether somebody is in use.
pub(super) fn is_active(db: &Connection, person: PersonId) -> Result<bool> {
    Ok(people::kept(db, person)?.and_then(|kept| kept.state) == Some(PersonState::Active))
}

/// What a session takes of equipment.
pub(super) fn equipment(db: &Connection, named: &[EquipmentTaken], was: Option<&Planned>) -> Result<Vec<EquipmentUse>> {
    let before = was.map_or(&[][..], |was| &was.place.equipment);
    let mut all: Vec<EquipmentUse> = Vec::new();
    for one in named {
        let equipment: EquipmentId = parse(&one.equipment, "equipment")?;
        let fields = places::equipment_fields(db, equipment)?;
        if !before.iter().any(|former| former.equipment == equipment) && fields.is_none() {
            return Err(unknown("equipment", equipment).into());
        }
        let quantity_n = super::facilities::number(one.quantity_n, 1, super::equipment::QUANTITY_MAX, "quantity_n")?;
        if all.iter().any(|other| other.equipment == equipment) {
            return Err(named_twice("equipment", fields.map(|fields| fields.name)).into());
        }
        all.push(EquipmentUse { equipment, quantity_n });
    }
    all.sort_by_key(|one| one.equipment);
    Ok(all)
}

/// Minutes before or after a session.
pub(super) fn around(minutes: Option<u32>, field: &str) -> Result<u32> {
    super::facilities::number(minutes.unwrap_or(0), 0, MINUTES_MAX, field)
}

/// The agenda of a session of this length, by time.
pub(super) fn agenda(db: &Connection, named: &[AgendaForm], minutes: u32, was: Option<&Planned>) -> Result<Vec<AgendaItem>> {
    let before: BTreeSet<PersonId> = was.iter().flat_map(|was| was.text.agenda.iter().flat_map(|item| item.speakers.iter().copied())).collect();
    let mut items = Vec::with_capacity(named.len());
    for one in named {
        let mut speakers = BTreeSet::new();
        for text in one.speakers.iter().flatten() {
            let person: PersonId = parse(text, "speakers")?;
            if !before.contains(&person) && !is_active(db, person)? {
                return Err(unknown("speakers", person).into());
            }
            speakers.insert(person);
        }
        let title = line(&one.title, "agenda")?;
        items.push(AgendaItem { title, from_min: one.from_min, to_min: one.to_min, speakers: speakers.into_iter().collect() });
    }
    fits(&items, minutes)?;
    items.sort_by(|a, b| (a.from_min, a.to_min, &a.title).cmp(&(b.from_min, b.to_min, &b.title)));
    Ok(items)
}

/// Refuses an agenda that does not lie in its session (I6).
pub(super) fn fits(agenda: &[AgendaItem], minutes: u32) -> Result<()> {
    match agenda.iter().find(|item| !check_item(item.from_min, item.to_min, minutes)) {
        Some(item) => Err(Refusal::new(Reason::OutsideSession).field("agenda").with("what", &item.title).with("max", minutes).into()),
        None => Ok(()),
    }
}
