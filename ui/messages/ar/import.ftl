import-title = استيراد أشخاص
import-sub = خذ القائمة كما وصلت. لا يُكتب شيء قبل أن تراه.
import-drop = أفلت القائمة هنا
import-choose = اختيار ملف…
import-kinds = ‏CSV أو TSV أو XLSX أو XLS أو XLSB أو ODS
import-paste = أو الصق جدولًا هنا
import-paste-hint = انسخ الصفوف مع رؤوسها من جدول البيانات؛ تُؤخذ فور لصقها
import-pasted = جدول ملصق
import-lines = { $count ->
    [0] لا صفوف
    [1] صف واحد
    [2] صفّان
    [few] { $count } صفوف
    [many] { $count } صفًا
   *[other] { $count } صف
  }
import-run = التسجيل في
import-run-hint = يُسجَّل في هذه الدورة كل من يدخل
import-run-none = بلا دورة، إلى السجل فقط
import-tab = الورقة
import-dates = ماذا يعني «{ $text }»؟
import-dates-hint = في هذه القائمة تواريخ ميلاد تُقرأ على أكثر من وجه
import-dates-none = اترك هذه التواريخ فارغة
import-formulas = خلايا فيها صيغ حسابية: { $count }، وتؤخذ قيمها الظاهرة.
import-values = قيم لا يعرفها أحد
import-value = { $field } «{ $text }» تعني
import-value-unknown = غير معروف
import-value-rows = { $count ->
    [one] في صف واحد
    [two] في صفين
    [few] في { $count } صفوف
   *[other] في { $count } صفًا
  }
import-columns = الأعمدة
import-say-name = لا شيء هنا يبيّن أي عمود فيه الاسم: اختره أدناه.
import-remembered = الأعمدة كما ضبطتها من قبل لقائمة مثل هذه.
import-no-head = العمود { $n }
import-unsure = راجع هذا
import-column-holds = ما يحويه العمود «{ $head }»
import-leave-out = يُترك
import-show = الصفوف المعروضة
import-show-all = الكل { $count }
import-show-faults = ملاحظات { $count }
import-show-duplicates = ربما معروف { $count }
import-show-refused = مرفوض { $count }
import-rows = صفوف القائمة
import-line = الصف
import-what = ما سيحدث
import-remarks = ملاحظات
import-duplicates = كل من قد يكون معروفًا
import-duplicates-all = ربما معروف: { $what }
import-decide = ربما كان { $name } معروفًا
import-decide-skip = يُترك
import-decide-same = الشخص نفسه
import-decide-create = شخص جديد
import-row-create = جديد
import-row-update = تُكمَل بياناته
import-row-possible-duplicate = ربما معروف
import-row-refused = مرفوض
import-row-already-in = موجود من قبل
import-like = يشبه { $name }
import-only-first = المعروض { $shown } من { $total } صف، ذات الملاحظات أولًا. تدخل الصفوف كلها.
import-none-here = لا صف كهذا.
import-one-entry = قيد واحد وتراجع واحد
import-nothing = لا صف يمكن إدخاله.
import-take = { $count ->
    [0] لا أحد للإدخال
    [1] إدخال شخص واحد
    [2] إدخال شخصين
    [few] إدخال { $count } أشخاص
    [many] إدخال { $count } شخصًا
   *[other] إدخال { $count } شخص
  }
import-said = { $count ->
    [0] لم يُستورد أحد
    [1] استُورد شخص واحد
    [2] استُورد شخصان
    [few] استُورد { $count } أشخاص
    [many] استُورد { $count } شخصًا
   *[other] استُورد { $count } شخص
  }
import-done = { $count ->
    [0] لم يدخل السجل أحد.
    [1] دخل السجل شخص واحد.
    [2] دخل السجل شخصان.
    [few] دخل السجل { $count } أشخاص.
    [many] دخل السجل { $count } شخصًا.
   *[other] دخل السجل { $count } شخص.
  }
import-done-more = جدد: { $created }، أُكملت بياناتهم: { $updated }، سُجّلوا: { $enrolled }.
import-done-skipped = صفوف تُركت لأن أصحابها ربما معروفون: { $count }.
import-done-refused = صفوف مرفوضة: { $count }.
import-done-refused-more = احفظ هذه الصفوف وأصلحها ثم استوردها من جديد: مع كل صف سببه، ومن دخل من قبل لا يدخل مرتين.
import-refused = { $count ->
    [0] لا صفوف مرفوضة.
    [1] صف واحد مرفوض.
    [2] صفان مرفوضان.
    [few] { $count } صفوف مرفوضة.
    [many] { $count } صفًا مرفوضًا.
   *[other] { $count } صف مرفوض.
  }
import-refused-save = احفظ الصفوف المرفوضة
import-refused-file = { $name }، المرفوض
import-refused-why = سبب الرفض
import-fault-no-name = لا اسم
import-fault-too-long = { $field }: نص أطول مما يجب
import-fault-unknown-country = «{ $text }» ليس بلدًا معروفًا هنا
import-fault-ambiguous-country = قد يكون «{ $text }» أكثر من بلد: { $choices }
import-fault-lost-character = { $field }: ضاع حرف عند كتابة الملف
import-fault-duplicate-in-file = مذكور مرتين في هذه القائمة
import-fault-namesake-in-file = في هذه القائمة شخص آخر بالاسم نفسه
import-fault-bad-email = «{ $text }» ليس عنوان بريد إلكتروني؛ تُرك فارغًا
import-fault-bad-phone = «{ $text }» ليس رقم هاتف؛ تُرك فارغًا
import-fault-bad-date = «{ $text }» ليس تاريخ ميلاد؛ تُرك فارغًا
import-fault-ambiguous-date = قد يعني «{ $text }» أحد هذه التواريخ: { $choices }؛ تُرك فارغًا
import-fault-bad-sex = لا يدل «{ $text }» على الجنس؛ تُرك فارغًا
import-fault-bad-category = لا يدل «{ $text }» على فئة؛ تُرك فارغًا
import-fault-certificate-name-not-latin = الاسم على الشهادات ليس بحروف لاتينية؛ تُرك فارغًا
import-fault-error-cell = { $field }: في الخلية خطأ؛ تُركت فارغة
import-fault-formula-without-value = { $field }: لا قيمة محفوظة للصيغة؛ تُركت فارغة
import-fault-other = { $field }: تعذّرت قراءة «{ $text }»
