follow-up-tab-due = Seguimiento
follow-up-tab-retention = Permanencia
follow-up-yes = sí
follow-up-no = no
follow-up-state = Estado
follow-up-state-due = pendiente
follow-up-state-sent = enviada
follow-up-state-answered = respondida
follow-up-state-no-answer = sin respuesta
follow-up-state-waived = dispensada
follow-up-head-reference = Referencia
follow-up-head-name = Nombre
follow-up-head-email = Correo
follow-up-head-country = País
follow-up-head-run = Edición
follow-up-head-months = Meses
follow-up-head-due-on = Vence el
follow-up-head-state = Estado
follow-up-head-in-sector = Sigue en el sector
follow-up-head-skill-applied = Aplica lo aprendido
follow-up-head-group = Grupo
follow-up-head-detail = Código
follow-up-head-due = Vencidas
follow-up-head-answered = Respondidas
follow-up-head-retention = Permanencia %
follow-up-head-applied = Aplica %
follow-up-head-silent = No respondieron
follow-up-head-waived = Dispensadas
follow-up-head-not-asked = Aún sin preguntar
follow-up-retention-title = Permanencia a los { $months } meses
follow-up-counts = Cada plaza en una edición terminada cuenta una vez, desde el día en que vence. Las vencidas son la suma de respondidas, no respondieron, dispensadas y aún sin preguntar.
follow-up-counts-answers = La permanencia es la parte de quienes dijeron seguir en el sector entre quienes lo precisaron. El país es el de la inscripción.
follow-up-sheet-note = Escriba sí o no en las dos últimas columnas y vuelva a tomar la hoja; no toque la referencia.
follow-up-open = Por preguntar o recordar
follow-up-all = Todas
follow-up-months = A los
follow-up-months-all = 6, 12 y 24 meses
follow-up-months-n = { $n } meses
follow-up-by-programme = Programa
follow-up-by-course = Curso
follow-up-by-country = País
follow-up-by-run = Edición
follow-up-by = Agrupar por
follow-up-count = { $count ->
    [0] nadie
    [one] una pregunta
   *[other] { $number } preguntas
  }
follow-up-none = Nadie está pendiente
follow-up-none-text = Quien participó en una edición terminada aparece aquí 6, 12 y 24 meses después de su último día.
follow-up-ask = Escribir a { $number }
follow-up-mark = Anotar el resultado de { $number }
follow-up-mark-title = Qué resultó
follow-up-answer-title = Respuesta de { $name }
follow-up-answer = Respuesta
follow-up-unsaid = no lo dijo
follow-up-on = El
follow-up-note = Qué más se dijo
follow-up-kept = { $count ->
    [one] Anotado para una persona
   *[other] Anotado para { $number } personas
  }
follow-up-export = Hoja para rellenar
follow-up-import = Tomar respuestas
follow-up-import-sub = La hoja de aquí, rellenada; o cualquier hoja con los títulos Correo, Edición, Meses y Sigue en el sector.
follow-up-import-choose = Elegir un archivo
follow-up-import-ready = { $ready } se pueden tomar, { $refused } quedan fuera
follow-up-import-do = { $count ->
    [one] Tomar una respuesta
   *[other] Tomar { $number } respuestas
  }
follow-up-import-done = { $count ->
    [one] Se tomó una respuesta
   *[other] Se tomaron { $number } respuestas
  }
follow-up-line = Línea
follow-up-fault-unknown = nadie pendiente
follow-up-fault-several = varias personas
follow-up-fault-empty = sin respuesta
follow-up-fault-unreadable = ni sí ni no
follow-up-fault-settled = ya se sabe, o dispensada
follow-up-fault-twice = dos veces en la hoja
follow-up-ready = nueva
follow-up-share = { $percent } ({ $part } de { $all })
follow-up-retention-none = Ninguna edición es tan antigua
follow-up-retention-none-text = Las cifras aparecen cuando una edición terminada es bastante antigua.
