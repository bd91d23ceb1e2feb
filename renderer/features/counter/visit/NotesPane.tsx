import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OUTCOME_TEXTS } from '#renderer/app/centre/outcomeWords.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { formatDayTime } from '#renderer/app/format.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { focusField } from '#renderer/serviceForm/focusField.ts';
import { List, ListRow } from '#renderer/ui/List.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { useServiceName } from '../catalogueViews.ts';
import { GuidedList } from '../guided/GuidedList.tsx';
import { useAct } from '../useAct.ts';
import { OutcomeButtons } from './OutcomeButtons.tsx';
import { useFinishNext } from './useFinishNext.ts';
import { useOpenVisit } from './VisitContext.ts';
import { PaneBody } from './PaneBody.tsx';
import { VisitBar } from './VisitBar.tsx';

const MINUTE = 60_000;

/** What came of the visit, one key each, and notes for whoever serves the client next. */
export function NotesPane() {
  const { t } = useTranslation();
  const { visit, catalogue } = useOpenVisit();
  const name = useServiceName(catalogue);
  const now = useNow(MINUTE);
  const add = useAct('visit.addNote');
  const [text, setText] = useState('');
  const addNote: Command = {
    id: 'counter.primary',
    labelKey: 'counter.notes.add',
    async run() {
      if (text.trim() === '') {
        focusField('note');
        return;
      }
      if (await add.run({ visitId: visit.visitId, text })) setText('');
    },
  };
  const finish = useFinishNext();
  const primary = text.trim() === '' ? (finish ?? addNote) : addNote;
  useCommands([primary]);
  return (
    <>
      <PaneBody>
        <h2>{t('counter.outcome.title')}</h2>
        <OutcomeButtons />
        <List label={t('counter.outcome.title')}>
          {visit.outcomes.map(({ kind, serviceId, at }, index) => (
            <ListRow
              key={index}
              icon="checkCircle"
              tone="done"
              side={formatDayTime(at, now)}
              note={name(serviceId, '')}
            >
              {t(OUTCOME_TEXTS[kind])}
            </ListRow>
          ))}
        </List>
        <GuidedList />
        <h2>{t('counter.notes.title')}</h2>
        <List label={t('counter.notes.title')}>
          {visit.notes.map(({ at, by, text: note }, index) => (
            <ListRow key={index} icon="edit" side={formatDayTime(at, now)} note={by}>
              {note}
            </ListRow>
          ))}
        </List>
        <div data-field="note">
          <LongTextField
            label={t('counter.notes.new')}
            hint={t('counter.notes.hint')}
            value={text}
            onChange={setText}
            maxLength={500}
          />
        </div>
      </PaneBody>
      <VisitBar primary={primary} isBusy={add.isPending} />
    </>
  );
}
