import type { z } from 'zod';
import { ancillaryProcedures } from '#shared/api/areas/ancillary.ts';
import { appointmentProcedures } from '#shared/api/areas/appointment.ts';
import { attachmentProcedures, scanProcedures } from '#shared/api/areas/attachment.ts';
import { centreProcedures } from '#shared/api/areas/centre.ts';
import { clientProcedures } from '#shared/api/areas/client.ts';
import { contactProcedures } from '#shared/api/areas/contact.ts';
import { counterProcedures } from '#shared/api/areas/counters.ts';
import { dayFigureProcedures } from '#shared/api/areas/dayFigures.ts';
import { delegationProcedures } from '#shared/api/areas/delegation.ts';
import { erasureProcedures } from '#shared/api/areas/erasure.ts';
import { restrictionProcedures } from '#shared/api/areas/restriction.ts';
import { digitalEventProcedures } from '#shared/api/areas/digitalEvent.ts';
import { doorProcedures } from '#shared/api/areas/door.ts';
import { feedbackProcedures } from '#shared/api/areas/feedback.ts';
import { hallProcedures } from '#shared/api/areas/hall.ts';
import { presenceProcedures } from '#shared/api/areas/presence.ts';
import { handoverProtocolProcedures } from '#shared/api/areas/handoverProtocol.ts';
import { keepingProcedures } from '#shared/api/areas/keeping.ts';
import { kioskProcedures } from '#shared/api/areas/kiosk.ts';
import { localCardProcedures } from '#shared/api/areas/localCard.ts';
import { knowledgeProcedures } from '#shared/api/areas/knowledge.ts';
import { noticeProcedures } from '#shared/api/areas/notice.ts';
import { proposalProcedures } from '#shared/api/areas/proposal.ts';
import { outboxFileProcedures } from '#shared/api/areas/outboxFile.ts';
import { queueProcedures } from '#shared/api/areas/queue.ts';
import { paymentProcedures } from '#shared/api/areas/payment.ts';
import { printingProcedures } from '#shared/api/areas/printing.ts';
import { handoffProcedures } from '#shared/api/areas/handoff.ts';
import { machineProcedures } from '#shared/api/areas/machine.ts';
import { requestAfterwardsProcedures } from '#shared/api/areas/requestAfterwards.ts';
import { requestAskedProcedures } from '#shared/api/areas/requestAsked.ts';
import { representationProcedures } from '#shared/api/areas/representation.ts';
import { requestProcedures } from '#shared/api/areas/request.ts';
import { requestKnownProcedures } from '#shared/api/areas/requestKnown.ts';
import { requestWorkProcedures } from '#shared/api/areas/requestWork.ts';
import { retentionProcedures } from '#shared/api/areas/retention.ts';
import { screenProcedures } from '#shared/api/areas/screens.ts';
import { shiftProcedures } from '#shared/api/areas/shift.ts';
import { sessionProcedures } from '#shared/api/areas/session.ts';
import { visitRecordProcedures } from '#shared/api/areas/visitRecord.ts';
import { visitProcedures } from '#shared/api/areas/visit.ts';
import { visitClientProcedures } from '#shared/api/areas/visitClients.ts';
import { visitGuidedProcedures } from '#shared/api/areas/visitGuided.ts';
import type { Procedure } from '#shared/api/define.ts';
import { tripProcedures } from '#shared/api/areas/trip.ts';
import { outageProcedures } from '#shared/api/areas/outage.ts';
import { paperProcedures } from '#shared/api/areas/paper.ts';

/** Every procedure once: name, kind, permission, input, output. Both transports and the API document come from here. */
export const contract = {
  ...sessionProcedures,
  ...shiftProcedures,
  ...centreProcedures,
  ...outboxFileProcedures,
  ...counterProcedures,
  ...machineProcedures,
  ...doorProcedures,
  ...visitProcedures,
  ...visitRecordProcedures,
  ...visitClientProcedures,
  ...visitGuidedProcedures,
  ...queueProcedures,
  ...contactProcedures,
  ...handoffProcedures,
  ...presenceProcedures,
  ...appointmentProcedures,
  ...clientProcedures,
  ...erasureProcedures,
  ...restrictionProcedures,
  ...retentionProcedures,
  ...requestProcedures,
  ...dayFigureProcedures,
  ...requestKnownProcedures,
  ...requestAfterwardsProcedures,
  ...handoverProtocolProcedures,
  ...keepingProcedures,
  ...noticeProcedures,
  ...requestWorkProcedures,
  ...requestAskedProcedures,
  ...attachmentProcedures,
  ...scanProcedures,
  ...paymentProcedures,
  ...ancillaryProcedures,
  ...delegationProcedures,
  ...representationProcedures,
  ...localCardProcedures,
  ...paperProcedures,
  ...feedbackProcedures,
  ...hallProcedures,
  ...printingProcedures,
  ...knowledgeProcedures,
  ...proposalProcedures,
  ...digitalEventProcedures,
  ...outageProcedures,
  ...tripProcedures,
  ...kioskProcedures,
  ...screenProcedures,
} satisfies Record<string, Procedure>;

type Contract = typeof contract;
export type ProcedureName = keyof Contract;
type NamesOf<Kind> = {
  [Name in ProcedureName]: Contract[Name]['kind'] extends Kind ? Name : never;
}[ProcedureName];
export type QueryName = NamesOf<'query'>;
export type CommandName = NamesOf<'command'>;
export type ActionName = NamesOf<'action'>;

/** What the caller sends. */
export type InputOf<Name extends ProcedureName> = z.input<Contract[Name]['input']>;
/** What the use case gets after parsing. */
export type ParsedOf<Name extends ProcedureName> = z.output<Contract[Name]['input']>;
export type OutputOf<Name extends ProcedureName> = z.output<Contract[Name]['output']>;

/** Own members only: no name reaches into the prototype. */
export function procedureOf(name: string): Procedure | undefined {
  return Object.hasOwn(contract, name) ? contract[name as ProcedureName] : undefined;
}
