import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/api/useCommand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { SignaturePad } from '#renderer/ui/SignaturePad.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { pathDataOf } from './pathDataOf.ts';
import { ReadFields } from './ReadFields.tsx';
import type { ScreenState } from './screenState.ts';

type SignViewProps = { readonly state: ScreenState; readonly onChanged: () => void };

export function SignView({ state, onChanged }: SignViewProps) {
  const { t } = useTranslation();
  const [drawing, setDrawing] = useState<string | null>(null);
  const sign = useAction('clientScreen.sign');
  const toRead = state.fields.length > 0;
  const isSigned = state.signature !== null;
  const send = async () => {
    if (drawing === null) return;
    const outcome = await sign.run({ signature: pathDataOf(drawing) });
    if (outcome.ok) onChanged();
  };
  return (
    <>
      <main className="client-read">
        <h1>{state.title}</h1>
        {toRead && <ReadFields fields={state.fields} isAboveSignature />}
        <p className="client-sub">{t(toRead ? 'clientScreen.sign.textToRead' : 'clientScreen.sign.text')}</p>
        <SignaturePad label={t('clientScreen.sign.label')} onChange={setDrawing} size="touch" />
        {sign.error && <Notice tone="error">{t('clientScreen.sign.failed')}</Notice>}
      </main>
      <footer className="client-footer">
        <span className="client-sub">{t('clientScreen.sign.paper')}</span>
        <span className="push">
          {isSigned ? (
            <span className="client-confirmed">
              <StateLabel tone="done">{t('clientScreen.sign.done')}</StateLabel>
            </span>
          ) : (
            <Button
              look="primary"
              size="touch"
              icon="sign"
              isBusy={sign.isPending}
              whyNot={drawing === null ? t('clientScreen.sign.first') : null}
              onPress={() => void send()}
            >
              {t('clientScreen.sign.act')}
            </Button>
          )}
        </span>
      </footer>
    </>
  );
}
