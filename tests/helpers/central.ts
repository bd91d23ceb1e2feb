import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import pino from 'pino';
import { createBackoffice, type Backoffice } from '#backoffice/createBackoffice.ts';
import { createCentre, createReusableCode, type Centre } from '#backoffice/storage/enrolment.ts';
import { actOnRequest, type InstitutionAct } from '#backoffice/storage/requests.ts';
import { newTestDatabase } from '#backoffice/testing/cluster.ts';
import { temporaryFolder } from '#tests/factories/journal.ts';
import { catalogue } from '#shared/catalogue/catalogue.ts';

export const DEMO_CODE = 'DEMO-SALASPILS';
const owners = new Map(catalogue.cards.map(({ id, owner }) => [id, owner]));

/** A real back-office on a real PostgreSQL, which can be restarted in the middle of everything. */
export type Central = {
  url(): string;
  sql(): Backoffice['sql'];
  /** Of the files that devices send. */
  readonly filesDir: string;
  /** Everything it logged. */
  logged(): readonly string[];
  /** A new centre; devices with `DEMO_CODE` are let into the latest one. */
  newCentre(): Promise<Centre>;
  restart(): Promise<void>;
  /** Copies of the database, as a backup that is restored later. */
  backUp(): Promise<string>;
  restore(name: string): Promise<void>;
  /** The owner of the request's service does something about it; false when a rule refuses. */
  act(requestId: string, serviceId: string, act: InstitutionAct): Promise<boolean>;
  /** The owner of the request's service returns its result. */
  returnResult(requestId: string, serviceId: string): Promise<boolean>;
  close(): Promise<void>;
};

/**
 * `clock`: of the back-office; the real one unless a test needs its nights. `ownDatabaseUrl`: of a PostgreSQL of its own, for a test
 * that looks into its files.
 */
export async function startCentral(
  clock: () => number = Date.now,
  ownDatabaseUrl?: string,
): Promise<Central> {
  const filesDir = temporaryFolder();
  let databaseUrl = ownDatabaseUrl ?? (await newTestDatabase());
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
  const options = { filesDir, demo: false, clock, log };
  let running = await createBackoffice({ ...options, databaseUrl, port: 0 });
  const port = Number(new URL(running.url).port);
  let centres = 0;

  const nameOf = (url: string): string => new URL(url).pathname.slice(1);
  const open = async (): Promise<void> => {
    running = await createBackoffice({ ...options, databaseUrl, port });
  };
  /** PostgreSQL copies a database only while nobody is connected to it. */
  const copyDatabase = async (from: string, to: string): Promise<void> => {
    const admin = await createBackoffice({ databaseUrl: await newTestDatabase(), port: 0, demo: false });
    await admin.sql.unsafe(`create database "${to}" template "${from}"`);
    await admin.close();
  };

  const act: Central['act'] = async (requestId, serviceId, fact) => {
    const context = { now: Date.now(), ownerOf: (id: string) => owners.get(id) ?? null };
    const owner = owners.get(serviceId) ?? '';
    return (await actOnRequest(running.sql, owner, requestId, fact, context)) === null;
  };

  return {
    url: () => running.url,
    sql: () => running.sql,
    filesDir,
    logged: () => lines,
    async newCentre() {
      const { sql } = running;
      const code = letters(centres);
      centres += 1;
      const centre = await createCentre(sql, code, `Centre ${code}`);
      if (!centre) throw new Error(`centre ${code} exists`);
      await sql`delete from enrolment_code`;
      await createReusableCode(sql, centre.id, DEMO_CODE);
      return centre;
    },
    async restart() {
      await running.close();
      await open();
    },
    async backUp() {
      const name = `backup_${randomUUID()}`;
      await running.close();
      await copyDatabase(nameOf(databaseUrl), name);
      await open();
      return name;
    },
    async restore(name) {
      await running.close();
      databaseUrl = databaseUrl.replace(/[^/]+$/, name);
      await open();
    },
    act,
    async returnResult(requestId, serviceId) {
      return act(requestId, serviceId, {
        kind: 'returnResult',
        outcome: 'positive',
        resultKind: 'document',
        content: 'Lēmums',
        reasons: '',
        nextStep: '',
      });
    },
    async close() {
      await running.close();
      fs.rmSync(filesDir, { recursive: true, force: true });
    },
  };
}

/** AAA, AAB, … */
function letters(index: number): string {
  const letter = (value: number): string => String.fromCharCode(65 + (value % 26));
  return letter(Math.floor(index / 676)) + letter(Math.floor(index / 26)) + letter(index);
}
