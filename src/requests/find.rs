//! The palette's search: people in any script, certificate numbers, runs, courses, sessions, rooms.

use super::Asking;
use super::asking::Reach;
use super::line::{line, reach};
use crate::fault::Result;
use crate::tables::find::{Found, Wanted};
pub use crate::tables::find::{Hit, HitKind};
use crate::wire::wire;

/// The kinds, each with the read that shows such a thing: who may not make it finds none.
const SHOWN_BY: [(HitKind, &str); 6] = [
    (HitKind::Person, "people"),
    (HitKind::Certificate, "certificates"),
    (HitKind::Run, "runs"),
    (HitKind::Course, "courses"),
    (HitKind::Session, "sessions"),
    (HitKind::Facility, "facilities"),
];
/// Hits of a kind that are named at most.
const MOST: u32 = 50;

wire! {
    /// What to look for; by default in every kind, a few of each.
    asks Find { text: String, kinds: Option<Vec<HitKind>>, count: Option<u32> }
    /// What fits of one kind: the best, and how many there are.
    answers HitGroup { kind: HitKind, total: u32, hits: Vec<Hit> }
}

/// What fits a text, kind by kind: that with the best fit first.
pub fn find(asking: &Asking<'_>, with: Find) -> Result<Vec<HitGroup>> {
    let count = with.count.unwrap_or(5).min(MOST) as usize;
    let now = asking.book.clock().now();
    let mut found: Vec<(HitKind, Found)> = Vec::new();
    asking.book.read(|db| {
        for (kind, read) in SHOWN_BY {
            let Some((_, reach)) = reach(line(read)?, &asking.actor.roles) else { continue };
            let trainer = (reach != Reach::Centre).then_some(asking.actor.person);
            if with.kinds.as_ref().is_some_and(|kinds| !kinds.contains(&kind)) {
                continue;
            }
            if let Some(wanted) = Wanted::new(&with.text, count, trainer, asking.language(), now) {
                found.push((kind, wanted.of_kind(db, kind)?));
            }
        }
        Ok(())
    })?;
    found.retain(|(_, found)| found.total > 0);
    found.sort_by_key(|(kind, found)| (found.rank, *kind));
    Ok(found.into_iter().map(|(kind, found)| HitGroup { kind, total: found.total, hits: found.hits }).collect())
}
