import type { Catalogue } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import type { Report } from './report.ts';

/** Of the institution that answers, by its id where the catalogue does not know it any more; null: the centre's manager answers. */
export function useOwnerName({ institutions }: Catalogue, { owner }: Report): string | null {
  const say = useLocalText();
  const known = institutions.find(({ id }) => id === owner);
  return known ? say(known.shortName) : owner;
}
