import { happened, refused, type Decision } from '#shared/domain/decision.ts';
import { reachOf } from '#shared/domain/client/preference/reach.ts';
import type { NoticeWay, Preference, PreferenceEvent } from '#shared/domain/client/preference/types.ts';
import type { ClientState } from '#shared/domain/client/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';

/** What holds until now, on whichever of the client's cards it was said. */
type Standing = { readonly standing: Preference | undefined };

export type PreferenceCommand =
  | ({
      readonly kind: 'setPreference';
      readonly how: NoticeWay;
      readonly language: ClientLanguage;
    } & Standing)
  | ({ readonly kind: 'withdrawPreference' } & Standing);

export type PreferenceRule = 'client.unknown' | 'client.noMobile' | 'client.noPhone' | 'client.noEmail';

const UNREACHED = { sms: 'client.noMobile', phone: 'client.noPhone', email: 'client.noEmail' } as const;

/** Agreed to only for what can be done: a message needs a number or an address that takes it. */
export function decidePreference(
  state: ClientState | null,
  command: PreferenceCommand,
): Decision<PreferenceEvent, PreferenceRule> {
  if (!state?.data) return refused('client.unknown');
  if (command.kind === 'withdrawPreference') {
    // Withdrawn twice, it is withdrawn once.
    if (!command.standing) return happened();
    return happened({ type: 'client.preferenceWithdrawn', version: 1, payload: {} });
  }
  const { how, language, standing } = command;
  if (how !== 'none' && reachOf(state.data, how) === null) return refused(UNREACHED[how]);
  if (standing?.how === how && standing.language === language) return happened();
  return happened({ type: 'client.preferenceSet', version: 1, payload: { how, language } });
}
