const VERSION_DIGIT = 14;

/**
 * The id under which the fee of a request is kept: the request's own, marked as made by us (RFC 9562, version 8). So two
 * devices that take the money apart from each other write about the same fee.
 */
export function paymentIdOf(requestId: string): string {
  return `${requestId.slice(0, VERSION_DIGIT)}8${requestId.slice(VERSION_DIGIT + 1)}`;
}
