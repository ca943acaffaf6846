//! What a run leaves to do.

use super::coded::coded;

coded! {
    /// Whether somebody does it, or somebody is advised to.
    pub enum ActionKind {
        /// Somebody does it.
        Action = "action",
        /// Somebody is advised to; later runs and programmes cite it.
        Recommendation = "recommendation",
    }
}
