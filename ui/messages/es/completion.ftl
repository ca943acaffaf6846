# Reglas de finalización y resultados en palabras. Solo las dice el núcleo.

## Una regla
completion-rule = { $what }
completion-rule-excused-leave = { $what }; una sesión con falta justificada no cuenta
completion-and = { $first } y { $second }
completion-or = { $first } o { $second }
completion-comma = { $first }, { $second }
completion-brackets = ({ $what })
completion-rule-at-least = al menos { $n } de estas { $count }: { $parts }
completion-rule-hours = al menos el { $percent } de las horas
completion-rule-sessions = { $n ->
    [one] al menos una sesión
   *[other] al menos { $n } sesiones
}
completion-rule-sessions-part = { $n ->
    [one] al menos una sesión con al menos el { $percent } de sus minutos
   *[other] al menos { $n } sesiones con al menos el { $percent } de los minutos de cada una
}
completion-rule-tag = todas las sesiones con la etiqueta «{ $tag }»
completion-rule-signed-off = habilitado en cada competencia del curso
completion-rule-signed-off-in = habilitado en { $codes }
completion-rule-score = al menos el { $percent } en cada { $kind ->
    [pre] prueba inicial
    [post] prueba final
    [practical] práctica evaluada
   *[exam] examen
}

## Situación de una persona
completion-hours = Ha obtenido el { $earned } de { $hours }; se necesita el { $needed }.
completion-hours-none = Aún no se realizó ninguna sesión; se necesita el { $needed } de las horas.
completion-sessions = { $n ->
    [one] Se necesita una sesión; asistencias hasta ahora: { $attended }.
   *[other] Se necesitan { $n } sesiones; asistencias hasta ahora: { $attended }.
}
completion-sessions-part = { $n ->
    [one] Se necesita una sesión con al menos el { $percent } de sus minutos; asistencias hasta ahora: { $attended }.
   *[other] Se necesitan { $n } sesiones con al menos el { $percent } de los minutos de cada una; asistencias hasta ahora: { $attended }.
}
completion-tag = Se necesitan todas las sesiones con la etiqueta «{ $tag }»; asistencias hasta ahora: { $attended }.
completion-tag-none = Se necesitan todas las sesiones con la etiqueta «{ $tag }», y ninguna la tiene aún.
completion-semicolon = { $first }; { $second }
completion-score = Se necesita al menos el { $percent } en cada { $kind ->
    [pre] prueba inicial
    [post] prueba final
    [practical] práctica evaluada
   *[exam] examen
}: { $scores }.
completion-score-none = Se necesita al menos el { $percent } en cada { $kind ->
    [pre] prueba inicial
    [post] prueba final
    [practical] práctica evaluada
   *[exam] examen
}, y la edición aún no tiene ninguno.
completion-score-enough = { $title } { $reached }
completion-score-left = { $title } { $reached }, { $count ->
    [0] sin más intentos
    [one] queda un intento
   *[other] quedan { $count } intentos
}
completion-score-missing = sin nota
completion-signed-off = Habilitaciones: { $sign-offs }.
completion-signed-off-none = Se necesitan habilitaciones, y el curso aún no nombra ninguna competencia.
completion-signed-off-enough = { $code } { $title }: { $reached }
completion-signed-off-open = { $code } { $title }: { $reached }, aún puede llegar a «{ $required }»
completion-signed-off-over = { $code } { $title }: { $reached }, se necesitaba «{ $required }»
completion-signed-off-not-yet = sin habilitar
completion-missed = Perdió: { $sessions }.
completion-still = Aún puede cumplir con { $sessions }.
completion-still-hours = Aún puede cumplir con { $needed } de las { $left } que quedan: { $sessions }.
completion-still-close = Ya obtuvo lo suficiente; contará cuando se cierren: { $sessions }.
completion-session = { $label } { $title }
completion-session-mandatory = { $label } { $title } (obligatoria)
completion-more = { $sessions } y { $count } más
completion-percent = { $n } %
completion-amount = { $n } h

## Por qué una regla no se puede usar
completion-fault-unknown = este Rollbook no conoce la condición «{ $name }»
completion-fault-shape = no tiene la forma de una regla
completion-fault-no-parts = un grupo no contiene ninguna condición
completion-fault-too-many = se piden { $n } condiciones, pero hay { $count }
completion-fault-over-100 = nadie puede llegar al { $percent }
completion-fault-nothing = una condición no pide nada, así que nadie podría incumplirla
completion-fault-tag = una etiqueta está vacía o es demasiado larga
completion-fault-no-competency = pide habilitaciones, y esta versión del curso no tiene ninguna competencia
completion-fault-competency = «{ $code }» no es una competencia de esta versión del curso
completion-fault-deep = hay grupos dentro de grupos a más de { $max } niveles
completion-fault-long = tiene más de { $max } condiciones
