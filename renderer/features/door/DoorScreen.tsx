import { useReducer, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticleDialog } from '#renderer/app/card/useArticleDialog.tsx';
import { useCatalogue } from '#renderer/app/catalogue.ts';
import { errorText } from '#renderer/app/errorText.ts';
import { Loading } from '#renderer/app/Loading.tsx';
import { CommandButton } from '#renderer/commands/CommandButton.tsx';
import { ActionBar } from '#renderer/ui/ActionBar.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import type { Catalogue } from '#shared/catalogue/types.ts';
import { ChosenMatter } from './ChosenMatter.tsx';
import { DocumentChecklist } from './DocumentChecklist.tsx';
import { FaqList } from './FaqList.tsx';
import { HallNow } from './HallNow.tsx';
import { HelpStep } from './HelpStep.tsx';
import { IssuedTicket } from './IssuedTicket.tsx';
import { MatterGrid } from './MatterGrid.tsx';
import { MatterSearch } from './MatterSearch.tsx';
import { SlipsDialog } from './SlipsDialog.tsx';
import { TicketStep } from './TicketStep.tsx';
import { TodayDialog } from './TodayDialog.tsx';
import { evolveTriage, gapsOf, hasChecklist, NEW_TRIAGE, OTHER_QUESTION, type Matter } from './triage.ts';
import { useBrowse } from './useBrowse.ts';
import { useDoorCommands } from './useDoorCommands.ts';
import { useIssue } from './useIssue.ts';
import { usePreview } from './usePreview.ts';
import './Door.css';

export function DoorScreen() {
  const { t } = useTranslation();
  const catalogue = useCatalogue();
  return (
    <div className="door">
      <h1 className="visually-hidden">{t('app.nav.door')}</h1>
      {catalogue ? <NewTicket catalogue={catalogue} /> : <Loading />}
      <HallNow />
    </div>
  );
}

/** Level 0: three steps on one page, the ticket is out in four key presses. */
function NewTicket({ catalogue }: { readonly catalogue: Catalogue }) {
  const { t } = useTranslation();
  const [state, act] = useReducer(evolveTriage, NEW_TRIAGE);
  const [text, setText] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const issuing = useIssue();
  const { issued, forgetIssued } = issuing;
  const [isTodayOpen, setTodayOpen] = useState(false);
  const [isMoreOpen, setMoreOpen] = useState(false);
  const [areSlipsOpen, setSlipsOpen] = useState(false);
  const card = catalogue.cards.find(({ id }) => id === state.matter?.serviceId);
  const preview = usePreview(state);
  const gaps = gapsOf(state, card, preview?.isAfterCutoff ?? false);

  function choose(matter: Matter | null) {
    act({ kind: 'choose', matter });
    setText('');
    forgetIssued();
  }
  const reading = useArticleDialog(catalogue);
  const browsing = useBrowse(catalogue, choose);
  function startOver() {
    act({ kind: 'startOver' });
    setMoreOpen(false);
    setText('');
    browsing.reset();
    search.current?.focus();
  }
  const commands = useDoorCommands({
    state,
    card,
    gaps,
    place,
    issuing,
    act,
    startOver,
    browsing: browsing.commands,
    showToday: () => setTodayOpen(true),
    showMore: () => setMoreOpen(true),
    showSlips: () => setSlipsOpen(true),
  });

  return (
    <Pane title={t('door.title')} hasOwnHead>
      <div className="door-steps" ref={place}>
        <Step number={1} isDone={state.matter !== null} title={t('door.step.matter')} gap="matter">
          <MatterSearch
            catalogue={catalogue}
            text={text}
            onTextChange={setText}
            onChoose={(serviceId) => choose({ serviceId, lifeSituationId: null })}
            onRead={reading.open}
            onOther={() => choose(OTHER_QUESTION)}
            inputRef={search}
          />
          {state.matter && text === '' && (
            <ChosenMatter catalogue={catalogue} matter={state.matter} card={card} onChange={startOver} />
          )}
          {!state.matter && text.trim() === '' && (
            <MatterGrid
              browse={browsing.browse}
              offers={browsing.offers}
              onBrowse={browsing.setBrowse}
              onTake={browsing.take}
              onChoose={choose}
            />
          )}
        </Step>
        <Step
          number={2}
          isDone={state.matter !== null && !gaps.includes('documents')}
          title={t('door.step.help')}
          gap="documents"
        >
          {card && hasChecklist(state) && (
            <DocumentChecklist
              card={card}
              state={state}
              onAnswer={(id, answer) => act({ kind: 'document', id, answer })}
              hasAll={commands.hasAll}
              print={commands.printChecklist}
            />
          )}
          {card && state.place === 'answered' && <FaqList card={card} />}
          <HelpStep state={state} card={card} act={act} more={commands.more} isMoreOpen={isMoreOpen} />
        </Step>
        <Step number={3} isDone={issued !== null} title={t('door.step.ticket')} gap="reason">
          {issued && !state.matter ? (
            <IssuedTicket issued={issued} onPrint={() => void issuing.printTicket(issued)} />
          ) : (
            <TicketStep
              state={state}
              preview={preview}
              act={act}
              trouble={issuing.printer.trouble}
              onDialog={issuing.printer.useDialog}
            />
          )}
        </Step>
        {issuing.error && (
          <div className="door-error">
            <Notice tone="error">{errorText(issuing.error)}</Notice>
          </div>
        )}
      </div>
      <ActionBar
        primary={<CommandButton command={commands.primary} look="primary" isBusy={issuing.isBusy} />}
        missing={commands.missingWords}
      >
        <CommandButton command={commands.startOver} look="quiet" />
        <CommandButton command={commands.showToday} look="quiet" />
        <CommandButton command={commands.slips} look="quiet" />
      </ActionBar>
      {areSlipsOpen && <SlipsDialog catalogue={catalogue} onClose={() => setSlipsOpen(false)} />}
      {reading.dialog}
      <TodayDialog isOpen={isTodayOpen} onClose={() => setTodayOpen(false)} />
    </Pane>
  );
}

type StepProps = {
  readonly number: number;
  readonly isDone: boolean;
  readonly title: string;
  /** Where the primary act goes when this is what is missing. */
  readonly gap: string;
  readonly children: ReactNode;
};

function Step({ number, isDone, title, gap, children }: StepProps) {
  return (
    <section className="door-step" aria-label={title} data-gap={gap}>
      <span className={isDone ? 'door-step-number is-done' : 'door-step-number'} aria-hidden="true">
        {isDone ? <Icon name="check" /> : number}
      </span>
      <div className="door-step-body">
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}
