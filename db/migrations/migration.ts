/** One step of the tables; its version is its place in the list. */
export type Migration = { readonly version: number; readonly sql: string };
