import type { OutputOf } from '#shared/api/contract.ts';
import { AppError } from '#shared/api/errors.ts';
import { decideRequest } from '#shared/domain/request/decide.ts';
import type { KeepingCommand } from '#shared/domain/request/keeping/decide.ts';
import { isGuest, whyNotHere, whyNotKeptHere } from '#shared/domain/request/keeping/whereabouts.ts';
import type { RequestState } from '#shared/domain/request/types.ts';
import { readProfile } from '#electron/office/centre.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { CommandHandler } from '#electron/office/handlers.ts';
import type { Names } from '#electron/office/handoffView.ts';
import { mobileCentres } from '#electron/office/presence.ts';
import { mustBeUsableNow } from '#electron/office/restrictions.ts';
import type { Work } from '#electron/office/work.ts';

/** What brings a result to its client besides the handover. Who may, and when, is the domain's rule. */
export const place: CommandHandler<'handover.place'> = (work, { requestId, ...input }) => {
  const state = work.load('request', requestId);
  const isSaidOnBus = state !== null && isGuest(state, hereOf(work.office));
  if (input.mobileCentreId !== null) {
    mustBeUsableThere(work, state, input.mobileCentreId);
    mustBeMobile(work.office, state, input.mobileCentreId);
  }
  return keep(work, requestId, { kind: 'placeResult', ...input, isSaidOnBus });
};

/** With the result another centre gets what is known of the client (GDPR 18); what it has already stays there. */
function mustBeUsableThere(work: Work, state: RequestState | null, mobileCentreId: string): void {
  const isThere = [hereOf(work.office), state?.placement?.mobileCentreId].includes(mobileCentreId);
  if (state && !isThere) mustBeUsableNow(work.db, state.clientId, 'client.restrictedElsewhere');
}

export const bringBack: CommandHandler<'handover.bringBack'> = (work, { requestId }) =>
  keep(work, requestId, { kind: 'bringBack' });

export const tell: CommandHandler<'handover.tell'> = (work, { requestId, ...input }) =>
  keep(work, requestId, { kind: 'tellClient', ...input });

export const send: CommandHandler<'handover.send'> = (work, { requestId, ...input }) => {
  const { clientId } = work.load('request', requestId) ?? {};
  if (clientId) mustBeUsableNow(work.db, clientId, 'client.restrictedSending');
  return keep(work, requestId, { kind: 'sendResult', ...input });
};

export const sendBack: CommandHandler<'handover.sendBack'> = (work, { requestId, ...input }) =>
  keep(work, requestId, { kind: 'sendResultBack', ...input });

function keep(work: Work, requestId: string, command: KeepingCommand): Record<string, never> {
  const state = work.load('request', requestId);
  const rule = state && whyNotKeptHere(state, command, hereOf(work.office));
  if (rule) throw new AppError({ code: 'refused', rule });
  work.decide('request', requestId, (known) => decideRequest(known, command, work));
  return {};
}

/** One that nobody reads for would take the result along and never know. */
function mustBeMobile(office: OfficeContext, state: RequestState | null, mobileCentreId: string): void {
  const known = mobileCentres(office.db).map(({ centreId }) => centreId);
  const isOwn = mobileCentreId === hereOf(office) && readProfile(office.db).isMobile;
  if (isOwn || known.includes(mobileCentreId) || state?.placement?.mobileCentreId === mobileCentreId) return;
  throw new AppError({ code: 'refused', rule: 'request.busUnknown' });
}

function hereOf(office: OfficeContext): string {
  return office.centre()?.id ?? '';
}

type View = Pick<
  OutputOf<'request.get'>,
  'placement' | 'whyNotHere' | 'tellings' | 'sending' | 'sendingBack'
>;

export function keepingOf(
  office: OfficeContext,
  state: RequestState,
  nameOf: ReadonlyMap<string, string>,
  names: Names,
): View {
  const { placement, tellings = [], sending, sendingBack } = state;
  const named = <Said extends { readonly staffId: string | null }>({ staffId, ...said }: Said) => ({
    ...said,
    by: nameOf.get(staffId ?? '') ?? null,
  });
  return {
    placement: placement ? placementOf(named(placement), names) : null,
    whyNotHere: whyNotHere(state, hereOf(office)),
    tellings: tellings.map(named),
    sending: sending ? named(sending) : null,
    sendingBack: sendingBack ? { words: '', ...named(sendingBack) } : null,
  };
}

type Named = Omit<NonNullable<RequestState['placement']>, 'staffId'> & { readonly by: string | null };

function placementOf(
  { isSaidOnBus: _, mobileCentreId, isComingBack: coming, ...said }: Named,
  names: Names,
): NonNullable<View['placement']> {
  const isComingBack = coming === true;
  return mobileCentreId === undefined
    ? { ...said, isComingBack, mobileCentreId: null, mobileCentre: null }
    : { ...said, isComingBack, mobileCentreId, mobileCentre: names.centre(mobileCentreId) ?? '' };
}
