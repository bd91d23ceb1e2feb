import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormCell, FormGrid } from '#renderer/ui/FormGrid.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { focusAdd } from './lineFocus.ts';

type CardLineProps = {
  /** Read out with the button that takes it out. */
  readonly name: string;
  readonly onRemove: () => void;
  /** Where the order counts: one place earlier. */
  readonly onUp?: (() => void) | null;
  readonly children: ReactNode;
};

/** One of several: a step, a term, a document, an amount. */
export function CardLine({ name, onRemove, onUp = null, children }: CardLineProps) {
  const { t } = useTranslation();
  const remove = () => {
    onRemove();
    focusAdd();
  };
  return (
    <FormCell width="full">
      <div className="card-line" role="group" aria-label={name}>
        <FormGrid>{children}</FormGrid>
        <div className="card-line-acts">
          {onUp && <IconButton icon="arrowUp" label={t('localCard.earlier', { name })} onPress={onUp} />}
          <IconButton icon="trash" label={t('localCard.remove', { name })} onPress={remove} />
        </div>
      </div>
    </FormCell>
  );
}
