//! The inbox: what stands against each other in the records, until a person settles it.

use super::Asking;
use super::people::PersonRow;
use super::today::is_told;
use crate::domain::completion::Outcome;
use crate::fault::{Reason, Result};
use crate::ids::PersonId;
use crate::journal::act::{Act, PeopleKeptApart};
use crate::journal::fact::ApartFields;
use crate::sentences;
use crate::tables::alike::{self, AlikeBy};
use crate::tables::overlaps::Overlap;
use crate::tables::people::{self, country_name};
use crate::tables::waiting::{self as table, FoundSession};
use crate::tables::{Tables, settings};
use crate::wire::{Receipt, parse, wire};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Kinds of rows, in the order of the inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum InboxKind {
    /// Sessions of the next twelve months that ask for the same room or person, or for a larger room.
    Overlap,
    /// People who came and were not enrolled.
    WalkIn,
    /// Certificates that stand though the rule no longer passes (I9).
    Certificate,
    /// People with one identifier, name or address.
    Duplicate,
}

/// The kinds with the request that settles each: who may make it is told.
const SETTLED_BY: [(InboxKind, &str); 4] = [
    (InboxKind::Overlap, "edit_session"),
    (InboxKind::WalkIn, "settle_walk_in"),
    (InboxKind::Certificate, "prepare_batch"),
    (InboxKind::Duplicate, "keep_apart"),
];

/// One thing to settle, with both of its sides.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
#[allow(missing_docs, reason = "the names are the domain's; units stand in the endings (domain.md 3.1)")]
#[allow(clippy::large_enum_variant, reason = "a page of rows lives briefly")]
pub enum InboxRow {
    /// Two sessions, or one that is too large for its room.
    Overlap { session: FoundSession, other: Option<FoundSession>, overlap: Overlap },
    /// Somebody, and the session to which they came.
    WalkIn { walk_in: String, name: String, country_name: Option<String>, session: FoundSession },
    /// A certificate, and what the rule says today.
    Certificate {
        certificate: String,
        serial: String,
        person: String,
        name: String,
        run: String,
        run_code: String,
        outcome: Outcome,
        because: Vec<String>,
    },
    /// People, the oldest records first; of many only the first ones.
    Duplicate { by: AlikeBy, people: Vec<PersonRow>, count: u32 },
}

wire! {
    /// Which rows; by default of every kind.
    asks InboxFilter { kind: Option<InboxKind>, from: Option<u32>, count: Option<u32> }
    /// How many rows of a kind there are that nobody settled; rows of accepted overlaps follow them.
    answers InboxCount { kind: InboxKind, count: u32 }
    /// That somebody and all who are alike in this are different people.
    asks KeepApart { by: AlikeBy, person: String }
    /// A page of the inbox.
    answers Inbox {
        /// Of every kind that the asking person is told of.
        counts: Vec<InboxCount>,
        rows: Vec<InboxRow>,
        /// Rows of the kind asked for.
        total: u32,
        from: u32,
    }
}

/// How many rows of each kind wait, of the kinds that the asking person is told of, and how many there are with those that are accepted.
pub(super) fn counts(asking: &Asking<'_>, db: &Tables, now: DateTime<Utc>) -> Result<Vec<(InboxKind, u32, u32)>> {
    let mut all = Vec::new();
    for (kind, settles) in SETTLED_BY {
        if is_told(asking, settles)? {
            let mut accepted = 0;
            let count = match kind {
                InboxKind::Overlap => {
                    let (done, open): (Vec<_>, Vec<_>) = table::overlapping(db, now)?.into_iter().partition(|(_, one)| one.accepted.is_some());
                    accepted = length(&done);
                    length(&open)
                }
                InboxKind::WalkIn => table::walk_ins_open(db)?,
                InboxKind::Certificate => length(&table::contradicted(db)?),
                InboxKind::Duplicate => table::alike_open(db)?,
            };
            all.push((kind, count, count + accepted));
        }
    }
    Ok(all)
}

fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

/// What stands against each other, kind after kind, a page at a time.
pub fn inbox(asking: &Asking<'_>, with: InboxFilter) -> Result<Inbox> {
    let now = asking.book.clock().now();
    let language = asking.language();
    let from = with.from.unwrap_or(0);
    asking.book.read(|db| {
        let counts = counts(asking, db, now)?;
        let of_kind = |kind| with.kind.is_none_or(|wanted| wanted == kind);
        let shown: Vec<(InboxKind, u32)> = counts.iter().filter(|(kind, ..)| of_kind(*kind)).map(|(kind, _, all)| (*kind, *all)).collect();
        let (mut skip, mut left) = (from, with.count.unwrap_or(100).min(1000));
        let mut rows = Vec::new();
        for (kind, count) in &shown {
            let here = count.saturating_sub(skip).min(left);
            if here > 0 {
                rows.extend(rows_of(db, *kind, skip, here, now, &language)?);
            }
            skip = skip.saturating_sub(*count);
            left -= here;
        }
        let total = shown.iter().map(|(_, count)| count).sum();
        Ok(Inbox { counts: counts.into_iter().map(|(kind, count, _)| InboxCount { kind, count }).collect(), rows, total, from })
    })
}

fn rows_of(db: &Tables, kind: InboxKind, from: u32, count: u32, now: DateTime<Utc>, language: &str) -> Result<Vec<InboxRow>> {
    match kind {
        InboxKind::Overlap => cut(table::overlapping(db, now)?, from, count)
            .map(|(session, overlap)| {
                let other = overlap.other.as_deref().map(|other| table::session(db, parse(other, "session")?)).transpose()?;
                Ok(InboxRow::Overlap { session: table::session(db, session)?, other, overlap })
            })
            .collect(),
        InboxKind::WalkIn => table::walk_ins(db, from, count)?
            .into_iter()
            .map(|(walk_in, session, name, country)| {
                let country_name = country.and_then(|code| country_name(&code, language));
                Ok(InboxRow::WalkIn { walk_in: walk_in.to_string(), name, country_name, session: table::session(db, session)? })
            })
            .collect(),
        InboxKind::Certificate => cut(table::contradicted(db)?, from, count)
            .map(|one| {
                let failed = one.verdict.leaves().into_iter().filter(|leaf| leaf.outcome != Outcome::Pass);
                Ok(InboxRow::Certificate {
                    certificate: one.certificate.to_string(),
                    serial: one.serial,
                    person: one.person.to_string(),
                    name: people::name(db, one.person)?,
                    run: one.run.to_string(),
                    run_code: crate::tables::facts::run(db, one.run)?.map(|run| run.code).unwrap_or_default(),
                    outcome: one.verdict.outcome,
                    because: failed.map(|leaf| sentences::leaf(language, leaf)).collect(),
                })
            })
            .collect(),
        InboxKind::Duplicate => Ok(table::alike(db, from, count, language, settings::day(db, now)?)?
            .into_iter()
            .map(|one| InboxRow::Duplicate { by: one.by, people: one.people, count: one.count })
            .collect()),
    }
}

fn cut<T>(all: Vec<T>, from: u32, count: u32) -> impl Iterator<Item = T> {
    all.into_iter().skip(from as usize).take(count as usize)
}

/// Says that people who are alike are not one: they are not shown as alike until one of them changes.
pub fn keep_apart(asking: &Asking<'_>, with: KeepApart) -> Result<Receipt> {
    let person: PersonId = parse(&with.person, "person")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        super::person::kept(change, person)?;
        let people = alike::group(change.db, with.by, person)?;
        if people.is_empty() {
            return Err(Reason::NothingChanged.into());
        }
        let apart = change.id();
        change.enter(Act::PeopleKeptApart(PeopleKeptApart { apart, fields: ApartFields { people } }))?;
        Ok(())
    })?;
    Ok(receipt)
}
