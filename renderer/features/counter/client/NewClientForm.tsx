import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '#shared/lib/time.ts';
import { useNow } from '#renderer/app/useNow.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { focusField } from '#renderer/serviceForm/focusField.ts';
import { gapWords } from '#renderer/serviceForm/gapWords.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';
import { ClientCode } from './ClientCode.tsx';
import { ClientFields } from './ClientFields.tsx';
import { GAP_TEXTS } from './gapTexts.ts';
import { clientDataOf, newClientGaps, type NewClient } from './newClient.ts';
import { cardWords } from './otherCard.ts';
import { useAlike } from './useAlike.ts';

type NewClientFormProps = {
  readonly client: NewClient;
  readonly onChange: (part: Partial<NewClient>) => void;
  readonly onSearch: () => void;
  readonly onDone: () => void;
};

/** A client who has not been here before. */
export function NewClientForm({ client, onChange, onSearch, onDone }: NewClientFormProps) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const today = localDate(useNow(60_000));
  const [started] = useState(client);
  const [isJudged, setIsJudged] = useState(false);
  const register = useAct('client.register');
  const link = useAct('visit.linkClient');
  const search: Command = { id: 'counter.findClient', labelKey: 'counter.act.findClient', run: onSearch };
  const gaps = newClientGaps(client, today);
  const data = clientDataOf(client, today);
  const { alike } = useAlike({ kind: client.kind, data });
  const take = async (clientId: string) => {
    if (await link.run({ visitId: visit.visitId, clientId })) onDone();
  };
  const add: Command = {
    id: 'counter.primary',
    labelKey: 'clients.add',
    async run() {
      const [first] = gaps;
      if (first !== undefined) {
        setIsJudged(true);
        focusField(first);
        return;
      }
      const { kind, isReadBack } = client;
      if (await register.run({ kind, data, codeReadBack: isReadBack, visitId: visit.visitId })) onDone();
    },
  };
  useCommands([add]);
  return (
    <>
      <PaneBody>
        <FormGrid>
          <FormCell width="full">
            <ChoiceField
              label={t('clients.kind.label')}
              isLabelHidden
              choices={[
                { key: 'person', label: t('clients.kind.person') },
                { key: 'organisation', label: t('clients.kind.organisation') },
              ]}
              value={client.kind}
              onChange={(kind) => onChange({ kind, isReadBack: false })}
            />
          </FormCell>
          <ClientFields
            client={client}
            isJudged={isJudged}
            onChange={onChange}
            focusOn={started.givenName === '' && client.kind === 'person' ? 'givenName' : 'familyName'}
            code={
              <ClientCode
                client={client}
                today={today}
                isJudged={isJudged}
                onChange={onChange}
                onKnown={(clientId) => void take(clientId)}
                knownActKey="clients.takeKnown"
              />
            }
          />
          {alike?.likeness === 'nameAndContact' && (
            <FormCell width="full">
              <Notice
                tone="accent"
                act={<Button onPress={() => take(alike.clientId)}>{t('clients.same.take')}</Button>}
              >
                {t('clients.same.maybe', { who: cardWords(alike, t) })}
              </Notice>
            </FormCell>
          )}
        </FormGrid>
      </PaneBody>
      <VisitBar
        primary={add}
        own={[search]}
        isBusy={register.isPending}
        missing={gapWords(
          gaps.map((gap) => t(GAP_TEXTS[gap])),
          t,
        )}
      />
    </>
  );
}
