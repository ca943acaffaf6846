paper-certificate-attendance = Attestation de présence
paper-certificate-completion = Attestation de réussite
paper-certifies = Nous attestons que
paper-attendance-sentence = a suivi la formation, dispensée sous le code { $run }, et a rempli la règle du centre pour la valider.
paper-completion-sentence = a suivi la formation, dispensée sous le code { $run }, et en a réussi les évaluations selon la règle du centre.
paper-head-course = Formation
paper-head-hours = Heures créditées
paper-head-held = Période
paper-head-places = Lieux
paper-version = version { $n }
paper-hours = { $credited } sur { $expected }
paper-trainer = Formateur/trice
paper-issued = délivrée le { $day }
paper-check = Scannez le code pour vérifier cette attestation sans compte. La réponse n’exige aucun réseau de notre côté.
paper-check-offline = Vérifiez cette attestation avec Rollbook : « Vérifier une attestation » ne demande ni compte ni réseau.
paper-title = Attestation { $serial }, { $name }
paper-demo = DÉMO – sans valeur
paper-preview = aperçu
paper-list-separator = {", "}
paper-days-in-month = { $first }–{ $last }
paper-days = { $first } – { $last }
paper-day-short = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
paper-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
paper-month-1 = janvier
paper-month-2 = février
paper-month-3 = mars
paper-month-4 = avril
paper-month-5 = mai
paper-month-6 = juin
paper-month-7 = juillet
paper-month-8 = août
paper-month-9 = septembre
paper-month-10 = octobre
paper-month-11 = novembre
paper-month-12 = décembre
paper-sheet-number = N°
paper-sheet-name = Nom
paper-sheet-country = Pays
paper-sheet-sign-in = Signature arrivée
paper-sheet-sign-out = Signature départ
paper-sheet-footer = { $centre } · Signez de votre main. Toute correction est barrée, datée et paraphée.
paper-page = Page { $page } sur { $pages }
paper-workload = { $hours } heures
paper-course-footer = { $centre } · Fiche de formation
paper-course-not-approved = non approuvée
paper-letter-reference = Référence : { $reference }
paper-letter-first-session = { $day }, { $time } ({ $zone })
paper-report-footer = Fait avec Rollbook le { $day }
paper-partner = { $name } ({ $role })
