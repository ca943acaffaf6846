history-sub = من فعل ماذا ومتى ولماذا. لا يُحذف شيء أبدًا، والتراجع قيد جديد.
history-none = لم يحدث شيء بعد.
history-which = القيود المعروضة
history-by = المنفِّذ
history-by-all = الجميع
history-became = أصبح
history-reason = السبب: { $reason }
history-number = القيد { $n }
history-undone = تم التراجع
history-is-undone = تُراجِع عنه
history-is-undo = تراجع
history-more = عرض المزيد
history-changes-more = { $count ->
    [1] تغيير آخر
    [2] تغييران آخران
    [few] { $count } تغييرات أخرى
    [many] { $count } تغييرًا آخر
   *[other] { $count } تغيير آخر
  }
