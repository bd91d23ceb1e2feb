import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '#shared/i18n/textKey.ts';
import { useKeyLabel } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useRequestsView, type RequestFilter } from './requestsView.ts';

export const FILTERS = [
  'open',
  'overdue',
  'mine',
  'unsent',
  'all',
] as const satisfies readonly RequestFilter[];

const FILTER_KEYS = {
  all: 'request.list.filter.all',
  open: 'request.list.filter.open',
  overdue: 'request.list.filter.overdue',
  mine: 'request.list.filter.mine',
  unsent: 'request.list.filter.unsent',
} as const satisfies Record<RequestFilter, TextKey>;

type RequestFiltersProps = {
  readonly counts: Readonly<Record<string, number>>;
  readonly findRef: Ref<HTMLInputElement>;
};

export function RequestFilters({ counts, findRef }: RequestFiltersProps) {
  const { t } = useTranslation();
  const findKey = useKeyLabel('requests.find');
  const { filter, text, client } = useRequestsView();
  const choices = FILTERS.map((key) => ({ key, label: t(FILTER_KEYS[key], { number: counts[key] ?? 0 }) }));
  return (
    <div className="requests-filters">
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
      <div className="requests-find">
        <TextField
          label={t('request.list.find')}
          isLabelHidden
          leadIcon="search"
          placeholder={t('request.list.find')}
          value={text}
          onChange={(wanted) => useRequestsView.setState({ text: wanted })}
          inputRef={findRef}
        />
        {findKey && <Kbd keys={findKey} />}
      </div>
    </div>
  );
}
