import { useTranslation } from 'react-i18next';
import { offeredCards } from '#shared/catalogue/offeredCards.ts';
import { MOST_WORDS, type DigitalEventKind } from '#shared/domain/digitalEvent/types.ts';
import type { LocalDate } from '#shared/lib/time.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { ActDialog } from '#renderer/app/ActDialog.tsx';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { choicesOf } from '#renderer/app/choicesOf.ts';
import { tellError } from '#renderer/app/usePrint.ts';
import { useOfferUndo } from '#renderer/app/useOfferUndo.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { DIGITAL_EVENT_TEXTS, type DigitalEvent } from './digitalEventWords.ts';
import { useDigitalEventForm } from './useDigitalEventForm.ts';

/** Several services, or one that has no card here. */
const NO_SERVICE = '';

type DigitalEventDialogProps = {
  /** Null: a new one. */
  readonly event: DigitalEvent | null;
  readonly today: LocalDate;
  readonly onClose: () => void;
};

/** An event that was held or is planned; how many came is filled in afterwards (DIG-03). */
export function DigitalEventDialog({ event, today, onClose }: DigitalEventDialogProps) {
  const { t } = useTranslation();
  const { draft, change, whyNot, send, sending } = useDigitalEventForm(event, today);
  const offerUndo = useOfferUndo('digitalEvent.undo');
  return (
    <ActDialog
      title={t(event ? 'digitalEvent.correct' : 'digitalEvent.add')}
      labelKey="digitalEvent.save"
      backKey="digitalEvent.leave"
      whyNot={whyNot}
      sending={sending}
      act={async () => {
        const sent = await send();
        const done = event ? 'digitalEvent.corrected' : 'digitalEvent.recorded';
        if (sent.ok)
          offerUndo({ digitalEventId: sent.value.digitalEventId }, t(done, { topic: draft.topic.trim() }));
        return sent;
      }}
      onClose={onClose}
    >
      <ChoiceField<DigitalEventKind>
        label={t('digitalEvent.field.kind')}
        choices={choicesOf(DIGITAL_EVENT_TEXTS, t)}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <FormGrid>
        <FormCell width="half">
          <DateField
            label={t('digitalEvent.field.date')}
            value={draft.date}
            onChange={(date) => change({ date })}
          />
        </FormCell>
        <FormCell width="half">
          <TextField
            label={t('digitalEvent.field.participants')}
            hint={t('digitalEvent.field.participantsHint')}
            isOptional
            inputMode="numeric"
            maxLength={4}
            value={draft.participants}
            onChange={(text) => change({ participants: text.replaceAll(/\D/g, '') })}
          />
        </FormCell>
        <FormCell width="full">
          <TextField
            label={t('digitalEvent.field.topic')}
            maxLength={MOST_WORDS}
            value={draft.topic}
            onChange={(topic) => change({ topic })}
            takesFocus
          />
        </FormCell>
        {draft.kind === 'demonstration' && (
          <FormCell width="full">
            <ShownService value={draft.serviceId} onChange={(serviceId) => change({ serviceId })} />
          </FormCell>
        )}
        <FormCell width="half">
          <TextField
            label={t('digitalEvent.field.place')}
            isOptional
            maxLength={MOST_WORDS}
            value={draft.place}
            onChange={(place) => change({ place })}
          />
        </FormCell>
        <FormCell width="half">
          <TextField
            label={t('digitalEvent.field.ledBy')}
            isOptional
            maxLength={MOST_WORDS}
            value={draft.ledBy}
            onChange={(ledBy) => change({ ledBy })}
          />
        </FormCell>
      </FormGrid>
      {event && <RemoveButton event={event} onRemoved={onClose} />}
    </ActDialog>
  );
}

type ShownServiceProps = {
  readonly value: string | null;
  readonly onChange: (serviceId: string | null) => void;
};

function ShownService({ value, onChange }: ShownServiceProps) {
  const { t } = useTranslation();
  const catalogue = useCatalogue();
  const say = useLocalText();
  const cards = catalogue?.cards.filter(
    (card) => card.id === value || offeredCards(catalogue).includes(card),
  );
  return (
    <SelectField
      label={t('digitalEvent.field.service')}
      choices={[
        { key: NO_SERVICE, label: t('digitalEvent.field.noService') },
        ...(cards ?? []).map(({ id, name }) => ({ key: id, label: say(name) })),
      ]}
      value={value ?? NO_SERVICE}
      onChange={(key) => onChange(key === NO_SERVICE ? null : key)}
    />
  );
}

/** It was called off, or recorded by mistake. */
function RemoveButton({
  event,
  onRemoved,
}: {
  readonly event: DigitalEvent;
  readonly onRemoved: () => void;
}) {
  const { t } = useTranslation();
  const remove = useCommand('digitalEvent.remove');
  const offerUndo = useOfferUndo('digitalEvent.undo');
  const removeIt = async () => {
    const outcome = await remove.run({ digitalEventId: event.digitalEventId });
    if (!outcome.ok) return tellError(outcome.error);
    offerUndo({ digitalEventId: event.digitalEventId }, t('digitalEvent.removed', { topic: event.topic }));
    onRemoved();
  };
  return (
    <Button look="quiet" size="small" icon="trash" isBusy={remove.isPending} onPress={() => void removeIt()}>
      {t('digitalEvent.remove')}
    </Button>
  );
}
