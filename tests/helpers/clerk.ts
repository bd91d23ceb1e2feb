import type { NoticeWay } from '#shared/domain/client/preference/types.ts';
import type { ClientData } from '#shared/domain/client/types.ts';
import { decideClient } from '#shared/domain/client/rules.ts';
import { decideFeedback, type FeedbackCommand } from '#shared/domain/feedback/decide.ts';
import { decideRequest, type RequestCommand } from '#shared/domain/request/decide.ts';
import { decideTask } from '#shared/domain/task/rules.ts';
import type { Resolution } from '#shared/domain/task/types.ts';
import { localDate } from '#shared/lib/time.ts';
import { codesOfClient } from '#db/repositories/clients.ts';
import { takeRegisterNumber } from '#db/repositories/leases.ts';
import { standingPreference } from '#electron/office/preference.ts';
import type { Work } from '#electron/office/work.ts';
import { ticketIssued, someClientData, requestRegistered } from '#tests/factories/events.ts';
import { CLERK, type SyncOffice } from '#tests/helpers/syncOffice.ts';
import type { VisitCommand } from '#shared/domain/visit/commands.ts';
import { decideVisit } from '#shared/domain/visit/decide.ts';

export const SERVICE = 'vsaa-sickness-benefit';

const contextOf = (work: Work) => ({ now: work.now, actor: CLERK });

/** What a clerk does at a counter, by the real rules. Ids are returned. */
export function registerClient(office: SyncOffice, data: Partial<ClientData> = {}): string {
  const clientId = office.newId();
  office.command((work) =>
    work.decide('client', clientId, (state) =>
      decideClient(state, {
        kind: 'register',
        clientId,
        clientKind: 'person',
        data: { ...someClientData, ...data },
        codeReadBack: true,
      }),
    ),
  );
  return clientId;
}

export function correctClient(office: SyncOffice, clientId: string, data: Partial<ClientData>): void {
  office.command((work) =>
    work.decide('client', clientId, (state) =>
      decideClient(state, {
        kind: 'correct',
        clientId,
        data: { ...someClientData, ...state?.data, ...data },
        codeReadBack: false,
        basedOn: state?.version ?? '',
      }),
    ),
  );
}

/** With the next register number of this device, or none when none is left. */
export function registerRequest(office: SyncOffice, clientId: string, serviceId = SERVICE): string {
  return registerFor(office, clientId, { serviceId });
}

/** Others in the form, by their role: each with an answer about them alone. */
export function registerFor(
  office: SyncOffice,
  clientId: string,
  { serviceId = SERVICE, others = {} }: { serviceId?: string; others?: Readonly<Record<string, string>> },
): string {
  const requestId = office.newId();
  const subjects = Object.keys(others).map((role) => [role, office.newId()] as const);
  office.command((work) => {
    const registerNumber = takeRegisterNumber(work.db, Number(localDate(work.now).slice(0, 4)));
    const registered = requestRegistered(clientId, {
      registerNumber,
      secret: office.newRandomId(),
      serviceId,
      centreId: office.centre()?.id ?? '00000000-0000-4000-8000-00000000000c',
      receivedAt: work.now,
    });
    if (registered.type !== 'request.registered') throw new Error('the factory makes registrations');
    const own = { [clientId]: { 'contact.phone': '+371 26123450' } };
    const theirs = subjects.map(([role, id]) => [id, { [`name.${role}`]: others[role] ?? '' }] as const);
    const answers = { ...own, ...Object.fromEntries(theirs) };
    const facts = { ...registered.payload, otherSubjects: Object.fromEntries(subjects) };
    const command = { kind: 'register', facts, answers } as const;
    work.decide('request', requestId, (state) => decideRequest(state, command, contextOf(work)));
    work.decide('request', requestId, (state) =>
      decideRequest(state, { kind: 'issueReceipt', language: 'lv', paper: { version: 1 } }, contextOf(work)),
    );
  });
  return requestId;
}

export function handOver(
  office: SyncOffice,
  requestId: string,
  receivedBy = 'Jānis Bērziņš',
  mobileCentreId?: string,
): void {
  changeRequest(office, requestId, {
    kind: 'handOver',
    to: 'client',
    visitId: null,
    receivedBy,
    signature: null,
    ...(mobileCentreId === undefined ? {} : { mobileCentreId }),
  });
}

export function changeRequest(office: SyncOffice, requestId: string, command: RequestCommand): void {
  office.command((work) =>
    work.decide('request', requestId, (state) => decideRequest(state, command, contextOf(work))),
  );
}

export function issueTicket(office: SyncOffice, ticket: string): string {
  const visitId = office.newId();
  office.command((work) =>
    work.decide('visit', visitId, () => {
      const event = ticketIssued({ ticket, businessDay: localDate(work.now), dueAt: work.now + 20 * 60_000 });
      return { ok: true, value: [event] };
    }),
  );
  return visitId;
}

export function changeVisit(office: SyncOffice, visitId: string, command: VisitCommand): void {
  office.command((work) =>
    work.decide('visit', visitId, (state) => decideVisit(state, command, contextOf(work))),
  );
}

export function resolveTask(office: SyncOffice, taskId: string, resolution: Resolution): void {
  office.command((work) =>
    work.decide('task', taskId, (state) => decideTask(state, { kind: 'resolve', resolution })),
  );
}

/** A complaint of somebody in no register. */
export function complain(office: SyncOffice): string {
  const feedbackId = office.newId();
  const facts = {
    kind: 'complaint',
    subject: 'waiting',
    centreId: office.centre()?.id ?? '00000000-0000-4000-8000-00000000000c',
    serviceId: null,
    sender: 'named',
    clientId: null,
    visitId: null,
    requestId: null,
    language: 'lv',
    answerBy: 'counter',
  } as const;
  changeFeedback(office, feedbackId, {
    kind: 'receive',
    feedbackId,
    facts,
    words: 'Gaidīju stundu.',
    name: 'Alma Ūdre',
    contact: '',
  });
  return feedbackId;
}

export function changeFeedback(office: SyncOffice, feedbackId: string, command: FeedbackCommand): void {
  office.command((work) =>
    work.decide('feedback', feedbackId, (state) => decideFeedback(state, command, contextOf(work))),
  );
}

export function mergeClient(office: SyncOffice, clientId: string, into: string): void {
  office.command((work) => {
    const other = work.load('client', into);
    const codes = [clientId, into].flatMap((id) => codesOfClient(work.db, id));
    work.decide('client', clientId, (state) =>
      decideClient(state, { kind: 'merge', clientId, into, other, codes }),
    );
  });
}

/** Null: the client takes it back. */
export function setPreference(office: SyncOffice, clientId: string, how: NoticeWay | null): void {
  office.command((work) => {
    const standing = standingPreference(work.db, clientId);
    work.decide('client', clientId, (state) =>
      decideClient(
        state,
        how === null
          ? { kind: 'withdrawPreference', standing }
          : { kind: 'setPreference', how, language: 'lv', standing },
      ),
    );
  });
}
