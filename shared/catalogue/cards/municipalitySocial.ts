import {
  CHILDS,
  choiceField,
  computedField,
  field,
  group,
  personFields,
  registerField,
  section,
} from '#shared/catalogue/buildForm.ts';
import {
  calendarMonths,
  defineCard,
  documentIf,
  identityDocument,
  ownSteps,
  requiredDocument,
  workingDays,
} from '#shared/catalogue/defineCard.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';
import type { DeliveryMethod } from '#shared/domain/request/types.ts';

const DELIVERY: readonly DeliveryMethod[] = ['counter', 'eAddress', 'email', 'post'];

const kindergartenQueue = defineCard({
  id: 'municipality-kindergarten-queue',
  appointmentMinutes: 15,
  owner: 'municipality',
  name: words(
    'Bērna reģistrēšana bērnudārza rindā',
    'Kindergarten queue registration',
    'Очередь в детский сад',
    'Черга до дитячого садка',
  ),
  summary: words(
    'Vieta rindā uz pašvaldības pirmsskolu. Vecāki var pieteikt internetā; aizbildnis un pilnvarotā persona tikai klātienē.',
    'A place in the queue for a municipal preschool. Parents can apply online; guardians and authorised persons only in person.',
  ),
  synonyms: {
    lv: [
      'bērnudārzs',
      'dārziņš',
      'rinda bērnudārzam',
      'rinda dārziņā',
      'pirmsskola',
      'vieta bērnudārzā',
      'PII',
    ],
    en: ['kindergarten', 'preschool', 'nursery', 'childcare place'],
  },
  eServiceSteps: ownSteps(
    words('Atrod pieteikšanu bērnudārza rindā', 'Finds applying for a kindergarten place'),
    words('Izvēlas bērnu un bērnudārzus', 'Chooses the child and kindergartens'),
  ),
  serviceLevelTerms: [
    workingDays(
      1,
      words(
        'Rindā 1 darba dienā; dažviet līdz mēnesim',
        'In the queue in 1 working day; in some places up to a month',
      ),
    ),
  ],
  documents: [
    identityDocument,
    documentIf(
      'birth-certificate',
      words('Bērna dzimšanas apliecība', "Child's birth certificate"),
      words('Ja bērns reģistrēts ārvalstīs', 'If the child was registered abroad'),
    ),
    documentIf(
      'authority',
      words('Bāriņtiesas lēmums vai pilnvara', "Decision of the orphan's court or power of attorney"),
      words(
        'Ja piesaka nevis vecāks, bet aizbildnis vai pilnvarotais',
        'When a guardian or authorised person applies',
      ),
    ),
  ],
  sections: [
    section('child', words('Bērns', 'Child'), [
      ...personFields('child', 'child', CHILDS),
      registerField(
        'child.declaredAddress',
        'text',
        words('Bērna deklarētā adrese', "Child's declared address"),
        {
          subject: 'child',
          width: 6,
        },
      ),
    ]),
    section('kindergarten', words('Bērnudārzs', 'Kindergarten'), [
      field('kindergarten.first', 'text', words('1. izvēle', 'First choice'), { width: 2 }),
      field('kindergarten.second', 'text', words('2. izvēle', 'Second choice'), {
        required: false,
        width: 2,
      }),
      field('kindergarten.third', 'text', words('3. izvēle', 'Third choice'), { required: false, width: 2 }),
      field('kindergarten.from', 'date', words('Vieta vajadzīga no', 'Place needed from')),
      choiceField('kindergarten.language', words('Grupas valoda', 'Language of the group'), [
        ['latvian', 'Latviešu', 'Latvian'],
        ['minority', 'Mazākumtautību', 'Minority'],
      ]),
      field('kindergarten.hasPriority', 'yesNo', words('Ir priekšrocības rindā', 'Has priority'), {
        required: false,
      }),
      field('kindergarten.priority', 'text', words('Priekšrocību pamats', 'Ground of priority'), {
        visibleWhen: { field: 'kindergarten.hasPriority', equals: true },
      }),
    ]),
  ],
  blocks: ['P', 'R', 'C', 'D'],
  delivery: ['email', 'eAddress', 'post', 'counter'],
  deliveryLabel: words('Kā uzzina par vietu', 'How to be told of the place'),
  result: words(
    'Bērns ir rindā; par brīvu vietu paziņo pašvaldība.',
    'The child is in the queue; the municipality tells when there is a place.',
  ),
  faq: [
    {
      id: 'another-municipality',
      question: words('Vai var pieteikt citā pašvaldībā?', 'Can one apply in another municipality?'),
      answer: words(
        'Pieteikt var, bet parasti vispirms vietu dod tur deklarētajiem bērniem. Nosacījumi ir tās pašvaldības noteikumos.',
        "Yes, but children declared there usually come first. The conditions are in that municipality's rules.",
      ),
    },
    {
      id: 'place-in-queue',
      question: words('Kur redzēt vietu rindā?', 'Where can the place in the queue be seen?'),
      answer: words(
        'Vecāks to redz e-pakalpojumā ar eID, eParaksts mobile vai Smart-ID. Pie lodziņa to var pateikt pēc personas pārbaudes.',
        'A parent sees it in the e-service with eID, eParaksts mobile or Smart-ID. At the counter it is told after the identity check.',
      ),
    },
  ],
  related: ['vsaa-family-benefit', 'pmlp-declare-residence'],
  refs: ['CAT-18'],
});

const lowIncomeStatus = defineCard({
  id: 'municipality-low-income-status',
  appointmentMinutes: 30,
  owner: 'municipality',
  name: words('Trūcīgas vai maznodrošinātas mājsaimniecības statuss', 'Needy or low-income household status'),
  summary: words(
    'Sociālais dienests izvērtē mājsaimniecības ienākumus un izsniedz izziņu, ar kuru pienākas atlaides un pabalsti.',
    "The social service assesses the household's income and issues a certificate that gives discounts and benefits.",
  ),
  synonyms: {
    lv: [
      'trūcīgie',
      'trūcīga persona',
      'maznodrošinātie',
      'sociālā palīdzība',
      'sociālais dienests',
      'nav naudas',
      'GMI',
    ],
    en: ['poor household', 'social assistance', 'low income', 'social service'],
  },
  typicalLevel: 2,
  mobileAllowed: true,
  eAvailability: 'requestOnly',
  eServiceSteps: ownSteps(
    words('Atrod iesniegumu sociālajam dienestam', 'Finds the application to the social service'),
    words('Norāda mājsaimniecību un ienākumus', 'Gives the household and income'),
    words('Pievieno dokumentus', 'Attaches documents'),
  ),
  serviceLevelTerms: [calendarMonths(1, words('Lēmums mēneša laikā', 'Decision within a month'))],
  documents: [
    identityDocument,
    requiredDocument(
      'bank-statements',
      words('Kontu pārskati par 3 mēnešiem', 'Bank statements for 3 months'),
      {
        note: words('Katram pilngadīgajam', 'For each adult'),
      },
    ),
    documentIf(
      'income-statements',
      words('Izziņas par ienākumiem', 'Statements of income'),
      words('Ja ienākumi nav redzami reģistros', 'If registers do not show the income'),
    ),
    documentIf(
      'bills',
      words('Īres un komunālie rēķini', 'Rent and utility bills'),
      words('Ja prasa arī mājokļa pabalstu', 'When housing benefit is asked for too'),
    ),
  ],
  sections: [
    section('household', words('Mājsaimniecība', 'Household'), [
      field('household.ownIncome', 'money', words('Klienta ienākumi mēnesī', "Client's monthly income"), {
        width: 6,
      }),
    ]),
    group(
      'member',
      words('Pārējie mājsaimniecības cilvēki', 'The other people of the household'),
      [
        ...personFields('member', 'other', words('Cilvēka', "Person's")),
        field('member.income', 'money', words('Cilvēka ienākumi mēnesī', "Person's monthly income"), {
          subject: 'other',
        }),
      ],
      { entry: words('Cilvēks', 'Person'), add: words('Pievienot cilvēku', 'Add a person') },
    ),
    section('household-all', words('Visi kopā', 'All together'), [
      computedField(
        'household.size',
        'number',
        words('Cilvēku skaits', 'People'),
        { kind: 'count', group: 'member', plus: 1 },
        { width: 2 },
      ),
      computedField(
        'household.income',
        'money',
        words('Ienākumi mēnesī kopā', 'Monthly income in all'),
        { kind: 'sum', of: ['household.ownIncome', 'member.income'] },
        { width: 2 },
      ),
      computedField(
        'household.incomeEach',
        'money',
        words('Ienākumi uz cilvēku', 'Income a person'),
        { kind: 'share', of: 'household.income', among: 'household.size' },
        { width: 2 },
      ),
      field('household.hasProperty', 'yesNo', words('Ir īpašums vai auto', 'Has property or a car')),
      field('household.savings', 'money', words('Uzkrājumi', 'Savings')),
      field('household.property', 'longText', words('Kāds īpašums', 'Which property'), {
        width: 6,
        visibleWhen: { field: 'household.hasProperty', equals: true },
      }),
      field(
        'household.allSign',
        'yesNo',
        words('Iesniegumu parakstīs visi pilngadīgie', 'All adults will sign'),
        {
          width: 6,
          mustConfirm: true,
        },
      ),
    ]),
  ],
  blocks: ['P', 'A', 'C', 'D', 'F', 'T'],
  delivery: DELIVERY,
  result: words('Sociālā dienesta lēmums un izziņa.', 'Decision and certificate of the social service.'),
  notice: words('Iesniegumu paraksta visi mājsaimniecības pilngadīgie.', 'All adults of the household sign.'),
  related: ['municipality-housing-benefit', 'municipality-tax-relief', 'nva-unemployed-status'],
});

const housingBenefit = defineCard({
  id: 'municipality-housing-benefit',
  appointmentMinutes: 25,
  owner: 'municipality',
  name: words('Mājokļa pabalsta piešķiršana', 'Housing benefit'),
  summary: words(
    'Palīdzība īres, apkures un komunālo rēķinu maksāšanai mājsaimniecībai ar zemiem ienākumiem.',
    'Help with rent, heating and utility bills for a household with low income.',
  ),
  synonyms: {
    lv: [
      'dzīvokļa pabalsts',
      'apkures pabalsts',
      'malkas pabalsts',
      'komunālie rēķini',
      'īre',
      'parāds par apkuri',
    ],
    en: ['rent help', 'heating help', 'utility bills', 'firewood'],
  },
  typicalLevel: 2,
  mobileAllowed: true,
  eAvailability: 'requestOnly',
  eServiceSteps: ownSteps(
    words('Atrod iesniegumu par mājokļa pabalstu', 'Finds the application for housing benefit'),
    words('Norāda izdevumus un kontu', 'Gives the costs and the account'),
    words('Pievieno rēķinus', 'Attaches bills'),
  ),
  serviceLevelTerms: [
    calendarMonths(1, words('Lēmums mēneša laikā', 'Decision within a month'), { unconfirmed: true }),
  ],
  documents: [
    identityDocument,
    requiredDocument(
      'rental-contract',
      words('Īres vai apsaimniekošanas līgums', 'Rental or maintenance contract'),
      {
        handling: 'show',
      },
    ),
    requiredDocument('bills', words('Mēneša rēķini', 'Bills of the month')),
  ],
  sections: [
    section('housing', words('Mājoklis', 'Housing'), [
      choiceField('housing.right', words('Mājoklis ir', 'The home is'), [
        ['rented', 'Īrēts', 'Rented'],
        ['own', 'Pašu', 'Owned'],
      ]),
      field('housing.contract', 'text', words('Līguma numurs un datums', 'Number and date of the contract'), {
        visibleWhen: { field: 'housing.right', equals: 'rented' },
      }),
      field('housing.rent', 'money', words('Īre', 'Rent'), { required: false, width: 2 }),
      field('housing.heating', 'money', words('Apkure', 'Heating'), { required: false, width: 2 }),
      field('housing.utilities', 'money', words('Ūdens, gāze, elektrība', 'Water, gas, electricity'), {
        required: false,
        width: 2,
      }),
      computedField(
        'housing.costs',
        'money',
        words('Izdevumi mēnesī kopā', 'Monthly costs in all'),
        { kind: 'sum', of: ['housing.rent', 'housing.heating', 'housing.utilities'] },
        { width: 6 },
      ),
      field('housing.meters', 'text', words('Skaitītāju rādījumi', 'Meter readings'), {
        required: false,
        width: 6,
      }),
    ]),
  ],
  blocks: ['P', 'B', 'C', 'D', 'F'],
  delivery: DELIVERY,
  result: words(
    'Sociālā dienesta lēmums; naudu pārskaita klientam vai rēķina izsniedzējam.',
    'Decision of the social service; paid to the client or to the issuer of the bill.',
  ),
  related: ['municipality-low-income-status'],
});

export const municipalitySocialCards: readonly ServiceCard[] = [
  kindergartenQueue,
  lowIncomeStatus,
  housingBenefit,
];
