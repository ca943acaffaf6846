//! Things that can be booked: how many there are, where they are kept, until when they are calibrated.

use super::Asking;
use super::facilities::{exists, number, optional_day};
use super::person::line;
use crate::domain::states::EquipmentState;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{EquipmentFields, Kind};
use crate::tables::places as table;
pub use crate::tables::places::EquipmentRow;
use crate::wire::{Nothing, Receipt, parse, wire};
use rusqlite::Connection;

/// Things of one kind that a centre may have at most.
pub(super) const QUANTITY_MAX: u32 = 10_000;

wire! {
    /// Things of one kind as they are written down.
    asks EquipmentForm {
        /// The number by which the centre knows them.
        asset_no: String,
        name: String,
        /// The place where they are kept.
        home: Option<String>,
        /// Whether they can be used elsewhere.
        is_movable: Option<bool>,
        quantity_n: u32,
        calibration_due_on: Option<String>,
        /// By default as it is; of new ones in service.
        state: Option<EquipmentState>,
    }
    /// Things of one kind.
    asks AddEquipment { fields: EquipmentForm }
    /// Things of one kind from now on.
    asks EditEquipment { equipment: String, fields: EquipmentForm }
}

/// All equipment, by name.
pub fn equipment(asking: &Asking<'_>, _: Nothing) -> Result<Vec<EquipmentRow>> {
    asking.book.read(|db| table::equipment(db))
}

fn typed(with: &EquipmentForm, state: EquipmentState) -> Result<EquipmentFields> {
    Ok(EquipmentFields {
        asset_no: line(&with.asset_no, "asset_no")?,
        name: line(&with.name, "name")?,
        home: with.home.as_deref().filter(|home| !home.is_empty()).map(|home| parse(home, "home")).transpose()?,
        is_movable: with.is_movable.unwrap_or(false),
        quantity_n: number(with.quantity_n, 1, QUANTITY_MAX, "quantity_n")?,
        calibration_due_on: optional_day(with.calibration_due_on.as_deref(), "calibration_due_on")?,
        state: with.state.unwrap_or(state),
    })
}

/// The home of equipment is a place of the book, its number is its own.
pub(super) fn may_stand(db: &Connection, own: EquipmentId, now: &EquipmentFields) -> Result<()> {
    if let Some(home) = now.home {
        exists(db, home, "home")?;
    }
    match table::equipment_by_asset_no(db, &now.asset_no)? {
        Some(other) if other != own => Err(Refusal::new(Reason::CodeTaken).field("asset_no").with("what", &now.asset_no).into()),
        _ => Ok(()),
    }
}

/// Equipment that was not taken back.
pub(super) fn kept(db: &Connection, equipment: EquipmentId) -> Result<EquipmentFields> {
    table::equipment_fields(db, equipment)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("equipment").with("what", equipment).into())
}

/// Equipment.
pub fn add_equipment(asking: &Asking<'_>, with: AddEquipment) -> Result<Receipt> {
    let fields = typed(&with.fields, EquipmentState::InService)?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let equipment = change.id();
        may_stand(change.db, equipment, &fields)?;
        change.enter(Act::EquipmentAdded(EquipmentAdded { equipment, fields }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Changes the fields or the state of equipment.
pub fn edit_equipment(asking: &Asking<'_>, with: EditEquipment) -> Result<Receipt> {
    let equipment: EquipmentId = parse(&with.equipment, "equipment")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = kept(change.db, equipment)?;
        let now = typed(&with.fields, was.state)?;
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        if now.state != was.state && !was.state.can_become(now.state) {
            return Err(Refusal::new(Reason::StateNotAllowed).field("state").with("before", was.state.code()).with("after", now.state.code()).into());
        }
        may_stand(change.db, equipment, &now)?;
        let edit = change.edit(Kind::Equipment, equipment.0, Some(was), Some(now))?;
        change.enter(Act::EquipmentEdited(EquipmentEdited { equipment, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}
