//! The catalogue above the courses: initiatives and their programmes.

use crate::fault::Result;
use crate::ids::{InitiativeId, ProgrammeId};
use crate::journal::fact::{InitiativeFields, ProgrammeFields};
use crate::wire::wire;
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::BTreeMap;

wire! {
    /// A title in one language.
    asks Titled {
        /// BCP 47.
        lang: String,
        title: String,
    }

    /// An umbrella over programmes.
    answers InitiativeRow { id: String, code: String, titles: Vec<Titled> }

    /// A line of courses.
    answers ProgrammeRow {
        id: String,
        initiative: Option<String>,
        code: String,
        titles: Vec<Titled>,
        /// A code of the list of pillars.
        pillar: Option<String>,
        /// Who organises it.
        unit: Option<String>,
    }
}

/// Titles as they stand in a table, by language.
pub fn titled(titles: &str) -> Result<Vec<Titled>> {
    let titles: BTreeMap<String, String> = serde_json::from_str(titles)?;
    Ok(titles.into_iter().map(|(lang, title)| Titled { lang, title }).collect())
}

/// Every initiative, by code.
pub fn initiatives(db: &Connection) -> Result<Vec<InitiativeRow>> {
    let mut statement = db.prepare_cached("SELECT id, code, titles FROM table_initiative WHERE is_undone = 0 ORDER BY code, id")?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(InitiativeRow { id: row.get::<_, InitiativeId>(0)?.to_string(), code: row.get(1)?, titles: titled(&row.get::<_, String>(2)?)? });
    }
    Ok(all)
}

/// Every programme, by code.
pub fn programmes(db: &Connection) -> Result<Vec<ProgrammeRow>> {
    let mut statement = db.prepare_cached(&[PROGRAMME, " ORDER BY code, id"].concat())?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let fields = programme_fields(row)?;
        all.push(ProgrammeRow {
            id: row.get::<_, ProgrammeId>(5)?.to_string(),
            initiative: fields.initiative.map(|initiative| initiative.to_string()),
            code: fields.code,
            titles: fields.titles.into_iter().map(|(lang, title)| Titled { lang, title }).collect(),
            pillar: fields.pillar,
            unit: fields.unit,
        });
    }
    Ok(all)
}

const PROGRAMME: &str = "SELECT initiative, code, titles, pillar, unit, id FROM table_programme WHERE is_undone = 0";

fn programme_fields(row: &Row<'_>) -> Result<ProgrammeFields> {
    Ok(ProgrammeFields {
        initiative: row.get(0)?,
        code: row.get(1)?,
        titles: serde_json::from_str(&row.get::<_, String>(2)?)?,
        pillar: row.get(3)?,
        unit: row.get(4)?,
    })
}

/// The fields of an initiative, if it was not taken back.
pub fn initiative(db: &Connection, id: InitiativeId) -> Result<Option<InitiativeFields>> {
    let mut statement = db.prepare_cached("SELECT code, titles FROM table_initiative WHERE id = ? AND is_undone = 0")?;
    let mut rows = statement.query([id])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some(InitiativeFields { code: row.get(0)?, titles: serde_json::from_str(&row.get::<_, String>(1)?)? }))
}

/// The fields of a programme, if it was not taken back.
pub fn programme(db: &Connection, id: ProgrammeId) -> Result<Option<ProgrammeFields>> {
    let mut statement = db.prepare_cached(&[PROGRAMME, " AND id = ?"].concat())?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(programme_fields).transpose()
}

/// The initiative of a code, if it was not taken back.
pub fn initiative_of(db: &Connection, code: &str) -> Result<Option<InitiativeId>> {
    let sql = "SELECT id FROM table_initiative WHERE code = ? AND is_undone = 0 ORDER BY id LIMIT 1";
    Ok(db.prepare_cached(sql)?.query_row([code], |row| row.get(0)).optional()?)
}

/// The programme of a code, if it was not taken back.
pub fn programme_of(db: &Connection, code: &str) -> Result<Option<ProgrammeId>> {
    let sql = "SELECT id FROM table_programme WHERE code = ? AND is_undone = 0 ORDER BY id LIMIT 1";
    Ok(db.prepare_cached(sql)?.query_row([code], |row| row.get(0)).optional()?)
}
