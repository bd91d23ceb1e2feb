import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/useCommand.ts';
import { useQuery } from '#renderer/api/useQuery.ts';
import { AloneTop } from '#renderer/app/AloneTop.tsx';
import { errorText } from '#renderer/app/errorText.ts';
import { useFirstStart } from '#renderer/app/firstStart.ts';
import { navigate } from '#renderer/app/router.ts';
import type { Command } from '#renderer/commands/command.ts';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { useCommands } from '#renderer/commands/CommandsProvider.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { CentrePart, HoursPart } from './CentrePart.tsx';
import { ConnectionPart } from './ConnectionPart.tsx';
import { CountersPart } from './CountersPart.tsx';
import { AdministratorPart, StaffPart } from './PeopleParts.tsx';
import { enrolmentOf, setupInput } from './setupDraft.ts';
import { problemsOf } from './setupProblems.ts';
import { PROBLEM_KEYS, type PartProps } from './setupPart.ts';
import { useSetupDraft } from './useSetupDraft.ts';
import './Setup.css';

/** First start: one page from top to bottom, nothing in it that could not be changed later. */
export function SetupScreen() {
  const { t } = useTranslation();
  const page = useRef<HTMLDivElement>(null);
  const { data: options, refetch } = useQuery('session.options', {}, { topics: ['settings'] });
  const complete = useCommand('setup.complete');
  const { draft, change, forget } = useSetupDraft();
  const [tries, setTries] = useState(0);
  const isTried = tries > 0;
  const isSetUp = Boolean(options?.centre);
  const problems = problemsOf(draft);
  const count = Object.keys(problems).length;
  const part: PartProps = {
    draft,
    change,
    problemAt: (place) => (isTried && problems[place] ? t(PROBLEM_KEYS[problems[place]]) : null),
  };

  useEffect(() => {
    document.title = `${t('app.nav.setup')} · ${t('app.name')}`;
  }, [t]);
  useEffect(() => {
    if (!isSetUp) return;
    forget();
    navigate('/sign-in', { replace: true });
  }, [isSetUp, forget]);
  // After a try the page shows where something is missing; the first such field gets the focus.
  useEffect(() => {
    if (tries > 0)
      page.current?.querySelector<HTMLElement>('[data-invalid] input, input[data-invalid]')?.focus();
  }, [tries]);

  async function create() {
    setTries((before) => before + 1);
    if (count > 0) return;
    const outcome = await complete.run(setupInput(draft));
    if (!outcome.ok) return;
    useFirstStart.getState().remember(draft.administrator.name.trim(), enrolmentOf(draft));
    // Nobody is signed in, so no push tells that there is a centre now.
    refetch();
  }

  const primary: Command = { id: 'setup.primary', labelKey: 'setup.create', run: create };
  useCommands([primary]);
  return (
    <div className="setup">
      <AloneTop />
      <main className="setup-page" ref={page}>
        <h1>{t('setup.title')}</h1>
        <p className="sub">{t('setup.intro')}</p>
        <CentrePart {...part} />
        <HoursPart {...part} />
        <CountersPart {...part} />
        <AdministratorPart {...part} />
        <StaffPart {...part} />
        <ConnectionPart {...part} />
        {complete.error && <Notice tone="error">{errorText(complete.error)}</Notice>}
      </main>
      <ActionBar
        primary={<CommandButton command={primary} look="primary" isBusy={complete.isPending} />}
        missing={isTried && count > 0 ? t('setup.missing', { count }) : null}
      />
    </div>
  );
}
