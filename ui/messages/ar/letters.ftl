letters-kind-acceptance = قبول
letters-kind-visa-invitation = دعوة للتأشيرة
letters-kind-joining-instructions = تعليمات الوصول
letters-kind-reminder = تذكير
letters-kind-certificate-cover = رسالة مرافقة للشهادة
letters-kind-follow-up = سؤال المتابعة
letters-kind-other = رسالة أخرى
letters-form-pdfs = ملف PDF لكل شخص
letters-form-merged = ملف PDF واحد للطابعة
letters-form-csv = جدول لدمج المراسلات
letters-form-drafts = مسودات بريد
letters-field-name = الاسم
letters-field-native-name = الاسم بلغته
letters-field-email = البريد الإلكتروني
letters-field-employer = جهة العمل
letters-field-post = الوظيفة
letters-field-country = البلد
letters-field-run = رمز الدورة
letters-field-course = المقرر
letters-field-first-day = اليوم الأول
letters-field-last-day = اليوم الأخير
letters-field-first-session = الجلسة الأولى
letters-field-place = المكان
letters-field-certificate-number = رقم الشهادة
letters-field-months = الأشهر بعد الدورة
letters-field-centre = المركز
letters-field-centre-country = بلد المركز
letters-field-today = يوم الرسالة
letters-field-signer = الموقِّع
letters-field-reference = المرجع
letters-button = كتابة رسائل
letters-button-one = كتابة رسالة
letters-tab-texts = النصوص
letters-texts-sub = ما يكتبه المركز بكل لغة. تُملأ الأسماء والأيام والأماكن لكل شخص.
letters-title = العنوان
letters-kind = النوع
letters-language = اللغة
letters-languages = اللغات
letters-version = النسخة
letters-version-n = النسخة { $n }
letters-version-made = النسخة { $n } · { $count ->
    [0] لم تُصنع منها رسالة بعد
    [one] صُنعت منها رسالة واحدة
   *[other] رسائل صُنعت منها: { $count }
  }
letters-made = المصنوعة
letters-new = رسالة جديدة
letters-none = لا نص لأي رسالة بعد
letters-none-text = يأتي Rollbook بست رسائل بأربع لغات، من القبول إلى السؤال بعد سنة. خذها وغيّر ما تشاء.
letters-none-here = اكتب رسالة في «الرسائل» أو خذ ما يأتي مع Rollbook.
letters-take = أخذ نصوص Rollbook
letters-taken = أُخذت نصوص Rollbook
letters-added = أُضيفت «{ $title }»
letters-kept = حُفظت «{ $title }»
letters-subject = الموضوع
letters-body = النص
letters-body-hint = السطر الفارغ يبدأ فقرة جديدة. يُضاف اسم الموقِّع واسم المركز تلقائياً.
letters-empty-language = { $name } (فارغ)
letters-fields = ضع حقلاً في موضع المؤشر:
letters-retired = موقوفة
letters-retired-hint = لا تُعرض بعد الآن، ويبقى ما صُنع منها.
letters-is-retired = موقوفة
letters-preview = معاينة
letters-dialog = الرسائل
letters-make = جديدة
letters-made-tab = ما صُنع حتى الآن
letters-made-none = لم تُصنع رسالة بعد.
letters-made-count = { $count ->
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
   *[other] { $count } رسالة
  }
letters-made-said = { $count ->
    [one] صُنعت رسالة واحدة
    [two] صُنعت رسالتان
    [few] صُنعت { $number } رسائل
   *[other] صُنعت { $number } رسالة
  }
letters-letter = الرسالة
letters-form = على هيئة
letters-run = عن الدورة
letters-run-none = بلا دورة
letters-people = الأشخاص
letters-chosen = اختير { $number } من { $all }
letters-choose-all = اختيار الجميع
letters-choose-none = عدم اختيار أحد
letters-gaps = { $count ->
    [one] ينقص شخصاً واحداً شيء
    [two] ينقص شخصين شيء
    [few] ينقص { $number } أشخاص شيء
   *[other] ينقص { $number } شخصاً شيء
  }
letters-gaps-more = و{ $number } غيرهم
letters-leave-out = استبعاد هؤلاء
letters-do-make = { $count ->
    [one] صنع رسالة واحدة
    [two] صنع رسالتين
    [few] صنع { $number } رسائل
   *[other] صنع { $number } رسالة
  }
