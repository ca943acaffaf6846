//! What entries say of places, of things in them, and of when they can be booked.

use super::fact::fields;
use crate::domain::availability::AvailabilityKind;
use crate::domain::facility::{FacilityKind, Grade};
use crate::domain::states::EquipmentState;
use crate::ids::*;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

fields! {
    /// A facility. `zone` only at the top of the tree: what stands in it has the same.
    FacilityFields {
        parent: Option<FacilityId>, kind: FacilityKind, name: String, address: Option<String>, capacity: Option<u32>, zone: Option<String>, grade: Grade,
        turnaround_min: u32, gowning_min: u32, features: Vec<String>, available_from_on: Option<NaiveDate>, available_to_on: Option<NaiveDate>,
    }
    /// Things of one kind, with the number by which the centre knows them.
    EquipmentFields {
        asset_no: String, name: String, home: Option<FacilityId>, is_movable: bool, quantity_n: u32, calibration_due_on: Option<NaiveDate>, state: EquipmentState,
    }
    /// A time in which something may or may not be booked. `reason` is a sealed value keyed to what it is of; times are half-open, and shown in `zone`.
    AvailabilityFields { of: Bookable, kind: AvailabilityKind, start_at: DateTime<Utc>, end_at: DateTime<Utc>, zone: String, reason: Option<Digest> }
}

/// What can be booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bookable {
    /// A place.
    Facility(FacilityId),
    /// Things of one kind.
    Equipment(EquipmentId),
    /// A person.
    Person(PersonId),
}

impl Bookable {
    /// Its id, whatever it is.
    pub fn id(self) -> Uuid {
        match self {
            Self::Facility(id) => id.0,
            Self::Equipment(id) => id.0,
            Self::Person(id) => id.0,
        }
    }
}
