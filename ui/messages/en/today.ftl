today-sessions = { $count ->
    [one] One session
   *[other] { $number } sessions
}
today-no-room = No room
today-and = { ", " }
today-register-open = register open
today-none = No session today
today-none-next = The next one is on { $day }.
today-needs = To settle
today-needs-none = Nothing waits to be settled.
today-need-register-open = { $count ->
    [one] The register of “{ $what }”, { $day }, is still open
   *[other] { $number } registers are open after their session, the oldest of “{ $what }”, { $day }
}
today-need-walk-in = { $count ->
    [one] One walk-in is not settled
   *[other] { $number } walk-ins are not settled
}
today-need-overlap = { $count ->
    [one] One overlap in the next twelve months
   *[other] { $number } overlaps in the next twelve months
}
today-need-duplicate = { $count ->
    [one] One name or address stands with several people
   *[other] { $number } names or addresses stand with several people
}
today-need-certificate = { $count ->
    [one] The records contradict one certificate
   *[other] The records contradict { $number } certificates
}
today-need-batch-waits = { $count ->
    [one] One certificate of { $what } waits for the approval of another person
   *[other] { $number } certificates of { $what } wait for the approval of another person
}
today-need-uncertified = { $count ->
    [one] One person of { $what } passes and has no certificate
   *[other] { $number } people of { $what } pass and have no certificate
}
today-need-version-in-review = { $count ->
    [one] A version of “{ $what }” waits for approval
   *[other] { $number } versions of courses wait for approval
}
today-need-version-review-due = { $count ->
    [one] A version of “{ $what }” is to be reviewed by { $day }
   *[other] { $number } versions of courses are to be reviewed, the first by { $day }
}
today-need-agreement-expiring = { $count ->
    [one] “{ $what }” ends on { $day }
   *[other] { $number } agreements come to their end, the first on { $day }
}
today-need-run-unconfirmed = { $what } is not confirmed; its first day is { $day }
today-need-reserve-waits = { $count ->
    [one] { $what } has a free seat, and one person is on its reserve list
   *[other] { $what } has a free seat, and { $number } people are on its reserve list
}
today-need-calibration-due = { $count ->
    [one] { $what }: calibration due { $day }
   *[other] { $number } things must be calibrated, the first { $what }: { $day }
}
today-need-qualification-ends = { $count ->
    [one] A qualification of { $what } ends on { $day }
   *[other] { $number } qualifications end soon, the first, of { $what }, on { $day }
}
today-need-backup = No backup since { $day }
today-need-no-backup = No backup yet
today-need-action-due = { $count ->
    [one] { $what }: one action is due since { $day }
   *[other] { $what }: { $number } actions are due since { $day }
  }
today-need-follow-up-due = { $count ->
    [one] One person is due for a follow-up since { $day }
   *[other] { $number } people are due for a follow-up since { $day }
  }
