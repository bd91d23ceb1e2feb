import { useMemo } from 'react';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';

export type Institutions = {
  /** `VSAA`; an institution that has left the catalogue is named by its id. */
  readonly nameOf: (institutionId: string) => string;
  readonly choices: readonly { readonly key: string; readonly label: string; readonly note: string }[];
};

/** Institutions of the catalogue in use, in the language of the person at the screen. */
export function useInstitutions(): Institutions {
  const catalogue = useCatalogue();
  const say = useLocalText();
  return useMemo(() => {
    const choices = (catalogue?.institutions ?? []).map(({ id, shortName, name }) => ({
      key: id,
      label: say(shortName),
      note: say(name),
    }));
    const names = new Map(choices.map(({ key, label }) => [key, label]));
    return { choices, nameOf: (institutionId) => names.get(institutionId) ?? institutionId };
  }, [catalogue, say]);
}
