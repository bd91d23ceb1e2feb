import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { TodayMatters } from '#renderer/app/centre/TodayMatters.tsx';
import { errorText } from '#renderer/app/errorText.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

type TodayDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** What people came for today, behind one key: it is asked now and then, and would crowd the door. */
export function TodayDialog({ isOpen, onClose }: TodayDialogProps) {
  const { t } = useTranslation();
  const { data: today, error } = useQuery('door.today', isOpen ? {} : null, { topics: ['queue', 'visit'] });
  return (
    <Dialog title={t('door.today.title')} isOpen={isOpen} onClose={onClose} isWide>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      {today && <TodayMatters matters={today.matters} />}
    </Dialog>
  );
}
