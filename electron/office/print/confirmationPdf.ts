import { paperPdf } from '#electron/office/print/paperPdf.ts';
import { trueOf, type ValuesOf } from '#electron/office/print/paperValues.ts';
import type { RequestPaper } from '#electron/office/print/requestPaper.ts';
import { dateAndTime, wordsIn, type Words } from '#electron/office/print/words.ts';
import type { VoidReason, WithdrawalWay } from '#shared/domain/request/afterwards/types.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import type { Paper } from '#shared/papers/paper.ts';

export type ConfirmationPrint = RequestPaper & {
  readonly what:
    | {
        readonly kind: 'withdrawn';
        readonly how: WithdrawalWay | null;
        /** Of the representative who asked; null: the client did. */
        readonly representativeName: string | null;
        readonly words: string;
      }
    /** What a clerk wrote about the mistake is for colleagues. */
    | { readonly kind: 'voided'; readonly reason: VoidReason }
    | {
        readonly kind: 'executed';
        /** Of the paper; null where the card has none any more. */
        readonly title: string | null;
        readonly act: string;
        readonly content: string;
      };
  readonly at: EpochMs;
  readonly by: string;
  readonly counter: string | null;
  readonly isSent: boolean;
};

/** Short: which request, what became of it, and what the client does now. */
export async function confirmationPdf(print: ConfirmationPrint, paper: Paper): Promise<Buffer> {
  const { language, registerNumber } = print;
  const values = confirmationValues(print, wordsIn(language));
  return paperPdf(paper, values, { ...print, about: registerNumber, request: print });
}

function confirmationValues(print: ConfirmationPrint, words: Words): ValuesOf<'confirmation'> {
  const { what, at, by, counter, isSent } = print;
  return {
    places: {
      centrs: print.centreName,
      pakalpojums: print.serviceName,
      iestāde: print.ownerName,
      klients: print.clientName,
      pieņemts: dateAndTime(print.registeredAt),
      kāpēc: what.kind === 'voided' ? voidText(what.reason, words) : '',
      lūdza: what.kind === 'withdrawn' ? askerText(print, what, words) : '',
      iemesls: what.kind === 'withdrawn' ? what.words : '',
      dokuments: what.kind === 'executed' ? (what.title ?? '') : '',
      darbība: what.kind === 'executed' ? what.act : '',
      saturs: what.kind === 'executed' ? what.content : '',
      izdarīja: [dateAndTime(at), by, counter].filter(Boolean).join(' · '),
    },
    lists: {},
    flags: [
      what.kind,
      ...trueOf({
        executedUntitled: what.kind === 'executed' && what.title === null,
        // Honest where the owner could still be deciding and nobody here knows.
        notSent: what.kind !== 'executed' && !isSent,
      }),
    ],
  };
}

function askerText(
  { clientName }: ConfirmationPrint,
  { how, representativeName }: Extract<ConfirmationPrint['what'], { kind: 'withdrawn' }>,
  words: Words,
): string {
  const asked = [representativeName ?? clientName, how === null ? null : wayText(how, words)];
  return asked.filter(Boolean).join(', ');
}

function wayText(way: WithdrawalWay, words: Words): string {
  const texts = {
    inPerson: words('receipt.confirmation.way.inPerson'),
    phone: words('receipt.confirmation.way.phone'),
    writing: words('receipt.confirmation.way.writing'),
  } satisfies Record<WithdrawalWay, string>;
  return texts[way];
}

function voidText(reason: VoidReason, words: Words): string {
  const texts = {
    wrongClient: words('receipt.confirmation.void.wrongClient'),
    wrongService: words('receipt.confirmation.void.wrongService'),
    twice: words('receipt.confirmation.void.twice'),
    other: words('receipt.confirmation.void.other'),
  } satisfies Record<VoidReason, string>;
  return texts[reason];
}
