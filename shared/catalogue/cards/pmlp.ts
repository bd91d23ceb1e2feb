import {
  addressFields,
  CHILDS,
  choiceField,
  field,
  group,
  personFields,
  section,
} from '#shared/catalogue/buildForm.ts';
import {
  calendarDays,
  counterFee,
  defineCard,
  documentIf,
  feeSetElsewhere,
  identityDocument,
  ownSteps,
  requiredDocument,
  workingDays,
} from '#shared/catalogue/defineCard.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';
import type { Channel } from '#shared/domain/request/types.ts';

const COUNTER: { channels: Channel[] } = { channels: ['paper'] };
const ELECTRONIC: { channels: Channel[] } = { channels: ['eService', 'assisted'] };
const STREET = words('Iela, māja, dzīvoklis', 'Street, house, flat');

const rightToLive = requiredDocument(
  'right-to-live',
  words('Pamats dzīvot adresē', 'Legal basis for living there'),
  {
    handling: 'show',
    note: words(
      'Īpašums, īres līgums vai īpašnieka piekrišana; pietiek nosaukt',
      "Ownership, lease or the owner's consent; naming it is enough",
    ),
  },
);

const declareResidence = defineCard({
  id: 'pmlp-declare-residence',
  appointmentMinutes: 10,
  owner: 'pmlp',
  name: words(
    'Dzīvesvietas deklarēšana',
    'Declaring residence',
    'Декларирование места жительства',
    'Декларування місця проживання',
  ),
  summary: words(
    'Jaunās adreses deklarēšana vai norādīšana mēneša laikā pēc pārcelšanās. Internetā bez maksas un uzreiz, pašvaldībā 4,27 €.',
    'Declaring or indicating a new address within a month of moving. Online free and at once, at the municipality EUR 4.27.',
  ),
  synonyms: {
    lv: [
      'deklarēties',
      'pierakstīties',
      'pieraksts',
      'deklarētā adrese',
      'mainīt adresi',
      'pārcelties',
      'dzīvesvietas maiņa',
      'izdeklarēt',
    ],
    en: ['register address', 'change of address', 'moving house', 'declared residence'],
  },
  eServiceSteps: ownSteps(
    words('Atrod „Dzīvesvietas deklarēšana”', 'Finds “Declaring residence”'),
    words('Izvēlas adresi', 'Chooses the address'),
    words('Norāda, uz kāda pamata tur dzīvo', 'Gives the ground for living there'),
  ),
  simpleExecution: {
    act: words(
      'Dzīvesvieta ierakstīta Fizisko personu reģistrā',
      'Residence entered in the register of natural persons',
      'Место жительства внесено в Регистр физических лиц',
      'Місце проживання внесено до Реєстру фізичних осіб',
    ),
    paper: words(
      'Izziņa par deklarēto dzīvesvietu',
      'Statement of declared residence',
      'Справка о декларированном месте жительства',
      'Довідка про декларовану адресу',
    ),
  },
  serviceLevelTerms: [
    workingDays(1, words('Pie lodziņa 1 darba dienā', 'At the counter in 1 working day'), COUNTER),
    workingDays(0, words('Internetā uzreiz', 'Online at once'), ELECTRONIC),
  ],
  documents: [identityDocument, rightToLive],
  fees: [counterFee('state-fee', words('Valsts nodeva', 'State fee'), 427)],
  sections: [
    section('residence', words('Jaunā dzīvesvieta', 'New residence'), [
      choiceField('residence.action', words('Ko dara', 'Action'), [
        ['declare', 'Deklarē', 'Declares'],
        ['indicate', 'Norāda', 'Indicates'],
      ]),
      field('residence.from', 'date', words('No kura datuma', 'From')),
      ...addressFields('residence', STREET),
      choiceField(
        'residence.basis',
        words('Pamats dzīvot adresē', 'Basis for living there'),
        [
          ['owner', 'Īpašums', 'Ownership'],
          ['lease', 'Īres līgums', 'Lease'],
          ['agreement', 'Vienošanās', 'Agreement'],
        ],
        { width: 6 },
      ),
      field('residence.hasAdditional', 'yesNo', words('Norāda papildu adresi', 'An additional address too'), {
        required: false,
      }),
      field('residence.additional', 'text', words('Papildu adrese', 'Additional address'), {
        width: 6,
        visibleWhen: { field: 'residence.hasAdditional', equals: true },
      }),
    ]),
    group(
      'child',
      words('Bērni un aizbilstamie, kas pārceļas līdzi', 'Children and wards who move along'),
      personFields('child', 'child', CHILDS),
      { entry: words('Bērns', 'Child'), add: words('Pievienot bērnu', 'Add a child') },
    ),
  ],
  blocks: ['P', 'T'],
  delivery: ['portal'],
  result: words(
    'Ieraksts Fizisko personu reģistrā; ja vajag, izziņa.',
    'Entry in the register of natural persons; a confirmation if needed.',
  ),
  notice: words(
    'Jādeklarē mēneša laikā pēc pārcelšanās. Pie lodziņa pieņem pēc pieraksta.',
    'To be declared within a month of moving. At the counter by appointment.',
  ),
  faq: [
    {
      id: 'contract-shown',
      question: words('Vai jāuzrāda īres līgums?', 'Must the lease be shown?'),
      answer: words(
        'Parasti pietiek iesniegumā norādīt, kāds ir pamats. Ja rodas šaubas, iestāde lūdz dokumentu vēlāk.',
        'Usually it is enough to name the basis in the application. In doubt the office asks for the paper later.',
      ),
    },
    {
      id: 'declare-or-indicate',
      question: words('Ar ko deklarēt atšķiras no norādīt?', 'How does declaring differ from indicating?'),
      answer: words(
        'Deklarē vietu, kur cilvēks dzīvo Latvijā. Norāda adresi tas, kuram deklarēt dzīvesvietu nav pienākuma; ja klients šaubās, piesakiet konsultāciju.',
        'People declare where they live in Latvia. Those who have no duty to declare indicate an address; in doubt book a consultation.',
      ),
    },
  ],
  related: ['pmlp-additional-address', 'municipality-tax-relief', 'municipality-kindergarten-queue'],
  refs: ['INT-15'],
});

const additionalAddress = defineCard({
  id: 'pmlp-additional-address',
  appointmentMinutes: 10,
  owner: 'pmlp',
  name: words('Papildu adreses norādīšana', 'Additional address'),
  summary: words(
    'Otra adrese līdzās deklarētajai, piemēram, vasarnīca vai dzīvoklis darba vai mācību vietā.',
    'A second address beside the declared one, for example a summer house or a flat near work or school.',
  ),
  synonyms: {
    lv: ['otra adrese', 'otra dzīvesvieta', 'vasarnīca', 'papildadrese'],
    en: ['second address', 'summer house'],
  },
  eServiceSteps: ownSteps(
    words('Atrod papildu adreses norādīšanu', 'Finds giving an additional address'),
    words('Izvēlas adresi', 'Chooses the address'),
  ),
  serviceLevelTerms: [
    workingDays(1, words('Pie lodziņa 1 darba dienā', 'At the counter in 1 working day'), COUNTER),
    workingDays(0, words('Internetā uzreiz', 'Online at once'), ELECTRONIC),
  ],
  documents: [identityDocument],
  sections: [
    section('additional', words('Papildu adrese', 'Additional address'), [
      ...addressFields('additional', STREET),
      field('additional.from', 'date', words('Adrese no', 'Address from')),
      field('additional.to', 'date', words('Adrese līdz', 'Address to'), {
        required: false,
        notBefore: 'additional.from',
      }),
    ]),
  ],
  blocks: ['P'],
  delivery: ['portal'],
  result: words('Ieraksts Fizisko personu reģistrā.', 'Entry in the register of natural persons.'),
  related: ['pmlp-declare-residence'],
});

const residenceAbroad = defineCard({
  id: 'pmlp-residence-abroad',
  owner: 'pmlp',
  name: words('Dzīvesvietas paziņošana ārvalstīs', 'Notifying residence abroad'),
  summary: words(
    'Paziņojums par adresi ārvalstīs, ja cilvēks pārceļas no Latvijas uz ilgāku laiku.',
    'Notice of the address abroad when a person leaves Latvia for longer.',
  ),
  synonyms: {
    lv: ['pārceļos uz ārzemēm', 'ārvalstu adrese', 'dzīvo ārzemēs', 'emigrācija', 'aizbraukt no Latvijas'],
    en: ['moving abroad', 'foreign address', 'leaving Latvia'],
  },
  eServiceSteps: ownSteps(
    words('Atrod dzīvesvietas paziņošanu ārvalstīs', 'Finds notice of residence abroad'),
    words('Ieraksta adresi un izbraukšanas dienu', 'Writes the address and the day of leaving'),
  ),
  serviceLevelTerms: [calendarDays(30, words('Ieraksts līdz 30 dienām', 'Entry within 30 days'))],
  documents: [
    identityDocument,
    documentIf(
      'identity-copy',
      words('Pases vai personas apliecības kopija', 'Copy of passport or identity card'),
      words(
        'Tikai tad, ja sūta pa pastu vai e-pastu; centrā nekopē',
        'Only by post or e-mail; the centre makes no copy',
      ),
    ),
  ],
  sections: [
    section('abroad', words('Adrese ārvalstīs', 'Address abroad'), [
      field('abroad.country', 'text', words('Valsts', 'Country')),
      field('abroad.from', 'date', words('No kura datuma', 'From')),
      field('abroad.address', 'text', words('Adrese ārvalstīs', 'Address abroad'), { width: 6 }),
    ]),
  ],
  blocks: ['P', 'C'],
  delivery: ['portal'],
  result: words('Ieraksts Fizisko personu reģistrā.', 'Entry in the register of natural persons.'),
  related: ['pmlp-declare-residence'],
});

const passport = defineCard({
  id: 'pmlp-passport',
  owner: 'pmlp',
  name: words('Pases un personas apliecības noformēšana', 'Passport and identity card'),
  summary: words(
    'Pasi un personas apliecību (eID) izsniedz PMLP nodaļā: tur nofotografē un ņem pirkstu nospiedumus. Centrs informē un palīdz pierakstīties.',
    'Passports and identity cards (eID) are issued at a PMLP office, which takes the photo and fingerprints. The centre informs and helps to book.',
  ),
  synonyms: {
    lv: [
      'pase',
      'eID',
      'eID karte',
      'personas apliecība',
      'ID karte',
      'jauna pase',
      'beidzās pase',
      'pazaudēju pasi',
    ],
    en: ['passport', 'identity card', 'eID', 'ID card', 'lost passport'],
  },
  isInformationOnly: true,
  eAvailability: 'none',
  assistedMode: 'notAllowed',
  isPaperAccepted: false,
  inPersonReason: 'physicalCapture',
  representativeAllowed: false,
  serviceLevelTerms: [
    workingDays(0, words('Informācija un pieraksts uzreiz', 'Information and booking at once')),
  ],
  fees: [
    feeSetElsewhere(
      'state-fee',
      words('Valsts nodeva, atkarīga no vecuma un steidzamības', 'State fee, by age and urgency'),
    ),
  ],
  sections: [
    section('booking', words('Pieraksts PMLP', 'Booking at PMLP'), [
      choiceField('booking.document', words('Kurš dokuments', 'Which document'), [
        ['passport', 'Pase', 'Passport'],
        ['identityCard', 'Personas apliecība', 'Identity card'],
        ['both', 'Abi', 'Both'],
      ]),
      field('booking.office', 'text', words('PMLP nodaļa', 'PMLP office')),
      field('booking.date', 'date', words('Vēlamais datums', 'Preferred date'), { required: false }),
    ]),
  ],
  blocks: ['C'],
  delivery: ['counter'],
  result: words(
    'Informācija un pieraksts; dokumentu izsniedz PMLP.',
    'Information and booking; PMLP issues the document.',
  ),
  related: ['pmlp-personal-code-change', 'portal-e-address'],
  isVerified: false,
});

const personalCodeChange = defineCard({
  id: 'pmlp-personal-code-change',
  owner: 'pmlp',
  name: words('Personas koda maiņa', 'Change of personal code'),
  summary: words(
    'Vecā personas koda maiņa pret jaunu bez dzimšanas datuma. Vienreiz mūžā, bez maksas, personīgi PMLP vai vēstniecībā.',
    'Exchange of an old code for a new one without the birth date. Once in a lifetime, free, in person at PMLP or an embassy.',
  ),
  synonyms: {
    lv: ['jauns personas kods', 'mainīt personas kodu', 'kods bez dzimšanas datuma'],
    en: ['new personal code', 'change ID number'],
  },
  isInformationOnly: true,
  eAvailability: 'none',
  assistedMode: 'notAllowed',
  isPaperAccepted: false,
  inPersonReason: 'physicalCapture',
  representativeAllowed: false,
  serviceLevelTerms: [
    workingDays(0, words('Informācija un pieraksts uzreiz', 'Information and booking at once')),
  ],
  sections: [
    section('booking', words('Pieraksts PMLP', 'Booking at PMLP'), [
      field('booking.office', 'text', words('PMLP nodaļa', 'PMLP office')),
      field('booking.date', 'date', words('Vēlamais datums', 'Preferred date'), { required: false }),
      field(
        'booking.warned',
        'yesNo',
        words('Klients zina, ka dokumenti kļūs nederīgi', 'The client knows that documents become invalid'),
        { width: 6, mustConfirm: true },
      ),
    ]),
  ],
  blocks: ['C'],
  delivery: ['counter'],
  result: words(
    'Informācija un pieraksts; kodu maina PMLP.',
    'Information and booking; PMLP changes the code.',
  ),
  notice: words(
    'Pēc maiņas pase un personas apliecība kļūst nederīgas; jaunas jānoformē 30 dienu laikā.',
    'After the change passport and identity card become invalid; new ones are due within 30 days.',
  ),
  related: ['pmlp-passport'],
});

export const pmlpCards: readonly ServiceCard[] = [
  declareResidence,
  additionalAddress,
  residenceAbroad,
  passport,
  personalCodeChange,
];
