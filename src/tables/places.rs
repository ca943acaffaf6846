//! Facilities, and who can teach in them.

use super::runs::known;
use crate::domain::facility::{FacilityKind, Grade};
use crate::domain::states::EquipmentState;
use crate::fault::Result;
use crate::ids::{EquipmentId, FacilityId, PersonId, UserId};
use crate::journal::fact::{EquipmentFields, FacilityFields};
use crate::wire::wire;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What stands between the places of a path.
const WITHIN: &str = " › ";

wire! {
    /// A place.
    answers FacilityRow {
        id: String,
        parent: Option<String>,
        /// 0 for a place that is in no other.
        depth: u32,
        /// `Hwasun › Building 1 › Suite 3`.
        path: String,
        kind: FacilityKind,
        name: String,
        address: Option<String>,
        capacity: Option<u32>,
        /// IANA name: its own, or that of the place around it.
        zone: Option<String>,
        grade: Grade,
        turnaround_min: u32,
        gowning_min: u32,
        features: Vec<String>,
        available_from_on: Option<String>,
        available_to_on: Option<String>,
    }

    /// Things of one kind.
    answers EquipmentRow {
        id: String,
        asset_no: String,
        name: String,
        home: Option<String>,
        home_name: Option<String>,
        is_movable: bool,
        quantity_n: u32,
        calibration_due_on: Option<String>,
        state: EquipmentState,
        /// The states that may follow now.
        next_states: Vec<EquipmentState>,
    }

    /// Somebody who can be trainer of a session.
    answers TrainerRow { person: String, user: String, name: String }
}

const FACILITY: &str =
    "parent, kind, name, address, capacity, zone, grade, turnaround_min, gowning_min, features, available_from_on, available_to_on";

fn facility(row: &Row<'_>) -> Result<FacilityFields> {
    Ok(FacilityFields {
        parent: row.get(0)?,
        kind: known(row.get(1)?, FacilityKind::from_code)?,
        name: row.get(2)?,
        address: row.get(3)?,
        capacity: row.get(4)?,
        zone: row.get(5)?,
        grade: known(row.get(6)?, Grade::from_code)?,
        turnaround_min: row.get(7)?,
        gowning_min: row.get(8)?,
        features: serde_json::from_str(&row.get::<_, String>(9)?)?,
        available_from_on: optional_day(row.get(10)?)?,
        available_to_on: optional_day(row.get(11)?)?,
    })
}

fn optional_day(text: Option<String>) -> Result<Option<NaiveDate>> {
    text.map(|text| super::runs::day(&text)).transpose()
}

/// Every facility, each behind the one that it is in, by name.
pub fn facilities(db: &Connection) -> Result<Vec<FacilityRow>> {
    let mut statement = db.prepare_cached(&["SELECT ", FACILITY, ", id FROM table_facility WHERE is_undone = 0 ORDER BY name, id"].concat())?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push((row.get(12)?, facility(row)?));
    }
    let there: BTreeSet<FacilityId> = all.iter().map(|(id, _)| *id).collect();
    let mut within: BTreeMap<Option<FacilityId>, Vec<&(FacilityId, FacilityFields)>> = BTreeMap::new();
    for one in &all {
        within.entry(one.1.parent.filter(|parent| there.contains(parent))).or_default().push(one);
    }
    let mut tree = Tree { within, rows: Vec::new(), seen: BTreeSet::new() };
    tree.add_within(None, 0, "", None)?;
    // What two desks put into each other hangs on nothing: it is shown beside the tree.
    for one in &all {
        tree.add(one, one.1.parent, 0, "", None)?;
    }
    Ok(tree.rows)
}

struct Tree<'a> {
    within: BTreeMap<Option<FacilityId>, Vec<&'a (FacilityId, FacilityFields)>>,
    rows: Vec<FacilityRow>,
    seen: BTreeSet<FacilityId>,
}

impl<'a> Tree<'a> {
    fn add_within(&mut self, parent: Option<FacilityId>, depth: u32, path: &str, zone: Option<&str>) -> Result<()> {
        for one in self.within.get(&parent).cloned().unwrap_or_default() {
            self.add(one, parent, depth, path, zone)?;
        }
        Ok(())
    }

    fn add(&mut self, one: &'a (FacilityId, FacilityFields), parent: Option<FacilityId>, depth: u32, around: &str, zone: Option<&str>) -> Result<()> {
        let (id, fields) = one;
        if !self.seen.insert(*id) {
            return Ok(());
        }
        let path = if around.is_empty() { fields.name.clone() } else { [around, &fields.name].join(WITHIN) };
        let zone = fields.zone.as_deref().or(zone);
        self.rows.push(FacilityRow {
            id: id.to_string(),
            parent: parent.map(|parent| parent.to_string()),
            depth,
            path: path.clone(),
            kind: fields.kind,
            name: fields.name.clone(),
            address: fields.address.clone(),
            capacity: fields.capacity,
            zone: zone.map(str::to_owned),
            grade: fields.grade,
            turnaround_min: fields.turnaround_min,
            gowning_min: fields.gowning_min,
            features: fields.features.clone(),
            available_from_on: fields.available_from_on.map(|day| day.to_string()),
            available_to_on: fields.available_to_on.map(|day| day.to_string()),
        });
        self.add_within(Some(*id), depth + 1, &path, zone)
    }
}

/// The fields of a facility, if it was not taken back.
pub fn facility_fields(db: &Connection, id: FacilityId) -> Result<Option<FacilityFields>> {
    let mut statement = db.prepare_cached(&["SELECT ", FACILITY, " FROM table_facility WHERE id = ? AND is_undone = 0"].concat())?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(facility).transpose()
}

const EQUIPMENT: &str = "e.asset_no, e.name, e.home, e.is_movable, e.quantity_n, e.calibration_due_on, e.state";

fn equipment_of(row: &Row<'_>) -> Result<EquipmentFields> {
    Ok(EquipmentFields {
        asset_no: row.get(0)?,
        name: row.get(1)?,
        home: row.get(2)?,
        is_movable: row.get(3)?,
        quantity_n: row.get(4)?,
        calibration_due_on: optional_day(row.get(5)?)?,
        state: known(row.get(6)?, EquipmentState::from_code)?,
    })
}

/// All equipment, by name.
pub fn equipment(db: &Connection) -> Result<Vec<EquipmentRow>> {
    let sql = [
        "SELECT ",
        EQUIPMENT,
        ", e.id, f.name FROM table_equipment AS e LEFT JOIN table_facility AS f ON f.id = e.home
        WHERE e.is_undone = 0 ORDER BY e.name, e.asset_no, e.id",
    ];
    let mut statement = db.prepare_cached(&sql.concat())?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let fields = equipment_of(row)?;
        all.push(EquipmentRow {
            id: row.get::<_, EquipmentId>(7)?.to_string(),
            asset_no: fields.asset_no,
            name: fields.name,
            home: fields.home.map(|home| home.to_string()),
            home_name: row.get(8)?,
            is_movable: fields.is_movable,
            quantity_n: fields.quantity_n,
            calibration_due_on: fields.calibration_due_on.map(|day| day.to_string()),
            next_states: fields.state.next().to_vec(),
            state: fields.state,
        });
    }
    Ok(all)
}

/// The fields of equipment, if it was not taken back.
pub fn equipment_fields(db: &Connection, id: EquipmentId) -> Result<Option<EquipmentFields>> {
    let mut statement = db.prepare_cached(&["SELECT ", EQUIPMENT, " FROM table_equipment AS e WHERE e.id = ? AND e.is_undone = 0"].concat())?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(equipment_of).transpose()
}

/// The equipment that has a number, in whatever case it is written.
pub fn equipment_by_asset_no(db: &Connection, asset_no: &str) -> Result<Option<EquipmentId>> {
    let mut statement = db.prepare_cached("SELECT id FROM table_equipment WHERE lower(asset_no) = lower(?) AND is_undone = 0 ORDER BY id LIMIT 1")?;
    Ok(statement.query_row([asset_no], |row| row.get(0)).optional()?)
}

/// From each facility to the one that it is a part of.
pub fn parents(db: &Connection) -> Result<BTreeMap<Uuid, Uuid>> {
    let mut statement = db.prepare_cached("SELECT id, parent FROM table_facility WHERE parent IS NOT NULL AND is_undone = 0")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, FacilityId>(0)?.0, row.get::<_, FacilityId>(1)?.0)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The zone of a facility: its own, or that of the nearest place around it that has one.
pub fn zone_of(db: &Connection, facility: FacilityId) -> Result<Option<String>> {
    let mut seen = BTreeSet::new();
    let mut at = Some(facility);
    while let Some(here) = at.filter(|here| seen.insert(*here)) {
        let Some(fields) = facility_fields(db, here)? else { break };
        if fields.zone.is_some() {
            return Ok(fields.zone);
        }
        at = fields.parent;
    }
    Ok(None)
}

/// Who can be trainer of a session: people with an account in use that has that role, by name.
pub fn trainers(db: &Connection) -> Result<Vec<TrainerRow>> {
    let mut statement = db.prepare_cached(
        "SELECT u.person, u.id, coalesce(p.full_name, '') FROM table_user AS u JOIN table_person AS p ON p.id = u.person
         LEFT JOIN table_person_list AS l ON l.id = u.person
         WHERE u.state = 'active' AND instr(',' || u.roles || ',', ',trainer,') > 0 ORDER BY l.sort_name, u.id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(TrainerRow { person: row.get::<_, PersonId>(0)?.to_string(), user: row.get::<_, UserId>(1)?.to_string(), name: row.get(2)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
