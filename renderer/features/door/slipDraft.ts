import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import type { SlipResult } from '#shared/domain/visit/types.ts';
import { clockTimeOf } from '#renderer/app/clockTime.ts';

export type SlipDraft = {
  readonly number: string;
  readonly time: string;
  readonly day: 'today' | 'yesterday';
  readonly serviceId: string | null;
  readonly result: SlipResult;
  readonly language: ClientLanguage;
};

export const NEW_SLIP: SlipDraft = {
  number: '',
  time: '',
  day: 'today',
  serviceId: null,
  result: 'waiting',
  language: 'lv',
};

const MOST_NUMBER = 9999;

/** `P07`, `p7`, `7`: what people copy from the paper. */
export function slipNumber(text: string): number | null {
  const digits = /^\s*p?\s*(\d{1,4})\s*$/i.exec(text)?.[1];
  const number = Number(digits ?? Number.NaN);
  return number >= 1 && number <= MOST_NUMBER ? number : null;
}

/** The first field to be mended, or null. */
export function slipGap({ number, time }: SlipDraft): 'number' | 'time' | null {
  if (slipNumber(number) === null) return 'number';
  return clockTimeOf(time) === null ? 'time' : null;
}
