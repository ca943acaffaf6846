roll-title = Asistencia
roll-back = Todas las sesiones
roll-tools = Herramientas de asistencia
roll-grid = Lista de asistencia de { $title }
roll-when = { $day }, { $times } ({ $zone })
roll-comma = { ", " }
roll-head-person = Participante
roll-head-now = { $day }, ahora
roll-head-hours = Horas obtenidas
roll-hours-none = –
roll-marked-of = { $marked } de { $expected } con marca

roll-status-present = Presente
roll-status-late = Tarde
roll-status-early = Salió antes
roll-status-remote = A distancia
roll-status-excused = Falta justificada
roll-status-absent = Ausente
roll-status-not-expected = No se espera
roll-status-unmarked = Sin marca
roll-status-with-minutes = { $status }, { $minutes } min
roll-letter-present = P
roll-letter-late = T
roll-letter-early = S
roll-letter-remote = D
roll-letter-excused = J
roll-letter-absent = A
roll-letter-not-expected = N
roll-letter-walk-in = I

roll-dot-sending = guardando
roll-dot-saved = guardada
roll-dot-refused = sin guardar
roll-cell-minutes = { $minutes } min
roll-cell-first = antes: { $status }
roll-cell-late-entry = marca tardía
roll-cell-rivals = difiere: { $letters }

roll-said-marked = { $name }: { $mark }
roll-said-marked-many = { $count ->
    [one] Una persona: { $mark }
   *[other] { $count } personas: { $mark }
}
roll-said-copied = { $count ->
    [one] Se copió una marca
   *[other] Se copiaron { $count } marcas
}
roll-said-refused = { $name }: sin guardar. { $why }
roll-said-nothing-unmarked = No queda nadie sin marca
roll-said-nothing-to-copy = No hay ninguna marca que copiar
roll-said-no-such-name = No existe ese nombre
roll-toast-marked = { $count ->
    [one] Se marcó a una persona
   *[other] Se marcó a { $count } personas
}

roll-copy = Copiar sesión previa
roll-rest-present = Resto presente
roll-close = Cerrar y firmar…
roll-jump = Buscar un nombre en esta lista
roll-walkin = Sin inscripción…
roll-walkins = Sin inscripción: { $count } por resolver
roll-print = Hoja de firmas
roll-keys = Teclas
roll-not-yours = Puede leer esta lista de asistencia, pero no marcarla. Corresponde a quien imparte la sesión o a la coordinación.
roll-empty = No hay nadie con inscripción
roll-empty-text = Primero inscriba a personas en la edición, o anote a alguien como asistente sin inscripción.

roll-reason-title = ¿Por qué tan tarde?
roll-reason-text = Estas marcas esperan a que usted diga por qué. Un motivo sirve para todas las siguientes.
roll-reason-note = Nota, si lo desea
roll-reason-keep = Conservar las marcas
roll-reason-drop = Descartarlas
roll-reason-unknown = Otro motivo
roll-reason-in-force = El motivo que dio acompaña aquí a cada nueva marca.
roll-reason-end = Preguntar de nuevo
roll-refused-title = { $count ->
    [one] No se guardó una marca
   *[other] No se guardaron { $count } marcas
}
roll-refused-retry = Reintentar

roll-close-unmarked = { $count ->
    [one] Queda una persona sin marca. El teclado ya está en ella. Márquela y luego cierre.
   *[other] Quedan { $count } personas sin marca. El teclado está en la primera. Márquelas y luego cierre.
}
roll-close-title = Cerrar y firmar la lista de asistencia
roll-close-meaning = Asistieron según las marcas.
roll-close-action = Firmar y cerrar
roll-close-done = Lista de asistencia cerrada y firmada
roll-closed = Cerrada
roll-signed-by = Firmada por { $name }, { $at }
roll-reopen = Reabrir…
roll-reopen-title = Reabrir la lista de asistencia
roll-reopen-sub = La lista firmada se conserva. Después habrá que firmarla otra vez.
roll-reopen-action = Reabrir
roll-reopened = Lista de asistencia reabierta

roll-walkin-title = Asistente sin inscripción
roll-walkin-sub = Alguien que está aquí y no figura en la lista. La coordinación resuelve la inscripción.
roll-walkin-name = Nombre, como lo escribe la persona
roll-walkin-country = País
roll-walkin-no-country = se desconoce
roll-walkin-possible = Quizá es alguien que ya está en el libro
roll-walkin-somebody-else = Otra persona
roll-walkin-add = Anotar
roll-walkin-added = Se anotó a { $name } sin inscripción
roll-walkins-title = Asistentes sin inscripción de esta sesión
roll-walkins-sub = Inscriba a cada asistente como alguien que ya está en el libro, como persona nueva, o no lo inscriba.
roll-walkin-is-enrolled = inscrito(a)
roll-walkin-is-refused = sin inscribir
roll-walkin-enrol-as = Es { $name }, { $country }
roll-walkin-enrol = Inscribir
roll-walkin-enrol-new = Inscribir como persona nueva
roll-walkin-refuse = No inscribir
roll-walkin-enrolled = Se inscribió a { $name }
roll-walkin-refused = No se inscribió a { $name }

roll-keys-title = Teclas de asistencia
roll-keys-sub = Funcionan mientras el teclado está en la lista. Cada una escribe al instante y avanza.
roll-keys-shift = Shift { $letter }
roll-keys-everybody = Todas las personas aún sin marca
roll-keys-default = La marca habitual de esta sesión
roll-keys-clear = De nuevo sin marca
roll-keys-minutes = Justo después de tarde o salió antes: los minutos
roll-keys-jump = Buscar un nombre
roll-keys-copy = Copiar la sesión previa a quienes están sin marca
roll-keys-undo = Deshacer
roll-keys-help = Esta lista
roll-keys-walk-in = Asistente sin inscripción

roll-whose = Sesiones de quién
roll-whose-mine = Mías
roll-whose-all = Todas
roll-mine-sub = Sus sesiones
roll-all-sub = Sesiones de todas las ediciones
roll-mine-now = Ahora
roll-mine-next = Siguiente
roll-mine-open = Terminadas, con la lista aún abierta
roll-mine-later = Más tarde
roll-mine-done = Cerradas
roll-mine-closed = cerrada
roll-mine-marked = { $marked } de { $expected } con marca
roll-mine-take = Pasar lista
roll-mine-look = Ver
roll-mine-none = Aún no hay sesiones
roll-mine-none-text = Las sesiones se agregan en el plan de una edición.
roll-mine-to-runs = Ir a las ediciones
roll-mine-more = { $count ->
    [one] Mostrar una sesión más
   *[other] Mostrar { $count } sesiones más
}
