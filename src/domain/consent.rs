//! How somebody consented.

use super::coded::coded;

coded! {
    /// On which way a consent came.
    pub enum ConsentChannel {
        /// In a form on a screen.
        Form = "form",
        /// On signed paper.
        Paper = "paper",
        /// From an earlier record.
        Import = "import",
    }
}
