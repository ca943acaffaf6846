//! Folding the values of a person: what is shown, how to reach them, the row that lists read, and their erasure.

use super::alike::{AlikeBy, keep};
use super::fold::{sealed, write};
use super::{affiliations, known_as};
use crate::domain::names;
use crate::fault::Result;
use crate::ids::{ApartId, Digest, PersonId};
use crate::journal::Edit;
use crate::journal::personal::{Contact, Sensitive, Shown};
use rusqlite::{Connection, OptionalExtension, params};

pub(super) fn shown(db: &Connection, id: PersonId, edit: &Edit<Digest>) -> Result<()> {
    let now: Shown = edit.now.map(|digest| sealed(db, id.0, "shown", digest)).transpose()?.flatten().unwrap_or_default();
    db.prepare_cached(
        "INSERT INTO table_person (id, full_name, certificate_name, native_name, given_name, family_name, honorific) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT DO UPDATE SET full_name = ?2, certificate_name = ?3, native_name = ?4, given_name = ?5, family_name = ?6, honorific = ?7",
    )?
    .execute(params![id, now.full_name, now.certificate_name, now.native_name, now.given_name, now.family_name, now.honorific])?;
    Ok(())
}

pub(super) fn contact(db: &Connection, id: PersonId, edit: &Edit<Digest>) -> Result<()> {
    let now: Contact = edit.now.map(|digest| sealed(db, id.0, "contact", digest)).transpose()?.flatten().unwrap_or_default();
    db.prepare_cached(
        "INSERT INTO table_person (id, email, phone, note) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET email = ?2, phone = ?3, note = ?4",
    )?
    .execute(params![id, now.email, now.phone, now.note])?;
    affiliations::fold(db, id, &now.affiliations)?;
    known_as::fold_aliases(db, id, &now.aliases)
}

pub(super) fn sensitive(db: &Connection, id: PersonId, edit: &Edit<Digest>) -> Result<()> {
    let now: Sensitive = edit.now.map(|digest| sealed(db, id.0, "sensitive", digest)).transpose()?.flatten().unwrap_or_default();
    let born_on = now.born_on.map(|day| day.to_string());
    write(db, "INSERT INTO table_person (id, born_on) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET born_on = ?2", params![id, born_on])?;
    for hash in known_as::fold_identifiers(db, id, &now.identifiers)? {
        keep(db, AlikeBy::Identifier, &hash, true)?;
    }
    Ok(())
}

/// Who changed may be alike in something else than before.
pub fn changed(db: &Connection, id: PersonId) -> Result<()> {
    let sets: Vec<ApartId> =
        db.prepare_cached("SELECT id FROM table_apart WHERE person = ?")?.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for set in sets {
        let others: Vec<PersonId> = db
            .prepare_cached("DELETE FROM table_apart WHERE id = ? RETURNING person")?
            .query_map([set], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        others.into_iter().filter(|other| *other != id).try_for_each(|other| list(db, other))?;
    }
    list(db, id)
}

/// Writes the small row that lists and searches read, after every fact of an entry about a person.
pub fn list(db: &Connection, id: PersonId) -> Result<()> {
    type Listed = (Option<String>, Option<String>, [Option<String>; 4]);
    let row: Option<Listed> = db
        .prepare_cached("SELECT country, state, full_name, certificate_name, native_name, email FROM table_person WHERE id = ?")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, [row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?])))
        .optional()?;
    // Without a state nothing brought the person into the book yet.
    let Some((country, Some(state), texts)) = row else { return Ok(()) };
    let former: Option<Keys> = db
        .prepare_cached("DELETE FROM table_person_list WHERE id = ? RETURNING name_key, email_key")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let mut keys: Vec<String> = texts.iter().map(|text| text.as_deref().map(names::search_key).unwrap_or_default()).collect();
    keys.extend(affiliations::names(db, id)?.iter().map(|name| names::search_key(name)));
    keys.extend(known_as::aliases(db, id)?.iter().map(|alias| names::search_key(&alias.value)));
    let name_key = texts[0].as_deref().map(names::name_key).unwrap_or_default();
    let email_key = texts[3].as_deref().map(str::to_lowercase);
    db.prepare_cached("INSERT INTO table_person_list VALUES (?, ?, ?, ?, ?, ?, ?)")?.execute(params![
        keys[0],
        id,
        state,
        country,
        keys.join("\n"),
        name_key,
        email_key
    ])?;
    // A row more can only make people alike; one that was there before may have been all that did.
    let was_there = former.is_some();
    for (name, email) in former.into_iter().chain([(name_key, email_key)]) {
        keep(db, AlikeBy::Name, &name, was_there)?;
        email.map(|email| keep(db, AlikeBy::Email, &email, was_there)).transpose()?;
    }
    known_as::hashes(db, id)?.iter().try_for_each(|hash| keep(db, AlikeBy::Identifier, hash, was_there))
}

/// The keys under which people are compared: of the name, of the address.
type Keys = (String, Option<String>);

/// Destroys a person's values: sealed values, documents, and what the tables show of them.
pub fn erase(db: &Connection, key: i64, person: PersonId) -> Result<()> {
    write(db, "INSERT OR IGNORE INTO personal_erased VALUES (?)", [person])?;
    let walk_ins: Vec<Vec<u8>> = db
        .prepare("SELECT id FROM table_walk_in WHERE person = ?1 OR enrolment IN (SELECT id FROM table_enrolment WHERE person = ?1)")?
        .query_map([person], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for walk_in in walk_ins {
        write(db, "INSERT OR IGNORE INTO personal_erased VALUES (?)", [&walk_in])?;
        write(db, "DELETE FROM personal_value WHERE owner = ?", [&walk_in])?;
        write(db, "UPDATE table_walk_in SET name = NULL WHERE id = ?", [&walk_in])?;
    }
    // A note about several people goes with the first of them.
    write(
        db,
        "DELETE FROM personal_value WHERE field_group = 'note' AND owner <> ?1 AND entry IN (SELECT entry FROM personal_value WHERE owner = ?1 AND field_group = 'note')",
        [person],
    )?;
    write(db, "DELETE FROM personal_value WHERE owner = ?", [person])?;
    write(db, "DELETE FROM document_file WHERE owner = ?", [person])?;
    write(db, "INSERT OR IGNORE INTO table_erased VALUES (?, ?)", params![person, key])?;
    write(
        db,
        "UPDATE table_person SET state = 'erased', full_name = '', certificate_name = NULL, native_name = NULL, given_name = NULL, family_name = NULL,
         honorific = NULL, email = NULL, phone = NULL, note = NULL, born_on = NULL WHERE id = ?",
        [person],
    )?;
    affiliations::fold(db, person, &[])?;
    known_as::fold_aliases(db, person, &[])?;
    for hash in known_as::fold_identifiers(db, person, &[])? {
        keep(db, AlikeBy::Identifier, &hash, true)?;
    }
    write(db, "UPDATE table_enrolment SET employer = NULL, post = NULL, department = NULL WHERE person = ?", [person])?;
    write(db, "UPDATE table_user SET login = NULL WHERE person = ?", [person])?;
    write(db, "UPDATE table_availability SET reason = NULL WHERE of = ?", [person])?;
    write(db, "UPDATE table_former SET name = NULL WHERE person = ?", [person])?;
    write(db, "UPDATE table_document SET title = NULL, file_name = NULL WHERE person = ?", [person])?;
    changed(db, person)
}
