timetable-title = Timetable
timetable-by = What the rows are
timetable-by-rooms = Rooms
timetable-by-trainers = Trainers
timetable-corner-rooms = Rooms and suites
timetable-corner-trainers = Trainers
timetable-by-equipment = Equipment
timetable-by-groups = Groups
timetable-corner-equipment = Equipment
timetable-corner-groups = Runs and groups
timetable-span-run = Run
timetable-all-runs = All runs
timetable-span = How many days
timetable-span-day = Day
timetable-span-week = Week
timetable-span-month = Four weeks
timetable-list = List
timetable-line = Timeline
timetable-today = Today
timetable-former = Earlier
timetable-next = Later
timetable-go = Go to a day
timetable-go-run = Go to a run
timetable-nowhere = None yet
timetable-places = { $count ->
    [one] one place
   *[other] { $number } places
}
timetable-none = No sessions in this time
timetable-none-text = Go to another week, or place a session here.
timetable-no-rows = Nothing to show yet
timetable-no-rows-text = Add the rooms of the centre, and sessions can stand in them.
timetable-next-clash = Next
timetable-no-clash = Nothing clashes in the days shown.
timetable-moving = Moving “{ $title }”
timetable-free = free here
timetable-more-reasons = { $count ->
    [one] One more reason
   *[other] { $number } more reasons
}
timetable-near = Free nearby
timetable-near-none = Nothing is free in the days shown.
timetable-near-why = Why not nearer?
timetable-outside-run = This is outside of the dates of the run.
timetable-outside-phase = This is outside of the dates of the phase “{ $title }”, { $from } to { $to }.
timetable-has-marks = People have marks in it: moving it asks for a reason.
timetable-key-step = 15 minutes
timetable-key-row = row
timetable-key-day = day
timetable-key-length = longer or shorter
timetable-key-drop = drop it here
timetable-key-back = put it back
timetable-override = A reason is needed here
timetable-put-back = Put it back
timetable-move-anyway = Move it
timetable-run = Run
timetable-planning = Timetable
timetable-free-days = Free days of the week
timetable-free-days-hint = Nothing is proposed on them, and moves over working days skip them.
timetable-free-days-none = None
timetable-levels = What clashes do
timetable-levels-hint = What blocks cannot be placed at all. What warns is shown, and accepted with a reason. The rest is not shown.
timetable-levels-all-warn = All of them warn
timetable-planning-saved = The timetable’s settings were saved
timetable-pieces = { $count ->
    [one] one piece
   *[other] { $number } pieces
}
timetable-sessions = { $count ->
    [0] no sessions
    [one] one session
   *[other] { $number } sessions
}
timetable-calibration = calibration due
timetable-outside-hours = outside of opening hours
timetable-elsewhere = { $times } by the clock of { $zone }
timetable-line-label = In one line
timetable-line-hint = Title, day, times and place in any order: CIP lab Tue 9-12 Suite 3
timetable-which-run = Several runs fit. Which one?
timetable-which-day = Several days fit. Which one?
timetable-which-times = Morning or afternoon?
timetable-which-place = Several places are called so. Which one?
timetable-choose = Choose…
timetable-all-fields = All fields…
timetable-zones = Time zones
timetable-zone = Time zone of the timetable
timetable-zone-hint = As Asia/Seoul; empty for that of the centre.
timetable-zone-second = Second time zone
timetable-zone-second-hint = Its hours stand below the first ones; empty for none.
timetable-zones-take = Use these
timetable-more = More
timetable-calendar = Calendar
timetable-calendar-of = Calendar of { $name }
timetable-calendar-month = Month
