//! `apply`: an entry and the tables in, rows out. No clock, no randomness, no refusal; the same rows for the same set of
//! entries in journal order (tick, desk, epoch, seq, digest).

use super::fold::{self, write};
use super::{affiliations, calendar_past, fold_person};
use crate::fault::Result;
use crate::ids::{Digest, PersonId};
use crate::journal::act::*;
use crate::journal::fact::*;
use crate::journal::{Act, Entry, Fact};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Writes what an entry did into the tables. `key` is the entry's local key.
/// Returns the facts, so that the caller can tell what was touched.
pub fn apply(db: &Connection, key: i64, entry: &Entry) -> Result<Vec<Fact>> {
    let Some(act) = &entry.act else {
        db.prepare_cached("INSERT INTO table_applied VALUES ('unknown', 1) ON CONFLICT DO UPDATE SET value = value + 1")?.execute([])?;
        return Ok(Vec::new());
    };
    let facts = act.facts();
    for fact in &facts {
        fold::fold(db, key, fact)?;
        calendar_past::fold(db, fact)?;
    }
    for person in people(&facts) {
        fold_person::changed(db, person)?;
    }
    for organisation in facts.iter().filter_map(|fact| if let Fact::Organisation(id, _) = fact { Some(*id) } else { None }) {
        affiliations::people_of(db, organisation)?.into_iter().try_for_each(|person| fold_person::list(db, person))?;
    }
    beside(db, key, entry, act)?;
    if !matches!(act, Act::RollMarked(_)) {
        let mut statement = db.prepare_cached("INSERT OR IGNORE INTO table_about VALUES (?, ?)")?;
        for id in about(act, &facts) {
            statement.execute(params![id.as_bytes(), key])?;
        }
    }
    Ok(facts)
}

/// The people whose row in the list may read otherwise.
fn people(facts: &[Fact]) -> BTreeSet<PersonId> {
    let person = |fact: &Fact| match fact {
        Fact::PersonPlain(id, _) | Fact::PersonShown(id, _) | Fact::PersonContact(id, _) => Some(*id),
        Fact::PersonSensitive(id, _) | Fact::PersonState(id, _) => Some(*id),
        _ => None,
    };
    facts.iter().filter_map(person).collect()
}

/// What an act does besides editing subjects.
fn beside(db: &Connection, key: i64, entry: &Entry, act: &Act) -> Result<()> {
    match act {
        Act::CentreFounded(act) => {
            write(
                db,
                "UPDATE table_centre SET book = ?, centre = ?, series = ?, issuer_key = ?, is_demo = ?",
                params![act.book, act.centre, act.series, act.issuer_key, act.is_demo],
            )?;
            desk(db, entry, &act.desk_named)?;
            login(db, &act.first)?;
        }
        Act::UserAdded(act) => login(db, &act.new)?,
        Act::DeskOpened(act) => {
            desk(db, entry, &act.desk_named)?;
            if let Some(series) = &act.series {
                write(db, "UPDATE table_centre SET series = ?", [series])?;
            }
        }
        Act::PersonErased(act) => fold_person::erase(db, key, act.person)?,
        Act::SheetSigned(act) => {
            write(db, "INSERT INTO table_sheet VALUES (?, ?) ON CONFLICT DO UPDATE SET entry = excluded.entry", params![act.session, key])?;
        }
        Act::SheetReopened(act) => {
            write(db, "DELETE FROM table_sheet WHERE session = ?", [act.session])?;
        }
        Act::BatchPrepared(act) => {
            write(db, "UPDATE table_batch SET prepared_entry = ? WHERE id = ?", params![key, act.batch])?;
        }
        Act::BatchApproved(act) => {
            write(db, "UPDATE table_batch SET approved_entry = ? WHERE id = ?", params![key, act.batch])?;
        }
        Act::CertificatesIssued(act) => {
            write(db, "UPDATE table_batch SET issued_entry = ? WHERE id = ?", params![key, act.batch])?;
            for void in &act.voided {
                write(db, "INSERT OR IGNORE INTO table_void VALUES (?, ?, ?, ?)", params![void.series, void.year, void.number, key])?;
            }
            let mut statement = db.prepare_cached(
                "INSERT INTO table_certificate (id, series, year, number, status_index, credential, issued_entry) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                 ON CONFLICT DO UPDATE SET series = ?2, year = ?3, number = ?4, status_index = ?5, credential = ?6, issued_entry = ?7",
            )?;
            for one in &act.issued {
                let issue = &one.issue;
                statement.execute(params![one.certificate, issue.series, issue.year, issue.number, issue.status_index, issue.credential, key])?;
            }
        }
        Act::PapersFiled(act) => {
            let mut statement =
                db.prepare_cached("INSERT INTO table_certificate (id, paper) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET paper = ?2")?;
            for filed in &act.papers {
                statement.execute(params![filed.certificate, filed.paper])?;
            }
        }
        Act::EnrolmentsAssigned(act) => {
            let mut statement = db.prepare_cached("INSERT OR IGNORE INTO table_enrolment_was VALUES (?, ?, ?, ?)")?;
            for one in &act.assigned {
                let was = serde_json::to_string(&one.edit.was.clone().unwrap_or_default())?;
                statement.execute(params![one.enrolment, key, entry.header.at.timestamp(), was])?;
            }
        }
        Act::LettersMade(act) => {
            let mut statement = db.prepare_cached("INSERT OR IGNORE INTO table_letter_made VALUES (?, ?, ?, ?, ?, ?, ?, ?)")?;
            for (number, to) in (act.first_number..).zip(&act.to) {
                statement.execute(params![key, act.letter, act.text, number, act.lang, act.form.code(), to.person, to.run])?;
            }
        }
        Act::EntryUndone(act) => {
            if let Some(of) = fold::key_of(db, act.of)? {
                write(db, "INSERT OR IGNORE INTO table_undone VALUES (?, ?)", params![of, key])?;
            }
        }
        _ => {}
    }
    Ok(())
}

fn desk(db: &Connection, entry: &Entry, named: &DeskNamed) -> Result<()> {
    write(db, "INSERT OR REPLACE INTO table_desk VALUES (?, ?, ?, ?)", params![entry.header.desk, entry.header.epoch, named.key, named.name])?;
    Ok(())
}

fn login(db: &Connection, new: &NewUser) -> Result<()> {
    let login: Option<String> = fold::sealed(db, new.person.0, "login", new.login)?;
    write(
        db,
        "INSERT INTO table_user (id, person, login) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET person = ?2, login = ?3",
        params![new.user, new.person, login],
    )?;
    Ok(())
}

/// The records whose history an entry belongs to.
fn about(act: &Act, facts: &[Fact]) -> BTreeSet<Uuid> {
    let mut ids: BTreeSet<Uuid> = facts
        .iter()
        .flat_map(|fact| {
            let (kind, id, second) = fact.subject();
            let wider = match fact {
                Fact::Enrolment(_, edit) => edit.now.as_ref().map(|now| vec![now.person.0, now.run.0]),
                Fact::Version(_, edit) => edit.now.as_ref().map(|now| vec![now.course.0]),
                Fact::SessionPlace(_, edit) => edit.now.as_ref().map(|now| vec![now.run.0]),
                Fact::WalkIn(_, edit) => edit.now.as_ref().map(|now| std::iter::once(now.session.0).chain(now.person.map(|p| p.0)).collect()),
                Fact::Clash(sides, _) => Some(vec![sides.other]),
                Fact::Part(_, edit) => edit.now.as_ref().map(|now| vec![now.run.0]),
                Fact::Availability(_, edit) => edit.now.as_ref().map(|now| vec![now.of.id()]),
                Fact::Action(_, edit) => edit.now.as_ref().map(|now| vec![now.run.0]),
                Fact::Assessment(_, edit) => edit.now.as_ref().map(|now| vec![now.run.0]),
                Fact::Document(_, edit) => edit.now.as_ref().map(|now| now.person.map(|id| id.0).into_iter().chain(now.run.map(|id| id.0)).collect()),
                Fact::Former(_, edit) => edit.now.as_ref().or(edit.was.as_ref()).map(|told| vec![told.person.0]),
                Fact::Apart(_, edit) => edit.now.as_ref().or(edit.was.as_ref()).map(|told| told.people.iter().map(|person| person.0).collect()),
                Fact::Consent(_, edit) => edit.now.as_ref().or(edit.was.as_ref()).map(|told| vec![told.person.0, told.text.0]),
                Fact::Signatory(_, edit) => edit.now.as_ref().map(|now| vec![now.person.0]),
                Fact::Qualification(_, edit) => edit.now.as_ref().map(|now| vec![now.person.0, now.about.id()]),
                Fact::Batch(_, edit) => edit.now.as_ref().map(|now| vec![now.run.0]),
                Fact::Certificate(_, edit) => {
                    edit.now.as_ref().map(|now| std::iter::once(now.person.0).chain(now.replaces.map(|former| former.0)).collect())
                }
                _ => None,
            };
            let first = (!matches!(kind, Kind::Centre | Kind::Planning)).then_some(id);
            first.into_iter().chain(second).chain(wider.into_iter().flatten())
        })
        .collect();
    match act {
        Act::CentreFounded(act) => ids.extend([act.centre.0]),
        Act::PersonErased(act) => ids.extend([act.person.0]),
        Act::PasswordChanged(act) => ids.extend([act.user.0]),
        Act::PapersFiled(act) => ids.extend(act.papers.iter().map(|filed| filed.certificate.0)),
        Act::PaperPrinted(act) => ids.extend([act.about]),
        Act::ResultsEntered(act) => ids.extend([act.run.0]),
        Act::SignOffsEntered(act) => ids.extend([act.run.0]),
        Act::LettersMade(act) => {
            ids.extend([act.letter.0]);
            ids.extend(act.to.iter().flat_map(|to| to.run.map(|run| run.0).into_iter().chain([to.person.0])));
        }
        Act::EnrolmentsAssigned(act) => ids.extend([act.run.0]),
        _ => {}
    }
    ids
}

/// Drops the projections and makes them again from the journal, in journal order.
pub fn rebuild(db: &Connection) -> Result<u32> {
    drop_tables(db)?;
    db.execute_batch(include_str!("tables.sql"))?;
    let mut statement = db.prepare("SELECT key, body FROM entry_journal ORDER BY tick, desk, epoch, seq, digest")?;
    let mut rows = statement.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let entry = Entry::read(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?)?;
        apply(db, row.get(0)?, &entry)?;
        count += 1;
    }
    Ok(count)
}

fn drop_tables(db: &Connection) -> Result<()> {
    let names: Vec<String> = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'table\\_%' ESCAPE '\\'")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for name in names {
        // The names come from the schema itself, which is ours.
        db.execute_batch(&["DROP TABLE ", &name].concat())?;
    }
    Ok(())
}

/// A digest over every projection, independent of local keys and of the order of arrival: the rows of each table as text,
/// with local entry keys replaced by the entries' digests, sorted.
pub fn digest(db: &Connection) -> Result<Digest> {
    let mut all = String::new();
    let tables: Vec<String> = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'table\\_%' ESCAPE '\\' ORDER BY name")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut entries = db.prepare("SELECT hex(digest) FROM entry_journal WHERE key = ?")?;
    for table in tables {
        let mut statement = db.prepare(&["SELECT * FROM ", &table].concat())?;
        let names: Vec<String> = statement.column_names().map(String::from).collect();
        let mut lines = Vec::new();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut line = table.clone();
            for (i, name) in names.iter().enumerate() {
                line.push('|');
                let is_key = name == "entry" || name.ends_with("_entry");
                match row.get_ref(i)? {
                    rusqlite::types::ValueRef::Integer(key) if is_key => line.push_str(&entries.query_row([key], |r| r.get::<_, String>(0))?),
                    rusqlite::types::ValueRef::Integer(number) => line.push_str(&number.to_string()),
                    rusqlite::types::ValueRef::Text(text) => {
                        // With its length in front, no text can pass for two or for none.
                        line.push_str(&[&text.len().to_string(), ":"].concat());
                        line.push_str(&String::from_utf8_lossy(text));
                    }
                    rusqlite::types::ValueRef::Blob(bytes) => line.push_str(&hex::encode(bytes)),
                    rusqlite::types::ValueRef::Real(real) => line.push_str(&real.to_string()),
                    rusqlite::types::ValueRef::Null => line.push('~'),
                }
            }
            lines.push(line);
        }
        lines.sort_unstable();
        for line in lines {
            all.push_str(&line);
            all.push('\n');
        }
    }
    Ok(Digest::of(all.as_bytes()))
}
