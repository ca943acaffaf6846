//! Folding: one fact into the rows of its subject. An edit supersedes exactly what it saw; entries that no other saw are
//! the heads of a subject, the last of them in journal order shows.

use super::{fold_catalogue, fold_person, fold_skills};
use crate::domain::category::Category;
use crate::domain::certificate::CertificateKind;
use crate::domain::income::IncomeGroup;
use crate::fault::Result;
use crate::ids::{AssessmentId, Digest, EnrolmentId, SessionId};
use crate::journal::fact::*;
use crate::journal::personal::{Employed, Typed};
use crate::journal::{Edit, Fact};
use rusqlite::{Connection, OptionalExtension, Params, ToSql, params};
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// The state of a record whose creation was taken back.
pub const UNDONE: &str = "undone";

/// The local key of an entry.
pub fn key_of(db: &Connection, digest: Digest) -> Result<Option<i64>> {
    Ok(db.prepare_cached("SELECT key FROM entry_journal WHERE digest = ?")?.query_row([digest], |row| row.get(0)).optional()?)
}

/// The value behind a digest, or nothing once it was erased.
pub fn sealed<T: DeserializeOwned>(db: &Connection, owner: Uuid, group: &str, digest: Digest) -> Result<Option<T>> {
    let text: Option<String> = db
        .prepare_cached("SELECT value FROM personal_value WHERE owner = ? AND field_group = ? AND digest = ? LIMIT 1")?
        .query_row(params![owner.as_bytes(), group, digest], |row| row.get(0))
        .optional()?;
    Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
}

/// Writes one fact of the entry with this local key.
pub fn fold(db: &Connection, key: i64, fact: &Fact) -> Result<()> {
    if let Fact::Mark(session, enrolment, edit) = fact {
        return mark(db, key, *session, *enrolment, edit);
    }
    if let Fact::Result(assessment, enrolment, attempt_n, edit) = fact {
        return result(db, key, (*enrolment, *assessment, *attempt_n), edit);
    }
    if let Fact::SignOff(competency, enrolment, edit) = fact {
        return fold_skills::sign_off(db, key, (*enrolment, *competency), edit);
    }
    heads(db, key, fact)?;
    match fact {
        Fact::Mark(..) | Fact::Result(..) | Fact::SignOff(..) => {}
        Fact::Centre(edit) => {
            if let Some(now) = &edit.now {
                write(
                    db,
                    "INSERT INTO table_centre (one, code, name, country, zone, verify_host, grace_min, late_entry_hours, profile, first_year, first_number) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                     ON CONFLICT DO UPDATE SET code = ?1, name = ?2, country = ?3, zone = ?4, verify_host = ?5, grace_min = ?6, late_entry_hours = ?7, profile = ?8, first_year = ?9, first_number = ?10",
                    params![
                        now.code,
                        now.name,
                        now.country,
                        now.zone,
                        now.verify_host,
                        now.grace_min,
                        now.late_entry_hours,
                        now.profile.code(),
                        now.first_number.map(|first| first.year),
                        now.first_number.map(|first| first.number)
                    ],
                )?;
            }
        }
        Fact::UserRoles(id, edit) => {
            let roles = edit.now.iter().flatten().map(|role| role.code()).collect::<Vec<_>>().join(",");
            put(db, "INSERT INTO table_user (id, roles) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET roles = ?2", id, &roles)?;
        }
        Fact::UserState(id, edit) => {
            let state = edit.now.map_or(UNDONE, |now| now.code());
            put(db, "INSERT INTO table_user (id, state) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET state = ?2", id, &state)?;
        }
        Fact::PersonPlain(id, edit) => {
            let now = edit.now.clone().unwrap_or_default();
            db.prepare_cached(
                "INSERT INTO table_person (id, country, sex, category) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET country = ?2, sex = ?3, category = ?4",
            )?
            .execute(params![id, now.country, now.sex, now.category.map(Category::code)])?;
        }
        Fact::PersonShown(id, edit) => fold_person::shown(db, *id, edit)?,
        Fact::PersonContact(id, edit) => fold_person::contact(db, *id, edit)?,
        Fact::PersonSensitive(id, edit) => fold_person::sensitive(db, *id, edit)?,
        Fact::Apart(id, edit) => super::alike::fold(db, *id, edit)?,
        Fact::ConsentText(id, edit) => super::consents::fold_text(db, *id, edit)?,
        Fact::Consent(id, edit) => super::consents::fold(db, *id, edit)?,
        Fact::PersonState(id, edit) => {
            let state = edit.now.map_or(UNDONE, |now| now.code());
            put(
                db,
                "INSERT INTO table_person (id, state) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET state = CASE WHEN state = 'erased' THEN state ELSE ?2 END",
                id,
                &state,
            )?;
        }
        Fact::Organisation(id, edit) => fold_catalogue::organisation(db, *id, edit)?,
        Fact::Initiative(id, edit) => fold_catalogue::initiative(db, *id, edit)?,
        Fact::Programme(id, edit) => fold_catalogue::programme(db, *id, edit)?,
        Fact::Partners(of, edit) => fold_catalogue::partners(db, of.id(), edit)?,
        Fact::Agreement(id, edit) => fold_catalogue::agreement(db, *id, edit)?,
        Fact::Course(id, edit) => fold_catalogue::course(db, *id, edit)?,
        Fact::Version(id, edit) => fold_catalogue::version(db, *id, edit)?,
        Fact::VersionState(id, edit) => {
            let state = edit.now.map_or(UNDONE, |now| now.code());
            put(db, "INSERT INTO table_version (id, state) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET state = ?2", id, &state)?;
        }
        Fact::Run(id, edit) => {
            if let Some(now) = &edit.now {
                write(
                    db,
                    "INSERT INTO table_run (id, code, version, first_on, last_on, zone, capacity, edition_n, min_to_run_n, objectives, pools) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                     ON CONFLICT DO UPDATE SET code = ?2, version = ?3, first_on = ?4, last_on = ?5, zone = ?6, capacity = ?7, edition_n = ?8, min_to_run_n = ?9, objectives = ?10, pools = ?11",
                    params![
                        id,
                        now.code,
                        now.version,
                        now.first_on.to_string(),
                        now.last_on.to_string(),
                        now.zone,
                        now.capacity,
                        now.edition_n,
                        now.min_to_run_n,
                        serde_json::to_string(&now.objectives)?,
                        serde_json::to_string(&now.pools)?
                    ],
                )?;
            }
        }
        Fact::RunState(id, edit) => {
            let state = edit.now.map_or(UNDONE, |now| now.code());
            put(db, "INSERT INTO table_run (id, state) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET state = ?2", id, &state)?;
        }
        Fact::Enrolment(id, edit) => {
            if let Some(now) = &edit.now {
                let employed =
                    now.employed.map(|digest| sealed::<Employed>(db, now.person.0, "employed", digest)).transpose()?.flatten().unwrap_or_default();
                db.prepare_cached(
                    "INSERT INTO table_enrolment (id, person, run, source, country, region, income, category, employer, post, department)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                     ON CONFLICT DO UPDATE SET person = ?2, run = ?3, source = ?4, country = ?5, region = ?6, income = ?7, category = ?8,
                     employer = ?9, post = ?10, department = ?11",
                )?
                .execute(params![
                    id,
                    now.person,
                    now.run,
                    now.source,
                    now.country,
                    now.region,
                    now.income.map(IncomeGroup::code),
                    now.category.map(Category::code),
                    employed.employer,
                    employed.post,
                    employed.department
                ])?;
            }
        }
        Fact::EnrolmentState(id, edit) => {
            let state = edit.now.map_or(UNDONE, |now| now.code());
            put(db, "INSERT INTO table_enrolment (id, state) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET state = ?2", id, &state)?;
        }
        Fact::Part(..)
        | Fact::EnrolmentParts(..)
        | Fact::SessionPlace(..)
        | Fact::SessionText(..)
        | Fact::Facility(..)
        | Fact::Equipment(..)
        | Fact::Availability(..)
        | Fact::Planning(..) => super::fold_delivery::fold(db, fact)?,
        Fact::Clash(sides, edit) => {
            let (kind, other) = (sides.kind.code(), sides.other.as_bytes());
            write(db, "DELETE FROM table_clash WHERE kind = ? AND session = ? AND other = ?", params![kind, sides.session, other])?;
            if let Some(now) = edit.now {
                write(db, "INSERT INTO table_clash VALUES (?, ?, ?, ?, ?)", params![kind, sides.session, other, now, key])?;
            }
        }
        Fact::SessionOrigin(id, edit) => super::origins::fold(db, *id, edit)?,
        Fact::SessionState(id, edit) => {
            let state = edit.now.map_or(UNDONE, |now| now.code());
            put(db, "INSERT INTO table_session (id, state) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET state = ?2", id, &state)?;
        }
        Fact::Register(id, edit) => {
            let state = edit.now.map_or("open", |now| now.code());
            put(db, "INSERT INTO table_session (id, register) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET register = ?2", id, &state)?;
        }
        Fact::WalkIn(id, edit) => {
            if let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) {
                let typed: Option<Typed> = now.typed.map(|digest| sealed(db, id.0, "walk_in", digest)).transpose()?.flatten();
                write(
                    db,
                    "INSERT INTO table_walk_in (id, session, person, name, country, status, is_undone) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                     ON CONFLICT DO UPDATE SET session = ?2, person = ?3, name = ?4, country = ?5, status = ?6, is_undone = ?7",
                    params![id, now.session, now.person, typed.map(|t| t.name), now.country, now.status.code(), edit.now.is_none()],
                )?;
            }
        }
        Fact::WalkInState(id, edit) => {
            let (settled, enrolment) = edit.now.clone().map_or((None, None), |now| (Some(now.settled), now.enrolment));
            write(
                db,
                "INSERT INTO table_walk_in (id, settled, enrolment) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET settled = ?2, enrolment = ?3",
                params![id, settled, enrolment],
            )?;
        }
        Fact::Batch(id, edit) => {
            if let Some(now) = &edit.now {
                write(
                    db,
                    "INSERT INTO table_batch (id, run, prepared_by, snapshot, kind, template, signatories) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                     ON CONFLICT DO UPDATE SET run = ?2, prepared_by = ?3, snapshot = ?4, kind = ?5, template = ?6, signatories = ?7",
                    params![
                        id,
                        now.run,
                        now.prepared_by,
                        now.snapshot,
                        now.kind.map(CertificateKind::code),
                        now.template.code(),
                        serde_json::to_string(&now.signatories)?
                    ],
                )?;
            }
        }
        Fact::BatchState(id, edit) => {
            let state = match edit.now {
                Some(BatchState::Prepared) => "prepared",
                Some(BatchState::Approved) => "approved",
                Some(BatchState::Issued) => "issued",
                Some(BatchState::Dropped) => "dropped",
                None => UNDONE,
            };
            put(db, "INSERT INTO table_batch (id, state) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET state = ?2", id, &state)?;
        }
        Fact::Certificate(id, edit) => {
            if let Some(now) = &edit.now {
                db.prepare_cached(
                    "INSERT INTO table_certificate (id, batch, person, enrolment, payload, replaces) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                     ON CONFLICT DO UPDATE SET batch = ?2, person = ?3, enrolment = ?4, payload = ?5, replaces = ?6",
                )?
                .execute(params![id, now.batch, now.person, now.enrolment, now.payload, now.replaces])?;
            }
        }
        Fact::Assessment(id, edit) => {
            if let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) {
                write(
                    db,
                    "INSERT INTO table_assessment VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                     ON CONFLICT DO UPDATE SET run = ?2, kind = ?3, title = ?4, max_x100 = ?5, pass_x100 = ?6, attempts_n = ?7, is_undone = ?8",
                    params![id, now.run, now.kind.code(), now.title, now.max_x100, now.pass_x100, now.attempts_n, edit.now.is_none()],
                )?;
            }
        }
        Fact::Resource(id, edit) => super::library::fold(db, key, *id, edit)?,
        Fact::Document(id, edit) => super::documents::fold(db, key, *id, edit)?,
        Fact::Competency(id, edit) => fold_skills::competency(db, *id, edit)?,
        Fact::Qualification(id, edit) => fold_skills::qualification(db, *id, edit)?,
        Fact::Action(id, edit) => super::actions::fold(db, *id, edit)?,
        Fact::FollowUp(enrolment, months, edit) => super::follow_ups::fold(db, *enrolment, *months, edit)?,
        Fact::Letter(id, edit) => super::letters::fold(db, *id, edit)?,
        Fact::Former(id, edit) => super::former::fold(db, *id, edit)?,
        Fact::Signatory(id, edit) => super::signatories::fold(db, *id, edit)?,
        Fact::CertificateState(id, edit) => {
            let state = edit.now.map_or(UNDONE, |now| now.code());
            // A revoked serial stays revoked, whatever arrives (I12).
            put(
                db,
                "INSERT INTO table_certificate (id, state) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET state = CASE WHEN state = 'revoked' THEN state ELSE ?2 END",
                id,
                &state,
            )?;
        }
    }
    Ok(())
}

/// Writes with a statement that is prepared once: a rebuild runs it a hundred thousand times.
pub fn write(db: &Connection, sql: &str, values: impl Params) -> Result<()> {
    db.prepare_cached(sql)?.execute(values)?;
    Ok(())
}

fn put(db: &Connection, sql: &str, id: &dyn ToSql, value: &dyn ToSql) -> Result<()> {
    write(db, sql, [id, value])
}

/// Replaces the heads that this fact saw by its own entry.
fn heads(db: &Connection, key: i64, fact: &Fact) -> Result<()> {
    let (kind, id, _) = fact.subject();
    for saw in fact.saw() {
        let sql = "DELETE FROM table_head WHERE kind = ? AND id = ? AND entry = (SELECT key FROM entry_journal WHERE digest = ?)";
        write(db, sql, params![kind as u8, id.as_bytes(), saw])?;
    }
    write(db, "INSERT OR IGNORE INTO table_head VALUES (?, ?, ?)", params![kind as u8, id.as_bytes(), key])
}

fn mark(db: &Connection, key: i64, session: SessionId, enrolment: EnrolmentId, edit: &Edit<MarkValue>) -> Result<()> {
    // Once even for a first mark: another desk may have made one at the same time.
    for saw in edit.saw.iter().map(Some).chain(edit.saw.is_empty().then_some(None)) {
        let sql = "UPDATE table_mark SET is_current = 0, is_head = is_head AND entry IS NOT (SELECT key FROM entry_journal WHERE digest = ?)
                   WHERE session = ? AND enrolment = ?";
        write(db, sql, params![saw, session, enrolment])?;
    }
    let (status, late, early) = edit.now.as_ref().map_or(("U", None, None), |now| (now.status.code(), now.minutes_late, now.minutes_early));
    db.prepare_cached("INSERT OR REPLACE INTO table_mark VALUES (?, ?, ?, ?, ?, ?, 1, 1)")?
        .execute(params![session, enrolment, key, status, late, early])?;
    Ok(())
}

fn result(db: &Connection, key: i64, (enrolment, assessment, attempt_n): (EnrolmentId, AssessmentId, u32), edit: &Edit<ResultValue>) -> Result<()> {
    // As with marks, once even for a first score.
    for saw in edit.saw.iter().map(Some).chain(edit.saw.is_empty().then_some(None)) {
        let sql = "UPDATE table_result SET is_current = 0, is_head = is_head AND entry IS NOT (SELECT key FROM entry_journal WHERE digest = ?)
                   WHERE enrolment = ? AND assessment = ? AND attempt_n = ?";
        write(db, sql, params![saw, enrolment, assessment, attempt_n])?;
    }
    let (score_x100, assessor) = (edit.now.as_ref().map(|now| now.score_x100), edit.now.as_ref().map(|now| now.assessor));
    let sql = "INSERT OR REPLACE INTO table_result VALUES (?, ?, ?, ?, ?, ?, 1, 1)";
    write(db, sql, params![enrolment, assessment, attempt_n, key, score_x100, assessor])
}
