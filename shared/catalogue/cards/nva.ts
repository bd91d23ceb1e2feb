import { choiceField, field, registerField, section } from '#shared/catalogue/buildForm.ts';
import {
  defineCard,
  documentIf,
  identityDocument,
  ownSteps,
  workingDays,
} from '#shared/catalogue/defineCard.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

const unemployedStatus = defineCard({
  id: 'nva-unemployed-status',
  appointmentMinutes: 25,
  owner: 'nva',
  name: words(
    'Bezdarbnieka vai darba meklētāja statuss',
    'Unemployed or job-seeker status',
    'Статус безработного или ищущего работу',
    'Статус безробітного або шукача роботи',
  ),
  summary: words(
    'Reģistrācija NVA pēc darba zaudēšanas. Statuss ir spēkā no dienas, kad iesniegums saņemts; ar to var prasīt pabalstu.',
    'Registration with NVA after losing a job. The status holds from the day the application comes in; a benefit can then be claimed.',
  ),
  synonyms: {
    lv: [
      'bezdarbnieks',
      'stāties uzskaitē',
      'birža',
      'zaudēju darbu',
      'atlaida no darba',
      'reģistrēties NVA',
      'meklēju darbu',
    ],
    en: ['unemployed', 'job seeker', 'lost my job', 'register at NVA', 'laid off'],
  },
  representativeAllowed: false,
  eServiceSteps: ownSteps(
    words('Atrod reģistrāciju NVA', 'Finds registration with NVA'),
    words('Izvēlas statusu un filiāli', 'Chooses the status and the branch'),
  ),
  serviceLevelTerms: [workingDays(1, words('Lēmums 1 darba dienā', 'Decision in 1 working day'))],
  documents: [
    identityDocument,
    documentIf(
      'residence-permit',
      words('Uzturēšanās atļauja', 'Residence permit'),
      words('Ārvalsts pilsonim', 'For a foreign citizen'),
    ),
    documentIf(
      'u2-form',
      words('U2 veidlapa', 'U2 form'),
      words('Ja strādājis citā ES valstī', 'After work in another EU state'),
    ),
  ],
  sections: [
    section('status', words('Statuss', 'Status'), [
      choiceField('nva.status', words('Ko lūdz', 'Asks for'), [
        ['unemployed', 'Bezdarbnieks', 'Unemployed'],
        ['jobSeeker', 'Darba meklētājs', 'Job seeker'],
      ]),
      field('nva.branch', 'text', words('NVA filiāle', 'NVA branch')),
      registerField('nva.employmentEnd', 'date', words('Darbs beidzās', 'Employment ended'), {
        hint: words('NVA to saņem no VID', 'NVA gets it from VID'),
      }),
      choiceField('nva.education', words('Izglītība', 'Education'), [
        ['basic', 'Pamata', 'Basic'],
        ['secondary', 'Vidējā', 'Secondary'],
        ['vocational', 'Profesionālā', 'Vocational'],
        ['higher', 'Augstākā', 'Higher'],
      ]),
      field('nva.workedAbroad', 'yesNo', words('Strādājis citā ES valstī', 'Worked in another EU state')),
      field('nva.wantsBenefit', 'yesNo', words('Prasīs bezdarbnieka pabalstu', 'Will claim the benefit'), {
        hint: words('Piesakiet to šodien ar VSAA karti', 'Apply for it today with the VSAA card'),
      }),
    ]),
  ],
  blocks: ['P', 'C', 'T'],
  delivery: ['portal'],
  result: words(
    'NVA lēmums; statuss no iesnieguma dienas.',
    'NVA decision; status from the day of application.',
  ),
  notice: words(
    'Pabalstu VSAA var pieteikt tajā pašā dienā; nākamā apmeklējuma laiku nosaka NVA.',
    'The VSAA benefit can be claimed on the same day; NVA sets the time of the next visit.',
  ),
  faq: [
    {
      id: 'from-when',
      question: words('No kuras dienas ir statuss?', 'From which day does the status hold?'),
      answer: words(
        'No dienas, kad iesniegums saņemts. Tāpēc reģistrējiet to šodien, arī ja kāds papīrs vēl jāatnes.',
        'From the day the application is received. So register it today, even if a paper is still to come.',
      ),
    },
    {
      id: 'benefit-too',
      question: words('Vai pabalsts nāk automātiski?', 'Does the benefit come by itself?'),
      answer: words(
        'Nē, tas jāprasa VSAA. Piedāvājiet to uzreiz: karte „Bezdarbnieka pabalsts”.',
        'No, it is claimed from VSAA. Offer it at once: card “Unemployment benefit”.',
      ),
    },
  ],
  related: ['vsaa-unemployment-benefit', 'nva-cv-portal', 'municipality-low-income-status'],
});

const cvPortal = defineCard({
  id: 'nva-cv-portal',
  owner: 'nva',
  name: words('Palīdzība CV un vakanču portālā', 'Help with the CV and vacancy portal'),
  summary: words(
    'Palīdz izveidot CV, atrast vakances un pieteikties darbam NVA CV un vakanču portālā.',
    'Help to write a CV, find vacancies and apply for work on the NVA CV and vacancy portal.',
  ),
  synonyms: {
    lv: ['vakances', 'CV', 'darba sludinājumi', 'meklēt darbu', 'CVVP'],
    en: ['vacancies', 'CV', 'job adverts', 'find a job'],
  },
  eAvailability: 'digitalOnly',
  isPaperAccepted: false,
  representativeAllowed: false,
  eServiceSteps: ownSteps(
    words('Atver savu profilu', 'Opens own profile'),
    words('Aizpilda CV vai atrod vakanci', 'Fills in the CV or finds a vacancy'),
  ),
  serviceLevelTerms: [workingDays(0, words('Uzreiz', 'At once'))],
  sections: [
    section('help', words('Palīdzība', 'Help'), [
      choiceField(
        'help.need',
        words('Ko vajag', 'Needs'),
        [
          ['cv', 'Izveidot CV', 'Write a CV'],
          ['vacancies', 'Atrast vakances', 'Find vacancies'],
          ['apply', 'Pieteikties darbam', 'Apply for a job'],
        ],
        { width: 6 },
      ),
    ]),
  ],
  blocks: ['P'],
  delivery: ['portal'],
  result: words('Konsultācija; CV paliek portālā.', 'Consultation; the CV stays on the portal.'),
  related: ['nva-unemployed-status'],
  isVerified: false,
});

export const nvaCards: readonly ServiceCard[] = [unemployedStatus, cvPortal];
