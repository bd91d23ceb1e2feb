import { useTranslation } from 'react-i18next';
import { RestrictedChip } from '#renderer/app/restriction/RestrictedChip.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { PreferenceLine } from './PreferenceLine.tsx';
import { SameClient } from './SameClient.tsx';

export type ClientFactsProps = { readonly onOther: () => void; readonly onCorrect: () => void };

/** The linked client in two lines, with the way to another one. */
export function ClientFacts({ onOther, onCorrect }: ClientFactsProps) {
  const { t } = useTranslation();
  const { visit, client, moreClients } = useOpenVisit();
  const correct: Command = {
    id: 'counter.correctClient',
    labelKey: 'clients.correct.act',
    when: () => client !== undefined && !client.isErased,
    run: onCorrect,
  };
  /** The visit's own search, in the words of this place. */
  const other: Command = { id: 'counter.findClient', labelKey: 'clients.other', run: onOther };
  useCommands([correct]);
  if (!visit.client) return null;
  const none = t('clients.none');
  return (
    <div className="client-facts">
      <div className="row">
        <h2>{visit.client.name}</h2>
        <span className="push">
          <CommandButton command={correct} look="quiet" size="small" icon="edit" />
          {!visit.contact && <CommandButton command={moreClients} look="quiet" size="small" icon="plus" />}
          <CommandButton command={other} look="quiet" size="small" icon="person" />
        </span>
      </div>
      {client?.isRestricted && <RestrictedChip clientId={client.clientId} visitId={visit.visitId} />}
      <Facts
        align="left"
        facts={[
          { name: t('clients.phone'), value: client?.phone || none },
          { name: t('clients.email'), value: client?.email || none },
        ]}
      />
      <PreferenceLine />
      {visit.client.kind === 'organisation' && <Notice tone="accent">{t('clients.electronicOnly')}</Notice>}
      {client && <SameClient client={client} />}
    </div>
  );
}
