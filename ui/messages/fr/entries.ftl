entry-unknown = Quelque chose qu’un Rollbook plus récent a écrit
entry-centre-founded = Le registre a été commencé
entry-centre-set = Réglages du centre modifiés
entry-planning-set = La planification du centre a été modifiée
entry-clashes-accepted = { $count ->
    [0] Un conflit de { $name } est de nouveau ouvert
   *[other] Un conflit de { $name } a été accepté
  }
entry-desk-opened = Un poste a commencé à écrire dans ce registre
entry-attempts-failed = { $count ->
    [one] { $count } mot de passe erroné avant la connexion
   *[other] { $count } mots de passe erronés avant la connexion
  }
entry-user-added = Compte créé : { $name }
entry-user-set = Compte modifié : { $name }
entry-password-changed = Mot de passe changé : { $name }
entry-person-added = Personne ajoutée : { $name }
entry-person-edited = Personne modifiée : { $name }
entry-person-state-set = { $name } : { $state }
entry-person-erased = Une personne a été effacée
entry-people-imported = { $count ->
    [one] { $count } personne importée
   *[other] { $count } personnes importées
  }
entry-course-added = Formation { $name } ajoutée
entry-version-added = Version { $name } ajoutée
entry-version-edited = Version { $name } modifiée
entry-version-state-set = { $name } : { $state }
entry-run-added = Session { $name } ajoutée{ $count ->
    [0] {""}
    [one] {" "}avec une séance
   *[other] {" "}avec { $count } séances
  }
entry-run-edited = Session { $name } modifiée
entry-run-state-set = Session { $name } : { $state }
entry-people-enrolled = { $count ->
    [one] { $count } personne inscrite à { $name }
   *[other] { $count } personnes inscrites à { $name }
  }{ $what ->
    [0] {""}
    [one] , dont une en réserve
   *[other] , dont { $what } en réserve
  }
entry-enrolment-state-set = Inscription, { $name } : { $state }
entry-enrolment-transferred = { $name } : passage à { $what }
entry-part-added = { $name } a été ajouté à une session
entry-part-edited = { $count ->
    [0] { $name } a été retiré de sa session
   *[other] { $name } a été modifié
  }
entry-enrolments-assigned = { $count ->
    [1] Une personne de { $name } a changé de parcours ou de groupe
   *[other] { $count } personnes de { $name } ont changé de parcours ou de groupe
  }
entry-facility-added = Lieu ajouté : { $name }
entry-facility-edited = Lieu modifié : { $name }
entry-equipment-added = { $name } a été ajouté
entry-equipment-edited = { $name } a été modifié
entry-availability-added = Les disponibilités de { $name } ont été indiquées
entry-availability-edited = { $count ->
    [0] Une disponibilité de { $name } n’est plus indiquée
   *[other] Les disponibilités de { $name } ont été modifiées
  }
entry-sessions-added = { $count ->
    [one] { $count } séance placée dans { $name }
   *[other] { $count } séances placées dans { $name }
  }
entry-timetable-imported = Séances d’un calendrier ou d’un emploi du temps reprises dans { $name } : { $count }
entry-session-edited = Séance « { $name } » modifiée
entry-sessions-planned = { $what ->
    [repeat] Une séance de { $name } a été répétée ; nouvelles : { $count }
    [copy-week] Une semaine de { $name } a été copiée ; nouvelles séances : { $count }
    [move] Séances de { $name } déplacées : { $count }
    [split] Une séance de { $name } a été coupée en deux
    [rotate] Les groupes de { $name } tournent sur les postes ; nouvelles séances : { $count }
   *[assign-rooms] Séances de { $name } placées en salle : { $count }
}
entry-session-state-set = Séance « { $name } » : { $state }
entry-roll-marked = { $count ->
    [one] { $count } pointage dans « { $name } »
   *[other] { $count } pointages dans « { $name } »
  }
entry-walk-in-added = Hors liste ajouté : { $name }
entry-walk-in-settled = Hors liste réglé : { $name }
entry-sheet-signed = Feuille de présence « { $name } » close et signée
entry-sheet-reopened = Feuille de présence « { $name } » rouverte
entry-batch-prepared = { $count ->
    [one] { $count } attestation préparée pour { $name }
   *[other] { $count } attestations préparées pour { $name }
  }
entry-batch-dropped = Lot abandonné : { $name }
entry-batch-approved = { $count ->
    [one] { $count } attestation approuvée et signée pour { $name }
   *[other] { $count } attestations approuvées et signées pour { $name }
  }
entry-certificates-issued = { $count ->
    [one] { $count } attestation délivrée pour { $name }
   *[other] { $count } attestations délivrées pour { $name }
  }
entry-papers-filed = { $count ->
    [one] { $count } PDF classé
   *[other] { $count } PDF classés
  }
entry-certificate-state-set = Attestation de { $name } : { $state }, signé
entry-paper-printed = Document remis : { $what }
entry-entry-undone = Défait : { $what }
printed-sign-in-sheet = une feuille d’émargement
printed-certificate = une attestation
printed-certificates = toutes les attestations d’une session
printed-report = un rapport
printed-results = les résultats d’une session
entry-document-added = Document joint à { $name } : { $what }
entry-document-edited = { $count ->
    [0] Document retiré de { $name } : { $what }
   *[other] Document de { $name } modifié : { $what }
  }
printed-document = un document
entry-resource-added = Ressource ajoutée : « { $name } »
entry-resource-edited = { $count ->
    [0] Ressource retirée : « { $name } »
   *[other] Ressource modifiée : « { $name } »
  }
entry-resource-restricted = { $count ->
    [0] Une ressource restreinte a été supprimée
   *[other] Une ressource restreinte a été ajoutée ou modifiée
  }
printed-resource = une ressource restreinte
printed-library = le catalogue de la bibliothèque
printed-dossier = le dossier d’une session
printed-calendar = un calendrier
printed-usage = l’occupation des salles et des équipements
printed-week-timetable = l’emploi du temps d’une semaine
printed-day-sheet = la feuille d’un jour
printed-door-sign = une affiche de porte
printed-run-agenda = le programme d’une édition
printed-part-timetable = l’emploi du temps d’un groupe
printed-person-timetable = l’emploi du temps d’une personne
history-erased = (effacé)
history-yes = oui
history-no = non
history-hidden = (masqué)
history-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
  }
status-p = Présence
status-l = Retard
status-e = Sortie anticipée
status-r = À distance
status-x = Excuse
status-a = Absence
status-n = Non attendu
status-u = Non pointé
state-user-active = peut se connecter
state-user-locked = verrouillé
state-user-disabled = fermé
state-user-undone = défait
state-person-active = active
state-person-archived = archivée
state-person-erased = effacée
state-version-draft = brouillon
state-version-in-review = en révision
state-version-approved = approuvée
state-version-retired = retirée
state-run-draft = brouillon
state-run-announced = annoncée
state-run-open = ouverte
state-run-selection = sélection
state-run-confirmed = confirmée
state-run-running = en cours
state-run-completed = terminée
state-run-closed = close
state-run-cancelled = annulée
state-run-postponed = reportée
state-enrolment-reserve = sur la liste de réserve
state-enrolment-enrolled = inscrit/e
state-enrolment-active = participe
state-enrolment-completed = a terminé
state-enrolment-not-completed = n’a pas terminé
state-enrolment-no-show = jamais venu/e
state-enrolment-withdrawn = désistement
state-enrolment-removed = retrait
state-enrolment-transferred-to = transfert
state-session-tentative = provisoire
state-session-confirmed = confirmée
state-session-held = tenue
state-session-cancelled = annulée
state-register-open = feuille ouverte
state-register-closed = feuille close
state-certificate-draft = préparée
state-certificate-approved = approuvée
state-certificate-issued = délivrée
state-certificate-suspended = suspendue
state-certificate-superseded = remplacée
state-certificate-revoked = révoquée
state-certificate-dropped = abandonnée
state-certificate-void = nulle
reason-request = Sur demande
reason-reopened = Rouvert
reason-dropped = Abandonné
reason-revoked = Révoqué
reason-suspended = Suspendu
reason-reinstated = Rétabli
reason-replaced = Remplacé
reason-over-capacity = Au-delà des places
reason-override = Malgré un obstacle
reason-recovery = Avec la feuille de secours
reason-restored = Après une restauration
reason-cancelled = Annulé
reason-state = État changé
field-code = Code
field-name = Nom
field-country = Pays
field-zone = Fuseau horaire
field-verify-host = Adresse de vérification
field-grace-min = Minutes de tolérance
field-free-days = Jours de repos de la semaine
field-levels = Importance des conflits
field-late-entry-hours = Heures avant pointage tardif
field-sex = Sexe
field-full-name = Nom
field-certificate-name = Nom imprimé
field-native-name = Nom dans sa propre écriture
field-given-name = Prénom
field-family-name = Nom de famille
field-honorific = Civilité
field-email = Courriel
field-phone = Téléphone
field-employer = Employeur
field-post = Fonction
field-department = Service
field-category = Catégorie
field-born-on = Date de naissance
field-note = Note
field-title = Titre
field-lang = Langue
field-rule = Règle de validation
field-effective-on = En vigueur dès
field-course = Formation
field-n = Numéro
field-version = Version
field-first-on = Premier jour
field-last-on = Dernier jour
field-capacity = Places
field-parent = Fait partie de
field-kind = Type
field-run = Session
field-credited-min = Minutes créditées
field-facility = Lieu
field-is-mandatory = Obligatoire
field-tags = Étiquettes
field-settled = Réglé
field-enrolment = Inscription
field-session = Séance
field-person = Personne
field-typed = Nom saisi
field-status = Pointage
reason-outside-run = Hors des jours de la session
reason-outside-phase = Hors des jours de la phase
entry-assessment-added = Évaluation ajoutée : « { $name } »
entry-assessment-edited = Évaluation modifiée : « { $name } »
entry-results-entered = { $count ->
    [one] { $count } note saisie dans { $name }
   *[other] { $count } notes saisies dans { $name }
  }
history-attempt = { $name }, { $title }, essai { $n }
field-max-x100 = Note maximale
field-pass-x100 = Seuil de réussite
field-attempts-n = Essais
entry-organisation-added = Organisation ajoutée : { $name }
entry-organisation-edited = Organisation modifiée : { $name }
entry-initiative-added = Initiative ajoutée : { $name }
entry-initiative-edited = Initiative modifiée : { $name }
entry-programme-added = Programme ajouté : { $name }
entry-programme-edited = Programme modifié : { $name }
entry-course-edited = Formation { $name } modifiée
field-alt-names = Autres noms
field-titles = Titres
field-initiative = Initiative
field-programme = Programme
field-pillar = Pilier
field-unit = Unité organisatrice
field-mode = Modalité
field-topics = Thèmes
field-product-types = Types de produits
field-level = Niveau
field-workload-min = Volume de travail en minutes
field-outcomes = Acquis visés
field-assessment-method = Mode d’évaluation
field-review-on = À réviser le
field-address = Adresse
field-grade = Classe de salle propre
field-turnaround-min = Minutes libres après une séance
field-gowning-min = Minutes d’habillage
field-features = Caractéristiques
field-available-from-on = Disponible à partir du
field-available-to-on = Disponible jusqu’au
field-asset-no = Numéro d’inventaire
field-home = Rangé dans
field-is-movable = Déplaçable
field-quantity-n = Nombre
field-calibration-due-on = Étalonnage dû
field-state = État
field-starts = Début
field-repeat = Répétition
field-ends = Fin
field-reason = Motif
entry-competency-added = La compétence « { $name } » a été ajoutée
entry-competency-edited = La compétence « { $name } » a été modifiée
entry-sign-offs-entered = { $count ->
    [1] Une validation pratique a été saisie dans { $name }
   *[other] { $count } validations pratiques ont été saisies dans { $name }
  }
entry-qualification-added = { $name } a été habilité(e) pour { $what }
entry-qualification-edited = L’habilitation de { $name } pour { $what } a été modifiée
history-sign-off = { $level } (observé { $observed }, réalisé { $performed })
printed-sign-offs = les validations pratiques d’une session
field-package = Procédé
field-steps = Étapes
field-level-required = Niveau exigé
field-about = Pour
field-role = En tant que
field-valid-from-on = Valable du
field-valid-to-on = Valable jusqu’au
field-competencies = Compétences
field-approved-on = Approuvée le
field-workload = Volume de travail
field-profile = Profil de règles
entry-letters-added = { $count ->
    [1] La lettre « { $name } » a été ajoutée
   *[other] { $count } lettres ont été ajoutées
  }
entry-letter-edited = La lettre « { $name } » a été modifiée
entry-letters-made = { $count ->
    [1] Une lettre « { $name } » a été produite
   *[other] { $count } lettres « { $name } » ont été produites
  } : { $what }
field-subject = Objet
field-body = Texte
field-is-retired = Retirée
field-edition-n = Édition
field-min-to-run-n = Effectif minimal
field-objectives = Objectifs
field-pools = Places comptées à part
field-capacity-n = Places
field-phase = Phase
field-tracks = Parcours
field-groups = Groupes
field-staff = Intervenants
field-equipment = Équipements
field-setup-min = Minutes de préparation
field-teardown-min = Minutes de rangement
field-agenda = Programme
entry-partners-set = Partenaires fixés : { $name }
entry-agreement-added = Accord ajouté : « { $name } »
entry-agreement-edited = Accord modifié : « { $name } »
state-agreement-draft = brouillon
state-agreement-signed = signé
state-agreement-in-force = en vigueur
state-agreement-expired = expiré
state-agreement-terminated = résilié
field-partners = Partenaires
field-parties = Parties
field-programmes = Programmes
field-signed-on = Signé le
field-certificate-text = Texte sur les certificats
field-audience = Pour
field-edition = Version
field-issued-on = Paru
field-source = Source
field-licence = Licence
field-link = Lien
field-file = Fichier
field-readers = Lecteurs
field-belongs-to = Relève de
entry-signatory-added = { $name } peut signer des attestations
entry-signatory-edited = La fonction de { $name }, signataire d’attestations, a été modifiée
printed-transcript = le relevé d’une personne
entry-action-added = { $name } a été ajouté à ce que la session laisse à faire
entry-action-edited = { $name } a été modifié
entry-follow-ups-set = { $count ->
    [1] Le suivi de { $name } a été noté
   *[other] Le suivi de { $count } personnes a été noté
  }
field-text = Texte
field-owner = Qui
field-due-on = Échéance
field-cites = Cite
printed-actions = les actions d’une session
printed-retention = des chiffres de maintien
printed-follow-ups = une liste de personnes à suivre
entry-former-certificate-edited = { $count ->
    [0] Attestation antérieure { $name } retirée
   *[other] Attestation antérieure { $name } corrigée
  }
field-number = Numéro
field-delivered-on = Délivrée le
entry-former-certificates-added = { $count ->
    [one] { $count } attestation antérieure à Rollbook importée
   *[other] { $count } attestations antérieures à Rollbook importées
  }
field-first-number = Numéros des attestations à partir de
field-image = Image de la signature
entry-people-kept-apart = { $name } et ses semblables sont des personnes différentes
entry-consent-text-added = Texte de consentement ajouté : « { $name } »
entry-consent-text-edited = Texte de consentement modifié : « { $name } »
entry-consent-added = { $name } a donné son consentement : { $what }
entry-consent-edited = Le consentement de { $name } a été retiré : { $what }
field-affiliations = Postes
field-aliases = Autres noms
field-identifiers = Identifiants
field-purpose = Finalité
field-given-on = Donné le
field-withdrawn-on = Retiré le
field-channel = Moyen
field-texts = Textes
field-text-n = Version
field-people = Personnes
