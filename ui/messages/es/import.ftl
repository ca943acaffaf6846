import-title = Importar personas
import-sub = Use la lista tal como llegó. No se escribe nada antes de que usted lo vea.
import-drop = Suelte aquí una lista
import-choose = Elegir archivo…
import-kinds = CSV, TSV, XLSX, XLS, XLSB u ODS
import-paste = O pegue aquí una tabla
import-paste-hint = Copie las filas con sus encabezados en su hoja de cálculo; se toman en cuanto se pegan
import-pasted = Tabla pegada
import-lines = { $count ->
    [one] 1 fila
   *[other] { $count } filas
  }
import-run = Inscribir en
import-run-hint = Cada persona importada se inscribe en esta edición
import-run-none = Sin edición, solo en el libro
import-tab = Hoja
import-dates = ¿Qué quiere decir «{ $text }»?
import-dates-hint = Aquí hay fechas de nacimiento que se leen de varias maneras
import-dates-none = Dejar vacías esas fechas
import-formulas = { $count ->
    [one] 1 celda contiene una fórmula; se toma el valor que muestra.
   *[other] { $count } celdas contienen fórmulas; se toman los valores que muestran.
  }
import-values = Valores que nadie conoce
import-value = { $field } «{ $text }» quiere decir
import-value-unknown = desconocido
import-value-rows = { $count ->
    [one] En una fila
   *[other] En { $count } filas
  }
import-columns = Columnas
import-say-name = Nada indica aquí qué columna contiene el nombre: elíjala abajo.
import-remembered = Las columnas están como usted las puso antes para una lista así.
import-no-head = Columna { $n }
import-unsure = revíselo
import-column-holds = Qué contiene «{ $head }»
import-leave-out = Omitir
import-show = Filas mostradas
import-show-all = Todas { $count }
import-show-faults = Avisos { $count }
import-show-duplicates = Quizá ya están { $count }
import-show-refused = Rechazadas { $count }
import-rows = Filas de la lista
import-line = Fila
import-what = Qué sucede
import-remarks = Avisos
import-duplicates = Todas las que quizá ya están
import-duplicates-all = Quizá ya están: { $what }
import-decide = { $name } quizá ya está
import-decide-skip = omitir
import-decide-same = la misma persona
import-decide-create = una persona nueva
import-row-create = nueva
import-row-update = se completa
import-row-possible-duplicate = quizá ya está
import-row-refused = rechazada
import-row-already-in = ya está
import-like = Como { $name }
import-only-first = Se muestran { $shown } de { $total } filas, primero las que tienen avisos. Se importan todas.
import-none-here = No hay filas así.
import-one-entry = Un asiento, se deshace de una vez
import-nothing = No se puede importar ninguna fila.
import-take = { $count ->
    [one] Importar 1 persona
   *[other] Importar { $count } personas
  }
import-said = { $count ->
    [one] Se importó a 1 persona
   *[other] Se importó a { $count } personas
  }
import-done = { $count ->
    [one] Se importó a 1 persona.
   *[other] Se importó a { $count } personas.
  }
import-done-more = Nuevas: { $created }; completadas: { $updated }; inscritas: { $enrolled }.
import-done-skipped = { $count ->
    [one] Se omitió 1 fila que quizá ya está.
   *[other] Se omitieron { $count } filas que quizá ya están.
  }
import-done-refused = { $count ->
    [one] Se rechazó 1 fila.
   *[other] Se rechazaron { $count } filas.
  }
import-done-refused-more = Guarde estas filas, corríjalas e impórtelas de nuevo: cada una lleva su motivo, y quien ya está no se importa dos veces.
import-refused = { $count ->
    [1] Se rechaza 1 fila.
   *[other] Se rechazan { $count } filas.
  }
import-refused-save = Guardar las filas rechazadas
import-refused-file = { $name }, rechazadas
import-refused-why = Por qué se rechazó
import-fault-no-name = Sin nombre
import-fault-too-long = { $field }: texto demasiado largo
import-fault-unknown-country = «{ $text }» no es un país conocido aquí
import-fault-ambiguous-country = «{ $text }» puede ser varios países: { $choices }
import-fault-lost-character = { $field }: se perdió una letra al escribir el archivo
import-fault-duplicate-in-file = Figura dos veces en esta lista
import-fault-namesake-in-file = Otra persona de esta lista tiene el mismo nombre
import-fault-bad-email = «{ $text }» no es un correo electrónico; queda vacío
import-fault-bad-phone = «{ $text }» no es un teléfono; queda vacío
import-fault-bad-date = «{ $text }» no es una fecha de nacimiento; queda vacía
import-fault-ambiguous-date = «{ $text }» puede ser { $choices }; queda vacía
import-fault-bad-sex = «{ $text }» no indica un sexo; queda vacío
import-fault-bad-category = «{ $text }» no indica una categoría; queda vacía
import-fault-certificate-name-not-latin = El nombre en los certificados no está en letras latinas; queda vacío
import-fault-error-cell = { $field }: la celda contiene un error; queda vacía
import-fault-formula-without-value = { $field }: la fórmula no tiene valor guardado; queda vacía
import-fault-other = { $field }: no se pudo leer «{ $text }»
