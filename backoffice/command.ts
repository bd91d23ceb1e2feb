import { parseArgs } from 'node:util';
import { validate as isUuid } from 'uuid';
import { localDate } from '#shared/lib/time.ts';
import { calendarYearFault, knownCalendarYears, missingCalendarYear } from '#shared/lib/workingDays.ts';
import { calendarYearsSchema, type CalendarYear } from '#shared/lib/workingDaysCalendar.ts';
import {
  addScopes,
  createApiKey,
  INSTITUTION_SCOPES,
  listApiKeys,
  revokeApiKeys,
  type ApiKey,
  type InstitutionScope,
} from './storage/apiKeys.ts';
import { enterCalendarYear, learnCalendar } from './storage/calendar.ts';
import { connect, type Database } from './storage/database.ts';
import { createCentre, createEnrolmentCode } from './storage/enrolment.ts';
import { beginBackup, finishBackup, newEpoch } from './storage/history.ts';
import { migrate } from './storage/migrate.ts';
import { listWebhooks, resumeWebhook, type Webhook } from './storage/webhooks.ts';
import { openRunningOrStart } from './storage/openStore.ts';

const USAGE = `Usage: command.ts <command> [--data DIR]     (or DATABASE_URL in the environment)
  admin-key NAME                    an API key for /admin/v1, shown once
  institution-key ID NAME [SCOPE…]  an API key for /institution/v1 (${INSTITUTION_SCOPES.join(', ')}), shown once
  keys                              the keys that are good: name, institution and scopes
  key-scopes NAME SCOPE…            permits an institution's keys of that name this as well
  revoke-keys NAME                  takes back every key of that name
  centre CODE NAME                  sets up a centre and shows an enrolment code for its first device
  calendar                          moved working days and holidays of single years that are known
  calendar-year YEAR none | FREE=WORKED… +HOLIDAY…
                                    what the government decided of a year, in place of what was known of it
  webhooks                          where institutions are told of news, and which addresses fail or were given up
  webhook-resume ID                 goes on with one that was given up
  backup-begin                      before a backup is made; shows its number
  backup-done NUMBER                after the backup is safe; devices may let go of what it holds
  new-epoch                         once after a restore, before devices connect again`;

/** A mistake of the person at the keyboard; the text says what to do. */
class UsageError extends Error {}

type Command = (database: Database, args: readonly string[]) => Promise<string>;

const COMMANDS: { readonly [name: string]: Command } = {
  'admin-key': (database, [name]) =>
    createApiKey(database, { name: required(name), institutionId: null, scopes: [] }, Date.now()),
  'institution-key': (database, [id, name, ...scopes]) => {
    const key = { institutionId: required(id), name: required(name), scopes: scopesOf(scopes) };
    return createApiKey(database, key, Date.now());
  },
  keys: async (database) => (await listApiKeys(database)).map(keyLine).join('\n') || 'none',
  'key-scopes': async (database, [name, first, ...others]) => {
    const scopes = scopesOf([required(first), ...others]);
    return `changed: ${await addScopes(database, required(name), scopes)}`;
  },
  'revoke-keys': async (database, [name]) =>
    `revoked: ${await revokeApiKeys(database, required(name), Date.now())}`,
  centre: async (database, [code, name]) => {
    if (!/^[A-Z]{3}$/.test(required(code)))
      throw new UsageError('the code of a centre is three capital letters');
    const centre = await createCentre(database, required(code), required(name));
    if (!centre) throw new UsageError(`another centre has the code ${code}`);
    const enrolment = await createEnrolmentCode(database, centre.id, Date.now());
    return `${enrolment.code}   (until ${new Date(enrolment.expiresAt).toISOString()})`;
  },
  calendar: async (database) => {
    await learnCalendar(database);
    const missing = missingCalendarYear(localDate(Date.now()));
    const lines = knownCalendarYears().map(calendarLine);
    return [
      ...lines,
      ...(missing === null ? [] : [`${missing}\tnot known: calendar-year ${missing} …`]),
    ].join('\n');
  },
  'calendar-year': async (database, [year, ...days]) => {
    const entered = calendarYearOf(Number(required(year)), days);
    await enterCalendarYear(database, entered);
    return calendarLine(entered);
  },
  webhooks: async (database) => (await listWebhooks(database, null)).map(webhookLine).join('\n') || 'none',
  'webhook-resume': async (database, [id]) => {
    const found =
      isUuid(required(id)) &&
      (await resumeWebhook(database, { id: required(id), institutionId: null }, Date.now()));
    if (!found) throw new UsageError('there is no such webhook');
    return 'resumed';
  },
  'backup-begin': async (database) => String(await beginBackup(database, Date.now())),
  'backup-done': async (database, [id]) => {
    const done = await finishBackup(database, Number(required(id)), Date.now());
    if (!done) throw new UsageError('there is no such backup under way');
    return 'done';
  },
  'new-epoch': (database) => newEpoch(database),
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { data: { type: 'string' } },
    allowPositionals: true,
  });
  const [name = '', ...args] = positionals;
  const databaseUrl = process.env['DATABASE_URL'];
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command || (databaseUrl === undefined && values.data === undefined)) throw new UsageError(USAGE);

  const store = await openRunningOrStart(databaseUrl, values.data);
  const database = connect(store.url);
  try {
    await migrate(database);
    process.stdout.write(`${await command(database, args)}\n`);
  } finally {
    await database.end();
    await store.close();
  }
}

function required(argument: string | undefined): string {
  if (argument === undefined || argument === '') throw new UsageError(USAGE);
  return argument;
}

function calendarYearOf(year: number, [first, ...others]: readonly string[]): CalendarYear {
  const days = required(first) === 'none' ? others : [required(first), ...others];
  const entered = calendarYearsSchema.safeParse([
    {
      year,
      moved: days
        .filter((day) => !day.startsWith('+'))
        .map((day) => ({ free: day.split('=')[0], worked: day.split('=')[1] })),
      holidays: days.filter((day) => day.startsWith('+')).map((day) => day.slice(1)),
    },
  ]).data?.[0];
  if (!entered) throw new UsageError(USAGE);
  const fault = calendarYearFault(entered);
  if (fault !== null) throw new UsageError(fault);
  return entered;
}

function calendarLine({ year, moved, holidays }: CalendarYear): string {
  const days = [...moved.map(({ free, worked }) => `${free}=${worked}`), ...holidays.map((day) => `+${day}`)];
  return [year, days.join(' ') || 'none'].join('\t');
}

function webhookLine({ id, institutionId, url, failures, lastProblem, deadAt }: Webhook): string {
  const state =
    deadAt !== null
      ? `given up ${new Date(deadAt).toISOString()} (${lastProblem ?? ''})`
      : failures > 0
        ? `failing, ${failures} in a row (${lastProblem ?? ''})`
        : 'fine';
  return [id, institutionId, url, state].join('\t');
}

function keyLine({ name, institutionId, scopes }: ApiKey): string {
  return [name, institutionId ?? 'administrator', scopes.join(' ')].join('\t');
}

function scopesOf(names: readonly string[]): readonly InstitutionScope[] {
  const scopes = INSTITUTION_SCOPES.filter((scope) => names.includes(scope));
  if (scopes.length !== names.length) throw new UsageError(`scopes are ${INSTITUTION_SCOPES.join(', ')}`);
  return scopes.length > 0 ? scopes : INSTITUTION_SCOPES;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
