import { z } from 'zod';
import { givenByPerson, heldAbout, maybeTheirs } from '#shared/sync/heldAbout.ts';
import { requestsElsewhere } from '#shared/sync/requestsElsewhere.ts';
import { Problem } from '../plugins/problems.ts';
import { findFileAbout, heldAboutClient } from '../storage/heldAbout/heldAbout.ts';
import { cardsMaybeTheirs } from '../storage/heldAbout/maybeTheirs.ts';
import { openElsewhere } from '../storage/heldAbout/requestsElsewhere.ts';
import type { RouteContext } from './context.ts';
import { byId, uuid } from './routed.ts';
import { sendFile } from './sendFile.ts';

/** Looks at cards of other centres that the person said to be their own. */
const byLooks = z.strictObject({
  looks: z
    .string()
    .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,19}$/, 'must be ids of looks, with commas between them')
    .transform((ids) => ids.split(','))
    .pipe(z.array(uuid))
    .default([]),
});

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
      query: byLooks,
      answer: heldAbout,
      refusals: {
        404: 'This centre does not know the card, or a look is not its own or of before yesterday',
      },
    },
    async ({ caller, params, query: { looks } }) => {
      const asked = { centreId: caller.centreId, clientId: params.id, looks };
      const held = await heldAboutClient(database, asked, { now: clock(), ownerOf });
      if (!held) throw new Problem('notFound');
      return held;
    },
  );
  contract.add(
    {
      method: 'POST',
      path: '/sync/clients/{id}/maybe',
      summary:
        'Cards of other centres that may be the same person’s, by the name and what the person gave, to ask the person about; it is recorded at those centres',
      access: 'device',
      params: byId,
      body: givenByPerson,
      answer: maybeTheirs,
      refusals: { 404: 'This centre does not know the card' },
    },
    async ({ caller, params, body }) => {
      const asked = { centreId: caller.centreId, clientId: params.id };
      const found = await cardsMaybeTheirs(database, asked, body, { now: clock(), ownerOf });
      if (!found) throw new Problem('notFound');
      return found;
    },
  );
  contract.add(
    {
      method: 'POST',
      path: '/sync/clients/{id}/elsewhere',
      summary:
        'Requests of that person that are open at other centres: number, service, centre, state and promised day; it is recorded at those centres',
      access: 'device',
      params: byId,
      answer: requestsElsewhere,
      refusals: { 404: 'This centre does not know the card' },
    },
    async ({ caller, params }) => {
      const asked = { centreId: caller.centreId, clientId: params.id };
      const found = await openElsewhere(database, asked, { now: clock(), ownerOf });
      if (!found) throw new Problem('notFound');
      return found;
    },
  );
  contract.add(
    {
      method: 'GET',
      path: '/sync/clients/{id}/files/{fileId}',
      summary: 'The bytes of a file of one of that person’s requests',
      access: 'device',
      params: z.strictObject({ id: uuid, fileId: uuid }),
      query: byLooks,
      answer: null,
      refusals: { 404: 'There is no such file of this person' },
    },
    async ({ caller, params, query: { looks }, reply }) => {
      const asked = { centreId: caller.centreId, clientId: params.id, fileId: params.fileId, looks };
      const place = await findFileAbout(database, asked, clock());
      if (!place || !folder) throw new Problem('notFound');
      return sendFile(reply, folder, place);
    },
  );
}
