import type { Person } from '#tests/helpers/testOffice.ts';

export const SICKNESS_BENEFIT = 'vsaa-sickness-benefit';

/** What the door asks, of a client who comes for it. */
export const SICKNESS_TRIAGE = {
  serviceId: SICKNESS_BENEFIT,
  lifeSituationId: null,
  need: 'none',
  hasEid: false,
  language: 'lv',
} as const;

/** Everything the form of card 1 needs when the client is ill and wants the decision at the counter. */
export const SICKNESS_ANSWERS = {
  'contact.phone': '+371 26123450',
  'bank.iban': 'LV80BANK0000435195001',
  'delivery.method': 'counter',
  'statements.truthful': true,
  'statements.privacy': true,
};

/** Fills every field that the office says is missing or wrong, as a clerk would. */
export async function completeAnswers(
  clerk: Pick<Person, 'call'>,
  serviceId = SICKNESS_BENEFIT,
): Promise<Record<string, string | boolean>> {
  const { catalogue } = await clerk.call('catalogue.get', {});
  const { cards } = catalogue as { cards: { id: string; form: { sections: { fields: FormField[] }[] } }[] };
  const card = cards.find(({ id }) => id === serviceId);
  const answers: Record<string, string | boolean> = { ...SICKNESS_ANSWERS };
  for (const field of card?.form.sections.flatMap(({ fields }) => fields) ?? []) {
    if (field.required === true && answers[field.id] === undefined) answers[field.id] = plausible(field);
  }
  return answers;
}

type FormField = { id: string; kind: string; required: unknown; choices?: { value: string }[] };

function plausible({ id, kind, choices }: FormField): string | boolean {
  if (id.endsWith('.postcode')) return 'LV-2169';
  if (choices) return choices[0]?.value ?? '';
  if (kind === 'yesNo') return true;
  if (kind === 'date') return '2026-11-01';
  return 'B 4471 2086';
}
