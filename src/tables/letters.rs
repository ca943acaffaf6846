//! Texts of letters, and what was made of them for whom.

use super::fold::write;
use super::history::author;
use super::runs::known;
use crate::domain::letter::{LetterForm, LetterKind};
use crate::fault::Result;
use crate::ids::{Digest, EnrolmentId, LetterId, PersonId, RunId, UserId};
use crate::journal::fact::LetterFields;
use crate::journal::{Edit, Entry, Fact};
use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Writes a letter as it stands from now on.
pub fn fold(db: &Connection, id: LetterId, edit: &Edit<LetterFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    write(
        db,
        "INSERT INTO table_letter VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT DO UPDATE SET kind = ?2, title = ?3, n = ?4, texts = ?5, is_retired = ?6, is_undone = ?7",
        params![id, now.kind.code(), now.title, now.n, serde_json::to_string(&now.texts)?, now.is_retired, edit.now.is_none()],
    )
}

const ROW: &str = "SELECT l.id, l.kind, l.title, l.n, l.texts, l.is_retired, (SELECT count(*) FROM table_letter_made AS m WHERE m.letter = l.id)
    FROM table_letter AS l WHERE l.is_undone = 0";

fn fields(row: &Row<'_>) -> Result<(LetterId, LetterFields, u32)> {
    let fields = LetterFields {
        kind: known(row.get(1)?, LetterKind::from_code)?,
        title: row.get(2)?,
        n: row.get(3)?,
        texts: serde_json::from_str(&row.get::<_, String>(4)?)?,
        is_retired: row.get(5)?,
    };
    Ok((row.get(0)?, fields, row.get(6)?))
}

/// Every letter in the order in which they came, with how many were made of it.
pub fn letters(db: &Connection) -> Result<Vec<(LetterId, LetterFields, u32)>> {
    let mut statement = db.prepare_cached(&[ROW, " ORDER BY l.id"].concat())?;
    let mut rows = statement.query([])?;
    let mut letters = Vec::new();
    while let Some(row) = rows.next()? {
        letters.push(fields(row)?);
    }
    Ok(letters)
}

/// One letter, if it was not taken back.
pub fn letter(db: &Connection, id: LetterId) -> Result<Option<LetterFields>> {
    let mut statement = db.prepare_cached(&[ROW, " AND l.id = ?"].concat())?;
    let mut rows = statement.query([id])?;
    Ok(rows.next()?.map(fields).transpose()?.map(|(_, fields, _)| fields))
}

/// The number of the next letter that is made.
pub fn next_number(db: &Connection) -> Result<u32> {
    Ok(db.prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM table_letter_made")?.query_row([], |row| row.get(0))?)
}

/// Letters that were made as one, for one run or person.
#[derive(Clone, Debug)]
pub struct Made {
    /// The entry.
    pub entry: Digest,
    /// RFC 3339 with offset.
    pub at: String,
    /// Who made them.
    pub by: String,
    /// Of which letter.
    pub letter: LetterId,
    /// The text as it was then.
    pub text: Option<LetterFields>,
    /// BCP 47.
    pub lang: String,
    /// As what.
    pub form: LetterForm,
    /// How many of this run or person.
    pub count: u32,
    /// The lowest and the highest number of these.
    pub numbers: (u32, u32),
}

/// The letters that were made for a run or a person, the newest first.
pub fn made(db: &Connection, run: Option<RunId>, person: Option<PersonId>) -> Result<Vec<Made>> {
    let mut statement = db.prepare_cached(
        "SELECT e.digest, e.body ->> '$.at', e.body ->> '$.by', m.letter, t.body, m.lang, m.form, count(*), min(m.number), max(m.number)
         FROM table_letter_made AS m JOIN entry_journal AS e ON e.key = m.entry LEFT JOIN entry_journal AS t ON t.digest = m.text
         WHERE (?1 IS NULL OR m.run = ?1) AND (?2 IS NULL OR m.person = ?2) GROUP BY m.entry ORDER BY e.tick DESC, e.desk, e.seq DESC",
    )?;
    let mut rows = statement.query(params![run, person])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let letter: LetterId = row.get(3)?;
        let text = row.get::<_, Option<String>>(4)?.map(|body| Entry::read(&body)).transpose()?;
        let by: Option<UserId> = row.get::<_, String>(2)?.parse().ok();
        all.push(Made {
            entry: row.get(0)?,
            at: row.get(1)?,
            by: by.map(|user| author(db, user)).transpose()?.unwrap_or_default(),
            letter,
            text: text.and_then(|entry| written(&entry, letter)),
            lang: row.get(5)?,
            form: known(row.get(6)?, LetterForm::from_code)?,
            count: row.get(7)?,
            numbers: (row.get(8)?, row.get(9)?),
        });
    }
    Ok(all)
}

/// What an entry wrote of a letter.
fn written(entry: &Entry, letter: LetterId) -> Option<LetterFields> {
    entry.act.as_ref()?.facts().into_iter().find_map(|fact| match fact {
        Fact::Letter(id, edit) if id == letter => edit.now,
        _ => None,
    })
}

/// Places by name, and a local beginning with its IANA zone.
pub type Planned = (Vec<String>, Option<(NaiveDateTime, String)>);

/// Where the sessions of a run are, by their beginning, and the local beginning of the first one with its zone.
pub fn planned(db: &Connection, run: RunId) -> Result<Planned> {
    let live =
        " FROM table_session AS s LEFT JOIN table_facility AS f ON f.id = s.facility WHERE s.run = ? AND s.state NOT IN ('undone', 'cancelled') ";
    let sql = ["SELECT f.name", live, "AND f.id IS NOT NULL GROUP BY f.id ORDER BY min(s.start_at), f.id"].concat();
    let places = db.prepare_cached(&sql)?.query_map([run], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let sql = ["SELECT s.start_local, s.zone", live, "ORDER BY s.start_at, s.id LIMIT 1"].concat();
    let first: Option<(String, String)> = db.prepare_cached(&sql)?.query_row([run], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok((
        places,
        first.and_then(|(local, zone)| Some((local.parse().ok().or_else(|| NaiveDateTime::parse_from_str(&local, "%Y-%m-%d %H:%M:%S").ok())?, zone))),
    ))
}

/// The place that somebody has or had in a run: a live one before others, else the newest.
pub fn place_of(db: &Connection, person: PersonId, run: RunId) -> Result<Option<EnrolmentId>> {
    let mut statement = db.prepare_cached(
        "SELECT id FROM table_enrolment WHERE person = ? AND run = ? AND state <> 'undone'
         ORDER BY state IN ('enrolled', 'active', 'completed', 'not_completed') DESC, id DESC LIMIT 1",
    )?;
    Ok(statement.query_row(params![person, run], |row| row.get(0)).optional()?)
}
