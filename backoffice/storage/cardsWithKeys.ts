import type { ClientState } from '#shared/domain/client/types.ts';
import { asText, type Transaction } from './database.ts';

export type FoundCard = { readonly id: string; readonly state: ClientState };
type Keys = {
  readonly code?: string;
  /** `DDMMYY`, as a code begins with it. */
  readonly born?: string;
  readonly phone?: string;
  readonly email?: string;
};

/**
 * Cards of all centres that may have this code, day of birth, telephone or e-mail. Whether they do is for the caller to judge:
 * cards that PostgreSQL cannot read are among them.
 */
export async function cardsWithKeys(
  tx: Transaction,
  { code = '', born = '', ...reached }: Keys,
): Promise<readonly FoundCard[]> {
  const keys = [...(code ? [`code:${code}`] : []), ...(born ? [`born:${born}`] : []), '?'];
  return tx<FoundCard[]>`
    select id, state from aggregate
    where kind = 'client' and state is not null
      and client_keys(state) && (client_keys(${asText({ data: reached })}::text::json) || ${keys}::text[])
    order by id`;
}
