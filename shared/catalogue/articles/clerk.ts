import { defineArticle, list, paragraph, steps } from '#shared/catalogue/defineArticle.ts';
import type { Article } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

const clerkLimits = defineArticle({
  id: 'article-clerk-limits',
  owner: 'municipality',
  name: words('Ko universālais speciālists nedrīkst', 'What the universal clerk may not do'),
  synonyms: {
    lv: ['ko drīkst speciālists', 'atbildība', 'lēmums', 'dokumentu kopēt', 'klienta parole', 'deleģējums'],
    en: [
      'what a clerk may do',
      'responsibility',
      'decision',
      'copy documents',
      'client’s password',
      'delegation',
    ],
  },
  parts: [
    list(
      'may-not',
      words('Nedrīkst', 'May not'),
      words(
        'lemt iestādes vietā vai solīt, kāds būs lēmums',
        'decide in place of an institution, or promise what the decision will be',
      ),
      words(
        'izskatīt sūdzību par iestādes lēmumu: to nodod iestādei',
        'examine a complaint about an institution’s decision: it is passed on',
      ),
      words('kopēt vai skenēt pasi vai eID karti', 'copy or scan a passport or an eID card'),
      words(
        'prasīt, ievadīt vai pierakstīt klienta paroli vai PIN',
        'ask for, enter or write down a client’s password or PIN',
      ),
      words(
        'klienta vietā pildīt e-pakalpojumu bez parakstīta deleģējuma, pēc tā beigām vai citam pakalpojumam',
        'fill in an e-service in the client’s stead without a signed delegation, after its end or for another service',
      ),
      words('nodot deleģējumu kolēģim', 'pass a delegation on to a colleague'),
      words(
        'pa tālruni pieņemt pieteikumu: pa tālruni konsultē',
        'take an application by telephone: a telephone is for advice',
      ),
      words(
        'atteikt pakalpojumu tāpēc, ka klients nelieto internetu vai dzīvo citur',
        'refuse a service because the client does not use the internet or lives elsewhere',
      ),
    ),
    paragraph(
      'may',
      'Drīkst informēt, pieņemt pieteikumu, izsniegt rezultātu un, ja iestāde to uzticējusi, izdrukāt un apliecināt izrakstu no reģistra. Atbildīga par pakalpojumu paliek iestāde.',
      'May inform, take applications, hand over results and, where the institution has left it to the centre, print and certify an extract from a register. The institution stays responsible for the service.',
    ),
  ],
  cards: [],
});

const forAChild = defineArticle({
  id: 'article-for-a-child',
  owner: 'municipality',
  name: words('Kas drīkst rīkoties bērna vārdā', 'Who may act and collect for a child'),
  synonyms: {
    lv: ['saņemt bērna dokumentu', 'bērna vietā', 'aizbildnis', 'vecmāmiņa bērna lietā', 'audžuģimene'],
    en: [
      'collect for a child',
      'in place of a child',
      'guardian',
      'grandmother for a child',
      'foster family',
    ],
  },
  parts: [
    list(
      'who',
      words('Kas un ar ko to parāda', 'Who, and how they show it'),
      words(
        'māte vai tēvs: savs dokuments un, ja kartīte prasa, bērna dzimšanas apliecība',
        'mother or father: their own document and, where the card asks for it, the child’s birth certificate',
      ),
      words(
        'aizbildnis vai audžuģimene: savs dokuments un lēmums, piemēram, bāriņtiesas',
        'a guardian or foster family: their own document and the decision, such as that of the orphan’s court',
      ),
      words(
        'cits cilvēks, arī vecmāmiņa vai vectēvs: savs dokuments un pilnvara',
        'anybody else, a grandparent too: their own document and a power of attorney',
      ),
    ),
    steps(
      'at-counter',
      words('Pie lodziņa', 'At the counter'),
      words(
        'Skatiet kartītē, vai pārstāvis vispār ir atļauts.',
        'See on the card whether a representative is allowed at all.',
      ),
      words(
        'Pārbaudiet tā dokumentu, kurš atnācis, nevis bērna.',
        'Check the document of whoever came, not the child’s.',
      ),
      words(
        'Pierakstiet pamatu, tā numuru un datumu, ko tas ļauj un līdz kuram laikam.',
        'Write down the ground, its number and date, what it allows and until when.',
      ),
    ),
    paragraph(
      'online',
      'Bērnudārza rindai vecāki piesakās arī internetā; aizbildnis un pilnvarotā persona tikai klātienē.',
      'For the kindergarten queue parents may apply online too; guardians and authorised persons only in person.',
    ),
  ],
  cards: ['municipality-kindergarten-queue', 'vsaa-family-benefit', 'nvd-health-card'],
});

const powerOfAttorney = defineArticle({
  id: 'article-power-of-attorney',
  owner: 'municipality',
  name: words('Kad klienta vietā atnāk cits', 'When somebody comes in the client’s place'),
  synonyms: {
    lv: ['pilnvara', 'pilnvarotā persona', 'pārstāvis', 'aizgādnis', 'mutiska pilnvara', 'advokāts'],
    en: [
      'power of attorney',
      'authorised person',
      'representative',
      'trustee',
      'oral authorisation',
      'advocate',
    ],
  },
  parts: [
    list(
      'grounds',
      words('Kas to ļauj', 'What allows it'),
      words('notariāla pilnvara', 'a notarised power of attorney'),
      words(
        'mutiska pilnvara uz vietas: to pieraksta iestādē, un klients paraksta',
        'an oral authorisation on the spot: the institution writes it down and the client signs',
      ),
      words('zvērinātam advokātam vienkārša rakstiska pilnvara', 'for a sworn advocate a simple written one'),
      words(
        'aizgādnim tiesības rīkoties pieauguša cilvēka vietā, juridiskai personai pārstāvja tiesības',
        'for a trustee the right to act for an adult, for a legal person the right to represent it',
      ),
    ),
    steps(
      'at-counter',
      words('Pie lodziņa', 'At the counter'),
      words(
        'Pārbaudiet pārstāvja dokumentu. Pārstāvis ir rīcībspējīgs pieaugušais.',
        'Check the representative’s document. A representative is an adult with capacity.',
      ),
      words(
        'Skatiet, vai pilnvara ir spēkā un vai tā ļauj tieši šo.',
        'See that the authorisation is in force and covers this very act.',
      ),
      words(
        'Pierakstiet, kas pārstāv, ar kādu pamatu un līdz kuram laikam.',
        'Write down who represents, on what ground and until when.',
      ),
    ),
    paragraph(
      'e-address',
      'Atļauja lasīt cita e-adresi nav pilnvara: ar to nevar ne sūtīt, ne pieteikties e-pakalpojumam.',
      'Leave to read another’s e-address is no authorisation: one can neither send with it nor apply for an e-service.',
    ),
  ],
  cards: ['nvd-health-card', 'lad-eps-representative'],
});

const terms = defineArticle({
  id: 'article-terms',
  owner: 'municipality',
  name: words('Kā skaita termiņus darba dienās', 'How terms in working days are counted'),
  synonyms: {
    lv: ['darba dienas', 'svētku dienas', 'apstrīdēt lēmumu', 'kad būs gatavs', 'termiņš'],
    en: ['working days', 'public holidays', 'challenge a decision', 'when it will be ready', 'deadline'],
  },
  parts: [
    list(
      'counting',
      words('Kā skaita', 'How it is counted'),
      words(
        'Pirmā ir darba diena pēc saņemšanas; sestdienas, svētdienas un svētku dienas neskaita.',
        'The first is the working day after receipt; Saturdays, Sundays and public holidays do not count.',
      ),
      words(
        'Ja 4. maijs vai 18. novembris ir sestdienā vai svētdienā, brīva ir nākamā pirmdiena.',
        'Where 4 May or 18 November falls on a Saturday or Sunday, the next Monday is free.',
      ),
    ),
    list(
      'of-client',
      words('Klienta termiņi', 'Terms of the client'),
      words('Lēmumu var apstrīdēt viena mēneša laikā.', 'A decision may be challenged within one month.'),
      words(
        'Dzīvesvieta jādeklarē mēneša laikā pēc pārcelšanās.',
        'Residence is declared within one month after moving.',
      ),
      words(
        'Bērna piedzimšanas, maternitātes un apbedīšanas pabalstu prasa sešu mēnešu laikā.',
        'Childbirth allowance, maternity and funeral benefit are applied for within six months.',
      ),
    ),
  ],
  cards: [
    'pmlp-declare-residence',
    'vsaa-childbirth-allowance',
    'vsaa-maternity-benefit',
    'vsaa-funeral-benefit',
  ],
});

/** What whoever serves may do, for whom and by when. */
export const clerkArticles: readonly Article[] = [clerkLimits, forAChild, powerOfAttorney, terms];
