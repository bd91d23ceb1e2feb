import { happened, refused, type Decision, type DecisionContext } from '#shared/domain/decision.ts';
import type { FoldableEvent } from '#shared/domain/event.ts';
import { holdsPersonalCode } from '#shared/domain/identity/personalCode.ts';
import { endOf } from '#shared/domain/outage/standing.ts';
import { OUTAGE_TEMPLATES } from '#shared/domain/outage/templates.ts';
import type { OutageEvent, OutageNotice, OutageState } from '#shared/domain/outage/types.ts';
import { isWithinWindow } from '#shared/domain/visit/undo.ts';
import type { EventId } from '#shared/lib/ids.ts';
import type { EpochMs } from '#shared/lib/time.ts';

export type OutageCommand =
  | { readonly kind: 'putUp'; readonly notice: OutageNotice; readonly isKnown: boolean }
  | { readonly kind: 'prolong'; readonly until: EpochMs }
  | { readonly kind: 'end' }
  | {
      readonly kind: 'undo';
      readonly event: { readonly id: EventId; readonly type: string; readonly at: EpochMs };
    };

export type OutageRule =
  | 'outage.unknown'
  | 'outage.exists'
  | 'outage.noWhat'
  | 'outage.personalCode'
  | 'outage.wrongInstead'
  | 'outage.unknownConcern'
  | 'outage.farAway'
  | 'outage.untilPast'
  | 'outage.over'
  | 'outage.undoTooLate';

/** What lies further away was mistyped, or is a matter for the hours of the centre. */
const FARTHEST_MS = 14 * 86_400_000;

export function decideOutage(
  state: OutageState | null,
  command: OutageCommand,
  centreId: string,
  { now }: DecisionContext,
): Decision<OutageEvent, OutageRule> {
  if (command.kind === 'putUp') {
    if (state) return refused('outage.exists');
    const notice = tidied(command.notice);
    const rule = whyWrong(notice, now) ?? (command.isKnown ? null : 'outage.unknownConcern');
    if (rule !== null) return refused(rule);
    return happened({ type: 'outage.putUp', version: 1, payload: { ...notice, centreId } });
  }
  if (!state) return refused('outage.unknown');
  if (command.kind === 'undo') {
    const { id, type, at } = command.event;
    if (!isWithinWindow(at, now) || type === 'outage.undone') return refused('outage.undoTooLate');
    return happened({ type: 'outage.undone', version: 1, payload: { what: type }, undoOf: id });
  }
  if (endOf(state) <= now) return refused('outage.over');
  if (command.kind === 'end') return happened({ type: 'outage.ended', version: 1, payload: {} });
  const { until } = command;
  if (until <= now) return refused('outage.untilPast');
  if (until > now + FARTHEST_MS) return refused('outage.farAway');
  return happened({ type: 'outage.prolonged', version: 1, payload: { until } });
}

function whyWrong({ kind, what, since, until, instead }: OutageNotice, now: EpochMs): OutageRule | null {
  const template = OUTAGE_TEMPLATES[kind];
  if (template.namesWhat && what.trim() === '') return 'outage.noWhat';
  // Everybody in the hall reads it.
  if (holdsPersonalCode(what)) return 'outage.personalCode';
  if (!template.insteads.includes(instead)) return 'outage.wrongInstead';
  if (Math.abs(since - now) > FARTHEST_MS || (until !== null && until > now + FARTHEST_MS))
    return 'outage.farAway';
  const isOver = until !== null && (until <= now || until <= since);
  return isOver || (kind === 'closingEarly' && since <= now) ? 'outage.untilPast' : null;
}

/** Only what the template asks for. */
function tidied({ kind, what, concerns, since, until, instead }: OutageNotice): OutageNotice {
  const { namesWhat } = OUTAGE_TEMPLATES[kind];
  return {
    ...{ kind, since, instead },
    what: namesWhat ? what.trim() : '',
    concerns: namesWhat ? concerns : null,
    until: kind === 'closingEarly' ? null : until,
  };
}

/** Of two devices that ended it apart from each other the first counts; it is over either way. */
export function evolveOutage(state: OutageState | null, event: FoldableEvent): OutageState | null {
  const known = event as unknown as OutageEvent;
  const { at, actor } = event;
  const by = actor.kind === 'staff' ? actor.staffId : actor.name;
  switch (known.type) {
    case 'outage.putUp':
      return state ?? { ...known.payload, putUpAt: at, putUpBy: by, ended: null };
    case 'outage.prolonged':
      return state && { ...state, until: known.payload.until };
    case 'outage.ended':
      return state && { ...state, ended: state.ended ?? { at, by } };
    default:
      return state;
  }
}
