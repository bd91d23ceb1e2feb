import { SWEPT_KINDS } from '#shared/domain/retention/terms.ts';
import { localDate, localTime, type LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { transaction, type Database, type Queryable, type Transaction } from '../database.ts';
import { lockErasures } from '../erasureLedger.ts';
import type { ForgottenFile } from '../files/attachments.ts';
import type { SealedFolder } from '../files/sealedFolder.ts';
import type { JournalContext } from '../journal/record.ts';
import type { Batch } from './batch.ts';
import { eraseIdleClients } from './idleClients.ts';
import { erasePastMatters } from './pastMatters.ts';

const NOWHERE = '00000000-0000-0000-0000-000000000000';
/** When few are at work; local time. */
const SWEEP_FROM = '03:00';
const BATCH_SIZE = 50;
const LEAP_DAYS = 7;

type Context = JournalContext & { readonly folder: SealedFolder | null };

type Pass = Omit<Batch, 'size'> & {
  readonly isDone: boolean;
  readonly sweptOn: LocalDate;
};

/**
 * One step of the daily pass, a transaction of its own: killed anywhere, the next begins where this one did, and what is erased
 * already is not found again. False when there is nothing to do.
 */
export async function passStep(database: Database, context: Context): Promise<boolean> {
  const today = localDate(context.now);
  const [before] = await database<{ isIdle: boolean }[]>`
    select is_done and (swept_on >= ${today}::date or ${localTime(context.now)} < ${SWEEP_FROM}) as "isIdle"
    from retention_pass`;
  if (before?.isIdle) return false;
  const files = await transaction(database, async (tx) => {
    await lockErasures(tx);
    return step(tx, context, today);
  });
  for (const file of files) await context.folder?.remove(file);
  return true;
}

async function step(tx: Transaction, context: Context, today: LocalDate): Promise<readonly ForgottenFile[]> {
  const pass = await readPass(tx);
  if (!pass) {
    // Of a new back-office: what the first night would erase can be read the day before.
    await begin(tx, 'preview', today, today);
    return [];
  }
  if (pass.isDone) {
    // Off for so long, or the clock is wrong: what would be erased can be read for a day before.
    if (pass.sweptOn < addDays(today, -LEAP_DAYS)) await begin(tx, 'preview', today, today);
    else if (pass.sweptOn < today) await begin(tx, 'sweep', today, pass.sweptOn);
    return [];
  }
  const { mode, day, kind, afterId } = pass;
  const batch = { mode, day, kind, afterId, size: BATCH_SIZE };
  const { lastId, files } =
    kind === 'client'
      ? await eraseIdleClients(tx, context, batch)
      : await erasePastMatters(tx, context, { ...batch, kind });
  if (lastId !== null) await tx`update retention_pass set after_id = ${lastId}`;
  else await nextKind(tx, pass, today);
  return files;
}

async function nextKind(
  tx: Transaction,
  { kind, mode, day, sweptOn }: Pass,
  today: LocalDate,
): Promise<void> {
  const next = SWEPT_KINDS[SWEPT_KINDS.indexOf(kind) + 1];
  if (next !== undefined) await tx`update retention_pass set kind = ${next}, after_id = ${NOWHERE}`;
  else if (mode === 'sweep') await begin(tx, 'preview', today, day);
  else await tx`update retention_pass set is_done = true, swept_on = ${sweptOn}::date`;
}

/** A preview counts for the day after: the next sweep. */
async function begin(tx: Queryable, mode: Pass['mode'], today: LocalDate, sweptOn: LocalDate): Promise<void> {
  if (mode === 'preview') await tx`delete from retention_preview`;
  const day = mode === 'preview' ? addDays(today, 1) : today;
  await tx`
    insert into retention_pass (mode, day, kind, after_id, is_done, swept_on)
    values (${mode}, ${day}::date, ${SWEPT_KINDS[0]}, ${NOWHERE}, false, ${sweptOn}::date)
    on conflict (singleton) do update set mode = excluded.mode, day = excluded.day, kind = excluded.kind,
      after_id = excluded.after_id, is_done = excluded.is_done, swept_on = excluded.swept_on`;
}

/** Terms were changed: what the next sweep would erase is counted again. A sweep under way counts when it is through. */
export async function countAnew(database: Database, now: number): Promise<void> {
  await transaction(database, async (tx) => {
    await lockErasures(tx);
    const pass = await readPass(tx);
    if (pass && (pass.isDone || pass.mode === 'preview'))
      await begin(tx, 'preview', localDate(now), pass.sweptOn);
  });
}

async function readPass(tx: Transaction): Promise<Pass | null> {
  const [pass] = await tx<Pass[]>`
    select mode, to_char(day, 'YYYY-MM-DD') as day, kind, after_id as "afterId", is_done as "isDone",
      to_char(swept_on, 'YYYY-MM-DD') as "sweptOn"
    from retention_pass for update`;
  return pass ?? null;
}
