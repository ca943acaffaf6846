letters-kind-acceptance = Acceptance
letters-kind-visa-invitation = Visa invitation
letters-kind-joining-instructions = Joining instructions
letters-kind-reminder = Reminder
letters-kind-certificate-cover = Certificate cover
letters-kind-follow-up = Follow-up question
letters-kind-other = Other letter
letters-form-pdfs = one PDF a person
letters-form-merged = one PDF for the printer
letters-form-csv = table for mail merge
letters-form-drafts = mail drafts
letters-field-name = Name
letters-field-native-name = Name in own script
letters-field-email = E-mail address
letters-field-employer = Employer
letters-field-post = Post
letters-field-country = Country
letters-field-run = Code of the run
letters-field-course = Course
letters-field-first-day = First day
letters-field-last-day = Last day
letters-field-first-session = First session
letters-field-place = Place
letters-field-certificate-number = Certificate number
letters-field-months = Months after the run
letters-field-centre = Centre
letters-field-centre-country = Country of the centre
letters-field-today = Day of the letter
letters-field-signer = Who signs
letters-field-reference = Reference
letters-button = Write letters
letters-button-one = Write a letter
letters-tab-texts = Texts
letters-texts-sub = What the centre writes, in each language. Names, days and places are filled in for every person.
letters-title = Title
letters-kind = Kind
letters-language = Language
letters-languages = Languages
letters-version = Version
letters-version-n = version { $n }
letters-version-made = Version { $n } · { $count ->
    [0] nothing made of it yet
    [one] one letter made
   *[other] { $count } letters made
  }
letters-made = Made
letters-new = New letter
letters-none = No letter has a text yet
letters-none-text = Rollbook brings six letters along in four languages, from the acceptance to the question after a year. Take them and change what you like.
letters-none-here = Write one in the place Letters, or take those that come with Rollbook.
letters-take = Take the texts of Rollbook
letters-taken = The texts of Rollbook were taken
letters-added = “{ $title }” was added
letters-kept = “{ $title }” was kept
letters-subject = Subject
letters-body = Text
letters-body-hint = An empty line begins a new paragraph. The name of who signs and of the centre follow by themselves.
letters-empty-language = { $name } (empty)
letters-fields = Put a field where the caret stands:
letters-retired = Retired
letters-retired-hint = It is offered no more; what was made of it stays.
letters-is-retired = retired
letters-preview = Preview
letters-dialog = Letters
letters-make = New
letters-made-tab = Made so far
letters-made-none = No letter was made yet.
letters-made-count = { $count ->
    [one] one letter
   *[other] { $count } letters
  }
letters-made-said = { $count ->
    [one] One letter was made
   *[other] { $number } letters were made
  }
letters-letter = Letter
letters-form = As
letters-run = About the run
letters-run-none = no run
letters-people = People
letters-chosen = { $number } of { $all } chosen
letters-choose-all = Choose all
letters-choose-none = Choose nobody
letters-gaps = { $count ->
    [one] Of one person something is missing
   *[other] Of { $number } people something is missing
  }
letters-gaps-more = and { $number } more
letters-leave-out = Leave these people out
letters-do-make = { $count ->
    [one] Make one letter
   *[other] Make { $number } letters
  }
