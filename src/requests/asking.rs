//! Who asks, in which role, how far that role reaches.

use crate::book::{Author, Book};
use crate::domain::roles::Role;
use crate::fault::{Reason, Refusal, Result};
use crate::house::House;
use crate::ids::{PersonId, UserId};
use crate::words::LANGUAGES;
use serde::{Deserialize, Serialize};

/// How far a role reaches in one request, the widest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Everything of the centre.
    Centre,
    /// The runs in which the person is trainer of a session.
    OwnRuns,
    /// The sessions of which the person is trainer.
    OwnSessions,
    /// What concerns the account itself.
    Self_,
}

/// Somebody who proved to hold an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The account.
    pub user: UserId,
    /// Whose it is.
    pub person: PersonId,
    /// What it may do.
    pub roles: Vec<Role>,
}

/// A fresh password, typed for this request. Never part of a request's JSON.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// The account that signs and acts for this one request; by default the one that is signed in.
    #[serde(default)]
    pub login: Option<String>,
    /// Its password.
    #[serde(default)]
    pub password: String,
    /// The password from now on, or that of an account which is being made.
    #[serde(default)]
    pub new_password: Option<String>,
}

/// One request under way.
pub struct Asking<'a> {
    /// The house that the book is open in.
    pub house: &'a House,
    /// The open book.
    pub book: &'a Book,
    /// Who asks.
    pub actor: &'a Actor,
    /// The role in force.
    pub role: Role,
    /// How far it reaches here.
    pub reach: Reach,
    /// Passwords typed for this request.
    pub sign: Option<&'a Sign>,
}

impl Asking<'_> {
    /// Who will stand in the entry.
    pub fn author(&self) -> Author {
        Author { user: self.actor.user, person: self.actor.person, role: self.role }
    }
    /// Whether sensitive fields are shown: to coordinators alone (domain.md 3.1).
    pub fn sees_sensitive(&self) -> bool {
        self.actor.roles.contains(&Role::Coordinator)
    }
    /// The language of sentences in the reply.
    pub fn language(&self) -> String {
        self.house.language()
    }
    /// The language of a paper: the one that is asked for, else that of the reply.
    pub fn paper_language(&self, asked: Option<&str>) -> Result<String> {
        match asked {
            Some(language) if !LANGUAGES.contains(&language) => {
                Err(Refusal::new(Reason::UnknownLanguage).field("language").with("what", language).into())
            }
            Some(language) => Ok(language.to_owned()),
            None => Ok(self.language()),
        }
    }
}
