import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { localDate, type EpochMs } from '#shared/lib/time.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import type { DayAct } from './dayAct.ts';

/** A short cut of the network is everyday; after an hour nobody can count on it ending by itself. */
const EXPECTED_WITHIN_MS = 3_600_000;

type Connection = Pick<
  OutputOf<'connection.status'>,
  'state' | 'isStuck' | 'toSend' | 'filesToSend' | 'unsentSince'
>;

/**
 * What was done here and nobody else has yet: the owner of the service does not work on it, while the client was
 * promised a day. Late when the sending stands still, or when it should have gone out on an earlier day.
 */
export function unsentAct(connection: Connection, now: EpochMs, t: TFunction): DayAct | null {
  const { state, isStuck, toSend, filesToSend, unsentSince } = connection;
  if (state === 'unconnected' || unsentSince === null) return null;
  if (!isStuck && now - unsentSince < EXPECTED_WITHIN_MS) return null;
  const isLate = isStuck || localDate(unsentSince) < localDate(now);
  const since = t('day.acts.unsentSince', { time: formatDayTime(unsentSince, now) });
  return {
    id: 'unsent',
    tone: isLate ? 'error' : 'warn',
    text: t('day.acts.unsent', { number: toSend + filesToSend }),
    note: isStuck ? `${since} · ${t('app.connection.stuck')}` : since,
    label: t('day.acts.openOutbox'),
    overlay: 'outbox',
  };
}
