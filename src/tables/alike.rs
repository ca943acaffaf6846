//! People who may be one: what active people share, until somebody says that they are not one.

use super::fold::write;
use super::fold_person::list;
use crate::fault::Result;
use crate::ids::{ApartId, PersonId};
use crate::journal::Edit;
use crate::journal::fact::ApartFields;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// In what people are alike, in the order of the inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum AlikeBy {
    /// An identifier: a passport, a national number.
    Identifier,
    /// The name, whatever the order of its parts.
    Name,
    /// The e-mail address, under different names.
    Email,
}

impl AlikeBy {
    /// Every one of them.
    pub const ALL: [Self; 3] = [Self::Identifier, Self::Name, Self::Email];

    /// The active people who share a key.
    pub fn people(self) -> &'static str {
        match self {
            Self::Identifier => {
                "SELECT DISTINCT l.id AS id, i.match_hash AS told FROM table_identifier AS i JOIN table_person_list AS l ON l.id = i.person WHERE i.match_hash = ?1 AND l.state = 'active'"
            }
            Self::Name => "SELECT id, name_key AS told FROM table_person_list WHERE name_key = ?1 AND name_key <> '' AND state = 'active'",
            Self::Email => "SELECT id, name_key AS told FROM table_person_list WHERE email_key = ?1 AND state = 'active'",
        }
    }

    /// Whether a key makes people alike.
    fn holds(self, db: &Connection, key: &str) -> Result<bool> {
        let sql = match self {
            Self::Identifier | Self::Name => ["SELECT count(*) > 1 FROM (", self.people(), " LIMIT 2)"].concat(),
            // Both ends of an index: many people can share the address of an office.
            Self::Email => "SELECT coalesce((SELECT min(name_key) FROM table_person_list WHERE email_key = ?1 AND state = 'active')
                <> (SELECT max(name_key) FROM table_person_list WHERE email_key = ?1 AND state = 'active'), 0)"
                .into(),
        };
        Ok(db.prepare_cached(&sql)?.query_row([key], |row| row.get(0))?)
    }

    /// Whether somebody said of all who share a key that they are not one.
    fn is_settled(self, db: &Connection, key: &str) -> Result<bool> {
        let all = self.people();
        let sql = [
            "SELECT EXISTS (SELECT 1 FROM table_apart AS a WHERE a.person = (SELECT min(id) FROM (",
            all,
            ")) AND NOT EXISTS (SELECT 1 FROM (",
            all,
            ") AS one WHERE NOT EXISTS (SELECT 1 FROM table_apart AS other WHERE other.id = a.id AND other.person = one.id)))",
        ];
        Ok(db.prepare_cached(&sql.concat())?.query_row([key], |row| row.get(0))?)
    }
}

/// Keeps whether active people share a key and nobody said that they are not one.
pub(super) fn keep(db: &Connection, by: AlikeBy, key: &str, may_end: bool) -> Result<()> {
    if by.holds(db, key)? && !by.is_settled(db, key)? {
        write(db, "INSERT OR IGNORE INTO table_alike VALUES (?, ?)", params![by as u8, key])?;
    } else if may_end {
        write(db, "DELETE FROM table_alike WHERE sort = ? AND key = ?", params![by as u8, key])?;
    }
    Ok(())
}

/// People are kept apart, or no longer.
pub(super) fn fold(db: &Connection, id: ApartId, edit: &Edit<ApartFields>) -> Result<()> {
    write(db, "DELETE FROM table_apart WHERE id = ?", [id])?;
    for person in edit.now.iter().flat_map(|now| &now.people) {
        write(db, "INSERT OR IGNORE INTO table_apart VALUES (?, ?)", params![id, person])?;
    }
    edit.now.iter().chain(&edit.was).flat_map(|fields| &fields.people).try_for_each(|person| list(db, *person))
}

/// Everybody who is alike in this with somebody and not kept apart, in the order of their ids; nobody where nobody is.
pub fn group(db: &Connection, by: AlikeBy, person: PersonId) -> Result<Vec<PersonId>> {
    let key = match by {
        AlikeBy::Identifier => "SELECT match_hash FROM table_identifier WHERE person = ?1",
        AlikeBy::Name => "SELECT name_key FROM table_person_list WHERE id = ?1",
        AlikeBy::Email => "SELECT email_key FROM table_person_list WHERE id = ?1 AND email_key IS NOT NULL",
    };
    let keys: Vec<String> = db.prepare_cached(key)?.query_map([person], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut all = BTreeSet::new();
    for key in keys {
        let is_open: bool = db
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM table_alike WHERE sort = ? AND key = ?)")?
            .query_row(params![by as u8, key], |row| row.get(0))?;
        if is_open {
            let people: Vec<PersonId> = db.prepare_cached(by.people())?.query_map([key], |row| row.get("id"))?.collect::<rusqlite::Result<_>>()?;
            all.extend(people);
        }
    }
    Ok(all.into_iter().collect())
}

/// Whether somebody said of two people that they are not one, and neither changed since.
pub fn are_apart(db: &Connection, one: PersonId, other: PersonId) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM table_apart AS a JOIN table_apart AS b ON b.id = a.id AND b.person = ?2 WHERE a.person = ?1)";
    Ok(db.prepare_cached(sql)?.query_row(params![one, other], |row| row.get(0))?)
}
