import { useTranslation } from 'react-i18next';
import { formatPhone } from '#shared/domain/identity/phone.ts';
import type { Institution } from '#shared/catalogue/types.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';

/** The owner, who knows more than the card. */
export function CardContacts({ owner }: { readonly owner: Institution | undefined }) {
  const { t } = useTranslation();
  const say = useLocalText();
  if (!owner) return null;
  return (
    <>
      <Caption>{t('counter.card.contacts')}</Caption>
      <List label={t('counter.card.contacts')}>
        <ListRow icon="window" note={owner.portal.name}>
          {say(owner.name)}
        </ListRow>
        {owner.phone !== null && <ListRow icon="phone">{formatPhone(owner.phone)}</ListRow>}
      </List>
    </>
  );
}
