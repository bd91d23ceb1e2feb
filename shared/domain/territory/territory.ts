import { checkPostcode } from '#shared/domain/identity/postcode.ts';

/** Part of a municipality, such as a parish, by its postcodes: they are the one part of an address that is checked. */
export type Territory = { readonly name: string; readonly postcodes: readonly string[] };

export function isWithin(postcode: string | null, { postcodes }: Territory): boolean {
  return postcode !== null && postcodes.includes(postcode);
}

export type PostcodesCheck =
  | { readonly kind: 'right'; readonly postcodes: readonly string[] }
  | { readonly kind: 'wrong'; readonly entry: string };

/** A list as people write it: with commas, spaces or in lines, with or without `LV-`. Names the first entry that is none. */
export function checkPostcodes(text: string): PostcodesCheck {
  const postcodes = new Set<string>();
  for (const entry of text.split(/[\s,;]+/).filter(Boolean)) {
    const { code } = checkPostcode(entry);
    if (code === null) return { kind: 'wrong', entry };
    postcodes.add(code);
  }
  return { kind: 'right', postcodes: [...postcodes].sort() };
}
