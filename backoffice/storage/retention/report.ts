import type { RetentionFigures, RetentionReport, RetentionResponse } from '#shared/sync/retention.ts';
import type { Database } from '../database.ts';
import { countAnew } from './pass.ts';
import { readTerms, saveTerms } from './settings.ts';

const LOGGED_DAYS = 92;

/** Takes the terms that a device of the centre has, and tells those that count, what is to be erased next, and what was. */
export async function exchangeRetention(
  database: Database,
  centreId: string,
  { settings }: RetentionReport,
  now: number,
): Promise<RetentionResponse> {
  if (settings && (await saveTerms(database, centreId, settings))) await countAnew(database, now);
  return { settings: await readTerms(database, centreId), ...(await figuresOf(database, centreId)) };
}

async function figuresOf(database: Database, centreId: string): Promise<RetentionFigures> {
  const [pass] = await database<{ day: string }[]>`
    select to_char(day, 'YYYY-MM-DD') as day from retention_pass where mode = 'preview' and is_done`;
  const counts = await database<NonNullable<RetentionFigures['preview']>['counts']>`
    select kind, count, to_char(oldest_on, 'YYYY-MM-DD') as "oldestOn"
    from retention_preview where centre_id = ${centreId} order by kind`;
  const log = await database<RetentionFigures['log']>`
    select to_char(day, 'YYYY-MM-DD') as day, kind, count
    from retention_log where centre_id = ${centreId} order by retention_log.day desc, kind limit ${LOGGED_DAYS}`;
  return { preview: pass ? { day: pass.day, counts: [...counts] } : null, log: [...log] };
}
