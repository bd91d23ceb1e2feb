import { useEffect, useState } from 'react';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import type { Person } from './person.ts';
import { SLOTS } from './slots.ts';
import type { PaletteResult, PaletteSource } from './slotTypes.ts';

const LEAST_CHARACTERS = 2;
const AFTER_LAST_KEY_MS = 150;

export type Found = { readonly source: PaletteSource; readonly results: readonly PaletteResult[] };

/** What the features find; a source that fails finds nothing, the others still answer. */
export function usePaletteSearch(text: string, person: Person): readonly Found[] {
  const { client } = useApi();
  const [found, setFound] = useState<readonly Found[]>([]);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted.length < LEAST_CHARACTERS) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      const sources = SLOTS.paletteSources.filter((source) => source.isAllowed(person));
      const searches = sources.map(async (source) => ({
        source,
        results: await source.search(wanted, client).catch(() => []),
      }));
      void Promise.all(searches).then((all) => {
        if (isCurrent) setFound(all.filter(({ results }) => results.length > 0));
      });
    }, AFTER_LAST_KEY_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted, client, person]);
  return wanted.length < LEAST_CHARACTERS ? [] : found;
}
