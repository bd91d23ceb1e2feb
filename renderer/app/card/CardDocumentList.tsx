import { useTranslation } from 'react-i18next';
import type { LocalText } from '#shared/catalogue/localText.ts';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';

type CardDocumentListProps = {
  readonly card: Pick<ServiceCard, 'documents'>;
  /** Instead of the card's own note. */
  readonly noteOf?: (id: string, note: LocalText | undefined) => string | undefined;
};

/** What has to be shown or attached, as the card says it; what is needed in some cases only looks so. */
export function CardDocumentList({ card, noteOf }: CardDocumentListProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  return (
    <List label={t('counter.card.documents')}>
      {card.documents.map(({ id, name, note, mandatory }) => (
        <ListRow
          key={id}
          icon={mandatory ? 'boxOff' : 'boxNotNeeded'}
          isOff={!mandatory}
          note={noteOf ? noteOf(id, note) : note && say(note)}
        >
          {say(name)}
        </ListRow>
      ))}
    </List>
  );
}
