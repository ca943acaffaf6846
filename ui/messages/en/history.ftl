history-sub = Who did what, when and why. Nothing is ever taken out; an undo is a new entry.
history-none = Nothing has happened yet.
history-which = Which entries are shown
history-by = Done by
history-by-all = By everybody
history-became = became
history-reason = Reason: { $reason }
history-number = entry { $n }
history-undone = Undone
history-is-undone = undone
history-is-undo = an undo
history-more = Show more
history-changes-more = { $count ->
    [1] one more
   *[other] { $count } more
  }
