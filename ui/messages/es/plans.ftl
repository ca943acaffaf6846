plans-button = Planificar varias…
plans-title = Planificar varias sesiones de { $code }
plans-sub = Verá cada sesión y con qué entra en conflicto antes de que se guarde nada.
plans-how = Qué hacer
plans-how-repeat = Repetir una sesión
plans-how-copy-week = Copiar una semana
plans-how-move = Mover sesiones unos días
plans-how-split = Dividir una sesión en dos
plans-how-rotate = Rotar los grupos por puestos
plans-how-assign-rooms = Asignar salas
plans-session = Sesión
plans-every = Cada
plans-unit = Unidad
plans-unit-day = días
plans-unit-week = semanas
plans-ends = Termina
plans-ends-after = tras n veces
plans-ends-on = un día
plans-until = Último día
plans-times = Veces en total, con esta
plans-weekdays = Solo en
plans-without = Pero no en estos días
plans-without-hint = Separe los días con comas: 19 mar 2026, 24 mar 2026
plans-after = Minutos de la primera parte
plans-after-hint = Lo que cuenta la sesión se reparte según la duración.
plans-from-week = Un día de la semana que se copia
plans-to-week = Un día de la otra semana
plans-week-hint = Las semanas empiezan el lunes.
plans-days = Cuántos días
plans-days-hint = Antes, con un menos: -2
plans-count = Qué días cuentan
plans-count-hint = Lo que caería en un día libre pasa al siguiente día laborable.
plans-count-working = Días laborables
plans-count-calendar = Todos los días
plans-all-phases = Todas las fases
plans-rooms-for = Para
plans-rooms-missing = Sesiones sin lugar
plans-rooms-all = Todas las sesiones
plans-within = Solo en
plans-anywhere = Cualquier sede
plans-features = La sala debe tener
plans-features-hint = Separe con comas. Cada sesión recibe la sala libre más pequeña en la que caben sus personas.
plans-groups = Grupos
plans-no-groups = La edición aún no tiene grupos. Añádalos en fases y grupos.
plans-stations = Puestos
plans-station-title = Puesto { $n }
plans-station-room = Sala del puesto { $n }
plans-station-trainer = Formador del puesto { $n }
plans-station-add = Añadir un puesto
plans-first-day = Primer día
plans-first-time = Empieza a las
plans-slot = Minutos en cada puesto
plans-gap = Minutos entre medias
plans-a-day = Rondas al día
plans-incomplete = Rellene lo que hace falta y las sesiones aparecerán aquí.
plans-counts = { $count ->
    [one] Se planifica una sesión de { $all }.
   *[other] Se planifican { $number } de { $all } sesiones.
  } Con conflictos: { $clashing }
plans-sessions = Sesiones del plan
plans-tick = Planificar { $title }
plans-was = ahora { $stand }
plans-nothing = No hay ninguna sesión que planificar.
plans-keep = Planificar
plans-kept = { $count ->
    [one] Se planificó una sesión.
   *[other] Se planificaron { $number } sesiones.
  }
