import { z } from 'zod';
import { Problem } from '../plugins/problems.ts';
import { createApiKey, INSTITUTION_SCOPES } from '../storage/apiKeys.ts';
import { createCentre, createEnrolmentCode } from '../storage/enrolment.ts';
import { eraseSubject } from '../storage/erasure.ts';
import { summariseRatings } from '../storage/ratings.ts';
import { countEverything, listCentres, listDevices } from '../storage/register.ts';
import { PLACES } from '../storage/traces/places.ts';
import type { RouteContext } from './context.ts';

const name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not hold control characters');
const centre = z.object({ id: z.uuid(), code: z.string(), name: z.string() });
const byId = z.strictObject({ id: z.uuid().transform((id) => id.toLowerCase()) });
const counts = z.object({
  devices: z.int(),
  events: z.int(),
  contradicted: z.int(),
  requests: z.record(z.string(), z.int()),
  openTasks: z.int(),
  ratings: z.int(),
  traces: z
    .array(z.object({ place: z.enum(PLACES), erasedAt: z.int() }))
    .describe('Places on the disk that may still hold bytes of people who were erased'),
});

export function addAdminRoutes(context: RouteContext): void {
  addCentreRoutes(context);
  addKeyRoute(context);
  addErasureRoute(context);
  const { contract, database } = context;
  contract.add(
    {
      method: 'GET',
      path: '/admin/v1/devices',
      summary:
        'Devices with their latest incarnation, and how far their events have arrived and are backed up',
      access: 'admin',
      answer: z.object({
        devices: z.array(
          z.object({
            id: z.uuid(),
            name: z.string(),
            centreCode: z.string(),
            incarnation: z.int(),
            deviceSeq: z.int(),
            backedUpSeq: z.int(),
            enrolledAt: z.int(),
            lastPushAt: z.int().nullable(),
          }),
        ),
      }),
    },
    async () => ({ devices: await listDevices(database) }),
  );
  contract.add(
    {
      method: 'GET',
      path: '/admin/v1/counts',
      summary: 'What the central register holds',
      access: 'admin',
      answer: counts,
    },
    async () => countEverything(database),
  );
  contract.add(
    {
      method: 'GET',
      path: '/admin/v1/ratings',
      summary: 'Averages by centre and period, of five ratings or more',
      access: 'admin',
      answer: z.object({
        periods: z.array(
          z.object({
            centreId: z.uuid(),
            periodFrom: z.iso.date(),
            periodTo: z.iso.date(),
            count: z.int(),
            service: z.number(),
            manner: z.number().nullable(),
          }),
        ),
      }),
    },
    async () => ({ periods: await summariseRatings(database) }),
  );
}

function addCentreRoutes({ contract, database, clock }: RouteContext): void {
  contract.add(
    {
      method: 'GET',
      path: '/admin/v1/centres',
      summary: 'All centres',
      access: 'admin',
      answer: z.object({ centres: z.array(centre) }),
    },
    async () => ({ centres: await listCentres(database) }),
  );
  contract.add(
    {
      method: 'POST',
      path: '/admin/v1/centres',
      summary:
        'Sets up a centre; its three letters begin its register numbers. The same call twice gives the same one',
      access: 'admin',
      body: z.strictObject({ code: z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters'), name }),
      answer: centre,
      refusals: { 409: 'Another centre has this code' },
    },
    async ({ body }) => {
      const created = await createCentre(database, body.code, body.name);
      if (!created) throw new Problem('refused', { rule: 'centre.codeTaken' });
      return created;
    },
  );
  contract.add(
    {
      method: 'POST',
      path: '/admin/v1/centres/{id}/codes',
      summary: 'A code that lets one device into the centre within a week; it is shown only here',
      access: 'admin',
      params: byId,
      answer: z.object({ code: z.string(), expiresAt: z.int() }),
      refusals: { 404: 'There is no such centre' },
    },
    async ({ params }) => {
      const centres = await listCentres(database);
      if (!centres.some(({ id }) => id === params.id)) throw new Problem('notFound');
      return createEnrolmentCode(database, params.id, clock());
    },
  );
}

function addKeyRoute({ contract, database, clock }: RouteContext): void {
  contract.add(
    {
      method: 'POST',
      path: '/admin/v1/institution-keys',
      summary: 'An API key for the system of an institution; it is shown only here',
      access: 'admin',
      body: z.strictObject({
        institutionId: z
          .string()
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
          .max(80),
        name,
        scopes: z.array(z.enum(INSTITUTION_SCOPES)).min(1).max(INSTITUTION_SCOPES.length),
      }),
      answer: z.object({ key: z.string() }),
    },
    async ({ body }) => ({ key: await createApiKey(database, body, clock()) }),
  );
}

function addErasureRoute({ contract, database, clock, ownerOf, folder }: RouteContext): void {
  contract.add(
    {
      method: 'POST',
      path: '/admin/v1/subjects/{id}/erasure',
      summary:
        'Erases all personal data of one person here and tells the centres that know them; cannot be undone',
      access: 'admin',
      params: byId,
      answer: z.object({ erased: z.literal(true) }),
      refusals: {
        404: 'Nothing is known of this person',
        409: 'Processing of this person’s data is restricted (GDPR 18): a manager at a centre lifts that first',
      },
    },
    async ({ params }) => {
      const outcome = await eraseSubject(database, params.id, { now: clock(), ownerOf, folder });
      if (outcome === 'unknown') throw new Problem('notFound');
      if (outcome === 'restricted') throw new Problem('refused', { rule: 'client.restricted' });
      return { erased: true };
    },
  );
}
