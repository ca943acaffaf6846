//! Who completes a run: a rule as data in the course version, and a verdict that explains itself. Numbers are data, never code:
//! there is no rule and no threshold that a course has not written.

mod check;
mod judge;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
mod verdict;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::domain::assessment::AssessmentKind;

pub use check::{DEPTH_MAX, LEAVES_MAX, RuleFault, TAG_MAX};
pub use judge::{AssessmentFact, CompetencyFact, Evidence, SessionFact, judge};
pub use verdict::{Because, MissedSession, OpenBecause, OpenSession, Outcome, ScoreSeen, SessionRef, SignOffSeen, Verdict};

/// The completion rule of a course version. Frozen format: it stands in approved course versions.
#[derive(Serialize, Deserialize, TS, Clone, Debug, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct CompletionRule {
    /// What must hold.
    pub rule: Rule,
    /// Whether a session from which somebody is excused (X) stays expected of them. If not, it leaves both sums, as N does.
    #[serde(default = "stays_expected")]
    pub excused_stays_expected: bool,
}

/// A tree of conditions: `{"all":[{"min_hours_pct":{"pct":80}},{"mandatory_tag":{"tag":"aseptic"}}]}`.
#[derive(Serialize, Deserialize, TS, Clone, Debug, PartialEq, Eq)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Rule {
    /// Fails if a part fails, else is pending if one is.
    All(Vec<Rule>),
    /// Passes if a part passes, else is pending if one is.
    Any(Vec<Rule>),
    /// Passes if `n` parts pass, fails if that can no longer be.
    AtLeast {
        /// Parts that must pass.
        n: u32,
        /// The parts.
        of: Vec<Rule>,
    },
    /// Earned minutes are at least this part of the expected ones: `earned * 100 >= pct * expected`.
    MinHoursPct {
        /// Whole percent, 1 to 100.
        pct: u32,
    },
    /// In at least `n` sessions the person earned at least `pct` of the credited minutes.
    MinSessions {
        /// Sessions that must count.
        n: u32,
        /// Whole percent of each session's credited minutes, 0 to 100; with 0 any part taken is enough.
        pct: u32,
    },
    /// The person took part in every session with this tag that was expected of them.
    MandatoryTag {
        /// The tag, as it stands on the sessions.
        tag: String,
    },
    /// The best attempt at every assessment of this kind reaches this part of its highest score: `score * 100 >= pct * max`.
    MinScore {
        /// Which assessments of the run.
        kind: AssessmentKind,
        /// Whole percent, 1 to 100.
        pct: u32,
    },
    /// The person is signed off at the level required in every competency of the course version, or in those named.
    SignedOff {
        /// Codes of competencies of the version; without them all of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        codes: Option<Vec<String>>,
    },
}

impl Rule {
    /// What the rule asks to be signed off: nothing, everything, or these codes besides.
    pub fn signed_off(&self) -> Vec<Option<&[String]>> {
        match self {
            Self::All(parts) | Self::Any(parts) | Self::AtLeast { of: parts, .. } => parts.iter().flat_map(Self::signed_off).collect(),
            Self::SignedOff { codes } => vec![codes.as_deref()],
            Self::MinHoursPct { .. } | Self::MinSessions { .. } | Self::MandatoryTag { .. } | Self::MinScore { .. } => Vec::new(),
        }
    }
}

fn stays_expected() -> bool {
    true
}
