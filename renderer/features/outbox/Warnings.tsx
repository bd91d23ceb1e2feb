import { useTranslation } from 'react-i18next';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import type { Status } from './outboxData.ts';

/** Fewer than this are soon used up on a busy day without network. */
const FEW_NUMBERS = 20;

/** What is not in order although the sending itself may be. */
export function Warnings({
  status: { numbersLeft, catalogueRefused, catalogueVersion, state },
}: {
  readonly status: Status;
}) {
  const { t } = useTranslation();
  const words = [
    ...(state === 'offline' && numbersLeft < FEW_NUMBERS
      ? [t('outbox.fewNumbers', { number: numbersLeft })]
      : []),
    ...(catalogueRefused ? [t('outbox.catalogueRefused', { version: catalogueVersion })] : []),
  ];
  return words.map((sentence) => (
    <p key={sentence} className="outbox-warning">
      <StateLabel tone="warn">{sentence}</StateLabel>
    </p>
  ));
}
