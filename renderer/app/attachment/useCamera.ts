import { useEffect, useState } from 'react';

export type CameraProblem = 'denied' | 'none' | 'busy' | 'unsafe';
type Found = { readonly id: string; readonly name: string };
type Seen = {
  readonly stream: MediaStream | null;
  readonly problem: CameraProblem | null;
  readonly cameras: readonly Found[];
};

const NOTHING: Seen = { stream: null, problem: null, cameras: [] };
/** Small print on a sheet of A4 can be read; a camera that has less gives what it has. */
const WANTED = { width: { ideal: 3840 }, height: { ideal: 2160 } };

/** The camera while `isOn`; it is let go of, with its light, as soon as it is not needed. */
export function useCamera(isOn: boolean) {
  const [seen, setSeen] = useState<Seen>(NOTHING);
  /** A new object for each choice, so that the same camera can be tried again. */
  const [chosen, setChosen] = useState<{ readonly id: string | null }>({ id: null });
  useEffect(() => {
    if (!isOn) return undefined;
    let isWanted = true;
    let opened: MediaStream | null = null;
    void open(chosen.id).then((found) => {
      opened = found.stream;
      if (isWanted) setSeen(found);
      else stop(opened);
    });
    return () => {
      isWanted = false;
      stop(opened);
      setSeen(NOTHING);
    };
  }, [isOn, chosen]);
  const inUse = seen.stream?.getVideoTracks()[0]?.getSettings().deviceId;
  return {
    ...seen,
    cameraId: chosen.id ?? inUse ?? null,
    choose: (id: string | null) => setChosen({ id }),
  };
}

async function open(id: string | null): Promise<Seen> {
  // Browsers give no camera to a page that came over a line anybody could listen to.
  if (!('mediaDevices' in navigator)) return { ...NOTHING, problem: 'unsafe' };
  try {
    const which = id === null ? { facingMode: 'environment' } : { deviceId: { exact: id } };
    const stream = await navigator.mediaDevices.getUserMedia({ video: { ...WANTED, ...which } });
    const devices = await navigator.mediaDevices.enumerateDevices();
    const cameras = devices
      .filter(({ kind }) => kind === 'videoinput')
      .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
    return { stream, problem: null, cameras };
  } catch (error) {
    return { ...NOTHING, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): CameraProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'none';
}

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
