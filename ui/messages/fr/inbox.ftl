inbox-sub = Ce qui se contredit dans le registre, jusqu’à ce que quelqu’un décide.
inbox-all = Tout
inbox-of-kind = { $kind } { $number }
inbox-kind-overlap = Chevauchement
inbox-kind-walk-in = Hors liste
inbox-kind-certificate = Attestation
inbox-kind-duplicate = Semblables
inbox-head-one = D’un côté
inbox-head-other = De l’autre
inbox-head-why = Ce qui les oppose
inbox-head-kind = Genre
inbox-room = salle
inbox-erased = (effacé)
inbox-why-facility = Les deux occupent { $what }, { $minutes } min
inbox-why-equipment = Les deux prennent { $what }, et il n’y en a pas assez, { $minutes } min
inbox-why-buffer = { $what } : il manque { $minutes } min entre les deux
inbox-why-trainer = { $what } enseigne les deux, { $minutes } min
inbox-why-trainee = { $count ->
    [one] { $what } : présence attendue aux deux, { $minutes } min
   *[other] { $number } personnes attendues aux deux, { $minutes } min
}
inbox-why-capacity = { $count ->
    [one] Une personne de plus que de places
   *[other] { $number } personnes de plus que de places
}
inbox-why-closed = { $what } est fermé, { $minutes } min
inbox-why-outside-hours = { $what } n’est pas ouvert, { $minutes } min
inbox-why-holiday = { $what } a un jour férié, { $minutes } min
inbox-why-not-there = { $what } n’est pas disponible ce jour
inbox-why-away = { $what } est absent, { $minutes } min
inbox-why-out-of-service = { $what } est hors service
inbox-why-calibration = { $what } doit être étalonné avant
inbox-why-quantity = { $what } : il en manque { $number }
inbox-why-zone = L’heure légale de { $what } a changé de { $minutes } min
inbox-why-walk-in = présence sans inscription
inbox-why-name = { $count ->
    [2] Le même nom
   *[other] Le même nom, { $number } personnes
}
inbox-why-email = { $count ->
    [2] La même adresse électronique
   *[other] La même adresse électronique, { $number } personnes
}
inbox-none = Rien à décider
inbox-none-text = Ici figurent les chevauchements des douze prochains mois, les personnes hors liste, les attestations que les données contredisent et les personnes semblables.
inbox-keep = Garder les deux
inbox-kept = Personnes différentes : plus signalées tant qu’aucune ne change
inbox-why-identifier = { $count ->
    [2] Le même identifiant
   *[other] Le même identifiant, { $number } personnes
}
inbox-head-do = Décision
