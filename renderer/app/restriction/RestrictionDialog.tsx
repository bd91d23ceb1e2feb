import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { RecordRestriction } from './RecordRestriction.tsx';
import { StandingRestriction } from './StandingRestriction.tsx';

type RestrictionDialogProps = {
  readonly clientId: string;
  /** Null outside of a visit: then it is only read, or lifted. */
  readonly visitId: string | null;
  readonly onClose: () => void;
};

/** That a client's data are kept and not processed: recorded, worked with all the same on a ground, lifted (GDPR 18). */
export function RestrictionDialog({ clientId, visitId, onClose }: RestrictionDialogProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery('restriction.get', { clientId }, { topics: ['client'] });
  const { data: person } = usePerson();
  const isManager = person !== undefined && hasRole(person, ['manager']);
  const about = { clientId, onClose };
  if (data?.restriction)
    return (
      <StandingRestriction
        {...about}
        visitId={visitId}
        restriction={data.restriction}
        isManager={isManager}
      />
    );
  if (data && isManager) return <RecordRestriction {...about} />;
  return (
    <Dialog title={t('restriction.title')} isOpen onClose={onClose}>
      {error ? <Notice tone="error">{errorText(error)}</Notice> : <Loading />}
    </Dialog>
  );
}
