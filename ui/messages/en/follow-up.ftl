follow-up-tab-due = Follow-up
follow-up-tab-retention = Retention
follow-up-yes = yes
follow-up-no = no
follow-up-state = State
follow-up-state-due = due
follow-up-state-sent = sent
follow-up-state-answered = answered
follow-up-state-no-answer = no answer
follow-up-state-waived = waived
follow-up-head-reference = Reference
follow-up-head-name = Name
follow-up-head-email = E-mail
follow-up-head-country = Country
follow-up-head-run = Run
follow-up-head-months = Months
follow-up-head-due-on = Due on
follow-up-head-state = State
follow-up-head-in-sector = Still in the sector
follow-up-head-skill-applied = Skill applied
follow-up-head-group = Group
follow-up-head-detail = Code
follow-up-head-due = Due
follow-up-head-answered = Answered
follow-up-head-retention = Retention %
follow-up-head-applied = Applied %
follow-up-head-silent = Did not answer
follow-up-head-waived = Waived
follow-up-head-not-asked = Not asked yet
follow-up-retention-title = Retention after { $months } months
follow-up-counts = Each place in a completed run counts once, from the day on which it is due. Due is the sum of answered, did not answer, waived and not asked yet.
follow-up-counts-answers = Retention is the share of those who said that they are in the sector, of those who said whether they are. Country is that of the enrolment.
follow-up-sheet-note = Fill in yes or no in the last two columns and take the sheet in again; leave the reference as it is.
follow-up-open = To be asked or reminded
follow-up-all = All
follow-up-months = After months
follow-up-months-all = 6, 12 and 24
follow-up-months-n = { $n } months
follow-up-by-programme = Programme
follow-up-by-course = Course
follow-up-by-country = Country
follow-up-by-run = Run
follow-up-by = Group by
follow-up-count = { $count ->
    [0] nobody
    [one] one question
   *[other] { $number } questions
  }
follow-up-none = Nobody is due
follow-up-none-text = Everybody who took part in a completed run stands here 6, 12 and 24 months after its last day.
follow-up-ask = Write to { $number }
follow-up-mark = Note what became of { $number }
follow-up-mark-title = What became of it
follow-up-answer-title = Answer of { $name }
follow-up-answer = Answer
follow-up-unsaid = not said
follow-up-on = On
follow-up-note = What else was said
follow-up-kept = { $count ->
    [one] Noted for one person
   *[other] Noted for { $number } people
  }
follow-up-export = Sheet to fill in
follow-up-import = Take answers in
follow-up-import-sub = The sheet from here, filled in; or any sheet with the heads E-mail, Run, Months and Still in the sector.
follow-up-import-choose = Choose a file
follow-up-import-ready = { $ready } can be taken in, { $refused } are left out
follow-up-import-do = { $count ->
    [one] Take one answer in
   *[other] Take { $number } answers in
  }
follow-up-import-done = { $count ->
    [one] One answer was taken in
   *[other] { $number } answers were taken in
  }
follow-up-line = Line
follow-up-fault-unknown = nobody who is due
follow-up-fault-several = several people
follow-up-fault-empty = no answer in it
follow-up-fault-unreadable = neither yes nor no
follow-up-fault-settled = known already, or waived
follow-up-fault-twice = twice in the sheet
follow-up-ready = new
follow-up-share = { $percent } ({ $part } of { $all })
follow-up-retention-none = No run ended so long ago
follow-up-retention-none-text = Figures stand here once a completed run is old enough.
