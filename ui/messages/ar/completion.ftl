# قواعد الإتمام والأحكام بالكلمات. لا ينطق بها إلا قلب البرنامج.

## قاعدة
completion-rule = { $what }
completion-rule-excused-leave = { $what }؛ ولا تُحتسب الجلسة التي عُذر الشخص عنها
completion-and = { $first } و{ $second }
completion-or = { $first } أو { $second }
completion-comma = { $first }، { $second }
completion-brackets = ({ $what })
completion-rule-at-least = { $n } على الأقل من هذه الشروط وعددها { $count }: { $parts }
completion-rule-hours = ما لا يقل عن { $percent } من الساعات
completion-rule-sessions = { $n ->
    [one] جلسة واحدة على الأقل
    [two] جلستان على الأقل
    [few] { $n } جلسات على الأقل
   *[other] { $n } جلسة على الأقل
}
completion-rule-sessions-part = { $n ->
    [one] جلسة واحدة على الأقل بما لا يقل عن { $percent } من دقائقها
    [two] جلستان على الأقل بما لا يقل عن { $percent } من دقائق كل منهما
    [few] { $n } جلسات على الأقل بما لا يقل عن { $percent } من دقائق كل منها
   *[other] { $n } جلسة على الأقل بما لا يقل عن { $percent } من دقائق كل منها
}
completion-rule-tag = كل جلسة تحمل الوسم «{"\u2068"}{ $tag }{"\u2069"}»
completion-rule-signed-off = اعتماد الأداء في كل كفاءة من كفاءات المقرر
completion-rule-signed-off-in = اعتماد الأداء في {"\u2068"}{ $codes }{"\u2069"}
completion-rule-score = ما لا يقل عن { $percent } في كل { $kind ->
    [pre] اختبار قبلي
    [post] اختبار بعدي
    [practical] اختبار عملي
   *[exam] امتحان
}

## موقف الشخص
completion-hours = اكتُسب { $earned } من { $hours }؛ والمطلوب { $needed }.
completion-hours-none = لم تُعقد أي جلسة بعد؛ والمطلوب { $needed } من الساعات.
completion-sessions = { $n ->
    [one] المطلوب جلسة واحدة؛ ما حُضر حتى الآن: { $attended }.
    [two] المطلوب جلستان؛ ما حُضر حتى الآن: { $attended }.
    [few] المطلوب { $n } جلسات؛ ما حُضر حتى الآن: { $attended }.
   *[other] المطلوب { $n } جلسة؛ ما حُضر حتى الآن: { $attended }.
}
completion-sessions-part = { $n ->
    [one] المطلوب جلسة واحدة بما لا يقل عن { $percent } من دقائقها؛ ما حُضر حتى الآن: { $attended }.
    [two] المطلوب جلستان بما لا يقل عن { $percent } من دقائق كل منهما؛ ما حُضر حتى الآن: { $attended }.
    [few] المطلوب { $n } جلسات بما لا يقل عن { $percent } من دقائق كل منها؛ ما حُضر حتى الآن: { $attended }.
   *[other] المطلوب { $n } جلسة بما لا يقل عن { $percent } من دقائق كل منها؛ ما حُضر حتى الآن: { $attended }.
}
completion-tag = المطلوب كل جلسة تحمل الوسم «{"\u2068"}{ $tag }{"\u2069"}»؛ ما حُضر منها حتى الآن: { $attended }.
completion-tag-none = المطلوب كل جلسة تحمل الوسم «{"\u2068"}{ $tag }{"\u2069"}»، ولا تحمله أي جلسة بعد.
completion-semicolon = { $first }؛ { $second }
completion-score = المطلوب ما لا يقل عن { $percent } في كل { $kind ->
    [pre] اختبار قبلي
    [post] اختبار بعدي
    [practical] اختبار عملي
   *[exam] امتحان
}: { $scores }.
completion-score-none = المطلوب ما لا يقل عن { $percent } في كل { $kind ->
    [pre] اختبار قبلي
    [post] اختبار بعدي
    [practical] اختبار عملي
   *[exam] امتحان
}، ولا يوجد منه شيء في الدورة بعد.
completion-score-enough = {"\u2068"}{ $title }{"\u2069"} { $reached }
completion-score-left = {"\u2068"}{ $title }{"\u2069"} { $reached }، { $count ->
    [0] لم تبق محاولة
    [one] بقيت محاولة واحدة
    [two] بقيت محاولتان
    [few] بقيت { $count } محاولات
   *[other] بقيت { $count } محاولة
}
completion-score-missing = بلا درجة
completion-signed-off = اعتمادات الأداء: { $sign-offs }.
completion-signed-off-none = المطلوب اعتماد الأداء، ولا يذكر المقرر أي كفاءة بعد.
completion-signed-off-enough = {"\u2068"}{ $code }{"\u2069"} {"\u2068"}{ $title }{"\u2069"}: { $reached }
completion-signed-off-open = {"\u2068"}{ $code }{"\u2069"} {"\u2068"}{ $title }{"\u2069"}: { $reached }، ويمكن أن يبلغ بعدُ «{ $required }»
completion-signed-off-over = {"\u2068"}{ $code }{"\u2069"} {"\u2068"}{ $title }{"\u2069"}: { $reached }، وكان المطلوب «{ $required }»
completion-signed-off-not-yet = بلا اعتماد
completion-missed = ما فات: { $sessions }.
completion-still = ما زال النجاح ممكنًا عبر { $sessions }.
completion-still-hours = ما زال النجاح ممكنًا باكتساب { $needed } من { $left } المتبقية: { $sessions }.
completion-still-close = اكتُسب ما يكفي؛ ويُحتسب بعد إغلاق: { $sessions }.
completion-session = {"\u2068"}{ $label } { $title }{"\u2069"}
completion-session-mandatory = {"\u2068"}{ $label } { $title }{"\u2069"} (إلزامية)
completion-more = { $sessions } و{ $count } أخرى
completion-percent = { $n } %
completion-amount = { $n } س

## لماذا لا يمكن استعمال القاعدة
completion-fault-unknown = الشرط «{ $name }» غير معروف لهذا الإصدار
completion-fault-shape = ليست على هيئة قاعدة
completion-fault-no-parts = مجموعة لا تحوي أي شرط
completion-fault-too-many = المطلوب { $n } من الشروط، وعددها { $count }
completion-fault-over-100 = لا يستطيع أحد بلوغ { $percent }
completion-fault-nothing = شرط لا يطلب شيئًا، فلا يمكن لأحد أن يخفق فيه
completion-fault-tag = وسم فارغ أو طويل جدًا
completion-fault-no-competency = تطلب اعتماد الأداء، وليس لهذا الإصدار من المقرر أي كفاءة
completion-fault-competency = ليست «{"\u2068"}{ $code }{"\u2069"}» كفاءة من كفاءات هذا الإصدار من المقرر
completion-fault-deep = مجموعات متداخلة أكثر من { $max } مستويات
completion-fault-long = فيها أكثر من { $max } شرطًا
