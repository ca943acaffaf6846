# لماذا رُفض الطلب: ماذا حدث، وما الذي بقي سليماً، وكيف يُصلَح.

## من وأين
refusal-no-permission = لا يُسمح لحسابك بهذا. لم يتغيّر شيء. اطلبه ممّن له الدور { $roles }، أو اطلب من المدير تغيير أدوارك.
refusal-locked = الدفتر مقفل. كل ما سُجّل سليم. افتحه باسمك وكلمة مرورك.
refusal-wrong-password = اسم الدخول وكلمة المرور لا يتوافقان. تحقّق من كليهما ومن مفتاح الأحرف الكبيرة. لم يتغيّر شيء.
refusal-password-needed = يلزم هنا كتابة كلمة مرور الآن. لم يتغيّر شيء. في سطر الأوامر من دون طرفية ضعها في ROLLBOOK_PASSWORD (وكلمة الحساب الجديد في ROLLBOOK_NEW_PASSWORD، وكلمة المعتمِد في ROLLBOOK_APPROVER_PASSWORD).
refusal-wait-after-failures = كلمات مرور خاطئة كثيرة. لا تُحسب أي محاولة قبل { $until }. الدفتر سليم؛ انتظر ثم حاول من جديد.
refusal-weak-password = كلمة المرور هذه قصيرة جداً أو من أكثر الكلمات شيوعاً. استعمل 8 أحرف على الأقل، والأفضل 15: ثلاث كلمات أو أربع لا يستعملها غيرك.
refusal-login-taken = اسم الدخول هذا مستعمل. اختر اسماً آخر.
refusal-needs-second-person = { $what ->
    [version] كتب {"\u2068"}{ $name }{"\u2069"} هذا النص فلا يعتمده. لم يُعتمد شيء. دع منسقاً آخر يعتمده.
   *[other] من أعدّ هذا لا يجوز له اعتماده. لم يُصدَر شيء. ليوقّع مُصدِّق آخر.
}
refusal-last-administrator = هذا آخر مدير في الدفتر. أعطِ هذا الدور لحساب آخر أولاً.
refusal-unknown-request = لا يوجد طلب باسم { $name }. الأمر “rollbook requests” يسرد الطلبات كلها.
refusal-wrong-argument = ليس للطلب الشكل المطلوب: { $what }. لم يتغيّر شيء. الأمر “rollbook requests” يبيّن الشكل.

## الملف
refusal-book-exists = يوجد دفتر من قبل: { $path }. لم يُمسّ. اختر مكاناً آخر أو اسماً آخر.
refusal-book-missing = لا يوجد دفتر في { $path }. تحقّق من المسار؛ وإن نُقل الدفتر فافتحه في مكانه الجديد.
refusal-book-held = الدفتر مفتوح في برنامج آخر: { $by }، منذ { $since }. أغلقه هناك أولاً. لم يتغيّر شيء.
refusal-not-a-book = { $path } ليس من دفاتر Rollbook. لم يتغيّر شيء. اختر الملف الذي ينتهي بـ ‎.rollbook.
refusal-newer-format = كَتبت هذا الدفتر نسخة أحدث من Rollbook. لم يُمسّ. ثبّت النسخة الأحدث على هذا الحاسوب وافتحه من جديد.
refusal-damaged-book = ملف الدفتر تالف. لم يُغيَّر، ونسخك الاحتياطية لم تُمسّ. استعد أحدث نسخة احتياطية بجانبه من شاشة فتح الدفتر أو بالأمر “rollbook restore”، ثم قارن بينهما.
refusal-moved-book = لم يرَ هذا الحاسوب هذا الدفتر من قبل، لذلك يُفتح للقراءة فقط. إن كان أحدث نسخة فليؤكد المدير ذلك بالزر في أعلى النافذة أو بالأمر “rollbook adopt”، وعندها تمكن الكتابة فيه.
refusal-older-copy = هذه نسخة قديمة من دفتر كان على هذا الحاسوب أحدث منها. تُفتح للقراءة فقط. ابحث أولاً عن أحدث نسخة؛ فإن لم توجد أمكن للمدير المتابعة من هذه بالزر في أعلى النافذة أو بالأمر “rollbook adopt”.
refusal-read-only-book = الدفتر مفتوح للقراءة فقط. لم يتغيّر شيء. الشريط في أعلى النافذة يبيّن ما ينبغي فعله؛ والأمر “rollbook adopt” يتابع بنسخة مستعادة.
refusal-synced-folder = المجلد { $path } تزامنه خدمة سحابية، وقد يُتلف ذلك دفتراً مفتوحاً. اختر مجلداً خاصاً بهذا الحاسوب؛ أما النسخ الاحتياطية فيجوز أن تُحفظ في المجلد السحابي.
refusal-network-folder = هذا المجلد على قرص شبكي ({ $what }) لا تثبت فيه الأقفال. اختر مجلداً على قرص هذا الحاسوب نفسه.
refusal-no-room = القرص ممتلئ. لم يُكتب هذا التغيير، وكل ما قبله سليم. أفسح مكاناً وأعد المحاولة.
refusal-not-writable = لا تمكن الكتابة في هذا المكان. لم يتغيّر شيء. اختر مجلداً آخر، أو اطلب حق الكتابة ممّن يرعى هذا الحاسوب.
refusal-no-backup-place = لم يُختر مكان للنسخ الاحتياطية. الدفتر سليم، لكن لا توجد نسخة ثانية. اختر مجلداً على قرص آخر أو ذاكرة محمولة.
refusal-backup-damaged = لا تحوي هذه النسخة الاحتياطية ما تقول إنها تحويه. لم يُستعد شيء ولم يُمسّ الدفتر الحالي. استعمل نسخة أخرى.
refusal-no-folder = لا يوجد المجلد { $path }. لم يُكتب شيء. أنشئه أولًا أو اختر مجلدًا آخر.
refusal-recovery-refused = { $why ->
    [count] عدد الكلمات { $found }، أما ورقة الاسترداد ففيها 12 كلمة. اكتب الكلمات كلها بترتيب الورقة.
    [word] الكلمة رقم { $position } ليست من كلمات الاسترداد. قارنها بالورقة.
    [order] كل كلمة موجودة، لكنها معاً غير صحيحة. تحقّق من ترتيبها ومن الكلمات المتشابهة.
   *[other] كلمات الاسترداد هذه لا تفتح هذا الدفتر. تحقّق من أن الورقة تخصّه.
} لم يتغيّر شيء.

## النص والأرقام
refusal-missing = هذا لازم. يُرجى ملؤه.
refusal-too-long = هذا أطول من اللازم. الحد الأقصى { $max } حرفاً.
refusal-too-long-for-paper = لا يتسع مستند { $name } للنص «{ $what }». لم يُصنع شيء. اختصر النص حيث يُحفظ ثم حاول من جديد.
refusal-hidden-character = في هذا النص حرف لا يُرى ({ $what }). اكتب النص من جديد أو الصقه من دون تنسيق.
refusal-bad-code = يتكوّن الرمز من الأحرف الكبيرة A إلى Z وأرقام وشُرَط. يُرجى كتابته هكذا.
refusal-code-taken = هذا الرمز مستعمل: { $what }. اختر رمزاً آخر.
refusal-not-in-list = «{ $what }» ليس في هذه القائمة. لم يتغيّر شيء. فيها: { $known }.
refusal-name-taken = توجد «{ $what }» في هذا البلد من قبل. لم يتغيّر شيء. افتح الموجودة، أو اكتب ما يميّز بينهما.
refusal-partner-twice = تتكرر {"\u2068"}{ $name }{"\u2069"} بالصفة نفسها. لم يتغيّر شيء. احذف أحدهما.
refusal-agreement-fixed = «{ $what }» موقّعة ويبقى نصها كما هو. لم يتغيّر شيء. يمكن تغيير آخر يوم والحالة؛ ولنص آخر أنشئ اتفاقية جديدة.
refusal-unknown-country = “{ $what }” ليس بلداً معروفاً هنا. استعمل اسمه المعتاد أو أحرفه الثلاثة مثل KOR.
refusal-unknown-zone = “{ $what }” ليست منطقة زمنية. استعمل اسماً مثل Asia/Seoul.
refusal-unknown-language = “{ $what }” ليست لغة معروفة هنا. استعمل رمزاً مثل en أو ar.
refusal-language-twice = يوجد نصان باللغة «{ $what }»، فيضيع أحدهما. لم يتغير شيء. اترك أحدهما.
refusal-bad-date = هذا ليس تاريخاً أو وقتاً. اكتب 2026-11-24 أو 2026-11-24T09:00.
refusal-impossible-birth-date = لا يمكن أن يكون متدرب قد وُلد في { $what }. اكتب تاريخ الميلاد بين سنة 1900 واليوم.
refusal-bad-name = «{ $what }» ليس اسمًا: لا حرف فيه. لم يتغير شيء. اكتب اسم الشخص.
refusal-bad-email = «{ $what }» ليس عنوان بريد إلكتروني. لم يتغير شيء. اكتب عنوانًا واحدًا، مثل ‎ama@example.org‎.
refusal-bad-phone = «{ $what }» ليس رقم هاتف. لم يتغير شيء. اكتب من 5 إلى 20 رقمًا، مثل ‎+82 2 123 4567‎.
refusal-not-latin = «{ $what }» ليس بالحروف اللاتينية التي تطبع بها الشهادات الاسم. لم يتغير شيء. اكتبه بالحروف اللاتينية؛ ولخطه الأصلي حقل خاص به.
refusal-bad-host = هذا ليس اسم مضيف. اكتبه مثل certificates.example.org من دون ‎https://‎ ومن دون مسار.
refusal-bad-number = هذا العدد غير ممكن هنا. الحد الأقصى { $max }.
refusal-not-found = هذا ليس في الدفتر: { $what }. ربما أُزيل أو كُتب رمزه خطأ.
refusal-no-file = لا يوجد ملف { $what }. لم يتغير شيء. انظر في المسار: المجلد ليس ملفًا.

## قواعد المجال
refusal-state-not-allowed = لا يمكن الانتقال من { $before } إلى { $after }. لم يتغيّر شيء.
refusal-needs-reason = يحتاج هذا التغيير إلى سبب، لأن قيمة سابقة أو قاعدة تعارضه. اكتب سبباً قصيراً.
refusal-changed-since = تغيّر هذا بعد ذلك على يد { $by }. لم يُتراجع عن شيء. انظر أولاً إلى القيمة الأحدث.
refusal-in-use = { $what ->
    [affiliation] يعمل أو عمل أشخاص في { $name }.
    [consent] وافق أحدهم: { $name }.
    [enrolment] لـ { $name } مكان في دورة.
    [user] لـ { $name } حساب.
    [batch] { $name } في دفعة شهادات.
    [mark] لـ { $name } علامات في سجل الحضور.
    [session] لـ { $name } جلسات.
    [certificate] لـ { $name } شهادات.
    [run] توجد دورات تتبع { $name }.
    [partner] { $name } من الشركاء.
    [agreement] ترد { $name } في اتفاقية.
    [programme] في { $name } برامج.
    [course] تتبع { $name } مقررات.
    [organisation] تتبع { $name } مؤسسات أخرى.
    [facility] يضم { $name } أماكن أخرى.
    [equipment] { $name } يحوي معدّات.
    [availability] سُجِّل متى يمكن حجز { $name }.
    [part] لدى { $name } مراحل أو مسارات أو مجموعات.
    [part_session] تتبع { $name } جلسات.
    [part_enrolment] في { $name } أشخاص.
    [walk_in] في { $name } حاضرون بلا مقعد.
    [sheet] سجل { $name } موقّع.
    [assessment] لـ { $name } تقييمات.
    [result] في «{ $name }» درجات.
    [document] هناك مستندات مرفقة بـ { $name }.
    [signatory] { $name } من موقّعي الشهادات.
    [sign_off] في «{ $name }» اعتمادات أداء.
    [version] «{ $name }» من كفاءات إصدار مقرر.
    [qualification] لـ { $name } تأهيل مسجّل.
    [letter] صُنعت رسائل من «{ $name }».
    [resource] هناك مواد في المكتبة تتبع { $name }.
    [action] تذكر إجراءاتٌ { $name }.
    [open_session] لم تُعقد «{ $name }» ويُغلق سجلها بعد.
    [open_person] { $name } لم يُتمّ الدورة ولم يتركها.
    [open_batch] هناك شهادات لـ { $name } أُعدّت ولم تصدر بعد.
   *[other] هذا مستعمل: { $what }.
} لم يتغيّر شيء. تراجع عن ذلك أو سوِّه أولاً.
refusal-not-undoable = خرج هذا من المركز ولا يمكن التراجع عنه. لا يتبعه إلا إجراء مضاد مع سبب: إعادة فتح أو إلغاء أو استبدال.
refusal-nothing-to-undo = لا يوجد لك اليوم ما يمكن التراجع عنه.
refusal-nothing-changed = لا شيء يختلف عمّا في الدفتر، فلم يُكتب شيء.
refusal-already-enrolled = { $name } مسجَّل في هذه الدورة من قبل. لم يتغيّر شيء.
refusal-run-full = { $capacity } مكاناً لا تكفي { $enrolled } شخصاً. لم يتغيّر شيء. زد الأماكن، ويمكن أيضاً التسجيل فوقها مع ذكر السبب.
refusal-pool-full = { $capacity } مقعداً في «{ $name }» لا تكفي { $enrolled } شخصاً. لم يتغيّر شيء. زد مقاعدها، ويمكن أيضاً التسجيل فوقها مع ذكر السبب.
refusal-bad-pools = لا يمكن حساب المقاعد على حدة بهذا الشكل. لم يتغيّر شيء. { $why ->
    [sum] مجموع السطور { $found } مقعداً، وفي الدورة { $capacity }: اجعلهما متساويين.
    [others] يجب أن يكون سطر واحد فقط لسائر البلدان: اترك بلدانه فارغة.
    [country] بلد مذكور في سطرين: أبقه في واحد.
   *[unclear] يحتاج كل سطر إلى اسم خاص به ومقعد واحد على الأقل.
}
refusal-nobody-on-reserve = لا أحد في قائمة احتياط هذه الدورة. لم يتغيّر شيء.
refusal-not-enrolled = هذا الشخص غير مسجَّل في هذه الدورة، فلا يمكن تسجيل شيء له. سجّله أولاً؛ وفي سجل الحضور أضفه حاضراً من دون تسجيل، ويسوّي المنسّق الأمر.
refusal-version-not-approved = «{ $what }» غير معتمدة. لم يتغيّر شيء. اعتمد النسخة أولاً، ثم يمكن أن تتبعها دورة.
refusal-version-retired = «{ $what }» مسحوبة: لا يمكن أن تتبع دورة جديدة هذه النسخة. اختر نسخة أخرى أو أنشئ نسخة جديدة.
refusal-other-weekday = يجب أن تبدأ الدورة الجديدة في يوم الأسبوع نفسه الذي بدأت فيه السابقة، لتحتفظ كل جلسة بيومها. لم يُنشأ شيء. أقرب يومين هما { $before } و{ $after }.
refusal-version-fixed = نسخة المقرر هذه معتمدة وتبقى كما هي. أنشئ نسخة جديدة.
refusal-rule-broken = لا يمكن استعمال قاعدة الإتمام: { $what }. لم يتغيّر شيء.
refusal-parent-circle = { $what ->
    [organisation] لا يمكن أن تكون المؤسسة جزءاً من نفسها. اختر مؤسسة أخرى تتبعها.
   *[other] لا يمكن أن يقع المكان داخل نفسه. اختر مكاناً آخر يحيط به.
}
refusal-zone-of-site = لا منطقة زمنية إلا لمكان لا يقع داخل مكان آخر، وما بداخله له المنطقة نفسها. لم يتغيّر شيء. اترك المنطقة فارغة، أو أخرج المكان مما حوله.
refusal-ends-before-start = يجب أن تقع النهاية بعد البداية. لم يتغيّر شيء.
refusal-too-many-days = يمكن طلب { $max } يوماً على الأكثر في المرة الواحدة. اختر يوماً أخيراً أقرب إلى الأول.
refusal-time-does-not-exist = الوقت { $what } غير موجود في { $zone }: تُقدَّم الساعة هناك. اختر ساعة قبله أو بعده.
refusal-time-comes-twice = الوقت { $what } يأتي مرتين في { $zone }: تُؤخَّر الساعة هناك. بيّن أيّهما تقصد.
refusal-session-length = يجب أن تنتهي الجلسة بعد بدايتها وألا تزيد على 24 ساعة.
refusal-outside-run = الجلسة خارج تواريخ دورتها، من { $before } إلى { $after }. غيّر الجلسة أو الدورة.
refusal-outside-phase = الجلسة خارج تواريخ مرحلتها «{ $title }»، من { $before } إلى { $after }. لم يتغيّر شيء. غيّر الجلسة أو المرحلة، أو اذكر السبب.
refusal-outside-session = «{ $what }» لا يقع ضمن الجلسة التي مدتها { $max } دقيقة. لم يتغيّر شيء. غيّر أوقات جدول الأعمال أو الجلسة.
refusal-rule-endless = لا يمكن أن تتكرر جلسة بلا نهاية. لم يُنشأ شيء. اذكر حتى أي يوم، أو كم مرة.
refusal-too-many-sessions = سيكون ذلك أكثر من { $max } جلسة دفعة واحدة. لم يتغيّر شيء. خطّطها على أجزاء أصغر.
refusal-session-stays = تبقى «{ $title }» في مكانها: فقد عُقدت، أو رُصد فيها حضور. لم يتغيّر شيء. استثنها، أو غيّرها وحدها مع ذكر السبب.
refusal-no-room-fits = لا تتسع أي قاعة مما طُلب لأشخاص «{ $title }» وعددهم { $count }: أكبرها تتسع لـ { $max }. تبقى الجلسة كما هي. اطلب أقل، أو استثنها.
refusal-no-room-free = لا توجد قاعة مناسبة لـ «{ $title }» خالية في ذلك الوقت؛ عدد ما فُحص: { $count }. تبقى الجلسة كما هي. انقلها إلى وقت آخر، أو اطلب أقل، أو استثنها.
refusal-part-full = في «{ $title }» { $capacity } مقعداً و{ $enrolled } شخصاً. لم يُنقل أحد. زد سعتها أو اختر غيرها أو اذكر سبباً للتجاوز.
refusal-part-taken = في هذه الدورة «{ $what }» من قبل. لم يتغيّر شيء. اختر عنواناً آخر.
refusal-sessions-clash = «{ $title }» تتعارض مع «{ $other }»: كلتاهما تحتاج إلى { $what } في الوقت نفسه. لم تُؤكَّد الدورة. انقل إحداهما أولاً.
refusal-clash-blocks = لا يمكن أن تُعقد «{"\u2068"}{ $title }{"\u2069"}» هناك: يمنعها {"\u2068"}{ $what }{"\u2069"}، ومركزك لا يسمح باستثناء. لم يتغيّر شيء. اختر وقتًا أو مكانًا آخر؛ الإعدادات تبيّن ما الذي يمنع.
refusal-no-working-day = يلزم أن يكون في الأسبوع يوم عمل واحد على الأقل. لم يتغيّر شيء.
refusal-too-few-to-run = تحتاج الدورة إلى { $least } شخصاً وفيها { $enrolled }. لم تُؤكَّد. سجّل مزيداً من الأشخاص، أو أكّدها مع ذكر السبب.
refusal-credit-too-long = الدقائق المحتسبة أكثر من مدة الجلسة ({ $max }). اكتب ما لا يزيد على ذلك.
refusal-too-early-to-mark = يمكن رصد الحضور قبل بداية الجلسة بساعتين، أي منذ { $since }. لم يُرصد شيء.
refusal-too-early-to-close = يمكن إغلاق السجل بعد بداية جلسته، { $since }. ما رُصد سليم.
refusal-register-closed = السجل مغلق وموقَّع. يبقى ما رُصد كما هو. يستطيع المنسّق إعادة فتحه مع ذكر السبب.
refusal-unmarked-left = { $count ->
    [one] بقي شخص واحد من دون رصد، هو { $name }.
    [two] بقي شخصان من دون رصد، أولهما { $name }.
   *[other] بقي من دون رصد { $count }، أولهم { $name }.
} يبقى السجل مفتوحاً، وكل ما رُصد سليم.
refusal-mark-clash = علامتان لشخص واحد مختلفتان: { $name }. اختر أيّهما تثبت؛ وتُحفظ كلتاهما.
refusal-session-cancelled = الجلسة ملغاة. لم يتغيّر شيء.
refusal-minutes-too-many = الدقائق أكثر من مدة الجلسة ({ $max }). لم يُرصد شيء.
refusal-nobody-can-pass = لا يمكن لأحد أن يستوفي القاعدة في { $what } مهما حضر. لم يتغيّر شيء. الأسباب بجانب كل اسم في «الشهادات». اعقد ما ينقص، أو ضع الوسم على جلساته، أو أنشئ للمقرر إصداراً بقاعدة أخرى.
refusal-nobody-passes = لا أحد في هذه الدورة أتمّها ولم تصدر له شهادة بعد. لم يُعدّ شيء. انظر إلى سبب كل شخص.
refusal-not-passed = { $name } لم يستوفِ قاعدة الإتمام. لم يتغيّر شيء. الأسباب بجانب الاسم.
refusal-no-printable-name = ليس لـ { $name } اسم يمكن طبعه. املأ الاسم الخاص بالشهادات.
refusal-no-glyph = الحرف { $what } في { $name } ليس في أي خط من الخطوط، فسيُطبع مربعاً. لم يُعدّ شيء. صحّح الاسم الخاص بالشهادات.
refusal-host-not-set = لم يُحدَّد مضيف الشهادات. لم يُصدَر شيء. يحدّده المنسّق أو المدير في صفحة المركز، أو يحدّد أنه لا يوجد.
refusal-batch-stale = تغيّر ما ستقوله الشهادات منذ إعداد الدفعة. لم يُصدَر شيء. أسقط الدفعة وأعدّها من جديد.
refusal-person-erased = مُحي هذا الشخص من الدفتر. لا يمكن تسجيل شيء له.
refusal-has-certificate = يحمل { $name } شهادة من هذه الدورة. ألغها أو استبدلها أولاً.
refusal-nothing-to-replace = لا يحمل { $name } شهادة صادرة من هذه الدورة يمكن أن تحل محلها أخرى. لم يُعدّ شيء.
refusal-same-certificate = ستقول شهادة { $name } الجديدة ما تقوله القديمة، فلم يُعدّ شيء. صحّح السجلات أولاً؛ أما الورقة المفقودة فتُفتح وتُطبع من جديد.
refusal-kind-not-earned = { $what ->
    [competence] نجح { $name }، لكن ليس باعتماد أداء.
   *[completion] نجح { $name }، لكن لم يُقيَّم شيء.
} شهادة من هذا النوع تقول ما لم يسجّله أحد. لم يُحضَّر شيء. اختر نوعًا آخر.
refusal-kind-of-others = { $what ->
    [staff] شهادة من هذا النوع لمن درّس، و{ $name } مذكور بين المتعلّمين.
   *[learners] شهادة من هذا النوع لمن تعلّم، و{ $name } مذكور بين من درّسوا.
} لم يُحضَّر شيء. اختر نوعًا آخر أو أشخاصًا آخرين.
refusal-signatory-not-valid = لا يوقّع { $name } ({ $what }) في هذا اليوم. لم يُحضَّر شيء ولم يصدر شيء. اختر موقّعًا آخر، أو صحّح مدة توقيعه.
refusal-run-closed = الدورة { $what } في حالة «{ $before }»، فلا يتغيّر شيء فيها. لم يُسجَّل شيء. يستطيع المنسّق إعادة فتح الدورة المغلقة مع ذكر السبب.
refusal-title-taken = في هذه الدورة تقييم باسم «{ $what }» من قبل. لم يتغيّر شيء. اختر عنواناً آخر.
refusal-pass-above-max = درجة النجاح أعلى من الدرجة العليا { $max }، فلا يستطيع أحد النجاح. لم يتغيّر شيء. اخفض درجة النجاح أو ارفع الدرجة العليا.
refusal-score-not-possible = لا يمكن أن تكون درجة { $name } في «{ $what }» هي { $found }: الدرجات من 0 إلى { $max }. لم يُسجَّل شيء. صحّح الدرجة.
refusal-attempts-used = عدد المحاولات في «{ $what }» هو { $max }، وليس لـ { $name } محاولة أخرى. لم يُسجَّل شيء. صحّح محاولة سابقة، أو أضف تقييماً آخر.

## ملفات من الخارج
refusal-file-empty = الملف فارغ. لم يتغيّر شيء.
refusal-file-cut = الملف غير كامل: ينتهي قبل أوانه. لم يتغيّر شيء. احفظه أو أرسله من جديد.
refusal-file-too-large = { $what ->
    [file] حجم «{ $name }» { $found } م.ب، والحد للملف هنا { $max } م.ب.
    [rows] في القائمة أكثر من { $max } صف.
    [columns] في الصف { $row } أكثر من { $max } عمود.
    [cell] في خلية من الصف { $row } أكثر من { $max } حرف.
   *[other] الملف أكبر مما يمكن قراءته هنا.
} لم يتغيّر شيء. قسّمه، أو احذف الصور والأوراق الأخرى.
refusal-file-other-type = { $what ->
    [document] هذا مستند نصي.
    [presentation] هذا عرض تقديمي.
    [pdf] هذا ملف PDF.
    [archive] هذا أرشيف ملفات.
    [image] هذه صورة.
    [html] هذه صفحة ويب مهما كانت نهاية اسمها.
    [numbers] هذا مستند Apple Numbers.
   *[other] لا يمكن قراءة ملف من هذا النوع هنا.
} لم يتغيّر شيء. احفظ القائمة بصيغة XLSX أو CSV؛ والشهادة ملف PDF.
refusal-file-protected = الملف محمي بكلمة مرور. لم يتغيّر شيء. احفظ نسخة من دونها.
refusal-file-unreadable = { $why ->
    [quote] علامة اقتباس فُتحت في السطر { $line } ولم تُغلق. لم يتغيّر شيء. أغلقها أو احذفها ثم جرّب الملف من جديد.
   *[other] لا تمكن قراءة الملف. لم يتغيّر شيء. افتحه في البرنامج الذي صنعه واحفظه من جديد ثم جرّب ذلك الملف.
}
refusal-unknown-head = لا يوجد عمود رأسه “{ $what }”. لم يُستورد شيء. قارن بالصف الأول من الورقة.
refusal-unknown-field = “{ $what }” ليس حقلاً يمكن أن يذهب إليه عمود. لم يُستورد شيء.
refusal-unknown-tab = لا توجد في الملف ورقة «{ $what }». لم يُستورد شيء. فيه هذه: { $known }.
refusal-field-twice = عمودان يذهبان إلى «{ $what }»، فيضيع أحدهما. لم يُستورد شيء. اترك أحدهما.
refusal-too-many-columns = يذكر الربط { $found } من الأعمدة، وفي الورقة { $max }. لم يُستورد شيء. قارنه بأعمدة المعاينة.
refusal-no-such-line = لا شخص في الصف { $what } من القائمة. لم يُستورد شيء. سمِّ الصفوف كما ترقّمها المعاينة.
refusal-no-name-column = لا يوجد عمود للأسماء. لم يُستورد شيء. بيّن أي عمود هو الاسم.
refusal-date-order-needed = قد تكون «{ $what }» عدة أيام. لم يُستورد شيء. اذكر كيف كُتبت التواريخ: { $known }.
refusal-nothing-to-import = لا يمكن استيراد أي صف من الملف. لم يتغيّر شيء.
refusal-nothing-refused = لا صف مرفوضًا في هذه القائمة، فلا شيء يُحفظ.
refusal-no-credential = لا يحمل ملف PDF هذا شهادة من Rollbook. إن كان ينبغي ذلك فاسأل المركز المذكور فيه.
refusal-document-too-large = حجم «{ $name }» { $found } م.ب، والحد للمستند { $max } م.ب. لم يُرفق شيء. صغّره أو قسّمه.
refusal-no-document = { $what ->
    [macros] يحوي «{ $name }» وحدات ماكرو تعمل عند فتحه.
    [archive] «{ $name }» أرشيف ملفات.
    [html] «{ $name }» صفحة ويب مهما كانت نهاية اسمه.
    [program] «{ $name }» برنامج.
   *[other] «{ $name }» من نوع لا يُحفظ.
} لم يُرفق شيء. يمكن إرفاق PDF وPNG وJPEG وDOCX وXLSX وPPTX وODT وODS وODP وTXT وCSV، والصورة PNG أو JPEG.
refusal-name-lies = اسم «{ $name }» يقول { $before } لكن محتواه { $what }. لم يُرفق شيء. اسأل من أرسله، أو أعطه النهاية المناسبة.
refusal-no-picture = تعذّرت قراءة الصورة «{ $name }»، أو أنها أكبر من 48 مليون بكسل. لم يُرفق شيء. احفظها من جديد بصيغة JPEG وبحجم أصغر.
refusal-bad-link = «{ $what }» ليس عنوان صفحة. لم يُحفظ شيء. اكتبه كما في المتصفح، مثل https://www.who.int/…
refusal-nothing-to-export = لا شيء هنا يمكن تسليمه: المكتبة فارغة، أو كل ما يطابق مقيّد. لم يُكتب شيء.
refusal-no-sessions = لا توجد لدى { $what } في هذه المدة جلسات يمكنك رؤيتها، فلا شيء يُسلَّم. لم يُكتب شيء.
refusal-calendar-broken = «{ $name }» ليس تقويمًا كاملًا: في السطر { $line } ينتهي جزء أو يبدأ حيث لا يمكن. لم يتغيّر شيء. صدّره مرة أخرى من البرنامج الذي أنشأه.
refusal-no-timetable = «{ $name }» ليس جدولًا زمنيًا يمكن قراءته هنا. لم يتغيّر شيء. خذ تقويمًا (.ics) أو جدولًا رؤوسه: التاريخ والبداية والنهاية والعنوان؛ ويمكن أن تكون معها القاعة والمدرب والنوع والمنطقة الزمنية.

## ما يُقال حيث لا كلمات مناسبة
refusal-other = رفض الدفتر هذا ({ $code }). لم يتغيّر شيء.

## Codes that a refusal may name
role-coordinator = منسّق
role-trainer = مدرّب
role-certifier = مسؤول الشهادات
role-administrator = مدير النظام
role-inspector = مفتّش
refusal-state-draft = مسودة
refusal-state-announced = معلنة
refusal-state-open = مفتوحة
refusal-state-selection = قيد الاختيار
refusal-state-confirmed = مؤكدة
refusal-state-running = جارية
refusal-state-completed = مكتملة
refusal-state-closed = مغلقة
refusal-state-cancelled = ملغاة
refusal-state-postponed = مؤجلة
refusal-state-tentative = مبدئية
refusal-state-held = عُقدت
refusal-state-reserve = في قائمة الاحتياط
refusal-state-enrolled = مسجَّل
refusal-state-active = نشط
refusal-state-not-completed = لم يُتمّ
refusal-state-no-show = لم يحضر قط
refusal-state-withdrawn = انسحب
refusal-state-removed = أُزيل
refusal-state-transferred-to = نُقل
refusal-state-in-review = قيد المراجعة
refusal-state-approved = معتمد
refusal-state-retired = متقاعد
refusal-state-archived = مؤرشف
refusal-state-erased = مُحي
refusal-state-issued = صادرة
refusal-state-suspended = معلّقة
refusal-state-superseded = مستبدلة
refusal-state-revoked = ملغاة
refusal-state-dropped = متروكة
refusal-state-void = باطلة
refusal-state-locked = موقوف
refusal-state-disabled = مغلق
refusal-state-prepared = مُعدّة
refusal-state-in-service = في الخدمة
refusal-state-out-of-service = خارج الخدمة
refusal-unknown-letter-field = «{ $what }» في السطر { $line } من { $field ->
    [subject] الموضوع
   *[other] النص
  } ({ $lang }) ليس حقلاً. لم يتغيّر شيء. الحقول المعروفة: { $known }
refusal-letter-field-missing = ينقص { $name } ما تذكره هذه الرسالة: { $what }{ $count ->
    [0] {""}
    [1] ؛ وينقص شخصاً آخر شيء أيضاً
   *[other] ؛ وينقص { $count } غيره شيء أيضاً
  }. لم يُصنع شيء. أكمل الناقص أو استبعد هؤلاء أو استعمل نصاً آخر.
refusal-letter-needs-run = تذكر هذه الرسالة الدورة. لم يُصنع شيء. اختر الدورة التي تتعلق بها.
refusal-no-letter-text = لا نص لـ«{ $name }» باللغة { $what }. لم يُصنع شيء. اكتبه في «الرسائل» أو اختر لغة أخرى.
refusal-state-signed = موقّعة
refusal-state-in-force = سارية
refusal-state-expired = منتهية
refusal-state-terminated = ملغاة
refusal-follow-up-not-due = لم يحن بعد سؤال { $name } (عدد الأشهر: { $count }). لم يتغيّر شيء. يحين السؤال بعد إتمام الدورة ومضي الأشهر.
refusal-state-due = مستحق
refusal-state-sent = أُرسل
refusal-state-answered = أُجيب
refusal-state-no-answer = بلا جواب
refusal-state-waived = معفى
refusal-state-done = منجز
refusal-number-used = استُعمل الرقم { $found } هذا العام من قبل. لم يتغيّر شيء. أصغر رقم متاح هو { $least }.
refusal-no-former-heads = لا يحوي {"\u2068"}{ $name }{"\u2069"} صفّ عناوين فيه الرقم والاسم والدورة والتاريخ. لم يُستورد شيء. بيّن أي الأعمدة تحويها، أو سمّها هكذا فوق الصفوف.
refusal-primary-overlaps = سيكون للشخص في يوم ما منصبان رئيسيان: في { $name } وفي { $other }. لم يتغيّر شيء. أنهِ أحدهما قبل أن يبدأ الآخر، أو اجعل أحدهما منصبًا إضافيًا.
refusal-unknown-scheme = «{ $what }» ليس نوعًا من أرقام الهوية. لم يتغيّر شيء. اختر جواز سفر أو رقمًا وطنيًا أو ORCID، أو سمِّ السجل السابق هكذا: legacy:NAME.
refusal-wrong-check-digit = «{ $what }» ليس رقم ORCID: حرفه الأخير لا يوافق ما قبله. لم يتغيّر شيء. قارنه بما قدّمه الشخص؛ فيه 16 حرفًا مثل 0000-0002-1825-0097.
refusal-consent-text-retired = سُحب «{ $what }» من الاستعمال ولا يوافق عليه أحد بعد الآن. لم يتغيّر شيء. اختر نصًا آخر أو أعده إلى الاستعمال في الإعدادات.
refusal-day-ahead = لم يأتِ هذا اليوم بعد. لم يتغيّر شيء. أدخل اليوم أو يومًا سابقًا.
