reports-by-country = البلد
reports-by-region = إقليم منظمة الصحة العالمية
reports-by-sex = الجنس
reports-by-course = المقرر
reports-by-run = الدورة
reports-by-year = السنة
reports-period = الأيام: من { $from } إلى { $to }

reports-head-detail = التفصيل
reports-head-people = الأشخاص
reports-head-enrolments = المقاعد
reports-head-hours = الساعات المكتسبة
reports-head-minutes = الدقائق المكتسبة
reports-head-completed = أتمّوا
reports-head-certificates = الشهادات
reports-total = المجموع

reports-not-stated = غير مذكور
reports-sex-female = أنثى
reports-sex-male = ذكر
reports-sex-other = آخر
reports-region-afr = إقليم أفريقيا
reports-region-amr = إقليم الأمريكتين
reports-region-emr = إقليم شرق المتوسط
reports-region-eur = الإقليم الأوروبي
reports-region-sear = إقليم جنوب شرق آسيا
reports-region-wpr = إقليم غرب المحيط الهادئ

# what this counts: in the window and in the file that is handed out
reports-counts = ما الذي يُحسب هنا
reports-counts-people = الأشخاص: كل من له مقعد في دورة يقع يوم منها ضمن هذه التواريخ، وكل شخص مرة واحدة. لا يُحسب: من في قائمة الاحتياط، ومن انسحب أو أُزيل أو انتقل إلى دورة أخرى، والدورات الملغاة. من مُحيت بياناته يبقى محسوبًا.
reports-counts-enrolments = المقاعد: من كان في دورتين فله مقعدان.
reports-counts-hours = الساعات: المكتسبة في جلسات عُقدت ضمن هذه التواريخ، بالحساب نفسه الذي يُحسب به الإتمام.
reports-counts-completed = أتمّوا: المقاعد التي استوفت قاعدة الإتمام. تُحسب في آخر يوم من الدورة.
reports-counts-certificates = الشهادات: الصادرة والصالحة اليوم. تُحسب في آخر يوم من الدورة.
reports-counts-groups = البلد والإقليم كما كانا عند التسجيل ولا يتغيران بعده؛ والجنس كما هو مسجَّل الآن. وعند التجميع حسب السنة تُحسب الدورة الممتدة عبر رأس السنة في السنتين.
reports-counts-total = يحسب المجموع كل شخص وكل مقعد مرة واحدة، ولذلك قد يقل عن مجموع الصفوف.

