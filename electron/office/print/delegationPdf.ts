import type { Content } from 'pdfmake';
import { A5_WIDTH, a5Page } from '#electron/office/print/a5Page.ts';
import { facts, paragraph, quiet, rule, section, title } from '#electron/office/print/blocks.ts';
import { headOf } from '#electron/office/print/headOf.ts';
import { ACCENT, renderPdf } from '#electron/office/print/renderPdf.ts';
import { dateAndTime, wordsIn, type Words } from '#electron/office/print/words.ts';
import type { ConfirmationWay, NotSentReason, Sending } from '#shared/domain/delegation/types.ts';
import type { RepresentationDocument } from '#shared/domain/representation/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { formatDate, type EpochMs, type LocalDate } from '#shared/lib/time.ts';

export type DelegationPrint = {
  readonly what: 'delegation' | 'deeds';
  readonly language: ClientLanguage;
  readonly centreName: string;
  readonly clientName: string;
  /** Who speaks for the client, with the document; null: the client. */
  readonly representative: {
    readonly name: string;
    /** Null: `document` says it all. */
    readonly documentKind: RepresentationDocument | null;
    readonly document: string;
  } | null;
  readonly agentName: string;
  readonly services: readonly string[];
  readonly purpose: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly legalBasis: string;
  readonly drawnUpAt: EpochMs;
  readonly signed: { readonly how: 'screen' | 'paper'; readonly at: EpochMs } | null;
  readonly revokedAt: EpochMs | null;
  readonly acts: readonly {
    readonly at: EpochMs;
    readonly by: string;
    readonly serviceName: string;
    readonly registerNumber: string | null;
    readonly confirmed: ConfirmationWay;
    readonly formHash: string;
    readonly sending: Sending;
  }[];
  readonly printedAt: EpochMs;
};

const LABEL_WIDTH = 106;
const HASH_LENGTH = 16;

/** The delegation to read and sign, or what was done under it: who, for whom, what, until when (domain A5). */
export async function delegationPdf(print: DelegationPrint): Promise<Buffer> {
  const { language, what } = print;
  const words = wordsIn(language);
  const heading = words(what === 'deeds' ? 'receipt.delegation.deedsTitle' : 'receipt.delegation.title');
  const content: Content[] = [
    headOf({ ...print, copy: 1 }, words),
    title(heading),
    rule(A5_WIDTH, 8, ACCENT),
    facts(factRows(print, words), LABEL_WIDTH),
    rule(A5_WIDTH, 5),
    ...(what === 'deeds' ? deeds(print, words) : textToSign(print, words)),
  ];
  const footNote = words('receipt.printed', { when: dateAndTime(print.printedAt) });
  return renderPdf(a5Page(content, footNote, words), heading, language);
}

function factRows(print: DelegationPrint, words: Words): [string, ...Content[]][] {
  const { clientName, representative, agentName, services, purpose, validFrom, validTo } = print;
  const term = `${formatDate(validFrom)} – ${formatDate(validTo)}`;
  const row = (label: string, text: string): [string, Content] => [label, paragraph(text)];
  return [
    row(words('receipt.receipt.client'), clientName),
    ...(representative
      ? [row(words('receipt.receipt.representative'), representativeText(representative, words))]
      : []),
    row(words('receipt.delegation.agent'), agentName),
    row(words('receipt.delegation.services'), services.join('; ')),
    row(words('receipt.delegation.purpose'), purpose),
    row(words('receipt.delegation.term'), term),
    row(words('receipt.delegation.basis'), print.legalBasis),
    row(words('receipt.delegation.signed'), signedText(print, words)),
  ];
}

function representativeText(
  { name, documentKind, document }: NonNullable<DelegationPrint['representative']>,
  words: Words,
): string {
  const seen = documentKind === null ? document : `${documentText(documentKind, words)} ${document}`;
  return `${name}, ${seen.trim()}`;
}

function documentText(kind: RepresentationDocument, words: Words): string {
  const texts = {
    birthCertificate: words('receipt.representation.birthCertificate'),
    orphansCourtDecision: words('receipt.representation.orphansCourtDecision'),
    courtRuling: words('receipt.representation.courtRuling'),
    agreement: words('receipt.representation.agreement'),
    powerOfAttorney: words('receipt.representation.powerOfAttorney'),
    registerExtract: words('receipt.representation.registerExtract'),
    clientsWord: words('receipt.representation.clientsWord'),
    other: words('receipt.representation.other'),
  } satisfies Record<RepresentationDocument, string>;
  return texts[kind];
}

function signedText({ signed, revokedAt }: DelegationPrint, words: Words): string {
  if (!signed) return words('receipt.delegation.notSigned');
  const how = words(signed.how === 'screen' ? 'receipt.delegation.onScreen' : 'receipt.delegation.onPaper');
  const revoked =
    revokedAt === null ? [] : [words('receipt.delegation.revoked', { when: dateAndTime(revokedAt) })];
  return [`${dateAndTime(signed.at)}, ${how}`, ...revoked].join(' · ');
}

function textToSign({ signed, agentName }: DelegationPrint, words: Words): Content[] {
  const paragraphs = [
    words('receipt.delegation.textActs', { name: agentName }),
    words('receipt.delegation.textOnly'),
    words('receipt.delegation.textRevoke'),
    words('receipt.delegation.textNoSecrets'),
  ];
  const line = words('receipt.delegation.signHere');
  return [
    ...paragraphs.map((text) => paragraph(text, { margin: [0, 0, 0, 4] })),
    ...(signed?.how === 'screen'
      ? []
      : [
          { canvas: [{ type: 'line' as const, x1: 0, y1: 34, x2: 190, y2: 34, lineWidth: 0.6 }] },
          quiet(line, { margin: [0, 3, 0, 0] }),
        ]),
  ];
}

function deeds({ acts }: DelegationPrint, words: Words): Content[] {
  if (acts.length === 0) return [paragraph(words('receipt.delegation.nothing'))];
  return acts.flatMap((act) => [
    section(act.serviceName),
    facts(
      [
        [words('receipt.delegation.prepared'), paragraph(`${dateAndTime(act.at)} · ${act.by}`)],
        [
          words('receipt.receipt.number'),
          paragraph(act.registerNumber ?? words('receipt.receipt.numberFollows')),
        ],
        [words('receipt.delegation.confirmed'), paragraph(confirmedText(act.confirmed, words))],
        [words('receipt.delegation.state'), paragraph(sendingText(act.sending, words), { bold: true })],
        [words('receipt.delegation.formHash'), paragraph(act.formHash.slice(0, HASH_LENGTH))],
      ],
      LABEL_WIDTH,
    ),
  ]);
}

function confirmedText(confirmed: ConfirmationWay, words: Words): string {
  return words(
    confirmed === 'screen' ? 'receipt.delegation.confirmedScreen' : 'receipt.delegation.confirmedReadOut',
  );
}

function sendingText(sending: Sending, words: Words): string {
  switch (sending.kind) {
    case 'waiting':
      return words('receipt.delegation.waiting');
    case 'submitted':
      return words('receipt.delegation.submitted', {
        when: dateAndTime(sending.sentAt),
        reference: sending.reference,
      });
    case 'notSent':
      return words('receipt.delegation.notSent', { why: whyText(sending.why, words) });
  }
}

/** The client is told what concerns them; the rest is for the centre to explain. */
function whyText(why: NotSentReason, words: Words): string {
  if (why === 'expired' || why === 'preparedOutsideTerm') return words('receipt.delegation.why.expired');
  if (why === 'revoked') return words('receipt.delegation.why.revoked');
  if (why === 'portalRefused') return words('receipt.delegation.why.refused');
  if (why === 'requestCalledOff') return words('receipt.delegation.why.calledOff');
  if (why === 'alreadyFiled') return words('receipt.delegation.why.alreadyFiled');
  if (why === 'restricted') return words('receipt.delegation.why.restricted');
  if (why.startsWith('representation.')) return words('receipt.delegation.why.representation');
  return words('receipt.delegation.why.other');
}
