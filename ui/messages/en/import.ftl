import-title = Import people
import-sub = Take the list as it came. Nothing is written before you have seen it.
import-drop = Drop a list here
import-choose = Choose a file…
import-kinds = CSV, TSV, XLSX, XLS, XLSB or ODS
import-paste = Or paste a table here
import-paste-hint = Copy the rows with their heads in your spreadsheet; the window takes them in as soon as they are pasted
import-pasted = Pasted table
import-lines = { $count ->
    [1] 1 row
   *[other] { $count } rows
  }
import-run = Enrol in
import-run-hint = Everybody taken in is enrolled in this run
import-run-none = No run, only into the book
import-tab = Sheet
import-dates = How is “{ $text }” meant?
import-dates-hint = Dates of birth here can be read in several ways
import-dates-none = Leave such dates empty
import-formulas = { $count ->
    [1] 1 cell holds a formula; its shown value is taken.
   *[other] { $count } cells hold formulas; their shown values are taken.
  }
import-values = Values that nobody knows
import-value = { $field } “{ $text }” means
import-value-unknown = not known
import-value-rows = { $count ->
    [one] In one row
   *[other] In { $count } rows
  }
import-columns = Columns
import-say-name = Nothing here says which column is the name: choose it below.
import-remembered = The columns are as you set them for such a list before.
import-no-head = Column { $n }
import-unsure = check this
import-column-holds = What “{ $head }” holds
import-leave-out = Leave out
import-show = Rows shown
import-show-all = All { $count }
import-show-faults = Remarks { $count }
import-show-duplicates = Perhaps known { $count }
import-show-refused = Refused { $count }
import-rows = Rows of the list
import-line = Row
import-what = What happens
import-remarks = Remarks
import-duplicates = All who are perhaps known
import-duplicates-all = Perhaps known: { $what }
import-decide = { $name } is perhaps known
import-decide-skip = leave out
import-decide-same = the same person
import-decide-create = a new person
import-row-create = new
import-row-update = filled in
import-row-possible-duplicate = perhaps known
import-row-refused = refused
import-row-already-in = already there
import-like = Like { $name }
import-only-first = { $shown } of { $total } rows are shown, those with remarks first. All are taken in.
import-none-here = No such row.
import-one-entry = One entry, one undo
import-nothing = No row can be taken in.
import-take = { $count ->
    [1] Take in 1 person
   *[other] Take in { $count } people
  }
import-said = { $count ->
    [1] 1 person was imported
   *[other] { $count } people were imported
  }
import-done = { $count ->
    [1] 1 person was taken in.
   *[other] { $count } people were taken in.
  }
import-done-more = { $created } new, { $updated } filled in, { $enrolled } enrolled.
import-done-skipped = { $count ->
    [1] 1 row was left out as perhaps known.
   *[other] { $count } rows were left out as perhaps known.
  }
import-done-refused = { $count ->
    [1] 1 row was refused.
   *[other] { $count } rows were refused.
  }
import-done-refused-more = Save these rows, mend them and import them again: each carries its reason, and who is in already is not taken twice.
import-refused = { $count ->
    [1] 1 row is refused.
   *[other] { $count } rows are refused.
  }
import-refused-save = Save the refused rows
import-refused-file = { $name }, refused
import-refused-why = Why refused
import-fault-no-name = No name
import-fault-too-long = { $field } is too long
import-fault-unknown-country = “{ $text }” is no country that is known here
import-fault-ambiguous-country = “{ $text }” may be several countries: { $choices }
import-fault-lost-character = { $field } lost a letter when the file was written
import-fault-duplicate-in-file = Stands twice in this list
import-fault-namesake-in-file = Somebody else in this list has the same name
import-fault-bad-email = “{ $text }” is no e-mail address; left empty
import-fault-bad-phone = “{ $text }” is no telephone number; left empty
import-fault-bad-date = “{ $text }” is no date of birth; left empty
import-fault-ambiguous-date = “{ $text }” may be { $choices }; left empty
import-fault-bad-sex = “{ $text }” does not say a sex; left empty
import-fault-bad-category = “{ $text }” does not say a category; left empty
import-fault-certificate-name-not-latin = The name on certificates is not in Latin letters; left empty
import-fault-error-cell = { $field }: the cell holds an error; left empty
import-fault-formula-without-value = { $field }: the formula has no stored value; left empty
import-fault-other = { $field }: “{ $text }” could not be read
