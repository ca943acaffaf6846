//! The book's file and everything that lies beside it: cipher, lock, keys, anchor, backups.
//!
//! Nothing here knows what an entry or a person is. Time and random bytes are passed in. The file of an
//! open book is never opened by a plain file call: closing such a handle would drop SQLite's POSIX locks.

pub mod anchor;
pub mod attempts;
pub mod backup;
pub mod cipher;
pub mod desk_key;
pub mod erased;
pub mod fault;
pub mod home;
pub mod keys;
pub mod lock;
pub mod place;
pub mod restore;
pub mod signed;
pub mod whole;

mod hexed;

pub use fault::{FileFault, KeyFault};
