import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDate } from '#shared/lib/time.ts';
import { useNow } from '#renderer/app/useNow.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { focusField } from '#renderer/serviceForm/focusField.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';
import { ContactFields } from './ContactFields.tsx';
import { NewClientCode } from './NewClientCode.tsx';
import { findingOf, newClientGaps, type NewClient } from './newClient.ts';
import { GAP_TEXTS } from './gapTexts.ts';

type NewClientFormProps = {
  readonly started: NewClient;
  readonly onDone: () => void;
};

/** A client who has not been here before. */
export function NewClientForm({ started, onDone }: NewClientFormProps) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const today = localDate(useNow(60_000));
  const [client, setClient] = useState(started);
  const [isJudged, setIsJudged] = useState(false);
  const register = useAct('client.register');
  const change = (part: Partial<NewClient>) => setClient((before) => ({ ...before, ...part }));
  const gaps = newClientGaps(client, today);
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
      const { kind, givenName, familyName, phone, email, isReadBack } = client;
      const data = {
        givenName: kind === 'person' ? givenName.trim() : '',
        familyName: familyName.trim(),
        code: findingOf(client, today).code ?? '',
        phone: phone.trim(),
        email: email.trim(),
      };
      if (await register.run({ kind, data, codeReadBack: isReadBack, visitId: visit.visitId })) onDone();
    },
  };
  useCommands([add]);
  const isPerson = client.kind === 'person';
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
              onChange={(kind) => change({ kind, isReadBack: false })}
            />
          </FormCell>
          {isPerson && (
            <FormCell width="half">
              <div data-field="givenName">
                <TextField
                  label={t('clients.givenName')}
                  value={client.givenName}
                  onChange={(givenName) => change({ givenName })}
                  maxLength={36}
                  takesFocus={started.givenName === ''}
                />
              </div>
            </FormCell>
          )}
          <FormCell width={isPerson ? 'half' : 'full'}>
            <div data-field="familyName">
              <TextField
                label={isPerson ? t('clients.familyName') : t('clients.organisationName')}
                value={client.familyName}
                onChange={(familyName) => change({ familyName })}
                maxLength={isPerson ? 32 : 120}
                takesFocus={started.givenName !== ''}
              />
            </div>
          </FormCell>
          <NewClientCode
            client={client}
            today={today}
            isJudged={isJudged}
            onChange={change}
            onDone={onDone}
          />
          <ContactFields client={client} isJudged={isJudged} onChange={change} />
        </FormGrid>
      </PaneBody>
      <VisitBar
        primary={add}
        isBusy={register.isPending}
        missing={
          gaps.length === 0
            ? null
            : t('counter.gaps', {
                count: gaps.length,
                names: gaps.map((gap) => t(GAP_TEXTS[gap])).join(', '),
              })
        }
      />
    </>
  );
}
