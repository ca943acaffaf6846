today-sessions = { $count ->
    [one] Une séance
   *[other] { $number } séances
}
today-no-room = Sans salle
today-and = { ", " }
today-register-open = feuille ouverte
today-none = Aucune séance aujourd’hui
today-none-next = La prochaine a lieu le { $day }.
today-needs = À régler
today-needs-none = Rien n’est à régler.
today-need-register-open = { $count ->
    [one] La feuille de « { $what } », { $day }, est encore ouverte
   *[other] { $number } feuilles sont ouvertes après leur séance, la plus ancienne de « { $what } », { $day }
}
today-need-walk-in = { $count ->
    [one] Une personne hors liste est à régler
   *[other] { $number } personnes hors liste sont à régler
}
today-need-overlap = { $count ->
    [one] Un chevauchement dans les douze prochains mois
   *[other] { $number } chevauchements dans les douze prochains mois
}
today-need-duplicate = { $count ->
    [one] Un nom ou une adresse figure chez plusieurs personnes
   *[other] { $number } noms ou adresses figurent chez plusieurs personnes
}
today-need-certificate = { $count ->
    [one] Les données contredisent une attestation
   *[other] Les données contredisent { $number } attestations
}
today-need-batch-waits = { $count ->
    [one] Une attestation de { $what } attend l’approbation d’une autre personne
   *[other] { $number } attestations de { $what } attendent l’approbation d’une autre personne
}
today-need-uncertified = { $count ->
    [one] Une personne de { $what } réussit et n’a pas d’attestation
   *[other] { $number } personnes de { $what } réussissent et n’ont pas d’attestation
}
today-need-version-in-review = { $count ->
    [one] Une version de « { $what } » attend l’approbation
   *[other] { $number } versions de cours attendent l’approbation
}
today-need-version-review-due = { $count ->
    [one] Une version de « { $what } » est à réviser d’ici le { $day }
   *[other] { $number } versions de formations sont à réviser, la première d’ici le { $day }
}
today-need-agreement-expiring = { $count ->
    [one] « { $what } » prend fin le { $day }
   *[other] { $number } accords prennent fin, le premier le { $day }
}
today-need-run-unconfirmed = { $what } n’est pas confirmée ; premier jour : { $day }
today-need-reserve-waits = { $count ->
    [one] { $what } a une place libre, et une personne est en réserve
   *[other] { $what } a une place libre, et { $number } personnes sont en réserve
}
today-need-calibration-due = { $count ->
    [one] { $what } : étalonnage dû { $day }
   *[other] { $number } équipements à étalonner, d’abord { $what } : { $day }
}
today-need-qualification-ends = { $count ->
    [one] Une habilitation de { $what } prend fin le { $day }
   *[other] { $number } habilitations prennent bientôt fin, la première, de { $what }, le { $day }
}
today-need-backup = Aucune sauvegarde depuis le { $day }
today-need-no-backup = Aucune sauvegarde
today-need-action-due = { $count ->
    [one] { $what } : une action est échue depuis le { $day }
   *[other] { $what } : { $number } actions sont échues depuis le { $day }
  }
today-need-follow-up-due = { $count ->
    [one] Une personne est à interroger depuis le { $day }
   *[other] { $number } personnes sont à interroger depuis le { $day }
  }
