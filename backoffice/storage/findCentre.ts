import type { Queryable } from './database.ts';

/** By the three letters that begin its register numbers; null where there is none. */
export async function findCentre(database: Queryable, code: string): Promise<{ readonly id: string } | null> {
  const [centre] = await database<{ id: string }[]>`select id from centre where code = ${code}`;
  return centre ?? null;
}
