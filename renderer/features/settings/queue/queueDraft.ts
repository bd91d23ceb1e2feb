import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import { TICKET_CATEGORIES, type TicketCategory } from '#shared/catalogue/types.ts';

/** Whole numbers, with the bounds of the contract. */
export const QUEUE_LIMITS = {
  targetMinutes: { min: 5, max: 120 },
  priorityMinutes: { min: 0, max: 30 },
  lateMinutes: { min: 0, max: 60 },
  cutoffMinutes: { min: 0, max: 60 },
  recallCalls: { min: 1, max: 9 },
  recallPauseSeconds: { min: 0, max: 300 },
  graceMinutes: { min: 0, max: 120 },
} as const;
export type QueueLimit = keyof typeof QUEUE_LIMITS;
export const LIMIT_NAMES = Object.keys(QUEUE_LIMITS) as readonly QueueLimit[]; // the keys just above

/** As typed; an empty target is the centre's. */
export type QueueDraft = Readonly<Record<QueueLimit, string>> & {
  readonly categories: Readonly<Record<TicketCategory, string>>;
  readonly services: readonly { readonly serviceId: string; readonly minutes: string }[];
};

export type WrongField = QueueLimit | `category.${TicketCategory}` | `service.${string}`;
type Read = {
  readonly settings: InputOf<'queue.changeSettings'> | null;
  readonly wrong: readonly WrongField[];
};

export function draftOf(settings: OutputOf<'queue.settings'>): QueueDraft {
  const minutesOf = (category: TicketCategory): string =>
    String(settings.categoryTargets.find((target) => target.category === category)?.minutes ?? '');
  return {
    targetMinutes: String(settings.targetMinutes),
    priorityMinutes: String(settings.priorityMinutes),
    lateMinutes: String(settings.lateMinutes),
    cutoffMinutes: String(settings.cutoffMinutes),
    recallCalls: String(settings.recallCalls),
    recallPauseSeconds: String(settings.recallPauseSeconds),
    graceMinutes: String(settings.graceMinutes),
    categories: { A: minutesOf('A'), B: minutesOf('B'), C: minutesOf('C'), D: minutesOf('D') },
    services: settings.serviceTargets.map(({ serviceId, minutes }) => ({
      serviceId,
      minutes: String(minutes),
    })),
  };
}

/** Settings when everything can be used, else null and what cannot. */
export function readDraft(draft: QueueDraft): Read {
  const categories = TICKET_CATEGORIES.filter((category) => draft.categories[category] !== '');
  const wrong: WrongField[] = [
    ...LIMIT_NAMES.filter((name) => !isWithin(draft[name], name)),
    ...categories
      .filter((category) => !isWithin(draft.categories[category], 'targetMinutes'))
      .map((category) => `category.${category}` as const),
    ...draft.services
      .filter(({ minutes }) => !isWithin(minutes, 'targetMinutes'))
      .map(({ serviceId }) => `service.${serviceId}` as const),
  ];
  if (wrong.length > 0) return { settings: null, wrong };
  return {
    settings: {
      targetMinutes: Number(draft.targetMinutes),
      priorityMinutes: Number(draft.priorityMinutes),
      lateMinutes: Number(draft.lateMinutes),
      cutoffMinutes: Number(draft.cutoffMinutes),
      recallCalls: Number(draft.recallCalls),
      recallPauseSeconds: Number(draft.recallPauseSeconds),
      graceMinutes: Number(draft.graceMinutes),
      categoryTargets: categories.map((category) => ({
        category,
        minutes: Number(draft.categories[category]),
      })),
      serviceTargets: draft.services.map(({ serviceId, minutes }) => ({
        serviceId,
        minutes: Number(minutes),
      })),
    },
    wrong,
  };
}

function isWithin(text: string, limit: QueueLimit): boolean {
  const { min, max } = QUEUE_LIMITS[limit];
  return text !== '' && Number(text) >= min && Number(text) <= max;
}

/** What the parts of the form are given. */
export type QueueFieldsProps = {
  readonly draft: QueueDraft;
  readonly wrong: readonly WrongField[];
  readonly onChange: (draft: QueueDraft) => void;
};
