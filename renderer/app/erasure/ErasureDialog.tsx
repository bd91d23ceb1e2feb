import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { AskErasure } from './AskErasure.tsx';
import { ErasureOfClient } from './ErasureOfClient.tsx';

type ErasureDialogProps = { readonly clientId: string; readonly onClose: () => void };

/** The client's wish to be erased: what speaks against it before it is recorded, and how far it has come (GDPR 17). */
export function ErasureDialog({ clientId, onClose }: ErasureDialogProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery('erasure.get', { clientId }, { topics: ['client', 'outbox'] });
  if (data?.case && data.case.standing !== 'withdrawn')
    return <ErasureOfClient erasure={data.case} onClose={onClose} />;
  if (data) {
    const { held, kept, freeFrom } = data;
    return <AskErasure {...{ clientId, held, kept, freeFrom, onClose }} />;
  }
  return (
    <Dialog title={t('erasure.title')} isOpen onClose={onClose}>
      {error ? <Notice tone="error">{errorText(error)}</Notice> : <Loading />}
    </Dialog>
  );
}
