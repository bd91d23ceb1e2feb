import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUi } from '#renderer/app/uiStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { ClientView } from '../types.ts';
import { useAct } from '../useAct.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { cardWords } from './otherCard.ts';
import { useAlike } from './useAlike.ts';

/** A second card of what may be the same client, and the cards that are merged into this one. */
export function SameClient({ client }: { readonly client: ClientView }) {
  const { t } = useTranslation();
  const { alike } = useAlike({ clientId: client.clientId });
  const [compared, setCompared] = useState<string | null>(null);
  const part = useAct('client.part');
  return (
    <>
      {alike && (
        <Notice
          tone="accent"
          act={<Button onPress={() => setCompared(alike.clientId)}>{t('clients.same.compare')}</Button>}
        >
          {t('clients.same.maybe', { who: cardWords(alike, t) })}
        </Notice>
      )}
      {client.merged.map((card) => (
        <Notice
          key={card.clientId}
          tone="neutral"
          act={
            <Button
              look="quiet"
              isBusy={part.isPending}
              onPress={async () => {
                if (await part.run({ clientId: card.clientId })) {
                  useUi.getState().showNotice({ text: t('clients.same.parted'), tone: 'done' });
                }
              }}
            >
              {t('clients.same.part')}
            </Button>
          }
        >
          {t('clients.same.merged', { who: cardWords(card, t) })}
        </Notice>
      ))}
      {compared !== null && (
        <MergeDialog client={client} otherId={compared} onClose={() => setCompared(null)} />
      )}
    </>
  );
}
