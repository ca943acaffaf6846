//! Partners and what is agreed with them (domain.md 3.3 B and C).

use super::coded::coded;
use super::states::AgreementState;
use chrono::NaiveDate;

coded! {
    /// What a partner is to a programme or run.
    pub enum PartnerRole {
        /// Answers for it.
        Organiser = "organiser",
        /// Answers for it beside another.
        CoOrganiser = "co_organiser",
        /// Brings the others together.
        Coordinator = "coordinator",
        /// Works on it.
        Collaborator = "collaborator",
        /// Gives the place.
        Host = "host",
        /// Pays.
        Funder = "funder",
        /// Gives expertise.
        TechnicalSupport = "technical_support",
        /// Passes a technology on.
        Hub = "hub",
        /// Takes a technology over.
        Spoke = "spoke",
    }
}

coded! {
    /// What binds the parties.
    pub enum AgreementKind {
        /// A memorandum of understanding.
        Mou = "mou",
        /// A contract.
        Legal = "legal",
        /// A grant.
        Funding = "funding",
    }
}

/// Whether an agreement holds on a day: in force, signed by then, not past its last day.
pub fn is_in_force(state: AgreementState, signed_on: Option<NaiveDate>, valid_to_on: Option<NaiveDate>, on: NaiveDate) -> bool {
    state == AgreementState::InForce && signed_on.is_some_and(|signed| signed <= on) && valid_to_on.is_none_or(|last| on <= last)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_agreement_holds_from_its_signature_to_its_last_day() {
        let day = |text: &str| Some(text.parse::<NaiveDate>().unwrap());
        let holds = |state, on: &str| is_in_force(state, day("2026-01-01"), day("2026-03-31"), on.parse().unwrap());
        assert!(holds(AgreementState::InForce, "2026-01-01"));
        assert!(holds(AgreementState::InForce, "2026-03-31"));
        assert!(!holds(AgreementState::InForce, "2025-12-31"));
        assert!(!holds(AgreementState::InForce, "2026-04-01"));
        assert!(!holds(AgreementState::Signed, "2026-02-01"));
        assert!(!holds(AgreementState::Terminated, "2026-02-01"));
        assert!(is_in_force(AgreementState::InForce, day("2026-01-01"), None, "2050-01-01".parse().unwrap()));
        assert!(!is_in_force(AgreementState::InForce, None, None, "2026-02-01".parse().unwrap()));
    }
}
