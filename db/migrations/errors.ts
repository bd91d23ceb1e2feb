/** A newer program has used this file. It is left as it is; the remedy is to update, never to delete. */
export class DatabaseFromFutureError extends Error {
  readonly found: number;
  readonly known: number;
  constructor(found: number, known: number) {
    super(`the database is of version ${found}, this program knows up to ${known}`);
    this.name = 'DatabaseFromFutureError';
    this.found = found;
    this.known = known;
  }
}
