entry-unknown = Algo que escribió un Rollbook más nuevo
entry-centre-founded = Se inició el libro
entry-centre-set = Se cambiaron los ajustes del centro
entry-planning-set = Se cambió la planificación del centro
entry-clashes-accepted = { $count ->
    [0] Un conflicto de { $name } está abierto de nuevo
   *[other] Se aceptó un conflicto de { $name }
  }
entry-desk-opened = Un puesto empezó a escribir en este libro
entry-attempts-failed = { $count ->
    [one] Una contraseña incorrecta antes de entrar
   *[other] { $count } contraseñas incorrectas antes de entrar
  }
entry-user-added = Se creó la cuenta de { $name }
entry-user-set = Se cambió la cuenta de { $name }
entry-password-changed = Se cambió la contraseña de { $name }
entry-person-added = Se agregó a { $name }
entry-person-edited = Se cambiaron los datos de { $name }
entry-person-state-set = { $name }: { $state }
entry-person-erased = Se borró a una persona
entry-people-imported = { $count ->
    [one] Se importó a una persona
   *[other] Se importó a { $count } personas
  }
entry-course-added = Se agregó el curso { $name }
entry-version-added = Se agregó la versión { $name }
entry-version-edited = Se cambió la versión { $name }
entry-version-state-set = { $name }: { $state }
entry-run-added = Se agregó la edición { $name }{ $count ->
    [0] {""}
    [one] {" "}con una sesión
   *[other] {" "}con { $count } sesiones
  }
entry-run-edited = Se cambió la edición { $name }
entry-run-state-set = Edición { $name }: { $state }
entry-people-enrolled = { $count ->
    [one] Se inscribió a una persona en { $name }
   *[other] Se inscribió a { $count } personas en { $name }
  }{ $what ->
    [0] {""}
    [one] , una de ellas en reserva
   *[other] , { $what } de ellas en reserva
  }
entry-enrolment-state-set = Inscripción de { $name }: { $state }
entry-enrolment-transferred = { $name } pasó a { $what }
entry-part-added = Se añadió { $name } a una edición
entry-part-edited = { $count ->
    [0] Se quitó { $name } de su edición
   *[other] Se modificó { $name }
  }
entry-enrolments-assigned = { $count ->
    [1] Una persona de { $name } tiene otros itinerarios u otro grupo
   *[other] { $count } personas de { $name } tienen otros itinerarios u otro grupo
  }
entry-facility-added = Se agregó { $name }
entry-facility-edited = Se cambió { $name }
entry-equipment-added = Se añadió { $name }
entry-equipment-edited = Se modificó { $name }
entry-availability-added = Se indicó cuándo se puede reservar { $name }
entry-availability-edited = { $count ->
    [0] Ya no se indica cuándo se puede reservar { $name }
   *[other] Se modificó cuándo se puede reservar { $name }
  }
entry-sessions-added = { $count ->
    [one] Se agregó una sesión a { $name }
   *[other] Se agregaron { $count } sesiones a { $name }
  }
entry-timetable-imported = Sesiones de un calendario u horario tomadas en { $name }: { $count }
entry-session-edited = Se cambió la sesión «{ $name }»
entry-sessions-planned = { $what ->
    [repeat] Se repitió una sesión de { $name }; nuevas: { $count }
    [copy-week] Se copió una semana de { $name }; sesiones nuevas: { $count }
    [move] Sesiones de { $name } movidas: { $count }
    [split] Una sesión de { $name } se dividió en dos
    [rotate] Los grupos de { $name } rotan por puestos; sesiones nuevas: { $count }
   *[assign-rooms] Sesiones de { $name } con sala asignada: { $count }
}
entry-session-state-set = Sesión «{ $name }»: { $state }
entry-roll-marked = { $count ->
    [one] Una marca en «{ $name }»
   *[other] { $count } marcas en «{ $name }»
  }
entry-walk-in-added = { $name } asistió sin inscripción
entry-walk-in-settled = Se resolvió la asistencia sin inscripción de { $name }
entry-sheet-signed = Se cerró y firmó la lista de asistencia de «{ $name }»
entry-sheet-reopened = Se reabrió la lista de asistencia de «{ $name }»
entry-batch-prepared = { $count ->
    [one] Se preparó un certificado de { $name }
   *[other] Se prepararon { $count } certificados de { $name }
  }
entry-batch-dropped = Se descartó el lote de { $name }
entry-batch-approved = { $count ->
    [one] Se aprobó con firma un certificado de { $name }
   *[other] Se aprobaron con firma { $count } certificados de { $name }
  }
entry-certificates-issued = { $count ->
    [one] Se emitió un certificado de { $name }
   *[other] Se emitieron { $count } certificados de { $name }
  }
entry-papers-filed = { $count ->
    [one] Se archivó un PDF
   *[other] Se archivaron { $count } PDF
  }
entry-certificate-state-set = Certificado de { $name }: { $state }, con firma
entry-paper-printed = Entregado: { $what }
entry-entry-undone = Deshecho: { $what }
printed-sign-in-sheet = una hoja de firmas
printed-certificate = un certificado
printed-certificates = todos los certificados de una edición
printed-report = un informe
printed-results = los resultados de una edición
entry-document-added = Documento adjuntado a { $name }: { $what }
entry-document-edited = { $count ->
    [0] Documento retirado de { $name }: { $what }
   *[other] Documento de { $name } cambiado: { $what }
  }
printed-document = un documento
entry-resource-added = Se añadió el recurso «{ $name }»
entry-resource-edited = { $count ->
    [0] Se retiró el recurso «{ $name }»
   *[other] Se cambió el recurso «{ $name }»
  }
entry-resource-restricted = { $count ->
    [0] Se eliminó un recurso restringido
   *[other] Se añadió o se modificó un recurso restringido
  }
printed-resource = un recurso restringido
printed-library = el catálogo de la biblioteca
printed-dossier = el expediente de una edición
printed-calendar = un calendario
printed-usage = la ocupación de salas y equipos
printed-week-timetable = el horario de una semana
printed-day-sheet = la hoja de un día
printed-door-sign = un cartel de puerta
printed-run-agenda = el programa de una edición
printed-part-timetable = el horario de un grupo
printed-person-timetable = el horario de una persona
history-erased = (borrado)
history-yes = sí
history-no = no
history-hidden = (oculto)
history-minutes = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
  }
status-p = Presente
status-l = Tarde
status-e = Salió antes
status-r = A distancia
status-x = Falta justificada
status-a = Ausente
status-n = No se espera
status-u = Sin marca
state-user-active = puede entrar
state-user-locked = bloqueada
state-user-disabled = cerrada
state-user-undone = anulada
state-person-active = activa
state-person-archived = archivada
state-person-erased = borrada
state-version-draft = borrador
state-version-in-review = en revisión
state-version-approved = aprobada
state-version-retired = retirada
state-run-draft = borrador
state-run-announced = anunciada
state-run-open = abierta
state-run-selection = en selección
state-run-confirmed = confirmada
state-run-running = en curso
state-run-completed = completada
state-run-closed = cerrada
state-run-cancelled = cancelada
state-run-postponed = aplazada
state-enrolment-reserve = en lista de reserva
state-enrolment-enrolled = inscrito(a)
state-enrolment-active = participa
state-enrolment-completed = completó
state-enrolment-not-completed = no completó
state-enrolment-no-show = no se presentó
state-enrolment-withdrawn = se retiró
state-enrolment-removed = de baja
state-enrolment-transferred-to = se trasladó
state-session-tentative = provisional
state-session-confirmed = confirmada
state-session-held = realizada
state-session-cancelled = cancelada
state-register-open = lista abierta
state-register-closed = lista cerrada
state-certificate-draft = preparado
state-certificate-approved = aprobado
state-certificate-issued = emitido
state-certificate-suspended = suspendido
state-certificate-superseded = reemplazado
state-certificate-revoked = revocado
state-certificate-dropped = descartado
state-certificate-void = nulo
reason-request = A petición
reason-reopened = Reapertura
reason-dropped = Descarte
reason-revoked = Revocación
reason-suspended = Suspensión
reason-reinstated = Restablecimiento
reason-replaced = Reemplazo
reason-over-capacity = Por encima de las plazas
reason-override = Pese a un impedimento
reason-recovery = Con la hoja de recuperación
reason-restored = Tras una restauración
reason-cancelled = Cancelación
reason-state = Cambio de estado
field-code = Código
field-name = Nombre
field-country = País
field-zone = Zona horaria
field-verify-host = Dirección de verificación
field-grace-min = Minutos de tolerancia
field-free-days = Días libres de la semana
field-levels = Importancia de los conflictos
field-late-entry-hours = Horas hasta la marca tardía
field-sex = Sexo
field-full-name = Nombre
field-certificate-name = Nombre impreso
field-native-name = Nombre en su escritura
field-given-name = Nombre de pila
field-family-name = Apellido
field-honorific = Tratamiento
field-email = Correo electrónico
field-phone = Teléfono
field-employer = Institución
field-post = Cargo
field-department = Departamento
field-category = Categoría
field-born-on = Fecha de nacimiento
field-note = Nota
field-title = Título
field-lang = Idioma
field-rule = Regla de finalización
field-effective-on = Vigente desde
field-course = Curso
field-n = Número
field-version = Versión
field-first-on = Primer día
field-last-on = Último día
field-capacity = Plazas
field-parent = Parte de
field-kind = Tipo
field-run = Edición
field-credited-min = Minutos acreditados
field-facility = Lugar
field-is-mandatory = Obligatoria
field-tags = Etiquetas
field-settled = Resuelto
field-enrolment = Inscripción
field-session = Sesión
field-person = Persona
field-typed = Nombre escrito
field-status = Marca
reason-outside-run = Fuera de los días de la edición
reason-outside-phase = Fuera de los días de la fase
entry-assessment-added = Se añadió la evaluación «{ $name }»
entry-assessment-edited = Se cambió la evaluación «{ $name }»
entry-results-entered = { $count ->
    [one] Se anotó una nota en { $name }
   *[other] Se anotaron { $count } notas en { $name }
  }
history-attempt = { $name }, { $title }, intento { $n }
field-max-x100 = Nota máxima
field-pass-x100 = Nota mínima para aprobar
field-attempts-n = Intentos
entry-organisation-added = Se agregó la organización { $name }
entry-organisation-edited = Se cambió la organización { $name }
entry-initiative-added = Se agregó la iniciativa { $name }
entry-initiative-edited = Se cambió la iniciativa { $name }
entry-programme-added = Se agregó el programa { $name }
entry-programme-edited = Se cambió el programa { $name }
entry-course-edited = Se cambió el curso { $name }
field-alt-names = Otros nombres
field-titles = Títulos
field-initiative = Iniciativa
field-programme = Programa
field-pillar = Pilar
field-unit = Unidad organizadora
field-mode = Modalidad
field-topics = Temas
field-product-types = Tipos de producto
field-level = Nivel
field-workload-min = Carga de trabajo en minutos
field-outcomes = Resultados de aprendizaje
field-assessment-method = Cómo se evalúa
field-review-on = Por revisar el
field-address = Dirección
field-grade = Clase de sala limpia
field-turnaround-min = Minutos libres tras una sesión
field-gowning-min = Minutos para vestirse
field-features = Características
field-available-from-on = Disponible desde
field-available-to-on = Disponible hasta
field-asset-no = Número de inventario
field-home = Se guarda en
field-is-movable = Se puede mover
field-quantity-n = Cantidad
field-calibration-due-on = Calibración prevista
field-state = Estado
field-starts = Inicio
field-repeat = Se repite
field-ends = Fin
field-reason = Motivo
entry-competency-added = Se añadió la competencia «{ $name }»
entry-competency-edited = Se cambió la competencia «{ $name }»
entry-sign-offs-entered = { $count ->
    [1] Se anotó una habilitación en { $name }
   *[other] Se anotaron { $count } habilitaciones en { $name }
  }
entry-qualification-added = { $name } obtuvo la cualificación para { $what }
entry-qualification-edited = Se cambió la cualificación de { $name } para { $what }
history-sign-off = { $level } (observó { $observed }, realizó { $performed })
printed-sign-offs = las habilitaciones de una edición
field-package = Proceso
field-steps = Pasos
field-level-required = Nivel exigido
field-about = Para
field-role = Como
field-valid-from-on = Válida desde
field-valid-to-on = Válida hasta
field-competencies = Competencias
field-approved-on = Aprobada el
field-workload = Carga de trabajo
field-profile = Perfil de reglas
entry-letters-added = { $count ->
    [1] Se añadió la carta «{ $name }»
   *[other] Se añadieron { $count } cartas
  }
entry-letter-edited = Se cambió la carta «{ $name }»
entry-letters-made = { $count ->
    [1] Se hizo una carta «{ $name }»
   *[other] Se hicieron { $count } cartas «{ $name }»
  }: { $what }
field-subject = Asunto
field-body = Texto
field-is-retired = Retirada
field-edition-n = Número de edición
field-min-to-run-n = Mínimo de personas
field-objectives = Objetivos
field-pools = Plazas contadas aparte
field-capacity-n = Plazas
field-phase = Fase
field-tracks = Itinerarios
field-groups = Grupos
field-staff = Personal
field-equipment = Equipos
field-setup-min = Minutos de preparación
field-teardown-min = Minutos de limpieza
field-agenda = Programa
entry-partners-set = Se fijaron los socios de { $name }
entry-agreement-added = Se agregó el acuerdo «{ $name }»
entry-agreement-edited = Se cambió el acuerdo «{ $name }»
state-agreement-draft = borrador
state-agreement-signed = firmado
state-agreement-in-force = vigente
state-agreement-expired = vencido
state-agreement-terminated = rescindido
field-partners = Socios
field-parties = Partes
field-programmes = Programas
field-signed-on = Firmado el
field-certificate-text = Texto en los certificados
field-audience = Para
field-edition = Versión
field-issued-on = Publicado
field-source = Fuente
field-licence = Licencia
field-link = Enlace
field-file = Archivo
field-readers = Lectores
field-belongs-to = Pertenece a
entry-signatory-added = { $name } puede firmar certificados
entry-signatory-edited = Se cambió el cargo de { $name }, que firma certificados
printed-transcript = el expediente de una persona
entry-action-added = Se añadió { $name } a lo que la edición deja por hacer
entry-action-edited = Se cambió { $name }
entry-follow-ups-set = { $count ->
    [1] Se anotó el seguimiento de { $name }
   *[other] Se anotó el seguimiento de { $count } personas
  }
field-text = Texto
field-owner = Quién
field-due-on = Fecha límite
field-cites = Cita
printed-actions = las acciones de una edición
printed-retention = cifras de permanencia
printed-follow-ups = una lista de personas en seguimiento
entry-former-certificate-edited = { $count ->
    [0] Se retiró el certificado anterior { $name }
   *[other] Se corrigió el certificado anterior { $name }
  }
field-number = Número
field-delivered-on = Emitido el
entry-former-certificates-added = { $count ->
    [one] Se importó un certificado anterior a Rollbook
   *[other] Se importaron { $count } certificados anteriores a Rollbook
  }
field-first-number = Los números de certificado siguen desde
field-image = Imagen de la firma
entry-people-kept-apart = { $name } y quienes se le parecen son personas distintas
entry-consent-text-added = Se agregó el texto de consentimiento «{ $name }»
entry-consent-text-edited = Se cambió el texto de consentimiento «{ $name }»
entry-consent-added = { $name } dio su consentimiento: { $what }
entry-consent-edited = Se retiró el consentimiento de { $name }: { $what }
field-affiliations = Puestos
field-aliases = Otros nombres
field-identifiers = Identificadores
field-purpose = Finalidad
field-given-on = Dado el
field-withdrawn-on = Retirado el
field-channel = Medio
field-texts = Textos
field-text-n = Versión
field-people = Personas
