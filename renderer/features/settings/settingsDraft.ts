import type { InputOf } from '#shared/api/contract.ts';
import { parseHours } from '#renderer/app/centre/openingHoursText.ts';

/** Minutes, with the bounds of the contract. */
export const LIMITS = [{ name: 'lockAfterMinutes', min: 1, max: 60 }] as const;
export type LimitName = (typeof LIMITS)[number]['name'];

/** As typed. */
export type SettingsDraft = { readonly days: readonly string[]; readonly contact: string } & Readonly<
  Record<LimitName, string>
>;

type Settings = InputOf<'centre.changeSettings'>;

/** Settings when everything can be used, else null and which limits cannot. */
export function readSettings(draft: SettingsDraft): {
  readonly settings: Settings | null;
  readonly wrong: readonly LimitName[];
} {
  const wrong = LIMITS.filter(({ name, min, max }) => !isBetween(draft[name], min, max)).map(
    ({ name }) => name,
  );
  const parsed = draft.days.map(parseHours);
  const openingHours = parsed.flatMap((day) => (day.ok ? [day.intervals] : []));
  if (wrong.length > 0 || openingHours.length < parsed.length) return { settings: null, wrong };
  return {
    settings: {
      openingHours,
      lockAfterMinutes: Number(draft.lockAfterMinutes),
      contact: draft.contact.trim(),
    },
    wrong,
  };
}

function isBetween(text: string, min: number, max: number): boolean {
  return text !== '' && Number(text) >= min && Number(text) <= max;
}
