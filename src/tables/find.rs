//! What the palette looks through: few columns of many rows, each compared without marks and case, the best fits kept.

use super::courses;
use super::former;
use super::people;
use super::places;
use super::runs::OWN;
use crate::domain::names::search_key;
use crate::domain::serial::Serial;
use crate::fault::Result;
use crate::ids::*;
use crate::wire::wire;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, ToSql};
use serde::{Deserialize, Serialize};

/// Kinds of things that are looked for; of two that fit equally well the first is named first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names are the domain's")]
pub enum HitKind {
    Person,
    Certificate,
    Run,
    Course,
    Session,
    Facility,
}

wire! {
    /// Something that fits.
    answers Hit {
        id: String,
        /// A name, a code, a title or a number.
        title: String,
        detail: Option<String>,
        /// The run it belongs to.
        run: Option<String>,
    }
}

/// What is wanted.
#[derive(Clone, Debug)]
pub struct Wanted {
    words: Vec<String>,
    /// Hits of a kind that are named; the rest is counted.
    pub count: usize,
    /// Only what belongs to runs in which this person is trainer.
    pub trainer: Option<PersonId>,
    /// For names of countries.
    pub language: String,
    /// Of sessions the nearest come first.
    pub now: DateTime<Utc>,
}

/// How well something fits; less is better.
type Rank = u8;
/// It begins with what is wanted, or is that number.
const BEGINS: Rank = 0;
/// A word of it begins so.
const WORD_BEGINS: Rank = 1;
/// What is wanted stands somewhere in it.
const WITHIN: Rank = 2;

/// The best fits of a kind, and how many there are.
#[derive(Clone, Debug)]
pub struct Found {
    /// The best first.
    pub hits: Vec<Hit>,
    /// How many fit.
    pub total: u32,
    /// Of the best.
    pub rank: Rank,
}

/// Number, id, person, run and what it was issued for.
type FoundCertificate = (String, String, PersonId, Option<String>, String);

/// Keeps the first fits of each rank while all are counted.
struct Best<T> {
    count: usize,
    total: u32,
    ranks: [Vec<T>; 3],
}

impl<T> Best<T> {
    fn of(wanted: &Wanted) -> Self {
        Self { count: wanted.count, total: 0, ranks: [Vec::new(), Vec::new(), Vec::new()] }
    }

    /// Whether a further fit of this rank is named.
    fn takes(&mut self, rank: Rank) -> bool {
        self.total += 1;
        self.ranks[usize::from(rank)].len() < self.count
    }

    fn add(&mut self, rank: Rank, one: T) {
        self.ranks[usize::from(rank)].push(one);
    }

    fn found(self, mut hit: impl FnMut(T) -> Result<Option<Hit>>) -> Result<Found> {
        let rank = self.ranks.iter().zip(BEGINS..).find(|(of_rank, _)| !of_rank.is_empty()).map_or(WITHIN, |(_, rank)| rank);
        let mut hits = Vec::new();
        for one in self.ranks.into_iter().flatten().take(self.count) {
            hits.extend(hit(one)?);
        }
        Ok(Found { hits, total: self.total, rank })
    }
}

impl Wanted {
    /// What a text asks for; nothing for a text without anything to compare.
    pub fn new(text: &str, count: usize, trainer: Option<PersonId>, language: String, now: DateTime<Utc>) -> Option<Self> {
        let words: Vec<String> = search_key(text).split_whitespace().map(str::to_owned).collect();
        (!words.is_empty()).then_some(Self { words, count, trainer, language, now })
    }

    /// How well a text fits: every word must stand in it, and where the first one stands counts.
    fn rank(&self, text: &str) -> Option<Rank> {
        let key = search_key(text);
        let first = self.words.first()?;
        if !self.words.iter().all(|word| key.contains(word.as_str())) {
            return None;
        }
        let begins = key.match_indices(first.as_str()).map(|(at, _)| at);
        let rank = begins.map(|at| match key[..at].chars().next_back() {
            None => BEGINS,
            Some(before) if before.is_alphanumeric() => WITHIN,
            Some(_) => WORD_BEGINS,
        });
        rank.min()
    }

    /// What fits of one kind.
    pub fn of_kind(&self, db: &Connection, kind: HitKind) -> Result<Found> {
        match kind {
            HitKind::Person => self.people(db),
            HitKind::Certificate => self.certificates(db),
            HitKind::Run => self.runs(db),
            HitKind::Course => self.courses(db),
            HitKind::Session => self.sessions(db),
            HitKind::Facility => self.facilities(db),
        }
    }

    /// In one pass over the small rows, in the order of names: a book has tens of thousands of them.
    fn people(&self, db: &Connection) -> Result<Found> {
        let rank = "SELECT CASE WHEN instr(l.search, ?1) = 1 THEN 0 WHEN instr(l.sort_name, ' ' || ?1) > 0 OR instr(l.search, char(10) || ?1) > 0 THEN 1 ELSE 2 END, l.id
             FROM table_person_list AS l WHERE instr(l.search, ?1) > 0 AND l.state = 'active'";
        let mut sql = String::from(rank);
        let mut values: Vec<&dyn ToSql> = Vec::new();
        for (at, word) in self.words.iter().enumerate() {
            if at > 0 {
                sql.push_str(" AND instr(l.search, ?) > 0");
            }
            values.push(word);
        }
        if let Some(trainer) = &self.trainer {
            sql.push_str(" AND ");
            sql.push_str(people::TAUGHT_BY);
            values.push(trainer);
        }
        let mut statement = db.prepare_cached(&sql)?;
        let mut rows = statement.query(values.as_slice())?;
        let mut best = Best::of(self);
        while let Some(row) = rows.next()? {
            let rank = row.get(0)?;
            if best.takes(rank) {
                best.add(rank, row.get::<_, PersonId>(1)?);
            }
        }
        let today = super::settings::day(db, self.now)?;
        best.found(|id| {
            let row = people::person_row(db, id, &self.language, today)?;
            Ok(row.map(|row| {
                let detail = [row.native_name, row.country_name, row.employer].into_iter().flatten().collect::<Vec<_>>().join(" · ");
                Hit { id: row.id, title: row.full_name, detail: Some(detail).filter(|text| !text.is_empty()), run: None }
            }))
        })
    }

    /// Numbers are compared without hyphens and spaces; the number alone may be written without its zeros.
    fn certificates(&self, db: &Connection) -> Result<Found> {
        let wanted: String = self.words.concat().to_uppercase().chars().filter(|sign| *sign != '-').collect();
        let number: Option<u32> = wanted.parse().ok();
        // The check character is no column: it may be the last sign of what is wanted.
        let without_check: String = wanted.chars().take(wanted.chars().count().saturating_sub(1)).collect();
        let mut statement = db.prepare_cached(
            "SELECT c.series, c.year, c.number, c.id, c.person, r.id, r.code FROM table_certificate AS c JOIN table_batch AS b ON b.id = c.batch JOIN table_run AS r ON r.id = b.run
             WHERE c.number IS NOT NULL AND c.state <> 'undone' AND (c.number = ?1 OR instr(c.series || c.year || printf('%06d', c.number), ?2) > 0)
             ORDER BY c.year DESC, c.number DESC, c.id",
        )?;
        let mut rows = statement.query((number, &without_check))?;
        let mut best = Best::of(self);
        while let Some(row) = rows.next()? {
            let Ok(serial) = Serial::new(&row.get::<_, String>(0)?, row.get(1)?, row.get(2)?) else { continue };
            let plain: String = serial.to_string().chars().filter(|sign| *sign != '-').collect();
            let rank = match plain.find(&wanted) {
                _ if number == Some(serial.number()) => BEGINS,
                Some(0) => WORD_BEGINS,
                Some(_) => WITHIN,
                None => continue,
            };
            if best.takes(rank) {
                let certificate: CertificateId = row.get(3)?;
                let run: RunId = row.get(5)?;
                best.add(rank, (serial.to_string(), certificate.to_string(), row.get(4)?, Some(run.to_string()), row.get(6)?));
            }
        }
        self.former(db, &wanted, &mut best)?;
        best.found(|(number, id, person, run, what)| {
            let name = people::name(db, person)?;
            let detail = [name, what].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            Ok(Some(Hit { id, title: number, detail: Some(detail), run }))
        })
    }

    /// Certificates from before the book stand among the others: number, id, person, no run, course.
    fn former(&self, db: &Connection, wanted: &str, best: &mut Best<FoundCertificate>) -> Result<()> {
        let wanted = former::key(wanted);
        let mut statement = db.prepare_cached("SELECT number_key, number, id, person, course FROM table_former WHERE is_undone = 0 ORDER BY id")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let rank = match row.get::<_, String>(0)?.find(&wanted) {
                _ if wanted.is_empty() => continue,
                Some(0) => WORD_BEGINS,
                Some(_) => WITHIN,
                None => continue,
            };
            if best.takes(rank) {
                best.add(rank, (row.get(1)?, row.get::<_, FormerId>(2)?.to_string(), row.get(3)?, None, row.get(4)?));
            }
        }
        Ok(())
    }

    fn runs(&self, db: &Connection) -> Result<Found> {
        let sql = [
            "SELECT r.id, r.code, v.title, r.first_on FROM table_run AS r JOIN table_version AS v ON v.id = r.version WHERE r.state <> 'undone'",
            self.trainer.map_or("", |_| OWN),
            " ORDER BY r.first_on DESC, r.code, r.id",
        ];
        let mut statement = db.prepare_cached(&sql.concat())?;
        let mut rows = statement.query(rusqlite::params_from_iter(self.trainer))?;
        let mut best = Best::of(self);
        while let Some(row) = rows.next()? {
            let (code, title): (String, String) = (row.get(1)?, row.get(2)?);
            let Some(rank) = self.rank(&format!("{code} {title}")) else { continue };
            if best.takes(rank) {
                let id = row.get::<_, RunId>(0)?.to_string();
                let detail = Some(format!("{title} · {}", row.get::<_, String>(3)?));
                best.add(rank, Hit { run: Some(id.clone()), id, title: code, detail });
            }
        }
        best.found(|hit| Ok(Some(hit)))
    }

    fn courses(&self, db: &Connection) -> Result<Found> {
        let mut best = Best::of(self);
        for (id, code, title) in courses::titled(db)? {
            let Some(rank) = self.rank(&format!("{code} {title}")) else { continue };
            if best.takes(rank) {
                best.add(rank, Hit { id: id.to_string(), title: code, detail: Some(title), run: None });
            }
        }
        best.found(|hit| Ok(Some(hit)))
    }

    /// By title, code of the run and day, the nearest in time first.
    fn sessions(&self, db: &Connection) -> Result<Found> {
        let sql = [
            "SELECT s.id, s.run, s.title, r.code, substr(s.start_local, 1, 16) FROM table_session AS s JOIN table_run AS r ON r.id = s.run WHERE s.state <> 'undone' AND r.state <> 'undone'",
            self.trainer.map_or("", |_| OWN),
            " ORDER BY abs(s.start_at - ?), s.id",
        ];
        let now = self.now.timestamp();
        let mut values: Vec<&dyn ToSql> = Vec::new();
        if let Some(trainer) = &self.trainer {
            values.push(trainer);
        }
        values.push(&now);
        let mut statement = db.prepare_cached(&sql.concat())?;
        let mut rows = statement.query(values.as_slice())?;
        let mut best = Best::of(self);
        while let Some(row) = rows.next()? {
            let (title, code, start): (String, String, String) = (row.get(2)?, row.get(3)?, row.get(4)?);
            let Some(rank) = self.rank(&format!("{title} {code} {start}")) else { continue };
            if best.takes(rank) {
                let run = Some(row.get::<_, RunId>(1)?.to_string());
                best.add(rank, Hit { id: row.get::<_, SessionId>(0)?.to_string(), title, detail: Some(format!("{code} · {start}")), run });
            }
        }
        best.found(|hit| Ok(Some(hit)))
    }

    fn facilities(&self, db: &Connection) -> Result<Found> {
        let mut best = Best::of(self);
        for row in places::facilities(db)? {
            let Some(rank) = self.rank(&row.name) else { continue };
            if best.takes(rank) {
                best.add(rank, Hit { id: row.id, title: row.name, detail: Some(row.path), run: None });
            }
        }
        best.found(|hit| Ok(Some(hit)))
    }
}
