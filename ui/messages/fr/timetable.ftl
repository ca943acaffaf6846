timetable-title = Planning
timetable-by = Ce que montrent les lignes
timetable-by-rooms = Salles
timetable-by-trainers = Formateurs
timetable-corner-rooms = Salles et suites
timetable-corner-trainers = Formateurs
timetable-by-equipment = Équipement
timetable-by-groups = Groupes
timetable-corner-equipment = Équipement
timetable-corner-groups = Sessions et groupes
timetable-span-run = Session
timetable-all-runs = Toutes les sessions
timetable-span = Nombre de jours
timetable-span-day = Jour
timetable-span-week = Semaine
timetable-span-month = Quatre semaines
timetable-list = Liste
timetable-line = Frise
timetable-today = Aujourd’hui
timetable-former = Plus tôt
timetable-next = Plus tard
timetable-go = Aller à un jour
timetable-go-run = Aller à une session
timetable-nowhere = Pas encore choisi
timetable-places = { $count ->
    [one] une place
   *[other] { $number } places
}
timetable-none = Aucune séance dans cette période
timetable-none-text = Allez à une autre semaine, ou placez une séance ici.
timetable-no-rows = Rien à montrer pour l’instant
timetable-no-rows-text = Ajoutez les salles du centre : les séances pourront y être placées.
timetable-next-clash = Suivant
timetable-no-clash = Aucun conflit sur les jours affichés.
timetable-moving = Déplacement de « { $title } »
timetable-free = libre ici
timetable-more-reasons = { $count ->
    [one] Une autre raison
   *[other] { $number } autres raisons
}
timetable-near = Libre à proximité
timetable-near-none = Rien n’est libre dans les jours affichés.
timetable-near-why = Pourquoi pas plus près ?
timetable-outside-run = Cette date est hors de la session.
timetable-outside-phase = Cette date est hors de la phase « { $title } », du { $from } au { $to }.
timetable-has-marks = Des personnes y ont déjà des présences : la déplacer demande un motif.
timetable-key-step = 15 minutes
timetable-key-row = ligne
timetable-key-day = jour
timetable-key-length = allonger ou raccourcir
timetable-key-drop = poser ici
timetable-key-back = remettre en place
timetable-override = Un motif est nécessaire ici
timetable-put-back = Remettre en place
timetable-move-anyway = Déplacer
timetable-run = Session
timetable-planning = Emploi du temps
timetable-free-days = Jours de repos de la semaine
timetable-free-days-hint = Rien n’y est proposé, et les déplacements en jours ouvrés les sautent.
timetable-free-days-none = Aucun
timetable-levels = Effet des conflits
timetable-levels-hint = Ce qui bloque ne peut pas être placé. Ce qui avertit est affiché et s’accepte avec un motif. Le reste n’est pas affiché.
timetable-levels-all-warn = Tous avertissent
timetable-planning-saved = Les réglages de l’emploi du temps sont enregistrés
timetable-pieces = { $count ->
    [one] une pièce
   *[other] { $number } pièces
}
timetable-sessions = { $count ->
    [0] aucune séance
    [one] une séance
   *[other] { $number } séances
}
timetable-calibration = étalonnage échu
timetable-outside-hours = hors des horaires d’ouverture
timetable-elsewhere = { $times } à l’heure de { $zone }
timetable-line-label = En une ligne
timetable-line-hint = Titre, jour, heures et lieu dans n’importe quel ordre : TP NEP mar 9h-12h Suite 3
timetable-which-run = Plusieurs sessions conviennent. Laquelle ?
timetable-which-day = Plusieurs jours conviennent. Lequel ?
timetable-which-times = Matin ou après-midi ?
timetable-which-place = Plusieurs lieux portent ce nom. Lequel ?
timetable-choose = Choisir…
timetable-all-fields = Tous les champs…
timetable-zones = Fuseaux horaires
timetable-zone = Fuseau horaire du planning
timetable-zone-hint = Par exemple Asia/Seoul ; vide pour celui du centre.
timetable-zone-second = Second fuseau horaire
timetable-zone-second-hint = Ses heures se lisent sous les premières ; vide pour aucun.
timetable-zones-take = Utiliser
timetable-more = Plus
timetable-calendar = Calendrier
timetable-calendar-of = Calendrier : { $name }
timetable-calendar-month = Mois
