import { createContext, useContext } from 'react';

/** Asked before a window closes because a person said so. */
export const MayCloseContext = createContext<() => boolean>(() => true);

/** For whatever closes a window without its act: Esc, the cross, "back". */
export function useClosing(onClose: () => void): () => void {
  const mayClose = useContext(MayCloseContext);
  return () => {
    if (mayClose()) onClose();
  };
}
