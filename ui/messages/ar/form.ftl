form-no-password = اكتب كلمة المرور.
form-passwords-differ = كلمتا المرور غير متطابقتين. اكتب الكلمة الجديدة مرتين.
form-wrong-word = ليست هذه كلمة ورقتك. راجع رقمها وحروفها.
form-not-a-number = اكتب عددًا، مثل 15.
