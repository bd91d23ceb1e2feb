import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { Tone } from './tone.ts';
import './Notice.css';
import './StateLabel.css';

const NOTICE_ICONS = {
  neutral: 'info',
  accent: 'info',
  done: 'checkCircle',
  warn: 'warning',
  error: 'error',
} as const satisfies Record<Tone, string>;

type NoticeProps = { readonly tone: Tone; readonly children: ReactNode; readonly act?: ReactNode };

/** A sentence about the whole screen or form: an error of a query, something to know before going on. */
export function Notice({ tone, children, act }: NoticeProps) {
  return (
    <div className={`notice is-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <span className={`state is-${tone}`}>
        <Icon name={NOTICE_ICONS[tone]} />
      </span>
      <div className="notice-text">{children}</div>
      {act}
    </div>
  );
}
