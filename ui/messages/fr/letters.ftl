letters-kind-acceptance = Admission
letters-kind-visa-invitation = Invitation pour le visa
letters-kind-joining-instructions = Instructions d’arrivée
letters-kind-reminder = Rappel
letters-kind-certificate-cover = Lettre d’accompagnement du certificat
letters-kind-follow-up = Question de suivi
letters-kind-other = Autre lettre
letters-form-pdfs = un PDF par personne
letters-form-merged = un PDF pour l’imprimante
letters-form-csv = tableau de publipostage
letters-form-drafts = brouillons de courriel
letters-field-name = Nom
letters-field-native-name = Nom dans l’écriture d’origine
letters-field-email = Adresse électronique
letters-field-employer = Employeur
letters-field-post = Fonction
letters-field-country = Pays
letters-field-run = Code de la session
letters-field-course = Formation
letters-field-first-day = Premier jour
letters-field-last-day = Dernier jour
letters-field-first-session = Première séance
letters-field-place = Lieu
letters-field-certificate-number = Numéro du certificat
letters-field-months = Mois après la session
letters-field-centre = Centre
letters-field-centre-country = Pays du centre
letters-field-today = Jour de la lettre
letters-field-signer = Signataire
letters-field-reference = Référence
letters-button = Écrire des lettres
letters-button-one = Écrire une lettre
letters-tab-texts = Textes
letters-texts-sub = Ce que le centre écrit, dans chaque langue. Noms, jours et lieux sont remplis pour chaque personne.
letters-title = Titre
letters-kind = Genre
letters-language = Langue
letters-languages = Langues
letters-version = Version
letters-version-n = version { $n }
letters-version-made = Version { $n } · { $count ->
    [0] rien n’en a encore été produit
    [one] une lettre produite
   *[other] { $count } lettres produites
  }
letters-made = Produites
letters-new = Nouvelle lettre
letters-none = Aucune lettre n’a encore de texte
letters-none-text = Rollbook apporte six lettres en quatre langues, de l’admission à la question posée un an après. Prenez-les et modifiez ce que vous voulez.
letters-none-here = Rédigez-en une sous Lettres, ou prenez celles de Rollbook.
letters-take = Prendre les textes de Rollbook
letters-taken = Les textes de Rollbook ont été pris
letters-added = « { $title } » a été ajoutée
letters-kept = « { $title } » a été enregistrée
letters-subject = Objet
letters-body = Texte
letters-body-hint = Une ligne vide commence un paragraphe. Les noms du signataire et du centre suivent d’eux-mêmes.
letters-empty-language = { $name } (vide)
letters-fields = Insérer un champ à l’endroit du curseur :
letters-retired = Retirée
letters-retired-hint = Elle n’est plus proposée ; ce qui en a été produit reste.
letters-is-retired = retirée
letters-preview = Aperçu
letters-dialog = Lettres
letters-make = Nouvelles
letters-made-tab = Produites jusqu’ici
letters-made-none = Aucune lettre n’a encore été produite.
letters-made-count = { $count ->
    [one] une lettre
   *[other] { $count } lettres
  }
letters-made-said = { $count ->
    [one] Une lettre a été produite
   *[other] { $number } lettres ont été produites
  }
letters-letter = Lettre
letters-form = Sous forme de
letters-run = Au sujet de la session
letters-run-none = aucune session
letters-people = Personnes
letters-chosen = { $number } choisies sur { $all }
letters-choose-all = Tout choisir
letters-choose-none = Ne choisir personne
letters-gaps = { $count ->
    [one] Il manque quelque chose pour une personne
   *[other] Il manque quelque chose pour { $number } personnes
  }
letters-gaps-more = et { $number } autres
letters-leave-out = Laisser ces personnes de côté
letters-do-make = { $count ->
    [one] Produire une lettre
   *[other] Produire { $number } lettres
  }
