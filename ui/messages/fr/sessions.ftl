sessions-list = Séances
sessions-look = Vue du plan
sessions-look-list = Liste
sessions-look-week = Semaine
sessions-week = Plan hebdomadaire
sessions-week-former = Semaine précédente
sessions-week-next = Semaine suivante
sessions-full = { $count ->
    [one] Encore { $count } séance ici
   *[other] Encore { $count } séances ici
}
sessions-rooms = Salles
sessions-rooms-button = Lieux et équipements
sessions-place = Placer une séance
sessions-place-title = Placer une séance
sessions-place-action = Placer
sessions-placed = « { $title } » : placée
sessions-kept = « { $title } » : modifiée
sessions-none = Pas encore de séance
sessions-none-text = Placez la première séance : un titre, un jour, de et à, et une salle.
sessions-and = { ", " }
sessions-yes = oui
sessions-no = non

sessions-when = { $day }, { $times }
sessions-head-when = Quand
sessions-head-title = Séance
sessions-head-room = Salle
sessions-head-trainer = Formateur/trice
sessions-head-hours = Heures
sessions-head-state = État
sessions-no-room = sans salle
sessions-no-trainer = pas encore
sessions-mandatory = obligatoire
sessions-marked = { $marked } sur { $expected } pointés
sessions-register = Présence
sessions-register-closed = feuille close
sessions-zone = Fuseau horaire
sessions-overlaps = { $count ->
    [one] { $count } chevauchement
   *[other] { $count } chevauchements
}
sessions-clashing = { $count ->
    [one] { $count } séance en chevauche une autre
   *[other] { $count } séances se chevauchent
}
sessions-clashing-accepted = { $count ->
    [one] { $count } séance en chevauche une autre, avec accord
   *[other] { $count } séances se chevauchent, avec accord
}
sessions-overlap-facility = { $what } : réservation double, aussi « { $other } », { $minutes } min.
sessions-overlap-trainer = { $what } enseigne « { $other } » en même temps, { $minutes } min.
sessions-overlap-trainee = { $count ->
    [one] { $number } personne est aussi attendue à « { $other } », { $minutes } min.
   *[other] { $number } personnes sont aussi attendues à « { $other } », { $minutes } min.
}
sessions-overlap-equipment = { $what } est aussi pris par « { $other } », et il n’y en a pas assez, { $minutes } min.
sessions-overlap-buffer = { $what } : trop peu de temps entre ceci et « { $other } ». Il manque { $minutes } min pour la préparation, le nettoyage, la remise en état ou l’habillage.
sessions-overlap-around = Préparation, nettoyage, remise en état et habillage compris.
sessions-overlap-capacity = { $count ->
    [one] { $what } : trop petit, { $number } personne de plus que de places.
   *[other] { $what } : trop petit, { $number } personnes de plus que de places.
}
sessions-overlap-closed = { $what } est fermé à ce moment, { $minutes } min.
sessions-overlap-outside-hours = { $what } n’est pas ouvert à ces heures, { $minutes } min.
sessions-overlap-holiday = { $what } a un jour férié à ce moment, { $minutes } min.
sessions-overlap-not-there = { $what } n’est pas disponible ce jour : pas encore, ou plus.
sessions-overlap-away = { $what } est absent à ce moment, { $minutes } min.
sessions-overlap-out-of-service = { $what } est hors service.
sessions-overlap-calibration = { $what } doit être étalonné avant ce jour.
sessions-overlap-quantity = { $what } : il en manque { $number }.

sessions-state-tentative = provisoire
sessions-state-confirmed = confirmée
sessions-state-held = tenue
sessions-state-cancelled = annulée
sessions-state-kept = « { $title } », nouvel état : { $state }
sessions-kind-lecture = Cours
sessions-kind-practical = Pratique
sessions-kind-site-visit = Visite de site
sessions-kind-webinar = Webinaire
sessions-kind-plenary = Plénière
sessions-kind-panel = Table ronde
sessions-kind-presentation = Présentation
sessions-kind-discussion = Discussion
sessions-kind-exam = Examen
sessions-kind-social = Convivial

sessions-inspector = Cette séance
sessions-tab-facts = Séance
sessions-tab-history = Historique
sessions-edit = Modifier…
sessions-edit-title = Modifier la séance
sessions-confirm = Confirmer
sessions-cancel = Annuler la séance…
sessions-cancel-title = Annuler cette séance
sessions-cancel-text = Elle reste dans l’historique et ne compte plus. Les pointages déjà faits sont gardés.
sessions-cancel-keep = La garder
sessions-cancel-do = Annuler la séance
sessions-cancelled = « { $title } » : annulée
sessions-take-roll = Faire l’appel
sessions-see-roll = Voir l’appel

sessions-field-title = Titre
sessions-field-kind = Type
sessions-field-day = Jour
sessions-field-start = De
sessions-field-end = À
sessions-field-mandatory = Obligatoire
sessions-field-tags = Étiquettes
sessions-field-tags-hint = Séparées par des virgules. Une règle de validation peut les nommer.
sessions-field-credited = Compte pour
sessions-field-credited-min = Minutes créditées
sessions-field-credited-hint = Vide : toute la durée.
sessions-twice = L’heure recule et celle-ci revient deux fois. Laquelle ?
sessions-twice-first = La première
sessions-twice-second = La seconde
sessions-override = Pourquoi quand même
sessions-unqualified = Une habilitation manque
sessions-unqualified-missing = { $name } : aucune pour { $what } ({ $as })
sessions-unqualified-ahead = { $name } : pour { $what } ({ $as }), seulement plus tard
sessions-unqualified-lapsed = { $name } : pour { $what } ({ $as }), échue à cette date
sessions-unqualified-short = habilitation manquante

sessions-agenda = Programme
sessions-agenda-add = Ajouter un point
sessions-staff = Qui fait quoi
sessions-staff-add = Ajouter
sessions-staff-find = Chercher par nom
sessions-role = Rôle
sessions-role-trainer = Formateur
sessions-role-co-trainer = Co-formateur
sessions-role-assessor = Évaluateur
sessions-role-moderator = Modérateur
sessions-role-speaker = Intervenant
sessions-role-panellist = Membre du panel
sessions-role-interpreter = Interprète
sessions-phase = Phase
sessions-for = Pour
sessions-for-tracks = Pour ces parcours seulement
sessions-for-groups = Pour ces groupes seulement
sessions-for-hint = Rien de coché : pour toute la session.
sessions-equipment = Équipements
sessions-equipment-add = Ajouter un équipement
sessions-quantity = Nombre
sessions-remove = Retirer
sessions-setup = Préparation avant, min
sessions-teardown = Rangement après, min
sessions-around = Préparation et rangement
sessions-around-of = { $before } min avant, { $after } min après
sessions-pencil = Mettre en provisoire
sessions-import = Importer…
sessions-import-title = Séances d’un fichier
sessions-import-sub = Un calendrier ou un emploi du temps. Rien n’est écrit avant que vous l’ayez vu.
sessions-import-drop = Déposez ici un calendrier ou un emploi du temps
sessions-import-choose = Choisir un fichier…
sessions-import-kinds = ICS, CSV, TSV, XLSX, XLS, XLSB ou ODS
sessions-import-kind = Type, si le fichier n’en dit rien
sessions-import-rows = Séances du fichier
sessions-import-counts = { $create } nouvelles, { $update } modifiées, { $cancel } annulées, { $there } déjà là, { $refused } refusées
sessions-import-shown = { $shown } sur { $total } sont affichées, d’abord celles avec des remarques. Toutes les nouvelles, modifiées ou annulées sont reprises.
sessions-import-left-out = Non repris du fichier : { $names }
sessions-import-what = Ce qui se passe
sessions-import-create = nouvelle
sessions-import-update = modifiée
sessions-import-cancel = annulée
sessions-import-already-in = déjà là
sessions-import-was = avant : { $what }
sessions-import-no-place = aucun lieu
sessions-import-changed-here = Elle a été modifiée ici depuis. Ce qui a été modifié ici reste.
sessions-import-refused = refusée
sessions-import-nothing = Aucune séance du fichier ne peut être reprise.
sessions-import-take = { $count ->
    [1] Reprendre 1 séance
   *[other] Reprendre { $count } séances
  }
sessions-import-said = { $count ->
    [1] 1 séance a été importée
   *[other] { $count } séances ont été importées
  }
sessions-slot-whole-day = Elle dure des jours entiers et n’a pas d’heure.
sessions-slot-endless = Elle se répète sans fin. Donnez-lui un dernier jour dans le programme d’origine.
sessions-slot-bad-rule = Sa répétition n’est pas comprise : { $text }
sessions-slot-all-later = Elle modifie toutes les suivantes d’une série, ce qui n’est pas compris. Exportez la série à nouveau.
sessions-slot-cancelled = Elle est annulée.
sessions-slot-older = C’est une version plus ancienne d’un événement que le fichier contient encore une fois.
sessions-slot-unknown-zone = Aucun fuseau « { $text } » n’est connu, et le fichier n’en donne pas les règles.
sessions-slot-other-zone = Pour « { $text } », le fichier dit d’autres heures que la base des fuseaux horaires.
sessions-slot-no-time = Son heure n’est pas comprise : « { $text } »
sessions-slot-seconds = { $text } n’est pas une minute entière. Les séances commencent et finissent à des minutes entières.
sessions-slot-no-title = Elle n’a pas de titre.
sessions-slot-several-days = Son jour peut être { $text }. Écrivez-le comme 2026-11-24.
sessions-slot-no-zone = Elle ne nomme pas de fuseau : celui de la session est pris.
sessions-slot-nameless-zone = Le fuseau « { $text } » n’a pas de nom ici : ses instants sont gardés, dans le fuseau de la session.
sessions-slot-unknown-place = Sans lieu : « { $text } » n’est pas connu, ou plusieurs s’appellent ainsi.
sessions-slot-unknown-trainer = Sans « { $text } », qui n’est pas formateur ici.
sessions-slot-unknown-kind = « { $text } » n’est pas un type de séance.
sessions-clash-facility = Un lieu est réservé deux fois
sessions-clash-trainer = Une personne enseigne deux fois
sessions-clash-trainee = Des stagiaires sont attendus deux fois
sessions-clash-equipment = Plus de matériel demandé que disponible
sessions-clash-buffer = Trop peu de temps entre deux séances
sessions-clash-capacity = Plus de personnes que de places
sessions-clash-closed = Un lieu est fermé
sessions-clash-outside-hours = Un lieu n’est pas ouvert à ces heures
sessions-clash-holiday = Le centre a un jour férié
sessions-clash-not-there = Un lieu n’est pas encore, ou plus, utilisé
sessions-clash-away = Une personne est absente
sessions-clash-out-of-service = Du matériel est hors service
sessions-clash-calibration = Du matériel doit d’abord être étalonné
sessions-clash-quantity = Une séance demande plus que ce qui existe
sessions-clash-qualification = Un formateur n’est pas qualifié
sessions-clash-run-dates = Une séance est hors de sa session de formation ou de sa phase
sessions-level-block = Bloque
sessions-level-warn = Avertit
sessions-level-ignore = Non affiché
sessions-weekday-1 = lundi
sessions-weekday-2 = mardi
sessions-weekday-3 = mercredi
sessions-weekday-4 = jeudi
sessions-weekday-5 = vendredi
sessions-weekday-6 = samedi
sessions-weekday-7 = dimanche
sessions-clash-zone = L’heure légale d’un fuseau a changé depuis
sessions-clash-accepted = accepté
sessions-clash-open = ouvert
sessions-overlap-zone = L’heure légale de { $what } a changé : prévue à { $planned } UTC, son heure locale correspond désormais à { $present } UTC. Elle n’a pas été déplacée.
sessions-accept = Accepter…
sessions-accept-title = Accepter ce conflit
sessions-accept-reason = Pourquoi il peut rester
sessions-accept-do = Accepter
sessions-accept-hint = Il est rouvert dès que l’un des deux change.
sessions-accepted-by = Accepté par { $name }, { $when }
sessions-reopen = Rouvrir
sessions-clash-kept = Le conflit est accepté
sessions-clash-reopened = Le conflit est de nouveau ouvert
sessions-import-clashing = { $count ->
    [one] Une séance serait en conflit. Avec un motif, elle est importée quand même et le conflit est accepté.
   *[other] { $count } séances seraient en conflit. Avec un motif, elles sont importées quand même et les conflits sont acceptés.
}
