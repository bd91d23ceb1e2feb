import { useTranslation } from 'react-i18next';
import { MOST_PEOPLE } from '#shared/domain/visit/types.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { TriageAct, TriageState } from './triage.ts';

type MoreStepProps = { readonly state: TriageState; readonly act: (act: TriageAct) => void };

/** What few clients need: a group on one ticket, a room to speak in, a word for the counter. */
export function MoreStep({ state, act }: MoreStepProps) {
  const { t } = useTranslation();
  const { people, needsRoom, note, place } = state;
  return (
    <div className="door-more">
      <TextField
        label={t('door.more.people')}
        inputMode="numeric"
        maxLength={2}
        placeholder="1"
        value={people === 1 ? '' : String(people)}
        onChange={(text) => act({ kind: 'answer', answers: { people: peopleOf(text) } })}
      />
      {place === 'counter' && (
        <>
          <TextField
            label={t('door.more.note')}
            hint={t('door.more.noteHint')}
            maxLength={300}
            value={note}
            onChange={(text) => act({ kind: 'answer', answers: { note: text } })}
          />
          <Checkbox
            isSelected={needsRoom}
            onChange={(isWanted) => act({ kind: 'answer', answers: { needsRoom: isWanted } })}
          >
            {t('door.more.room')}
          </Checkbox>
        </>
      )}
    </div>
  );
}

function peopleOf(text: string): number {
  const digits = Number.parseInt(text.replaceAll(/\D/g, ''), 10);
  return Number.isNaN(digits) ? 1 : Math.min(Math.max(digits, 1), MOST_PEOPLE);
}
