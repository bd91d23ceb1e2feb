const VERSION_DIGIT = 14;

/**
 * The id of what there is one of for each of something else: that one's own, marked as made by us (RFC 9562, version 8). So
 * two devices that begin it apart from each other write about the same.
 */
export function siblingId(id: string): string {
  return `${id.slice(0, VERSION_DIGIT)}8${id.slice(VERSION_DIGIT + 1)}`;
}
