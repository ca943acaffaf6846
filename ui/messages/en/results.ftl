results-none = Nothing is assessed in this run yet
results-none-text = Add a test or a practical; then a score is typed for each person, or a column of scores is pasted.
results-nobody = Nobody is enrolled yet
results-nobody-text = Scores are entered once people have a place in the run.
results-grid = Scores
results-add = Add assessment…
results-edit = Change { $title }
results-new = New assessment
results-make = Add it
results-added = { $title } added
results-kept = { $title } changed
results-kind = Kind
results-kind-pre = Pre-test
results-kind-post = Post-test
results-kind-practical = Practical
results-kind-exam = Exam
results-title = Title
results-max = Highest score
results-pass = Pass mark
results-pass-hint = Leave it empty where nobody passes or fails, as in a pre-test.
results-attempts = Attempts
results-attempts-hint = The best one counts, and all of them stay.
results-fixed = Somebody has a score, so it stays as it is.
results-of-points = of { $max }
results-of-points-pass = of { $max }, passed from { $pass }
results-scored = { $count ->
    [0] no score yet
    [one] one score
   *[other] { $count } scores
}
results-mean = mean { $percent }
results-passed = { $passed } passed, { $failed } failed
results-change = Change
results-change-mean = Mean change
results-change-of = { $count ->
    [0] nobody sat both tests yet
    [one] one person sat both tests
   *[other] { $count } people sat both tests
}
results-points = { $n } points
results-assessor = Assessed by
results-assessor-me = { $name } (you)
results-keys = Type a score and press Enter for the next person, or paste a column. An empty cell takes a score away.
results-head-name = Name
results-head-attempt = { $title }, { $n }
results-head-outcome = Result
results-cell = { $name }, { $title }, attempt { $n }
results-first = was { $score }
results-rival = or { $score }
results-by = Assessed by { $name }
results-outcome-pass = passed
results-outcome-fail = failed
results-outcome-pending = not yet
results-sent = { $count ->
    [one] One score entered
   *[other] { $count } scores entered
}
results-correct = { $count ->
    [one] Correct a score
   *[other] Correct { $count } scores
}
results-correct-sub = The former value stays in the history.
results-correct-line = { $name }, { $title }: { $was } becomes { $now }
results-correct-none = no score
results-correct-keep = Correct
results-correct-note = More about it
results-reason-unknown = { $code }
results-sheet-best = { $title }, best of { $max }
results-sheet-percent = { $title }, %
results-sheet-outcome = { $title }, result
results-sheet-mean = Mean
results-sheet-note = The best attempt of each person at each assessment. Change: from the first pre-test to the last post-test, in percentage points; its mean counts those who sat both.
