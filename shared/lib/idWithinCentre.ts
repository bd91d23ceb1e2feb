import { siblingId } from '#shared/lib/siblingId.ts';

const CENTRE_PART = 24;
const HASH_BITS = 48;
const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/**
 * The id of something that each centre has once, such as what it changed in a card: the centre's own with the hash of the
 * name at its end, marked as made by us (RFC 9562, version 8). So two devices that change it apart from each other write
 * about the same.
 */
export function idWithinCentre(centreId: string, name: string): string {
  return (
    siblingId(centreId).slice(0, CENTRE_PART) +
    hash48(name)
      .toString(16)
      .padStart(HASH_BITS / 4, '0')
  );
}

/** What an id becomes when the centre has to go by another one: its own, and those of what it has once. Others stay. */
export function idAfterRenaming(id: string, from: string, to: string): string {
  if (id === from) return to;
  if (id === siblingId(from)) return siblingId(to);
  return id.startsWith(siblingId(from).slice(0, CENTRE_PART))
    ? siblingId(to).slice(0, CENTRE_PART) + id.slice(CENTRE_PART)
    : id;
}

/** FNV-1a of 64 bits, shortened: nobody gains from two ids that are alike. */
function hash48(text: string): bigint {
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME);
  }
  return (hash >> 16n) ^ BigInt.asUintN(16, hash);
}
