import { DEFAULT_QUEUE_SETTINGS, type QueueSettings } from '#shared/domain/queue/settings.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';

const KEY = 'queue.settings';

/** What an earlier version did not know has its default. */
export function readQueueSettings(db: Db): QueueSettings {
  return { ...DEFAULT_QUEUE_SETTINGS, ...readMeta<Partial<QueueSettings>>(db, KEY) };
}

export function writeQueueSettings(db: Db, settings: QueueSettings): void {
  writeMeta(db, KEY, settings);
}
