certificates-title = Certificates
certificates-run = Run
certificates-tab-run = This run
certificates-tab-register = Register of numbers
certificates-register = Register of numbers
certificates-register-sub = Every number that was ever issued
certificates-register-none = No certificate found
certificates-register-none-text = What is issued stands here, with its number, for good.
certificates-find = Find a number or a name
certificates-waiting = { $count ->
    [one] One certificate is prepared and waits for approval.
   *[other] { $shown } certificates are prepared and wait for approval.
}
certificates-waiting-text = Each gets its number when a certifier approves and issues it.
certificates-after-approval = after approval
certificates-no-runs = No runs yet
certificates-no-runs-text = Certificates follow from a run, its rolls and its rule.
certificates-completion = Completion
certificates-which = Who is shown
certificates-count-all = All { $count }
certificates-count-pass = Pass { $count }
certificates-count-fail = Fail { $count }
certificates-count-pending = Pending { $count }
certificates-nobody = Nobody here
certificates-nobody-text = Nobody is enrolled in this run.

certificates-head-name = Name
certificates-head-hours = Hours earned
certificates-head-outcome = Outcome
certificates-head-why = Why
certificates-head-certificate = Certificate
certificates-head-run = Run
certificates-head-issued = Issued
certificates-head-state = State
certificates-head-do = Paper
certificates-pass = passes
certificates-fail = fails
certificates-pending = pending
certificates-state-draft = prepared
certificates-state-approved = approved
certificates-state-issued = issued
certificates-state-suspended = suspended
certificates-state-superseded = replaced
certificates-state-revoked = revoked
certificates-state-dropped = dropped
certificates-state-void = void
certificates-why-not-passed = not passed
certificates-why-pending = a session is not held yet
certificates-why-mark-clash = marks or scores differ
certificates-why-has-certificate = has one
certificates-why-unknown = not yet

certificates-conditions = Conditions
certificates-hours-of = { $percent } of the hours: { $earned } of { $expected }
certificates-serial = Number
certificates-no-serial = none yet
certificates-printed = On paper
certificates-paper-pending = Issued. The paper is not filed yet.
certificates-none-yet = None yet. It comes with the next batch.
certificates-open = Open the certificate
certificates-open-short = Open
certificates-preview = Preview
certificates-to-person = Person
certificates-contradicts = Issued, but the records no longer pass
certificates-contradicts-short = records differ
certificates-contradicts-hint = Marks, scores or sign-offs were changed after the certificate was issued. Correct the records, or revoke the certificate with a reason.

certificates-prepare = { $count ->
    [one] Prepare one certificate
   *[other] Prepare { $count } certificates
}
certificates-prepare-none = Prepare certificates
certificates-prepared = { $count ->
    [one] One certificate prepared
   *[other] { $count } certificates prepared
}
certificates-nobody-ready = Nobody is ready: those who pass have a certificate or are in a batch.
certificates-batch-of = { $count ->
    [one] Batch of one certificate
   *[other] Batch of { $count } certificates
}
certificates-batch-prepared = prepared
certificates-batch-approved = approved
certificates-batch-issued = issued
certificates-batch-is-dropped = Batch dropped
certificates-prepared-by = Prepared by { $name }, { $at }
certificates-issued-by = Approved and issued by { $name }, { $at }
certificates-all-filed = { $count } papers filed
certificates-file = { $count ->
    [one] File one paper
   *[other] File { $count } papers
}
certificates-filing = Making and filing papers

certificates-issue = Approve and issue…
certificates-issue-title = { $count ->
    [one] Approve and issue one certificate
   *[other] Approve and issue { $count } certificates
}
certificates-issue-what = { $count ->
    [one] One certificate of { $run }, prepared by { $by }.
   *[other] { $count } certificates of { $run }, prepared by { $by }.
}
certificates-issue-meaning = Approved and released.
certificates-issue-action = Sign and issue
certificates-issue-final = Numbers are drawn now. What is issued cannot be undone, only revoked.
certificates-issue-second = Another person signs
certificates-issue-second-text = A certifier who did not prepare this batch signs here with their own login and password. You stay at the window.
certificates-issued = { $count ->
    [one] One certificate issued
   *[other] { $count } certificates issued
}
certificates-issue-not-needs-second-person = You prepared this batch. Another certifier signs it.
certificates-issue-not-no-permission = A certifier signs this batch.
certificates-issue-not-batch-stale = Records changed since it was prepared. Drop it and prepare again.
certificates-issue-not-unknown = Another certifier signs this batch.
certificates-drop = Drop…
certificates-drop-title = Drop this batch
certificates-drop-sub = No number was used. The people can be prepared again.
certificates-drop-action = Drop the batch

certificates-decide = Change…
certificates-decide-title = What becomes of this certificate
certificates-replaces = Replaces
certificates-replace = Replace
certificates-replace-text = A new certificate is prepared from the records as they are now. Once another person approves it, it gets its own number and this one says by which it was replaced.
certificates-replace-action = Prepare the new one
certificates-replace-said = { $serial }: the new one is prepared and waits for approval
certificates-suspend = Suspend
certificates-suspend-text = Until further notice this certificate does not hold. It can be made good again, or be revoked.
certificates-suspend-action = Sign and suspend
certificates-suspend-said = { $serial } suspended
certificates-suspend-meaning = This certificate does not hold until further notice.
certificates-reinstate = Make good again
certificates-reinstate-text = The certificate holds again as before.
certificates-reinstate-action = Sign and make good
certificates-reinstate-said = { $serial } is good again
certificates-reinstate-meaning = This certificate holds again.
certificates-revoke = Revoke
certificates-revoke-text = For ever: a revoked number is never good again. The person can get another certificate, under another number.
certificates-revoke-action = Sign and revoke
certificates-revoke-said = { $serial } revoked
certificates-revoke-meaning = This certificate no longer holds.
certificates-prepare-button = Type and layout…
certificates-prepare-title = Prepare certificates
certificates-prepare-sub = What they say is frozen now; another person approves and issues them.
certificates-kind = Type
certificates-kind-decided = As the rule decided for each
certificates-kind-completion = Completion, with assessment
certificates-kind-competence = Competence, with sign-offs
certificates-kind-attendance = Attendance
certificates-kind-participation = Participation
certificates-kind-trainer = For trainers
certificates-kind-speaker = For speakers
certificates-template = Layout
certificates-template-landscape = Landscape, framed
certificates-template-portrait = Portrait, plain
certificates-signatories = Who signs
certificates-signatories-hint = At most two. Without any, the trainers stand there.
certificates-signatory-not-now = { $name } ({ $title }), not on this day
certificates-for = { $count ->
    [0] Nobody is ready for this type.
    [one] One person gets one.
   *[other] { $count } people get one.
}
certificates-staff-of = { $name }, { $hours }
certificates-signatory-none = Nobody signs certificates yet. Administrators and coordinators add signatories in the settings.
certificates-signatory-list = Signatories of certificates
certificates-signatory-list-sub = Their names and offices are printed on certificates that are prepared while they sign.
certificates-signatory-add = Add signatory…
certificates-signatory-new = New signatory
certificates-signatory-edit = Change signatory
certificates-signatory-find = Name
certificates-signatory-find-hint = Type a part of the name of somebody in the book.
certificates-signatory-person = Person
certificates-signatory-choose = Choose a person
certificates-signatory-title = Office, as printed
certificates-signatory-from = Signs from
certificates-signatory-to = Signs until
certificates-signatory-to-hint = Leave it empty where it has no end.
certificates-signatory-make = Add
certificates-signatory-added = Signatory added
certificates-signatory-kept = Signatory changed
certificates-signatory-until = { $from } to { $to }
certificates-signatory-since = since { $from }
certificates-register-which = Which certificates
certificates-register-here = Issued here { $count }
certificates-register-former = From before { $count }
certificates-chain = What became of it
certificates-replaced-by = Replaced by
certificates-former-notice = These certificates were issued before Rollbook. It knows of them; it can neither print nor verify them.
certificates-former-none = No certificate from before Rollbook
certificates-former-none-text = A list of them can be imported: number, name, course and date.
certificates-former-course = Course
certificates-former-import = Import earlier ones…
certificates-former-title = Import earlier certificates
certificates-former-sub = A list with the columns number, name, course and date. The people must be in the book.
certificates-former-refused = They stay out. Correct the list and import it again: what is in already is left alone.
certificates-former-why-no-number = no number
certificates-former-why-number-used = this number exists already
certificates-former-why-number-twice = this number stands twice in the list
certificates-former-why-no-name = no name
certificates-former-why-nobody = nobody in the book has this name
certificates-former-why-several = several people have this name
certificates-former-why-no-course = no course
certificates-former-why-no-date = no date, or one that may be several: write 2019-05-04
certificates-former-why-unknown = cannot come in
certificates-former-edit = Correct an earlier certificate
certificates-former-withdraw = Withdraw it
certificates-former-edited = Earlier certificate { $serial } corrected
certificates-former-withdrawn = Earlier certificate { $serial } withdrawn
certificates-former-no-column = No column
certificates-former-dates-none = Leave these rows out
certificates-former-line = Row
certificates-former-outcome = What becomes of it
certificates-former-comes = comes in
certificates-signature = Picture of the signature
certificates-signature-hint = PNG or JPEG, dark on white. It stands on issued certificates only.
certificates-signature-choose = Choose a picture…
certificates-signature-none = no picture
certificates-signature-drop = Take it away
certificates-signature-of = The signature of { $name }
certificates-former-do = { $count ->
    [one] Import one certificate
   *[other] Import { $count } certificates
  }
certificates-former-said = { $count ->
    [one] One earlier certificate imported
   *[other] { $count } earlier certificates imported
  }
certificates-former-left = { $count ->
    [one] One row cannot come in
   *[other] { $count } rows cannot come in
  }
