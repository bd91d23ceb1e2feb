import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/api/contract.ts';
import { isOpenHandoff } from '#shared/domain/visit/handoff/types.ts';
import { HandoffFacts } from '#renderer/app/centre/HandoffFacts.tsx';
import { ENDING_TEXTS, HANDOFF_STATUS_TEXTS, HANDOFF_TONES } from '#renderer/app/centre/handoffWords.ts';
import { useServiceCards } from '#renderer/app/centre/serviceCards.ts';
import { navigate } from '#renderer/app/router.ts';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { StateLabel } from '#renderer/ui/StateLabel.tsx';
import { CaseDueLabel } from './CaseDueLabel.tsx';
import { CaseHistory } from './CaseHistory.tsx';
import { ClientPast } from './ClientPast.tsx';
import { OpenCase } from './OpenCase.tsx';

type Cases = OutputOf<'handoff.cases'>;

/** One case: the question, the whole way of the visit, and how it ends. The manager settles how the centre acts. */
export function CaseView({ item }: { readonly item: Cases['cases'][number] }) {
  const { t } = useTranslation();
  const { nameOf } = useServiceCards();
  const { status, ticket, serviceId, clientName, ending } = item;
  const back = () => navigate('/cases');
  useCommands([{ id: 'cases.back', labelKey: 'tasks.back', run: back }]);
  const subject = [ticket, serviceId === null ? null : nameOf(serviceId), clientName].filter(Boolean);
  return (
    <section className="case" aria-label={t('handoff.cases.one', { ticket })}>
      <header className="case-head">
        <IconButton icon="chevronLeft" label={t('tasks.back')} onPress={back} />
        <div className="case-title">
          <h1>{t('handoff.cases.one', { ticket })}</h1>
          <p className="sub">{subject.join(' · ')}</p>
        </div>
        <div className="case-state">
          <StateLabel tone={HANDOFF_TONES[status]}>
            {[t(HANDOFF_STATUS_TEXTS[status]), ending && t(ENDING_TEXTS[ending])].filter(Boolean).join(' · ')}
          </StateLabel>
          {item.due !== null && <CaseDueLabel due={item.due} />}
        </div>
      </header>
      <div className="case-body">
        <div className="case-main">
          <HandoffFacts item={item} />
          {isOpenHandoff(item) && <OpenCase item={item} />}
        </div>
        <aside className="case-history" aria-label={t('handoff.cases.history')}>
          <CaseHistory visitId={item.visitId} />
          <ClientPast visitId={item.visitId} />
        </aside>
      </div>
    </section>
  );
}
