import type { Preference } from '#shared/domain/client/preference/types.ts';
import type { ClientState } from '#shared/domain/client/types.ts';

/** The client's last word, on whichever of the cards it was said; undefined: they never agreed, or took it back. */
export function preferenceOfCards(
  cards: readonly Pick<ClientState, 'preference' | 'preferenceWithdrawnAt'>[],
): Preference | undefined {
  const [latest] = cards
    .flatMap(({ preference }) => preference ?? [])
    .sort((one, other) => other.at - one.at);
  const withdrawn = cards.flatMap(({ preferenceWithdrawnAt }) => preferenceWithdrawnAt ?? []);
  return latest && withdrawn.every((at) => at < latest.at) ? latest : undefined;
}
