import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/api/useCommand.ts';
import { Switch } from '#renderer/ui/Switch.tsx';

/** Demo centre only: shows what a day without network is like. */
export function NetworkSwitch({ isCut }: { readonly isCut: boolean }) {
  const { t } = useTranslation();
  const cut = useAction('connection.cut');
  return (
    <div className="outbox-network">
      <Switch isOn={!isCut} onChange={(isOn) => void cut.run({ isCut: !isOn })}>
        {t('outbox.network')}
      </Switch>
    </div>
  );
}
