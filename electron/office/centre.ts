import type { OpeningInterval } from '#shared/domain/opening/opening.ts';
import type { CentreProfile } from '#shared/domain/centre/profile.ts';
import type { TicketPrinter } from '#shared/domain/print/printer.ts';
import { USUAL_COST_UNITS, type CostUnits } from '#shared/domain/visit/costFigures.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';

export type CentreIdentity = { readonly id: string; readonly code: string; readonly name: string };

export type CentreSettings = {
  /** By weekday, Monday first. */
  readonly openingHours: readonly (readonly OpeningInterval[])[];
  readonly lockAfterMinutes: number;
  /** Below messages to clients; absent until somebody has written it. */
  readonly contact?: string;
};

export const DEFAULT_SETTINGS: Omit<CentreSettings, 'openingHours'> = {
  lockAfterMinutes: 5,
};

export function readCentre(db: Db): CentreIdentity | null {
  return readMeta<CentreIdentity>(db, 'centre');
}

export function writeCentre(db: Db, centre: CentreIdentity): void {
  writeMeta(db, 'centre', centre);
}

export function readSettings(db: Db): CentreSettings {
  const settings = readMeta<CentreSettings>(db, 'centre.settings');
  if (!settings) throw new Error('the centre has not been set up');
  return settings;
}

/** Also of a device that was never set up; empty: nothing is said. */
export function readContact(db: Db): string {
  return readMeta<CentreSettings>(db, 'centre.settings')?.contact ?? '';
}

export function writeSettings(db: Db, settings: CentreSettings): void {
  writeMeta(db, 'centre.settings', settings);
}

const UNSAID_PROFILE: CentreProfile = { isRegional: false, isMobile: false, attached: [] };

export function readProfile(db: Db): CentreProfile {
  // One that was kept by an older version says nothing of being mobile.
  return { ...UNSAID_PROFILE, ...readMeta<Partial<CentreProfile>>(db, 'centre.profile') };
}

export function writeProfile(db: Db, profile: CentreProfile): void {
  writeMeta(db, 'centre.profile', profile);
}

export function readTicketPrinter(db: Db): TicketPrinter {
  return readMeta<TicketPrinter>(db, 'centre.printer') ?? { kind: 'dialog' };
}

export function writeTicketPrinter(db: Db, printer: TicketPrinter): void {
  writeMeta(db, 'centre.printer', printer);
}

/** Into which the scanner writes; null: none is watched. */
export function readScanFolder(db: Db): string | null {
  return readMeta<string>(db, 'centre.scanFolder');
}

export function writeScanFolder(db: Db, folder: string | null): void {
  writeMeta(db, 'centre.scanFolder', folder);
}

/** Percent of requests that are to come in electronically (CHN-03); null: no plan. */
export function readElectronicPlan(db: Db): number | null {
  return readMeta<number>(db, 'centre.electronicPlan');
}

export function writeElectronicPlan(db: Db, percent: number | null): void {
  writeMeta(db, 'centre.electronicPlan', percent);
}

/** Of services for which another share is planned than for the centre, by service. */
export function readServicePlans(db: Db): ReadonlyMap<string, number> {
  return new Map(Object.entries(readMeta<Record<string, number>>(db, 'centre.servicePlans') ?? {}));
}

/** Null: as the centre plans for all. */
export function writeServicePlan(db: Db, serviceId: string, percent: number | null): void {
  const plans = new Map(readServicePlans(db));
  if (percent === null) plans.delete(serviceId);
  else plans.set(serviceId, percent);
  writeMeta(db, 'centre.servicePlans', Object.fromEntries(plans));
}

/** What one contact by each channel costs, in relative units (CHN-09). */
export function readCostUnits(db: Db): CostUnits {
  return readMeta<CostUnits>(db, 'centre.costUnits') ?? USUAL_COST_UNITS;
}

export function writeCostUnits(db: Db, units: CostUnits): void {
  writeMeta(db, 'centre.costUnits', units);
}

/** `8:30–12:00, 13:00–17:00`, `0–24` for the whole day, or null when closed. */
export function hoursText(intervals: readonly OpeningInterval[]): string | null {
  if (intervals.length === 0) return null;
  if (intervals[0]?.from === '00:00' && intervals[0].to === '23:59') return '0–24';
  return intervals.map(({ from, to }) => `${from.replace(/^0/, '')}–${to}`).join(', ');
}
