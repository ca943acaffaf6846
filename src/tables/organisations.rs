//! Organisations: employers, partners, regulators, universities, ministries.

use super::people::country_name;
use crate::domain::category::Category;
use crate::fault::Result;
use crate::ids::OrganisationId;
use crate::journal::fact::OrganisationFields;
use crate::wire::wire;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeMap;
use uuid::Uuid;

wire! {
    /// An organisation.
    answers OrganisationRow {
        id: String,
        name: String,
        /// Other spellings, short forms, former names.
        alt_names: Vec<String>,
        category: Option<Category>,
        /// ISO 3166-1 alpha-3.
        country: Option<String>,
        country_name: Option<String>,
        parent: Option<String>,
        parent_name: Option<String>,
    }
}

const FIELDS: &str = "SELECT o.name, o.alt_names, o.category, o.country, o.parent, o.id, p.name FROM table_organisation AS o
    LEFT JOIN table_organisation AS p ON p.id = o.parent AND p.is_undone = 0 WHERE o.is_undone = 0";

fn fields_of(row: &Row<'_>) -> Result<OrganisationFields> {
    Ok(OrganisationFields {
        name: row.get(0)?,
        alt_names: serde_json::from_str(&row.get::<_, String>(1)?)?,
        category: row.get::<_, Option<String>>(2)?.as_deref().and_then(Category::from_code),
        country: row.get(3)?,
        parent: row.get(4)?,
    })
}

/// Every organisation, by name. Countries in the language asked for.
pub fn organisations(db: &Connection, language: &str) -> Result<Vec<OrganisationRow>> {
    let mut statement = db.prepare_cached(&[FIELDS, " ORDER BY o.name, o.id"].concat())?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let fields = fields_of(row)?;
        all.push(OrganisationRow {
            id: row.get::<_, OrganisationId>(5)?.to_string(),
            country_name: fields.country.as_deref().and_then(|code| country_name(code, language)),
            parent: fields.parent.map(|parent| parent.to_string()),
            parent_name: row.get(6)?,
            name: fields.name,
            alt_names: fields.alt_names,
            category: fields.category,
            country: fields.country,
        });
    }
    Ok(all)
}

/// The fields of an organisation, if it was not taken back.
pub fn fields(db: &Connection, id: OrganisationId) -> Result<Option<OrganisationFields>> {
    let mut statement = db.prepare_cached(&[FIELDS, " AND o.id = ?"].concat())?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(fields_of).transpose()
}

/// The organisation of a name in a country, if it was not taken back.
pub fn alike(db: &Connection, name: &str, country: Option<&str>) -> Result<Option<OrganisationId>> {
    let sql = "SELECT id FROM table_organisation WHERE name = ? AND country IS ? AND is_undone = 0 ORDER BY id LIMIT 1";
    Ok(db.prepare_cached(sql)?.query_row(params![name, country], |row| row.get(0)).optional()?)
}

/// From each organisation to the one that it is a part of.
pub fn parents(db: &Connection) -> Result<BTreeMap<Uuid, Uuid>> {
    let mut statement = db.prepare_cached("SELECT id, parent FROM table_organisation WHERE parent IS NOT NULL AND is_undone = 0")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, OrganisationId>(0)?.0, row.get::<_, OrganisationId>(1)?.0)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
