import type { Content } from 'pdfmake';
import { answerSections } from '#shared/catalogue/answerSections.ts';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { Answers } from '#shared/catalogue/visibleFields.ts';
import type { AccessEvent } from '#shared/domain/access/types.ts';
import type { RestrictionGround } from '#shared/domain/client/restriction/types.ts';
import type { ClientData } from '#shared/domain/client/types.ts';
import type { AggregateKind } from '#shared/domain/event.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { Json, JsonObject } from '#shared/lib/json.ts';
import { formatDate, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import { facts, paragraph, quiet, rule, section, table, title } from '#electron/office/print/blocks.ts';
import { A4_WIDTH, paperPage } from '#electron/office/print/paperPage.ts';
import { ACCENT } from '#electron/office/print/look.ts';
import { renderPdf } from '#electron/office/print/renderPdf.ts';
import { dateAndTime, wordsIn, type Words } from '#electron/office/print/words.ts';

type Access = Pick<AccessEvent['payload'], 'what' | 'purpose'> & {
  readonly at: EpochMs;
  readonly by: string | null;
};

export type OwnDataPrint = {
  readonly language: 'lv' | 'en';
  readonly centreName: string;
  readonly madeAt: EpochMs;
  /** Of each card of the client. */
  readonly cards: readonly ClientData[];
  readonly requests: readonly (RequestState & { readonly card: ServiceCard | undefined })[];
  /** Begun and never registered; they lie at this centre alone. */
  readonly drafts: readonly {
    readonly serviceId: string;
    readonly card: ServiceCard | undefined;
    readonly savedAt: EpochMs;
    readonly answers: Answers;
  }[];
  /** As long as the client's data are not to be processed. */
  readonly restriction: { readonly since: LocalDate; readonly ground: RestrictionGround } | null;
  /** Everything in the order in which it happened. */
  readonly records: readonly {
    /** ISO 8601. */
    readonly at: string;
    readonly about: AggregateKind;
    readonly by: string | null;
    readonly personal: readonly JsonObject[];
  }[];
  readonly files: readonly {
    readonly number: string | null;
    /** Of what it was attached to and never registered with. */
    readonly draftId: string | null;
    readonly name: string;
    readonly isResult: boolean;
    /** In the pack; null: nobody could give it now. */
    readonly path: string | null;
  }[];
  /** What other centres hold; null: they could not be asked. */
  readonly elsewhere: {
    readonly records: readonly {
      readonly at: string;
      readonly about: string;
      readonly centre: string;
      readonly personal: readonly JsonObject[];
    }[];
    /** Centres with a card of the same code under another name. */
    readonly unclearAt: readonly string[];
  } | null;
  readonly accesses: readonly Access[];
  readonly say: (text: LocalText) => string;
  readonly labelElsewhere: (fieldId: string) => string | undefined;
};

const LABEL_WIDTH = 170;
/** What the sections above say in words already. */
const SHOWN_ABOVE: readonly AggregateKind[] = ['client', 'access'];

/** What is held about a client, to read on paper (GDPR 15): who they are, what they asked for, who looked, all records. */
export async function ownDataPdf(print: OwnDataPrint): Promise<Buffer> {
  const { language, centreName, madeAt } = print;
  const words = wordsIn(language);
  const heading = words('ownData.paper.title');
  const content: Content[] = [
    quiet(centreName),
    title(heading),
    quiet(words('ownData.paper.note')),
    rule(A4_WIDTH, 8, ACCENT),
    ...print.cards.map((card) => facts(personRows(card, words), LABEL_WIDTH)),
    ...(print.restriction ? [paragraph(restrictionText(print.restriction, words))] : []),
    ...print.requests.flatMap((request) => requestPart(request, print, words)),
    ...print.drafts.flatMap((draft) => draftPart(draft, print, words)),
    ...filePart(print.files, words),
    section(words('ownData.paper.accesses'), { margin: [0, 10, 0, 3] }),
    accessTable(print.accesses, words),
    section(words('ownData.paper.records'), { margin: [0, 10, 0, 3] }),
    recordTable(print.records, words),
    section(words('ownData.paper.elsewhere'), { margin: [0, 10, 0, 3] }),
    ...elsewherePart(print.elsewhere, words),
  ];
  const footNote = words('receipt.printed', { when: dateAndTime(madeAt) });
  return renderPdf(paperPage('a4', content, footNote, words), heading, language);
}

function restrictionText({ since, ground }: NonNullable<OwnDataPrint['restriction']>, words: Words): string {
  const grounds = {
    accuracy: words('restriction.groundOf.accuracy'),
    unlawful: words('restriction.groundOf.unlawful'),
    claim: words('restriction.groundOf.claim'),
    objection: words('restriction.groundOf.objection'),
  } satisfies Record<RestrictionGround, string>;
  return words('restriction.onPaper', { day: formatDate(since), ground: grounds[ground] });
}

function personRows(card: ClientData, words: Words): [string, Content][] {
  const rows: [string, string][] = [
    [words('clients.same.name'), `${card.givenName} ${card.familyName}`.trim()],
    [words('clients.same.code'), card.code],
    [words('ownData.paper.phone'), card.phone],
    [words('ownData.paper.email'), card.email],
  ];
  return rows.filter(([, text]) => text !== '').map(([label, text]) => [label, paragraph(text)]);
}

function requestPart(
  request: OwnDataPrint['requests'][number],
  print: OwnDataPrint,
  words: Words,
): Content[] {
  const { say } = print;
  const { card, serviceId, registerNumber, registeredAt, answers, result } = request;
  const number = registerNumber ?? words('receipt.receipt.numberFollows');
  const rows = answerRows(card, answers as Answers, print, words);
  const answer = [result?.content, result?.reasons, result?.nextStep].filter(Boolean).join(' ');
  return [
    section(card ? say(card.name) : serviceId, { margin: [0, 10, 0, 0] }),
    quiet(`${number} · ${dateAndTime(registeredAt)}`, { margin: [0, 0, 0, 3] }),
    facts(answer === '' ? rows : [...rows, [words('ownData.paper.answer'), paragraph(answer)]], LABEL_WIDTH),
  ];
}

/** Said to be a draft, so that nobody takes it for an application that was made. */
function draftPart(
  { card, serviceId, savedAt, answers }: OwnDataPrint['drafts'][number],
  print: OwnDataPrint,
  words: Words,
): Content[] {
  return [
    section(card ? print.say(card.name) : serviceId, { margin: [0, 10, 0, 0] }),
    quiet(words('ownData.paper.draft', { when: dateAndTime(savedAt) }), { margin: [0, 0, 0, 3] }),
    facts(answerRows(card, answers, print, words), LABEL_WIDTH),
  ];
}

function answerRows(
  card: ServiceCard | undefined,
  answers: Answers,
  { say, labelElsewhere }: OwnDataPrint,
  words: Words,
): [string, Content][] {
  const sections = answerSections(card?.form, answers, {
    say,
    yes: words('request.view.yes'),
    no: words('request.view.no'),
    formerly: words('request.view.formerly'),
    labelElsewhere,
  });
  return sections
    .flatMap((each) => each.rows)
    .map(({ label, value }): [string, Content] => [label, paragraph(value)]);
}

function accessTable(accesses: readonly Access[], words: Words): Content {
  return table(
    [
      { title: words('ownData.when'), width: 'auto' },
      { title: words('ownData.who'), width: 'auto' },
      { title: words('ownData.what'), width: '*' },
    ],
    accesses.map((access) => [dateAndTime(access.at), access.by ?? '', accessText(access, words)]),
  );
}

/** What was shown, and what for. */
function accessText({ what, purpose }: Access, words: Words): string {
  const whats = {
    identifier: words('ownData.shown.identifier'),
    file: words('ownData.shown.file'),
    everything: words('ownData.shown.everything'),
    answers: words('ownData.shown.answers'),
    search: words('ownData.shown.search'),
    elsewhere: words('ownData.shown.elsewhere'),
  } satisfies Record<Access['what'], string>;
  const purposes = {
    service: words('ownData.purpose.service'),
    handover: words('ownData.purpose.handover'),
    complaint: words('ownData.purpose.complaint'),
    correction: words('ownData.purpose.correction'),
    ownData: words('ownData.purpose.ownData'),
  } satisfies Record<Access['purpose'], string>;
  return `${whats[what]} · ${purposes[purpose]}`;
}

function recordTable(records: OwnDataPrint['records'], words: Words): Content {
  return table(
    [
      { title: words('ownData.when'), width: 'auto' },
      { title: words('ownData.who'), width: 'auto' },
      { title: words('ownData.paper.about'), width: 'auto' },
      { title: words('ownData.what'), width: '*' },
    ],
    records
      .filter(({ about }) => !SHOWN_ABOVE.includes(about))
      .map(({ at, by, about, personal }) => [
        dateAndTime(Date.parse(at)),
        by ?? '',
        aboutText(about, words),
        personal.flatMap(textsIn).join('; '),
      ]),
  );
}

function filePart(files: OwnDataPrint['files'], words: Words): Content[] {
  if (files.length === 0) return [];
  return [
    section(words('ownData.paper.files'), { margin: [0, 10, 0, 3] }),
    table(
      [
        { title: words('ownData.about.request'), width: 'auto' },
        { title: words('ownData.paper.file'), width: '*' },
        { title: words('ownData.paper.from'), width: 'auto' },
        { title: words('ownData.paper.inPack'), width: '*' },
      ],
      files.map(({ number, draftId, name, isResult, path }) => [
        number ?? (draftId === null ? '' : words('ownData.paper.ofDraft')),
        name,
        words(isResult ? 'ownData.paper.fromOwner' : 'ownData.paper.fromClient'),
        path ?? words('ownData.paper.notHere'),
      ]),
    ),
  ];
}

function elsewherePart(elsewhere: OwnDataPrint['elsewhere'], words: Words): Content[] {
  if (elsewhere === null) return [paragraph(words('ownData.paper.elsewhereMissing'))];
  const { records, unclearAt } = elsewhere;
  return [
    ...(records.length === 0
      ? [paragraph(words('ownData.paper.nothingElsewhere'))]
      : [elsewhereTable(records, words)]),
    ...(unclearAt.length === 0
      ? []
      : [
          paragraph(words('ownData.paper.unclear', { centres: unclearAt.join(', ') }), {
            margin: [0, 6, 0, 0],
          }),
        ]),
  ];
}

function elsewhereTable(records: NonNullable<OwnDataPrint['elsewhere']>['records'], words: Words): Content {
  return table(
    [
      { title: words('ownData.when'), width: 'auto' },
      { title: words('ownData.paper.where'), width: 'auto' },
      { title: words('ownData.paper.about'), width: 'auto' },
      { title: words('ownData.what'), width: '*' },
    ],
    records.map(({ at, centre, about, personal }) => [
      dateAndTime(Date.parse(at)),
      centre,
      aboutText(about, words),
      personal.flatMap(textsIn).join('; '),
    ]),
  );
}

/** Of a newer back-office also what is not known here yet, as it calls it. */
function aboutText(about: string, words: Words): string {
  const texts = {
    visit: words('ownData.about.visit'),
    request: words('ownData.about.request'),
    client: words('ownData.about.client'),
    task: words('ownData.about.task'),
    shift: words('ownData.about.shift'),
    access: words('ownData.about.access'),
    feedback: words('ownData.about.feedback'),
    appointment: words('ownData.about.appointment'),
    payment: words('ownData.about.payment'),
    delegation: words('ownData.about.delegation'),
    representation: words('ownData.about.representation'),
    localCard: words('ownData.about.localCard'),
    cardReport: words('ownData.about.cardReport'),
    proposal: words('ownData.about.proposal'),
    favourites: words('ownData.about.favourites'),
    paper: words('ownData.about.paper'),
    ancillary: words('ownData.about.ancillary'),
    digitalEvent: words('ownData.about.digitalEvent'),
    outage: words('ownData.about.outage'),
    trip: words('ownData.about.trip'),
  } satisfies Record<AggregateKind, string>;
  return Object.hasOwn(texts, about) ? texts[about as AggregateKind] : about;
}

/** Every text in a personal part; pictures of signatures and salts of hashes say nothing to a reader. */
function textsIn(part: Json): readonly string[] {
  if (typeof part === 'string') return part === '' ? [] : [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'signature' || key === 'formSalt' ? [] : textsIn(value),
  );
}
