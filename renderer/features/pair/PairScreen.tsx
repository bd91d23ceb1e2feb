import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CODE_LENGTH, readPairingCode } from '#shared/domain/machine/pairingCode.ts';
import { useAction } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { AloneTop } from '#renderer/app/AloneTop.tsx';
import { errorText } from '#renderer/app/errorText.ts';
import { Fingerprint } from '#renderer/app/machine/Fingerprint.tsx';
import { Loading } from '#renderer/app/Loading.tsx';
import { navigate } from '#renderer/app/router.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import './Pair.css';

/** What a machine of the centre's network sees before anybody has paired it. */
export function PairScreen() {
  const { t } = useTranslation();
  const { data: machine, error } = useQuery('machine.me', {}, { topics: [] });
  useEffect(() => {
    document.title = `${t('app.nav.pair')} · ${t('app.name')}`;
  }, [t]);
  if (error) return <Notice tone="error">{errorText(error)}</Notice>;
  if (!machine) return <Loading />;
  if (machine.standing !== 'stranger') {
    const isHost = machine.standing === 'host';
    return (
      <EmptyState
        icon="window"
        title={isHost ? t('machines.pair.hostTitle') : t('machines.pair.pairedTitle')}
        act={<Button onPress={() => navigate('/')}>{t('machines.pair.home')}</Button>}
      >
        {isHost ? t('machines.pair.hostText') : t('machines.pair.pairedText', { name: machine.name })}
      </EmptyState>
    );
  }
  return (
    <>
      <AloneTop />
      <main className="pair">
        <h1>{t('machines.pair.title')}</h1>
        <section>
          <h2>{t('machines.pair.compareTitle')}</h2>
          <Fingerprint value={machine.fingerprint ?? ''} />
          <p className="sub">{t('machines.pair.compare')}</p>
        </section>
        <CodeForm />
      </main>
    </>
  );
}

function CodeForm() {
  const { t } = useTranslation();
  const pair = useAction('machine.pair');
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const isWhole = readPairingCode(code).length === CODE_LENGTH;

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    setTried(true);
    if (!isWhole) return;
    const outcome = await pair.run({ code });
    if (outcome.ok) navigate('/', { replace: true });
  }

  return (
    <form onSubmit={submit}>
      {pair.error && <Notice tone="error">{errorText(pair.error)}</Notice>}
      <TextField
        label={t('machines.pair.code')}
        hint={t('machines.pair.codeHint')}
        size="big"
        maxLength={20}
        takesFocus
        value={code}
        onChange={setCode}
        problem={isTried && !isWhole ? t('machines.pair.codeProblem') : null}
      />
      <Button look="primary" keys="Enter" isBusy={pair.isPending} onPress={() => submit()}>
        {t('machines.pair.act')}
      </Button>
    </form>
  );
}
