//! The house around a book: this computer's configuration folder, the one book that is open, chosen files and made papers.

use crate::book::{Book, login_key};
use crate::clock::Clock;
use crate::fault::{Reason, Refusal, Result};
use crate::file::home::Home;
use crate::requests::{Actor, Sign, dispatch};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, RwLock};

/// Bytes of the largest file that is taken in: what no roster, PDF or document reaches.
pub const FILE_BYTES: u64 = 64 << 20;
/// Begins the token of a file that is larger and was not read; its name follows.
const TOO_LARGE: &str = "too large: ";
/// How many chosen files and made papers are kept at once; the oldest goes first.
const KEPT: usize = 4000;

/// A book that is open, and who opened it.
pub struct Open {
    /// The book.
    pub book: Book,
    /// Who is signed in.
    pub actor: Actor,
    /// Their login.
    pub login: String,
    /// Wrong passwords before this time.
    pub failed_attempts: u32,
}

/// Bytes under a token.
struct Kept {
    name: String,
    bytes: Arc<Vec<u8>>,
}

#[derive(Default)]
struct Shelf {
    next: u64,
    kept: BTreeMap<u64, (String, Kept)>,
}

/// Everything around the book.
pub struct House {
    home: Arc<Home>,
    clock: Arc<Clock>,
    program: String,
    reader: PathBuf,
    wanted: Option<PathBuf>,
    open: RwLock<Option<Arc<Open>>>,
    files: Mutex<Shelf>,
    papers: Mutex<Shelf>,
    language: RwLock<Option<String>>,
}

impl House {
    /// Opens the configuration folder. `program` names this program to others who find the book held.
    pub fn open(home: Option<&OsStr>, program: &str) -> Result<Self> {
        Self::with_clock(home, program, Arc::new(Clock::system()))
    }

    /// As [`House::open`], with a clock that can be set: for the demo book and for tests.
    pub fn with_clock(home: Option<&OsStr>, program: &str, clock: Arc<Clock>) -> Result<Self> {
        let home = Home::open(home)?;
        let reader = std::env::current_exe().map_err(crate::fault::at("."))?;
        Ok(Self {
            home: Arc::new(home),
            clock,
            program: program.into(),
            reader,
            wanted: None,
            open: RwLock::new(None),
            files: Mutex::default(),
            papers: Mutex::default(),
            language: RwLock::new(None),
        })
    }

    /// Names another program that reads foreign files in a child process; by default this one.
    pub fn set_reader(&mut self, reader: &Path) {
        self.reader = reader.to_path_buf();
    }

    /// Names the book that the program was started with: a file that somebody opened.
    pub fn set_wanted(&mut self, book: &Path) {
        self.wanted = Some(book.to_path_buf());
    }

    /// The book that the program was started with.
    pub fn wanted(&self) -> Option<&Path> {
        self.wanted.as_deref()
    }

    /// Answers any request of the table.
    pub fn call(&self, name: &str, with: serde_json::Value, sign: Option<&Sign>) -> Result<serde_json::Value> {
        dispatch(self, name, with, sign)
    }

    /// The configuration folder.
    pub fn home(&self) -> &Arc<Home> {
        &self.home
    }
    /// Time and random numbers.
    pub fn clock(&self) -> &Arc<Clock> {
        &self.clock
    }
    /// How this program is called.
    pub fn program(&self) -> &str {
        &self.program
    }
    /// The program that reads foreign files.
    pub fn reader(&self) -> &Path {
        &self.reader
    }

    /// The language of this computer's user: as set, else of the environment, else English.
    pub fn language(&self) -> String {
        if let Some(language) = self.language.read().expect("no holder panics").clone() {
            return language;
        }
        let chosen = self.home.settings().ok().and_then(|settings| settings.language);
        let language = chosen.filter(|language| crate::words::LANGUAGES.contains(&language.as_str())).unwrap_or_else(|| "en".into());
        *self.language.write().expect("no holder panics") = Some(language.clone());
        language
    }

    pub(crate) fn forget_language(&self) {
        *self.language.write().expect("no holder panics") = None;
    }

    /// The open book, or a refusal.
    pub fn open_book(&self) -> Result<Arc<Open>> {
        self.open.read().expect("no holder panics").clone().ok_or_else(|| Reason::Locked.into())
    }

    /// Takes in an opened book.
    pub(crate) fn enter(&self, open: Open) -> Arc<Open> {
        let open = Arc::new(open);
        *self.open.write().expect("no holder panics") = Some(Arc::clone(&open));
        open
    }

    /// Closes the book: nothing can be asked of it from here on.
    pub fn lock(&self) -> Result<()> {
        let open = self.open.write().expect("no holder panics").take();
        *self.files.lock().expect("no holder panics") = Shelf::default();
        *self.papers.lock().expect("no holder panics") = Shelf::default();
        let Some(mut open) = open else { return Ok(()) };
        // Requests under way end in moments; then the file is free for whoever unlocks it next.
        for _ in 0..400 {
            match Arc::try_unwrap(open) {
                Ok(open) => return open.book.close(),
                Err(held) => open = held,
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        // One that takes longer closes it when it ends.
        Ok(())
    }

    /// Closes for good, with a verified backup first if anything changed and a place for it is known.
    pub fn close(&self) -> Result<()> {
        let backed_up = match self.open_book() {
            Ok(open) => crate::requests::backup::at_quit(self, &open),
            Err(_) => Ok(()),
        };
        self.lock()?;
        backed_up
    }

    /// Keeps a chosen file under a token.
    pub fn take_file(&self, name: &str, bytes: Vec<u8>) -> String {
        let mut shelf = self.files.lock().expect("no holder panics");
        self.keep(&mut shelf, name, bytes)
    }

    /// Keeps the name and the size of a chosen file that nobody read because it is too large: whatever is asked about it is refused.
    pub fn refuse_file(&self, name: &str, bytes_n: u64) -> String {
        format!("{TOO_LARGE}{bytes_n} {name}")
    }

    /// A chosen file.
    pub fn file(&self, token: &str) -> Result<(String, Arc<Vec<u8>>)> {
        if let Some((bytes_n, name)) = token.strip_prefix(TOO_LARGE).and_then(|refused| refused.split_once(' ')) {
            let found = bytes_n.parse::<u64>().unwrap_or_default().div_ceil(1 << 20);
            let refusal = Refusal::new(Reason::FileTooLarge).field("file").with("name", name).with("what", "file");
            return Err(refusal.with("found", found).with("max", FILE_BYTES >> 20).into());
        }
        let shelf = self.files.lock().expect("no holder panics");
        find(&shelf, token).ok_or_else(|| Refusal::new(Reason::NotFound).field("file").with("what", token).into())
    }

    /// Keeps a made paper under a token.
    pub(crate) fn keep_paper(&self, name: &str, bytes: Vec<u8>) -> String {
        let mut shelf = self.papers.lock().expect("no holder panics");
        self.keep(&mut shelf, name, bytes)
    }

    /// A made paper: its file name and bytes.
    pub fn paper(&self, token: &str) -> Option<(String, Vec<u8>)> {
        let shelf = self.papers.lock().expect("no holder panics");
        find(&shelf, token).map(|(name, bytes)| (name, bytes.to_vec()))
    }

    fn keep(&self, shelf: &mut Shelf, name: &str, bytes: Vec<u8>) -> String {
        let token = hex::encode(self.clock.random::<16>());
        shelf.kept.insert(shelf.next, (token.clone(), Kept { name: name.into(), bytes: Arc::new(bytes) }));
        shelf.next += 1;
        while shelf.kept.len() > KEPT {
            shelf.kept.pop_first();
        }
        token
    }
}

fn find(shelf: &Shelf, token: &str) -> Option<(String, Arc<Vec<u8>>)> {
    shelf.kept.values().find(|(kept, _)| kept == token).map(|(_, kept)| (kept.name.clone(), Arc::clone(&kept.bytes)))
}

impl Open {
    /// Proves a fresh password: of the person signed in, or of the account that `sign` names.
    pub fn fresh(&self, sign: &Sign) -> Result<Actor> {
        let login = sign.login.as_deref().filter(|login| !login.is_empty()).unwrap_or(&self.login);
        let keys = crate::book::keys_of(self.book.home(), self.book.path())?;
        crate::book::try_password(self.book.home(), self.book.clock(), &keys, login, &sign.password)?;
        let login = login_key(login);
        let account = self.book.account(&login)?.filter(|account| account.is_active).ok_or(Reason::WrongPassword)?;
        Ok(Actor { user: account.user, person: account.person, roles: account.roles })
    }
}
