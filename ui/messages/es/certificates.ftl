certificates-title = Certificados
certificates-run = Edición
certificates-tab-run = Esta edición
certificates-tab-register = Registro de números
certificates-register = Registro de números
certificates-register-sub = Todos los números emitidos hasta hoy
certificates-register-none = No se encontró ningún certificado
certificates-register-none-text = Lo que se emite queda aquí, con su número, para siempre.
certificates-find = Buscar un número o un nombre
certificates-waiting = { $count ->
    [one] Un certificado está preparado y espera aprobación.
   *[other] { $shown } certificados están preparados y esperan aprobación.
}
certificates-waiting-text = Cada uno recibe su número cuando la certificación lo aprueba y lo emite.
certificates-after-approval = tras la aprobación
certificates-no-runs = Aún no hay ediciones
certificates-no-runs-text = Los certificados salen de una edición, sus listas de asistencia y su regla.
certificates-completion = Finalización
certificates-which = A quién se muestra
certificates-count-all = Total { $count }
certificates-count-pass = Cumplen { $count }
certificates-count-fail = No cumplen { $count }
certificates-count-pending = Pendientes { $count }
certificates-nobody = Aquí no hay nadie
certificates-nobody-text = Nadie tiene inscripción en esta edición.

certificates-head-name = Nombre
certificates-head-hours = Horas obtenidas
certificates-head-outcome = Resultado
certificates-head-why = Motivo
certificates-head-certificate = Certificado
certificates-head-run = Edición
certificates-head-issued = Emitido
certificates-head-state = Estado
certificates-head-do = Documento
certificates-pass = cumple
certificates-fail = no cumple
certificates-pending = pendiente
certificates-state-draft = preparado
certificates-state-approved = aprobado
certificates-state-issued = emitido
certificates-state-suspended = suspendido
certificates-state-superseded = reemplazado
certificates-state-revoked = revocado
certificates-state-dropped = descartado
certificates-state-void = nulo
certificates-why-not-passed = no cumple
certificates-why-pending = falta realizar una sesión
certificates-why-mark-clash = marcas o notas distintas
certificates-why-has-certificate = ya tiene uno
certificates-why-unknown = aún no

certificates-conditions = Condiciones
certificates-hours-of = { $percent } de las horas: { $earned } de { $expected }
certificates-serial = Número
certificates-no-serial = aún sin número
certificates-printed = Nombre impreso
certificates-paper-pending = Emitido. El documento aún no está archivado.
certificates-none-yet = Aún no tiene. Llegará con el próximo lote.
certificates-open = Abrir el certificado
certificates-open-short = Abrir
certificates-preview = Vista previa
certificates-to-person = Persona
certificates-contradicts = Emitido, pero los registros ya no cumplen
certificates-contradicts-short = registros distintos
certificates-contradicts-hint = La asistencia, las notas o las habilitaciones cambiaron después de emitirse el certificado. Corrija los registros o revoque el certificado con un motivo.

certificates-prepare = { $count ->
    [one] Preparar un certificado
   *[other] Preparar { $count } certificados
}
certificates-prepare-none = Preparar certificados
certificates-prepared = { $count ->
    [one] Un certificado preparado
   *[other] { $count } certificados preparados
}
certificates-nobody-ready = No hay nadie por preparar: quienes cumplen ya tienen certificado o están en un lote.
certificates-batch-of = { $count ->
    [one] Lote de un certificado
   *[other] Lote de { $count } certificados
}
certificates-batch-prepared = preparado
certificates-batch-approved = aprobado
certificates-batch-issued = emitido
certificates-batch-is-dropped = Lote descartado
certificates-prepared-by = Preparado por { $name }, { $at }
certificates-issued-by = Aprobado y emitido por { $name }, { $at }
certificates-all-filed = { $count } documentos archivados
certificates-file = { $count ->
    [one] Archivar un documento
   *[other] Archivar { $count } documentos
}
certificates-filing = Creación y archivo de documentos

certificates-issue = Aprobar y emitir…
certificates-issue-title = { $count ->
    [one] Aprobar y emitir un certificado
   *[other] Aprobar y emitir { $count } certificados
}
certificates-issue-what = { $count ->
    [one] Un certificado de { $run }, preparado por { $by }.
   *[other] { $count } certificados de { $run }, preparados por { $by }.
}
certificates-issue-meaning = Aprobado y autorizado.
certificates-issue-action = Firmar y emitir
certificates-issue-final = Ahora se asignan los números. Lo emitido no se puede deshacer, solo revocar.
certificates-issue-second = Firma otra persona
certificates-issue-second-text = Quien firma aquí es un(a) certificador(a) que no preparó este lote, con su propio usuario y contraseña. La ventana sigue a nombre de usted.
certificates-issued = { $count ->
    [one] Un certificado emitido
   *[other] { $count } certificados emitidos
}
certificates-issue-not-needs-second-person = Usted preparó este lote. Debe firmarlo otro(a) certificador(a).
certificates-issue-not-no-permission = Este lote lo firma un(a) certificador(a).
certificates-issue-not-batch-stale = Los registros cambiaron después de prepararlo. Descártelo y prepárelo de nuevo.
certificates-issue-not-unknown = Este lote debe firmarlo otro(a) certificador(a).
certificates-drop = Descartar…
certificates-drop-title = Descartar este lote
certificates-drop-sub = No se usó ningún número. Se puede volver a preparar a estas personas.
certificates-drop-action = Descartar el lote

certificates-decide = Cambiar…
certificates-decide-title = Qué pasa con este certificado
certificates-replaces = Reemplaza a
certificates-replace = Reemplazar
certificates-replace-text = Se prepara un certificado nuevo con los datos actuales. Cuando otra persona lo aprueba, recibe su propio número y este indica por cuál fue reemplazado.
certificates-replace-action = Preparar el nuevo
certificates-replace-said = { $serial }: el nuevo está preparado y espera aprobación
certificates-suspend = Suspender
certificates-suspend-text = Hasta nuevo aviso este certificado no tiene validez. Se puede restablecer o revocar.
certificates-suspend-action = Firmar y suspender
certificates-suspend-said = { $serial } suspendido
certificates-suspend-meaning = Este certificado no tiene validez hasta nuevo aviso.
certificates-reinstate = Restablecer
certificates-reinstate-text = El certificado vuelve a tener validez como antes.
certificates-reinstate-action = Firmar y restablecer
certificates-reinstate-said = { $serial } restablecido
certificates-reinstate-meaning = Este certificado vuelve a tener validez.
certificates-revoke = Revocar
certificates-revoke-text = Para siempre: un número revocado no vuelve a ser válido. La persona puede recibir otro certificado, con otro número.
certificates-revoke-action = Firmar y revocar
certificates-revoke-said = { $serial } revocado
certificates-revoke-meaning = Este certificado ya no tiene validez.
certificates-prepare-button = Tipo y diseño…
certificates-prepare-title = Preparar certificados
certificates-prepare-sub = Lo que dicen queda fijado ahora; otra persona los aprueba y los expide.
certificates-kind = Tipo
certificates-kind-decided = Según decidió la regla para cada persona
certificates-kind-completion = Aprovechamiento, con evaluación
certificates-kind-competence = Competencia, con habilitaciones
certificates-kind-attendance = Asistencia
certificates-kind-participation = Participación
certificates-kind-trainer = Para docentes
certificates-kind-speaker = Para ponentes
certificates-template = Diseño
certificates-template-landscape = Apaisado, con marco
certificates-template-portrait = Vertical, sencillo
certificates-signatories = Quién firma
certificates-signatories-hint = Dos como máximo. Sin nadie, figuran los docentes.
certificates-signatory-not-now = { $name } ({ $title }), no en esta fecha
certificates-for = { $count ->
    [0] Nadie está listo para este tipo.
    [one] Una persona recibe uno.
   *[other] { $count } personas reciben uno.
}
certificates-staff-of = { $name }, { $hours }
certificates-signatory-none = Aún no firma nadie. Administración y coordinación añaden firmantes en los ajustes.
certificates-signatory-list = Firmantes de certificados
certificates-signatory-list-sub = Sus nombres y cargos se imprimen en los certificados que se preparan mientras firman.
certificates-signatory-add = Añadir firmante…
certificates-signatory-new = Nuevo firmante
certificates-signatory-edit = Cambiar firmante
certificates-signatory-find = Nombre
certificates-signatory-find-hint = Escriba una parte del nombre de alguien del libro.
certificates-signatory-person = Persona
certificates-signatory-choose = Elija una persona
certificates-signatory-title = Cargo, como se imprime
certificates-signatory-from = Firma desde
certificates-signatory-to = Firma hasta
certificates-signatory-to-hint = Déjelo vacío si no tiene fin.
certificates-signatory-make = Añadir
certificates-signatory-added = Firmante añadido
certificates-signatory-kept = Firmante cambiado
certificates-signatory-until = del { $from } al { $to }
certificates-signatory-since = desde el { $from }
certificates-register-which = Qué certificados
certificates-register-here = Emitidos aquí { $count }
certificates-register-former = Anteriores { $count }
certificates-chain = Qué fue de él
certificates-replaced-by = Reemplazado por
certificates-former-notice = Estos certificados se emitieron antes de Rollbook. Los conoce, pero no puede imprimirlos ni verificarlos.
certificates-former-none = Ningún certificado anterior a Rollbook
certificates-former-none-text = Se puede importar una lista: número, nombre, curso y fecha.
certificates-former-course = Curso
certificates-former-import = Importar anteriores…
certificates-former-title = Importar certificados anteriores
certificates-former-sub = Una lista con las columnas número, nombre, curso y fecha. Las personas deben estar en el libro.
certificates-former-refused = Quedan fuera. Corrija la lista e impórtela de nuevo: lo que ya está no se toca.
certificates-former-why-no-number = sin número
certificates-former-why-number-used = este número ya existe
certificates-former-why-number-twice = este número aparece dos veces en la lista
certificates-former-why-no-name = sin nombre
certificates-former-why-nobody = nadie en el libro tiene este nombre
certificates-former-why-several = varias personas tienen este nombre
certificates-former-why-no-course = sin curso
certificates-former-why-no-date = sin fecha, o una que puede ser varias: escriba 2019-05-04
certificates-former-why-unknown = no puede entrar
certificates-former-edit = Corregir un certificado anterior
certificates-former-withdraw = Retirarlo
certificates-former-edited = Certificado anterior { $serial } corregido
certificates-former-withdrawn = Certificado anterior { $serial } retirado
certificates-former-no-column = Ninguna columna
certificates-former-dates-none = Dejar fuera estas filas
certificates-former-line = Fila
certificates-former-outcome = Qué será de ella
certificates-former-comes = entra
certificates-signature = Imagen de la firma
certificates-signature-hint = PNG o JPEG, oscura sobre blanco. Solo figura en los certificados emitidos.
certificates-signature-choose = Elegir imagen…
certificates-signature-none = sin imagen
certificates-signature-drop = Quitarla
certificates-signature-of = La firma de { $name }
certificates-former-do = { $count ->
    [one] Importar un certificado
   *[other] Importar { $count } certificados
  }
certificates-former-said = { $count ->
    [one] Se importó un certificado anterior
   *[other] Se importaron { $count } certificados anteriores
  }
certificates-former-left = { $count ->
    [one] Una fila no puede entrar
   *[other] { $count } filas no pueden entrar
  }
