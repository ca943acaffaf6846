//! The centre, its accounts, the state line.

use super::Asking;
use super::person::{line, optional};
use crate::book::{Account, Change, ReadOnly, login_key};
use crate::domain::profile::Profile;
use crate::domain::roles::Role;
use crate::domain::serial::NUMBER_MAX;
use crate::domain::states::UserState;
use crate::domain::time;
use crate::fault::{Reason, Refusal, Result};
use crate::file::keys::{NewPassword, PasswordFault};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{FirstNumber, Kind};
use crate::journal::personal::{Group, Shown};
use crate::tables::{certificates, people, settings};
use crate::wire::{Moment, Nothing, Receipt, parse, rfc3339, wire};
use chrono::{DateTime, Datelike, TimeDelta, Utc};

/// A backup older than this raises the alarm.
const OLD_BACKUP: TimeDelta = TimeDelta::days(7);
/// A clock this far behind the newest entry is not to be trusted.
const CLOCK_BEHIND: TimeDelta = TimeDelta::minutes(2);

wire! {
    /// The centre's settings. `next_number` is that of the next certificate of this year.
    answers Centre { code: String, name: String, country: String, zone: String, verify_host: Option<String>, grace_min: u32, late_entry_hours: u32, profile: Profile, next_number: u32 }
    /// Settings from now on; what is left out stays.
    asks SetCentre {
        name: Option<String>,
        zone: Option<String>,
        verify_host: Option<String>,
        grace_min: Option<u32>,
        late_entry_hours: Option<u32>,
        profile: Option<Profile>,
        /// The number of the next certificate of this year.
        next_number: Option<u32>,
    }
    /// An account.
    answers UserRow { id: String, person: String, login: String, name: String, roles: Vec<Role>, state: UserState }
    /// A new account. Its password comes beside the request, typed by its person.
    asks AddUser { login: String, name: String, roles: Vec<Role> }
    /// Roles or state from now on.
    asks SetUser { user: String, roles: Option<Vec<Role>>, state: Option<UserState> }
    /// What the state line shows.
    answers StateLine {
        saved_at: Option<String>,
        backup_at: Option<String>,
        backup_place: Option<String>,
        backup_is_old: bool,
        clock_ok: bool,
        zone: String,
        now: Moment,
        read_only: Option<ReadOnly>,
    }
}

/// The settings as they go over the wire.
pub fn centre_of(db: &rusqlite::Connection, now: DateTime<Utc>) -> Result<Centre> {
    let kept = settings::settings(db)?;
    let next_number = certificates::taken(db, &settings::centre(db)?.series, settings::day(db, now)?.year())? + 1;
    Ok(Centre {
        code: kept.code,
        name: kept.name,
        country: kept.country,
        zone: kept.zone,
        verify_host: kept.verify_host,
        grace_min: kept.grace_min,
        late_entry_hours: kept.late_entry_hours,
        profile: kept.profile,
        next_number,
    })
}

/// The centre's settings.
pub fn centre(asking: &Asking<'_>, _: Nothing) -> Result<Centre> {
    asking.book.read(|db| centre_of(db, asking.book.clock().now()))
}

/// A zone of the tz database.
pub fn zone(name: &str) -> Result<String> {
    time::zone(name).map_err(|_| Refusal::new(Reason::UnknownZone).field("zone").with("what", name))?;
    Ok(name.to_owned())
}

/// The host of a verification page: letters, digits, dots, hyphens, perhaps a port.
fn host(text: Option<&str>) -> Result<Option<String>> {
    let Some(text) = optional(text, "verify_host")? else { return Ok(None) };
    let fits = text.len() <= 80
        && text.contains('.')
        && text.split(':').count() <= 2
        && text.chars().all(|c| c.is_ascii_alphanumeric() || ".-:".contains(c))
        && !text.starts_with(['.', '-', ':'])
        && !text.ends_with(['.', '-', ':']);
    if fits { Ok(Some(text.to_ascii_lowercase())) } else { Err(Refusal::new(Reason::BadHost).field("verify_host").with("what", text).into()) }
}

/// From where the numbers of this year go on; none if they would anyway. No number is drawn twice.
fn going_on(change: &Change<'_>, number: u32) -> Result<Option<FirstNumber>> {
    let year = settings::day(change.db, change.now())?.year();
    let series = settings::centre(change.db)?.series;
    if certificates::taken(change.db, &series, year)? + 1 == number {
        return Ok(None);
    }
    let used = certificates::highest(change.db, &series, year)?.max(change.anchored(&series, year));
    if number <= used {
        return Err(Refusal::new(Reason::NumberUsed).field("next_number").with("found", number).with("least", used + 1).into());
    }
    if number > NUMBER_MAX {
        return Err(Refusal::new(Reason::BadNumber).field("next_number").with("max", NUMBER_MAX).into());
    }
    Ok(Some(FirstNumber { year, number }))
}

/// Changes settings of the centre.
pub fn set_centre(asking: &Asking<'_>, with: SetCentre) -> Result<Receipt> {
    let name = with.name.as_deref().map(|name| line(name, "name")).transpose()?;
    let zone = with.zone.as_deref().map(zone).transpose()?;
    let host = with.verify_host.as_deref().map(|text| host(Some(text))).transpose()?;
    if with.grace_min.is_some_and(|min| min > 240) {
        return Err(Refusal::new(Reason::BadNumber).field("grace_min").with("max", 240).into());
    }
    if with.late_entry_hours.is_some_and(|hours| hours > 24 * 366) {
        return Err(Refusal::new(Reason::BadNumber).field("late_entry_hours").with("max", 24 * 366).into());
    }
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = settings::settings(change.db)?;
        let mut now = was.clone();
        if let Some(name) = name {
            now.name = name;
        }
        if let Some(zone) = zone {
            now.zone = zone;
        }
        if let Some(host) = host {
            now.verify_host = host;
        }
        now.grace_min = with.grace_min.unwrap_or(now.grace_min);
        now.late_entry_hours = with.late_entry_hours.unwrap_or(now.late_entry_hours);
        now.profile = with.profile.unwrap_or(now.profile);
        if let Some(number) = with.next_number {
            now.first_number = going_on(change, number)?.or(now.first_number);
        }
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        let edit = change.edit(Kind::Centre, uuid::Uuid::nil(), Some(was), Some(now))?;
        change.enter(Act::CentreSet(CentreSet { edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// The accounts.
pub fn users(asking: &Asking<'_>, _: Nothing) -> Result<Vec<UserRow>> {
    let accounts = asking.book.accounts()?;
    asking.book.read(|db| {
        accounts
            .into_iter()
            .map(|account| {
                let state = crate::tables::facts::user_state(db, account.user)?;
                Ok(UserRow {
                    id: account.user.to_string(),
                    person: account.person.to_string(),
                    login: account.login.unwrap_or_default(),
                    name: people::name(db, account.person)?,
                    roles: account.roles,
                    state: state.unwrap_or(UserState::Disabled),
                })
            })
            .collect()
    })
}

/// A password that may be set.
pub fn new_password(password: Option<&str>, is_demo: bool, field: &str) -> Result<NewPassword> {
    let password = password.filter(|password| !password.is_empty()).ok_or_else(|| Refusal::new(Reason::Missing).field(field))?;
    if is_demo {
        return Ok(NewPassword::exempt(password));
    }
    NewPassword::checked(password).map_err(|fault| {
        let refusal = Refusal::new(Reason::WeakPassword).field(field);
        match fault {
            PasswordFault::TooShort { least } => refusal.with("why", "short").with("least", least),
            PasswordFault::Common => refusal.with("why", "common").with("least", 8),
        }
        .into()
    })
}

/// A login as it may be chosen: one word.
pub fn login(text: &str) -> Result<String> {
    let login = login_key(&line(text, "login")?);
    let fits = login.chars().count() <= 60 && login.chars().all(|c| c.is_alphanumeric() || "._-@+".contains(c));
    if fits { Ok(login) } else { Err(Refusal::new(Reason::BadCode).field("login").with("what", login).into()) }
}

/// Makes an account; its password is typed by its person.
pub fn add_user(asking: &Asking<'_>, with: AddUser) -> Result<Receipt> {
    let login = login(&with.login)?;
    let name = line(&with.name, "name")?;
    let mut roles = with.roles;
    roles.sort();
    roles.dedup();
    if roles.is_empty() {
        return Err(Refusal::new(Reason::Missing).field("roles").into());
    }
    let book = asking.book;
    let is_demo = book.read(|db| settings::centre(db))?.is_demo;
    let password = new_password(asking.sign.and_then(|sign| sign.new_password.as_deref()), is_demo, "new_password")?;
    if book.account(&login)?.is_some() {
        return Err(Refusal::new(Reason::LoginTaken).field("login").with("what", &login).into());
    }
    if let Some(read_only) = book.read_only() {
        return Err(read_only.refusal().into());
    }
    // The slot is written first: an entry without a slot would be an account that nobody can use.
    let mut keys = crate::book::keys_of(book.home(), book.path())?;
    let before = keys.clone();
    let mut entropy = |bytes: &mut [u8]| book.clock().fill(bytes);
    keys.add_user(&login, &password, book.key(), &mut entropy)?;
    book.save_keys(&keys)?;
    let entered = book.change(asking.author(), move |change| {
        let (user, person): (UserId, PersonId) = (change.id(), change.id());
        let shown = change.seal(person.0, Group::Shown, &Shown { full_name: name, ..Shown::default() })?;
        let login = change.seal(person.0, Group::Login, &login)?;
        change.enter(Act::UserAdded(UserAdded { new: NewUser { user, person, shown, login, roles } }))?;
        Ok(())
    });
    if entered.is_err() {
        book.save_keys(&before)?;
    }
    Ok(entered?.0)
}

/// Changes roles or state of an account.
pub fn set_user(asking: &Asking<'_>, with: SetUser) -> Result<Receipt> {
    let user: UserId = parse(&with.user, "user")?;
    let mut wanted = with.roles;
    if let Some(roles) = &mut wanted {
        roles.sort();
        roles.dedup();
        if roles.is_empty() {
            return Err(Refusal::new(Reason::Missing).field("roles").into());
        }
    }
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let accounts = crate::book::accounts(change.db)?;
        let unknown = || Refusal::new(Reason::NotFound).field("user").with("what", user);
        let account = accounts.iter().find(|account| account.user == user).ok_or_else(unknown)?;
        let state_was = crate::tables::facts::user_state(change.db, user)?.ok_or_else(unknown)?;
        stays_administered(change.db, user, wanted.as_deref(), with.state)?;
        let roles = match wanted {
            Some(roles) if roles != account.roles => Some(change.edit(Kind::UserRoles, user.0, Some(account.roles.clone()), Some(roles))?),
            _ => None,
        };
        let state = match with.state {
            Some(state) if state != state_was => {
                if !state_was.can_become(state) {
                    return Err(Refusal::new(Reason::StateNotAllowed).with("before", state_was.code()).with("after", state.code()).into());
                }
                Some(change.edit(Kind::UserState, user.0, Some(state_was), Some(state))?)
            }
            _ => None,
        };
        if roles.is_none() && state.is_none() {
            return Err(Reason::NothingChanged.into());
        }
        change.enter(Act::UserSet(UserSet { user, roles, state }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Refuses to leave the book without an administrator. `roles` and `state` are those from now on; none stays as it is.
pub(super) fn stays_administered(db: &rusqlite::Connection, user: UserId, roles: Option<&[Role]>, state: Option<UserState>) -> Result<()> {
    let administers = |account: &Account| account.is_active && account.roles.contains(&Role::Administrator);
    let keeps = roles.is_none_or(|roles| roles.contains(&Role::Administrator)) && state.is_none_or(|state| state == UserState::Active);
    let accounts = crate::book::accounts(db)?;
    let is_one = accounts.iter().any(|account| account.user == user && administers(account));
    if is_one && !keeps && !accounts.iter().any(|other| other.user != user && administers(other)) {
        return Err(Reason::LastAdministrator.into());
    }
    Ok(())
}

/// Changes one's own password.
pub fn change_password(asking: &Asking<'_>, _: Nothing) -> Result<Receipt> {
    let book = asking.book;
    let is_demo = book.read(|db| settings::centre(db))?.is_demo;
    let password = new_password(asking.sign.and_then(|sign| sign.new_password.as_deref()), is_demo, "new_password")?;
    let user = asking.actor.user;
    let login = book.accounts()?.into_iter().find(|account| account.user == user).and_then(|account| account.login).ok_or(Reason::WrongPassword)?;
    let (receipt, ()) = book.change(asking.author(), move |change| {
        change.enter(Act::PasswordChanged(PasswordChanged { user }))?;
        Ok(())
    })?;
    let mut keys = crate::book::keys_of(book.home(), book.path())?;
    keys.set_password(&login, &password, book.key(), &mut |bytes: &mut [u8]| book.clock().fill(bytes))?;
    book.save_keys(&keys)?;
    Ok(receipt)
}

/// Whether the newest backup is none or so old that somebody must act.
pub(super) fn is_old(backup_at: Option<&str>, now: DateTime<Utc>) -> bool {
    backup_at.and_then(|at| at.parse::<DateTime<Utc>>().ok()).is_none_or(|at| now - at > OLD_BACKUP)
}

/// The state of saving, of backups and of the clock.
pub fn state_line(asking: &Asking<'_>, _: Nothing) -> Result<StateLine> {
    let now = asking.book.clock().now();
    let backup = asking.book.local("backup_at")?;
    let backup_place = asking.book.local("backup_place")?;
    let is_old = is_old(backup.as_deref(), now);
    asking.book.read(|db| {
        let saved = crate::tables::history::newest_at(db)?;
        let zone = settings::settings(db)?.zone;
        Ok(StateLine {
            clock_ok: saved.is_none_or(|saved| now - saved > -CLOCK_BEHIND),
            saved_at: saved.map(rfc3339),
            backup_at: backup,
            backup_place,
            backup_is_old: is_old,
            now: Moment::new(now, &zone)?,
            zone,
            read_only: asking.book.read_only(),
        })
    })
}
