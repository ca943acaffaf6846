//! What a package installs beside the program: made from the command line itself, so that it says what the program does.

use super::{DONE, Line};
use clap::{Args, CommandFactory};
use clap_complete::Shell;
use rollbook::fault::{Result, at};
use std::path::PathBuf;

/// Where to.
#[derive(Args)]
pub struct Manual {
    /// The folder
    folder: PathBuf,
}

impl Manual {
    /// Writes a manual page for each command into `man`, and the completions of shells beside it.
    pub fn run(self) -> Result<u8> {
        let pages = self.folder.join("man");
        std::fs::create_dir_all(&pages).map_err(at(&pages))?;
        clap_mangen::generate_to(Line::command(), &pages).map_err(at(&pages))?;
        for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
            clap_complete::generate_to(shell, &mut Line::command(), "rollbook", &self.folder).map_err(at(&self.folder))?;
        }
        Ok(DONE)
    }
}
