import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '#shared/domain/identity/phone.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { DELIVERY_KEYS, type BoardRow } from './board.ts';

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
  const inVisit = (
    <>
      {t('handover.step.visit')} {deliverKey && <Kbd keys={deliverKey} />}
    </>
  );
  const steps: ReactNode[] = [
    ...(isHere ? [] : [sentByOwner ? null : <Contact key="contact" clientId={row.clientId} />]),
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

function Contact({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const { data: client } = useQuery('client.get', { clientId }, { topics: ['client'] });
  if (!client) return t('handover.step.tell');
  const { phone, email } = client;
  if (phone === '' && email === '') return t('handover.step.noContact');
  return (
    <>
      {t(phone === '' ? 'handover.step.write' : 'handover.step.call')}{' '}
      {phone !== '' && (
        <a className="bold nowrap" href={`tel:${phone.replace(/\s/g, '')}`}>
          {formatPhone(phone)}
        </a>
      )}
      {phone !== '' && email !== '' && ` ${t('handover.step.or')} `}
      {email !== '' && <a href={`mailto:${email}`}>{email}</a>}
    </>
  );
}
