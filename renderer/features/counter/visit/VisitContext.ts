import { createContext, useContext } from 'react';
import type { Catalogue } from '#shared/catalogue/types.ts';
import type { Command } from '#renderer/commands/command.ts';
import type { Begin } from '../draft/useBeginRequest.ts';
import type { ActiveDraft } from '../draft/useActiveDraft.ts';
import type { EndedHelp } from '../guided/useEndedHelp.ts';
import type { ClientView, Place, RequestView, VisitView } from '../types.ts';

/** What every part of the middle column needs to know of the open visit. */
export type OpenVisitContext = {
  /** With the drafts and outcomes of the client who is served now. */
  readonly visit: VisitView;
  /** With those of everybody on this ticket. */
  readonly wholeVisit: VisitView;
  readonly catalogue: Catalogue;
  /** Undefined until it has come, or when nobody is linked yet. */
  readonly client: ClientView | undefined;
  readonly draft: ActiveDraft;
  readonly place: Place;
  /** The registered request that is shown, if one is. */
  readonly request: RequestView | undefined;
  readonly go: (place: Place) => void;
  /** Starts a request for this service and goes to it. */
  readonly begin: Begin;
  /** Act bar of every place: park, hand off, finish. */
  readonly barCommands: readonly Command[];
  /** One more client on this ticket, or another of them. */
  readonly moreClients: Command;
  /** Who acts for the client. */
  readonly represent: Command;
  /** How the client wants to be told of news. */
  readonly preference: Command;
  /** Help with the e-service of the card that is shown. */
  readonly guided: Command;
  readonly tellHelpEnded: EndedHelp<VisitView>['tellEnded'];
};

export const VisitContext = createContext<OpenVisitContext | null>(null);

export function useOpenVisit(): OpenVisitContext {
  const context = useContext(VisitContext);
  if (!context) throw new Error('useOpenVisit outside of OpenVisit');
  return context;
}
