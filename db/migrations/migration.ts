/** One step of the tables; versions only grow. */
export type Migration = { readonly version: number; readonly sql: string };
