import { paperPdf } from '#electron/office/print/paperPdf.ts';
import { trueOf, type PaperValues, type ValuesOf } from '#electron/office/print/paperValues.ts';
import { documentText } from '#electron/office/print/representationText.ts';
import { dateAndTime, wordsIn, type Words } from '#electron/office/print/words.ts';
import type { ConfirmationWay, NotSentReason, Sending } from '#shared/domain/delegation/types.ts';
import type { RepresentationDocument } from '#shared/domain/representation/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { formatDate, type EpochMs, type LocalDate } from '#shared/lib/time.ts';
import type { Paper } from '#shared/papers/paper.ts';

export type DelegationPrint = {
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
  readonly copy: number;
};

const HASH_LENGTH = 16;

/** The delegation to read and sign, or what was done under it: who, for whom, what, until when (domain A5). */
export async function delegationPdf(print: DelegationPrint, paper: Paper): Promise<Buffer> {
  return paperPdf(paper, delegationValues(print, wordsIn(print.language)), { ...print, about: null });
}

function delegationValues(print: DelegationPrint, words: Words): ValuesOf<'delegation'> & ValuesOf<'deeds'> {
  const { representative, signed, revokedAt, acts } = print;
  return {
    places: {
      centrs: print.centreName,
      klients: print.clientName,
      pārstāvis: representative ? representativeText(representative, words) : '',
      darbinieks: print.agentName,
      pakalpojumi: print.services.join('; '),
      mērķis: print.purpose,
      termiņš: `${formatDate(print.validFrom)} – ${formatDate(print.validTo)}`,
      pamats: print.legalBasis,
      parakstīta: signed ? dateAndTime(signed.at) : '',
      atsaukta: revokedAt === null ? '' : dateAndTime(revokedAt),
    },
    lists: {},
    flags: trueOf({
      notSigned: signed === null,
      signedOnScreen: signed?.how === 'screen',
      signedOnPaper: signed?.how === 'paper',
      revoked: revokedAt !== null,
      signsOnPaper: signed?.how !== 'screen',
    }),
    deeds: acts.map((act) => deedValues(act, words)),
  };
}

function deedValues(
  act: DelegationPrint['acts'][number],
  words: Words,
): NonNullable<PaperValues['deeds']>[number] {
  const { sending, confirmed } = act;
  return {
    places: {
      pakalpojums: act.serviceName,
      sagatavots: `${dateAndTime(act.at)} · ${act.by}`,
      numurs: act.registerNumber ?? words('receipt.receipt.numberFollows'),
      iesniegts: sending.kind === 'submitted' ? dateAndTime(sending.sentAt) : '',
      atsauce: sending.kind === 'submitted' ? sending.reference : '',
      kāpēc: sending.kind === 'notSent' ? whyText(sending.why, words) : '',
      kontrolsumma: act.formHash.slice(0, HASH_LENGTH),
    },
    flags: [sending.kind, confirmed === 'screen' ? 'confirmedOnScreen' : 'confirmedReadOut'],
  };
}

function representativeText(
  { name, documentKind, document }: NonNullable<DelegationPrint['representative']>,
  words: Words,
): string {
  return `${name}, ${documentText(documentKind, document, words)}`;
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
