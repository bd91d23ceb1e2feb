import { z } from 'zod';
import { formJsonSchema, formVersion } from '#shared/catalogue/schema/formJsonSchema.ts';
import type { CardVersion } from '#shared/domain/request/types.ts';
import { Problem } from '../plugins/problems.ts';
import type { RouteContext } from './context.ts';

const params = z.strictObject({
  serviceId: z.string().max(80),
  /** As the requests name it: the catalogue's number, and of a card that a centre wrote a point and its revision. */
  version: z
    .string()
    .regex(/^[1-9][0-9]{0,8}(\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/)
    .transform((written): CardVersion => {
      const [catalogueVersion = '', cardRevision] = written.split('.');
      return {
        catalogueVersion: Number(catalogueVersion),
        ...(cardRevision === undefined ? {} : { cardRevision }),
      };
    }),
});

export function addInstitutionFormRoutes({ contract, ownerOf, cardAsOf }: RouteContext): void {
  contract.add(
    {
      method: 'GET',
      path: '/institution/v1/services/{serviceId}/forms/{version}',
      summary:
        'JSON Schema 2020-12 of the answers to the form of one of your services, in the version that a request names',
      access: 'institution',
      scope: 'requests:read',
      params,
      answer: z.record(z.string(), z.json()),
      refusals: { 404: 'There is no such version of one of your services here' },
    },
    async ({ caller, params: { serviceId, version } }) => {
      const card = ownerOf(serviceId) === caller.institutionId ? await cardAsOf(serviceId, version) : null;
      if (!card) throw new Problem('notFound');
      return formJsonSchema(card, version);
    },
  );
}

/** Below the address of this server. */
export function formAddress(serviceId: string, version: CardVersion): string {
  return `/institution/v1/services/${serviceId}/forms/${formVersion(version)}`;
}
