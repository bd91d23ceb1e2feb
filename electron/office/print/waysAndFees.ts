import type { Content } from 'pdfmake';
import { rows } from '#electron/office/print/blocks.ts';
import { feeText, type Words } from '#electron/office/print/words.ts';
import type { Channel } from '#shared/domain/request/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';

export type WayAndFee = { readonly channel: Channel; readonly feeCents: number | null };

/** The ways to ask for a service beside what each costs (INT-15). */
export function waysAndFees(ways: readonly WayAndFee[], words: Words, language: ClientLanguage): Content {
  const names = {
    eService: words('receipt.channel.eService'),
    assisted: words('receipt.channel.assisted'),
    paper: words('receipt.channel.paper'),
  } satisfies Record<Channel, string>;
  return rows(
    ways.map(({ channel, feeCents }) => [names[channel], feeText(feeCents, words, language)]),
    true,
  );
}
