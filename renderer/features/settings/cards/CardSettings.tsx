import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MUNICIPALITY } from '#shared/catalogue/municipalCard.ts';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useCatalogue } from '#renderer/app/catalogue.ts';
import { MATURITY_TEXTS, maturityKey, type MaturityKey } from '#renderer/app/card/managedWords.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { CardEditor } from './CardEditor.tsx';
import { ImportanceTerms } from './ImportanceTerms.tsx';
import type { LocalCard } from './localCards.ts';
import { MunicipalTable } from './MunicipalTable.tsx';
import { NewCardDialog } from './NewCardDialog.tsx';
import { StateCardDialog } from './StateCardDialog.tsx';
import { StateTable } from './StateTable.tsx';
import type { Editing } from './useCardEditor.ts';
import './Cards.css';

/** Cards of the municipality, which the centre writes, and those of the state, which it only reads (CAT-02, CAT-17). */
export function CardSettings() {
  const catalogue = useCatalogue();
  const { data, error } = useQuery('localCard.list', {}, { topics: ['localCard', 'settings'] });
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  return data && catalogue ? <CardPage catalogue={catalogue} locals={data.cards} /> : <Loading />;
}

type CardPageProps = { readonly catalogue: Catalogue; readonly locals: readonly LocalCard[] };

type Open = { readonly kind: 'choose' } | { readonly kind: 'state'; readonly cardId: string } | Editing;

function CardPage({ catalogue, locals }: CardPageProps) {
  const [whose, setWhose] = useState<'municipality' | 'state'>('municipality');
  const [open, setOpen] = useState<Open | null>(null);
  const localOf = (cardId: string) => locals.find((local) => local.cardId === cardId);
  const close = () => {
    const opened = open?.kind === 'card' ? open.cardId : null;
    setOpen(null);
    requestAnimationFrame(() => focusRow(opened));
  };
  if (open?.kind === 'card' || open?.kind === 'new') {
    const local = open.kind === 'card' ? localOf(open.cardId) : undefined;
    return <CardEditor editing={open} catalogue={catalogue} local={local} onClose={close} />;
  }
  const stateCard = open?.kind === 'state' && catalogue.cards.find(({ id }) => id === open.cardId);
  return (
    <>
      <CardLists {...{ catalogue, locals, whose, setWhose, setOpen }} />
      {open?.kind === 'choose' && (
        <NewCardDialog
          catalogue={catalogue}
          onChoose={(templateId) => setOpen({ kind: 'new', templateId })}
          onClose={close}
        />
      )}
      {stateCard && (
        <StateCardDialog
          card={stateCard}
          owner={catalogue.institutions.find(({ id }) => id === stateCard.owner)}
          local={localOf(stateCard.id)}
          onClose={close}
        />
      )}
    </>
  );
}

/** The keyboard goes on where it was before the card was opened. */
function focusRow(cardId: string | null): void {
  if (cardId === null) return;
  document.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(cardId)}"]`)?.focus();
}

type CardListsProps = CardPageProps & {
  readonly whose: 'municipality' | 'state';
  readonly setWhose: (whose: 'municipality' | 'state') => void;
  readonly setOpen: (open: Open) => void;
};

function CardLists({ catalogue, locals, whose, setWhose, setOpen }: CardListsProps) {
  const { t } = useTranslation();
  const add: Command = {
    id: 'settings.primary',
    labelKey: 'localCard.add.card',
    run: () => setOpen({ kind: 'choose' }),
  };
  useCommands([add]);
  const waiting = locals.filter(({ pack }) => pack !== null).length;
  const [maturity, setMaturity] = useState<MaturityKey | 'all' | 'unsaid'>('all');
  const theirs = catalogue.cards.filter(
    ({ owner }) => (owner === MUNICIPALITY) === (whose === 'municipality'),
  );
  // Where nobody has said how mature a service is, there is nothing to choose by.
  const isAnyRated = theirs.some((card) => card.maturity !== undefined);
  const cards = theirs.filter(
    (card) =>
      !isAnyRated ||
      maturity === 'all' ||
      maturity === (card.maturity === undefined ? 'unsaid' : maturityKey(card.maturity)),
  );
  return (
    <>
      <div className="settings-body card-lists">
        {waiting > 0 && <Notice tone="warn">{t('localCard.pack.waiting', { count: waiting })}</Notice>}
        <div className="card-lists-head">
          <ChoiceField
            label={t('localCard.whose')}
            isLabelHidden
            size="small"
            choices={[
              { key: 'municipality', label: t('localCard.choice.municipality') },
              { key: 'state', label: t('localCard.choice.state') },
            ]}
            value={whose}
            onChange={setWhose}
          />
          {isAnyRated && (
            <SelectField
              label={t('localCard.filterMaturity')}
              isLabelHidden
              choices={[
                { key: 'all', label: t('localCard.anyMaturity') },
                ...choicesOf(MATURITY_TEXTS, t),
                { key: 'unsaid', label: t('localCard.maturityUnsaid') },
              ]}
              value={maturity}
              onChange={setMaturity}
            />
          )}
          {whose === 'municipality' && <ImportanceTerms />}
          <p className="sub">{t(whose === 'municipality' ? 'localCard.hint' : 'localCard.stateHint')}</p>
        </div>
        {whose === 'municipality' ? (
          <MunicipalTable
            cards={cards}
            locals={locals}
            onOpen={(cardId) => setOpen({ kind: 'card', cardId })}
          />
        ) : (
          <StateTable
            catalogue={catalogue}
            cards={cards}
            locals={locals}
            onOpen={(cardId) => setOpen({ kind: 'state', cardId })}
          />
        )}
      </div>
      <ActionBar primary={<CommandButton command={add} look="primary" icon="plus" />} />
    </>
  );
}
