/** `3. lodziņš` is `3` in the hall; a room with a name of its own keeps it. */
export function shortCounter(name: string): string {
  return /^(\d+)\.?\s*lodziņš$/i.exec(name.trim())?.[1] ?? name;
}
