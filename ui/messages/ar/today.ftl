today-sessions = { $count ->
    [one] جلسة واحدة
    [two] جلستان
    [few] { $number } جلسات
   *[other] { $number } جلسة
}
today-no-room = دون قاعة
today-and = { "، " }
today-register-open = السجل مفتوح
today-none = لا جلسات اليوم
today-none-next = الجلسة التالية يوم { $day }.
today-needs = بانتظار البتّ
today-needs-none = لا شيء بانتظار البتّ.
today-need-register-open = { $count ->
    [one] سجل «{ $what }»، { $day }، ما زال مفتوحًا
    [two] سجلان مفتوحان بعد انتهاء الجلسة، أقدمهما سجل «{ $what }»، { $day }
    [few] { $number } سجلات مفتوحة بعد انتهاء الجلسة، أقدمها سجل «{ $what }»، { $day }
   *[other] { $number } سجلًا مفتوحًا بعد انتهاء الجلسة، أقدمها سجل «{ $what }»، { $day }
}
today-need-walk-in = { $count ->
    [one] حاضر واحد غير مسجّل بانتظار البتّ
    [two] حاضران غير مسجّلين بانتظار البتّ
    [few] { $number } حاضرين غير مسجّلين بانتظار البتّ
   *[other] { $number } حاضرًا غير مسجّل بانتظار البتّ
}
today-need-overlap = { $count ->
    [one] تداخل واحد خلال الاثني عشر شهرًا القادمة
    [two] تداخلان خلال الاثني عشر شهرًا القادمة
    [few] { $number } تداخلات خلال الاثني عشر شهرًا القادمة
   *[other] { $number } تداخلًا خلال الاثني عشر شهرًا القادمة
}
today-need-duplicate = { $count ->
    [one] اسم أو عنوان واحد مشترك بين عدة أشخاص
    [two] اسمان أو عنوانان مشتركان بين عدة أشخاص
    [few] { $number } أسماء أو عناوين مشتركة بين عدة أشخاص
   *[other] { $number } اسمًا أو عنوانًا مشتركًا بين عدة أشخاص
}
today-need-certificate = { $count ->
    [one] السجلات تناقض شهادة واحدة
    [two] السجلات تناقض شهادتين
    [few] السجلات تناقض { $number } شهادات
   *[other] السجلات تناقض { $number } شهادة
}
today-need-batch-waits = { $count ->
    [one] شهادة واحدة من { $what } تنتظر موافقة شخص آخر
    [two] شهادتان من { $what } تنتظران موافقة شخص آخر
    [few] { $number } شهادات من { $what } تنتظر موافقة شخص آخر
   *[other] { $number } شهادة من { $what } تنتظر موافقة شخص آخر
}
today-need-uncertified = { $count ->
    [one] شخص واحد من { $what } ناجح وليست له شهادة
    [two] شخصان من { $what } ناجحان وليست لهما شهادة
    [few] { $number } أشخاص من { $what } ناجحون وليست لهم شهادات
   *[other] { $number } شخصًا من { $what } ناجحون وليست لهم شهادات
}
today-need-version-in-review = { $count ->
    [one] نسخة من «{ $what }» تنتظر الاعتماد
    [two] نسختان من المقررات تنتظران الاعتماد
    [few] { $number } نسخ من المقررات تنتظر الاعتماد
   *[other] { $number } نسخة من المقررات تنتظر الاعتماد
}
today-need-version-review-due = { $count ->
    [one] نسخة من «{ $what }» تستحق المراجعة قبل { $day }
   *[other] { $number } من نسخ المقررات تستحق المراجعة، أولها قبل { $day }
}
today-need-agreement-expiring = { $count ->
    [one] تنتهي «{ $what }» في { $day }
   *[other] تنتهي { $number } من الاتفاقيات، أولاها في { $day }
}
today-need-run-unconfirmed = { $what } غير مؤكدة، ويومها الأول { $day }
today-need-reserve-waits = { $count ->
    [one] في { $what } مقعد شاغر، وفي احتياطها شخص واحد
    [two] في { $what } مقعد شاغر، وفي احتياطها شخصان
    [few] في { $what } مقعد شاغر، وفي احتياطها { $number } أشخاص
   *[other] في { $what } مقعد شاغر، وفي احتياطها { $number } شخصًا
}
today-need-calibration-due = { $count ->
    [zero] لا معايرة مستحقة
    [one] موعد معايرة { $what }: { $day }
    [two] تجب معايرة معدّتين، أولاهما { $what }: { $day }
    [few] تجب معايرة { $number } معدّات، أولاها { $what }: { $day }
    [many] تجب معايرة { $number } معدّة، أولاها { $what }: { $day }
   *[other] تجب معايرة { $number } معدّة، أولاها { $what }: { $day }
}
today-need-qualification-ends = { $count ->
    [one] ينتهي تأهيل {"\u2068"}{ $what }{"\u2069"} في { $day }
    [two] ينتهي تأهيلان قريبًا، أولهما تأهيل {"\u2068"}{ $what }{"\u2069"} في { $day }
    [few] تنتهي { $number } تأهيلات قريبًا، أولها تأهيل {"\u2068"}{ $what }{"\u2069"} في { $day }
   *[other] ينتهي { $number } تأهيلًا قريبًا، أولها تأهيل {"\u2068"}{ $what }{"\u2069"} في { $day }
}
today-need-backup = لا نسخة احتياطية منذ { $day }
today-need-no-backup = لا نسخة احتياطية بعد
today-need-action-due = { $count ->
    [one] { $what }: إجراء واحد حلّ موعده منذ { $day }
    [two] { $what }: إجراءان حلّ موعدهما منذ { $day }
   *[other] { $what }: إجراءات حلّ موعدها منذ { $day }، عددها { $number }
  }
today-need-follow-up-due = { $count ->
    [one] شخص واحد حانت متابعته منذ { $day }
    [two] شخصان حانت متابعتهما منذ { $day }
   *[other] أشخاص حانت متابعتهم منذ { $day }، عددهم { $number }
  }
