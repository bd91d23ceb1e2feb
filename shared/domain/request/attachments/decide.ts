import { commandsOf, happened, refused, type Decision } from '#shared/domain/decision.ts';
import { whyClosed, type ClosedRule } from '#shared/domain/request/afterwards/closed.ts';
import { MOST_ATTACHMENTS, type NotAttachable } from '#shared/domain/request/attachments/rules.ts';
import type { AttachmentEvent, FileFacts, Turn } from '#shared/domain/request/attachments/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';

export type NewAttachment = FileFacts & {
  readonly attachmentId: string;
  readonly documentId: string | null;
  readonly turn: Turn;
  readonly name: string;
};

export type AttachmentCommand =
  | {
      readonly kind: 'attach';
      readonly attachment: NewAttachment;
      /** Of the card's document: why it may not be kept; null when it may. */
      readonly whyNot: NotAttachable | null;
    }
  | { readonly kind: 'detach'; readonly attachmentId: string }
  | {
      readonly kind: 'arrange';
      readonly order: readonly { readonly attachmentId: string; readonly turn: Turn }[];
    }
  /** Of the back-office alone. */
  | { readonly kind: 'arrive'; readonly attachmentId: string; readonly hash: string };

export type AttachmentRule =
  | NotAttachable
  | ClosedRule
  | 'attachment.sameFile'
  | 'attachment.tooMany'
  | 'attachment.unknown'
  | 'attachment.alreadySent'
  | 'attachment.otherOrder'
  | 'attachment.otherFile';

export const isAttachmentCommand = commandsOf<AttachmentCommand>(['attach', 'detach', 'arrange', 'arrive']);

export function decideAttachments(
  state: RequestState,
  command: AttachmentCommand,
): Decision<AttachmentEvent, AttachmentRule> {
  const attached = state.attachments ?? [];
  if (command.kind === 'arrive') return arrive(state, command);
  // Nobody reads what comes after the decision.
  const closed = whyClosed(state);
  if (closed) return refused(closed);
  switch (command.kind) {
    case 'attach': {
      const { attachment, whyNot } = command;
      if (whyNot) return refused(whyNot);
      if (attached.some(({ hash }) => hash === attachment.hash)) return refused('attachment.sameFile');
      if (attached.length >= MOST_ATTACHMENTS) return refused('attachment.tooMany');
      return happened(addedBy(attachment, state.clientId));
    }
    case 'detach': {
      const found = attached.find(({ id }) => id === command.attachmentId);
      if (!found) return refused('attachment.unknown');
      if (found.arrivedAt !== null) return refused('attachment.alreadySent');
      return happened({
        type: 'request.attachmentRemoved',
        version: 1,
        payload: { attachmentId: command.attachmentId },
      });
    }
    case 'arrange': {
      const ids = new Set(command.order.map(({ attachmentId }) => attachmentId));
      const isWhole = ids.size === command.order.length && ids.size === attached.length;
      if (!isWhole || !attached.every(({ id }) => ids.has(id))) return refused('attachment.otherOrder');
      return happened({
        type: 'request.attachmentsArranged',
        version: 1,
        payload: { order: command.order.map(({ attachmentId, turn }) => ({ attachmentId, turn })) },
      });
    }
  }
}

function addedBy({ name, ...facts }: NewAttachment, clientId: string): AttachmentEvent {
  return {
    type: 'request.attachmentAdded',
    version: 1,
    payload: { ...facts, clientId },
    personal: [{ subjectId: clientId, data: { name } }],
  };
}

/** Once: a repeat of the question is answered with what is known. */
function arrive(
  state: RequestState,
  { attachmentId, hash }: Extract<AttachmentCommand, { kind: 'arrive' }>,
): Decision<AttachmentEvent, AttachmentRule> {
  const found = state.attachments?.find(({ id }) => id === attachmentId);
  if (!found) return refused('attachment.unknown');
  if (found.hash !== hash) return refused('attachment.otherFile');
  if (found.arrivedAt !== null) return happened();
  return happened({ type: 'request.attachmentArrived', version: 1, payload: { attachmentId, hash } });
}
