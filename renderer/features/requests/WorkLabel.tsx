import { useTranslation } from 'react-i18next';
import type { Initiator } from '#shared/domain/request/initiator.ts';
import { useInstitutions } from '#renderer/app/centre/institutions.ts';
import { workState, type RowWork } from '#renderer/app/centre/workWords.ts';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';

type WorkLabelProps = { readonly work: RowWork; readonly initiator: Initiator };

/** With whom it is, what is new about it, and from where it came. */
export function WorkLabel({ work, initiator }: WorkLabelProps) {
  const { t } = useTranslation();
  const { nameOf } = useInstitutions();
  const { unread, fromCentre } = work;
  const { words, icon, tone } = workState(work, nameOf, t);
  return (
    <span className="requests-work">
      <StateLabel tone={tone} icon={icon}>
        {words}
      </StateLabel>
      {unread > 0 && (
        <StateLabel tone="warn" icon="mail">
          {t('work.state.unread', { count: unread })}
        </StateLabel>
      )}
      {initiator === 'institution' && <small className="muted">{t('work.state.started')}</small>}
      {fromCentre !== null && (
        <small className="muted">
          {fromCentre === '' ? t('work.state.otherCentre') : t('work.state.fromCentre', { name: fromCentre })}
        </small>
      )}
    </span>
  );
}
