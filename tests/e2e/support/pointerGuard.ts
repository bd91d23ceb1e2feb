import { expect, type BrowserContext } from '@playwright/test';

/** Tells of every press of a mouse, finger or pen in the pages of this context. */
export type PointerGuard = {
  seen(): readonly string[];
  forget(): void;
  expectNone(): void;
};

export async function guardAgainstPointers(context: BrowserContext): Promise<PointerGuard> {
  const seen: string[] = [];
  await context.exposeFunction('tellPointer', (what: string) => void seen.push(what));
  await context.addInitScript(listenForPointers);
  return {
    seen: () => seen,
    forget: () => void seen.splice(0),
    expectNone: () => expect(seen, 'a pointer was used where the keyboard should do').toEqual([]),
  };
}

function listenForPointers(): void {
  const tell = (event: Event): void => {
    // Enter and Space make clicks too, but those count no presses of a button.
    if (event.type === 'click' && (event as MouseEvent).detail === 0) return;
    const { tellPointer } = window as unknown as { tellPointer(what: string): void };
    tellPointer(`${event.type} on ${(event.target as Element).outerHTML.slice(0, 100)}`);
  };
  if (['/client', '/kiosk'].includes(location.pathname)) return; // made for fingers
  for (const type of ['pointerdown', 'mousedown', 'click'])
    window.addEventListener(type, tell, { capture: true });
}
