sessions-list = الجلسات
sessions-look = شكل الخطة
sessions-look-list = قائمة
sessions-look-week = أسبوع
sessions-week = خطة الأسبوع
sessions-week-former = الأسبوع السابق
sessions-week-next = الأسبوع التالي
sessions-full = { $count ->
    [one] جلسة أخرى هنا
    [two] جلستان أخريان هنا
    [few] { $count } جلسات أخرى هنا
   *[other] { $count } جلسة أخرى هنا
}
sessions-rooms = القاعات
sessions-rooms-button = الأماكن والمعدّات
sessions-place = إضافة جلسة
sessions-place-title = إضافة جلسة
sessions-place-action = إضافة
sessions-placed = أُضيفت «{ $title }»
sessions-kept = عُدّلت «{ $title }»
sessions-none = لا جلسات بعد
sessions-none-text = أضف الجلسة الأولى: العنوان واليوم والوقت والقاعة.
sessions-and = { "، " }
sessions-yes = نعم
sessions-no = لا

sessions-when = { $day }، { $times }
sessions-head-when = الموعد
sessions-head-title = الجلسة
sessions-head-room = القاعة
sessions-head-trainer = المدرّب
sessions-head-hours = الساعات
sessions-head-state = الحالة
sessions-no-room = بلا قاعة
sessions-no-trainer = لا أحد بعد
sessions-mandatory = إلزامية
sessions-marked = سُجّل { $marked } من { $expected }
sessions-register = سجل الحضور
sessions-register-closed = السجل مغلق
sessions-zone = المنطقة الزمنية
sessions-overlaps = { $count ->
    [one] تداخل واحد
    [two] تداخلان
    [few] { $count } تداخلات
   *[other] { $count } تداخلًا
}
sessions-clashing = { $count ->
    [one] جلسة واحدة متداخلة
    [two] جلستان متداخلتان
    [few] { $count } جلسات متداخلة
   *[other] { $count } جلسة متداخلة
}
sessions-clashing-accepted = { $count ->
    [one] جلسة واحدة متداخلة، مقبولة
    [two] جلستان متداخلتان، مقبولتان
    [few] { $count } جلسات متداخلة، مقبولة
   *[other] { $count } جلسة متداخلة، مقبولة
}
sessions-overlap-facility = { $what } محجوز مرتين: أيضًا لجلسة «{ $other }» مدة { $minutes } د.
sessions-overlap-trainer = { $what } يدرّس «{ $other }» في الوقت نفسه مدة { $minutes } د.
sessions-overlap-trainee = { $count ->
    [one] شخص واحد منتظَر أيضًا في «{ $other }» مدة { $minutes } د.
    [two] شخصان منتظَران أيضًا في «{ $other }» مدة { $minutes } د.
    [few] { $number } أشخاص منتظَرون أيضًا في «{ $other }» مدة { $minutes } د.
   *[other] { $number } شخصًا منتظَرون أيضًا في «{ $other }» مدة { $minutes } د.
}
sessions-overlap-equipment = { $what } مطلوب أيضًا لجلسة «{ $other }» ولا يكفي العدد، { $minutes } دقيقة.
sessions-overlap-buffer = { $what }: الوقت قليل بين هذه الجلسة و«{ $other }». ينقص { $minutes } دقيقة للتجهيز أو التنظيف أو إعادة التهيئة أو ارتداء اللباس.
sessions-overlap-around = يدخل في ذلك وقت التجهيز والتنظيف وإعادة التهيئة وارتداء اللباس.
sessions-overlap-capacity = { $count ->
    [one] لا يتسع { $what }: شخص واحد فوق عدد الأماكن.
    [two] لا يتسع { $what }: شخصان فوق عدد الأماكن.
    [few] لا يتسع { $what }: { $number } أشخاص فوق عدد الأماكن.
   *[other] لا يتسع { $what }: { $number } شخصًا فوق عدد الأماكن.
}
sessions-overlap-closed = { $what } مغلق في هذا الوقت، { $minutes } د.
sessions-overlap-outside-hours = { $what } غير مفتوح في هذه الساعات، { $minutes } د.
sessions-overlap-holiday = { $what } في عطلة في هذا الوقت، { $minutes } د.
sessions-overlap-not-there = { $what } غير متاح في هذا اليوم: ليس بعد أو لم يعد.
sessions-overlap-away = { $what } غائب في هذا الوقت، { $minutes } د.
sessions-overlap-out-of-service = { $what } خارج الخدمة.
sessions-overlap-calibration = تجب معايرة { $what } قبل هذا اليوم.
sessions-overlap-quantity = { $what }: المطلوب يزيد على الموجود بمقدار { $number }.

sessions-state-tentative = مبدئية
sessions-state-confirmed = مؤكدة
sessions-state-held = عُقدت
sessions-state-cancelled = ملغاة
sessions-state-kept = حالة «{ $title }» الآن: { $state }
sessions-kind-lecture = محاضرة
sessions-kind-practical = تدريب عملي
sessions-kind-site-visit = زيارة موقع
sessions-kind-webinar = ندوة عبر الإنترنت
sessions-kind-plenary = جلسة عامة
sessions-kind-panel = حلقة نقاش
sessions-kind-presentation = عرض
sessions-kind-discussion = مناقشة
sessions-kind-exam = امتحان
sessions-kind-social = لقاء اجتماعي

sessions-inspector = هذه الجلسة
sessions-tab-facts = الجلسة
sessions-tab-history = السجل الزمني
sessions-edit = تعديل…
sessions-edit-title = تعديل الجلسة
sessions-confirm = تأكيد
sessions-cancel = إلغاء الجلسة…
sessions-cancel-title = إلغاء هذه الجلسة
sessions-cancel-text = تبقى في السجل الزمني ولا تُحتسب بعد الآن. وتُحفظ العلامات المسجلة.
sessions-cancel-keep = إبقاؤها
sessions-cancel-do = إلغاء الجلسة
sessions-cancelled = أُلغيت «{ $title }»
sessions-take-roll = تسجيل الحضور
sessions-see-roll = عرض الحضور

sessions-field-title = العنوان
sessions-field-kind = النوع
sessions-field-day = اليوم
sessions-field-start = من
sessions-field-end = إلى
sessions-field-mandatory = إلزامية
sessions-field-tags = الوسوم
sessions-field-tags-hint = تفصل بينها فواصل. وقد تذكرها قاعدة الإتمام.
sessions-field-credited = تُحتسب
sessions-field-credited-min = الدقائق المحتسبة
sessions-field-credited-hint = إن تُركت فارغة: المدة كلها.
sessions-twice = تؤخَّر الساعة فتتكرر هذه الساعة مرتين. أيهما؟
sessions-twice-first = الأولى
sessions-twice-second = الثانية
sessions-override = السبب رغم ذلك
sessions-unqualified = ينقص أحد المدربين تأهيل
sessions-unqualified-missing = { $name }: لا تأهيل في { $what } ({ $as })
sessions-unqualified-ahead = { $name }: التأهيل في { $what } ({ $as }) يبدأ بعد ذلك اليوم
sessions-unqualified-lapsed = { $name }: التأهيل في { $what } ({ $as }) يكون قد انتهى
sessions-unqualified-short = ينقص تأهيل

sessions-agenda = جدول الأعمال
sessions-agenda-add = إضافة بند
sessions-staff = من يقوم بماذا
sessions-staff-add = إضافة
sessions-staff-find = البحث بالاسم
sessions-role = الدور
sessions-role-trainer = مدرب
sessions-role-co-trainer = مدرب مساعد
sessions-role-assessor = مقيِّم
sessions-role-moderator = مدير الجلسة
sessions-role-speaker = متحدث
sessions-role-panellist = عضو ندوة
sessions-role-interpreter = مترجم فوري
sessions-phase = المرحلة
sessions-for = لمن
sessions-for-tracks = لهذه المسارات فقط
sessions-for-groups = لهذه المجموعات فقط
sessions-for-hint = بلا اختيار: لكل من في الدورة.
sessions-equipment = المعدّات
sessions-equipment-add = إضافة معدّات
sessions-quantity = العدد
sessions-remove = إزالة
sessions-setup = التجهيز قبلها، د
sessions-teardown = التنظيف بعدها، د
sessions-around = التجهيز والتنظيف
sessions-around-of = { $before } د قبلها، { $after } د بعدها
sessions-pencil = جعلها مبدئية
sessions-import = استيراد…
sessions-import-title = جلسات من ملف
sessions-import-sub = تقويم أو جدول زمني. لا يُكتب شيء قبل أن تراه.
sessions-import-drop = أفلت هنا تقويمًا أو جدولًا زمنيًا
sessions-import-choose = اختر ملفًا…
sessions-import-kinds = ICS أو CSV أو TSV أو XLSX أو XLS أو XLSB أو ODS
sessions-import-kind = النوع إن لم يذكره الملف
sessions-import-rows = جلسات الملف
sessions-import-counts = جديدة: { $create }، متغيرة: { $update }، ملغاة: { $cancel }، موجودة من قبل: { $there }، مرفوضة: { $refused }
sessions-import-shown = تُعرض { $shown } من { $total }، وأولها ما عليه ملاحظات. وتؤخذ كل الجديدة والمتغيرة والملغاة.
sessions-import-left-out = لم يؤخذ من الملف: { $names }
sessions-import-what = ما يحدث
sessions-import-create = جديدة
sessions-import-update = متغيرة
sessions-import-cancel = ملغاة
sessions-import-already-in = موجودة من قبل
sessions-import-was = كان: { $what }
sessions-import-no-place = بلا مكان
sessions-import-changed-here = غُيّرت هنا منذ ذلك. يبقى ما غُيّر هنا.
sessions-import-refused = مرفوضة
sessions-import-nothing = لا يمكن أخذ أي جلسة من الملف.
sessions-import-take = { $count ->
    [zero] لا تأخذ أي جلسة
    [one] خذ جلسة واحدة
    [two] خذ جلستين
    [few] خذ { $count } جلسات
   *[other] خذ { $count } جلسة
  }
sessions-import-said = { $count ->
    [zero] لم تُستورد جلسات
    [one] استُوردت جلسة واحدة
    [two] استُوردت جلستان
    [few] استُوردت { $count } جلسات
   *[other] استُوردت { $count } جلسة
  }
sessions-slot-whole-day = تدوم أيامًا كاملة ولا وقت لها.
sessions-slot-endless = تتكرر بلا نهاية. حدّد لها يومًا أخيرًا في البرنامج الذي أنشأ الملف.
sessions-slot-bad-rule = طريقة تكرارها غير مفهومة: { $text }
sessions-slot-all-later = تغيّر كل ما بعدها في سلسلة، وهذا غير مفهوم. صدّر السلسلة مرة أخرى.
sessions-slot-cancelled = ملغاة.
sessions-slot-older = هي نسخة أقدم من حدث يرد في الملف مرة أخرى.
sessions-slot-unknown-zone = لا تُعرف منطقة زمنية باسم «{ $text }»، والملف لا يذكر قواعدها.
sessions-slot-other-zone = يذكر الملف للمنطقة «{ $text }» أوقاتًا غير التي في قاعدة المناطق الزمنية.
sessions-slot-no-time = وقتها غير مفهوم: «{ $text }»
sessions-slot-seconds = الوقت { $text } ليس دقيقة كاملة. تبدأ الجلسات وتنتهي عند دقائق كاملة.
sessions-slot-no-title = ليس لها عنوان.
sessions-slot-several-days = قد يكون يومها { $text }. اكتبه على نحو 2026-11-24.
sessions-slot-no-zone = لا تسمّي منطقة زمنية، فتؤخذ منطقة الدورة.
sessions-slot-nameless-zone = ليس للمنطقة «{ $text }» اسم هنا: تبقى لحظاتها كما هي، بتوقيت منطقة الدورة.
sessions-slot-unknown-place = بلا مكان: «{ $text }» غير معروف، أو يحمل هذا الاسم أكثر من مكان.
sessions-slot-unknown-trainer = بلا «{ $text }»، فليس مدربًا هنا.
sessions-slot-unknown-kind = «{ $text }» ليس نوع جلسة.
sessions-clash-facility = حجز مكان مرتين
sessions-clash-trainer = تدريس شخص في جلستين معًا
sessions-clash-trainee = انتظار متدربين في جلستين معًا
sessions-clash-equipment = طلب معدات أكثر من الموجود
sessions-clash-buffer = وقت قليل جدًا بين جلستين
sessions-clash-capacity = أشخاص أكثر من الأماكن
sessions-clash-closed = مكان مغلق
sessions-clash-outside-hours = مكان غير مفتوح في هذه الساعات
sessions-clash-holiday = المركز في عطلة
sessions-clash-not-there = مكان لم يُستعمل بعد أو لم يعد يُستعمل
sessions-clash-away = غياب شخص
sessions-clash-out-of-service = معدات خارج الخدمة
sessions-clash-calibration = معدات يلزم معايرتها أولًا
sessions-clash-quantity = جلسة تطلب أكثر من الموجود
sessions-clash-qualification = مدرّب غير مؤهل
sessions-clash-run-dates = جلسة خارج دورتها أو مرحلتها
sessions-level-block = يمنع
sessions-level-warn = ينبّه
sessions-level-ignore = لا يظهر
sessions-weekday-1 = الاثنين
sessions-weekday-2 = الثلاثاء
sessions-weekday-3 = الأربعاء
sessions-weekday-4 = الخميس
sessions-weekday-5 = الجمعة
sessions-weekday-6 = السبت
sessions-weekday-7 = الأحد
sessions-clash-zone = تغيّرت ساعة منطقة زمنية منذ التخطيط
sessions-clash-accepted = مقبول
sessions-clash-open = مفتوح
sessions-overlap-zone = تغيّرت الساعة في {"\u2068"}{ $what }{"\u2069"}: خُطط لها في {"\u2068"}{ $planned }{"\u2069"} UTC، ووقتها المحلي الآن {"\u2068"}{ $present }{"\u2069"} UTC. لم تُنقل.
sessions-accept = قبول…
sessions-accept-title = قبول هذا التعارض
sessions-accept-reason = لماذا يُسمح به
sessions-accept-do = قبول
sessions-accept-hint = يُفتح من جديد حالما يتغيّر أحدهما.
sessions-accepted-by = قبله {"\u2068"}{ $name }{"\u2069"}، { $when }
sessions-reopen = فتح من جديد
sessions-clash-kept = قُبل التعارض
sessions-clash-reopened = فُتح التعارض من جديد
sessions-import-clashing = { $count ->
    [zero] لا توجد جلسات متعارضة.
    [one] ستتعارض جلسة واحدة. بذكر سبب تُستورد مع ذلك ويُقبل التعارض.
    [two] ستتعارض جلستان. بذكر سبب تُستوردان مع ذلك ويُقبل التعارضان.
    [few] ستتعارض { $count } جلسات. بذكر سبب تُستورد مع ذلك وتُقبل التعارضات.
    [many] ستتعارض { $count } جلسة. بذكر سبب تُستورد مع ذلك وتُقبل التعارضات.
   *[other] ستتعارض { $count } جلسة. بذكر سبب تُستورد مع ذلك وتُقبل التعارضات.
}
