//! What a judgement says: pass, fail or pending, and the numbers and sessions that made it so.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::domain::assessment::AssessmentKind;
use crate::domain::attendance::Status;
use crate::domain::coded::coded;
use crate::domain::competency::SkillLevel;

coded! {
    /// What a rule, or a part of one, says about a person.
    pub enum Outcome {
        /// It holds, whatever comes.
        Pass = "pass",
        /// It does not hold, and no booked session can change that.
        Fail = "fail",
        /// Not decided yet.
        Pending = "pending",
    }
}

coded! {
    /// Why a session does not count yet.
    pub enum OpenBecause {
        /// It has not been held.
        NotHeld = "not_held",
        /// It was held, and its register is open again.
        RegisterOpen = "register_open",
        /// It was held, and the person has no mark.
        Unmarked = "unmarked",
    }
}

/// A session as a list of reasons names it.
#[derive(Serialize, Deserialize, TS, Clone, Debug, PartialEq, Eq)]
pub struct SessionRef {
    /// The session.
    #[ts(type = "string")]
    pub session_id: Uuid,
    /// Its short label in the run (`S14`).
    pub label: String,
    /// Its title.
    pub title: String,
    /// Whether the session is flagged as mandatory.
    pub is_mandatory: bool,
}

/// A session in which somebody missed something.
#[derive(Serialize, Deserialize, TS, Clone, Debug, PartialEq, Eq)]
pub struct MissedSession {
    /// The session.
    pub session: SessionRef,
    /// The mark.
    pub status: Status,
    /// Credited minutes that were not earned.
    pub missed_min: u32,
}

/// A session that can still change the outcome.
#[derive(Serialize, Deserialize, TS, Clone, Debug, PartialEq, Eq)]
pub struct OpenSession {
    /// The session.
    pub session: SessionRef,
    /// Why it does not count yet.
    pub because: OpenBecause,
    /// Minutes that it can still bring.
    pub credited_min: u32,
}

/// An assessment as a list of reasons names it.
#[derive(Serialize, Deserialize, TS, Clone, Debug, PartialEq, Eq)]
pub struct ScoreSeen {
    /// Its title.
    pub title: String,
    /// Tenths of a percent that the best attempt reached, never rounded up to what is needed; none without a score.
    pub pct_tenths: Option<u32>,
    /// Whether that is enough.
    pub is_enough: bool,
    /// Attempts that can still be made.
    pub attempts_left_n: u32,
}

/// A competency as a list of reasons names it.
#[derive(Serialize, Deserialize, TS, Clone, Debug, PartialEq, Eq)]
pub struct SignOffSeen {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// The level that it takes.
    pub level_required: SkillLevel,
    /// The level at which the person is signed off.
    pub level: Option<SkillLevel>,
    /// Whether that is enough.
    pub is_enough: bool,
    /// Whether somebody can still be signed off.
    pub is_open: bool,
}

/// What a rule, or a part of one, says about a person, and why.
#[derive(Serialize, Deserialize, TS, Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Pass, fail or pending.
    pub outcome: Outcome,
    /// The numbers and the parts behind it.
    pub because: Because,
}

/// The numbers behind an outcome. `open` lists the sessions through which a pending part can still pass, and is empty for
/// pass and fail: a part that failed cannot pass any more. A pending part without open sessions has found no session to judge.
#[derive(Serialize, Deserialize, TS, Clone, Debug, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// Every part must pass.
    All {
        /// The parts.
        parts: Vec<Verdict>,
    },
    /// One part must pass.
    Any {
        /// The parts.
        parts: Vec<Verdict>,
    },
    /// `n` parts must pass.
    AtLeast {
        /// Parts that must pass.
        n: u32,
        /// Parts that pass.
        passed_n: u32,
        /// The parts.
        parts: Vec<Verdict>,
    },
    /// Part of the expected minutes.
    MinHoursPct {
        /// Whole percent needed.
        pct: u32,
        /// Tenths of a percent earned of the held sessions (783 is 78.3 %), to the nearest, but never rounded up to `pct` or to
        /// 100; `None` if none was held.
        pct_tenths: Option<u32>,
        /// Minutes earned in held sessions.
        earned_min: u32,
        /// Minutes expected in held sessions that have a mark.
        expected_min: u32,
        /// Minutes that the open sessions must still bring, if all of them are held; more than they have if it failed.
        needed_min: u32,
        /// Held sessions with minutes missed.
        missed: Vec<MissedSession>,
        /// Sessions that can still bring it to pass.
        open: Vec<OpenSession>,
    },
    /// A number of sessions.
    MinSessions {
        /// Sessions needed.
        n: u32,
        /// Whole percent of each that is needed.
        pct: u32,
        /// Sessions that count.
        attended_n: u32,
        /// Held sessions that do not count.
        missed: Vec<MissedSession>,
        /// Sessions that can still bring it to pass.
        open: Vec<OpenSession>,
    },
    /// Every session with a tag.
    MandatoryTag {
        /// The tag.
        tag: String,
        /// Sessions with the tag in which the person took part.
        attended_n: u32,
        /// Sessions with the tag that the person missed.
        missed: Vec<MissedSession>,
        /// Sessions that can still bring it to pass.
        open: Vec<OpenSession>,
    },
    /// Every assessment of a kind.
    MinScore {
        /// The kind.
        kind: AssessmentKind,
        /// Whole percent needed.
        pct: u32,
        /// Every assessment of the kind in the run.
        scores: Vec<ScoreSeen>,
    },
    /// Every competency of the version, or those named.
    SignedOff {
        /// Each of them.
        sign_offs: Vec<SignOffSeen>,
    },
}

impl Verdict {
    /// The conditions at the ends of the tree, in the order of the rule: a sentence each.
    pub fn leaves(&self) -> Vec<&Self> {
        match &self.because {
            Because::All { parts } | Because::Any { parts } | Because::AtLeast { parts, .. } => parts.iter().flat_map(Self::leaves).collect(),
            _ => vec![self],
        }
    }
}
