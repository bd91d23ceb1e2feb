import { happened, refused, type Decision } from '#shared/domain/decision.ts';
import type { FoldableEvent } from '#shared/domain/event.ts';
import type { ClientData, ClientEvent, ClientKind, ClientState } from '#shared/domain/client/types.ts';

export type ClientCommand =
  | {
      readonly kind: 'register';
      readonly clientId: string;
      readonly clientKind: ClientKind;
      readonly data: ClientData;
      readonly codeReadBack: boolean;
    }
  | {
      readonly kind: 'correct';
      readonly clientId: string;
      readonly data: ClientData;
      readonly codeReadBack: boolean;
    };

export type ClientRule = 'client.exists' | 'client.unknown' | 'client.nothingChanged' | 'client.nameMissing';

export function decideClient(
  state: ClientState | null,
  command: ClientCommand,
): Decision<ClientEvent, ClientRule> {
  const { clientId, data, codeReadBack } = command;
  if (data.familyName.trim() === '') return refused('client.nameMissing');
  const personal = [{ subjectId: clientId, data }];
  if (command.kind === 'register') {
    if (state) return refused('client.exists');
    const payload = { kind: command.clientKind, codeReadBack };
    return happened({ type: 'client.registered', version: 1, payload, personal });
  }
  if (!state) return refused('client.unknown');
  const fields = changedFields(state.data, data);
  if (fields.length === 0) return refused('client.nothingChanged');
  const payload = { basedOn: state.version, fields, codeReadBack };
  return happened({ type: 'client.corrected', version: 1, payload, personal });
}

export function evolveClient(state: ClientState | null, event: FoldableEvent): ClientState | null {
  const data = (event.personal[0]?.data as ClientData | undefined) ?? null;
  if (event.type === 'client.registered') {
    return { kind: event.payload['kind'] as ClientKind, version: event.id, data };
  }
  if (event.type === 'client.corrected' && state) return { ...state, version: event.id, data };
  return state;
}

/** Two people corrected the same version apart from each other: a person has to say which is right. */
export function judgeClient(state: ClientState | null, event: FoldableEvent): string | null {
  if (event.type !== 'client.corrected' || !state) return null;
  return event.payload['basedOn'] === state.version ? null : 'client.correctedElsewhere';
}

function changedFields(before: ClientData | null, after: ClientData): string[] {
  return (Object.keys(after) as (keyof ClientData)[]).filter((field) => before?.[field] !== after[field]);
}
