import { fold } from '#renderer/app/fold.ts';

/** Letters typed faster than this belong together. */
const PAUSE_MS = 1000;

/** Finds by the first letters of a name or surname, with or without Latvian letters; one letter again: the next one. */
export function createTypeAhead() {
  let typed = '';
  let last = 0;
  let found: string | null = null;
  return <Named extends { readonly name: string }>(
    letter: string,
    items: readonly Named[],
    now: number,
  ): Named | undefined => {
    typed = now - last > PAUSE_MS ? fold(letter) : typed + fold(letter);
    last = now;
    const isRepeated = typed.length > 1 && new Set(typed).size === 1;
    const wanted = isRepeated ? typed[0] : typed;
    const matching = items.filter(({ name }) =>
      fold(name)
        .split(' ')
        .some(
          (word, index) =>
            word.startsWith(wanted ?? '') || (index === 0 && fold(name).startsWith(wanted ?? '')),
        ),
    );
    const at = matching.findIndex(({ name }) => name === found);
    const next =
      isRepeated || (typed.length === 1 && at >= 0) ? matching[(at + 1) % matching.length] : matching[0];
    found = next?.name ?? found;
    return next;
  };
}
