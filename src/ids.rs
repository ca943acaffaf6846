//! Names of things: newtypes over UUIDv7 (RFC 9562), made in `clock.rs` and nowhere else.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, ts_rs::TS)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self.0.as_bytes())))
            }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Uuid::from_slice(value.as_blob()?).map(Self).map_err(|e| FromSqlError::Other(Box::new(e)))
            }
        }
        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )*};
}

ids! {
    /// One book: the file of one centre on one desk.
    BookId,
    /// A training centre.
    CentreId,
    /// One installation on one computer.
    DeskId,
    /// An account.
    UserId,
    /// One human being, trainee or staff or both.
    PersonId,
    /// An employer, partner, regulator, university, ministry.
    OrganisationId,
    /// People who are alike and are not one.
    ApartId,
    /// A text that people consent to, for one purpose.
    ConsentTextId,
    /// What somebody consented to.
    ConsentId,
    /// An umbrella over programmes.
    InitiativeId,
    /// A line of courses with an organiser.
    ProgrammeId,
    /// What is agreed with partners.
    AgreementId,
    /// What is taught.
    CourseId,
    /// One dated text of a course.
    VersionId,
    /// One delivery of a course version.
    RunId,
    /// A person's place in a run.
    EnrolmentId,
    /// A site, building, room, suite, bench or webinar licence.
    FacilityId,
    /// A phase, track or group of a run.
    PartId,
    /// A thing that can be booked.
    EquipmentId,
    /// A time in which something may or may not be booked.
    AvailabilityId,
    /// A booked slot.
    SessionId,
    /// Somebody marked who was not enrolled.
    WalkInId,
    /// Certificates prepared, approved and issued together.
    BatchId,
    /// One certificate.
    CertificateId,
    /// A test or practical of a run.
    AssessmentId,
    /// A file of a person or a run.
    DocumentId,
    /// A certificate issued before the book.
    FormerId,
    /// Whose name stands on certificates.
    SignatoryId,
    /// What somebody can be signed off in.
    CompetencyId,
    /// What somebody may teach, assess or enter.
    QualificationId,
    /// An action or recommendation of a run.
    ActionId,
    /// The text of a letter.
    LetterId,
    /// An item of the library.
    ResourceId,
}

/// SHA-256, written as 64 lower-case hex characters on every wire.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// The digest of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        use sha2::Digest as _;
        Self(sha2::Sha256::digest(bytes).into())
    }
}
impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}
impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl FromStr for Digest {
    type Err = hex::FromHexError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes)?;
        Ok(Self(bytes))
    }
}
impl Serialize for Digest {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Hex;
        impl serde::de::Visitor<'_> for Hex {
            type Value = Digest;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("64 hexadecimal digits")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Digest, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Hex)
    }
}
impl ToSql for Digest {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(&self.0)))
    }
}
impl FromSql for Digest {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let bytes = value.as_blob()?;
        bytes.try_into().map(Self).map_err(|_| FromSqlError::InvalidBlobSize { expected_size: 32, blob_size: bytes.len() })
    }
}
