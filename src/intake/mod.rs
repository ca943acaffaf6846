//! Foreign lists: recognised by content, read in a limited child process, mapped, judged row by row, matched with the people of
//! the book. Nothing in here writes to the book.

pub mod confined;
pub mod document;
pub mod former;
pub mod heads;
pub mod ics;
mod identity;
pub mod kind;
pub mod line;
pub mod mapping;
pub mod matching;
pub mod people;
pub mod roster;
pub mod sheet;
pub mod slot;
pub mod slot_sheet;
pub mod values;

mod categories;
mod dates;
mod delimited;
mod encoding;
mod exceptions;
mod line_times;
mod merged;
mod synonyms;
mod twins;
mod vtimezone;
mod workbook;
