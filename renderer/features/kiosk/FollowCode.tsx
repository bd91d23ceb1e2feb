import { useTranslation } from 'react-i18next';
import type { Given } from './kioskFlow.ts';

/** Modules that have to stay white around the code. */
const QUIET = 4;

/** To be photographed from where the client stands; black on white in every theme. */
export function FollowCode({ code: { size, path } }: { readonly code: NonNullable<Given['followQr']> }) {
  const { t } = useTranslation();
  const side = size + 2 * QUIET;
  return (
    <figure className="kiosk-follow">
      <svg
        viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
        role="img"
        aria-label={t('kiosk.ticket.followAlt')}
      >
        <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <figcaption>{t('kiosk.ticket.follow')}</figcaption>
    </figure>
  );
}
