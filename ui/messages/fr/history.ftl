history-sub = Qui a fait quoi, quand et pourquoi. Rien n’est jamais retiré ; défaire est une nouvelle entrée.
history-none = Il ne s’est encore rien passé.
history-which = Quelles entrées sont affichées
history-by = Fait par
history-by-all = Par tout le monde
history-became = devient
history-reason = Motif : { $reason }
history-number = entrée { $n }
history-undone = Défait
history-is-undone = défait
history-is-undo = retour arrière
history-more = En voir plus
history-changes-more = { $count ->
    [one] { $count } de plus
   *[other] { $count } de plus
  }
