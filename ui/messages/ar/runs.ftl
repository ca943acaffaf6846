runs-title = الدورات
runs-back = كل الدورات
runs-sub = { $count ->
    [zero] لا دورات
    [one] دورة واحدة، الجارية منها { $going }
    [two] دورتان، الجارية منهما { $going }
    [few] { $number } دورات، الجارية منها { $going }
   *[other] { $number } دورة، الجارية منها { $going }
}
runs-new = دورة جديدة
runs-make = إنشاء الدورة
runs-edit = الدورة { $code }
runs-edit-button = تعديل…
runs-kept = عُدّلت { $code }
runs-added = أُنشئت { $code }
runs-none = لا دورات بعد
runs-none-text = الدورة تنفيذ واحد لمقرر: تواريخ ومقاعد وجلسات ومشاركون.
runs-needs-course = لا نسخة معتمدة لأي مقرر بعد. أنشئ مقررًا في «المقررات والبرامج» واعتمده، ثم يمكن أن تتبعه دورة.
runs-of = { $n } من { $all }
runs-head-title = الدورة
runs-head-code = الرمز
runs-head-dates = التواريخ
runs-head-enrolled = المقاعد
runs-head-sessions = الجلسات
runs-head-certificates = الشهادات
runs-head-state = الحالة
runs-field-version = المقرر ونسخته
runs-field-code = الرمز
runs-field-code-hint = كما يظهر على الورق، مثل GTHB-MAB-2026-02.
runs-field-first = اليوم الأول
runs-field-last = اليوم الأخير
runs-field-zone = المنطقة الزمنية
runs-field-capacity = المقاعد
runs-pools = المقاعد المحسوبة على حدة
runs-pools-hint = لأشخاص من بعض البلدان، كالبلد المضيف والخارج. ومجموعها مقاعد الدورة.
runs-pools-start = احسب المقاعد على حدة
runs-pools-more = سطر آخر
runs-pool-name = لمن
runs-pool-countries = البلدان
runs-pool-countries-hint = رموز أو أسماء تفصلها ؛ وإن تُركت فارغة فسائر البلدان
runs-pool-remove = إزالة { $name }
runs-pool = مقاعد
runs-pool-of = { $name }: { $n } من { $all }
runs-tab-plan = الخطة
runs-tab-people = المشاركون
runs-tab-roll = سجل الحضور
runs-tab-results = النتائج
runs-tab-certificates = الشهادات
runs-tab-files = الملفات
runs-files-own = ملفات هذه الدورة
runs-files-library = من المكتبة
runs-tab-actions = الإجراءات
runs-tab-history = السجل الزمني

runs-state-draft = مسودة
runs-state-announced = معلنة
runs-state-open = مفتوحة للتقديم
runs-state-selection = قيد الاختيار
runs-state-confirmed = مؤكدة
runs-state-running = جارية
runs-state-completed = مكتملة
runs-state-closed = مغلقة
runs-state-cancelled = ملغاة
runs-state-postponed = مؤجلة
runs-state-button = تغيير الحالة…
runs-state-title = تغيير حالة هذه الدورة
runs-state-sub = حالتها الآن: { $state }.
runs-state-reason-hint = مطلوب للإلغاء أو التأجيل أو إعادة الفتح.
runs-state-kept = حالة { $code } الآن: { $state }

runs-copy-button = دورة جديدة من هذه…
runs-copy-title = دورة جديدة من { $code }
runs-copy-sub = تُنسخ الأوقات والقاعات والمدربون والنصوص، ولا يُنسخ الأشخاص ولا العلامات ولا الحالات.
runs-copy-first-hint = يوم { $weekday }، مثل { $code }.
runs-copy-days = { $count ->
    [one] { $days }: جلسة واحدة من { $all }
    [two] { $days }: جلستان من { $all }
    [few] { $days }: { $number } جلسات من { $all }
   *[other] { $days }: { $number } جلسة من { $all }
}
runs-copy-sessions = جلسات الدورة الجديدة
runs-copy-head-overlaps = التداخلات
runs-copy-tick = نسخ { $title }
runs-copy-without = دون { $names }، لأنه لم يعد مدربًا.
runs-copy-free = لا شيء
runs-copy-no-sessions = ليس في الدورة السابقة جلسات: تأخذ الجديدة حقولها فقط.

runs-enrolment-reserve = احتياط
runs-enrolment-enrolled = مسجّل
runs-enrolment-active = نشط
runs-enrolment-completed = أتمّ
runs-enrolment-not-completed = لم يُتمّ
runs-enrolment-withdrawn = منسحب
runs-enrolment-removed = مستبعد
runs-enrolment-transferred = منقول
runs-enrolment-no-show = لم يأتِ
runs-enrolment-title = الحالة الجديدة
runs-enrolment-now = الحالة الآن: { $state }
runs-enrolment-kept = { $name }: { $state }
runs-outcome-pass = ناجح
runs-outcome-fail = غير ناجح
runs-outcome-pending = معلّق

runs-people-count = شُغل { $n } من { $all } مقعدًا
runs-people-add = إضافة مشاركين
runs-people-add-title = إضافة مشاركين إلى الدورة
runs-people-find = البحث بالاسم أو البلد أو جهة العمل
runs-people-tick = اختيار { $name }
runs-people-is-in = في الدورة
runs-people-nobody = لم يُعثر على أحد
runs-people-nobody-text = يُضاف الأشخاص الجدد أو يُستوردون من قائمة في «الأشخاص».
runs-people-enrol = { $count ->
    [0] تسجيل
    [one] تسجيل شخص واحد
    [two] تسجيل شخصين
    [few] تسجيل { $count } أشخاص
    [many] تسجيل { $count } شخصًا
   *[other] تسجيل { $count } شخص
}
runs-people-added = { $count ->
    [one] سُجّل شخص واحد
    [two] سُجّل شخصان
    [few] سُجّل { $count } أشخاص
    [many] سُجّل { $count } شخصًا
   *[other] سُجّل { $count } شخص
}
runs-people-override = سبب تجاوز عدد المقاعد
runs-people-override-hint = اكتملت مقاعد الدورة. بذكر السبب يُسجّلون مع ذلك.
runs-people-waiting = { $count ->
    [one] شخص واحد في الاحتياط
    [two] شخصان في الاحتياط
    [few] { $number } أشخاص في الاحتياط
   *[other] { $number } شخصًا في الاحتياط
}
runs-people-to-reserve = من لا يجد مقعدًا يوضع في الاحتياط
runs-people-to-reserve-hint = بترتيب اختيارهم. والمقعد الذي يخلو لأول من في القائمة.
runs-promote = منح مقعد شاغر إلى { $name }
runs-promoted = صار لـ{ $name } مقعد
runs-reserve-place = { $state }، المرتبة { $place }
runs-transfer = نقل إلى دورة أخرى
runs-transfer-run = الدورة الأخرى
runs-transfer-done = نُقل { $name } إلى { $code }
runs-people-none = لا أحد مسجّل بعد
runs-people-none-text = أضف أشخاصًا معروفين في الدفتر، أو استورد قائمة في «الأشخاص».
runs-people-name = الاسم
runs-people-country = البلد
runs-people-employer = جهة العمل
runs-people-hours = الساعات المكتسبة
runs-people-hours-of = { $earned } من { $expected }
runs-people-outcome = النتيجة
runs-people-state = الحالة
runs-people-change = تغيير

runs-courses-none = لا مقررات بعد
runs-courses-none-text = أنشئ مقررًا مع قاعدة إتمامه، ثم يمكن أن تنفّذه دورة.
runs-course-new = مقرر جديد
runs-course-code = الرمز
runs-course-code-hint = قصير، مثل MAB.
runs-course-title = العنوان
runs-course-language = لغة التدريس
runs-course-added = أُنشئ المقرر
runs-version-n = النسخة { $n }
runs-version-add = نسخة جديدة
runs-version-new = نسخة جديدة من { $code }
runs-version-edit = { $code }، النسخة { $n }
runs-version-added = أُنشئت النسخة
runs-version-kept = عُدّلت النسخة
runs-version-state-kept = تغيّرت حالة { $code }، النسخة { $n }
runs-version-draft = مسودة
runs-version-in-review = قيد المراجعة
runs-version-approved = معتمدة
runs-version-retired = متقاعدة
runs-version-to-review = إرسال للمراجعة
runs-version-to-draft = إعادة إلى المسودة
runs-version-approve = اعتماد
runs-version-retire = إيقاف العمل بها

runs-rule-short = شرط النجاح:
runs-rule-title = من ينجح
runs-rule-sub = يضع المركز حدوده بنفسه. وكل حكم يذكر الشرط الذي حسمه.
runs-rule-kind = القاعدة
runs-rule-all = كل ما يلي
runs-rule-any = أيّ مما يلي
runs-rule-at-least = عدد أدنى مما يلي
runs-rule-hours = نسبة من الساعات
runs-rule-sessions = عدد من الجلسات
runs-rule-tag = كل جلسة تحمل وسمًا
runs-rule-score = درجة في كل تقييم من نوع
runs-rule-n = العدد
runs-rule-session-count = الجلسات
runs-rule-percent = النسبة المئوية
runs-rule-percent-each = النسبة المئوية من كلٍّ
runs-rule-score-kind = التقييمات
runs-rule-score-percent = النسبة المئوية من النقاط
runs-rule-tag-name = الوسم
runs-rule-add = إضافة شرط
runs-rule-remove = إزالة
runs-rule-bad-percent = عدد صحيح من 1 إلى 100.
runs-rule-bad-count = عدد صحيح لا يقل عن 1.
runs-rule-count-too-high = عدد الشروط أقل من ذلك.
runs-rule-no-tag = اكتب الوسم الذي تحمله الجلسات.
runs-rule-empty-group = أضف شرطًا واحدًا على الأقل.
runs-rule-excused = تبقى ساعات الغياب بعذر ضمن المطلوب
runs-rule-excused-hint = بدونها يقلّ المطلوب من الشخص بكل جلسة غاب عنها بعذر.
runs-tab-skills = اعتماد الأداء
runs-rule-signed-off = اعتماد الأداء في الكفاءات
runs-rule-codes = رموز الكفاءات
runs-rule-codes-hint = إن تُركت فارغة: كل كفاءات الإصدار.
runs-version-competencies = الكفاءات
runs-version-competencies-none = لا كفاءات بعد؛ أضفها من «الكفاءات…» ضمن المقررات.

runs-tab-parts = المجموعات
runs-field-least = أقل عدد من الأشخاص
runs-field-least-hint = بأقل منه لا تُؤكَّد إلا بسبب.
runs-field-edition = رقم الدورة
runs-field-objectives = الأهداف
runs-field-objectives-hint = هدف في كل سطر.
runs-part-phase = مرحلة
runs-part-track = مسار
runs-part-group = مجموعة
runs-parts-phases = المراحل
runs-parts-tracks = المسارات
runs-parts-groups = المجموعات
runs-part-add-phase = إضافة مرحلة
runs-part-add-track = إضافة مسار
runs-part-add-group = إضافة مجموعة
runs-part-none-phase = أجزاء من أيام الدورة، مثل محاضرات عبر الإنترنت ثم تطبيق في الموقع.
runs-part-none-track = مسارات يختارها الأشخاص. جلسة المسار مطلوبة ممن فيه وحدهم.
runs-part-none-group = أشخاص يتناوبون معاً. جلسة المجموعة مطلوبة ممن فيها وحدهم.
runs-part-title = العنوان
runs-part-mode = مكان المشاركة
runs-part-capacity-hint = فارغ: بقدر مقاعد الدورة.
runs-part-people = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $number } أشخاص
    [many] { $number } شخصًا
   *[other] { $number } شخص
}
runs-part-sessions = { $count ->
    [zero] لا جلسات
    [one] جلسة واحدة
    [two] جلستان
    [few] { $number } جلسات
    [many] { $number } جلسة
   *[other] { $number } جلسة
}
runs-part-over = أكثر من المقاعد
runs-part-kept = حُفظ { $title }
runs-part-removed = أُزيل { $title }
runs-part-remove = إزالة
runs-assign = المجموعة والمسارات…
runs-assign-title = المجموعة والمسارات
runs-assign-sub = { $count ->
    [zero] لا أحد
    [one] لشخص واحد
    [two] لشخصين
    [few] لعدد { $number } أشخاص
    [many] لعدد { $number } شخصًا
   *[other] لعدد { $number } شخص
}
runs-assign-done = { $count ->
    [zero] لم يُنقل أحد
    [one] نُقل شخص واحد
    [two] نُقل شخصان
    [few] نُقل { $number } أشخاص
    [many] نُقل { $number } شخصًا
   *[other] نُقل { $number } شخص
}
runs-assign-override = سبب تجاوز المقاعد
