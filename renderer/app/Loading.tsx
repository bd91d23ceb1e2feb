import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

export function Loading() {
  const { t } = useTranslation();
  return (
    <div role="status">
      <EmptyState icon="sync" title={t('app.loading')} />
    </div>
  );
}
