//! What sessions take: for a list of those of one person, place, thing or group.

use super::sessions::SessionRow;
use crate::ids::{FacilityId, PersonId};
use rusqlite::ToSql;
use std::borrow::Cow;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What all sessions of a list take.
#[derive(Clone, Copy, Debug)]
pub enum Taken {
    /// A person who does something in them.
    Person(PersonId),
    /// A place: itself, or what is in it.
    Place(FacilityId),
    /// A piece of equipment.
    Equipment(Uuid),
    /// A run; or a track or group of one, of which those are too that are not for another one.
    Group(Uuid),
}

impl Taken {
    /// What holds of such a session.
    pub(super) fn condition(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Person(_) => return Cow::Owned(["s.id IN (", &done_by("?"), ")"].concat()),
            Self::Place(_) => {
                "s.facility IN (WITH RECURSIVE inside (id) AS (SELECT ? UNION SELECT p.id FROM table_facility AS p JOIN inside ON p.parent = inside.id) SELECT id FROM inside)"
            }
            Self::Equipment(_) => "s.id IN (SELECT session FROM table_session_equipment WHERE equipment = ?)",
            Self::Group(_) => {
                "(s.run = ? OR s.run = (SELECT run FROM table_part WHERE id = ?) AND (EXISTS (SELECT 1 FROM table_session_part AS o WHERE o.session = s.id AND o.part = ?)
                 OR NOT EXISTS (SELECT 1 FROM table_session_part AS o WHERE o.session = s.id AND o.kind = (SELECT kind FROM table_part WHERE id = ?))))"
            }
        })
    }

    /// What stands for the question marks of the condition.
    pub(super) fn values(self) -> Vec<Box<dyn ToSql>> {
        match self {
            Self::Person(person) => vec![Box::new(person), Box::new(person)],
            Self::Place(place) => vec![Box::new(place)],
            Self::Equipment(id) => vec![blob(id)],
            Self::Group(id) => vec![blob(id), blob(id), blob(id), blob(id)],
        }
    }
}

/// The sessions in which somebody does something: as staff, or as a speaker of the agenda. `person` stands for them, twice.
pub(super) fn done_by(person: &str) -> String {
    ["SELECT session FROM table_session_staff WHERE person = ", person, " UNION SELECT session FROM table_agenda_speaker WHERE person = ", person]
        .concat()
}

impl SessionRow {
    /// Everybody who does something in it, by id, with the name: its staff and the speakers of its agenda.
    pub fn people(&self) -> BTreeMap<&str, &str> {
        let staff = self.staff.iter().map(|one| (&one.person, &one.name));
        let speakers = self.agenda.iter().flat_map(|item| &item.speakers).map(|one| (&one.person, &one.name));
        staff.chain(speakers).map(|(person, name)| (person.as_str(), name.as_str())).collect()
    }
}

fn blob(id: Uuid) -> Box<dyn ToSql> {
    Box::new(id.as_bytes().to_vec())
}
