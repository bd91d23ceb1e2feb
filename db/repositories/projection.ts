import type { Db } from '#db/open.ts';

/** Keeps the folded state of one kind of aggregate as a row that is replaced whole. */
export type Projection<State> = {
  load(db: Db, id: string): State | null;
  save(db: Db, id: string, state: State): void;
  remove(db: Db, id: string): void;
};
