import { useTranslation } from 'react-i18next';
import { formatPhone } from '#shared/domain/identity/phone.ts';
import { useQuery } from '#renderer/api/useQuery.ts';

/** How a client is reached: the number to call, or the address; says so where neither is known. */
export function ContactLinks({ clientId }: { readonly clientId: string }) {
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
