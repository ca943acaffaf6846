results-none = لا شيء يُقيَّم في هذه الدورة بعد
results-none-text = أضف اختباراً أو تمريناً عملياً، ثم تُكتب درجة لكل شخص أو يُلصق عمود من الدرجات.
results-nobody = لم يُسجَّل أحد بعد
results-nobody-text = تُدخل الدرجات حين يكون للأشخاص مقاعد في الدورة.
results-grid = الدرجات
results-add = إضافة تقييم…
results-edit = تعديل { $title }
results-new = تقييم جديد
results-make = إضافة
results-added = أُضيف { $title }
results-kept = عُدّل { $title }
results-kind = النوع
results-kind-pre = اختبار قبلي
results-kind-post = اختبار بعدي
results-kind-practical = اختبار عملي
results-kind-exam = امتحان
results-title = العنوان
results-max = الدرجة العليا
results-pass = درجة النجاح
results-pass-hint = اتركها فارغة حيث لا ينجح أحد ولا يرسب، كما في الاختبار القبلي.
results-attempts = المحاولات
results-attempts-hint = تُحتسب أفضلها، وتبقى كلها محفوظة.
results-fixed = لأحدهم درجة، فيبقى كما هو.
results-of-points = من { $max }
results-of-points-pass = من { $max }، والنجاح من { $pass }
results-scored = { $count ->
    [0] لا درجات بعد
    [one] درجة واحدة
    [two] درجتان
    [few] { $count } درجات
   *[other] { $count } درجة
}
results-mean = المتوسط { $percent }
results-passed = نجح { $passed }، ورسب { $failed }
results-change = التغيّر
results-change-mean = متوسط التغيّر
results-change-of = { $count ->
    [0] لم يؤدِّ أحد الاختبارين بعد
    [one] أدّى شخص واحد الاختبارين
    [two] أدّى شخصان الاختبارين
    [few] أدّى { $count } أشخاص الاختبارين
   *[other] أدّى { $count } شخصاً الاختبارين
}
results-points = { $n } نقطة
results-assessor = المقيِّم
results-assessor-me = { $name } (أنت)
results-keys = اكتب درجة واضغط Enter للشخص التالي، أو ألصق عموداً. والخانة المفرغة تزيل الدرجة.
results-head-name = الاسم
results-head-attempt = { $title }، { $n }
results-head-outcome = النتيجة
results-cell = { $name }، { $title }، المحاولة { $n }
results-first = كانت { $score }
results-rival = أو { $score }
results-by = المقيِّم: { $name }
results-outcome-pass = نجح
results-outcome-fail = رسب
results-outcome-pending = ليس بعد
results-sent = { $count ->
    [one] أُدخلت درجة واحدة
    [two] أُدخلت درجتان
    [few] أُدخلت { $count } درجات
   *[other] أُدخلت { $count } درجة
}
results-correct = { $count ->
    [one] تصحيح درجة واحدة
    [two] تصحيح درجتين
    [few] تصحيح { $count } درجات
   *[other] تصحيح { $count } درجة
}
results-correct-sub = تبقى القيمة السابقة في السجل.
results-correct-line = { $name }، { $title }: { $was } تصبح { $now }
results-correct-none = بلا درجة
results-correct-keep = تصحيح
results-correct-note = تفاصيل أخرى
results-reason-unknown = { $code }
results-sheet-best = { $title }، أفضل درجة من { $max }
results-sheet-percent = { $title }، %
results-sheet-outcome = { $title }، النتيجة
results-sheet-mean = المتوسط
results-sheet-note = أفضل محاولة لكل شخص في كل تقييم. التغيّر: من أول اختبار قبلي إلى آخر اختبار بعدي، بالنقاط المئوية؛ ومتوسطه لمن أدّى الاختبارين.
