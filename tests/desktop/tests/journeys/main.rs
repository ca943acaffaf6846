//! Journeys through the real window, a module for each.

mod shell;
