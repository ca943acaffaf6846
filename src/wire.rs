//! Shapes that many requests share.

use crate::domain::time;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::Digest;
use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Defines shapes of arguments (`asks`: unknown fields are refused, an `Option` may be left out) and of replies (`answers`).
macro_rules! wire {
    () => {};
    ($(#[doc = $doc:literal])* asks $name:ident { $($(#[doc = $fdoc:literal])* $field:ident: $kind:ty),* $(,)? } $($rest:tt)*) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        #[ts(optional_fields = nullable)]
        #[allow(missing_docs, reason = "the names are the domain's; units stand in the endings (domain.md 3.1)")]
        pub struct $name { $($(#[doc = $fdoc])* pub $field: $kind),* }
        $crate::wire::wire! { $($rest)* }
    };
    ($(#[doc = $doc:literal])* answers $name:ident { $($(#[doc = $fdoc:literal])* $field:ident: $kind:ty),* $(,)? } $($rest:tt)*) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[allow(missing_docs, reason = "the names are the domain's; units stand in the endings (domain.md 3.1)")]
        pub struct $name { $($(#[doc = $fdoc])* pub $field: $kind),* }
        $crate::wire::wire! { $($rest)* }
    };
}
pub(crate) use wire;

/// What a query is about and what a change touched: a screen asks again when a topic of its queries was touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the places of the window")]
pub enum Topic {
    Centre,
    Users,
    People,
    Organisations,
    Courses,
    Runs,
    Facilities,
    Sessions,
    Roll,
    Certificates,
    Letters,
    Library,
    Actions,
    FollowUps,
    History,
    Backup,
}

wire! {
    /// No argument, or nothing to say.
    asks Nothing {}

    /// What a change wrote.
    answers Receipt {
        /// The entry's digest: the handle for undo. None if nothing had to be written.
        entry: Option<String>,
        /// What a screen may want to ask again.
        touched: Vec<Topic>,
        /// Ids of what was made, in order.
        made: Vec<String>,
    }

    /// An instant with what the window shows of it: the window never converts zones.
    answers Moment {
        /// RFC 3339, UTC.
        at: String,
        /// Local time of the place: `2026-11-24T09:00`.
        local: String,
        /// Minutes that local time was ahead of UTC.
        offset_min: i32,
        /// IANA name.
        zone: String,
    }
}

impl Receipt {
    /// A change that had nothing to write.
    pub fn nothing() -> Self {
        Self { entry: None, touched: Vec::new(), made: Vec::new() }
    }
}

impl Moment {
    /// An instant as it is shown in a zone.
    pub fn new(at: DateTime<Utc>, zone: &str) -> Result<Self> {
        let tz = time::zone(zone).map_err(|_| Refusal::new(Reason::UnknownZone).with("what", zone))?;
        let (local, offset_min) = time::shown(at, tz);
        Ok(Self { at: rfc3339(at), local: local.format("%Y-%m-%dT%H:%M").to_string(), offset_min, zone: zone.into() })
    }
}

/// An instant on the wire.
pub fn rfc3339(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A page of a longer list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Page<T> {
    /// The rows of this page.
    pub rows: Vec<T>,
    /// How many rows the whole list has.
    pub total: u32,
    /// The place of the first row, from 0.
    pub from: u32,
}

/// An id or digest as somebody wrote it.
pub fn parse<T: std::str::FromStr>(text: &str, field: &str) -> Result<T> {
    text.parse().map_err(|_| Refusal::new(Reason::NotFound).field(field).with("what", text).into())
}

/// A digest given as text.
pub fn digest(text: &str) -> Result<Digest> {
    parse(text, "entry")
}
