//! Facilities, and who can teach in them.

use super::Asking;
use super::person::line;
use super::runs::zone_name;
use crate::book::Change;
use crate::domain::facility::{CAPACITY_MAX, FacilityKind, closes_circle};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{FacilityFields, Kind};
use crate::tables::places as table;
pub use crate::tables::places::{FacilityRow, TrainerRow};
use crate::wire::{Nothing, Receipt, parse, wire};

wire! {
    /// A place, in another one if `parent` names it.
    asks AddFacility { parent: Option<String>, kind: FacilityKind, name: String, capacity: Option<u32>, zone: Option<String> }
    /// The fields of a place from now on.
    asks EditFacility { facility: String, parent: Option<String>, kind: FacilityKind, name: String, capacity: Option<u32>, zone: Option<String> }
}

/// Every facility, each behind the one that it is in.
pub fn facilities(asking: &Asking<'_>, _: Nothing) -> Result<Vec<FacilityRow>> {
    asking.book.read(table::facilities)
}

/// Who can be trainer of a session.
pub fn trainers(asking: &Asking<'_>, _: Nothing) -> Result<Vec<TrainerRow>> {
    asking.book.read(table::trainers)
}

fn typed(parent: Option<&str>, kind: FacilityKind, name: &str, capacity: Option<u32>, zone: Option<&str>) -> Result<FacilityFields> {
    let parent = parent.filter(|parent| !parent.is_empty()).map(|parent| parse(parent, "parent")).transpose()?;
    if capacity.is_some_and(|capacity| !(1..=CAPACITY_MAX).contains(&capacity)) {
        return Err(Refusal::new(Reason::BadNumber).field("capacity").with("least", 1).with("max", CAPACITY_MAX).into());
    }
    Ok(FacilityFields { parent, kind: kind.code().to_owned(), name: line(name, "name")?, capacity, zone: zone_name(zone)? })
}

fn parent_exists(change: &Change<'_>, parent: Option<FacilityId>) -> Result<()> {
    match parent {
        Some(parent) if table::facility_fields(change.db, parent)?.is_none() => {
            Err(Refusal::new(Reason::NotFound).field("parent").with("what", parent).into())
        }
        _ => Ok(()),
    }
}

/// A facility.
pub fn add_facility(asking: &Asking<'_>, with: AddFacility) -> Result<Receipt> {
    let fields = typed(with.parent.as_deref(), with.kind, &with.name, with.capacity, with.zone.as_deref())?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        parent_exists(change, fields.parent)?;
        let facility = change.id();
        change.enter(Act::FacilityAdded(FacilityAdded { facility, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes the fields of a facility. Sessions keep the zone in which they were planned.
pub fn edit_facility(asking: &Asking<'_>, with: EditFacility) -> Result<Receipt> {
    let facility: FacilityId = parse(&with.facility, "facility")?;
    let now = typed(with.parent.as_deref(), with.kind, &with.name, with.capacity, with.zone.as_deref())?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let unknown = || Refusal::new(Reason::NotFound).field("facility").with("what", facility);
        let was = table::facility_fields(change.db, facility)?.ok_or_else(unknown)?;
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        parent_exists(change, now.parent)?;
        if let Some(parent) = now.parent
            && closes_circle(facility.0, parent.0, &table::parents(change.db)?)
        {
            return Err(Refusal::new(Reason::ParentCircle).field("parent").into());
        }
        let edit = change.edit(Kind::Facility, facility.0, Some(was), Some(now))?;
        change.enter(Act::FacilityEdited(FacilityEdited { facility, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}
