import { DEFAULT_DELEGATION_SETTINGS, type DelegationSettings } from '#shared/domain/delegation/settings.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';

const KEY = 'delegation.settings';

/** What an earlier version did not know has its default: off. */
export function readDelegationSettings(db: Db): DelegationSettings {
  return { ...DEFAULT_DELEGATION_SETTINGS, ...readMeta<Partial<DelegationSettings>>(db, KEY) };
}

export function writeDelegationSettings(db: Db, settings: DelegationSettings): void {
  writeMeta(db, KEY, settings);
}
