import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useFirstStart, type Enrolment } from '#renderer/app/firstStart.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { isServerAddress, SHORTEST_CODE } from '#renderer/app/centre/serverAddress.ts';

/** Address and one-time code. What was given in the set-up is tried at once; a failure stays here with another try. */
export function EnrolForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { enrolment, forgetEnrolment } = useFirstStart();
  const enrol = useAction('centre.enrol');
  const [url, setUrl] = useState(enrolment?.url ?? '');
  const [code, setCode] = useState(enrolment?.enrolmentCode ?? '');
  const [isTried, setTried] = useState(false);
  const [isDone, setDone] = useState(false);
  const pending = useRef<Enrolment | null>(enrolment);

  async function connect(wanted: Enrolment) {
    setDone(false);
    const outcome = await enrol.run(wanted);
    if (!outcome.ok) return;
    setDone(true);
    setCode('');
    setTried(false);
    onDone();
  }

  useEffect(() => {
    const wanted = pending.current;
    if (!wanted) return;
    pending.current = null;
    forgetEnrolment();
    void connect(wanted);
  });

  function submit(event?: FormEvent) {
    event?.preventDefault();
    setTried(true);
    if (isServerAddress(url) && code.trim().length >= SHORTEST_CODE)
      void connect({ url: url.trim(), enrolmentCode: code.trim() });
  }

  return (
    <form className="settings-enrol" onSubmit={submit}>
      <p className="sub">{t('staff.enrol.text')}</p>
      {isDone && <Notice tone="done">{t('staff.enrol.done')}</Notice>}
      {enrol.error && (
        <Notice tone="error">{t('staff.enrol.failed', { why: errorText(enrol.error) })}</Notice>
      )}
      <TextField
        label={t('staff.enrol.address')}
        type="url"
        placeholder="https://"
        value={url}
        onChange={setUrl}
        problem={isTried && !isServerAddress(url) ? t('staff.enrol.addressProblem') : null}
      />
      <TextField
        label={t('staff.enrol.code')}
        hint={t('staff.enrol.codeHint')}
        maxLength={40}
        value={code}
        onChange={setCode}
        problem={isTried && code.trim().length < SHORTEST_CODE ? t('staff.enrol.codeProblem') : null}
      />
      <span>
        <Button icon="sync" isBusy={enrol.isPending} onPress={() => submit()}>
          {enrol.error ? t('staff.enrol.again') : t('staff.enrol.act')}
        </Button>
      </span>
    </form>
  );
}
