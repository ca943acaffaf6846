//! What entries say of the parts of runs, of sessions, of places and things, and of when they can be booked.

use super::fact::fields;
use crate::domain::availability::AvailabilityKind;
use crate::domain::clash::OverlapKind;
use crate::domain::course::Mode;
use crate::domain::facility::{FacilityKind, Grade};
use crate::domain::part::PartKind;
use crate::domain::session::StaffRole;
use crate::domain::states::EquipmentState;
use crate::ids::*;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

fields! {
    /// A phase, track or group of a run. Only phases have a mode and days, only tracks and groups a capacity.
    PartFields { run: RunId, kind: PartKind, title: String, capacity_n: Option<u32>, mode: Option<Mode>, first_on: Option<NaiveDate>, last_on: Option<NaiveDate> }
    /// A new part of a run.
    NewPart { part: PartId, fields: PartFields }
    /// The tracks of a person's place, and its group.
    #[derive(Default)]
    EnrolmentParts { tracks: Vec<PartId>, group: Option<PartId> }
    /// Place and time of a session: instants in UTC, the local start as planned, the offset chosen at booking. Without tracks and groups it is for everybody
    /// of its run. `setup_min` and `teardown_min` lie before its start and after its end. `tz_version` is the tz database that gave the instants.
    SessionPlace {
        run: RunId, start_at: DateTime<Utc>, end_at: DateTime<Utc>, zone: String, start_local: NaiveDateTime, offset_min: i32, end_offset_min: i32,
        credited_min: u32, phase: Option<PartId>, tracks: Vec<PartId>, groups: Vec<PartId>, facility: Option<FacilityId>, staff: Vec<StaffMember>,
        equipment: Vec<EquipmentUse>, setup_min: u32, teardown_min: u32, tz_version: String,
    }
    /// The two sides of a clash: a session, and another session or what else stands against it. Of two sessions the smaller id comes first.
    #[derive(Copy)]
    ClashSides { kind: OverlapKind, session: SessionId, other: Uuid }
    /// Somebody who does something in a session.
    StaffMember { person: PersonId, role: StaffRole }
    /// Things that a session takes.
    EquipmentUse { equipment: EquipmentId, quantity_n: u32 }
    /// What a session is about.
    SessionText { title: String, kind: String, is_mandatory: bool, tags: Vec<String>, agenda: Vec<AgendaItem> }
    /// The event of a foreign calendar that a session came in as, and what that said when it was last taken in: what it says otherwise was changed there.
    /// `recurrence` tells it from others of its series: when it was to be at first, by the clock of the series.
    SessionOrigin { uid: String, recurrence: Option<NaiveDateTime>, title: String, start_at: DateTime<Utc>, end_at: DateTime<Utc>, location: Option<String> }
    /// A part of a session, in minutes after its start, so that it moves with it.
    AgendaItem { title: String, from_min: u32, to_min: u32, speakers: Vec<PersonId> }
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
    /// By `repeat`, an RRULE of RFC 5545 by the clocks of `zone`, they come again; what is open by a rule may be booked in these hours only.
    AvailabilityFields {
        of: Bookable, kind: AvailabilityKind, start_at: DateTime<Utc>, end_at: DateTime<Utc>, zone: String, repeat: Option<String>, reason: Option<Digest>,
    }
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
    /// The whole centre: what closes it is a holiday.
    Centre(CentreId),
}

impl Bookable {
    /// Its id, whatever it is.
    pub fn id(self) -> Uuid {
        match self {
            Self::Facility(id) => id.0,
            Self::Equipment(id) => id.0,
            Self::Person(id) => id.0,
            Self::Centre(id) => id.0,
        }
    }
}

impl ClashSides {
    /// The id of the clash: the same on every desk, from whichever side it is seen (RFC 9562, version 8). **Frozen format.**
    pub fn id(self) -> Uuid {
        let digest = Digest::of(&[b"clash".as_slice(), self.kind.code().as_bytes(), self.session.0.as_bytes(), self.other.as_bytes()].concat());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest.0[..16]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }
}
