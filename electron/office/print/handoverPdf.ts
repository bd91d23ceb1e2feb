import { paperPdf } from '#electron/office/print/paperPdf.ts';
import { trueOf, type ValuesOf } from '#electron/office/print/paperValues.ts';
import { basisText, documentText } from '#electron/office/print/representationText.ts';
import { dateAndTime, wordsIn, type Words } from '#electron/office/print/words.ts';
import type { RepresentationBasis, RepresentationDocument } from '#shared/domain/representation/types.ts';
import type { HandoverGrounds } from '#shared/domain/request/protocol/types.ts';
import type { ResultKind } from '#shared/domain/request/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import type { Paper } from '#shared/papers/paper.ts';

/** No content of the result and no secret of the request: the signed sheet stays in a folder of the centre (HND-06). */
export type HandoverPrint = {
  readonly language: ClientLanguage;
  readonly centreName: string;
  readonly registerNumber: string | null;
  readonly serviceName: string;
  readonly ownerName: string;
  /** The owner's own number of the matter. */
  readonly ownerReference: string | null;
  readonly clientName: string;
  readonly result: {
    readonly outcome: 'positive' | 'refusal';
    readonly kind: ResultKind;
    readonly isSealed: boolean;
    readonly files: readonly string[];
  };
  readonly at: EpochMs;
  readonly counter: string | null;
  readonly clerkName: string;
  readonly receiverName: string;
  /** Who takes it in the client's stead, as far as it is recorded; null: the client, or nothing is known of it. */
  readonly ground: {
    readonly basis: RepresentationBasis;
    readonly documentKind: RepresentationDocument | null;
    readonly document: string;
  } | null;
  readonly identity: HandoverGrounds['identity'] | null;
  /** `now`: it is printed to be signed. Null: the signature is erased. */
  readonly signed:
    | { readonly how: 'now' | 'paper' }
    | { readonly how: 'screen'; /** SVG path data. */ readonly signature: string }
    | null;
  readonly printedAt: EpochMs;
  readonly copy: number;
};

/** HND-02: what was handed over, by whom, to whom and on what ground; both sign it. */
export async function handoverPdf(print: HandoverPrint, paper: Paper): Promise<Buffer> {
  const { language, registerNumber, signed } = print;
  const words = wordsIn(language);
  const drawn =
    signed?.how === 'screen'
      ? { signReceiver: { path: signed.signature, alt: words('receipt.handover.signatureAlt') } }
      : {};
  return paperPdf(paper, handoverValues(print, words), { ...print, about: registerNumber, drawn });
}

function handoverValues(print: HandoverPrint, words: Words): ValuesOf<'handover'> {
  const { result, signed, ground, identity } = print;
  return {
    places: {
      centrs: print.centreName,
      numurs: print.registerNumber ?? words('receipt.receipt.numberFollows'),
      pakalpojums: print.serviceName,
      iestāde: print.ownerName,
      lieta: print.ownerReference ?? '',
      klients: print.clientName,
      rezultāts: resultText(result, words),
      izsniegts: dateAndTime(print.at),
      vieta: [print.centreName, print.counter].filter(Boolean).join(' · '),
      darbinieks: print.clerkName,
      saņēmējs: print.receiverName,
      pamats: ground ? groundText(ground, words) : '',
      personasDokuments: identity ? identityText(identity, words) : '',
    },
    lists: { datnes: result.files },
    flags: trueOf({
      sealed: result.isSealed,
      signsNow: signed?.how === 'now',
      signedOnScreen: signed?.how === 'screen',
      signedOnPaper: signed?.how === 'paper',
      signsOnPaper: signed?.how === 'now' || signed?.how === 'paper',
    }),
  };
}

function resultText({ outcome, kind }: HandoverPrint['result'], words: Words): string {
  if (outcome === 'refusal') return words('receipt.handover.refusal');
  const texts = {
    document: words('receipt.handover.kind.document'),
    code: words('receipt.handover.kind.code'),
    link: words('receipt.handover.kind.link'),
  } satisfies Record<ResultKind, string>;
  return texts[kind];
}

function groundText(
  { basis, documentKind, document }: NonNullable<HandoverPrint['ground']>,
  words: Words,
): string {
  return [basisText(basis, words), documentText(documentKind, document, words)].filter(Boolean).join(' · ');
}

/** By kind alone: the document's number is nobody's business on a sheet that lies in a folder. */
function identityText({ document, method }: NonNullable<HandoverPrint['identity']>, words: Words): string {
  const documents = {
    passport: words('receipt.handover.document.passport'),
    identityCard: words('receipt.handover.document.identityCard'),
    residencePermit: words('receipt.handover.document.residencePermit'),
    foreignPassport: words('receipt.handover.document.foreignPassport'),
  } satisfies Record<typeof document, string>;
  const methods = {
    lookedAt: words('receipt.handover.method.lookedAt'),
    register: words('receipt.handover.method.register'),
    reader: words('receipt.handover.method.reader'),
  } satisfies Record<typeof method, string>;
  return `${documents[document]}, ${methods[method]}`;
}
