import { COUNTER_STAFF } from '#shared/api/define.ts';
import type { Caller } from '#electron/office/sessions.ts';
import { staffOf } from '#electron/office/work.ts';

/** Other days, and what other people did. */
export function isManager(caller: Caller): boolean {
  return staffOf(caller).roles.includes('manager');
}

/** Names and words are for those who serve clients, as everywhere else (levels 1–3). */
export function servesClients(caller: Caller): boolean {
  return staffOf(caller).roles.some((role) => COUNTER_STAFF.includes(role));
}
