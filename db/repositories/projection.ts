import type { Db } from '#db/open.ts';

/** Keeps the folded state of one kind of aggregate as a row that is replaced whole, and what belongs to it. */
export type Projection<State> = {
  load(db: Db, id: string): State | null;
  /** `before` is what is kept now: of what is the same in both nothing needs to be written. */
  save(db: Db, id: string, state: State, before: State | null): void;
  remove(db: Db, id: string): void;
};
