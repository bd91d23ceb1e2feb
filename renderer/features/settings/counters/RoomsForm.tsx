import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { useUi } from '#renderer/app/uiStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

/** Ten rooms with long names. */
const MOST_CHARACTERS = 400;

/** Places beside the counters where nobody listens (QUE-09). */
export function RoomsForm() {
  const { t } = useTranslation();
  const showNotice = useUi((state) => state.showNotice);
  const { data } = useQuery('centre.rooms', {}, { topics: ['settings'] });
  const change = useCommand('centre.setRooms');
  /** Null: as they are. */
  const [typed, setTyped] = useState<string | null>(null);
  const names = typed ?? data?.rooms.join(', ') ?? '';

  async function save() {
    const outcome = await change.run({ rooms: roomsIn(names) });
    if (!outcome.ok) return;
    setTyped(null);
    showNotice({ text: t('staff.rooms.saved'), tone: 'done' });
  }

  return (
    <section className="settings-rooms" aria-label={t('staff.rooms.title')}>
      <h2>{t('staff.rooms.title')}</h2>
      {change.error && <Notice tone="error">{errorText(change.error)}</Notice>}
      <div className="settings-rooms-row">
        <TextField
          label={t('staff.rooms.names')}
          hint={t('staff.rooms.hint')}
          maxLength={MOST_CHARACTERS}
          value={names}
          onChange={setTyped}
        />
        <Button isBusy={change.isPending} onPress={() => void save()}>
          {t('staff.rooms.save')}
        </Button>
      </div>
    </section>
  );
}

function roomsIn(names: string): string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}
