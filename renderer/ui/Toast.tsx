import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { StateLabel } from './StateLabel.tsx';
import type { Tone } from './tone.ts';
import './Toast.css';

export type Toast = {
  readonly id: string;
  readonly text: string;
  readonly tone: Tone;
  /** Epoch ms at which it goes; null stays until closed. */
  readonly until: number | null;
  readonly undo?: (() => void) | undefined;
  /** The act that was refused, if that is what it tells of. */
  readonly about?: string | undefined;
};

type ToastsProps = {
  readonly toasts: readonly Toast[];
  readonly onClose: (id: string) => void;
  readonly now?: () => number;
};

/** What was just done, with the seconds in which it can be taken back. Read out when it appears. */
export function Toasts({ toasts, onClose, now = Date.now }: ToastsProps) {
  const { t } = useTranslation();
  return (
    <section className="toasts" aria-label={t('ui.notices')}>
      {/* The live region must be there before its first text, or it is not read out. */}
      <div role="status" aria-live="polite" className="visually-hidden">
        {toasts.at(-1)?.text}
      </div>
      {toasts.map((toast) => (
        <ToastRow key={toast.id} toast={toast} onClose={() => onClose(toast.id)} now={now} />
      ))}
    </section>
  );
}

type ToastRowProps = { readonly toast: Toast; readonly onClose: () => void; readonly now: () => number };

function ToastRow({ toast, onClose, now }: ToastRowProps) {
  const { t } = useTranslation();
  const secondsLeft = useSecondsLeft(toast.until, now, onClose);
  return (
    <div className="toast">
      <StateLabel tone={toast.tone}>{toast.text}</StateLabel>
      {toast.undo && (
        <Button
          size="small"
          icon="undo"
          keys="Ctrl+Z"
          onPress={() => {
            toast.undo?.();
            onClose();
          }}
        >
          {secondsLeft === null ? t('ui.undo') : t('ui.undoSeconds', { seconds: secondsLeft })}
        </Button>
      )}
      <IconButton icon="close" label={t('ui.close')} onPress={onClose} />
    </div>
  );
}

function useSecondsLeft(until: number | null, now: () => number, onEnd: () => void): number | null {
  const left = () => (until === null ? null : Math.max(0, Math.ceil((until - now()) / 1000)));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    if (until === null) return;
    const timer = setInterval(() => {
      setSeconds(left());
      if (now() >= until) onEnd();
    }, 250);
    return () => clearInterval(timer);
  });
  return seconds;
}
