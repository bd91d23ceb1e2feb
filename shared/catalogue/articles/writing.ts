import { defineArticle, list, paragraph } from '#shared/catalogue/defineArticle.ts';
import type { Article } from '#shared/catalogue/types.ts';
import { words } from '#shared/catalogue/words.ts';

const eAddress = defineArticle({
  id: 'article-e-address',
  owner: 'portal',
  name: words('Kas ir oficiālā e-adrese', 'What the official e-address is'),
  synonyms: {
    lv: ['oficiālā pastkaste', 'e-adreses pilnvarnieks', 'vai e-adrese ir e-pasts'],
    en: ['official mailbox', 'e-address delegate', 'is the e-address an e-mail'],
  },
  parts: [
    paragraph(
      'what',
      'E-adrese ir oficiāla pastkaste portālā latvija.gov.lv. Tā aizstāj ierakstītu vēstuli; no tās var rakstīt visām iestādēm.',
      'An e-address is an official mailbox on latvija.gov.lv. It replaces the registered letter; from it one may write to all institutions.',
    ),
    list(
      'good-to-know',
      words('Kas jāzina', 'Good to know'),
      words(
        'Iestādēm un reģistrētām juridiskām personām tā ir. Cilvēks to izveido brīvprātīgi, ja likums neprasa citādi.',
        'Institutions and registered legal persons have one. A person activates it voluntarily, unless a law says otherwise.',
      ),
      words(
        'Cilvēka e-adrese ir saistīta ar personas kodu, iestādes vai uzņēmuma ar reģistrācijas numuru, piemēram, _DEFAULT@90001733697.',
        'That of a person goes with the personal code, that of an institution or company with the registration number, such as _DEFAULT@90001733697.',
      ),
      words(
        'Tā nav e-pasta adrese: e-pasta laukā to neraksta.',
        'It is no e-mail address: it is not written in the field of one.',
      ),
      words(
        'Kam ļauts lasīt cita e-adresi, tas drīkst tikai lasīt: ne sūtīt, ne lietot e-pakalpojumus.',
        'Whoever may read another’s e-address may only read: neither send nor use e-services.',
      ),
    ),
  ],
  cards: ['portal-e-address'],
});

const submissions = defineArticle({
  id: 'article-submissions',
  owner: 'municipality',
  name: words('Iesniegumi, sūdzības un atbildes laiks', 'Submissions, complaints and the time of the answer'),
  synonyms: {
    lv: ['sūdzība', 'priekšlikums', 'mutisks iesniegums', 'anonīms iesniegums', 'cik ilgi gaidīt atbildi'],
    en: [
      'complaint',
      'proposal',
      'oral submission',
      'anonymous submission',
      'how long to wait for an answer',
    ],
  },
  parts: [
    paragraph(
      'what',
      'Iesniegums ir lūgums, sūdzība, priekšlikums vai jautājums. To var iesniegt rakstiski, elektroniski vai mutiski, no 14 gadu vecuma arī pats.',
      'A submission is a request, complaint, proposal or question. It may be written, electronic or oral; from 14 years of age one may make it oneself.',
    ),
    list(
      'answer',
      words('Atbilde', 'The answer'),
      words('Ne vēlāk kā mēneša laikā.', 'Within a month at the latest.'),
      words(
        'Termiņu var pagarināt līdz četriem mēnešiem no saņemšanas, par to paziņojot.',
        'The term may be extended to four months from receipt, with notice.',
      ),
      words(
        'Ja iesniegums domāts citai iestādei, tas tiek pārsūtīts un iesniedzējam nedēļas laikā par to paziņo.',
        'If it is meant for another institution it is forwarded, and the sender is told within a week.',
      ),
      words(
        'Anonīmu iesniegumu drīkst atstāt bez atbildes.',
        'An anonymous submission may be left without an answer.',
      ),
    ),
    list(
      'at-counter',
      words('Pie lodziņa', 'At the counter'),
      words(
        'Personas kodu iesniegumā prasiet tikai tad, ja tam ir pamats.',
        'Ask for a personal code in a submission only where there is a ground for it.',
      ),
      words(
        'Sūdzību par iestādes lēmumu izskata pati iestāde: nododiet to tālāk.',
        'A complaint about an institution’s decision is examined by that institution: pass it on.',
      ),
    ),
  ],
  cards: ['portal-e-address'],
});

/** How people and institutions write to each other. */
export const writingArticles: readonly Article[] = [eAddress, submissions];
