import { paperPdf } from '#electron/office/print/paperPdf.ts';
import type { ValuesOf } from '#electron/office/print/paperValues.ts';
import type { RequestPaper } from '#electron/office/print/requestPaper.ts';
import type { Questioner } from '#shared/domain/request/asked/types.ts';
import { formatDate, type LocalDate } from '#shared/lib/time.ts';
import type { Paper } from '#shared/papers/paper.ts';

export type AskedLetterPrint = RequestPaper & {
  readonly by: Questioner;
  /** By their names in the client's language. */
  readonly documents: readonly string[];
  /** In the words of whoever asked; empty where the documents say it all. */
  readonly what: string;
  readonly why: string;
  readonly answerBy: LocalDate;
};

/** Short: what to bring, until when, and why it is needed. */
export async function askedLetterPdf(print: AskedLetterPrint, paper: Paper): Promise<Buffer> {
  return paperPdf(paper, askedValues(print), { ...print, about: print.registerNumber, request: print });
}

function askedValues(print: AskedLetterPrint): ValuesOf<'asked'> {
  const { by, ownerName, centreName } = print;
  return {
    places: {
      centrs: centreName,
      pakalpojums: print.serviceName,
      iestāde: ownerName,
      klients: print.clientName,
      lūgtais: print.what,
      kāpēc: print.why,
      lūdzējs: by === 'owner' ? ownerName : centreName,
      diena: formatDate(print.answerBy),
    },
    lists: { dokumenti: print.documents },
    flags: [],
  };
}
