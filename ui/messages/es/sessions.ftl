sessions-list = Sesiones
sessions-look = Vista del plan
sessions-look-list = Lista
sessions-look-week = Semana
sessions-week = Plan semanal
sessions-week-former = Semana anterior
sessions-week-next = Semana siguiente
sessions-full = { $count ->
    [one] Una sesión más aquí
   *[other] { $count } sesiones más aquí
}
sessions-rooms = Salas
sessions-rooms-button = Lugares y equipos
sessions-place = Agregar sesión
sessions-place-title = Agregar una sesión
sessions-place-action = Agregar
sessions-placed = Se agregó «{ $title }»
sessions-kept = Se cambió «{ $title }»
sessions-none = Aún no hay sesiones
sessions-none-text = Agregue la primera sesión: título, día, horas de inicio y fin, y sala.
sessions-and = { ", " }
sessions-yes = sí
sessions-no = no

sessions-when = { $day }, { $times }
sessions-head-when = Cuándo
sessions-head-title = Sesión
sessions-head-room = Sala
sessions-head-trainer = Docente
sessions-head-hours = Horas
sessions-head-state = Estado
sessions-no-room = sin sala
sessions-no-trainer = nadie aún
sessions-mandatory = obligatoria
sessions-marked = { $marked } de { $expected } con marca
sessions-register = Lista de asistencia
sessions-register-closed = lista cerrada
sessions-zone = Zona horaria
sessions-overlaps = { $count ->
    [one] Un conflicto
   *[other] { $count } conflictos
}
sessions-clashing = { $count ->
    [one] Una sesión con conflictos
   *[other] { $count } sesiones con conflictos
}
sessions-clashing-accepted = { $count ->
    [one] Una sesión con conflictos aceptados
   *[other] { $count } sesiones con conflictos aceptados
}
sessions-overlap-facility = { $what } se reservó dos veces: también «{ $other }», { $minutes } min.
sessions-overlap-trainer = { $what } enseña «{ $other }» a la misma hora, { $minutes } min.
sessions-overlap-trainee = { $count ->
    [one] También se espera a una persona en «{ $other }», { $minutes } min.
   *[other] También se espera a { $number } personas en «{ $other }», { $minutes } min.
}
sessions-overlap-equipment = { $what } también lo ocupa «{ $other }» y no hay suficientes, { $minutes } min.
sessions-overlap-buffer = { $what }: muy poco tiempo entre esto y «{ $other }». Faltan { $minutes } min para preparar, limpiar, reacondicionar o vestirse.
sessions-overlap-around = Se cuentan la preparación, la limpieza, el reacondicionamiento y el tiempo para vestirse.
sessions-overlap-capacity = { $count ->
    [one] { $what } no tiene capacidad: sobra una persona.
   *[other] { $what } no tiene capacidad: sobran { $number } personas.
}
sessions-overlap-closed = { $what } está cerrado entonces, { $minutes } min.
sessions-overlap-outside-hours = { $what } no abre a estas horas, { $minutes } min.
sessions-overlap-holiday = { $what } tiene festivo entonces, { $minutes } min.
sessions-overlap-not-there = { $what } no está disponible ese día: aún no, o ya no.
sessions-overlap-away = { $what } no está entonces, { $minutes } min.
sessions-overlap-out-of-service = { $what } está fuera de servicio.
sessions-overlap-calibration = { $what } debe calibrarse antes de ese día.
sessions-overlap-quantity = { $what }: se piden { $number } más de los que hay.

sessions-state-tentative = provisional
sessions-state-confirmed = confirmada
sessions-state-held = realizada
sessions-state-cancelled = cancelada
sessions-state-kept = «{ $title }», estado actual: { $state }
sessions-kind-lecture = Clase
sessions-kind-practical = Práctica
sessions-kind-site-visit = Visita de campo
sessions-kind-webinar = Seminario web
sessions-kind-plenary = Plenaria
sessions-kind-panel = Panel
sessions-kind-presentation = Presentación
sessions-kind-discussion = Debate
sessions-kind-exam = Examen
sessions-kind-social = Acto social

sessions-inspector = Esta sesión
sessions-tab-facts = Sesión
sessions-tab-history = Historial
sessions-edit = Editar…
sessions-edit-title = Cambiar la sesión
sessions-confirm = Confirmar
sessions-cancel = Cancelar sesión…
sessions-cancel-title = Cancelar esta sesión
sessions-cancel-text = Queda en el historial y deja de contar. Las marcas ya hechas se conservan.
sessions-cancel-keep = No cancelar
sessions-cancel-do = Cancelar la sesión
sessions-cancelled = Se canceló «{ $title }»
sessions-take-roll = Pasar lista
sessions-see-roll = Ver la lista

sessions-field-title = Título
sessions-field-kind = Tipo
sessions-field-day = Día
sessions-field-start = Desde
sessions-field-end = Hasta
sessions-field-mandatory = Obligatoria
sessions-field-tags = Etiquetas
sessions-field-tags-hint = Separadas por comas. Una regla de finalización puede nombrarlas.
sessions-field-credited = Cuenta por
sessions-field-credited-min = Minutos acreditados
sessions-field-credited-hint = Vacío: toda la duración.
sessions-twice = Los relojes se atrasan y esta hora ocurre dos veces. ¿Cuál es?
sessions-twice-first = La primera
sessions-twice-second = La segunda
sessions-override = Por qué, pese a todo
sessions-unqualified = Falta una cualificación
sessions-unqualified-missing = { $name }: ninguna para { $what } ({ $as })
sessions-unqualified-ahead = { $name }: para { $what } ({ $as }), solo desde un día posterior
sessions-unqualified-lapsed = { $name }: para { $what } ({ $as }), vencida para entonces
sessions-unqualified-short = falta cualificación

sessions-agenda = Programa
sessions-agenda-add = Agregar un punto
sessions-staff = Quién hace qué
sessions-staff-add = Agregar
sessions-staff-find = Buscar por nombre
sessions-role = Función
sessions-role-trainer = Formador
sessions-role-co-trainer = Formador auxiliar
sessions-role-assessor = Evaluador
sessions-role-moderator = Moderador
sessions-role-speaker = Ponente
sessions-role-panellist = Panelista
sessions-role-interpreter = Intérprete
sessions-phase = Fase
sessions-for = Para
sessions-for-tracks = Solo para estos itinerarios
sessions-for-groups = Solo para estos grupos
sessions-for-hint = Ninguno marcado: para toda la edición.
sessions-equipment = Equipos
sessions-equipment-add = Agregar un equipo
sessions-quantity = Cantidad
sessions-remove = Quitar
sessions-setup = Preparación antes, min
sessions-teardown = Limpieza después, min
sessions-around = Preparación y limpieza
sessions-around-of = { $before } min antes, { $after } min después
sessions-pencil = Dejar provisional
sessions-import = Importar…
sessions-import-title = Sesiones de un archivo
sessions-import-sub = Un calendario o un horario. No se escribe nada antes de que lo haya visto.
sessions-import-drop = Suelte aquí un calendario o un horario
sessions-import-choose = Elegir un archivo…
sessions-import-kinds = ICS, CSV, TSV, XLSX, XLS, XLSB u ODS
sessions-import-kind = Tipo, si el archivo no lo dice
sessions-import-rows = Sesiones del archivo
sessions-import-counts = { $create } nuevas, { $update } cambiadas, { $cancel } canceladas, { $there } ya presentes, { $refused } rechazadas
sessions-import-shown = Se muestran { $shown } de { $total }, primero las que tienen observaciones. Se toman todas las nuevas, cambiadas o canceladas.
sessions-import-left-out = No se toma del archivo: { $names }
sessions-import-what = Qué ocurre
sessions-import-create = nueva
sessions-import-update = cambiada
sessions-import-cancel = cancelada
sessions-import-already-in = ya presente
sessions-import-was = antes: { $what }
sessions-import-no-place = ningún lugar
sessions-import-changed-here = Se cambió aquí desde entonces. Lo que se cambió aquí se queda.
sessions-import-refused = rechazada
sessions-import-nothing = Ninguna sesión del archivo puede tomarse.
sessions-import-take = { $count ->
    [1] Tomar 1 sesión
   *[other] Tomar { $count } sesiones
  }
sessions-import-said = { $count ->
    [1] Se importó 1 sesión
   *[other] Se importaron { $count } sesiones
  }
sessions-slot-whole-day = Dura días enteros y no tiene hora.
sessions-slot-endless = Se repite sin fin. Póngale un último día en el programa que hizo el archivo.
sessions-slot-bad-rule = No se entiende cómo se repite: { $text }
sessions-slot-all-later = Cambia todas las siguientes de una serie, y eso no se entiende. Exporte la serie otra vez.
sessions-slot-cancelled = Está cancelada.
sessions-slot-older = Es una versión anterior de un evento que está otra vez en el archivo.
sessions-slot-unknown-zone = No se conoce ninguna zona «{ $text }», y el archivo no trae sus reglas.
sessions-slot-other-zone = Para «{ $text }» el archivo dice otras horas que la base de zonas horarias.
sessions-slot-no-time = No se entiende su hora: «{ $text }»
sessions-slot-seconds = { $text } no es un minuto entero. Las sesiones empiezan y terminan en minutos enteros.
sessions-slot-no-title = No tiene título.
sessions-slot-several-days = Su día puede ser { $text }. Escríbalo como 2026-11-24.
sessions-slot-no-zone = No nombra ninguna zona: se toma la de la edición.
sessions-slot-nameless-zone = La zona «{ $text }» no tiene nombre aquí: se conservan sus instantes, en la zona de la edición.
sessions-slot-unknown-place = Sin lugar: «{ $text }» no se conoce, o varios se llaman así.
sessions-slot-unknown-trainer = Sin «{ $text }», que no es formador aquí.
sessions-slot-unknown-kind = «{ $text }» no es un tipo de sesión.
sessions-clash-facility = Un lugar está reservado dos veces
sessions-clash-trainer = Alguien enseña dos veces
sessions-clash-trainee = Se espera a participantes dos veces
sessions-clash-equipment = Se pide más equipo del que hay
sessions-clash-buffer = Muy poco tiempo entre sesiones
sessions-clash-capacity = Más personas que plazas
sessions-clash-closed = Un lugar está cerrado
sessions-clash-outside-hours = Un lugar no abre a estas horas
sessions-clash-holiday = El centro tiene festivo
sessions-clash-not-there = Un lugar aún no se usa, o ya no
sessions-clash-away = Alguien está ausente
sessions-clash-out-of-service = Un equipo está fuera de servicio
sessions-clash-calibration = Un equipo debe calibrarse antes
sessions-clash-quantity = Una sesión pide más de lo que hay
sessions-clash-qualification = Un formador no está cualificado
sessions-clash-run-dates = Una sesión está fuera de su edición o fase
sessions-level-block = Bloquea
sessions-level-warn = Avisa
sessions-level-ignore = No se muestra
sessions-weekday-1 = lunes
sessions-weekday-2 = martes
sessions-weekday-3 = miércoles
sessions-weekday-4 = jueves
sessions-weekday-5 = viernes
sessions-weekday-6 = sábado
sessions-weekday-7 = domingo
sessions-clash-zone = La hora de una zona ha cambiado desde entonces
sessions-clash-accepted = aceptado
sessions-clash-open = abierto
sessions-overlap-zone = La hora de { $what } ha cambiado: prevista para { $planned } UTC, su hora local es ahora { $present } UTC. No se movió.
sessions-accept = Aceptar…
sessions-accept-title = Aceptar este conflicto
sessions-accept-reason = Por qué puede quedar
sessions-accept-do = Aceptar
sessions-accept-hint = Se abre de nuevo en cuanto cambie uno de los dos.
sessions-accepted-by = Aceptado por { $name }, { $when }
sessions-reopen = Abrir de nuevo
sessions-clash-kept = Se aceptó el conflicto
sessions-clash-reopened = El conflicto está abierto de nuevo
sessions-import-clashing = { $count ->
    [one] Una sesión tendría conflicto. Con un motivo se importa igualmente y el conflicto queda aceptado.
   *[other] { $count } sesiones tendrían conflicto. Con un motivo se importan igualmente y los conflictos quedan aceptados.
}
