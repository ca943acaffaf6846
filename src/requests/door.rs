//! Before and around a book: what this computer knows, founding, unlocking, restoring, checking a certificate.

use super::asking::Sign;
use super::centre::{Centre, centre_of, login, new_password, zone};
use super::person::{country, line};
use super::{Actor, Asking};
use crate::book::{Book, Founding, ReadOnly, Secret};
use crate::domain::roles::Role;
use crate::domain::text;
use crate::fault::{Reason, Refusal, Result};
use crate::file::keys::RecoveryWords;
use crate::house::{House, Open};
use crate::ids::{PersonId, UserId};
use crate::journal::act::{Act, AttemptsFailed};
use crate::journal::fact::CentreFields;
use crate::tables::{people, settings};
use crate::wire::{Nothing, wire};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use super::check::{CheckCertificate, CheckResult, check_certificate};

/// Minutes of grace of a new centre.
const GRACE_MIN: u32 = 5;

wire! {
    /// A book that was opened on this computer.
    answers KnownBook { path: String, centre_name: String, is_demo: bool, opened_at: Option<String>, is_there: bool }
    /// What this computer knows before a book is open.
    answers Welcome {
        version: String,
        language: String,
        languages: Vec<String>,
        /// `light`, `dark`, `system`.
        look: String,
        /// 100, 125, 150, 200.
        text_size: u32,
        books: Vec<KnownBook>,
        /// The book that the program was started with.
        wanted: Option<String>,
        who: Option<Who>,
        book_folder: String,
        backup_folder: String,
        /// Filled in where the demo is.
        demo_password: Option<String>,
        zones: Vec<String>,
        countries: Vec<super::people::Country>,
    }
    /// Settings of this computer; what is left out stays.
    asks Appearance { language: Option<String>, look: Option<String>, text_size: Option<u32> }
    /// A new book. The password comes beside the request.
    asks FoundBook {
        /// By default made from the code in the folder of books.
        path: Option<String>,
        centre_name: String,
        code: String,
        country: String,
        zone: String,
        full_name: String,
        login: String,
        backup_place: Option<String>,
    }
    /// A book was made. The words are shown once.
    answers Founded { who: Who, path: String, recovery: Vec<String> }
    /// Which book, and whose account; an empty login means the only account, or the coordinator of a demo.
    asks Unlock { book: String, login: Option<String> }
    /// Who is signed in, and what they may do.
    answers Who {
        user: String,
        person: String,
        name: String,
        login: String,
        roles: Vec<Role>,
        centre: Centre,
        is_demo: bool,
        desk: String,
        book: String,
        read_only: Option<ReadOnly>,
        /// Restored and not yet confirmed: it issues nothing.
        is_unconfirmed: bool,
        /// Names of requests.
        may: Vec<String>,
        failed_attempts: u32,
    }
    /// Where to, and with which password (beside the request; by default `demo`).
    asks BuildDemo { path: String }
    /// The logins of a demo.
    answers DemoBuilt { path: String, logins: Vec<String> }
    /// Which book, whose account, the words of the sheet. The new password comes beside the request.
    asks Recover { book: String, login: String, words: String }
    /// From where, to which new file.
    asks RestoreBackup { backup: String, to: String, login: Option<String> }
    /// A book that was restored.
    answers Restored { path: String, entries: u32 }
}

/// What this computer knows before a book is open.
pub fn welcome(house: &House, _: Nothing, _: Option<&Sign>) -> Result<Welcome> {
    let appearance = house.home().settings()?;
    let folder =
        directories::UserDirs::new().map_or_else(|| PathBuf::from("."), |user| user.document_dir().unwrap_or_else(|| user.home_dir()).to_path_buf());
    let language = house.language();
    let books: Vec<KnownBook> = house
        .home()
        .books()?
        .into_iter()
        .map(|known| {
            let file = house.home().known().join(format!("{}.json", known.book));
            let centre =
                std::fs::read(file).ok().and_then(|bytes| serde_json::from_slice::<crate::paper::credential::known::KnownCentre>(&bytes).ok());
            KnownBook {
                is_there: known.path.exists(),
                path: known.path.display().to_string(),
                centre_name: centre.as_ref().map(|centre| centre.centre_name.clone()).unwrap_or_default(),
                is_demo: centre.is_some_and(|centre| centre.is_demo),
                opened_at: Some(known.opened.to_rfc3339()),
            }
        })
        .collect();
    let mut countries: Vec<super::people::Country> = crate::domain::countries::all()
        .map(|code| super::people::Country { code: code.as_str().into(), name: crate::domain::countries::name(code, &language).into() })
        .collect();
    countries.sort_by_key(|country| crate::domain::names::search_key(&country.name));
    Ok(Welcome {
        version: env!("CARGO_PKG_VERSION").into(),
        languages: crate::words::LANGUAGES.iter().map(|language| (*language).to_owned()).collect(),
        language,
        look: appearance.look.unwrap_or_else(|| "system".into()),
        text_size: appearance.text_size.unwrap_or(100),
        demo_password: books.iter().any(|book| book.is_demo).then(|| "demo".to_owned()),
        books,
        wanted: house.wanted().map(|book| book.display().to_string()),
        who: house.open_book().ok().map(|open| who_of(&open)).transpose()?,
        backup_folder: folder.join("Rollbook backups").display().to_string(),
        book_folder: folder.join("Rollbook").display().to_string(),
        zones: chrono_tz::TZ_VARIANTS
            .iter()
            .map(|zone| zone.name())
            .filter(|name| name.contains('/') && !name.starts_with("Etc/"))
            .map(str::to_owned)
            .collect(),
        countries,
    })
}

/// Language, look and size of text of this computer.
pub fn set_appearance(house: &House, with: Appearance, _: Option<&Sign>) -> Result<Nothing> {
    let mut appearance = house.home().settings()?;
    if let Some(language) = with.language {
        if !crate::words::LANGUAGES.contains(&language.as_str()) {
            return Err(Refusal::new(Reason::UnknownLanguage).field("language").with("what", language).into());
        }
        appearance.language = Some(language);
    }
    if let Some(look) = with.look {
        if !["light", "dark", "system"].contains(&look.as_str()) {
            return Err(Refusal::new(Reason::WrongArgument).field("look").with("what", look).into());
        }
        appearance.look = Some(look);
    }
    if let Some(size) = with.text_size {
        if ![100, 125, 150, 200].contains(&size) {
            return Err(Refusal::new(Reason::BadNumber).field("text_size").with("max", 200).into());
        }
        appearance.text_size = Some(size);
    }
    house.home().save_settings(&appearance)?;
    house.forget_language();
    Ok(Nothing {})
}

/// Makes a new book; never over one that exists.
pub fn found_book(house: &House, with: FoundBook, sign: Option<&Sign>) -> Result<Founded> {
    let code = text::centre_code(&with.code).map_err(|fault| super::person::text_refused(&fault, "code"))?;
    let fields = CentreFields {
        name: line(&with.centre_name, "centre_name")?,
        country: country(Some(&with.country))?.ok_or_else(|| Refusal::new(Reason::Missing).field("country"))?,
        zone: zone(with.zone.trim())?,
        verify_host: None,
        grace_min: GRACE_MIN,
        late_entry_hours: crate::domain::attendance::LATE_ENTRY_HOURS,
        profile: crate::domain::profile::Profile::Standard,
        first_number: None,
        code: code.clone(),
    };
    let founding = Founding {
        fields,
        full_name: line(&with.full_name, "full_name")?,
        login: login(&with.login)?,
        password: new_password(sign.map(|sign| sign.password.as_str()), false, "password")?,
        roles: vec![Role::Coordinator, Role::Administrator],
        is_demo: false,
        cost: None,
        desk_name: format!("{code} office"),
    };
    let path = match with.path.filter(|path| !path.trim().is_empty()) {
        Some(path) => PathBuf::from(path),
        None => {
            let folder = PathBuf::from(welcome(house, Nothing {}, None)?.book_folder);
            crate::file::whole::make_private_folder(&folder)?;
            folder.join(format!("{code}.rollbook"))
        }
    };
    house.lock()?;
    let login = founding.login.clone();
    let (book, words) = Book::found(Arc::clone(house.home()), Arc::clone(house.clock()), &path, house.program(), founding)?;
    if let Some(place) = with.backup_place.filter(|place| !place.trim().is_empty()) {
        super::backup::choose_place(&book, &place)?;
    }
    let account = book.account(&login)?.ok_or(Reason::WrongPassword)?;
    let actor = Actor { user: account.user, person: account.person, roles: account.roles };
    let open = house.enter(Open { book, actor, login, failed_attempts: 0 });
    super::check::publish(&open.book)?;
    Ok(Founded { who: who_of(&open)?, path: path.display().to_string(), recovery: words.words().map(str::to_owned).collect() })
}

/// Opens a book.
pub fn unlock(house: &House, with: Unlock, sign: Option<&Sign>) -> Result<Who> {
    let password = sign.map(|sign| sign.password.as_str()).filter(|password| !password.is_empty()).ok_or(Reason::PasswordNeeded)?;
    let login = with.login.unwrap_or_default();
    house.lock()?;
    let (book, account, failed) = Book::open(
        Arc::clone(house.home()),
        Arc::clone(house.clock()),
        Path::new(&with.book),
        house.program(),
        &Secret::Password(login.trim(), password),
    )?;
    let actor = Actor { user: account.user, person: account.person, roles: account.roles };
    let open = house.enter(Open { book, actor, login: account.login.unwrap_or_default(), failed_attempts: failed });
    if failed > 0 && open.book.read_only().is_none() {
        note_attempts(&open, failed)?;
    }
    super::check::publish(&open.book)?;
    who_of(&open)
}

/// Wrong passwords become an entry once somebody is in.
fn note_attempts(open: &Open, count: u32) -> Result<()> {
    let role = open.actor.roles.first().copied().ok_or_else(Refusal::no_role)?;
    let author = crate::book::Author { user: open.actor.user, person: open.actor.person, role };
    open.book.change(author, move |change| {
        change.enter(Act::AttemptsFailed(AttemptsFailed { count }))?;
        Ok(())
    })?;
    Ok(())
}

/// Closes the book.
pub fn lock(house: &House, _: Nothing, _: Option<&Sign>) -> Result<Nothing> {
    house.lock()?;
    Ok(Nothing {})
}

/// Who is signed in.
pub fn who(asking: &Asking<'_>, _: Nothing) -> Result<Who> {
    who_of(&*asking.house.open_book()?)
}

fn who_of(open: &Open) -> Result<Who> {
    let book = &open.book;
    let person: PersonId = open.actor.person;
    let user: UserId = open.actor.user;
    let is_unconfirmed = book.is_unconfirmed()?;
    book.read(|db| {
        Ok(Who {
            user: user.to_string(),
            person: person.to_string(),
            name: people::name(db, person)?,
            login: open.login.clone(),
            roles: open.actor.roles.clone(),
            centre: centre_of(db, book.clock().now())?,
            is_demo: settings::centre(db)?.is_demo,
            desk: book.desk_name().to_owned(),
            book: book.path().display().to_string(),
            read_only: book.read_only(),
            is_unconfirmed,
            may: super::may(&open.actor.roles),
            failed_attempts: open.failed_attempts,
        })
    })
}

/// Makes a demo book.
pub fn build_demo(house: &House, with: BuildDemo, sign: Option<&Sign>) -> Result<DemoBuilt> {
    let password = sign.map(|sign| sign.password.as_str()).filter(|password| !password.is_empty()).unwrap_or("demo");
    house.lock()?;
    crate::demo::build(house.home(), Path::new(&with.path), house.program(), house.reader(), password)?;
    Ok(DemoBuilt { path: with.path, logins: crate::demo::LOGINS.iter().map(|(login, _, _)| (*login).to_owned()).collect() })
}

/// Opens the demo book of this computer, making it if there is none.
pub fn open_demo(house: &House, _: Nothing, sign: Option<&Sign>) -> Result<Who> {
    let path = house.home().root().join("demo").join("demo.rollbook");
    if !path.exists() {
        let folder = path.parent().unwrap_or(&path);
        crate::file::whole::make_private_folder(folder)?;
        build_demo(house, BuildDemo { path: path.display().to_string() }, sign)?;
    }
    let sign = Sign {
        password: sign.map(|sign| sign.password.clone()).filter(|password| !password.is_empty()).unwrap_or_else(|| "demo".into()),
        ..Sign::default()
    };
    unlock(house, Unlock { book: path.display().to_string(), login: Some("coordinator".into()) }, Some(&sign))
}

/// Sets a new password with the words of the recovery sheet.
pub fn recover(house: &House, with: Recover, sign: Option<&Sign>) -> Result<Nothing> {
    house.lock()?;
    let words = RecoveryWords::typed(&with.words)?;
    let path = Path::new(&with.book);
    let (book, _, _) = Book::open(Arc::clone(house.home()), Arc::clone(house.clock()), path, house.program(), &Secret::Recovery(&words))?;
    let is_demo = book.read(|db| settings::centre(db))?.is_demo;
    let password = new_password(sign.and_then(|sign| sign.new_password.as_deref()), is_demo, "new_password")?;
    let account = book.account(&with.login)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("login").with("what", &with.login))?;
    let mut keys = crate::book::keys_of(house.home(), path)?;
    keys.set_password(account.login.as_deref().unwrap_or(&with.login), &password, book.key(), &mut |bytes: &mut [u8]| house.clock().fill(bytes))?;
    book.save_keys(&keys)?;
    if book.read_only().is_none() {
        let role = account.roles.first().copied().ok_or_else(Refusal::no_role)?;
        let author = crate::book::Author { user: account.user, person: account.person, role };
        let user = account.user;
        book.change(author, move |change| {
            change.because(Some("recovery"), None, &[]);
            change.enter(Act::PasswordChanged(crate::journal::act::PasswordChanged { user }))
        })?;
    }
    book.close()?;
    Ok(Nothing {})
}

/// Puts a backup into a new file; never over one that exists.
pub fn restore_backup(house: &House, with: RestoreBackup, sign: Option<&Sign>) -> Result<Restored> {
    let password = sign.map(|sign| sign.password.as_str()).filter(|password| !password.is_empty()).ok_or(Reason::PasswordNeeded)?;
    let to = Path::new(&with.to);
    house.lock()?;
    let login = with.login.unwrap_or_default();
    Book::restore(house.home(), house.clock(), Path::new(&with.backup), to, login.trim(), password)?;
    let (book, _, _) =
        Book::open(Arc::clone(house.home()), Arc::clone(house.clock()), to, house.program(), &Secret::Password(login.trim(), password))?;
    let entries = book.read(|db| crate::tables::history::count(db))?;
    book.close()?;
    Ok(Restored { path: with.to, entries })
}
