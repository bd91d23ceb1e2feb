import {
  decidePreference,
  type PreferenceCommand,
  type PreferenceRule,
} from '#shared/domain/client/preference/decide.ts';
import type { Preference } from '#shared/domain/client/preference/types.ts';
import { happened, refused, type Decision } from '#shared/domain/decision.ts';
import type { FoldableEvent } from '#shared/domain/event.ts';
import { assertNever } from '#shared/lib/assertNever.ts';
import { evolveRestriction } from '#shared/domain/client/restriction/evolve.ts';
import { evolveErasure } from '#shared/domain/client/erasure.ts';
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
      /** The version that the person saw. */
      readonly basedOn: string;
    }
  | {
      readonly kind: 'merge';
      readonly clientId: string;
      readonly into: string;
      readonly other: ClientState | null;
      /** Of every card that the two stand for: those merged into them before too. */
      readonly codes: readonly string[];
    }
  | { readonly kind: 'part' }
  | PreferenceCommand;

type CommandOf<Kind extends ClientCommand['kind']> = Extract<ClientCommand, { readonly kind: Kind }>;

export type ClientRule =
  | 'client.exists'
  | 'client.unknown'
  | 'client.nothingChanged'
  | 'client.nameMissing'
  | 'client.correctedElsewhere'
  | 'client.merged'
  | 'client.notMerged'
  | 'client.notTheSame'
  | 'client.codesDiffer'
  | PreferenceRule;

export function decideClient(
  state: ClientState | null,
  command: ClientCommand,
): Decision<ClientEvent, ClientRule> {
  switch (command.kind) {
    case 'register':
      return decideRegister(state, command);
    case 'correct':
      return decideCorrect(state, command);
    case 'merge':
      return decideMerge(state, command);
    case 'part': {
      const from = state?.mergedInto ?? null;
      if (from === null) return refused('client.notMerged');
      return happened({ type: 'client.parted', version: 1, payload: { from } });
    }
    case 'setPreference':
    case 'withdrawPreference':
      return decidePreference(state, command);
    default:
      return assertNever(command);
  }
}

function decideRegister(
  state: ClientState | null,
  { clientId, clientKind, data, codeReadBack }: CommandOf<'register'>,
): Decision<ClientEvent, ClientRule> {
  if (data.familyName.trim() === '') return refused('client.nameMissing');
  if (state) return refused('client.exists');
  const payload = { kind: clientKind, codeReadBack };
  const personal = [{ subjectId: clientId, data }];
  return happened({ type: 'client.registered', version: 1, payload, personal });
}

function decideCorrect(
  state: ClientState | null,
  { clientId, data, codeReadBack, basedOn }: CommandOf<'correct'>,
): Decision<ClientEvent, ClientRule> {
  if (data.familyName.trim() === '') return refused('client.nameMissing');
  // A card whose data were erased stays empty.
  if (!state?.data) return refused('client.unknown');
  if (basedOn !== state.version) return refused('client.correctedElsewhere');
  const fields = changedFields(state.data, data);
  if (fields.length === 0) return refused('client.nothingChanged');
  const personal = [{ subjectId: clientId, data }];
  const payload = { basedOn, fields, codeReadBack };
  return happened({ type: 'client.corrected', version: 1, payload, personal });
}

/**
 * Two cards become one only where neither was merged into a third, so no circle comes of it at one office. Two codes
 * are two clients, on whichever of the cards they stand: who is sure that one is a mistake corrects it first. A card
 * whose data were erased is nobody's any more.
 */
function decideMerge(
  state: ClientState | null,
  { clientId, into, other, codes }: CommandOf<'merge'>,
): Decision<ClientEvent, ClientRule> {
  if (!state?.data || !other?.data) return refused('client.unknown');
  if (clientId === into || state.kind !== other.kind) return refused('client.notTheSame');
  if (state.mergedInto || other.mergedInto) return refused('client.merged');
  if (new Set(codes.filter((code) => code !== '')).size > 1) return refused('client.codesDiffer');
  return happened({ type: 'client.merged', version: 1, payload: { into } });
}

export function evolveClient(state: ClientState | null, event: FoldableEvent): ClientState | null {
  const data = (event.personal[0]?.data as ClientData | undefined) ?? null;
  if (event.type === 'client.registered') {
    return { kind: event.payload['kind'] as ClientKind, version: event.id, data, mergedInto: null };
  }
  if (!state) return state;
  if (event.type === 'client.corrected') return { ...state, version: event.id, data };
  if (event.type === 'client.merged') return { ...state, mergedInto: event.payload['into'] as string };
  if (event.type === 'client.parted') return { ...state, mergedInto: null };
  if (event.type === 'client.preferenceSet') {
    // Said on a device that did not know yet that they were erased.
    return state.data ? { ...withoutPreference(state), preference: preferenceOf(event) } : state;
  }
  if (event.type === 'client.preferenceWithdrawn')
    return { ...withoutPreference(state), preferenceWithdrawnAt: event.at };
  const left = withRestriction(event.type === 'client.erased' ? withoutPreference(state) : state, event);
  const erasure = evolveErasure(left.erasure, event);
  return erasure === left.erasure || !erasure ? left : { ...left, erasure };
}

function withRestriction(state: ClientState, event: FoldableEvent): ClientState {
  const { restriction: before, ...rest } = state;
  // Asked for on a device that did not know yet that they were erased: nothing is left that it could be about.
  const restriction = state.data ? evolveRestriction(before, event) : undefined;
  if (restriction === before) return state;
  return restriction ? { ...rest, restriction } : rest;
}

function preferenceOf({ payload, at, actor }: FoldableEvent): Preference {
  const { how, language } = payload as Pick<Preference, 'how' | 'language'>;
  return { how, language, at, staffId: actor.kind === 'staff' ? actor.staffId : null };
}

function withoutPreference({
  preference: _preference,
  preferenceWithdrawnAt: _withdrawnAt,
  ...state
}: ClientState): ClientState {
  return state;
}

/**
 * Two people corrected the same version, or merged the card into different ones, apart from each other: a person
 * has to say which is right.
 */
export function judgeClient(state: ClientState | null, event: FoldableEvent): string | null {
  if (!state) return null;
  if (event.type === 'client.corrected') {
    return event.payload['basedOn'] === state.version ? null : 'client.correctedElsewhere';
  }
  if (event.type === 'client.merged' && state.mergedInto) {
    return event.payload['into'] === state.mergedInto ? null : 'client.mergedElsewhere';
  }
  return null;
}

function changedFields(before: ClientData | null, after: ClientData): string[] {
  return (Object.keys(after) as (keyof ClientData)[]).filter((field) => before?.[field] !== after[field]);
}
