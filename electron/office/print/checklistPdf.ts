import type { Content } from 'pdfmake';
import { list, paragraph, quiet, rows, rule, section, title } from '#electron/office/print/blocks.ts';
import { meansToSignIn } from '#electron/office/print/meansToSignIn.ts';
import { openingDays } from '#electron/office/print/openingDays.ts';
import { A5_WIDTH, paperPage } from '#electron/office/print/paperPage.ts';
import { ACCENT } from '#electron/office/print/look.ts';
import { renderPdf } from '#electron/office/print/renderPdf.ts';
import { waysAndFees, type WayAndFee } from '#electron/office/print/waysAndFees.ts';
import { dateAndTime, termText, wordsIn, type Term, type Words } from '#electron/office/print/words.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { EpochMs } from '#shared/lib/time.ts';

export type ChecklistPrint = {
  readonly language: ClientLanguage;
  readonly centreName: string;
  readonly serviceName: string;
  /** The institution that decides (LVL-13). */
  readonly ownerName: string;
  readonly documents: readonly { readonly name: string; readonly isMissing: boolean }[];
  /** For the e-service: also the means to sign in with (ASE-07). */
  readonly withMeans: boolean;
  /** The ways to ask for it at this centre or from home, with what each costs (INT-15); none: only at the owner's. */
  readonly channels: readonly WayAndFee[];
  readonly term: Term | null;
  /** Monday first; an empty list is a closed day. */
  readonly openingHours: readonly (readonly { readonly from: string; readonly to: string }[])[];
  /** Minutes before closing when tickets stop (QUE-05). */
  readonly cutoffMinutes: number;
  readonly printedAt: EpochMs;
};

export async function checklistPdf(checklist: ChecklistPrint): Promise<Buffer> {
  const { language } = checklist;
  const words = wordsIn(language);
  const heading = words('receipt.checklist.title');
  const content: Content[] = [
    quiet(checklist.centreName, { margin: [0, 0, 0, 6] }),
    title(heading),
    paragraph(checklist.serviceName, { fontSize: 11.5, bold: true, margin: [0, 3, 0, 1] }),
    quiet(words('receipt.checklist.owner', { owner: checklist.ownerName })),
    rule(A5_WIDTH, 9, ACCENT),
    ...documents(checklist, words),
    rule(A5_WIDTH, 8),
    ...channels(checklist, words),
    rule(A5_WIDTH, 8),
    ...hours(checklist, words),
  ];
  const printed = words('receipt.printed', { when: dateAndTime(checklist.printedAt) });
  return renderPdf(
    paperPage('a5', content, printed, words),
    `${heading}: ${checklist.serviceName}`,
    language,
  );
}

function documents({ documents, withMeans }: ChecklistPrint, words: Words): Content[] {
  const missing = documents.filter((document) => document.isMissing).map((document) => document.name);
  const others = documents.filter((document) => !document.isMissing).map((document) => document.name);
  const content: Content[] = [];
  if (missing.length > 0) {
    content.push(
      section(words('receipt.checklist.bring')),
      list(missing, 'empty', { fontSize: 11, bold: true }),
    );
  }
  if (others.length > 0) {
    const [heading, box] =
      missing.length > 0
        ? ([words('receipt.checklist.alreadyHave'), 'ticked'] as const)
        : ([words('receipt.checklist.needed'), 'empty'] as const);
    content.push(section(heading, { margin: [0, missing.length > 0 ? 5 : 0, 0, 3] }), list(others, box));
  }
  if (documents.length === 0) content.push(paragraph(words('receipt.checklist.nothingNeeded')));
  content.push(quiet(words('receipt.checklist.identity'), { margin: [0, 3, 0, 0] }));
  if (withMeans) {
    content.push(section(words('receipt.checklist.means'), { margin: [0, 5, 0, 3] }), meansToSignIn(words));
  }
  return content;
}

function channels({ channels, term, language }: ChecklistPrint, words: Words): Content[] {
  const content: Content[] = [
    section(words('receipt.checklist.fee')),
    channels.length === 0
      ? paragraph(words('receipt.checklist.atOwner'))
      : waysAndFees(channels, words, language),
  ];
  if (term) {
    content.push(
      quiet(words('receipt.checklist.term', { term: termText(term, words) }), { margin: [0, 4, 0, 0] }),
    );
  }
  return content;
}

function hours({ openingHours, cutoffMinutes, language }: ChecklistPrint, words: Words): Content[] {
  const content: Content[] = [
    section(words('receipt.checklist.hours')),
    rows(openingDays(openingHours, words('receipt.checklist.closed'), language)),
  ];
  if (cutoffMinutes > 0) {
    content.push(
      quiet(words('receipt.checklist.cutoff', { count: cutoffMinutes }), { margin: [0, 4, 0, 0] }),
    );
  }
  return content;
}
