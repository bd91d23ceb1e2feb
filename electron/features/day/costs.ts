import { possibleChannels } from '#shared/catalogue/cardTerms.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { costOf, sparedUnits, sparedVisits, type Spared } from '#shared/domain/visit/costFigures.ts';
import { startOfLocalDay, type LocalDate } from '#shared/lib/time.ts';
import { addDays } from '#shared/lib/workingDays.ts';
import { outcomesOfVisits, timesOfChannels } from '#db/repositories/dayCosts.ts';
import { requestsBetween } from '#db/repositories/requests.ts';
import { businessDayOf } from '#electron/office/businessDay.ts';
import { readCostUnits, writeCostUnits } from '#electron/office/centre.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler, QueryHandler } from '#electron/office/handlers.ts';

const DAYS = 30;

/** CHN-09: what the day's contacts cost, and what they need not have cost. */
export const costs: QueryHandler<'day.costs'> = (office) => {
  const today = businessDayOf(office.db, office.clock.now());
  const tomorrow = addDays(today, 1);
  const units = readCostUnits(office.db);
  const times = timesOfChannels(office.db, today, startOfLocalDay(today), startOfLocalDay(tomorrow));
  const spared = sparedBetween(office, today, today);
  const before = sparedBetween(office, addDays(today, -DAYS), addDays(today, -1));
  return {
    units,
    times,
    total: costOf(times, units),
    sparedVisits: spared.visits,
    sparedToday: sparedUnits(spared, units),
    sparedBefore: sparedUnits(before, units),
  };
};

export const setCostUnits: CommandHandler<'day.setCostUnits'> = (work, units) => {
  writeCostUnits(work.db, units);
  work.touch('settings', work.commandId);
  return {};
};

function sparedBetween(office: OfficeContext, from: LocalDate, to: LocalDate): Spared {
  const requests = requestsBetween(office.db, startOfLocalDay(from), startOfLocalDay(addDays(to, 1)));
  const byId = new Map(requests.map(({ id, state }) => [id, state]));
  const cards = new Map(office.catalogue().cards.map((card) => [card.id, card]));
  const isElectronic = ({ serviceId, answers }: RequestState): boolean => {
    const card = cards.get(serviceId);
    if (!card) return false;
    // INT-13: the answer to the question asked beforehand may have ruled the e-service out.
    const said = card.preCheck ? answers[card.preCheck.field] : undefined;
    return possibleChannels(card, typeof said === 'string' ? said : undefined).includes('eService');
  };
  return sparedVisits(
    outcomesOfVisits(office.db, from, to),
    (requestId) => byId.get(requestId),
    isElectronic,
  );
}
