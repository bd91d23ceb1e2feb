/**
 * Paths of the texts that hold half a character (one of two surrogates), in values and in names of fields. Such a text has no
 * UTF-8: it could not be hashed or sent as it is, and written down it would be another one.
 */
export function halfCharacters(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const inside = path === '' ? name : `${path}.${name}`;
    return name.isWellFormed() ? halfCharacters(each, inside) : [inside];
  });
}
