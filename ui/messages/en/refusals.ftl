# Why a request was refused: what happened, what is safe, how to mend it. One text for each reason of the core; the
# variables are the details that the core gives. The field of a form is named beside it, not here.

## Who and where
refusal-no-permission = Your account may not do this. Nothing was changed. Ask somebody who is { $roles }, or an administrator to change your roles.
refusal-locked = The book is locked. Everything recorded is safe. Unlock it with your own name and password.
refusal-wrong-password = This login name and password do not go together. Check both, and whether the capitals key is on. Nothing was changed.
refusal-password-needed = This needs a password, typed now. Nothing was changed. On the command line without a terminal, put it into ROLLBOOK_PASSWORD (ROLLBOOK_NEW_PASSWORD for a new account, ROLLBOOK_APPROVER_PASSWORD for the approver).
refusal-wait-after-failures = Too many wrong passwords. No attempt counts before { $until }. The book is safe; wait, then try again.
refusal-weak-password = This password is too short or among the most common ones. Use at least 8 characters, better 15: three or four words that belong to nobody else.
refusal-login-taken = This login name is in use. Choose another one.
refusal-needs-second-person = { $what ->
    [version] { $name } wrote this text and may not approve it. Nothing was approved. Let another coordinator approve it.
   *[other] Whoever prepared this may not approve it. Nothing was issued. Let another certifier sign.
}
refusal-last-administrator = This is the last administrator of the book. Give another account that role first.
refusal-unknown-request = There is no request { $name }. “rollbook requests” lists all of them.
refusal-wrong-argument = The request does not have the shape that it needs: { $what }. Nothing was changed. “rollbook requests” shows the shape.

## The file
refusal-book-exists = There is a book already: { $path }. It was not touched. Choose another place or another name.
refusal-book-missing = There is no book at { $path }. Check the path; if the book was moved, open it where it is now.
refusal-book-held = The book is open in another program: { $by }, since { $since }. Close it there first. Nothing was changed.
refusal-not-a-book = { $path } is not a Rollbook book. Nothing was changed. Choose the file that ends in .rollbook.
refusal-newer-format = A newer Rollbook wrote this book. It was not touched. Install the newer Rollbook on this computer and open it again.
refusal-damaged-book = The book's file is damaged. It was not changed, and your backups are not touched. Restore the newest backup beside it, where books are unlocked or by “rollbook restore”, then compare.
refusal-moved-book = This computer has not seen this book before, so it opens to be read only. If this is the newest copy, an administrator says so by the button at the top of the window, or by “rollbook adopt”; then it can be written.
refusal-older-copy = This is an older copy of a book that was further on this computer. It opens to be read only. Look for the newest copy first; if there is none, an administrator can go on from this one by the button at the top of the window, or by “rollbook adopt”.
refusal-read-only-book = The book is open to be read only. Nothing was changed. The bar at the top of the window says what to do; “rollbook adopt” goes on with a restored copy.
refusal-synced-folder = { $path } is kept in step with a cloud service, which can damage an open book. Choose a folder of this computer alone; backups may go to the cloud folder.
refusal-network-folder = This folder lies on a network drive ({ $what }), where locks do not hold. Choose a folder on this computer's own disk.
refusal-no-room = The disk is full. This change was not written; everything before it is safe. Make room and do it again.
refusal-not-writable = The place cannot be written. Nothing was changed. Choose another folder, or ask who looks after this computer for the right to write there.
refusal-no-backup-place = No place for backups is chosen. The book is safe, but there is no second copy. Choose a folder on another disk or stick.
refusal-backup-damaged = This backup does not hold what it says it holds. Nothing was restored and the present book was not touched. Use another backup.
refusal-no-folder = There is no folder { $path }. Nothing was written. Make it first, or choose another one.
refusal-recovery-refused = { $why ->
    [count] There are { $found } words, but a recovery sheet has 12. Type all words in the order of the sheet.
    [word] Word { $position } is not a recovery word. Compare it with the sheet.
    [order] Each word exists, but together they are wrong. Check their order and the words that look alike.
   *[other] These recovery words do not open this book. Check that the sheet belongs to it.
} Nothing was changed.

## Text and numbers
refusal-missing = This is needed. Please fill it in.
refusal-too-long = This is too long. At most { $max } characters.
refusal-too-long-for-paper = The paper of { $name } has no room for “{ $what }”. Nothing was made. Shorten the text where it is kept, then try again.
refusal-hidden-character = This holds a character that cannot be seen ({ $what }). Type the text again, or paste it without formatting.
refusal-bad-code = A code has capital letters A to Z, digits and hyphens. Please write it so.
refusal-code-taken = This code is in use: { $what }. Choose another one.
refusal-not-in-list = “{ $what }” does not stand in this list. Nothing was changed. It knows: { $known }.
refusal-name-taken = There is already “{ $what }” in this country. Nothing was changed. Open that one, or write what tells them apart.
refusal-partner-twice = { $name } stands twice in the same role. Nothing was changed. Take one of both out.
refusal-named-twice = “{ $name }” is named twice. Nothing was changed. Take one of both out.
refusal-agreement-fixed = “{ $what }” is signed and its text stays as it is. Nothing was changed. Its last day and its state can change; for another text make a new agreement.
refusal-unknown-country = “{ $what }” is no country that is known here. Use its usual name or its three letters, such as KOR.
refusal-unknown-zone = “{ $what }” is no time zone. Use a name such as Asia/Seoul.
refusal-unknown-language = “{ $what }” is no language that is known here. Use a code such as en or ar.
refusal-language-twice = There are two texts in the language “{ $what }”, and one of them would be lost. Nothing was changed. Leave one of them out.
refusal-bad-date = This is not a date or time. Write 2026-11-24, or 2026-11-24T09:00.
refusal-year-out-of-range = { $what } lies outside of the years that can be planned, { $first } to { $last }. Nothing was changed. Write a day in them.
refusal-impossible-birth-date = Nobody who is trained can be born on { $what }. Write the date of birth, from 1900 to today.
refusal-bad-name = “{ $what }” is no name: it has no letter. Nothing was changed. Write the name of the person.
refusal-bad-email = “{ $what }” is no e-mail address. Nothing was changed. Write one address, as in ama@example.org.
refusal-bad-phone = “{ $what }” is no telephone number. Nothing was changed. Write 5 to 20 digits, as in +82 2 123 4567.
refusal-not-latin = “{ $what }” is not in Latin letters, in which certificates print the name. Nothing was changed. Write it in Latin letters; its own script has a field of its own.
refusal-bad-host = This is not the name of a host. Write it as in certificates.example.org, without https:// and without a path.
refusal-bad-number = This number is not possible here. It must be at most { $max }.
refusal-not-found = This is not in the book: { $what }. It may have been removed, or the code may be misspelt.
refusal-no-file = There is no file { $what }. Nothing was changed. Look at the path: a folder is no file.

## Rules of the domain
refusal-state-not-allowed = From { $before } it cannot become { $after }. Nothing was changed.
refusal-needs-reason = This change needs a reason, because a former value or a rule stands against it. Write a short one.
refusal-changed-since = It was changed since, by { $by }. Nothing was undone. Look at the newer value first.
refusal-in-use = { $what ->
    [affiliation] People work or worked at { $name }.
    [consent] Somebody consented: { $name }.
    [enrolment] { $name } has a place in a run.
    [user] { $name } has an account.
    [batch] { $name } is in a batch of certificates.
    [mark] { $name } has marks in the roll book.
    [session] { $name } has sessions.
    [certificate] { $name } has certificates.
    [run] Runs follow { $name }.
    [partner] { $name } is a partner.
    [agreement] { $name } stands in an agreement.
    [programme] { $name } holds programmes.
    [course] Courses belong to { $name }.
    [organisation] { $name } has others in it.
    [facility] { $name } holds other places.
    [equipment] { $name } holds equipment.
    [availability] It is written down when { $name } can be booked.
    [part] { $name } has phases, tracks or groups.
    [part_session] Sessions belong to { $name }.
    [part_enrolment] People are in { $name }.
    [walk_in] { $name } has walk-ins.
    [sheet] The register of { $name } is signed.
    [assessment] { $name } has assessments.
    [result] “{ $name }” has scores.
    [document] Documents are attached to { $name }.
    [signatory] { $name } signs certificates.
    [sign_off] Somebody is signed off in “{ $name }”.
    [version] A version of a course has “{ $name }”.
    [qualification] { $name } has a qualification.
    [letter] Letters were made of “{ $name }”.
    [resource] Resources of the library belong to { $name }.
    [action] Actions name { $name }.
    [open_session] “{ $name }” is not held and closed yet.
    [open_person] { $name } has neither completed nor left the run.
    [open_batch] Certificates of { $name } are prepared and not yet issued.
   *[other] It is in use: { $what }.
} Nothing was changed. Undo or settle that first.
refusal-not-undoable = This left the house and cannot be undone. It can only be followed by a counter-act with a reason: reopen, revoke or replace.
refusal-nothing-to-undo = There is nothing of yours from today to undo.
refusal-nothing-to-redo = There is nothing of yours to do again: something else was done since.
refusal-nothing-changed = Nothing is different from what the book holds, so nothing was written.
refusal-already-enrolled = { $name } is in this run already. Nothing was changed.
refusal-run-full = { $capacity } places are too few for { $enrolled } people. Nothing was changed. Give the run more places; people can also be enrolled past them, with a reason.
refusal-pool-full = { $capacity } seats of “{ $name }” are too few for { $enrolled } people. Nothing was changed. Give it more seats; people can also be enrolled past them, with a reason.
refusal-bad-pools = The seats cannot be counted apart like this. Nothing was changed. { $why ->
    [sum] Together the lines have { $found } seats, and the run has { $capacity }: make the two equal.
    [others] Exactly one line must be for all other countries: leave its countries empty.
    [country] A country stands in two lines: leave it in one.
   *[unclear] Each line needs a name of its own and at least one seat.
}
refusal-nobody-on-reserve = Nobody is on the reserve list of this run. Nothing was changed.
refusal-not-enrolled = This person is not enrolled in this run, so nothing can be recorded for them. Enrol them first; in the roll book, add a walk-in, and a coordinator settles it.
refusal-version-not-approved = “{ $what }” is not approved. Nothing was changed. Approve the version first; then a run can follow it.
refusal-version-retired = “{ $what }” is retired: no new run can be of this version. Choose another version, or make a new one.
refusal-other-weekday = The new run must begin on the same day of the week as the older one, so that each session keeps its day. Nothing was made. The nearest days are { $before } and { $after }.
refusal-version-fixed = This version of the course is approved and stays as it is. Make a new version.
refusal-rule-broken = The completion rule cannot be used: { $what }. Nothing was changed.
refusal-parent-circle = { $what ->
    [organisation] An organisation cannot be a part of itself. Choose another one around it.
   *[other] A place cannot lie in itself. Choose another place around it.
}
refusal-zone-of-site = Only a place that stands in no other has a time zone; what stands in it has the same. Nothing was changed. Leave the zone empty, or take the place out of the one around it.
refusal-ends-before-start = The end must lie after the start. Nothing was changed.
refusal-too-many-days = At most { $max } days are shown at once. Choose a last day that is nearer to the first.
refusal-of-session = Session { $number }, “{ $session }”: { $why }
refusal-time-does-not-exist = { $what } does not exist in { $zone }: the clocks go forward there. Choose an hour before or after.
refusal-time-comes-twice = { $what } comes twice in { $zone }: the clocks go back there. Say which of the two is meant: the first at { $first } (offset { $first_offset_min } minutes) or the second at { $second } (offset { $second_offset_min } minutes).
refusal-wrong-offset = { $what } in { $zone } is at { $known }, not at { $given }. Nothing was changed. Leave the offset out, or give that of the zone.
refusal-session-length = A session must end after it starts and last no longer than 24 hours.
refusal-outside-run = The session is not within the dates of its run, { $before } to { $after }. Change the session or the run; with a reason a session can be placed there all the same.
refusal-outside-phase = The session is not within the dates of its phase “{ $title }”, { $before } to { $after }. Nothing was changed. Change the session or the phase, or say why all the same.
refusal-outside-session = “{ $what }” does not lie in the session, which lasts { $max } minutes. Nothing was changed. Change the times of the agenda or of the session.
refusal-speaker-only = { $what } speaks in an item of the agenda and is not on the staff of the session, so nobody can take the place there. Nothing was changed. Change the agenda instead.
refusal-rule-endless = A session cannot be repeated without an end. Nothing was made. Say until which day, or how many times.
refusal-too-many-sessions = That would be more than { $max } sessions at once. Nothing was changed. Plan them in smaller parts.
refusal-session-stays = “{ $title }” stays where it is: it was held, or people have marks in it. Nothing was changed. Leave it out, or change it by itself with a reason.
refusal-no-room-fits = No room that was asked for holds the { $count } people of “{ $title }”: the largest holds { $max }. It stays as it is. Ask for less, or leave it out.
refusal-no-room-free = None of the rooms that would do for “{ $title }” is free then; looked at: { $count }. It stays as it is. Move it to another time, ask for less, or leave it out.
refusal-part-full = “{ $title }” has { $capacity } places and { $enrolled } people. Nobody was moved. Raise its capacity, choose another one, or go past it with a reason.
refusal-part-taken = This run has “{ $what }” already. Nothing was changed. Choose another title.
refusal-sessions-clash = “{ $title }” stands against “{ $other }”: both need { $what } at the same time. The run was not confirmed. Move one of the two first.
refusal-clash-blocks = “{ $title }” cannot stand there: { $what } is in the way, and your centre allows no exception. Nothing was changed. Choose another time or place; Settings say what blocks.
refusal-no-working-day = A week needs at least one day on which the centre works. Nothing was changed.
refusal-repeat-broken = “{ $what }” is no rule by which a time can come again. Nothing was changed. Choose one of those offered, or write one such as FREQ=WEEKLY;BYDAY=MO,TU (RFC 5545, by days, weeks, months or years).
refusal-repeat-endless = What closes something more often than once a year needs an end. Nothing was changed. Give a last day. Only opening hours and yearly holidays go on without one.
refusal-repeat-too-many = By this rule it would come more than { $max } times. Nothing was changed. Give an earlier last day, or an opening without an end.
refusal-too-few-to-run = The run needs { $least } people and has { $enrolled }. It was not confirmed. Enrol more, or confirm it with a reason.
refusal-credit-too-long = The credited minutes are more than the session lasts ({ $max }). Write at most that.
refusal-too-early-to-mark = Marks can be made from two hours before the session starts, { $since }. Nothing was marked.
refusal-too-early-to-close = A register can be closed once its session has started, { $since }. Marks are safe.
refusal-register-closed = The register is closed and signed. Marks stay as they are. A coordinator can reopen it with a reason.
refusal-unmarked-left = { $count ->
    [one] One person is not marked yet, first { $name }.
   *[other] { $count } people are not marked yet, first { $name }.
} The register stays open; all marks made are safe.
refusal-mark-clash = Two marks of one person differ: { $name }. Choose which one stands; both are kept.
refusal-session-cancelled = The session is cancelled. Nothing was changed.
refusal-minutes-too-many = The minutes are more than the session lasts ({ $max }). Nothing was marked.
refusal-nobody-can-pass = Nobody can pass in { $what }, however often they came. Nothing was changed. The reasons stand beside each name under Certificates. Hold what is missing, tag its sessions, or give the course a version with another rule.
refusal-nobody-passes = Nobody in this run passes without having a certificate already. Nothing was prepared. Look at the reasons of each person.
refusal-not-passed = { $name } does not pass the completion rule. Nothing was changed. The reasons stand beside the name.
refusal-no-printable-name = { $name } has no name that can be printed. Fill in the name for certificates.
refusal-no-glyph = The character { $what } in { $name } is in none of the typefaces, so it would print as a box. Nothing was prepared. Correct the name for certificates.
refusal-host-not-set = The host of certificates is not set. Nothing was issued. A coordinator or administrator sets it, or sets that there is none, under Centre.
refusal-batch-stale = What the certificates would say has changed since the batch was prepared. Nothing was issued. Drop the batch and prepare it again.
refusal-person-erased = This person was erased from the book. Nothing can be recorded for them.
refusal-has-certificate = { $name } holds a certificate of this run. Revoke or replace it first.
refusal-nothing-to-replace = { $name } holds no issued certificate of this run that another could replace. Nothing was prepared.
refusal-same-certificate = The new certificate of { $name } would say what the old one says, so nothing was prepared. Correct the records first; a lost paper is opened and printed again.
refusal-kind-not-earned = { $what ->
    [competence] { $name } passes, but not by a sign-off.
   *[completion] { $name } passes, but nothing was assessed.
} A certificate of this type would say what nobody recorded. Nothing was prepared. Choose another type.
refusal-kind-of-others = { $what ->
    [staff] A certificate of this type goes to whoever taught, and { $name } is named as somebody who learned.
   *[learners] A certificate of this type goes to whoever learned, and { $name } is named as somebody who taught.
} Nothing was prepared. Choose another type or other people.
refusal-signatory-not-valid = { $name } ({ $what }) does not sign on this day. Nothing was prepared or issued. Choose another signatory, or correct from when until when they sign.
refusal-run-closed = The run { $what } is { $before }, so nothing in it changes. Nothing was recorded. A coordinator can open a closed run again, with a reason.
refusal-title-taken = This run has an assessment “{ $what }” already. Nothing was changed. Choose another title.
refusal-pass-above-max = The pass mark is above the highest score, { $max }, so nobody could pass. Nothing was changed. Lower the pass mark or raise the highest score.
refusal-score-not-possible = { $name } cannot have { $found } in “{ $what }”: scores go from 0 to { $max }. Nothing was recorded. Correct the score.
refusal-attempts-used = “{ $what }” has { $max ->
    [1] one attempt
   *[other] { $max } attempts
}, and { $name } has no other. Nothing was recorded. Correct a former attempt, or add another assessment.

## Foreign files
refusal-file-empty = The file is empty. Nothing was changed.
refusal-file-cut = The file is not whole: it ends too early. Nothing was changed. Save or send it again.
refusal-file-too-large = { $what ->
    [file] “{ $name }” has { $found } MB; a file may have { $max } MB here.
    [rows] The list has more than { $max } rows.
    [columns] Row { $row } has more than { $max } columns.
    [cell] A cell in row { $row } has more than { $max } characters.
   *[other] The file is too large to be read here.
} Nothing was changed. Split it, or leave out pictures and other sheets.
refusal-file-other-type = { $what ->
    [document] This is a text document.
    [presentation] This is a presentation.
    [pdf] This is a PDF.
    [archive] This is an archive of files.
    [image] This is a picture.
    [html] This is a web page, whatever its name ends in.
    [numbers] This is a document of Apple Numbers.
   *[other] This is no file that can be read here.
} Nothing was changed. Save the list as XLSX or CSV; a certificate is a PDF.
refusal-file-protected = The file is protected by a password. Nothing was changed. Save a copy without it.
refusal-file-unreadable = { $why ->
    [quote] A quotation mark that is opened in line { $line } is never closed. Nothing was changed. Close it, or take it out, and try the file again.
   *[other] The file cannot be read. Nothing was changed. Open it in the program that made it, save it again, and try that file.
}
refusal-unknown-head = No column has the head “{ $what }”. Nothing was imported. Compare with the first row of the sheet.
refusal-unknown-field = “{ $what }” is no field that a column can go to. Nothing was imported.
refusal-unknown-tab = The file has no sheet “{ $what }”. Nothing was imported. It has these: { $known }.
refusal-field-twice = Two columns go to “{ $what }”, so one of them would be lost. Nothing was imported. Leave one of them out.
refusal-too-many-columns = The mapping names { $found } columns, and the sheet has { $max }. Nothing was imported. Compare it with the columns of the preview.
refusal-no-such-line = The list has no person in row { $what }. Nothing was imported. Name rows as the preview numbers them.
refusal-no-name-column = No column holds names. Nothing was imported. Say which column is the name.
refusal-date-order-needed = “{ $what }” may be several days. Nothing was imported. Say how dates are meant: { $known }.
refusal-nothing-to-import = No row of the file can be imported. Nothing was changed.
refusal-nothing-refused = No row of this list is refused, so there is nothing to save.
refusal-no-credential = This PDF carries no Rollbook certificate. If it should, ask the centre named on it.
refusal-document-too-large = “{ $name }” has { $found } MB; a document may have { $max } MB. Nothing was attached. Make it smaller, or split it.
refusal-no-document = { $what ->
    [macros] “{ $name }” holds macros, which run when it is opened.
    [archive] “{ $name }” is an archive of files.
    [html] “{ $name }” is a web page, whatever its name ends in.
    [program] “{ $name }” is a program.
   *[other] “{ $name }” is of a type that is not kept.
} Nothing was attached. PDF, PNG, JPEG, DOCX, XLSX, PPTX, ODT, ODS, ODP, TXT and CSV can be attached; a photo is a PNG or JPEG.
refusal-name-lies = “{ $name }” is named { $before }, but its content is { $what }. Nothing was attached. Ask who sent it, or give it the ending that fits.
refusal-no-picture = The picture “{ $name }” cannot be read, or it is larger than 48 million pixels. Nothing was attached. Save it again as JPEG, smaller.
refusal-bad-link = “{ $what }” is no address of a page. Nothing was kept. Write it as it stands in a browser, such as https://www.who.int/…
refusal-nothing-to-export = Nothing here can be handed out: the library is empty, or all that fits is restricted. Nothing was written.
refusal-no-sessions = { $what } has no sessions that you may see in this time, so there is nothing to hand out. Nothing was written.
refusal-calendar-broken = “{ $name }” is no whole calendar: in line { $line } a part ends or begins where it cannot. Nothing was changed. Export it again from the program that made it.
refusal-no-timetable = “{ $name }” is no timetable that can be read here. Nothing was changed. Take a calendar (.ics), or a table with the heads date, start, end and title; room, trainer, kind and time zone may stand beside them.

## What is said where no words fit
refusal-other = The book refused this ({ $code }). Nothing was changed.

## Codes that a refusal may name
role-coordinator = coordinator
role-trainer = trainer
role-certifier = certifier
role-administrator = administrator
role-inspector = inspector
refusal-state-draft = draft
refusal-state-announced = announced
refusal-state-open = open
refusal-state-selection = selection
refusal-state-confirmed = confirmed
refusal-state-running = running
refusal-state-completed = completed
refusal-state-closed = closed
refusal-state-cancelled = cancelled
refusal-state-postponed = postponed
refusal-state-tentative = tentative
refusal-state-held = held
refusal-state-reserve = on the reserve list
refusal-state-enrolled = enrolled
refusal-state-active = active
refusal-state-not-completed = not completed
refusal-state-no-show = never came
refusal-state-withdrawn = withdrawn
refusal-state-removed = removed
refusal-state-transferred-to = transferred
refusal-state-in-review = in review
refusal-state-approved = approved
refusal-state-retired = retired
refusal-state-archived = put away
refusal-state-erased = erased
refusal-state-issued = issued
refusal-state-suspended = suspended
refusal-state-superseded = replaced
refusal-state-revoked = revoked
refusal-state-dropped = dropped
refusal-state-void = void
refusal-state-locked = locked
refusal-state-disabled = closed
refusal-state-prepared = prepared
refusal-state-in-service = in service
refusal-state-out-of-service = out of service
refusal-unknown-letter-field = “{ $what }” in line { $line } of the { $field ->
    [subject] subject
   *[other] text
  } ({ $lang }) is no field. Nothing was changed. These are known: { $known }
refusal-letter-field-missing = { $name } has no { $what }, which this letter names{ $count ->
    [0] {""}
    [1] ; of one more person something is missing too
   *[other] ; of { $count } more people something is missing too
  }. Nothing was made. Fill it in, leave these people out, or use another text.
refusal-letter-needs-run = This letter names the run. Nothing was made. Choose the run that it is about.
refusal-no-letter-text = “{ $name }” has no text in the language { $what }. Nothing was made. Write it under Letters, or choose another language.
refusal-state-signed = signed
refusal-state-in-force = in force
refusal-state-expired = expired
refusal-state-terminated = terminated
refusal-follow-up-not-due = { $name } is not due to be asked after { $count } months. Nothing was changed. People are due once their run is completed and the months have passed.
refusal-state-due = due
refusal-state-sent = sent
refusal-state-answered = answered
refusal-state-no-answer = no answer
refusal-state-waived = waived
refusal-state-done = done
refusal-number-used = The number { $found } was used already this year. Nothing was changed. The lowest number that is free is { $least }.
refusal-no-former-heads = “{ $name }” has no row of heads with number, name, course and date. Nothing was imported. Say which columns hold them, or call them so above the rows.
refusal-primary-overlaps = On some day the person would have two main posts: at { $name } and at { $other }. Nothing was changed. End the one before the other begins, or say of one that it is a further post.
refusal-unknown-scheme = “{ $what }” is no kind of identifier. Nothing was changed. Choose passport, national number or ORCID, or name the earlier record as legacy:NAME.
refusal-wrong-check-digit = “{ $what }” is no ORCID: its last character does not fit the others. Nothing was changed. Compare it with what the person gave; it has 16 characters, as 0000-0002-1825-0097.
refusal-consent-text-retired = “{ $what }” is retired: nobody consents to it any more. Nothing was changed. Choose another text, or take this one into use again in Settings.
refusal-day-ahead = This day has not come yet. Nothing was changed. Enter today or an earlier day.
