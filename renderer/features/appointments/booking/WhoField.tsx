import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTER_STAFF } from '#shared/api/define.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { hasRole, type Person } from '#renderer/app/person.ts';
import { foundWords } from '#renderer/app/restriction/foundWords.ts';
import { FormCell } from '#renderer/ui/FormGrid.tsx';
import { PickList, type PickRow } from '#renderer/ui/PickList.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { changeBooking, useBooking } from './bookingDraft.ts';

const LEAST_CHARACTERS = 3;
const MOST_FOUND = 4;

type WhoFieldProps = { readonly person: Person; readonly problem: string | null };

/** A name is enough; whoever may see clients is offered those that are known. */
export function WhoField({ person, problem }: WhoFieldProps) {
  const { t } = useTranslation();
  const draft = useBooking();
  const list = useRef<HTMLDivElement>(null);
  const wanted = draft.name.trim();
  const isAsked =
    draft.clientId === null && wanted.length >= LEAST_CHARACTERS && hasRole(person, COUNTER_STAFF);
  const { data } = useQuery('client.search', isAsked ? { text: wanted, limit: MOST_FOUND } : null, {
    topics: ['client'],
  });
  const found = isAsked ? (data?.clients ?? []) : [];
  const rows = found.map((client): PickRow => ({
    id: client.clientId,
    icon: client.kind === 'person' ? 'person' : 'company',
    text: client.name,
    side: foundWords(client, t),
  }));
  const choose = (clientId: string) => {
    const client = found.find((each) => each.clientId === clientId);
    if (client) changeBooking({ clientId, name: client.name });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('[role="row"]')?.focus();
  };
  return (
    <>
      <FormCell width="half">
        <div data-gap="who">
          <TextField
            label={t('appointment.field.name')}
            hint={t(draft.clientId === null ? 'appointment.field.nameHint' : 'appointment.field.known')}
            problem={problem}
            maxLength={120}
            value={draft.name}
            onChange={(name) => changeBooking({ name, clientId: null })}
            onKeyDown={onKeyDown}
          />
        </div>
      </FormCell>
      <FormCell width="half">
        <TextField
          label={t('appointment.field.phone')}
          isOptional
          type="tel"
          maxLength={40}
          value={draft.phone}
          onChange={(phone) => changeBooking({ phone })}
        />
      </FormCell>
      {rows.length > 0 && (
        <FormCell width="full">
          <div ref={list} className="who-found">
            <PickList label={t('clients.found')} rows={rows} onOpen={choose} emptyText="" />
          </div>
        </FormCell>
      )}
    </>
  );
}
