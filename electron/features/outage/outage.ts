import { AppError } from '#shared/api/errors.ts';
import { decideOutage, type OutageCommand } from '#shared/domain/outage/rules.ts';
import { endOf } from '#shared/domain/outage/standing.ts';
import type { Concern } from '#shared/domain/outage/types.ts';
import { lastEvent } from '#db/journal/read.ts';
import { outagesEndingAfter, type OutageRow } from '#db/repositories/outages.ts';
import { allStaff } from '#db/repositories/staff.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';
import { readKioskSettings } from '#electron/office/kioskSettings.ts';
import type { Work } from '#electron/office/work.ts';

const LOG_MS = 30 * 86_400_000;

export const shown: QueryHandler<'outage.shown'> = (office) => ({
  languages: [...readKioskSettings(office).languages],
  notices: rowsOf(office, office.clock.now()).map(viewOf),
});

export const log: QueryHandler<'outage.log'> = (office) => {
  const now = office.clock.now();
  const names = new Map(allStaff(office.db).map(({ id, name }) => [id, name]));
  return {
    notices: rowsOf(office, now - LOG_MS).map((row) => {
      const { putUpAt, putUpBy, ended } = row.state;
      return {
        ...viewOf(row),
        putUpAt,
        byName: names.get(putUpBy) ?? null,
        isOver: endOf(row.state) <= now,
        endedByName: names.get(ended?.by ?? '') ?? null,
      };
    }),
  };
};

export const putUp: CommandHandler<'outage.putUp'> = (work, notice) => {
  const outageId = work.newId();
  change(work, outageId, { kind: 'putUp', notice, isKnown: isKnown(work.office, notice.concerns) });
  return { outageId };
};

export const prolong: CommandHandler<'outage.prolong'> = (work, { outageId, until }) => {
  change(work, outageId, { kind: 'prolong', until });
  return {};
};

export const end: CommandHandler<'outage.end'> = (work, { outageId }) => {
  change(work, outageId, { kind: 'end' });
  return {};
};

export const undo: CommandHandler<'outage.undo'> = (work, { outageId }) => {
  const event = lastEvent(work.db, outageId);
  if (!event) throw new AppError({ code: 'notFound' });
  change(work, outageId, { kind: 'undo', event });
  return {};
};

function rowsOf(office: OfficeContext, after: number): OutageRow[] {
  const centreId = office.centre()?.id ?? '';
  return outagesEndingAfter(office.db, after).filter(({ state }) => state.centreId === centreId);
}

function isKnown(office: OfficeContext, concerns: Concern | null): boolean {
  if (concerns === null) return true;
  const { cards, institutions } = office.catalogue();
  const known: readonly { readonly id: string }[] = concerns.kind === 'service' ? cards : institutions;
  return known.some(({ id }) => id === concerns.id);
}

function change(work: Work, outageId: string, command: OutageCommand): void {
  const centreId = work.office.centre()?.id;
  if (centreId === undefined) throw new AppError({ code: 'notFound' });
  work.decide('outage', outageId, (state) => decideOutage(state, command, centreId, work));
}

function viewOf({ id, state }: OutageRow) {
  const { kind, what, concerns, since, until, instead } = state;
  return { outageId: id, kind, what, concerns, since, until, instead, endsAt: endOf(state) };
}
