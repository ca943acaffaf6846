//! Facilities, and who can teach in them.

use super::Asking;
use super::person::{line, optional};
use super::runs::{day, zone_name};
use crate::book::Change;
use crate::domain::facility::{CAPACITY_MAX, FacilityKind, Grade, MINUTES_MAX, closes_circle};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{FacilityFields, Kind};
use crate::tables::places as table;
pub use crate::tables::places::{FacilityRow, TrainerRow};
use crate::wire::{Nothing, Receipt, parse, wire};
use chrono::NaiveDate;
use rusqlite::Connection;

wire! {
    /// A place as it is written down.
    asks FacilityForm {
        /// The place around it.
        parent: Option<String>,
        kind: FacilityKind,
        name: String,
        address: Option<String>,
        capacity: Option<u32>,
        /// IANA name, only of a place that stands in no other.
        zone: Option<String>,
        grade: Option<Grade>,
        /// Minutes that it stays free after a session.
        turnaround_min: Option<u32>,
        /// Minutes that gowning takes before a session.
        gowning_min: Option<u32>,
        features: Option<Vec<String>>,
        /// First and last day on which it can be booked.
        available_from_on: Option<String>,
        available_to_on: Option<String>,
    }
    /// A place.
    asks AddFacility { fields: FacilityForm }
    /// A place from now on.
    asks EditFacility { facility: String, fields: FacilityForm }
}

/// Every facility, each behind the one that it is in.
pub fn facilities(asking: &Asking<'_>, _: Nothing) -> Result<Vec<FacilityRow>> {
    asking.book.read(|db| table::facilities(db))
}

/// Who can be trainer of a session.
pub fn trainers(asking: &Asking<'_>, _: Nothing) -> Result<Vec<TrainerRow>> {
    asking.book.read(|db| table::trainers(db))
}

/// A whole number from `least` to `max`.
pub(super) fn number(value: u32, least: u32, max: u32, field: &str) -> Result<u32> {
    let refused = || Refusal::new(Reason::BadNumber).field(field).with("least", least).with("max", max);
    if (least..=max).contains(&value) { Ok(value) } else { Err(refused().into()) }
}

/// A day that may be left open.
pub(super) fn optional_day(text: Option<&str>, field: &str) -> Result<Option<NaiveDate>> {
    text.filter(|text| !text.trim().is_empty()).map(|text| day(text, field)).transpose()
}

/// Lines that say something, each once, in their order.
pub(super) fn lines(all: Option<&[String]>, field: &str) -> Result<Vec<String>> {
    let mut kept: Vec<String> = Vec::new();
    for text in all.unwrap_or_default() {
        kept.extend(optional(Some(text), field)?.filter(|line| !kept.contains(line)));
    }
    Ok(kept)
}

fn typed(with: &FacilityForm) -> Result<FacilityFields> {
    let parent = with.parent.as_deref().filter(|parent| !parent.is_empty()).map(|parent| parse(parent, "parent")).transpose()?;
    let zone = zone_name(with.zone.as_deref())?;
    if parent.is_some() && zone.is_some() {
        return Err(Refusal::new(Reason::ZoneOfSite).field("zone").into());
    }
    let (from, to) =
        (optional_day(with.available_from_on.as_deref(), "available_from_on")?, optional_day(with.available_to_on.as_deref(), "available_to_on")?);
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        return Err(Refusal::new(Reason::EndsBeforeStart).field("available_to_on").into());
    }
    Ok(FacilityFields {
        parent,
        kind: with.kind,
        name: line(&with.name, "name")?,
        address: optional(with.address.as_deref(), "address")?,
        capacity: with.capacity.map(|capacity| number(capacity, 1, CAPACITY_MAX, "capacity")).transpose()?,
        zone,
        grade: with.grade.unwrap_or(Grade::None),
        turnaround_min: number(with.turnaround_min.unwrap_or(0), 0, MINUTES_MAX, "turnaround_min")?,
        gowning_min: number(with.gowning_min.unwrap_or(0), 0, MINUTES_MAX, "gowning_min")?,
        features: lines(with.features.as_deref(), "features")?,
        available_from_on: from,
        available_to_on: to,
    })
}

/// A facility that was not taken back.
pub(super) fn exists(db: &Connection, facility: FacilityId, field: &str) -> Result<FacilityFields> {
    table::facility_fields(db, facility)?.ok_or_else(|| Refusal::new(Reason::NotFound).field(field).with("what", facility).into())
}

/// What must hold of a place and the one around it.
pub(super) fn may_stand(change: &Change<'_>, facility: FacilityId, now: &FacilityFields) -> Result<()> {
    let Some(parent) = now.parent else { return Ok(()) };
    exists(change.db, parent, "parent")?;
    if closes_circle(facility.0, parent.0, &table::parents(change.db)?) {
        return Err(Refusal::new(Reason::ParentCircle).field("parent").into());
    }
    Ok(())
}

/// A facility.
pub fn add_facility(asking: &Asking<'_>, with: AddFacility) -> Result<Receipt> {
    let fields = typed(&with.fields)?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let facility = change.id();
        may_stand(change, facility, &fields)?;
        change.enter(Act::FacilityAdded(FacilityAdded { facility, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes the fields of a facility. Sessions keep the zone in which they were planned.
pub fn edit_facility(asking: &Asking<'_>, with: EditFacility) -> Result<Receipt> {
    let facility: FacilityId = parse(&with.facility, "facility")?;
    let now = typed(&with.fields)?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = exists(change.db, facility, "facility")?;
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        may_stand(change, facility, &now)?;
        let edit = change.edit(Kind::Facility, facility.0, Some(was), Some(now))?;
        change.enter(Act::FacilityEdited(FacilityEdited { facility, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}
