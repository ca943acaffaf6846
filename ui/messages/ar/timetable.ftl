timetable-title = الجدول الزمني
timetable-by = ما تعرضه الصفوف
timetable-by-rooms = القاعات
timetable-by-trainers = المدربون
timetable-corner-rooms = القاعات والأجنحة
timetable-corner-trainers = المدربون
timetable-by-equipment = المعدات
timetable-by-groups = المجموعات
timetable-corner-equipment = المعدات
timetable-corner-groups = الدورات والمجموعات
timetable-span-run = الدورة كلها
timetable-all-runs = كل الدورات
timetable-span = عدد الأيام
timetable-span-day = يوم
timetable-span-week = أسبوع
timetable-span-month = أربعة أسابيع
timetable-list = قائمة
timetable-line = مخطط زمني
timetable-today = اليوم
timetable-former = السابق
timetable-next = التالي
timetable-go = الانتقال إلى يوم
timetable-go-run = الانتقال إلى دورة
timetable-nowhere = لم يُحدَّد بعد
timetable-places = { $count ->
    [zero] لا مقاعد
    [one] مقعد واحد
    [two] مقعدان
    [few] { $number } مقاعد
    [many] { $number } مقعدًا
   *[other] { $number } مقعد
}
timetable-none = لا جلسات في هذه المدة
timetable-none-text = انتقل إلى أسبوع آخر، أو أضف جلسة هنا.
timetable-no-rows = لا شيء للعرض بعد
timetable-no-rows-text = أضف قاعات المركز لتوضع الجلسات فيها.
timetable-next-clash = التالي
timetable-no-clash = لا تعارض في الأيام المعروضة.
timetable-moving = نقل «{ $title }»
timetable-free = متاح هنا
timetable-more-reasons = { $count ->
    [zero] لا أسباب أخرى
    [one] سبب آخر
    [two] سببان آخران
    [few] { $number } أسباب أخرى
    [many] { $number } سببًا آخر
   *[other] { $number } سبب آخر
}
timetable-near = متاح بالقرب
timetable-near-none = لا يوجد وقت متاح في الأيام المعروضة.
timetable-near-why = لماذا لا يوجد أقرب؟
timetable-outside-run = هذا خارج تواريخ الدورة.
timetable-outside-phase = هذا خارج تواريخ المرحلة «{ $title }»، من { $from } إلى { $to }.
timetable-has-marks = رُصد فيها حضور: نقلها يتطلب سببًا.
timetable-key-step = 15 دقيقة
timetable-key-row = الصف
timetable-key-day = اليوم
timetable-key-length = إطالة أو تقصير
timetable-key-drop = وضعها هنا
timetable-key-back = إعادتها إلى مكانها
timetable-override = يلزم سبب هنا
timetable-put-back = إعادتها إلى مكانها
timetable-move-anyway = نقلها
timetable-run = الدورة
timetable-planning = الجدول الزمني
timetable-free-days = أيام العطلة الأسبوعية
timetable-free-days-hint = لا يُقترح فيها شيء، ويتخطاها النقل بأيام العمل.
timetable-free-days-none = لا يوجد
timetable-levels = أثر التعارضات
timetable-levels-hint = ما يمنع لا يمكن وضعه أبدًا. وما ينبّه يظهر ويُقبل بسبب. والباقي لا يظهر.
timetable-levels-all-warn = كلها تنبّه
timetable-planning-saved = حُفظت إعدادات الجدول الزمني
timetable-pieces = { $count ->
    [zero] لا قطع
    [one] قطعة واحدة
    [two] قطعتان
    [few] { $number } قطع
    [many] { $number } قطعة
   *[other] { $number } قطعة
}
timetable-sessions = { $count ->
    [zero] لا جلسات
    [one] جلسة واحدة
    [two] جلستان
    [few] { $number } جلسات
    [many] { $number } جلسة
   *[other] { $number } جلسة
}
timetable-calibration = حان موعد المعايرة
timetable-outside-hours = خارج ساعات العمل
timetable-elsewhere = { $times } بتوقيت { $zone }
timetable-line-label = في سطر واحد
timetable-line-hint = العنوان واليوم والوقت والمكان بأي ترتيب: مختبر التنظيف الثلاثاء ٩-١٢ الجناح ٣
timetable-which-run = تناسب ذلك عدة دورات. أيها؟
timetable-which-day = تناسب ذلك عدة أيام. أيها؟
timetable-which-times = صباحًا أم مساءً؟
timetable-which-place = عدة أماكن بهذا الاسم. أيها؟
timetable-choose = اختر…
timetable-all-fields = كل الحقول…
timetable-zones = المناطق الزمنية
timetable-zone = المنطقة الزمنية للجدول
timetable-zone-hint = مثل Asia/Seoul؛ اتركه فارغًا لمنطقة المركز.
timetable-zone-second = منطقة زمنية ثانية
timetable-zone-second-hint = تظهر ساعاتها تحت الأولى؛ اتركه فارغًا لعدم العرض.
timetable-zones-take = استخدامها
timetable-more = المزيد
timetable-calendar = التقويم
timetable-calendar-of = تقويم { $name }
timetable-calendar-month = شهر
