import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import './Button.css';
import './MaskedCode.css';

const MASK = '●●●●●●-●●●●●';

type MaskedCodeProps = {
  /** What is hidden: "personal code". */
  readonly name: string;
  /** Asks for the value and thereby records the showing; called anew each time. */
  readonly reveal: () => Promise<string>;
  /** True while the screen's key for it (F10) is held. */
  readonly isKeyHeld?: boolean;
  readonly keys?: string | undefined;
  readonly mask?: string;
};

/** Shown only while the eye is pressed, by mouse, touch, space bar or its key; gone on release. */
export function MaskedCode({ name, reveal, isKeyHeld = false, keys, mask = MASK }: MaskedCodeProps) {
  const { t } = useTranslation();
  const [isPressed, setIsPressed] = useState(false);
  const value = useRevealed(isPressed || isKeyHeld, reveal);
  return (
    <span className="masked-code">
      <span className="masked-code-value" role="status">
        {value ?? <span aria-hidden="true">{mask}</span>}
        {value === null && <span className="visually-hidden">{t('ui.masked', { name })}</span>}
      </span>
      <AriaButton
        className="button is-quiet is-small"
        onPressStart={() => setIsPressed(true)}
        onPressEnd={() => setIsPressed(false)}
      >
        <Icon name="eye" />
        <span className="visually-hidden">{t('ui.holdToShow', { name })}</span>
        {keys && <Kbd keys={keys} isSilent />}
      </AriaButton>
    </span>
  );
}

function useRevealed(isHeld: boolean, reveal: () => Promise<string>): string | null {
  const [value, setValue] = useState<string | null>(null);
  const latestReveal = useRef(reveal);
  useEffect(() => {
    latestReveal.current = reveal;
  });
  useEffect(() => {
    if (!isHeld) return;
    let isStillHeld = true;
    latestReveal.current().then(
      (revealed) => {
        if (isStillHeld) setValue(revealed);
      },
      () => setValue(null), // the caller tells what went wrong; here it just stays hidden
    );
    return () => {
      isStillHeld = false;
      setValue(null);
    };
  }, [isHeld]);
  return value;
}
