import { useCallback, useEffect } from 'react';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { learnCalendarYears } from '#shared/lib/workingDays.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useUi } from './uiStore.ts';

/** Asked in one way everywhere: its answer is kept once, and goes stale by the topics of whoever asked first. */
export function useCatalogueAnswer() {
  return useQuery('catalogue.get', {}, { topics: ['settings', 'localCard'] });
}

/** Working days are counted on this screen as in the office. */
export function useToldCalendar(): void {
  const { data } = useCatalogueAnswer();
  useEffect(() => {
    if (data) learnCalendarYears(data.calendar);
  }, [data]);
}

/** The catalogue in use; undefined until it has come. */
export function useCatalogue(): Catalogue | undefined {
  const { data } = useCatalogueAnswer();
  // The office checked it against its schema before it came into use.
  return data?.catalogue as Catalogue | undefined;
}

/** Services that this centre chose as its own favourites. */
export function useFavourites(): readonly string[] {
  const { data } = useCatalogueAnswer();
  return data?.favourites ?? [];
}

/** A text of the catalogue in the language of the person at the screen. */
export function useLocalText(): (text: LocalText) => string {
  const language = useUi((state) => state.look.language);
  return useCallback((text: LocalText) => text[language], [language]);
}
