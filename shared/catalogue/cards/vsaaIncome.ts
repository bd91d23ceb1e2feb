import {
  CHILDS,
  choiceField,
  field,
  periodFields,
  personFields,
  registerField,
  section,
} from '#shared/catalogue/buildForm.ts';
import { VSAA_DELIVERY } from '#shared/catalogue/cards/vsaaDelivery.ts';
import {
  RESULT_LABEL,
  defineCard,
  documentIf,
  identityDocument,
  ownSteps,
  workingDays,
} from '#shared/catalogue/defineCard.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

/** The certificate's state decides whether the e-service works at all (INT-13). */
const certificateState = choiceField(
  'sickness.certificateState',
  words('Kur ir B lapa', 'Where is certificate B'),
  [
    ['closed', 'E-veselībā, slēgta', 'In e-health, closed'],
    ['open', 'E-veselībā, atvērta', 'In e-health, still open'],
    ['paper', 'Papīra vai ārvalsts', 'On paper or foreign'],
  ],
  { width: 6, restricted: true },
);

const fromEHealth = {
  width: 2,
  visibleWhen: { field: 'sickness.certificateState', equals: 'closed' },
  restricted: true,
} as const;

const sicknessBenefit = defineCard({
  id: 'vsaa-sickness-benefit',
  appointmentMinutes: 15,
  owner: 'vsaa',
  name: words('Slimības pabalsts', 'Sickness benefit', 'Пособие по болезни', 'Допомога у зв’язку з хворобою'),
  summary: words(
    'Nauda par laiku, kad cilvēks slimo vai kopj slimu bērnu un viņam ir izsniegta darbnespējas lapa B. Par pirmajām slimības dienām (A lapa) maksā darba devējs.',
    'Money for the time a person is ill or cares for an ill child and has sick-leave certificate B. The employer pays for the first days (certificate A).',
  ),
  synonyms: {
    lv: [
      'slimības lapa',
      'slimības nauda',
      'darbnespējas lapa',
      'B lapa',
      'slimoju',
      'slims bērns',
      'biļetens',
      'trauma',
    ],
    en: ['sick leave', 'sick pay', 'certificate B', 'ill child', 'illness'],
  },
  assistedMode: 'clerkByDelegation',
  eServiceSteps: ownSteps(
    words('Atrod „Slimības pabalsts”', 'Finds “Sickness benefit”'),
    words('Norāda kontu, uz kuru maksāt', 'Gives the account to pay to'),
  ),
  serviceLevelTerms: [
    workingDays(
      10,
      words(
        'Lēmums 10 darba dienās, izmaksa 2 dienas pēc lēmuma',
        'Decision in 10 working days, payment 2 days after the decision',
      ),
    ),
  ],
  documents: [
    identityDocument,
    documentIf(
      'foreign-certificate',
      words(
        'Papīra vai ārvalsts darbnespējas lapa ar tulkojumu',
        'Paper or foreign sick-leave certificate with translation',
      ),
      words('Tikai tad, ja lapas nav e-veselībā', 'Only when the certificate is not in e-health'),
    ),
  ],
  preCheck: {
    question: words('Vai B lapa ir e-veselībā un ir slēgta?', 'Is certificate B in e-health, and closed?'),
    field: 'sickness.certificateState',
    answers: [
      {
        value: 'closed',
        label: words('Jā, slēgta', 'Yes, closed'),
        isEServicePossible: true,
        advice: words(
          'Var pieteikties internetā, papīri nav vajadzīgi.',
          'The client can apply online, no papers needed.',
        ),
      },
      {
        value: 'open',
        label: words('Ir, bet vēl atvērta', 'Yes, but still open'),
        isEServicePossible: false,
        advice: words(
          'E-pakalpojums strādā tikai ar slēgtu lapu. Klients var lūgt ārstam to slēgt vai iesniegt uz papīra.',
          'The e-service works only with a closed certificate. The doctor can close it, or the client applies on paper.',
        ),
      },
      {
        value: 'paper',
        label: words('Nē, tā ir uz papīra vai no ārvalsts', 'No, it is on paper or foreign'),
        isEServicePossible: false,
        advice: words('Iesniedz uz papīra un pievieno lapu.', 'Apply on paper and attach the certificate.'),
      },
    ],
  },
  sections: [
    section('incapacity', words('Darbnespēja', 'Incapacity for work'), [
      certificateState,
      choiceField('sickness.reason', words('Kā dēļ', 'Because of'), [
        ['own', 'Paša slimība', 'Own illness'],
        ['child', 'Bērna kopšana', 'Care for a child'],
      ]),
      choiceField('sickness.action', words('Ko lūdz', 'Asks to'), [
        ['grant', 'Piešķirt', 'Grant'],
        ['recalculate', 'Pārrēķināt', 'Recalculate'],
      ]),
      field('sickness.certificateNumber', 'text', words('B lapas numurs', 'Number of certificate B'), {
        hint: words('Internetā to atrod pats e-pakalpojums', 'Online the e-service finds it by itself'),
        required: { when: { field: 'sickness.certificateState', equals: 'paper' } },
        width: 2,
        restricted: true,
      }),
      registerField('sickness.registeredFrom', 'date', words('Lapa no', 'Certificate from'), fromEHealth),
      registerField('sickness.registeredTo', 'date', words('Lapa līdz', 'Certificate to'), fromEHealth),
      ...periodFields('sickness.paper', words('Lapa', 'Certificate'), {
        width: 2,
        visibleWhen: { field: 'sickness.certificateState', equals: 'paper' },
        restricted: true,
      }),
      ...personFields('child', 'child', CHILDS, { field: 'sickness.reason', equals: 'child' }),
    ]),
  ],
  blocks: ['P', 'B', 'C', 'D', 'T'],
  delivery: VSAA_DELIVERY,
  result: words(
    'VSAA lēmums izvēlētajā veidā; naudu pārskaita uz kontu.',
    'VSAA decision in the chosen way; the money goes to the account.',
  ),
  notice: words(
    'Nepareizs konta numurs aizkavē izmaksu: nolasiet pēdējās četras zīmes.',
    'A wrong account number delays the payment: read the last four characters back.',
  ),
  faq: [
    {
      id: 'certificate-open',
      question: words('Ko darīt, ja lapa vēl nav slēgta?', 'What if the certificate is still open?'),
      answer: words(
        'Internetā var pieteikties pēc tam, kad ārsts lapu ir slēdzis e-veselībā. Ja klients negrib gaidīt, pieņemiet iesniegumu uz papīra.',
        'Online it works once the doctor has closed the certificate in e-health. A client who does not want to wait may apply on paper.',
      ),
    },
    {
      id: 'employer-days',
      question: words('Par kurām dienām maksā darba devējs?', 'Which days does the employer pay for?'),
      answer: words(
        'Darba devējs maksā par A lapas laiku, VSAA – par B lapas laiku. B lapu ārsts atver pēc A lapas; slimam bērnam B lapu atver no pirmās dienas.',
        'The employer pays for the time of certificate A, VSAA for that of certificate B. B follows A; for an ill child B is opened from the first day.',
      ),
    },
    {
      id: 'when-paid',
      question: words('Kad būs nauda?', 'When does the money come?'),
      answer: words(
        'Lēmumu pieņem 10 darba dienās, naudu pārskaita 2 dienas pēc lēmuma.',
        'The decision takes up to 10 working days, the payment follows 2 days after it.',
      ),
    },
  ],
  related: ['vsaa-statement'],
  refs: ['INT-13', 'INT-12'],
});

const unemploymentBenefit = defineCard({
  id: 'vsaa-unemployment-benefit',
  owner: 'vsaa',
  name: words('Bezdarbnieka pabalsts', 'Unemployment benefit'),
  summary: words(
    'Ikmēneša nauda cilvēkam, kurš NVA ir ieguvis bezdarbnieka statusu un par kuru ir maksātas sociālās iemaksas.',
    'Monthly money for a person who has unemployed status from NVA and for whom social contributions were paid.',
  ),
  synonyms: {
    lv: ['bezdarbs', 'zaudēju darbu', 'atlaida no darba', 'bezdarbnieku nauda', 'beidzās darbs'],
    en: ['jobless', 'dole', 'lost my job', 'laid off'],
  },
  assistedMode: 'clerkByDelegation',
  eServiceSteps: ownSteps(
    words('Atrod „Bezdarbnieka pabalsts”', 'Finds “Unemployment benefit”'),
    words('Norāda kontu, uz kuru maksāt', 'Gives the account to pay to'),
  ),
  serviceLevelTerms: [
    workingDays(10, words('Lēmums 10 darba dienās', 'Decision in 10 working days'), { unconfirmed: true }),
  ],
  documents: [identityDocument],
  sections: [
    section('status', words('Bezdarbnieka statuss', 'Unemployed status'), [
      registerField('unemployment.statusDate', 'date', words('Statuss piešķirts', 'Status granted on'), {
        hint: words('VSAA to saņem no NVA', 'VSAA gets it from NVA'),
      }),
    ]),
  ],
  blocks: ['P', 'B', 'C', 'D', 'T'],
  delivery: VSAA_DELIVERY,
  result: words(
    'VSAA lēmums izvēlētajā veidā; naudu pārskaita uz kontu reizi mēnesī.',
    'VSAA decision in the chosen way; the money goes to the account once a month.',
  ),
  notice: words(
    'Piesakiet tajā pašā dienā, kad bezdarbnieka statusu NVA.',
    'Apply on the same day as for unemployed status at NVA.',
  ),
  related: ['nva-unemployed-status', 'nva-cv-portal'],
});

const statement = defineCard({
  id: 'vsaa-statement',
  appointmentMinutes: 10,
  owner: 'vsaa',
  name: words('Izziņa par iemaksām un pensijas prognoze', 'Statement of contributions and pension forecast'),
  summary: words(
    'Ziņas par sociālajām iemaksām, stāžu, saņemtajiem pabalstiem un gaidāmo pensiju. Portālā tās redz uzreiz, bet tikai pats cilvēks.',
    'Facts on social contributions, insurance record, benefits received and the expected pension. On the portal at once, visible only to the person.',
  ),
  synonyms: {
    lv: [
      'stāžs',
      'iemaksas',
      'izziņa no VSAA',
      'cik būs pensija',
      'pensijas kapitāls',
      'izziņa par pabalstu',
      'sociālais nodoklis',
    ],
    en: ['insurance record', 'contributions', 'certificate from VSAA', 'how much pension'],
  },
  eServiceSteps: ownSteps(
    words('Atrod izziņu par iemaksām vai pensijas prognozi', 'Finds the statement or the pension forecast'),
    words('Izvēlas laikposmu', 'Chooses the period'),
  ),
  serviceLevelTerms: [
    workingDays(0, words('Portālā uzreiz', 'At once on the portal'), { channels: ['eService', 'assisted'] }),
    workingDays(10, words('Uz papīra 10 darba dienās', 'On paper in 10 working days'), { unconfirmed: true }),
  ],
  documents: [identityDocument],
  sections: [
    section('statement', words('Izziņa', 'Statement'), [
      choiceField(
        'statement.kind',
        words('Par ko', 'About'),
        [
          ['contributions', 'Iemaksas un stāžs', 'Contributions and record'],
          ['forecast', 'Pensijas prognoze', 'Pension forecast'],
          ['benefits', 'Saņemtie pabalsti', 'Benefits received'],
        ],
        { width: 6 },
      ),
      ...periodFields('statement', words('Ziņas', 'Facts'), { required: false }),
    ]),
  ],
  blocks: ['P', 'D'],
  delivery: VSAA_DELIVERY,
  deliveryLabel: RESULT_LABEL,
  result: words(
    'Izziņa portālā uzreiz vai izvēlētajā veidā.',
    'Statement on the portal at once, or in the chosen way.',
  ),
  related: ['vsaa-old-age-pension'],
});

export const vsaaIncomeCards: readonly ServiceCard[] = [sicknessBenefit, unemploymentBenefit, statement];
