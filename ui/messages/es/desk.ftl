desk-version = Rollbook { $version }
desk-places = Apartados
desk-place-today = Hoy
desk-place-people = Personas
desk-place-runs = Cursos
desk-place-timetable = Horario
desk-place-roll = Asistencia
desk-place-certificates = Certificados
desk-place-reports = Informes
desk-place-letters = Cartas
desk-place-inbox = Por decidir
desk-place-waits = { $count ->
    [one] Un asunto por decidir
   *[other] { $number } asuntos por decidir
}
desk-place-history = Historial
desk-place-library = Biblioteca
desk-place-settings = Ajustes
desk-place-places = Lugares y equipos
desk-lock = Bloquear
desk-demo = Demo: sin personas reales
desk-demo-logins = En la demostración: administrator, coordinator, trainer, certifier o inspector
desk-demo-open = Abrir el centro de demostración
desk-undone = Deshecho: { $what }
desk-redone = Rehecho: { $what }
desk-fault-title = Algo falló. Lo guardado antes está a salvo.
desk-fault = Informe número { $number }. Hágalo de nuevo; si vuelve a fallar, dé este número a quien se encargue de Rollbook.

# the line at the foot of the window
desk-state = Estado del libro
desk-saved = Cambios guardados { $time }
desk-saved-nothing = Nada que guardar
desk-backup = Copia verificada { $time }
desk-backup-old = Última copia de seguridad { $time }: haga otra
desk-backup-never = Sin copia de seguridad: hágala en Ajustes
desk-clock-ok = Reloj correcto
desk-clock-bad = El reloj de este equipo se atrasó
desk-read-only-moved = Solo lectura: este libro se trasladó aquí
desk-read-only-older-copy = Solo lectura: es una copia anterior del libro
desk-read-only-damaged = Solo lectura: el libro está dañado
desk-read-only-unknown-act = Solo lectura: un Rollbook más nuevo escribió en este libro
desk-read-only-superseded = Solo lectura: el libro sigue en otra copia

# the bar across the window
desk-bar-moved = Este libro se trasladó o se copió a este equipo.
desk-bar-moved-more = Todo se puede leer y no se cambió nada. Si el trabajo sigue en otro lugar, cierre esta copia; si esta es la más reciente, puede seguir aquí.
desk-bar-older-copy = Esta copia es anterior a lo que se escribió en este equipo.
desk-bar-older-copy-more = El registro más reciente que se conoce aquí es del { $at }. Todo en esta copia se puede leer. Busque primero la más nueva; si se perdió, la administración puede seguir con esta copia.
desk-bar-restored = Este libro se restauró de una copia de seguridad.
desk-bar-restored-more = El libro anterior no se tocó y sigue siendo el válido; este no emite certificados. Revise si está bien y luego confirme que sigue aquí.
desk-bar-superseded = Este libro sigue en otra copia.
desk-bar-superseded-more = La administración lo confirmó en este equipo. Aquí se puede leer todo. Para trabajar, bloquee esta copia y desbloquee la otra.
desk-bar-damaged = El archivo de este libro está dañado.
desk-bar-damaged-more = No se cambió, y sus copias de seguridad no se tocaron. Lea aquí lo que necesite. Luego bloquéelo, elija «Restaurar una copia de seguridad…» y compare.
desk-bar-unknown-act = Un Rollbook más nuevo escribió en este libro.
desk-bar-unknown-act-more = Lo que este entiende se puede leer y no se pierde nada. Instale el Rollbook más nuevo en este equipo y abra el libro de nuevo.
desk-bar-who = Puede confirmarlo la administración del libro, con su propia contraseña.
desk-adopt = Esta copia es la más reciente: seguir aquí…
desk-adopt-title = Seguir con esta copia
desk-adopt-moved = De ahora en adelante el trabajo sigue aquí. No escriba más en la otra copia: las dos ya no se podrían unir. Los certificados tendrán una nueva serie de números, porque aquí nadie sabe cuáles se usaron en otro lugar.
desk-adopt-older-copy = De ahora en adelante el trabajo sigue aquí. Lo que estaba solo en la copia más nueva debe registrarse otra vez. Los números de certificados que se usaron allí no se vuelven a usar.
desk-adopt-restored = De ahora en adelante el trabajo sigue aquí, y este libro puede emitir certificados de nuevo. El libro anterior queda como está y solo se puede leer.
desk-adopt-meaning = Esta es la copia más reciente del libro.
desk-adopt-do = Firmar y seguir
desk-adopted = El libro sigue aquí

# the palette
desk-find-hint = Buscar persona, edición, sala o certificado
desk-find-results = Resultados
desk-find-none = No se encontró nada para «{ $text }». Pruebe con menos letras o con el nombre en otra escritura.
desk-find-choose = elegir
desk-find-go = ir
desk-find-person = persona
desk-find-run = edición
desk-find-command = comando
desk-kind-person = Personas
desk-kind-certificate = Certificados
desk-kind-run = Ediciones
desk-kind-course = Cursos
desk-kind-session = Sesiones
desk-kind-facility = Salas
desk-kind-place = Apartados
desk-kind-command = Comandos
desk-find-of = { $shown } de { $total }
desk-find-count = { $count ->
    [one] Un resultado
   *[other] { $number } resultados
}
desk-do-person = Nueva persona
desk-do-import = Importar personas…
desk-do-run = Nueva edición
desk-do-courses = Cursos…

# unlock
desk-unlock-title = Desbloquear el libro
desk-unlock-sub = Con su propio nombre y contraseña: lo que haga quedará firmado por usted.
desk-unlock = Desbloquear
desk-book = Libro
desk-failed-attempts = { $count ->
    [one] Desde su última visita falló un intento de entrar con su nombre.
   *[other] Desde su última visita fallaron { $count } intentos de entrar con su nombre.
  }
desk-first-other = Otro libro o la demostración
desk-book-of = { $name } ({ $file })
desk-choose-folder = Elegir carpeta…
desk-choose-book = Elegir libro…

# a forgotten password
desk-recover-link = ¿Olvidó su contraseña?
desk-recover = Nueva contraseña con la hoja de recuperación
desk-recover-sub = { $name }: las doce palabras de su hoja de recuperación sustituyen a la contraseña anterior.
desk-recover-words = Palabras de la hoja de recuperación
desk-recover-count = { $count } de { $of } palabras, en el orden de la hoja
desk-recover-do = Establecer contraseña
desk-recover-done = La nueva contraseña de { $login } está lista. Desbloquee el libro con ella.

# a backup becomes a book
desk-restore-link = Restaurar una copia de seguridad…
desk-restore = Restaurar una copia de seguridad
desk-restore-sub = Será un libro nuevo junto al actual, que queda como está.
desk-restore-from = Carpeta de la copia de seguridad
desk-restore-from-hint = Su nombre termina en .rollbook-backup. Ruta completa
desk-restore-to = Libro nuevo
desk-restore-to-hint = Un archivo que aún no existe, en una carpeta de este equipo
desk-restore-password-hint = La que valía al hacerse la copia de seguridad
desk-restore-do = Restaurar
desk-restore-done = La copia de seguridad se restauró como { $file }. Desbloquéelo y revise si está bien.

# a book from elsewhere
desk-open-book = Abrir un libro de otro lugar
desk-open-book-sub = Sus claves deben estar a su lado, en el archivo que termina en .rollbook.keys.
desk-book-file = Archivo del libro
desk-book-file-hint = Su nombre termina en .rollbook. Ruta completa
desk-open-book-do = Siguiente

# check a certificate
desk-check = Verificar un certificado
desk-check-sub = Se verifica el propio archivo; no hace falta conexión.
desk-check-drop = Suelte aquí el PDF de un certificado
desk-check-choose = Elegir archivo…
desk-check-another = Verificar otro
desk-check-name = Nombre
desk-check-course = Curso
desk-check-dates = Fechas
desk-check-kind = Tipo
desk-check-version = Versión
desk-check-hours = Horas
desk-check-added = Se agregó algo
desk-check-seal = Lo que el archivo muestra o dice no es lo que se expidió
desk-check-serial = Número
desk-check-replaced-by = Reemplazado por
desk-check-issuer = Emitido por
desk-check-known = Estado conocido el
desk-check-differs = Esto difiere de lo emitido
desk-check-demo = Procede del centro de demostración y no certifica nada.
desk-check-valid = Este certificado es auténtico.
desk-check-valid-more = Lo emitió el centro que se indica abajo y no se cambió nada después.
desk-check-replaced = Este certificado se reemplazó por otro más nuevo.
desk-check-replaced-more = Era auténtico; pida a su titular el que ocupó su lugar.
desk-check-suspended = Este certificado está suspendido.
desk-check-suspended-more = Consulte al centro antes de darlo por bueno.
desk-check-revoked = Este certificado se revocó.
desk-check-revoked-more = El centro lo retiró. No lo dé por bueno.
desk-check-unknown-key = No se sabe quién firmó este certificado.
desk-check-unknown-key-more = Su sello está intacto, pero este libro no conoce al emisor. Pida al emisor su clave.
desk-check-altered = Este certificado no es auténtico.
desk-check-altered-more = No lleva el sello de un centro, o se cambió después de emitirse.

# first run
desk-first-start = Le damos la bienvenida
desk-first-sub = El libro queda en este equipo, cifrado. No se envía nada a ninguna parte.
desk-first-step = Paso { $step } de { $of }
desk-first-back = Volver a desbloquear un libro
desk-first-demo = Probar el centro de demostración
desk-first-demo-more = Un centro ficticio con personas, ediciones y marcas. Todo funciona; todos los documentos dicen «demo».
desk-first-own = Crear un centro
desk-first-own-more = Póngale nombre, elija una contraseña y guarde las palabras de recuperación. Toma unos tres minutos.
desk-first-own-do = Crear un centro
desk-first-open-more = Uno que se trajo de otro equipo o que está en otra carpeta.
desk-first-open-do = Abrir un libro…
desk-first-restore-more = Tras una pérdida o un daño: la copia de seguridad se verifica y pasa a un archivo nuevo.
desk-first-centre = Su centro
desk-first-centre-do = Siguiente
desk-first-person = Usted, a cargo de la administración
desk-first-person-do = Crear el libro
desk-first-words = Palabras de recuperación
desk-first-words-do = Ya las escribí
desk-first-proof = Dos palabras, para confirmar
desk-first-proof-do = Abrir el libro
desk-centre-name = Nombre del centro
desk-centre-code = Código
desk-centre-code-hint = Corto, en cada certificado: GTHB
desk-centre-country = País
desk-choose = Elegir…
desk-zone = Zona horaria
desk-zone-hint = Por ejemplo, Asia/Seoul
desk-own-name = Su nombre
desk-login-hint = Letras minúsculas y cifras
desk-password-new = Nueva contraseña
desk-password-hint = Una frase de cuatro o más palabras es fácil de recordar y difícil de adivinar.
desk-password-again = La misma otra vez
desk-password-own = Su contraseña actual
desk-password-change = Cambiar mi contraseña
desk-password-changed = Su contraseña se cambió
desk-strength = Seguridad de la contraseña
desk-strength-0 = aún sin escribir
desk-strength-1 = débil
desk-strength-2 = regular
desk-strength-3 = buena
desk-strength-4 = fuerte
desk-backup-place = Lugar de las copias de seguridad
desk-backup-place-hint = Una carpeta en otro disco o memoria USB, con la ruta completa
desk-recovery-why = Estas palabras abren el libro si se pierden todas las contraseñas. Escríbalas en papel y guárdelas lejos de este equipo. Solo se muestran ahora.
desk-recovery-proof = Escriba dos de las palabras de su hoja.
desk-recovery-word = Palabra { $n }
desk-recovery-again = Mostrar las palabras otra vez

# settings
desk-settings-sub = Centro, acceso, copias de seguridad y aspecto · puesto { $desk }
desk-centre = Centro
desk-centre-saved = Los ajustes del centro se guardaron
desk-verify-host = Dirección de verificación
desk-verify-host-hint = Figura en el código de cada certificado
desk-grace = Retraso sin pérdida
desk-grace-hint = Minutos tras el inicio que aún cuentan como presencia
desk-late = Plazo para las marcas
desk-late-hint = Horas tras una sesión a partir de las cuales una marca es tardía y pide un motivo
desk-minutes = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
  }
desk-hours = { $count ->
    [one] 1 hora
   *[other] { $count } horas
  }
desk-users = Personas con acceso
desk-user-add = Agregar una persona
desk-user-edit = Acceso de { $name }
desk-user-added = { $name } ya tiene acceso
desk-user-saved = El acceso de { $name } se guardó
desk-user-name = Nombre
desk-user-roles = Puede actuar como
desk-user-state = Estado
desk-user-active = activa
desk-user-locked = bloqueada
desk-user-disabled = sin acceso
desk-user-password-hint = Entregue la nueva contraseña en mano a esta persona; la cambiará al entrar por primera vez.
desk-role-coordinator = planifica ediciones, lleva los datos de personas, prepara certificados
desk-role-trainer = pasa lista en sus propias sesiones
desk-role-certifier = aprueba y emite certificados
desk-role-administrator = da acceso, configura el centro, borra personas
desk-role-inspector = ve todo, no cambia nada
desk-backups = Copias de seguridad
desk-backup-now = Hacer copia ahora
desk-backup-done = La copia de seguridad está hecha y verificada
desk-backup-place-set = Elegir lugar…
desk-backup-place-saved = El lugar de las copias de seguridad se guardó
desk-backup-at = Hecha
desk-backup-size = Tamaño
desk-backup-state = Estado
desk-backup-verified = verificada
desk-backup-unverified = sin verificar
desk-backup-none = Aún no hay copias de seguridad.
desk-kib = { $count } KiB
desk-appearance = Aspecto
desk-language = Idioma
desk-look = Colores
desk-look-light = Claro
desk-look-dark = Oscuro
desk-look-system = Como el sistema
desk-text-size = Tamaño del texto

# keys
desk-keys = Teclas
desk-key-find = Buscar cualquier cosa o dar un comando
desk-key-filter = Filtrar la lista
desk-key-print = Imprimir lo que se muestra
desk-key-rows = Moverse por una lista
desk-key-open = Abrir la fila
desk-key-submit = Confirmar: enviar el formulario
desk-key-close = Cerrar lo que esté abierto
desk-key-undo = Deshacer su último cambio
desk-key-redo = Rehacer lo que deshizo
desk-key-panes = Parte siguiente de la ventana, y anterior
desk-profile = Reglas
desk-profile-standard = Estándar
desk-profile-gmp-strict = BPF estrictas
desk-profile-hint = BPF estrictas: quien escribió el texto de un curso no lo aprueba.
desk-next-number = Próximo número de certificado
desk-next-number-hint = De este año; más alto si certificados anteriores usaron los números precedentes
desk-keys-everywhere = En todas partes
desk-keys-lists = Listas
desk-keys-lifted = Mientras se mueve una sesión
desk-keys-results = Resultados y habilitaciones
desk-keys-sub = Las letras actúan cuando el teclado está en aquello a lo que sirven. Para la asistencia, vea el encabezado de la lista.
desk-key-tick = Marcar la fila
desk-key-keep-apart = Mantener separadas dos personas parecidas
desk-key-plan-several = Planificar varias sesiones de una edición
desk-key-other-look = Lista o cronograma
desk-key-next-rows = Salas, formadores, equipos o grupos
desk-key-fold = Plegar o abrir una fila
desk-key-open-row = Calendario de una fila
desk-key-next-clash = El conflicto siguiente
desk-key-bars = A otra sesión
desk-key-turn = En un calendario: el mes o la semana anterior o siguiente
desk-key-lift = Levantar la sesión para moverla
desk-key-near = A un lugar libre cercano
desk-key-marks = Marcar y pasar a la persona siguiente
desk-key-next-score = Guardar la nota y pasar a la persona siguiente o anterior
desk-key-level = Habilitar en un nivel
desk-key-take-back = Retirar una habilitación
