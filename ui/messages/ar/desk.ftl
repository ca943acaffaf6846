desk-version = Rollbook { $version }
desk-places = الأقسام
desk-place-today = اليوم
desk-place-people = الأشخاص
desk-place-runs = المقررات
desk-place-timetable = الجدول الزمني
desk-place-roll = سجل الحضور
desk-place-certificates = الشهادات
desk-place-reports = التقارير
desk-place-letters = الرسائل
desk-place-inbox = بانتظار القرار
desk-place-waits = { $count ->
    [one] أمر واحد للبتّ فيه
    [two] أمران للبتّ فيهما
    [few] { $number } أمور للبتّ فيها
   *[other] { $number } أمرًا للبتّ فيه
}
desk-place-history = السجل الزمني
desk-place-library = المكتبة
desk-place-settings = الإعدادات
desk-place-places = الأماكن والمعدّات
desk-lock = قفل
desk-demo = عرض تجريبي: لا أشخاص حقيقيين
desk-demo-logins = في العرض التجريبي: administrator أو coordinator أو trainer أو certifier أو inspector
desk-demo-open = فتح المركز التجريبي
desk-undone = أُلغي: { $what }
desk-redone = أُعيد تنفيذه: { $what }
desk-fault-title = حدث عطل. ما حُفظ من قبل في أمان.
desk-fault = رقم البلاغ { $number }. أعد المحاولة، وإن تكرّر العطل فأعطِ هذا الرقم لمن يتولّى صيانة Rollbook.

desk-state = حالة السجل
desk-saved = حُفظت كل التغييرات { $time }
desk-saved-nothing = لا شيء للحفظ
desk-backup = نسخة احتياطية { $time } مُتحقَّق منها
desk-backup-old = آخر نسخة احتياطية { $time }: أنشئ نسخة جديدة
desk-backup-never = لا نسخة احتياطية بعد: أنشئها من الإعدادات
desk-clock-ok = الساعة سليمة
desk-clock-bad = رجعت ساعة هذا الحاسوب إلى الوراء
desk-read-only-moved = للقراءة فقط: نُقل هذا السجل إلى هنا
desk-read-only-older-copy = للقراءة فقط: هذه نسخة أقدم من السجل
desk-read-only-damaged = للقراءة فقط: السجل تالف
desk-read-only-unknown-act = للقراءة فقط: كتب إصدار أحدث من Rollbook في هذا السجل
desk-read-only-superseded = للقراءة فقط: يستمر السجل في نسخة أخرى

desk-bar-moved = نُقل هذا السجل أو نُسخ إلى هذا الحاسوب.
desk-bar-moved-more = تمكن قراءة كل شيء، ولم يتغيّر شيء. إن كان العمل مستمرًا في مكان آخر فأغلق هذه النسخة؛ وإن كانت هذه أحدث نسخة أمكن أن يستمر العمل هنا.
desk-bar-older-copy = هذه النسخة أقدم مما كُتب على هذا الحاسوب.
desk-bar-older-copy-more = أحدث تسجيل معروف هنا بتاريخ { $at }. تمكن قراءة كل ما في هذه النسخة. ابحث أولًا عن النسخة الأحدث؛ فإن ضاعت استطاع مدير النظام المتابعة بهذه النسخة.
desk-bar-restored = استُعيد هذا السجل من نسخة احتياطية.
desk-bar-restored-more = لم يُمسّ السجل السابق وما زال هو المعتمد، ولا تصدر شهادات من هذا السجل. تأكّد من صحة ما فيه، ثم أكّد أن العمل يستمر هنا.
desk-bar-superseded = يستمر هذا السجل في نسخة أخرى.
desk-bar-superseded-more = أكّد ذلك مدير النظام على هذا الحاسوب. تمكن قراءة كل شيء هنا. للعمل اقفل هذه النسخة وافتح النسخة الأخرى.
desk-bar-damaged = ملف هذا السجل تالف.
desk-bar-damaged-more = لم يُغيَّر الملف ولم تُمسّ نسخك الاحتياطية. اقرأ هنا ما تحتاج إليه، ثم اقفله واختر «استعادة نسخة احتياطية …» وقارن بينهما.
desk-bar-unknown-act = كتب إصدار أحدث من Rollbook في هذا السجل.
desk-bar-unknown-act-more = تمكن قراءة ما يفهمه هذا الإصدار، ولم يضع شيء. ثبّت الإصدار الأحدث على هذا الحاسوب وافتح السجل من جديد.
desk-bar-who = يستطيع مدير النظام تأكيد ذلك بكلمة مروره.
desk-adopt = هذه أحدث نسخة: المتابعة هنا…
desk-adopt-title = المتابعة بهذه النسخة
desk-adopt-moved = يستمر العمل هنا من الآن. لا تكتب في النسخة الأخرى بعد ذلك: لن تجتمع النسختان في سجل واحد. وتبدأ الشهادات سلسلة أرقام جديدة، لأن الأرقام التي استُعملت في مكان آخر غير معروفة هنا.
desk-adopt-older-copy = يستمر العمل هنا من الآن. ما كان في النسخة الأحدث وحدها يجب تسجيله من جديد. ولا تُستعمل مرة أخرى أرقام الشهادات التي استُعملت فيها.
desk-adopt-restored = يستمر العمل هنا من الآن، ويمكن إصدار الشهادات من هذا السجل من جديد. ويبقى السجل السابق كما هو للقراءة فقط.
desk-adopt-meaning = هذه أحدث نسخة من السجل.
desk-adopt-do = توقيع ومتابعة
desk-adopted = يستمر السجل هنا

desk-find-hint = ابحث عن شخص أو دورة أو قاعة أو شهادة
desk-find-results = نتائج البحث
desk-find-none = لا نتائج لـ «{ $text }». جرّب حروفًا أقل، أو الاسم بكتابة أخرى.
desk-find-choose = اختيار
desk-find-go = انتقال
desk-find-person = شخص
desk-find-run = دورة
desk-find-command = أمر
desk-kind-person = أشخاص
desk-kind-certificate = شهادات
desk-kind-run = دورات
desk-kind-course = مقررات
desk-kind-session = جلسات
desk-kind-facility = قاعات
desk-kind-place = أقسام
desk-kind-command = أوامر
desk-find-of = { $shown } من { $total }
desk-find-count = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $number } نتائج
   *[other] { $number } نتيجة
}
desk-do-person = شخص جديد
desk-do-import = استيراد أشخاص…
desk-do-run = دورة جديدة
desk-do-courses = المقررات…

desk-unlock-title = فتح السجل
desk-unlock-sub = باسمك وكلمة مرورك أنت: كل ما تفعله يُسجَّل باسمك.
desk-unlock = فتح
desk-book = السجل
desk-failed-attempts = { $count ->
    [1] فشلت محاولة دخول واحدة باسمك منذ آخر مرة كنت هنا.
    [2] فشلت محاولتا دخول باسمك منذ آخر مرة كنت هنا.
   *[other] عدد محاولات الدخول الفاشلة باسمك منذ آخر مرة كنت هنا: { $count }.
  }
desk-first-other = سجل آخر أو العرض التجريبي
desk-book-of = { $name } ({ $file })
desk-choose-folder = اختيار مجلد…
desk-choose-book = اختيار سجل…

desk-recover-link = هل نسيت كلمة مرورك؟
desk-recover = كلمة مرور جديدة بورقة الاسترداد
desk-recover-sub = { $name }: تحلّ الكلمات الاثنتا عشرة في ورقة استرداده محل كلمة المرور القديمة.
desk-recover-words = كلمات ورقة الاسترداد
desk-recover-count = { $count } من { $of } كلمة، بترتيب الورقة
desk-recover-do = تعيين كلمة المرور الجديدة
desk-recover-done = عُيّنت كلمة المرور الجديدة للحساب { $login }. افتح السجل بها.

desk-restore-link = استعادة نسخة احتياطية…
desk-restore = استعادة نسخة احتياطية
desk-restore-sub = تصير سجلًا جديدًا بجانب السجل الحالي، ويبقى الحالي كما هو.
desk-restore-from = مجلد النسخة الاحتياطية
desk-restore-from-hint = ينتهي اسمه بـ ‎.rollbook-backup‎، ويُكتب بمساره الكامل
desk-restore-to = السجل الجديد
desk-restore-to-hint = ملف غير موجود بعد، في مجلد على هذا الحاسوب
desk-restore-password-hint = كما كانت عند إنشاء النسخة الاحتياطية
desk-restore-do = استعادة
desk-restore-done = استُعيدت النسخة الاحتياطية باسم { $file }. افتحها وتأكّد من صحة ما فيها.

desk-open-book = فتح سجل من مكان آخر
desk-open-book-sub = يجب أن تكون مفاتيحه بجانبه، في الملف الذي ينتهي بـ ‎.rollbook.keys‎.
desk-book-file = ملف السجل
desk-book-file-hint = ينتهي اسمه بـ ‎.rollbook‎، ويُكتب بمساره الكامل
desk-open-book-do = التالي

desk-check = التحقق من شهادة
desk-check-sub = يُفحص الملف نفسه، ولا حاجة إلى شبكة.
desk-check-drop = أفلت هنا ملف PDF للشهادة
desk-check-choose = اختيار ملف…
desk-check-another = التحقق من شهادة أخرى
desk-check-name = الاسم
desk-check-course = المقرر
desk-check-dates = التواريخ
desk-check-kind = النوع
desk-check-version = الإصدار
desk-check-hours = الساعات
desk-check-added = أُضيف شيء
desk-check-seal = ما يُظهره الملف أو يقوله ليس كما صدر
desk-check-serial = الرقم
desk-check-replaced-by = استُبدلت بـ
desk-check-issuer = جهة الإصدار
desk-check-known = الحالة معروفة بتاريخ
desk-check-differs = يختلف هذا عمّا صدر
desk-check-demo = صدرت عن المركز التجريبي ولا تشهد بشيء.
desk-check-valid = هذه الشهادة أصلية.
desk-check-valid-more = أصدرها المركز المذكور أدناه، ولم يتغيّر فيها شيء منذ ذلك.
desk-check-replaced = حلّت شهادة أحدث محل هذه الشهادة.
desk-check-replaced-more = كانت أصلية؛ اطلب من صاحبها الشهادة التي حلّت محلها.
desk-check-suspended = هذه الشهادة موقوفة.
desk-check-suspended-more = اسأل المركز قبل أن تعتمد عليها.
desk-check-revoked = أُلغيت هذه الشهادة.
desk-check-revoked-more = سحبها المركز. لا تعتمد عليها.
desk-check-unknown-key = لا يُعرف من وقّع هذه الشهادة.
desk-check-unknown-key-more = ختمها سليم، لكن هذا السجل لا يعرف جهة الإصدار. اطلب مفتاحها منها.
desk-check-altered = هذه ليست شهادة أصلية.
desk-check-altered-more = لا تحمل ختم مركز، أو غُيّرت بعد إصدارها.

desk-first-start = أهلًا وسهلًا
desk-first-sub = يبقى السجل مشفّرًا على هذا الحاسوب، ولا يُرسل شيء إلى أي مكان.
desk-first-step = الخطوة { $step } من { $of }
desk-first-back = رجوع إلى فتح سجل
desk-first-demo = جرّب المركز التجريبي
desk-first-demo-more = مركز متخيَّل فيه أشخاص ودورات وحضور. كل شيء يعمل، وكل ورقة تحمل كلمة «تجريبي».
desk-first-own = إنشاء مركز
desk-first-own-more = سمِّه واختر كلمة مرور واحفظ كلمات الاسترداد. يستغرق ذلك نحو ثلاث دقائق.
desk-first-own-do = إنشاء مركز
desk-first-open-more = سجل جاء من حاسوب آخر، أو موجود في مجلد آخر.
desk-first-open-do = فتح سجل…
desk-first-restore-more = بعد ضياع أو تلف: تُفحص النسخة وتوضع في ملف جديد.
desk-first-centre = مركزك
desk-first-centre-do = التالي
desk-first-person = أنت، المدير الأول للنظام
desk-first-person-do = إنشاء السجل
desk-first-words = كلمات الاسترداد
desk-first-words-do = كتبتها على ورقة
desk-first-proof = كلمتان للتأكد
desk-first-proof-do = فتح السجل
desk-centre-name = اسم المركز
desk-centre-code = الرمز
desk-centre-code-hint = قصير، ويظهر على كل شهادة: ‎GTHB
desk-centre-country = البلد
desk-choose = اختر…
desk-zone = المنطقة الزمنية
desk-zone-hint = مثل ‎Asia/Seoul
desk-own-name = اسمك
desk-login-hint = حروف لاتينية صغيرة وأرقام
desk-password-new = كلمة مرور جديدة
desk-password-hint = عبارة من أربع كلمات أو أكثر سهلة الحفظ وصعبة التخمين.
desk-password-again = أعد كتابتها
desk-password-own = كلمة مرورك الحالية
desk-password-change = تغيير كلمة مروري
desk-password-changed = غُيّرت كلمة مرورك
desk-strength = قوة كلمة المرور
desk-strength-0 = لم تُكتب بعد
desk-strength-1 = ضعيفة
desk-strength-2 = مقبولة
desk-strength-3 = جيدة
desk-strength-4 = قوية
desk-backup-place = مكان النسخ الاحتياطية
desk-backup-place-hint = مجلد على قرص آخر أو ذاكرة محمولة، بمساره الكامل
desk-recovery-why = تفتح هذه الكلمات السجل إذا ضاعت كل كلمات المرور. اكتبها على ورقة واحفظها بعيدًا عن هذا الحاسوب. لن تظهر إلا الآن.
desk-recovery-proof = اكتب كلمتين من ورقتك.
desk-recovery-word = الكلمة { $n }
desk-recovery-again = إظهار الكلمات مرة أخرى

desk-settings-sub = المركز والصلاحيات والنسخ الاحتياطية والمظهر · المكتب { $desk }
desk-centre = المركز
desk-centre-saved = حُفظت إعدادات المركز
desk-verify-host = عنوان التحقق
desk-verify-host-hint = يظهر في الرمز المطبوع على كل شهادة
desk-grace = تأخر بلا خصم
desk-grace-hint = عدد الدقائق بعد البداية التي تُحسب حضورًا
desk-late = مهلة التسجيل
desk-late-hint = عدد الساعات بعد الجلسة التي يُعدّ التسجيل بعدها متأخرًا ويُطلب سببه
desk-minutes = { $count ->
    [0] صفر دقيقة
    [1] دقيقة واحدة
    [2] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
  }
desk-hours = { $count ->
    [0] صفر ساعة
    [1] ساعة واحدة
    [2] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
  }
desk-users = من لهم صلاحية الدخول
desk-user-add = إضافة شخص
desk-user-edit = صلاحية { $name }
desk-user-added = أُعطيت صلاحية الدخول لـ { $name }
desk-user-saved = حُفظت صلاحية { $name }
desk-user-name = الاسم
desk-user-roles = يعمل بصفة
desk-user-state = الحالة
desk-user-active = فعّال
desk-user-locked = مقفل
desk-user-disabled = بلا صلاحية
desk-user-password-hint = دع صاحبها يكتبها هنا، أو سلّمها إليه واطلب منه تغييرها في الإعدادات؛ فالبرنامج لا يطلب ذلك من تلقاء نفسه.
desk-role-coordinator = يخطط الدورات ويدير بيانات الأشخاص ويُعدّ الشهادات
desk-role-trainer = يسجّل حضور جلساته
desk-role-certifier = يعتمد الشهادات ويصدرها
desk-role-administrator = يمنح الصلاحيات ويضبط المركز ويمحو بيانات الأشخاص
desk-role-inspector = يرى كل شيء ولا يغيّر شيئًا
desk-backups = النسخ الاحتياطية
desk-backup-now = نسخ احتياطي الآن
desk-backup-done = أُنشئت النسخة الاحتياطية وتم التحقق منها
desk-backup-place-set = تحديد المكان…
desk-backup-place-saved = حُفظ مكان النسخ الاحتياطية
desk-backup-at = أُنشئت
desk-backup-size = الحجم
desk-backup-state = الحالة
desk-backup-verified = مُتحقَّق منها
desk-backup-unverified = لم يُتحقَّق منها
desk-backup-none = لا توجد نسخة احتياطية بعد.
desk-kib = { $count } ك.ب
desk-appearance = المظهر
desk-language = اللغة
desk-look = الألوان
desk-look-light = فاتح
desk-look-dark = داكن
desk-look-system = مثل النظام
desk-text-size = حجم النص

desk-keys = المفاتيح
desk-key-find = البحث عن أي شيء أو إعطاء أمر
desk-key-filter = تصفية القائمة
desk-key-print = طباعة المعروض
desk-key-rows = التنقل في القائمة
desk-key-open = فتح الصف
desk-key-submit = تنفيذ: إرسال النموذج
desk-key-close = إغلاق المفتوح
desk-key-undo = التراجع عن آخر تغيير لك
desk-key-redo = إعادة ما تراجعت عنه
desk-key-panes = الجزء التالي من النافذة، والعودة
desk-profile = القواعد
desk-profile-standard = عادية
desk-profile-gmp-strict = صارمة وفق ممارسات التصنيع الجيدة
desk-profile-hint = الصارمة: من كتب نص المقرر لا يعتمده.
desk-next-number = رقم الشهادة التالية
desk-next-number-hint = لهذا العام؛ أعلى إن استعملت شهادات سابقة الأرقام التي قبله
desk-keys-everywhere = في كل مكان
desk-keys-lists = القوائم
desk-keys-lifted = أثناء رفع جلسة
desk-keys-results = النتائج والاعتمادات
desk-keys-sub = تعمل الحروف حين تكون لوحة المفاتيح في ما تخصّه. لعلامات الحضور انظر رؤوس السجل.
desk-key-tick = تحديد الصف
desk-key-keep-apart = إبقاء شخصين متشابهين منفصلين
desk-key-plan-several = تخطيط عدة جلسات لدورة
desk-key-other-look = قائمة أو خط زمني
desk-key-next-rows = القاعات أو المدربون أو المعدات أو المجموعات
desk-key-fold = طي صف أو فتحه
desk-key-open-row = تقويم صف
desk-key-next-clash = التعارض التالي
desk-key-bars = إلى جلسة أخرى
desk-key-turn = في التقويم: الشهر أو الأسبوع السابق أو التالي
desk-key-lift = رفع الجلسة لنقلها
desk-key-near = إلى مكان شاغر قريب
desk-key-marks = تسجيل العلامة والانتقال إلى الشخص التالي
desk-key-next-score = حفظ الدرجة والانتقال إلى الشخص التالي أو السابق
desk-key-level = اعتماد عند مستوى
desk-key-take-back = سحب اعتماد
