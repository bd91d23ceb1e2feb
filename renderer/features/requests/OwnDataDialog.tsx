import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/api/ApiProvider.tsx';
import type { Client } from '#renderer/api/client.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { printFile } from '#renderer/app/printFile.ts';
import { saveFrom } from '#renderer/app/saveFrom.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { usePrint } from '#renderer/app/usePrint.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { ElsewhereSearch } from './ElsewhereSearch.tsx';

type OwnDataDialogProps = { readonly clientId: string; readonly onClose: () => void };

const MINUTE_MS = 60_000;

/** The client's right to know what is held and who looked (GDPR 15), and to take it along (GDPR 20). */
export function OwnDataDialog({ clientId, onClose }: OwnDataDialogProps) {
  const { t } = useTranslation();
  const now = useNow(MINUTE_MS);
  const language = useUi(({ look }) => look.language);
  const { data } = useQuery('client.accesses', { clientId }, { topics: ['client'] });
  const { session } = useApi();
  const { hand, isBusy } = usePrint();
  const [looks, setLooks] = useState<readonly string[]>([]);
  const handOut = async (client: Client) => {
    const made = await client.action('client.ownData', { clientId, language, looks: [...looks] });
    if (!made.isWhole) useUi.getState().showNotice({ text: t('ownData.notWhole'), tone: 'warn' });
    return made;
  };
  const toPrint: Command = {
    id: 'dialog.primary',
    labelKey: 'ownData.print',
    run: () => hand(handOut, ({ paper }) => printFile(paper)),
  };
  useCommands([toPrint], { isInDialog: true });
  return (
    <Dialog
      title={t('ownData.title')}
      isOpen
      onClose={onClose}
      acts={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('ownData.close')}
          </Button>
          <Button
            icon="download"
            isBusy={isBusy}
            onPress={() => hand(handOut, ({ pack }) => saveFrom(pack, session.get()))}
          >
            {t('ownData.save')}
          </Button>
          <CommandButton command={toPrint} look="primary" icon="print" isBusy={isBusy} />
        </>
      }
    >
      <p className="sub">{t('ownData.text')}</p>
      <h3>{t('ownData.accesses')}</h3>
      {data?.accesses.length === 0 && <p className="muted">{t('ownData.nobody')}</p>}
      <List label={t('ownData.accesses')}>
        {(data?.accesses ?? []).map(({ at, by, what, purpose }, index) => (
          <ListRow
            key={`${at} ${index}`}
            icon="eye"
            note={[by, t(`ownData.purpose.${purpose}`)].filter(Boolean).join(' · ')}
            side={formatDayTime(at, now)}
          >
            {t(`ownData.shown.${what}`)}
          </ListRow>
        ))}
      </List>
      <ElsewhereSearch clientId={clientId} confirmed={looks} onConfirm={setLooks} />
    </Dialog>
  );
}
