import type { ReplyTemplate } from '#shared/domain/visit/contact/replyTemplate.ts';

/** What a new centre begins with; it changes them as it likes. */
export const SHIPPED_REPLIES: readonly ReplyTemplate[] = [
  {
    id: 'what-is-needed-lv',
    name: 'Kas vajadzīgs un cik ilgi',
    serviceId: null,
    language: 'lv',
    text: `Labdien!

Atbildam uz Jūsu jautājumu {numurs} par pakalpojumu „{pakalpojums}”.
Vajadzīgie dokumenti: {dokumenti}.
Maksa: {maksa}.
Termiņš: {termiņš}.

Ja kas nav skaidrs, rakstiet vai zvaniet mums.
{centrs}`,
  },
  {
    id: 'what-is-needed-en',
    name: 'What is needed and how long it takes',
    serviceId: null,
    language: 'en',
    text: `Hello,

This answers your question {numurs} about the service “{pakalpojums}”.
Documents needed: {dokumenti}.
Fee: {maksa}.
Time: {termiņš}.

If anything is unclear, write or call us.
{centrs}`,
  },
  {
    id: 'more-information-lv',
    name: 'Lūdzam precizēt',
    serviceId: null,
    language: 'lv',
    text: `Labdien!

Paldies par jautājumu {numurs}. Lai atbildētu, lūdzam uzrakstīt, par kuru pakalpojumu jautājat. Personas kodu e-pastā nesūtiet.

{centrs}`,
  },
  {
    id: 'more-information-en',
    name: 'Please tell us more',
    serviceId: null,
    language: 'en',
    text: `Hello,

Thank you for your question {numurs}. To answer it we need to know which service you ask about. Please do not send your personal code by e-mail.

{centrs}`,
  },
  {
    id: 'come-in-person-lv',
    name: 'Jānāk klātienē',
    serviceId: null,
    language: 'lv',
    text: `Labdien!

Pakalpojumu „{pakalpojums}” kārto klātienē vai ar e-parakstu. Līdzi jāņem: {dokumenti}.
Varat pierakstīties pa tālruni vai nākt bez pieraksta darba laikā.

{centrs}`,
  },
  {
    id: 'come-in-person-en',
    name: 'Please come in person',
    serviceId: null,
    language: 'en',
    text: `Hello,

The service “{pakalpojums}” is arranged in person or with an e-signature. Please bring: {dokumenti}.
You can book a time by telephone or come without one during opening hours.

{centrs}`,
  },
];
