//! A session to place, read of one line. Nothing is guessed: what may mean several things is answered as several.

use super::Asking;
use super::runs::day;
use crate::domain::facility::FacilityKind;
use crate::domain::part::PartKind;
use crate::domain::session::SessionKind;
use crate::domain::states::RunState;
use crate::domain::time;
use crate::fault::{Fault, Result};
use crate::intake::line::{self, Known, Read};
use crate::tables::parts;
use crate::tables::places::{FacilityRow, facilities};
use crate::tables::runs::{RunRow, runs};
use crate::tables::settings::settings;
use crate::wire::{parse, wire};
use chrono::NaiveDate;
use rusqlite::Connection;

wire! {
    /// A line as `CIP lab Tue 9-12 Suite 3`, and what is looked at while it is typed.
    asks SessionLine {
        line: String,
        /// The days that are shown: `Tue` is one of them.
        from_on: Option<String>,
        to_on: Option<String>,
        /// The run that is shown, if it is one.
        run: Option<String>,
    }
    /// Local times; an end that is not after the start lies on the next day.
    answers LineTimes { from: String, to: Option<String> }
    /// Something of the book that the line names.
    answers LineNamed { id: String, name: String }
    /// What a line says. One of a kind: it is that; none: it is not said; several: it is not clear which.
    answers ReadSessionLine {
        title: String,
        /// What the place tells.
        kind: SessionKind,
        days: Vec<String>,
        times: Vec<LineTimes>,
        places: Vec<LineNamed>,
        /// Without a code in the line those that it may belong to.
        runs: Vec<LineNamed>,
        /// Tracks and groups of the run.
        groups: Vec<LineNamed>,
        tracks: Vec<LineNamed>,
    }
}

/// Reads a line. Changes nothing.
pub fn read_session_line(asking: &Asking<'_>, with: SessionLine) -> Result<ReadSessionLine> {
    let date = |text: &Option<String>, field| text.as_deref().filter(|text| !text.is_empty()).map(|text| day(text, field)).transpose();
    let shown = date(&with.from_on, "from_on")?.zip(date(&with.to_on, "to_on")?).filter(|(first, last)| first <= last);
    let now = asking.book.clock().now();
    asking.book.read(|db| {
        let tz = time::zone(&settings(db)?.zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
        let (today, _) = time::shown(now, tz);
        let all = facilities(db)?;
        let open: Vec<RunRow> = runs(db, None)?.into_iter().filter(|run| !matches!(run.state, RunState::Closed | RunState::Cancelled)).collect();
        let inside = |row: &FacilityRow| all.iter().position(|other| Some(&other.id) == row.parent.as_ref());
        let known = Known {
            today: Some(today.date()),
            shown,
            places: all.iter().map(|row| (row.name.clone(), inside(row))).collect(),
            runs: open.iter().map(|run| run.code.clone()).collect(),
        };
        let mut read = line::read(&with.line, &known);
        if read.days.is_empty()
            && let Some((first, last)) = shown
            && first == last
        {
            read.days.push(first);
        }
        let possible = possible(&open, &read, with.run.as_deref());
        let (groups, tracks) = match possible.as_slice() {
            [run] => (named_parts(db, run, PartKind::Group, &mut read)?, named_parts(db, run, PartKind::Track, &mut read)?),
            _ => (Vec::new(), Vec::new()),
        };
        let is_online = read.places.iter().any(|at| all[*at].kind == FacilityKind::Virtual);
        Ok(ReadSessionLine {
            kind: if is_online { SessionKind::Webinar } else { SessionKind::Practical },
            days: read.days.iter().map(NaiveDate::to_string).collect(),
            times: read
                .times
                .iter()
                .map(|times| LineTimes { from: times.from.format("%H:%M").to_string(), to: times.to.map(|to| to.format("%H:%M").to_string()) })
                .collect(),
            places: read.places.iter().map(|at| LineNamed { id: all[*at].id.clone(), name: all[*at].path.clone() }).collect(),
            runs: possible.iter().map(|run| LineNamed { id: run.id.clone(), name: format!("{} · {}", run.code, run.title) }).collect(),
            groups,
            tracks,
            title: read.title,
        })
    })
}

/// The run that is said; without one that which is shown; without that those that go on at that day.
fn possible<'a>(open: &'a [RunRow], read: &Read, shown: Option<&str>) -> Vec<&'a RunRow> {
    if !read.runs.is_empty() {
        return read.runs.iter().map(|at| &open[*at]).collect();
    }
    if let Some(shown) = shown.and_then(|shown| open.iter().find(|run| run.id == shown)) {
        return vec![shown];
    }
    let goes_on = |run: &&RunRow| read.days.iter().any(|day| (run.first_on.as_str()..=run.last_on.as_str()).contains(&day.to_string().as_str()));
    let on_that_day: Vec<&RunRow> = open.iter().filter(goes_on).collect();
    if on_that_day.is_empty() { open.iter().collect() } else { on_that_day }
}

/// Takes the tracks or groups of a run out of the title.
fn named_parts(db: &Connection, run: &RunRow, kind: PartKind, read: &mut Read) -> Result<Vec<LineNamed>> {
    let all: Vec<_> = parts::of_run(db, parse(&run.id, "run")?)?.into_iter().filter(|(_, part)| part.kind == kind).collect();
    let titles: Vec<String> = all.iter().map(|(_, part)| part.title.clone()).collect();
    let (found, title) = line::take_parts(&read.title, &titles);
    read.title = title;
    Ok(found.into_iter().map(|at| LineNamed { id: all[at].0.to_string(), name: titles[at].clone() }).collect())
}
