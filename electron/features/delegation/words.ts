import { AppError } from '#shared/api/errors.ts';
import { fillPlaces } from '#shared/lib/namedPlaces.ts';
import { FIRST_VERSION, sentenceIn, type Paper } from '#shared/papers/paper.ts';
import { loadState } from '#db/journal/states.ts';
import { findStaff } from '#db/repositories/staff.ts';
import type { OfficeContext } from '#electron/office/context.ts';
import type { QueryHandler } from '#electron/office/handlers.ts';
import { paperInForce, paperOfVersion } from '#electron/office/papers.ts';
import { staffOf } from '#electron/office/work.ts';

const SENTENCES = ['textActs', 'textOnly', 'textRevoke', 'textNoSecrets'] as const;

/** On the screen the client signs the very words that the paper says (domain A5). */
export const words: QueryHandler<'delegation.words'> = (office, { delegationId, language }, caller) => {
  const { paper, agentId } = delegationId === null ? wouldBe(office) : drawnUp(office, delegationId);
  const agent = findStaff(office.db, agentId ?? staffOf(caller).staffId)?.name ?? '';
  const say = (name: string): string => sentenceIn(paper, name, language);
  return {
    title: say('title'),
    agent: say('agent'),
    services: say('services'),
    purpose: say('purpose'),
    term: say('term'),
    sentences: SENTENCES.map((name) =>
      fillPlaces(say(name), (place) => (place === 'darbinieks' ? agent : undefined)),
    ),
  };
};

type Words = { readonly paper: Paper; readonly agentId: string | null };

function wouldBe(office: OfficeContext): Words {
  return { paper: paperInForce(office, 'delegation'), agentId: null };
}

function drawnUp(office: OfficeContext, delegationId: string): Words {
  const state = loadState(office.db, 'delegation', delegationId);
  if (!state) throw new AppError({ code: 'notFound' });
  const { agentId, paper = FIRST_VERSION } = state;
  return { paper: paperOfVersion(office, 'delegation', paper), agentId };
}
