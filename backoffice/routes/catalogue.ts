import { z } from 'zod';
import { packResponse } from '#shared/sync/messages.ts';
import { Problem } from '../plugins/problems.ts';
import { latestPack, publicSigningKey } from '../storage/catalogue.ts';
import type { RouteContext } from './context.ts';

export function addCatalogueRoutes({ contract, database }: RouteContext): void {
  contract.add(
    {
      method: 'GET',
      path: '/catalogue/pack',
      summary:
        'The newest catalogue and the calendar, signed; 304 when the version of `If-None-Match` is still the newest',
      access: 'device',
      answer: packResponse,
      refusals: { 304: 'Nothing newer', 404: 'No catalogue has been published' },
    },
    async ({ request, reply }) => {
      const pack = await latestPack(database);
      if (!pack) throw new Problem('notFound');
      // The signature changes with the text, the version need not.
      const signatures = [pack.signature, pack.calendar?.signature ?? ''];
      const tag = `"${pack.version}-${signatures.map((signature) => signature.slice(0, 16)).join('-')}"`;
      reply.header('etag', tag);
      if (request.headers['if-none-match'] === tag) return reply.code(304).send();
      return pack;
    },
  );
  contract.add(
    {
      method: 'GET',
      path: '/catalogue/key',
      summary: 'The Ed25519 public key (SPKI, base64) that catalogue packs are signed with',
      access: 'public',
      answer: z.object({ publicKey: z.string() }),
    },
    async () => ({ publicKey: await publicSigningKey(database) }),
  );
}
