# Completion rules and verdicts in words. The core alone speaks them.

## A rule
completion-rule = { $what }
completion-rule-excused-leave = { $what }; a session from which somebody is excused does not count
completion-and = { $first } and { $second }
completion-or = { $first } or { $second }
completion-comma = { $first }, { $second }
completion-brackets = ({ $what })
completion-rule-at-least = at least { $n } of these { $count }: { $parts }
completion-rule-hours = at least { $percent } of the hours
completion-rule-sessions = { $n ->
    [one] at least one session
   *[other] at least { $n } sessions
}
completion-rule-sessions-part = { $n ->
    [one] at least one session with at least { $percent } of its minutes
   *[other] at least { $n } sessions with at least { $percent } of the minutes of each
}
completion-rule-tag = every session with the tag “{ $tag }”
completion-rule-signed-off = signed off in every competency of the course
completion-rule-signed-off-in = signed off in { $codes }
completion-rule-score = at least { $percent } in every { $kind ->
    [pre] pre-test
    [post] post-test
    [practical] practical
   *[exam] exam
}

## Where somebody stands
completion-hours = { $earned } of { $hours } earned; { $needed } are needed.
completion-hours-none = No session was held yet; { $needed } of the hours are needed.
completion-sessions = { $n ->
    [one] One session is needed; attended so far: { $attended }.
   *[other] { $n } sessions are needed; attended so far: { $attended }.
}
completion-sessions-part = { $n ->
    [one] One session with at least { $percent } of its minutes is needed; attended so far: { $attended }.
   *[other] { $n } sessions with at least { $percent } of the minutes of each are needed; attended so far: { $attended }.
}
completion-tag = Every session with the tag “{ $tag }” is needed; attended so far: { $attended }.
completion-tag-none = Every session with the tag “{ $tag }” is needed, and none has it yet.
completion-semicolon = { $first }; { $second }
completion-score = At least { $percent } is needed in every { $kind ->
    [pre] pre-test
    [post] post-test
    [practical] practical
   *[exam] exam
}: { $scores }.
completion-score-none = At least { $percent } is needed in every { $kind ->
    [pre] pre-test
    [post] post-test
    [practical] practical
   *[exam] exam
}, and the run has none yet.
completion-score-enough = { $title } { $reached }
completion-score-left = { $title } { $reached }, { $count ->
    [0] no attempt left
    [one] one attempt left
   *[other] { $count } attempts left
}
completion-score-missing = no score
completion-signed-off = Sign-offs: { $sign-offs }.
completion-signed-off-none = Sign-offs are needed, and the course names no competency yet.
completion-signed-off-enough = { $code } { $title }: { $reached }
completion-signed-off-open = { $code } { $title }: { $reached }, can still become { $required }
completion-signed-off-over = { $code } { $title }: { $reached }, { $required } was needed
completion-signed-off-not-yet = not signed off
completion-missed = Missed: { $sessions }.
completion-still = Can still pass through { $sessions }.
completion-still-hours = Can still pass with { $needed } of the { $left } to come: { $sessions }.
completion-still-close = Enough is earned; it counts once these are closed: { $sessions }.
completion-session = { $label } { $title }
completion-session-mandatory = { $label } { $title } (mandatory)
completion-more = { $sessions } and { $count } more
completion-percent = { $n } %
completion-amount = { $n } h

## Why a rule cannot be used
completion-fault-unknown = the condition “{ $name }” is not known to this Rollbook
completion-fault-shape = it does not have the shape of a rule
completion-fault-no-parts = a group holds no condition
completion-fault-too-many = { $n } conditions are asked for, but there are { $count }
completion-fault-over-100 = nobody can reach { $percent }
completion-fault-nothing = a condition asks for nothing, so nobody could fail it
completion-fault-tag = a tag is empty or too long
completion-fault-no-competency = it asks for sign-offs, and this version of the course has no competency
completion-fault-competency = “{ $code }” is no competency of this version of the course
completion-fault-deep = groups lie in groups more than { $max } deep
completion-fault-long = it has more than { $max } conditions
