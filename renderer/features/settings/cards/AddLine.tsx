import { Button } from '#renderer/ui/Button.tsx';
import { focusNewLine } from './lineFocus.ts';

type AddLineProps = { readonly label: string; readonly onAdd: () => void };

/** One more of several; whoever adds it goes on in it. */
export function AddLine({ label, onAdd }: AddLineProps) {
  return (
    <Button
      size="small"
      icon="plus"
      onPress={() => {
        onAdd();
        focusNewLine();
      }}
    >
      {label}
    </Button>
  );
}
