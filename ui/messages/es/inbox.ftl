inbox-sub = Lo que se contradice en los registros, hasta que alguien decida.
inbox-all = Todo
inbox-of-kind = { $kind } { $number }
inbox-kind-overlap = Conflicto
inbox-kind-walk-in = Sin inscripción
inbox-kind-certificate = Certificado
inbox-kind-duplicate = Parecidos
inbox-head-one = De un lado
inbox-head-other = Del otro
inbox-head-why = Lo que hay entre ambos
inbox-head-kind = Tipo
inbox-room = sala
inbox-erased = (borrado)
inbox-why-facility = Ambas ocupan { $what }, { $minutes } min
inbox-why-equipment = Ambas ocupan { $what } y no hay suficientes, { $minutes } min
inbox-why-buffer = { $what }: faltan { $minutes } min entre ambas
inbox-why-trainer = { $what } enseña en ambas, { $minutes } min
inbox-why-trainee = { $count ->
    [one] Se espera a { $what } en ambas, { $minutes } min
   *[other] Se espera a { $number } personas en ambas, { $minutes } min
}
inbox-why-capacity = { $count ->
    [one] Una persona más que plazas
   *[other] { $number } personas más que plazas
}
inbox-why-closed = { $what } está cerrado, { $minutes } min
inbox-why-outside-hours = { $what } no está abierto, { $minutes } min
inbox-why-holiday = { $what } tiene festivo, { $minutes } min
inbox-why-not-there = { $what } no está disponible ese día
inbox-why-away = { $what } no está, { $minutes } min
inbox-why-out-of-service = { $what } está fuera de servicio
inbox-why-calibration = { $what } debe calibrarse antes
inbox-why-quantity = { $what }: faltan { $number }
inbox-why-zone = La hora de { $what } cambió { $minutes } min
inbox-why-walk-in = vino sin inscripción
inbox-why-name = { $count ->
    [2] El mismo nombre
   *[other] El mismo nombre, { $number } personas
}
inbox-why-email = { $count ->
    [2] La misma dirección de correo
   *[other] La misma dirección de correo, { $number } personas
}
inbox-none = Nada por decidir
inbox-none-text = Aquí figuran los conflictos de los próximos doce meses, los asistentes sin inscripción, los certificados que los registros contradicen y las personas parecidas.
inbox-keep = Conservar ambos
inbox-kept = Personas distintas: no se mostrarán hasta que una cambie
inbox-why-identifier = { $count ->
    [2] El mismo identificador
   *[other] El mismo identificador, { $number } personas
}
inbox-head-do = Decisión
