import fs from 'node:fs';
import path from 'node:path';
import { diskTroubleOf, type DiskTrouble } from '#db/diskTrouble.ts';
import { writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';

/** More than a command writes; a few bytes find room long before that. */
const TRIED_BYTES = 256 * 1024;
const TRIED_FILE = 'room.tmp';

/** What is known of the disk: people are told for as long as nothing can be written. */
export type DiskWatch = {
  trouble(): DiskTrouble | null;
  /** Null: the error has another cause. */
  note(error: unknown): DiskTrouble | null;
  /** Does what may be left out while nothing can be written; false when it was. @throws what has another cause */
  attempt(act: () => void): boolean;
  /** At the start, and while nothing can be written: whether it can be now. */
  look(): void;
};

type Parts = { readonly db: Db; readonly dataDir: string; changed(): void };

export function createDiskWatch({ db, dataDir, changed }: Parts): DiskWatch {
  let known: DiskTrouble | null = null;
  let isFirstLook = true;
  const set = (trouble: DiskTrouble | null): void => {
    if (trouble === known) return;
    known = trouble;
    changed();
  };
  const note = (error: unknown): DiskTrouble | null => {
    const trouble = diskTroubleOf(error);
    if (trouble !== null) set(trouble);
    return trouble;
  };
  return {
    trouble: () => known,
    note,
    attempt(act) {
      try {
        act();
        return true;
      } catch (error) {
        if (note(error) === null) throw error;
        return false;
      }
    },
    look() {
      if (known === null && !isFirstLook) return;
      isFirstLook = false;
      const file = path.join(dataDir, TRIED_FILE);
      try {
        fs.writeFileSync(file, Buffer.alloc(TRIED_BYTES));
        writeMeta(db, 'disk.tried', true);
        set(null);
      } catch (error) {
        if (note(error) === null) throw error;
      } finally {
        fs.rmSync(file, { force: true });
      }
    },
  };
}
