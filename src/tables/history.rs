//! The journal as people read it.

use crate::fault::Result;
use crate::ids::{Digest, PersonId, UserId};
use crate::journal::{Act, Entry, Fact};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeSet;
use uuid::Uuid;

/// An entry with what the tables know of it.
#[derive(Clone, Debug)]
pub struct Entered {
    /// Local key.
    pub key: i64,
    /// Its digest.
    pub digest: Digest,
    /// Canonical text.
    pub body: String,
    /// Whether a later entry took it back and was not taken back itself.
    pub is_undone: bool,
}

fn entered(row: &Row<'_>) -> rusqlite::Result<Entered> {
    Ok(Entered { key: row.get(0)?, digest: row.get(1)?, body: row.get(2)?, is_undone: row.get(3)? })
}

const ROW: &str = "SELECT e.key, e.digest, e.body,
    EXISTS (SELECT 1 FROM table_undone AS u WHERE u.entry = e.key AND NOT EXISTS (SELECT 1 FROM table_undone AS again WHERE again.entry = u.by_entry))
    FROM entry_journal AS e ";

/// Which entries are meant.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cut {
    /// About one record.
    pub about: Option<Uuid>,
    /// By one account.
    pub by: Option<UserId>,
    /// From this instant on.
    pub since: Option<DateTime<Utc>>,
    /// Before this instant.
    pub until: Option<DateTime<Utc>>,
}

/// A page of entries, newest first, and how many there are.
pub fn page(db: &Connection, cut: &Cut, from: u32, count: u32) -> Result<(Vec<Entered>, u32)> {
    let wanted = "WHERE (?1 IS NULL OR e.key IN (SELECT entry FROM table_about WHERE id = ?1)
                   OR e.key IN (SELECT entry FROM table_mark WHERE session = ?1)
                   OR e.key IN (SELECT m.entry FROM table_enrolment AS n JOIN table_session AS s ON s.run = n.run JOIN table_mark AS m ON m.session = s.id AND m.enrolment = n.id
                                WHERE n.id = ?1 OR n.person = ?1)
                   OR e.key IN (SELECT r.entry FROM table_enrolment AS n JOIN table_result AS r ON r.enrolment = n.id WHERE n.person = ?1)
                   OR e.key IN (SELECT o.entry FROM table_enrolment AS n JOIN table_sign_off AS o ON o.enrolment = n.id WHERE n.person = ?1)
                   OR e.key IN (SELECT a.entry FROM table_enrolment AS n JOIN table_follow_up AS f ON f.enrolment = n.id JOIN table_about AS a ON a.id = f.id
                                WHERE n.person = ?1 OR n.run = ?1))
                  AND (?2 IS NULL OR e.body ->> '$.by' = ?2)
                  AND (?3 IS NULL OR unixepoch(e.body ->> '$.at') >= ?3) AND (?4 IS NULL OR unixepoch(e.body ->> '$.at') < ?4)";
    let about = cut.about.map(|id| id.as_bytes().to_vec());
    let by = cut.by.map(|user| user.to_string());
    let (since, until) = (cut.since.map(|at| at.timestamp()), cut.until.map(|at| at.timestamp()));
    let total = db
        .prepare_cached(&["SELECT count(*) FROM entry_journal AS e ", wanted].concat())?
        .query_row(params![about, by, since, until], |row| row.get(0))?;
    let sql = [ROW, wanted, " ORDER BY e.tick DESC, e.desk DESC, e.epoch DESC, e.seq DESC LIMIT ?5 OFFSET ?6"].concat();
    let rows = db.prepare_cached(&sql)?.query_map(params![about, by, since, until, count, from], entered)?.collect::<rusqlite::Result<_>>()?;
    Ok((rows, total))
}

/// One entry.
pub fn one(db: &Connection, digest: Digest) -> Result<Option<Entered>> {
    Ok(db.prepare_cached(&[ROW, "WHERE e.digest = ?"].concat())?.query_row([digest], entered).optional()?)
}

/// How many entries there are.
pub fn count(db: &Connection) -> Result<u32> {
    Ok(db.query_row("SELECT count(*) FROM entry_journal", [], |row| row.get(0))?)
}

/// When the newest entry was written.
pub fn newest_at(db: &Connection) -> Result<Option<DateTime<Utc>>> {
    let at: Option<String> = db.query_row("SELECT body ->> '$.at' FROM entry_journal ORDER BY tick DESC LIMIT 1", [], |row| row.get(0)).optional()?;
    Ok(at.and_then(|at| DateTime::parse_from_rfc3339(&at).ok()).map(|at| at.with_timezone(&Utc)))
}

/// The name of an account's person.
pub fn author(db: &Connection, user: UserId) -> Result<String> {
    let person: Option<PersonId> = db.prepare_cached("SELECT person FROM table_user WHERE id = ?")?.query_row([user], |row| row.get(0)).optional()?;
    person.map_or_else(|| Ok(String::new()), |person| super::people::name(db, person))
}

/// The persons who entered acts of a kind about a record, whether or not they were taken back.
pub fn authors(db: &Connection, about: Uuid, is_of: impl Fn(&Act) -> bool) -> Result<BTreeSet<PersonId>> {
    let mut statement = db.prepare_cached("SELECT e.body FROM table_about AS a JOIN entry_journal AS e ON e.key = a.entry WHERE a.id = ?")?;
    let mut person = db.prepare_cached("SELECT person FROM table_user WHERE id = ?")?;
    let mut rows = statement.query([about.as_bytes()])?;
    let mut authors = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let entry = Entry::read(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?;
        if entry.act.as_ref().is_some_and(&is_of) {
            authors.insert(person.query_row([entry.header.by], |row| row.get(0))?);
        }
    }
    Ok(authors)
}

/// The free text of an entry's reason.
pub fn note(db: &Connection, key: i64) -> Result<Option<String>> {
    let text: Option<String> = db
        .prepare_cached("SELECT value FROM personal_value WHERE entry = ? AND field_group = 'note' LIMIT 1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// A head and the entries whose value it brought back, up to the one that gave it first: one that took another back stands for what that
/// other one saw, so that what was done in steps can be taken back in steps, and done again.
pub fn stands_for(db: &Connection, head: Digest, is_meant: impl Fn(&Fact) -> bool) -> Result<Vec<Digest>> {
    let entry = |digest| one(db, digest)?.map(|row| Entry::read(&row.body)).transpose();
    let (mut stands, mut next) = (Vec::new(), Some(head));
    while let Some(digest) = next {
        stands.push(digest);
        let Some(Act::EntryUndone(undone)) = entry(digest)?.and_then(|entry| entry.act) else { break };
        let taken_back = entry(undone.of)?.and_then(|entry| entry.act).map(|act| act.facts()).unwrap_or_default();
        next = match taken_back.iter().find(|fact| is_meant(fact)).map(Fact::saw) {
            Some([before]) => Some(*before),
            _ => None,
        };
    }
    Ok(stands)
}

/// What people call a record, whatever it is.
pub fn called(db: &Connection, id: Uuid) -> Result<Option<String>> {
    let mut statement = db.prepare_cached(
        "SELECT full_name FROM table_person WHERE id = ?1
         UNION ALL SELECT p.full_name FROM table_user AS u JOIN table_person AS p ON p.id = u.person WHERE u.id = ?1
         UNION ALL SELECT name FROM table_organisation WHERE id = ?1
         UNION ALL SELECT purpose FROM (SELECT purpose FROM table_consent_text WHERE id = ?1 ORDER BY n DESC LIMIT 1)
         UNION ALL SELECT p.full_name FROM table_consent AS c JOIN table_person AS p ON p.id = c.person WHERE c.id = ?1
         UNION ALL SELECT name FROM table_centre WHERE centre = ?1
         UNION ALL SELECT code FROM table_initiative WHERE id = ?1
         UNION ALL SELECT code FROM table_programme WHERE id = ?1
         UNION ALL SELECT title FROM table_agreement WHERE id = ?1
         UNION ALL SELECT code FROM table_course WHERE id = ?1
         UNION ALL SELECT title || ' ' || n FROM table_version WHERE id = ?1
         UNION ALL SELECT code FROM table_run WHERE id = ?1
         UNION ALL SELECT p.full_name FROM table_enrolment AS e JOIN table_person AS p ON p.id = e.person WHERE e.id = ?1
         UNION ALL SELECT title FROM table_part WHERE id = ?1
         UNION ALL SELECT name FROM table_facility WHERE id = ?1
         UNION ALL SELECT name FROM table_equipment WHERE id = ?1
         UNION ALL SELECT title FROM table_session WHERE id = ?1
         UNION ALL SELECT title FROM table_assessment WHERE id = ?1
         UNION ALL SELECT title FROM table_competency WHERE id = ?1
         UNION ALL SELECT title FROM table_letter WHERE id = ?1
         UNION ALL SELECT title FROM table_resource WHERE id = ?1
         UNION ALL SELECT title FROM table_signatory WHERE id = ?1
         UNION ALL SELECT text FROM table_action WHERE id = ?1
         UNION ALL SELECT number FROM table_former WHERE id = ?1
         UNION ALL SELECT coalesce(w.name, p.full_name) FROM table_walk_in AS w LEFT JOIN table_person AS p ON p.id = w.person WHERE w.id = ?1
         UNION ALL SELECT r.code FROM table_batch AS b JOIN table_run AS r ON r.id = b.run WHERE b.id = ?1
         UNION ALL SELECT coalesce(p.full_name, '') FROM table_certificate AS c JOIN table_person AS p ON p.id = c.person WHERE c.id = ?1
         LIMIT 1",
    )?;
    Ok(statement.query_row([id.as_bytes()], |row| row.get::<_, Option<String>>(0)).optional()?.flatten())
}

/// A record with those that are parts of it: a person's enrolments and certificates.
pub fn parts_of(db: &Connection, id: Uuid) -> Result<Vec<Uuid>> {
    let mut statement = db.prepare_cached(
        "SELECT ?1 UNION SELECT id FROM table_enrolment WHERE person = ?1 UNION SELECT id FROM table_certificate WHERE person = ?1
         UNION SELECT id FROM table_former WHERE person = ?1",
    )?;
    let ids = statement.query_map([id.as_bytes()], |row| row.get::<_, Vec<u8>>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(ids.iter().filter_map(|bytes| Uuid::from_slice(bytes).ok()).collect())
}

/// The newest entries of an account, newest first.
pub fn own(db: &Connection, user: UserId, count: u32) -> Result<Vec<Entered>> {
    Ok(page(db, &Cut { by: Some(user), ..Cut::default() }, 0, count)?.0)
}

/// The live things that rest on a record, as kind and name; the first few.
pub fn users_of(db: &Connection, id: Uuid) -> Result<Vec<(String, String)>> {
    let mut statement = db.prepare_cached(
        "SELECT 'enrolment', r.code FROM table_enrolment AS e JOIN table_run AS r ON r.id = e.run WHERE e.person = ?1 AND e.state <> 'undone'
         UNION ALL SELECT 'mark', s.title FROM table_mark AS m JOIN table_session AS s ON s.id = m.session JOIN table_enrolment AS e ON e.id = m.enrolment
                   WHERE (m.enrolment = ?1 OR m.session = ?1) AND m.is_current = 1 AND m.status <> 'U' AND e.state <> 'undone'
         UNION ALL SELECT 'certificate', r.code FROM table_certificate AS c JOIN table_batch AS b ON b.id = c.batch JOIN table_run AS r ON r.id = b.run
                   WHERE (c.enrolment = ?1 OR c.person = ?1) AND c.state NOT IN ('undone', 'dropped')
         UNION ALL SELECT 'session', title FROM table_session WHERE (run = ?1 OR facility = ?1 OR phase = ?1) AND state NOT IN ('undone', 'cancelled')
         UNION ALL SELECT 'session', s.title FROM table_session_part AS t JOIN table_session AS s ON s.id = t.session WHERE t.part = ?1 AND s.state NOT IN ('undone', 'cancelled')
         UNION ALL SELECT 'session', s.title FROM table_session_equipment AS t JOIN table_session AS s ON s.id = t.session WHERE t.equipment = ?1 AND s.state NOT IN ('undone', 'cancelled')
         UNION ALL SELECT 'session', s.title FROM table_agenda_speaker AS t JOIN table_session AS s ON s.id = t.session WHERE t.person = ?1 AND s.state NOT IN ('undone', 'cancelled')
         UNION ALL SELECT 'enrolment', p.full_name FROM table_enrolment_part AS t JOIN table_enrolment AS e ON e.id = t.enrolment JOIN table_person AS p ON p.id = e.person
                   WHERE t.part = ?1 AND e.state <> 'undone'
         UNION ALL SELECT 'part', title FROM table_part WHERE run = ?1 AND is_undone = 0
         UNION ALL SELECT 'session', s.title FROM table_session_staff AS t JOIN table_session AS s ON s.id = t.session WHERE t.person = ?1 AND s.state NOT IN ('undone', 'cancelled')
         UNION ALL SELECT 'enrolment', p.full_name FROM table_enrolment AS e JOIN table_person AS p ON p.id = e.person WHERE e.run = ?1 AND e.state <> 'undone'
         UNION ALL SELECT 'run', code FROM table_run WHERE version = ?1 AND state <> 'undone'
         UNION ALL SELECT 'run', r.code FROM table_run AS r JOIN table_version AS v ON v.id = r.version WHERE v.course = ?1 AND r.state <> 'undone'
         UNION ALL SELECT 'programme', code FROM table_programme WHERE initiative = ?1 AND is_undone = 0
         UNION ALL SELECT 'course', code FROM table_course WHERE programme = ?1 AND is_undone = 0
         UNION ALL SELECT 'partner', o.name FROM table_partner AS x JOIN table_organisation AS o ON o.id = x.organisation WHERE ?1 IN (x.organisation, x.about)
         UNION ALL SELECT 'agreement', a.title FROM table_agreement AS a WHERE a.is_undone = 0 AND EXISTS
                   (SELECT 1 FROM json_each(a.parties) WHERE value = ?2 UNION ALL SELECT 1 FROM json_each(a.programmes) WHERE value = ?2)
         UNION ALL SELECT 'organisation', name FROM table_organisation WHERE parent = ?1 AND is_undone = 0
         UNION ALL SELECT 'affiliation', p.full_name FROM table_affiliation AS a JOIN table_person AS p ON p.id = a.person WHERE a.organisation = ?1
         UNION ALL SELECT 'consent', coalesce(p.full_name, '') FROM table_consent AS c JOIN table_person AS p ON p.id = c.person WHERE ?1 IN (c.text, c.person) AND c.is_undone = 0
         UNION ALL SELECT 'facility', name FROM table_facility WHERE parent = ?1 AND is_undone = 0
         UNION ALL SELECT 'equipment', name FROM table_equipment WHERE home = ?1 AND is_undone = 0
         UNION ALL SELECT 'availability', coalesce(reason, '') FROM table_availability WHERE of = ?1 AND is_undone = 0
         UNION ALL SELECT 'walk_in', coalesce(name, '') FROM table_walk_in WHERE (session = ?1 OR person = ?1) AND is_undone = 0
         UNION ALL SELECT 'assessment', title FROM table_assessment WHERE run = ?1 AND is_undone = 0
         UNION ALL SELECT 'result', a.title FROM table_result AS x JOIN table_assessment AS a ON a.id = x.assessment JOIN table_enrolment AS e ON e.id = x.enrolment
                   WHERE (x.assessment = ?1 OR x.enrolment = ?1) AND x.is_head = 1 AND x.score_x100 IS NOT NULL AND e.state <> 'undone'
         UNION ALL SELECT 'resource', r.title FROM table_resource_link AS k JOIN table_resource AS r ON r.id = k.resource
                   WHERE k.about = ?1 AND r.is_undone = 0 AND r.is_removed = 0
         UNION ALL SELECT 'document', coalesce(title, '') FROM table_document WHERE (person = ?1 OR run = ?1) AND is_undone = 0 AND is_removed = 0
         UNION ALL SELECT 'version', v.title || ' ' || v.n FROM table_version_competency AS l JOIN table_version AS v ON v.id = l.version
                   WHERE l.competency = ?1 AND v.state <> 'undone'
         UNION ALL SELECT 'sign_off', c.title FROM table_sign_off AS o JOIN table_competency AS c ON c.id = o.competency JOIN table_enrolment AS e ON e.id = o.enrolment
                   WHERE (o.competency = ?1 OR o.enrolment = ?1) AND o.is_head = 1 AND o.level IS NOT NULL AND e.state <> 'undone'
         UNION ALL SELECT 'certificate', number FROM table_former WHERE person = ?1 AND is_undone = 0
         UNION ALL SELECT 'signatory', title FROM table_signatory WHERE person = ?1 AND is_undone = 0
         UNION ALL SELECT 'batch', coalesce(r.code, '') FROM table_batch AS b JOIN table_run AS r ON r.id = b.run, json_each(b.signatories) AS named
                   WHERE replace(named.value, '-', '') = lower(hex(?1)) AND b.state NOT IN ('undone', 'dropped')
         UNION ALL SELECT 'qualification', coalesce(p.full_name, '') FROM table_qualification AS q JOIN table_person AS p ON p.id = q.person
                   WHERE (q.about = ?1 OR q.person = ?1) AND q.is_undone = 0
         UNION ALL SELECT 'action', text FROM table_action WHERE (run = ?1 OR session = ?1) AND is_undone = 0
         UNION ALL SELECT 'action', a.text FROM table_action AS a JOIN json_each(a.cites) AS c WHERE a.is_undone = 0 AND replace(c.value, '-', '') = lower(hex(?1))
         UNION ALL SELECT 'letter', l.title FROM table_letter AS l WHERE l.id = ?1 AND EXISTS (SELECT 1 FROM table_letter_made WHERE letter = ?1)
         UNION ALL SELECT 'sheet', title FROM table_session WHERE id = ?1 AND register = 'closed'
         LIMIT 5",
    )?;
    Ok(statement
        .query_map(params![id.as_bytes(), id.to_string()], |row| Ok((row.get(0)?, row.get::<_, Option<String>>(1)?.unwrap_or_default())))?
        .collect::<rusqlite::Result<_>>()?)
}

/// The entries that stand for a subject of a kind other than marks.
pub fn heads(db: &Connection, kind: u8, id: Uuid) -> Result<Vec<Digest>> {
    let mut statement =
        db.prepare_cached("SELECT e.digest FROM table_head AS h JOIN entry_journal AS e ON e.key = h.entry WHERE h.kind = ? AND h.id = ?")?;
    Ok(statement.query_map(params![kind, id.as_bytes()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Who wrote an entry and when, for a sentence.
pub fn signed_by(db: &Connection, digest: Digest) -> Result<Option<(String, String)>> {
    let row: Option<(String, String)> = db
        .prepare_cached("SELECT body ->> '$.by', body ->> '$.at' FROM entry_journal WHERE digest = ?")?
        .query_row([digest], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    row.map(|(by, at)| Ok((by.parse().ok().map(|user| author(db, user)).transpose()?.unwrap_or_default(), at))).transpose()
}
