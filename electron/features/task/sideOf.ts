import type { OutputOf } from '#shared/api/contract.ts';
import { findField } from '#shared/catalogue/askedForm.ts';
import { maskedCode } from '#shared/domain/client/maskedCode.ts';
import type { StoredEvent } from '#shared/domain/event.ts';
import { loadState } from '#db/journal/states.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import { valuesOf } from '#electron/features/task/valuesOf.ts';

type Side = OutputOf<'task.get'>['mine'];
const HIDDEN = '●●●●●●';

/** One of the two facts that contradict each other: who, when, where, and what differs from the other. */
export function sideOf(
  office: OfficeContext,
  event: StoredEvent,
  other: StoredEvent,
  names: ReadonlyMap<string, string>,
): Side {
  const others = new Map(valuesOf(other));
  const isHidden = hiddenFields(office, event);
  const { actor, type, payload } = event;
  const values =
    type === 'client.merged'
      ? [['mergedInto', loadedName(office, payload['into'] as string)] as const]
      : valuesOf(event);
  const institution = office
    .catalogue()
    .institutions.find(({ id }) => actor.kind === 'system' && id === actor.name);
  return {
    at: event.at,
    by:
      actor.kind === 'staff' ? (names.get(actor.staffId) ?? null) : (institution?.shortName.lv ?? actor.name),
    counter: actor.kind === 'staff' ? actor.counter : null,
    device: event.deviceId === office.device().id ? 'here' : 'elsewhere',
    type,
    values: values.map(([field, value]) => ({
      field,
      // Masked only after comparing: two masks look alike.
      value: field === 'code' ? maskedCode('person', value) : isHidden(field) ? HIDDEN : value,
      differs: type === 'client.merged' || others.get(field) !== value,
    })),
  };
}

/** Of the card itself, whatever it was merged into since. */
function loadedName(office: OfficeContext, clientId: string): string {
  const { givenName = '', familyName = '' } = loadState(office.db, 'client', clientId)?.data ?? {};
  return `${givenName} ${familyName}`.trim();
}

/** A personal code or health data in a form: not for whoever looks over the desk. */
function hiddenFields(office: OfficeContext, { aggregate, aggregateId }: StoredEvent) {
  const request = aggregate === 'request' ? loadState(office.db, 'request', aggregateId) : null;
  const card = office.catalogue().cards.find(({ id }) => id === request?.serviceId);
  return (id: string): boolean => {
    const field = card && findField(card.form, id);
    return field?.kind === 'personalCode' || field?.restricted === true;
  };
}
