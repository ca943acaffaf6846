roll-title = Roll book
roll-back = All sessions
roll-tools = Tools of this roll book
roll-grid = Roll of { $title }
roll-when = { $day }, { $times } ({ $zone })
roll-comma = { ", " }
roll-head-person = Person
roll-head-now = { $day }, now
roll-head-hours = Hours earned
roll-hours-none = –
roll-marked-of = { $marked } of { $expected } marked

roll-status-present = Present
roll-status-late = Late
roll-status-early = Left early
roll-status-remote = Remote
roll-status-excused = Excused
roll-status-absent = Absent
roll-status-not-expected = Not expected
roll-status-unmarked = Unmarked
roll-status-with-minutes = { $status }, { $minutes } min
roll-letter-present = P
roll-letter-late = L
roll-letter-early = E
roll-letter-remote = R
roll-letter-excused = X
roll-letter-absent = A
roll-letter-not-expected = N
roll-letter-walk-in = W

roll-dot-sending = being saved
roll-dot-saved = saved
roll-dot-refused = not saved
roll-cell-minutes = { $minutes } min
roll-cell-first = first { $status }
roll-cell-late-entry = late entry
roll-cell-rivals = differs: { $letters }

roll-said-marked = { $name }: { $mark }
roll-said-marked-many = { $count ->
    [one] One person: { $mark }
   *[other] { $count } people: { $mark }
}
roll-said-copied = { $count ->
    [one] Copied one mark
   *[other] Copied { $count } marks
}
roll-said-refused = { $name }: not saved. { $why }
roll-said-nothing-unmarked = Nobody is unmarked
roll-said-nothing-to-copy = There is no mark to copy
roll-said-no-such-name = No such name
roll-toast-marked = { $count ->
    [one] Marked one person
   *[other] Marked { $count } people
}

roll-copy = Copy last session
roll-rest-present = Rest present
roll-close = Close and sign…
roll-jump = Find a name in this list
roll-walkin = Walk-in…
roll-walkins = Walk-ins: { $count } to settle
roll-print = Sign-in sheet
roll-keys = Keys
roll-not-yours = You may read this roll but not mark it. The trainer of the session or a coordinator may.
roll-empty = Nobody is enrolled
roll-empty-text = Enrol people in the run first, or write somebody down as a walk-in.

roll-reason-title = Why so late?
roll-reason-text = These marks wait until you say why. One reason serves all that follow.
roll-reason-note = Note, if you like
roll-reason-keep = Keep the marks
roll-reason-drop = Let them go
roll-reason-unknown = Other reason
roll-reason-in-force = The reason you gave goes with every further mark here.
roll-reason-end = Ask again
roll-refused-title = { $count ->
    [one] One mark was not saved
   *[other] { $count } marks were not saved
}
roll-refused-retry = Try again

roll-close-unmarked = { $count ->
    [one] One person is still unmarked. The keyboard stands on them now. Mark them, then close.
   *[other] { $count } people are still unmarked. The keyboard stands on the first. Mark them, then close.
}
roll-close-title = Close and sign the register
roll-close-meaning = They attended as marked.
roll-close-action = Sign and close
roll-close-done = Register closed and signed
roll-closed = Closed
roll-signed-by = Signed by { $name }, { $at }
roll-reopen = Reopen…
roll-reopen-title = Reopen the register
roll-reopen-sub = The signed sheet is kept. The register must be signed again afterwards.
roll-reopen-action = Reopen
roll-reopened = Register reopened

roll-walkin-title = Walk-in
roll-walkin-sub = Somebody who is here and not on the list. A coordinator settles the enrolment.
roll-walkin-name = Name, as the person writes it
roll-walkin-country = Country
roll-walkin-no-country = not known
roll-walkin-possible = It may be somebody whom the book knows
roll-walkin-somebody-else = Somebody else
roll-walkin-add = Write down
roll-walkin-added = { $name } written down as a walk-in
roll-walkins-title = Walk-ins of this session
roll-walkins-sub = Enrol each as somebody whom the book knows, as a new person, or not at all.
roll-walkin-is-enrolled = enrolled
roll-walkin-is-refused = not enrolled
roll-walkin-enrol-as = It is { $name }, { $country }
roll-walkin-enrol = Enrol
roll-walkin-enrol-new = Enrol as a new person
roll-walkin-refuse = Do not enrol
roll-walkin-enrolled = { $name } enrolled
roll-walkin-refused = { $name } not enrolled

roll-keys-title = Keys of the roll book
roll-keys-sub = They work while the list has the keyboard. Each writes at once and moves on.
roll-keys-shift = Shift { $letter }
roll-keys-everybody = Everybody who is still unmarked
roll-keys-default = The usual mark of this session
roll-keys-clear = Unmarked again
roll-keys-minutes = Right after late or left early: the minutes
roll-keys-jump = Find a name
roll-keys-copy = Copy the last session onto the unmarked
roll-keys-undo = Take back
roll-keys-help = This list
roll-keys-walk-in = Walk-in

roll-whose = Whose sessions
roll-whose-mine = Mine
roll-whose-all = All
roll-mine-sub = Your sessions
roll-all-sub = Sessions of all runs
roll-mine-now = Now
roll-mine-next = Next
roll-mine-open = Over, register still open
roll-mine-later = Later
roll-mine-done = Closed
roll-mine-closed = closed
roll-mine-marked = { $marked } of { $expected } marked
roll-mine-take = Take roll
roll-mine-look = Look
roll-mine-none = No sessions yet
roll-mine-none-text = Sessions are placed in the plan of a run.
roll-mine-to-runs = Go to the runs
roll-mine-more = { $count ->
    [one] Show one more session
   *[other] Show { $count } more sessions
}
