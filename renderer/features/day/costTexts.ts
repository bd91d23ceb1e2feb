import type { CostChannel } from '#shared/domain/visit/costFigures.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';

export const COST_TEXTS = {
  electronic: 'day.costs.electronic',
  phone: 'day.costs.phone',
  post: 'day.costs.post',
  inPerson: 'day.costs.inPerson',
} as const satisfies Record<CostChannel, TextKey>;
