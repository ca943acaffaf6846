//! Commands about the book as a whole: making, accounts, verifying, backups.

use super::desk::{Desk, items, print, shown, whole};
use super::{BROKEN, DONE, passwords};
use clap::Args;
use rollbook::fault::Result;
use rollbook::requests::Sign;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// `rollbook new`
#[derive(Args)]
pub struct New {
    /// The file to make; never over one that exists
    book: PathBuf,
    /// Name of the centre
    #[arg(long)]
    centre: String,
    /// Short code of the centre, such as GTHB
    #[arg(long)]
    code: String,
    /// Country of the centre: three letters or its name
    #[arg(long)]
    country: String,
    /// Time zone, such as Asia/Seoul
    #[arg(long)]
    zone: String,
    /// Full name of the first account's person
    #[arg(long)]
    name: String,
    /// Login name of the first account
    #[arg(long)]
    login: String,
    /// Folder for backups, on another disk
    #[arg(long, value_name = "DIR", env = "ROLLBOOK_BACKUP")]
    backup: Option<PathBuf>,
}

impl New {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        let path = whole(&self.book)?;
        let prompt = desk.words.text("cli-prompt-new-password", &[("login", self.login.clone())]);
        // the first account is a new one, and at once that which acts
        let variable = if passwords::given(passwords::OWN).is_none() { passwords::NEW } else { passwords::OWN };
        let sign = Sign { password: passwords::fresh(variable, &prompt, desk.words)?, ..Sign::default() };
        let with = json!({
            "path": path, "centre_name": self.centre, "code": self.code, "country": self.country, "zone": self.zone,
            "full_name": self.name, "login": self.login, "backup_place": self.backup.as_deref().map(whole).transpose()?,
        });
        let founded = desk.house.call("found_book", with, Some(&sign))?;
        desk.house.lock()?;
        desk.say(&founded, || {
            desk.line("cli-made", &[("path", &json!(path))]);
            desk.line("cli-recovery-head", &[]);
            print("");
            for (at, word) in items(&founded["recovery"]).iter().enumerate() {
                print(format_args!("{:>4}. {}", at + 1, shown(word)));
            }
        });
        Ok(DONE)
    }
}

/// `rollbook user`
#[derive(Args)]
pub struct User {
    /// The book's file
    book: PathBuf,
    /// Login name of a new account; its person types the password
    #[arg(long, value_name = "LOGIN", requires = "name", requires = "role")]
    add: Option<String>,
    /// Full name of its person
    #[arg(long, requires = "add")]
    name: Option<String>,
    /// coordinator, trainer, certifier, administrator, inspector
    #[arg(long, value_name = "ROLE[,ROLE]", value_delimiter = ',', requires = "add")]
    role: Vec<String>,
}

impl User {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        desk.at_book(&self.book, || match &self.add {
            Some(login) => self.add(desk, login),
            None => list(desk),
        })
    }

    fn add(&self, desk: &Desk, login: &str) -> Result<u8> {
        let prompt = desk.words.text("cli-prompt-new-password", &[("login", login.to_owned())]);
        let new_password = Some(passwords::fresh(passwords::NEW, &prompt, desk.words)?);
        let sign = Sign { login: None, password: desk.password()?, new_password };
        let receipt = desk.house.call("add_user", json!({ "login": login, "name": self.name, "roles": self.role }), Some(&sign))?;
        desk.say(&receipt, || desk.line("cli-user-added", &[("login", &json!(login)), ("roles", &json!(self.role))]));
        Ok(DONE)
    }
}

fn list(desk: &Desk) -> Result<u8> {
    let users = desk.ask("users", json!({}))?;
    desk.say(&users, || {
        for user in items(&users) {
            print(format_args!("{:<20} {:<10} {:<30} {}", shown(&user["login"]), shown(&user["state"]), shown(&user["roles"]), shown(&user["name"])));
        }
    });
    Ok(DONE)
}

/// `rollbook demo`: all its accounts have one password, by default `demo`.
pub fn demo(desk: &Desk, book: &Path) -> Result<u8> {
    let path = whole(book)?;
    let password = passwords::given(passwords::OWN).unwrap_or_else(|| "demo".into());
    let built = desk.house.call("build_demo", json!({ "path": path }), Some(&Sign { password, ..Sign::default() }))?;
    desk.house.lock()?;
    desk.say(&built, || {
        desk.line("cli-demo-made", &[("path", &json!(path))]);
        desk.line("cli-demo-logins", &[("logins", &built["logins"])]);
    });
    Ok(DONE)
}

/// `rollbook verify`: a book that is not sound is broken.
pub fn verify(desk: &Desk, book: &Path) -> Result<u8> {
    let report = desk.at_book(book, || desk.ask("verify_book", json!({})))?;
    let findings = items(&report["findings"]);
    let is_sound = report["sound"] == Value::Bool(true);
    desk.say(&report, || {
        if is_sound {
            desk.line("cli-verified", &[("entries", &report["entries"])]);
        }
        for finding in findings {
            desk.line("cli-finding", &[("entry", &finding["entry"]), ("kind", &finding["kind"]), ("detail", &finding["detail"])]);
        }
    });
    if !is_sound {
        eprintln!("rollbook: {}", desk.sentence("cli-not-sound", &[("count", &json!(findings.len()))]));
    }
    Ok(if is_sound { DONE } else { BROKEN })
}

/// `rollbook rebuild`
pub fn rebuild(desk: &Desk, book: &Path) -> Result<u8> {
    let rebuilt = desk.at_book(book, || desk.ask("rebuild_book", json!({})))?;
    let id = if rebuilt["equal"] == Value::Bool(true) { "cli-rebuilt" } else { "cli-rebuilt-differs" };
    desk.say(&rebuilt, || desk.line(id, &[("entries", &rebuilt["entries"])]));
    Ok(DONE)
}

/// `rollbook backup`
#[derive(Args)]
pub struct Backup {
    /// The book's file
    book: PathBuf,
    /// The folder that the copy goes into; by default the place that was chosen for this book
    folder: Option<PathBuf>,
}

impl Backup {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        let with = match &self.folder {
            Some(folder) => json!({ "to": whole(folder)? }),
            None => json!({}),
        };
        let made = desk.at_book(&self.book, || desk.ask("back_up", with))?;
        desk.say(&made, || desk.line("cli-backed-up", &[("folder", &made["folder"])]));
        Ok(DONE)
    }
}

/// `rollbook restore`
#[derive(Args)]
pub struct Restore {
    /// The backup's folder
    backup: PathBuf,
    /// The file to make; never over one that exists
    book: PathBuf,
}

impl Restore {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        let to = whole(&self.book)?;
        let sign = Sign { password: desk.password()?, ..Sign::default() };
        let restored = desk.house.call("restore_backup", json!({ "backup": whole(&self.backup)?, "to": to, "login": desk.login }), Some(&sign))?;
        desk.house.lock()?;
        desk.say(&restored, || desk.line("cli-restored", &[("path", &json!(to))]));
        Ok(DONE)
    }
}

/// `rollbook adopt`
pub fn adopt(desk: &Desk, book: &Path) -> Result<u8> {
    let adopted = desk.at_book(book, || desk.ask("adopt_book", json!({})))?;
    desk.say(&adopted, || desk.line("cli-adopted", &[]));
    Ok(DONE)
}

/// `rollbook recover`
#[derive(Args)]
pub struct Recover {
    /// The book's file
    book: PathBuf,
    /// The account that gets a new password
    #[arg(long)]
    login: String,
}

impl Recover {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        let words = passwords::known(passwords::RECOVERY, &desk.words.text("cli-prompt-recovery", &[]))?;
        let prompt = desk.words.text("cli-prompt-new-password", &[("login", self.login.clone())]);
        let new_password = Some(passwords::fresh(passwords::NEW, &prompt, desk.words)?);
        let sign = Sign { login: None, password: String::new(), new_password };
        let recovered = desk.house.call("recover", json!({ "book": whole(&self.book)?, "login": self.login, "words": words }), Some(&sign))?;
        desk.house.lock()?;
        desk.say(&recovered, || desk.line("cli-recovered", &[("login", &json!(self.login))]));
        Ok(DONE)
    }
}
