//! The states of things that live through a year, and the arrows between them. Commands follow these arrows only; undo may take
//! back the last one. A state without an arrow out is final.

use super::coded::coded;

/// Defines a state machine: a line for each state with its code and the states that may follow it.
macro_rules! states {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $( $(#[$about_state:meta])* $state:ident = $code:tt => [ $( $next:ident ),* ], )+
        }
    ) => {
        coded! {
            $(#[$about])*
            pub enum $name { $( $(#[$about_state])* $state = $code, )+ }
        }

        impl $name {
            /// The states that may follow this one.
            pub const fn next(self) -> &'static [Self] {
                match self { $( Self::$state => &[ $( Self::$next ),* ], )+ }
            }

            /// Whether an arrow leads from this state to the other.
            pub fn can_become(self, other: Self) -> bool {
                self.next().contains(&other)
            }

            /// Whether no arrow leads out.
            pub const fn is_final(self) -> bool {
                self.next().is_empty()
            }
        }
    };
}

states! {
    /// A dated text of a course. Approved text is never edited: a change is a new version.
    pub enum CourseVersionState {
        /// Being written.
        Draft = "draft" => [InReview],
        /// Before somebody who may approve it.
        InReview = "in_review" => [Approved, Draft],
        /// Runs may be confirmed on it.
        Approved = "approved" => [Retired],
        /// No new run.
        Retired = "retired" => [],
    }
}

states! {
    /// What is agreed with partners.
    pub enum AgreementState {
        /// Being written.
        Draft = "draft" => [Signed],
        /// Signed, and not in force yet.
        Signed = "signed" => [InForce],
        /// It binds.
        InForce = "in_force" => [Expired, Terminated],
        /// Its time is over.
        Expired = "expired" => [],
        /// Ended before its time.
        Terminated = "terminated" => [],
    }
}

states! {
    /// What a run leaves to do.
    pub enum ActionState {
        /// Waits for somebody.
        Open = "open" => [Done, Dropped],
        /// Done.
        Done = "done" => [],
        /// Given up.
        Dropped = "dropped" => [],
    }
}

states! {
    /// A question that somebody is asked months after a run.
    pub enum FollowUpState {
        /// Its day has come, and nobody has touched it. An answer may come unasked.
        Due = "due" => [Sent, Answered, Waived],
        /// Asked.
        Sent = "sent" => [Answered, NoAnswer, Waived],
        /// Answered.
        Answered = "answered" => [],
        /// Nobody waits any more; an answer may still come.
        NoAnswer = "no_answer" => [Answered],
        /// Not to be asked.
        Waived = "waived" => [],
    }
}

states! {
    /// One delivery of one course version.
    pub enum RunState {
        /// Being prepared.
        Draft = "draft" => [Announced, Cancelled],
        /// Public, nobody can enrol yet.
        Announced = "announced" => [Open, Postponed, Cancelled],
        /// People apply or are enrolled.
        Open = "open" => [Selection, Confirmed, Postponed, Cancelled],
        /// Seats are being given.
        Selection = "selection" => [Confirmed, Postponed, Cancelled],
        /// It will take place.
        Confirmed = "confirmed" => [Running, Postponed, Cancelled],
        /// It takes place.
        Running = "running" => [Completed, Cancelled],
        /// Every session is held and closed, or cancelled. Back to running is a reopening.
        Completed = "completed" => [Closed, Running],
        /// Every enrolment is final and every certificate issued or dropped. Back to completed is a reopening.
        Closed = "closed" => [Completed],
        /// To be announced again, or cancelled.
        Postponed = "postponed" => [Announced, Cancelled],
        /// It does not take place.
        Cancelled = "cancelled" => [],
    }
}

states! {
    /// A booked slot.
    pub enum SessionState {
        /// Pencilled in.
        Tentative = "tentative" => [Confirmed, Cancelled],
        /// Will take place.
        Confirmed = "confirmed" => [Held, Tentative, Cancelled],
        /// Took place: closing its register makes it so.
        Held = "held" => [],
        /// Does not take place.
        Cancelled = "cancelled" => [],
    }
}

states! {
    /// The attendance list of a session.
    pub enum RegisterState {
        /// Marks can be made.
        Open = "open" => [Closed],
        /// Signed. Back to open is a reopening.
        Closed = "closed" => [Open],
    }
}

states! {
    /// A person's place in a run.
    pub enum EnrolmentState {
        /// On the reserve list.
        Reserve = "reserve" => [Enrolled, Withdrawn, Removed, TransferredTo],
        /// Has a seat.
        Enrolled = "enrolled" => [Active, NoShow, Withdrawn, Removed, TransferredTo],
        /// Has taken part.
        Active = "active" => [Completed, NotCompleted, Withdrawn, Removed, TransferredTo],
        /// The rule passed.
        Completed = "completed" => [NotCompleted],
        /// The rule failed.
        NotCompleted = "not_completed" => [Completed],
        /// Never came; a mark found later makes them active.
        NoShow = "no_show" => [Active],
        /// Gave the seat back.
        Withdrawn = "withdrawn" => [],
        /// Lost the seat.
        Removed = "removed" => [],
        /// Went on in another run.
        TransferredTo = "transferred_to" => [],
    }
}

states! {
    /// A numbered, signed, frozen document of one person. Expired and delivered are derived, not states.
    pub enum CertificateState {
        /// Prepared in a batch.
        Draft = "draft" => [Approved, Dropped],
        /// Approved by another person than the preparer.
        Approved = "approved" => [Issued, Dropped],
        /// Signed, numbered, out of the house.
        Issued = "issued" => [Suspended, Superseded, Revoked],
        /// Not valid for the time being.
        Suspended = "suspended" => [Issued, Revoked],
        /// Replaced by another serial.
        Superseded = "superseded" => [Revoked],
        /// Not valid, for ever.
        Revoked = "revoked" => [],
        /// Left the batch before a number was used.
        Dropped = "dropped" => [],
        /// A number that a restore skipped; there is no document.
        Void = "void" => [],
    }
}

states! {
    /// One human being in the book.
    pub enum PersonState {
        /// Found by search, can be enrolled.
        Active = "active" => [Archived],
        /// Out of the way; can come back.
        Archived = "archived" => [Active, Erased],
        /// Personal values are unreadable; figures still count one.
        Erased = "erased" => [],
    }
}

states! {
    /// A thing that can be booked.
    pub enum EquipmentState {
        /// It can be used.
        InService = "in_service" => [OutOfService, Retired],
        /// Broken, or away.
        OutOfService = "out_of_service" => [InService, Retired],
        /// Gone for ever.
        Retired = "retired" => [],
    }
}

states! {
    /// An account. Its login is never used again.
    pub enum UserState {
        /// May sign in.
        Active = "active" => [Locked, Disabled],
        /// May not sign in for now.
        Locked = "locked" => [Active, Disabled],
        /// May never sign in again.
        Disabled = "disabled" => [],
    }
}

impl RunState {
    /// Whether the step from this state to the other reopens what was finished, which needs a reason.
    pub fn reopens(self, other: Self) -> bool {
        matches!((self, other), (Self::Closed, Self::Completed) | (Self::Completed, Self::Running))
    }
}

impl EnrolmentState {
    /// Whether the person counts for this run: at most one live enrolment for each person and run.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Reserve | Self::Enrolled | Self::Active)
    }

    /// Whether the enrolment takes one of the seats of run, track and group.
    pub const fn has_seat(self) -> bool {
        matches!(self, Self::Enrolled | Self::Active)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use rstest::rstest;

    /// Every arrow of a machine as `from > to`, sorted.
    macro_rules! arrows {
        ($machine:ty) => {{
            let mut arrows: Vec<String> = Vec::new();
            for from in <$machine>::ALL.iter().copied() {
                for to in <$machine>::ALL.iter().copied() {
                    if from.can_become(to) {
                        arrows.push(format!("{} > {}", from.code(), to.code()));
                    }
                }
            }
            arrows.sort();
            arrows
        }};
    }

    fn written(text: &str) -> Vec<String> {
        let mut lines: Vec<String> = text.split(',').map(|arrow| arrow.trim().to_owned()).collect();
        lines.sort();
        lines
    }

    #[rstest]
    #[case(arrows!(CourseVersionState), "draft > in_review, in_review > approved, approved > retired, in_review > draft")]
    #[case(arrows!(AgreementState), "draft > signed, signed > in_force, in_force > expired, in_force > terminated")]
    #[case(arrows!(RunState), "draft > announced, announced > open, open > selection, selection > confirmed, confirmed > running, \
        running > completed, completed > closed, open > confirmed, closed > completed, completed > running, \
        draft > cancelled, announced > cancelled, open > cancelled, selection > cancelled, confirmed > cancelled, running > cancelled, \
        announced > postponed, open > postponed, selection > postponed, confirmed > postponed, postponed > announced, postponed > cancelled")]
    #[case(arrows!(SessionState), "tentative > confirmed, confirmed > held, confirmed > tentative, tentative > cancelled, confirmed > cancelled")]
    #[case(arrows!(RegisterState), "open > closed, closed > open")]
    #[case(arrows!(EnrolmentState), "reserve > enrolled, enrolled > active, active > completed, active > not_completed, \
        completed > not_completed, not_completed > completed, reserve > withdrawn, reserve > removed, reserve > transferred_to, \
        enrolled > withdrawn, enrolled > removed, enrolled > transferred_to, active > withdrawn, active > removed, active > transferred_to, \
        enrolled > no_show, no_show > active")]
    #[case(arrows!(CertificateState), "draft > approved, approved > issued, issued > suspended, issued > superseded, issued > revoked, \
        suspended > issued, suspended > revoked, superseded > revoked, draft > dropped, approved > dropped")]
    #[case(arrows!(PersonState), "active > archived, archived > active, archived > erased")]
    #[case(arrows!(UserState), "active > locked, locked > active, active > disabled, locked > disabled")]
    fn a_machine_has_the_written_arrows_and_no_other(#[case] arrows: Vec<String>, #[case] table: &str) {
        assert_eq!(arrows, written(table));
    }

    #[test]
    fn a_revoked_certificate_stays_revoked() {
        assert!(CertificateState::Revoked.is_final());
        assert!(!CertificateState::Superseded.is_final());
    }

    #[test]
    fn only_the_way_back_is_a_reopening() {
        assert!(RunState::Closed.reopens(RunState::Completed));
        assert!(RunState::Completed.reopens(RunState::Running));
        assert!(!RunState::Completed.reopens(RunState::Closed));
    }

    #[test]
    fn a_reserve_is_live_without_a_seat() {
        let live: Vec<_> = EnrolmentState::ALL.iter().filter(|state| state.is_live()).map(|state| state.code()).collect();
        assert_eq!(live, ["reserve", "enrolled", "active"]);
        assert!(!EnrolmentState::Reserve.has_seat());
    }

    #[test]
    fn a_state_is_the_same_word_on_the_wire() {
        assert_eq!(serde_json::to_value(EnrolmentState::TransferredTo).unwrap(), "transferred_to");
        assert_eq!(serde_json::from_str::<CourseVersionState>("\"in_review\"").unwrap(), CourseVersionState::InReview);
    }
}
