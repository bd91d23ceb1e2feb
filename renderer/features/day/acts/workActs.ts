import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { caseLateFrom } from '#shared/domain/visit/handoff/caseDue.ts';
import type { EpochMs } from '#shared/lib/time.ts';
import { contradictionWords } from '#renderer/app/centre/contradictionWords.ts';
import { workState } from '#renderer/app/centre/workWords.ts';
import type { DayAct } from './dayAct.ts';

/** QUE-03: a ticket that is nowhere, or twice. */
export function differenceAct(difference: number, t: TFunction): DayAct | null {
  if (difference === 0) return null;
  return {
    id: 'difference',
    tone: 'error',
    text: t('day.acts.difference', { number: Math.abs(difference) }),
    note: null,
    label: t('day.acts.openVisits'),
    path: '/visits',
  };
}

/** Contradictions wait for somebody's choice; one alone is opened at once. */
export function contradictionAct({ open }: Pick<OutputOf<'task.list'>, 'open'>, t: TFunction): DayAct | null {
  const [first] = open;
  if (!first) return null;
  return {
    id: 'contradictions',
    tone: 'error',
    text: t('day.acts.contradictions', { count: open.length }),
    note: t(contradictionWords(first.reason).titleKey),
    label: t('day.acts.settle'),
    path: open.length === 1 ? `/tasks/${first.taskId}` : '/tasks',
  };
}

/** A case of level 3 that is late is the manager's own (LVL-04). */
export function lateCasesAct(
  { cases }: Pick<OutputOf<'handoff.cases'>, 'cases'>,
  now: EpochMs,
  t: TFunction,
): DayAct | null {
  const late = cases.filter(({ due }) => due !== null && caseLateFrom(due) <= now);
  const [first] = late;
  if (!first) return null;
  return {
    id: 'cases',
    tone: 'error',
    text: t('day.acts.cases', { count: late.length }),
    note: t('day.acts.oldest', { which: first.ticket }),
    label: t('handoff.cases.due.open'),
    path: '/cases',
  };
}

/** Requests whose promised day is over, and with whom the oldest is (INT-11). */
export function lateRequestsAct(
  { rows, counts }: OutputOf<'request.list'>,
  nameOf: (institutionId: string) => string,
  t: TFunction,
): DayAct | null {
  const [first] = rows;
  if (!first) return null;
  const number = first.registerNumber ?? t('request.list.numberFollows');
  const which = [number, workState(first.work, nameOf, t).words].filter(Boolean).join(', ');
  return {
    id: 'requests',
    tone: 'error',
    text: t('day.acts.requests', { count: counts['overdue'] ?? 0 }),
    note: t('day.acts.oldest', { which }),
    label: t('work.late.open'),
    path: '/requests/late',
  };
}
