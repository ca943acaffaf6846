//! What a request can end with besides an answer: a refusal that a person can act on, or a fault of the machine.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The result of everything that can be refused or break.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a request gave no answer.
#[derive(Debug)]
pub enum Error {
    /// A person can act on it; nothing was changed.
    Refused(Refusal),
    /// Something broke; what was acknowledged before is safe.
    Broken(Fault),
}

/// Why a request was refused. A variant exists only where somebody does something with it; its words are
/// `refusal-<reason>` in `ui/messages/*/refusals.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the words of each stand in refusals.ftl")]
pub enum Reason {
    // who and where
    NoPermission,
    Locked,
    WrongPassword,
    PasswordNeeded,
    WaitAfterFailures,
    WeakPassword,
    LoginTaken,
    NeedsSecondPerson,
    LastAdministrator,
    UnknownRequest,
    WrongArgument,
    // the file
    BookExists,
    BookMissing,
    BookHeld,
    NotABook,
    NewerFormat,
    DamagedBook,
    MovedBook,
    OlderCopy,
    ReadOnlyBook,
    SyncedFolder,
    NetworkFolder,
    NoRoom,
    NotWritable,
    NoBackupPlace,
    BackupDamaged,
    NoFolder,
    RecoveryRefused,
    // text and numbers
    Missing,
    TooLong,
    /// A text does not fit its place on a paper.
    TooLongForPaper,
    HiddenCharacter,
    BadCode,
    CodeTaken,
    NameTaken,
    UnknownCountry,
    UnknownZone,
    UnknownLanguage,
    LanguageTwice,
    NotInList,
    BadDate,
    /// A day in no year of those that are planned.
    YearOutOfRange,
    ImpossibleBirthDate,
    BadName,
    BadEmail,
    BadPhone,
    NotLatin,
    BadHost,
    BadNumber,
    NotFound,
    NoFile,
    // rules of the domain
    StateNotAllowed,
    NeedsReason,
    ChangedSince,
    InUse,
    NotUndoable,
    NothingToUndo,
    NothingToRedo,
    NothingChanged,
    AlreadyEnrolled,
    RunFull,
    PoolFull,
    BadPools,
    NobodyOnReserve,
    NotEnrolled,
    VersionNotApproved,
    VersionRetired,
    OtherWeekday,
    VersionFixed,
    RuleBroken,
    ParentCircle,
    /// Two main posts of one person on one day.
    PrimaryOverlaps,
    /// A kind of identifier that is none.
    UnknownScheme,
    WrongCheckDigit,
    ConsentTextRetired,
    /// A day that has not come yet.
    DayAhead,
    PartnerTwice,
    /// Somebody or something that is named twice where once is meant.
    NamedTwice,
    AgreementFixed,
    ZoneOfSite,
    EndsBeforeStart,
    TooManyDays,
    TimeDoesNotExist,
    TimeComesTwice,
    /// An offset that the clocks of the zone do not have then.
    WrongOffset,
    SessionLength,
    OutsideRun,
    OutsidePhase,
    OutsideSession,
    SpeakerOnly,
    /// A rule by which a session repeats without an end.
    RuleEndless,
    TooManySessions,
    /// A session that is held, or has marks, and is not planned anew with others.
    SessionStays,
    NoRoomFits,
    NoRoomFree,
    PartFull,
    PartTaken,
    SessionsClash,
    ClashBlocks,
    NoWorkingDay,
    /// A rule by which a time comes again and that cannot be followed.
    RepeatBroken,
    /// Such a rule without an end where one is needed.
    RepeatEndless,
    RepeatTooMany,
    TooFewToRun,
    CreditTooLong,
    TooEarlyToMark,
    TooEarlyToClose,
    RegisterClosed,
    UnmarkedLeft,
    MarkClash,
    SessionCancelled,
    MinutesTooMany,
    NobodyCanPass,
    NobodyPasses,
    NotPassed,
    NoPrintableName,
    NoGlyph,
    HostNotSet,
    BatchStale,
    PersonErased,
    HasCertificate,
    NothingToReplace,
    SameCertificate,
    KindNotEarned,
    KindOfOthers,
    SignatoryNotValid,
    /// A number of a certificate that was used already.
    NumberUsed,
    /// A list of earlier certificates without the heads that it needs.
    NoFormerHeads,
    RunClosed,
    TitleTaken,
    PassAboveMax,
    ScoreNotPossible,
    UnknownLetterField,
    LetterFieldMissing,
    LetterNeedsRun,
    FollowUpNotDue,
    NoLetterText,
    AttemptsUsed,
    // foreign files
    FileEmpty,
    FileCut,
    FileTooLarge,
    FileOtherType,
    FileProtected,
    FileUnreadable,
    UnknownHead,
    UnknownField,
    UnknownTab,
    FieldTwice,
    TooManyColumns,
    NoSuchLine,
    NoNameColumn,
    DateOrderNeeded,
    NothingToImport,
    NothingRefused,
    NoCredential,
    DocumentTooLarge,
    NoDocument,
    NameLies,
    NoPicture,
    BadLink,
    NothingToExport,
    NoSessions,
    CalendarBroken,
    NoTimetable,
}

impl Reason {
    /// The reason as it stands in message ids: `wrong-password`.
    pub fn code(self) -> String {
        serde_json::to_value(self).ok().and_then(|v| v.as_str().map(|s| s.replace('_', "-"))).unwrap_or_default()
    }
}

/// A request that was refused, with what the sentence about it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Refusal {
    /// Why.
    pub reason: Reason,
    /// What the words name; `field` is the field of the form that it is about.
    pub details: BTreeMap<String, String>,
}

impl Refusal {
    /// An account without any role may do nothing.
    pub fn no_role() -> Self {
        Self::new(Reason::NoPermission).with("roles", "administrator")
    }

    /// A refusal that names nothing yet.
    pub fn new(reason: Reason) -> Self {
        Self { reason, details: BTreeMap::new() }
    }
    /// Adds a detail that the words name.
    #[must_use]
    #[allow(clippy::needless_pass_by_value, reason = "callers give numbers, ids and texts alike")]
    pub fn with(mut self, key: &str, value: impl ToString) -> Self {
        self.details.insert(key.into(), value.to_string());
        self
    }
    /// Names the field of the form.
    #[must_use]
    pub fn field(self, field: &str) -> Self {
        self.with("field", field)
    }
}

impl Error {
    /// Says in a refusal which of several sessions, from 0, it is about.
    #[must_use]
    pub fn of_session(self, at: usize, count: usize, title: &str) -> Self {
        match self {
            Self::Refused(refusal) if count > 1 => Self::Refused(refusal.with("session", title.trim()).with("number", at + 1)),
            other => other,
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
impl From<Reason> for Error {
    fn from(reason: Reason) -> Self {
        Self::Refused(Refusal::new(reason))
    }
}

/// Something broke. Shown as one sentence with a number; the chain goes to standard error or the log.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The database.
    #[error("the book's file: {0}")]
    Sql(#[from] rusqlite::Error),
    /// A file.
    #[error("{path}: {source}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A shape that should be readable is not.
    #[error("not readable: {0}")]
    Json(#[from] serde_json::Error),
    /// The journal contradicts itself.
    #[error("journal: {0}")]
    Journal(String),
    /// A page could not be drawn.
    #[error("paper: {0}")]
    Paper(String),
    /// A part of the program stopped.
    #[error("stopped: {0}")]
    Stopped(String),
}

impl Fault {
    /// A short name of the kind, for the sentence shown: `sql`, `file` ...
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Sql(_) => "sql",
            Self::File { .. } => "file",
            Self::Json(_) => "json",
            Self::Journal(_) => "journal",
            Self::Paper(_) => "paper",
            Self::Stopped(_) => "stopped",
        }
    }
}

impl<T: Into<Fault>> From<T> for Error {
    fn from(fault: T) -> Self {
        let fault = fault.into();
        if let Fault::Sql(rusqlite::Error::SqliteFailure(code, _)) = &fault {
            match code.code {
                rusqlite::ErrorCode::DiskFull => return Reason::NoRoom.into(),
                rusqlite::ErrorCode::ReadOnly => return Reason::NotWritable.into(),
                rusqlite::ErrorCode::NotADatabase | rusqlite::ErrorCode::DatabaseCorrupt => return Reason::DamagedBook.into(),
                _ => {}
            }
        }
        if let Fault::File { source, .. } = &fault {
            match source.kind() {
                std::io::ErrorKind::StorageFull => return Reason::NoRoom.into(),
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => return Reason::NotWritable.into(),
                _ => {}
            }
        }
        Self::Broken(fault)
    }
}

/// Names the file of an I/O error.
pub fn at(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Error {
    let path = path.into();
    |source| Fault::File { path, source }.into()
}
