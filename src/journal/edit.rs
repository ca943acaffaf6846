//! A change of one subject: what its author saw, what it was, what it is now.

use crate::ids::Digest;
use serde::{Deserialize, Serialize};

/// A change of one subject (design.md section 3). It supersedes exactly the entries it saw; `was` is for the reader
/// and for undo and never decides anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit<T> {
    /// The entries whose values stood on the author's desk: none for a first value.
    pub saw: Vec<Digest>,
    /// The value that stood there.
    pub was: Option<T>,
    /// The value from now on; none takes it away.
    pub now: Option<T>,
}

impl<T> Edit<T> {
    /// The first value of a subject.
    pub fn first(now: T) -> Self {
        Self { saw: Vec::new(), was: None, now: Some(now) }
    }
}

impl<T: Clone> Edit<T> {
    /// The edit that takes this one back over the heads that stand now.
    #[must_use]
    pub fn reversed(&self, heads: Vec<Digest>) -> Self {
        Self { saw: heads, was: self.now.clone(), now: self.was.clone() }
    }
}
