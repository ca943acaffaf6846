inbox-sub = What stands against each other in the records, until somebody decides.
inbox-all = All
inbox-of-kind = { $kind } { $number }
inbox-kind-overlap = Overlap
inbox-kind-walk-in = Walk-in
inbox-kind-certificate = Certificate
inbox-kind-duplicate = Alike
inbox-head-one = One side
inbox-head-other = Other side
inbox-head-why = What stands between them
inbox-head-kind = Kind
inbox-room = room
inbox-erased = (erased)
inbox-why-facility = Both take { $what }, { $minutes } min
inbox-why-equipment = Both take { $what }, and there are not enough, { $minutes } min
inbox-why-buffer = { $what }: { $minutes } min too few between the two
inbox-why-trainer = { $what } teaches both, { $minutes } min
inbox-why-trainee = { $count ->
    [one] { $what } is expected in both, { $minutes } min
   *[other] { $number } people are expected in both, { $minutes } min
}
inbox-why-capacity = { $count ->
    [one] One person more than there are places
   *[other] { $number } people more than there are places
}
inbox-why-closed = { $what } is closed, { $minutes } min
inbox-why-outside-hours = { $what } is not open, { $minutes } min
inbox-why-holiday = { $what } has a holiday, { $minutes } min
inbox-why-not-there = { $what } is not available on this day
inbox-why-away = { $what } is away, { $minutes } min
inbox-why-out-of-service = { $what } is out of service
inbox-why-calibration = { $what } must be calibrated before
inbox-why-quantity = { $what }: { $number } too few
inbox-why-zone = The clocks in { $what } were changed by { $minutes } min
inbox-why-walk-in = came without a place
inbox-why-name = { $count ->
    [2] The same name
   *[other] The same name, { $number } people
}
inbox-why-email = { $count ->
    [2] The same e-mail address
   *[other] The same e-mail address, { $number } people
}
inbox-none = Nothing to decide
inbox-none-text = Overlaps of the next twelve months, walk-ins, certificates that the records contradict, and people who are alike stand here.
inbox-keep = Keep both
inbox-kept = Different people: they are not shown as alike until one of them changes
inbox-why-identifier = { $count ->
    [2] The same identifier
   *[other] The same identifier, { $number } people
}
inbox-head-do = Decision
