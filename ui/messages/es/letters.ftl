letters-kind-acceptance = Admisión
letters-kind-visa-invitation = Invitación para el visado
letters-kind-joining-instructions = Instrucciones de llegada
letters-kind-reminder = Recordatorio
letters-kind-certificate-cover = Carta que acompaña al certificado
letters-kind-follow-up = Pregunta de seguimiento
letters-kind-other = Otra carta
letters-form-pdfs = un PDF por persona
letters-form-merged = un PDF para la impresora
letters-form-csv = tabla para combinar correspondencia
letters-form-drafts = borradores de correo
letters-field-name = Nombre
letters-field-native-name = Nombre en su escritura
letters-field-email = Dirección de correo
letters-field-employer = Empleador
letters-field-post = Cargo
letters-field-country = País
letters-field-run = Código de la edición
letters-field-course = Curso
letters-field-first-day = Primer día
letters-field-last-day = Último día
letters-field-first-session = Primera sesión
letters-field-place = Lugar
letters-field-certificate-number = Número del certificado
letters-field-months = Meses después de la edición
letters-field-centre = Centro
letters-field-centre-country = País del centro
letters-field-today = Día de la carta
letters-field-signer = Quien firma
letters-field-reference = Referencia
letters-button = Escribir cartas
letters-button-one = Escribir una carta
letters-tab-texts = Textos
letters-texts-sub = Lo que escribe el centro, en cada idioma. Nombres, días y lugares se rellenan para cada persona.
letters-title = Título
letters-kind = Clase
letters-language = Idioma
letters-languages = Idiomas
letters-version = Versión
letters-version-n = versión { $n }
letters-version-made = Versión { $n } · { $count ->
    [0] aún no se hizo ninguna carta
    [one] una carta hecha
   *[other] { $count } cartas hechas
  }
letters-made = Hechas
letters-new = Carta nueva
letters-none = Ninguna carta tiene texto todavía
letters-none-text = Rollbook trae seis cartas en cuatro idiomas, desde la admisión hasta la pregunta de un año después. Tómelas y cambie lo que quiera.
letters-none-here = Escriba una en Cartas o tome las que trae Rollbook.
letters-take = Tomar los textos de Rollbook
letters-taken = Se tomaron los textos de Rollbook
letters-added = Se añadió «{ $title }»
letters-kept = Se guardó «{ $title }»
letters-subject = Asunto
letters-body = Texto
letters-body-hint = Una línea vacía empieza un párrafo. Los nombres de quien firma y del centro siguen por sí solos.
letters-empty-language = { $name } (vacío)
letters-fields = Poner un campo donde está el cursor:
letters-retired = Retirada
letters-retired-hint = Ya no se ofrece; lo que se hizo con ella queda.
letters-is-retired = retirada
letters-preview = Vista previa
letters-dialog = Cartas
letters-make = Nuevas
letters-made-tab = Hechas hasta ahora
letters-made-none = Todavía no se hizo ninguna carta.
letters-made-count = { $count ->
    [one] una carta
   *[other] { $count } cartas
  }
letters-made-said = { $count ->
    [one] Se hizo una carta
   *[other] Se hicieron { $number } cartas
  }
letters-letter = Carta
letters-form = En forma de
letters-run = Sobre la edición
letters-run-none = ninguna edición
letters-people = Personas
letters-chosen = { $number } de { $all } elegidas
letters-choose-all = Elegir a todas
letters-choose-none = No elegir a nadie
letters-gaps = { $count ->
    [one] A una persona le falta algo
   *[other] A { $number } personas les falta algo
  }
letters-gaps-more = y { $number } más
letters-leave-out = Dejar fuera a estas personas
letters-do-make = { $count ->
    [one] Hacer una carta
   *[other] Hacer { $number } cartas
  }
