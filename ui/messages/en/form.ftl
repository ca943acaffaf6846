# What a form finds before anything is sent.
form-no-password = Type the password.
form-passwords-differ = The two passwords are not the same. Type the new one twice.
form-wrong-word = This is not the word of your sheet. Look at its number and its letters.
form-unknown-word = Word { $position }, “{ $word }”, is not a recovery word. Compare it with the sheet. Nothing was changed.
form-not-whole-path = Write the place out in full, from the drive or the root on: /home/ama/centre.rollbook.
form-no-book-name = The name of a book ends in .rollbook. Write it so.
form-not-a-number = Write a number, such as 15.
form-fault = Something broke (report { $number }). What was saved before is safe. Try once more.
form-not-a-score = “{ $what }” is no score. Nothing was entered. Write a number with at most two decimals.
form-too-many-lines = { $count } lines were pasted, but only { $rows } people stand from here on. Nothing was entered. Copy as many scores as there are people.
form-draft-back = What you had typed before is here again.
form-draft-again = Begin again
