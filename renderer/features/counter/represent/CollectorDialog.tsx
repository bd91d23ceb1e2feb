import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { normalisePersonalCode } from '#shared/domain/identity/personalCode.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useUi } from '#renderer/app/uiStore.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FormGrid } from '#renderer/ui/FormGrid.tsx';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { WhoRepresents } from './WhoRepresents.tsx';

type CollectorDialogProps = { readonly requestId: string; readonly onClose: () => void };

const LEAST_NAME = 3;

/** The client says who else may collect; nothing else may be done by it (HND-02). */
export function CollectorDialog({ requestId, onClose }: CollectorDialogProps) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const record = useCommand('representation.record');
  const [who, setWho] = useState<{ cardId: string | null; name: string; code: string }>({
    cardId: null,
    name: '',
    code: '',
  });
  const [what, setWhat] = useState<'this' | 'all'>('this');
  const code = normalisePersonalCode(who.code) ?? '';
  const isMissing =
    who.cardId === null && (who.name.trim().length < LEAST_NAME || (who.code.trim() !== '' && code === ''));
  const shownName =
    visit.clients.find(({ client }) => client?.clientId === who.cardId)?.client?.name ?? who.name.trim();
  const act = async () => {
    const outcome = await record.run({
      clientId: visit.client?.clientId ?? '',
      representative: who.cardId === null ? { name: who.name.trim(), code } : { clientId: who.cardId },
      basis: 'namedByClient',
      documentKind: 'clientsWord',
      documentNumber: '',
      documentDate: null,
      scope: { kind: 'receive', requestId: what === 'this' ? requestId : null },
      end: { kind: 'never' },
      visitId: visit.visitId,
      use: null,
    });
    if (outcome.ok)
      useUi.getState().showNotice({
        text: t('clients.representative.collector.done', { name: shownName }),
        tone: 'done',
      });
    return outcome;
  };
  return (
    <ActDialog
      title={t('clients.representative.collector.title')}
      labelKey="clients.representative.collector.save"
      backKey="clients.representative.collector.back"
      whyNot={isMissing ? t('errors.rule.representation.nameMissing') : null}
      sending={record}
      act={act}
      onClose={onClose}
    >
      <p className="sub">{t('clients.representative.collector.text')}</p>
      <FormGrid>
        <WhoRepresents entered={who} change={(part) => setWho((before) => ({ ...before, ...part }))} />
      </FormGrid>
      <div data-field="collector.what">
        <ChoiceField<'this' | 'all'>
          label={t('clients.representative.collector.what')}
          choices={[
            { key: 'this', label: t('clients.representative.collector.this') },
            { key: 'all', label: t('clients.representative.collector.all') },
          ]}
          value={what}
          onChange={setWhat}
        />
      </div>
    </ActDialog>
  );
}
