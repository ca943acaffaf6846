runs-title = Ediciones
runs-back = Todas las ediciones
runs-sub = { $count ->
    [one] Una edición, { $going } en curso
   *[other] { $number } ediciones, { $going } en curso
}
runs-new = Nueva edición
runs-make = Crear la edición
runs-edit = Edición { $code }
runs-edit-button = Editar…
runs-kept = Se cambió { $code }
runs-added = Se creó { $code }
runs-none = Aún no hay ediciones
runs-none-text = Una edición es un curso que se imparte: fechas, plazas, sesiones y personas.
runs-needs-course = Aún no hay ninguna versión de curso aprobada. Cree un curso en «Catálogo» y haga que se apruebe; luego una edición podrá seguirlo.
runs-of = { $n } de { $all }
runs-head-title = Edición
runs-head-code = Código
runs-head-dates = Fechas
runs-head-enrolled = Plazas
runs-head-sessions = Sesiones
runs-head-certificates = Certificados
runs-head-state = Estado
runs-field-version = Curso y versión
runs-field-code = Código
runs-field-code-hint = Como figura en los documentos, por ejemplo GTHB-MAB-2026-02.
runs-field-first = Primer día
runs-field-last = Último día
runs-field-zone = Zona horaria
runs-field-capacity = Plazas
runs-pools = Plazas contadas aparte
runs-pools-hint = Para personas de algunos países, por ejemplo del anfitrión y del extranjero. Juntas son las plazas de la edición.
runs-pools-start = Contar plazas aparte
runs-pools-more = Otra línea
runs-pool-name = Para quién
runs-pool-countries = Países
runs-pool-countries-hint = Códigos o nombres separados por ;. Vacío: todos los demás
runs-pool-remove = Quitar { $name }
runs-pool = Plazas de
runs-pool-of = { $name }: { $n } de { $all }
runs-tab-plan = Plan
runs-tab-people = Personas
runs-tab-roll = Asistencia
runs-tab-results = Resultados
runs-tab-certificates = Certificados
runs-tab-files = Archivos
runs-files-own = Archivos de esta edición
runs-files-library = De la biblioteca
runs-tab-actions = Acciones
runs-tab-history = Historial

runs-state-draft = borrador
runs-state-announced = anunciada
runs-state-open = abierta
runs-state-selection = en selección
runs-state-confirmed = confirmada
runs-state-running = en curso
runs-state-completed = completada
runs-state-closed = cerrada
runs-state-cancelled = cancelada
runs-state-postponed = aplazada
runs-state-button = Cambiar estado…
runs-state-title = Cambiar el estado de esta edición
runs-state-sub = Estado actual: { $state }.
runs-state-reason-hint = Necesario para cancelar, aplazar o reabrir.
runs-state-kept = { $code }, estado actual: { $state }

runs-copy-button = Nueva edición a partir de esta…
runs-copy-title = Nueva edición a partir de { $code }
runs-copy-sub = Se copian horarios, salas, docentes y textos; no las personas, las marcas ni los estados.
runs-copy-first-hint = Un { $weekday }, como { $code }.
runs-copy-days = { $count ->
    [one] { $days }: una de { $all } sesiones
   *[other] { $days }: { $number } de { $all } sesiones
}
runs-copy-sessions = Sesiones de la nueva edición
runs-copy-head-overlaps = Conflictos
runs-copy-tick = Copiar { $title }
runs-copy-without = Sin { $names }, que ya no enseña aquí.
runs-copy-free = ninguno
runs-copy-no-sessions = La edición anterior no tiene ninguna: la nueva solo toma sus campos.

runs-enrolment-reserve = en reserva
runs-enrolment-enrolled = inscrito(a)
runs-enrolment-active = participa
runs-enrolment-completed = completó
runs-enrolment-not-completed = no completó
runs-enrolment-withdrawn = se retiró
runs-enrolment-removed = de baja
runs-enrolment-transferred = se trasladó
runs-enrolment-no-show = no se presentó
runs-enrolment-title = Nuevo estado
runs-enrolment-now = Ahora: { $state }
runs-enrolment-kept = { $name }: { $state }
runs-outcome-pass = cumple
runs-outcome-fail = no cumple
runs-outcome-pending = pendiente

runs-people-count = { $n } de { $all } plazas ocupadas
runs-people-add = Agregar personas
runs-people-add-title = Agregar personas a la edición
runs-people-find = Buscar por nombre, país o institución
runs-people-tick = Elegir a { $name }
runs-people-is-in = en la edición
runs-people-nobody = No se encontró a nadie
runs-people-nobody-text = Las personas nuevas se agregan, o se importan de una lista, en Personas.
runs-people-enrol = { $count ->
    [0] Inscribir
    [one] Inscribir a una persona
   *[other] Inscribir a { $count } personas
}
runs-people-added = { $count ->
    [one] Se inscribió a una persona
   *[other] Se inscribió a { $count } personas
}
runs-people-override = Por qué más que las plazas
runs-people-override-hint = La edición está completa. Con un motivo, la inscripción se hace igualmente.
runs-people-waiting = { $count ->
    [one] Una persona en reserva
   *[other] { $number } personas en reserva
}
runs-people-to-reserve = Quien no encuentre plaza pasa a la reserva
runs-people-to-reserve-hint = En el orden en que se marcaron. Una plaza que queda libre corresponde a la primera persona de la lista.
runs-promote = Dar una plaza libre a { $name }
runs-promoted = { $name } ya tiene plaza
runs-reserve-place = { $state }, puesto { $place }
runs-transfer = pasa a otra edición
runs-transfer-run = Otra edición
runs-transfer-done = { $name } pasó a { $code }
runs-people-none = Aún no hay nadie con inscripción
runs-people-none-text = Agregue personas que ya estén en el libro, o importe una lista en Personas.
runs-people-name = Nombre
runs-people-country = País
runs-people-employer = Institución
runs-people-hours = Horas obtenidas
runs-people-hours-of = { $earned } de { $expected }
runs-people-outcome = Resultado
runs-people-state = Estado
runs-people-change = Cambiar

runs-courses-none = Aún no hay cursos
runs-courses-none-text = Cree un curso con su regla de finalización; luego una edición podrá impartirlo.
runs-course-new = Nuevo curso
runs-course-code = Código
runs-course-code-hint = Corto, por ejemplo MAB.
runs-course-title = Título
runs-course-language = Idioma de enseñanza
runs-course-added = Curso creado
runs-version-n = Versión { $n }
runs-version-add = Nueva versión
runs-version-new = Nueva versión de { $code }
runs-version-edit = { $code }, versión { $n }
runs-version-added = Versión creada
runs-version-kept = Versión cambiada
runs-version-state-kept = Se cambió { $code }, versión { $n }
runs-version-draft = borrador
runs-version-in-review = en revisión
runs-version-approved = aprobada
runs-version-retired = retirada
runs-version-to-review = Enviar a revisión
runs-version-to-draft = Volver a borrador
runs-version-approve = Aprobar
runs-version-retire = Retirar

runs-rule-short = Se cumple con:
runs-rule-title = Quién cumple
runs-rule-sub = El centro fija sus propios umbrales. Cada resultado dice qué condición decidió.
runs-rule-kind = Regla
runs-rule-all = Todas estas
runs-rule-any = Cualquiera de estas
runs-rule-at-least = Al menos cierto número de estas
runs-rule-hours = Una parte de las horas
runs-rule-sessions = Un número de sesiones
runs-rule-tag = Todas las sesiones con una etiqueta
runs-rule-score = Una nota en cada evaluación de un tipo
runs-rule-n = Cuántas
runs-rule-session-count = Sesiones
runs-rule-percent = Porcentaje de horas
runs-rule-percent-each = Porcentaje de cada una
runs-rule-score-kind = Evaluaciones
runs-rule-score-percent = Por ciento de los puntos
runs-rule-tag-name = Etiqueta
runs-rule-add = Agregar una condición
runs-rule-remove = Quitar
runs-rule-bad-percent = Un número entero de 1 a 100.
runs-rule-bad-count = Un número entero de 1 o más.
runs-rule-count-too-high = Hay menos condiciones que esas.
runs-rule-no-tag = Escriba la etiqueta que llevan las sesiones.
runs-rule-empty-group = Agregue al menos una condición.
runs-rule-excused = Las horas justificadas cuentan como previstas
runs-rule-excused-hint = Si no se marca, una sesión con falta justificada reduce lo que la persona debe alcanzar.
runs-tab-skills = Habilitaciones
runs-rule-signed-off = Habilitaciones en competencias
runs-rule-codes = Códigos de competencias
runs-rule-codes-hint = Vacío: todas las competencias de la versión.
runs-version-competencies = Competencias
runs-version-competencies-none = Aún no hay competencias; añádalas en «Competencias…» de los cursos.

runs-tab-parts = Grupos
runs-field-least = Mínimo de personas
runs-field-least-hint = Con menos, solo se confirma con un motivo.
runs-field-edition = Número de edición
runs-field-objectives = Objetivos
runs-field-objectives-hint = Uno por línea.
runs-part-phase = Fase
runs-part-track = Itinerario
runs-part-group = Grupo
runs-parts-phases = Fases
runs-parts-tracks = Itinerarios
runs-parts-groups = Grupos
runs-part-add-phase = Agregar una fase
runs-part-add-track = Agregar un itinerario
runs-part-add-group = Agregar un grupo
runs-part-none-phase = Partes de los días, por ejemplo clases en línea y luego práctica presencial.
runs-part-none-track = Líneas que se eligen. Una sesión de un itinerario se espera solo de sus personas.
runs-part-none-group = Personas que rotan juntas. Una sesión de un grupo se espera solo de sus personas.
runs-part-title = Título
runs-part-mode = Dónde se participa
runs-part-capacity-hint = Vacío: tantas como la edición.
runs-part-people = { $count ->
    [one] una persona
   *[other] { $number } personas
}
runs-part-sessions = { $count ->
    [one] una sesión
   *[other] { $number } sesiones
}
runs-part-over = más que plazas
runs-part-kept = { $title } guardado
runs-part-removed = { $title } quitado
runs-part-remove = Quitar
runs-assign = Grupo e itinerarios…
runs-assign-title = Grupo e itinerarios
runs-assign-sub = { $count ->
    [one] Para una persona
   *[other] Para { $number } personas
}
runs-assign-done = { $count ->
    [one] Se movió a una persona
   *[other] Se movió a { $number } personas
}
runs-assign-override = Por qué más que plazas
