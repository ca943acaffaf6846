//! Rollbook keeps a training centre's records in one encrypted file: people, courses, sessions, attendance and
//! certificates that anyone can verify without a network. This crate is complete without a window.
//!
//! The modules, and the one rule of dependency: a module uses only what stands below it in this list.
//! `main`, `serve` and the window use [`house`] and [`requests`]; these use [`book`]; the book uses [`intake`], [`paper`],
//! [`tables`], [`journal`] and [`mod@file`]; all of them use [`domain`], which uses nothing.

pub mod book;
pub mod clock;
pub mod demo;
pub mod domain;
pub mod fault;
pub mod file;
pub mod house;
pub mod ids;
pub mod intake;
pub mod journal;
pub mod paper;
pub mod reader;
pub mod reply;
pub mod requests;
pub mod sentences;
pub mod serve;
pub mod tables;
pub mod wire;
pub mod words;
