//! Rows of one list that are the same person, or at least have the same name.

use std::collections::BTreeMap;

use super::roster::{RosterRow, RowFault};
use super::values::same_email;
use crate::domain::names::name_key;

/// Tells rows of one person and rows of namesakes. Only the first earlier row is named.
pub(super) fn mark_twins(rows: &mut [RosterRow]) {
    let mut seen: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for index in 0..rows.len() {
        if rows[index].full_name.is_empty() {
            continue;
        }
        let earlier = seen.entry(name_key(&rows[index].full_name)).or_default();
        let (before, rest) = rows.split_at_mut(index);
        let row = &mut rest[0];
        let same = earlier.iter().map(|at| &before[*at]).find(|other| is_same_person(other, row));
        let fault = match (same, earlier.first()) {
            (Some(other), _) => Some(RowFault::DuplicateInFile { line: other.line }),
            (None, Some(at)) => Some(RowFault::NamesakeInFile { line: before[*at].line }),
            (None, None) => None,
        };
        row.faults.extend(fault);
        earlier.push(index);
    }
}

/// Whether two rows of one name are one person. Different dates of birth always are two.
fn is_same_person(one: &RosterRow, other: &RosterRow) -> bool {
    match (one.born_on, other.born_on) {
        (Some(one), Some(other)) => return one == other,
        (None, None) => {}
        _ => return same_email(one.email.as_deref(), other.email.as_deref()),
    }
    if one.email.is_some() || other.email.is_some() {
        return same_email(one.email.as_deref(), other.email.as_deref());
    }
    let plain = |row: &RosterRow| RosterRow { line: 0, faults: Vec::new(), ..row.clone() };
    plain(one) == plain(other)
}
