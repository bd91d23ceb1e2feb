import { useTranslation } from 'react-i18next';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { Link } from '#renderer/app/Link.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';

type CardPlacesProps = { readonly catalogue: Catalogue; readonly card: ServiceCard };

/** What it is made of (CAT-10), what people with this matter often need next, and in which situations of life it comes up (CAT-11). */
export function CardPlaces({ catalogue, card }: CardPlacesProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const known = (ids: readonly string[]) =>
    ids.flatMap((id) => catalogue.cards.find((other) => other.id === id) ?? []);
  const situations = catalogue.lifeSituations.filter(({ cards }) => cards.includes(card.id));
  return (
    <>
      <CardLinks title={t('knowledge.madeOf')} cards={known(card.childCards ?? [])} />
      <CardLinks title={t('knowledge.related')} cards={known(card.related)} />
      {situations.length > 0 && (
        <p className="card-page-situations">
          {t('knowledge.situations', { names: situations.map(({ name }) => say(name)).join(', ') })}
        </p>
      )}
    </>
  );
}

type CardLinksProps = { readonly title: string; readonly cards: readonly ServiceCard[] };

function CardLinks({ title, cards }: CardLinksProps) {
  const say = useLocalText();
  if (cards.length === 0) return null;
  return (
    <>
      <Caption>{title}</Caption>
      <List label={title}>
        {cards.map(({ id, name }) => (
          <ListRow key={id} icon="arrowRight">
            <Link to={`/knowledge/${id}`}>{say(name)}</Link>
          </ListRow>
        ))}
      </List>
    </>
  );
}
