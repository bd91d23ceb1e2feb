import type { ClientState } from '#shared/domain/client/types.ts';
import { asText, type Transaction } from './database.ts';

export type FoundCard = { readonly id: string; readonly state: ClientState };
type Keys = { readonly code?: string; readonly phone?: string; readonly email?: string };

/**
 * Cards of all centres that may have this code (or begin with it: six digits are a day of birth), telephone or e-mail. Whether
 * they do is for the caller to judge: cards that PostgreSQL cannot read are among them.
 */
export async function cardsWithKeys(tx: Transaction, keys: Keys): Promise<readonly FoundCard[]> {
  return tx<FoundCard[]>`
    select id, state from aggregate
    where kind = 'client' and state is not null
      and client_keys(state) && array_append(client_keys(${asText({ data: keys })}::text::json), '?')
    order by id`;
}
