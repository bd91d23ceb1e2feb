import type { KeptResult } from './keepingWords.ts';
import type { Choice } from '#renderer/ui/choice.ts';

type Bus = { readonly centreId: string; readonly name: string };

/** The bus that has the result is one of them, also where its name was never heard: it would move by being left alone. */
export function busesToChoose(
  placement: KeptResult['placement'],
  known: readonly Bus[],
  unnamed: string,
): Choice<string>[] {
  const { mobileCentreId = null, mobileCentre = null } = placement ?? {};
  const last = mobileCentreId === null ? [] : [{ centreId: mobileCentreId, name: mobileCentre || unnamed }];
  const names = new Map([...last, ...known].map(({ centreId, name }) => [centreId, name]));
  return [...names].map(([key, label]) => ({ key, label }));
}
