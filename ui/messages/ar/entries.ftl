entry-unknown = إجراء سجّله إصدار أحدث من Rollbook
entry-centre-founded = بدأ هذا السجل
entry-centre-set = تغيّرت إعدادات المركز
entry-planning-set = تغيّرت طريقة التخطيط في المركز
entry-clashes-accepted = { $count ->
    [0] أُعيد فتح تعارض في {"\u2068"}{ $name }{"\u2069"}
   *[other] قُبل تعارض في {"\u2068"}{ $name }{"\u2069"}
  }
entry-desk-opened = بدأ جهاز جديد بالكتابة في هذا السجل
entry-attempts-failed = محاولات دخول بكلمة مرور خاطئة: { $count }
entry-user-added = أُنشئ حساب {"\u2068"}{ $name }{"\u2069"}
entry-user-set = تغيّر حساب {"\u2068"}{ $name }{"\u2069"}
entry-password-changed = تغيّرت كلمة مرور {"\u2068"}{ $name }{"\u2069"}
entry-person-added = أُضيف {"\u2068"}{ $name }{"\u2069"}
entry-person-edited = تغيّرت بيانات {"\u2068"}{ $name }{"\u2069"}
entry-person-state-set = {"\u2068"}{ $name }{"\u2069"}: { $state }
entry-person-erased = مُحيت بيانات شخص
entry-people-imported = أشخاص مستوردون: { $count }
entry-course-added = أُضيفت الدورة {"\u2068"}{ $name }{"\u2069"}
entry-version-added = أُضيف الإصدار {"\u2068"}{ $name }{"\u2069"}
entry-version-edited = تغيّر الإصدار {"\u2068"}{ $name }{"\u2069"}
entry-version-state-set = {"\u2068"}{ $name }{"\u2069"}: { $state }
entry-run-added = أُضيفت الدفعة {"\u2068"}{ $name }{"\u2069"}{ $count ->
    [0] {""}
   *[other] ، جلساتها: { $count }
  }
entry-run-edited = تغيّرت الدفعة {"\u2068"}{ $name }{"\u2069"}
entry-run-state-set = الدفعة {"\u2068"}{ $name }{"\u2069"}: { $state }
entry-people-enrolled = مسجَّلون جدد في {"\u2068"}{ $name }{"\u2069"}: { $count }{ $what ->
    [0] {""}
   *[other] ، منهم في الاحتياط: { $what }
  }
entry-enrolment-state-set = تسجيل {"\u2068"}{ $name }{"\u2069"}: { $state }
entry-enrolment-transferred = نُقل {"\u2068"}{ $name }{"\u2069"} إلى {"\u2068"}{ $what }{"\u2069"}
entry-part-added = أُضيف إلى دورة: {"\u2068"}{ $name }{"\u2069"}
entry-part-edited = { $count ->
    [0] أُزيل من دورته: {"\u2068"}{ $name }{"\u2069"}
   *[other] عُدّل {"\u2068"}{ $name }{"\u2069"}
  }
entry-enrolments-assigned = أشخاص من {"\u2068"}{ $name }{"\u2069"} تغيّرت مساراتهم أو مجموعتهم: { $count }
entry-facility-added = أُضيف المكان {"\u2068"}{ $name }{"\u2069"}
entry-facility-edited = تغيّر المكان {"\u2068"}{ $name }{"\u2069"}
entry-equipment-added = أُضيف {"\u2068"}{ $name }{"\u2069"}
entry-equipment-edited = عُدِّل {"\u2068"}{ $name }{"\u2069"}
entry-availability-added = حُدِّد متى يمكن حجز {"\u2068"}{ $name }{"\u2069"}
entry-availability-edited = { $count ->
    [0] لم يعد محدداً متى يمكن حجز {"\u2068"}{ $name }{"\u2069"}
   *[other] عُدِّل متى يمكن حجز {"\u2068"}{ $name }{"\u2069"}
  }
entry-sessions-added = جلسات أُدرجت في {"\u2068"}{ $name }{"\u2069"}: { $count }
entry-timetable-imported = جلسات من تقويم أو جدول زمني أُخذت في {"\u2068"}{ $name }{"\u2069"}: { $count }
entry-session-edited = تغيّرت الجلسة «{"\u2068"}{ $name }{"\u2069"}»
entry-sessions-planned = { $what ->
    [repeat] كُررت جلسة من {"\u2068"}{ $name }{"\u2069"}؛ الجديدة: { $count }
    [copy-week] نُسخ أسبوع من {"\u2068"}{ $name }{"\u2069"}؛ الجلسات الجديدة: { $count }
    [move] جلسات نُقلت من {"\u2068"}{ $name }{"\u2069"}: { $count }
    [split] قُسمت جلسة من {"\u2068"}{ $name }{"\u2069"} إلى جلستين
    [rotate] تتناوب مجموعات {"\u2068"}{ $name }{"\u2069"} على المحطات؛ الجلسات الجديدة: { $count }
   *[assign-rooms] جلسات من {"\u2068"}{ $name }{"\u2069"} خُصصت لها قاعات: { $count }
}
entry-session-state-set = الجلسة «{"\u2068"}{ $name }{"\u2069"}»: { $state }
entry-roll-marked = علامات حضور في «{"\u2068"}{ $name }{"\u2069"}»: { $count }
entry-walk-in-added = حضر {"\u2068"}{ $name }{"\u2069"} دون مقعد
entry-walk-in-settled = حُسم أمر الحاضر {"\u2068"}{ $name }{"\u2069"}
entry-sheet-signed = أُغلق كشف الجلسة «{"\u2068"}{ $name }{"\u2069"}» ووُقِّع
entry-sheet-reopened = أُعيد فتح كشف الجلسة «{"\u2068"}{ $name }{"\u2069"}»
entry-batch-prepared = شهادات أُعدّت من {"\u2068"}{ $name }{"\u2069"}: { $count }
entry-batch-dropped = أُلغيت حزمة شهادات {"\u2068"}{ $name }{"\u2069"}
entry-batch-approved = شهادات اعتُمدت بالتوقيع من {"\u2068"}{ $name }{"\u2069"}: { $count }
entry-certificates-issued = شهادات صدرت من {"\u2068"}{ $name }{"\u2069"}: { $count }
entry-papers-filed = ملفات PDF حُفظت: { $count }
entry-certificate-state-set = شهادة {"\u2068"}{ $name }{"\u2069"}: { $state }، بالتوقيع
entry-paper-printed = سُلِّم: {"\u2068"}{ $what }{"\u2069"}
entry-entry-undone = تراجع عن: {"\u2068"}{ $what }{"\u2069"}
printed-sign-in-sheet = كشف توقيع
printed-certificate = شهادة
printed-certificates = جميع شهادات الدفعة
printed-report = تقرير
printed-results = نتائج دورة
entry-document-added = أُرفق مستند بـ {"\u2068"}{ $name }{"\u2069"}: { $what }
entry-document-edited = { $count ->
    [0] أُزيل مستند من {"\u2068"}{ $name }{"\u2069"}: { $what }
   *[other] عُدّل مستند لـ {"\u2068"}{ $name }{"\u2069"}: { $what }
  }
printed-document = مستند
entry-resource-added = أُضيفت المادة «{"\u2068"}{ $name }{"\u2069"}»
entry-resource-edited = { $count ->
    [0] أُزيلت المادة «{"\u2068"}{ $name }{"\u2069"}»
   *[other] عُدّلت المادة «{"\u2068"}{ $name }{"\u2069"}»
  }
entry-resource-restricted = { $count ->
    [0] أُزيلت مادة مقيّدة
   *[other] أُضيفت مادة مقيّدة أو غُيّرت
  }
printed-resource = مادة مقيّدة
printed-library = فهرس المكتبة
printed-dossier = ملف دورة
printed-calendar = تقويم
printed-usage = مدى إشغال القاعات والأجهزة
printed-week-timetable = جدول أسبوع
printed-day-sheet = ورقة يوم
printed-door-sign = لافتة باب
printed-run-agenda = برنامج دورة
printed-part-timetable = جدول مجموعة
printed-person-timetable = جدول شخص
history-erased = (مُحي)
history-yes = نعم
history-no = لا
history-hidden = (مخفي)
history-minutes = { $count } دقيقة
status-p = حاضر
status-l = متأخر
status-e = غادر مبكرًا
status-r = عن بُعد
status-x = غائب بعذر
status-a = غائب
status-n = غير متوقع
status-u = بلا علامة
state-user-active = يمكنه الدخول
state-user-locked = موقوف
state-user-disabled = مغلق
state-user-undone = أُلغي
state-person-active = نشط
state-person-archived = مؤرشف
state-person-erased = مُحي
state-version-draft = مسودة
state-version-in-review = قيد المراجعة
state-version-approved = معتمد
state-version-retired = متقاعد
state-run-draft = مسودة
state-run-announced = معلنة
state-run-open = مفتوحة
state-run-selection = قيد الاختيار
state-run-confirmed = مؤكدة
state-run-running = جارية
state-run-completed = مكتملة
state-run-closed = مغلقة
state-run-cancelled = ملغاة
state-run-postponed = مؤجلة
state-enrolment-reserve = في قائمة الاحتياط
state-enrolment-enrolled = مسجَّل
state-enrolment-active = مشارك
state-enrolment-completed = أتمّ
state-enrolment-not-completed = لم يُتمّ
state-enrolment-no-show = لم يحضر قط
state-enrolment-withdrawn = انسحب
state-enrolment-removed = أُزيل
state-enrolment-transferred-to = نُقل
state-session-tentative = مبدئية
state-session-confirmed = مؤكدة
state-session-held = عُقدت
state-session-cancelled = ملغاة
state-register-open = الكشف مفتوح
state-register-closed = الكشف مغلق
state-certificate-draft = مُعدّة
state-certificate-approved = معتمدة
state-certificate-issued = صادرة
state-certificate-suspended = معلّقة
state-certificate-superseded = مستبدلة
state-certificate-revoked = ملغاة
state-certificate-dropped = متروكة
state-certificate-void = باطلة
reason-request = بناءً على طلب
reason-reopened = أُعيد الفتح
reason-dropped = تُركت
reason-revoked = أُلغيت
reason-suspended = عُلّقت
reason-reinstated = أُعيدت
reason-replaced = استُبدلت
reason-over-capacity = فوق عدد المقاعد
reason-override = رغم وجود مانع
reason-recovery = بورقة الاسترداد
reason-restored = بعد استعادة نسخة
reason-cancelled = أُلغيت
reason-state = تغيّرت الحالة
field-code = الرمز
field-name = الاسم
field-country = البلد
field-zone = المنطقة الزمنية
field-verify-host = عنوان التحقق
field-grace-min = دقائق السماح
field-free-days = أيام العطلة الأسبوعية
field-levels = أهمية التعارضات
field-late-entry-hours = ساعات حتى يُعدّ القيد متأخرًا
field-sex = الجنس
field-full-name = الاسم
field-certificate-name = الاسم على الورق
field-native-name = الاسم بكتابته الأصلية
field-given-name = الاسم الأول
field-family-name = اسم العائلة
field-honorific = اللقب
field-email = البريد الإلكتروني
field-phone = الهاتف
field-employer = جهة العمل
field-post = الوظيفة
field-department = القسم
field-category = الفئة
field-born-on = تاريخ الميلاد
field-note = ملاحظة
field-title = العنوان
field-lang = اللغة
field-rule = قاعدة الإتمام
field-effective-on = نافذ من
field-course = الدورة
field-n = الرقم
field-version = الإصدار
field-first-on = أول يوم
field-last-on = آخر يوم
field-capacity = المقاعد
field-parent = جزء من
field-kind = النوع
field-run = الدفعة
field-credited-min = الدقائق المعتمدة
field-facility = المكان
field-is-mandatory = إلزامية
field-tags = الوسوم
field-settled = حُسم
field-enrolment = التسجيل
field-session = الجلسة
field-person = الشخص
field-typed = الاسم المكتوب
field-status = العلامة
reason-outside-run = خارج أيام الدفعة
reason-outside-phase = خارج أيام المرحلة
entry-assessment-added = أُضيف التقييم «{"\u2068"}{ $name }{"\u2069"}»
entry-assessment-edited = عُدّل التقييم «{"\u2068"}{ $name }{"\u2069"}»
entry-results-entered = درجات أُدخلت في {"\u2068"}{ $name }{"\u2069"}: { $count }
history-attempt = {"\u2068"}{ $name }{"\u2069"}، {"\u2068"}{ $title }{"\u2069"}، المحاولة { $n }
field-max-x100 = الدرجة العليا
field-pass-x100 = درجة النجاح
field-attempts-n = المحاولات
entry-organisation-added = أُضيفت المؤسسة {"\u2068"}{ $name }{"\u2069"}
entry-organisation-edited = عُدّلت المؤسسة {"\u2068"}{ $name }{"\u2069"}
entry-initiative-added = أُضيفت المبادرة {"\u2068"}{ $name }{"\u2069"}
entry-initiative-edited = عُدّلت المبادرة {"\u2068"}{ $name }{"\u2069"}
entry-programme-added = أُضيف البرنامج {"\u2068"}{ $name }{"\u2069"}
entry-programme-edited = عُدّل البرنامج {"\u2068"}{ $name }{"\u2069"}
entry-course-edited = عُدّل المقرر {"\u2068"}{ $name }{"\u2069"}
field-alt-names = أسماء أخرى
field-titles = العناوين
field-initiative = المبادرة
field-programme = البرنامج
field-pillar = الركيزة
field-unit = الوحدة المنظِّمة
field-mode = طريقة التدريس
field-topics = الموضوعات
field-product-types = أنواع المنتجات
field-level = المستوى
field-workload-min = عبء العمل بالدقائق
field-outcomes = مخرجات التعلم
field-assessment-method = طريقة التقييم
field-review-on = تاريخ المراجعة
field-address = العنوان
field-grade = درجة الغرفة النظيفة
field-turnaround-min = دقائق التفريغ بعد الجلسة
field-gowning-min = دقائق ارتداء الملابس الواقية
field-features = المواصفات
field-available-from-on = متاح من
field-available-to-on = متاح حتى
field-asset-no = رقم الأصل
field-home = محفوظ في
field-is-movable = قابل للنقل
field-quantity-n = العدد
field-calibration-due-on = موعد المعايرة
field-state = الحالة
field-starts = البداية
field-repeat = التكرار
field-ends = النهاية
field-reason = السبب
entry-competency-added = أُضيفت الكفاءة «{"\u2068"}{ $name }{"\u2069"}»
entry-competency-edited = عُدّلت الكفاءة «{"\u2068"}{ $name }{"\u2069"}»
entry-sign-offs-entered = اعتمادات أداء أُدخلت في {"\u2068"}{ $name }{"\u2069"}: { $count }
entry-qualification-added = سُجّل تأهيل {"\u2068"}{ $name }{"\u2069"}: {"\u2068"}{ $what }{"\u2069"}
entry-qualification-edited = عُدّل تأهيل {"\u2068"}{ $name }{"\u2069"}: {"\u2068"}{ $what }{"\u2069"}
history-sign-off = { $level } (شاهد { $observed }، نفّذ { $performed })
printed-sign-offs = اعتمادات الأداء في دورة
field-package = العملية
field-steps = الخطوات
field-level-required = المستوى المطلوب
field-about = التأهيل في
field-role = الصفة
field-valid-from-on = صالح من
field-valid-to-on = صالح حتى
field-competencies = الكفاءات
field-approved-on = تاريخ الاعتماد
field-workload = عبء العمل
field-profile = مجموعة القواعد
entry-letters-added = { $count ->
    [1] أُضيفت الرسالة «{ $name }»
   *[other] أُضيفت رسائل، عددها { $count }
  }
entry-letter-edited = غُيّرت الرسالة «{ $name }»
entry-letters-made = { $count ->
    [1] صُنعت رسالة «{ $name }»
   *[other] صُنعت رسائل «{ $name }»، عددها { $count }
  }: { $what }
field-subject = الموضوع
field-body = النص
field-is-retired = موقوفة
field-edition-n = رقم الدورة
field-min-to-run-n = أقل عدد من الأشخاص
field-objectives = الأهداف
field-pools = المقاعد المحسوبة على حدة
field-capacity-n = المقاعد
field-phase = المرحلة
field-tracks = المسارات
field-groups = المجموعات
field-staff = القائمون بالجلسة
field-equipment = المعدّات
field-setup-min = دقائق التجهيز
field-teardown-min = دقائق التنظيف
field-agenda = جدول الأعمال
entry-partners-set = حُدّد شركاء {"\u2068"}{ $name }{"\u2069"}
entry-agreement-added = أُضيفت الاتفاقية «{"\u2068"}{ $name }{"\u2069"}»
entry-agreement-edited = عُدّلت الاتفاقية «{"\u2068"}{ $name }{"\u2069"}»
state-agreement-draft = مسودة
state-agreement-signed = موقّعة
state-agreement-in-force = سارية
state-agreement-expired = منتهية
state-agreement-terminated = ملغاة
field-partners = الشركاء
field-parties = الأطراف
field-programmes = البرامج
field-signed-on = تاريخ التوقيع
field-certificate-text = النص على الشهادات
field-audience = لمن
field-edition = الإصدار
field-issued-on = تاريخ النشر
field-source = المصدر
field-licence = الرخصة
field-link = الرابط
field-file = الملف
field-readers = القراء
field-belongs-to = يتبع
entry-signatory-added = صار {"\u2068"}{ $name }{"\u2069"} من موقّعي الشهادات
entry-signatory-edited = عُدّلت صفة {"\u2068"}{ $name }{"\u2069"} بين موقّعي الشهادات
printed-transcript = كشف تدريب شخص
entry-action-added = أُضيف { $name } إلى ما تتركه الدورة للعمل
entry-action-edited = عُدّل { $name }
entry-follow-ups-set = { $count ->
    [1] دُوِّنت متابعة { $name }
   *[other] دُوِّنت متابعة أشخاص، عددهم { $count }
  }
field-text = النص
field-owner = من
field-due-on = الموعد
field-cites = يستند إلى
printed-actions = إجراءات دورة
printed-retention = أرقام البقاء في القطاع
printed-follow-ups = قائمة من تجري متابعتهم
entry-former-certificate-edited = { $count ->
    [0] سُحبت الشهادة السابقة {"\u2068"}{ $name }{"\u2069"}
   *[other] صُحّحت الشهادة السابقة {"\u2068"}{ $name }{"\u2069"}
  }
field-number = الرقم
field-delivered-on = صدرت في
entry-former-certificates-added = { $count ->
    [one] استُوردت شهادة واحدة سابقة على Rollbook
    [two] استُوردت شهادتان سابقتان على Rollbook
    [few] استُوردت { $count } شهادات سابقة على Rollbook
   *[other] استُوردت { $count } شهادة سابقة على Rollbook
  }
field-first-number = تتابع أرقام الشهادات من
field-image = صورة التوقيع
entry-people-kept-apart = {"\u2068"}{ $name }{"\u2069"} ومن يشبهه أشخاص مختلفون
entry-consent-text-added = أُضيف نص الموافقة {"\u2068"}{ $name }{"\u2069"}
entry-consent-text-edited = عُدّل نص الموافقة {"\u2068"}{ $name }{"\u2069"}
entry-consent-added = وافق {"\u2068"}{ $name }{"\u2069"}: {"\u2068"}{ $what }{"\u2069"}
entry-consent-edited = سُحبت موافقة {"\u2068"}{ $name }{"\u2069"}: {"\u2068"}{ $what }{"\u2069"}
field-affiliations = العمل
field-aliases = أسماء أخرى
field-identifiers = أرقام الهوية
field-purpose = الغرض
field-given-on = أُعطيت في
field-withdrawn-on = سُحبت في
field-channel = الطريقة
field-texts = النصوص
field-text-n = الإصدار
field-people = الأشخاص
