//! The tables: projections of the journal, and what is read from them.

pub mod apply;
pub mod availability;
pub mod catalogue;
pub mod certificates;
pub mod courses;
pub mod documents;
pub mod facts;
pub mod find;
pub mod fold;
mod fold_catalogue;
mod fold_delivery;
mod fold_person;
pub mod history;
pub mod organisations;
pub mod overlaps;
pub mod people;
pub mod places;
pub mod reports;
pub mod results;
pub mod roll;
pub mod runs;
pub mod sessions;
pub mod settings;
pub mod standing;
pub mod waiting;
