//! What a certificate says that it is, and on which paper it stands.

use super::coded::coded;

/// People who sign a certificate in print.
pub const SIGNATORIES_MAX: usize = 2;

coded! {
    /// What a certificate states. Being there and having been assessed are different things with different titles (ASTM E2659).
    pub enum CertificateKind {
        /// The rule was met and its assessments were passed.
        Completion = "completion",
        /// The rule was met and the holder was signed off in its competencies.
        Competence = "competence",
        /// The rule was met.
        Attendance = "attendance",
        /// The holder took part, and the rule was met.
        Participation = "participation",
        /// The holder taught.
        Trainer = "trainer",
        /// The holder spoke.
        Speaker = "speaker",
    }
}

impl CertificateKind {
    /// Whether it goes to whoever taught instead of whoever learned.
    pub fn is_of_staff(self) -> bool {
        matches!(self, Self::Trainer | Self::Speaker)
    }
}

coded! {
    /// A frozen layout. Another layout is another value with another name: what was issued on one is made on it for ever.
    pub enum Template {
        /// A4 landscape with a frame and the centre's mark.
        Landscape = "landscape",
        /// A4 portrait, plain.
        Portrait = "portrait",
    }
}

impl Template {
    /// What the layout and wording are called; its digest stands in the payload. **Frozen format.**
    pub fn name(self) -> &'static str {
        match self {
            Self::Landscape => "rollbook certificate 1",
            Self::Portrait => "rollbook certificate 2",
        }
    }
}
