runs-title = Runs
runs-back = All runs
runs-sub = { $count ->
    [one] One run, { $going } under way
   *[other] { $number } runs, { $going } under way
}
runs-new = New run
runs-make = Make the run
runs-edit = Run { $code }
runs-edit-button = Edit…
runs-kept = { $code } changed
runs-added = { $code } made
runs-none = No runs yet
runs-none-text = A run is one delivery of a course: dates, seats, sessions and people.
runs-needs-course = No version of a course is approved yet. Make a course under “Catalogue” and have it approved; then a run can follow it.
runs-of = { $n } of { $all }
runs-head-title = Run
runs-head-code = Code
runs-head-dates = Dates
runs-head-enrolled = Seats
runs-head-sessions = Sessions
runs-head-certificates = Certificates
runs-head-state = State
runs-field-version = Course and version
runs-field-code = Code
runs-field-code-hint = As it stands on paper, such as GTHB-MAB-2026-02.
runs-field-first = First day
runs-field-last = Last day
runs-field-zone = Time zone
runs-field-capacity = Seats
runs-pools = Seats counted apart
runs-pools-hint = For people of some countries, for instance of the host and from abroad. Together they are the seats of the run.
runs-pools-start = Count seats apart
runs-pools-more = Another line
runs-pool-name = For whom
runs-pool-countries = Countries
runs-pool-countries-hint = Codes or names with ; between. Empty: all others
runs-pool-remove = Take out { $name }
runs-pool = Seats of
runs-pool-of = { $name }: { $n } of { $all }
runs-tab-plan = Plan
runs-tab-people = People
runs-tab-roll = Roll book
runs-tab-results = Results
runs-tab-certificates = Certificates
runs-tab-files = Files
runs-files-own = Files of this run
runs-files-library = From the library
runs-tab-actions = Actions
runs-tab-history = History

runs-state-draft = draft
runs-state-announced = announced
runs-state-open = open
runs-state-selection = selection
runs-state-confirmed = confirmed
runs-state-running = running
runs-state-completed = completed
runs-state-closed = closed
runs-state-cancelled = cancelled
runs-state-postponed = postponed
runs-state-button = Change state…
runs-state-title = Change the state of this run
runs-state-sub = It is { $state } now.
runs-state-reason-hint = Needed to cancel, postpone or reopen.
runs-state-kept = { $code } is { $state } now

runs-copy-button = New run from this one…
runs-copy-title = New run from { $code }
runs-copy-sub = Times, rooms, trainers and texts are copied; people, marks and states are not.
runs-copy-first-hint = A { $weekday }, as with { $code }.
runs-copy-days = { $count ->
    [one] { $days }: one of { $all } sessions
   *[other] { $days }: { $number } of { $all } sessions
}
runs-copy-sessions = Sessions of the new run
runs-copy-head-overlaps = Overlaps
runs-copy-tick = Copy { $title }
runs-copy-without = Without { $names }, who is no trainer any more.
runs-copy-free = none
runs-copy-no-sessions = The older run has none: the new one begins with its fields only.

runs-enrolment-reserve = reserve
runs-enrolment-enrolled = enrolled
runs-enrolment-active = active
runs-enrolment-completed = completed
runs-enrolment-not-completed = not completed
runs-enrolment-withdrawn = withdrawn
runs-enrolment-removed = removed
runs-enrolment-transferred = transferred
runs-enrolment-no-show = did not come
runs-enrolment-title = New state
runs-enrolment-now = { $state } now
runs-enrolment-kept = { $name }: { $state }
runs-outcome-pass = passes
runs-outcome-fail = fails
runs-outcome-pending = pending

runs-people-count = { $n } of { $all } seats taken
runs-people-add = Add people
runs-people-add-title = Add people to the run
runs-people-find = Find by name, country or employer
runs-people-tick = Choose { $name }
runs-people-is-in = in the run
runs-people-nobody = Nobody found
runs-people-nobody-text = New people are written down, or imported from a list, under People.
runs-people-enrol = { $count ->
    [0] Enrol
    [one] Enrol one person
   *[other] Enrol { $count } people
}
runs-people-added = { $count ->
    [one] One person enrolled
   *[other] { $count } people enrolled
}
runs-people-override = Why more than there are seats
runs-people-override-hint = The run is full. With a reason they are enrolled all the same.
runs-people-waiting = { $count ->
    [one] One on the reserve list
   *[other] { $number } on the reserve list
}
runs-people-to-reserve = Whoever finds no seat goes to the reserve list
runs-people-to-reserve-hint = In the order in which they were ticked. A seat that gets free belongs to the first of the list.
runs-promote = Give a free seat to { $name }
runs-promoted = { $name } has a seat now
runs-reserve-place = { $state }, place { $place }
runs-transfer = moved to another run
runs-transfer-run = Other run
runs-transfer-done = { $name } moved to { $code }
runs-people-none = Nobody is enrolled yet
runs-people-none-text = Add people whom the book knows, or import a list under People.
runs-people-name = Name
runs-people-country = Country
runs-people-employer = Employer
runs-people-hours = Hours earned
runs-people-hours-of = { $earned } of { $expected }
runs-people-outcome = Outcome
runs-people-state = State
runs-people-change = Change

runs-courses-none = No courses yet
runs-courses-none-text = Make a course with its completion rule; then a run can deliver it.
runs-course-new = New course
runs-course-code = Code
runs-course-code-hint = Short, such as MAB.
runs-course-title = Title
runs-course-language = Language of teaching
runs-course-added = Course made
runs-version-n = Version { $n }
runs-version-add = New version
runs-version-new = New version of { $code }
runs-version-edit = { $code }, version { $n }
runs-version-added = Version made
runs-version-kept = Version changed
runs-version-state-kept = { $code }, version { $n } changed
runs-version-draft = draft
runs-version-in-review = in review
runs-version-approved = approved
runs-version-retired = retired
runs-version-to-review = Send to review
runs-version-to-draft = Back to draft
runs-version-approve = Approve
runs-version-retire = Retire

runs-rule-short = Passes with:
runs-rule-title = Who passes
runs-rule-sub = The centre sets its own thresholds. Every verdict says which condition decided.
runs-rule-kind = Rule
runs-rule-all = All of these
runs-rule-any = Any of these
runs-rule-at-least = At least so many of these
runs-rule-hours = A share of the hours
runs-rule-sessions = A number of sessions
runs-rule-tag = Every session with a tag
runs-rule-score = A score in every assessment of a kind
runs-rule-n = How many
runs-rule-session-count = Sessions
runs-rule-percent = Per cent of hours
runs-rule-percent-each = Per cent of each
runs-rule-score-kind = Assessments
runs-rule-score-percent = Per cent of the points
runs-rule-tag-name = Tag
runs-rule-add = Add a condition
runs-rule-remove = Remove
runs-rule-bad-percent = A whole number from 1 to 100.
runs-rule-bad-count = A whole number of at least 1.
runs-rule-count-too-high = There are fewer conditions than that.
runs-rule-no-tag = Write the tag that the sessions carry.
runs-rule-empty-group = Add at least one condition.
runs-rule-excused = Excused hours still count as expected
runs-rule-excused-hint = Without it, an excused session lowers what a person must reach.
runs-tab-skills = Sign-offs
runs-rule-signed-off = Sign-offs in competencies
runs-rule-codes = Codes of competencies
runs-rule-codes-hint = Empty: every competency of the version.
runs-version-competencies = Competencies
runs-version-competencies-none = No competency is defined yet; add them under “Competencies…” of the courses.

runs-tab-parts = Groups
runs-field-least = Least number of people
runs-field-least-hint = With fewer, it is confirmed for a reason only.
runs-field-edition = Edition
runs-field-objectives = Objectives
runs-field-objectives-hint = One a line.
runs-part-phase = Phase
runs-part-track = Track
runs-part-group = Group
runs-parts-phases = Phases
runs-parts-tracks = Tracks
runs-parts-groups = Groups
runs-part-add-phase = Add a phase
runs-part-add-track = Add a track
runs-part-add-group = Add a group
runs-part-none-phase = Parts of the days of a run, such as lectures online and then practice on site.
runs-part-none-track = Streams that people choose. A session of a track is expected of its people only.
runs-part-none-group = People who rotate together. A session of a group is expected of its people only.
runs-part-title = Title
runs-part-mode = Where people take part
runs-part-capacity-hint = Empty: as many as the run has.
runs-part-people = { $count ->
    [one] one person
   *[other] { $number } people
}
runs-part-sessions = { $count ->
    [one] one session
   *[other] { $number } sessions
}
runs-part-over = more than seats
runs-part-kept = { $title } kept
runs-part-removed = { $title } removed
runs-part-remove = Remove
runs-assign = Group and tracks…
runs-assign-title = Group and tracks
runs-assign-sub = { $count ->
    [one] For one person
   *[other] For { $number } people
}
runs-assign-done = { $count ->
    [one] One person moved
   *[other] { $number } people moved
}
runs-assign-override = Why more than there are places
