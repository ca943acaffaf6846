import-title = Importer des personnes
import-sub = Prenez la liste telle quelle. Rien n’est écrit avant que vous l’ayez vu.
import-drop = Déposez une liste ici
import-choose = Choisir un fichier…
import-kinds = CSV, TSV, XLSX, XLS, XLSB ou ODS
import-paste = Ou collez un tableau ici
import-paste-hint = Copiez les lignes avec leurs en-têtes dans votre tableur ; elles sont reprises dès qu’elles sont collées
import-pasted = Tableau collé
import-lines = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
  }
import-run = Inscrire à
import-run-hint = Toute personne reprise est inscrite à cette session
import-run-none = Aucune session, seulement le registre
import-tab = Feuille
import-dates = Que veut dire « { $text } » ?
import-dates-hint = Ici, des dates de naissance se lisent de plusieurs façons
import-dates-none = Laisser ces dates vides
import-formulas = { $count ->
    [one] { $count } cellule contient une formule ; sa valeur affichée est reprise.
   *[other] { $count } cellules contiennent des formules ; leurs valeurs affichées sont reprises.
  }
import-values = Valeurs que personne ne connaît
import-value = { $field } « { $text } » veut dire
import-value-unknown = inconnu
import-value-rows = { $count ->
    [one] Dans une ligne
   *[other] Dans { $count } lignes
  }
import-columns = Colonnes
import-say-name = Rien ne dit ici quelle colonne contient le nom : choisissez-la ci-dessous.
import-remembered = Les colonnes sont réglées comme vous l’aviez fait pour une telle liste.
import-no-head = Colonne { $n }
import-unsure = à vérifier
import-column-holds = Ce que contient « { $head } »
import-leave-out = Laisser de côté
import-show = Lignes affichées
import-show-all = Toutes { $count }
import-show-faults = Remarques { $count }
import-show-duplicates = Peut-être connues { $count }
import-show-refused = Refusées { $count }
import-rows = Lignes de la liste
import-line = Ligne
import-what = Ce qui se passe
import-remarks = Remarques
import-duplicates = Toutes les personnes peut-être connues
import-duplicates-all = Peut-être connues : { $what }
import-decide = { $name } : peut-être une personne connue
import-decide-skip = laisser de côté
import-decide-same = la même personne
import-decide-create = une nouvelle personne
import-row-create = nouvelle
import-row-update = complétée
import-row-possible-duplicate = peut-être connue
import-row-refused = refusée
import-row-already-in = déjà présente
import-like = Comme { $name }
import-only-first = { $shown } lignes affichées sur { $total }, celles avec remarques d’abord. Toutes sont reprises.
import-none-here = Aucune ligne.
import-one-entry = Une entrée, à défaire en une fois
import-nothing = Aucune ligne ne peut être reprise.
import-take = { $count ->
    [one] Importer { $count } personne
   *[other] Importer { $count } personnes
  }
import-said = { $count ->
    [one] { $count } personne importée
   *[other] { $count } personnes importées
  }
import-done = { $count ->
    [one] { $count } personne reprise.
   *[other] { $count } personnes reprises.
  }
import-done-more = Nouvelles : { $created }, complétées : { $updated }, inscrites : { $enrolled }.
import-done-skipped = { $count ->
    [one] { $count } ligne laissée de côté : personne peut-être connue.
   *[other] { $count } lignes laissées de côté : personnes peut-être connues.
  }
import-done-refused = { $count ->
    [one] { $count } ligne refusée.
   *[other] { $count } lignes refusées.
  }
import-done-refused-more = Enregistrez ces lignes, corrigez-les et importez-les à nouveau : chacune porte sa raison, et qui y est déjà n’est pas repris deux fois.
import-refused = { $count ->
    [1] 1 ligne est refusée.
   *[other] { $count } lignes sont refusées.
  }
import-refused-save = Enregistrer les lignes refusées
import-refused-file = { $name }, refusées
import-refused-why = Pourquoi refusée
import-fault-no-name = Pas de nom
import-fault-too-long = { $field } : trop long
import-fault-unknown-country = « { $text } » n’est pas un pays connu ici
import-fault-ambiguous-country = « { $text } » peut désigner plusieurs pays : { $choices }
import-fault-lost-character = { $field } : une lettre s’est perdue à l’écriture du fichier
import-fault-duplicate-in-file = Figure deux fois dans cette liste
import-fault-namesake-in-file = Une autre personne de cette liste porte le même nom
import-fault-bad-email = « { $text } » n’est pas une adresse de courriel ; laissé vide
import-fault-bad-phone = « { $text } » n’est pas un numéro de téléphone ; laissé vide
import-fault-bad-date = « { $text } » n’est pas une date de naissance ; laissé vide
import-fault-ambiguous-date = « { $text } » peut être { $choices } ; laissé vide
import-fault-bad-sex = « { $text } » n’indique pas un sexe ; laissé vide
import-fault-bad-category = « { $text } » n’indique pas une catégorie ; laissé vide
import-fault-certificate-name-not-latin = Le nom pour les attestations n’est pas en lettres latines ; laissé vide
import-fault-error-cell = { $field } : la cellule contient une erreur ; laissé vide
import-fault-formula-without-value = { $field } : la formule n’a pas de valeur enregistrée ; laissé vide
import-fault-other = { $field } : « { $text } » n’a pas pu être lu
