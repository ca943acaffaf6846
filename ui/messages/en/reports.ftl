reports-by-country = Country
reports-by-region = WHO region
reports-by-sex = Sex
reports-by-course = Course
reports-by-run = Run
reports-by-year = Year
reports-period = Days: { $from } to { $to }

reports-head-detail = Detail
reports-head-people = People
reports-head-enrolments = Places
reports-head-hours = Hours earned
reports-head-minutes = Minutes earned
reports-head-completed = Completed
reports-head-certificates = Certificates
reports-total = Total

reports-not-stated = Not stated
reports-sex-female = Female
reports-sex-male = Male
reports-sex-other = Other
reports-region-afr = African Region
reports-region-amr = Region of the Americas
reports-region-emr = Eastern Mediterranean Region
reports-region-eur = European Region
reports-region-sear = South-East Asia Region
reports-region-wpr = Western Pacific Region

# what this counts: in the window and in the file that is handed out
reports-counts = What this counts
reports-counts-people = People: everybody with a place in a run that has a day in these dates, each person once. Not counted: the reserve list, who withdrew, was removed or moved to another run, and cancelled runs. Erased people still count.
reports-counts-enrolments = Places: a person in two runs has two places.
reports-counts-hours = Hours: earned in sessions that were held in these dates, by the same arithmetic as completion.
reports-counts-completed = Completed: places whose rule passes. They count on the last day of the run.
reports-counts-certificates = Certificates: issued and valid today. They count on the last day of the run.
reports-counts-groups = Country and region are those at enrolment and do not change later; sex is as recorded now. By year, a run over the new year counts in both.
reports-counts-total = The total counts each person and each place once, so it can be less than the sum of the rows.

