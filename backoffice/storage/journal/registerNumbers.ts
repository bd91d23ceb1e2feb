import type { StoredEvent } from '#shared/domain/event.ts';
import { asRows, type Transaction } from '../database.ts';
import { isReadable } from './readable.ts';

export function registerNumberOf(event: StoredEvent): string | null {
  if (event.type !== 'request.registered' && event.type !== 'request.numberAssigned') return null;
  const number = isReadable(event) ? event.payload['registerNumber'] : null;
  return typeof number === 'string' ? number : null;
}

/**
 * Takes the numbers for the requests that carry them and says whose each is now. Two requests with one number can
 * only come from a copied device file; the first that arrives keeps it.
 */
export async function claimRegisterNumbers(
  tx: Transaction,
  events: readonly StoredEvent[],
): Promise<Map<string, string>> {
  const claims = new Map<string, string>();
  for (const event of events) {
    const number = registerNumberOf(event);
    if (number !== null && !claims.has(number)) claims.set(number, event.aggregateId);
  }
  if (claims.size === 0) return claims;
  const rows = asRows([...claims].map(([number, requestId]) => ({ number, requestId })));
  // Waits for another transaction that is taking the same number, so the answer below is final.
  await tx`
    insert into register_number (number, request_id)
    select number, "requestId"
    from json_to_recordset(${rows}::text::json) as claim (number text, "requestId" uuid)
    order by number
    on conflict do nothing`;
  const owners = await tx<{ number: string; request_id: string }[]>`
    select number, request_id from register_number where number = any(${[...claims.keys()]}::text[])`;
  return new Map(owners.map(({ number, request_id }) => [number, request_id]));
}
