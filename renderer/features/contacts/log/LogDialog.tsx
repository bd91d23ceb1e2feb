import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTER_STAFF } from '#shared/api/define.ts';
import { useIsShown } from '#renderer/api/useIsShown.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { hasRole, type Person } from '#renderer/app/person.ts';
import { useNow } from '#renderer/app/useNow.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import type { Command } from '#renderer/commands/command.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FormGrid } from '#renderer/ui/FormGrid.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useCanTake } from '../useCanTake.ts';
import { LOG_TITLES } from '../words.ts';
import { dropDraft, gapsOf, openDraft, type LogDraft, type LogGap } from './logDraft.ts';
import { LogResult } from './LogResult.tsx';
import { LogWords } from './LogWords.tsx';
import { RingClock } from './RingClock.tsx';
import { useSendLog } from './useSendLog.ts';
import './Log.css';

const SECOND_MS = 1000;

type LogDialogProps = { readonly person: Person; readonly draft: LogDraft };

/** What was said in one line; Enter writes it down as a consultation. */
export function LogDialog({ person, draft }: LogDialogProps) {
  const { t } = useTranslation();
  const { channel } = draft;
  const form = useRef<HTMLDivElement>(null);
  const [isJudged, setJudged] = useState(false);
  const isShown = useIsShown();
  const now = useNow(SECOND_MS);
  const { send, isPending, error } = useSendLog();
  const close = () => useUi.getState().setOverlay(null);
  const save: Command = {
    id: 'contacts.primary',
    labelKey: 'contact.log.save',
    async run() {
      // Enter may be held, or pressed again before the answer.
      if (isPending) return;
      const sentAt = Date.now();
      const [gap] = gapsOf(draft, sentAt);
      if (gap) {
        setJudged(true);
        form.current?.querySelector<HTMLElement>(`[data-gap="${gap}"] input`)?.focus();
        return;
      }
      if (await send(draft, sentAt)) {
        dropDraft(channel);
        if (isShown.current) close();
      }
    },
  };
  const startOver: Command = {
    id: 'contacts.startOver',
    labelKey: 'contact.log.startOver',
    run() {
      dropDraft(channel);
      openDraft(person.staffId, channel);
    },
  };
  useCommands([save, startOver], { isInDialog: true });
  const gaps: readonly LogGap[] = isJudged ? gapsOf(draft, now) : [];
  const whyNotTake = useCanTake(person);
  const whyNotHere = hasRole(person, COUNTER_STAFF) ? whyNotTake : undefined;
  return (
    <Dialog
      title={t(LOG_TITLES[channel])}
      isOpen
      isWide
      onClose={close}
      acts={
        <>
          <CommandButton command={startOver} look="quiet" />
          <span className="muted">{t('contact.log.kept')}</span>
          <CommandButton command={save} look="primary" isBusy={isPending} />
        </>
      }
    >
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      <div ref={form}>
        {channel === 'phone' && <RingClock draft={draft} />}
        <FormGrid>
          <LogWords draft={draft} gaps={gaps} person={person} onEnter={save} />
          <LogResult draft={draft} person={person} whyNotHere={whyNotHere} />
        </FormGrid>
      </div>
    </Dialog>
  );
}
