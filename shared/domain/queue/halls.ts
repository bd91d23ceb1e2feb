/**
 * Whether a display shows the calls of a counter. A display without a hall shows all; a counter without one is called
 * on every display, because nobody can say who would miss it.
 */
export function isShownIn(hall: string | null, counterHall: string | null): boolean {
  return hall === null || counterHall === null || counterHall === hall;
}
