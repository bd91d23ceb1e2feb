import { useTranslation } from 'react-i18next';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { contradictionWords } from '#renderer/app/centre/contradictionWords.ts';
import { SEND_STATES } from '#renderer/app/centre/sendState.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { OutboxGroup } from './groupItems.ts';
import { whatKey } from '#renderer/app/centre/whatWords.ts';

type OutboxRowProps = {
  readonly group: OutboxGroup;
  readonly now: number;
  readonly onSettle: (taskId: string | null) => void;
};

const MOST_WORDS = 3;

/** One line of the outbox: whose, where it is in one of the four words, and why. */
export function OutboxRow({ group, now, onSettle }: OutboxRowProps) {
  const { t } = useTranslation();
  const { state, subject, types, at } = group;
  const { wordKey, icon, tone } = SEND_STATES[state];
  const words = types.slice(0, MOST_WORDS).map((type) => t(whatKey(type)));
  const rest = types.length - words.length;
  const done = [...words, ...(rest > 0 ? [t('outbox.more', { number: rest })] : [])].join(', ');
  return (
    <li className="outbox-row">
      <span className={`state is-${tone}`}>
        <Icon name={icon} isSpinning={icon === 'sync'} />
      </span>
      <Subject group={group} />
      <span className={`state is-${tone} outbox-word`}>{t(wordKey)}</span>
      <span className="outbox-why">
        {state === 'contradicted' && subject.reason !== null && (
          <span className="outbox-reason">{t(contradictionWords(subject.reason).sentenceKey)}</span>
        )}
        {done} · {formatDayTime(at, now)}
      </span>
      {state === 'contradicted' && (
        <span className="outbox-acts">
          <Button size="small" onPress={() => onSettle(subject.taskId)}>
            {t('outbox.settle')}
          </Button>
        </span>
      )}
    </li>
  );
}

const KIND_KEYS: Readonly<Record<string, TextKey>> = {
  client: 'outbox.kind.client',
  task: 'outbox.kind.task',
  request: 'outbox.kind.request',
  appointment: 'outbox.kind.appointment',
  payment: 'outbox.kind.payment',
  delegation: 'outbox.kind.delegation',
};

function Subject({ group: { subject } }: { readonly group: OutboxGroup }) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const { ticket, registerNumber, serviceId, aggregate } = subject;
  const number = ticket ?? registerNumber;
  const ofKind = t(KIND_KEYS[aggregate] ?? 'outbox.kind.visit');
  const about = serviceId === null ? ofKind : nameOf(serviceId);
  return (
    <span className="cut" title={about}>
      {number !== null && (
        <>
          <b>{number}</b> ·{' '}
        </>
      )}
      {about}
    </span>
  );
}
