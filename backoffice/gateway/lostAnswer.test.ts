import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { formHashOf } from '#shared/domain/delegation/formHash.ts';
import { sha256 } from '../storage/secrets.ts';
import {
  delegationDrawnUp,
  delegationRevoked,
  delegationSigned,
  delegationUsed,
} from '../testing/delegationFacts.ts';
import { DAY_MS, gatewayWorld, HOUR_MS, SERVICE } from '../testing/gatewayWorld.ts';
import { NOW } from '../testing/testBackoffice.ts';

const world = gatewayWorld();
const { begin, push, said, answered, submitted } = world;

describe('an act of which the portal’s answer is not known', () => {
  it('asks about a lost answer before anything else, also after the term', async () => {
    world.portal.behaviour.losesAnswers = 1;
    const { before, use, facts, requestId } = begin();
    await push(...before, use());
    await answered(facts.delegationId, 'delegation.delayed');
    world.backoffice.clock.now = NOW + DAY_MS;
    const { answer, tasks } = await answered(facts.delegationId, 'delegation.submitted');
    // It did go out within the term.
    expect(answer?.payload).toMatchObject({
      sentAt: NOW,
      reference: world.portal.taken.get(requestId)?.reference,
    });
    expect(tasks).toEqual([]);
  });

  it('is told to a person once when it is still open after the term, and asked about on', async () => {
    world.portal.behaviour.losesAnswers = 1;
    const { before, use, facts, requestId } = begin();
    const [act] = (await push(...before, use())).slice(-1);
    await answered(facts.delegationId, 'delegation.delayed');
    world.portal.behaviour.isInMaintenance = true;
    const askedAgain = async (now: number) => {
      world.backoffice.clock.now = now;
      await world.waited(requestId);
      return (await said(facts.delegationId)).tasks.map(({ payload }) => payload);
    };
    expect(await askedAgain(NOW + HOUR_MS)).toEqual([]);
    const told = [{ reason: 'delegation.unclear', aggregate: 'delegation', eventId: act?.id }];
    expect(await askedAgain(NOW + DAY_MS)).toMatchObject(told);
    expect(await askedAgain(NOW + DAY_MS + HOUR_MS)).toMatchObject(told);
    world.portal.behaviour.isInMaintenance = false;
    world.backoffice.clock.now = NOW + 2 * DAY_MS;
    const { answer, tasks } = await answered(facts.delegationId, 'delegation.submitted');
    expect(answer?.payload).toMatchObject({ sentAt: NOW });
    expect(tasks).toHaveLength(1);
  });

  it('sends nothing more about a request while it is not known whether the portal has it', async () => {
    world.portal.behaviour.losesAnswers = 1;
    const { before, use, facts, requestId } = begin();
    await push(...before, use());
    await answered(facts.delegationId, 'delegation.delayed');
    const second = { ...facts, delegationId: randomUUID() };
    const salt = randomUUID();
    const form = { serviceId: SERVICE, delivery: 'counter', answers: { purpose: 'Vajag' } } as const;
    const formHash = formHashOf(form, salt, sha256);
    const [act] = (
      await push(
        delegationDrawnUp(second),
        delegationSigned(second),
        delegationUsed(second, { requestId, serviceId: SERVICE, formHash, salt }),
      )
    ).slice(-1);
    await vi.waitFor(
      async () => {
        const [row] = await world.backoffice.sql<{ due_at: number }[]>`
          select due_at from submission where act_id = ${act?.id ?? ''}`;
        expect(row?.due_at).toBeGreaterThan(NOW);
      },
      { timeout: 10_000, interval: 20 },
    );
    expect((await said(second.delegationId)).answers).toEqual([]);
    world.backoffice.clock.now = NOW + HOUR_MS;
    const first = await answered(facts.delegationId, 'delegation.submitted');
    expect(first.answer?.payload).toMatchObject({ sentAt: NOW });
    const { answer } = await answered(second.delegationId, 'delegation.notSent');
    expect(answer?.payload).toMatchObject({ why: 'alreadyFiled' });
    expect(submitted.filter(({ key }) => key === requestId)).toHaveLength(1);
  });

  it('tells a person when it was on its way while the news of its revocation came', async () => {
    world.portal.behaviour.losesAnswers = 1;
    const { before, use, facts } = begin();
    const [act] = (await push(...before, use())).slice(-1);
    await answered(facts.delegationId, 'delegation.delayed');
    await push(delegationRevoked(facts));
    expect((await said(facts.delegationId)).tasks).toEqual([]);
    world.backoffice.clock.now += HOUR_MS;
    const { tasks } = await answered(facts.delegationId, 'delegation.submitted');
    expect(tasks.map(({ payload }) => payload)).toMatchObject([
      { reason: 'delegation.sentThoughRevoked', eventId: act?.id },
    ]);
  });
});
