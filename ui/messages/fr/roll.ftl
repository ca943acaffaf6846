roll-title = Appel
roll-back = Toutes les séances
roll-tools = Outils de l’appel
roll-grid = Appel : { $title }
roll-when = { $day }, { $times } ({ $zone })
roll-comma = { ", " }
roll-head-person = Personne
roll-head-now = { $day }, en cours
roll-head-hours = Heures acquises
roll-hours-none = –
roll-marked-of = { $marked } sur { $expected } pointés

roll-status-present = Présence
roll-status-late = Retard
roll-status-early = Sortie anticipée
roll-status-remote = À distance
roll-status-excused = Excuse
roll-status-absent = Absence
roll-status-not-expected = Non attendu
roll-status-unmarked = Non pointé
roll-status-with-minutes = { $status }, { $minutes } min
roll-letter-present = P
roll-letter-late = R
roll-letter-early = S
roll-letter-remote = D
roll-letter-excused = E
roll-letter-absent = A
roll-letter-not-expected = N
roll-letter-walk-in = H

roll-dot-sending = enregistrement
roll-dot-saved = enregistré
roll-dot-refused = non enregistré
roll-cell-minutes = { $minutes } min
roll-cell-first = avant : { $status }
roll-cell-late-entry = pointage tardif
roll-cell-rivals = diffère : { $letters }

roll-said-marked = { $name } : { $mark }
roll-said-marked-many = { $count ->
    [one] { $count } personne : { $mark }
   *[other] { $count } personnes : { $mark }
}
roll-said-copied = { $count ->
    [one] { $count } pointage copié
   *[other] { $count } pointages copiés
}
roll-said-refused = { $name } : non enregistré. { $why }
roll-said-nothing-unmarked = Tout le monde est pointé
roll-said-nothing-to-copy = Il n’y a aucun pointage à copier
roll-said-no-such-name = Aucun nom trouvé
roll-toast-marked = { $count ->
    [one] { $count } personne pointée
   *[other] { $count } personnes pointées
}

roll-copy = Copier la précédente
roll-rest-present = Autres : présence
roll-close = Clore et signer…
roll-jump = Chercher un nom dans cette liste
roll-walkin = Hors liste…
roll-walkins = Hors liste : { $count } à régler
roll-print = Feuille d’émargement
roll-keys = Touches
roll-not-yours = Vous pouvez lire cet appel, mais pas pointer. L’équipe de formation de la séance ou la coordination le peut.
roll-empty = Personne n’est inscrit
roll-empty-text = Inscrivez d’abord des personnes à la session, ou notez quelqu’un hors liste.

roll-reason-title = Pourquoi si tard ?
roll-reason-text = Ces pointages attendent que vous disiez pourquoi. Un seul motif vaut pour tous les suivants.
roll-reason-note = Note, si vous voulez
roll-reason-keep = Garder les pointages
roll-reason-drop = Les abandonner
roll-reason-unknown = Autre motif
roll-reason-in-force = Le motif donné accompagne chaque nouveau pointage ici.
roll-reason-end = Redemander
roll-refused-title = { $count ->
    [one] { $count } pointage non enregistré
   *[other] { $count } pointages non enregistrés
}
roll-refused-retry = Réessayer

roll-close-unmarked = { $count ->
    [one] { $count } personne n’est pas encore pointée. Le clavier est maintenant sur elle. Pointez-la, puis clôturez.
   *[other] { $count } personnes ne sont pas encore pointées. Le clavier est sur la première. Pointez-les, puis clôturez.
}
roll-close-title = Clore et signer la feuille de présence
roll-close-meaning = Les présences sont telles que pointées.
roll-close-action = Signer et clore
roll-close-done = Feuille de présence close et signée
roll-closed = Close
roll-signed-by = Signée par { $name }, { $at }
roll-reopen = Rouvrir…
roll-reopen-title = Rouvrir la feuille de présence
roll-reopen-sub = La feuille signée est gardée. Il faudra ensuite signer à nouveau.
roll-reopen-action = Rouvrir
roll-reopened = Feuille de présence rouverte

roll-walkin-title = Hors liste
roll-walkin-sub = Une personne présente qui n’est pas sur la liste. La coordination règle l’inscription.
roll-walkin-name = Nom, comme la personne l’écrit
roll-walkin-country = Pays
roll-walkin-no-country = inconnu
roll-walkin-possible = Peut-être une personne que le registre connaît
roll-walkin-somebody-else = Une autre personne
roll-walkin-add = Noter
roll-walkin-added = Noté hors liste : { $name }
roll-walkins-title = Hors liste de cette séance
roll-walkins-sub = Inscrivez chaque personne comme déjà connue du registre, comme nouvelle, ou pas du tout.
roll-walkin-is-enrolled = inscription faite
roll-walkin-is-refused = sans inscription
roll-walkin-enrol-as = C’est { $name }, { $country }
roll-walkin-enrol = Inscrire
roll-walkin-enrol-new = Inscrire comme nouvelle personne
roll-walkin-refuse = Ne pas inscrire
roll-walkin-enrolled = Inscription faite : { $name }
roll-walkin-refused = Sans inscription : { $name }

roll-keys-title = Touches de l’appel
roll-keys-sub = Elles agissent quand la liste a le clavier. Chacune écrit aussitôt et passe à la suite.
roll-keys-shift = Maj { $letter }
roll-keys-everybody = Tous ceux qui ne sont pas encore pointés
roll-keys-default = Le pointage habituel de cette séance
roll-keys-clear = De nouveau non pointé
roll-keys-minutes = Juste après retard ou sortie anticipée : les minutes
roll-keys-jump = Chercher un nom
roll-keys-copy = Copier la séance précédente sur les non pointés
roll-keys-undo = Défaire
roll-keys-help = Cette liste
roll-keys-walk-in = Hors liste

roll-whose = Séances de qui
roll-whose-mine = Les miennes
roll-whose-all = Toutes
roll-mine-sub = Vos séances
roll-all-sub = Séances de toutes les sessions
roll-mine-now = Maintenant
roll-mine-next = Ensuite
roll-mine-open = Passées, feuille encore ouverte
roll-mine-later = Plus tard
roll-mine-done = Closes
roll-mine-closed = close
roll-mine-marked = { $marked } sur { $expected } pointés
roll-mine-take = Faire l’appel
roll-mine-look = Voir
roll-mine-none = Pas encore de séance
roll-mine-none-text = Les séances se placent dans le plan d’une session.
roll-mine-to-runs = Aller aux sessions
roll-mine-more = { $count ->
    [one] Voir { $count } séance de plus
   *[other] Voir { $count } séances de plus
}
