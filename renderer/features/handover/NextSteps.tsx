import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactLinks } from '#renderer/app/notice/ContactLinks.tsx';
import { useNow } from '#renderer/app/useNow.ts';
import { useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { isTold } from './age.ts';
import { DELIVERY_KEYS } from '#renderer/app/centre/channelWords.ts';
import type { BoardRow } from './board.ts';

const HOUR_MS = 3_600_000;

type NextStepsProps = {
  readonly row: BoardRow;
  readonly isHere: boolean;
  readonly ownerName: string | null;
};

/** What brings this result to its client, in order. */
export function NextSteps({ row, isHere, ownerName }: NextStepsProps) {
  const { t } = useTranslation();
  const deliverKey = useKeyLabel('counter.deliver');
  const sentByOwner = row.delivery !== 'counter';
  const contact = isTold(row, useNow(HOUR_MS)) ? (
    t('handover.step.told')
  ) : (
    <ContactLinks key="contact" clientId={row.clientId} />
  );
  const inVisit = (
    <>
      {t('handover.step.visit')} {deliverKey && <Kbd keys={deliverKey} />}
    </>
  );
  const steps: ReactNode[] = [
    ...(isHere ? [] : [sentByOwner ? null : contact]),
    ...(isHere ? [] : [inVisit]),
    t('handover.step.identity'),
  ].filter((step) => step !== null);
  return (
    <>
      {sentByOwner && (
        <p>
          {t('handover.sentByOwner', {
            owner: ownerName ?? t('handover.theOwner'),
            way: t(DELIVERY_KEYS[row.delivery]),
          })}
        </p>
      )}
      {steps.length === 1 && <p>{steps[0]}</p>}
      {steps.length > 1 && (
        <ol className="handover-steps">
          {steps.map((step, index) => (
            // The order is fixed; a step has no other name.
            <li key={index}>
              <span>{step}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
