results-none = Rien n’est encore évalué dans cette session
results-none-text = Ajoutez un test ou une épreuve ; ensuite, saisissez une note par personne ou collez une colonne de notes.
results-nobody = Personne n’est encore inscrit
results-nobody-text = Les notes se saisissent dès que des personnes ont une place dans la session.
results-grid = Notes
results-add = Ajouter une évaluation…
results-edit = Modifier { $title }
results-new = Nouvelle évaluation
results-make = Ajouter
results-added = { $title } : évaluation ajoutée
results-kept = { $title } : évaluation modifiée
results-kind = Type
results-kind-pre = Test initial
results-kind-post = Test final
results-kind-practical = Épreuve pratique
results-kind-exam = Examen
results-title = Titre
results-max = Note maximale
results-pass = Seuil de réussite
results-pass-hint = À laisser vide là où personne ne réussit ni n’échoue, comme pour un test initial.
results-attempts = Essais
results-attempts-hint = Le meilleur compte, et tous restent.
results-fixed = Une note existe déjà : elle reste telle quelle.
results-of-points = sur { $max }
results-of-points-pass = sur { $max }, réussite dès { $pass }
results-scored = { $count ->
    [0] aucune note
    [one] { $count } note
   *[other] { $count } notes
}
results-mean = moyenne { $percent }
results-passed = { $passed } réussites, { $failed } échecs
results-change = Évolution
results-change-mean = Évolution moyenne
results-change-of = { $count ->
    [0] personne n’a encore passé les deux tests
    [one] { $count } personne a passé les deux tests
   *[other] { $count } personnes ont passé les deux tests
}
results-points = { $n } points
results-assessor = Évalué par
results-assessor-me = { $name } (vous)
results-keys = Tapez une note puis Entrée pour la personne suivante, ou collez une colonne. Une case vidée retire la note.
results-head-name = Nom
results-head-attempt = { $title }, { $n }
results-head-outcome = Résultat
results-cell = { $name }, { $title }, essai { $n }
results-first = avant { $score }
results-rival = ou { $score }
results-by = Évalué par { $name }
results-outcome-pass = réussi
results-outcome-fail = échoué
results-outcome-pending = pas encore
results-sent = { $count ->
    [one] { $count } note saisie
   *[other] { $count } notes saisies
}
results-correct = { $count ->
    [one] Corriger { $count } note
   *[other] Corriger { $count } notes
}
results-correct-sub = L’ancienne valeur reste dans l’historique.
results-correct-line = { $name }, { $title } : { $was } devient { $now }
results-correct-none = sans note
results-correct-keep = Corriger
results-correct-note = Précisions
results-reason-unknown = { $code }
results-sheet-best = { $title }, meilleure note sur { $max }
results-sheet-percent = { $title }, %
results-sheet-outcome = { $title }, résultat
results-sheet-mean = Moyenne
results-sheet-note = Le meilleur essai de chaque personne à chaque évaluation. Évolution : du premier test initial au dernier test final, en points de pourcentage ; sa moyenne compte les personnes qui ont passé les deux.
