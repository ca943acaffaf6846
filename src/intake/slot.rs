//! A session as a foreign calendar or timetable says it, and everything in it that was not understood.

use super::sheet::SheetFault;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// Sessions that are read of one file.
pub const SLOTS_MAX: usize = 5_000;

/// What a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slots {
    /// The sessions, in the order of the file; a repeated one as often as it is.
    pub slots: Vec<Slot>,
    /// What else stands in the file and is not taken: names of properties, parts and columns.
    pub left_out: Vec<String>,
}

/// A session of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// The number of the event or row in the file, from 1.
    pub line: u32,
    /// What it is called.
    pub title: String,
    /// From here.
    pub start: Option<When>,
    /// To here.
    pub end: Option<When>,
    /// IANA name of the zone, if the file says one.
    pub zone: Option<String>,
    /// Where it is, as written.
    pub location: Option<String>,
    /// Who teaches, as written.
    pub trainers: Vec<String>,
    /// What kind it is, as written.
    pub kind: Option<String>,
    /// What it is in a calendar; rows of a table have no name that stays.
    pub event: Option<EventId>,
    /// What is wrong or doubtful.
    pub remarks: Vec<Remark>,
}

/// What tells an event from all others in the world, and a version of it from others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventId {
    /// UID of RFC 5545.
    pub uid: String,
    /// Of a series: when it was to be at first, by the clock of the series.
    pub recurrence: Option<NaiveDateTime>,
    /// How often its organiser changed it.
    pub sequence: i64,
    /// When it was written last, in seconds after 1970.
    pub written_at: Option<i64>,
}

impl Slot {
    /// Whether a remark keeps it out.
    pub fn is_refused(&self) -> bool {
        self.remarks.iter().any(|remark| remark.kind.refuses())
    }
    /// Remarks on it.
    pub fn remark(&mut self, kind: RemarkKind, text: impl Into<String>) {
        self.remarks.push(Remark { kind, text: text.into() });
    }
}

/// A time of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum When {
    /// Seconds after 1970 in UTC.
    Instant(i64),
    /// What a clock shows, in the zone of the slot, else in that of the run.
    Clock(NaiveDateTime),
}

/// What is wrong or doubtful in a slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// What.
    pub kind: RemarkKind,
    /// The text that it is about.
    pub text: String,
}

macro_rules! remarks {
    ($($(#[doc = $doc:literal])+ $kind:ident = $code:literal, $refuses:literal;)+) => {
        /// The kinds of remarks.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum RemarkKind { $($(#[doc = $doc])+ $kind),+ }
        impl RemarkKind {
            /// The end of the id of its words.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$kind => $code),+ }
            }
            /// Whether it keeps the slot out; the others are told, and the slot is taken without what they are about.
            pub const fn refuses(self) -> bool {
                match self { $(Self::$kind => $refuses),+ }
            }
        }
    };
}

remarks! {
    /// It has a day and no time.
    WholeDay = "whole-day", true;
    /// It repeats without end.
    Endless = "endless", true;
    /// Its rule is not understood.
    BadRule = "bad-rule", true;
    /// It changes all later ones of a series.
    AllLater = "all-later", true;
    /// It was cancelled.
    Cancelled = "cancelled", true;
    /// The file has a newer version of it.
    Older = "older", true;
    /// There is no such zone, and the file does not say what its clocks show.
    UnknownZone = "unknown-zone", true;
    /// The file has other rules for a zone than the tz database.
    OtherZone = "other-zone", true;
    /// It has no time, or none that is understood.
    NoTime = "no-time", true;
    /// It begins or ends within a minute.
    Seconds = "seconds", true;
    /// It is called nothing.
    NoTitle = "no-title", true;
    /// Its day may be several.
    SeveralDays = "several-days", true;
    /// It names no zone.
    NoZone = "no-zone", false;
    /// Its zone has no name here.
    NamelessZone = "nameless-zone", false;
    /// The place is not known, or several are called so.
    UnknownPlace = "unknown-place", false;
    /// The trainer is not known.
    UnknownTrainer = "unknown-trainer", false;
    /// The kind is not known.
    UnknownKind = "unknown-kind", false;
}

/// Why a calendar was not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CalendarFault {
    /// As of every list.
    File(SheetFault),
    /// The parts of the calendar do not stand in each other as they must.
    Broken {
        /// Line of the file from 1.
        line: u32,
    },
}
