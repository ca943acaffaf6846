timetable-title = Horario
timetable-by = Qué muestran las filas
timetable-by-rooms = Salas
timetable-by-trainers = Formadores
timetable-corner-rooms = Salas y suites
timetable-corner-trainers = Formadores
timetable-by-equipment = Equipos
timetable-by-groups = Grupos
timetable-corner-equipment = Equipos
timetable-corner-groups = Ediciones y grupos
timetable-span-run = Edición
timetable-all-runs = Todas las ediciones
timetable-span = Cuántos días
timetable-span-day = Día
timetable-span-week = Semana
timetable-span-month = Cuatro semanas
timetable-list = Lista
timetable-line = Cronograma
timetable-today = Hoy
timetable-former = Antes
timetable-next = Después
timetable-go = Ir a un día
timetable-go-run = Ir a una edición
timetable-nowhere = Aún sin asignar
timetable-places = { $count ->
    [one] una plaza
   *[other] { $number } plazas
}
timetable-none = No hay sesiones en este período
timetable-none-text = Vaya a otra semana o coloque una sesión aquí.
timetable-no-rows = Aún no hay nada que mostrar
timetable-no-rows-text = Añada las salas del centro para colocar sesiones en ellas.
timetable-next-clash = Siguiente
timetable-no-clash = No hay conflictos en los días mostrados.
timetable-moving = Moviendo «{ $title }»
timetable-free = libre aquí
timetable-more-reasons = { $count ->
    [one] Un motivo más
   *[other] { $number } motivos más
}
timetable-near = Libre cerca
timetable-near-none = No hay nada libre en los días mostrados.
timetable-near-why = ¿Por qué no más cerca?
timetable-outside-run = Está fuera de las fechas de la edición.
timetable-outside-phase = Está fuera de las fechas de la fase «{ $title }», del { $from } al { $to }.
timetable-has-marks = Ya hay asistencias anotadas en ella: moverla requiere un motivo.
timetable-key-step = 15 minutos
timetable-key-row = fila
timetable-key-day = día
timetable-key-length = alargar o acortar
timetable-key-drop = soltar aquí
timetable-key-back = devolver a su lugar
timetable-override = Aquí se necesita un motivo
timetable-put-back = Devolver a su lugar
timetable-move-anyway = Mover
timetable-run = Edición
timetable-planning = Horario
timetable-free-days = Días libres de la semana
timetable-free-days-hint = En ellos no se propone nada, y los traslados por días laborables los saltan.
timetable-free-days-none = Ninguno
timetable-levels = Qué hacen los conflictos
timetable-levels-hint = Lo que bloquea no se puede colocar. Lo que avisa se muestra y se acepta con un motivo. Lo demás no se muestra.
timetable-levels-all-warn = Todos avisan
timetable-planning-saved = Se guardaron los ajustes del horario
timetable-pieces = { $count ->
    [one] una unidad
   *[other] { $number } unidades
}
timetable-sessions = { $count ->
    [0] ninguna sesión
    [one] una sesión
   *[other] { $number } sesiones
}
timetable-calibration = calibración vencida
timetable-outside-hours = fuera del horario de apertura
timetable-elsewhere = { $times } según la hora de { $zone }
timetable-line-label = En una línea
timetable-line-hint = Título, día, horas y lugar en cualquier orden: Práctica CIP mar 9-12 Sala 3
timetable-which-run = Encajan varias ediciones. ¿Cuál?
timetable-which-day = Encajan varios días. ¿Cuál?
timetable-which-times = ¿Mañana o tarde?
timetable-which-place = Varios lugares se llaman así. ¿Cuál?
timetable-choose = Elegir…
timetable-all-fields = Todos los campos…
timetable-zones = Husos horarios
timetable-zone = Huso horario del horario
timetable-zone-hint = Por ejemplo Asia/Seoul; vacío para el del centro.
timetable-zone-second = Segundo huso horario
timetable-zone-second-hint = Sus horas se leen debajo de las primeras; vacío para ninguno.
timetable-zones-take = Usar
timetable-more = Más
timetable-calendar = Calendario
timetable-calendar-of = Calendario de { $name }
timetable-calendar-month = Mes
