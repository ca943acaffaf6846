# Lo que encuentra un formulario antes de enviar nada.
form-no-password = Escriba la contraseña.
form-passwords-differ = Las dos contraseñas no son iguales. Escriba la nueva dos veces.
form-wrong-word = Esta no es la palabra de su hoja. Revise su número y sus letras.
form-unknown-word = La palabra { $position }, «{ $word }», no es una palabra de recuperación. Compárela con la hoja. No se cambió nada.
form-not-whole-path = Escriba la ruta completa, desde la unidad o la raíz: /home/ama/centre.rollbook.
form-no-book-name = El nombre de un libro termina en .rollbook. Escríbalo así.
form-not-a-number = Escriba un número, por ejemplo 15.
form-fault = Algo falló (informe { $number }). Lo guardado antes está a salvo. Inténtelo otra vez.
form-not-a-score = «{ $what }» no es una nota. No se anotó nada. Escriba un número con dos decimales como máximo.
form-too-many-lines = Se pegaron { $count } líneas, pero desde aquí solo hay { $rows } personas. No se anotó nada. Copie tantas notas como personas.
form-draft-back = Lo que había escrito está aquí de nuevo.
form-draft-again = Empezar de nuevo
