//! The small words that hold an English clause together.

use crate::language::class::Class;

/// Closed classes: each list is nearly complete.
pub(super) static WORDS: &[(Class, &str)] = &[
    (Class::FIRST, "i we"),
    (Class::FIRST_OBJECT, "me us myself ourselves mine ours"),
    (Class::THIRD, "he she him himself herself whoever"),
    (Class::THEY, "they them themselves"),
    (Class::YOU, "you yourself"),
    (
        Class::THING,
        "it this that these those which what there something everything nothing anything itself \
          whatever",
    ),
    (
        Class::ANYBODY,
        "someone somebody anyone anybody everyone everybody",
    ),
    (Class::NOBODY, "nobody no-one noone"),
    (
        Class::QUANTITY,
        "one some most all many few both several each any two three four none neither either half \
          majority part rest couple number handful bunch lot",
    ),
    (
        Class::BE,
        "be is are was were been being am isn aren wasn weren 're 'm get gets got getting gotten",
    ),
    (Class::HAVE, "have has had having haven hasn hadn 've"),
    (Class::DO, "do does did don doesn didn doing"),
    (
        Class::MODAL,
        "can could may might must shall should will would ought couldn shouldn wouldn won mightn \
          mustn needn ca wo 'll 'd",
    ),
    (Class::NOT, "not never n't cannot hardly barely rarely"),
    (
        Class::ADVERB,
        "also then still just even again already always often sometimes simply perhaps maybe however \
          therefore thus too soon instead later once now otherwise almost ever far first further \
          furthermore hence indeed likewise meanwhile moreover nevertheless only quite rather \
          similarly somehow together very well yet afterwards both all subsequently \
          unknowingly ourselves themselves himself herself myself more most much best better sooner \
          earlier clearly yesterday today obviously",
    ),
    (
        Class::PREPOSITION,
        "about above across against along amid among around at behind below beneath beside between \
          beyond by despite during except for from in inside into of off on onto out outside over per \
          regarding through throughout to toward towards under upon via with within without up down \
          like as than plus concerning",
    ),
    (Class::AND, "and or but nor yet & then so plus"),
    (
        Class::OPENER,
        "because since when while whilst whereas although though after before until till where \
          wherever whenever once as whether why how except so unless if lest provided",
    ),
    (Class::IF, "if unless lest"),
    (Class::RELATIVE, "who which that whom whose"),
    (
        Class::DETERMINER,
        "the a an this that these those each every any some no our my your his her their its whose \
          another all both either neither such which what",
    ),
    (Class::PAST, "was were had did wasn weren hadn didn got"),
    (Class::OURS, "our my"),
    (Class::THEIRS, "his her their"),
    (
        Class::DATING,
        "until till initially immediately straightaway instantly right yet",
    ),
];
