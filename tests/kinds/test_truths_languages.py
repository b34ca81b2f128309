"""Truths in German, French and Spanish, and in scripts without spaces between words."""

from __future__ import annotations

import pytest

from kinds.truths import Truth, both_ways, changes_between, kinds_between

GERMAN: list[Truth] = [
    ("Er ist nicht nach Hause gekommen.", "Er ist nach Hause gekommen.", "negation"),
    ("Es gab keine Warnung für die Stadt.", "Es gab eine Warnung für die Stadt.", "negation"),
    ("Sie haben das nie gesagt.", "Sie haben das gesagt.", "negation"),
    ("Er ging ohne ein Wort aus dem Haus.", "Er ging mit einem Wort aus dem Haus.", "negation"),
    ("Das ist die Zahl der Toten: 27.", "Das ist die Zahl der Toten: 29.", "number"),
    (
        "Es waren 1.500 Soldaten in der Stadt.",
        "Es waren 1500 Soldaten in der Stadt.",
        "number-style",
    ),
    ("Es waren 1.500 Soldaten in der Stadt.", "Es waren 1,500 Soldaten in der Stadt.", "number"),
    ("Es waren fünf Männer in der Stadt.", "Es waren 5 Männer in der Stadt.", "number-style"),
    (
        "Es waren siebenundzwanzig Männer da, und er war der letzte.",
        "Es waren 27 Männer da, und er war der letzte.",
        "number-style",
    ),
    (
        "Es waren fünftausend Männer in der Stadt.",
        "Es waren 5.000 Männer in der Stadt.",
        "number-style",
    ),
    (
        "Das kostet 2,5 Millionen Euro in der Stadt.",
        "Das kostet 2,5 Mio. Euro in der Stadt.",
        "abbreviation",
    ),
    (
        "Das kostet 2,5 Millionen Euro in der Stadt.",
        "Das kostet 2,5 Milliarden Euro in der Stadt.",
        "number",
    ),
    (
        "Die Preise sind um 10 Prozent gestiegen.",
        "Die Preise sind um 10% gestiegen.",
        "number-style",
    ),
    (
        "Die Preise sind um 10 Prozent gestiegen.",
        "Die Preise sind um zehn Prozent gestiegen.",
        "number-style",
    ),
    ("Das war am Donnerstag in der Stadt.", "Das war am Freitag in der Stadt.", "number"),
    ("Das war am 3. Mai in der Stadt.", "Das war am 5. Mai in der Stadt.", "number"),
    ("Das war am 3. Mai in der Stadt.", "Das war am 3. Juni in der Stadt.", "number"),
    (
        "Das war gestern in der Stadt, und es ist gut.",
        "Das war heute in der Stadt, und es ist gut.",
        "number",
    ),
    ("Der General sagte, es ist vorbei.", "Der General behauptete, es ist vorbei.", "attribution"),
    ("Er hat das Auto angeblich gestohlen.", "Er hat das Auto gestohlen.", "hedge"),
    ("Das ist vermutlich die Tat eines Mannes.", "Das ist die Tat eines Mannes.", "hedge"),
    (
        "Er sagte „nein“ und ging aus dem Haus.",
        "Er sagte »nein« und ging aus dem Haus.",
        "quotes quotes",
    ),
    ("Er sagte: „Das ist gut“, und ging.", "Er sagte: „Das ist schlecht“, und ging.", "quotation"),
    ("Er ging mit dem Hund durch die Stadt.", "Er lief mit dem Hund durch die Stadt.", "wording"),
    (
        "Die Straße ist nass und der Hund ist da.",
        "Die Strasse ist nass und der Hund ist da.",
        "spelling",
    ),
    ("Das Haus ist groß und der Hund ist da.", "Das Haus ist alt und der Hund ist da.", "wording"),
    (
        "Die Oper ist in der Stadt und der Hund auch.",
        "Die Brücke ist in der Stadt und der Hund auch.",
        "wording",
    ),
    ("Er sagte am 3. Mai 2024, das ist gut.", "Er sagte am 3.5.2024, das ist gut.", "number-style"),
    (
        "Es sind zweihundertfünfzig Leute in der Stadt.",
        "Es sind 250 Leute in der Stadt.",
        "number-style",
    ),
    (
        "Es ist möglich, dass er in der Stadt war.",
        "Es ist unmöglich, dass er in der Stadt war.",
        "negation",
    ),
    (
        "Der Präsident Joe Biden ist in der Stadt.",
        "Der Präsident Wladimir Putin ist in der Stadt.",
        "name",
    ),
]

FRENCH: list[Truth] = [
    ("Il n'est pas venu dans la ville.", "Il est venu dans la ville.", "negation"),
    ("Il n’a jamais dit cela dans la ville.", "Il a dit cela dans la ville.", "negation"),
    (
        "Il est parti sans les papiers de la ville.",
        "Il est parti avec les papiers de la ville.",
        "negation",
    ),
    (
        "Le nombre de morts dans la ville est de 27.",
        "Le nombre de morts dans la ville est de 29.",
        "number",
    ),
    ("Il y a 1 500 soldats dans la ville.", "Il y a 1500 soldats dans la ville.", "number-style"),
    ("Il y a cinq hommes dans la ville.", "Il y a 5 hommes dans la ville.", "number-style"),
    (
        "Il y a quatre-vingt-dix-sept hommes dans la ville.",
        "Il y a 97 hommes dans la ville.",
        "number-style",
    ),
    ("Il y a vingt et un hommes dans la ville.", "Il y a 21 hommes dans la ville.", "number-style"),
    (
        "Il y a cinq mille hommes dans la ville.",
        "Il y a 5 000 hommes dans la ville.",
        "number-style",
    ),
    (
        "Les prix de la ville ont monté de 10 %.",
        "Les prix de la ville ont monté de 10 pour cent.",
        "number-style",
    ),
    (
        "Les prix sont de 2,5 millions dans la ville.",
        "Les prix sont de 2,5 milliards dans la ville.",
        "number",
    ),
    ("Il est venu jeudi dans la ville.", "Il est venu vendredi dans la ville.", "number"),
    ("Il est venu le 3 mai dans la ville.", "Il est venu le 5 mai dans la ville.", "number"),
    ("Il est venu le 3 mai dans la ville.", "Il est venu le 3 juin dans la ville.", "number"),
    (
        "Le maire de la ville a déclaré que tout est fini.",
        "Le maire de la ville a affirmé que tout est fini.",
        "attribution",
    ),
    (
        "La guerre est finie dans la ville, selon le maire.",
        "La guerre est finie dans la ville.",
        "attribution",
    ),
    (
        "Il a peut-être volé la voiture dans la ville.",
        "Il a volé la voiture dans la ville.",
        "hedge",
    ),
    ("Le voleur présumé est dans la ville.", "Le voleur est dans la ville.", "hedge"),
    ("Il dit « oui » dans la ville.", "Il dit “oui” dans la ville.", "quotes quotes"),
    (
        "Il dit : « La ville est belle » dans la rue.",
        "Il dit : « La ville est grande » dans la rue.",
        "quotation",
    ),
    ("Il marche dans la rue avec le chien.", "Il court dans la rue avec le chien.", "wording"),
    (
        "C'est l'homme de la ville et le chien.",
        "C’est l’homme de la ville et le chien.",
        "quotes quotes",
    ),
    (
        "Le 1er mai il est venu dans la ville.",
        "Le 1 mai il est venu dans la ville.",
        "number-style",
    ),
    ("Elle a soixante-quinze ans et elle est là.", "Elle a 75 ans et elle est là.", "number-style"),
]

SPANISH: list[Truth] = [
    ("El alcalde no ha llegado a la ciudad.", "El alcalde ha llegado a la ciudad.", "negation"),
    (
        "El alcalde nunca ha dicho eso en la ciudad.",
        "El alcalde ha dicho eso en la ciudad.",
        "negation",
    ),
    ("Se fue sin los papeles de la ciudad.", "Se fue con los papeles de la ciudad.", "negation"),
    (
        "El número de muertos en la ciudad es de 27.",
        "El número de muertos en la ciudad es de 29.",
        "number",
    ),
    (
        "Hay 1.500 soldados en la ciudad y en el puerto.",
        "Hay 1500 soldados en la ciudad y en el puerto.",
        "number-style",
    ),
    (
        "Hay cinco hombres en la ciudad y en el puerto.",
        "Hay 5 hombres en la ciudad y en el puerto.",
        "number-style",
    ),
    ("Hay treinta y cinco hombres en la ciudad.", "Hay 35 hombres en la ciudad.", "number-style"),
    (
        "Hay cinco mil hombres en la ciudad y en el puerto.",
        "Hay 5.000 hombres en la ciudad y en el puerto.",
        "number-style",
    ),
    (
        "Los precios de la ciudad subieron un 10 %.",
        "Los precios de la ciudad subieron un 10 por ciento.",
        "number-style",
    ),
    (
        "Los daños en la ciudad son de 2,5 millones.",
        "Los daños en la ciudad son de 3,5 millones.",
        "number",
    ),
    (
        "Llegó el jueves a la ciudad de los puertos.",
        "Llegó el viernes a la ciudad de los puertos.",
        "number",
    ),
    ("Llegó el 3 de mayo a la ciudad.", "Llegó el 5 de mayo a la ciudad.", "number"),
    ("Llegó el 3 de mayo a la ciudad.", "Llegó el 3 de junio a la ciudad.", "number"),
    (
        "El general dijo que la guerra ha acabado.",
        "El general aseguró que la guerra ha acabado.",
        "attribution",
    ),
    (
        "La guerra ha acabado en la ciudad, según el general.",
        "La guerra ha acabado en la ciudad.",
        "attribution",
    ),
    ("El presunto ladrón está en la ciudad.", "El ladrón está en la ciudad.", "hedge"),
    ("Quizás ha robado el coche en la ciudad.", "Ha robado el coche en la ciudad.", "hedge case"),
    ("El alcalde dijo «no» en la ciudad.", "El alcalde dijo “no” en la ciudad.", "quotes quotes"),
    ("¿Qué pasa en la ciudad?", "Qué pasa en la ciudad?", "punctuation"),
    (
        "El perro corre por la calle de la ciudad.",
        "El gato corre por la calle de la ciudad.",
        "wording",
    ),
    (
        "Son doscientos treinta y dos los muertos de la ciudad.",
        "Son 232 los muertos de la ciudad.",
        "number-style",
    ),
    (
        "Tiene veintidós años y está en la ciudad.",
        "Tiene 22 años y está en la ciudad.",
        "number-style",
    ),
]

PORTUGUESE = (
    "Ainda se desconhece quanto vai custar o trabalho, mas a câmara diz que será mais de dois "
    "milhões de euros. Os comerciantes estão preocupados com o negócio."
)

OTHERS: list[Truth] = [
    ("彼は東京に行った。", "彼は大阪に行った。", "wording"),
    ("他说“我去北京”。", "他说「我去北京」。", "quotes quotes"),
    ("有27人死亡。", "有29人死亡。", "number"),
    ("有２７人死亡。", "有27人死亡。", "character-form"),
    ("Он сказал «нет» вчера.", "Он сказал „нет“ вчера.", "quotes quotes"),
    ("Погибли 27 человек.", "Погибли 29 человек.", "number"),
    ("Погибли 27 человек там.", "Погибли 27 человек тут.", "wording"),
    # a language that shares words with one of the lists is not taken for it
    (
        "A ponte no porto velho vai ser fechada durante nove meses para obras. " + PORTUGUESE,
        "A ponte do porto velho vai ser fechada durante nove meses para obras. " + PORTUGUESE,
        "wording",
    ),
    # English where small words of another language stand in it
    (
        "The show is called Die Hard and he is in it",
        "The show is called Die Hard and he is on it",
        "wording",
    ),
    ("Some 1.500 of the men came in", "Some 1500 of the men came in", "number"),
]


@pytest.mark.parametrize(
    ("left", "right", "kinds"), both_ways([*GERMAN, *FRENCH, *SPANISH, *OTHERS])
)
def test_kinds_are_known_in_other_languages(left: str, right: str, kinds: str) -> None:
    assert kinds_between(left, right) == kinds


@pytest.mark.parametrize(
    ("left", "right", "gone", "new"),
    [
        ("彼は東京に行った。", "彼は大阪に行った。", "東京", "大阪"),
        ("我们必须在星期四之前完成工作。", "我们必须在星期五之前完成工作。", "星期四", "星期五"),
        ("ฉันรักประเทศไทยมาก", "ฉันรักประเทศลาวมาก", "ไทย", "ลาว"),
    ],
)
def test_a_whole_word_is_marked_where_none_has_space_round_it(
    left: str, right: str, gone: str, new: str
) -> None:
    (change,) = changes_between(left, right)
    assert gone in change.left.of(left)
    assert new in change.right.of(right)
