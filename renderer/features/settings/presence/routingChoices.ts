import type { OutputOf } from '#shared/api/contract.ts';

export type Rule = OutputOf<'request.routing'>['rules'][number];
export type Subject = Rule['about'];
export type Target = Rule['to'];

/** One rule a subject. */
export function keyOfSubject(about: Subject): string {
  return about.kind === 'service' ? `service:${about.serviceId}` : `institution:${about.institutionId}`;
}

export function keyOfTarget(to: Target): string {
  switch (to.kind) {
    case 'person':
      return `person:${to.staffId}`;
    case 'centre':
      return `centre:${to.centreId}`;
    default:
      return to.kind;
  }
}
