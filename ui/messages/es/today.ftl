today-sessions = { $count ->
    [one] Una sesión
   *[other] { $number } sesiones
}
today-no-room = Sin sala
today-and = { ", " }
today-register-open = lista abierta
today-none = Hoy no hay sesiones
today-none-next = La próxima es el { $day }.
today-needs = Por resolver
today-needs-none = No hay nada por resolver.
today-need-register-open = { $count ->
    [one] La lista de «{ $what }», { $day }, sigue abierta
   *[other] { $number } listas siguen abiertas tras su sesión; la más antigua, la de «{ $what }», { $day }
}
today-need-walk-in = { $count ->
    [one] Falta resolver un asistente sin inscripción
   *[other] Falta resolver { $number } asistentes sin inscripción
}
today-need-overlap = { $count ->
    [one] Un conflicto de horario en los próximos doce meses
   *[other] { $number } conflictos de horario en los próximos doce meses
}
today-need-duplicate = { $count ->
    [one] Un nombre o una dirección figura en varias personas
   *[other] { $number } nombres o direcciones figuran en varias personas
}
today-need-certificate = { $count ->
    [one] Los registros contradicen un certificado
   *[other] Los registros contradicen { $number } certificados
}
today-need-batch-waits = { $count ->
    [one] Un certificado de { $what } espera la aprobación de otra persona
   *[other] { $number } certificados de { $what } esperan la aprobación de otra persona
}
today-need-uncertified = { $count ->
    [one] Una persona de { $what } aprueba y no tiene certificado
   *[other] { $number } personas de { $what } aprueban y no tienen certificado
}
today-need-version-in-review = { $count ->
    [one] Una versión de «{ $what }» espera la aprobación
   *[other] { $number } versiones de cursos esperan la aprobación
}
today-need-version-review-due = { $count ->
    [one] Hay que revisar una versión de «{ $what }» antes del { $day }
   *[other] Hay que revisar { $number } versiones de cursos, la primera antes del { $day }
}
today-need-agreement-expiring = { $count ->
    [one] «{ $what }» termina el { $day }
   *[other] { $number } acuerdos llegan a su fin, el primero el { $day }
}
today-need-run-unconfirmed = { $what } no está confirmada; su primer día es { $day }
today-need-reserve-waits = { $count ->
    [one] { $what } tiene una plaza libre y hay una persona en reserva
   *[other] { $what } tiene una plaza libre y hay { $number } personas en reserva
}
today-need-calibration-due = { $count ->
    [one] { $what }: calibración prevista { $day }
   *[other] { $number } equipos por calibrar, el primero { $what }: { $day }
}
today-need-qualification-ends = { $count ->
    [one] Una cualificación de { $what } termina el { $day }
   *[other] { $number } cualificaciones terminan pronto, la primera, de { $what }, el { $day }
}
today-need-backup = Sin copia de seguridad desde el { $day }
today-need-no-backup = Aún no hay copia de seguridad
today-need-action-due = { $count ->
    [one] { $what }: una acción vence desde el { $day }
   *[other] { $what }: { $number } acciones vencen desde el { $day }
  }
today-need-follow-up-due = { $count ->
    [one] Una persona está pendiente de seguimiento desde el { $day }
   *[other] { $number } personas están pendientes de seguimiento desde el { $day }
  }
