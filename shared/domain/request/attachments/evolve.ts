import { personalOf, type FoldableEvent } from '#shared/domain/event.ts';
import type { Attachment, AttachmentEvent } from '#shared/domain/request/attachments/types.ts';
import type { RequestState } from '#shared/domain/request/types.ts';

export function evolveAttachments(
  state: RequestState,
  known: AttachmentEvent,
  event: FoldableEvent,
): RequestState {
  const attachments = state.attachments ?? [];
  switch (known.type) {
    case 'request.attachmentAdded':
      return { ...state, attachments: [...attachments, added(known.payload, event)] };
    case 'request.attachmentRemoved': {
      const { attachmentId } = known.payload;
      return { ...state, attachments: attachments.filter(({ id }) => id !== attachmentId) };
    }
    case 'request.attachmentsArranged': {
      const { order } = known.payload;
      const arranged = order.flatMap(({ attachmentId, turn }) =>
        attachments.filter(({ id }) => id === attachmentId).map((one) => ({ ...one, turn })),
      );
      // What another device attached meanwhile is not in the order, and stays.
      const others = attachments.filter(({ id }) => !order.some(({ attachmentId }) => attachmentId === id));
      return { ...state, attachments: [...arranged, ...others] };
    }
    case 'request.attachmentArrived': {
      const { attachmentId } = known.payload;
      return {
        ...state,
        attachments: attachments.map((one) =>
          one.id === attachmentId ? { ...one, arrivedAt: one.arrivedAt ?? event.at } : one,
        ),
      };
    }
  }
}

type Added = Extract<AttachmentEvent, { type: 'request.attachmentAdded' }>['payload'];

function added({ attachmentId, clientId, ...facts }: Added, event: FoldableEvent): Attachment {
  const name = personalOf(event, clientId)?.['name'] as string | undefined;
  return {
    ...facts,
    id: attachmentId,
    addedAt: event.at,
    staffId: event.actor.kind === 'staff' ? event.actor.staffId : null,
    arrivedAt: null,
    ...(name === undefined ? {} : { name }),
  };
}

/** A removal that meets a file which has reached the institution: somebody may have read it, so a person looks. */
export function judgeAttachments(state: RequestState | null, event: FoldableEvent): string | null {
  if (event.type !== 'request.attachmentRemoved') return null;
  const { attachmentId } = event.payload as { attachmentId?: unknown };
  const found = state?.attachments?.find(({ id }) => id === attachmentId);
  return found && found.arrivedAt !== null ? 'request.attachmentAlreadySent' : null;
}
