//! Seats of runs: who has one, who waits for one, and which is free. Seats that are counted apart stand in pools.

use super::runs::run_fields;
use crate::domain::pools::{self, SeatPool};
use crate::fault::Result;
use crate::ids::{EnrolmentId, RunId};
use crate::wire::wire;
use rusqlite::Connection;

wire! {
    /// Seats of a run that are counted apart.
    answers PoolRow {
        name: String,
        seats: u32,
        /// ISO 3166-1 alpha-3; none: everybody else.
        countries: Vec<String>,
        /// People who have or had a seat to the end.
        taken: u32,
        /// On the reserve list.
        waiting: u32,
    }
}

/// The seats of a run, pool by pool.
#[derive(Clone, Debug)]
pub struct Seats {
    /// The pools; one without a name where all seats are counted together.
    pub pools: Vec<SeatPool>,
    /// Enrolled and active, by pool.
    pub taken: Vec<u32>,
    /// Who had a seat to the end, by pool.
    pub ended: Vec<u32>,
    /// On the reserve list, by pool, the longest there first.
    pub waiting: Vec<Vec<EnrolmentId>>,
}

impl Seats {
    /// The pool of somebody of a country.
    pub fn pool_of(&self, country: Option<&str>) -> usize {
        pools::pool_of(&self.pools, country)
    }

    /// What the pool of somebody of a country is called, where seats are counted apart.
    pub fn named(&self, country: Option<&str>) -> Option<String> {
        Some(self.pools[self.pool_of(country)].name.clone()).filter(|name| !name.is_empty())
    }

    /// Seats of a pool that nobody has.
    pub fn free(&self, pool: usize) -> u32 {
        self.pools[pool].seats.saturating_sub(self.taken[pool])
    }

    /// Seats of each pool that nobody has and nobody on the reserve list waits for.
    pub fn unclaimed(&self) -> Vec<usize> {
        (0..self.pools.len()).map(|pool| (self.free(pool) as usize).saturating_sub(self.waiting[pool].len())).collect()
    }

    /// Who gets the next seat: who is longest on the reserve list among those whose pool has a free one. Ids tell when they were made.
    pub fn next(&self) -> Option<EnrolmentId> {
        (0..self.pools.len()).filter(|pool| self.free(*pool) > 0).filter_map(|pool| self.waiting[pool].first().copied()).min()
    }

    /// Who is longest on the reserve list, whether there is a seat or not.
    pub fn first(&self) -> Option<EnrolmentId> {
        self.waiting.iter().filter_map(|pool| pool.first().copied()).min()
    }

    /// The place of somebody on the reserve list of their pool, from 1.
    pub fn place_of(&self, enrolment: EnrolmentId) -> Option<u32> {
        let at = self.waiting.iter().find_map(|pool| pool.iter().position(|one| *one == enrolment))?;
        u32::try_from(at + 1).ok()
    }
}

/// The seats of a run.
pub fn of_run(db: &Connection, run: RunId) -> Result<Option<Seats>> {
    let Some((fields, _)) = run_fields(db, run)? else { return Ok(None) };
    in_pools(db, run, pools::of_run(&fields.pools, fields.capacity)).map(Some)
}

/// The seats of a run as they would be in other pools.
pub fn in_pools(db: &Connection, run: RunId, pools: Vec<SeatPool>) -> Result<Seats> {
    let none = vec![0; pools.len()];
    let mut seats = Seats { taken: none.clone(), ended: none, waiting: vec![Vec::new(); pools.len()], pools };
    let mut statement = db.prepare_cached(
        "SELECT id, country, state FROM table_enrolment WHERE run = ? AND state IN ('reserve', 'enrolled', 'active', 'completed', 'not_completed') ORDER BY id",
    )?;
    let mut rows = statement.query([run])?;
    while let Some(row) = rows.next()? {
        let pool = seats.pool_of(row.get::<_, Option<String>>(1)?.as_deref());
        match row.get::<_, String>(2)?.as_str() {
            "reserve" => seats.waiting[pool].push(row.get(0)?),
            "enrolled" | "active" => seats.taken[pool] += 1,
            _ => seats.ended[pool] += 1,
        }
    }
    Ok(seats)
}

/// The pools of a run as they are shown; none where its seats are counted together.
pub fn rows(db: &Connection, run: RunId, pools: &str) -> Result<Vec<PoolRow>> {
    let pools: Vec<SeatPool> = serde_json::from_str(pools)?;
    if pools.is_empty() {
        return Ok(Vec::new());
    }
    let seats = in_pools(db, run, pools)?;
    let rows = seats.pools.iter().enumerate().map(|(at, pool)| PoolRow {
        name: pool.name.clone(),
        seats: pool.seats,
        countries: pool.countries.clone(),
        taken: seats.taken[at] + seats.ended[at],
        waiting: u32::try_from(seats.waiting[at].len()).unwrap_or(u32::MAX),
    });
    Ok(rows.collect())
}
