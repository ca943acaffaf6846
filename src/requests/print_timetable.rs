//! Timetables on paper: the week of the rooms, the sheet of a day, the sign of a door, the agenda of a run, the timetable of a group
//! or a person.

use super::Asking;
use super::calendar::{CalendarOf, ExportCalendar, asked};
use super::page::{self, Wording};
use super::parts;
use super::printing::{Preview, Printed};
use super::reports::handed_out;
use super::runs::{day, only_of, visible};
use super::timetable::at_most_days;
use super::timetable_sheets::{self as sheets, Making};
use crate::domain::part::{Audience, PartKind};
use crate::domain::states::SessionState;
use crate::domain::time;
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::ids::{EnrolmentId, PartId, RunId, SessionId};
use crate::journal::fact::PartFields;
use crate::paper::door_sign::door_sign;
use crate::paper::parcel::file_part;
use crate::paper::schedule::{CLOCKS_MAX, schedule};
use crate::paper::week::week;
use crate::tables::calendar::{self as calendar_table, Whose};
use crate::tables::parts::{Members, audience};
use crate::tables::sessions::{self as table, Cut, SessionRow, planned};
use crate::tables::{Tables, roll, settings, standing};
use crate::wire::{parse, wire};
use crate::words::Words;
use chrono::{Days, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Days that a week or a sign may show at most.
const DAYS_MAX: i64 = 7;

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum TimetablePaper {
    /// Rooms down, days across: of the centre, or of a place and what is in it.
    Week,
    /// Every session of a day by room, with trainers and expected people: of the centre, or of a place and what is in it.
    Day,
    /// The sign on the door of a place.
    Door,
    /// The agenda of a run.
    Run,
    /// The timetable of a phase, track or group.
    Part,
    /// That of somebody who teaches, speaks or learns.
    Person,
}

impl TimetablePaper {
    /// What an entry and a file call it.
    const fn code(self) -> &'static str {
        match self {
            Self::Week => "week_timetable",
            Self::Day => "day_sheet",
            Self::Door => "door_sign",
            Self::Run => "run_agenda",
            Self::Part => "part_timetable",
            Self::Person => "person_timetable",
        }
    }
}

wire! {
    /// Which paper, of what.
    asks PrintTimetable {
        what: TimetablePaper,
        /// A run by id or code; the id of a place, of a part of a run, of a person.
        of: Option<String>,
        /// Local days. A week, a day and a sign begin today if this is left out; of a run, a part and a person it is no end.
        from_on: Option<String>,
        to_on: Option<String>,
        /// IANA names of clocks beside that of the place: on the agenda of a run, the timetable of a part or a person.
        zones: Option<Vec<String>>,
        language: Option<String>,
    }
}

/// A timetable on paper.
pub fn print_timetable(asking: &Asking<'_>, with: PrintTimetable) -> Result<Printed> {
    let made = made(asking, &with, false)?;
    let receipt = handed_out(asking, with.what.code(), made.about, made.count)?;
    Ok(Printed { receipt, paper: asking.house.keep_paper(&made.file_name, made.bytes), file_name: made.file_name })
}

/// How a timetable would look on paper; it says that it is a preview.
pub fn preview_timetable(asking: &Asking<'_>, with: PrintTimetable) -> Result<Preview> {
    let made = made(asking, &with, true)?;
    let file_name = "preview.pdf".to_owned();
    Ok(Preview { paper: asking.house.keep_paper(&file_name, made.bytes), file_name })
}

struct Made {
    bytes: Vec<u8>,
    about: Uuid,
    count: u32,
    file_name: String,
}

/// What is asked for, with what stands in it.
pub(super) struct Subject {
    about: Uuid,
    /// What its file is called after.
    code: String,
    /// What the paper is called after; empty for the centre.
    pub name: String,
    /// What stands under that.
    pub detail: String,
    pub sessions: Vec<SessionRow>,
}

fn made(asking: &Asking<'_>, with: &PrintTimetable, is_preview: bool) -> Result<Made> {
    let language = asking.paper_language(with.language.as_deref())?;
    let words = Words::new(&language);
    let zones = clocks(with)?;
    let made_at = asking.book.clock().now();
    let is_run_of_days = matches!(with.what, TimetablePaper::Week | TimetablePaper::Day | TimetablePaper::Door);
    let (bytes, about, count, code) = asking.book.read(|db| {
        let (centre, settings) = (settings::centre(db)?, settings::settings(db)?);
        let today = settings::day(db, made_at)?;
        let days = days(with, is_run_of_days.then_some(today))?;
        let subject = subject(asking, db, with, days)?;
        if subject.sessions.is_empty() {
            let what = if subject.name.is_empty() { settings.name } else { subject.name };
            return Err(Refusal::new(Reason::NoSessions).with("what", what).into());
        }
        let making = Making {
            words,
            wording: Wording::new(&language),
            lang: page::lang(words.language()),
            centre: settings.name,
            zone: settings.zone,
            today,
            days,
            zones,
            watermark: match (centre.is_demo, is_preview) {
                (true, _) => Some(words.text("paper-demo", &[])),
                (false, true) => Some(words.text("paper-preview", &[])),
                (false, false) => None,
            },
            made_at,
        };
        let about = if subject.about.is_nil() { centre.id.0 } else { subject.about };
        let count = u32::try_from(subject.sessions.len()).unwrap_or(u32::MAX);
        let label = |page: usize, pages: usize| words.text("paper-page", &[("page", page.to_string()), ("pages", pages.to_string())]);
        let bytes = match with.what {
            TimetablePaper::Week => week(&sheets::week(db, &making, &subject, with.of.as_deref())?, label),
            TimetablePaper::Day => schedule(&sheets::day(db, &making, &subject)?, label),
            TimetablePaper::Door => door_sign(&sheets::door(db, &making, &subject, with.of.as_deref())?, label),
            TimetablePaper::Run | TimetablePaper::Part | TimetablePaper::Person => {
                schedule(&sheets::agenda(db, &making, &subject, with.what)?, label)
            }
        };
        let name = if subject.name.is_empty() { &making.centre } else { &subject.name };
        Ok((bytes.map_err(|fault| page::refused(name, fault))?, about, count, subject.code))
    })?;
    let code = if code.is_empty() { String::new() } else { format!("-{}", file_part(&code)) };
    let file_name = format!("{}{code}-{}.pdf", with.what.code().replace('_', "-"), made_at.format("%Y%m%d"));
    Ok(Made { bytes, about, count, file_name })
}

/// The clocks beside that of the place, each once.
fn clocks(with: &PrintTimetable) -> Result<Vec<String>> {
    let mut zones = Vec::new();
    for name in with.zones.as_deref().unwrap_or_default() {
        let name = name.trim();
        time::zone(name).map_err(|_| Refusal::new(Reason::UnknownZone).field("zones").with("what", name))?;
        if !zones.iter().any(|known| known == name) {
            zones.push(name.to_owned());
        }
    }
    if zones.len() >= CLOCKS_MAX {
        return Err(Refusal::new(Reason::BadNumber).field("zones").with("max", CLOCKS_MAX - 1).into());
    }
    Ok(zones)
}

/// The first and the last day. Where there is a day to begin with, both are known and near each other.
fn days(with: &PrintTimetable, begins: Option<NaiveDate>) -> Result<(Option<NaiveDate>, Option<NaiveDate>)> {
    let from = with.from_on.as_deref().map(|text| day(text, "from_on")).transpose()?.or(begins);
    let length = if with.what == TimetablePaper::Week { 6 } else { 0 };
    let to = with.to_on.as_deref().map(|text| day(text, "to_on")).transpose()?;
    let to = to.or_else(|| from.filter(|_| begins.is_some()).and_then(|from| from.checked_add_days(Days::new(length))));
    let most = match with.what {
        TimetablePaper::Week | TimetablePaper::Door => DAYS_MAX,
        TimetablePaper::Day => 1,
        TimetablePaper::Run | TimetablePaper::Part | TimetablePaper::Person => i64::MAX,
    };
    if let Some((from, to)) = from.zip(to) {
        at_most_days(from, to, most)?;
    }
    Ok((from, to))
}

fn subject(asking: &Asking<'_>, db: &Tables, with: &PrintTimetable, (from, to): (Option<NaiveDate>, Option<NaiveDate>)) -> Result<Subject> {
    let of = with.of.as_deref().map(str::trim).filter(|of| !of.is_empty());
    let named = |of: Option<&str>| of.map(str::to_owned).ok_or_else(|| Refusal::new(Reason::NotFound).field("of").with("what", ""));
    // What began on the day before may go on on the first one.
    let cut = Cut { from_on: from.and_then(|from| from.pred_opt()), to_on: to, run_trainer: only_of(asking), ..Cut::default() };
    let mut subject = match with.what {
        TimetablePaper::Week | TimetablePaper::Day | TimetablePaper::Door => match of {
            None if with.what != TimetablePaper::Door => {
                let sessions = table::rows(db, &cut, asking.actor.person)?;
                Subject { about: Uuid::nil(), code: String::new(), name: String::new(), detail: String::new(), sessions }
            }
            of => of_calendar(asking, db, CalendarOf::Facility, named(of)?, &cut)?,
        },
        TimetablePaper::Run => of_calendar(asking, db, CalendarOf::Run, named(of)?, &cut)?,
        TimetablePaper::Person => of_calendar(asking, db, CalendarOf::Person, named(of)?, &cut)?,
        TimetablePaper::Part => of_part(asking, db, &named(of)?, &cut)?,
    };
    subject.sessions.retain(|one| {
        let is_there = from.is_none_or(|from| one.end.local > format!("{from}T00:00"));
        is_there && one.state != SessionState::Cancelled
    });
    Ok(subject)
}

/// The sessions of a run, a place or a person, as its calendar has them.
fn of_calendar(asking: &Asking<'_>, db: &Tables, of: CalendarOf, id: String, cut: &Cut) -> Result<Subject> {
    let asked = asked(asking, db, &ExportCalendar { of, id })?;
    let ids: BTreeSet<SessionId> = calendar_table::sessions(db, asked.whose, only_of(asking))?.into_iter().collect();
    let cuts = match asked.whose {
        Whose::Run(run) => vec![Cut { run: Some(run), ..cut.clone() }],
        Whose::Facility(_) => vec![cut.clone()],
        Whose::Person(_) => {
            let mut runs = BTreeSet::new();
            for id in &ids {
                runs.extend(planned(db, *id)?.map(|one| one.place.run));
            }
            // whatever somebody does is theirs to read, also in runs of others
            runs.into_iter().map(|run| Cut { run: Some(run), run_trainer: None, ..cut.clone() }).collect()
        }
    };
    let wanted: BTreeSet<String> = ids.iter().map(ToString::to_string).collect();
    let mut sessions = Vec::new();
    for cut in cuts {
        sessions.extend(table::rows(db, &cut, asking.actor.person)?.into_iter().filter(|one| wanted.contains(&one.id)));
    }
    sessions.sort_by(|one, other| (&one.start.at, &one.title, &one.id).cmp(&(&other.start.at, &other.title, &other.id)));
    let (name, detail) = match of {
        CalendarOf::Run => {
            asked.name.split_once(" · ").map_or((asked.name.clone(), String::new()), |(code, title)| (title.to_owned(), code.to_owned()))
        }
        CalendarOf::Facility | CalendarOf::Person => (asked.name, String::new()),
    };
    Ok(Subject { about: asked.about, code: asked.code, name, detail, sessions })
}

/// The sessions of a phase, or those that anybody in a track or group is expected in.
fn of_part(asking: &Asking<'_>, db: &Tables, id: &str, cut: &Cut) -> Result<Subject> {
    let id: PartId = parse(id, "of")?;
    let part = parts::kept(db, id, "of")?;
    let run = visible(asking, db, &part.run.to_string())?;
    let mut sessions = table::rows(db, &Cut { run: Some(part.run), ..cut.clone() }, asking.actor.person)?;
    let wanted = expected(db, id, &part)?;
    sessions.retain(|one| wanted.contains(&one.id));
    Ok(Subject { about: id.0, code: part.title.clone(), name: part.title, detail: [run.code.as_str(), run.title.as_str()].join(" · "), sessions })
}

fn expected(db: &Connection, id: PartId, part: &PartFields) -> Result<BTreeSet<String>> {
    let members = members(db, id, part.run)?;
    let mut wanted = BTreeSet::new();
    for one in table::of_plan(db, part.run)? {
        let audience = audience(db, one.session)?;
        let is_for = match part.kind {
            PartKind::Phase => one.place.phase == Some(id),
            PartKind::Track | PartKind::Group => members.expects(id, &audience),
        };
        if is_for {
            wanted.insert(one.session.to_string());
        }
    }
    Ok(wanted)
}

/// Who is in a track or group.
struct Of {
    members: Members,
    inside: Vec<EnrolmentId>,
}

impl Of {
    /// Whether somebody of it is expected; where nobody is in it yet, whether somebody in nothing else would be.
    fn expects(&self, id: PartId, audience: &Audience) -> bool {
        match self.inside.as_slice() {
            [] => audience.expects(&BTreeSet::from([id.0])),
            inside => inside.iter().any(|one| self.members.expects_now(audience, *one)),
        }
    }
}

fn members(db: &Connection, id: PartId, run: RunId) -> Result<Of> {
    let members = Members::read(db, run)?;
    let only = Audience { groups: BTreeSet::from([id.0]), ..Audience::default() };
    let live = roll::people(db, run)?.into_iter().filter(|one| standing::counts(one.state));
    let inside = live.map(|one| one.enrolment).filter(|one| members.expects_now(&only, *one)).collect();
    Ok(Of { members, inside })
}

/// The zone of a name that the book or a request gave.
pub(super) fn zone_of(name: &str) -> Result<chrono_tz::Tz> {
    time::zone(name).map_err(|fault| Fault::Journal(fault.to_string()).into())
}

/// Sessions by what they belong to, in the order of first appearance.
pub(super) fn grouped(sessions: &[SessionRow], of: impl Fn(&SessionRow) -> String) -> Vec<(String, Vec<&SessionRow>)> {
    let mut order: Vec<String> = Vec::new();
    let mut groups: BTreeMap<String, Vec<&SessionRow>> = BTreeMap::new();
    for one in sessions {
        let key = of(one);
        if !groups.contains_key(&key) {
            order.push(key.clone());
        }
        groups.entry(key).or_default().push(one);
    }
    order.into_iter().filter_map(|key| groups.remove(&key).map(|all| (key, all))).collect()
}
