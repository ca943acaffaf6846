//! What the journal says about a run and everything in it.

use crate::fault::Result;
use crate::ids::{Digest, RunId, SessionId};
use rusqlite::{Connection, OptionalExtension, params};

/// The entries about a run, its sessions, places, marks, assessments and certificates, in journal order: digest and canonical text.
pub fn entries(db: &Connection, run: RunId) -> Result<Vec<(Digest, String)>> {
    let mut statement = db.prepare_cached(
        "WITH part (id) AS (
           SELECT ?1 UNION SELECT id FROM table_session WHERE run = ?1 UNION SELECT id FROM table_enrolment WHERE run = ?1
           UNION SELECT id FROM table_batch WHERE run = ?1 UNION SELECT id FROM table_assessment WHERE run = ?1 UNION SELECT id FROM table_document WHERE run = ?1
           UNION SELECT c.id FROM table_certificate AS c JOIN table_batch AS b ON b.id = c.batch WHERE b.run = ?1
         ), about (entry) AS (
           SELECT a.entry FROM table_about AS a JOIN part ON part.id = a.id
           UNION SELECT m.entry FROM table_mark AS m JOIN table_session AS s ON s.id = m.session WHERE s.run = ?1
         )
         SELECT e.digest, e.body FROM about JOIN entry_journal AS e ON e.key = about.entry ORDER BY e.tick, e.desk, e.epoch, e.seq, e.digest",
    )?;
    Ok(statement.query_map([run], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// The newest entry of the whole journal, and how many there are.
pub fn newest(db: &Connection) -> Result<Option<(Digest, u32)>> {
    let sql = "SELECT digest, (SELECT count(*) FROM entry_journal) FROM entry_journal ORDER BY tick DESC, desk DESC, epoch DESC, seq DESC, digest DESC LIMIT 1";
    Ok(db.query_row(sql, params![], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// The digest of the marks that stand under the signature of a session's register.
pub fn sheet(db: &Connection, session: SessionId) -> Result<Option<String>> {
    let sql = "SELECT e.body ->> '$.act.marks' FROM table_sheet AS s JOIN entry_journal AS e ON e.key = s.entry WHERE s.session = ?";
    Ok(db.prepare_cached(sql)?.query_row([session], |row| row.get(0)).optional()?)
}
