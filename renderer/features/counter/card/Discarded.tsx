import { useTranslation } from 'react-i18next';
import { formatTime } from '#renderer/app/format.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Caption } from '#renderer/ui/Pane.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { useServiceName } from '../catalogueViews.ts';
import { useRestore } from '../draft/useRestore.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';

/** What was begun in this visit and discarded: it can be gone on with until tomorrow. */
export function Discarded() {
  const { t } = useTranslation();
  const { visit, catalogue } = useOpenVisit();
  const name = useServiceName(catalogue);
  const restore = useRestore();
  if (visit.discarded.length === 0) return null;
  return (
    <>
      <Caption>{t('request.discard.list')}</Caption>
      <List label={t('request.discard.list')}>
        {visit.discarded.map(({ draftId, serviceId, discardedAt }) => (
          <ListRow
            key={draftId}
            icon="document"
            note={t('request.discard.at', { time: formatTime(discardedAt) })}
            act={
              <Button size="small" icon="undo" onPress={() => void restore(draftId)}>
                {t('request.discard.restore')}
              </Button>
            }
          >
            {name(serviceId, '')}
          </ListRow>
        ))}
      </List>
    </>
  );
}
