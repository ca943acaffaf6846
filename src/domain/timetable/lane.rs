//! What takes one thing, in the order of time.

use super::{Key, Minute, Span};

/// That an item takes a thing, as it stands in a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Taken {
    /// When.
    pub span: Span,
    /// By which item.
    pub item: Key,
    /// Which thing: that of the lane, or a part of it.
    pub thing: Key,
    /// How many of it.
    pub quantity: u32,
}

/// Takings sorted by start.
#[derive(Clone, Debug, Default)]
pub(super) struct Lane {
    takings: Vec<Taken>,
    /// No taking in it was ever longer: who started earlier than this before a minute has ended by then.
    longest: Minute,
}

impl Lane {
    /// Adds one at the end; [`sort`](Self::sort) must follow.
    pub fn append(&mut self, taken: Taken) {
        self.longest = self.longest.max(taken.span.until.saturating_sub(taken.span.from));
        self.takings.push(taken);
    }

    pub fn sort(&mut self) {
        self.takings.sort_unstable();
    }

    pub fn insert(&mut self, taken: Taken) {
        self.longest = self.longest.max(taken.span.until.saturating_sub(taken.span.from));
        let at = self.takings.partition_point(|held| *held < taken);
        self.takings.insert(at, taken);
    }

    pub fn remove(&mut self, taken: Taken) {
        if let Ok(at) = self.takings.binary_search(&taken) {
            self.takings.remove(at);
        }
    }

    pub fn all(&self) -> &[Taken] {
        &self.takings
    }

    /// The takings that share a minute with a span, in the order of their start.
    pub fn meeting(&self, span: Span) -> impl Iterator<Item = &Taken> {
        let earliest = span.from.saturating_sub(self.longest);
        let from = self.takings.partition_point(|held| held.span.from < earliest);
        self.takings[from..].iter().take_while(move |held| held.span.from < span.until).filter(move |held| held.span.until > span.from)
    }
}
