follow-up-tab-due = Suivi
follow-up-tab-retention = Maintien
follow-up-yes = oui
follow-up-no = non
follow-up-state = État
follow-up-state-due = à poser
follow-up-state-sent = envoyée
follow-up-state-answered = répondue
follow-up-state-no-answer = sans réponse
follow-up-state-waived = dispensée
follow-up-head-reference = Référence
follow-up-head-name = Nom
follow-up-head-email = Courriel
follow-up-head-country = Pays
follow-up-head-run = Session
follow-up-head-months = Mois
follow-up-head-due-on = Échéance
follow-up-head-state = État
follow-up-head-in-sector = Toujours dans le secteur
follow-up-head-skill-applied = Acquis utilisés
follow-up-head-group = Groupe
follow-up-head-detail = Code
follow-up-head-due = Échues
follow-up-head-answered = Réponses
follow-up-head-retention = Maintien %
follow-up-head-applied = Utilisés %
follow-up-head-silent = Sans réponse
follow-up-head-waived = Dispensées
follow-up-head-not-asked = Pas encore posées
follow-up-retention-title = Maintien après { $months } mois
follow-up-counts = Chaque place dans une session terminée compte une fois, dès son échéance. Les échues sont la somme des réponses, des sans réponse, des dispensées et des pas encore posées.
follow-up-counts-answers = Le maintien est la part de ceux qui disent être dans le secteur parmi ceux qui l’ont précisé. Le pays est celui de l’inscription.
follow-up-sheet-note = Écrivez oui ou non dans les deux dernières colonnes et reprenez la feuille ; ne touchez pas à la référence.
follow-up-open = À interroger ou à relancer
follow-up-all = Toutes
follow-up-months = Après
follow-up-months-all = 6, 12 et 24 mois
follow-up-months-n = { $n } mois
follow-up-by-programme = Programme
follow-up-by-course = Formation
follow-up-by-country = Pays
follow-up-by-run = Session
follow-up-by = Grouper par
follow-up-count = { $count ->
    [0] personne
    [one] une question
   *[other] { $number } questions
  }
follow-up-none = Personne n’est à interroger
follow-up-none-text = Toute personne ayant participé à une session terminée paraît ici 6, 12 et 24 mois après le dernier jour.
follow-up-ask = Écrire à { $number }
follow-up-mark = Noter la suite pour { $number }
follow-up-mark-title = Quelle suite
follow-up-answer-title = Réponse de { $name }
follow-up-answer = Réponse
follow-up-unsaid = non précisé
follow-up-on = Le
follow-up-note = Ce qui a été dit d’autre
follow-up-kept = { $count ->
    [one] Noté pour une personne
   *[other] Noté pour { $number } personnes
  }
follow-up-export = Feuille à remplir
follow-up-import = Reprendre des réponses
follow-up-import-sub = La feuille d’ici, remplie ; ou toute feuille avec les en-têtes Courriel, Session, Mois et Toujours dans le secteur.
follow-up-import-choose = Choisir un fichier
follow-up-import-ready = { $ready } peuvent être reprises, { $refused } sont laissées
follow-up-import-do = { $count ->
    [one] Reprendre une réponse
   *[other] Reprendre { $number } réponses
  }
follow-up-import-done = { $count ->
    [one] Une réponse a été reprise
   *[other] { $number } réponses ont été reprises
  }
follow-up-line = Ligne
follow-up-fault-unknown = personne à interroger
follow-up-fault-several = plusieurs personnes
follow-up-fault-empty = aucune réponse
follow-up-fault-unreadable = ni oui ni non
follow-up-fault-settled = déjà connue, ou dispensée
follow-up-fault-twice = deux fois dans la feuille
follow-up-ready = nouvelle
follow-up-share = { $percent } ({ $part } sur { $all })
follow-up-retention-none = Aucune session assez ancienne
follow-up-retention-none-text = Les chiffres paraissent dès qu’une session terminée est assez ancienne.
