import { childrenGroup, choiceField, field, personFields, section } from '#shared/catalogue/buildForm.ts';
import { VSAA_DELIVERY } from '#shared/catalogue/cards/vsaaDelivery.ts';
import {
  defineCard,
  documentIf,
  identityDocument,
  ownSteps,
  workingDays,
} from '#shared/catalogue/defineCard.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

const DECISION_22 = workingDays(
  22,
  words('Lēmums mēneša laikā (22 darba dienas)', 'Decision within a month (22 working days)'),
);

const serviceRecord = documentIf(
  'service-record',
  words('Darba grāmatiņa un citi stāža dokumenti', 'Work-record book and other papers on service'),
  words('Par laiku līdz 1996. gadam un darbu ārvalstīs', 'For the time before 1996 and work abroad'),
);

const DECEASED = words('Mirušais', 'The deceased');
const DECEASEDS = words('Mirušā', "Deceased's");

const oldAgePension = defineCard({
  id: 'vsaa-old-age-pension',
  appointmentMinutes: 30,
  owner: 'vsaa',
  name: words('Vecuma pensija', 'Old-age pension', 'Пенсия по старости', 'Пенсія за віком'),
  summary: words(
    'Pensijas piešķiršana cilvēkam, kurš sasniedzis pensijas vecumu un kuram ir vajadzīgais apdrošināšanas stāžs.',
    'Grant of a pension to a person who has reached pension age and has the insurance record needed.',
  ),
  synonyms: {
    lv: [
      'pensija',
      'aiziet pensijā',
      'pensijas vecums',
      'priekšlaicīgā pensija',
      'noformēt pensiju',
      'otrais līmenis',
    ],
    en: ['pension', 'retire', 'retirement', 'early pension'],
  },
  typicalLevel: 2,
  mobileAllowed: true,
  eServiceSteps: ownSteps(
    words('Atrod „Vecuma pensija”', 'Finds “Old-age pension”'),
    words('Norāda, no kuras dienas pensiju vēlas', 'Says from which day the pension is wanted'),
    words('Norāda kontu, uz kuru maksāt', 'Gives the account to pay to'),
  ),
  serviceLevelTerms: [DECISION_22],
  documents: [identityDocument, serviceRecord],
  sections: [
    section('pension', words('Pensija', 'Pension'), [
      field('pension.from', 'date', words('Pensiju vēlas no', 'Wants the pension from')),
      choiceField('pension.funded', words('Fondētās pensijas kapitāls', 'Funded capital'), [
        ['add', 'Pievienot pensijai', 'Add to the pension'],
        ['annuity', 'Mūža pensija', 'Life annuity'],
        ['none', 'Nav', 'None'],
      ]),
      field('pension.record', 'longText', words('Darbs līdz 1996. gadam', 'Work before 1996'), {
        hint: words(
          'Katrs posms savā rindā: gadi, darbavieta; arī studijas, dienests, bērnu kopšana',
          'One a line: years, workplace; also studies, military service, child care',
        ),
        required: false,
        width: 6,
      }),
      field('pension.workedAbroad', 'yesNo', words('Ir strādājis ārvalstīs', 'Has worked abroad')),
      field('pension.countries', 'text', words('Kurās valstīs', 'In which countries'), {
        visibleWhen: { field: 'pension.workedAbroad', equals: true },
      }),
      choiceField(
        'pension.payment',
        words('Kā izmaksāt', 'How to pay'),
        [
          ['account', 'Uz kontu', 'To an account'],
          ['home', 'Piegādāt mājās', 'Bring home'],
        ],
        { width: 6 },
      ),
      field('pension.iban', 'iban', words('Konta numurs', 'Account number'), {
        hint: words('Nolasiet klientam pēdējās četras zīmes', 'Read the last four characters back'),
        visibleWhen: { field: 'pension.payment', equals: 'account' },
      }),
    ]),
  ],
  blocks: ['P', 'C', 'D', 'F', 'T'],
  delivery: VSAA_DELIVERY,
  result: words(
    'VSAA lēmums izvēlētajā veidā; pensiju maksā uz kontu vai piegādā mājās.',
    'VSAA decision in the chosen way; the pension is paid to an account or brought home.',
  ),
  faq: [
    {
      id: 'lost-records',
      question: words(
        'Nav dokumentu par darbu līdz 1996. gadam. Ko darīt?',
        'No papers on work before 1996. What now?',
      ),
      answer: words(
        'Iesniegumu pieņemiet tik un tā. Par trūkstošajiem gadiem var jautāt bijušajam darba devējam vai arhīvam; vēlāk pensiju var pārrēķināt.',
        'Take the application anyway. The former employer or the archive may have the records; the pension can be recalculated later.',
      ),
    },
    {
      id: 'funded-choice',
      question: words('Ko izvēlēties pensijas otrajam līmenim?', 'What to choose for the funded capital?'),
      answer: words(
        'Kapitālu var pievienot vecuma pensijai vai pirkt mūža pensiju no apdrošinātāja. Izvēli izdara klients pats; par summām konsultē VSAA speciālists.',
        'The capital can be added to the pension or used to buy a life annuity. The client chooses; a VSAA specialist advises on the sums.',
      ),
    },
  ],
  related: ['vsaa-statement', 'vsaa-pension-recalculation'],
});

const pensionRecalculation = defineCard({
  id: 'vsaa-pension-recalculation',
  appointmentMinutes: 25,
  owner: 'vsaa',
  name: words(
    'Vecuma pensijas pārrēķins',
    'Recalculation of old-age pension',
    'Перерасчёт пенсии по старости',
    'Перерахунок пенсії за віком',
  ),
  summary: words(
    'Pensijas pārrēķins, ja pensionārs ir strādājis pēc pensijas piešķiršanas vai atradis jaunus dokumentus par stāžu.',
    'Recalculation when a pensioner has worked since the grant or has found further papers on the record.',
  ),
  synonyms: {
    lv: [
      'pārrēķināt pensiju',
      'pensijas pārskatīšana',
      'pensionārs strādā',
      'lielāka pensija',
      'pensijas pielikums',
    ],
    en: ['recalculate pension', 'working pensioner', 'pension increase'],
  },
  eAvailability: 'requestOnly',
  isVerified: false,
  eServiceSteps: ownSteps(
    words('Atrod iesniegumu par pensijas pārrēķinu', 'Finds the application for recalculation'),
    words('Norāda, kāpēc pārrēķināt', 'Says why to recalculate'),
  ),
  serviceLevelTerms: [DECISION_22],
  documents: [
    identityDocument,
    documentIf(
      'additional-record',
      words('Dokumenti par papildu stāžu', 'Papers on the additional record'),
      words('Tikai tad, ja pievieno jaunu stāžu', 'Only when a new record is added'),
    ),
  ],
  sections: [
    section('recalculation', words('Pārrēķins', 'Recalculation'), [
      choiceField(
        'recalculation.ground',
        words('Kāpēc pārrēķināt', 'Ground'),
        [
          ['newCapital', 'Jauns pensijas kapitāls', 'New pension capital'],
          ['fundedCapital', 'Fondētais kapitāls', 'Funded capital'],
          ['addedRecord', 'Papildu stāžs', 'Added record'],
        ],
        { width: 6 },
      ),
      field('recalculation.record', 'longText', words('Papildu stāžs', 'Added record'), {
        hint: words('Katrs posms savā rindā: gadi, darbavieta', 'One a line: years, workplace'),
        width: 6,
        visibleWhen: { field: 'recalculation.ground', equals: 'addedRecord' },
      }),
    ]),
  ],
  blocks: ['P', 'C', 'D', 'F', 'T'],
  delivery: VSAA_DELIVERY,
  result: words('VSAA lēmums izvēlētajā veidā.', 'VSAA decision in the chosen way.'),
  faq: [
    {
      id: 'how-often',
      question: words(
        'Vai pensija mainīsies pati, ja turpina strādāt?',
        'Does it change by itself while working?',
      ),
      answer: words(
        'Par jaunajām iemaksām pensiju pārrēķina, kad klients to lūdz ar iesniegumu. Ikgadējo indeksāciju VSAA veic pati.',
        'New contributions are counted when the client asks for it. The yearly indexation VSAA does by itself.',
      ),
    },
  ],
  related: ['vsaa-statement', 'vsaa-old-age-pension'],
  refs: ['INT-12'],
});

const survivorsPension = defineCard({
  id: 'vsaa-survivors-pension',
  appointmentMinutes: 30,
  owner: 'vsaa',
  name: words('Apgādnieka zaudējuma pensija', "Survivor's pension"),
  summary: words(
    'Pensija bērniem un citiem ģimenes locekļiem, kurus uzturēja mirušais. Pēc 18 gadiem maksā, kamēr mācās.',
    'Pension for children and other family members whom the deceased supported. After 18 it is paid while they study.',
  ),
  synonyms: {
    lv: ['apgādnieks miris', 'pensija bērnam', 'bāreņa pensija', 'nomira vīrs', 'nomira tēvs', 'nomira māte'],
    en: ['orphan pension', 'parent died', 'loss of supporter'],
  },
  typicalLevel: 2,
  mobileAllowed: true,
  eServiceSteps: ownSteps(
    words('Atrod „Apgādnieka zaudējuma pensija”', 'Finds “Survivor’s pension”'),
    words('Norāda mirušo apgādnieku un saņēmējus', 'Names the deceased and the recipients'),
    words('Norāda kontu, uz kuru maksāt', 'Gives the account to pay to'),
  ),
  serviceLevelTerms: [DECISION_22],
  documents: [
    identityDocument,
    documentIf(
      'study-certificate',
      words('Izziņa par mācībām', 'Certificate of studies'),
      words('Ja bērns ir pilngadīgs un mācās ārvalstīs', 'If an adult child studies abroad'),
    ),
    documentIf(
      'kinship',
      words('Radniecības dokumenti', 'Papers on kinship'),
      words('Ja ziņu nav Latvijas reģistros', 'If Latvian registers do not show it'),
    ),
  ],
  sections: [
    section('deceased', DECEASED, [...personFields('deceased', 'other', DECEASEDS)]),
    childrenGroup(),
  ],
  blocks: ['P', 'B', 'C', 'D', 'F', 'T'],
  delivery: VSAA_DELIVERY,
  result: words(
    'VSAA lēmums izvēlētajā veidā; pensiju maksā uz kontu.',
    'VSAA decision in the chosen way; the pension goes to the account.',
  ),
  related: ['vsaa-funeral-benefit', 'vsaa-spouse-allowance'],
});

const funeralBenefit = defineCard({
  id: 'vsaa-funeral-benefit',
  owner: 'vsaa',
  name: words('Apbedīšanas pabalsts', 'Funeral benefit'),
  summary: words(
    'Vienreizējs pabalsts tam, kurš uzņēmies apbedīšanu. Radniecība nav jāpierāda.',
    'One-off benefit for the person who took on the funeral. Kinship need not be proven.',
  ),
  synonyms: {
    lv: ['bēres', 'bēru nauda', 'bēru pabalsts', 'miris tuvinieks', 'apbedīt', 'miršanas pabalsts'],
    en: ['funeral', 'burial', 'relative died'],
  },
  assistedMode: 'clerkByDelegation',
  eServiceSteps: ownSteps(
    words('Atrod „Apbedīšanas pabalsts”', 'Finds “Funeral benefit”'),
    words('Norāda mirušo', 'Names the deceased'),
    words('Norāda kontu, uz kuru maksāt', 'Gives the account to pay to'),
  ),
  serviceLevelTerms: [
    workingDays(10, words('Lēmums 10 darba dienās', 'Decision in 10 working days'), { unconfirmed: true }),
  ],
  documents: [identityDocument],
  sections: [
    section('deceased', DECEASED, [
      ...personFields('deceased', 'other', DECEASEDS),
      field('deceased.date', 'date', words('Miršanas datums', 'Date of death'), {
        subject: 'other',
        isPast: true,
      }),
    ]),
  ],
  blocks: ['P', 'B', 'C', 'D', 'T'],
  delivery: VSAA_DELIVERY,
  result: words(
    'VSAA lēmums izvēlētajā veidā; naudu pārskaita uz kontu.',
    'VSAA decision in the chosen way; the money goes to the account.',
  ),
  notice: words('Pieteikties var 6 mēnešu laikā pēc nāves.', 'Apply within 6 months of the death.'),
  related: ['vsaa-spouse-allowance', 'vsaa-survivors-pension'],
});

const spouseAllowance = defineCard({
  id: 'vsaa-spouse-allowance',
  owner: 'vsaa',
  name: words('Pabalsts mirušā pensijas saņēmēja laulātajam', 'Surviving spouse allowance'),
  summary: words(
    'Pabalsts pensionāra atraitnei vai atraitnim 12 mēnešus pēc laulātā nāves. Iesniegumu var atstāt arī šeit, centrā.',
    "Allowance for a pensioner's widow or widower for 12 months after the death. The application can be left here at the centre.",
  ),
  synonyms: {
    lv: [
      'atraitnes pabalsts',
      'atraitņa pabalsts',
      'atraitnes pensija',
      'nomira vīrs',
      'nomira sieva',
      'laulātā nāve',
    ],
    en: ['widow', 'widower', 'spouse died'],
  },
  assistedMode: 'clerkByDelegation',
  eServiceSteps: ownSteps(
    words(
      'Atrod pabalstu mirušā pensijas saņēmēja laulātajam',
      'Finds the allowance for the spouse of a deceased pensioner',
    ),
    words('Norāda mirušo laulāto', 'Names the deceased spouse'),
    words('Norāda kontu, uz kuru maksāt', 'Gives the account to pay to'),
  ),
  serviceLevelTerms: [DECISION_22],
  documents: [identityDocument],
  sections: [section('deceased', DECEASED, [...personFields('deceased', 'other', DECEASEDS)])],
  blocks: ['P', 'B', 'C', 'D', 'T'],
  delivery: VSAA_DELIVERY,
  result: words(
    'VSAA lēmums izvēlētajā veidā; naudu pārskaita uz kontu.',
    'VSAA decision in the chosen way; the money goes to the account.',
  ),
  related: ['vsaa-funeral-benefit', 'vsaa-survivors-pension'],
});

export const vsaaPensionCards: readonly ServiceCard[] = [
  oldAgePension,
  pensionRecalculation,
  survivorsPension,
  funeralBenefit,
  spouseAllowance,
];
