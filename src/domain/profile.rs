//! How strictly a centre keeps its book (safety.md 2).

use super::coded::coded;

coded! {
    /// A set of rules that a centre chooses as one.
    pub enum Profile {
        /// What every centre needs.
        Standard = "standard",
        /// Besides: who wrote a text of a course does not approve it.
        GmpStrict = "gmp_strict",
    }
}
