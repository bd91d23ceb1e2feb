import { useTranslation } from 'react-i18next';
import type { Section } from '#shared/catalogue/formTypes.ts';
import { useLocalText } from '#renderer/app/catalogue.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FormCell } from '#renderer/ui/FormGrid.tsx';
import { addPlace, type Entries } from './useEntries.ts';

type AddEntryProps = { readonly group: Section; readonly count: number; readonly entries: Entries };

/** Below a group: one more of them, and back what was taken out by mistake. */
export function AddEntry({ group, count, entries }: AddEntryProps) {
  const { t } = useTranslation();
  const say = useLocalText();
  const { repeat } = group;
  if (!repeat) return null;
  const putBack = entries.putBack(group);
  const isFull = count >= repeat.max;
  return (
    <FormCell width="full">
      <div className="row" data-field={addPlace(group)}>
        <Button
          look="quiet"
          icon="plus"
          whyNot={isFull ? t('request.form.mostEntries', { count: repeat.max }) : null}
          onPress={() => entries.add(group)}
        >
          {say(repeat.add)}
        </Button>
        {putBack && !isFull && (
          <Button look="quiet" icon="undo" onPress={putBack}>
            {t('request.form.putBack')}
          </Button>
        )}
      </div>
    </FormCell>
  );
}
