form-no-password = اكتب كلمة المرور.
form-passwords-differ = كلمتا المرور غير متطابقتين. اكتب الكلمة الجديدة مرتين.
form-wrong-word = ليست هذه كلمة ورقتك. راجع رقمها وحروفها.
form-unknown-word = الكلمة رقم { $position }، «{ $word }»، ليست من كلمات الاسترداد. قارنها بالورقة. لم يتغيّر شيء.
form-not-whole-path = اكتب المسار كاملًا من القرص أو الجذر: ‎/home/ama/centre‎.rollbook‎.
form-no-book-name = ينتهي اسم السجل بـ ‎.rollbook‎. اكتبه هكذا.
form-not-a-number = اكتب عددًا، مثل 15.
form-fault = حدث عطل (رقم البلاغ { $number }). ما حُفظ من قبل سليم. حاول مرة أخرى.
