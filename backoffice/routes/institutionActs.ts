import { z } from 'zod';
import { RESULT_KINDS } from '#shared/domain/request/types.ts';
import { Problem } from '../plugins/problems.ts';
import type { InstitutionScope } from '../storage/apiKeys.ts';
import { documentsOfLocalCard } from '../storage/localCards.ts';
import { findResultFiles } from '../storage/files/resultFiles.ts';
import { actOnRequest, type InstitutionAct, type RoutedRequest } from '../storage/requests.ts';
import type { RouteContext } from './context.ts';
import { plainText } from './plainText.ts';
import { requestView, showRequest } from './requestView.ts';
import { byId, routedOf, uuid } from './routed.ts';

const acceptBody = z.strictObject({
  ownerReference: plainText(80).refine((value) => value.trim() !== '', 'is empty'),
});
const askBody = z.strictObject({
  /** Your own: asked again under the same id, it is asked once. */
  questionId: uuid,
  /** Ids of the service card's documents. */
  documents: z.array(plainText(80)).max(40).default([]),
  /** What is missing besides them, in words for the client. */
  what: plainText(1_000).default(''),
  /** In words for the client, who reads it in a letter. */
  why: plainText(1_000),
  /** Day until when the request waits for the answer. */
  answerBy: z.iso.date(),
});
const resultBody = z.strictObject({
  outcome: z.enum(['positive', 'refusal']),
  kind: z.enum(RESULT_KINDS),
  /** The text of the document, the code, or the link; may be empty where files say it all. */
  content: plainText(20_000).default(''),
  /** Of a document: sent before with `…/files`; the client gets them at the centre. */
  files: z
    .array(
      z.strictObject({
        fileId: uuid,
        name: plainText(200).refine((value) => value.trim() !== '', 'is empty'),
      }),
    )
    .max(5)
    .default([]),
  /** With a refusal both are required (INT-14). */
  reasons: plainText(4_000).default(''),
  nextStep: plainText(4_000).default(''),
});
const noBody = z.strictObject({});

/** What an institution does about a request; each answers with the request as it is then. */
export function addInstitutionActRoutes(context: RouteContext): void {
  addActRoute(context, {
    path: 'accept',
    scope: 'requests:write',
    summary: 'Takes the request into work under your own reference',
    params: byId,
    body: acceptBody,
    toAct: ({ body }) => ({ kind: 'accept', ...body }),
  });
  addActRoute(context, {
    path: 'questions',
    scope: 'requests:write',
    summary:
      'Asks the client for what is missing; the centre tells them and sends the answer, the request waits meanwhile',
    params: byId,
    body: askBody,
    toAct: async ({ body, request: { state } }) => {
      const written = await documentsOfLocalCard(context.database, state);
      const knownDocuments = [...context.documentsOf(state.serviceId), ...written];
      return { kind: 'ask', ...body, knownDocuments };
    },
  });
  addActRoute(context, {
    path: 'questions/{questionId}/withdraw',
    scope: 'requests:write',
    summary: 'Withdraws a question of yours that the client has not answered',
    params: byId.extend({ questionId: uuid }),
    body: noBody,
    toAct: ({ params }) => ({ kind: 'withdrawQuestion', questionId: params.questionId }),
  });
  addActRoute(context, {
    path: 'result',
    scope: 'results:write',
    summary: 'Returns the result; a refusal must give its reasons and the next step',
    params: byId,
    body: resultBody,
    toAct: async ({ params, body: { kind, files, ...body } }) => {
      const ids = files.map(({ fileId }) => fileId);
      const found = await findResultFiles(context.database, params.id, ids);
      if (!found) throw new Problem('refused', { rule: 'request.fileUnknown' });
      const named = found.map((file, index) => ({ ...file, name: files[index]?.name ?? '' }));
      return { kind: 'returnResult', resultKind: kind, ...body, files: named };
    },
  });
}

type Act<Params extends typeof byId, Body extends z.ZodType> = {
  /** Below the request. */
  readonly path: string;
  readonly scope: InstitutionScope;
  readonly summary: string;
  readonly params: Params;
  readonly body: Body;
  readonly toAct: (call: {
    readonly params: z.infer<Params>;
    readonly body: z.infer<Body>;
    readonly request: RoutedRequest;
  }) => InstitutionAct | Promise<InstitutionAct>;
};

function addActRoute<Params extends typeof byId, Body extends z.ZodType>(
  context: RouteContext,
  { path, toAct, ...route }: Act<Params, Body>,
): void {
  const { contract, database, clock, ownerOf } = context;
  contract.add(
    {
      method: 'POST',
      path: `/institution/v1/requests/{id}/${path}`,
      access: 'institution',
      ...route,
      answer: requestView,
      refusals: {
        404: 'There is no such request for your services',
        409: 'A rule refuses; `rule` says which',
      },
    },
    async ({ caller: { institutionId }, params, body }) => {
      const request = await routedOf(context, institutionId, params.id);
      const act = await toAct({ params, body, request });
      const refusal = await actOnRequest(database, institutionId, params.id, act, {
        now: clock(),
        ownerOf,
      });
      if (refusal) throw new Problem('refused', refusal);
      return showRequest(context, await routedOf(context, institutionId, params.id));
    },
  );
}
