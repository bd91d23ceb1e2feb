import { addressFields, choiceField, section } from '#shared/catalogue/buildForm.ts';
import {
  calendarDays,
  defineCard,
  documentIf,
  identityDocument,
  ownSteps,
} from '#shared/catalogue/defineCard.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

const healthCard = defineCard({
  id: 'nvd-health-card',
  owner: 'nvd',
  name: words(
    'Eiropas veselības apdrošināšanas karte',
    'European health insurance card',
    'Европейская карта медицинского страхования',
    'Європейська картка медичного страхування',
  ),
  summary: words(
    'EVAK karte apliecina tiesības uz neatliekamo un nepieciešamo palīdzību ES. Bez maksas, derīga 3 gadus, atnāk pa pastu.',
    'The EHIC shows the right to urgent and necessary care in the EU. Free of charge, valid for 3 years, sent by post.',
  ),
  synonyms: {
    lv: [
      'EVAK',
      'EVAK karte',
      'veselības karte',
      'zilā karte',
      'ceļošanai',
      'ārsts ārzemēs',
      'apdrošināšanas karte',
    ],
    en: ['EHIC', 'health card', 'blue card', 'travel abroad', 'doctor abroad'],
  },
  eServiceSteps: ownSteps(
    words('Atrod EVAK karti', 'Finds the EHIC card'),
    words('Izvēlas, kam karti un kā saņemt', 'Chooses for whom and how to receive it'),
  ),
  serviceLevelTerms: [
    calendarDays(
      30,
      words(
        'Tajā pašā dienā, ja tiesības skaidras, citādi līdz 30 dienām',
        'Same day if rights are clear, else up to 30 days',
      ),
    ),
  ],
  documents: [
    identityDocument,
    documentIf(
      'authority',
      words('Pilnvara vai dokuments par pārstāvību', 'Power of attorney or proof of representation'),
      words(
        'Ja pieprasa cita cilvēka vietā; bērnam vecāks to nerāda',
        'When asking for somebody else; not for a parent',
      ),
    ),
  ],
  sections: [
    section('card', words('Karte', 'Card'), [
      choiceField(
        'card.previous',
        words('Iepriekšējā karte', 'Previous card'),
        [
          ['none', 'Nav bijusi', 'None'],
          ['expired', 'Beidzas termiņš', 'Expires'],
          ['lost', 'Pazaudēta', 'Lost'],
        ],
        { width: 6 },
      ),
      choiceField(
        'card.receive',
        words('Kā saņem karti', 'How to receive the card'),
        [
          ['post', 'Pa pastu', 'By post'],
          ['office', 'NVD nodaļā', 'At NVD'],
        ],
        { width: 6 },
      ),
      ...addressFields('card', words('Iela, māja, dzīvoklis', 'Street, house, flat'), {
        visibleWhen: { field: 'card.receive', equals: 'post' },
      }),
    ]),
  ],
  blocks: ['P', 'R', 'C'],
  delivery: ['post'],
  result: words(
    'Karte pa pastu vai NVD nodaļā; derīga 3 gadus.',
    'Card by post or at NVD; valid for 3 years.',
  ),
  notice: words(
    'Pieprasa personīgi, likumiskais pārstāvis vai pilnvarotā persona ar dokumentu.',
    'Asked for in person, by a legal representative, or by an authorised person with the document.',
  ),
  faq: [
    {
      id: 'each-child',
      question: words('Vai karte vajadzīga arī bērnam?', 'Does a child need a card too?'),
      answer: words(
        'Jā, katram ceļotājam sava. Bērna karti pieprasa vecāks.',
        "Yes, every traveller needs one. A parent asks for the child's.",
      ),
    },
    {
      id: 'urgent',
      question: words('Ko darīt, ja brauc jau rīt?', 'What if the client leaves tomorrow?'),
      answer: words(
        'Karti tajā pašā dienā var saņemt NVD nodaļā, ja tiesības ir skaidras. Kamēr kartes nav, NVD var izdot sertifikātu, kas to aizstāj.',
        'The card can be had the same day at NVD if the rights are clear. Until then NVD can issue a certificate that replaces it.',
      ),
    },
  ],
  related: [],
});

export const nvdCards: readonly ServiceCard[] = [healthCard];
