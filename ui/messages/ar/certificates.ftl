certificates-title = الشهادات
certificates-run = الدورة
certificates-tab-run = هذه الدورة
certificates-tab-register = سجل الأرقام
certificates-register = سجل الأرقام
certificates-register-sub = كل رقم صدر
certificates-register-none = لم يُعثر على شهادة
certificates-register-none-text = كل ما يصدر يبقى هنا برقمه على الدوام.
certificates-find = البحث عن رقم أو اسم
certificates-waiting = { $count ->
    [one] شهادة واحدة معدّة وتنتظر الاعتماد.
    [two] شهادتان معدّتان وتنتظران الاعتماد.
    [few] { $shown } شهادات معدّة وتنتظر الاعتماد.
   *[other] { $shown } شهادة معدّة وتنتظر الاعتماد.
}
certificates-waiting-text = تأخذ كل واحدة رقمها حين يعتمدها مسؤول الشهادات ويصدرها.
certificates-after-approval = بعد الاعتماد
certificates-no-runs = لا دورات بعد
certificates-no-runs-text = تصدر الشهادات عن دورة وسجل حضورها وقاعدة إتمامها.
certificates-completion = الإتمام
certificates-which = من يظهر
certificates-count-all = الكل { $count }
certificates-count-pass = ناجح { $count }
certificates-count-fail = غير ناجح { $count }
certificates-count-pending = معلّق { $count }
certificates-nobody = لا أحد هنا
certificates-nobody-text = لا أحد مسجّل في هذه الدورة.

certificates-head-name = الاسم
certificates-head-hours = الساعات المكتسبة
certificates-head-outcome = النتيجة
certificates-head-why = السبب
certificates-head-certificate = الشهادة
certificates-head-run = الدورة
certificates-head-issued = تاريخ الإصدار
certificates-head-state = الحالة
certificates-head-do = الورقة
certificates-pass = ناجح
certificates-fail = غير ناجح
certificates-pending = معلّق
certificates-state-draft = مُعدّة
certificates-state-approved = معتمدة
certificates-state-issued = صادرة
certificates-state-suspended = موقوفة
certificates-state-superseded = مستبدلة
certificates-state-revoked = ملغاة
certificates-state-dropped = متروكة
certificates-state-void = باطلة
certificates-why-not-passed = لم ينجح
certificates-why-pending = لم تُعقد كل الجلسات بعد
certificates-why-mark-clash = علامات أو درجات مختلفة
certificates-why-has-certificate = لديه شهادة
certificates-why-unknown = ليس بعد

certificates-conditions = الشروط
certificates-hours-of = { $percent } من الساعات: { $earned } من { $expected }
certificates-serial = الرقم
certificates-no-serial = لا رقم بعد
certificates-printed = على الورق
certificates-paper-pending = صدرت، ولم تُحفظ ورقتها بعد.
certificates-none-yet = لا شهادة بعد. تأتي مع الدفعة التالية.
certificates-open = فتح الشهادة
certificates-open-short = فتح
certificates-preview = معاينة
certificates-to-person = الشخص
certificates-contradicts = صدرت الشهادة، لكن السجلات لم تعد تستوفي الشروط
certificates-contradicts-short = السجلات مختلفة
certificates-contradicts-hint = تغيّر الحضور أو الدرجات أو اعتمادات الأداء بعد إصدار الشهادة. صحّح السجلات، أو ألغِ الشهادة مع ذكر السبب.

certificates-prepare = { $count ->
    [one] إعداد شهادة واحدة
    [two] إعداد شهادتين
    [few] إعداد { $count } شهادات
   *[other] إعداد { $count } شهادة
}
certificates-prepare-none = إعداد الشهادات
certificates-prepared = { $count ->
    [one] أُعدّت شهادة واحدة
    [two] أُعدّت شهادتان
    [few] أُعدّت { $count } شهادات
   *[other] أُعدّت { $count } شهادة
}
certificates-nobody-ready = لا أحد جاهز: لكل ناجح شهادة أو مكان في دفعة.
certificates-batch-of = { $count ->
    [one] دفعة من شهادة واحدة
    [two] دفعة من شهادتين
    [few] دفعة من { $count } شهادات
   *[other] دفعة من { $count } شهادة
}
certificates-batch-prepared = مُعدّة
certificates-batch-approved = معتمدة
certificates-batch-issued = صادرة
certificates-batch-is-dropped = تُركت الدفعة
certificates-prepared-by = أعدّها { $name } في { $at }
certificates-issued-by = اعتمدها وأصدرها { $name } في { $at }
certificates-all-filed = الأوراق المحفوظة: { $count }
certificates-file = { $count ->
    [one] حفظ ورقة واحدة
    [two] حفظ ورقتين
    [few] حفظ { $count } أوراق
   *[other] حفظ { $count } ورقة
}
certificates-filing = إعداد الأوراق وحفظها

certificates-issue = اعتماد وإصدار…
certificates-issue-title = { $count ->
    [one] اعتماد شهادة واحدة وإصدارها
    [two] اعتماد شهادتين وإصدارهما
    [few] اعتماد { $count } شهادات وإصدارها
   *[other] اعتماد { $count } شهادة وإصدارها
}
certificates-issue-what = { $count ->
    [one] شهادة واحدة من { $run }، أعدّها { $by }.
    [two] شهادتان من { $run }، أعدّهما { $by }.
    [few] { $count } شهادات من { $run }، أعدّها { $by }.
   *[other] { $count } شهادة من { $run }، أعدّها { $by }.
}
certificates-issue-meaning = معتمدة ومصرَّح بإصدارها.
certificates-issue-action = توقيع وإصدار
certificates-issue-final = تُسحب الأرقام الآن. ما صدر لا يُتراجع عنه، بل يُلغى فقط.
certificates-issue-second = شخص آخر يوقّع
certificates-issue-second-text = يوقّع هنا مصدّق لم يُعدّ هذه الدفعة باسم دخوله وكلمة مروره. وتبقى أنت في النافذة.
certificates-issued = { $count ->
    [one] صدرت شهادة واحدة
    [two] صدرت شهادتان
    [few] صدرت { $count } شهادات
   *[other] صدرت { $count } شهادة
}
certificates-issue-not-needs-second-person = أنت أعددت هذه الدفعة، فيوقّعها مصدّق آخر.
certificates-issue-not-no-permission = يوقّع هذه الدفعة مصدّق.
certificates-issue-not-batch-stale = تغيّرت السجلات بعد إعدادها. اتركها وأعدّها من جديد.
certificates-issue-not-unknown = يوقّع هذه الدفعة مصدّق آخر.
certificates-drop = ترك…
certificates-drop-title = ترك هذه الدفعة
certificates-drop-sub = لم يُستعمل أي رقم. ويمكن إعداد الأشخاص من جديد.
certificates-drop-action = ترك الدفعة

certificates-decide = تغيير…
certificates-decide-title = ما مصير هذه الشهادة
certificates-replaces = تحل محل
certificates-replace = استبدال
certificates-replace-text = تُعدّ شهادة جديدة من السجلات كما هي الآن. وبعد أن يعتمدها شخص آخر تأخذ رقمها الخاص، وتذكر هذه الشهادة الرقم الذي حلّ محلها.
certificates-replace-action = إعداد الجديدة
certificates-replace-said = { $serial }: أُعدّت الجديدة وتنتظر الاعتماد
certificates-suspend = تعليق
certificates-suspend-text = لا تسري هذه الشهادة حتى إشعار آخر. يمكن إعادتها أو إلغاؤها.
certificates-suspend-action = توقيع وتعليق
certificates-suspend-said = عُلّقت { $serial }
certificates-suspend-meaning = لا تسري هذه الشهادة حتى إشعار آخر.
certificates-reinstate = إعادة
certificates-reinstate-text = تسري الشهادة من جديد كما كانت.
certificates-reinstate-action = توقيع وإعادة
certificates-reinstate-said = عادت { $serial } سارية
certificates-reinstate-meaning = تسري هذه الشهادة من جديد.
certificates-revoke = إلغاء نهائي
certificates-revoke-text = إلى الأبد: الرقم الملغى لا يعود سارياً. ويمكن أن ينال الشخص شهادة أخرى برقم آخر.
certificates-revoke-action = توقيع وإلغاء
certificates-revoke-said = أُلغيت { $serial }
certificates-revoke-meaning = لم تعد هذه الشهادة سارية.
certificates-prepare-button = النوع والتصميم…
certificates-prepare-title = تحضير الشهادات
certificates-prepare-sub = يُثبَّت مضمونها الآن؛ ويعتمدها ويصدرها شخص آخر.
certificates-kind = النوع
certificates-kind-decided = كما حكمت القاعدة لكل شخص
certificates-kind-completion = إتمام مع تقييم
certificates-kind-competence = كفاءة مع اعتماد الأداء
certificates-kind-attendance = حضور
certificates-kind-participation = مشاركة
certificates-kind-trainer = للمدربين
certificates-kind-speaker = للمتحدثين
certificates-template = التصميم
certificates-template-landscape = أفقي بإطار
certificates-template-portrait = عمودي بسيط
certificates-signatories = من يوقّع
certificates-signatories-hint = اثنان على الأكثر. وإن لم يوقّع أحد ظهرت أسماء المدربين.
certificates-signatory-not-now = { $name } ({ $title })، ليس في هذا اليوم
certificates-for = { $count ->
    [0] لا أحد جاهز لهذا النوع.
    [one] يحصل عليها شخص واحد.
    [two] يحصل عليها شخصان.
    [few] يحصل عليها { $count } أشخاص.
   *[other] يحصل عليها { $count } شخصًا.
}
certificates-staff-of = { $name }، { $hours }
certificates-signatory-none = لا أحد يوقّع الشهادات بعد. يضيف المديرون والمنسقون الموقّعين في الإعدادات.
certificates-signatory-list = موقّعو الشهادات
certificates-signatory-list-sub = تُطبع أسماؤهم وصفاتهم على الشهادات التي تُحضَّر في مدة توقيعهم.
certificates-signatory-add = إضافة موقّع…
certificates-signatory-new = موقّع جديد
certificates-signatory-edit = تعديل الموقّع
certificates-signatory-find = الاسم
certificates-signatory-find-hint = اكتب جزءًا من اسم شخص في السجل.
certificates-signatory-person = الشخص
certificates-signatory-choose = اختر شخصًا
certificates-signatory-title = الصفة كما تُطبع
certificates-signatory-from = يوقّع من
certificates-signatory-to = يوقّع حتى
certificates-signatory-to-hint = اتركه فارغًا إن لم تكن له نهاية.
certificates-signatory-make = إضافة
certificates-signatory-added = أُضيف الموقّع
certificates-signatory-kept = عُدّل الموقّع
certificates-signatory-until = من { $from } إلى { $to }
certificates-signatory-since = منذ { $from }
certificates-register-which = أي شهادات
certificates-register-here = صدرت هنا { $count }
certificates-register-former = سابقة { $count }
certificates-chain = ما آلت إليه
certificates-replaced-by = حلت محلها
certificates-former-notice = صدرت هذه الشهادات قبل Rollbook. هو يعرفها، ولا يستطيع طباعتها ولا التحقق منها.
certificates-former-none = لا شهادة سابقة على Rollbook
certificates-former-none-text = يمكن استيراد قائمة بها: الرقم والاسم والدورة والتاريخ.
certificates-former-course = الدورة
certificates-former-import = استيراد السابقة…
certificates-former-title = استيراد شهادات سابقة
certificates-former-sub = قائمة فيها أعمدة الرقم والاسم والدورة والتاريخ. يجب أن يكون الأشخاص في السجل.
certificates-former-refused = تبقى خارجًا. صحّح القائمة واستوردها مرة أخرى: ما دخل من قبل لا يُمسّ.
certificates-former-why-no-number = بلا رقم
certificates-former-why-number-used = هذا الرقم موجود من قبل
certificates-former-why-number-twice = هذا الرقم مكرر في القائمة
certificates-former-why-no-name = بلا اسم
certificates-former-why-nobody = لا أحد في السجل بهذا الاسم
certificates-former-why-several = عدة أشخاص بهذا الاسم
certificates-former-why-no-course = بلا دورة
certificates-former-why-no-date = بلا تاريخ، أو بتاريخ يحتمل عدة أيام: اكتب 2019-05-04
certificates-former-why-unknown = لا يمكن إدخاله
certificates-former-edit = تصحيح شهادة سابقة
certificates-former-withdraw = سحبها
certificates-former-edited = صُحّحت الشهادة السابقة {"\u2068"}{ $serial }{"\u2069"}
certificates-former-withdrawn = سُحبت الشهادة السابقة {"\u2068"}{ $serial }{"\u2069"}
certificates-former-no-column = لا عمود
certificates-former-dates-none = ترك هذه الصفوف
certificates-former-line = الصف
certificates-former-outcome = ما يصير إليه
certificates-former-comes = يدخل
certificates-signature = صورة التوقيع
certificates-signature-hint = PNG أو JPEG، داكنة على أبيض. لا تظهر إلا على الشهادات الصادرة.
certificates-signature-choose = اختيار صورة…
certificates-signature-none = لا صورة
certificates-signature-drop = إزالتها
certificates-signature-of = توقيع { $name }
certificates-former-do = { $count ->
    [one] استيراد شهادة واحدة
    [two] استيراد شهادتين
    [few] استيراد { $count } شهادات
   *[other] استيراد { $count } شهادة
  }
certificates-former-said = { $count ->
    [one] استُوردت شهادة سابقة واحدة
    [two] استُوردت شهادتان سابقتان
    [few] استُوردت { $count } شهادات سابقة
   *[other] استُوردت { $count } شهادة سابقة
  }
certificates-former-left = { $count ->
    [one] صف واحد لا يمكن إدخاله
    [two] صفان لا يمكن إدخالهما
    [few] { $count } صفوف لا يمكن إدخالها
   *[other] { $count } صفًا لا يمكن إدخالها
  }
