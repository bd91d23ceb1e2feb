import { happened, refused, type Decision, type DecisionContext } from '#shared/domain/decision.ts';
import {
  decideAfterwards,
  isAfterwards,
  type AfterwardsCommand,
  type AfterwardsRule,
} from '#shared/domain/request/afterwards/decide.ts';
import {
  decideAttachments,
  isAttachmentCommand,
  type AttachmentCommand,
  type AttachmentRule,
} from '#shared/domain/request/attachments/decide.ts';
import {
  decideWork,
  isWorkCommand,
  type WorkCommand,
  type WorkRule,
} from '#shared/domain/request/work/decide.ts';
import {
  decideOnTheSpot,
  type OnTheSpotCommand,
  type OnTheSpotRule,
} from '#shared/domain/request/onTheSpot/rules.ts';
import {
  decideAsked,
  isAskedCommand,
  type AskedCommand,
  type AskedRule,
} from '#shared/domain/request/asked/decide.ts';
import {
  decideNotice,
  isNoticeCommand,
  type NoticeCommand,
  type NoticeRule,
} from '#shared/domain/request/notice/decide.ts';
import {
  decideProtocol,
  type ProtocolCommand,
  type ProtocolRule,
} from '#shared/domain/request/protocol/rules.ts';
import type { HandoverDone, HandoverGrounds, Receiving } from '#shared/domain/request/protocol/types.ts';
import type { ReturnedFile } from '#shared/domain/request/attachments/types.ts';
import { whyClosed } from '#shared/domain/request/afterwards/closed.ts';
import {
  decideKeeping,
  isKeeping,
  type KeepingCommand,
  type KeepingRule,
} from '#shared/domain/request/keeping/decide.ts';
import type { JsonObject } from '#shared/lib/json.ts';
import type { RequestEvent, RequestState, ResultKind } from '#shared/domain/request/types.ts';
import { printOf, type Printing } from '#shared/papers/paperIssued.ts';

type Registration = Extract<RequestEvent, { type: 'request.registered' }>['payload'];

export type RequestCommand =
  | {
      readonly kind: 'register';
      readonly facts: Registration;
      /** Form answers by the id of the person they are about. */
      readonly answers: { readonly [subjectId: string]: JsonObject };
    }
  | { readonly kind: 'assignNumber'; readonly registerNumber: string }
  | ({ readonly kind: 'issueReceipt' } & Printing)
  | { readonly kind: 'accept'; readonly ownerReference: string }
  | {
      readonly kind: 'returnResult';
      readonly outcome: 'positive' | 'refusal';
      readonly resultKind: ResultKind;
      readonly content: string;
      readonly reasons: string;
      readonly nextStep: string;
      /** Of a document; absent: the content says it all. */
      readonly files?: readonly (ReturnedFile & { readonly name: string })[];
    }
  | (Receiving &
      HandoverGrounds & {
        readonly kind: 'handOver' | 'replaceHandover';
        readonly receivedBy: string;
        /** SVG path data, or null when signed on paper. */
        readonly signature: string | null;
        readonly done?: HandoverDone;
      })
  | ProtocolCommand
  | AttachmentCommand
  | KeepingCommand
  | AskedCommand
  | AfterwardsCommand
  | WorkCommand
  | OnTheSpotCommand
  | NoticeCommand;

export type RequestRule =
  | 'request.exists'
  | 'request.unknown'
  | 'request.hasNumber'
  | 'request.alreadyAccepted'
  | 'request.resultAlreadyReturned'
  | 'request.refusalNeedsReasons'
  | 'request.resultEmpty'
  | 'request.filesOnlyOfDocuments'
  | 'request.noResult'
  | ProtocolRule
  | AttachmentRule
  | KeepingRule
  | AskedRule
  | AfterwardsRule
  | WorkRule
  | OnTheSpotRule
  | NoticeRule;

type RequestDecision = Decision<RequestEvent, RequestRule>;

const HAS_LEFT: readonly RequestState['status'][] = ['handedOver', 'sent', 'sentBack'];

export function decideRequest(
  state: RequestState | null,
  command: RequestCommand,
  context: DecisionContext,
): RequestDecision {
  if (command.kind === 'register') return state ? refused('request.exists') : register(command);
  if (!state) return refused('request.unknown');
  if (isAfterwards(command)) return decideAfterwards(state, command, context);
  if (isAttachmentCommand(command)) return decideAttachments(state, command);
  if (isKeeping(command)) return decideKeeping(state, command);
  if (isAskedCommand(command)) return decideAsked(state, command, context);
  if (isWorkCommand(command)) return decideWork(state, command, context);
  if (isNoticeCommand(command)) return decideNotice(state, command);
  if (command.kind === 'executeHere') return decideOnTheSpot(state, command);
  if (command.kind === 'issueProtocol') return decideProtocol(state, command);
  const closed = whyClosed(state);
  switch (command.kind) {
    case 'assignNumber':
      if (state.registerNumber !== null) return refused('request.hasNumber');
      return happened({
        type: 'request.numberAssigned',
        version: 1,
        payload: { registerNumber: command.registerNumber },
      });
    case 'issueReceipt':
      // Its number no longer promises an answer: the client gets a paper that says so instead.
      if (closed === 'request.alreadyWithdrawn' || closed === 'request.alreadyVoided') return refused(closed);
      return happened({
        type: 'request.receiptIssued',
        version: 1,
        payload: printOf(command, state.receipts, state.receiptPaper),
      });
    case 'accept':
      if (state.status === 'acceptedByOwner') return refused('request.alreadyAccepted');
      if (closed) return refused(closed);
      return happened({
        type: 'request.accepted',
        version: 1,
        payload: { ownerReference: command.ownerReference },
      });
    case 'returnResult':
      return returnResult(state, command);
    case 'handOver':
      if (state.status !== 'resultReady')
        return refused(state.result ? (closed ?? 'request.noResult') : 'request.noResult');
      return handOver(state, command, 'request.handedOver');
    case 'replaceHandover':
      // Also where another place wrote that it was sent, and it was not.
      if (!HAS_LEFT.includes(state.status)) return refused('request.notHandedOver');
      return handOver(state, command, 'request.handoverReplaced');
  }
}

function register({ facts, answers }: Extract<RequestCommand, { kind: 'register' }>): RequestDecision {
  const personal = Object.entries(answers).map(([subjectId, data]) => ({ subjectId, data }));
  // A device from before INT-02 knows no request without a visit: it only carries this one.
  const version = facts.visitId === null ? 2 : 1;
  return happened({ type: 'request.registered', version, payload: facts, personal });
}

function returnResult(
  state: RequestState,
  command: Extract<RequestCommand, { kind: 'returnResult' }>,
): RequestDecision {
  if (state.result) return refused('request.resultAlreadyReturned');
  const closed = whyClosed(state);
  if (closed) return refused(closed);
  const { outcome, resultKind, content, reasons, nextStep, files = [] } = command;
  // INT-14: a refusal carries its reasons and recommends the next step.
  if (outcome === 'refusal' && (reasons.trim() === '' || nextStep.trim() === '')) {
    return refused('request.refusalNeedsReasons');
  }
  if (files.length === 0 && content.trim() === '') return refused('request.resultEmpty');
  if (files.length > 0 && resultKind !== 'document') return refused('request.filesOnlyOfDocuments');
  const facts = files.map(({ name: _personal, ...file }) => file);
  const fileNames = Object.fromEntries(files.map(({ fileId, name }) => [fileId, name]));
  const hasFiles = files.length > 0;
  return happened({
    type: 'request.resultReturned',
    version: 1,
    payload: {
      outcome,
      kind: resultKind,
      clientId: state.clientId,
      ...(hasFiles ? { files: facts } : {}),
    },
    personal: [
      {
        subjectId: state.clientId,
        data: { content, reasons, nextStep, ...(hasFiles ? { fileNames } : {}) },
      },
    ],
  });
}

function handOver(
  state: RequestState,
  command: Extract<RequestCommand, { kind: 'handOver' | 'replaceHandover' }>,
  type: 'request.handedOver' | 'request.handoverReplaced',
): RequestDecision {
  const { to, visitId, identity, representationId, mobileCentreId, done, receivedBy, signature } = command;
  return happened({
    type,
    version: 1,
    payload: {
      to,
      visitId,
      clientId: state.clientId,
      ...(identity ? { identity } : {}),
      ...(representationId === undefined ? {} : { representationId }),
      ...(mobileCentreId === undefined ? {} : { mobileCentreId }),
      ...(done ? { done } : {}),
    },
    personal: [{ subjectId: state.clientId, data: { receivedBy, signature } }],
  });
}
