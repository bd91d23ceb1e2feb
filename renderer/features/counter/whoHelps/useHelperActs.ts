import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/commands/command.ts';
import { bookForVisit } from '../bookForVisit.ts';
import type { VisitView } from '../types.ts';
import type { Helper } from './helpers.ts';

type HelperActsInput = {
  readonly helper: Helper | null;
  readonly visit: VisitView | null;
  readonly onHandOff: (to: string) => void;
};

/** What can be done with the chosen one; what is done most often with such a one is the primary act. */
export function useHelperActs({ helper, visit, onHandOff }: HelperActsInput) {
  const { t } = useTranslation();
  const handOff: Command = {
    id: 'counter.handOff',
    labelKey: helper?.kind === 'centre' ? 'handoff.who.ask' : 'counter.act.handOff',
    whyNot: () => {
      if (!visit) return t('handoff.who.needsVisit');
      return helper?.isAtWork ? null : t('handoff.who.notAtWork');
    },
    run: () => {
      if (helper) onHandOff(helper.row.id);
    },
  };
  const book: Command = {
    id: 'app.book',
    labelKey: 'handoff.who.book',
    run: () => bookForVisit(visit, null),
  };
  const video: Command = {
    id: 'counter.primary',
    labelKey: 'handoff.who.video',
    run: () => bookForVisit(visit, helper?.centreId ?? null),
  };
  if (helper?.kind === 'centre') return { primary: video, others: [handOff, book] };
  const isHandedOff = visit !== null && helper !== null && helper.isAtWork;
  return isHandedOff
    ? { primary: { ...handOff, id: 'counter.primary' }, others: [book] }
    : { primary: { ...book, id: 'counter.primary' }, others: [handOff] };
}
