import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blankCard, situationsOf } from '#shared/catalogue/municipalCard.ts';
import { similarCards } from '#shared/catalogue/similarCards.ts';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { localDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { draftOf } from './draftOf.ts';
import { editedOf } from './editedOf.ts';
import { putOnTop, type CardDraft, type Two } from './cardDraft.ts';
import { useCardDrafts } from './cardDrafts.ts';
import { CARD_PARTS, partOf, problemsOf, type CardPart, type CardProblems } from './cardProblems.ts';
import type { LocalCard } from './localCards.ts';

/** A card that is there, or another one made from a card or from nothing. */
export type Editing =
  | { readonly kind: 'card'; readonly cardId: string }
  | { readonly kind: 'new'; readonly templateId: string | null };

const NEW = 'new';
const WRONG = '.card-part [aria-invalid="true"]';
const TODAY_REFRESH_MS = 60_000;

/** Only the slug of its name is missing, which the office makes. */
const UNNAMED = 'municipality-new';

export function useCardEditor(
  editing: Editing,
  catalogue: Catalogue,
  local: LocalCard | undefined,
  onClose: () => void,
) {
  const { t } = useTranslation();
  const sending = useCommand('localCard.save');
  const switching = useCommand('localCard.switch');
  const [part, setPart] = useState<CardPart>('name');
  const [isTried, setTried] = useState(false);
  const today = localDate(useNow(TODAY_REFRESH_MS));
  const { drafts, keep, drop } = useCardDrafts();
  const key = keyOf(editing);
  const { card, fresh } = begunWith(editing, catalogue);
  const revision = local?.revision ?? null;
  const begunOn = { basedOn: revision, catalogueVersion: catalogue.version };
  const kept = drafts[key] ?? { draft: fresh, begunAs: fresh, ...begunOn };
  const { draft } = kept;
  const isNamedAnew = editing.kind === 'new' || !isSame(draft.name, card.name);
  const id = editing.kind === 'card' ? editing.cardId : null;
  const similar =
    isNamedAnew && draft.name.lv.trim() !== ''
      ? similarCards(catalogue, {
          id,
          name: { lv: draft.name.lv, en: draft.name.en.trim() || draft.name.lv },
        })
      : [];
  const problems = problemsOf(draft, { today, similar });
  const shown: CardProblems = isTried ? problems : new Map();

  async function save(): Promise<void> {
    setTried(true);
    const first = [...problems.keys()][0];
    if (first) {
      setPart(partOf(first));
      requestAnimationFrame(() => document.querySelector<HTMLElement>(WRONG)?.focus());
      return;
    }
    const outcome = await sending.run({
      cardId: id,
      templateId: editing.kind === 'new' ? editing.templateId : null,
      basedOn: kept.basedOn,
      catalogueVersion: kept.catalogueVersion,
      card: editedOf(draft, card),
      because: draft.because,
    });
    if (!outcome.ok) return;
    drop(key);
    useUi.getState().showNotice({ text: t('localCard.saved', { name: draft.name.lv }), tone: 'done' });
    onClose();
  }

  async function turn(isOn: boolean): Promise<void> {
    if (id === null) return;
    const outcome = await switching.run({ cardId: id, basedOn: local?.revision ?? null, isOn });
    if (!outcome.ok) return;
    const text = t(isOn ? 'localCard.switchedOn' : 'localCard.switchedOff', { name: card.name.lv });
    useUi.getState().showNotice({ text, tone: 'done' });
    onClose();
  }

  return {
    card,
    draft,
    similar,
    part,
    setPart,
    isChanged: key in drafts,
    /** A colleague has saved the card since this person began. */
    isOvertaken: editing.kind === 'card' && kept.basedOn !== revision,
    goOnWithNow: () => keep(key, { draft: putOnTop(kept.begunAs, draft, fresh), begunAs: fresh, ...begunOn }),
    change: (changed: Partial<CardDraft>) => keep(key, { ...kept, draft: { ...draft, ...changed } }),
    forget: () => {
      drop(key);
      onClose();
    },
    problem: (place: string) => {
      const problem = shown.get(place as Parameters<CardProblems['get']>[0]);
      return problem ? t(problem) : null;
    },
    faultyParts: CARD_PARTS.filter((each) => [...shown.keys()].some((place) => partOf(place) === each)),
    save,
    turn,
    isPending: sending.isPending || switching.isPending,
    error: sending.error ?? switching.error,
  };
}

function keyOf(editing: Editing): string {
  return editing.kind === 'card' ? editing.cardId : `${NEW}/${editing.templateId ?? ''}`;
}

function begunWith(
  editing: Editing,
  catalogue: Catalogue,
): { readonly card: ServiceCard; readonly fresh: CardDraft } {
  const cardId = editing.kind === 'card' ? editing.cardId : editing.templateId;
  const found = catalogue.cards.find(({ id }) => id === cardId);
  if (!found) {
    const card = blankCard(UNNAMED);
    return { card, fresh: draftOf(card, []) };
  }
  const draft = draftOf(found, situationsOf(catalogue, found.id));
  // A copy has to get a name and an act of its own.
  const fresh =
    editing.kind === 'card'
      ? draft
      : { ...draft, name: { lv: '', en: '' }, approvedBy: '', approvedAt: null };
  return { card: found, fresh };
}

function isSame(one: Two, other: Two): boolean {
  return one.lv === other.lv && one.en === other.en;
}
