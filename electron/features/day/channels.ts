import { possibleChannels } from '#shared/catalogue/cardTerms.ts';
import { channelFigures } from '#shared/domain/request/channelFigures.ts';
import { servicesOnPaper } from '#shared/domain/request/onPaper.ts';
import { startOfLocalDay } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { findClient } from '#db/repositories/clients.ts';
import { requestsBetween } from '#db/repositories/requests.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import { readElectronicPlan, writeElectronicPlan } from '#electron/office/centre.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';

const DAYS = 30;
/** Enough to know where to begin. */
const MOST_SERVICES = 6;

/** Planned and actual share of the electronic way (CHN-03), why others chose paper, and legal persons who did (CHN-06). */
export const channels: QueryHandler<'day.channels'> = (office) => {
  const today = businessDayOf(office.db, office.clock.now());
  const between = (from: string, to: string) =>
    requestsBetween(office.db, startOfLocalDay(from), startOfLocalDay(to)).map(({ state }) => state);
  const now = between(today, addDays(today, 1));
  const before = between(addDays(today, -DAYS), today);
  const isOrganisation = (clientId: string) => findClient(office.db, clientId)?.kind === 'organisation';
  const onPaper = [...before, ...now].filter(
    ({ channel, status }) => channel === 'paper' && status !== 'voided',
  );
  const electronic = new Set(
    office
      .catalogue()
      .cards.flatMap((card) => (possibleChannels(card).includes('eService') ? [card.id] : [])),
  );
  const hasOtherWay = ({ serviceId }: { readonly serviceId: string }) => electronic.has(serviceId);
  return {
    today: channelFigures(now),
    before: channelFigures(before),
    organisationsOnPaper: onPaper.filter(({ clientId }) => isOrganisation(clientId)).length,
    plannedPercent: readElectronicPlan(office.db),
    onPaper: [...servicesOnPaper([...before, ...now].filter(hasOtherWay), MOST_SERVICES)],
  };
};

export const planChannels: CommandHandler<'day.planChannels'> = (work, { percent }) => {
  writeElectronicPlan(work.db, percent);
  work.touch('settings', work.commandId);
  return {};
};
