import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ImportanceTermsDialog } from './ImportanceTermsDialog.tsx';

export function ImportanceTerms() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery('localCard.importanceTerms', {}, { topics: ['settings'] });
  if (!data) return null;
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('localCard.levels.title')}
      </Button>
      {isOpen && <ImportanceTermsDialog terms={data.terms} onClose={() => setOpen(false)} />}
    </>
  );
}
