import type { OutputOf } from '#shared/api/contract.ts';
import { COUNTER_STAFF } from '#shared/api/define.ts';
import { hasRole } from '#renderer/app/person.ts';

export type SignInOptions = OutputOf<'session.options'>;
type Staff = SignInOptions['staff'][number];

/** Chosen instead of a counter: at the door, in the office. */
export const NO_COUNTER = 'none';

/** What was chosen here last time; ids only. */
export type Remembered = { readonly staffId: string | null; readonly counterId: string | null };

export function servesAtCounter(staff: Staff | undefined): boolean {
  return staff !== undefined && hasRole(staff, COUNTER_STAFF);
}

/** Whoever was entered in the set-up a moment ago, else the one of last time, else the only one. */
export function firstPerson(
  { staff }: SignInOptions,
  remembered: Remembered,
  administrator: string | null,
): string | null {
  const known =
    staff.find(({ name }) => name === administrator) ?? staff.find(({ id }) => id === remembered.staffId);
  return known?.id ?? (staff.length === 1 ? (staff[0]?.id ?? null) : null);
}

/** The counter of last time when it is free, else the first free one; managers and the door need none. */
export function firstCounter(
  { counters }: SignInOptions,
  staff: Staff | undefined,
  remembered: Remembered,
): string {
  if (!staff || !hasRole(staff, ['clerk', 'specialist'])) return NO_COUNTER;
  const free = counters.filter(({ takenBy }) => takenBy === null || takenBy === staff.name);
  return (free.find(({ id }) => id === remembered.counterId) ?? free[0])?.id ?? NO_COUNTER;
}

const STORAGE_KEY = 'lodzins.signIn';

export function readRemembered(storage: Storage): Remembered {
  const [staffId, counterId] = (storage.getItem(STORAGE_KEY) ?? '').split(' ');
  return { staffId: staffId || null, counterId: counterId || null };
}

export function remember(storage: Storage, staffId: string, counterId: string | null): void {
  storage.setItem(STORAGE_KEY, `${staffId} ${counterId ?? ''}`);
}
