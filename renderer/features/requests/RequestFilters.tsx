import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { OwnDataDialog } from './OwnDataDialog.tsx';
import { useRequestsView, type RequestFilter } from './requestsView.ts';

const FILTERS = [
  'open',
  'overdue',
  'waiting',
  'mine',
  'unsent',
  'all',
] as const satisfies readonly RequestFilter[];

const FILTER_KEYS = {
  all: 'request.list.filter.all',
  open: 'request.list.filter.open',
  overdue: 'request.list.filter.overdue',
  waiting: 'request.list.filter.waiting',
  mine: 'request.list.filter.mine',
  unsent: 'request.list.filter.unsent',
} as const satisfies Record<RequestFilter, TextKey>;

/** How many there are of each is told before it is chosen. */
export function RequestFilters({ counts }: { readonly counts: Readonly<Record<string, number>> }) {
  const { t } = useTranslation();
  const { filter, client } = useRequestsView();
  const { data: person } = usePerson();
  const canHandOut = person !== undefined && hasRole(person, ['manager']);
  const [isHandingOut, setHandingOut] = useState(false);
  const choices = FILTERS.map((key) => ({ key, label: t(FILTER_KEYS[key], { number: counts[key] ?? 0 }) }));
  return (
    <>
      <ChoiceField
        label={t('request.list.filter.label')}
        isLabelHidden
        size="small"
        choices={choices}
        value={filter}
        onChange={(chosen) => useRequestsView.setState({ filter: chosen })}
      />
      {client && (
        <Button
          size="small"
          icon="close"
          isIconAfter
          label={t('request.list.allClients', { name: client.name })}
          onPress={() => useRequestsView.setState({ client: null })}
        >
          {client.name}
        </Button>
      )}
      {client && canHandOut && (
        <Button size="small" look="quiet" icon="document" onPress={() => setHandingOut(true)}>
          {t('ownData.open')}
        </Button>
      )}
      {client && isHandingOut && <OwnDataDialog clientId={client.id} onClose={() => setHandingOut(false)} />}
    </>
  );
}
