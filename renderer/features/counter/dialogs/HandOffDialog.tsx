import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/commands/command.ts';
import { usePerson } from '#renderer/app/person.ts';
import { focusField } from '#renderer/serviceForm/focusField.ts';
import { ChoiceField } from '#renderer/ui/ChoiceField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { LongTextField } from '#renderer/ui/LongTextField.tsx';
import { useAct } from '../useAct.ts';
import { useUndo } from '../useUndo.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { Primary } from './ParkDialog.tsx';

type Level = '1' | '2' | '3';
const LEVELS = { '1': 1, '2': 2, '3': 3 } as const;
const LEAST_CHARACTERS = 3;

/** To another level with a question; number and first due time stay, and nothing is asked twice. */
export function HandOffDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { visit, draft } = useOpenVisit();
  const { data: person } = usePerson();
  const handOff = useAct('visit.handOff');
  const offerUndo = useUndo();
  const isSpecialist = person?.roles.includes('specialist') ?? false;
  const [level, setLevel] = useState<Level>('2');
  const [question, setQuestion] = useState('');
  const [isJudged, setIsJudged] = useState(false);
  const isShort = question.trim().length < LEAST_CHARACTERS;
  const act: Command = {
    id: 'counter.primary',
    labelKey: 'counter.handOff.act',
    async run() {
      setIsJudged(true);
      if (isShort) {
        focusField('handOff.question');
        return;
      }
      await draft.flush();
      const { visitId, ticket } = visit;
      if (!(await handOff.run({ visitId, toLevel: LEVELS[level], question }))) return;
      onClose();
      offerUndo(visitId, t('counter.handOff.done', { ticket }));
    },
  };
  return (
    <Dialog
      title={t('counter.handOff.title', { ticket: visit.ticket })}
      isOpen
      onClose={onClose}
      acts={<Primary act={act} isBusy={handOff.isPending} />}
    >
      <p className="sub">{t('counter.handOff.text')}</p>
      <ChoiceField
        label={t('counter.handOff.to')}
        choices={[
          ...(isSpecialist ? [{ key: '1' as const, label: t('counter.handOff.level1') }] : []),
          { key: '2' as const, label: t('counter.handOff.level2') },
          { key: '3' as const, label: t('counter.handOff.level3') },
        ]}
        value={level}
        onChange={setLevel}
      />
      <div data-field="handOff.question">
        <LongTextField
          label={t('counter.handOff.question')}
          hint={t('counter.handOff.questionHint')}
          value={question}
          onChange={setQuestion}
          maxLength={500}
          problem={isJudged && isShort ? t('counter.handOff.questionMissing') : null}
          takesFocus
        />
      </div>
    </Dialog>
  );
}
