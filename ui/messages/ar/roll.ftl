roll-title = سجل الحضور
roll-back = كل الجلسات
roll-tools = أدوات سجل الحضور
roll-grid = حضور جلسة { $title }
roll-when = { $day }، { $times } ({ $zone })
roll-comma = { "، " }
roll-head-person = المشارك
roll-head-now = { $day }، الآن
roll-head-hours = الساعات المكتسبة
roll-hours-none = –
roll-marked-of = سُجّل { $marked } من { $expected }

roll-status-present = حاضر
roll-status-late = متأخر
roll-status-early = خرج مبكرًا
roll-status-remote = عن بُعد
roll-status-excused = معذور
roll-status-absent = غائب
roll-status-not-expected = غير مطلوب
roll-status-unmarked = لم يُسجَّل
roll-status-with-minutes = { $status }، { $minutes } د
roll-letter-present = ح
roll-letter-late = ت
roll-letter-early = خ
roll-letter-remote = ب
roll-letter-excused = ع
roll-letter-absent = غ
roll-letter-not-expected = ل
roll-letter-walk-in = ز

roll-dot-sending = قيد الحفظ
roll-dot-saved = محفوظ
roll-dot-refused = لم يُحفظ
roll-cell-minutes = { $minutes } د
roll-cell-first = أولًا: { $status }
roll-cell-late-entry = تسجيل متأخر
roll-cell-rivals = مختلف: { $letters }

roll-said-marked = { $name }: { $mark }
roll-said-marked-many = { $count ->
    [one] شخص واحد: { $mark }
    [two] شخصان: { $mark }
    [few] { $count } أشخاص: { $mark }
    [many] { $count } شخصًا: { $mark }
   *[other] { $count } شخص: { $mark }
}
roll-said-copied = { $count ->
    [one] نُسخت علامة واحدة
    [two] نُسخت علامتان
    [few] نُسخت { $count } علامات
   *[other] نُسخت { $count } علامة
}
roll-said-refused = { $name }: لم يُحفظ. { $why }
roll-said-nothing-unmarked = لا أحد بلا تسجيل
roll-said-nothing-to-copy = لا توجد علامة لنسخها
roll-said-no-such-name = لا يوجد هذا الاسم
roll-toast-marked = { $count ->
    [one] سُجّل شخص واحد
    [two] سُجّل شخصان
    [few] سُجّل { $count } أشخاص
    [many] سُجّل { $count } شخصًا
   *[other] سُجّل { $count } شخص
}

roll-copy = نسخ الجلسة السابقة
roll-rest-present = الباقون حاضرون
roll-close = إغلاق وتوقيع…
roll-jump = البحث عن اسم في القائمة
roll-walkin = حضور غير مسجّل…
roll-walkins = غير مسجّلين بانتظار البتّ: { $count }
roll-print = ورقة التوقيع
roll-keys = المفاتيح
roll-not-yours = يمكنك الاطلاع على هذا السجل دون التسجيل فيه. التسجيل لمدرّب الجلسة أو للمنسق.
roll-empty = لا أحد مسجّل في الدورة
roll-empty-text = سجّل المشاركين في الدورة أولًا، أو دوّن من حضر بلا تسجيل.

roll-reason-title = ما سبب التأخر؟
roll-reason-text = تنتظر هذه العلامات حتى تذكر السبب. يكفي سبب واحد لكل ما يليها.
roll-reason-note = ملاحظة (اختيارية)
roll-reason-keep = حفظ العلامات
roll-reason-drop = التخلي عنها
roll-reason-unknown = سبب آخر
roll-reason-in-force = السبب الذي ذكرته يُرفق بكل علامة تالية هنا.
roll-reason-end = اسأل من جديد
roll-refused-title = { $count ->
    [one] لم تُحفظ علامة واحدة
    [two] لم تُحفظ علامتان
    [few] لم تُحفظ { $count } علامات
   *[other] لم تُحفظ { $count } علامة
}
roll-refused-retry = إعادة المحاولة

roll-close-unmarked = { $count ->
    [one] بقي شخص واحد بلا تسجيل، والمؤشر عليه الآن. سجّله ثم أغلق.
    [two] بقي شخصان بلا تسجيل، والمؤشر على أولهما. سجّلهما ثم أغلق.
    [few] بقي { $count } أشخاص بلا تسجيل، والمؤشر على أولهم. سجّلهم ثم أغلق.
    [many] بقي { $count } شخصًا بلا تسجيل، والمؤشر على أولهم. سجّلهم ثم أغلق.
   *[other] بقي { $count } شخص بلا تسجيل، والمؤشر على أولهم. سجّلهم ثم أغلق.
}
roll-close-title = إغلاق السجل وتوقيعه
roll-close-meaning = حضروا كما هو مسجّل.
roll-close-action = توقيع وإغلاق
roll-close-done = أُغلق السجل ووُقّع
roll-closed = مغلق
roll-signed-by = وقّعه { $name } في { $at }
roll-reopen = إعادة الفتح…
roll-reopen-title = إعادة فتح السجل
roll-reopen-sub = تُحفظ الورقة الموقعة، ويجب توقيع السجل من جديد بعد ذلك.
roll-reopen-action = إعادة الفتح
roll-reopened = أُعيد فتح السجل

roll-walkin-title = حضور غير مسجّل
roll-walkin-sub = شخص حاضر وليس في القائمة. المنسق هو من يبتّ في تسجيله.
roll-walkin-name = الاسم كما يكتبه صاحبه
roll-walkin-country = البلد
roll-walkin-no-country = غير معروف
roll-walkin-possible = قد يكون شخصًا معروفًا في الدفتر
roll-walkin-somebody-else = شخص آخر
roll-walkin-add = تدوين
roll-walkin-added = دُوّن { $name } حاضرًا بلا تسجيل
roll-walkins-title = الحاضرون بلا تسجيل في هذه الجلسة
roll-walkins-sub = سجّل كلًّا منهم على أنه شخص معروف في الدفتر أو شخص جديد، أو لا تسجّله.
roll-walkin-is-enrolled = مسجّل
roll-walkin-is-refused = غير مسجّل
roll-walkin-enrol-as = إنه { $name }، { $country }
roll-walkin-enrol = تسجيل
roll-walkin-enrol-new = تسجيل شخص جديد
roll-walkin-refuse = عدم التسجيل
roll-walkin-enrolled = سُجّل { $name } في الدورة
roll-walkin-refused = لم يُسجَّل { $name }

roll-keys-title = مفاتيح سجل الحضور
roll-keys-sub = تعمل ما دامت القائمة في التركيز. كل مفتاح يكتب فورًا ثم ينتقل.
roll-keys-shift = Shift { $letter }
roll-keys-everybody = كل من لم يُسجَّل بعد
roll-keys-default = العلامة المعتادة لهذه الجلسة
roll-keys-clear = إزالة العلامة
roll-keys-minutes = بعد التأخر أو الخروج المبكر مباشرة: الدقائق
roll-keys-jump = البحث عن اسم
roll-keys-copy = نسخ الجلسة السابقة لمن لم يُسجَّل
roll-keys-undo = تراجع
roll-keys-help = هذه القائمة
roll-keys-walk-in = حضور غير مسجّل

roll-whose = جلسات مَن
roll-whose-mine = جلساتي
roll-whose-all = الكل
roll-mine-sub = جلساتك
roll-all-sub = جلسات كل الدورات
roll-mine-now = الآن
roll-mine-next = التالي
roll-mine-open = انتهت وسجلها مفتوح
roll-mine-later = لاحقًا
roll-mine-done = مغلقة
roll-mine-closed = مغلق
roll-mine-marked = سُجّل { $marked } من { $expected }
roll-mine-take = تسجيل الحضور
roll-mine-look = عرض
roll-mine-none = لا جلسات بعد
roll-mine-none-text = تُحدَّد الجلسات في خطة الدورة.
roll-mine-to-runs = إلى الدورات
roll-mine-more = { $count ->
    [one] عرض جلسة أخرى
    [two] عرض جلستين أخريين
    [few] عرض { $count } جلسات أخرى
   *[other] عرض { $count } جلسة أخرى
}
