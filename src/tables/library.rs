//! The library: strategies, tools, questions and answers, guidance, slides, recordings.

use super::fold::write;
use crate::domain::names;
use crate::fault::{Fault, Result};
use crate::ids::{Digest, ResourceId, RunId};
use crate::journal::Edit;
use crate::journal::fact::ResourceFields;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

/// Writes what an entry says about a resource.
pub(super) fn fold(db: &Connection, key: i64, id: ResourceId, edit: &Edit<ResourceFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    let is_undone = edit.now.is_none();
    write(
        db,
        "INSERT INTO table_resource VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO UPDATE SET title = ?3, sort_title = ?4, fields = ?5, is_removed = ?6, is_undone = ?7",
        params![id, key, now.title, names::search_key(&now.title), serde_json::to_string(now)?, now.is_removed, is_undone],
    )?;
    write(db, "DELETE FROM table_resource_link WHERE resource = ?", [id])?;
    for about in links(now) {
        write(db, "INSERT OR IGNORE INTO table_resource_link VALUES (?, ?)", params![about.as_bytes(), id])?;
    }
    Ok(())
}

/// Everything that a resource belongs to.
fn links(fields: &ResourceFields) -> impl Iterator<Item = Uuid> {
    let courses = fields.courses.iter().map(|id| id.0);
    courses.chain(fields.runs.iter().map(|id| id.0)).chain(fields.sessions.iter().map(|id| id.0))
}

/// A resource without its file.
#[derive(Clone, Debug)]
pub struct Resource {
    /// Which.
    pub id: ResourceId,
    /// What the journal says of it now.
    pub fields: ResourceFields,
    /// SHA-256 of its file, as any other program computes it.
    pub plain: Option<Digest>,
}

const ROW: &str = "SELECT r.id, r.fields, d.plain FROM table_resource AS r
    LEFT JOIN document_file AS d ON d.digest = unhex(r.fields ->> '$.file.digest') WHERE r.is_undone = 0 AND r.is_removed = 0 ";

fn row(row: &Row<'_>) -> rusqlite::Result<(ResourceId, String, Option<Digest>)> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

fn read((id, fields, plain): (ResourceId, String, Option<Digest>)) -> Result<Resource> {
    Ok(Resource { id, fields: serde_json::from_str(&fields).map_err(Fault::Json)?, plain })
}

/// The resources that were not removed, by title; `about` one course, run or session.
pub fn all(db: &Connection, about: Option<Uuid>) -> Result<Vec<Resource>> {
    let sql = [ROW, "AND (?1 IS NULL OR r.id IN (SELECT resource FROM table_resource_link WHERE about = ?1)) ORDER BY r.sort_title, r.id"].concat();
    let mut statement = db.prepare_cached(&sql)?;
    let rows = statement.query_map([about.map(|id| id.as_bytes().to_vec())], row)?;
    rows.map(|row| read(row?)).collect()
}

/// The resources of a run, of its sessions and of its course, by title.
pub fn of_run(db: &Connection, run: RunId) -> Result<Vec<Resource>> {
    let linked = "AND r.id IN (SELECT resource FROM table_resource_link WHERE about = ?1 OR about IN (SELECT id FROM table_session WHERE run = ?1)
        OR about IN (SELECT v.course FROM table_run AS u JOIN table_version AS v ON v.id = u.version WHERE u.id = ?1)) ORDER BY r.sort_title, r.id";
    let mut statement = db.prepare_cached(&[ROW, linked].concat())?;
    let rows = statement.query_map([run], row)?;
    rows.map(|row| read(row?)).collect()
}

/// The fields of a resource, also of one that was removed or taken back.
pub fn fields(db: &Connection, id: ResourceId) -> Result<Option<ResourceFields>> {
    let fields: Option<String> = db.prepare_cached("SELECT fields FROM table_resource WHERE id = ?")?.query_row([id], |row| row.get(0)).optional()?;
    Ok(fields.map(|fields| serde_json::from_str(&fields)).transpose()?)
}

/// One resource that was not removed.
pub fn one(db: &Connection, id: ResourceId) -> Result<Option<Resource>> {
    db.prepare_cached(&[ROW, "AND r.id = ?"].concat())?.query_row([id], row).optional()?.map(read).transpose()
}
