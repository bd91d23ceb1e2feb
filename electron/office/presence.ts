import { canTake } from '#shared/domain/queue/dueOrder.ts';
import { presenceOverview, type InstitutionPresence } from '#shared/domain/presence/overview.ts';
import { nextPresence, type Presence } from '#shared/domain/presence/schedule.ts';
import type { Timed } from '#shared/domain/queue/waitSamples.ts';
import { quantile } from '#shared/lib/quantile.ts';
import { localDate, localTime, MINUTE_MS, startOfLocalDay } from '#shared/lib/time.ts';
import type { PresenceReport, PresenceResponse } from '#shared/sync/presence.ts';
import { readMeta, writeMeta } from '#db/meta.ts';
import type { Db } from '#db/open.ts';
import { openShifts } from '#db/repositories/shifts.ts';
import { allStaff } from '#db/repositories/staff.ts';
import { institutionsOf, readHandoffSettings } from '#electron/office/handoffSettings.ts';
import { readContact, readProfile } from '#electron/office/centre.ts';
import { levelsOf, readHall, type Hall, type HallOffice } from '#electron/office/hall.ts';

export type PersonAtWork = {
  readonly staffId: string;
  readonly name: string;
  readonly counter: string | null;
  /** Expected back then, or null while at work. */
  readonly onBreakUntil: number | null;
  readonly levels: readonly number[];
  readonly institutionIds: readonly string[] | null;
  readonly freeInMinutes: number;
  /** Clients of the higher levels who wait for this person. */
  readonly waiting: number;
};

/** Everybody who can take a hand-off now, by the open shifts of today. */
export function peopleAtWork(office: HallOffice): PersonAtWork[] {
  const hall = readHall(office);
  const settings = readHandoffSettings(office.db);
  const staff = new Map(allStaff(office.db).map((member) => [member.id, member]));
  const shifts = openShifts(office.db, startOfLocalDay(localDate(office.clock.now())));
  const latest = new Map(shifts.map((shift) => [shift.staffId, shift]));
  return [...latest.values()].flatMap(({ staffId, counter, state }) => {
    const member = staff.get(staffId);
    const levels = levelsOf(member?.roles ?? []);
    if (!member || levels.length === 0) return [];
    const institutionIds = institutionsOf(settings, staffId);
    const onBreakUntil = state.onBreak?.until ?? null;
    const person = { staffId, name: member.name, counter, onBreakUntil, levels, institutionIds };
    return [{ ...person, ...burdenOf(hall, staffId, onBreakUntil) }];
  });
}

function burdenOf(
  hall: Hall,
  staffId: string,
  onBreakUntil: number | null,
): Pick<PersonAtWork, 'freeInMinutes' | 'waiting'> {
  if (onBreakUntil !== null) {
    return { freeInMinutes: Math.max(1, Math.ceil((onBreakUntil - hall.now) / MINUTE_MS)), waiting: 0 };
  }
  const desk = hall.desks.find((each) => each.staffId === staffId);
  if (!desk) return { freeInMinutes: 0, waiting: 0 };
  const usual = (what: Timed): number => quantile(hall.timesOf(what), 0.5);
  const rest =
    desk.busySince === null || desk.busyWith === null
      ? 0
      : Math.max(0, usual(desk.busyWith) - (hall.now - desk.busySince) / MINUTE_MS);
  const ahead = hall.waiting.filter((entry) => entry.level > 1 && canTake(desk, entry));
  const line = ahead.reduce((sum, entry) => sum + usual(entry), 0);
  return { freeInMinutes: Math.round(rest + line), waiting: ahead.length };
}

/** Institutions that sit in this centre, whoever is here or comes first in front. */
export function presenceHere({ db, clock }: Pick<HallOffice, 'db' | 'clock'>): InstitutionPresence[] {
  const now = clock.now();
  return presenceOverview(readHandoffSettings(db).presence, localDate(now), localTime(now));
}

/** What other centres are told: counts and institutions, never names. */
export function reportOf(office: HallOffice): PresenceReport {
  const specialists = peopleAtWork(office).filter(({ levels }) => levels.includes(2));
  const counts = new Map<string, number>();
  for (const { institutionIds } of specialists) {
    for (const id of institutionIds ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const free = specialists.map(({ freeInMinutes }) => freeInMinutes);
  const contact = readContact(office.db);
  return {
    ...(contact === '' ? {} : { contact }),
    ...(readProfile(office.db).isMobile ? { isMobile: true } : {}),
    specialists: specialists.length,
    forAll: specialists.filter(({ institutionIds }) => institutionIds === null).length,
    byInstitution: [...counts].map(([institutionId, count]) => ({ institutionId, count })),
    freeInMinutes: free.length === 0 ? null : Math.min(...free),
    plan: readHandoffSettings(office.db).presence.map((rule) => ({ ...rule })),
  };
}

const ELSEWHERE = 'presence.elsewhere';
export type PresenceElsewhere = PresenceResponse & { readonly at: number };

/** As it was last heard; it may be old, and says so. */
export function readPresenceElsewhere(db: Db): PresenceElsewhere | null {
  return readMeta<PresenceElsewhere>(db, ELSEWHERE);
}

export type MobileCentre = { readonly centreId: string; readonly name: string };

/** Other centres that have said that they are mobile, as last heard (MOB-01). */
export function mobileCentres(db: Db): MobileCentre[] {
  const centres = readPresenceElsewhere(db)?.centres ?? [];
  return centres.flatMap(({ id, name, isMobile }) => (isMobile ? [{ centreId: id, name }] : []));
}

/**
 * Other centres that a matter can be given to or asked about. A bus is none: it is for simple services and stands somewhere else
 * every hour (MOB-05).
 */
export function centresToAsk(db: Db): PresenceResponse['centres'] {
  return (readPresenceElsewhere(db)?.centres ?? []).filter(({ isMobile }) => !isMobile);
}

/** Another centre for a matter of one institution, as it was last heard. */
export type CentreFor = {
  readonly centreId: string;
  readonly name: string;
  readonly specialists: number;
  /** Specialists who speak for the institution; all of them where it is nobody's matter. */
  readonly fits: number;
  readonly freeInMinutes: number | null;
  readonly next: Presence | null;
  readonly reportedAt: number;
};

/** Those where somebody is at work who could take it stand first. */
export function centresFor(db: Db, institutionId: string | null, now: number): CentreFor[] {
  return centresToAsk(db)
    .flatMap(({ id, name, report, reportedAt }) => {
      if (!report || reportedAt === null) return [];
      const own = report.byInstitution.find((each) => each.institutionId === institutionId)?.count ?? 0;
      const next =
        institutionId === null
          ? null
          : nextPresence(report.plan, institutionId, localDate(now), localTime(now));
      const { specialists, freeInMinutes } = report;
      const fits = institutionId === null ? specialists : report.forAll + own;
      return [{ centreId: id, name, specialists, fits, freeInMinutes, next, reportedAt }];
    })
    .sort((a, b) => b.fits - a.fits || a.name.localeCompare(b.name, 'lv'));
}

export function writePresenceElsewhere(db: Db, presence: PresenceElsewhere): void {
  writeMeta(db, ELSEWHERE, presence);
}
