import type { PresenceRule } from '#shared/domain/presence/schedule.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';

export type HandoffSettings = {
  /** Minutes after which an offer that nobody answered comes back to the sender. */
  readonly answerMinutes: number;
  /** The same for another centre, whose people are not in the room. */
  readonly answerMinutesElsewhere: number;
  /** Which institutions a specialist speaks for; a person who is not here speaks for all. */
  readonly specialists: readonly { readonly staffId: string; readonly institutionIds: readonly string[] }[];
  /** When institutions' people sit in this centre. */
  readonly presence: readonly PresenceRule[];
};

const KEY = 'handoff.settings';
const DEFAULTS: HandoffSettings = {
  answerMinutes: 10,
  answerMinutesElsewhere: 60,
  specialists: [],
  presence: [],
};

export function readHandoffSettings(db: Db): HandoffSettings {
  return readMeta<HandoffSettings>(db, KEY) ?? DEFAULTS;
}

export function writeHandoffSettings(db: Db, settings: HandoffSettings): void {
  writeMeta(db, KEY, settings);
}

/** The institutions whose matters this person takes; null means all. */
export function institutionsOf({ specialists }: HandoffSettings, staffId: string): readonly string[] | null {
  return specialists.find((each) => each.staffId === staffId)?.institutionIds ?? null;
}
