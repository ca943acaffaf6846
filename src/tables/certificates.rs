//! Certificates and their batches.

use crate::domain::certificate::{CertificateKind, Template};
use crate::domain::competency::SkillLevel;
use crate::domain::income::IncomeGroup;
use crate::domain::serial::Serial;
use crate::domain::states::CertificateState;
use crate::fault::{Fault, Result};
use crate::ids::*;
use crate::tables::settings::settings;
use crate::wire::wire;
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};
use serde::{Deserialize, Serialize};

/// What a certificate says, frozen at preparation. Kept as canonical JSON. **Frozen format.**
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "docs/journal.md describes every field")]
pub struct Payload {
    pub v: u32,
    /// What it states (ASTM E2659).
    pub kind: CertificateKind,
    /// The digest of the name of its layout.
    pub template: Digest,
    pub lang: String,
    pub name: String,
    pub native_name: Option<String>,
    /// What was frozen with the place.
    pub country: Option<String>,
    pub region: Option<String>,
    pub income: Option<IncomeGroup>,
    pub course_code: String,
    pub course_title: String,
    pub course_version: u32,
    pub run_code: String,
    pub credited_min: u32,
    pub expected_min: u32,
    pub first_on: chrono::NaiveDate,
    pub last_on: chrono::NaiveDate,
    pub places: Vec<String>,
    pub trainers: Vec<String>,
    pub issuer_code: String,
    pub issuer_name: String,
    pub verify_host: Option<String>,
    pub is_demo: bool,
    /// What was reached in the assessments that the rule asks for.
    pub scores: Vec<Reached>,
    /// The texts of the agreements that are in force on the day of issue.
    pub agreements: Vec<String>,
    /// What the rule asks to be signed off, and at which level it was.
    pub skills: Vec<Skill>,
    /// Whose names stand under it.
    pub signatories: Vec<Signed>,
}

/// A competency in which the holder was signed off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Skill {
    pub code: String,
    pub title: String,
    pub level: SkillLevel,
}

/// A signatory as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Signed {
    pub name: String,
    pub title: String,
    /// The salted digest of the signature.
    pub image: Option<Digest>,
}

/// What somebody chose for the certificates of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Without it each states what the rule decided.
    pub kind: Option<CertificateKind>,
    /// The layout.
    pub template: Template,
    /// Who signs.
    pub signatories: Vec<SignatoryId>,
}

/// The best attempt at an assessment, in tenths of a percent of its highest score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Reached {
    pub title: String,
    pub pct_tenths: u32,
}

wire! {
    /// A certificate in a list.
    answers CertificateRow {
        id: String,
        serial: Option<String>,
        person: String,
        printed_name: String,
        run_code: String,
        course_title: String,
        state: CertificateState,
        issued_at: Option<String>,
        has_paper: bool,
        batch: String,
        kind: CertificateKind,
        /// None of somebody who taught.
        enrolment: Option<String>,
        /// The number of the certificate that this one replaces, or will.
        replaces: Option<String>,
        /// The number of the certificate that stands for this one.
        replaced_by: Option<String>,
    }
}

const ROW: &str = "SELECT c.id, c.batch, c.person, c.state, c.series, c.year, c.number, c.paper, r.code, v.title, d.bytes, e.body ->> '$.at',
    former.series, former.year, former.number, newer.series, newer.year, newer.number, c.enrolment
    FROM table_certificate AS c JOIN table_batch AS b ON b.id = c.batch JOIN table_run AS r ON r.id = b.run JOIN table_version AS v ON v.id = r.version
    LEFT JOIN document_file AS d ON d.digest = c.payload LEFT JOIN entry_journal AS e ON e.key = c.issued_entry
    LEFT JOIN table_certificate AS former ON former.id = c.replaces LEFT JOIN table_certificate AS newer ON newer.replaces = c.id AND newer.number IS NOT NULL ";

fn row(row: &Row<'_>) -> rusqlite::Result<CertificateRow> {
    let payload: Option<Vec<u8>> = row.get(10)?;
    let payload = payload.and_then(|bytes| serde_json::from_slice::<Payload>(&bytes).ok());
    let state: Option<String> = row.get(3)?;
    Ok(CertificateRow {
        id: row.get::<_, CertificateId>(0)?.to_string(),
        batch: row.get::<_, BatchId>(1)?.to_string(),
        person: row.get::<_, PersonId>(2)?.to_string(),
        state: state.as_deref().and_then(CertificateState::from_code).unwrap_or(CertificateState::Draft),
        serial: number(row, 4)?,
        has_paper: row.get::<_, Option<Digest>>(7)?.is_some(),
        run_code: row.get::<_, Option<String>>(8)?.unwrap_or_default(),
        course_title: payload.as_ref().map(|payload| payload.course_title.clone()).or(row.get(9)?).unwrap_or_default(),
        kind: payload.as_ref().map_or(CertificateKind::Attendance, |payload| payload.kind),
        printed_name: payload.map(|payload| payload.name).unwrap_or_default(),
        issued_at: row.get(11)?,
        replaces: number(row, 12)?,
        replaced_by: number(row, 15)?,
        enrolment: row.get::<_, Option<EnrolmentId>>(18)?.map(|id| id.to_string()),
    })
}

/// The serial whose series, year and number stand in three columns from this one on.
fn serial(row: &Row<'_>, from: usize) -> rusqlite::Result<Option<Serial>> {
    let (series, year, number) = (row.get::<_, Option<String>>(from)?, row.get::<_, Option<u16>>(from + 1)?, row.get::<_, Option<u32>>(from + 2)?);
    Ok(series.zip(year).zip(number).and_then(|((series, year), number)| Serial::new(&series, year, number).ok()))
}

/// The same as text.
pub(super) fn number(row: &Row<'_>, from: usize) -> rusqlite::Result<Option<String>> {
    Ok(serial(row, from)?.map(|serial| serial.to_string()))
}

/// The certificates of a person, newest first.
pub fn of_person(db: &Connection, person: PersonId) -> Result<Vec<CertificateRow>> {
    let mut statement = db.prepare_cached(&[ROW, "WHERE c.person = ? AND c.state NOT IN ('undone', 'dropped') ORDER BY c.id DESC"].concat())?;
    Ok(statement.query_map([person], row)?.collect::<rusqlite::Result<_>>()?)
}

/// The certificate that counts for an enrolment: the newest that was not dropped.
pub fn of_enrolment(db: &Connection, enrolment: EnrolmentId) -> Result<Option<CertificateRow>> {
    let mut statement =
        db.prepare_cached(&[ROW, "WHERE c.enrolment = ? AND c.state NOT IN ('undone', 'dropped') ORDER BY c.id DESC LIMIT 1"].concat())?;
    Ok(statement.query_row([enrolment], row).optional()?)
}

/// One certificate.
pub fn one(db: &Connection, id: CertificateId) -> Result<Option<CertificateRow>> {
    Ok(db.prepare_cached(&[ROW, "WHERE c.id = ? AND c.state <> 'undone'"].concat())?.query_row([id], row).optional()?)
}

/// The certificates of a batch, by id.
pub fn of_batch(db: &Connection, batch: BatchId) -> Result<Vec<CertificateRow>> {
    let mut statement = db.prepare_cached(&[ROW, "WHERE c.batch = ? AND c.state <> 'undone' ORDER BY c.number, c.id"].concat())?;
    Ok(statement.query_map([batch], row)?.collect::<rusqlite::Result<_>>()?)
}

/// A page of the register, newest first. `text` is part of a serial or of the printed name.
pub fn page(
    db: &Connection,
    run: Option<RunId>,
    text: &str,
    state: Option<CertificateState>,
    from: u32,
    count: u32,
) -> Result<(Vec<CertificateRow>, u32)> {
    let mut wanted = String::from("WHERE c.state NOT IN ('undone', 'dropped')");
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    if let Some(run) = run {
        wanted.push_str(" AND b.run = ?");
        values.push(Box::new(run));
    }
    if let Some(state) = state {
        wanted.push_str(" AND c.state = ?");
        values.push(Box::new(state.code()));
    }
    let values: Vec<&dyn ToSql> = values.iter().map(AsRef::as_ref).collect();
    let sql = [ROW, &wanted, " ORDER BY c.issued_entry DESC, c.number DESC, c.id DESC"].concat();
    let mut statement = db.prepare_cached(&sql)?;
    let all = statement.query_map(values.as_slice(), row)?;
    let wanted = crate::domain::names::search_key(text);
    let mut rows = Vec::new();
    let mut total = 0;
    for one in all {
        let one = one?;
        let serial = one.serial.as_deref().unwrap_or_default().to_lowercase();
        let fits = wanted.is_empty() || serial.contains(&wanted) || crate::domain::names::search_key(&one.printed_name).contains(&wanted);
        if fits {
            if total >= from && total < from.saturating_add(count) {
                rows.push(one);
            }
            total += 1;
        }
    }
    Ok((rows, total))
}

/// A batch as the tables hold it.
#[derive(Clone, Debug)]
pub struct Batch {
    /// Which.
    pub id: BatchId,
    /// Of which run.
    pub run: RunId,
    /// Who prepared it.
    pub prepared_by: PersonId,
    /// Over the payload digests in order.
    pub snapshot: Digest,
    /// What was chosen for it.
    pub choice: Choice,
    /// `prepared`, `approved`, `issued`, `dropped`.
    pub state: String,
    /// RFC 3339 with offset.
    pub prepared_at: String,
    /// Who approved it.
    pub approved_by: Option<PersonId>,
    /// RFC 3339 with offset.
    pub issued_at: Option<String>,
    /// How many certificates.
    pub count: u32,
    /// How many have their paper.
    pub papers: u32,
}

const BATCH: &str = "SELECT b.id, b.run, b.prepared_by, b.snapshot, b.state, p.body ->> '$.at', a.body ->> '$.act.signature.person', i.body ->> '$.at',
    (SELECT count(*) FROM table_certificate AS c WHERE c.batch = b.id), (SELECT count(*) FROM table_certificate AS c WHERE c.batch = b.id AND c.paper IS NOT NULL), b.kind, b.template, b.signatories
    FROM table_batch AS b LEFT JOIN entry_journal AS p ON p.key = b.prepared_entry LEFT JOIN entry_journal AS a ON a.key = b.approved_entry
    LEFT JOIN entry_journal AS i ON i.key = b.issued_entry ";

fn batch_row(row: &Row<'_>) -> rusqlite::Result<Batch> {
    Ok(Batch {
        id: row.get(0)?,
        run: row.get(1)?,
        prepared_by: row.get(2)?,
        snapshot: row.get(3)?,
        state: row.get(4)?,
        prepared_at: row.get::<_, Option<String>>(5)?.unwrap_or_default(),
        approved_by: row.get::<_, Option<String>>(6)?.and_then(|id| id.parse().ok()),
        issued_at: row.get(7)?,
        count: row.get(8)?,
        papers: row.get(9)?,
        choice: choice(row, 10)?,
    })
}

fn choice(row: &Row<'_>, at: usize) -> rusqlite::Result<Choice> {
    let text = |at| row.get::<_, Option<String>>(at);
    Ok(Choice {
        kind: text(at)?.as_deref().and_then(CertificateKind::from_code),
        template: text(at + 1)?.as_deref().and_then(Template::from_code).unwrap_or(Template::Landscape),
        signatories: text(at + 2)?.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default(),
    })
}

/// The batches of a run, newest first.
pub fn batches(db: &Connection, run: RunId) -> Result<Vec<Batch>> {
    let mut statement = db.prepare_cached(&[BATCH, "WHERE b.run = ? AND b.state NOT IN ('undone', 'dropped') ORDER BY b.id DESC"].concat())?;
    Ok(statement.query_map([run], batch_row)?.collect::<rusqlite::Result<_>>()?)
}

/// One batch.
pub fn batch(db: &Connection, id: BatchId) -> Result<Option<Batch>> {
    Ok(db.prepare_cached(&[BATCH, "WHERE b.id = ? AND b.state <> 'undone'"].concat())?.query_row([id], batch_row).optional()?)
}

/// What a certificate rests on.
#[derive(Clone, Debug)]
pub struct Basis {
    /// Which.
    pub id: CertificateId,
    /// Whose.
    pub person: PersonId,
    /// For which place; none of somebody who taught.
    pub enrolment: Option<EnrolmentId>,
    /// Its state.
    pub state: CertificateState,
    /// Salted digest of the payload.
    pub payload: Digest,
    /// The certificate that it will replace, and how far that one is.
    pub replaces: Option<(CertificateId, CertificateState)>,
}

/// The bases of a batch, in the order of preparation.
pub fn bases(db: &Connection, batch: BatchId) -> Result<Vec<Basis>> {
    let mut statement = db.prepare_cached(
        "SELECT c.id, c.person, c.enrolment, c.state, c.payload, former.id, former.state FROM table_certificate AS c
             LEFT JOIN table_certificate AS former ON former.id = c.replaces WHERE c.batch = ? AND c.state <> 'undone' ORDER BY c.id",
    )?;
    let rows = statement.query_map([batch], |row| {
        let state = |at| Ok::<_, rusqlite::Error>(row.get::<_, Option<String>>(at)?.as_deref().and_then(CertificateState::from_code));
        Ok(Basis {
            id: row.get(0)?,
            person: row.get(1)?,
            enrolment: row.get(2)?,
            state: state(3)?.unwrap_or(CertificateState::Draft),
            payload: row.get(4)?,
            replaces: row.get::<_, Option<CertificateId>>(5)?.zip(state(6)?),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The certificates of somebody who taught in a run.
pub fn of_staff(db: &Connection, run: RunId, person: PersonId) -> Result<Vec<CertificateRow>> {
    let wanted = "WHERE b.run = ? AND c.person = ? AND c.enrolment IS NULL AND c.state NOT IN ('undone', 'dropped') ORDER BY c.id DESC";
    let mut statement = db.prepare_cached(&[ROW, wanted].concat())?;
    Ok(statement.query_map(params![run, person], row)?.collect::<rusqlite::Result<_>>()?)
}

/// A frozen payload.
pub fn payload(db: &Connection, digest: Digest) -> Result<Option<Payload>> {
    document(db, digest)?.map(|bytes| serde_json::from_slice(&bytes).map_err(|error| Fault::Json(error).into())).transpose()
}

/// What a certificate says; nothing once it was erased.
pub fn payload_of(db: &Connection, id: CertificateId) -> Result<Option<Payload>> {
    payload(db, db.prepare_cached("SELECT payload FROM table_certificate WHERE id = ?")?.query_row([id], |row| row.get(0))?)
}

/// A document by its salted digest.
pub fn document(db: &Connection, digest: Digest) -> Result<Option<Vec<u8>>> {
    Ok(db.prepare_cached("SELECT bytes FROM document_file WHERE digest = ?")?.query_row([digest], |row| row.get(0)).optional()?)
}

/// A certificate that was issued, with what its paper is made from.
#[derive(Clone, Debug)]
pub struct Issued {
    /// Which.
    pub id: CertificateId,
    /// Whose.
    pub person: PersonId,
    /// Its number.
    pub serial: String,
    /// What it says; none once erased.
    pub payload: Option<Payload>,
    /// The signed token; none once erased.
    pub credential: Option<Vec<u8>>,
    /// RFC 3339 with offset.
    pub issued_at: String,
    /// The filed PDF.
    pub paper: Option<Digest>,
}

/// Issued certificates of a batch or run, by number.
pub fn issued(db: &Connection, batch: Option<BatchId>, run: Option<RunId>, only_pending: bool, count: u32) -> Result<Vec<Issued>> {
    let mut statement = db.prepare_cached(
        "SELECT c.id, c.person, c.series, c.year, c.number, c.payload, c.credential, e.body ->> '$.at', c.paper
         FROM table_certificate AS c JOIN table_batch AS b ON b.id = c.batch JOIN entry_journal AS e ON e.key = c.issued_entry
         WHERE (?1 IS NULL OR c.batch = ?1) AND (?2 IS NULL OR b.run = ?2) AND (?3 = 0 OR c.paper IS NULL AND EXISTS (SELECT 1 FROM document_file AS d WHERE d.digest = c.payload))
         ORDER BY c.series, c.year, c.number LIMIT ?4",
    )?;
    let mut rows = statement.query(params![batch, run, only_pending, count])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let credential: Option<Digest> = row.get(6)?;
        all.push(Issued {
            id: row.get(0)?,
            person: row.get(1)?,
            serial: number(row, 2)?.unwrap_or_default(),
            payload: payload(db, row.get(5)?)?,
            credential: credential.map(|digest| document(db, digest)).transpose()?.flatten(),
            issued_at: row.get(7)?,
            paper: row.get(8)?,
        });
    }
    Ok(all)
}

/// The highest number of a series and year that anybody used: issued here or before, or void.
pub fn highest(db: &Connection, series: &str, year: i32) -> Result<u32> {
    let sql = "SELECT coalesce(max(number), 0) FROM (SELECT number FROM table_certificate WHERE series = ?1 AND year = ?2
               UNION ALL SELECT number FROM table_void WHERE series = ?1 AND year = ?2
               UNION ALL SELECT serial FROM table_former WHERE series = ?1 AND year = ?2 AND is_undone = 0)";
    Ok(db.query_row(sql, params![series, year], |row| row.get(0))?)
}

/// The last number of a series and year that is not free: the highest one, or the one before that from which the centre goes on.
pub fn taken(db: &Connection, series: &str, year: i32) -> Result<u32> {
    let begun = settings(db)?.first_number.filter(|first| first.year == year).map_or(0, |first| first.number.saturating_sub(1));
    Ok(highest(db, series, year)?.max(begun))
}

/// Whether a status index is taken.
pub fn index_taken(db: &Connection, index: u32) -> Result<bool> {
    Ok(db.query_row("SELECT count(*) > 0 FROM table_certificate WHERE status_index = ?", [index], |row| row.get(0))?)
}

/// What the status list says: the index of every certificate that is not simply valid, its state, and the number that stands for it.
pub fn statuses(db: &Connection) -> Result<Vec<(u32, CertificateState, Option<Serial>)>> {
    let mut statement = db.prepare(
        "SELECT c.status_index, c.state, newer.series, newer.year, newer.number FROM table_certificate AS c
         LEFT JOIN table_certificate AS newer ON newer.replaces = c.id AND newer.number IS NOT NULL
         WHERE c.status_index IS NOT NULL AND c.state IN ('revoked', 'suspended', 'superseded') ORDER BY c.status_index",
    )?;
    let rows = statement.query_map([], |row| {
        let state = CertificateState::from_code(&row.get::<_, String>(1)?);
        Ok((row.get(0)?, state.unwrap_or(CertificateState::Revoked), serial(row, 2)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a prepared or approved certificate of a person waits for issue.
pub fn waits_for_issue(db: &Connection, person: PersonId) -> Result<bool> {
    Ok(db.query_row("SELECT count(*) > 0 FROM table_certificate WHERE person = ? AND state IN ('draft', 'approved')", [person], |row| row.get(0))?)
}
