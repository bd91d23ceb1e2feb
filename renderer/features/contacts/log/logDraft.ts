import { create } from 'zustand';
import type { InputOf } from '#shared/api/contract.ts';
import type { ContactChannel, ContactSource } from '#shared/domain/visit/contact/types.ts';
import type { ClientLanguage } from '#shared/domain/visit/language.ts';
import { localDate, localTime, MINUTE_MS, startOfLocalDay, type EpochMs } from '#shared/lib/time.ts';
import { addWorkingDays } from '#shared/lib/workingDays.ts';

/** What came of it. */
export const RESULTS = ['consultation', 'later', 'referral', 'atCounter', 'missed'] as const;
export type Result = (typeof RESULTS)[number];

/** When to call back: within the centre's term, in so many minutes, or on the next working morning. */
export const WAITS = ['term', '15', '30', '120', 'tomorrow'] as const;
export type Wait = (typeof WAITS)[number];

/** Anybody may call back. */
export const ANYBODY = 'anybody';

export type LogDraft = {
  readonly channel: ContactChannel;
  /** When it was opened: since then the phone rings. */
  readonly openedAt: EpochMs;
  /** Seconds it rang, as measured or typed; empty while it rings. */
  readonly ringSeconds: string;
  readonly source: ContactSource;
  /** Day and hour an e-mail came, as typed. */
  readonly day: string | null;
  readonly time: string;
  readonly question: string;
  readonly address: string;
  readonly name: string;
  readonly serviceId: string | null;
  readonly language: ClientLanguage;
  readonly client: { readonly id: string; readonly name: string } | null;
  readonly result: Result;
  readonly wait: Wait;
  readonly forStaffId: string;
};

export function newDraft(channel: ContactChannel, now: EpochMs): LogDraft {
  return {
    channel,
    openedAt: now,
    ringSeconds: '',
    source: 'direct',
    day: localDate(now),
    time: localTime(now),
    question: '',
    address: '',
    name: '',
    serviceId: null,
    language: 'lv',
    client: null,
    result: 'consultation',
    wait: 'term',
    forStaffId: ANYBODY,
  };
}

/** Whoever types has picked up: the ring ends with the first letter. */
export function pickedUp(draft: LogDraft, now: EpochMs): LogDraft {
  if (draft.channel !== 'phone' || draft.ringSeconds !== '') return draft;
  return { ...draft, ringSeconds: String(Math.max(0, Math.round((now - draft.openedAt) / 1000))) };
}

/** Something was written that must not be thrown away. */
export function isBegun({ question, address, name, serviceId, client }: LogDraft): boolean {
  return `${question}${address}${name}`.trim() !== '' || serviceId !== null || client !== null;
}

export type LogGap = 'question' | 'time';

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** What is still to be asked: an answered one says what it was about, an e-mail when it came. */
export function gapsOf(draft: LogDraft, now: EpochMs): LogGap[] {
  const isAbout = draft.question.trim() !== '' || draft.serviceId !== null;
  const received = receivedAt(draft);
  return [
    ...(isAbout || draft.result === 'missed' ? [] : (['question'] as const)),
    ...(received !== null && received <= now ? [] : (['time'] as const)),
  ];
}

function receivedAt({ channel, openedAt, day, time }: LogDraft): EpochMs | null {
  if (channel === 'phone') return openedAt;
  const [, hours, minutes] = TIME.exec(time.trim()) ?? [];
  if (day === null || hours === undefined) return null;
  return startOfLocalDay(day) + (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

const MORNING_HOUR = 10;

/** The moment that was chosen. */
export function dueAtOf(wait: Exclude<Wait, 'term'>, now: EpochMs): EpochMs {
  if (wait !== 'tomorrow') return now + Number(wait) * MINUTE_MS;
  return startOfLocalDay(addWorkingDays(localDate(now), 1)) + MORNING_HOUR * 60 * MINUTE_MS;
}

/** What is sent; only with no gap left. */
export function inputOf(draft: LogDraft, now: EpochMs): InputOf<'contact.log'> {
  const { channel, source, question, address, name, serviceId, language, client, result } = draft;
  const isMissed = result === 'missed';
  return {
    channel,
    source: channel === 'email' ? source : 'direct',
    receivedAt: receivedAt(draft) ?? now,
    ringSeconds:
      channel === 'phone' && !isMissed && draft.ringSeconds !== '' ? Number(draft.ringSeconds) : null,
    serviceId,
    language,
    question: question.trim(),
    address: address.trim(),
    name: name.trim(),
    clientId: client?.id ?? null,
    result: resultOf(draft, now),
  };
}

function resultOf(
  { channel, result, wait, forStaffId }: LogDraft,
  now: EpochMs,
): InputOf<'contact.log'>['result'] {
  switch (result) {
    case 'consultation':
    case 'referral':
      return { kind: 'outcome', outcome: result };
    case 'atCounter':
    case 'missed':
      return { kind: result };
    case 'later':
      return {
        kind: 'later',
        dueAt: channel === 'email' || wait === 'term' ? null : dueAtOf(wait, now),
        forStaffId: forStaffId === ANYBODY ? null : forStaffId,
      };
  }
}

type LogStore = {
  /** Whose entry it is: the next person at this machine begins anew. */
  readonly staffId: string | null;
  readonly drafts: Readonly<Partial<Record<ContactChannel, LogDraft>>>;
};

/** Kept while the dialog is closed, so that a client at the counter loses nobody's call. */
export const useLog = create<LogStore>()(() => ({ staffId: null, drafts: {} }));

export function changeDraft(channel: ContactChannel, change: Partial<LogDraft>): void {
  useLog.setState(({ drafts }) => {
    const before = drafts[channel];
    if (!before) return {};
    return { drafts: { ...drafts, [channel]: { ...pickedUp(before, Date.now()), ...change } } };
  });
}

/** Goes on with what this person began, or begins anew: then the phone rings from now on. */
export function openDraft(staffId: string, channel: ContactChannel): void {
  const { staffId: owner, drafts } = useLog.getState();
  const own = owner === staffId ? drafts : {};
  const draft = own[channel];
  if (draft && isBegun(draft)) return;
  useLog.setState({ staffId, drafts: { ...own, [channel]: newDraft(channel, Date.now()) } });
}

export function dropDraft(channel: ContactChannel): void {
  useLog.setState(({ drafts }) => ({ drafts: { ...drafts, [channel]: undefined } }));
}
