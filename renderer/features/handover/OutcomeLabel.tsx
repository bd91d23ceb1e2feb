import { useTranslation } from 'react-i18next';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { KIND_KEYS, type BoardRow } from './board.ts';

/** What came from the service owner, never its content (HND-06). */
export function OutcomeLabel({ row: { outcome, kind } }: { readonly row: BoardRow }) {
  const { t } = useTranslation();
  if (outcome === 'refusal') {
    return (
      <StateLabel tone="warn" icon="notAllowed">
        {t('handover.outcome.refusal')}
      </StateLabel>
    );
  }
  return (
    <StateLabel tone="neutral" icon={kind === 'document' ? 'document' : kind === 'code' ? 'lock' : 'mail'}>
      {t(KIND_KEYS[kind])}
    </StateLabel>
  );
}
