import {
  CHILDS,
  childrenGroup,
  choiceField,
  field,
  periodFields,
  personFields,
  registerField,
  section,
} from '#shared/catalogue/buildForm.ts';
import { VSAA_DELIVERY } from '#shared/catalogue/cards/vsaaDelivery.ts';
import {
  defineCard,
  documentIf,
  identityDocument,
  ownSteps,
  requiredDocument,
  workingDays,
} from '#shared/catalogue/defineCard.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

const CHILD = words('Bērns', 'Child');
const BLOCKS = ['P', 'B', 'C', 'D', 'T'] as const;
const TO_ACCOUNT = words(
  'VSAA lēmums izvēlētajā veidā; naudu pārskaita uz kontu.',
  'VSAA decision in the chosen way; the money goes to the account.',
);

const guardianship = documentIf(
  'guardianship-decision',
  words('Bāriņtiesas lēmums', "Decision of the orphan's court"),
  words('Tikai aizbildnim vai audžuģimenei', 'Only for a guardian or foster family'),
);

const childbirthAllowance = defineCard({
  id: 'vsaa-childbirth-allowance',
  owner: 'vsaa',
  name: words('Bērna piedzimšanas pabalsts', 'Childbirth allowance'),
  summary: words(
    'Vienreizējs pabalsts par katru jaundzimušo: 421,17 €. Saņem viens no vecākiem vai aizbildnis.',
    'One-off allowance for each newborn: EUR 421.17. Paid to one of the parents or the guardian.',
  ),
  synonyms: {
    lv: [
      'jaundzimušais',
      'bērniņa nauda',
      'piedzima bērns',
      'pūriņš',
      'vienreizējais pabalsts',
      'dzemdību pabalsts',
    ],
    en: ['newborn', 'baby money', 'birth grant', 'one-off allowance'],
  },
  assistedMode: 'clerkByDelegation',
  eServiceSteps: ownSteps(
    words('Atrod „Bērna piedzimšanas pabalsts”', 'Finds “Childbirth allowance”'),
    words('Izvēlas bērnu', 'Chooses the child'),
    words('Norāda kontu, uz kuru maksāt', 'Gives the account to pay to'),
  ),
  serviceLevelTerms: [workingDays(8, words('Lēmums 8 darba dienās', 'Decision in 8 working days'))],
  documents: [identityDocument, guardianship],
  sections: [
    childrenGroup(),
    section('childbirth', words('Pabalsts', 'Allowance'), [
      choiceField('childbirth.applicant', words('Kas lūdz', 'Who applies'), [
        ['parent', 'Māte vai tēvs', 'Mother or father'],
        ['guardian', 'Aizbildnis', 'Guardian'],
      ]),
      field('childbirth.decision', 'text', words('Bāriņtiesas lēmums', "Decision of the orphan's court"), {
        visibleWhen: { field: 'childbirth.applicant', equals: 'guardian' },
      }),
    ]),
  ],
  blocks: BLOCKS,
  delivery: VSAA_DELIVERY,
  result: TO_ACCOUNT,
  notice: words(
    'Pabalstu piešķir ne agrāk kā bērna astotajā dzīves dienā; pieteikties var 6 mēnešu laikā pēc dzimšanas.',
    "Granted not before the child's eighth day; apply within 6 months of the birth.",
  ),
  faq: [
    {
      id: 'what-else',
      question: words('Ko vēl var pieteikt reizē?', 'What else can be applied for now?'),
      answer: words(
        'Bērna kopšanas pabalstu, vecāku pabalstu, tēvam – paternitātes pabalstu. No bērna viena gada vecuma pienākas ģimenes valsts pabalsts.',
        'Child-care allowance and parental benefit; for the father, paternity benefit. State family benefit is due from the age of one.',
      ),
    },
    {
      id: 'birth-certificate',
      question: words('Vai vajag dzimšanas apliecību?', 'Is the birth certificate needed?'),
      answer: words(
        'Nē. Kad dzimšana ir reģistrēta, VSAA ziņas saņem no reģistra.',
        'No. Once the birth is registered, VSAA gets the facts from the register.',
      ),
    },
  ],
  related: [
    'vsaa-childcare-allowance',
    'vsaa-parental-benefit',
    'vsaa-paternity-benefit',
    'municipality-kindergarten-queue',
  ],
});

const childcareAllowance = defineCard({
  id: 'vsaa-childcare-allowance',
  owner: 'vsaa',
  name: words(
    'Bērna kopšanas pabalsts',
    'Child-care allowance',
    'Пособие по уходу за ребёнком',
    'Допомога по догляду за дитиною',
  ),
  summary: words(
    'Ikmēneša nauda tam, kurš kopj bērnu līdz divu gadu vecumam. Pienākas arī tad, ja nav bijis darba.',
    'Monthly money for the person who cares for a child up to the age of two. Due even without previous work.',
  ),
  synonyms: {
    lv: [
      'bērna kopšanas nauda',
      'bērna kopšana',
      'bērna kopšanas atvaļinājums',
      'zīdainis',
      'mājās ar bērnu',
    ],
    en: ['childcare money', 'stay home with child', 'infant'],
  },
  assistedMode: 'clerkByDelegation',
  eServiceSteps: ownSteps(
    words('Atrod „Bērna kopšanas pabalsts”', 'Finds “Childcare allowance”'),
    words('Izvēlas bērnu', 'Chooses the child'),
    words('Norāda kontu, uz kuru maksāt', 'Gives the account to pay to'),
  ),
  serviceLevelTerms: [
    workingDays(
      22,
      words('Lēmums mēneša laikā (22 darba dienas)', 'Decision within a month (22 working days)'),
    ),
  ],
  documents: [identityDocument, guardianship],
  sections: [
    childrenGroup(),
    section('childcare', words('Pabalsts', 'Allowance'), [
      field('childcare.from', 'date', words('Pabalstu vēlas no', 'Wants the allowance from')),
      field('childcare.to', 'date', words('Pabalsts līdz', 'Allowance to'), {
        hint: words('Tukšs – līdz bērna divu gadu vecumam', 'Empty: until the child is two'),
        required: false,
        notBefore: 'childcare.from',
      }),
    ]),
  ],
  blocks: BLOCKS,
  delivery: VSAA_DELIVERY,
  result: TO_ACCOUNT,
  faq: [
    {
      id: 'with-parental-benefit',
      question: words(
        'Vai var saņemt kopā ar vecāku pabalstu?',
        'Can it be had together with parental benefit?',
      ),
      answer: words(
        'Tie ir divi dažādi pabalsti, un katram ir savs iesniegums. Ko un cik saņems, izrēķina VSAA; ja klients šaubās, piesakiet VSAA speciālista konsultāciju.',
        'They are two different benefits, each with its own application. VSAA works out what is due; in doubt book a consultation with a VSAA specialist.',
      ),
    },
  ],
  related: ['vsaa-parental-benefit', 'vsaa-childbirth-allowance'],
});

const parentalBenefit = defineCard({
  id: 'vsaa-parental-benefit',
  owner: 'vsaa',
  name: words('Vecāku pabalsts', 'Parental benefit'),
  summary: words(
    'Pabalsts strādājošai mātei vai strādājošam tēvam bērna kopšanas atvaļinājumā. Summa atkarīga no algas un izvēlētā ilguma.',
    'Benefit for a working mother or father on child-care leave. The amount depends on the wage and on the length chosen.',
  ),
  synonyms: {
    lv: ['māmiņalga', 'māmiņu alga', 'vecāku nauda', 'bērna kopšanas atvaļinājums', 'tētis ar bērnu mājās'],
    en: ['parental leave', 'mother salary', 'child-care leave'],
  },
  assistedMode: 'clerkByDelegation',
  eServiceSteps: ownSteps(
    words('Atrod „Vecāku pabalsts”', 'Finds “Parental benefit”'),
    words('Izvēlas bērnu un saņemšanas laiku', 'Chooses the child and for how long'),
    words('Norāda kontu, uz kuru maksāt', 'Gives the account to pay to'),
  ),
  serviceLevelTerms: [workingDays(10, words('Lēmums 10 darba dienās', 'Decision in 10 working days'))],
  documents: [identityDocument],
  sections: [
    section('child', CHILD, [
      ...personFields('child', 'child', CHILDS),
      choiceField('parental.length', words('Izvēlētais ilgums', 'Length chosen'), [
        ['shorter', 'Īsāks, lielāka summa', 'Shorter, larger sum'],
        ['longer', 'Garāks, mazāka summa', 'Longer, smaller sum'],
      ]),
      field('parental.from', 'date', words('Pabalstu vēlas no', 'Wants the benefit from')),
      field('parental.works', 'yesNo', words('Pabalsta laikā strādās', 'Will work meanwhile')),
      registerField('parental.leave', 'text', words('Atvaļinājums', 'Leave'), {
        hint: words('Ziņas dod darba devējs un VID', 'Given by the employer and VID'),
      }),
    ]),
  ],
  blocks: BLOCKS,
  delivery: VSAA_DELIVERY,
  result: TO_ACCOUNT,
  notice: words(
    'Izvēlēto ilgumu pēc piešķiršanas mainīt nevar; pārrunājiet to pirms iesniegšanas.',
    'The chosen length cannot be changed after the grant; talk it through before filing.',
  ),
  related: ['vsaa-childcare-allowance', 'vsaa-childbirth-allowance'],
});

const familyBenefit = defineCard({
  id: 'vsaa-family-benefit',
  owner: 'vsaa',
  name: words('Ģimenes valsts pabalsts', 'State family benefit'),
  summary: words(
    'Ikmēneša nauda ģimenei par bērniem no viena gada vecuma. Summa aug līdz ar bērnu skaitu; pēc 16 gadiem maksā, kamēr bērns mācās.',
    'Monthly money for a family with children from the age of one. It grows with their number; after 16 it is paid while the child studies.',
  ),
  synonyms: {
    lv: ['bērnu nauda', 'bērna nauda', 'ģimenes pabalsts', 'daudzbērnu ģimene', 'bērnu pabalsts'],
    en: ['child benefit', 'children money', 'large family'],
  },
  assistedMode: 'clerkByDelegation',
  eServiceSteps: ownSteps(
    words('Atrod „Ģimenes valsts pabalsts”', 'Finds “Family state benefit”'),
    words('Izvēlas bērnus', 'Chooses the children'),
    words('Norāda kontu, uz kuru maksāt', 'Gives the account to pay to'),
  ),
  serviceLevelTerms: [workingDays(10, words('Lēmums 8–10 darba dienās', 'Decision in 8–10 working days'))],
  documents: [
    identityDocument,
    documentIf(
      'second-parent-consent',
      words('Otra vecāka piekrišana vai atteikums', "The other parent's consent or withdrawal"),
      words('Tikai tad, ja maina saņēmēju', 'Only when the recipient changes'),
    ),
  ],
  sections: [
    childrenGroup(),
    section('family', words('Pabalsts', 'Benefit'), [
      field(
        'family.hasStudent',
        'yesNo',
        words('Kāds bērns pēc 16 gadu vecuma mācās', 'A child over 16 is studying'),
        {
          subject: 'child',
        },
      ),
      field('family.school', 'text', words('Mācību iestāde', 'School'), {
        subject: 'child',
        visibleWhen: { field: 'family.hasStudent', equals: true },
      }),
      field('family.recipientChanges', 'yesNo', words('Mainās saņēmējs', 'The recipient changes'), {
        width: 6,
      }),
      ...personFields('previousRecipient', 'other', words('Līdzšinējā saņēmēja', "Previous recipient's"), {
        field: 'family.recipientChanges',
        equals: true,
      }),
    ]),
  ],
  blocks: BLOCKS,
  delivery: VSAA_DELIVERY,
  result: TO_ACCOUNT,
  related: ['vsaa-childcare-allowance', 'municipality-kindergarten-queue'],
});

const maternityBenefit = defineCard({
  id: 'vsaa-maternity-benefit',
  owner: 'vsaa',
  name: words('Maternitātes pabalsts', 'Maternity benefit'),
  summary: words(
    'Pabalsts strādājošai sievietei par grūtniecības un dzemdību atvaļinājumu. Vajadzīga darbnespējas lapa B.',
    'Benefit for a working woman for pregnancy and maternity leave. Certificate B is needed.',
  ),
  synonyms: {
    lv: [
      'dekrēts',
      'dekrēta nauda',
      'grūtniecības atvaļinājums',
      'dzemdību atvaļinājums',
      'gaidu bērnu',
      'grūtniece',
    ],
    en: ['maternity leave', 'pregnancy', 'expecting a child'],
  },
  assistedMode: 'clerkByDelegation',
  eServiceSteps: ownSteps(
    words('Atrod „Maternitātes pabalsts”', 'Finds “Maternity benefit”'),
    words('Norāda darba nespējas lapu un kontu', 'Gives the sick-leave certificate and the account'),
  ),
  serviceLevelTerms: [workingDays(10, words('Lēmums 10 darba dienās', 'Decision in 10 working days'))],
  documents: [
    identityDocument,
    requiredDocument(
      'certificate-b',
      words('Darbnespējas lapa B (elektroniska)', 'Certificate B (electronic)'),
      {
        handling: 'show',
        note: words('Pietiek, ja tā ir e-veselībā', 'It is enough that it is in e-health'),
      },
    ),
  ],
  sections: [
    section('leave', words('Atvaļinājums', 'Leave'), [
      field('maternity.certificateNumber', 'text', words('B lapas numurs', 'Number of certificate B'), {
        restricted: true,
      }),
      choiceField('maternity.part', words('Par kuru daļu', 'For which part'), [
        ['before', 'Pirms dzemdībām', 'Before the birth'],
        ['after', 'Pēc dzemdībām', 'After the birth'],
      ]),
    ]),
  ],
  blocks: BLOCKS,
  delivery: VSAA_DELIVERY,
  result: TO_ACCOUNT,
  notice: words('Pieteikties var 6 mēnešu laikā.', 'Apply within 6 months.'),
  related: ['vsaa-childbirth-allowance', 'vsaa-parental-benefit'],
});

const paternityBenefit = defineCard({
  id: 'vsaa-paternity-benefit',
  owner: 'vsaa',
  name: words('Paternitātes pabalsts', 'Paternity benefit'),
  summary: words(
    'Pabalsts strādājošam tēvam par atvaļinājumu sakarā ar bērna piedzimšanu.',
    'Benefit for a working father for the leave he takes when the child is born.',
  ),
  synonyms: {
    lv: ['tēva atvaļinājums', 'tēva nauda', 'paternitāte', 'tēta brīvdienas'],
    en: ['paternity leave', 'father leave'],
  },
  assistedMode: 'clerkByDelegation',
  eServiceSteps: ownSteps(
    words('Atrod „Paternitātes pabalsts”', 'Finds “Paternity benefit”'),
    words('Norāda bērnu un atvaļinājuma dienas', 'Gives the child and the days of leave'),
    words('Norāda kontu, uz kuru maksāt', 'Gives the account to pay to'),
  ),
  serviceLevelTerms: [workingDays(10, words('Lēmums 10 darba dienās', 'Decision in 10 working days'))],
  documents: [identityDocument],
  sections: [
    section('child', CHILD, [
      ...personFields('child', 'child', CHILDS),
      ...periodFields('leave', words('Atvaļinājums', 'Leave'), {
        hint: words('Atvaļinājumu apstiprina darba devējs', 'The employer confirms the leave'),
      }),
    ]),
  ],
  blocks: BLOCKS,
  delivery: VSAA_DELIVERY,
  result: TO_ACCOUNT,
  related: ['vsaa-childbirth-allowance'],
});

export const vsaaFamilyCards: readonly ServiceCard[] = [
  childbirthAllowance,
  childcareAllowance,
  parentalBenefit,
  familyBenefit,
  maternityBenefit,
  paternityBenefit,
];
