//! Facilities, and who can teach in them.

use super::runs::known;
use crate::domain::facility::FacilityKind;
use crate::fault::Result;
use crate::ids::{FacilityId, PersonId, UserId};
use crate::journal::fact::FacilityFields;
use crate::wire::wire;
use rusqlite::{Connection, OptionalExtension};
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
        capacity: Option<u32>,
        /// IANA name, only where it differs from that of the place around it.
        zone: Option<String>,
    }

    /// Somebody who can be trainer of a session.
    answers TrainerRow { person: String, user: String, name: String }
}

/// Every facility, each behind the one that it is in, by name.
pub fn facilities(db: &Connection) -> Result<Vec<FacilityRow>> {
    let mut statement =
        db.prepare_cached("SELECT id, parent, kind, name, capacity, zone FROM table_facility WHERE is_undone = 0 ORDER BY name, id")?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let id: FacilityId = row.get(0)?;
        let fields = FacilityFields { parent: row.get(1)?, kind: row.get(2)?, name: row.get(3)?, capacity: row.get(4)?, zone: row.get(5)? };
        all.push((id, fields));
    }
    let there: BTreeSet<FacilityId> = all.iter().map(|(id, _)| *id).collect();
    let mut within: BTreeMap<Option<FacilityId>, Vec<&(FacilityId, FacilityFields)>> = BTreeMap::new();
    for one in &all {
        within.entry(one.1.parent.filter(|parent| there.contains(parent))).or_default().push(one);
    }
    let mut tree = Tree { within, rows: Vec::new(), seen: BTreeSet::new() };
    tree.add_within(None, 0, "")?;
    // What two desks put into each other hangs on nothing: it is shown beside the tree.
    for one in &all {
        tree.add(one, one.1.parent, 0, "")?;
    }
    Ok(tree.rows)
}

struct Tree<'a> {
    within: BTreeMap<Option<FacilityId>, Vec<&'a (FacilityId, FacilityFields)>>,
    rows: Vec<FacilityRow>,
    seen: BTreeSet<FacilityId>,
}

impl<'a> Tree<'a> {
    fn add_within(&mut self, parent: Option<FacilityId>, depth: u32, path: &str) -> Result<()> {
        for one in self.within.get(&parent).cloned().unwrap_or_default() {
            self.add(one, parent, depth, path)?;
        }
        Ok(())
    }

    fn add(&mut self, one: &'a (FacilityId, FacilityFields), parent: Option<FacilityId>, depth: u32, around: &str) -> Result<()> {
        let (id, fields) = one;
        if !self.seen.insert(*id) {
            return Ok(());
        }
        let path = if around.is_empty() { fields.name.clone() } else { [around, &fields.name].join(WITHIN) };
        self.rows.push(FacilityRow {
            id: id.to_string(),
            parent: parent.map(|parent| parent.to_string()),
            depth,
            path: path.clone(),
            kind: known(Some(fields.kind.clone()), FacilityKind::from_code)?,
            name: fields.name.clone(),
            capacity: fields.capacity,
            zone: fields.zone.clone(),
        });
        self.add_within(Some(*id), depth + 1, &path)
    }
}

/// The fields of a facility, if it was not taken back.
pub fn facility_fields(db: &Connection, id: FacilityId) -> Result<Option<FacilityFields>> {
    let mut statement = db.prepare_cached("SELECT parent, kind, name, capacity, zone FROM table_facility WHERE id = ? AND is_undone = 0")?;
    let fields = statement.query_row([id], |row| {
        Ok(FacilityFields { parent: row.get(0)?, kind: row.get(1)?, name: row.get(2)?, capacity: row.get(3)?, zone: row.get(4)? })
    });
    Ok(fields.optional()?)
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
