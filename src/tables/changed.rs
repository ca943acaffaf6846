//! Which sessions read otherwise than before: those that were changed, and those that clash or clashed with them.

use super::Tables;
use super::diary::{facts_since, newest};
use super::overlaps;
use super::sessions::said;
use crate::fault::Result;
use crate::ids::{Digest, SessionId};
use crate::journal::Fact;
use rusqlite::OptionalExtension;
use std::collections::BTreeSet;

/// More sessions than these are read with all others.
const MOST: usize = 100;

/// The newest entry.
pub fn under(db: &Tables) -> Result<Option<Digest>> {
    Ok(newest(db)?.map(|(_, digest)| digest))
}

/// The sessions that may read otherwise than under an entry. None where that cannot be told of each: something else was changed of which
/// sessions tell, or too many were.
pub fn since(db: &Tables, under: Digest) -> Result<Option<BTreeSet<SessionId>>> {
    let mut statement = db.prepare_cached("SELECT key FROM entry_journal WHERE digest = ?")?;
    let Some(key) = statement.query_row([under], |row| row.get(0)).optional()? else { return Ok(None) };
    let Some(facts) = facts_since(db, Some((key, under)))? else { return Ok(None) };
    let (mut ids, mut before) = (BTreeSet::new(), Vec::new());
    for fact in &facts {
        match fact {
            Fact::SessionPlace(id, edit) => {
                ids.insert(*id);
                before.push((*id, edit.was.clone(), None));
            }
            Fact::SessionText(id, edit) => {
                ids.insert(*id);
                before.push((*id, None, edit.was.clone()));
            }
            Fact::SessionState(id, _) | Fact::Register(id, _) | Fact::Mark(id, ..) => {
                ids.insert(*id);
            }
            Fact::Clash(sides, _) => ids.extend([sides.session, SessionId(sides.other)]),
            fact if tells_nothing(fact) => {}
            _ => return Ok(None),
        }
    }
    if ids.len() > MOST {
        return Ok(None);
    }
    before.extend(ids.iter().map(|id| (*id, None, None)));
    for (id, place, text) in before {
        let Some(now) = said(db, id)? else { continue };
        ids.extend(overlaps::met(db, id, &place.unwrap_or(now.0), &text.unwrap_or(now.1))?);
    }
    Ok((ids.len() <= MOST).then_some(ids))
}

/// Whether a fact is about what no session tells.
fn tells_nothing(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::Organisation(..)
            | Fact::WalkIn(..)
            | Fact::WalkInState(..)
            | Fact::Assessment(..)
            | Fact::Result(..)
            | Fact::SignOff(..)
            | Fact::Document(..)
            | Fact::Letter(..)
            | Fact::Resource(..)
            | Fact::Action(..)
            | Fact::FollowUp(..)
            | Fact::Batch(..)
            | Fact::BatchState(..)
            | Fact::Certificate(..)
            | Fact::CertificateState(..)
            | Fact::Signatory(..)
            | Fact::SessionOrigin(..)
            | Fact::Former(..)
    )
}
