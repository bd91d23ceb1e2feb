import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import {
  missingDocuments,
  unreadDocuments,
  type Gap,
  type Matter,
  type TriageAct,
  type TriageState,
} from './triage.ts';
import type { useIssue } from './useIssue.ts';

type Door = {
  readonly catalogue: Catalogue;
  readonly state: TriageState;
  readonly card: ServiceCard | undefined;
  readonly gaps: readonly Gap[];
  readonly place: RefObject<HTMLElement | null>;
  readonly issuing: ReturnType<typeof useIssue>;
  readonly act: (act: TriageAct) => void;
  readonly choose: (matter: Matter | null) => void;
  readonly startOver: () => void;
};

const GAP_KEYS = {
  matter: 'door.gap.matter',
  documents: 'door.gap.documents',
  reason: 'door.gap.reason',
} as const satisfies Record<Gap, string>;

/** Everything the door can do, for buttons, keys and palette alike. */
export function useDoorCommands(door: Door) {
  const { t } = useTranslation();
  const { catalogue, state, card, gaps, place, issuing, act, choose } = door;

  function chooseFavourite(digit: number) {
    const serviceId = catalogue.favouriteCardIds[digit - 1];
    if (serviceId) choose({ serviceId, lifeSituationId: null });
  }

  async function finish() {
    const [gap] = gaps;
    if (gap) {
      focusGap(place.current, gap);
      return;
    }
    const isDone = state.place === 'counter' ? await issuing.issue(state) : await issuing.countHelp(state);
    if (isDone) door.startOver();
  }

  const startOver: Command = { id: 'door.startOver', labelKey: 'door.act.startOver', run: door.startOver };
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
    when: () => card !== undefined && state.place === 'counter',
    whyNot: () => (missingDocuments(state).length === 0 ? t('door.documents.nothingMissing') : null),
    run: () => (card ? issuing.printChecklist(card.id, state) : undefined),
  };
  const favourites = catalogue.favouriteCardIds.map((_, index): Command => {
    return {
      id: `door.favourite${index + 1}`,
      labelKey: FAVOURITE_KEYS[index] ?? 'door.favourite.first',
      run: () => chooseFavourite(index + 1),
    };
  });
  useCommands([primary, startOver, hasAll, printChecklist, ...favourites]);
  useFocusOnChosen(place, state.matter);

  const missingWords =
    state.matter === null || gaps.length === 0
      ? null
      : t('door.gap.still', { what: gaps.map((gap) => t(GAP_KEYS[gap])).join(', ') });
  return { primary, startOver, hasAll, printChecklist, chooseFavourite, missingWords };
}

function primaryKey({ place, isOnPaper }: TriageState) {
  if (place === 'answered') return 'door.act.countAnswer';
  if (place === 'selfService') return 'door.act.sendToComputer';
  return isOnPaper ? 'door.act.printTicket' : 'door.act.giveTicket';
}

const FAVOURITE_KEYS = [
  'door.favourite.first',
  'door.favourite.second',
  'door.favourite.third',
  'door.favourite.fourth',
  'door.favourite.fifth',
  'door.favourite.sixth',
  'door.favourite.seventh',
  'door.favourite.eighth',
  'door.favourite.ninth',
] as const;

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
