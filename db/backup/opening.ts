/** What opens a backup. */
export type Opening = {
  /** Of the database, 32 bytes. */
  readonly key: Buffer;
  /**
   * SHA-256, in hex, of a file of a request, from its bytes as they lie encrypted on a disk. How such a file is
   * encrypted is known to the office alone. @throws when it was altered, cut off or is longer
   */
  hashOfSealed(sealed: Iterable<Buffer>, bytes: number): string;
};

/** A file that was altered does not open; one that opens and is another file is just as wrong. */
export function isWhole(
  { hashOfSealed }: Opening,
  { hash, bytes }: { readonly hash: string; readonly bytes: number },
  sealed: Iterable<Buffer>,
): boolean {
  try {
    return hashOfSealed(sealed, bytes) === hash;
  } catch {
    return false;
  }
}
