import { backlog } from '#electron/features/day/backlog.ts';
import { channels, planChannels } from '#electron/features/day/channels.ts';
import { costs, setCostUnits } from '#electron/features/day/costs.ts';
import { figures } from '#electron/features/day/day.ts';
import * as digitalEvents from '#electron/features/day/digitalEvents.ts';
import { promises } from '#electron/features/day/promises.ts';
import { requestContacts } from '#electron/features/day/requestContacts.ts';
import { terms } from '#electron/features/day/terms.ts';

/** The day's figures, and what a manager plans for them. */
export const dayHandlers = {
  'day.figures': figures,
  'day.channels': channels,
  'day.planChannels': planChannels,
  'day.costs': costs,
  'day.setCostUnits': setCostUnits,
  'day.backlog': backlog,
  'day.requestContacts': requestContacts,
  'day.promises': promises,
  'day.terms': terms,
  'digitalEvent.quarter': digitalEvents.quarter,
  'digitalEvent.record': digitalEvents.record,
  'digitalEvent.correct': digitalEvents.correct,
  'digitalEvent.remove': digitalEvents.remove,
  'digitalEvent.undo': digitalEvents.undo,
};
