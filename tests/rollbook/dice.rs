//! Chance that is the same each time.

use std::cell::Cell;

/// Numbers that are the same for the same seed (splitmix64).
pub struct Dice(Cell<u64>);

impl Dice {
    /// Those of a seed.
    pub fn new(seed: u64) -> Self {
        Self(Cell::new(seed))
    }

    /// Any number.
    pub fn throw(&self) -> u64 {
        self.0.set(self.0.get().wrapping_add(0x9e37_79b9_7f4a_7c15));
        let mut z = self.0.get();
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// One of the numbers below `n`.
    pub fn below(&self, n: usize) -> usize {
        usize::try_from(self.throw() % n as u64).unwrap()
    }

    /// One of a list, if it has any.
    pub fn one<T: Clone>(&self, of: &[T]) -> Option<T> {
        if of.is_empty() { None } else { Some(of[self.below(of.len())].clone()) }
    }

    /// One of a list that is not empty.
    pub fn any<T: Clone>(&self, of: &[T]) -> T {
        self.one(of).unwrap()
    }

    /// Brings a list into another order.
    pub fn shuffle<T>(&self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            list.swap(place, self.below(place + 1));
        }
    }
}
