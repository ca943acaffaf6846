//! The palette's search: people in any script, runs, sessions, rooms, certificate numbers.

use super::Asking;
use super::asking::Reach;
use crate::domain::names;
use crate::domain::states::PersonState;
use crate::fault::Result;
use crate::tables::people::{self, Cut, Order};
use crate::tables::{certificates, sessions};
use crate::wire::wire;

wire! {
    /// What to look for.
    asks Find { text: String, count: Option<u32> }
    /// Something that fits.
    answers Hit {
        /// `person`, `run`, `session`, `facility`, `certificate`.
        kind: String,
        id: String,
        title: String,
        detail: Option<String>,
        /// The run it belongs to.
        run: Option<String>,
    }
}

/// What fits a text: best kinds first.
pub fn find(asking: &Asking<'_>, with: Find) -> Result<Vec<Hit>> {
    let count = with.count.unwrap_or(20).min(100);
    let wanted = names::search_key(&with.text);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let language = asking.language();
    let trainer = (asking.reach != Reach::Centre).then_some(asking.actor.person);
    asking.book.read(|db| {
        let mut hits = Vec::new();
        let (ids, _) = people::page(
            db,
            &Cut { text: with.text.clone(), state: Some(PersonState::Active), trainer, ..Cut::default() },
            Order::Name,
            false,
            0,
            count,
        )?;
        for id in ids {
            if let Some(row) = people::person_row(db, id, &language)? {
                let detail = [row.native_name, row.country_name].into_iter().flatten().collect::<Vec<_>>().join(" · ");
                hits.push(Hit {
                    kind: "person".into(),
                    id: row.id,
                    title: row.full_name,
                    detail: Some(detail).filter(|text| !text.is_empty()),
                    run: None,
                });
            }
        }
        for row in crate::tables::runs::runs(db, trainer)? {
            let fits = names::search_key(&row.code).contains(&wanted) || names::search_key(&row.title).contains(&wanted);
            if fits {
                hits.push(Hit { kind: "run".into(), run: Some(row.id.clone()), id: row.id, title: row.code, detail: Some(row.title) });
            }
        }
        for (id, run, title, detail) in sessions::titled(db, trainer)? {
            if names::search_key(&title).contains(&wanted) {
                hits.push(Hit { kind: "session".into(), id, title, detail: Some(detail), run: Some(run) });
            }
        }
        if trainer.is_none() {
            for row in crate::tables::places::facilities(db)? {
                if names::search_key(&row.name).contains(&wanted) {
                    hits.push(Hit { kind: "facility".into(), id: row.id, title: row.name, detail: Some(row.path), run: None });
                }
            }
            for row in certificates::page(db, None, &with.text, None, 0, count)?.0 {
                let title = row.serial.unwrap_or_else(|| row.printed_name.clone());
                hits.push(Hit { kind: "certificate".into(), id: row.id, title, detail: Some(row.printed_name), run: Some(row.run_code) });
            }
        }
        hits.truncate(count as usize);
        Ok(hits)
    })
}
