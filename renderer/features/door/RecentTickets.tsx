import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { formatTime } from '#renderer/app/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { matterWord } from './cardWords.ts';

export function RecentTickets({ recent }: Pick<OutputOf<'door.load'>, 'recent'>) {
  const { t } = useTranslation();
  const local = useLocalText();
  const catalogue = useCatalogue();
  if (recent.length === 0 || !catalogue) return null;
  return (
    <>
      <Caption>{t('door.recent.title')}</Caption>
      <ul className="hall-recent" aria-label={t('door.recent.title')}>
        {recent.map(({ visitId, ticket, serviceId, at }) => {
          const matter =
            matterWord(catalogue, { serviceId, lifeSituationId: null }, local) ?? t('door.otherQuestion');
          return (
            <li key={visitId}>
              <span className={ticket ? 'state is-done' : 'state is-neutral'}>
                <Icon name={ticket ? 'checkCircle' : 'book'} />
              </span>
              <span className="bold">{ticket ?? '—'}</span>
              <span className="cut" title={matter}>
                {ticket ? matter : t('door.recent.helped', { matter })}
              </span>
              <time className="sub">{formatTime(at)}</time>
            </li>
          );
        })}
      </ul>
    </>
  );
}
