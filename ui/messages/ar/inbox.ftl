inbox-sub = ما يتعارض في السجلات إلى أن يبتّ فيه أحد.
inbox-all = الكل
inbox-of-kind = { $kind } { $number }
inbox-kind-overlap = تداخل
inbox-kind-walk-in = غير مسجّل
inbox-kind-certificate = شهادة
inbox-kind-duplicate = متشابهون
inbox-head-one = الطرف الأول
inbox-head-other = الطرف الآخر
inbox-head-why = ما بينهما
inbox-head-kind = النوع
inbox-room = قاعة
inbox-erased = (محذوف)
inbox-why-facility = كلتاهما تشغل { $what } مدة { $minutes } د
inbox-why-equipment = كلتاهما تأخذ { $what } ولا يكفي العدد، مدة { $minutes } د
inbox-why-buffer = { $what }: ينقص { $minutes } د بينهما
inbox-why-trainer = { $what } يدرّس في كلتيهما مدة { $minutes } د
inbox-why-trainee = { $count ->
    [one] { $what } منتظَر في كلتيهما مدة { $minutes } د
    [two] شخصان منتظَران في كلتيهما مدة { $minutes } د
    [few] { $number } أشخاص منتظَرون في كلتيهما مدة { $minutes } د
   *[other] { $number } شخصًا منتظَرون في كلتيهما مدة { $minutes } د
}
inbox-why-capacity = { $count ->
    [one] شخص واحد فوق عدد الأماكن
    [two] شخصان فوق عدد الأماكن
    [few] { $number } أشخاص فوق عدد الأماكن
   *[other] { $number } شخصًا فوق عدد الأماكن
}
inbox-why-closed = { $what } مغلق، { $minutes } د
inbox-why-outside-hours = { $what } غير مفتوح، { $minutes } د
inbox-why-holiday = { $what } في عطلة، { $minutes } د
inbox-why-not-there = { $what } غير متاح في هذا اليوم
inbox-why-away = { $what } غائب، { $minutes } د
inbox-why-out-of-service = { $what } خارج الخدمة
inbox-why-calibration = تجب معايرة { $what } قبل ذلك
inbox-why-quantity = { $what }: ينقص { $number }
inbox-why-zone = تغيّرت الساعة في {"\u2068"}{ $what }{"\u2069"} بمقدار {"\u2068"}{ $minutes }{"\u2069"} دقيقة
inbox-why-walk-in = حضر دون تسجيل
inbox-why-name = { $count ->
    [2] الاسم نفسه
    [few] الاسم نفسه، { $number } أشخاص
   *[other] الاسم نفسه، { $number } شخصًا
}
inbox-why-email = { $count ->
    [2] عنوان البريد نفسه
    [few] عنوان البريد نفسه، { $number } أشخاص
   *[other] عنوان البريد نفسه، { $number } شخصًا
}
inbox-none = لا شيء للبتّ فيه
inbox-none-text = هنا تداخلات الاثني عشر شهرًا القادمة، والحاضرون غير المسجّلين، والشهادات التي تناقضها السجلات، والأشخاص المتشابهون.
inbox-keep = إبقاء الاثنين
inbox-kept = أشخاص مختلفون: لا يظهرون متشابهين حتى يتغير أحدهم
inbox-why-identifier = { $count ->
    [2] رقم الهوية نفسه
    [few] رقم الهوية نفسه، { $number } أشخاص
   *[other] رقم الهوية نفسه، { $number } شخصًا
}
inbox-head-do = القرار
