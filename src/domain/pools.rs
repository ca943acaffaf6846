//! Seats of a run that are counted apart, by country: foreign places and those of the host, for instance.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::countries::Alpha3;

/// Seats of a run for people of some countries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SeatPool {
    /// What it is called.
    pub name: String,
    /// How many seats it has.
    pub seats: u32,
    /// For whom they are, by ISO 3166-1 alpha-3; none: for everybody whom no other pool takes, also of no stated country.
    pub countries: Vec<String>,
}

/// Why pools cannot be those of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PoolFault {
    /// A pool without a name or without a seat, or two of one name.
    Unclear,
    /// Not exactly one pool takes everybody else.
    Others,
    /// A country that stands in two pools, or is none.
    Country,
    /// Their seats do not add up to the run's.
    Sum,
}

impl PoolFault {
    /// The word for it in refusals.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unclear => "unclear",
            Self::Others => "others",
            Self::Country => "country",
            Self::Sum => "sum",
        }
    }
}

/// The pools of a run; a run without any is one pool for everybody.
#[must_use]
pub fn of_run(pools: &[SeatPool], capacity: u32) -> Vec<SeatPool> {
    if pools.is_empty() { vec![SeatPool { name: String::new(), seats: capacity, countries: Vec::new() }] } else { pools.to_vec() }
}

/// The place of the pool that takes somebody of a country.
#[must_use]
pub fn pool_of(pools: &[SeatPool], country: Option<&str>) -> usize {
    let named = pools.iter().position(|pool| country.is_some_and(|country| pool.countries.iter().any(|one| one == country)));
    named.or_else(|| pools.iter().position(|pool| pool.countries.is_empty())).unwrap_or(0)
}

/// Checks the pools of a run with so many seats.
///
/// # Errors
/// The first thing that is wrong.
pub fn check(pools: &[SeatPool], capacity: u32) -> Result<(), PoolFault> {
    if pools.is_empty() {
        return Ok(());
    }
    let is_unclear = |at: usize, pool: &SeatPool| pool.name.is_empty() || pool.seats == 0 || pools[..at].iter().any(|other| other.name == pool.name);
    if pools.iter().enumerate().any(|(at, pool)| is_unclear(at, pool)) {
        return Err(PoolFault::Unclear);
    }
    if pools.iter().filter(|pool| pool.countries.is_empty()).count() != 1 {
        return Err(PoolFault::Others);
    }
    let mut countries: Vec<&String> = pools.iter().flat_map(|pool| &pool.countries).collect();
    let count = countries.len();
    countries.sort_unstable();
    countries.dedup();
    if countries.len() < count || countries.iter().any(|country| Alpha3::new(country).is_none()) {
        return Err(PoolFault::Country);
    }
    if pools.iter().map(|pool| u64::from(pool.seats)).sum::<u64>() == u64::from(capacity) { Ok(()) } else { Err(PoolFault::Sum) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn pool(name: &str, seats: u32, countries: &[&str]) -> SeatPool {
        SeatPool { name: name.into(), seats, countries: countries.iter().map(|one| (*one).to_owned()).collect() }
    }

    #[test]
    fn everybody_has_one_pool() {
        let pools = [pool("Korean", 2, &["KOR"]), pool("Foreign", 3, &[]), pool("Neighbours", 1, &["JPN", "CHN"])];
        assert_eq!([Some("KOR"), Some("GHA"), None, Some("CHN")].map(|country| pool_of(&pools, country)), [0, 1, 1, 2]);
        assert_eq!(check(&pools, 6), Ok(()));
        assert_eq!(pool_of(&of_run(&[], 20), Some("GHA")), 0);
    }

    #[test]
    fn pools_that_do_not_fit_are_told_apart() {
        let korean = || pool("Korean", 2, &["KOR"]);
        assert_eq!(check(&[korean(), pool("Foreign", 3, &[])], 6), Err(PoolFault::Sum));
        assert_eq!(check(&[korean()], 2), Err(PoolFault::Others));
        assert_eq!(check(&[pool("A", 2, &[]), pool("B", 2, &[])], 4), Err(PoolFault::Others));
        assert_eq!(check(&[korean(), pool("Korean", 3, &[])], 5), Err(PoolFault::Unclear));
        assert_eq!(check(&[korean(), pool("Foreign", 0, &[])], 2), Err(PoolFault::Unclear));
        assert_eq!(check(&[korean(), pool("B", 1, &["KOR"]), pool("C", 1, &[])], 4), Err(PoolFault::Country));
        assert_eq!(check(&[pool("A", 1, &["XXX"]), pool("C", 1, &[])], 2), Err(PoolFault::Country));
    }
}
