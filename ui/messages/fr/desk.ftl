desk-version = Rollbook { $version }
desk-places = Rubriques
desk-place-today = Aujourd’hui
desk-place-people = Personnes
desk-place-runs = Formations
desk-place-timetable = Planning
desk-place-roll = Appel
desk-place-certificates = Attestations
desk-place-reports = Rapports
desk-place-letters = Lettres
desk-place-inbox = À décider
desk-place-waits = { $count ->
    [one] Un point à décider
   *[other] { $number } points à décider
}
desk-place-history = Historique
desk-place-library = Bibliothèque
desk-place-settings = Réglages
desk-place-places = Lieux et équipements
desk-lock = Verrouiller
desk-demo = Démo : aucune personne réelle
desk-demo-logins = Dans la démo : administrator, coordinator, trainer, certifier ou inspector
desk-demo-open = Ouvrir le centre de démo
desk-undone = Défait : { $what }
desk-redone = Refait : { $what }
desk-fault-title = Une panne est survenue. Ce qui était enregistré est en sécurité.
desk-fault = Rapport numéro { $number }. Recommencez ; si la panne se répète, donnez ce numéro à la personne qui s’occupe de Rollbook.

# the line at the foot of the window
desk-state = État du registre
desk-saved = Tout est enregistré ({ $time })
desk-saved-nothing = Rien à enregistrer
desk-backup = Sauvegarde { $time } vérifiée
desk-backup-old = Dernière sauvegarde { $time } : faites-en une nouvelle
desk-backup-never = Aucune sauvegarde : faites-en une dans Réglages
desk-clock-ok = Horloge juste
desk-clock-bad = L’horloge de cet ordinateur a reculé
desk-read-only-moved = Lecture seule : ce registre a été déplacé ici
desk-read-only-older-copy = Lecture seule : cette copie du registre est plus ancienne
desk-read-only-damaged = Lecture seule : le registre est endommagé
desk-read-only-unknown-act = Lecture seule : un Rollbook plus récent a écrit dans ce registre
desk-read-only-superseded = Lecture seule : le registre continue dans une autre copie

# the bar across the window
desk-bar-moved = Ce registre a été déplacé ou copié sur cet ordinateur.
desk-bar-moved-more = Tout peut être lu et rien n’a été modifié. Si le travail continue ailleurs, fermez cette copie ; si elle est la plus récente, le travail peut continuer ici.
desk-bar-older-copy = Cette copie est plus ancienne que ce qui a été écrit sur cet ordinateur.
desk-bar-older-copy-more = Dernière entrée connue ici : { $at }. Tout peut être lu dans cette copie. Cherchez d’abord la plus récente ; si elle est perdue, l’administration peut continuer avec celle-ci.
desk-bar-restored = Ce registre a été restauré depuis une sauvegarde.
desk-bar-restored-more = L’ancien registre est intact et fait toujours foi ; celui-ci ne délivre pas d’attestations. Vérifiez qu’il est juste, puis dites que le travail continue ici.
desk-bar-superseded = Ce registre continue dans une autre copie.
desk-bar-superseded-more = L’administration l’a dit sur cet ordinateur. Tout peut être lu ici. Pour travailler, verrouillez cette copie et déverrouillez l’autre.
desk-bar-damaged = Le fichier de ce registre est endommagé.
desk-bar-damaged-more = Il n’a pas été modifié et vos sauvegardes sont intactes. Lisez ici ce qu’il vous faut. Puis verrouillez-le, choisissez « Restaurer une sauvegarde… » et comparez.
desk-bar-unknown-act = Un Rollbook plus récent a écrit dans ce registre.
desk-bar-unknown-act-more = Ce que celui-ci comprend peut être lu et rien n’est perdu. Installez le Rollbook plus récent sur cet ordinateur et rouvrez le registre.
desk-bar-who = L’administration du registre peut le dire, avec son propre mot de passe.
desk-adopt = C’est la copie la plus récente : continuer ici…
desk-adopt-title = Continuer avec cette copie
desk-adopt-moved = Désormais, le travail continue ici. N’écrivez plus dans l’autre copie : les deux ne pourraient plus être réunies. Les attestations reçoivent une nouvelle série de numéros, car personne ici ne sait lesquels ont servi ailleurs.
desk-adopt-older-copy = Désormais, le travail continue ici. Ce qui ne figurait que dans la copie plus récente doit être saisi à nouveau. Les numéros d’attestation utilisés là-bas ne resservent pas.
desk-adopt-restored = Désormais, le travail continue ici et ce registre peut de nouveau délivrer des attestations. L’ancien registre reste tel quel et ne peut être que lu.
desk-adopt-meaning = Cette copie du registre est la plus récente.
desk-adopt-do = Signer et continuer
desk-adopted = Le registre continue ici

# the palette
desk-find-hint = Personne, session, salle ou attestation
desk-find-results = Résultats
desk-find-none = Rien trouvé pour « { $text } ». Essayez moins de lettres, ou un nom dans une autre écriture.
desk-find-choose = choisir
desk-find-go = y aller
desk-find-person = personne
desk-find-run = session
desk-find-command = commande
desk-kind-person = Personnes
desk-kind-certificate = Attestations
desk-kind-run = Sessions
desk-kind-course = Formations
desk-kind-session = Séances
desk-kind-facility = Salles
desk-kind-place = Rubriques
desk-kind-command = Commandes
desk-find-of = { $shown } sur { $total }
desk-find-count = { $count ->
    [one] Un résultat
   *[other] { $number } résultats
}
desk-do-person = Nouvelle personne
desk-do-import = Importer des personnes…
desk-do-run = Nouvelle session
desk-do-courses = Formations…

# unlock
desk-unlock-title = Déverrouiller le registre
desk-unlock-sub = Avec votre nom et votre mot de passe : ce que vous faites est signé en votre nom.
desk-unlock = Déverrouiller
desk-book = Registre
desk-failed-attempts = { $count ->
    [one] { $count } tentative de connexion à votre nom a échoué depuis votre dernière visite.
   *[other] { $count } tentatives de connexion à votre nom ont échoué depuis votre dernière visite.
  }
desk-first-other = Un autre registre ou la démo
desk-book-of = { $name } ({ $file })
desk-choose-folder = Choisir un dossier…
desk-choose-book = Choisir un registre…

# a forgotten password
desk-recover-link = Mot de passe oublié ?
desk-recover = Nouveau mot de passe par la feuille de secours
desk-recover-sub = { $name } : les douze mots de sa feuille de secours remplacent l’ancien mot de passe.
desk-recover-words = Mots de la feuille de secours
desk-recover-count = Mots : { $count } sur { $of }, dans l’ordre de la feuille
desk-recover-do = Changer le mot de passe
desk-recover-done = Nouveau mot de passe enregistré pour { $login }. Déverrouillez le registre avec.

# a backup becomes a book
desk-restore-link = Restaurer une sauvegarde…
desk-restore = Restaurer une sauvegarde
desk-restore-sub = Elle devient un nouveau registre à côté de l’actuel, qui reste tel quel.
desk-restore-from = Dossier de la sauvegarde
desk-restore-from-hint = Son nom finit par .rollbook-backup. Chemin complet
desk-restore-to = Nouveau registre
desk-restore-to-hint = Un fichier qui n’existe pas encore, dans un dossier de cet ordinateur
desk-restore-password-hint = Celui du moment de la sauvegarde
desk-restore-do = Restaurer
desk-restore-done = La sauvegarde est restaurée : { $file }. Déverrouillez-la et vérifiez qu’elle est juste.

# a book from elsewhere
desk-open-book = Ouvrir un registre venu d’ailleurs
desk-open-book-sub = Ses clés doivent se trouver à côté, dans le fichier qui finit par .rollbook.keys.
desk-book-file = Fichier du registre
desk-book-file-hint = Son nom finit par .rollbook. Chemin complet
desk-open-book-do = Suivant

# check a certificate
desk-check = Vérifier une attestation
desk-check-sub = Le fichier lui-même est vérifié ; aucun réseau n’est nécessaire.
desk-check-drop = Déposez ici le PDF d’une attestation
desk-check-choose = Choisir un fichier…
desk-check-another = En vérifier une autre
desk-check-name = Nom
desk-check-course = Formation
desk-check-dates = Dates
desk-check-kind = Type
desk-check-version = Version
desk-check-hours = Heures
desk-check-added = Quelque chose a été ajouté
desk-check-seal = Ce que le fichier montre ou dit n’est pas ce qui a été délivré
desk-check-serial = Numéro
desk-check-replaced-by = Remplacée par
desk-check-issuer = Délivrée par
desk-check-known = État connu le
desk-check-differs = Ceci diffère de ce qui a été délivré
desk-check-demo = Elle vient du centre de démo et n’atteste rien.
desk-check-valid = Cette attestation est authentique.
desk-check-valid-more = Le centre nommé ci-dessous l’a délivrée, et rien n’a été modifié depuis.
desk-check-replaced = Cette attestation a été remplacée par une plus récente.
desk-check-replaced-more = Elle était authentique ; demandez à son titulaire celle qui l’a remplacée.
desk-check-suspended = Cette attestation est suspendue.
desk-check-suspended-more = Interrogez le centre avant de vous y fier.
desk-check-revoked = Cette attestation a été révoquée.
desk-check-revoked-more = Le centre l’a reprise. Ne vous y fiez pas.
desk-check-unknown-key = On ne sait pas qui a signé cette attestation.
desk-check-unknown-key-more = Son sceau est intact, mais ce registre ne connaît pas l’émetteur. Demandez-lui sa clé.
desk-check-altered = Cette attestation n’est pas authentique.
desk-check-altered-more = Elle ne porte le sceau d’aucun centre, ou elle a été modifiée après sa délivrance.

# first run
desk-first-start = Bienvenue
desk-first-sub = Le registre reste sur cet ordinateur, chiffré. Rien n’est envoyé nulle part.
desk-first-step = Étape { $step } sur { $of }
desk-first-back = Retour au déverrouillage
desk-first-demo = Essayer le centre de démo
desk-first-demo-more = Un centre inventé avec personnes, sessions et pointages. Tout marche ; chaque document porte « DÉMO ».
desk-first-own = Créer un centre
desk-first-own-more = Nommez-le, choisissez un mot de passe, gardez les mots de secours. Cela prend environ trois minutes.
desk-first-own-do = Créer un centre
desk-first-open-more = Apporté d’un autre ordinateur, ou situé dans un autre dossier.
desk-first-open-do = Ouvrir un registre…
desk-first-restore-more = Après une perte ou un dommage : la copie est vérifiée et mise dans un nouveau fichier.
desk-first-centre = Votre centre
desk-first-centre-do = Suivant
desk-first-person = Vous, premier compte d’administration
desk-first-person-do = Créer le registre
desk-first-words = Mots de secours
desk-first-words-do = Je les ai notés
desk-first-proof = Deux mots, par sûreté
desk-first-proof-do = Ouvrir le registre
desk-centre-name = Nom du centre
desk-centre-code = Code
desk-centre-code-hint = Court, sur chaque attestation : GTHB
desk-centre-country = Pays
desk-choose = Choisir…
desk-zone = Fuseau horaire
desk-zone-hint = Par exemple Asia/Seoul
desk-own-name = Votre nom
desk-login-hint = Minuscules et chiffres
desk-password-new = Nouveau mot de passe
desk-password-hint = Une phrase de quatre mots ou plus est facile à retenir et difficile à deviner.
desk-password-again = Le même, encore une fois
desk-password-own = Votre mot de passe actuel
desk-password-change = Changer mon mot de passe
desk-password-changed = Votre mot de passe a été changé
desk-strength = Solidité du mot de passe
desk-strength-0 = pas encore saisi
desk-strength-1 = faible
desk-strength-2 = moyen
desk-strength-3 = bon
desk-strength-4 = fort
desk-backup-place = Emplacement des sauvegardes
desk-backup-place-hint = Un dossier sur un autre disque ou une clé, chemin complet
desk-recovery-why = Ces mots ouvrent le registre quand tous les mots de passe sont perdus. Notez-les sur papier et gardez-les loin de cet ordinateur. Ils ne s’affichent que maintenant.
desk-recovery-proof = Saisissez deux des mots de votre feuille.
desk-recovery-word = Mot { $n }
desk-recovery-again = Revoir les mots

# settings
desk-settings-sub = Centre, accès, sauvegardes et apparence · poste { $desk }
desk-centre = Centre
desk-centre-saved = Réglages du centre enregistrés
desk-verify-host = Adresse de vérification
desk-verify-host-hint = Figure dans le code de chaque attestation
desk-grace = Retard toléré
desk-grace-hint = Minutes après le début qui comptent encore comme présence
desk-late = Délai de pointage
desk-late-hint = Heures après une séance au-delà desquelles un pointage est tardif et demande un motif
desk-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
  }
desk-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
  }
desk-users = Personnes ayant accès
desk-user-add = Ajouter une personne
desk-user-edit = Accès : { $name }
desk-user-added = { $name } a maintenant accès
desk-user-saved = Accès enregistré : { $name }
desk-user-name = Nom
desk-user-roles = Rôles permis
desk-user-state = État
desk-user-active = actif
desk-user-locked = verrouillé
desk-user-disabled = aucun accès
desk-user-password-hint = Remettez le nouveau mot de passe à cette personne en main propre ; elle le change à la première connexion.
desk-role-coordinator = planifie les sessions, tient les fiches, prépare les attestations
desk-role-trainer = fait l’appel de ses propres séances
desk-role-certifier = approuve et délivre les attestations
desk-role-administrator = donne les accès, règle le centre, efface des personnes
desk-role-inspector = voit tout, ne modifie rien
desk-backups = Sauvegardes
desk-backup-now = Sauvegarder
desk-backup-done = La sauvegarde est faite et vérifiée
desk-backup-place-set = Choisir le lieu…
desk-backup-place-saved = Emplacement des sauvegardes enregistré
desk-backup-at = Faite
desk-backup-size = Taille
desk-backup-state = État
desk-backup-verified = vérifiée
desk-backup-unverified = non vérifiée
desk-backup-none = Il n’y a pas encore de sauvegarde.
desk-kib = { $count } Kio
desk-appearance = Apparence
desk-language = Langue
desk-look = Couleurs
desk-look-light = Clair
desk-look-dark = Sombre
desk-look-system = Système
desk-text-size = Taille du texte

# keys
desk-keys = Touches
desk-key-find = Chercher partout, ou donner une commande
desk-key-filter = Filtrer la liste
desk-key-print = Imprimer ce qui est affiché
desk-key-rows = Se déplacer dans une liste
desk-key-open = Ouvrir la ligne
desk-key-submit = Valider : envoyer le formulaire
desk-key-close = Fermer ce qui est ouvert
desk-key-undo = Défaire votre dernière modification
desk-key-redo = Refaire ce que vous avez défait
desk-key-panes = Partie suivante de la fenêtre, et retour
desk-profile = Règles
desk-profile-standard = Standard
desk-profile-gmp-strict = BPF strictes
desk-profile-hint = BPF strictes : l’auteur du texte d’une formation ne l’approuve pas.
desk-next-number = Prochain numéro d’attestation
desk-next-number-hint = De cette année ; plus haut si des attestations antérieures ont utilisé les numéros précédents
desk-keys-everywhere = Partout
desk-keys-lists = Listes
desk-keys-lifted = Pendant qu’une séance est soulevée
desk-keys-results = Résultats et validations
desk-keys-sub = Les lettres agissent quand le clavier est dans ce qu’elles concernent. Pour l’appel, voir l’en-tête de la feuille.
desk-key-tick = Cocher la ligne
desk-key-keep-apart = Garder séparées deux personnes semblables
desk-key-plan-several = Planifier plusieurs séances d’une session
desk-key-other-look = Liste ou frise
desk-key-next-rows = Salles, formateurs, équipement ou groupes
desk-key-fold = Replier ou ouvrir une ligne
desk-key-open-row = Calendrier d’une ligne
desk-key-next-clash = Le conflit suivant
desk-key-bars = Vers une autre séance
desk-key-turn = Dans un calendrier : mois ou semaine d’avant ou d’après
desk-key-lift = Soulever la séance pour la déplacer
desk-key-near = Vers une place libre proche
desk-key-marks = Pointer et passer à la personne suivante
desk-key-next-score = Garder la note et passer à la personne suivante ou précédente
desk-key-level = Valider à un niveau
desk-key-take-back = Reprendre une validation
