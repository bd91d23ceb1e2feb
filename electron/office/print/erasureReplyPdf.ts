import type { Content } from 'pdfmake';
import { facts, paragraph, quiet, rule, section, table, title } from '#electron/office/print/blocks.ts';
import { A4_WIDTH, paperPage } from '#electron/office/print/paperPage.ts';
import { ACCENT } from '#electron/office/print/look.ts';
import { renderPdf } from '#electron/office/print/renderPdf.ts';
import { dateAndTime, wordsIn, type Words } from '#electron/office/print/words.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { HeldKind, KeepReason } from '#shared/domain/retention/kept.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import { formatDate, localDate, type EpochMs } from '#shared/lib/time.ts';

type Case = OutputOf<'erasure.list'>['cases'][number];

export type ErasureReplyPrint = Omit<Case, 'asked'> & {
  readonly asked: NonNullable<Case['asked']>;
  readonly language: ClientLanguage;
  readonly centreName: string;
  readonly signedBy: string;
  readonly printedAt: EpochMs;
};

const LABEL_WIDTH = 170;
const TEXT = { fontSize: 11, lineHeight: 1.25, margin: [0, 0, 0, 8] as [number, number, number, number] };

/** The centre's answer to a client who asked to be erased: what went, what stays, until when and on which ground. */
export async function erasureReplyPdf(print: ErasureReplyPrint): Promise<Buffer> {
  const { language, code, name, asked, kept } = print;
  const words = wordsIn(language);
  const heading = words('letter.erasure.title');
  const about = words('letter.erasure.about', { code, date: formatDate(asked.on) });
  const content: Content[] = [
    quiet(print.centreName),
    title(heading),
    quiet(name === null ? about : `${name} · ${about}`),
    rule(A4_WIDTH, 8, ACCENT),
    paragraph(outcomeText(print, words), TEXT),
    ...erasedPart(print, words),
    ...(kept.length > 0 ? keptPart(print, words) : []),
    paragraph(words('letter.erasure.remains'), TEXT),
    paragraph(words('letter.erasure.complain'), TEXT),
    paragraph(words('letter.signed', { name: print.signedBy }), { margin: [0, 18, 0, 0] }),
  ];
  const footNote = words('receipt.printed', { when: dateAndTime(print.printedAt) });
  return renderPdf(paperPage('a4', content, footNote, words), heading, language);
}

function outcomeText({ standing, asked, erasedAt, devices }: ErasureReplyPrint, words: Words): string {
  switch (standing) {
    case 'prepared':
    case 'asked':
      return words('letter.erasure.received', { date: formatDate(asked.dueDate) });
    case 'kept':
      return words('letter.erasure.kept');
    case 'withdrawn':
      return words('letter.erasure.withdrawn');
    case 'ordered':
    case 'done': {
      const date = formatDate(localDate(erasedAt ?? 0));
      const late = devices.filter(({ confirmedAt }) => confirmedAt === null).length;
      const gone = words('letter.erasure.gone', { date });
      return standing === 'done' ? gone : `${gone} ${words('letter.erasure.late', { number: late })}`.trim();
    }
    default:
      return assertNever(standing);
  }
}

function erasedPart({ erased }: ErasureReplyPrint, words: Words): Content[] {
  if (erased.length === 0) return [];
  const rows = erased.map(({ kind, count }): [string, Content] => [
    heldText(kind, words),
    paragraph(`${count}`),
  ]);
  return [section(words('letter.erasure.erased')), facts(rows, LABEL_WIDTH)];
}

function keptPart({ kept }: ErasureReplyPrint, words: Words): Content[] {
  return [
    section(words('letter.erasure.keptList'), { margin: [0, 6, 0, 3] }),
    table(
      [
        { title: words('letter.erasure.column.why'), width: '*' },
        { title: words('letter.erasure.column.ground'), width: '*' },
        { title: words('letter.erasure.column.until'), width: 'auto' },
      ],
      kept.map(({ reason, registerNumber, until }) => [
        [reasonText(reason, words), registerNumber].filter(Boolean).join(' · '),
        groundText(reason, words),
        until === null ? words('letter.erasure.untilSettled') : formatDate(until),
      ]),
    ),
    paragraph('', TEXT),
  ];
}

function heldText(kind: HeldKind, words: Words): string {
  const texts = {
    visit: words('letter.erasure.held.visit'),
    request: words('letter.erasure.held.request'),
    feedback: words('letter.erasure.held.feedback'),
    appointment: words('letter.erasure.held.appointment'),
    delegation: words('letter.erasure.held.delegation'),
  } satisfies Record<HeldKind, string>;
  return texts[kind];
}

function groundText(reason: KeepReason, words: Words): string {
  const claims: readonly KeepReason[] = ['delegationRuns', 'delegationTerm', 'feeUnpaid', 'restricted'];
  const isClaim = claims.includes(reason);
  return words(isClaim ? 'letter.erasure.ground.claims' : 'letter.erasure.ground.publicTask');
}

function reasonText(reason: KeepReason, words: Words): string {
  const texts = {
    restricted: words('letter.erasure.reason.restricted'),
    visitOpen: words('letter.erasure.reason.visitOpen'),
    appointmentAhead: words('letter.erasure.reason.appointmentAhead'),
    requestOpen: words('letter.erasure.reason.requestOpen'),
    resultWaits: words('letter.erasure.reason.resultWaits'),
    feeUnpaid: words('letter.erasure.reason.feeUnpaid'),
    requestTerm: words('letter.erasure.reason.requestTerm'),
    feedbackOpen: words('letter.erasure.reason.feedbackOpen'),
    feedbackTerm: words('letter.erasure.reason.feedbackTerm'),
    delegationRuns: words('letter.erasure.reason.delegationRuns'),
    delegationTerm: words('letter.erasure.reason.delegationTerm'),
  } satisfies Record<KeepReason, string>;
  return texts[reason];
}
