import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { ServiceSearch, type ServiceSection } from '#renderer/app/card/ServiceSearch.tsx';
import { useArticleDialog } from '#renderer/app/card/useArticleDialog.tsx';
import { useFoundSections } from '#renderer/app/card/useFoundSections.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { cardOf } from '../catalogueViews.ts';
import { Discarded } from './Discarded.tsx';
import { begunIn, useSituation } from './useSituation.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';

const MOST_FOUND = 12;
const MOST_ARTICLES = 3;

/** Which service: what the client came for, the favourites on digits, or a search by everyday words. */
export function PickCard() {
  const { t } = useTranslation();
  const { visit, catalogue, begin: beginAny } = useOpenVisit();
  const say = useLocalText();
  const [text, setText] = useState('');
  const voided = useVoided();
  const sections = useSections(text, voided?.voiding?.reason === 'wrongService' ? null : voided?.serviceId);
  const ofSituation = sections.find(({ id }) => id === 'situation')?.cards ?? [];
  const reading = useArticleDialog(catalogue);
  const begin = (serviceId: string) => {
    if (reading.open(serviceId)) return;
    if (voided?.serviceId === serviceId) beginAny(serviceId, voided);
    else beginAny(serviceId, ofSituation.some(({ id }) => id === serviceId) ? 'ofVisit' : null);
  };
  const favourites = sections.find(({ id }) => id === 'favourites')?.cards ?? [];
  // An article begins no request, so it is never taken in place of a service.
  const first = sections[0]?.cards[0];
  const take: Command = {
    id: 'counter.primary',
    labelKey: 'request.begin',
    whyNot: () =>
      first ? null : t(sections.length > 0 ? 'knowledge.article.isFirst' : 'request.nothingFound'),
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
          <ServiceSearch
            label={t('request.find')}
            hint={t('request.findHint')}
            emptyText={t('request.nothingFound')}
            catalogue={catalogue}
            text={text}
            onTextChange={setText}
            sections={sections}
            digitsOf="favourites"
            onChoose={begin}
          />
        </div>
        <Discarded />
      </PaneBody>
      <VisitBar primary={take} missing={visit.client ? null : t('counter.needsClient')} />
      {reading.dialog}
    </>
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

function useSections(text: string, again: string | null | undefined): readonly ServiceSection[] {
  const { t } = useTranslation();
  const { visit, catalogue } = useOpenVisit();
  const say = useLocalText();
  const found = useFoundSections(catalogue, text, { cards: MOST_FOUND, articles: MOST_ARTICLES });
  const situation = useSituation();
  if (text.trim() !== '') return found;
  const known = (ids: readonly string[]) => ids.flatMap((id) => cardOf(catalogue, id) ?? []);
  const begun = begunIn(visit);
  const wanted = known(visit.serviceId === null ? [] : [visit.serviceId]).filter(
    ({ isSwitchedOff }) => isSwitchedOff !== true,
  );
  // What they came for and have asked for stands behind what else they need.
  const isAsked = wanted.some(({ id }) => begun.includes(id));
  const institution = catalogue.institutions.find(({ id }) => id === visit.institutionId);
  const related = known(wanted.flatMap((card) => card.related));
  return [
    { id: 'again', title: t('request.after.again.section'), cards: known(again == null ? [] : [again]) },
    { id: 'visit', title: t('request.cameFor'), cards: isAsked && situation?.cards.length ? [] : wanted },
    { id: 'situation', title: situation ? say(situation.name) : '', cards: situation?.cards ?? [] },
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
function withoutEarlier(
  cards: readonly ServiceCard[],
  earlier: readonly ServiceSection[],
): readonly ServiceCard[] {
  const taken = new Set(earlier.flatMap((section) => section.cards));
  return cards.filter((card) => !taken.has(card));
}
