import { Readable } from 'node:stream';
import { z } from 'zod';
import { heldAbout } from '#shared/sync/heldAbout.ts';
import { Problem } from '../plugins/problems.ts';
import { findFileAbout, heldAboutClient } from '../storage/heldAbout.ts';
import type { RouteContext } from './context.ts';
import { byId, uuid } from './routed.ts';

/** What other centres hold about a client who asks at this one. */
export function addHeldAboutRoutes({ contract, database, clock, ownerOf, folder }: RouteContext): void {
  contract.add(
    {
      method: 'POST',
      path: '/sync/clients/{id}/held',
      summary:
        'Everything that all centres hold about the person of a card, for that person (GDPR 15); it is recorded at those centres',
      access: 'device',
      params: byId,
      answer: heldAbout,
      refusals: { 404: 'This centre does not know the card' },
    },
    async ({ caller, params }) => {
      const asked = { centreId: caller.centreId, clientId: params.id };
      const held = await heldAboutClient(database, asked, { now: clock(), ownerOf });
      if (!held) throw new Problem('notFound');
      return held;
    },
  );
  contract.add(
    {
      method: 'GET',
      path: '/sync/clients/{id}/files/{fileId}',
      summary: 'The bytes of a file of one of that person’s requests',
      access: 'device',
      params: z.strictObject({ id: uuid, fileId: uuid }),
      answer: null,
      refusals: { 404: 'There is no such file of this person' },
    },
    async ({ caller, params, reply }) => {
      const asked = { centreId: caller.centreId, clientId: params.id, fileId: params.fileId };
      const place = await findFileAbout(database, asked);
      if (!place || !folder) throw new Problem('notFound');
      return reply
        .headers({
          'content-type': 'application/octet-stream',
          'content-length': place.bytes,
          'cache-control': 'no-store',
        })
        .send(Readable.from(folder.read(place)));
    },
  );
}
