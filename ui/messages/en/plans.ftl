plans-button = Plan several…
plans-title = Plan several sessions of { $code }
plans-sub = You see each session and what it clashes with before anything is kept.
plans-how = What to do
plans-how-repeat = Repeat a session
plans-how-copy-week = Copy a week
plans-how-move = Move sessions by days
plans-how-split = Split a session in two
plans-how-rotate = Rotate groups over stations
plans-how-assign-rooms = Give rooms
plans-session = Session
plans-every = Every
plans-unit = Unit
plans-unit-day = days
plans-unit-week = weeks
plans-ends = It ends
plans-ends-after = after n times
plans-ends-on = on a day
plans-until = Last day
plans-times = Times in all, with this one
plans-weekdays = Only on
plans-without = But not on these days
plans-without-hint = Separate days by commas: 19 Mar 2026, 24 Mar 2026
plans-after = Minutes of the first part
plans-after-hint = What the session counts for is shared out by length.
plans-from-week = A day of the week to copy
plans-to-week = A day of the other week
plans-week-hint = Weeks begin on Monday.
plans-days = By how many days
plans-days-hint = Earlier with a minus: -2
plans-count = Which days count
plans-count-hint = What would fall on a free day goes to the next working day.
plans-count-working = Working days
plans-count-calendar = All days
plans-all-phases = All phases
plans-rooms-for = For
plans-rooms-missing = Sessions without a place
plans-rooms-all = All sessions
plans-within = Only in
plans-anywhere = Any site
plans-features = The room must have
plans-features-hint = Separate features by commas. Each session gets the smallest free room that holds its people.
plans-groups = Groups
plans-no-groups = The run has no groups yet. Add them under phases and groups.
plans-stations = Stations
plans-station-title = Station { $n }
plans-station-room = Room of station { $n }
plans-station-trainer = Trainer of station { $n }
plans-station-add = Add a station
plans-first-day = First day
plans-first-time = Starts at
plans-slot = Minutes at a station
plans-gap = Minutes between
plans-a-day = Rounds a day
plans-incomplete = Fill in what is needed, and the sessions appear here.
plans-counts = { $count ->
    [one] One session of { $all } is planned.
   *[other] { $number } of { $all } sessions are planned.
  } With clashes: { $clashing }
plans-sessions = Sessions of the plan
plans-tick = Plan { $title }
plans-was = now { $stand }
plans-nothing = There is no session to plan.
plans-keep = Plan
plans-kept = { $count ->
    [one] One session was planned.
   *[other] { $number } sessions were planned.
  }
