//! Partners of programmes and runs, and what is agreed with them.

use super::runs::{day, known};
use crate::domain::agreement::{AgreementKind, PartnerRole, is_in_force};
use crate::domain::states::AgreementState;
use crate::fault::Result;
use crate::ids::{AgreementId, OrganisationId, ProgrammeId, RunId};
use crate::journal::fact::{AgreementFields, Partner};
use crate::wire::wire;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

wire! {
    /// A partner of a programme or run.
    answers PartnerRow { organisation: String, name: String, role: PartnerRole, statement: Option<String> }

    /// A party of an agreement.
    answers Party { organisation: String, name: String }

    /// What is agreed with partners.
    answers AgreementRow {
        id: String,
        title: String,
        kind: AgreementKind,
        parties: Vec<Party>,
        programmes: Vec<String>,
        signed_on: Option<String>,
        valid_to_on: Option<String>,
        certificate_text: Option<String>,
        state: AgreementState,
        next_states: Vec<AgreementState>,
        /// Whether certificates cite it today.
        is_in_force: bool,
    }
}

/// The partners of a programme or run, in order.
pub fn partners(db: &Connection, about: Uuid) -> Result<Vec<Partner>> {
    let mut statement = db.prepare_cached("SELECT organisation, role, statement FROM table_partner WHERE about = ? ORDER BY place")?;
    let mut rows = statement.query([about.as_bytes()])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(Partner { organisation: row.get(0)?, role: known(row.get(1)?, PartnerRole::from_code)?, statement: row.get(2)? });
    }
    Ok(all)
}

/// The same with names.
pub fn partner_rows(db: &Connection, about: Uuid) -> Result<Vec<PartnerRow>> {
    let row = |one: Partner| {
        Ok(PartnerRow {
            name: organisation_name(db, one.organisation)?,
            organisation: one.organisation.to_string(),
            role: one.role,
            statement: one.statement,
        })
    };
    partners(db, about)?.into_iter().map(row).collect()
}

fn organisation_name(db: &Connection, id: OrganisationId) -> Result<String> {
    let mut statement = db.prepare_cached("SELECT name FROM table_organisation WHERE id = ?")?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?.unwrap_or_default())
}

const FIELDS: &str =
    "SELECT title, kind, parties, programmes, signed_on, valid_to_on, certificate_text, state, id FROM table_agreement WHERE is_undone = 0";

fn fields_of(row: &Row<'_>) -> Result<AgreementFields> {
    let on = |text: Option<String>| text.map(|text| day(&text)).transpose();
    Ok(AgreementFields {
        title: row.get(0)?,
        kind: known(row.get(1)?, AgreementKind::from_code)?,
        parties: serde_json::from_str(&row.get::<_, String>(2)?)?,
        programmes: serde_json::from_str(&row.get::<_, String>(3)?)?,
        signed_on: on(row.get(4)?)?,
        valid_to_on: on(row.get(5)?)?,
        certificate_text: row.get(6)?,
        state: known(row.get(7)?, AgreementState::from_code)?,
    })
}

/// The fields of an agreement, if it was not taken back.
pub fn fields(db: &Connection, id: AgreementId) -> Result<Option<AgreementFields>> {
    let mut statement = db.prepare_cached(&[FIELDS, " AND id = ?"].concat())?;
    let mut rows = statement.query([id])?;
    rows.next()?.map(fields_of).transpose()
}

/// Every agreement by title, and whether it is in force on a day.
pub fn agreements(db: &Connection, on: NaiveDate) -> Result<Vec<AgreementRow>> {
    let mut statement = db.prepare_cached(&[FIELDS, " ORDER BY title, id"].concat())?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let of = fields_of(row)?;
        let party = |id: &OrganisationId| Ok(Party { organisation: id.to_string(), name: organisation_name(db, *id)? });
        all.push(AgreementRow {
            id: row.get::<_, AgreementId>(8)?.to_string(),
            parties: of.parties.iter().map(party).collect::<Result<_>>()?,
            programmes: of.programmes.iter().map(ToString::to_string).collect(),
            signed_on: of.signed_on.map(|day| day.to_string()),
            valid_to_on: of.valid_to_on.map(|day| day.to_string()),
            next_states: of.state.next().to_vec(),
            is_in_force: is_in_force(of.state, of.signed_on, of.valid_to_on, on),
            title: of.title,
            kind: of.kind,
            certificate_text: of.certificate_text,
            state: of.state,
        });
    }
    Ok(all)
}

/// What certificates of a run that are issued on a day cite: the texts of the agreements on its programme that are in force then.
pub fn cited(db: &Connection, run: RunId, on: NaiveDate) -> Result<Vec<String>> {
    let programme: Option<ProgrammeId> = db
        .prepare_cached(
            "SELECT c.programme FROM table_run AS r JOIN table_version AS v ON v.id = r.version JOIN table_course AS c ON c.id = v.course WHERE r.id = ?",
        )?
        .query_row([run], |row| row.get(0))
        .optional()?
        .flatten();
    let Some(programme) = programme else { return Ok(Vec::new()) };
    let mut statement = db.prepare_cached(&[FIELDS, " AND certificate_text IS NOT NULL ORDER BY signed_on, id"].concat())?;
    let mut rows = statement.query([])?;
    let mut texts = Vec::new();
    while let Some(row) = rows.next()? {
        let of = fields_of(row)?;
        if of.programmes.contains(&programme) && is_in_force(of.state, of.signed_on, of.valid_to_on, on) {
            texts.extend(of.certificate_text);
        }
    }
    Ok(texts)
}

/// Agreements in force whose last day comes up to a day: how many, the first of them and its day.
pub fn expiring(db: &Connection, until: NaiveDate) -> Result<Option<(u32, String, String)>> {
    let mut statement = db.prepare_cached(
        "SELECT count(*) OVER (), title, valid_to_on FROM table_agreement WHERE is_undone = 0 AND state = 'in_force' AND valid_to_on <= ?
         ORDER BY valid_to_on, title, id LIMIT 1",
    )?;
    Ok(statement.query_row(params![until.to_string()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?)
}
