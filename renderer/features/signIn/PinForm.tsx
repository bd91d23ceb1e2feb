import { useState, type FormEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { PinTry } from './usePinTry.ts';

const SHORTEST_PIN = 4;
const LONGEST_PIN = 8;

type PinFormProps = {
  readonly actKey: TextKey;
  readonly pinTry: PinTry;
  readonly isBusy: boolean;
  /** What has to be chosen before, or null. */
  readonly whoMissing?: TextKey | null;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly hasFocus?: boolean;
  readonly onEnter: (pin: string) => Promise<void>;
};

/** PIN and the one button; Enter in the field does the same. */
export function PinForm(props: PinFormProps) {
  const { t } = useTranslation();
  const { actKey, pinTry, isBusy, whoMissing = null, inputRef, hasFocus = false, onEnter } = props;
  const { pin, setPin, waitSeconds } = pinTry;
  const [isTried, setTried] = useState(false);
  const whyNot = waitSeconds > 0 ? t('signIn.waitBefore', { seconds: waitSeconds }) : null;
  const gap = whoMissing ? t(whoMissing) : pin.length < SHORTEST_PIN ? t('signIn.pinShort') : null;
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setTried(gap !== null);
    if (gap === null && whyNot === null && !isBusy) void onEnter(pin);
  };
  return (
    <form className="sign-in-pin" onSubmit={submit}>
      <TextField
        label={t('signIn.pin')}
        type="password"
        inputMode="numeric"
        maxLength={LONGEST_PIN}
        size="big"
        value={pin}
        onChange={setPin}
        inputRef={inputRef}
        takesFocus={hasFocus}
        problem={problemOf(pinTry) ?? (isTried ? gap : null)}
      />
      <Button look="primary" isWide keys="Enter" isBusy={isBusy} whyNot={whyNot} onPress={() => submit()}>
        {t(actKey)}
      </Button>
    </form>
  );

  function problemOf({ error }: PinTry): string | null {
    if (!error || pin !== '') return null;
    if (error.code !== 'wrongPin' && error.code !== 'tooManyTries') return errorText(error);
    return error.retryAfterMs ? t('signIn.wrongPinWait') : t('signIn.wrongPin');
  }
}
