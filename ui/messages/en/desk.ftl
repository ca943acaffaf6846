desk-version = Rollbook { $version }
desk-places = Places
desk-place-today = Today
desk-place-people = People
desk-place-runs = Courses
desk-place-timetable = Timetable
desk-place-roll = Roll book
desk-place-certificates = Certificates
desk-place-reports = Reports
desk-place-letters = Letters
desk-place-inbox = Inbox
desk-place-waits = { $count ->
    [one] One to decide
   *[other] { $number } to decide
}
desk-place-history = History
desk-place-library = Library
desk-place-settings = Settings
desk-place-places = Places and equipment
desk-lock = Lock
desk-demo = Demo: no real people
desk-demo-logins = In the demo: administrator, coordinator, trainer, certifier or inspector
desk-demo-open = Open the demo centre
desk-undone = Undone: { $what }
desk-redone = Done again: { $what }
desk-fault-title = Something broke. What was saved before is safe.
desk-fault = Report number { $number }. Do it again; if it breaks again, give this number to whoever looks after Rollbook.

# the line at the foot of the window
desk-state = State of the book
desk-saved = All changes saved { $time }
desk-saved-nothing = Nothing to save
desk-backup = Backup { $time } verified
desk-backup-old = Last backup { $time }: make a new one
desk-backup-never = No backup yet: make one in Settings
desk-clock-ok = Clock ok
desk-clock-bad = The clock of this computer went back
desk-read-only-moved = Reading only: this book was moved here
desk-read-only-older-copy = Reading only: this is an older copy of the book
desk-read-only-damaged = Reading only: the book is damaged
desk-read-only-unknown-act = Reading only: a newer Rollbook wrote in this book
desk-read-only-superseded = Reading only: the book goes on in another copy

# the bar across the window
desk-bar-moved = This book was moved or copied to this computer.
desk-bar-moved-more = Everything can be read, and nothing was changed. If the work goes on elsewhere, close this copy; if this is the newest one, it can go on here.
desk-bar-older-copy = This copy is older than what was written on this computer.
desk-bar-older-copy-more = The newest record known here is of { $at }. Everything in this copy can be read. Look for the newer one first; if it is lost, an administrator can go on with this copy.
desk-bar-restored = This book was restored from a backup.
desk-bar-restored-more = The former book was not touched and is still the one that counts; this one issues no certificates. Look whether it is right, then say that it goes on here.
desk-bar-superseded = This book goes on in another copy.
desk-bar-superseded-more = An administrator has said so on this computer. Everything can be read here. Lock this copy and unlock the other one to work.
desk-bar-damaged = The file of this book is damaged.
desk-bar-damaged-more = It was not changed, and your backups were not touched. Read here what you need. Then lock it, choose “Restore a backup…”, and compare.
desk-bar-unknown-act = A newer Rollbook has written in this book.
desk-bar-unknown-act-more = What this one understands can be read, and nothing is lost. Install the newer Rollbook on this computer and open the book again.
desk-bar-who = An administrator of the book can say this, with their own password.
desk-adopt = This is the newest copy: go on here…
desk-adopt-title = Go on with this copy
desk-adopt-moved = From now on the work goes on here. Do not write in the other copy any more: the two would not become one again. Certificates get a new series of numbers, because nobody here knows which ones were used elsewhere.
desk-adopt-older-copy = From now on the work goes on here. What stood only in the newer copy has to be recorded again. Numbers of certificates that were used there are not used again.
desk-adopt-restored = From now on the work goes on here, and this book may issue certificates again. The former book stays as it is and can only be read.
desk-adopt-meaning = This is the newest copy of the book.
desk-adopt-do = Sign and go on
desk-adopted = The book goes on here

# the palette
desk-find-hint = Find a person, run, room or certificate
desk-find-results = What was found
desk-find-none = Nothing found for “{ $text }”. Try fewer letters, or a name in another script.
desk-find-choose = choose
desk-find-go = go there
desk-find-person = person
desk-find-run = run
desk-find-command = command
desk-kind-person = People
desk-kind-certificate = Certificates
desk-kind-run = Runs
desk-kind-course = Courses
desk-kind-session = Sessions
desk-kind-facility = Rooms
desk-kind-place = Places
desk-kind-command = Commands
desk-find-of = { $shown } of { $total }
desk-find-count = { $count ->
    [one] One found
   *[other] { $number } found
}
desk-do-person = New person
desk-do-import = Import people…
desk-do-run = New run
desk-do-courses = Courses…

# unlock
desk-unlock-title = Unlock the book
desk-unlock-sub = With your own name and password: what you do is signed as yours.
desk-unlock = Unlock
desk-book = Book
desk-failed-attempts = { $count ->
    [1] One attempt to log in with your name failed since you were last here.
   *[other] { $count } attempts to log in with your name failed since you were last here.
  }
desk-first-other = Another book or the demo
desk-book-of = { $name } ({ $file })
desk-choose-folder = Choose a folder…
desk-choose-book = Choose a book…

# a forgotten password
desk-recover-link = Forgot your password?
desk-recover = A new password by the recovery sheet
desk-recover-sub = { $name }: the twelve words of its recovery sheet take the place of the old password.
desk-recover-words = Words of the recovery sheet
desk-recover-count = { $count } of { $of } words, in the order of the sheet
desk-recover-do = Set the new password
desk-recover-done = The new password of { $login } is set. Unlock the book with it.

# a backup becomes a book
desk-restore-link = Restore a backup…
desk-restore = Restore a backup
desk-restore-sub = It becomes a new book beside the present one, which stays as it is.
desk-restore-from = Folder of the backup
desk-restore-from-hint = Its name ends in .rollbook-backup. Written out in full
desk-restore-to = New book
desk-restore-to-hint = A file that is not there yet, in a folder of this computer
desk-restore-password-hint = As it was when the backup was made
desk-restore-do = Restore
desk-restore-done = The backup is restored as { $file }. Unlock it and look whether it is right.

# a book from elsewhere
desk-open-book = Open a book from elsewhere
desk-open-book-sub = Its keys must lie beside it, in the file that ends in .rollbook.keys.
desk-book-file = File of the book
desk-book-file-hint = Its name ends in .rollbook. Written out in full
desk-open-book-do = Next

# check a certificate
desk-check = Check a certificate
desk-check-sub = The file itself is checked; no network is needed.
desk-check-drop = Drop the PDF of a certificate here
desk-check-choose = Choose a file…
desk-check-another = Check another one
desk-check-name = Name
desk-check-course = Course
desk-check-dates = Dates
desk-check-kind = Type
desk-check-version = Version
desk-check-hours = Hours
desk-check-added = Something was added
desk-check-seal = What the file shows or says is not as it was issued
desk-check-serial = Number
desk-check-replaced-by = Replaced by
desk-check-issuer = Issued by
desk-check-known = State known on
desk-check-differs = This differs from what was issued
desk-check-demo = It comes from the demo centre and certifies nothing.
desk-check-valid = This certificate is genuine.
desk-check-valid-more = The centre named below issued it, and nothing was changed since.
desk-check-replaced = This certificate was replaced by a newer one.
desk-check-replaced-more = It was genuine; ask its holder for the one that took its place.
desk-check-suspended = This certificate is suspended.
desk-check-suspended-more = Ask the centre before you rely on it.
desk-check-revoked = This certificate was revoked.
desk-check-revoked-more = The centre took it back. Do not rely on it.
desk-check-unknown-key = It is not known who signed this certificate.
desk-check-unknown-key-more = Its seal is whole, but this book does not know the issuer. Ask the issuer for its key.
desk-check-altered = This is not a genuine certificate.
desk-check-altered-more = It carries no seal of a centre, or it was changed after it was issued.

# first run
desk-first-start = Welcome
desk-first-sub = The book stays on this computer, encrypted. Nothing is sent anywhere.
desk-first-step = Step { $step } of { $of }
desk-first-back = Back to unlocking a book
desk-first-demo = Try the demo centre
desk-first-demo-more = A made-up centre with people, runs and marks. Everything works; all paper says “demo”.
desk-first-own = Set up a centre
desk-first-own-more = Name it, choose a password, keep the recovery words. It takes about three minutes.
desk-first-own-do = Set up a centre
desk-first-open-more = One that was brought from another computer, or lies in another folder.
desk-first-open-do = Open a book…
desk-first-restore-more = After a loss or damage: the copy is checked and put into a new file.
desk-first-centre = Your centre
desk-first-centre-do = Next
desk-first-person = You, the first administrator
desk-first-person-do = Make the book
desk-first-words = Recovery words
desk-first-words-do = I have written them down
desk-first-proof = Two words, to be sure
desk-first-proof-do = Open the book
desk-centre-name = Name of the centre
desk-centre-code = Code
desk-centre-code-hint = Short, on every certificate: GTHB
desk-centre-country = Country
desk-choose = Choose…
desk-zone = Time zone
desk-zone-hint = Such as Asia/Seoul
desk-own-name = Your name
desk-login-hint = Small letters and digits
desk-password-new = New password
desk-password-hint = A phrase of four or more words is easy to keep and hard to guess.
desk-password-again = The same once more
desk-password-own = Your present password
desk-password-change = Change my password
desk-password-changed = Your password was changed
desk-strength = Strength of the password
desk-strength-0 = not typed yet
desk-strength-1 = weak
desk-strength-2 = fair
desk-strength-3 = good
desk-strength-4 = strong
desk-backup-place = Place for backups
desk-backup-place-hint = A folder on another disk or stick, written out in full
desk-recovery-why = These words open the book when every password is lost. Write them on paper and keep them away from this computer. They are shown only now.
desk-recovery-proof = Type two of the words from your sheet.
desk-recovery-word = Word { $n }
desk-recovery-again = Show the words again

# settings
desk-settings-sub = Centre, access, backups and appearance · desk { $desk }
desk-centre = Centre
desk-centre-saved = The settings of the centre were saved
desk-verify-host = Address for checking
desk-verify-host-hint = Stands in the code on each certificate
desk-grace = Late without loss
desk-grace-hint = Minutes after the beginning that still count as present
desk-late = Time for marks
desk-late-hint = Hours after a session after which a mark is a late entry and asks a reason
desk-minutes = { $count ->
    [1] 1 minute
   *[other] { $count } minutes
  }
desk-hours = { $count ->
    [1] 1 hour
   *[other] { $count } hours
  }
desk-users = People with access
desk-user-add = Add a person
desk-user-edit = Access of { $name }
desk-user-added = { $name } has access now
desk-user-saved = The access of { $name } was saved
desk-user-name = Name
desk-user-roles = May work as
desk-user-state = State
desk-user-active = active
desk-user-locked = locked
desk-user-disabled = no access
desk-user-password-hint = Let this person type it here, or hand it over and ask them to change it in Settings. Rollbook does not ask for that by itself.
desk-role-coordinator = plans runs, keeps people, prepares certificates
desk-role-trainer = takes the roll of own sessions
desk-role-certifier = approves and issues certificates
desk-role-administrator = gives access, sets the centre, erases people
desk-role-inspector = sees everything, changes nothing
desk-backups = Backups
desk-backup-now = Back up now
desk-backup-done = The backup is made and verified
desk-backup-place-set = Set the place…
desk-backup-place-saved = The place for backups was saved
desk-backup-at = Made
desk-backup-size = Size
desk-backup-state = State
desk-backup-verified = verified
desk-backup-unverified = not verified
desk-backup-none = There is no backup yet.
desk-kib = { $count } KiB
desk-appearance = Appearance
desk-language = Language
desk-look = Colours
desk-look-light = Light
desk-look-dark = Dark
desk-look-system = As the system
desk-text-size = Text size

# keys
desk-keys = Keys
desk-key-find = Find anything, or give a command
desk-key-filter = Filter the list
desk-key-print = Print what is shown
desk-key-rows = Move in a list
desk-key-open = Open the row
desk-key-submit = Do it: send the form
desk-key-close = Close what is open
desk-key-undo = Undo your last change
desk-key-redo = Do again what you undid
desk-key-panes = Next part of the window, and back
desk-profile = Rules
desk-profile-standard = Standard
desk-profile-gmp-strict = GMP strict
desk-profile-hint = GMP strict: who wrote the text of a course does not approve it.
desk-next-number = Next certificate number
desk-next-number-hint = Of this year; higher where earlier certificates used the numbers before it
desk-keys-everywhere = Everywhere
desk-keys-lists = Lists
desk-keys-lifted = While a session is lifted
desk-keys-results = Results and sign-offs
desk-keys-sub = Letters work while what they are for has the keyboard. Marks: see the heads of the roll book.
desk-key-tick = Tick the row
desk-key-keep-apart = Keep two people who are alike apart
desk-key-plan-several = Plan several sessions of a run
desk-key-other-look = List or timeline
desk-key-next-rows = Rooms, trainers, equipment or groups
desk-key-fold = Fold or open a row
desk-key-open-row = Calendar of a row
desk-key-next-clash = The next clash
desk-key-bars = To another session
desk-key-turn = In a calendar: the month or week before or after
desk-key-lift = Lift the session, to move it
desk-key-near = To a free place nearby
desk-key-marks = Mark, and go to the next person
desk-key-next-score = Keep the score, and go to the next or former person
desk-key-level = Sign off at a level
desk-key-take-back = Take a sign-off back
