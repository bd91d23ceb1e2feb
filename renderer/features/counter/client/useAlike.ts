import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import { useQuery } from '#renderer/api/useQuery.ts';

export type AlikeClient = OutputOf<'client.alike'>['clients'][number];
type Of = InputOf<'client.alike'>['of'];

/** The first card that may be this client too; nobody is asked while there is nothing to tell them by. */
export function useAlike(of: Of | null): { readonly alike: AlikeClient | undefined } {
  const canTell =
    of !== null &&
    ('clientId' in of ||
      (of.data.familyName !== '' && `${of.data.phone}${of.data.email}${of.data.code}` !== ''));
  const { data } = useQuery('client.alike', canTell ? { of } : null, { topics: ['client'] });
  return { alike: data?.clients[0] };
}
