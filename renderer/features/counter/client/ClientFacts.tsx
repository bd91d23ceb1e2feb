import { useTranslation } from 'react-i18next';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useOpenVisit } from '../visit/VisitContext.ts';

/** The linked client in two lines, with the way to another one. */
export function ClientFacts({ onOther }: { readonly onOther: () => void }) {
  const { t } = useTranslation();
  const { visit, client, moreClients } = useOpenVisit();
  if (!visit.client) return null;
  const none = t('clients.none');
  return (
    <div className="client-facts">
      <div className="row">
        <h2>{visit.client.name}</h2>
        <span className="push">
          {!visit.contact && <CommandButton command={moreClients} look="quiet" size="small" icon="plus" />}
          <Button look="quiet" size="small" icon="person" onPress={onOther}>
            {t('clients.other')}
          </Button>
        </span>
      </div>
      <Facts
        align="left"
        facts={[
          { name: t('clients.phone'), value: client?.phone || none },
          { name: t('clients.email'), value: client?.email || none },
        ]}
      />
      {visit.client.kind === 'organisation' && <Notice tone="accent">{t('clients.electronicOnly')}</Notice>}
    </div>
  );
}
