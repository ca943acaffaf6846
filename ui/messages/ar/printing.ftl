printing-weekday-1 = الاثنين
printing-weekday-2 = الثلاثاء
printing-weekday-3 = الأربعاء
printing-weekday-4 = الخميس
printing-weekday-5 = الجمعة
printing-weekday-6 = السبت
printing-weekday-7 = الأحد
printing-weekday-day = { $weekday }، { $day }
printing-week = الجدول حسب القاعات
printing-day = ورقة اليوم
printing-run = البرنامج
printing-of = جدول { $name }
printing-footer = { $centre } · أُعدَّ في { $day }
printing-room = القاعة
printing-no-room = بلا قاعة
printing-seats = { $count ->
    [one] مقعد واحد
    [two] مقعدان
    [few] { $count } مقاعد
    [many] { $count } مقعدًا
   *[other] { $count } مقعد
}
printing-session = الجلسة
printing-time = الوقت
printing-expected = المنتظَرون
printing-local = التوقيت المحلي
printing-local-place = في المكان
printing-clock-of-place = الأوقات بساعة كل مكان
printing-continued = { $head } (تتمة)
printing-staff = { $role }: { $names }
printing-shift = علامة {"\u2066"}+1{"\u2069"} أو {"\u2066"}−1{"\u2069"} بجانب الوقت تعني اليوم التالي أو السابق بتلك الساعة.
printing-own = الجدول
printing-button = طباعة
printing-title = طباعة جدول
printing-what = ما يُطبع
printing-what-week = القاعات يومًا بيوم
printing-what-day = ورقة يوم
printing-what-door = لافتة باب
printing-what-run = برنامج دورة
printing-what-part = جدول مجموعة
printing-what-person = جدول شخص
printing-of-week = قاعات
printing-of-door = المكان
printing-of-run = الدورة
printing-of-part = المرحلة أو المسار أو المجموعة
printing-of-person = لمن
printing-whole-centre = المركز كله
printing-on = اليوم
printing-from = اليوم الأول
printing-to = اليوم الأخير
printing-zones = ساعات أخرى بجانبها
printing-zones-hint = أسماء مناطق زمنية بينها فواصل، مثل {"\u2066"}Asia/Kathmandu, America/New_York{"\u2069"}. ست على الأكثر.
printing-preview = معاينة
