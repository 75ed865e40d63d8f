"""Names as one meets them in Flanders; the people are invented."""

# fmt: off
VOORNAMEN = (
    "Aïcha", "Amina", "An", "Bart", "Bilal", "Christel", "Danuta", "Dirk", "Elif", "Emine",
    "Fatima", "Filip", "Frank", "Godelieve", "Greet", "Guy", "Hassan", "Hilde", "Ilse",
    "Ingrid", "Ivan", "Jamal", "Jan", "Johan", "Karim", "Kris", "Lan", "Leen", "Linda", "Luc",
    "Magda", "Maria", "Marleen", "Mehmet", "Mohamed", "Myriam", "Nadia", "Nele", "Nico",
    "Olga", "Patrick", "Peter", "Piet", "Rachida", "Rita", "Ronny", "Samira", "Sofie",
    "Stefaan", "Tamara", "Thi", "Tom", "Vera", "Werner", "Wim", "Yasmina", "Youssef", "Zeynep",
)

ACHTERNAMEN = (
    "Aerts", "Ait Said", "Baert", "Bakkali", "Balci", "Beckers", "Benali", "Bogaert",
    "Bosmans", "Celik", "Claes", "Coppens", "De Backer", "De Clercq", "De Cock", "De Smet",
    "De Vos", "Demir", "Desmet", "Diallo", "El Amrani", "El Idrissi", "Goossens", "Haddad",
    "Hendrickx", "Jacobs", "Janssens", "Kaya", "Kowalski", "Lambrecht", "Lemmens", "Maes",
    "Martens", "Mertens", "Michiels", "Nguyen", "Nowak", "Nys", "Ozturk", "Pauwels", "Peeters",
    "Popescu", "Raes", "Sahin", "Segers", "Smets", "Stevens", "Thys", "Tran", "Van Damme",
    "Van den Broeck", "Van Hecke", "Vermeulen", "Verhaegen", "Willems", "Wouters", "Wuyts",
    "Yildiz",
)

STRATEN = (
    "Beukenlaan", "Bergensesteenweg", "Bosstraat", "Brusselsesteenweg", "Demerstraat",
    "Dorpsstraat", "Eikenlaan", "Gemeenteplein", "Grote Markt", "Hoogstraat", "Kapelstraat",
    "Kasteelstraat", "Kerkstraat", "Kloosterstraat", "Koning Albertlaan", "Lindelaan",
    "Molenstraat", "Nieuwstraat", "Oudstrijderslaan", "Parklaan", "Pastorijstraat",
    "Schoolstraat", "Stationsstraat", "Veldstraat", "Vlasmarkt", "Zennestraat",
)
