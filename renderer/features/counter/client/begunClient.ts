import { create } from 'zustand';
import { usePerson } from '#renderer/app/person.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import type { NewClient } from './newClient.ts';

/** By person and client of the visit: another tab or screen loses nothing, and a colleague finds nothing of it. */
const useBegun = create<Readonly<Record<string, NewClient>>>()(() => ({}));

/** What was entered of a new client so far; it goes once the client is added. */
export function useBegunClient() {
  const { visit } = useOpenVisit();
  const { data: person } = usePerson();
  const key = `${person?.staffId ?? ''} ${visit.visitId} ${visit.clientNumber}`;
  const begun = useBegun((all) => all[key]);
  return {
    begun,
    keep: (client: NewClient) => useBegun.setState({ [key]: client }),
    change: (part: Partial<NewClient>) =>
      useBegun.setState(({ [key]: before }) => (before ? { [key]: { ...before, ...part } } : {})),
    forget: () => useBegun.setState(({ [key]: _gone, ...others }) => others, true),
  };
}
