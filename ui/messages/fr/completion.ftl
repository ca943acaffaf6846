# Règles de validation et verdicts en mots. Seul le noyau les prononce.

## Une règle
completion-rule = { $what }
completion-rule-excused-leave = { $what } ; une séance dont une personne est excusée ne compte pas
completion-and = { $first } et { $second }
completion-or = { $first } ou { $second }
completion-comma = { $first }, { $second }
completion-brackets = ({ $what })
completion-rule-at-least = au moins { $n } de ces { $count } conditions : { $parts }
completion-rule-hours = au moins { $percent } des heures
completion-rule-sessions = { $n ->
    [one] au moins { $n } séance
   *[other] au moins { $n } séances
}
completion-rule-sessions-part = { $n ->
    [one] au moins { $n } séance avec au moins { $percent } de ses minutes
   *[other] au moins { $n } séances avec au moins { $percent } des minutes de chacune
}
completion-rule-tag = toutes les séances portant l’étiquette « { $tag } »
completion-rule-signed-off = validé dans chaque compétence du cours
completion-rule-signed-off-in = validé dans { $codes }
completion-rule-score = au moins { $percent } à chaque { $kind ->
    [pre] test initial
    [post] test final
    [practical] épreuve pratique
   *[exam] examen
}

## Où en est une personne
completion-hours = { $earned } de { $hours } acquis ; il faut { $needed }.
completion-hours-none = Aucune séance n’a encore eu lieu ; il faut { $needed } des heures.
completion-sessions = { $n ->
    [one] Il faut { $n } séance ; suivies à ce jour : { $attended }.
   *[other] Il faut { $n } séances ; suivies à ce jour : { $attended }.
}
completion-sessions-part = { $n ->
    [one] Il faut { $n } séance avec au moins { $percent } de ses minutes ; suivies à ce jour : { $attended }.
   *[other] Il faut { $n } séances avec au moins { $percent } des minutes de chacune ; suivies à ce jour : { $attended }.
}
completion-tag = Il faut toutes les séances portant l’étiquette « { $tag } » ; suivies à ce jour : { $attended }.
completion-tag-none = Il faut toutes les séances portant l’étiquette « { $tag } », et aucune ne la porte encore.
completion-semicolon = { $first } ; { $second }
completion-score = Il faut au moins { $percent } à chaque { $kind ->
    [pre] test initial
    [post] test final
    [practical] épreuve pratique
   *[exam] examen
} : { $scores }.
completion-score-none = Il faut au moins { $percent } à chaque { $kind ->
    [pre] test initial
    [post] test final
    [practical] épreuve pratique
   *[exam] examen
}, et la session n’en a pas encore.
completion-score-enough = { $title } { $reached }
completion-score-left = { $title } { $reached }, { $count ->
    [0] plus aucun essai
    [one] encore { $count } essai
   *[other] encore { $count } essais
}
completion-score-missing = sans note
completion-signed-off = Validations pratiques : { $sign-offs }.
completion-signed-off-none = Des validations pratiques sont exigées, et le cours ne nomme encore aucune compétence.
completion-signed-off-enough = { $code } { $title } : { $reached }
completion-signed-off-open = { $code } { $title } : { $reached }, peut encore devenir « { $required } »
completion-signed-off-over = { $code } { $title } : { $reached }, il fallait « { $required } »
completion-signed-off-not-yet = non validé
completion-missed = Manqué : { $sessions }.
completion-still = Validation encore possible avec { $sessions }.
completion-still-hours = Validation encore possible avec { $needed } sur les { $left } à venir : { $sessions }.
completion-still-close = Assez d’heures sont acquises ; elles compteront après la clôture : { $sessions }.
completion-session = { $label } { $title }
completion-session-mandatory = { $label } { $title } (obligatoire)
completion-more = { $sessions } et { $count } de plus
completion-percent = { $n } %
completion-amount = { $n } h

## Pourquoi une règle ne peut pas servir
completion-fault-unknown = la condition « { $name } » n’est pas connue de cette version de Rollbook
completion-fault-shape = elle n’a pas la forme d’une règle
completion-fault-no-parts = un groupe ne contient aucune condition
completion-fault-too-many = { $n } conditions sont demandées, mais il y en a { $count }
completion-fault-over-100 = personne ne peut atteindre { $percent }
completion-fault-nothing = une condition ne demande rien, donc personne ne pourrait y échouer
completion-fault-tag = une étiquette est vide ou trop longue
completion-fault-no-competency = elle exige des validations pratiques, et cette version du cours n’a aucune compétence
completion-fault-competency = « { $code } » n’est pas une compétence de cette version du cours
completion-fault-deep = des groupes sont imbriqués sur plus de { $max } niveaux
completion-fault-long = elle a plus de { $max } conditions
