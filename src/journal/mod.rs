//! The journal: what happened, signed, append-only, the only writer of everything else.

pub mod act;
pub mod delivery;
pub mod edit;
mod effect;
pub mod entry;
pub mod fact;
pub mod people;
pub mod personal;

pub use act::Act;
pub use edit::Edit;
pub use entry::{Entry, Header, Signed};
pub use fact::Fact;
