/** Address of a call to `fetch`, in whichever of its forms it was given. */
export function urlOf(input: RequestInfo | URL): string {
  return input instanceof Request ? input.url : input.toString();
}
