import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '#shared/api/errors.ts';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { ContactItem } from './contacts.ts';
import { ANYBODY, dueAtOf, type Wait } from './log/logDraft.ts';

export type Later = Exclude<Wait, 'term'>;

export type Plan = {
  readonly wait: Later;
  readonly setWait: (wait: Later) => void;
  readonly who: string;
  readonly setWho: (staffId: string) => void;
  readonly save: Command;
  readonly isBusy: boolean;
  readonly error: ApiError | null;
};

/** Put off, with a time and a name: a promise that nobody has made is nobody's. */
export function usePlan({ visitId, ticket }: ContactItem, staffId: string, onDone: () => void): Plan {
  const { t } = useTranslation();
  const plan = useCommand('contact.plan');
  const [wait, setWait] = useState<Later>('30');
  const [who, setWho] = useState(staffId);
  const save: Command = {
    id: 'contacts.primary',
    labelKey: 'contact.act.plan',
    async run() {
      const forStaffId = who === ANYBODY ? null : who;
      const done = await plan.run({ visitId, dueAt: dueAtOf(wait, Date.now()), forStaffId });
      if (!done.ok) return;
      useUi.getState().showNotice({ text: t('contact.log.waits', { ticket }), tone: 'done' });
      onDone();
    },
  };
  return { wait, setWait, who, setWho, save, isBusy: plan.isPending, error: plan.error };
}
