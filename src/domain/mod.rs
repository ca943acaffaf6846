//! The rules of a training centre, pure: no SQL, no clock, no files. A noun a file.

mod coded;

pub mod action;
pub mod agreement;
pub mod assessment;
pub mod attendance;
pub mod availability;
pub mod calendar;
pub mod category;
pub mod certificate;
pub mod clash;
pub mod competency;
pub mod completion;
pub mod consent;
pub mod countries;
pub mod course;
pub mod document;
pub mod facility;
pub mod follow_up;
pub mod identifier;
pub mod income;
pub mod letter;
pub mod lists;
pub mod names;
pub mod part;
pub mod plan;
pub mod pools;
pub mod profile;
pub mod resource;
pub mod roles;
pub mod serial;
pub mod session;
pub mod states;
pub mod text;
pub mod time;
pub mod timetable;
