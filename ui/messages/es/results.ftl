results-none = Aún no se evalúa nada en esta edición
results-none-text = Añada una prueba o una práctica; después se escribe una nota por persona, o se pega una columna de notas.
results-nobody = Aún no hay nadie inscrito
results-nobody-text = Las notas se anotan cuando alguien tiene plaza en la edición.
results-grid = Notas
results-add = Añadir evaluación…
results-edit = Cambiar { $title }
results-new = Nueva evaluación
results-make = Añadirla
results-added = { $title }: evaluación añadida
results-kept = { $title }: evaluación cambiada
results-kind = Tipo
results-kind-pre = Prueba inicial
results-kind-post = Prueba final
results-kind-practical = Práctica evaluada
results-kind-exam = Examen
results-title = Título
results-max = Nota máxima
results-pass = Nota para aprobar
results-pass-hint = Déjela vacía donde nadie aprueba ni suspende, como en una prueba inicial.
results-attempts = Intentos
results-attempts-hint = Cuenta el mejor, y todos se conservan.
results-fixed = Alguien ya tiene nota, así que queda como está.
results-of-points = de { $max }
results-of-points-pass = de { $max }, se aprueba desde { $pass }
results-scored = { $count ->
    [0] sin notas aún
    [one] una nota
   *[other] { $count } notas
}
results-mean = media { $percent }
results-passed = { $passed } aprobaron, { $failed } suspendieron
results-change = Cambio
results-change-mean = Cambio medio
results-change-of = { $count ->
    [0] nadie hizo aún las dos pruebas
    [one] una persona hizo las dos pruebas
   *[other] { $count } personas hicieron las dos pruebas
}
results-points = { $n } puntos
results-assessor = Evaluó
results-assessor-me = { $name } (usted)
results-keys = Escriba una nota y pulse Intro para la persona siguiente, o pegue una columna. Una casilla vaciada quita la nota.
results-head-name = Nombre
results-head-attempt = { $title }, { $n }
results-head-outcome = Resultado
results-cell = { $name }, { $title }, intento { $n }
results-first = antes { $score }
results-rival = o { $score }
results-by = Evaluó { $name }
results-outcome-pass = aprobado
results-outcome-fail = suspenso
results-outcome-pending = aún no
results-sent = { $count ->
    [one] Una nota anotada
   *[other] { $count } notas anotadas
}
results-correct = { $count ->
    [one] Corregir una nota
   *[other] Corregir { $count } notas
}
results-correct-sub = El valor anterior queda en el historial.
results-correct-line = { $name }, { $title }: { $was } pasa a { $now }
results-correct-none = sin nota
results-correct-keep = Corregir
results-correct-note = Más detalles
results-reason-unknown = { $code }
results-sheet-best = { $title }, mejor nota de { $max }
results-sheet-percent = { $title }, %
results-sheet-outcome = { $title }, resultado
results-sheet-mean = Media
results-sheet-note = El mejor intento de cada persona en cada evaluación. Cambio: de la primera prueba inicial a la última prueba final, en puntos porcentuales; su media cuenta a quienes hicieron las dos.
