import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue, useLocalText } from '#renderer/app/catalogue.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { matches } from '#renderer/app/fold.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { MinutesField } from './MinutesField.tsx';
import { QUEUE_LIMITS, type QueueFieldsProps } from './queueDraft.ts';

const MOST_FOUND = 8;

/** Services with a target of their own: found by name, taken out again with one press. */
export function ServiceTargets({ draft, wrong, onChange }: QueueFieldsProps) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const [text, setText] = useState('');
  const { services } = draft;
  const found = useFound(text, services);
  const change = (serviceId: string, minutes: string) =>
    onChange({
      ...draft,
      services: services.map((each) => (each.serviceId === serviceId ? { serviceId, minutes } : each)),
    });
  return (
    <div className="queue-services">
      {services.map(({ serviceId, minutes }) => (
        <div className="queue-service" key={serviceId}>
          <span>{nameOf(serviceId)}</span>
          <MinutesField
            label={t('queueSettings.targetOf', { service: nameOf(serviceId) })}
            isLabelHidden
            value={minutes}
            onChange={(typed) => change(serviceId, typed)}
            isWrong={wrong.includes(`service.${serviceId}`)}
            bounds={QUEUE_LIMITS.targetMinutes}
          />
          <IconButton
            icon="close"
            label={t('queueSettings.removeService', { service: nameOf(serviceId) })}
            onPress={() =>
              onChange({ ...draft, services: services.filter((each) => each.serviceId !== serviceId) })
            }
          />
        </div>
      ))}
      <SearchField
        label={t('queueSettings.addService')}
        text={text}
        onTextChange={setText}
        results={found}
        onChoose={(serviceId) => {
          setText('');
          onChange({ ...draft, services: [...services, { serviceId, minutes: draft.targetMinutes }] });
        }}
      />
    </div>
  );
}

function useFound(text: string, taken: readonly { readonly serviceId: string }[]) {
  const catalogue = useCatalogue();
  const { nameOf, ownerOf } = useServiceCards();
  const say = useLocalText();
  if (text.trim() === '') return [];
  return (catalogue?.cards ?? [])
    .filter(({ id }) => taken.every(({ serviceId }) => serviceId !== id))
    .filter(({ id }) => matches(nameOf(id), text))
    .slice(0, MOST_FOUND)
    .map(({ id }) => {
      const owner = ownerOf(id);
      return { id, text: nameOf(id), note: owner && say(owner.name) };
    });
}
