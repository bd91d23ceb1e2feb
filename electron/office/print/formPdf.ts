import type { PaperSection } from '#electron/office/print/paperForm.ts';
import { paperPdf } from '#electron/office/print/paperPdf.ts';
import type { ValuesOf } from '#electron/office/print/paperValues.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import type { Paper } from '#shared/papers/paper.ts';

export type FormPrint = {
  readonly centreName: string;
  readonly ownerName: string;
  readonly serviceName: string;
  readonly clientName: string;
  readonly sections: readonly PaperSection[];
  /** Each print is one to sign, until one was signed and taken in: two signed sheets could say two things. */
  readonly copy: 1 | 'ofSigned';
  readonly printedAt: EpochMs;
};

/**
 * A request on paper, filled in as far as it is known, to be finished and signed with a pen; in the state language.
 * The client's code is written by hand: it is not handed around.
 */
export async function formPdf(print: FormPrint, paper: Paper): Promise<Buffer> {
  const { sections: questions, clientName } = print;
  const values: ValuesOf<'form'> = {
    places: {
      centrs: print.centreName,
      pakalpojums: print.serviceName,
      iestāde: print.ownerName,
      klients: clientName,
    },
    lists: {},
    flags: clientName === '' ? ['unknownClient'] : [],
  };
  return paperPdf(paper, values, { ...print, language: 'lv', about: null, questions });
}
