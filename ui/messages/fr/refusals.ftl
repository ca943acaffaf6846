# Pourquoi une requête a été refusée : ce qui s’est passé, ce qui est en sécurité, comment y remédier. Un texte pour chaque motif du noyau ;
# les variables sont les détails que donne le noyau. Le champ d’un formulaire est nommé à côté, pas ici.

## Qui et où
refusal-no-permission = Votre compte n’y est pas autorisé. Rien n’a été modifié. Demandez à une personne ayant le rôle { $roles }, ou à l’administration de changer vos rôles.
refusal-locked = Le registre est verrouillé. Tout ce qui est enregistré est en sécurité. Déverrouillez-le avec vos nom et mot de passe.
refusal-wrong-password = Cet identifiant et ce mot de passe ne vont pas ensemble. Vérifiez les deux, et la touche des majuscules. Rien n’a été modifié.
refusal-password-needed = Il faut saisir un mot de passe maintenant. Rien n’a été modifié. Sur une ligne de commande sans terminal, mettez-le dans ROLLBOOK_PASSWORD (ROLLBOOK_NEW_PASSWORD pour un nouveau compte, ROLLBOOK_APPROVER_PASSWORD pour qui approuve).
refusal-wait-after-failures = Trop de mots de passe erronés. Aucune tentative ne compte avant { $until }. Le registre est en sécurité ; attendez, puis réessayez.
refusal-weak-password = Ce mot de passe est trop court ou parmi les plus courants. Utilisez au moins 8 caractères, mieux 15 : trois ou quatre mots qui ne sont qu’à vous.
refusal-login-taken = Cet identifiant est déjà pris. Choisissez-en un autre.
refusal-needs-second-person = { $what ->
    [version] { $name } a écrit ce texte et ne peut pas l’approuver. Rien n’a été approuvé. Laissez-le approuver par une autre personne chargée de la coordination.
   *[other] Qui a préparé ceci ne peut pas l’approuver. Rien n’a été délivré. Faites signer une autre personne de la certification.
}
refusal-last-administrator = C’est le dernier compte d’administration du registre. Donnez d’abord ce rôle à un autre compte.
refusal-unknown-request = La requête { $name } n’existe pas. « rollbook requests » les énumère toutes.
refusal-wrong-argument = La requête n’a pas la forme voulue : { $what }. Rien n’a été modifié. « rollbook requests » montre la forme.

## Le fichier
refusal-book-exists = Il y a déjà un registre : { $path }. Il est intact. Choisissez un autre emplacement ou un autre nom.
refusal-book-missing = Il n’y a pas de registre ici : { $path }. Vérifiez le chemin ; si le registre a été déplacé, ouvrez-le là où il est.
refusal-book-held = Le registre est ouvert dans un autre programme : { $by }, depuis { $since }. Fermez-le d’abord là-bas. Rien n’a été modifié.
refusal-not-a-book = { $path } n’est pas un registre Rollbook. Rien n’a été modifié. Choisissez le fichier qui finit par .rollbook.
refusal-newer-format = Un Rollbook plus récent a écrit ce registre. Il est intact. Installez le Rollbook plus récent sur cet ordinateur et rouvrez-le.
refusal-damaged-book = Le fichier du registre est endommagé. Il n’a pas été modifié et vos sauvegardes sont intactes. Restaurez la plus récente à côté, là où l’on déverrouille les registres ou par « rollbook restore », puis comparez.
refusal-moved-book = Cet ordinateur n’a encore jamais vu ce registre : il s’ouvre donc en lecture seule. S’il s’agit de la copie la plus récente, l’administration le dit par le bouton en haut de la fenêtre ou par « rollbook adopt » ; il pourra alors être écrit.
refusal-older-copy = C’est une copie plus ancienne d’un registre qui était plus avancé sur cet ordinateur. Elle s’ouvre en lecture seule. Cherchez d’abord la plus récente ; s’il n’y en a pas, l’administration peut continuer avec celle-ci par le bouton en haut de la fenêtre ou par « rollbook adopt ».
refusal-read-only-book = Le registre est ouvert en lecture seule. Rien n’a été modifié. La barre en haut de la fenêtre dit quoi faire ; « rollbook adopt » continue avec une copie restaurée.
refusal-synced-folder = { $path } est synchronisé avec un service en ligne, ce qui peut endommager un registre ouvert. Choisissez un dossier de ce seul ordinateur ; les sauvegardes peuvent aller dans le dossier en ligne.
refusal-network-folder = Ce dossier est sur un lecteur réseau ({ $what }), où les verrous ne tiennent pas. Choisissez un dossier sur le disque de cet ordinateur.
refusal-no-room = Le disque est plein. Cette modification n’a pas été écrite ; tout ce qui précède est en sécurité. Faites de la place et recommencez.
refusal-not-writable = Impossible d’écrire à cet emplacement. Rien n’a été modifié. Choisissez un autre dossier, ou demandez le droit d’y écrire à qui s’occupe de cet ordinateur.
refusal-no-backup-place = Aucun emplacement de sauvegarde n’est choisi. Le registre est en sécurité, mais il n’y a pas de seconde copie. Choisissez un dossier sur un autre disque ou une clé.
refusal-backup-damaged = Cette sauvegarde ne contient pas ce qu’elle annonce. Rien n’a été restauré et le registre actuel est intact. Utilisez une autre sauvegarde.
refusal-no-folder = Le dossier { $path } n’existe pas. Rien n’a été écrit. Créez-le d’abord, ou choisissez-en un autre.
refusal-recovery-refused = { $why ->
    [count] Nombre de mots : { $found }, mais une feuille de secours en a 12. Saisissez tous les mots dans l’ordre de la feuille.
    [word] Le mot { $position } n’est pas un mot de secours. Comparez-le avec la feuille.
    [order] Chaque mot existe, mais ensemble ils sont faux. Vérifiez leur ordre et les mots qui se ressemblent.
   *[other] Ces mots de secours n’ouvrent pas ce registre. Vérifiez que la feuille est bien la sienne.
} Rien n’a été modifié.

## Texte et nombres
refusal-missing = Ce champ est nécessaire. Veuillez le remplir.
refusal-too-long = C’est trop long. Au plus { $max } caractères.
refusal-too-long-for-paper = Le document pour { $name } n’a pas de place pour « { $what } ». Rien n’a été créé. Raccourcissez le texte à sa source, puis réessayez.
refusal-hidden-character = Ceci contient un caractère invisible ({ $what }). Saisissez à nouveau le texte, ou collez-le sans mise en forme.
refusal-bad-code = Un code se compose de majuscules A à Z, de chiffres et de traits d’union. Veuillez l’écrire ainsi.
refusal-code-taken = Ce code est déjà pris : { $what }. Choisissez-en un autre.
refusal-not-in-list = « { $what } » ne figure pas dans cette liste. Rien n’a été modifié. Elle contient : { $known }.
refusal-name-taken = « { $what } » existe déjà dans ce pays. Rien n’a été modifié. Ouvrez la fiche existante, ou précisez ce qui les distingue.
refusal-partner-twice = { $name } figure deux fois au même titre. Rien n’a été modifié. Retirez-en un.
refusal-named-twice = « { $name } » est nommé deux fois. Rien n’a été modifié. Retirez-en un.
refusal-agreement-fixed = « { $what } » est signé et son texte reste tel quel. Rien n’a été modifié. Son dernier jour et son état peuvent changer ; pour un autre texte, créez un nouvel accord.
refusal-unknown-country = « { $what } » n’est pas un pays connu ici. Utilisez son nom usuel ou ses trois lettres, par exemple KOR.
refusal-unknown-zone = « { $what } » n’est pas un fuseau horaire. Utilisez un nom comme Asia/Seoul.
refusal-unknown-language = « { $what } » n’est pas une langue connue ici. Utilisez un code comme en ou fr.
refusal-language-twice = Il y a deux textes dans la langue « { $what } », et l’un serait perdu. Rien n’a été modifié. Laissez-en un de côté.
refusal-bad-date = Ce n’est ni une date ni une heure. Écrivez 2026-11-24, ou 2026-11-24T09:00.
refusal-year-out-of-range = { $what } est hors des années que l’on peut planifier, de { $first } à { $last }. Rien n’a été modifié. Écrivez un jour de ces années.
refusal-impossible-birth-date = Une personne en formation ne peut pas être née le { $what }. Écrivez la date de naissance, de 1900 à aujourd’hui.
refusal-bad-name = « { $what } » n’est pas un nom : il n’y a aucune lettre. Rien n’a été modifié. Écrivez le nom de la personne.
refusal-bad-email = « { $what } » n’est pas une adresse électronique. Rien n’a été modifié. Écrivez une seule adresse, comme ama@example.org.
refusal-bad-phone = « { $what } » n’est pas un numéro de téléphone. Rien n’a été modifié. Écrivez de 5 à 20 chiffres, comme +82 2 123 4567.
refusal-not-latin = « { $what } » n’est pas en lettres latines, dans lesquelles les attestations impriment le nom. Rien n’a été modifié. Écrivez-le en lettres latines ; son écriture propre a son champ.
refusal-bad-host = Ce n’est pas un nom d’hôte. Écrivez-le comme certificates.example.org, sans https:// et sans chemin.
refusal-bad-number = Ce nombre n’est pas possible ici. Il doit être au plus { $max }.
refusal-not-found = Ceci n’est pas dans le registre : { $what }. C’est peut-être retiré, ou le code est mal écrit.
refusal-no-file = Il n’y a pas de fichier { $what }. Rien n’a été modifié. Regardez le chemin : un dossier n’est pas un fichier.

## Règles du domaine
refusal-state-not-allowed = Le passage de « { $before } » à « { $after } » n’est pas possible. Rien n’a été modifié.
refusal-needs-reason = Cette modification demande un motif, car une valeur antérieure ou une règle s’y oppose. Écrivez-en un bref.
refusal-changed-since = Modifié depuis par { $by }. Rien n’a été défait. Regardez d’abord la nouvelle valeur.
refusal-in-use = { $what ->
    [affiliation] Des personnes travaillent ou ont travaillé chez { $name }.
    [consent] Quelqu’un a donné son consentement : { $name }.
    [enrolment] { $name } a une place dans une session.
    [user] { $name } a un compte.
    [batch] { $name } est dans un lot d’attestations.
    [mark] { $name } a des pointages dans l’appel.
    [session] { $name } a des séances.
    [certificate] { $name } a des attestations.
    [run] Des sessions suivent { $name }.
    [partner] { $name } est partenaire.
    [agreement] { $name } figure dans un accord.
    [programme] { $name } contient des programmes.
    [course] Des formations relèvent de { $name }.
    [organisation] { $name } en contient d’autres.
    [facility] { $name } contient d’autres lieux.
    [equipment] { $name } contient des équipements.
    [availability] Des disponibilités de { $name } sont notées.
    [part] { $name } a des phases, des parcours ou des groupes.
    [part_session] Des séances relèvent de { $name }.
    [part_enrolment] Des personnes sont dans { $name }.
    [walk_in] { $name } a des personnes hors liste.
    [sheet] Le registre de { $name } est signé.
    [assessment] { $name } a des évaluations.
    [result] « { $name } » a des notes.
    [document] Des documents sont joints à { $name }.
    [signatory] { $name } signe des attestations.
    [sign_off] Quelqu’un est validé dans « { $name } ».
    [version] Une version d’un cours a « { $name } ».
    [qualification] { $name } a une habilitation.
    [letter] Des lettres ont été produites à partir de « { $name } ».
    [resource] Des ressources de la bibliothèque relèvent de { $name }.
    [action] Des actions citent { $name }.
    [open_session] « { $name } » n’est pas encore tenue et close.
    [open_person] { $name } n’a ni terminé ni quitté la session.
    [open_batch] Des attestations de { $name } sont préparées et pas encore délivrées.
   *[other] C’est utilisé : { $what }.
} Rien n’a été modifié. Défaites ou réglez cela d’abord.
refusal-not-undoable = Ceci est sorti du centre et ne peut pas être défait. Seul un acte contraire avec un motif peut suivre : rouvrir, révoquer ou remplacer.
refusal-nothing-to-undo = Il n’y a rien de vous aujourd’hui à défaire.
refusal-nothing-to-redo = Il n’y a rien de vous à refaire : autre chose a été fait depuis.
refusal-nothing-changed = Rien ne diffère de ce que contient le registre : rien n’a donc été écrit.
refusal-already-enrolled = { $name } figure déjà dans cette session. Rien n’a été modifié.
refusal-run-full = { $capacity } places ne suffisent pas pour { $enrolled } personnes. Rien n’a été modifié. Augmentez le nombre de places ; on peut aussi inscrire au-delà, avec un motif.
refusal-pool-full = { $capacity } places de « { $name } » ne suffisent pas pour { $enrolled } personnes. Rien n’a été modifié. Ajoutez-y des places ; on peut aussi inscrire au-delà, avec un motif.
refusal-bad-pools = Les places ne peuvent pas être comptées à part ainsi. Rien n’a été modifié. { $why ->
    [sum] Les lignes font ensemble { $found } places, et la session en compte { $capacity } : mettez-les d’accord.
    [others] Une seule ligne doit être pour tous les autres pays : laissez-y les pays vides.
    [country] Un pays figure dans deux lignes : laissez-le dans une seule.
   *[unclear] Chaque ligne a besoin d’un nom à elle et d’au moins une place.
}
refusal-nobody-on-reserve = Personne n’est sur la liste de réserve de cette session. Rien n’a été modifié.
refusal-not-enrolled = Cette personne n’est pas inscrite à cette session : rien ne peut donc être enregistré pour elle. Inscrivez-la d’abord ; dans l’appel, ajoutez-la hors liste et la coordination règle la suite.
refusal-version-not-approved = « { $what } » n’est pas approuvée. Rien n’a été modifié. Approuvez d’abord la version ; une session pourra alors la suivre.
refusal-version-retired = « { $what } » est retirée : aucune nouvelle session ne peut suivre cette version. Choisissez une autre version, ou créez-en une.
refusal-other-weekday = La nouvelle session doit commencer le même jour de la semaine que l’ancienne, pour que chaque séance garde son jour. Rien n’a été créé. Les jours les plus proches sont { $before } et { $after }.
refusal-version-fixed = Cette version de la formation est approuvée et reste telle quelle. Créez une nouvelle version.
refusal-rule-broken = La règle de validation ne peut pas servir : { $what }. Rien n’a été modifié.
refusal-parent-circle = { $what ->
    [organisation] Une organisation ne peut pas faire partie d’elle-même. Choisissez-en une autre qui l’englobe.
   *[other] Un lieu ne peut pas se trouver en lui-même. Choisissez un autre lieu qui le contient.
}
refusal-zone-of-site = Seul un lieu qui n’est dans aucun autre a un fuseau horaire ; ce qu’il contient a le même. Rien n’a été modifié. Laissez le fuseau vide, ou sortez le lieu de celui qui l’entoure.
refusal-ends-before-start = La fin doit être après le début. Rien n’a été modifié.
refusal-too-many-days = On ne peut demander que { $max } jours à la fois. Choisissez un dernier jour plus proche du premier.
refusal-of-session = Séance { $number }, « { $session } » : { $why }
refusal-time-does-not-exist = { $what } n’existe pas dans { $zone } : l’heure y avance. Choisissez une heure avant ou après.
refusal-time-comes-twice = { $what } revient deux fois dans { $zone } : l’heure y recule. Dites laquelle des deux est la bonne : la première à { $first } (décalage de { $first_offset_min } minutes) ou la seconde à { $second } (décalage de { $second_offset_min } minutes).
refusal-wrong-offset = { $what } dans { $zone } est à { $known }, et non à { $given }. Rien n’a été modifié. Ne donnez pas de décalage, ou donnez celui du fuseau.
refusal-session-length = Une séance doit finir après son début et durer au plus 24 heures.
refusal-outside-run = La séance est hors des dates de sa session, du { $before } au { $after }. Changez la séance ou la session ; avec un motif, une séance peut tout de même y être placée.
refusal-outside-phase = La séance est hors des dates de sa phase « { $title } », du { $before } au { $after }. Rien n’a été modifié. Changez la séance ou la phase, ou donnez un motif.
refusal-outside-session = « { $what } » dépasse la séance, qui dure { $max } minutes. Rien n’a été modifié. Changez les heures du programme ou de la séance.
refusal-speaker-only = { $what } intervient dans un point du programme et ne fait pas partie de l’équipe de la séance : personne ne peut y prendre sa place. Rien n’a été modifié. Changez plutôt le programme.
refusal-rule-endless = Une séance ne peut pas se répéter sans fin. Rien n’a été créé. Indiquez jusqu’à quel jour, ou combien de fois.
refusal-too-many-sessions = Cela ferait plus de { $max } séances à la fois. Rien n’a été modifié. Planifiez-les par parties plus petites.
refusal-session-stays = « { $title } » reste où elle est : elle a eu lieu, ou des personnes y ont des présences. Rien n’a été modifié. Laissez-la de côté, ou modifiez-la seule en donnant un motif.
refusal-no-room-fits = Aucune des salles demandées ne contient les { $count } personnes de « { $title } » : la plus grande en contient { $max }. La séance reste telle quelle. Demandez moins, ou laissez-la de côté.
refusal-no-room-free = Aucune des salles qui conviendraient à « { $title } » n’est libre à ce moment ; examinées : { $count }. La séance reste telle quelle. Déplacez-la, demandez moins, ou laissez-la de côté.
refusal-part-full = « { $title } » a { $capacity } places et { $enrolled } personnes. Personne n’a été déplacé. Augmentez sa capacité, choisissez-en un autre, ou donnez un motif.
refusal-part-taken = Cette session a déjà « { $what } ». Rien n’a été modifié. Choisissez un autre titre.
refusal-sessions-clash = « { $title } » est en conflit avec « { $other } » : les deux ont besoin de { $what } en même temps. La session n’a pas été confirmée. Déplacez d’abord l’une des deux.
refusal-clash-blocks = « { $title } » ne peut pas avoir lieu là : { $what } s’y oppose et votre centre n’admet pas d’exception. Rien n’a été modifié. Choisissez une autre heure ou un autre lieu ; les réglages disent ce qui bloque.
refusal-no-working-day = Une semaine a besoin d’au moins un jour de travail. Rien n’a été modifié.
refusal-repeat-broken = « { $what } » n’est pas une règle selon laquelle une période peut revenir. Rien n’a été modifié. Choisissez-en une proposée, ou écrivez par exemple FREQ=WEEKLY;BYDAY=MO,TU (RFC 5545, par jours, semaines, mois ou années).
refusal-repeat-endless = Ce qui ferme plus d’une fois par an a besoin d’une fin. Rien n’a été modifié. Donnez un dernier jour. Seuls les horaires d’ouverture et les jours fériés annuels continuent sans fin.
refusal-repeat-too-many = Selon cette règle, cela reviendrait plus de { $max } fois. Rien n’a été modifié. Donnez un dernier jour plus proche, ou des horaires d’ouverture sans fin.
refusal-too-few-to-run = La session demande { $least } personnes et en a { $enrolled }. Elle n’a pas été confirmée. Inscrivez-en d’autres, ou confirmez avec un motif.
refusal-credit-too-long = Les minutes créditées dépassent la durée de la séance ({ $max }). Écrivez au plus cette valeur.
refusal-too-early-to-mark = Le pointage est possible dès deux heures avant le début de la séance, { $since }. Rien n’a été pointé.
refusal-too-early-to-close = Une feuille de présence peut être close une fois la séance commencée, { $since }. Les pointages sont en sécurité.
refusal-register-closed = La feuille de présence est close et signée. Les pointages restent tels quels. La coordination peut la rouvrir avec un motif.
refusal-unmarked-left = { $count ->
    [one] { $count } personne n’est pas encore pointée : { $name }.
   *[other] { $count } personnes ne sont pas encore pointées ; la première : { $name }.
} La feuille de présence reste ouverte ; tous les pointages faits sont en sécurité.
refusal-mark-clash = Deux pointages d’une même personne diffèrent : { $name }. Choisissez lequel compte ; les deux sont gardés.
refusal-session-cancelled = La séance est annulée. Rien n’a été modifié.
refusal-minutes-too-many = Les minutes dépassent la durée de la séance ({ $max }). Rien n’a été pointé.
refusal-nobody-can-pass = Personne ne peut valider { $what }, quelle que soit son assiduité. Rien n’a été modifié. Les motifs sont à côté de chaque nom sous Attestations. Tenez ce qui manque, marquez ses séances ou donnez au cours une version avec une autre règle.
refusal-nobody-passes = Personne dans cette session n’a validé sans avoir déjà une attestation. Rien n’a été préparé. Regardez les motifs de chaque personne.
refusal-not-passed = { $name } ne remplit pas la règle de validation. Rien n’a été modifié. Les motifs sont à côté du nom.
refusal-no-printable-name = { $name } n’a pas de nom imprimable. Remplissez le nom pour les attestations.
refusal-no-glyph = Le caractère { $what } dans { $name } ne figure dans aucune police et s’imprimerait comme un carré. Rien n’a été préparé. Corrigez le nom pour les attestations.
refusal-host-not-set = L’hôte des attestations n’est pas réglé. Rien n’a été délivré. La coordination ou l’administration le règle, ou indique qu’il n’y en a pas, sous Centre.
refusal-batch-stale = Ce que diraient les attestations a changé depuis la préparation du lot. Rien n’a été délivré. Abandonnez le lot et préparez-le à nouveau.
refusal-person-erased = Cette personne a été effacée du registre. Plus rien ne peut être enregistré pour elle.
refusal-has-certificate = { $name } détient une attestation de cette session. Révoquez-la ou remplacez-la d’abord.
refusal-nothing-to-replace = { $name } ne détient aucune attestation délivrée de cette session qu’une autre pourrait remplacer. Rien n’a été préparé.
refusal-same-certificate = La nouvelle attestation de { $name } dirait la même chose que l’ancienne : rien n’a été préparé. Corrigez d’abord les données ; un papier perdu s’ouvre et s’imprime de nouveau.
refusal-kind-not-earned = { $what ->
    [competence] { $name } valide, mais sans validation pratique.
   *[completion] { $name } valide, mais rien n’a été évalué.
} Une attestation de ce type dirait ce que personne n’a consigné. Rien n’a été préparé. Choisissez un autre type.
refusal-kind-of-others = { $what ->
    [staff] Une attestation de ce type est pour qui a enseigné, et { $name } figure parmi les participants.
   *[learners] Une attestation de ce type est pour les participants, et { $name } figure parmi qui a enseigné.
} Rien n’a été préparé. Choisissez un autre type ou d’autres personnes.
refusal-signatory-not-valid = { $name } ({ $what }) ne signe pas à cette date. Rien n’a été préparé ni délivré. Choisissez un autre signataire, ou corrigez les dates de sa signature.
refusal-run-closed = La session { $what } est à l’état « { $before } » : plus rien n’y change. Rien n’a été enregistré. La coordination peut rouvrir une session close, avec un motif.
refusal-title-taken = Cette session a déjà une évaluation « { $what } ». Rien n’a été modifié. Choisissez un autre titre.
refusal-pass-above-max = Le seuil de réussite dépasse la note maximale, { $max } : personne ne pourrait réussir. Rien n’a été modifié. Baissez le seuil ou relevez la note maximale.
refusal-score-not-possible = { $name } ne peut pas avoir { $found } à « { $what } » : les notes vont de 0 à { $max }. Rien n’a été enregistré. Corrigez la note.
refusal-attempts-used = « { $what } » permet { $max ->
    [1] un essai
   *[other] { $max } essais
}, et { $name } n’en a pas d’autre. Rien n’a été enregistré. Corrigez un essai précédent, ou ajoutez une autre évaluation.

## Fichiers venus d’ailleurs
refusal-file-empty = Le fichier est vide. Rien n’a été modifié.
refusal-file-cut = Le fichier n’est pas entier : il finit trop tôt. Rien n’a été modifié. Enregistrez-le ou envoyez-le à nouveau.
refusal-file-too-large = { $what ->
    [file] « { $name } » fait { $found } Mo ; un fichier peut en faire { $max } ici.
    [rows] La liste a plus de { $max } lignes.
    [columns] La ligne { $row } a plus de { $max } colonnes.
    [cell] Une cellule de la ligne { $row } a plus de { $max } caractères.
   *[other] Le fichier est trop grand pour être lu ici.
} Rien n’a été modifié. Divisez-le, ou enlevez les images et les autres feuilles.
refusal-file-other-type = { $what ->
    [document] C’est un document de texte.
    [presentation] C’est une présentation.
    [pdf] C’est un PDF.
    [archive] C’est une archive de fichiers.
    [image] C’est une image.
    [html] C’est une page web, quelle que soit la fin de son nom.
    [numbers] C’est un document Apple Numbers.
   *[other] Ce fichier ne peut pas être lu ici.
} Rien n’a été modifié. Enregistrez la liste en XLSX ou CSV ; une attestation est un PDF.
refusal-file-protected = Le fichier est protégé par un mot de passe. Rien n’a été modifié. Enregistrez une copie sans mot de passe.
refusal-file-unreadable = { $why ->
    [quote] Un guillemet ouvert à la ligne { $line } n’est jamais fermé. Rien n’a été modifié. Fermez-le, ou enlevez-le, et réessayez ce fichier.
   *[other] Le fichier ne peut pas être lu. Rien n’a été modifié. Ouvrez-le dans le programme qui l’a créé, enregistrez-le à nouveau et essayez ce fichier.
}
refusal-unknown-head = Aucune colonne n’a l’en-tête « { $what } ». Rien n’a été importé. Comparez avec la première ligne de la feuille.
refusal-unknown-field = « { $what } » n’est pas un champ où une colonne peut aller. Rien n’a été importé.
refusal-unknown-tab = Le fichier n’a pas de feuille « { $what } ». Rien n’a été importé. Il a celles-ci : { $known }.
refusal-field-twice = Deux colonnes vont à « { $what } » : l’une serait perdue. Rien n’a été importé. Laissez-en une de côté.
refusal-too-many-columns = La correspondance nomme { $found } colonnes, et la feuille en a { $max }. Rien n’a été importé. Comparez avec les colonnes de l’aperçu.
refusal-no-such-line = La liste n’a personne à la ligne { $what }. Rien n’a été importé. Nommez les lignes comme l’aperçu les numérote.
refusal-no-name-column = Aucune colonne ne contient de noms. Rien n’a été importé. Dites quelle colonne est le nom.
refusal-date-order-needed = « { $what } » peut être plusieurs jours. Rien n’a été importé. Dites comment les dates sont écrites : { $known }.
refusal-nothing-to-import = Aucune ligne du fichier ne peut être importée. Rien n’a été modifié.
refusal-nothing-refused = Aucune ligne de cette liste n’est refusée, il n’y a donc rien à enregistrer.
refusal-no-credential = Ce PDF ne porte pas d’attestation Rollbook. S’il devait en porter une, interrogez le centre qui y est nommé.
refusal-document-too-large = « { $name } » fait { $found } Mo ; un document peut en faire { $max }. Rien n’a été joint. Réduisez-le, ou divisez-le.
refusal-no-document = { $what ->
    [macros] « { $name } » contient des macros, qui s’exécutent à l’ouverture.
    [archive] « { $name } » est une archive de fichiers.
    [html] « { $name } » est une page web, quelle que soit la fin de son nom.
    [program] « { $name } » est un programme.
   *[other] « { $name } » est d’un type qui n’est pas gardé.
} Rien n’a été joint. On peut joindre PDF, PNG, JPEG, DOCX, XLSX, PPTX, ODT, ODS, ODP, TXT et CSV ; une photo est un PNG ou un JPEG.
refusal-name-lies = « { $name } » se nomme { $before }, mais son contenu est { $what }. Rien n’a été joint. Interrogez l’expéditeur, ou donnez-lui la terminaison qui convient.
refusal-no-picture = L’image « { $name } » ne peut pas être lue, ou dépasse 48 millions de pixels. Rien n’a été joint. Enregistrez-la de nouveau en JPEG, plus petite.
refusal-bad-link = « { $what } » n’est pas l’adresse d’une page. Rien n’a été gardé. Écrivez-la comme dans un navigateur, par exemple https://www.who.int/…
refusal-nothing-to-export = Rien ne peut être remis ici : la bibliothèque est vide, ou tout ce qui convient est restreint. Rien n’a été écrit.
refusal-no-sessions = { $what } n’a pendant ce temps aucune séance que vous puissiez voir ; il n’y a donc rien à remettre. Rien n’a été écrit.
refusal-calendar-broken = « { $name } » n’est pas un calendrier entier : à la ligne { $line }, une partie finit ou commence là où elle ne le peut pas. Rien n’a été changé. Exportez-le à nouveau depuis le programme d’origine.
refusal-no-timetable = « { $name } » n’est pas un emploi du temps lisible ici. Rien n’a été changé. Prenez un calendrier (.ics), ou un tableau avec les en-têtes date, début, fin et titre ; salle, formateur, type et fuseau horaire peuvent s’y ajouter.

## Ce qui est dit là où aucun mot ne convient
refusal-other = Le registre a refusé cette action ({ $code }). Rien n’a été modifié.

## Codes that a refusal may name
role-coordinator = Coordination
role-trainer = Formation
role-certifier = Certification
role-administrator = Administration
role-inspector = Inspection
refusal-state-draft = brouillon
refusal-state-announced = annoncée
refusal-state-open = ouverte
refusal-state-selection = sélection
refusal-state-confirmed = confirmée
refusal-state-running = en cours
refusal-state-completed = terminée
refusal-state-closed = close
refusal-state-cancelled = annulée
refusal-state-postponed = reportée
refusal-state-tentative = provisoire
refusal-state-held = tenue
refusal-state-reserve = sur la liste de réserve
refusal-state-enrolled = inscrit/e
refusal-state-active = active
refusal-state-not-completed = n’a pas terminé
refusal-state-no-show = jamais venu/e
refusal-state-withdrawn = désistement
refusal-state-removed = retrait
refusal-state-transferred-to = transfert
refusal-state-in-review = en révision
refusal-state-approved = approuvée
refusal-state-retired = retirée
refusal-state-archived = archivée
refusal-state-erased = effacée
refusal-state-issued = délivrée
refusal-state-suspended = suspendue
refusal-state-superseded = remplacée
refusal-state-revoked = révoquée
refusal-state-dropped = abandonnée
refusal-state-void = nulle
refusal-state-locked = verrouillé
refusal-state-disabled = fermé
refusal-state-prepared = préparée
refusal-state-in-service = en service
refusal-state-out-of-service = hors service
refusal-unknown-letter-field = « { $what } », à la ligne { $line } { $field ->
    [subject] de l’objet
   *[other] du texte
  } ({ $lang }), n’est pas un champ. Rien n’a été modifié. Champs connus : { $known }
refusal-letter-field-missing = Il manque pour { $name } : { $what }, que cette lettre cite{ $count ->
    [0] {""}
    [1] ; il manque aussi quelque chose pour une autre personne
   *[other] ; il manque aussi quelque chose pour { $count } autres personnes
  }. Rien n’a été produit. Complétez, retirez ces personnes ou prenez un autre texte.
refusal-letter-needs-run = Cette lettre cite la session. Rien n’a été produit. Choisissez la session dont il s’agit.
refusal-no-letter-text = « { $name } » n’a pas de texte dans la langue { $what }. Rien n’a été produit. Rédigez-le sous Lettres ou choisissez une autre langue.
refusal-state-signed = signé
refusal-state-in-force = en vigueur
refusal-state-expired = expiré
refusal-state-terminated = résilié
refusal-follow-up-not-due = { $name } n’est pas à interroger après { $count } mois. Rien n’a été modifié. On l’est quand la session est terminée et que les mois ont passé.
refusal-state-due = à poser
refusal-state-sent = envoyée
refusal-state-answered = répondue
refusal-state-no-answer = sans réponse
refusal-state-waived = dispensée
refusal-state-done = faite
refusal-number-used = Le numéro { $found } a déjà été utilisé cette année. Rien n’a été modifié. Le plus petit numéro libre est { $least }.
refusal-no-former-heads = « { $name } » n’a pas de ligne d’en-têtes avec numéro, nom, formation et date. Rien n’a été importé. Dites quelles colonnes les contiennent, ou nommez-les ainsi au-dessus des lignes.
refusal-primary-overlaps = Un jour donné, la personne aurait deux postes principaux : chez { $name } et chez { $other }. Rien n’a été modifié. Terminez l’un avant le début de l’autre, ou faites de l’un un poste secondaire.
refusal-unknown-scheme = « { $what } » n’est pas un type d’identifiant. Rien n’a été modifié. Choisissez passeport, numéro national ou ORCID, ou nommez l’ancien registre sous la forme legacy:NOM.
refusal-wrong-check-digit = « { $what } » n’est pas un ORCID : son dernier caractère ne correspond pas aux autres. Rien n’a été modifié. Comparez-le avec ce que la personne a donné ; il a 16 caractères, comme 0000-0002-1825-0097.
refusal-consent-text-retired = « { $what } » est retiré : plus personne n’y consent. Rien n’a été modifié. Choisissez un autre texte, ou remettez celui-ci en usage dans les réglages.
refusal-day-ahead = Ce jour n’est pas encore venu. Rien n’a été modifié. Indiquez aujourd’hui ou un jour antérieur.
