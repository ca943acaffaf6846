//! By what else people are known: further names, and the numbers of their documents.

use super::fold::write;
use crate::domain::identifier::{AliasKind, match_key};
use crate::fault::Result;
use crate::ids::{Digest, PersonId};
use crate::journal::personal::{Alias, Identifier};
use rusqlite::{Connection, params};

/// Writes the further names of a person anew.
pub(super) fn fold_aliases(db: &Connection, person: PersonId, aliases: &[Alias]) -> Result<()> {
    write(db, "DELETE FROM table_alias WHERE person = ?", [person])?;
    for (place, one) in (0u32..).zip(aliases) {
        write(db, "INSERT INTO table_alias VALUES (?, ?, ?, ?, ?)", params![person, place, one.kind.code(), one.value, one.source])?;
    }
    Ok(())
}

/// Writes the identifiers of a person anew, and tells the hashes under which they were compared.
pub(super) fn fold_identifiers(db: &Connection, person: PersonId, identifiers: &[Identifier]) -> Result<Vec<String>> {
    let former = hashes(db, person)?;
    write(db, "DELETE FROM table_identifier WHERE person = ?", [person])?;
    for (place, one) in (0u32..).zip(identifiers) {
        let hash = Digest::of(match_key(&one.scheme, &one.value).as_bytes()).to_string();
        write(db, "INSERT INTO table_identifier VALUES (?, ?, ?, ?, ?)", params![person, place, one.scheme, one.value, hash])?;
    }
    Ok(former)
}

/// The hashes under which the identifiers of a person are compared with those of others.
pub(super) fn hashes(db: &Connection, person: PersonId) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached("SELECT match_hash FROM table_identifier WHERE person = ? ORDER BY place")?;
    Ok(statement.query_map([person], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The further names of a person, in the order in which they are kept.
pub fn aliases(db: &Connection, person: PersonId) -> Result<Vec<Alias>> {
    let mut statement = db.prepare_cached("SELECT kind, value, source FROM table_alias WHERE person = ? ORDER BY place")?;
    let mut rows = statement.query([person])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(Alias { kind: super::runs::known(row.get(0)?, AliasKind::from_code)?, value: row.get(1)?, source: row.get(2)? });
    }
    Ok(all)
}

/// The identifiers of a person, in the order in which they are kept. They are sensitive.
pub fn identifiers(db: &Connection, person: PersonId) -> Result<Vec<Identifier>> {
    let mut statement = db.prepare_cached("SELECT scheme, value FROM table_identifier WHERE person = ? ORDER BY place")?;
    let rows = statement.query_map([person], |row| Ok(Identifier { scheme: row.get(0)?, value: row.get(1)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Other people who are not erased and have an identifier of a person.
pub fn same_identifier(db: &Connection, person: PersonId) -> Result<Vec<PersonId>> {
    let mut statement = db.prepare_cached(
        "SELECT DISTINCT i.person FROM table_identifier AS own JOIN table_identifier AS i ON i.match_hash = own.match_hash AND i.person <> own.person
         JOIN table_person AS p ON p.id = i.person AND p.state IN ('active', 'archived') WHERE own.person = ? ORDER BY i.person",
    )?;
    Ok(statement.query_map([person], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}
