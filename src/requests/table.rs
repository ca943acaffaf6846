//! The table itself.

use super::asking::Reach;
use super::line::{Answer, Line, LineKind, argument, reply, requests};
use super::*;
use crate::domain::roles::Role;
use crate::wire::{Nothing, Page, Receipt, Topic};

requests! {
    /// What this computer knows before a book is open.
    door "welcome" => door::welcome[Nothing] -> door::Welcome, for [], about [];
    /// Language, look and size of text of this computer.
    door "set_appearance" => door::set_appearance[door::Appearance] -> Nothing, for [], about [];
    /// Makes a new book; never over one that exists. The password comes beside the request.
    door "found_book" => door::found_book[door::FoundBook] -> door::Founded, for [], about [];
    /// Opens the demo book of this computer, making it if there is none.
    door "open_demo" => door::open_demo[Nothing] -> door::Who, for [], about [];
    /// Makes a demo book.
    door "build_demo" => door::build_demo[door::BuildDemo] -> door::DemoBuilt, for [], about [];
    /// Opens a book. The password comes beside the request.
    door "unlock" => door::unlock[door::Unlock] -> door::Who, for [], about [];
    /// Closes the book.
    door "lock" => door::lock[Nothing] -> Nothing, for [], about [];
    /// Sets a new password with the words of the recovery sheet.
    door "recover" => door::recover[door::Recover] -> Nothing, for [], about [];
    /// Puts a backup into a new file; never over one that exists.
    door "restore_backup" => door::restore_backup[door::RestoreBackup] -> door::Restored, for [], about [];
    /// Checks a certificate without a book.
    door "check_certificate" => door::check_certificate[door::CheckCertificate] -> door::CheckResult, for [], about [];

    /// Who is signed in.
    read "who" => door::who[Nothing] -> door::Who, for [Coordinator: Centre, Trainer: Centre, Certifier: Centre, Administrator: Centre, Inspector: Centre], about [Users, Centre];
    /// The state of saving, of backups and of the clock.
    read "state_line" => centre::state_line[Nothing] -> centre::StateLine, for [Coordinator: Centre, Trainer: Centre, Certifier: Centre, Administrator: Centre, Inspector: Centre], about [History, Backup];
    /// The centre's settings.
    read "centre" => centre::centre[Nothing] -> centre::Centre, for [Coordinator: Centre, Trainer: Centre, Certifier: Centre, Administrator: Centre, Inspector: Centre], about [Centre];
    /// How the centre plans: its free days, and how much each kind of clash matters.
    read "planning" => planning::planning[Nothing] -> planning::Planning, for [Coordinator: Centre, Trainer: Centre, Certifier: Centre, Administrator: Centre, Inspector: Centre], about [Centre];
    /// Changes how the centre plans.
    change "set_planning" => planning::set_planning[planning::SetPlanning] -> Receipt, for [Coordinator: Centre, Administrator: Centre], about [];
    /// Changes settings of the centre.
    change "set_centre" => centre::set_centre[centre::SetCentre] -> Receipt, for [Administrator: Centre], about [];
    /// The accounts.
    read "users" => centre::users[Nothing] -> Vec<centre::UserRow>, for [Administrator: Centre, Inspector: Centre, Coordinator: Centre, Certifier: Centre], about [Users];
    /// Makes an account; its password is typed by its person.
    change "add_user" => centre::add_user[centre::AddUser] -> Receipt, for [Administrator: Centre], about [];
    /// Changes roles or state of an account.
    change "set_user" => centre::set_user[centre::SetUser] -> Receipt, for [Administrator: Centre], about [];
    /// Changes one's own password.
    signed "change_password" => centre::change_password[Nothing] -> Receipt, for [Coordinator: Self_, Trainer: Self_, Certifier: Self_, Administrator: Self_, Inspector: Self_], about [];

    /// The sessions of this day and what waits to be settled, as far as the asking person may see and settle it.
    read "today" => today::today[Nothing] -> today::Today, for [Coordinator: Centre, Certifier: Centre, Administrator: Centre, Inspector: Centre, Trainer: OwnSessions], about [People, Courses, Runs, Facilities, Sessions, Roll, Certificates, Backup];
    /// What stands against each other in the records, a page at a time.
    read "inbox" => inbox::inbox[inbox::InboxFilter] -> inbox::Inbox, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre], about [People, Runs, Facilities, Sessions, Roll, Certificates];

    /// Says that people who are alike are not one, until one of them changes.
    change "keep_apart" => inbox::keep_apart[inbox::KeepApart] -> Receipt, for [Coordinator: Centre], about [];

    /// People that fit the filter, a page at a time.
    read "people" => people::people[people::PeopleFilter] -> Page<people::PersonRow>, for [Coordinator: Centre, Inspector: Centre, Certifier: Centre, Administrator: Centre, Trainer: OwnRuns], about [People, Runs];
    /// One person.
    read "person" => people::person[people::OnePerson] -> people::PersonDetail, for [Coordinator: Centre, Inspector: Centre, Certifier: Centre, Administrator: Centre, Trainer: OwnRuns], about [People, Runs, Roll, Certificates];
    /// The transcript of a person as a PDF: runs, hours, results, sign-offs, certificates.
    change "print_transcript" => transcripts::print_transcript[people::OnePerson] -> printing::Printed, for [Coordinator: Centre, Certifier: Centre, Administrator: Centre, Inspector: Centre], about [];
    /// A person, typed in.
    change "add_person" => person::add_person[person::AddPerson] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes the fields of a person.
    change "edit_person" => person::edit_person[person::EditPerson] -> Receipt, for [Coordinator: Centre], about [];
    /// Says where somebody works and worked: the whole list.
    change "set_affiliations" => affiliations::set_affiliations[affiliations::SetAffiliations] -> Receipt, for [Coordinator: Centre], about [];
    /// Says by what further names somebody is known: the whole list.
    change "set_aliases" => known_as::set_aliases[known_as::SetAliases] -> Receipt, for [Coordinator: Centre], about [];
    /// Says which numbers somebody has, of a passport or in another record: the whole list.
    change "set_identifiers" => known_as::set_identifiers[known_as::SetIdentifiers] -> Receipt, for [Coordinator: Centre], about [];
    /// The texts that people consent to, in their newest version.
    read "consent_texts" => consents::consent_texts[Nothing] -> Vec<consents::ConsentTextRow>, for [Coordinator: Centre, Inspector: Centre, Certifier: Centre, Administrator: Centre, Trainer: Centre], about [Centre, People];
    /// A text that people consent to.
    change "add_consent_text" => consents::add_consent_text[consents::AddConsentText] -> Receipt, for [Administrator: Centre, Coordinator: Centre], about [];
    /// Changes a text that people consent to: other words are a further version.
    change "edit_consent_text" => consents::edit_consent_text[consents::EditConsentText] -> Receipt, for [Administrator: Centre, Coordinator: Centre], about [];
    /// Says that somebody consented to the newest version of a text.
    change "add_consent" => consents::add_consent[consents::AddConsent] -> Receipt, for [Coordinator: Centre], about [];
    /// Withdraws a consent; that it was given stays known.
    change "withdraw_consent" => consents::withdraw_consent[consents::WithdrawConsent] -> Receipt, for [Coordinator: Centre], about [];
    /// Puts a person away or takes them back.
    change "set_person_state" => person::set_person_state[person::SetPersonState] -> Receipt, for [Coordinator: Centre], about [];
    /// Destroys a person's values for ever.
    signed "erase_person" => person::erase_person[person::ErasePerson] -> Receipt, for [Administrator: Centre], about [];
    /// The documents of a person or of a run.
    read "documents" => documents::documents[documents::Documents] -> Vec<documents::DocumentRow>, for [Coordinator: Centre, Inspector: Centre, Certifier: Centre, Trainer: OwnRuns], about [People, Runs];
    /// The photo of a person, or those of everybody in a run.
    read "photos" => documents::photos[documents::Documents] -> Vec<documents::Photo>, for [Coordinator: Centre, Inspector: Centre, Certifier: Centre, Trainer: OwnRuns], about [People];
    /// Attaches a chosen file to a person or a run.
    change "add_document" => documents::add_document[documents::AddDocument] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes what a document is called and for.
    change "edit_document" => documents::edit_document[documents::EditDocument] -> Receipt, for [Coordinator: Centre], about [];
    /// Removes a document; its bytes stay for the journal until its person is erased.
    change "remove_document" => documents::remove_document[documents::RemoveDocument] -> Receipt, for [Coordinator: Centre], about [];
    /// A copy of a document.
    change "save_document" => documents::save_document[documents::OneDocument] -> printing::Printed, for [Coordinator: Centre, Inspector: Centre, Certifier: Centre, Trainer: OwnRuns], about [];
    /// The library, a page at a time, as far as whoever asks may read it.
    read "library" => library::library[library::LibraryFilter] -> library::Library, for [Coordinator: Centre, Inspector: Centre, Certifier: Centre, Administrator: Centre, Trainer: OwnRuns], about [Library, Courses, Runs, Sessions];
    /// A new resource of the library.
    change "add_resource" => library::add_resource[library::AddResource] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes a resource of the library.
    change "edit_resource" => library::edit_resource[library::EditResource] -> Receipt, for [Coordinator: Centre], about [];
    /// Removes a resource of the library.
    change "remove_resource" => library::remove_resource[library::RemoveResource] -> Receipt, for [Coordinator: Centre], about [];
    /// Keeps the questions of a session with their answers as a resource.
    change "promote_questions" => library::promote_questions[library::PromoteQuestions] -> Receipt, for [Trainer: OwnSessions, Coordinator: Centre], about [];
    /// The file of a resource.
    change "open_resource" => library::open_resource[library::OneResource] -> printing::Printed, for [Coordinator: Centre, Inspector: Centre, Certifier: Centre, Administrator: Centre, Trainer: OwnRuns], about [];
    /// The catalogue of the library, as a list, as one page, or as a folder with the files.
    change "export_library" => library_catalogue::export_library[library_catalogue::ExportLibrary] -> printing::Printed, for [Coordinator: Centre, Administrator: Centre, Inspector: Centre], about [];
    /// The dossier of a run: all its evidence as one document, or as a folder with the tables, certificates and digests.
    change "export_dossier" => dossier::export_dossier[dossier::ExportDossier] -> printing::Printed, for [Coordinator: Centre, Administrator: Centre, Inspector: Centre], about [];
    /// The countries, with their names in the language of this computer.
    read "countries" => people::countries[Nothing] -> Vec<people::Country>, for [Coordinator: Centre, Trainer: Centre, Certifier: Centre, Administrator: Centre, Inspector: Centre], about [];
    /// What an import of a chosen file would do.
    read "preview_import" => import::preview_import[import::PreviewImport] -> import::ImportPreview, for [Coordinator: Centre], about [People];
    /// Imports the people of a chosen file, as one entry.
    change "import_people" => import::import_people[import::ImportPeople] -> import::Imported, for [Coordinator: Centre], about [];
    /// Takes in a pasted table as if it were a chosen file.
    read "take_table" => import_lists::take_table[import_lists::TakeTable] -> import_lists::TakenTable, for [Coordinator: Centre], about [];
    /// The rows of a list that are refused, each with the reason, as a file of the same kind.
    read "refused_rows" => import_lists::refused_rows[import::PreviewImport] -> printing::Preview, for [Coordinator: Centre], about [];

    /// The organisations, by name.
    read "organisations" => organisations::organisations[Nothing] -> Vec<organisations::OrganisationRow>, for [Coordinator: Centre, Trainer: Centre, Certifier: Centre, Inspector: Centre], about [Organisations];
    /// An organisation.
    change "add_organisation" => organisations::add_organisation[organisations::AddOrganisation] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes the fields of an organisation.
    change "edit_organisation" => organisations::edit_organisation[organisations::EditOrganisation] -> Receipt, for [Coordinator: Centre], about [];
    /// Initiatives and programmes, and the data lists that they and courses choose from.
    read "catalogue" => catalogue::catalogue[Nothing] -> catalogue::Catalogue, for [Coordinator: Centre, Trainer: Centre, Certifier: Centre, Inspector: Centre], about [Courses];
    /// An umbrella over programmes.
    change "add_initiative" => catalogue::add_initiative[catalogue::AddInitiative] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes the fields of an initiative.
    change "edit_initiative" => catalogue::edit_initiative[catalogue::EditInitiative] -> Receipt, for [Coordinator: Centre], about [];
    /// A line of courses.
    change "add_programme" => catalogue::add_programme[catalogue::AddProgramme] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes the fields of a programme.
    change "edit_programme" => catalogue::edit_programme[catalogue::EditProgramme] -> Receipt, for [Coordinator: Centre], about [];
    /// The partners of a programme or run.
    read "partners" => partners::partners[partners::OfPartners] -> partners::Partners, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [Courses, Runs, Organisations];
    /// Says who the partners of a programme or run are, in order.
    change "set_partners" => partners::set_partners[partners::SetPartners] -> Receipt, for [Coordinator: Centre], about [];
    /// What is agreed with partners.
    read "agreements" => agreements::agreements[Nothing] -> Vec<agreements::AgreementRow>, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre], about [Courses, Organisations];
    /// An agreement, a draft.
    change "add_agreement" => agreements::add_agreement[agreements::AddAgreement] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes the text of a draft, or brings an agreement on.
    change "edit_agreement" => agreements::edit_agreement[agreements::EditAgreement] -> Receipt, for [Coordinator: Centre], about [];
    /// Courses with their versions.
    read "courses" => courses::courses[Nothing] -> Vec<courses::CourseRow>, for [Coordinator: Centre, Trainer: Centre, Certifier: Centre, Inspector: Centre], about [Courses];
    /// A course with its first version.
    change "add_course" => courses::add_course[courses::AddCourse] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes where a course belongs and how it is taught.
    change "edit_course" => courses::edit_course[courses::EditCourse] -> Receipt, for [Coordinator: Centre], about [];
    /// A further version of a course.
    change "add_version" => courses::add_version[courses::AddVersion] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes the text of a draft.
    change "edit_version" => courses::edit_version[courses::EditVersion] -> Receipt, for [Coordinator: Centre], about [];
    /// Brings a version on: review, approval, retirement.
    change "set_version_state" => courses::set_version_state[courses::SetVersionState] -> Receipt, for [Coordinator: Centre], about [];
    /// The fact sheet of a course version, as a PDF.
    read "export_course_sheet" => course_sheet::export_course_sheet[course_sheet::CourseSheet] -> printing::Preview, for [Coordinator: Centre, Trainer: Centre, Certifier: Centre, Inspector: Centre], about [];
    /// The runs.
    read "runs" => runs::runs[Nothing] -> Vec<runs::RunRow>, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [Runs, Sessions, Certificates, Courses];
    /// One run, by id or code.
    read "run" => runs::run[runs::OneRun] -> runs::RunDetail, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [Runs, Sessions, Certificates, Courses];
    /// A run of a course version.
    change "add_run" => runs::add_run[runs::AddRun] -> Receipt, for [Coordinator: Centre], about [];
    /// What a run made from an older one would be, with what overlaps.
    read "preview_copy" => copy_run::preview_copy[copy_run::PreviewCopy] -> copy_run::CopyPreview, for [Coordinator: Centre], about [Runs, Sessions, Facilities, Users];
    /// Makes a run from an older one with its sessions, as one entry.
    change "copy_run" => copy_run::copy_run[copy_run::CopyRun] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes the fields of a run.
    change "edit_run" => runs::edit_run[runs::EditRun] -> Receipt, for [Coordinator: Centre], about [];
    /// Brings a run on.
    change "set_run_state" => runs::set_run_state[runs::SetRunState] -> Receipt, for [Coordinator: Centre], about [];
    /// Who has a place in a run.
    read "enrolments" => enrolments::enrolments[runs::OneRun] -> Vec<enrolments::EnrolmentRow>, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [Runs, Roll, People];
    /// Gives people a place in a run.
    change "enrol" => enrolments::enrol[enrolments::Enrol] -> Receipt, for [Coordinator: Centre], about [];
    /// Brings an enrolment on.
    change "set_enrolment_state" => enrolments::set_enrolment_state[enrolments::SetEnrolmentState] -> Receipt, for [Coordinator: Centre], about [];
    /// Gives a free seat to the person who has been longest on the reserve list.
    change "promote" => enrolments::promote[enrolments::Promote] -> Receipt, for [Coordinator: Centre], about [];
    /// Moves somebody to another run.
    change "transfer_enrolment" => enrolments::transfer_enrolment[enrolments::TransferEnrolment] -> Receipt, for [Coordinator: Centre], about [];
    /// Phases, tracks and groups of a run.
    read "parts" => parts::parts[runs::OneRun] -> Vec<parts::PartRow>, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [Runs, Sessions];
    /// A phase, track or group of a run.
    change "add_part" => parts::add_part[parts::AddPart] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes a phase, track or group.
    change "edit_part" => parts::edit_part[parts::EditPart] -> Receipt, for [Coordinator: Centre], about [];
    /// Takes a phase, track or group away that nothing rests on.
    change "remove_part" => parts::remove_part[parts::RemovePart] -> Receipt, for [Coordinator: Centre], about [];
    /// Puts people of a run into other tracks or another group, as one entry.
    change "assign_enrolments" => parts::assign_enrolments[parts::AssignEnrolments] -> Receipt, for [Coordinator: Centre], about [];
    /// The tree of facilities.
    read "facilities" => facilities::facilities[Nothing] -> Vec<facilities::FacilityRow>, for [Coordinator: Centre, Trainer: Centre, Certifier: Centre, Inspector: Centre], about [Facilities];
    /// A facility.
    change "add_facility" => facilities::add_facility[facilities::AddFacility] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes the fields of a facility.
    change "edit_facility" => facilities::edit_facility[facilities::EditFacility] -> Receipt, for [Coordinator: Centre], about [];
    /// All equipment.
    read "equipment" => equipment::equipment[Nothing] -> Vec<equipment::EquipmentRow>, for [Coordinator: Centre, Trainer: Centre, Certifier: Centre, Inspector: Centre], about [Facilities];
    /// Things of one kind that can be booked.
    change "add_equipment" => equipment::add_equipment[equipment::AddEquipment] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes the fields or the state of equipment.
    change "edit_equipment" => equipment::edit_equipment[equipment::EditEquipment] -> Receipt, for [Coordinator: Centre], about [];
    /// Times in which places, things and people may or may not be booked.
    read "availability" => availability::availability[availability::AvailabilityFilter] -> Vec<availability::AvailabilityRow>, for [Coordinator: Centre, Trainer: Centre, Certifier: Centre, Inspector: Centre], about [Facilities, People];
    /// Says when something may or may not be booked.
    change "add_availability" => availability::add_availability[availability::AddAvailability] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes such a time.
    change "edit_availability" => availability::edit_availability[availability::EditAvailability] -> Receipt, for [Coordinator: Centre], about [];
    /// Takes such a time away.
    change "remove_availability" => availability::remove_availability[availability::RemoveAvailability] -> Receipt, for [Coordinator: Centre], about [];
    /// How much rooms and equipment are used in some days.
    read "usage" => usage::usage[usage::UsagePeriod] -> usage::Usage, for [Coordinator: Centre, Inspector: Centre], about [Sessions, Facilities, Runs];
    /// The sessions that take a room or equipment in some days.
    read "used_by" => usage::used_by[usage::UsageOf] -> Vec<usage::UsedBy>, for [Coordinator: Centre, Inspector: Centre], about [Sessions, Facilities, Runs];
    /// How much rooms and equipment are used, as a file of a spreadsheet.
    change "export_usage" => usage::export_usage[usage::UsagePeriod] -> printing::Printed, for [Coordinator: Centre, Inspector: Centre], about [];
    /// Who can be trainer of a session.
    read "trainers" => facilities::trainers[Nothing] -> Vec<facilities::TrainerRow>, for [Coordinator: Centre, Trainer: Centre, Certifier: Centre, Inspector: Centre], about [Users];
    /// Sessions, with what overlaps.
    read "sessions" => sessions::sessions[sessions::SessionFilter] -> Vec<sessions::SessionRow>, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [Sessions, Roll, Facilities];
    /// Some days of the centre: rooms, trainers, equipment or groups, and the sessions in them.
    read "timetable" => timetable::timetable[timetable::TimetableFilter] -> timetable::Timetable, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [Sessions, Roll, Facilities, Runs, Users];
    /// What changed of such days since they were read; nothing where they must be read anew.
    read "timetable_changes" => timetable::timetable_changes[timetable::ShownTimetable] -> Option<timetable::TimetableChanges>, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [Sessions, Roll, Facilities, Runs, Users];
    /// A session to place, read of one line: title, day, times, place, run and groups.
    read "read_session_line" => session_line::read_session_line[session_line::SessionLine] -> session_line::ReadSessionLine, for [Coordinator: Centre], about [Facilities, Runs];
    /// What is said against a session if it stood elsewhere, as its move is judged.
    read "probe_session" => timetable::probe_session[timetable::ProbeSession] -> timetable::ProbedSession, for [Coordinator: Centre], about [Sessions, Facilities, Runs];
    /// The nearest times and rooms that a session can be moved to without a reason, and where nothing is said against it.
    read "free_places" => free_places::free_places[free_places::FindFreePlaces] -> free_places::FreePlaces, for [Coordinator: Centre], about [Sessions, Facilities, Runs];
    /// What is said against a session before it is placed or changed, as that is judged.
    read "probe_placing" => placing::probe_placing[placing::ProbePlacing] -> placing::ProbedPlacing, for [Coordinator: Centre], about [Sessions, Facilities, Runs];
    /// The nearest times and rooms where a session can be placed, or changed to, without a reason, and where nothing is said against it.
    read "free_places_for" => free_places::free_places_for[free_places::FindPlacesFor] -> free_places::FreePlaces, for [Coordinator: Centre], about [Sessions, Facilities, Runs];
    /// Moves a session to another time, place or trainer.
    change "move_session" => timetable::move_session[timetable::MoveSession] -> Receipt, for [Coordinator: Centre], about [];
    /// The calendar of a run, a place or a person, as an iCalendar file.
    change "export_calendar" => calendar::export_calendar[calendar::ExportCalendar] -> printing::Printed, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [];
    /// Places sessions of a run, as one entry.
    change "add_sessions" => sessions::add_sessions[sessions::AddSessions] -> Receipt, for [Coordinator: Centre], about [];
    /// The sessions that a plan would make or move, with what overlaps.
    read "preview_plan" => plans::preview_plan[plans::PreviewPlan] -> plans::PlanPreview, for [Coordinator: Centre], about [Sessions, Facilities, Runs, Users];
    /// Plans several sessions of a run together, as one entry: repeats one, copies a week, moves them, splits one, rotates groups, gives rooms.
    change "plan_sessions" => plans::plan_sessions[plans::PlanSessions] -> Receipt, for [Coordinator: Centre], about [];
    /// A timetable on paper: of the rooms, of a day, of a door, of a run, of a group, of a person.
    change "print_timetable" => print_timetable::print_timetable[print_timetable::PrintTimetable] -> printing::Printed, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [];
    /// How such a timetable would look.
    read "preview_timetable" => print_timetable::preview_timetable[print_timetable::PrintTimetable] -> printing::Preview, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [];
    /// What an import of a chosen calendar or timetable would do.
    read "preview_sessions" => import_sessions::preview_sessions[import_sessions::ImportSessions] -> import_sessions::SessionImportPreview, for [Coordinator: Centre], about [Sessions, Facilities, Runs];
    /// Imports the sessions of a chosen calendar or timetable, as one entry.
    change "import_sessions" => import_sessions::import_sessions[import_sessions::ImportSessions] -> import_sessions::SessionsImported, for [Coordinator: Centre], about [];
    /// Changes place, time or text of a session.
    change "edit_session" => sessions::edit_session[sessions::EditSession] -> Receipt, for [Coordinator: Centre], about [];
    /// Accepts a clash, with a reason.
    change "accept_clash" => clashing::accept_clash[clashing::AcceptClash] -> Receipt, for [Coordinator: Centre], about [];
    /// Takes back that a clash was accepted.
    change "reopen_clash" => clashing::reopen_clash[clashing::ReopenClash] -> Receipt, for [Coordinator: Centre], about [];
    /// Brings a session on, or cancels it.
    change "set_session_state" => sessions::set_session_state[sessions::SetSessionState] -> Receipt, for [Coordinator: Centre], about [];

    /// The roll of a session with the former ones of its run.
    read "roll" => roll::roll[roll::OneSession] -> roll::Roll, for [Trainer: OwnSessions, Coordinator: Centre, Certifier: Centre, Inspector: Centre], about [Roll, Sessions, People];
    /// Marks people in one session, as one entry.
    change "mark" => roll::mark[roll::MarkRoll] -> Receipt, for [Trainer: OwnSessions, Coordinator: Centre], about [];
    /// Notes somebody who came and is not enrolled.
    change "add_walk_in" => walk_ins::add_walk_in[walk_ins::AddWalkIn] -> Receipt, for [Trainer: OwnSessions, Coordinator: Centre], about [];
    /// Enrols or refuses a walk-in.
    change "settle_walk_in" => walk_ins::settle_walk_in[walk_ins::SettleWalkIn] -> Receipt, for [Coordinator: Centre], about [];
    /// Closes and signs the register of a session, which makes the session held.
    signed "close_session" => roll::close_session[roll::OneSession] -> Receipt, for [Trainer: OwnSessions, Coordinator: Centre], about [];
    /// Opens a closed register again.
    change "reopen_session" => roll::reopen_session[roll::ReopenSession] -> Receipt, for [Coordinator: Centre, Trainer: OwnSessions], about [];
    /// The sign-in sheet of a session.
    change "print_sign_in" => printing::print_sign_in[printing::PrintSignIn] -> printing::Printed, for [Trainer: OwnSessions, Coordinator: Centre], about [];

    /// Who scored what in the assessments of a run, and how far people came between pre-test and post-test.
    read "results" => results::results[runs::OneRun] -> results::Results, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [Roll, Runs, People];
    /// The results of a run as a file of a spreadsheet.
    change "export_results" => result_sheet::export_results[runs::OneRun] -> printing::Printed, for [Coordinator: Centre, Inspector: Centre], about [];
    /// A test or practical of a run.
    change "add_assessment" => assessments::add_assessment[assessments::AddAssessment] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes the fields of an assessment that nobody has a result of.
    change "edit_assessment" => assessments::edit_assessment[assessments::EditAssessment] -> Receipt, for [Coordinator: Centre], about [];
    /// Enters scores of people in a run, as one entry.
    change "enter_results" => results::enter_results[results::EnterResults] -> Receipt, for [Trainer: OwnRuns, Coordinator: Centre], about [];

    /// What people can be signed off in.
    read "competencies" => competencies::competencies[Nothing] -> Vec<competencies::CompetencyRow>, for [Coordinator: Centre, Trainer: Centre, Certifier: Centre, Inspector: Centre], about [Courses, Roll];
    /// Something that people can be signed off in.
    change "add_competency" => competencies::add_competency[competencies::AddCompetency] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes the fields of a competency that nothing rests on.
    change "edit_competency" => competencies::edit_competency[competencies::EditCompetency] -> Receipt, for [Coordinator: Centre], about [];
    /// How far the people of a run are with each competency.
    read "sign_offs" => sign_offs::sign_offs[runs::OneRun] -> sign_offs::SignOffs, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [Roll, Runs, People];
    /// Signs people of a run off, as one entry.
    change "sign_off" => sign_offs::sign_off[sign_offs::SignOff] -> Receipt, for [Trainer: OwnRuns, Coordinator: Centre], about [];
    /// The sign-offs of a run as a file of a spreadsheet.
    change "export_sign_offs" => sign_off_sheet::export_sign_offs[runs::OneRun] -> printing::Printed, for [Coordinator: Centre, Inspector: Centre], about [];
    /// What somebody may teach, assess or enter.
    read "qualifications" => qualifications::qualifications[people::OnePerson] -> Vec<qualifications::QualificationRow>, for [Coordinator: Centre, Inspector: Centre, Certifier: Centre, Administrator: Centre, Trainer: OwnRuns], about [People, Courses, Facilities];
    /// The trainers of a run's plan who lack a qualification on the day of a session.
    read "unqualified" => qualifications::unqualified[runs::OneRun] -> Vec<qualifications::Unqualified>, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [Sessions, People];
    /// Says what somebody may teach, assess or enter.
    change "add_qualification" => qualifications::add_qualification[qualifications::AddQualification] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes the fields of a qualification.
    change "edit_qualification" => qualifications::edit_qualification[qualifications::EditQualification] -> Receipt, for [Coordinator: Centre], about [];

    /// Whose names may stand on certificates.
    read "signatories" => signatories::signatories[Nothing] -> Vec<signatories::SignatoryRow>, for [Coordinator: Centre, Certifier: Centre, Administrator: Centre, Inspector: Centre], about [Certificates, People];
    /// Lets the name of somebody stand on certificates.
    change "add_signatory" => signatories::add_signatory[signatories::AddSignatory] -> Receipt, for [Administrator: Centre, Coordinator: Centre], about [];
    /// Changes the office of a signatory, and until when they sign.
    change "edit_signatory" => signatories::edit_signatory[signatories::EditSignatory] -> Receipt, for [Administrator: Centre, Coordinator: Centre], about [];

    /// Who completes a run, who does not, and why.
    read "completion" => certificates::completion[runs::OneRun] -> certificates::Completion, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [Roll, Runs, Sessions, Certificates];
    /// The register of certificates.
    read "certificates" => certificates::certificates[certificates::CertificateFilter] -> Page<certificates::CertificateRow>, for [Coordinator: Centre, Certifier: Centre, Administrator: Centre, Inspector: Centre], about [Certificates];
    /// Certificates that were issued before the book: nothing here can verify them.
    read "former_certificates" => former::former_certificates[former::FormerFilter] -> Page<former::FormerRow>, for [Coordinator: Centre, Certifier: Centre, Administrator: Centre, Inspector: Centre], about [Certificates, People];
    /// What an import of a list of such certificates would do.
    read "preview_former" => former::preview_former[former::FormerList] -> former::FormerPreview, for [Coordinator: Centre], about [Certificates, People];
    /// Takes a list of such certificates in, as one entry.
    change "import_former" => former::import_former[former::FormerList] -> former::FormerImported, for [Coordinator: Centre], about [];
    /// Corrects one certificate that was issued before the book.
    change "edit_former" => former::edit_former[former::EditFormer] -> Receipt, for [Coordinator: Centre], about [];
    /// Takes one certificate that was issued before the book out of it.
    change "withdraw_former" => former::withdraw_former[former::WithdrawFormer] -> Receipt, for [Coordinator: Centre], about [];
    /// Freezes what the certificates of a run will say.
    change "prepare_batch" => prepare::prepare_batch[prepare::PrepareBatch] -> Receipt, for [Coordinator: Centre, Certifier: Centre], about [];
    /// Gives up a batch before anything was issued.
    change "drop_batch" => issue::drop_batch[issue::DropBatch] -> Receipt, for [Coordinator: Centre, Certifier: Centre], about [];
    /// Approves by signature and issues; another person than the preparer.
    signed "approve_and_issue" => issue::approve_and_issue[issue::OneBatch] -> issue::Issued, for [Certifier: Centre], about [];
    /// Makes and files the next PDFs of a batch.
    change "file_papers" => issue::file_papers[issue::FilePapers] -> issue::PapersFiled, for [Certifier: Centre, Coordinator: Centre, Administrator: Centre], about [];
    /// A filed certificate, as it was filed.
    change "open_paper" => printing::open_paper[printing::OpenPaper] -> printing::Printed, for [Certifier: Centre, Coordinator: Centre, Administrator: Centre, Inspector: Centre], about [];
    /// Every filed certificate of a run.
    change "export_papers" => printing::export_papers[runs::OneRun] -> printing::Exported, for [Certifier: Centre, Coordinator: Centre, Administrator: Centre], about [];
    /// How a certificate would look; without a number.
    read "preview_certificate" => printing::preview_certificate[printing::PreviewCertificate] -> printing::Preview, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre], about [];
    /// Revokes a certificate for ever.
    signed "revoke_certificate" => issue::revoke_certificate[issue::WithdrawCertificate] -> Receipt, for [Certifier: Centre], about [];
    /// Suspends a certificate until further notice.
    signed "suspend_certificate" => issue::suspend_certificate[issue::WithdrawCertificate] -> Receipt, for [Certifier: Centre], about [];
    /// Makes a suspended certificate good again.
    signed "reinstate_certificate" => issue::reinstate_certificate[issue::WithdrawCertificate] -> Receipt, for [Certifier: Centre], about [];

    /// How many people were trained, for how long and with what outcome, in groups.
    read "report" => reports::report[reports::ReportFilter] -> reports::Reported, for [Coordinator: Centre, Inspector: Centre], about [People, Courses, Runs, Sessions, Roll, Certificates];
    /// The people behind a figure of a report, a page at a time.
    read "report_people" => reports::report_people[reports::ReportPeople] -> Page<reports::ReportPerson>, for [Coordinator: Centre, Inspector: Centre], about [People, Courses, Runs, Sessions, Roll, Certificates];
    /// A report as a file of a spreadsheet, or on paper.
    change "export_report" => report_file::export_report[report_file::ExportReport] -> printing::Printed, for [Coordinator: Centre, Inspector: Centre], about [];

    /// The texts of letters, and the fields that they may name.
    read "letters" => letters::letters[Nothing] -> letters::Letters, for [Coordinator: Centre, Inspector: Centre], about [Letters];
    /// A letter with its texts.
    change "add_letter" => letters::add_letter[letters::AddLetter] -> Receipt, for [Coordinator: Centre], about [];
    /// Takes the letters that come with Rollbook, of each kind that the book has none of, as one entry.
    change "add_default_letters" => letters::add_default_letters[Nothing] -> Receipt, for [Coordinator: Centre], about [];
    /// Changes a letter: a new version of it.
    change "edit_letter" => letters::edit_letter[letters::EditLetter] -> Receipt, for [Coordinator: Centre], about [];
    /// How a letter looks; it changes nothing and has no number.
    read "preview_letter" => letter_making::preview_letter[letter_making::PreviewLetter] -> printing::Preview, for [Coordinator: Centre, Inspector: Centre], about [];
    /// What is missing before letters can be made, person by person.
    read "letter_gaps" => letter_making::letter_gaps[letter_making::MakeLetters] -> Vec<letter_making::LetterGap>, for [Coordinator: Centre], about [Letters, People, Runs, Sessions, Certificates];
    /// Makes letters and hands them out as one file; which text was used for whom is one entry.
    change "make_letters" => letter_making::make_letters[letter_making::MakeLetters] -> printing::Printed, for [Coordinator: Centre], about [];
    /// The letters that were made for a run or for a person, the newest first.
    read "made_letters" => letter_making::made_letters[letter_making::MadeLetterFilter] -> Vec<letter_making::MadeLetters>, for [Coordinator: Centre, Inspector: Centre], about [Letters];

    /// The actions and recommendations of a run, or of all.
    read "actions" => actions::actions[actions::ActionFilter] -> Vec<actions::ActionRow>, for [Coordinator: Centre, Certifier: Centre, Inspector: Centre, Trainer: OwnRuns], about [Actions, Runs, Sessions, People];
    /// An action or recommendation of a run.
    change "add_action" => actions::add_action[actions::AddAction] -> Receipt, for [Coordinator: Centre, Trainer: OwnRuns], about [];
    /// Changes an action, or brings it on: done or dropped.
    change "edit_action" => actions::edit_action[actions::EditAction] -> Receipt, for [Coordinator: Centre, Trainer: OwnRuns], about [];
    /// The actions of a run as a file of a spreadsheet.
    change "export_actions" => actions::export_actions[runs::OneRun] -> printing::Printed, for [Coordinator: Centre, Inspector: Centre], about [];

    /// Who is due to be asked months after a run, and what became of it.
    read "follow_ups" => follow_ups::follow_ups[follow_ups::FollowUpFilter] -> Page<follow_ups::FollowUpRow>, for [Coordinator: Centre, Inspector: Centre], about [FollowUps, People, Courses, Runs];
    /// Notes what became of questions, as one entry: sent, answered, no answer, waived.
    change "set_follow_ups" => follow_ups::set_follow_ups[follow_ups::SetFollowUps] -> Receipt, for [Coordinator: Centre], about [];
    /// The questions as a sheet that can be filled in and taken in again.
    change "export_follow_ups" => follow_ups::export_follow_ups[follow_ups::ExportFollowUps] -> printing::Printed, for [Coordinator: Centre, Inspector: Centre], about [];
    /// What taking a sheet of answers in would do.
    read "preview_answers" => follow_up_sheet::preview_answers[follow_up_sheet::AnswerSheet] -> follow_up_sheet::AnswerPreview, for [Coordinator: Centre], about [FollowUps];
    /// Takes answers in from a sheet, as one entry.
    change "take_answers" => follow_up_sheet::take_answers[follow_up_sheet::AnswerSheet] -> follow_up_sheet::AnswersTaken, for [Coordinator: Centre], about [];
    /// How many stayed in the sector, by programme, course, country or run, with those who did not answer.
    read "retention" => follow_ups::retention[follow_ups::RetentionFilter] -> follow_ups::Retention, for [Coordinator: Centre, Inspector: Centre], about [FollowUps, People, Courses, Runs];
    /// How many stayed, as a file of a spreadsheet.
    change "export_retention" => follow_ups::export_retention[follow_ups::ExportRetention] -> printing::Printed, for [Coordinator: Centre, Inspector: Centre], about [];

    /// What happened, newest first: to one record or in the whole book.
    read "history" => history::history[history::HistoryFilter] -> Page<history::HistoryRow>, for [Inspector: Centre, Administrator: Centre, Coordinator: Centre, Certifier: Centre, Trainer: OwnRuns], about [History];
    /// Takes an entry back by a new one.
    change "undo" => undo::undo[undo::Undo] -> undo::Undone, for [Coordinator: Centre, Trainer: Centre, Certifier: Centre, Administrator: Centre], about [];
    /// People, certificates, runs, courses, sessions and rooms that fit a text.
    read "find" => find::find[find::Find] -> Vec<find::HitGroup>, for [Coordinator: Centre, Inspector: Centre, Certifier: Centre, Administrator: Centre, Trainer: OwnRuns], about [];

    /// The backups in the second place.
    read "backups" => backup::backups[Nothing] -> backup::Backups, for [Administrator: Centre, Coordinator: Centre, Inspector: Centre], about [Backup];
    /// Makes a verified backup in the second place, or in the folder named.
    change "back_up" => backup::back_up[backup::BackUp] -> backup::BackupRow, for [Administrator: Centre, Coordinator: Centre, Certifier: Centre, Trainer: Centre], about [];
    /// Chooses the second place.
    change "set_backup_place" => backup::set_backup_place[backup::SetBackupPlace] -> Nothing, for [Administrator: Centre, Coordinator: Centre], about [];
    /// Verifies the whole book: every entry, value, document, and the tables against a rebuild.
    read "verify_book" => backup::verify_book[Nothing] -> crate::book::Report, for [Administrator: Centre, Inspector: Centre, Coordinator: Centre, Certifier: Centre, Trainer: Centre], about [];
    /// Makes the tables again from the journal.
    change "rebuild_book" => backup::rebuild_book[Nothing] -> backup::Rebuilt, for [Administrator: Centre, Coordinator: Centre], about [];
    /// "This is the newest copy": a moved or restored book goes on here.
    signed "adopt_book" => backup::adopt_book[Nothing] -> Nothing, for [Administrator: Centre], about [];
    /// A half-filled form that was kept.
    read "draft" => backup::draft[backup::OneDraft] -> backup::Draft, for [Coordinator: Self_, Trainer: Self_, Certifier: Self_, Administrator: Self_, Inspector: Self_], about [];
    /// Keeps a half-filled form on this desk.
    change "keep_draft" => backup::keep_draft[backup::Draft] -> Nothing, for [Coordinator: Self_, Trainer: Self_, Certifier: Self_, Administrator: Self_, Inspector: Self_], about [];
}
