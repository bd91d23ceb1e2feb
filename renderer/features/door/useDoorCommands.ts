import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import {
  hasChecklist,
  missingDocuments,
  unreadDocuments,
  type Gap,
  type Matter,
  type Place,
  type TriageAct,
  type TriageState,
} from './triage.ts';
import type { useIssue } from './useIssue.ts';

type Door = {
  readonly state: TriageState;
  readonly card: ServiceCard | undefined;
  readonly gaps: readonly Gap[];
  readonly place: RefObject<HTMLElement | null>;
  readonly issuing: ReturnType<typeof useIssue>;
  readonly act: (act: TriageAct) => void;
  readonly startOver: () => void;
  /** The digits and what they stand for. */
  readonly browsing: readonly Command[];
  readonly showToday: () => void;
  readonly showMore: () => void;
  readonly showSlips: () => void;
};

const GAP_KEYS = {
  matter: 'door.gap.matter',
  documents: 'door.gap.documents',
  reason: 'door.gap.reason',
} as const satisfies Record<Gap, string>;

/** Everything the door can do, for buttons, keys and palette alike. */
export function useDoorCommands(door: Door) {
  const { t } = useTranslation();
  const { state, card, gaps, place, issuing, act } = door;

  /** Nothing is missed before somebody has tried: a new client begins with an empty page. */
  const [hasTried, setHasTried] = useState(false);

  async function finish() {
    const [gap] = gaps;
    setHasTried(gap === 'matter');
    if (gap) {
      focusGap(place.current, gap);
      return;
    }
    const isDone = state.place === 'counter' ? await issuing.issue(state) : await issuing.countHelp(state);
    if (isDone) startAgain();
  }

  function startAgain() {
    setHasTried(false);
    door.startOver();
  }

  const startOver: Command = { id: 'door.startOver', labelKey: 'door.act.startOver', run: startAgain };
  const primary: Command = { id: 'door.primary', labelKey: primaryKey(state), run: finish };
  const hasAll: Command = {
    id: 'door.hasAll',
    labelKey: 'door.act.hasAll',
    when: () => card !== undefined && state.place === 'counter' && card.documents.length > 0,
    run: () => act({ kind: 'hasAll', ids: unreadDocuments(state, card) }),
  };
  const printChecklist: Command = {
    id: 'door.printChecklist',
    labelKey: 'door.act.printChecklist',
    when: () => card !== undefined && hasChecklist(state),
    whyNot: () => (missingDocuments(state).length === 0 ? t('door.documents.nothingMissing') : null),
    run: () => (card ? issuing.printChecklist(card.id, state) : undefined),
  };
  const showToday: Command = { id: 'door.today', labelKey: 'door.act.today', run: door.showToday };
  const slips: Command = { id: 'door.slips', labelKey: 'door.act.slips', run: door.showSlips };
  const more: Command = {
    id: 'door.more',
    labelKey: 'door.act.more',
    run() {
      // The field has to be there before it can have the focus.
      flushSync(door.showMore);
      place.current?.querySelector<HTMLElement>('.door-more input')?.focus();
    },
  };
  useCommands([
    primary,
    startOver,
    hasAll,
    printChecklist,
    showToday,
    slips,
    more,
    ...placeCommands(act),
    ...door.browsing,
  ]);
  useFocusOnChosen(place, state.matter);

  const missingWords =
    (state.matter === null && !hasTried) || gaps.length === 0
      ? null
      : t('door.gap.still', { what: gaps.map((gap) => t(GAP_KEYS[gap])).join(', ') });
  return { primary, startOver, hasAll, printChecklist, showToday, slips, more, missingWords };
}

/** Where the client goes, each on a key of its own: an answer on the spot is three key presses. */
function placeCommands(act: Door['act']): readonly Command[] {
  const to = (place: Place) => () => act({ kind: 'answer', answers: { place } });
  return [
    { id: 'door.counter', labelKey: 'door.place.counter', run: to('counter') },
    { id: 'door.answered', labelKey: 'door.place.answered', run: to('answered') },
    { id: 'door.digitalAssistant', labelKey: 'door.place.digitalAssistant', run: to('digitalAssistant') },
    { id: 'door.selfService', labelKey: 'door.place.selfService', run: to('selfService') },
    { id: 'door.comesBack', labelKey: 'door.place.comesBack', run: to('comesBack') },
  ];
}

function primaryKey(state: TriageState) {
  switch (state.place) {
    case 'counter':
      return state.isOnPaper ? 'door.act.printTicket' : 'door.act.giveTicket';
    case 'answered':
      return 'door.act.countAnswer';
    case 'digitalAssistant':
      return 'door.act.toAssistant';
    case 'selfService':
      return 'door.act.sendToComputer';
    case 'comesBack':
      return missingDocuments(state).length > 0 ? 'door.act.printAndCount' : 'door.act.countComesBack';
  }
}

/** After the matter the next question has the focus; a new client begins at the search. */
function useFocusOnChosen(place: RefObject<HTMLElement | null>, matter: Matter | null): void {
  const last = useRef<Matter | null | undefined>(undefined);
  useEffect(() => {
    if (last.current === matter) return;
    last.current = matter;
    focusGap(place.current, matter === null ? 'matter' : 'documents');
  }, [place, matter]);
}

function focusGap(place: HTMLElement | null, gap: Gap): void {
  const step = place?.querySelector(`[data-gap="${gap}"]`);
  const reason = step?.querySelector<HTMLElement>('input[type="text"]:not([role])');
  // Of a group of answers the unanswered one comes first.
  const group = [...(step?.querySelectorAll('[role="radiogroup"]') ?? [])].find(
    (one) => !one.querySelector(':checked'),
  );
  (reason ?? (group ?? step)?.querySelector<HTMLElement>('input'))?.focus();
}
