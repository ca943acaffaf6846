//! What sessions take: for a list of those of one trainer, place, thing or group.

use crate::ids::{FacilityId, PersonId};
use rusqlite::ToSql;
use uuid::Uuid;

/// What all sessions of a list take.
#[derive(Clone, Copy, Debug)]
pub enum Taken {
    /// A person who does something in them.
    Staff(PersonId),
    /// A place: itself, or what is in it.
    Place(FacilityId),
    /// A piece of equipment.
    Equipment(Uuid),
    /// A run; or a track or group of one, of which those are too that are not for another one.
    Group(Uuid),
}

impl Taken {
    /// What holds of such a session.
    pub(super) fn condition(self) -> &'static str {
        match self {
            Self::Staff(_) => "s.id IN (SELECT session FROM table_session_staff WHERE person = ?)",
            Self::Place(_) => {
                "s.facility IN (WITH RECURSIVE inside (id) AS (SELECT ? UNION SELECT p.id FROM table_facility AS p JOIN inside ON p.parent = inside.id) SELECT id FROM inside)"
            }
            Self::Equipment(_) => "s.id IN (SELECT session FROM table_session_equipment WHERE equipment = ?)",
            Self::Group(_) => {
                "(s.run = ? OR s.run = (SELECT run FROM table_part WHERE id = ?) AND (EXISTS (SELECT 1 FROM table_session_part AS o WHERE o.session = s.id AND o.part = ?)
                 OR NOT EXISTS (SELECT 1 FROM table_session_part AS o WHERE o.session = s.id AND o.kind = (SELECT kind FROM table_part WHERE id = ?))))"
            }
        }
    }

    /// What stands for the question marks of the condition.
    pub(super) fn values(self) -> Vec<Box<dyn ToSql>> {
        match self {
            Self::Staff(person) => vec![Box::new(person)],
            Self::Place(place) => vec![Box::new(place)],
            Self::Equipment(id) => vec![blob(id)],
            Self::Group(id) => vec![blob(id), blob(id), blob(id), blob(id)],
        }
    }
}

fn blob(id: Uuid) -> Box<dyn ToSql> {
    Box::new(id.as_bytes().to_vec())
}
