# Ce qu’un formulaire constate avant tout envoi.
form-no-password = Saisissez le mot de passe.
form-passwords-differ = Les deux mots de passe diffèrent. Saisissez le nouveau deux fois.
form-wrong-word = Ce n’est pas le mot de votre feuille. Regardez son numéro et ses lettres.
form-unknown-word = Le mot { $position }, « { $word } », n’est pas un mot de secours. Comparez-le avec la feuille. Rien n’a été modifié.
form-not-whole-path = Écrivez le chemin complet, depuis le lecteur ou la racine : /home/ama/centre.rollbook.
form-no-book-name = Le nom d’un registre finit par .rollbook. Écrivez-le ainsi.
form-not-a-number = Écrivez un nombre, par exemple 15.
form-fault = Une panne est survenue (rapport { $number }). Ce qui était enregistré est en sécurité. Réessayez une fois.
form-not-a-score = « { $what } » n’est pas une note. Rien n’a été saisi. Écrivez un nombre avec au plus deux décimales.
form-too-many-lines = { $count } lignes ont été collées, mais il n’y a que { $rows } personnes à partir d’ici. Rien n’a été saisi. Copiez autant de notes qu’il y a de personnes.
form-draft-back = Ce que vous aviez saisi est de nouveau là.
form-draft-again = Recommencer
