import { describe, expect, it } from 'vitest';
import { waitsUntil } from '#shared/domain/request/asked/waiting.ts';
import { addWorkingDays } from '#shared/lib/workingDays.ts';
import { localDate } from '#shared/lib/time.ts';
import { findEvent } from '#db/journal/read.ts';
import { loadState } from '#db/journal/states.ts';
import { waitingRequests } from '#db/repositories/requests.ts';
import { openTasks } from '#db/repositories/tasks.ts';
import { aPdf } from '#tests/factories/files.ts';
import { attachTo } from '#tests/helpers/attaching.ts';
import { SERVICE, changeRequest, registerClient, registerRequest } from '#tests/helpers/clerk.ts';
import type { SyncOffice } from '#tests/helpers/syncOffice.ts';
import { twoDevices } from '#tests/helpers/twoDevices.ts';

const devices = twoDevices();
const ANSWER_BY = addWorkingDays(localDate(Date.now()), 10);

function ask(questionId: string) {
  const said = { what: 'Darba līgums', why: 'Nav redzams darba sākums' };
  return {
    kind: 'ask',
    questionId,
    documents: [],
    knownDocuments: [],
    ...said,
    answerBy: ANSWER_BY,
  } as const;
}

async function asked(): Promise<{ request: string; questionId: string }> {
  const request = registerRequest(devices.first, registerClient(devices.first));
  const questionId = devices.first.newRandomId();
  await devices.everybodySyncs();
  await devices.central.act(request, SERVICE, ask(questionId));
  await devices.everybodySyncs();
  return { request, questionId };
}

const stateIn = (office: SyncOffice, request: string) => loadState(office.db, 'request', request);
const answer = (office: SyncOffice, request: string, questionId: string, words: string) =>
  changeRequest(office, request, { kind: 'answer', questionId, words });

describe('something missing, asked over the network', () => {
  it('waits at both counters, is answered without a network, and reaches the owner with its file', async () => {
    const { request, questionId } = await asked();
    for (const office of [devices.first, devices.second]) {
      expect(waitingRequests(office.db, 10).map(({ id }) => id)).toEqual([request]);
    }
    devices.part();
    const attachment = await attachTo(devices.second, request, aPdf());
    answer(devices.second, request, questionId, '');
    expect(waitingRequests(devices.second.db, 10)).toEqual([]);
    await devices.meet();

    const [row] = await devices.central.sql()<{ state: { questions: unknown } }[]>`
      select state from aggregate where kind = 'request' and id = ${request}`;
    expect(row?.state.questions).toMatchObject([{ answers: [{ attachments: [attachment] }] }]);
    expect(waitingRequests(devices.first.db, 10)).toEqual([]);
    expect(await devices.faults()).toEqual([]);
  });

  it('withdrawn by the owner while it was answered here: kept, not sent, and a person sees both sides', async () => {
    const { request, questionId } = await asked();
    devices.part();
    answer(devices.second, request, questionId, 'Atnesa līgumu');
    await devices.central.act(request, SERVICE, { kind: 'withdrawQuestion', questionId });
    await devices.meet();

    for (const office of [devices.first, devices.second]) {
      expect(stateIn(office, request)?.questions).toMatchObject([{ answers: [] }]);
      const [task] = openTasks(office.db);
      expect(task?.state.reason).toBe('request.questionWithdrawn');
      const [mine, against] = [task?.state.eventId, task?.state.againstEventId].map(
        (id) => findEvent(office.db, id ?? '')?.event,
      );
      expect(mine).toMatchObject({ type: 'request.clientAnswered' });
      expect(mine?.personal[0]?.data).toEqual({ words: 'Atnesa līgumu' });
      expect(against).toMatchObject({ type: 'request.questionWithdrawn', actor: { name: 'vsaa' } });
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('answered at both counters: both answers reach the owner, and nothing is left to settle', async () => {
    const { request, questionId } = await asked();
    devices.part();
    answer(devices.first, request, questionId, 'Pa tālruni: līgums no 2019. gada');
    answer(devices.second, request, questionId, 'Klātienē: līgums no 2020. gada');
    await devices.meet();
    for (const office of [devices.first, devices.second]) {
      expect(stateIn(office, request)?.questions?.[0]?.answers.map(({ words }) => words)).toEqual([
        'Pa tālruni: līgums no 2019. gada',
        'Klātienē: līgums no 2020. gada',
      ]);
      expect(openTasks(office.db)).toEqual([]);
    }
    expect(await devices.faults()).toEqual([]);
  });

  it('asked here while the owner decided: the result stands, and somebody tells the client', async () => {
    const request = registerRequest(devices.first, registerClient(devices.first));
    await devices.everybodySyncs();
    devices.part();
    changeRequest(devices.second, request, ask(devices.second.newRandomId()));
    const waiting = stateIn(devices.second, request);
    expect(waiting && waitsUntil(waiting)).toBe(ANSWER_BY);
    await devices.central.returnResult(request, SERVICE);
    await devices.meet();
    for (const office of [devices.first, devices.second]) {
      expect(stateIn(office, request)).toMatchObject({ status: 'resultReady' });
      expect(openTasks(office.db).map(({ state }) => state.reason)).toEqual(['request.alreadyDecided']);
    }
    expect(await devices.faults()).toEqual([]);
  });
});
