import { useTranslation } from 'react-i18next';
import type { ServiceCard } from '#shared/catalogue/types.ts';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { shortOf } from '../guided/shortOf.ts';
import { ownerOf } from '../catalogueViews.ts';
import { useOpenVisit } from '../visit/VisitContext.ts';
import { PaneBody } from '../visit/PaneBody.tsx';
import { VisitBar } from '../visit/VisitBar.tsx';
import { DiscardButton } from './DiscardButton.tsx';
import { useFromHome } from './useFromHome.ts';
import { useTakeConsultation } from './useTakeConsultation.ts';

/** The client applies alone: there is nothing to register here, only help to write down. */
export function OnlineStep({ card }: { readonly card: ServiceCard }) {
  const { t } = useTranslation();
  const { catalogue, draft, guided } = useOpenVisit();
  const taught = useTakeConsultation('eServiceTaught');
  const consulted: Command = { ...useTakeConsultation('consultation'), id: 'counter.choice1' };
  const otherWay: Command = {
    id: 'counter.choice2',
    labelKey: 'request.online.otherWay',
    run: () => draft.change({ channel: null, declined: [] }),
  };
  const fromHome = useFromHome(card);
  useCommands([taught, consulted, otherWay, fromHome]);
  const portal = ownerOf(catalogue, card)?.portal;
  return (
    <>
      <PaneBody>
        <h2>{t('request.online.title')}</h2>
        <Notice tone="accent">{t('request.online.text', { portal: portal?.name ?? '' })}</Notice>
        <ol className="steps-list">
          <li>{t('request.online.step1', { portal: portal?.name ?? '' })}</li>
          <li>{t('request.online.step2')}</li>
          <li>{t('request.online.step3')}</li>
        </ol>
        <div>
          <DiscardButton />
        </div>
      </PaneBody>
      <VisitBar primary={taught} own={[shortOf(guided), consulted, otherWay, fromHome]} />
    </>
  );
}
