//! Files of people and runs.

use super::fold::{sealed, write};
use crate::domain::document::{DocumentKind, Format};
use crate::fault::Result;
use crate::ids::{Digest, DocumentId, PersonId, RunId};
use crate::journal::Edit;
use crate::journal::fact::DocumentFields;
use crate::journal::personal::DocumentText;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeMap;

/// Writes what an entry says about a document.
pub(super) fn fold(db: &Connection, key: i64, id: DocumentId, edit: &Edit<DocumentFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    let owner = now.person.map_or(id.0, |person| person.0);
    let text: Option<DocumentText> = sealed(db, owner, "document_text", now.text)?;
    let (title, file_name) = text.map(|text| (text.title, text.file_name)).unzip();
    write(
        db,
        "INSERT INTO table_document VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
         ON CONFLICT DO UPDATE SET kind = ?5, text = ?9, title = ?10, file_name = ?11, is_removed = ?12, is_undone = ?13",
        params![
            id,
            key,
            now.person,
            now.run,
            now.kind.code(),
            now.format.code(),
            now.bytes_n,
            now.file,
            now.text,
            title,
            file_name,
            now.is_removed,
            edit.now.is_none()
        ],
    )
}

/// A document without its bytes.
#[derive(Clone, Debug)]
pub struct Document {
    /// Which.
    pub id: DocumentId,
    /// What the journal says of it now.
    pub fields: DocumentFields,
    /// None once its person was erased.
    pub title: Option<String>,
    /// See `title`.
    pub file_name: Option<String>,
    /// The entry that attached it.
    pub entry: Digest,
}

const ROW: &str = "SELECT d.id, d.person, d.run, d.kind, d.format, d.bytes_n, d.file, d.text, d.is_removed, d.title, d.file_name, e.digest
    FROM table_document AS d JOIN entry_journal AS e ON e.key = d.entry WHERE d.is_undone = 0 ";

fn row(row: &Row<'_>) -> rusqlite::Result<Document> {
    let (kind, format): (String, String) = (row.get(3)?, row.get(4)?);
    Ok(Document {
        id: row.get(0)?,
        fields: DocumentFields {
            person: row.get(1)?,
            run: row.get(2)?,
            kind: DocumentKind::from_code(&kind).unwrap_or(DocumentKind::Other),
            format: Format::from_code(&format).unwrap_or(Format::Txt),
            bytes_n: row.get(5)?,
            file: row.get(6)?,
            text: row.get(7)?,
            is_removed: row.get(8)?,
        },
        title: row.get(9)?,
        file_name: row.get(10)?,
        entry: row.get(11)?,
    })
}

/// One document, unless its attaching was taken back.
pub fn one(db: &Connection, id: DocumentId) -> Result<Option<Document>> {
    Ok(db.prepare_cached(&[ROW, "AND d.id = ?"].concat())?.query_row([id], row).optional()?)
}

/// The documents of a person or of a run that were not removed, newest first.
pub fn of(db: &Connection, person: Option<PersonId>, run: Option<RunId>) -> Result<Vec<Document>> {
    let mut statement = db.prepare_cached(&[ROW, "AND d.is_removed = 0 AND (d.person = ?1 OR d.run = ?2) ORDER BY d.id DESC"].concat())?;
    Ok(statement.query_map(params![person, run], row)?.collect::<rusqlite::Result<_>>()?)
}

/// The newest photo of a person, or of everybody who has or had a place in a run.
pub fn photos(db: &Connection, person: Option<PersonId>, run: Option<RunId>) -> Result<BTreeMap<PersonId, Vec<u8>>> {
    let mut statement = db.prepare_cached(
        "SELECT d.person, f.bytes FROM table_document AS d JOIN document_file AS f ON f.digest = d.file
         WHERE d.kind = 'photo' AND d.is_removed = 0 AND d.is_undone = 0
           AND (d.person = ?1 OR d.person IN (SELECT person FROM table_enrolment WHERE run = ?2 AND state <> 'undone')) ORDER BY d.id",
    )?;
    let rows = statement.query_map(params![person, run], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
