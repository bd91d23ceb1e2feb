/**
 * Paths of the texts that hold half a character (one of two surrogates), in values and in names of fields. Such a text has no
 * UTF-8: it could not be hashed or sent as it is, and written down it would be another one.
 */
export function halfCharacters(value: unknown): readonly string[] {
  // Every call is asked about, and hardly any has one.
  return isWhole(value) ? [] : pathsOf(value, '');
}

function isWhole(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  for (const name of Object.keys(value)) {
    if (!name.isWellFormed() || !isWhole((value as Readonly<Record<string, unknown>>)[name])) return false;
  }
  return true;
}

function pathsOf(value: unknown, path: string): readonly string[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const inside = path === '' ? name : `${path}.${name}`;
    return name.isWellFormed() ? pathsOf(each, inside) : [inside];
  });
}
