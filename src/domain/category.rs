//! On whose side a participant stands (domain.md 3.3 A): it stays after erasure, so that every figure can split industry and regulators.

use super::coded::coded;

coded! {
    /// The stakeholder category of a person.
    pub enum Category {
        /// A maker of medicines, vaccines or diagnostics.
        Manufacturer = "manufacturer",
        /// An association of such makers.
        Association = "association",
        /// A national regulatory authority.
        Nra = "nra",
        /// A ministry or another public office.
        Ministry = "ministry",
        /// A university or research institute.
        Academia = "academia",
        /// A body of the United Nations or a non-governmental organisation.
        UnNgo = "un_ngo",
        /// Who pays: a bank, a foundation, a donor.
        Funder = "funder",
        /// Anybody else.
        Other = "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_is_found_by_its_code() {
        for category in Category::ALL {
            assert_eq!(Category::from_code(category.code()), Some(*category));
        }
    }
}
