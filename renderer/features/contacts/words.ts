import type { ContactOutcome } from '#shared/domain/visit/contact/decide.ts';
import type { Urgency } from '#shared/domain/visit/contact/terms.ts';
import type { ContactChannel, ContactSource } from '#shared/domain/visit/contact/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { Tone } from '#renderer/ui/tone.ts';
import type { Result, Wait } from './log/logDraft.ts';

export const LOG_TITLES = {
  phone: 'contact.log.call',
  email: 'contact.log.letter',
} as const satisfies Record<ContactChannel, TextKey>;

export const SOURCE_KEYS = {
  direct: 'contact.source.direct',
  webPage: 'contact.source.webPage',
  bot: 'contact.source.bot',
} as const satisfies Record<ContactSource, TextKey>;

export const RESULT_KEYS = {
  phone: {
    consultation: 'counter.outcome.consultation',
    later: 'contact.result.callBack',
    referral: 'counter.outcome.referral',
    atCounter: 'contact.result.atCounter',
    missed: 'contact.result.missed',
  },
  email: {
    consultation: 'contact.result.answered',
    later: 'contact.result.answerLater',
    referral: 'counter.outcome.referral',
    atCounter: 'contact.result.atCounter',
    missed: 'contact.result.missed',
  },
} as const satisfies Record<ContactChannel, Record<Result, TextKey>>;

export const WAIT_KEYS = {
  term: 'contact.wait.term',
  '15': 'contact.wait.quarter',
  '30': 'contact.wait.half',
  '120': 'contact.wait.twoHours',
  tomorrow: 'contact.wait.tomorrow',
} as const satisfies Record<Wait, TextKey>;

export const OUTCOME_KEYS = {
  consultation: 'counter.outcome.consultation',
  referral: 'counter.outcome.referral',
  eServiceTaught: 'counter.outcome.eServiceTaught',
  notServed: 'counter.outcome.notServed',
} as const satisfies Record<ContactOutcome, TextKey>;

export const URGENCY_TONES = { calm: 'neutral', soon: 'warn', late: 'error' } as const satisfies Record<
  Urgency,
  Tone
>;
