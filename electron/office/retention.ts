import { USUAL_TERMS, type Terms } from '#shared/domain/retention/terms.ts';
import type { RetentionFigures, TermSettings } from '#shared/sync/retention.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';

const SETTINGS = 'retention.settings';
const FIGURES = 'retention.figures';

/** Null: nobody of the centre has changed them. */
export function readTermSettings(db: Db): TermSettings | null {
  return readMeta<TermSettings>(db, SETTINGS) ?? null;
}

export function readTerms(db: Db): Terms {
  // Those that were set before a kind had a term lack it.
  return { ...USUAL_TERMS, ...readTermSettings(db)?.terms };
}

export function writeTermSettings(db: Db, settings: TermSettings): void {
  writeMeta(db, SETTINGS, settings);
}

/** As the back-office last told them; null before it has. */
export function readRetentionFigures(db: Db): RetentionFigures | null {
  return readMeta<RetentionFigures>(db, FIGURES) ?? null;
}

export function writeRetentionFigures(db: Db, figures: RetentionFigures): void {
  writeMeta(db, FIGURES, figures);
}
