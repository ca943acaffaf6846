certificates-title = Attestations
certificates-run = Session
certificates-tab-run = Cette session
certificates-tab-register = Répertoire des numéros
certificates-register = Répertoire des numéros
certificates-register-sub = Tous les numéros jamais délivrés
certificates-register-none = Aucune attestation trouvée
certificates-register-none-text = Ce qui est délivré reste ici, avec son numéro, pour toujours.
certificates-find = Chercher un numéro ou un nom
certificates-waiting = { $count ->
    [one] { $shown } attestation est préparée et attend l’approbation.
   *[other] { $shown } attestations sont préparées et attendent l’approbation.
}
certificates-waiting-text = Chacune reçoit son numéro quand la certification l’approuve et la délivre.
certificates-after-approval = après approbation
certificates-no-runs = Pas encore de session
certificates-no-runs-text = Les attestations découlent d’une session, de ses appels et de sa règle.
certificates-completion = Validation
certificates-which = Qui est affiché
certificates-count-all = Tous { $count }
certificates-count-pass = Validé { $count }
certificates-count-fail = Non validé { $count }
certificates-count-pending = En attente { $count }
certificates-nobody = Personne ici
certificates-nobody-text = Personne n’est inscrit à cette session.

certificates-head-name = Nom
certificates-head-hours = Heures acquises
certificates-head-outcome = Résultat
certificates-head-why = Motif
certificates-head-certificate = Attestation
certificates-head-run = Session
certificates-head-issued = Délivrée
certificates-head-state = État
certificates-head-do = Document
certificates-pass = validé
certificates-fail = non validé
certificates-pending = en attente
certificates-state-draft = préparée
certificates-state-approved = approuvée
certificates-state-issued = délivrée
certificates-state-suspended = suspendue
certificates-state-superseded = remplacée
certificates-state-revoked = révoquée
certificates-state-dropped = abandonnée
certificates-state-void = nulle
certificates-why-not-passed = non validé
certificates-why-pending = séance à venir
certificates-why-mark-clash = pointages ou notes différents
certificates-why-has-certificate = en a déjà une
certificates-why-unknown = pas encore

certificates-conditions = Conditions
certificates-hours-of = { $percent } des heures : { $earned } sur { $expected }
certificates-serial = Numéro
certificates-no-serial = pas encore
certificates-printed = Nom imprimé
certificates-paper-pending = Délivrée. Le document n’est pas encore classé.
certificates-none-yet = Aucune pour l’instant. Elle viendra avec le prochain lot.
certificates-open = Ouvrir l’attestation
certificates-open-short = Ouvrir
certificates-preview = Aperçu
certificates-to-person = Personne
certificates-contradicts = Délivrée, mais les présences ne suffisent plus
certificates-contradicts-short = données différentes
certificates-contradicts-hint = Des présences, des notes ou des validations ont été modifiées après la délivrance de l’attestation. Corrigez-les, ou révoquez l’attestation en donnant un motif.

certificates-prepare = { $count ->
    [one] Préparer { $count } attestation
   *[other] Préparer { $count } attestations
}
certificates-prepare-none = Préparer les attestations
certificates-prepared = { $count ->
    [one] { $count } attestation préparée
   *[other] { $count } attestations préparées
}
certificates-nobody-ready = Personne n’est prêt : qui a validé a une attestation ou figure dans un lot.
certificates-batch-of = { $count ->
    [one] Lot de { $count } attestation
   *[other] Lot de { $count } attestations
}
certificates-batch-prepared = préparé
certificates-batch-approved = approuvé
certificates-batch-issued = délivré
certificates-batch-is-dropped = Lot abandonné
certificates-prepared-by = Préparé par { $name }, { $at }
certificates-issued-by = Approuvé et délivré par { $name }, { $at }
certificates-all-filed = Documents classés : { $count }
certificates-file = { $count ->
    [one] Classer { $count } document
   *[other] Classer { $count } documents
}
certificates-filing = Création et classement des documents

certificates-issue = Approuver et délivrer…
certificates-issue-title = { $count ->
    [one] Approuver et délivrer { $count } attestation
   *[other] Approuver et délivrer { $count } attestations
}
certificates-issue-what = { $count ->
    [one] Session { $run } : { $count } attestation, préparée par { $by }.
   *[other] Session { $run } : { $count } attestations, préparées par { $by }.
}
certificates-issue-meaning = Approbation et délivrance.
certificates-issue-action = Signer et délivrer
certificates-issue-final = Les numéros sont attribués maintenant. Ce qui est délivré ne peut pas être défait, seulement révoqué.
certificates-issue-second = Une autre personne signe
certificates-issue-second-text = Une personne de la certification qui n’a pas préparé ce lot signe ici avec son identifiant et son mot de passe. Votre accès reste ouvert.
certificates-issued = { $count ->
    [one] { $count } attestation délivrée
   *[other] { $count } attestations délivrées
}
certificates-issue-not-needs-second-person = Vous avez préparé ce lot. Une autre personne de la certification le signe.
certificates-issue-not-no-permission = Une personne de la certification signe ce lot.
certificates-issue-not-batch-stale = Les données ont changé depuis la préparation. Abandonnez ce lot et préparez-le à nouveau.
certificates-issue-not-unknown = Une autre personne de la certification signe ce lot.
certificates-drop = Abandonner…
certificates-drop-title = Abandonner ce lot
certificates-drop-sub = Aucun numéro n’a été utilisé. Ces attestations pourront être préparées à nouveau.
certificates-drop-action = Abandonner le lot

certificates-decide = Modifier…
certificates-decide-title = Que devient cette attestation
certificates-replaces = Remplace
certificates-replace = Remplacer
certificates-replace-text = Une nouvelle attestation est préparée d’après les données actuelles. Une fois approuvée par une autre personne, elle reçoit son propre numéro et celle-ci indique par lequel elle est remplacée.
certificates-replace-action = Préparer la nouvelle
certificates-replace-said = { $serial } : la nouvelle est préparée et attend l’approbation
certificates-suspend = Suspendre
certificates-suspend-text = Jusqu’à nouvel ordre, cette attestation n’est pas valable. Elle peut être rétablie ou révoquée.
certificates-suspend-action = Signer et suspendre
certificates-suspend-said = { $serial } : suspendue
certificates-suspend-meaning = Cette attestation n’est pas valable jusqu’à nouvel ordre.
certificates-reinstate = Rétablir
certificates-reinstate-text = L’attestation est de nouveau valable comme avant.
certificates-reinstate-action = Signer et rétablir
certificates-reinstate-said = { $serial } : rétablie
certificates-reinstate-meaning = Cette attestation est de nouveau valable.
certificates-revoke = Révoquer
certificates-revoke-text = Pour toujours : un numéro révoqué n’est plus jamais valable. La personne peut recevoir une autre attestation, sous un autre numéro.
certificates-revoke-action = Signer et révoquer
certificates-revoke-said = { $serial } : révoquée
certificates-revoke-meaning = Cette attestation n’est plus valable.
certificates-prepare-button = Type et présentation…
certificates-prepare-title = Préparer des attestations
certificates-prepare-sub = Leur contenu est figé maintenant ; une autre personne les approuve et les délivre.
certificates-kind = Type
certificates-kind-decided = Selon la règle, pour chacun
certificates-kind-completion = Réussite, avec évaluation
certificates-kind-competence = Compétence, avec validations
certificates-kind-attendance = Présence
certificates-kind-participation = Participation
certificates-kind-trainer = Pour qui a formé
certificates-kind-speaker = Pour qui est intervenu
certificates-template = Présentation
certificates-template-landscape = Paysage, encadrée
certificates-template-portrait = Portrait, sobre
certificates-signatories = Qui signe
certificates-signatories-hint = Deux au plus. Sans signataire, les formateurs y figurent.
certificates-signatory-not-now = { $name } ({ $title }), pas à cette date
certificates-for = { $count ->
    [0] Personne n’est prêt pour ce type.
    [one] { $count } personne en reçoit une.
   *[other] { $count } personnes en reçoivent une.
}
certificates-staff-of = { $name }, { $hours }
certificates-signatory-none = Personne ne signe encore d’attestations. L’administration et la coordination ajoutent des signataires dans les réglages.
certificates-signatory-list = Signataires des attestations
certificates-signatory-list-sub = Leurs noms et fonctions figurent sur les attestations préparées pendant qu’ils signent.
certificates-signatory-add = Ajouter un signataire…
certificates-signatory-new = Nouveau signataire
certificates-signatory-edit = Modifier le signataire
certificates-signatory-find = Nom
certificates-signatory-find-hint = Tapez une partie du nom d’une personne du registre.
certificates-signatory-person = Personne
certificates-signatory-choose = Choisir une personne
certificates-signatory-title = Fonction, telle qu’imprimée
certificates-signatory-from = Signe à partir du
certificates-signatory-to = Signe jusqu’au
certificates-signatory-to-hint = À laisser vide s’il n’y a pas de fin.
certificates-signatory-make = Ajouter
certificates-signatory-added = Signataire ajouté
certificates-signatory-kept = Signataire modifié
certificates-signatory-until = du { $from } au { $to }
certificates-signatory-since = depuis le { $from }
certificates-register-which = Quelles attestations
certificates-register-here = Délivrées ici { $count }
certificates-register-former = Antérieures { $count }
certificates-chain = Ce qu’elle est devenue
certificates-replaced-by = Remplacée par
certificates-former-notice = Ces attestations ont été délivrées avant Rollbook. Il les connaît, mais ne peut ni les imprimer ni les vérifier.
certificates-former-none = Aucune attestation antérieure à Rollbook
certificates-former-none-text = Une liste peut être importée : numéro, nom, formation et date.
certificates-former-course = Formation
certificates-former-import = Importer les antérieures…
certificates-former-title = Importer des attestations antérieures
certificates-former-sub = Une liste avec les colonnes numéro, nom, formation et date. Les personnes doivent être dans le registre.
certificates-former-refused = Elles restent dehors. Corrigez la liste et importez-la de nouveau : ce qui est déjà repris n’est pas touché.
certificates-former-why-no-number = pas de numéro
certificates-former-why-number-used = ce numéro existe déjà
certificates-former-why-number-twice = ce numéro figure deux fois dans la liste
certificates-former-why-no-name = pas de nom
certificates-former-why-nobody = personne ne porte ce nom dans le registre
certificates-former-why-several = plusieurs personnes portent ce nom
certificates-former-why-no-course = pas de formation
certificates-former-why-no-date = pas de date, ou une date ambiguë : écrivez 2019-05-04
certificates-former-why-unknown = ne peut être reprise
certificates-former-edit = Corriger une attestation antérieure
certificates-former-withdraw = La retirer
certificates-former-edited = Attestation antérieure { $serial } corrigée
certificates-former-withdrawn = Attestation antérieure { $serial } retirée
certificates-former-no-column = Aucune colonne
certificates-former-dates-none = Laisser ces lignes de côté
certificates-former-line = Ligne
certificates-former-outcome = Ce qu’il en advient
certificates-former-comes = sera reprise
certificates-signature = Image de la signature
certificates-signature-hint = PNG ou JPEG, sombre sur blanc. Elle ne figure que sur les attestations délivrées.
certificates-signature-choose = Choisir une image…
certificates-signature-none = aucune image
certificates-signature-drop = Retirer l’image
certificates-signature-of = La signature de { $name }
certificates-former-do = { $count ->
    [one] Importer { $count } attestation
   *[other] Importer { $count } attestations
  }
certificates-former-said = { $count ->
    [one] { $count } attestation antérieure importée
   *[other] { $count } attestations antérieures importées
  }
certificates-former-left = { $count ->
    [one] { $count } ligne ne peut être reprise
   *[other] { $count } lignes ne peuvent être reprises
  }
