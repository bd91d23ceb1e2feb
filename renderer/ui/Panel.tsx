import type { ReactNode, RefObject } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { IconButton } from './IconButton.tsx';
import './Panel.css';

type PanelProps = {
  readonly title: string;
  /** Beside the title, small. */
  readonly note?: string | undefined;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What it hangs on; gets the focus back. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
};

/** Hangs from a chip or a button over the screen, takes the focus and gives it back. */
export function Panel({ title, note, isOpen, onClose, anchor, children, foot }: PanelProps) {
  const { t } = useTranslation();
  return (
    <Popover
      className="panel"
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      placement="bottom end"
      offset={8}
    >
      <Dialog>
        <div className="panel-head">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {note && <span className="sub">{note}</span>}
          <IconButton icon="close" label={t('ui.close')} onPress={onClose} />
        </div>
        <div className="panel-body">
          <ErrorBoundary>{children}</ErrorBoundary>
        </div>
        {foot && <div className="panel-foot">{foot}</div>}
      </Dialog>
    </Popover>
  );
}
