import { useTranslation } from 'react-i18next';

/** The signature as it was drawn, in a box of its own proportions. */
export function Signature({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  return (
    <div className="signed">
      <span className="sub">{t('counter.deliver.signed')}</span>
      <svg
        className="signed-drawing"
        viewBox={boxOf(path)}
        role="img"
        aria-label={t('counter.deliver.signed')}
      >
        <path d={path} />
      </svg>
    </div>
  );
}

/** Absolute coordinates come in pairs; letters of the path stand between them. */
function boxOf(path: string): string {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return numbers.length < 4 ? '0 0 1 1' : `${left - 4} ${top - 4} ${right - left + 8} ${bottom - top + 8}`;
}
