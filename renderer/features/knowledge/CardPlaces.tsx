import { useTranslation } from 'react-i18next';
import type { Catalogue, ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { Link } from '#renderer/app/Link.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';

type CardPlacesProps = { readonly catalogue: Catalogue; readonly card: ServiceCard };

/** What people with this matter often need next, and in which situations of life it comes up (CAT-11). */
export function CardPlaces({ catalogue, card }: CardPlacesProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const related = card.related.flatMap((id) => catalogue.cards.find((other) => other.id === id) ?? []);
  const situations = catalogue.lifeSituations.filter(({ cards }) => cards.includes(card.id));
  return (
    <>
      {related.length > 0 && (
        <>
          <Caption>{t('knowledge.related')}</Caption>
          <List label={t('knowledge.related')}>
            {related.map(({ id, name }) => (
              <ListRow key={id} icon="arrowRight">
                <Link to={`/knowledge/${id}`}>{say(name)}</Link>
              </ListRow>
            ))}
          </List>
        </>
      )}
      {situations.length > 0 && (
        <p className="card-page-situations">
          {t('knowledge.situations', { names: situations.map(({ name }) => say(name)).join(', ') })}
        </p>
      )}
    </>
  );
}
