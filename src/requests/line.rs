//! What a line of the table of requests is, and how a request is answered by it.

use super::asking::{Asking, Reach, Sign};
use super::table::LINES;
use super::typescript;
use crate::domain::roles::Role;
use crate::fault::{Reason, Refusal, Result};
use crate::house::House;
use crate::wire::Topic;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// What kind of request a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// Before or around a book: nobody need be signed in.
    Door,
    /// Changes nothing.
    Read,
    /// Writes an entry, or keeps something on this desk.
    Change,
    /// Writes an entry that the acting person signs: a fresh password is needed.
    Signed,
}

/// One line of the table.
pub struct Line {
    /// The name on every wire.
    pub name: &'static str,
    /// Its kind.
    pub kind: LineKind,
    /// What it does, in English, for `rollbook requests`.
    pub doc: &'static str,
    /// Who may ask it, and how far each role reaches. Nobody else.
    pub roles: &'static [(Role, Reach)],
    /// What a reply is about.
    pub about: &'static [Topic],
    /// TypeScript name of the argument.
    pub argument: fn(&ts_rs::Config) -> String,
    /// TypeScript name of the reply.
    pub reply: fn(&ts_rs::Config) -> String,
    /// Lets a visitor see both types and all they need.
    pub visit: fn(&mut typescript::Types),
    pub(super) answer: Answer,
}

/// What answers a request: before a book is open, or inside of one.
pub(super) enum Answer {
    Door(fn(&House, serde_json::Value, Option<&Sign>) -> Result<serde_json::Value>),
    Inside(fn(&Asking<'_>, serde_json::Value) -> Result<serde_json::Value>),
}

/// Reads an argument; none is an empty one.
pub(super) fn argument<T: DeserializeOwned>(with: serde_json::Value) -> Result<T> {
    let with = if with.is_null() { serde_json::Value::Object(serde_json::Map::new()) } else { with };
    serde_path_to_error::deserialize(with).map_err(|error| Refusal::new(Reason::WrongArgument).with("what", error).into())
}

/// An answer as it goes out.
pub(super) fn reply(answer: &impl Serialize) -> Result<serde_json::Value> {
    Ok(serde_json::to_value(answer)?)
}

macro_rules! requests {
    (@kind door) => { LineKind::Door };
    (@kind read) => { LineKind::Read };
    (@kind change) => { LineKind::Change };
    (@kind signed) => { LineKind::Signed };
    (@answer door $path:path, $argument:ty) => {
        Answer::Door(|house, with, sign| reply(&$path(house, argument::<$argument>(with)?, sign)?))
    };
    (@answer $kind:ident $path:path, $argument:ty) => {
        Answer::Inside(|asking, with| reply(&$path(asking, argument::<$argument>(with)?)?))
    };
    ($($(#[doc = $doc:literal])+ $kind:ident $name:literal => $path:path[$argument:ty] -> $reply:ty, for [$($role:ident: $reach:ident),* $(,)?], about [$($topic:ident),*];)*) => {
        /// Every request that can be made.
        pub const LINES: &[Line] = &[$(Line {
            name: $name,
            kind: requests!(@kind $kind),
            doc: concat!($($doc),+),
            roles: &[$((Role::$role, Reach::$reach)),*],
            about: &[$(Topic::$topic),*],
            argument: <$argument as ts_rs::TS>::name,
            reply: <$reply as ts_rs::TS>::name,
            visit: |types| { types.visit_all::<$argument>(); types.visit_all::<$reply>(); },
            answer: requests!(@answer $kind $path, $argument),
        }),*];
    };
}

pub(super) use requests;

/// The line of a request.
pub fn line(name: &str) -> Result<&'static Line> {
    LINES.iter().find(|line| line.name == name).ok_or_else(|| Refusal::new(Reason::UnknownRequest).with("name", name).into())
}

/// Answers a request: permission first, then the argument, then the work.
pub fn dispatch(house: &House, name: &str, with: serde_json::Value, sign: Option<&Sign>) -> Result<serde_json::Value> {
    let line = line(name)?;
    let inside = match line.answer {
        Answer::Door(answer) => return answer(house, with, sign),
        Answer::Inside(inside) => inside,
    };
    let open = house.open_book()?;
    let signs = line.kind == LineKind::Signed;
    let signer = match sign {
        Some(sign) if signs => Some(open.fresh(sign)?),
        _ if signs => return Err(Reason::PasswordNeeded.into()),
        _ => None,
    };
    let actor = signer.as_ref().unwrap_or(&open.actor);
    let Some((role, reach)) = reach(line, &actor.roles) else {
        let roles = line.roles.iter().map(|(role, _)| role.code()).collect::<Vec<_>>().join(",");
        return Err(Refusal::new(Reason::NoPermission).with("what", name).with("roles", roles).into());
    };
    inside(&Asking { house, book: &open.book, actor, role, reach, sign }, with)
}

/// The role in which an account with these roles makes a request, and how far it reaches: the widest.
pub fn reach(line: &Line, roles: &[Role]) -> Option<(Role, Reach)> {
    line.roles.iter().copied().filter(|(role, _)| roles.contains(role)).min_by_key(|(_, reach)| *reach)
}

/// The names of the requests that these roles may make.
pub fn may(roles: &[Role]) -> Vec<String> {
    LINES.iter().filter(|line| line.roles.iter().any(|(role, _)| roles.contains(role))).map(|line| line.name.to_owned()).collect()
}
