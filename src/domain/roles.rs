//! What a user may be in a book. One user may hold several roles; each entry records the one in force.

use super::coded::coded;

coded! {
    /// A role of a user. What each may ask for stands in the table of requests.
    pub enum Role {
        /// Calls, enrolment, timetable, imports, clashes, certificate batches; never approves a batch they prepared.
        Coordinator = "coordinator",
        /// Register, results and sign-offs of their own sessions.
        Trainer = "trainer",
        /// Checks a frozen batch, approves and issues; suspends, revokes, supersedes.
        Certifier = "certifier",
        /// Accounts, settings, keys, desks and backup; changes no mark, result or enrolment.
        Administrator = "administrator",
        /// Reads everything, the journal too; changes nothing.
        Inspector = "inspector",
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_the_same_word_everywhere() {
        for role in Role::ALL.iter().copied() {
            assert_eq!(Role::from_code(role.code()), Some(role));
            assert_eq!(serde_json::to_value(role).unwrap(), role.code());
        }
        assert_eq!(Role::from_code("Trainer"), None);
    }

    #[test]
    fn the_window_sees_the_same_words() {
        assert_eq!(
            <Role as ts_rs::TS>::inline(&ts_rs::Config::default()),
            r#""coordinator" | "trainer" | "certifier" | "administrator" | "inspector""#
        );
    }
}
