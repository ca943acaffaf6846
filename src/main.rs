//! `rollbook` on the command line.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    // the program is its own confined reader of foreign files: that child does nothing else
    rollbook::reader::serve_child_if_asked();
    cli::run()
}
