import type { PortalAnswer } from '#shared/domain/delegation/portalTurn.ts';
import type { JsonObject } from '#shared/lib/json.ts';

/** One request, filed in the client's stead; docs/e-service-gateway.md is the contract. */
export type PortalSubmission = {
  /** The same for every try: a portal that has taken it in answers with the first reference again. */
  readonly key: string;
  /** Moments in ISO 8601; the portal takes nothing in at or after `notAfter`. */
  readonly notAfter: string;
  readonly serviceId: string;
  readonly registerNumber: string | null;
  readonly client: {
    readonly kind: 'person' | 'organisation';
    readonly givenName: string;
    readonly familyName: string;
    readonly code: string;
  };
  readonly delegation: {
    readonly id: string;
    readonly agentId: string;
    readonly centreId: string;
    /** Days, both included. */
    readonly validFrom: string;
    readonly validTo: string;
    readonly signed: 'screen' | 'paper';
    readonly isByRepresentative: boolean;
  };
  readonly act: { readonly id: string; readonly preparedAt: string; readonly formHash: string };
  readonly delivery: string;
  readonly form: JsonObject;
};

/** What an e-service portal must be able to do. Neither throws: what went wrong is an answer. */
export type Portal = {
  submit(submission: PortalSubmission): Promise<PortalAnswer>;
  /** Whether a submission with that key was taken in; asking is no act, so it is allowed at any time. */
  find(key: string): Promise<PortalAnswer>;
};
