# Por qué se rechazó una petición: qué pasó, qué está a salvo, cómo arreglarlo. Un texto por cada razón del núcleo; las
# variables son los detalles que da el núcleo. El campo de un formulario se nombra a su lado, no aquí.

## Quién y dónde
refusal-no-permission = Su cuenta no puede hacer esto. No se cambió nada. Pídalo a quien tenga el rol { $roles }, o pida a la administración que cambie sus roles.
refusal-locked = El libro está bloqueado. Todo lo registrado está a salvo. Desbloquéelo con su propio nombre y contraseña.
refusal-wrong-password = Este nombre de usuario y esta contraseña no corresponden. Revise ambos, y si están activadas las mayúsculas. No se cambió nada.
refusal-password-needed = Esto requiere una contraseña, escrita ahora. No se cambió nada. En la línea de comandos sin terminal, póngala en ROLLBOOK_PASSWORD (ROLLBOOK_NEW_PASSWORD para una cuenta nueva, ROLLBOOK_APPROVER_PASSWORD para quien aprueba).
refusal-wait-after-failures = Demasiadas contraseñas incorrectas. Ningún intento cuenta antes de { $until }. El libro está a salvo; espere e inténtelo de nuevo.
refusal-weak-password = Esta contraseña es demasiado corta o de las más comunes. Use al menos 8 caracteres, mejor 15: tres o cuatro palabras que nadie más use.
refusal-login-taken = Este nombre de usuario ya se usa. Elija otro.
refusal-needs-second-person = { $what ->
    [version] { $name } escribió este texto y no puede aprobarlo. No se aprobó nada. Deje que lo apruebe otra persona de coordinación.
   *[other] Quien preparó esto no puede aprobarlo. No se emitió nada. Debe firmar otro(a) certificador(a).
}
refusal-last-administrator = Es la última cuenta con el rol de administración del libro. Primero dé ese rol a otra cuenta.
refusal-unknown-request = No existe la petición { $name }. «rollbook requests» las enumera todas.
refusal-wrong-argument = La petición no tiene la forma que necesita: { $what }. No se cambió nada. «rollbook requests» muestra la forma.

## El archivo
refusal-book-exists = Ya hay un libro: { $path }. No se tocó. Elija otro lugar u otro nombre.
refusal-book-missing = No hay ningún libro en { $path }. Revise la ruta; si el libro se trasladó, ábralo donde esté ahora.
refusal-book-held = El libro está abierto en otro programa: { $by }, desde { $since }. Ciérrelo allí primero. No se cambió nada.
refusal-not-a-book = { $path } no es un libro de Rollbook. No se cambió nada. Elija el archivo que termina en .rollbook.
refusal-newer-format = Un Rollbook más nuevo escribió este libro. No se tocó. Instale el Rollbook más nuevo en este equipo y ábralo de nuevo.
refusal-damaged-book = El archivo del libro está dañado. No se cambió, y sus copias de seguridad no se tocan. Restaure al lado la copia de seguridad más reciente, donde se desbloquean los libros o con «rollbook restore», y luego compare.
refusal-moved-book = Este equipo no había visto antes este libro, así que se abre solo para lectura. Si es la copia más reciente, la administración lo confirma con el botón en la parte superior de la ventana, o con «rollbook adopt»; entonces se puede escribir en él.
refusal-older-copy = Es una copia anterior de un libro que en este equipo estaba más avanzado. Se abre solo para lectura. Busque primero la copia más reciente; si no la hay, la administración puede seguir con esta con el botón en la parte superior de la ventana, o con «rollbook adopt».
refusal-read-only-book = El libro está abierto solo para lectura. No se cambió nada. La barra en la parte superior de la ventana dice qué hacer; con «rollbook adopt» se sigue con una copia restaurada.
refusal-synced-folder = { $path } se sincroniza con un servicio en la nube, que puede dañar un libro abierto. Elija una carpeta solo de este equipo; las copias de seguridad sí pueden ir a la carpeta de la nube.
refusal-network-folder = Esta carpeta está en una unidad de red ({ $what }), donde los bloqueos no son fiables. Elija una carpeta en el propio disco de este equipo.
refusal-no-room = El disco está lleno. Este cambio no se escribió; todo lo anterior está a salvo. Libere espacio y hágalo de nuevo.
refusal-not-writable = No se puede escribir en este lugar. No se cambió nada. Elija otra carpeta, o pida permiso de escritura a quien se encargue de este equipo.
refusal-no-backup-place = No se ha elegido un lugar para las copias de seguridad. El libro está a salvo, pero no hay una segunda copia. Elija una carpeta en otro disco o memoria USB.
refusal-backup-damaged = Esta copia de seguridad no contiene lo que dice contener. No se restauró nada y el libro actual no se tocó. Use otra copia de seguridad.
refusal-no-folder = No existe la carpeta { $path }. No se escribió nada. Créela primero o elija otra.
refusal-recovery-refused = { $why ->
    [count] Hay { $found } palabras, pero una hoja de recuperación tiene 12. Escriba todas las palabras en el orden de la hoja.
    [word] La palabra { $position } no es una palabra de recuperación. Compárela con la hoja.
    [order] Cada palabra existe, pero juntas no son correctas. Revise su orden y las palabras que se parecen.
   *[other] Estas palabras de recuperación no abren este libro. Compruebe que la hoja sea la suya.
} No se cambió nada.

## Texto y números
refusal-missing = Este dato es necesario. Complételo.
refusal-too-long = Es demasiado largo. Como máximo { $max } caracteres.
refusal-too-long-for-paper = El documento de { $name } no tiene espacio para «{ $what }». No se creó nada. Acorte el texto donde se guarda e inténtelo de nuevo.
refusal-hidden-character = Contiene un carácter que no se ve ({ $what }). Escriba el texto de nuevo, o péguelo sin formato.
refusal-bad-code = Un código lleva letras mayúsculas de la A a la Z, cifras y guiones. Escríbalo así.
refusal-code-taken = Este código ya se usa: { $what }. Elija otro.
refusal-not-in-list = «{ $what }» no está en esta lista. No se cambió nada. Contiene: { $known }.
refusal-name-taken = Ya existe «{ $what }» en este país. No se cambió nada. Abra la que hay o escriba qué las distingue.
refusal-partner-twice = { $name } figura dos veces con la misma función. No se cambió nada. Quite uno.
refusal-named-twice = «{ $name }» figura dos veces. No se cambió nada. Quite uno.
refusal-agreement-fixed = «{ $what }» está firmado y su texto queda como está. No se cambió nada. Pueden cambiar su último día y su estado; para otro texto, cree un acuerdo nuevo.
refusal-unknown-country = «{ $what }» no es un país conocido aquí. Use su nombre habitual o sus tres letras, por ejemplo KOR.
refusal-unknown-zone = «{ $what }» no es una zona horaria. Use un nombre como Asia/Seoul.
refusal-unknown-language = «{ $what }» no es un idioma conocido aquí. Use un código como en o ar.
refusal-language-twice = Hay dos textos en el idioma «{ $what }», y uno se perdería. No se cambió nada. Deje uno fuera.
refusal-bad-date = No es una fecha ni una hora. Escriba 2026-11-24, o 2026-11-24T09:00.
refusal-year-out-of-range = { $what } está fuera de los años que se pueden planificar, de { $first } a { $last }. No se cambió nada. Escriba un día de esos años.
refusal-impossible-birth-date = Nadie que se forme puede haber nacido el { $what }. Escriba la fecha de nacimiento, desde 1900 hasta hoy.
refusal-bad-name = «{ $what }» no es un nombre: no tiene ninguna letra. No se cambió nada. Escriba el nombre de la persona.
refusal-bad-email = «{ $what }» no es una dirección de correo. No se cambió nada. Escriba una sola dirección, como ama@example.org.
refusal-bad-phone = «{ $what }» no es un número de teléfono. No se cambió nada. Escriba de 5 a 20 cifras, como +82 2 123 4567.
refusal-not-latin = «{ $what }» no está en letras latinas, en las que los certificados imprimen el nombre. No se cambió nada. Escríbalo en letras latinas; su propia escritura tiene su campo.
refusal-bad-host = No es el nombre de un servidor. Escríbalo como en certificates.example.org, sin https:// y sin ruta.
refusal-bad-number = Este número no es posible aquí. Debe ser como máximo { $max }.
refusal-not-found = Esto no está en el libro: { $what }. Quizá se quitó, o el código está mal escrito.
refusal-no-file = No hay ningún archivo { $what }. No se cambió nada. Mire la ruta: una carpeta no es un archivo.

## Reglas del ámbito
refusal-state-not-allowed = De { $before } no se puede pasar a { $after }. No se cambió nada.
refusal-needs-reason = Este cambio requiere un motivo, porque un valor anterior o una regla se opone. Escriba uno breve.
refusal-changed-since = Se cambió después, por { $by }. No se deshizo nada. Vea primero el valor más reciente.
refusal-in-use = { $what ->
    [affiliation] Hay personas que trabajan o trabajaron en { $name }.
    [consent] Alguien dio su consentimiento: { $name }.
    [enrolment] { $name } tiene plaza en una edición.
    [user] { $name } tiene una cuenta.
    [batch] { $name } está en un lote de certificados.
    [mark] { $name } tiene marcas de asistencia.
    [session] { $name } tiene sesiones.
    [certificate] { $name } tiene certificados.
    [run] Hay ediciones que siguen { $name }.
    [partner] { $name } es socio.
    [agreement] { $name } figura en un acuerdo.
    [programme] { $name } contiene programas.
    [course] Hay cursos que pertenecen a { $name }.
    [organisation] { $name } contiene otras.
    [facility] { $name } contiene otros lugares.
    [equipment] { $name } contiene equipos.
    [availability] Está anotado cuándo se puede reservar { $name }.
    [part] { $name } tiene fases, itinerarios o grupos.
    [part_session] Hay sesiones de { $name }.
    [part_enrolment] Hay personas en { $name }.
    [walk_in] { $name } tiene llegadas sin plaza.
    [sheet] El registro de { $name } está firmado.
    [assessment] { $name } tiene evaluaciones.
    [result] «{ $name }» tiene notas.
    [document] { $name } tiene documentos adjuntos.
    [signatory] { $name } firma certificados.
    [sign_off] Alguien está habilitado en «{ $name }».
    [version] Una versión de un curso tiene «{ $name }».
    [qualification] { $name } tiene una cualificación.
    [letter] Se hicieron cartas a partir de «{ $name }».
    [resource] Hay recursos de la biblioteca que pertenecen a { $name }.
    [action] Hay acciones que nombran { $name }.
    [open_session] «{ $name }» aún no se ha celebrado y cerrado.
    [open_person] { $name } ni ha completado ni ha dejado la edición.
    [open_batch] Hay certificados de { $name } preparados y aún no emitidos.
   *[other] Está en uso: { $what }.
} No se cambió nada. Deshaga o resuelva eso primero.
refusal-not-undoable = Esto ya salió del centro y no se puede deshacer. Solo cabe un acto contrario con un motivo: reabrir, revocar o reemplazar.
refusal-nothing-to-undo = Hoy no hay nada suyo que deshacer.
refusal-nothing-to-redo = No hay nada suyo que rehacer: se hizo otra cosa desde entonces.
refusal-nothing-changed = Nada es distinto de lo que ya contiene el libro, así que no se escribió nada.
refusal-already-enrolled = { $name } ya está en esta edición. No se cambió nada.
refusal-run-full = { $capacity } plazas son pocas para { $enrolled } personas. No se cambió nada. Aumente las plazas; también se puede inscribir por encima de ellas, con un motivo.
refusal-pool-full = { $capacity } plazas de «{ $name }» son pocas para { $enrolled } personas. No se cambió nada. Dele más plazas; también se puede inscribir por encima de ellas, con un motivo.
refusal-bad-pools = Las plazas no se pueden contar aparte así. No se cambió nada. { $why ->
    [sum] Las líneas suman { $found } plazas y la edición tiene { $capacity }: haga que coincidan.
    [others] Exactamente una línea debe ser para todos los demás países: deje vacíos sus países.
    [country] Un país está en dos líneas: déjelo en una.
   *[unclear] Cada línea necesita un nombre propio y al menos una plaza.
}
refusal-nobody-on-reserve = No hay nadie en la lista de reserva de esta edición. No se cambió nada.
refusal-not-enrolled = Esta persona no tiene inscripción en esta edición, así que no se puede registrar nada sobre ella. Inscríbala primero; en la asistencia, anótela como asistente sin inscripción y la coordinación lo resuelve.
refusal-version-not-approved = «{ $what }» no está aprobada. No se cambió nada. Apruebe primero la versión; luego una edición podrá seguirla.
refusal-version-retired = «{ $what }» está retirada: ninguna edición nueva puede seguir esta versión. Elija otra versión o cree una nueva.
refusal-other-weekday = La nueva edición debe comenzar el mismo día de la semana que la anterior, para que cada sesión conserve su día. No se creó nada. Los días más cercanos son { $before } y { $after }.
refusal-version-fixed = Esta versión del curso está aprobada y queda como está. Cree una versión nueva.
refusal-rule-broken = La regla de finalización no se puede usar: { $what }. No se cambió nada.
refusal-parent-circle = { $what ->
    [organisation] Una organización no puede formar parte de sí misma. Elija otra que la contenga.
   *[other] Un lugar no puede estar dentro de sí mismo. Elija otro lugar que lo contenga.
}
refusal-zone-of-site = Solo un lugar que no está en otro tiene zona horaria; lo que contiene tiene la misma. No se cambió nada. Deje la zona vacía o saque el lugar del que lo rodea.
refusal-ends-before-start = El fin debe ser posterior al inicio. No se cambió nada.
refusal-too-many-days = Se pueden pedir como máximo { $max } días a la vez. Elija un último día más cercano al primero.
refusal-of-session = Sesión { $number }, «{ $session }»: { $why }
refusal-time-does-not-exist = { $what } no existe en { $zone }: allí los relojes se adelantan. Elija una hora anterior o posterior.
refusal-time-comes-twice = { $what } ocurre dos veces en { $zone }: allí los relojes se atrasan. Indique cuál de las dos es: la primera a { $first } (desfase de { $first_offset_min } minutos) o la segunda a { $second } (desfase de { $second_offset_min } minutos).
refusal-wrong-offset = { $what } en { $zone } está a { $known }, no a { $given }. No se cambió nada. No indique el desfase, o indique el de la zona.
refusal-session-length = Una sesión debe terminar después de empezar y no durar más de 24 horas.
refusal-outside-run = La sesión no está dentro de las fechas de su edición, del { $before } al { $after }. Cambie la sesión o la edición; con un motivo, una sesión puede ponerse allí de todos modos.
refusal-outside-phase = La sesión no está dentro de las fechas de su fase «{ $title }», del { $before } al { $after }. No se cambió nada. Cambie la sesión o la fase, o indique el motivo.
refusal-outside-session = «{ $what }» no cabe en la sesión, que dura { $max } minutos. No se cambió nada. Cambie las horas del programa o de la sesión.
refusal-speaker-only = { $what } interviene en un punto del programa y no forma parte del equipo de la sesión: nadie puede ocupar allí su lugar. No se cambió nada. Cambie el programa.
refusal-rule-endless = Una sesión no puede repetirse sin fin. No se creó nada. Diga hasta qué día, o cuántas veces.
refusal-too-many-sessions = Serían más de { $max } sesiones a la vez. No se cambió nada. Planifíquelas en partes más pequeñas.
refusal-session-stays = «{ $title }» queda donde está: ya se celebró, o hay personas con asistencia en ella. No se cambió nada. Déjela fuera, o cámbiela sola indicando el motivo.
refusal-no-room-fits = Ninguna de las salas pedidas tiene sitio para las { $count } personas de «{ $title }»: la mayor tiene { $max }. La sesión queda como está. Pida menos, o déjela fuera.
refusal-no-room-free = Ninguna de las salas que servirían para «{ $title }» está libre entonces; miradas: { $count }. La sesión queda como está. Pásela a otra hora, pida menos, o déjela fuera.
refusal-part-full = «{ $title }» tiene { $capacity } plazas y { $enrolled } personas. No se movió a nadie. Aumente su capacidad, elija otro o indique un motivo.
refusal-part-taken = Esta edición ya tiene «{ $what }». No se cambió nada. Elija otro título.
refusal-sessions-clash = «{ $title }» choca con «{ $other }»: las dos necesitan { $what } a la vez. La edición no se confirmó. Mueva antes una de las dos.
refusal-clash-blocks = «{ $title }» no puede estar ahí: { $what } lo impide y su centro no admite excepciones. No se cambió nada. Elija otra hora u otro lugar; los ajustes dicen qué bloquea.
refusal-no-working-day = Una semana necesita al menos un día de trabajo. No se cambió nada.
refusal-repeat-broken = «{ $what }» no es una regla por la que un período pueda volver. No se cambió nada. Elija una de las ofrecidas o escriba, por ejemplo, FREQ=WEEKLY;BYDAY=MO,TU (RFC 5545, por días, semanas, meses o años).
refusal-repeat-endless = Lo que cierra algo más de una vez al año necesita un final. No se cambió nada. Indique un último día. Solo los horarios de apertura y los festivos anuales siguen sin final.
refusal-repeat-too-many = Con esta regla volvería más de { $max } veces. No se cambió nada. Indique un último día más cercano, o un horario de apertura sin final.
refusal-too-few-to-run = La edición necesita { $least } personas y tiene { $enrolled }. No se confirmó. Inscriba a más o confírmela con un motivo.
refusal-credit-too-long = Los minutos acreditados superan la duración de la sesión ({ $max }). Escriba eso como máximo.
refusal-too-early-to-mark = Se puede marcar desde dos horas antes de que empiece la sesión, { $since }. No se marcó nada.
refusal-too-early-to-close = Una lista de asistencia se puede cerrar una vez empezada su sesión, { $since }. Las marcas están a salvo.
refusal-register-closed = La lista de asistencia está cerrada y firmada. Las marcas quedan como están. La coordinación puede reabrirla con un motivo.
refusal-unmarked-left = { $count ->
    [one] Queda una persona sin marca: { $name }.
   *[other] Quedan { $count } personas sin marca; la primera, { $name }.
} La lista de asistencia sigue abierta; todas las marcas hechas están a salvo.
refusal-mark-clash = Dos marcas de una persona son distintas: { $name }. Elija cuál vale; se conservan las dos.
refusal-session-cancelled = La sesión está cancelada. No se cambió nada.
refusal-minutes-too-many = Los minutos superan la duración de la sesión ({ $max }). No se marcó nada.
refusal-nobody-can-pass = Nadie puede completar { $what }, por mucho que haya asistido. No se cambió nada. Los motivos están junto a cada nombre en Certificados. Imparta lo que falta, etiquete sus sesiones o dé al curso una versión con otra regla.
refusal-nobody-passes = En esta edición nadie cumple sin tener ya un certificado. No se preparó nada. Vea los motivos de cada persona.
refusal-not-passed = { $name } no cumple la regla de finalización. No se cambió nada. Los motivos están junto al nombre.
refusal-no-printable-name = { $name } no tiene un nombre que se pueda imprimir. Complete el nombre para certificados.
refusal-no-glyph = El carácter { $what } de { $name } no está en ningún tipo de letra, así que saldría como un recuadro. No se preparó nada. Corrija el nombre para certificados.
refusal-host-not-set = No se ha indicado el servidor de los certificados. No se emitió nada. La coordinación o la administración lo indica en Centro, o indica que no hay ninguno.
refusal-batch-stale = Lo que dirían los certificados cambió después de preparar el lote. No se emitió nada. Descarte el lote y prepárelo de nuevo.
refusal-person-erased = Esta persona se borró del libro. No se puede registrar nada sobre ella.
refusal-has-certificate = { $name } tiene un certificado de esta edición. Revóquelo o reemplácelo primero.
refusal-nothing-to-replace = { $name } no tiene ningún certificado emitido de esta edición que otro pueda reemplazar. No se preparó nada.
refusal-same-certificate = El nuevo certificado de { $name } diría lo mismo que el anterior, así que no se preparó nada. Corrija primero los datos; un papel perdido se abre y se imprime de nuevo.
refusal-kind-not-earned = { $what ->
    [competence] { $name } cumple, pero no por una habilitación.
   *[completion] { $name } cumple, pero no se evaluó nada.
} Un certificado de este tipo diría lo que nadie anotó. No se preparó nada. Elija otro tipo.
refusal-kind-of-others = { $what ->
    [staff] Un certificado de este tipo es para quien enseñó, y { $name } figura como participante.
   *[learners] Un certificado de este tipo es para participantes, y { $name } figura como docente.
} No se preparó nada. Elija otro tipo u otras personas.
refusal-signatory-not-valid = { $name } ({ $what }) no firma en esta fecha. No se preparó ni se expidió nada. Elija otro firmante, o corrija desde cuándo y hasta cuándo firma.
refusal-run-closed = La edición { $what } está en estado «{ $before }», así que ya no cambia nada en ella. No se registró nada. La coordinación puede reabrir una edición cerrada, con un motivo.
refusal-title-taken = Esta edición ya tiene una evaluación «{ $what }». No se cambió nada. Elija otro título.
refusal-pass-above-max = La nota para aprobar supera la nota máxima, { $max }, así que nadie podría aprobar. No se cambió nada. Baje la nota para aprobar o suba la máxima.
refusal-score-not-possible = { $name } no puede tener { $found } en «{ $what }»: las notas van de 0 a { $max }. No se registró nada. Corrija la nota.
refusal-attempts-used = «{ $what }» permite { $max ->
    [1] un intento
   *[other] { $max } intentos
}, y { $name } no tiene otro. No se registró nada. Corrija un intento anterior, o añada otra evaluación.

## Archivos ajenos
refusal-file-empty = El archivo está vacío. No se cambió nada.
refusal-file-cut = El archivo no está completo: termina antes de tiempo. No se cambió nada. Guárdelo o envíelo de nuevo.
refusal-file-too-large = { $what ->
    [file] «{ $name }» tiene { $found } MB; un archivo puede tener { $max } aquí.
    [rows] La lista tiene más de { $max } filas.
    [columns] La fila { $row } tiene más de { $max } columnas.
    [cell] Una celda de la fila { $row } tiene más de { $max } caracteres.
   *[other] El archivo es demasiado grande para leerlo aquí.
} No se cambió nada. Divídalo, o quite imágenes y otras hojas.
refusal-file-other-type = { $what ->
    [document] Es un documento de texto.
    [presentation] Es una presentación.
    [pdf] Es un PDF.
    [archive] Es un archivo comprimido.
    [image] Es una imagen.
    [html] Es una página web, termine como termine su nombre.
    [numbers] Es un documento de Apple Numbers.
   *[other] Este tipo de archivo no se puede leer aquí.
} No se cambió nada. Guarde la lista como XLSX o CSV; un certificado es un PDF.
refusal-file-protected = El archivo está protegido con contraseña. No se cambió nada. Guarde una copia sin ella.
refusal-file-unreadable = { $why ->
    [quote] Unas comillas abiertas en la línea { $line } no se cierran nunca. No se cambió nada. Ciérrelas o quítelas, y pruebe de nuevo con el archivo.
   *[other] El archivo no se puede leer. No se cambió nada. Ábralo en el programa que lo creó, guárdelo de nuevo y pruebe con ese archivo.
}
refusal-unknown-head = Ninguna columna tiene el encabezado «{ $what }». No se importó nada. Compare con la primera fila de la hoja.
refusal-unknown-field = «{ $what }» no es un campo al que pueda ir una columna. No se importó nada.
refusal-unknown-tab = El archivo no tiene la hoja «{ $what }». No se importó nada. Tiene estas: { $known }.
refusal-field-twice = Dos columnas van a «{ $what }»: una se perdería. No se importó nada. Deje una fuera.
refusal-too-many-columns = La asignación nombra { $found } columnas, y la hoja tiene { $max }. No se importó nada. Compárela con las columnas de la vista previa.
refusal-no-such-line = La lista no tiene a nadie en la fila { $what }. No se importó nada. Nombre las filas como las numera la vista previa.
refusal-no-name-column = Ninguna columna contiene nombres. No se importó nada. Indique qué columna es el nombre.
refusal-date-order-needed = «{ $what }» puede ser varios días. No se importó nada. Diga cómo están escritas las fechas: { $known }.
refusal-nothing-to-import = No se puede importar ninguna fila del archivo. No se cambió nada.
refusal-nothing-refused = No se rechaza ninguna fila de esta lista, así que no hay nada que guardar.
refusal-no-credential = Este PDF no lleva ningún certificado de Rollbook. Si debería llevarlo, consulte al centro que se indica en él.
refusal-document-too-large = «{ $name }» tiene { $found } MB; un documento puede tener { $max }. No se adjuntó nada. Redúzcalo o divídalo.
refusal-no-document = { $what ->
    [macros] «{ $name }» contiene macros, que se ejecutan al abrirlo.
    [archive] «{ $name }» es un archivo comprimido.
    [html] «{ $name }» es una página web, acabe como acabe su nombre.
    [program] «{ $name }» es un programa.
   *[other] «{ $name }» es de un tipo que no se guarda.
} No se adjuntó nada. Se pueden adjuntar PDF, PNG, JPEG, DOCX, XLSX, PPTX, ODT, ODS, ODP, TXT y CSV; una foto es un PNG o un JPEG.
refusal-name-lies = «{ $name }» se llama { $before }, pero su contenido es { $what }. No se adjuntó nada. Pregunte a quien lo envió o póngale la terminación correcta.
refusal-no-picture = La imagen «{ $name }» no se puede leer o supera los 48 millones de píxeles. No se adjuntó nada. Guárdela otra vez como JPEG, más pequeña.
refusal-bad-link = «{ $what }» no es la dirección de una página. No se guardó nada. Escríbala como en el navegador, por ejemplo https://www.who.int/…
refusal-nothing-to-export = Aquí no hay nada que entregar: la biblioteca está vacía o todo lo que coincide es restringido. No se escribió nada.
refusal-no-sessions = { $what } no tiene en este tiempo ninguna sesión que usted pueda ver, así que no hay nada que entregar. No se ha escrito nada.
refusal-calendar-broken = «{ $name }» no es un calendario entero: en la línea { $line } una parte termina o empieza donde no puede. No se ha cambiado nada. Expórtelo otra vez desde el programa que lo hizo.
refusal-no-timetable = «{ $name }» no es un horario que pueda leerse aquí. No se ha cambiado nada. Tome un calendario (.ics) o una tabla con los encabezados fecha, inicio, fin y título; sala, formador, tipo y zona horaria pueden acompañarlos.

## Lo que se dice cuando no hay palabras adecuadas
refusal-other = El libro lo rechazó ({ $code }). No se cambió nada.

## Codes that a refusal may name
role-coordinator = Coordinador(a)
role-trainer = Docente
role-certifier = Certificador(a)
role-administrator = Administrador(a)
role-inspector = Inspector(a)
refusal-state-draft = borrador
refusal-state-announced = anunciada
refusal-state-open = abierta
refusal-state-selection = en selección
refusal-state-confirmed = confirmada
refusal-state-running = en curso
refusal-state-completed = completada
refusal-state-closed = cerrada
refusal-state-cancelled = cancelada
refusal-state-postponed = aplazada
refusal-state-tentative = provisional
refusal-state-held = realizada
refusal-state-reserve = en lista de reserva
refusal-state-enrolled = inscrito(a)
refusal-state-active = activa
refusal-state-not-completed = no completó
refusal-state-no-show = no se presentó
refusal-state-withdrawn = se retiró
refusal-state-removed = de baja
refusal-state-transferred-to = se trasladó
refusal-state-in-review = en revisión
refusal-state-approved = aprobada
refusal-state-retired = retirada
refusal-state-archived = archivada
refusal-state-erased = borrada
refusal-state-issued = emitido
refusal-state-suspended = suspendido
refusal-state-superseded = reemplazado
refusal-state-revoked = revocado
refusal-state-dropped = descartado
refusal-state-void = nulo
refusal-state-locked = bloqueada
refusal-state-disabled = cerrada
refusal-state-prepared = preparado
refusal-state-in-service = en servicio
refusal-state-out-of-service = fuera de servicio
refusal-unknown-letter-field = «{ $what }», en la línea { $line } { $field ->
    [subject] del asunto
   *[other] del texto
  } ({ $lang }), no es un campo. No se cambió nada. Estos se conocen: { $known }
refusal-letter-field-missing = A { $name } le falta: { $what }, que esta carta nombra{ $count ->
    [0] {""}
    [1] ; a otra persona también le falta algo
   *[other] ; a otras { $count } personas también les falta algo
  }. No se hizo nada. Complételo, deje fuera a estas personas o use otro texto.
refusal-letter-needs-run = Esta carta nombra la edición. No se hizo nada. Elija la edición de la que trata.
refusal-no-letter-text = «{ $name }» no tiene texto en el idioma { $what }. No se hizo nada. Escríbalo en Cartas o elija otro idioma.
refusal-state-signed = firmado
refusal-state-in-force = vigente
refusal-state-expired = vencido
refusal-state-terminated = rescindido
refusal-follow-up-not-due = { $name } no está pendiente a los { $count } meses. No se cambió nada. Se está cuando la edición ha terminado y han pasado los meses.
refusal-state-due = pendiente
refusal-state-sent = enviada
refusal-state-answered = respondida
refusal-state-no-answer = sin respuesta
refusal-state-waived = dispensada
refusal-state-done = hecha
refusal-number-used = El número { $found } ya se usó este año. No se cambió nada. El número libre más bajo es { $least }.
refusal-no-former-heads = «{ $name }» no tiene una fila de encabezados con número, nombre, curso y fecha. No se importó nada. Diga qué columnas los contienen, o nómbrelas así encima de las filas.
refusal-primary-overlaps = Algún día la persona tendría dos puestos principales: en { $name } y en { $other }. No se cambió nada. Termine uno antes de que empiece el otro, o marque uno como puesto adicional.
refusal-unknown-scheme = «{ $what }» no es un tipo de identificador. No se cambió nada. Elija pasaporte, número nacional u ORCID, o nombre el registro anterior como legacy:NOMBRE.
refusal-wrong-check-digit = «{ $what }» no es un ORCID: su último carácter no corresponde a los demás. No se cambió nada. Compárelo con lo que dio la persona; tiene 16 caracteres, como 0000-0002-1825-0097.
refusal-consent-text-retired = «{ $what }» está retirado: ya nadie lo consiente. No se cambió nada. Elija otro texto o vuelva a poner este en uso en los ajustes.
refusal-day-ahead = Ese día aún no ha llegado. No se cambió nada. Indique hoy o un día anterior.
