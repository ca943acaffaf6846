//! What goes wrong with a book: programs that are killed, rows and bytes that somebody changed, files that are in the way,
//! disks that are full, foreign files, forged certificates. Tests of chance print their seed; `ROLLBOOK_SEED` sets it.
#![allow(clippy::unwrap_used)]

mod centre;
mod credential;
mod erasure;
mod flip;
mod foreign;
mod foreign_key;
mod kill;
#[path = "../independent/python.rs"]
mod python;
mod storage;
mod tamper;
