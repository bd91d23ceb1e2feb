import type { OutputOf } from '#shared/api/contract.ts';
import type { StaffRole } from '#shared/api/define.ts';
import { useSessionToken } from '#renderer/api/ApiProvider.tsx';
import { useQuery, type Query } from '#renderer/api/useQuery.ts';

export type Person = OutputOf<'session.me'>;

/** Who is signed in at this window. */
export function usePerson(): Query<Person> {
  const token = useSessionToken();
  return useQuery('session.me', token === null ? null : {}, { topics: ['session', 'settings'] });
}

/** Whether this is a mobile centre. */
export function useIsOnBus(): boolean {
  return usePerson().data?.centre.isMobile ?? false;
}

export function hasRole(person: Pick<Person, 'roles'>, roles: readonly StaffRole[]): boolean {
  return person.roles.some((role) => roles.includes(role));
}

/** `Anna Kļaviņa` → `AK` */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
}
