runs-title = Sessions
runs-back = Toutes les sessions
runs-sub = { $count ->
    [one] { $number } session, dont { $going } en cours
   *[other] { $number } sessions, dont { $going } en cours
}
runs-new = Nouvelle session
runs-make = Créer la session
runs-edit = Session { $code }
runs-edit-button = Modifier…
runs-kept = { $code } : modifiée
runs-added = { $code } : créée
runs-none = Pas encore de session
runs-none-text = Une session est une édition d’une formation : dates, places, séances et personnes.
runs-needs-course = Aucune version de formation n’est encore approuvée. Créez une formation sous « Catalogue » et faites-la approuver ; une session pourra alors la suivre.
runs-of = { $n } sur { $all }
runs-head-title = Session
runs-head-code = Code
runs-head-dates = Dates
runs-head-enrolled = Places
runs-head-sessions = Séances
runs-head-certificates = Attestations
runs-head-state = État
runs-field-version = Formation et version
runs-field-code = Code
runs-field-code-hint = Tel qu’il figure sur les documents, par exemple GTHB-MAB-2026-02.
runs-field-first = Premier jour
runs-field-last = Dernier jour
runs-field-zone = Fuseau horaire
runs-field-capacity = Places
runs-pools = Places comptées à part
runs-pools-hint = Pour des personnes de certains pays, par exemple du pays hôte et de l’étranger. Ensemble, elles font les places de la session.
runs-pools-start = Compter des places à part
runs-pools-more = Une autre ligne
runs-pool-name = Pour qui
runs-pool-countries = Pays
runs-pool-countries-hint = Codes ou noms séparés par ;. Vide : tous les autres
runs-pool-remove = Retirer { $name }
runs-pool = Places
runs-pool-of = { $name } : { $n } sur { $all }
runs-tab-plan = Plan
runs-tab-people = Personnes
runs-tab-roll = Appel
runs-tab-results = Résultats
runs-tab-certificates = Attestations
runs-tab-files = Fichiers
runs-files-own = Fichiers de cette session
runs-files-library = De la bibliothèque
runs-tab-actions = Actions
runs-tab-history = Historique

runs-state-draft = brouillon
runs-state-announced = annoncée
runs-state-open = ouverte
runs-state-selection = sélection
runs-state-confirmed = confirmée
runs-state-running = en cours
runs-state-completed = terminée
runs-state-closed = close
runs-state-cancelled = annulée
runs-state-postponed = reportée
runs-state-button = Changer l’état…
runs-state-title = Changer l’état de cette session
runs-state-sub = État actuel : { $state }.
runs-state-reason-hint = Nécessaire pour annuler, reporter ou rouvrir.
runs-state-kept = { $code }, nouvel état : { $state }

runs-copy-button = Nouvelle session d’après celle-ci…
runs-copy-title = Nouvelle session d’après { $code }
runs-copy-sub = Horaires, salles, formateurs et textes sont repris ; personnes, pointages et états ne le sont pas.
runs-copy-first-hint = Un { $weekday }, comme { $code }.
runs-copy-days = { $count ->
    [one] { $days } : une séance sur { $all }
   *[other] { $days } : { $number } séances sur { $all }
}
runs-copy-sessions = Séances de la nouvelle session
runs-copy-head-overlaps = Chevauchements
runs-copy-tick = Reprendre { $title }
runs-copy-without = Sans { $names }, qui n’enseigne plus ici.
runs-copy-free = aucun
runs-copy-no-sessions = L’ancienne session n’en a pas : la nouvelle ne reprend que ses champs.

runs-enrolment-reserve = en réserve
runs-enrolment-enrolled = inscrit/e
runs-enrolment-active = participe
runs-enrolment-completed = a terminé
runs-enrolment-not-completed = n’a pas terminé
runs-enrolment-withdrawn = désistement
runs-enrolment-removed = retrait
runs-enrolment-transferred = transfert
runs-enrolment-no-show = jamais venu/e
runs-enrolment-title = Nouvel état
runs-enrolment-now = État actuel : { $state }
runs-enrolment-kept = { $name } : { $state }
runs-outcome-pass = validé
runs-outcome-fail = non validé
runs-outcome-pending = en attente

runs-people-count = { $n } places prises sur { $all }
runs-people-add = Inscrire…
runs-people-add-title = Inscrire des personnes à la session
runs-people-find = Chercher par nom, pays ou employeur
runs-people-tick = Choisir { $name }
runs-people-is-in = dans la session
runs-people-nobody = Aucun résultat
runs-people-nobody-text = Les nouvelles personnes se notent, ou s’importent d’une liste, sous Personnes.
runs-people-enrol = { $count ->
    [0] Inscrire
    [one] Inscrire { $count } personne
   *[other] Inscrire { $count } personnes
}
runs-people-added = { $count ->
    [one] { $count } personne inscrite
   *[other] { $count } personnes inscrites
}
runs-people-override = Pourquoi plus qu’il n’y a de places
runs-people-override-hint = La session est complète. Avec un motif, l’inscription se fait quand même.
runs-people-waiting = { $count ->
    [one] Une personne en réserve
   *[other] { $number } personnes en réserve
}
runs-people-to-reserve = Qui ne trouve pas de place va en réserve
runs-people-to-reserve-hint = Dans l’ordre où les personnes ont été cochées. Une place qui se libère revient à la première de la liste.
runs-promote = Donner une place libre à { $name }
runs-promoted = { $name } a maintenant une place
runs-reserve-place = { $state }, rang { $place }
runs-transfer = passe à une autre session
runs-transfer-run = Autre session
runs-transfer-done = { $name } : passage à { $code }
runs-people-none = Personne n’est encore inscrit
runs-people-none-text = Inscrivez des personnes que le registre connaît, ou importez une liste sous Personnes.
runs-people-name = Nom
runs-people-country = Pays
runs-people-employer = Employeur
runs-people-hours = Heures acquises
runs-people-hours-of = { $earned } sur { $expected }
runs-people-outcome = Résultat
runs-people-state = État
runs-people-change = Modifier

runs-courses-none = Pas encore de formation
runs-courses-none-text = Créez une formation avec sa règle de validation ; une session pourra alors la dispenser.
runs-course-new = Nouvelle formation
runs-course-code = Code
runs-course-code-hint = Court, par exemple MAB.
runs-course-title = Titre
runs-course-language = Langue d’enseignement
runs-course-added = Formation créée
runs-version-n = Version { $n }
runs-version-add = Nouvelle version
runs-version-new = Nouvelle version : { $code }
runs-version-edit = { $code }, version { $n }
runs-version-added = Version créée
runs-version-kept = Version modifiée
runs-version-state-kept = { $code }, version { $n } : modifiée
runs-version-draft = brouillon
runs-version-in-review = en révision
runs-version-approved = approuvée
runs-version-retired = retirée
runs-version-to-review = Mettre en révision
runs-version-to-draft = Repasser en brouillon
runs-version-approve = Approuver
runs-version-retire = Retirer

runs-rule-short = Validé avec :
runs-rule-title = Qui valide
runs-rule-sub = Le centre fixe ses propres seuils. Chaque verdict dit quelle condition a décidé.
runs-rule-kind = Règle
runs-rule-all = Toutes ces conditions
runs-rule-any = Une de ces conditions
runs-rule-at-least = Au moins tant de ces conditions
runs-rule-hours = Une part des heures
runs-rule-sessions = Un nombre de séances
runs-rule-tag = Toutes les séances d’une étiquette
runs-rule-score = Une note à chaque évaluation d’un type
runs-rule-n = Combien
runs-rule-session-count = Séances
runs-rule-percent = Pour cent des heures
runs-rule-percent-each = Pour cent de chacune
runs-rule-score-kind = Évaluations
runs-rule-score-percent = Pour cent des points
runs-rule-tag-name = Étiquette
runs-rule-add = Ajouter une condition
runs-rule-remove = Enlever
runs-rule-bad-percent = Un nombre entier de 1 à 100.
runs-rule-bad-count = Un nombre entier d’au moins 1.
runs-rule-count-too-high = Il y a moins de conditions que cela.
runs-rule-no-tag = Écrivez l’étiquette que portent les séances.
runs-rule-empty-group = Ajoutez au moins une condition.
runs-rule-excused = Les heures excusées comptent encore comme attendues
runs-rule-excused-hint = Sinon, une séance excusée réduit ce qu’une personne doit atteindre.
runs-tab-skills = Validations
runs-rule-signed-off = Validations de compétences
runs-rule-codes = Codes des compétences
runs-rule-codes-hint = Vide : toutes les compétences de la version.
runs-version-competencies = Compétences
runs-version-competencies-none = Aucune compétence n’est encore définie ; ajoutez-les sous « Compétences… » dans les cours.

runs-tab-parts = Groupes
runs-field-least = Effectif minimal
runs-field-least-hint = En dessous, elle n’est confirmée qu’avec un motif.
runs-field-edition = Édition
runs-field-objectives = Objectifs
runs-field-objectives-hint = Un par ligne.
runs-part-phase = Phase
runs-part-track = Parcours
runs-part-group = Groupe
runs-parts-phases = Phases
runs-parts-tracks = Parcours
runs-parts-groups = Groupes
runs-part-add-phase = Ajouter une phase
runs-part-add-track = Ajouter un parcours
runs-part-add-group = Ajouter un groupe
runs-part-none-phase = Des parties de la durée, par exemple des cours en ligne puis la pratique sur place.
runs-part-none-track = Des filières que l’on choisit. Une séance d’un parcours ne concerne que les siens.
runs-part-none-group = Des personnes qui tournent ensemble. Une séance d’un groupe ne concerne que les siens.
runs-part-title = Titre
runs-part-mode = Lieu de participation
runs-part-capacity-hint = Vide : autant que la session.
runs-part-people = { $count ->
    [one] une personne
   *[other] { $number } personnes
}
runs-part-sessions = { $count ->
    [one] une séance
   *[other] { $number } séances
}
runs-part-over = plus que de places
runs-part-kept = { $title } enregistré
runs-part-removed = { $title } supprimé
runs-part-remove = Supprimer
runs-assign = Groupe et parcours…
runs-assign-title = Groupe et parcours
runs-assign-sub = { $count ->
    [one] Pour une personne
   *[other] Pour { $number } personnes
}
runs-assign-done = { $count ->
    [one] Une personne déplacée
   *[other] { $number } personnes déplacées
}
runs-assign-override = Motif du dépassement
