import { AppError } from '#shared/api/errors.ts';
import { possibleChannels } from '#shared/catalogue/cardTerms.ts';
import { channelFigures } from '#shared/domain/request/channelFigures.ts';
import { initiatorFigures } from '#shared/domain/request/initiator.ts';
import { serviceChannels } from '#shared/domain/request/serviceChannels.ts';
import { startOfLocalDay } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { findClient } from '#db/repositories/clients.ts';
import { requestsBetween } from '#db/repositories/requests.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import {
  readElectronicPlan,
  readServicePlans,
  writeElectronicPlan,
  writeServicePlan,
} from '#electron/office/centre.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';

const DAYS = 30;
/** Enough to know where to begin. */
const MOST_SERVICES = 6;

/** Planned and actual share of the electronic way (CHN-03), why others chose paper, and legal persons who did (CHN-06). */
export const channels: QueryHandler<'day.channels'> = (office) => {
  const today = businessDayOf(office.db, office.clock.now());
  const between = (from: string, to: string) =>
    requestsBetween(office.db, startOfLocalDay(from), startOfLocalDay(to)).map(({ state }) => state);
  const all = { today: between(today, addDays(today, 1)), before: between(addDays(today, -DAYS), today) };
  // No client chose the way of what an institution started.
  const now = all.today.filter(({ startedBy }) => !startedBy);
  const before = all.before.filter(({ startedBy }) => !startedBy);
  const isOrganisation = (clientId: string) => findClient(office.db, clientId)?.kind === 'organisation';
  const onPaper = [...before, ...now].filter(
    ({ channel, status }) => channel === 'paper' && status !== 'voided',
  );
  const electronic = electronicServices(office);
  const hasOtherWay = ({ serviceId }: { readonly serviceId: string }) => electronic.has(serviceId);
  const plans = readServicePlans(office.db);
  // One whose card lost the electronic way keeps its plan, in case it comes back.
  const planned = [...plans.keys()].filter((serviceId) => electronic.has(serviceId));
  const requests = [...before, ...now].filter(hasOtherWay);
  return {
    today: channelFigures(now),
    before: channelFigures(before),
    initiators: { today: initiatorFigures(all.today), before: initiatorFigures(all.before) },
    organisationsOnPaper: onPaper.filter(({ clientId }) => isOrganisation(clientId)).length,
    plannedPercent: readElectronicPlan(office.db),
    services: serviceChannels(requests, { planned, most: MOST_SERVICES }).map((service) => ({
      ...service,
      ownPercent: plans.get(service.serviceId) ?? null,
    })),
  };
};

export const planChannels: CommandHandler<'day.planChannels'> = (work, { serviceId, percent }) => {
  if (serviceId === null) writeElectronicPlan(work.db, percent);
  else {
    if (!electronicServices(work.office).has(serviceId)) throw new AppError({ code: 'notFound' });
    writeServicePlan(work.db, serviceId, percent);
  }
  work.touch('settings', work.commandId);
  return {};
};

function electronicServices(office: OfficeContext): ReadonlySet<string> {
  const { cards } = office.catalogue();
  return new Set(cards.flatMap((card) => (possibleChannels(card).includes('eService') ? [card.id] : [])));
}
