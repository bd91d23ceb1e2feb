const PLACE = /\{(?<name>[^{}]*)\}/g;

/** As it is typed: `{termiņš}`. */
export function placeText(name: string): string {
  return `{${name}}`;
}

/** Names in braces, each once: `{termiņš}`. */
export function placesIn(text: string): string[] {
  return [...new Set([...text.matchAll(PLACE)].map(([, name = '']) => name))];
}

/** What is not known stays as it is, so that whoever reads it sees the gap. */
export function fillPlaces(text: string, known: (name: string) => string | undefined): string {
  return text.replace(PLACE, (whole, name: string) => known(name) ?? whole);
}
