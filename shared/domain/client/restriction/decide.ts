import type {
  LiftingWay,
  RestrictedUse,
  Restriction,
  RestrictionEvent,
  RestrictionGround,
} from '#shared/domain/client/restriction/types.ts';
import { wishesOf } from '#shared/domain/client/restriction/wishesOf.ts';
import type { ClientState } from '#shared/domain/client/types.ts';
import { happened, refused, type Decision } from '#shared/domain/decision.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import type { LocalDate } from '#shared/lib/time.ts';

/** `standing`: what is in force on any card of the client. */
export type RestrictionCommand =
  | {
      readonly kind: 'restrict';
      readonly since: LocalDate;
      readonly today: LocalDate;
      readonly ground: RestrictionGround;
      readonly covers: string;
      readonly standing: Restriction | undefined;
    }
  | {
      readonly kind: 'use';
      readonly use: RestrictedUse;
      readonly visitId: string | null;
      readonly reason: string;
    }
  | {
      readonly kind: 'lift';
      readonly told: LiftingWay;
      readonly toldOn: LocalDate;
      readonly today: LocalDate;
    };

export type RestrictionRule =
  | 'client.unknown'
  | 'client.restrictedAlready'
  | 'client.restrictedLater'
  | 'client.notRestricted'
  | 'client.useReasonMissing'
  | 'client.toldLater'
  | 'client.toldBefore';

type RestrictionDecision = Decision<RestrictionEvent, RestrictionRule>;

/** GDPR 18: the client's data are kept and not used, until the client has been told that this ends. */
export function decideRestriction(
  clientId: string,
  state: ClientState | null,
  command: RestrictionCommand,
): RestrictionDecision {
  if (!state?.data) return refused('client.unknown');
  switch (command.kind) {
    case 'restrict':
      return restrict(clientId, command);
    case 'use': {
      if (!state.restriction) return refused('client.notRestricted');
      const { use, visitId } = command;
      const reason = command.reason.trim();
      if (reason === '') return refused('client.useReasonMissing');
      return happened({
        type: 'client.restrictedUse',
        version: 1,
        payload: { use, visitId, restrictionId: state.restriction.id },
        personal: [{ subjectId: clientId, data: { reason } }],
      });
    }
    case 'lift': {
      if (!state.restriction) return refused('client.notRestricted');
      const { told, toldOn, today } = command;
      if (toldOn > today) return refused('client.toldLater');
      // Told before it began is told of something else.
      if (toldOn < state.restriction.since) return refused('client.toldBefore');
      const [first, ...also] = wishesOf(state.restriction).map(({ id }) => id);
      return happened({
        type: 'client.restrictionLifted',
        version: 1,
        payload: { restrictionId: first ?? '', alsoIds: also, told, toldOn },
      });
    }
    default:
      return assertNever(command);
  }
}

function restrict(
  clientId: string,
  { since, today, ground, covers, standing }: Extract<RestrictionCommand, { kind: 'restrict' }>,
): RestrictionDecision {
  if (standing) return refused('client.restrictedAlready');
  if (since > today) return refused('client.restrictedLater');
  return happened({
    type: 'client.restricted',
    version: 1,
    payload: { since, ground },
    personal: [{ subjectId: clientId, data: { covers: covers.trim() } }],
  });
}
