sessions-list = Sessions
sessions-look = Look of the plan
sessions-look-list = List
sessions-look-week = Week
sessions-week = Week plan
sessions-week-former = Week before
sessions-week-next = Week after
sessions-full = { $count ->
    [one] One more session here
   *[other] { $count } more sessions here
}
sessions-rooms = Rooms
sessions-rooms-button = Places and equipment
sessions-place = Place a session
sessions-place-title = Place a session
sessions-place-action = Place it
sessions-placed = “{ $title }” placed
sessions-kept = “{ $title }” changed
sessions-none = No sessions yet
sessions-none-text = Place the first session: a title, a day, from and to, and a room.
sessions-and = { ", " }
sessions-yes = yes
sessions-no = no

sessions-when = { $day }, { $times }
sessions-head-when = When
sessions-head-title = Session
sessions-head-room = Room
sessions-head-trainer = Trainer
sessions-head-hours = Hours
sessions-head-state = State
sessions-no-room = no room
sessions-no-trainer = nobody yet
sessions-mandatory = mandatory
sessions-marked = { $marked } of { $expected } marked
sessions-register = Register
sessions-register-closed = register closed
sessions-zone = Time zone
sessions-overlaps = { $count ->
    [one] One overlap
   *[other] { $count } overlaps
}
sessions-clashing = { $count ->
    [one] One session overlaps
   *[other] { $count } sessions overlap
}
sessions-clashing-accepted = { $count ->
    [one] One session overlaps, accepted
   *[other] { $count } sessions overlap, accepted
}
sessions-overlap-facility = { $what } is booked twice: also “{ $other }”, { $minutes } min.
sessions-overlap-trainer = { $what } teaches “{ $other }” at the same time, { $minutes } min.
sessions-overlap-trainee = { $count ->
    [one] One person is also expected in “{ $other }”, { $minutes } min.
   *[other] { $number } people are also expected in “{ $other }”, { $minutes } min.
}
sessions-overlap-equipment = { $what } is also taken by “{ $other }”, and there are not enough, { $minutes } min.
sessions-overlap-buffer = { $what }: too little time between this and “{ $other }”. Set-up, clean-down, turnaround or gowning lack { $minutes } min.
sessions-overlap-around = Set-up, clean-down, turnaround and gowning are counted in.
sessions-overlap-capacity = { $count ->
    [one] { $what } is too small: one person more than places.
   *[other] { $what } is too small: { $number } people more than places.
}
sessions-overlap-closed = { $what } is closed then, { $minutes } min.
sessions-overlap-outside-hours = { $what } is not open at these hours, { $minutes } min.
sessions-overlap-holiday = { $what } has a holiday then, { $minutes } min.
sessions-overlap-not-there = { $what } is not available on this day: not yet, or no more.
sessions-overlap-away = { $what } is away then, { $minutes } min.
sessions-overlap-out-of-service = { $what } is out of service.
sessions-overlap-calibration = { $what } must be calibrated before this day.
sessions-overlap-quantity = { $what }: { $number } more are asked for than there are.

sessions-state-tentative = tentative
sessions-state-confirmed = confirmed
sessions-state-held = held
sessions-state-cancelled = cancelled
sessions-state-kept = “{ $title }” is { $state } now
sessions-kind-lecture = Lecture
sessions-kind-practical = Practical
sessions-kind-site-visit = Site visit
sessions-kind-webinar = Webinar
sessions-kind-plenary = Plenary
sessions-kind-panel = Panel
sessions-kind-presentation = Presentation
sessions-kind-discussion = Discussion
sessions-kind-exam = Exam
sessions-kind-social = Social

sessions-inspector = This session
sessions-tab-facts = Session
sessions-tab-history = History
sessions-edit = Edit…
sessions-edit-title = Change the session
sessions-confirm = Confirm
sessions-cancel = Cancel session…
sessions-cancel-title = Cancel this session
sessions-cancel-text = It stays in the history and no longer counts. Marks already made are kept.
sessions-cancel-keep = Leave it
sessions-cancel-do = Cancel the session
sessions-cancelled = “{ $title }” cancelled
sessions-take-roll = Take roll
sessions-see-roll = See the roll

sessions-field-title = Title
sessions-field-kind = Kind
sessions-field-day = Day
sessions-field-start = From
sessions-field-end = To
sessions-field-mandatory = Mandatory
sessions-field-tags = Tags
sessions-field-tags-hint = Parted by commas. A completion rule may name them.
sessions-field-credited = Counts for
sessions-field-credited-min = Credited minutes
sessions-field-credited-hint = Empty: the whole length.
sessions-twice = The clocks go back and this hour comes twice. Which one?
sessions-twice-first = The first
sessions-twice-second = The second
sessions-override = Why all the same
sessions-unqualified = A trainer lacks a qualification
sessions-unqualified-missing = { $name }: none for { $what } ({ $as })
sessions-unqualified-ahead = { $name }: for { $what } ({ $as }) only from a later day
sessions-unqualified-lapsed = { $name }: for { $what } ({ $as }) it has lapsed by then
sessions-unqualified-short = qualification missing

sessions-agenda = Agenda
sessions-agenda-add = Add an item
sessions-staff = Who does what
sessions-staff-add = Add
sessions-staff-find = Find by name
sessions-role = Role
sessions-role-trainer = Trainer
sessions-role-co-trainer = Co-trainer
sessions-role-assessor = Assessor
sessions-role-moderator = Moderator
sessions-role-speaker = Speaker
sessions-role-panellist = Panellist
sessions-role-interpreter = Interpreter
sessions-phase = Phase
sessions-for = For
sessions-for-tracks = For these tracks only
sessions-for-groups = For these groups only
sessions-for-hint = None ticked: for everybody of the run.
sessions-equipment = Equipment
sessions-equipment-add = Add equipment
sessions-quantity = How many
sessions-remove = Remove
sessions-setup = Set-up before, min
sessions-teardown = Clean-down after, min
sessions-around = Set-up and clean-down
sessions-around-of = { $before } min before, { $after } min after
sessions-pencil = Make tentative
sessions-import = Import…
sessions-import-title = Sessions from a file
sessions-import-sub = A calendar or a timetable. Nothing is written before you have seen it.
sessions-import-drop = Drop a calendar or timetable here
sessions-import-choose = Choose a file…
sessions-import-kinds = ICS, CSV, TSV, XLSX, XLS, XLSB or ODS
sessions-import-kind = Kind, where the file says none
sessions-import-rows = Sessions of the file
sessions-import-counts = { $create } new, { $update } changed, { $cancel } cancelled, { $there } already there, { $refused } refused
sessions-import-shown = { $shown } of { $total } are shown, those with remarks first. All that are new, changed or cancelled are taken in.
sessions-import-left-out = Not taken from the file: { $names }
sessions-import-what = What happens
sessions-import-create = new
sessions-import-update = changed
sessions-import-cancel = cancelled
sessions-import-already-in = already there
sessions-import-was = was: { $what }
sessions-import-no-place = no place
sessions-import-changed-here = It was changed here since. What was changed here stays.
sessions-import-refused = refused
sessions-import-nothing = No session of the file can be taken in.
sessions-import-take = { $count ->
    [1] Take in 1 session
   *[other] Take in { $count } sessions
  }
sessions-import-said = { $count ->
    [1] 1 session was imported
   *[other] { $count } sessions were imported
  }
sessions-slot-whole-day = It lasts whole days and has no time.
sessions-slot-endless = It repeats without end. Give it a last day in the program that made the file.
sessions-slot-bad-rule = How it repeats is not understood: { $text }
sessions-slot-all-later = It changes all later ones of a series, which is not understood. Export the series again.
sessions-slot-cancelled = It is cancelled.
sessions-slot-older = It is an older version of an event that stands in the file again.
sessions-slot-unknown-zone = No time zone “{ $text }” is known, and the file does not bring its rules.
sessions-slot-other-zone = The file says other clock times for “{ $text }” than the time zone database.
sessions-slot-no-time = Its time is not understood: “{ $text }”
sessions-slot-seconds = { $text } is no whole minute. Sessions begin and end at whole minutes.
sessions-slot-no-title = It has no title.
sessions-slot-several-days = Its day may be { $text }. Write it as in 2026-11-24.
sessions-slot-no-zone = It names no time zone: it is taken in that of the run.
sessions-slot-nameless-zone = The zone “{ $text }” has no name here: its moments are kept, in the zone of the run.
sessions-slot-unknown-place = Without its place: “{ $text }” is not known, or several are called so.
sessions-slot-unknown-trainer = Without “{ $text }”, who is no trainer here.
sessions-slot-unknown-kind = “{ $text }” is no kind of session.
sessions-clash-facility = A place is booked twice
sessions-clash-trainer = Somebody teaches twice
sessions-clash-trainee = Trainees are expected twice
sessions-clash-equipment = More things are asked for than there are
sessions-clash-buffer = Too little time in between
sessions-clash-capacity = More people than places
sessions-clash-closed = A place is closed
sessions-clash-outside-hours = A place is not open at these hours
sessions-clash-holiday = The centre has a holiday
sessions-clash-not-there = A place is not in use yet, or no more
sessions-clash-away = Somebody is away
sessions-clash-out-of-service = Equipment is out of service
sessions-clash-calibration = Equipment must be calibrated first
sessions-clash-quantity = A session takes more than there is
sessions-clash-qualification = A trainer is not qualified
sessions-clash-run-dates = A session is outside of its run or phase
sessions-level-block = Blocks
sessions-level-warn = Warns
sessions-level-ignore = Not shown
sessions-weekday-1 = Monday
sessions-weekday-2 = Tuesday
sessions-weekday-3 = Wednesday
sessions-weekday-4 = Thursday
sessions-weekday-5 = Friday
sessions-weekday-6 = Saturday
sessions-weekday-7 = Sunday
sessions-clash-zone = The clocks of a zone were changed since
sessions-clash-accepted = accepted
sessions-clash-open = open
sessions-overlap-zone = The clocks in { $what } were changed: planned for { $planned } UTC, its local time is now { $present } UTC. It was not moved.
sessions-accept = Accept…
sessions-accept-title = Accept this clash
sessions-accept-reason = Why it may stand
sessions-accept-do = Accept
sessions-accept-hint = It is open again as soon as one of the two is changed.
sessions-accepted-by = Accepted by { $name }, { $when }
sessions-reopen = Open again
sessions-clash-kept = The clash was accepted
sessions-clash-reopened = The clash is open again
sessions-import-clashing = { $count ->
    [one] One session would clash. With a reason it comes in all the same, and the clash is accepted.
   *[other] { $count } sessions would clash. With a reason they come in all the same, and the clashes are accepted.
}
