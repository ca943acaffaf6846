//! How much rooms and equipment are used, each figure with the sessions behind it, and the same as a file of a spreadsheet.

use super::Asking;
use super::printing::Printed;
use super::reports::handed_out;
use super::runs::day;
use super::timetable::at_most_days;
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::paper::spreadsheet::{Cell, Table, xlsx};
use crate::tables::settings;
use crate::tables::usage::{self as table, Period, RoomUse, ThingUse};
pub use crate::tables::usage::{Usage, UsedBy};
use crate::wire::{parse, wire};
use crate::words::Words;
use uuid::Uuid;

/// Days that are counted at most.
const DAYS_MAX: i64 = 366;

wire! {
    /// Which days: local ones of each place.
    asks UsagePeriod { from_on: String, to_on: String }
    /// Of which room or equipment.
    asks UsageOf { of: String, from_on: String, to_on: String }
}

fn period(from_on: &str, to_on: &str) -> Result<Period> {
    let period = Period { from_on: day(from_on, "from_on")?, to_on: day(to_on, "to_on")? };
    at_most_days(period.from_on, period.to_on, DAYS_MAX)?;
    Ok(period)
}

/// How much rooms and equipment are used.
pub fn usage(asking: &Asking<'_>, with: UsagePeriod) -> Result<Usage> {
    let period = period(&with.from_on, &with.to_on)?;
    asking.book.read(|db| table::usage(db, period))
}

/// The sessions behind a figure.
pub fn used_by(asking: &Asking<'_>, with: UsageOf) -> Result<Vec<UsedBy>> {
    let (of, period): (Uuid, _) = (parse(&with.of, "of")?, period(&with.from_on, &with.to_on)?);
    let found = asking.book.read(|db| table::used_by(db, of, period))?;
    found.ok_or_else(|| Refusal::new(Reason::NotFound).field("of").with("what", of).into())
}

/// The figures as a file of a spreadsheet.
pub fn export_usage(asking: &Asking<'_>, with: UsagePeriod) -> Result<Printed> {
    let words = Words::new(&asking.language());
    let made_at = asking.book.clock().now();
    let days = [with.from_on.as_str(), with.to_on.as_str()].join(" – ");
    let shown = usage(asking, with)?;
    let (centre, name) = asking.book.read(|db| Ok((settings::centre(db)?, settings::settings(db)?.name)))?;
    let mut notes = vec![name, days];
    notes.extend(centre.is_demo.then(|| words.text("paper-demo", &[])));
    notes.push(words.text("usage-counts", &[]));
    let heads = ["name", "kind", "open", "used", "beside", "occupancy", "things", "sessions"];
    let sheet = Table {
        title: words.text("usage-title", &[]),
        heads: heads.map(|head| words.text(&format!("usage-head-{head}"), &[])).to_vec(),
        rows: rows(&shown, &words),
        notes_title: words.text("reports-counts", &[]),
        notes,
        is_rtl: words.language() == "ar",
        made_at,
    };
    let bytes = xlsx(&sheet).map_err(|fault| Fault::Paper(fault.to_string()))?;
    let count = u32::try_from(shown.rooms.len() + shown.equipment.len()).unwrap_or(u32::MAX);
    let receipt = handed_out(asking, "usage", centre.id.0, count)?;
    let file_name = format!("{}occupancy-{}.xlsx", if centre.is_demo { "demo-" } else { "" }, made_at.format("%Y%m%d"));
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file_name, bytes), file_name })
}

/// Rooms, then equipment, and their sums in the last row.
fn rows(shown: &Usage, words: &Words) -> Vec<Vec<Cell>> {
    let empty = || Cell::Text(String::new());
    let of_room = |room: &RoomUse| {
        let kind = words.text(&format!("places-kind-{}", room.kind.code()), &[]);
        let hours = [room.open_min, room.used_min, room.beside_min].map(Cell::Hours);
        let cells = [Cell::Text(room.path.clone()), Cell::Text(kind)].into_iter().chain(hours);
        cells.chain([percent(room.occupancy_tenths), empty(), Cell::Count(room.sessions_n)]).collect()
    };
    let of_thing = |thing: &ThingUse| {
        let named = [thing.asset_no.as_str(), &thing.name].join(" · ");
        let cells = [Cell::Text(named), Cell::Text(words.text("usage-thing", &[])), empty(), empty(), empty(), empty()];
        cells.into_iter().chain([Cell::Hours(thing.used_min), Cell::Count(thing.sessions_n)]).collect()
    };
    let sum = |of: fn(&RoomUse) -> u32| shown.rooms.iter().map(of).sum::<u32>();
    let (open, used) = (sum(|room| room.open_min), sum(|room| room.used_min));
    let tenths = (open > 0).then(|| u64::from(used) * 1000 / u64::from(open.max(1))).and_then(|tenths| u32::try_from(tenths).ok());
    let things = shown.equipment.iter().map(|thing| thing.used_min).sum();
    let total = [Cell::Text(words.text("usage-total", &[])), empty()]
        .into_iter()
        .chain([open, used, sum(|room| room.beside_min)].map(Cell::Hours))
        .chain([percent(tenths), Cell::Hours(things), empty()]);
    shown.rooms.iter().map(of_room).chain(shown.equipment.iter().map(of_thing)).chain([total.collect()]).collect()
}

/// A percentage, or an empty cell.
fn percent(tenths: Option<u32>) -> Cell {
    let hundredths = tenths.and_then(|tenths| i32::try_from(tenths * 10).ok());
    hundredths.map_or_else(|| Cell::Text(String::new()), Cell::Hundredths)
}
