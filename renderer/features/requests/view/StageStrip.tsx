import { useTranslation } from 'react-i18next';
import { useNow } from '#renderer/app/useNow.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { RequestData } from './requestData.ts';
import { stagesOf } from './stages.ts';

const MINUTE_MS = 60_000;

/** From registered to handed over, side by side. */
export function StageStrip({ request }: { readonly request: RequestData }) {
  const { t } = useTranslation();
  const stages = stagesOf(request, useNow(MINUTE_MS), t);
  return (
    <ol className="request-stages" aria-label={t('request.view.stages')}>
      {stages.map(({ key, title, note, icon, tone, isCurrent }) => (
        <li key={key} className={isCurrent ? 'is-current' : ''} aria-current={isCurrent ? 'step' : undefined}>
          <span className={`state is-${tone}`}>
            <Icon name={icon} isSpinning={icon === 'sync'} />
            {title}
          </span>
          {note && <small className={tone === 'error' || tone === 'warn' ? `is-${tone}` : ''}>{note}</small>}
        </li>
      ))}
    </ol>
  );
}
