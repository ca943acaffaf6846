//! Journeys through the real window, a module for each.

mod drag;
mod fifty_thousand;
mod keys_and_pointer;
mod shell;
mod the_whole_thread;
