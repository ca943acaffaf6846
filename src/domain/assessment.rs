//! Tests and practicals: scores in hundredths of a point, what of them counts, and how far people came between two tests. Integers only.

use super::coded::coded;
use super::completion::Outcome;

/// Points that an assessment may have, in hundredths.
pub const MAX_X100: u32 = 1_000_000;
/// Attempts that an assessment may have.
pub const ATTEMPTS_MAX: u32 = 10;

coded! {
    /// What an assessment is for.
    pub enum AssessmentKind {
        /// What people know before the course.
        Pre = "pre",
        /// What they know after it.
        Post = "post",
        /// Something done under the eyes of an assessor.
        Practical = "practical",
        /// An examination.
        Exam = "exam",
    }
}

/// What an assessment says about somebody: the best attempt counts, and nobody fails while an attempt is left. None without a pass mark.
pub fn outcome(best_x100: Option<u32>, pass_x100: Option<u32>, attempts_left_n: u32) -> Option<Outcome> {
    let pass_x100 = pass_x100?;
    Some(match best_x100 {
        Some(best) if best >= pass_x100 => Outcome::Pass,
        _ if attempts_left_n > 0 => Outcome::Pending,
        _ => Outcome::Fail,
    })
}

/// Tenths of a percent of the highest score, to the nearest, but never rounded up to `needed_pct` or to 100.
pub fn pct_tenths(score_x100: u32, max_x100: u32, needed_pct: u32) -> u32 {
    let (score, max) = (u64::from(score_x100), u64::from(max_x100.max(1)));
    let nearest = (score * 2_000 + max) / (max * 2);
    let is_rounded_up_to = |pct: u64| nearest == pct * 10 && score * 100 < pct * max;
    let shown = nearest - u64::from(is_rounded_up_to(u64::from(needed_pct)) || is_rounded_up_to(100));
    u32::try_from(shown).unwrap_or(u32::MAX)
}

/// The mean of scores in tenths of a percent of the highest one, to the nearest. None of nobody.
pub fn mean_tenths(scores_x100: &[u32], max_x100: u32) -> Option<u32> {
    let sum: u64 = scores_x100.iter().map(|score| u64::from(*score)).sum();
    let of = u64::from(max_x100) * u64::try_from(scores_x100.len()).ok()?;
    u32::try_from((sum * 2_000 + of).checked_div(of * 2)?).ok()
}

/// Hundredths as points: `7850` is `78.5`.
pub fn points(x100: u32) -> String {
    let text = format!("{}.{:02}", x100 / 100, x100 % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// How many percentage points lie between two assessments with these highest scores, in the mean of people with a score in both:
/// tenths, to the nearest, halves away from zero. None of nobody.
pub fn change_tenths(max_x100: (u32, u32), scores_x100: &[(u32, u32)]) -> Option<i32> {
    let (before_max, after_max) = (i128::from(max_x100.0), i128::from(max_x100.1));
    let sum: i128 = scores_x100.iter().map(|(before, after)| i128::from(*after) * before_max - i128::from(*before) * after_max).sum();
    let of = before_max * after_max * i128::try_from(scores_x100.len()).ok()?;
    let doubled = sum * 2_000;
    i32::try_from((doubled + of * doubled.signum()).checked_div(of * 2)?).ok()
}

/// The mean of changes that add up to a sum, to the nearest, halves away from zero. None of nobody.
pub fn mean_change(sum_tenths: i64, of: u32) -> Option<i32> {
    let doubled = sum_tenths * 2;
    i32::try_from((doubled + i64::from(of) * doubled.signum()).checked_div(i64::from(of) * 2)?).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn nobody_fails_while_an_attempt_is_left() {
        assert_eq!(outcome(None, Some(6_000), 2), Some(Outcome::Pending));
        assert_eq!(outcome(Some(5_999), Some(6_000), 1), Some(Outcome::Pending));
        assert_eq!(outcome(Some(5_999), Some(6_000), 0), Some(Outcome::Fail));
        assert_eq!(outcome(Some(6_000), Some(6_000), 0), Some(Outcome::Pass));
        assert_eq!(outcome(Some(6_000), None, 0), None);
    }

    #[test]
    fn a_shown_percentage_never_reaches_what_the_points_did_not() {
        assert_eq!(pct_tenths(5_999, 10_000, 60), 599);
        assert_eq!(pct_tenths(6_000, 10_000, 60), 600);
        assert_eq!(pct_tenths(59_999, 100_000, 60), 599);
        assert_eq!(pct_tenths(59_999, 100_000, 50), 600);
        assert_eq!(pct_tenths(99_999, 100_000, 60), 999);
        assert_eq!(pct_tenths(1, 3, 60), 333);
    }

    #[test]
    fn a_change_is_in_percentage_points_whatever_the_tests_count_to() {
        // 10 of 20 is 50 %, 27 of 30 is 90 %: 40 points up.
        assert_eq!(change_tenths((2_000, 3_000), &[(1_000, 2_700)]), Some(400));
        assert_eq!(change_tenths((3_000, 2_000), &[(2_700, 1_000)]), Some(-400));
        // 1/3 to 2/3 is 33.33; with no change at all of another person 16.67 in the mean.
        assert_eq!(change_tenths((300, 300), &[(100, 200)]), Some(333));
        assert_eq!(change_tenths((300, 300), &[(100, 200), (300, 300)]), Some(167));
        assert_eq!(change_tenths((300, 300), &[]), None);
    }

    #[test]
    fn points_have_no_more_decimals_than_they_need() {
        assert_eq!([0, 5, 50, 100, 7_850, 10_000].map(points), ["0", "0.05", "0.5", "1", "78.5", "100"]);
        assert_eq!(mean_tenths(&[5_000, 6_000, 6_000], 10_000), Some(567));
        assert_eq!(mean_tenths(&[], 10_000), None);
    }

    #[test]
    fn halves_go_away_from_zero() {
        assert_eq!([mean_change(3, 2), mean_change(-3, 2), mean_change(4, 3), mean_change(0, 0)], [Some(2), Some(-2), Some(1), None]);
        assert_eq!(change_tenths((10_000, 10_000), &[(0, 5)]), Some(1));
        assert_eq!(change_tenths((10_000, 10_000), &[(5, 0)]), Some(-1));
    }
}
