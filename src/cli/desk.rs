//! What every command needs: the house, who acts, and how to say what came out.

use super::{BROKEN, REFUSED, passwords};
use rollbook::fault::{Error, Fault, Reason, Refusal, Result, at};
use rollbook::house::{FILE_BYTES, House};
use rollbook::reply::{envelope, report};
use rollbook::requests::{LINES, LineKind, Sign};
use rollbook::words::Words;
use serde_json::{Value, json};
use std::cell::OnceCell;
use std::env;
use std::fmt::Display;
use std::io::{ErrorKind, Write, stdout};
use std::path::Path;
use std::sync::Arc;

/// The house with who acts in it.
pub struct Desk {
    pub house: Arc<House>,
    pub words: Words,
    pub json: bool,
    /// Empty: the book's default.
    pub login: String,
    password: OnceCell<String>,
}

impl Desk {
    pub fn new(json: bool, login: String) -> Result<Self> {
        let house = House::open(env::var_os("ROLLBOOK_HOME").as_deref(), "rollbook")?;
        let words = Words::new(&house.language());
        Ok(Self { house: Arc::new(house), words, json, login, password: OnceCell::new() })
    }

    /// The password of who acts; typed once at most.
    pub fn password(&self) -> Result<String> {
        if let Some(password) = self.password.get() {
            return Ok(password.clone());
        }
        let prompt = match self.login.as_str() {
            "" => self.words.text("cli-prompt-own-password", &[]),
            login => self.words.text("cli-prompt-password", &[("login", login.to_owned())]),
        };
        let password = passwords::known(passwords::OWN, &prompt)?;
        Ok(self.password.get_or_init(|| password).clone())
    }

    /// Opens a book, works in it, closes it.
    pub fn at_book<T>(&self, book: &Path, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.unlock(book)?;
        let worked = work();
        let locked = self.house.lock();
        let worked = worked?;
        locked?;
        Ok(worked)
    }

    /// Opens a book for who acts. What makes it read-only is said at once.
    pub fn unlock(&self, book: &Path) -> Result<()> {
        let sign = Sign { password: self.password()?, ..Sign::default() };
        let who = self.house.call("unlock", json!({ "book": whole(book)?, "login": self.login }), Some(&sign)).inspect_err(|error| {
            if self.login.is_empty() && matches!(error, Error::Refused(refusal) if refusal.reason == Reason::WrongPassword) {
                eprintln!("rollbook: {}", self.words.text("cli-no-login", &[]));
            }
        })?;
        let why = match who["read_only"]["why"].as_str() {
            None => return Ok(()),
            Some("moved") => Reason::MovedBook,
            Some("older_copy") => Reason::OlderCopy,
            Some("damaged") => Reason::DamagedBook,
            Some(_) => Reason::ReadOnlyBook,
        };
        eprintln!("rollbook: {}", self.words.refusal(&Refusal::new(why)));
        Ok(())
    }

    /// Makes a request. Who acts signs it if it is one that is signed.
    pub fn ask(&self, name: &str, with: Value) -> Result<Value> {
        let kind = LINES.iter().find(|line| line.name == name).map(|line| line.kind);
        let password = match kind {
            Some(LineKind::Signed) => Some(self.password()?),
            Some(LineKind::Door) => passwords::given(passwords::OWN),
            _ => None,
        };
        let new_password = passwords::given(passwords::NEW);
        let is_signed = password.is_some() || new_password.is_some();
        let sign = Sign { login: None, password: password.unwrap_or_default(), new_password };
        self.house.call(name, with, is_signed.then_some(&sign))
    }

    /// Takes in a file of this computer; its name goes along, its path does not.
    pub fn take(&self, path: &Path) -> Result<String> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let bytes_n = std::fs::metadata(path).map_err(missing(path))?.len();
        if bytes_n > FILE_BYTES {
            return Ok(self.house.refuse_file(&name, bytes_n));
        }
        Ok(self.house.take_file(&name, std::fs::read(path).map_err(missing(path))?))
    }

    /// Prints a reply as JSON, or by `words` what a person reads.
    pub fn say(&self, reply: &Value, words: impl FnOnce()) {
        if self.json {
            print(reply);
        } else {
            words();
        }
    }

    /// The name and the bytes of a paper by its token.
    pub fn paper(&self, token: &str) -> Result<(String, Vec<u8>)> {
        Ok(self.house.paper(token).ok_or_else(|| Fault::Paper(format!("nothing stands under {token}")))?)
    }

    /// Prints a sentence.
    pub fn line(&self, id: &str, variables: &[(&str, &Value)]) {
        print(self.sentence(id, variables));
    }

    /// A sentence whose variables are values of a reply.
    pub fn sentence(&self, id: &str, variables: &[(&str, &Value)]) -> String {
        let said = |name: &str, value| if matches!(name, "role" | "roles") { self.words.roles(&shown(value)) } else { shown(value) };
        let variables: Vec<_> = variables.iter().map(|(name, value)| (*name, said(name, value))).collect();
        self.words.text(id, &variables)
    }
}

/// What a file that a person named cannot be read for.
pub fn missing(path: &Path) -> impl FnOnce(std::io::Error) -> Error {
    move |error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::IsADirectory => Refusal::new(Reason::NoFile).with("what", path.display()).into(),
        _ => at(path)(error),
    }
}

/// Prints a line. Whoever reads may go away before the end (`| head`): that is no fault.
pub fn print(line: impl Display) {
    let _ = writeln!(stdout(), "{line}");
}

/// A value of a reply as a person reads it: text without quotes, lists by commas.
pub fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(shown).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// The items of a list in a reply.
pub fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// A path as the requests take it: from the root, as text.
pub fn whole(path: &Path) -> Result<String> {
    let path = std::path::absolute(path).map_err(at(path))?;
    let text = path.to_str().ok_or_else(|| Refusal::new(Reason::WrongArgument).with("what", path.display()))?;
    Ok(text.to_owned())
}

/// Says why there is no answer; gives the exit status.
pub fn told(json: bool, language: &str, error: Error) -> u8 {
    let words = Words::new(language);
    match error {
        Error::Refused(refusal) => {
            let field = refusal.details.get("field").map(|field| format!("{field}: ")).unwrap_or_default();
            eprintln!("rollbook: {field}{}", words.refusal(&refusal));
            if json {
                print(envelope(Err(refusal.into())));
            }
            REFUSED
        }
        Error::Broken(fault) => {
            let number = report(&fault);
            eprintln!("rollbook: {}", words.text("cli-fault", &[("number", number.clone())]));
            if json {
                print(json!({ "fault": { "number": number, "kind": fault.kind() } }));
            }
            BROKEN
        }
    }
}
