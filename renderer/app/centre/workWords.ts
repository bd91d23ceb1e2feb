import type { TFunction } from 'i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { WorkReason } from '#shared/domain/request/work/types.ts';
import type { TextKey } from '#shared/i18n/textKey.ts';
import type { IconName } from '#renderer/ui/iconShapes.tsx';
import type { Tone } from '#renderer/ui/tone.ts';

export type RowWork = OutputOf<'request.list'>['rows'][number]['work'];
type Turn = NonNullable<RowWork['turn']>;

export const WORK_REASON_TEXTS = {
  needsSpecialist: 'handoff.reason.needsSpecialist',
  ownerSystem: 'handoff.reason.ownerSystem',
  executeOnSpot: 'handoff.reason.executeOnSpot',
  nonStandard: 'handoff.reason.nonStandard',
  corrected: 'work.reason.corrected',
  other: 'handoff.reason.other',
  rule: 'work.reason.rule',
  started: 'work.reason.started',
  givenBack: 'work.reason.givenBack',
  returned: 'work.reason.returned',
} as const satisfies Record<WorkReason, TextKey>;

const LEVEL_TEXTS = { 1: 'work.whom.level1', 2: 'work.whom.level2', 3: 'work.whom.level3' } as const;

const WHOM_TEXTS = {
  person: 'work.whom.person',
  institution: 'work.whom.institution',
  centre: 'work.whom.centre',
} as const satisfies Record<NonNullable<Turn['to']>['kind'], TextKey>;

const AWAITED_TEXTS = { institution: 'work.state.institution' } as const satisfies Record<
  NonNullable<RowWork['awaits']>,
  TextKey
>;

type NameOf = (institutionId: string) => string;

/** `speciālistiem (VSAA)`, `vadītājam`, `Jānis Liepiņš`: whom it is given to. */
export function whomWords(
  { to, toLevel }: Pick<Turn, 'to' | 'toLevel'>,
  nameOf: NameOf,
  t: TFunction,
): string {
  if (to === null) return t(LEVEL_TEXTS[toLevel]);
  const name = to.kind === 'institution' ? nameOf(to.name) : to.name;
  return t(WHOM_TEXTS[to.kind], { name });
}

type Shown = { readonly words: string; readonly icon: IconName; readonly tone: Tone };

/** With whom a request is, in a few words. */
export function workState({ turn, awaits }: RowWork, nameOf: NameOf, t: TFunction): Shown {
  if (awaits !== null) return { words: t(AWAITED_TEXTS[awaits]), icon: 'company', tone: 'neutral' };
  if (turn === null) return { words: t('work.state.nobody'), icon: 'minus', tone: 'neutral' };
  const { holderName, isMine, reason } = turn;
  if (holderName === null) {
    return {
      words: t('work.state.untaken', { to: whomWords(turn, nameOf, t) }),
      icon: 'clock',
      tone: 'accent',
    };
  }
  if (reason === 'returned') {
    const words = isMine ? t('work.state.returned') : t('work.state.returnedTo', { name: holderName });
    return { words, icon: 'undo', tone: 'warn' };
  }
  return {
    words: isMine ? t('work.state.mine') : holderName,
    icon: 'person',
    tone: isMine ? 'accent' : 'neutral',
  };
}
