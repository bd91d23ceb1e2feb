import type { TFunction } from 'i18next';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ApiError } from '#shared/api/errors.ts';
import { useAction } from '#renderer/api/useCommand.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useFirstStart } from '#renderer/app/firstStart.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { isServerAddress, SHORTEST_CODE } from '#renderer/app/centre/serverAddress.ts';

/** Address and one-time code. What was given in the set-up is tried at once; a failure stays here with another try. */
export function EnrolForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { enrolment, isEnrolmentDue, typeEnrolment, beginEnrolment } = useFirstStart();
  const { url, enrolmentCode } = enrolment;
  const enrol = useAction('centre.enrol');
  const [isTried, setTried] = useState(false);
  const [joined, setJoined] = useState<OutputOf<'centre.enrol'> | null>(null);
  const addressInput = useRef<HTMLInputElement>(null);
  const codeInput = useRef<HTMLInputElement>(null);
  const isDue = useRef(isEnrolmentDue);
  const isGood = isServerAddress(url) && enrolmentCode.trim().length >= SHORTEST_CODE;

  async function connect() {
    const outcome = await enrol.run({ url: url.trim(), enrolmentCode: enrolmentCode.trim() });
    if (!outcome.ok) {
      const wrong = outcome.error.rule === 'enrol.codeRefused' ? codeInput : addressInput;
      return wrong.current?.focus();
    }
    setJoined(outcome.value);
    typeEnrolment({ url, enrolmentCode: '' });
    setTried(false);
    onDone();
  }

  useEffect(() => {
    if (!isDue.current) return;
    isDue.current = false;
    beginEnrolment();
    void connect();
  });

  function submit(event?: FormEvent) {
    event?.preventDefault();
    setTried(true);
    if (!isGood || enrol.isPending) return;
    setJoined(null);
    void connect();
  }

  return (
    <form className="settings-enrol" onSubmit={submit}>
      <p className="sub">{t('staff.enrol.text')}</p>
      {joined && (
        <Notice tone="done">
          {t('staff.enrol.done', { centre: joined.centreName, code: joined.centreCode })}
        </Notice>
      )}
      {enrol.error && <FailureNotice error={enrol.error} />}
      <TextField
        label={t('staff.enrol.address')}
        type="url"
        placeholder="https://"
        value={url}
        onChange={(typed) => typeEnrolment({ url: typed, enrolmentCode })}
        inputRef={addressInput}
        problem={isTried && !isServerAddress(url) ? t('staff.enrol.addressProblem') : null}
      />
      <TextField
        label={t('staff.enrol.code')}
        hint={t('staff.enrol.codeHint')}
        maxLength={40}
        value={enrolmentCode}
        onChange={(typed) => typeEnrolment({ url, enrolmentCode: typed })}
        inputRef={codeInput}
        problem={isTried && enrolmentCode.trim().length < SHORTEST_CODE ? t('staff.enrol.codeProblem') : null}
      />
      <span>
        <Button icon="sync" isBusy={enrol.isPending} onPress={() => submit()}>
          {enrol.error ? t('staff.enrol.again') : t('staff.enrol.act')}
        </Button>
      </span>
    </form>
  );
}

function FailureNotice({ error }: { readonly error: ApiError }) {
  const { t } = useTranslation();
  return <Notice tone="error">{t('staff.enrol.failed', { why: whyNot(error, t) })}</Notice>;
}

/** Before the first connection a bad address is likelier than a bad network. */
function whyNot(error: ApiError, t: TFunction): string {
  if (error.rule) return errorText(error);
  if (error.code === 'offline') return t('staff.enrol.why.offline');
  if (error.code === 'backofficeFailed') return t('staff.enrol.why.backofficeFailed');
  return errorText(error);
}
