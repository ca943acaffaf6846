//! Follow-up: what people are asked months after a run, and when they are due to be asked.

use chrono::{Months, NaiveDate};

/// Months after the last day of a run.
pub const MONTHS: [u32; 3] = [6, 12, 24];

/// The day from which on somebody is due to be asked: the same day of the month, or the last one of a shorter month.
pub fn due_on(last_on: NaiveDate, months: u32) -> NaiveDate {
    last_on.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_due_on_the_same_day_of_the_month_or_on_its_last() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(MONTHS.map(|months| due_on(day("2024-03-31"), months)), [day("2024-09-30"), day("2025-03-31"), day("2026-03-31")]);
        assert_eq!(due_on(day("2024-02-29"), 12), day("2025-02-28"));
        assert_eq!(due_on(day("2024-08-31"), 6), day("2025-02-28"));
    }
}
