import { defaultKiosk, type KioskSettings } from '#shared/domain/kiosk/kiosk.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';
import type { OfficeContext } from '#electron/office/context.ts';

const KEY = 'kiosk.settings';

export function readKioskSettings({ db, catalogue }: Pick<OfficeContext, 'db' | 'catalogue'>): KioskSettings {
  return readMeta<KioskSettings>(db, KEY) ?? defaultKiosk(catalogue());
}

export function writeKioskSettings(db: Db, settings: KioskSettings): void {
  writeMeta(db, KEY, settings);
}
