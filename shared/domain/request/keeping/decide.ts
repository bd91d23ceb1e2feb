import { commandsOf, happened, refused, type Decision } from '#shared/domain/decision.ts';
import { whyClosed, type ClosedRule } from '#shared/domain/request/afterwards/closed.ts';
import type {
  KeepingEvent,
  KeepingPlace,
  SendBackReason,
  SendingWay,
  TellingWay,
} from '#shared/domain/request/keeping/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';

export type KeepingCommand =
  | {
      readonly kind: 'placeResult';
      readonly where: KeepingPlace;
      readonly place: string;
      readonly stopOn: LocalDate | null;
      readonly isSealed: boolean;
      /** Null or absent: on a shelf, or on a bus that is no centre of the network. */
      readonly mobileCentreId?: string | null;
      /** The crew of that bus says so. */
      readonly isSaidOnBus?: boolean;
    }
  | { readonly kind: 'bringBack' }
  | { readonly kind: 'tellClient'; readonly how: TellingWay; readonly isReached: boolean }
  | { readonly kind: 'sendResult'; readonly how: SendingWay; readonly tracking: string }
  | {
      readonly kind: 'sendResultBack';
      readonly reason: SendBackReason;
      readonly tracking: string;
      readonly words: string;
    };

export type KeepingRule =
  | ClosedRule
  | 'request.noResult'
  | 'request.placeMissing'
  | 'request.stopDayMissing'
  | 'request.trackingMissing'
  | 'request.notOnBus'
  | 'request.reasonNeedsWords';

type KeepingDecision = Decision<KeepingEvent, KeepingRule>;

export const isKeeping = commandsOf<KeepingCommand>([
  'placeResult',
  'bringBack',
  'tellClient',
  'sendResult',
  'sendResultBack',
]);

export function decideKeeping(state: RequestState, command: KeepingCommand): KeepingDecision {
  const rule = whyNotKept(state, command.kind);
  if (rule) return refused(rule);
  switch (command.kind) {
    case 'placeResult': {
      const { where, isSealed } = command;
      const place = command.place.trim();
      if (place === '') return refused('request.placeMissing');
      const stopOn = where === 'bus' ? command.stopOn : null;
      if (where === 'bus' && stopOn === null) return refused('request.stopDayMissing');
      const { mobileCentreId, isSaidOnBus } = command;
      const payload = {
        ...{ where, place, stopOn, isSealed },
        ...(where === 'bus' && mobileCentreId ? { mobileCentreId } : {}),
        ...(isSaidOnBus ? { isSaidOnBus } : {}),
      };
      return happened({ type: 'request.resultPlaced', version: 1, payload });
    }
    case 'bringBack': {
      const { placement } = state;
      if (placement?.mobileCentreId === undefined || placement.isComingBack)
        return refused('request.notOnBus');
      const { where, place, stopOn, isSealed, mobileCentreId } = placement;
      const payload = { where, place, stopOn, isSealed, mobileCentreId };
      return happened({
        type: 'request.resultPlaced',
        version: 1,
        payload: { ...payload, isComingBack: true, isSaidOnBus: true },
      });
    }
    case 'tellClient': {
      const { how, isReached } = command;
      return happened({ type: 'request.clientTold', version: 1, payload: { how, isReached } });
    }
    case 'sendResult': {
      const tracking = numberIn(command.tracking);
      // A registered letter that nobody can find again is an ordinary one.
      if (command.how === 'registeredPost' && tracking === null) return refused('request.trackingMissing');
      return happened({ type: 'request.resultSent', version: 1, payload: { how: command.how, tracking } });
    }
    case 'sendResultBack': {
      const { reason } = command;
      const words = command.words.trim();
      if (reason === 'other' && words === '') return refused('request.reasonNeedsWords');
      const { clientId } = state;
      const payload = { reason, tracking: numberIn(command.tracking), clientId };
      const personal = words === '' ? [] : [{ subjectId: clientId, data: { words } }];
      return happened({ type: 'request.resultSentBack', version: 1, payload, personal });
    }
  }
}

/** What left the centre may come back, undelivered; everything else is about a result that is here. */
function whyNotKept(state: RequestState, kind: KeepingCommand['kind']): KeepingRule | null {
  if (state.status === 'resultReady') return null;
  const isComingBack = kind === 'placeResult' && (state.status === 'sent' || state.status === 'sentBack');
  return isComingBack ? null : (whyClosed(state) ?? 'request.noResult');
}

function numberIn(entry: string): string | null {
  return entry.trim() === '' ? null : entry.trim();
}
