import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '#shared/lib/time.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { focusField } from '#renderer/serviceForm/focusField.ts';
import { gapWords } from '#renderer/serviceForm/gapWords.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import type { ClientView } from '../types.ts';
import { useAct } from '../useAct.ts';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';
import { ClientCode } from './ClientCode.tsx';
import { ClientFields } from './ClientFields.tsx';
import { GAP_TEXTS } from './gapTexts.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { clientDataOf, newClientGaps, type NewClient } from './newClient.ts';

type CorrectClientFormProps = { readonly client: ClientView; readonly onDone: () => void };

/** What is not right any more. Only what was changed here is written over what stands. */
export function CorrectClientForm({ client, onDone }: CorrectClientFormProps) {
  const { t } = useTranslation();
  const today = localDate(useNow(60_000));
  const [changes, setChanges] = useState<Partial<NewClient>>({});
  const [isJudged, setIsJudged] = useState(false);
  const [sameAs, setSameAs] = useState<string | null>(null);
  const correct = useAct('client.correct');
  const { clientId, kind, version, maskedCode, givenName, familyName, phone, email } = client;
  const corrected: NewClient = {
    ...{ kind, givenName, familyName, code: '', isReadBack: false, phone, email },
    ...changes,
  };
  const gaps = newClientGaps(corrected, today);
  const isChanged = Object.entries(changes).some(
    ([field, value]) => field !== 'isReadBack' && value !== { ...client, code: '' }[field as 'phone'],
  );
  const save: Command = {
    id: 'counter.primary',
    labelKey: 'clients.correct.save',
    async run() {
      const [first] = gaps;
      if (first !== undefined) {
        setIsJudged(true);
        focusField(first);
        return;
      }
      if (!isChanged) return onDone();
      const { code, ...data } = clientDataOf(corrected, today);
      const isSaved = await correct.run({
        clientId,
        data: { ...data, code: code === '' ? null : code },
        codeReadBack: corrected.isReadBack,
        basedOn: version,
      });
      if (!isSaved) return;
      useUi.getState().showNotice({ text: t('clients.correct.done'), tone: 'done' });
      onDone();
    },
  };
  useCommands([save]);
  const change = (part: Partial<NewClient>) => setChanges((before) => ({ ...before, ...part }));
  return (
    <>
      <PaneBody>
        <FormGrid>
          <FormTitle>{t('clients.correct.act')}</FormTitle>
          <ClientFields
            client={corrected}
            isJudged={isJudged}
            onChange={change}
            focusOn="phone"
            code={
              <ClientCode
                client={corrected}
                today={today}
                isJudged={isJudged}
                onChange={change}
                ownId={clientId}
                codeNow={maskedCode === '' ? null : maskedCode}
                onKnown={setSameAs}
                knownActKey="clients.same.compare"
              />
            }
          />
        </FormGrid>
        <Button look="quiet" onPress={onDone}>
          {t('clients.correct.leave')}
        </Button>
      </PaneBody>
      <VisitBar
        primary={save}
        isBusy={correct.isPending}
        missing={gapWords(
          gaps.map((gap) => t(GAP_TEXTS[gap])),
          t,
        )}
      />
      {sameAs !== null && (
        <MergeDialog client={client} otherId={sameAs} onClose={() => setSameAs(null)} onMerged={onDone} />
      )}
    </>
  );
}
