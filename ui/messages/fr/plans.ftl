plans-button = Planifier plusieurs…
plans-title = Planifier plusieurs séances de { $code }
plans-sub = Vous voyez chaque séance et ce avec quoi elle se heurte avant que rien ne soit conservé.
plans-how = Que faire
plans-how-repeat = Répéter une séance
plans-how-copy-week = Copier une semaine
plans-how-move = Déplacer des séances de quelques jours
plans-how-split = Couper une séance en deux
plans-how-rotate = Faire tourner les groupes sur les postes
plans-how-assign-rooms = Attribuer des salles
plans-session = Séance
plans-every = Tous les
plans-unit = Unité
plans-unit-day = jours
plans-unit-week = semaines
plans-ends = Fin
plans-ends-after = après n fois
plans-ends-on = un jour donné
plans-until = Dernier jour
plans-times = Fois en tout, celle-ci comprise
plans-weekdays = Seulement le
plans-without = Mais pas ces jours-là
plans-without-hint = Séparez les jours par des virgules : 19 mars 2026, 24 mars 2026
plans-after = Minutes de la première partie
plans-after-hint = Les minutes créditées sont partagées selon la durée.
plans-from-week = Un jour de la semaine à copier
plans-to-week = Un jour de l’autre semaine
plans-week-hint = Les semaines commencent le lundi.
plans-days = De combien de jours
plans-days-hint = Plus tôt avec un moins : -2
plans-count = Jours comptés
plans-count-hint = Ce qui tomberait un jour libre passe au jour ouvré suivant.
plans-count-working = Jours ouvrés
plans-count-calendar = Tous les jours
plans-all-phases = Toutes les phases
plans-rooms-for = Pour
plans-rooms-missing = Séances sans lieu
plans-rooms-all = Toutes les séances
plans-within = Seulement dans
plans-anywhere = Tout site
plans-features = La salle doit avoir
plans-features-hint = Séparez par des virgules. Chaque séance reçoit la plus petite salle libre qui contient son public.
plans-groups = Groupes
plans-no-groups = L’édition n’a pas encore de groupes. Ajoutez-les sous phases et groupes.
plans-stations = Postes
plans-station-title = Poste { $n }
plans-station-room = Salle du poste { $n }
plans-station-trainer = Formateur du poste { $n }
plans-station-add = Ajouter un poste
plans-first-day = Premier jour
plans-first-time = Début à
plans-slot = Minutes par poste
plans-gap = Minutes entre deux
plans-a-day = Tours par jour
plans-incomplete = Remplissez ce qu’il faut, et les séances apparaissent ici.
plans-counts = { $count ->
    [one] Une séance sur { $all } est planifiée.
   *[other] { $number } séances sur { $all } sont planifiées.
  } Avec conflit : { $clashing }
plans-sessions = Séances du plan
plans-tick = Planifier { $title }
plans-was = actuellement { $stand }
plans-nothing = Il n’y a aucune séance à planifier.
plans-keep = Planifier
plans-kept = { $count ->
    [one] Une séance a été planifiée.
   *[other] { $number } séances ont été planifiées.
  }
