//! `rollbook serve`: the window's page in a browser of this computer.

use super::desk::{Desk, print};
use super::{DONE, passwords};
use clap::Args;
use rollbook::fault::Result;
use rollbook::serve;
use std::io::{Write, stdout};
use std::path::PathBuf;
use std::sync::Arc;

/// `rollbook serve`
#[derive(Args)]
pub struct Serve {
    /// The book's file; it is unlocked at once where ROLLBOOK_PASSWORD is given, else by the page
    book: PathBuf,
    /// Port on 127.0.0.1; 0 takes a free one
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Secret that each request must carry; by default a random one
    #[arg(long)]
    token: Option<String>,
    /// Folder of the built page
    #[arg(long, value_name = "DIR")]
    ui: Option<PathBuf>,
}

impl Serve {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        if passwords::given(passwords::OWN).is_some() {
            desk.unlock(&self.book)?;
        }
        let ui = self.ui.or_else(built_page);
        if ui.is_none() {
            eprintln!("{}", desk.words.text("cli-no-page", &[]));
        }
        let token = self.token.unwrap_or_else(serve::token);
        let served = serve::serve(Arc::clone(&desk.house), self.port, &token, ui.as_deref(), |address| {
            print(address);
            // who reads our output waits for this line; if nobody does, the server is there all the same
            let _ = stdout().flush();
            eprintln!("{}", desk.words.text("cli-serving", &[]));
        });
        let closed = desk.house.close();
        served?;
        closed?;
        Ok(DONE)
    }
}

/// `ui/dist` of the project that this program was built in: `target/debug/rollbook` finds it three folders up.
fn built_page() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    program.ancestors().map(|folder| folder.join("ui/dist")).find(|page| page.join("index.html").is_file())
}
