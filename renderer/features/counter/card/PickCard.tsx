import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Autocomplete,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Header,
  SearchField,
} from 'react-aria-components';
import { searchCards } from '#shared/catalogue/searchCards.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { focusOf } from '#renderer/ui/fieldParts.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { cardOf, ownerOf } from '../catalogueViews.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';
import '#renderer/ui/Field.css';
import '#renderer/ui/Options.css';

const MOST_FOUND = 12;

type Section = { readonly id: string; readonly title: string; readonly cards: readonly ServiceCard[] };

/** Which service: what the client came for, the favourites on digits, or a search by everyday words. */
export function PickCard() {
  const { t } = useTranslation();
  const { visit, begin: beginAny } = useOpenVisit();
  const say = useLocalText();
  const [text, setText] = useState('');
  const voided = useVoided();
  const sections = useSections(text, voided?.voiding?.reason === 'wrongService' ? null : voided?.serviceId);
  const begin = (serviceId: string) =>
    voided?.serviceId === serviceId ? beginAny(serviceId, voided) : beginAny(serviceId);
  const favourites = sections.find(({ id }) => id === 'favourites')?.cards ?? [];
  const first = sections[0]?.cards[0];
  const take: Command = {
    id: 'counter.primary',
    labelKey: 'request.begin',
    whyNot: () => (first ? null : t('request.nothingFound')),
    run: () => {
      if (first) begin(first.id);
    },
  };
  useCommands([
    take,
    ...favourites.map((card, index): Command => {
      return {
        id: `counter.choice${index + 1}`,
        labelKey: 'request.begin',
        label: say(card.name),
        run: () => begin(card.id),
      };
    }),
  ]);
  return (
    <>
      <PaneBody>
        {voided && (
          <Notice tone="accent">
            {voided.registerNumber === null
              ? t('request.after.again.noticeNoNumber')
              : t('request.after.again.notice', { number: voided.registerNumber })}
          </Notice>
        )}
        <div className="pick-card">
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField className="field is-big" {...focusOf(true)}>
              <Label className="field-label">{t('request.find')}</Label>
              <div className="field-box">
                <Icon name="search" className="field-lead" />
                <Input className="field-input" placeholder={t('request.findHint')} />
              </div>
            </SearchField>
            <ListBox
              className="options"
              aria-label={t('request.find')}
              selectionMode="none"
              onAction={(id) => begin(String(id))}
              renderEmptyState={() => <div className="options-empty">{t('request.nothingFound')}</div>}
            >
              {sections.map(({ id, title, cards }) => (
                <ListBoxSection key={id}>
                  <Header className="options-section-title">{title}</Header>
                  {cards.map((card, index) => (
                    <CardOption
                      key={card.id}
                      card={card}
                      keys={id === 'favourites' ? String(index + 1) : null}
                    />
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </div>
      </PaneBody>
      <VisitBar primary={take} missing={visit.client ? null : t('counter.needsClient')} />
    </>
  );
}

function CardOption({ card, keys }: { readonly card: ServiceCard; readonly keys: string | null }) {
  const say = useLocalText();
  const { catalogue } = useOpenVisit();
  const owner = ownerOf(catalogue, card);
  return (
    <ListBoxItem id={card.id} className="option" textValue={say(card.name)}>
      <Icon name="document" />
      <span className="cut">{say(card.name)}</span>
      <span className="row">
        <span className="muted">{owner && say(owner.shortName)}</span>
        {keys && <Kbd keys={keys} isSilent />}
      </span>
    </ListBoxItem>
  );
}

/** The registration in whose place this one is made, when the clerk comes from it. */
function useVoided() {
  const { place } = useOpenVisit();
  const requestId = place.kind === 'card' ? (place.again ?? null) : null;
  const { data } = useQuery('request.get', requestId === null ? null : { requestId }, {
    topics: ['request'],
  });
  return data?.voiding ? data : null;
}

function useSections(text: string, again: string | null | undefined): readonly Section[] {
  const { t } = useTranslation();
  const { visit, catalogue } = useOpenVisit();
  const say = useLocalText();
  const language = useUi((state) => state.look.language);
  if (text.trim() !== '') {
    const cards = searchCards(catalogue, text, language).map(({ card }) => card);
    return cards.length === 0
      ? []
      : [{ id: 'found', title: t('request.found'), cards: cards.slice(0, MOST_FOUND) }];
  }
  const known = (ids: readonly string[]) => ids.flatMap((id) => cardOf(catalogue, id) ?? []);
  const wanted = known(visit.serviceId === null ? [] : [visit.serviceId]).filter(
    ({ isSwitchedOff }) => isSwitchedOff !== true,
  );
  const situation = catalogue.lifeSituations.find(({ id }) => id === visit.lifeSituationId);
  const institution = catalogue.institutions.find(({ id }) => id === visit.institutionId);
  const related = known(wanted.flatMap((card) => card.related));
  return [
    { id: 'again', title: t('request.after.again.section'), cards: known(again == null ? [] : [again]) },
    { id: 'visit', title: t('request.cameFor'), cards: wanted },
    { id: 'situation', title: situation ? say(situation.name) : '', cards: known(situation?.cards ?? []) },
    {
      id: 'institution',
      title: institution ? say(institution.name) : '',
      cards: offeredCards(catalogue).filter(({ owner }) => owner === institution?.id),
    },
    { id: 'favourites', title: t('request.favourites'), cards: known(catalogue.favouriteCardIds) },
    { id: 'related', title: t('request.related'), cards: related },
  ]
    .map((section, index, all) => ({ ...section, cards: withoutEarlier(section.cards, all.slice(0, index)) }))
    .filter(({ cards }) => cards.length > 0);
}

/** Each card once: keys of a list have to be unique. */
function withoutEarlier(cards: readonly ServiceCard[], earlier: readonly Section[]): readonly ServiceCard[] {
  const taken = new Set(earlier.flatMap((section) => section.cards));
  return cards.filter((card) => !taken.has(card));
}
