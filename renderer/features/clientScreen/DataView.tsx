import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/api/useCommand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { ReadFields } from './ReadFields.tsx';
import type { ScreenState } from './screenState.ts';

type DataViewProps = { readonly state: ScreenState; readonly onChanged: () => void };

/** What the clerk entered, to be read and confirmed; a mistake is told to the clerk. */
export function DataView({ state, onChanged }: DataViewProps) {
  const { t } = useTranslation();
  const confirm = useAction('clientScreen.confirm');
  return (
    <>
      <main className="client-read">
        <h1>{state.title}</h1>
        <p className="client-sub">{t('clientScreen.data.read')}</p>
        <ReadFields fields={state.fields} />
      </main>
      <footer className="client-footer">
        <span className="client-sub">{t('clientScreen.data.wrong')}</span>
        <span className="push">
          {state.isConfirmed ? (
            <span className="client-confirmed">
              <StateLabel tone="done">{t('clientScreen.data.confirmed')}</StateLabel>
            </span>
          ) : (
            <Button
              look="primary"
              size="touch"
              icon="check"
              isBusy={confirm.isPending}
              onPress={() => void confirm.run({}).then(onChanged)}
            >
              {t('clientScreen.data.confirm')}
            </Button>
          )}
        </span>
      </footer>
    </>
  );
}
