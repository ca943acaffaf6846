follow-up-tab-due = المتابعة
follow-up-tab-retention = البقاء في القطاع
follow-up-yes = نعم
follow-up-no = لا
follow-up-state = الحالة
follow-up-state-due = مستحق
follow-up-state-sent = أُرسل
follow-up-state-answered = أُجيب
follow-up-state-no-answer = بلا جواب
follow-up-state-waived = معفى
follow-up-head-reference = المرجع
follow-up-head-name = الاسم
follow-up-head-email = البريد الإلكتروني
follow-up-head-country = البلد
follow-up-head-run = الدورة
follow-up-head-months = الأشهر
follow-up-head-due-on = الموعد
follow-up-head-state = الحالة
follow-up-head-in-sector = ما زال في القطاع
follow-up-head-skill-applied = يطبّق ما تعلّم
follow-up-head-group = المجموعة
follow-up-head-detail = الرمز
follow-up-head-due = مستحق
follow-up-head-answered = أجابوا
follow-up-head-retention = البقاء %
follow-up-head-applied = التطبيق %
follow-up-head-silent = لم يجيبوا
follow-up-head-waived = معفون
follow-up-head-not-asked = لم يُسألوا بعد
follow-up-retention-title = البقاء في القطاع بعد { $months } شهراً
follow-up-counts = يُحسب كل مقعد في دورة منتهية مرة واحدة منذ يوم استحقاقه. والمستحق مجموع من أجابوا ومن لم يجيبوا والمعفين ومن لم يُسألوا بعد.
follow-up-counts-answers = البقاء نسبة من قالوا إنهم في القطاع إلى من أجابوا عن ذلك. والبلد هو بلد التسجيل.
follow-up-sheet-note = اكتب نعم أو لا في العمودين الأخيرين ثم أعد إدخال الجدول، ولا تغيّر المرجع.
follow-up-open = من يُسألون أو يُذكَّرون
follow-up-all = الكل
follow-up-months = بعد
follow-up-months-all = 6 و12 و24 شهراً
follow-up-months-n = { $n ->
    [few] { $n } أشهر
   *[other] { $n } شهراً
  }
follow-up-by-programme = البرنامج
follow-up-by-course = المقرر
follow-up-by-country = البلد
follow-up-by-run = الدورة
follow-up-by = التجميع حسب
follow-up-count = { $count ->
    [0] لا أحد
    [one] سؤال واحد
    [two] سؤالان
    [few] { $number } أسئلة
   *[other] { $number } سؤالاً
  }
follow-up-none = لا أحد مستحق
follow-up-none-text = يظهر هنا كل من شارك في دورة منتهية بعد 6 و12 و24 شهراً من يومها الأخير.
follow-up-ask = الكتابة إلى { $number }
follow-up-mark = تدوين ما آل إليه أمر { $number }
follow-up-mark-title = ما آل إليه الأمر
follow-up-answer-title = جواب { $name }
follow-up-answer = الجواب
follow-up-unsaid = لم يُذكر
follow-up-on = في
follow-up-note = ما قيل غير ذلك
follow-up-kept = { $count ->
    [one] دُوِّن لشخص واحد
    [two] دُوِّن لشخصين
    [few] دُوِّن لـ{ $number } أشخاص
   *[other] دُوِّن لـ{ $number } شخصاً
  }
follow-up-export = جدول للملء
follow-up-import = إدخال أجوبة
follow-up-import-sub = الجدول المأخوذ من هنا بعد ملئه، أو أي جدول فيه: البريد الإلكتروني والدورة والأشهر وما زال في القطاع.
follow-up-import-choose = اختيار ملف
follow-up-import-ready = يمكن إدخال { $ready }، ويُترك { $refused }
follow-up-import-do = { $count ->
    [one] إدخال جواب واحد
    [two] إدخال جوابين
    [few] إدخال { $number } أجوبة
   *[other] إدخال { $number } جواباً
  }
follow-up-import-done = { $count ->
    [one] أُدخل جواب واحد
    [two] أُدخل جوابان
    [few] أُدخلت { $number } أجوبة
   *[other] أُدخل { $number } جواباً
  }
follow-up-line = السطر
follow-up-fault-unknown = ليس من المستحقين
follow-up-fault-several = عدة أشخاص
follow-up-fault-empty = لا جواب فيه
follow-up-fault-unreadable = لا نعم ولا لا
follow-up-fault-settled = معروف من قبل أو معفى
follow-up-fault-twice = مرتان في الجدول
follow-up-ready = جديد
follow-up-share = { $percent } ({ $part } من { $all })
follow-up-retention-none = لا دورة مضى عليها هذا الوقت
follow-up-retention-none-text = تظهر الأرقام حين يمضي وقت كافٍ على دورة منتهية.
