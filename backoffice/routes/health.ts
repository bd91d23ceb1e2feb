import { z } from 'zod';
import { openApi } from '../plugins/openApi.ts';
import type { RouteContext } from './context.ts';

export function addHealthRoutes({ contract, database, publicUrl }: RouteContext): void {
  contract.add(
    {
      method: 'GET',
      path: '/healthz',
      summary: 'Whether this server and its database answer',
      access: 'public',
      answer: z.object({ ok: z.literal(true) }),
      refusals: { 503: 'The database does not answer' },
    },
    async () => {
      await database`select 1`;
      return { ok: true };
    },
  );
  contract.add(
    {
      method: 'GET',
      path: '/openapi.json',
      summary: 'This description (OpenAPI 3.1)',
      access: 'public',
      answer: z.record(z.string(), z.unknown()),
    },
    async () => openApi(contract.routes, publicUrl()),
  );
}
