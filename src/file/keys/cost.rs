//! What a guess at a password costs: Argon2id (RFC 9106).

use std::time::Duration;

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::file::KeyFault;

/// Parameters of Argon2id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Memory in KiB.
    pub kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Cost {
    /// What a real book never goes below: 64 MiB, three passes, four lanes.
    pub const STANDARD: Self = Self { kib: 64 * 1024, passes: 3, lanes: 4 };
    /// The least that is accepted at reading (OWASP ASVS): 46 MiB, one pass. For the demo and tests.
    pub const FLOOR: Self = Self { kib: 46 * 1024, passes: 1, lanes: 1 };

    /// The cost for this computer when the standard one took `standard_took`: more memory only where that stays
    /// far below a second, since the next computer that opens the book may be slower.
    #[must_use]
    pub fn calibrated(standard_took: Duration) -> Self {
        let times = match standard_took.as_millis() {
            0..75 => 4,
            75..150 => 2,
            _ => 1,
        };
        Self { kib: Self::STANDARD.kib * times, ..Self::STANDARD }
    }

    /// One derivation at this cost whose result is thrown away: for timing it.
    ///
    /// # Errors
    /// `Unreadable` for parameters outside the accepted range.
    pub fn try_out(self) -> Result<(), KeyFault> {
        self.derive(b"a password to time", &[0; 16]).map(drop)
    }

    /// Refuses parameters that protect too little, or that would exhaust the computer (more than 1 GiB).
    pub(super) fn check(self) -> Result<Self, KeyFault> {
        let fits = (Self::FLOOR.kib..=1024 * 1024).contains(&self.kib) && (1..=16).contains(&self.passes) && (1..=16).contains(&self.lanes);
        if fits { Ok(self) } else { Err(KeyFault::Unreadable { detail: format!("a cost of {self:?}") }) }
    }

    pub(super) fn derive(self, password: &[u8], salt: &[u8; 16]) -> Result<Zeroizing<[u8; 32]>, KeyFault> {
        let Self { kib, passes, lanes } = self.check()?;
        let unreadable = |error: argon2::Error| KeyFault::Unreadable { detail: error.to_string() };
        let params = Params::new(kib, passes, lanes, Some(32)).map_err(unreadable)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(password, salt, key.as_mut()).map_err(unreadable)?;
        Ok(key)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_a_much_faster_computer_raises_the_cost() {
        let mib = |ms| Cost::calibrated(Duration::from_millis(ms)).kib / 1024;
        assert_eq!([mib(242), mib(150), mib(100), mib(40)], [64, 64, 128, 256]);
    }

    #[test]
    fn costs_that_protect_nothing_or_exhaust_the_computer_are_refused() {
        assert!(Cost { kib: 46 * 1024 - 1, ..Cost::FLOOR }.check().is_err());
        assert!(Cost { kib: 1024 * 1024 + 1, ..Cost::STANDARD }.check().is_err());
        assert!(Cost { passes: 0, ..Cost::STANDARD }.check().is_err());
        assert!(Cost { lanes: 4000, ..Cost::STANDARD }.check().is_err());
        assert!(Cost::FLOOR.check().is_ok());
    }

    /// Value of the reference program (`argon2` 20171227-0.3, `-id -t 1 -k 47104 -p 1 -l 32`).
    #[test]
    fn the_floor_gives_what_the_reference_program_gives() {
        let key = Cost::FLOOR.derive(b"correct horse battery", b"sixteen byte slt").unwrap();
        assert_eq!(hex::encode(key.as_ref()), "0842e3e1d20bfc8e9b8a63b1275e390e5335a455729223f480e6f86be59f9c8d");
    }
}
