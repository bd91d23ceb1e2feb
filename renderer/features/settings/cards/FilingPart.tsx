import { useTranslation } from 'react-i18next';
import {
  CHANNEL_GROUPS,
  channelsIn,
  GROUPS_IN_ORDER,
  type ChannelGroup,
  type ServiceChannel,
} from '#shared/catalogue/serviceChannels.ts';
import { GROUP_TEXTS, SERVICE_CHANNEL_TEXTS } from '#renderer/app/card/serviceChannelWords.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { FieldHint } from '#renderer/ui/FieldHint.tsx';
import { FormCell, FormGrid, FormTitle } from '#renderer/ui/FormGrid.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { lineId } from './newLines.ts';
import type { CardDraft } from './cardDraft.ts';
import { AVAILABILITY_TEXTS, RECIPIENT_TEXTS } from './cardWords.ts';
import { AddLine } from './AddLine.tsx';
import { CardLine } from './CardLine.tsx';
import { ManyBoxes } from './ManyBoxes.tsx';
import type { PartProps } from './part.ts';
import { TwoTexts } from './TwoTexts.tsx';

const MOST_STEPS = 4;

/** Who may have it, who serves it, and the ways to file it. */
export function FilingPart({ draft, change, problem }: PartProps) {
  const { t } = useTranslation();
  return (
    <FormGrid>
      <FormCell width="half">
        <ManyBoxes
          label={t('localCard.field.recipients')}
          choices={choicesOf(RECIPIENT_TEXTS, t)}
          value={draft.recipients}
          onChange={(recipients) => change({ recipients })}
          problem={problem('filing.recipients')}
        />
      </FormCell>
      <FormCell width="half">
        <ChoiceField
          label={t('localCard.field.level')}
          choices={[
            { key: '1', label: t('localCard.level.clerk') },
            { key: '2', label: t('localCard.level.specialist') },
          ]}
          value={draft.level}
          onChange={(level) => change({ level })}
        />
      </FormCell>
      <FormCell width="half">
        <SelectField
          label={t('localCard.field.availability')}
          choices={choicesOf(AVAILABILITY_TEXTS, t)}
          value={draft.eAvailability}
          onChange={(eAvailability) => change({ eAvailability })}
        />
      </FormCell>
      <FormCell width="half">
        <fieldset className="settings-group card-boxes">
          <legend>{t('localCard.field.atCounter')}</legend>
          <Checkbox
            isSelected={draft.isPaperAccepted}
            onChange={(isPaperAccepted) => change({ isPaperAccepted })}
          >
            {t('localCard.field.paper')}
          </Checkbox>
          <Checkbox
            isSelected={draft.isInformationOnly}
            onChange={(isInformationOnly) => change({ isInformationOnly })}
          >
            {t('localCard.field.informationOnly')}
          </Checkbox>
          {problem('filing.channels') && <FieldHint tone="error">{problem('filing.channels')}</FieldHint>}
        </fieldset>
      </FormCell>
      <FormTitle>{t('localCard.field.servedThrough')}</FormTitle>
      {GROUPS_IN_ORDER.map((group) => (
        <FormCell key={group} width="third">
          <ManyBoxes<ServiceChannel>
            label={t(GROUP_TEXTS[group])}
            choices={CHANNEL_GROUPS[group].map((key) => ({ key, label: t(SERVICE_CHANNEL_TEXTS[key]) }))}
            value={draft.servedThrough}
            onChange={(chosen) => change({ servedThrough: withGroup(draft.servedThrough, group, chosen) })}
          />
        </FormCell>
      ))}
      {draft.eAvailability !== 'none' && <Steps {...{ draft, change, problem }} />}
    </FormGrid>
  );
}

/** One group is ticked at a time, and the others stay. */
function withGroup(
  all: readonly ServiceChannel[],
  group: ChannelGroup,
  chosen: readonly ServiceChannel[],
): readonly ServiceChannel[] {
  return GROUPS_IN_ORDER.flatMap((each) => (each === group ? chosen : channelsIn(each, all)));
}

/** What the client does in the e-service after signing in (ASE-09). */
function Steps({ draft, change, problem }: PartProps) {
  const { t } = useTranslation();
  const { steps } = draft;
  const put = (changed: CardDraft['steps']) => change({ steps: changed });
  return (
    <>
      <FormTitle
        act={
          steps.length < MOST_STEPS && (
            <AddLine
              label={t('localCard.add.step')}
              onAdd={() => put([...steps, { id: lineId('step'), text: { lv: '', en: '' } }])}
            />
          )
        }
      >
        {t('localCard.steps')}
      </FormTitle>
      {steps.map(({ id, text }, at) => (
        <CardLine
          key={id}
          name={t('localCard.line.step', { number: at + 1 })}
          onRemove={() => put(steps.filter((step) => step.id !== id))}
        >
          <TwoTexts
            label={t('localCard.line.step', { number: at + 1 })}
            value={text}
            onChange={(changed) => put(steps.map((step) => (step.id === id ? { id, text: changed } : step)))}
            maxLength={120}
            problem={problem(`filing.${id}`)}
          />
        </CardLine>
      ))}
    </>
  );
}
