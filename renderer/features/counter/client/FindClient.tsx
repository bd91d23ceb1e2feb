import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { numberNotFound } from '#renderer/app/numberNotFound.ts';
import { usePerson } from '#renderer/app/person.ts';
import { foundWords } from '#renderer/app/restriction/foundWords.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { PickList, type PickRow } from '#renderer/ui/PickList.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';

const LEAST_CHARACTERS = 2;
const MOST_FOUND = 8;

type FindClientProps = {
  readonly onNew: (searched: string) => void;
  readonly onDone: () => void;
  /** Null while nobody is linked yet. */
  readonly onBack: (() => void) | null;
};

/** One box for name, code, registration number, register number or phone; Enter takes the first found. */
export function FindClient({ onNew, onDone, onBack }: FindClientProps) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  // Who was expected is looked for at once; Enter takes the first found.
  const [text, setText] = useState(onBack === null ? (visit.appointment?.name ?? '') : '');
  const person = usePerson();
  const list = useRef<HTMLDivElement>(null);
  const link = useAct('visit.linkClient');
  const wanted = text.trim();
  const isAsked = wanted.length >= LEAST_CHARACTERS;
  const { data } = useQuery('client.search', isAsked ? { text: wanted, limit: MOST_FOUND } : null, {
    topics: ['client'],
  });
  const found = isAsked ? (data?.clients ?? []) : [];
  const choose = async (clientId: string) => {
    if (await link.run({ visitId: visit.visitId, clientId })) onDone();
  };
  const addNew: Command = { id: 'counter.primary', labelKey: 'clients.new', run: () => onNew(text) };
  useCommands([addNew]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && found[0]) void choose(found[0].clientId);
    if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('[role="row"]')?.focus();
  };
  const rows = found.map((client): PickRow => ({
    id: client.clientId,
    icon: client.kind === 'person' ? 'person' : 'company',
    text: client.name,
    side: foundWords(client, t),
  }));
  return (
    <>
      <PaneBody>
        <div data-field="findClient">
          <TextField
            label={t('clients.find')}
            hint={t('clients.findHint')}
            size="big"
            leadIcon="search"
            value={text}
            onChange={setText}
            onKeyDown={onKeyDown}
            takesFocus
          />
        </div>
        <div ref={list} className="found-list">
          {isAsked && data && (
            <PickList
              label={t('clients.found')}
              rows={rows}
              onOpen={(id) => void choose(id)}
              emptyText={numberNotFound(wanted, person.data?.centre.code ?? '', t) ?? t('clients.nobody')}
            />
          )}
        </div>
        <p className="muted">{t('clients.without')}</p>
        {onBack && (
          <div className="button-row">
            <Button onPress={onBack}>{t('clients.keep')}</Button>
          </div>
        )}
      </PaneBody>
      <VisitBar primary={addNew} />
    </>
  );
}
