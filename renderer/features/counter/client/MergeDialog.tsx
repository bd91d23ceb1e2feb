import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import type { ClientView } from '../types.ts';

type MergeDialogProps = {
  readonly client: ClientView;
  readonly otherId: string;
  readonly onClose: () => void;
  readonly onMerged?: () => void;
};

type Kept = 'this' | 'other';

/** Both cards side by side; the person who stands there says whether they are one. */
export function MergeDialog({ client, otherId, onClose, onMerged }: MergeDialogProps) {
  const { t } = useTranslation();
  const { data: other } = useQuery('client.get', { clientId: otherId }, { topics: ['client'] });
  const merge = useCommand('client.merge');
  // Who has a code can be found by it.
  const [chosen, setChosen] = useState<Kept | null>(null);
  const kept = chosen ?? (client.maskedCode === '' && other?.maskedCode !== '' ? 'other' : 'this');
  const ids = { this: client.clientId, other: otherId };
  const choices = [
    { key: 'this', label: t('clients.same.this') },
    { key: 'other', label: t('clients.same.other') },
  ] as const;
  const act = async () => {
    const merged = await merge.run({ clientId: ids[kept === 'this' ? 'other' : 'this'], into: ids[kept] });
    if (merged.ok) {
      useUi.getState().showNotice({ text: t('clients.same.done'), tone: 'done' });
      onMerged?.();
    }
    return merged;
  };
  return (
    <ActDialog
      title={t('clients.same.title')}
      labelKey="clients.same.merge"
      backKey="clients.same.leave"
      sending={merge}
      act={act}
      onClose={onClose}
      isWide
    >
      <p className="sub">{t('clients.same.text')}</p>
      <FormGrid>
        <FormCell width="half">
          <Card title={t('clients.same.this')} card={client} />
        </FormCell>
        <FormCell width="half">{other && <Card title={t('clients.same.other')} card={other} />}</FormCell>
      </FormGrid>
      <ChoiceField<Kept> label={t('clients.same.keep')} choices={choices} value={kept} onChange={setChosen} />
    </ActDialog>
  );
}

function Card({ title, card }: { readonly title: string; readonly card: ClientView }) {
  const { t } = useTranslation();
  const none = t('clients.none');
  return (
    <section className="client-card">
      <h3>{title}</h3>
      <Facts
        align="left"
        facts={[
          { name: t('clients.same.name'), value: card.name },
          { name: t('clients.same.code'), value: card.maskedCode || none },
          { name: t('clients.phone'), value: card.phone || none },
          { name: t('clients.email'), value: card.email || none },
          { name: t('clients.same.requests'), value: card.requests.length },
        ]}
      />
    </section>
  );
}
