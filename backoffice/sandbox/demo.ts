import type { Logger } from 'pino';
import { catalogue } from '#shared/catalogue/catalogue.ts';
import { createApiKey, INSTITUTION_SCOPES, revokeApiKeys } from '../storage/apiKeys.ts';
import type { Database } from '../storage/database.ts';
import { createCentre, createReusableCode } from '../storage/enrolment.ts';
import { startSandboxInstitution, type SandboxInstitution } from './institution.ts';
import { setUpOtherCentres } from './otherCentre.ts';

export const DEMO_CENTRE = { code: 'SAL', name: 'Salaspils klientu apkalpošanas centrs' } as const;
export const DEMO_ENROLMENT_CODE = 'DEMO-SALASPILS';
const SANDBOX_KEYS = 'sandbox';

type Demo = {
  readonly database: Database;
  readonly url: string;
  readonly clock: () => number;
  readonly log?: Logger | undefined;
  /** How long the institutions take; as long as a person can wait for unless told otherwise. */
  readonly acceptAfterMs?: number;
  readonly resultAfterMs?: number;
};

/** A centre anybody may enrol a device in, others beside it, and institutions that answer by themselves. Returns what ends it. */
export async function setUpDemo({
  database,
  url,
  clock,
  log,
  ...delays
}: Demo): Promise<() => Promise<void>> {
  const centre = await createCentre(database, DEMO_CENTRE.code, DEMO_CENTRE.name);
  if (!centre)
    throw new Error(
      `${DEMO_CENTRE.code} is a real centre here; the demonstration needs a database of its own`,
    );
  await createReusableCode(database, centre.id, DEMO_ENROLMENT_CODE);
  await setUpOtherCentres(database, clock());
  await revokeApiKeys(database, SANDBOX_KEYS, clock());
  const institutions: SandboxInstitution[] = [];
  for (const { id } of catalogue.institutions) {
    const scopes = INSTITUTION_SCOPES;
    const apiKey = await createApiKey(database, { name: SANDBOX_KEYS, institutionId: id, scopes }, clock());
    institutions.push(startSandboxInstitution({ url, apiKey, institutionId: id, log, ...delays }));
  }
  return async () => {
    await Promise.all(institutions.map((institution) => institution.stop()));
  };
}
