history-sub = Quién hizo qué, cuándo y por qué. Nunca se quita nada; deshacer es un asiento nuevo.
history-none = Aún no ha pasado nada.
history-which = Qué entradas se muestran
history-by = Hecho por
history-by-all = Cualquier persona
history-became = pasó a
history-reason = Motivo: { $reason }
history-number = asiento { $n }
history-undone = Deshecho
history-is-undone = deshecho
history-is-undo = deshace otro
history-more = Mostrar más
history-changes-more = { $count ->
    [one] uno más
   *[other] { $count } más
  }
