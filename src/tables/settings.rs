//! The centre and its settings.

use super::availability::closed_days;
use crate::domain::calendar::{WeekDay, WorkingDays, usual_free_days};
use crate::domain::profile::Profile;
use crate::domain::time;
use crate::fault::{Fault, Result};
use crate::ids::CentreId;
use crate::journal::fact::{CentreFields, FirstNumber, PlanningFields};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension};

/// The settings of the centre.
pub fn settings(db: &Connection) -> Result<CentreFields> {
    let mut statement = db.prepare_cached(
        "SELECT code, name, country, zone, verify_host, grace_min, late_entry_hours, profile, first_year, first_number FROM table_centre",
    )?;
    let (fields, profile) = statement.query_row([], |row| {
        let fields = CentreFields {
            code: row.get(0)?,
            name: row.get(1)?,
            country: row.get(2)?,
            zone: row.get(3)?,
            verify_host: row.get(4)?,
            grace_min: row.get(5)?,
            late_entry_hours: row.get(6)?,
            profile: Profile::Standard,
            first_number: row.get::<_, Option<i32>>(8)?.zip(row.get(9)?).map(|(year, number)| FirstNumber { year, number }),
        };
        Ok((fields, row.get(7)?))
    })?;
    Ok(CentreFields { profile: super::runs::known(profile, Profile::from_code)?, ..fields })
}

/// How the centre plans, as far as it ever said.
pub fn planning(db: &Connection) -> Result<PlanningFields> {
    let mut statement = db.prepare_cached("SELECT free_days, levels FROM table_planning")?;
    let kept: Option<(Option<String>, String)> = statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((free_days, levels)) = kept else { return Ok(PlanningFields::default()) };
    let free_days = free_days.map(|days| serde_json::from_str(&days)).transpose()?;
    Ok(PlanningFields { free_days, levels: serde_json::from_str(&levels)? })
}

/// The free days of the centre's week: those that it named, else those of its country.
pub fn free_days(db: &Connection) -> Result<Vec<WeekDay>> {
    match planning(db)?.free_days {
        Some(days) => Ok(days),
        None => Ok(usual_free_days(&settings(db)?.country).to_vec()),
    }
}

/// The days on which the centre works.
pub fn working_days(db: &Connection) -> Result<WorkingDays> {
    Ok(WorkingDays::new(free_days(db)?, closed_days(db)?))
}

/// The day that it is at the centre at an instant.
pub fn day(db: &Connection, at: DateTime<Utc>) -> Result<NaiveDate> {
    let zone = time::zone(&settings(db)?.zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
    Ok(time::shown(at, zone).0.date())
}

/// What never changes of a centre.
#[derive(Clone, Debug)]
pub struct Centre {
    /// Which.
    pub id: CentreId,
    /// The series of its certificates.
    pub series: String,
    /// Ed25519 public key of its certificates, hex.
    pub issuer_key: String,
    /// A demo says for ever that it is one.
    pub is_demo: bool,
    /// When the book was founded: RFC 3339 with offset.
    pub founded_at: String,
}

/// What never changes of the centre.
pub fn centre(db: &Connection) -> Result<Centre> {
    let mut statement = db.prepare_cached(
        "SELECT centre, series, issuer_key, is_demo, (SELECT body ->> '$.at' FROM entry_journal ORDER BY tick LIMIT 1) FROM table_centre",
    )?;
    Ok(statement.query_row([], |row| {
        Ok(Centre { id: row.get(0)?, series: row.get(1)?, issuer_key: row.get(2)?, is_demo: row.get(3)?, founded_at: row.get(4)? })
    })?)
}
