import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { RecordRestriction } from './RecordRestriction.tsx';
import { StandingRestriction } from './StandingRestriction.tsx';

type RestrictionDialogProps = {
  readonly clientId: string;
  /** Null outside of a visit: then it is only read, or lifted. */
  readonly visitId: string | null;
  /** Opened to look at one in force. Lifted elsewhere meanwhile, it must not turn into the form that records one. */
  readonly isStanding: boolean;
  readonly onClose: () => void;
};

/** That a client's data are kept and not processed: recorded, worked with all the same on a ground, lifted (GDPR 18). */
export function RestrictionDialog({ clientId, visitId, isStanding, onClose }: RestrictionDialogProps) {
  const { t } = useTranslation();
  const { data, error } = useQuery('restriction.get', { clientId }, { topics: ['client'] });
  const { data: person } = usePerson();
  const isManager = person !== undefined && hasRole(person, ['manager']);
  const isKnown = data !== undefined && person !== undefined;
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
  if (data && isManager && !isStanding) return <RecordRestriction {...about} />;
  return (
    <Dialog
      title={t('restriction.title')}
      isOpen
      onClose={onClose}
      acts={<Button onPress={onClose}>{t('restriction.close')}</Button>}
    >
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      {isKnown && <Notice tone="neutral">{t('restriction.noLonger')}</Notice>}
      {!error && !isKnown && <Loading />}
    </Dialog>
  );
}
