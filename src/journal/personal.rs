//! Personal values lie beside the entries, sealed: a digest of salt, group and value stands in the entry, the value
//! can be destroyed without breaking the chain (safety.md 4.5).

use super::entry::canonical;
use crate::domain::identifier::AliasKind;
use crate::fault::Result;
use crate::ids::{Digest, OrganisationId, PersonId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Which field group a sealed value holds. The group names its class as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Names, as written and as printed.
    Shown,
    /// Everything else personal.
    Contact,
    /// What only those see who need it: the date of birth, numbers of documents.
    Sensitive,
    /// Where somebody worked when they got a place in a run.
    Employed,
    /// A login.
    Login,
    /// A typed walk-in, keyed to the walk-in.
    WalkIn,
    /// A free-text reason.
    Note,
    /// Why something cannot be booked.
    Unavailable,
    /// Title and name of an attached file, keyed to its person or, of a run, to the document itself.
    DocumentText,
    /// A frozen certificate payload, a credential, a PDF, an imported file: documents.
    Document,
}

impl Group {
    /// The group's name in digests and tables. **Frozen format.**
    pub fn name(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Contact => "contact",
            Self::Sensitive => "sensitive",
            Self::Employed => "employed",
            Self::Login => "login",
            Self::WalkIn => "walk_in",
            Self::Note => "note",
            Self::Unavailable => "unavailable",
            Self::DocumentText => "document_text",
            Self::Document => "document",
        }
    }
    /// The class of the group: `shown`, `contact` or `sensitive`.
    pub fn class(self) -> &'static str {
        match self {
            Self::Shown | Self::WalkIn => "shown",
            Self::Contact | Self::Employed | Self::Login | Self::Note | Self::Unavailable | Self::DocumentText | Self::Document => "contact",
            Self::Sensitive => "sensitive",
        }
    }
}

/// A value that waits to be written beside its entry.
#[derive(Clone, Debug)]
pub struct Sealed {
    /// Whose it is: a person, or a walk-in's own id.
    pub owner: Uuid,
    /// Its field group.
    pub group: Group,
    /// 16 random bytes, drawn once for each owner and class.
    pub salt: [u8; 16],
    /// Canonical JSON.
    pub value: String,
    /// What stands in the entry.
    pub digest: Digest,
}

impl Sealed {
    /// Seals a value under a salt.
    pub fn new(owner: Uuid, group: Group, salt: [u8; 16], value: &impl Serialize) -> Result<Self> {
        let value = canonical(value)?;
        Ok(Self { owner, group, salt, digest: seal(&salt, group.name(), value.as_bytes()), value })
    }
}

/// SHA-256 over salt, group, a zero byte and the value. **Frozen format.**
pub fn seal(salt: &[u8; 16], group: &str, value: &[u8]) -> Digest {
    Digest::of(&[salt.as_slice(), group.as_bytes(), &[0], value].concat())
}

/// A document that waits to be filed: its bytes are kept by their salted digest.
#[derive(Clone, Debug)]
pub struct SealedDocument {
    /// Whose it is; none for documents of several people.
    pub owner: Option<PersonId>,
    /// `payload`, `credential`, `certificate`, `attached`, `resource`, `signature`, `printed_name`.
    pub kind: &'static str,
    /// 16 random bytes.
    pub salt: [u8; 16],
    /// The content.
    pub bytes: Vec<u8>,
    /// What stands in the entry.
    pub digest: Digest,
}

impl SealedDocument {
    /// Seals a document under a salt.
    pub fn new(owner: Option<PersonId>, kind: &'static str, salt: [u8; 16], bytes: Vec<u8>) -> Self {
        let digest = seal(&salt, Group::Document.name(), &bytes);
        Self { owner, kind, salt, bytes, digest }
    }
}

/// The names of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "domain.md 3.3 A")]
pub struct Shown {
    pub full_name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub native_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub honorific: Option<String>,
}

/// How to reach a person, where they work and worked, and by what names others know them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "domain.md 3.3 A")]
pub struct Contact {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub affiliations: Vec<Affiliation>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Alias>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A post at an organisation of the book, or at one that only `name` tells of; days are included. Of the primary ones that hold on a day the
/// person has one at most: it is where they work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "domain.md 3.3 A")]
pub struct Affiliation {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_on: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_on: Option<NaiveDate>,
    pub is_primary: bool,
}

/// Where somebody works, in words: what is frozen with a place in a run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "domain.md 3.3 A")]
pub struct Employed {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employer: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
}

/// A further name of a person, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "domain.md 3.3 A")]
pub struct Alias {
    pub kind: AliasKind,
    pub value: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A number by which another record knows a person (`domain::identifier`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "domain.md 3.3 A")]
pub struct Identifier {
    pub scheme: String,
    pub value: String,
}

/// What is shown only to those who need it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "domain.md 3.3 A")]
pub struct Sensitive {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born_on: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
}

/// A walk-in as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// The name as somebody typed it.
    pub name: String,
}

/// What people call an attached file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentText {
    /// As somebody typed it.
    pub title: String,
    /// As the file was called.
    pub file_name: String,
}
