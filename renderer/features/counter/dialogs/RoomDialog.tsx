import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '#renderer/api/useQuery.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { Choice } from '#renderer/ui/choice.ts';
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useAct } from '../useAct.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { Primary } from './ParkDialog.tsx';

/** Stands for the counter among the rooms, which have names of their own. */
const COUNTER = '';

/** Goes on where nobody listens (QUE-09), or comes back from there. */
export function RoomDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { visit } = useOpenVisit();
  const { visitId, ticket, room } = visit;
  const move = useAct('visit.moveToRoom');
  const { data } = useQuery('visit.rooms', {}, { topics: ['visit', 'queue', 'settings'] });
  const others = (data?.rooms ?? []).filter(({ name }) => name !== room);
  const choices: readonly Choice<string>[] = [
    ...others.map(({ name, ticket: taken }) => ({
      key: name,
      label: name,
      whyNot: taken === null ? undefined : t('counter.room.taken', { ticket: taken }),
    })),
    ...(room === null ? [] : [{ key: COUNTER, label: t('counter.room.back') }]),
  ];
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = chosen ?? choices.find(({ whyNot }) => !whyNot)?.key ?? null;
  const act: Command = {
    id: 'counter.primary',
    labelKey: 'counter.room.go',
    whyNot: () => (wanted === null ? t('counter.room.none') : null),
    async run() {
      if (wanted === null || !(await move.run({ visitId, room: wanted === COUNTER ? null : wanted }))) return;
      onClose();
      const text =
        wanted === COUNTER
          ? t('counter.room.isBack', { ticket })
          : t('counter.room.moved', { ticket, room: wanted });
      useUi.getState().showNotice({ text, tone: 'done' });
    },
  };
  return (
    <Dialog
      title={t('counter.room.title', { ticket })}
      isOpen
      onClose={onClose}
      acts={<Primary act={act} isBusy={move.isPending} />}
    >
      <p className="sub">{t('counter.room.text')}</p>
      {choices.length > 0 && (
        <ChoiceList label={t('counter.room.where')} choices={choices} value={wanted} onChange={setChosen} />
      )}
    </Dialog>
  );
}
