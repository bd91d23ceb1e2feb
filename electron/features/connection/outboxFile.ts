import { localDate } from '#shared/lib/time.ts';
import { MOST_OUTBOX_FILE_BYTES, type HandedIn } from '#shared/sync/outboxFile.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { ActionHandler, QueryHandler } from '#electron/office/handlers.ts';
import { outboxFileError } from '#electron/office/sync/handIn.ts';
import { sealOutbox } from '#electron/office/sync/outboxFile.ts';
import { staffOf } from '#electron/office/work.ts';

export const exportOutbox: QueryHandler<'outbox.export'> = (office) => ({
  name: `lodzins-${localDate(office.clock.now())}.outbox`,
  mediaType: 'application/json',
  base64: Buffer.from(sealOutbox(office)).toString('base64'),
});

export const beginHandIn: ActionHandler<'outbox.beginHandIn'> = (office, { bytes }, caller) => {
  if (bytes > MOST_OUTBOX_FILE_BYTES) throw outboxFileError('refused', 'tooLarge');
  const { token } = staffOf(caller);
  return { address: office.transfers.offerIntake(token, (source) => handIn(office, source, bytes)) };
};

/** It goes through the memory only: what is carried leaves nothing on this computer. */
async function handIn(
  office: OfficeContext,
  source: AsyncIterable<Uint8Array>,
  bytes: number,
): Promise<HandedIn> {
  const pieces: Uint8Array[] = [];
  let arrived = 0;
  for await (const piece of source) {
    arrived += piece.byteLength;
    if (arrived > bytes) throw outboxFileError('refused', 'tooLarge');
    pieces.push(piece);
  }
  const handedIn = await office.link.handIn(Buffer.concat(pieces).toString('utf8'));
  const { centre, items, known } = handedIn;
  office.log.info('outbox file handed in', { centre: centre.code, items, known });
  return handedIn;
}
