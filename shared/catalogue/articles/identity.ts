import { defineArticle, list, paragraph, steps } from '#shared/catalogue/defineArticle.ts';
import type { Article } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

const signInMeans = defineArticle({
  id: 'article-sign-in-means',
  owner: 'portal',
  name: words('Ar ko pieslēgties valsts portālam', 'How to sign in to the state portal'),
  synonyms: {
    lv: [
      'eParaksts mobile',
      'kā iegūt eParakstu',
      'Smart-ID',
      'eID lasītājs',
      'internetbanka',
      'nevar pieslēgties',
      'aizmirsts PIN',
      'elektroniskais paraksts',
    ],
    en: ['eParaksts mobile', 'Smart-ID', 'eID reader', 'internet bank', 'cannot sign in', 'e-signature'],
  },
  parts: [
    list(
      'means',
      words('Portāls latvija.gov.lv pieņem', 'The portal latvija.gov.lv accepts'),
      words('eParaksts mobile vai eParaksts karti', 'eParaksts mobile or the eParaksts card'),
      words(
        'personas apliecību (eID karti), datorā ar karšu lasītāju',
        'the identity card (eID), at a computer with a card reader',
      ),
      words('kvalificēto Smart-ID', 'qualified Smart-ID'),
      words(
        'citas Eiropas Savienības valsts oficiālo līdzekli',
        'the official means of another European Union state',
      ),
    ),
    paragraph(
      'no-bank',
      'Ar internetbanku portālam nevar pieslēgties kopš 2025. gada 1. janvāra.',
      'An internet bank has not been accepted since 1 January 2025.',
    ),
    steps(
      'at-counter',
      words('Pie lodziņa', 'At the counter'),
      words(
        'Pajautājiet, kas klientam ir līdzi: eID karte vai tālrunis ar eParaksts mobile vai Smart-ID.',
        'Ask what the client has with them: an eID card, or a telephone with eParaksts mobile or Smart-ID.',
      ),
      words(
        'Klients pieslēdzas pats. Paroli un PIN ievada tikai klients; jūs tos nelūdzat un nepierakstāt.',
        'The client signs in. Only the client enters passwords and PINs; you do not ask for them or write them down.',
      ),
      words(
        'eID kartes PIN maina un atbloķē kartes programmā datorā ar lasītāju.',
        'The PIN of an eID card is changed and unblocked in the card’s program at a computer with a reader.',
      ),
    ),
    paragraph(
      'compulsory',
      'No 15 līdz 64 gadu vecumam eID karte ir obligāta kopš 2023. gada 1. maija. Pensionāriem pārejas laiks ir līdz 2030. gada 31. decembrim.',
      'From 15 to 64 years of age an eID card has been compulsory since 1 May 2023. Pensioners have until 31 December 2030.',
    ),
  ],
  cards: ['pmlp-passport', 'portal-e-address'],
});

const noSignInMeans = defineArticle({
  id: 'article-no-sign-in-means',
  owner: 'municipality',
  name: words('Klientam nav, ar ko pieslēgties', 'The client has no means to sign in'),
  synonyms: {
    lv: ['nav eID', 'nav interneta', 'nav tālruņa', 'neprot lietot datoru', 'nav paroles līdzi'],
    en: ['no eID', 'no internet', 'no telephone', 'cannot use a computer', 'password not with them'],
  },
  parts: [
    paragraph(
      'right',
      'Kanālu izvēlas klients. Cilvēku, kurš internetu nelieto, nedrīkst atraidīt.',
      'The client chooses the channel. Nobody may be turned away for not using the internet.',
    ),
    steps(
      'what-to-do',
      words('Ko darīt', 'What to do'),
      words(
        'Piedāvājiet palīdzēt ar eParaksts mobile vai Smart-ID. Šo palīdzību uzskaita atsevišķi: tas nav pakalpojums.',
        'Offer help with eParaksts mobile or Smart-ID. It is counted apart: it is not a service.',
      ),
      words(
        'Ja klients to negrib vai nevar, pieņemiet pieteikumu uz papīra, ja kartīte to ļauj.',
        'If the client does not want it or cannot, take a paper application, where the card allows one.',
      ),
      words(
        'Ja der tikai e-pakalpojums, sarunājiet citu reizi un izdrukājiet, kas jāņem līdzi.',
        'If only the e-service will do, agree on another time and print what to bring.',
      ),
      words(
        'Ja klients pasaka iemeslu, atzīmējiet to: prasmes, bailes, nav eID vai e-pasta, paroles nav līdzi.',
        'If the client says why, note it: skills, fear, no eID or e-mail, passwords not with them.',
      ),
    ),
  ],
  cards: [],
});

const noIdentityDocument = defineArticle({
  id: 'article-no-identity-document',
  owner: 'municipality',
  name: words('Klientam nav personu apliecinoša dokumenta', 'The client has no identity document'),
  synonyms: {
    lv: ['nav pases', 'pazaudēta pase', 'aizmirsa pasi', 'dokuments beidzies', 'dokumenta kopija'],
    en: ['no passport', 'lost passport', 'forgot the passport', 'document expired', 'copy of a document'],
  },
  parts: [
    paragraph(
      'which',
      'Der pase vai personas apliecība (eID karte), ārzemniekam uzturēšanās atļauja vai ārvalsts pase.',
      'A passport or an identity card (eID) will do, for a foreigner a residence permit or a foreign passport.',
    ),
    steps(
      'without',
      words('Ja dokumenta nav', 'Without a document'),
      words(
        'Konsultējiet: cenu, termiņu un vajadzīgos papīrus pasaka arī bez dokumenta.',
        'Advise: price, term and papers are told without a document, too.',
      ),
      words(
        'Pieteikumu nepieņemiet un rezultātu neizsniedziet: pirms tam dokuments jāpārbauda.',
        'Take no application and hand over no result: the document has to be checked before.',
      ),
      words(
        'Izdrukājiet sarakstu, kas jāņem līdzi, un piedāvājiet citu laiku.',
        'Print the list of what to bring and offer another time.',
      ),
      words(
        'Jaunu pasi vai eID karti noformē PMLP klātienē: tur vajag fotogrāfiju, pirkstu nospiedumus un parakstu.',
        'A new passport or eID card is made at PMLP in person: photograph, fingerprints and signature are needed.',
      ),
    ),
    paragraph(
      'no-copy',
      'Dokumentu nekopē un neskenē. Pieraksta tikai veidu, numura pēdējās četras zīmes, derīguma termiņu un to, kā pārbaudīts.',
      'A document is neither copied nor scanned. Only its kind, the last four characters of its number, its term and how it was checked are written down.',
    ),
  ],
  cards: ['pmlp-passport'],
});

const personalCode = defineArticle({
  id: 'article-personal-code',
  owner: 'pmlp',
  name: words('Kā lasīt personas kodu', 'How to read a personal code'),
  synonyms: {
    lv: ['jaunais personas kods', 'kods sākas ar 32', 'dzimšanas datums kodā', 'kontrolcipars'],
    en: ['new personal code', 'code begins with 32', 'birth date in the code', 'check digit'],
  },
  parts: [
    list(
      'kinds',
      words('Kodam ir 11 cipari', 'A code has 11 digits'),
      words(
        'Līdz 2017. gada 30. jūnijam: pirmie seši ir diena, mēnesis un gads, septītais rāda gadsimtu: 0 ir no 1800., 1 ir no 1900., 2 ir no 2000. gada.',
        'Until 30 June 2017: the first six are day, month and year, the seventh the century: 0 is from 1800, 1 from 1900, 2 from 2000.',
      ),
      words(
        'No 2017. gada 1. jūlija: sākas ar 32 līdz 39; dzimšanas datuma tajā nav, un pārrakstīšanās kļūdu pats kods neparāda.',
        'From 1 July 2017: begins with 32 to 39; it holds no birth date, and the code itself does not show a slip of the pen.',
      ),
    ),
    steps(
      'at-counter',
      words('Kā pārrakstīt', 'How to write it down'),
      words(
        'Rakstiet no dokumenta un pēc tam salīdziniet vēlreiz.',
        'Write it from the document and compare once more.',
      ),
      words(
        'Ja tas sākas ar 32 līdz 39, skatiet, vai dokuments ir Latvijas: tāds var būt arī Igaunijas vai Lietuvas kods.',
        'If it begins with 32 to 39, see that the document is Latvian: an Estonian or Lithuanian code may look alike.',
      ),
      words(
        'Ja programma brīdina par kontrolciparu, bet dokumentā ir tas pats, turpiniet: brīdinājums neaptur.',
        'If you are warned of the check digit and the document says the same, go on: the warning stops nothing.',
      ),
    ),
    paragraph(
      'change',
      'Kodu var nomainīt vienu reizi mūžā, bez maksas, klātienē PMLP vai vēstniecībā. Vecie dokumenti kļūst nederīgi, jauni jānoformē 30 dienās.',
      'A code may be changed once in a lifetime, free, in person at PMLP or an embassy. The documents become invalid; new ones are needed within 30 days.',
    ),
  ],
  cards: ['pmlp-personal-code-change'],
});

/** Who somebody is, and how they show it. */
export const identityArticles: readonly Article[] = [
  signInMeans,
  noSignInMeans,
  noIdentityDocument,
  personalCode,
];
