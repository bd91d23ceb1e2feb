import './Kbd.css';

type KbdProps = {
  /** As people read it: `Ctrl+Enter`, `F2`. */
  readonly keys: string;
  /** Inside a button the key is told by `aria-keyshortcuts` instead. */
  readonly isSilent?: boolean;
};

export function Kbd({ keys, isSilent = false }: KbdProps) {
  return (
    <kbd className="kbd" aria-hidden={isSilent || undefined}>
      {keys}
    </kbd>
  );
}
