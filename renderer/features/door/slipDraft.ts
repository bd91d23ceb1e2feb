import type { SlipResult } from '#shared/domain/visit/types.ts';

export type SlipDraft = {
  readonly number: string;
  readonly time: string;
  readonly day: 'today' | 'yesterday';
  readonly serviceId: string | null;
  readonly result: SlipResult;
};

export const NEW_SLIP: SlipDraft = { number: '', time: '', day: 'today', serviceId: null, result: 'waiting' };

const MOST_NUMBER = 9999;

/** `P07`, `p7`, `7`: what people copy from the paper. */
export function slipNumber(text: string): number | null {
  const digits = /^\s*p?\s*(\d{1,4})\s*$/i.exec(text)?.[1];
  const number = Number(digits ?? Number.NaN);
  return number >= 1 && number <= MOST_NUMBER ? number : null;
}

/** `11:05`, `11.05`, `1105`, `9:5` is not a time. */
export function slipTime(text: string): string | null {
  const [, hours = '', minutes = ''] = /^\s*(\d{1,2})[:.]?(\d{2})\s*$/.exec(text) ?? [];
  if (minutes === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** The first field to be mended, or null. */
export function slipGap({ number, time }: SlipDraft): 'number' | 'time' | null {
  if (slipNumber(number) === null) return 'number';
  return slipTime(time) === null ? 'time' : null;
}
