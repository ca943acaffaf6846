entry-unknown = Something that a newer Rollbook wrote
entry-centre-founded = The book was begun
entry-centre-set = Settings of the centre were changed
entry-planning-set = How the centre plans was changed
entry-clashes-accepted = { $count ->
    [0] A clash of { $name } is open again
   *[other] A clash of { $name } was accepted
  }
entry-desk-opened = A desk began to write in this book
entry-attempts-failed = { $count ->
    [1] One wrong password before signing in
   *[other] { $count } wrong passwords before signing in
  }
entry-user-added = Account of { $name } was made
entry-user-set = Account of { $name } was changed
entry-password-changed = Password of { $name } was changed
entry-person-added = { $name } was added
entry-person-edited = { $name } was changed
entry-person-state-set = { $name }: { $state }
entry-person-erased = A person was erased
entry-people-imported = { $count ->
    [1] One person was imported
   *[other] { $count } people were imported
  }
entry-course-added = Course { $name } was added
entry-version-added = Version { $name } was added
entry-version-edited = Version { $name } was changed
entry-version-state-set = { $name }: { $state }
entry-run-added = Run { $name } was added{ $count ->
    [0] {""}
    [1] {" "}with one session
   *[other] {" "}with { $count } sessions
  }
entry-run-edited = Run { $name } was changed
entry-run-state-set = Run { $name }: { $state }
entry-people-enrolled = { $count ->
    [1] One person was enrolled in { $name }
   *[other] { $count } people were enrolled in { $name }
  }{ $what ->
    [0] {""}
    [1] , one of them on the reserve list
   *[other] , { $what } of them on the reserve list
  }
entry-enrolment-state-set = Enrolment of { $name }: { $state }
entry-enrolment-transferred = { $name } was moved to { $what }
entry-part-added = { $name } was added to a run
entry-part-edited = { $count ->
    [0] { $name } was taken out of its run
   *[other] { $name } was changed
  }
entry-enrolments-assigned = { $count ->
    [1] One person of { $name } has other tracks or another group
   *[other] { $count } people of { $name } have other tracks or another group
  }
entry-facility-added = { $name } was added
entry-facility-edited = { $name } was changed
entry-equipment-added = { $name } was added
entry-equipment-edited = { $name } was changed
entry-availability-added = It was said when { $name } can be booked
entry-availability-edited = { $count ->
    [0] It is said no more when { $name } can be booked
   *[other] When { $name } can be booked was changed
  }
entry-sessions-added = { $count ->
    [1] One session was placed in { $name }
   *[other] { $count } sessions were placed in { $name }
  }
entry-timetable-imported = Sessions of a calendar or timetable came into { $name }: { $count }
entry-session-edited = Session “{ $name }” was changed
entry-sessions-planned = { $what ->
    [repeat] A session of { $name } was repeated; new ones: { $count }
    [copy-week] A week of { $name } was copied; new sessions: { $count }
    [move] Sessions of { $name } were moved: { $count }
    [split] A session of { $name } was split
    [rotate] Groups of { $name } go round stations; new sessions: { $count }
   *[assign-rooms] Sessions of { $name } got rooms: { $count }
}
entry-session-state-set = Session “{ $name }”: { $state }
entry-roll-marked = { $count ->
    [1] One mark in “{ $name }”
   *[other] { $count } marks in “{ $name }”
  }
entry-walk-in-added = { $name } came without a place
entry-walk-in-settled = The walk-in { $name } was settled
entry-sheet-signed = The register of “{ $name }” was closed and signed
entry-sheet-reopened = The register of “{ $name }” was opened again
entry-batch-prepared = { $count ->
    [1] One certificate of { $name } was prepared
   *[other] { $count } certificates of { $name } were prepared
  }
entry-batch-dropped = The batch of { $name } was given up
entry-batch-approved = { $count ->
    [1] One certificate of { $name } was approved, signed
   *[other] { $count } certificates of { $name } were approved, signed
  }
entry-certificates-issued = { $count ->
    [1] One certificate of { $name } was issued
   *[other] { $count } certificates of { $name } were issued
  }
entry-papers-filed = { $count ->
    [1] One PDF was filed
   *[other] { $count } PDFs were filed
  }
entry-certificate-state-set = Certificate of { $name }: { $state }, signed
entry-paper-printed = Handed out: { $what }
entry-entry-undone = Undone: { $what }
printed-sign-in-sheet = a sign-in sheet
printed-certificate = a certificate
printed-certificates = all certificates of a run
printed-report = a report
printed-results = the results of a run
entry-document-added = Document attached to { $name }: { $what }
entry-document-edited = { $count ->
    [0] Document removed from { $name }: { $what }
   *[other] Document of { $name } changed: { $what }
  }
printed-document = a document
entry-resource-added = Resource “{ $name }” was added
entry-resource-edited = { $count ->
    [0] Resource “{ $name }” was removed
   *[other] Resource “{ $name }” was changed
  }
entry-resource-restricted = { $count ->
    [0] A restricted resource was removed
   *[other] A restricted resource was added or changed
  }
printed-resource = a restricted resource
printed-library = the catalogue of the library
printed-dossier = the dossier of a run
printed-calendar = a calendar
printed-usage = how much rooms and equipment are used
printed-week-timetable = the timetable of a week
printed-day-sheet = the sheet of a day
printed-door-sign = the sign of a door
printed-run-agenda = the agenda of a run
printed-part-timetable = the timetable of a group
printed-person-timetable = the timetable of a person
history-erased = (erased)
history-yes = yes
history-no = no
history-hidden = (hidden)
history-minutes = { $count ->
    [1] 1 minute
   *[other] { $count } minutes
  }
status-p = Present
status-l = Late
status-e = Left early
status-r = Remote
status-x = Excused
status-a = Absent
status-n = Not expected
status-u = Unmarked
state-user-active = may sign in
state-user-locked = locked
state-user-disabled = closed
state-user-undone = taken back
state-person-active = active
state-person-archived = put away
state-person-erased = erased
state-version-draft = draft
state-version-in-review = in review
state-version-approved = approved
state-version-retired = retired
state-run-draft = draft
state-run-announced = announced
state-run-open = open
state-run-selection = selection
state-run-confirmed = confirmed
state-run-running = running
state-run-completed = completed
state-run-closed = closed
state-run-cancelled = cancelled
state-run-postponed = postponed
state-enrolment-reserve = on the reserve list
state-enrolment-enrolled = enrolled
state-enrolment-active = taking part
state-enrolment-completed = completed
state-enrolment-not-completed = not completed
state-enrolment-no-show = never came
state-enrolment-withdrawn = withdrawn
state-enrolment-removed = removed
state-enrolment-transferred-to = transferred
state-session-tentative = tentative
state-session-confirmed = confirmed
state-session-held = held
state-session-cancelled = cancelled
state-register-open = register open
state-register-closed = register closed
state-certificate-draft = prepared
state-certificate-approved = approved
state-certificate-issued = issued
state-certificate-suspended = suspended
state-certificate-superseded = replaced
state-certificate-revoked = revoked
state-certificate-dropped = dropped
state-certificate-void = void
reason-request = On request
reason-reopened = Opened again
reason-dropped = Given up
reason-revoked = Revoked
reason-suspended = Suspended
reason-reinstated = Reinstated
reason-replaced = Replaced
reason-over-capacity = Beyond the seats
reason-override = Although something speaks against it
reason-recovery = With the recovery sheet
reason-restored = After a restore
reason-cancelled = Cancelled
reason-state = State changed
field-code = Code
field-name = Name
field-country = Country
field-zone = Time zone
field-verify-host = Address for checking
field-grace-min = Minutes of grace
field-free-days = Free days of the week
field-levels = How much clashes matter
field-late-entry-hours = Hours until a late entry
field-sex = Sex
field-full-name = Name
field-certificate-name = Name on paper
field-native-name = Name in own script
field-given-name = Given name
field-family-name = Family name
field-honorific = Form of address
field-email = E-mail
field-phone = Telephone
field-employer = Employer
field-post = Post
field-department = Department
field-category = Category
field-born-on = Born on
field-note = Note
field-title = Title
field-lang = Language
field-rule = Completion rule
field-effective-on = In force from
field-course = Course
field-n = Number
field-version = Version
field-first-on = First day
field-last-on = Last day
field-capacity = Seats
field-parent = Part of
field-kind = Kind
field-run = Run
field-credited-min = Credited minutes
field-facility = Place
field-is-mandatory = Mandatory
field-tags = Tags
field-settled = Settled
field-enrolment = Enrolment
field-session = Session
field-person = Person
field-typed = Typed name
field-status = Mark
reason-outside-run = Outside the days of the run
reason-outside-phase = Outside the days of the phase
entry-assessment-added = Assessment “{ $name }” was added
entry-assessment-edited = Assessment “{ $name }” was changed
entry-results-entered = { $count ->
    [1] One score was entered in { $name }
   *[other] { $count } scores were entered in { $name }
  }
history-attempt = { $name }, { $title }, attempt { $n }
field-max-x100 = Highest score
field-pass-x100 = Pass mark
field-attempts-n = Attempts
entry-organisation-added = Organisation { $name } was added
entry-organisation-edited = Organisation { $name } was changed
entry-initiative-added = Initiative { $name } was added
entry-initiative-edited = Initiative { $name } was changed
entry-programme-added = Programme { $name } was added
entry-programme-edited = Programme { $name } was changed
entry-course-edited = Course { $name } was changed
field-alt-names = Other names
field-titles = Titles
field-initiative = Initiative
field-programme = Programme
field-pillar = Pillar
field-unit = Organising unit
field-mode = Mode
field-topics = Topics
field-product-types = Product types
field-level = Level
field-workload-min = Workload in minutes
field-outcomes = Learning outcomes
field-assessment-method = How it is assessed
field-review-on = To be reviewed on
field-address = Address
field-grade = Cleanroom grade
field-turnaround-min = Minutes free after a session
field-gowning-min = Minutes for gowning
field-features = Features
field-available-from-on = There from
field-available-to-on = There until
field-asset-no = Asset number
field-home = Kept in
field-is-movable = Can be moved
field-quantity-n = How many
field-calibration-due-on = Calibration due
field-state = State
field-starts = Start
field-repeat = Repeats
field-ends = End
field-reason = Reason
entry-competency-added = Competency “{ $name }” was added
entry-competency-edited = Competency “{ $name }” was changed
entry-sign-offs-entered = { $count ->
    [1] One sign-off was entered in { $name }
   *[other] { $count } sign-offs were entered in { $name }
  }
entry-qualification-added = { $name } was qualified for { $what }
entry-qualification-edited = The qualification of { $name } for { $what } was changed
history-sign-off = { $level } (observed { $observed }, performed { $performed })
printed-sign-offs = the sign-offs of a run
field-package = Process
field-steps = Steps
field-level-required = Level required
field-about = For
field-role = As
field-valid-from-on = Valid from
field-valid-to-on = Valid until
field-competencies = Competencies
field-approved-on = Approved on
field-workload = Workload
field-profile = Profile of rules
entry-letters-added = { $count ->
    [1] Letter “{ $name }” was added
   *[other] { $count } letters were added
  }
entry-letter-edited = Letter “{ $name }” was changed
entry-letters-made = { $count ->
    [1] One letter “{ $name }” was made
   *[other] { $count } letters “{ $name }” were made
  }: { $what }
field-subject = Subject
field-body = Text
field-is-retired = Retired
field-edition-n = Edition
field-min-to-run-n = Least number of people
field-objectives = Objectives
field-pools = Seats counted apart
field-capacity-n = Seats
field-phase = Phase
field-tracks = Tracks
field-groups = Groups
field-staff = Staff
field-equipment = Equipment
field-setup-min = Set-up minutes
field-teardown-min = Clean-down minutes
field-agenda = Agenda
entry-partners-set = Partners of { $name } were set
entry-agreement-added = Agreement “{ $name }” was added
entry-agreement-edited = Agreement “{ $name }” was changed
state-agreement-draft = draft
state-agreement-signed = signed
state-agreement-in-force = in force
state-agreement-expired = expired
state-agreement-terminated = terminated
field-partners = Partners
field-parties = Parties
field-programmes = Programmes
field-signed-on = Signed on
field-certificate-text = Text on certificates
field-audience = For
field-edition = Version
field-issued-on = Issued
field-source = Source
field-licence = Licence
field-link = Link
field-file = File
field-readers = Readers
field-belongs-to = Belongs to
entry-signatory-added = { $name } may sign certificates
entry-signatory-edited = The office of { $name }, who signs certificates, was changed
printed-transcript = the transcript of a person
entry-action-added = { $name } was added to what the run leaves to do
entry-action-edited = { $name } was changed
entry-follow-ups-set = { $count ->
    [1] Follow-up of { $name } was noted
   *[other] Follow-up of { $count } people was noted
  }
field-text = Text
field-owner = Who
field-due-on = Due on
field-cites = Cites
printed-actions = the actions of a run
printed-retention = figures of retention
printed-follow-ups = a list of people to follow up
entry-former-certificate-edited = { $count ->
    [0] The earlier certificate { $name } was withdrawn
   *[other] The earlier certificate { $name } was corrected
  }
field-number = Number
field-delivered-on = Issued on
entry-former-certificates-added = { $count ->
    [one] A certificate from before Rollbook was imported
   *[other] { $count } certificates from before Rollbook were imported
  }
field-first-number = Numbers of certificates go on from
field-image = Picture of the signature
entry-people-kept-apart = { $name } and people who are alike were kept apart
entry-consent-text-added = Consent text “{ $name }” was added
entry-consent-text-edited = Consent text “{ $name }” was changed
entry-consent-added = { $name } consented: { $what }
entry-consent-edited = The consent of { $name } was withdrawn: { $what }
field-affiliations = Work
field-aliases = Other names
field-identifiers = Identifiers
field-purpose = Purpose
field-given-on = Given on
field-withdrawn-on = Withdrawn on
field-channel = How
field-texts = Texts
field-text-n = Version
field-people = People
