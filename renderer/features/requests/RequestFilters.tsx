import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { ErasureDialog } from '#renderer/app/erasure/ErasureDialog.tsx';
import { hasRole, usePerson } from '#renderer/app/person.ts';
import { RestrictionAct } from '#renderer/app/restriction/RestrictionAct.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { OwnDataDialog } from './OwnDataDialog.tsx';
import { FILTERS, groupOf, useRequestsView, type FilterGroup, type RequestFilter } from './requestsView.ts';

const FILTER_KEYS = {
  all: 'request.list.filter.all',
  open: 'request.list.filter.open',
  overdue: 'request.list.filter.overdue',
  waiting: 'request.list.filter.waiting',
  mine: 'request.list.filter.mine',
  unsent: 'request.list.filter.unsent',
  work: 'work.list.filter.work',
  untaken: 'work.list.filter.untaken',
  returned: 'work.list.filter.returned',
  awaited: 'work.list.filter.awaited',
} as const satisfies Record<RequestFilter, TextKey>;

type RequestFiltersProps = {
  readonly filter: RequestFilter;
  readonly counts: Readonly<Record<string, number>>;
};

/** How many there are of each is told before it is chosen. */
export function RequestFilters({ filter, counts }: RequestFiltersProps) {
  const { t } = useTranslation();
  const client = useRequestsView((view) => view.client);
  const { data: person } = usePerson();
  const canHandOut = person !== undefined && hasRole(person, ['manager']);
  const [isHandingOut, setHandingOut] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const group = groupOf(filter);
  const numberOf = (key: RequestFilter) => counts[key] ?? 0;
  const toDo = numberOf('work') + numberOf('untaken') + numberOf('returned');
  const groups = [
    { key: 'work', label: t('work.list.toDo', { number: toDo }) },
    { key: 'register', label: t('work.list.register') },
  ] as const;
  const choices = FILTERS[group].map((key) => ({
    key,
    label: t(FILTER_KEYS[key], { number: numberOf(key) }),
  }));
  return (
    <>
      <ChoiceField<FilterGroup>
        label={t('work.list.group')}
        isLabelHidden
        size="small"
        choices={groups}
        value={group}
        onChange={(chosen) => useRequestsView.setState({ filter: FILTERS[chosen][0] })}
      />
      <ChoiceField<RequestFilter>
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
        <>
          <Button size="small" look="quiet" icon="document" onPress={() => setHandingOut(true)}>
            {t('ownData.open')}
          </Button>
          <Button size="small" look="quiet" icon="trash" onPress={() => setErasing(true)}>
            {t('erasure.open')}
          </Button>
          <RestrictionAct clientId={client.id} />
        </>
      )}
      {client && isHandingOut && <OwnDataDialog clientId={client.id} onClose={() => setHandingOut(false)} />}
      {client && isErasing && <ErasureDialog clientId={client.id} onClose={() => setErasing(false)} />}
    </>
  );
}
