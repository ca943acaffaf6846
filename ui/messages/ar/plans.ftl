plans-button = تخطيط عدة جلسات…
plans-title = تخطيط عدة جلسات من { $code }
plans-sub = ترى كل جلسة وما تتعارض معه قبل أن يُحفظ أي شيء.
plans-how = ما العمل
plans-how-repeat = تكرار جلسة
plans-how-copy-week = نسخ أسبوع
plans-how-move = نقل جلسات بضعة أيام
plans-how-split = قسمة جلسة إلى جلستين
plans-how-rotate = تناوب المجموعات على المحطات
plans-how-assign-rooms = تخصيص القاعات
plans-session = الجلسة
plans-every = كل
plans-unit = الوحدة
plans-unit-day = أيام
plans-unit-week = أسابيع
plans-ends = تنتهي
plans-ends-after = بعد عدد من المرات
plans-ends-on = في يوم معيّن
plans-until = آخر يوم
plans-times = عدد المرات كلها مع هذه
plans-weekdays = فقط في
plans-without = باستثناء هذه الأيام
plans-without-hint = افصل بين الأيام بفواصل: 2026-03-19، 2026-03-24
plans-after = دقائق الجزء الأول
plans-after-hint = تُقسم الدقائق المحتسبة بحسب المدة.
plans-from-week = يوم من الأسبوع المراد نسخه
plans-to-week = يوم من الأسبوع الآخر
plans-week-hint = يبدأ الأسبوع يوم الاثنين.
plans-days = بكم يوماً
plans-days-hint = إلى الوراء بعلامة ناقص: -2
plans-count = الأيام التي تُعدّ
plans-count-hint = ما يقع في يوم عطلة ينتقل إلى يوم العمل التالي.
plans-count-working = أيام العمل
plans-count-calendar = كل الأيام
plans-all-phases = كل المراحل
plans-rooms-for = لأجل
plans-rooms-missing = الجلسات التي بلا مكان
plans-rooms-all = كل الجلسات
plans-within = فقط في
plans-anywhere = أي موقع
plans-features = ما يجب أن يكون في القاعة
plans-features-hint = افصل بفواصل. تحصل كل جلسة على أصغر قاعة خالية تتسع لأشخاصها.
plans-groups = المجموعات
plans-no-groups = ليس في الدورة مجموعات بعد. أضفها في المراحل والمجموعات.
plans-stations = المحطات
plans-station-title = المحطة { $n }
plans-station-room = قاعة المحطة { $n }
plans-station-trainer = مدرب المحطة { $n }
plans-station-add = أضف محطة
plans-first-day = أول يوم
plans-first-time = تبدأ عند
plans-slot = الدقائق في كل محطة
plans-gap = الدقائق بينها
plans-a-day = الجولات في اليوم
plans-incomplete = املأ ما يلزم فتظهر الجلسات هنا.
plans-counts = { $count ->
    [zero] لا تُخطَّط أي جلسة من { $all }.
    [one] تُخطَّط جلسة واحدة من { $all }.
    [two] تُخطَّط جلستان من { $all }.
    [few] تُخطَّط { $number } جلسات من { $all }.
   *[other] تُخطَّط { $number } جلسة من { $all }.
  } فيها تعارض: { $clashing }
plans-sessions = جلسات الخطة
plans-tick = خطّط { $title }
plans-was = الآن { $stand }
plans-nothing = لا توجد جلسة للتخطيط.
plans-keep = خطّط
plans-kept = { $count ->
    [one] خُطِّطت جلسة واحدة.
    [two] خُطِّطت جلستان.
    [few] خُطِّطت { $number } جلسات.
   *[other] خُطِّطت { $number } جلسة.
  }
