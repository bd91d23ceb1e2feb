import { useTranslation } from 'react-i18next';
import { viewBoxOf } from '#shared/lib/drawing.ts';

/** The signature as it was drawn, in a box of its own proportions. */
export function Signature({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  return (
    <div className="signed">
      <span className="sub">{t('counter.deliver.signed')}</span>
      <svg
        className="signed-drawing"
        viewBox={viewBoxOf(path)}
        role="img"
        aria-label={t('counter.deliver.signed')}
      >
        <path d={path} />
      </svg>
    </div>
  );
}
