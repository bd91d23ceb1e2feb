import type { Logger } from 'pino';
import { createBackoffice, type Backoffice } from '../createBackoffice.ts';
import type { Portal } from '../gateway/portal.ts';
import type { Notifier } from '../notifier/notifier.ts';
import { createApiKey, INSTITUTION_SCOPES, type InstitutionScope } from '../storage/apiKeys.ts';
import { createCentre, createEnrolmentCode } from '../storage/enrolment.ts';
import type { Reach } from '../webhooks/webhookUrl.ts';
import { newTestDatabase } from './cluster.ts';
import { enrolTestDevice, type TestDevice } from './testDevice.ts';

export const NOW = Date.UTC(2026, 10, 22, 8, 0);

export type TestBackoffice = Backoffice & {
  readonly databaseUrl: string;
  readonly clock: { now: number };
  /** A device of the centre with that code; the centre is made when it is new. */
  device(centreCode?: string): Promise<TestDevice>;
  enrolmentCode(centreCode?: string): Promise<string>;
  adminKey(): Promise<string>;
  institutionKey(institutionId: string, scopes?: readonly InstitutionScope[]): Promise<string>;
};

/** A back-office on a database of its own. */
export async function startTestBackoffice(
  options: {
    demo?: boolean;
    portal?: Portal;
    notifier?: Notifier;
    reach?: Reach;
    filesDir?: string;
    log?: Logger;
    /** Of a back-office that goes on after another one on the same database ended. */
    databaseUrl?: string;
    /** Where its devices look for it. */
    port?: number;
    clock?: { now: number };
  } = {},
): Promise<TestBackoffice> {
  const databaseUrl = options.databaseUrl ?? (await newTestDatabase());
  const clock = options.clock ?? { now: NOW };
  const backoffice = await createBackoffice({
    databaseUrl,
    port: options.port ?? 0,
    demo: options.demo ?? false,
    ...(options.portal ? { portal: options.portal } : {}),
    ...(options.notifier ? { notifier: options.notifier } : {}),
    ...(options.filesDir === undefined ? {} : { filesDir: options.filesDir }),
    ...(options.reach ? { reach: options.reach } : {}),
    ...(options.log ? { log: options.log } : {}),
    clock: () => clock.now,
  });
  const { sql, url } = backoffice;
  const enrolmentCode = async (centreCode = 'SAL') => {
    const centre = await createCentre(sql, centreCode, `Centre ${centreCode}`);
    if (!centre) throw new Error(`no centre ${centreCode}`);
    return (await createEnrolmentCode(sql, centre.id, clock.now)).code;
  };
  return {
    ...backoffice,
    databaseUrl,
    clock,
    enrolmentCode,
    device: async (centreCode) => enrolTestDevice(url, await enrolmentCode(centreCode)),
    adminKey: () => createApiKey(sql, { name: 'test', institutionId: null, scopes: [] }, clock.now),
    institutionKey: (institutionId, scopes = INSTITUTION_SCOPES) =>
      createApiKey(sql, { name: 'test', institutionId, scopes }, clock.now),
  };
}
