import { both, whenRequired, whenShown, type Conditions } from '#shared/catalogue/schema/conditions.ts';
import type { Field, Form, Section } from '#shared/catalogue/formTypes.ts';
import type { JsonObject } from '#shared/lib/json.ts';

export type Rules = {
  /** Always there. */
  readonly required: readonly string[];
  /** There, or not there, by other answers. */
  readonly allOf: readonly JsonObject[];
};

/** Which answers and groups a form has when; of the answers in a group only those that depend on others outside it. */
export function rulesOfForm(form: Form): Rules {
  const parts = form.sections.map((section): Rules => {
    if (!section.repeat) return inOneObject(fieldRules(form, section));
    const asked = groupRules(form, section);
    const dependent = fieldRules(form, section).filter(({ when }) => when.form.length > 0);
    return {
      required: asked.required,
      allOf: [...asked.allOf, ...dependent.map((rule) => fromOutside(section, rule))],
    };
  });
  return {
    required: parts.flatMap(({ required }) => required),
    allOf: parts.flatMap(({ allOf }) => allOf),
  };
}

/** Which answers an entry of a group has by its own ones. */
export function rulesOfEntry(form: Form, group: Section): Rules {
  return inOneObject(fieldRules(form, group).filter(({ when }) => when.form.length === 0));
}

type Rule = {
  readonly when: Conditions;
  /** Have to be there then, those that are statements with yes. */
  readonly needed: readonly Field[];
  /** Are not there otherwise. */
  readonly otherwise: readonly Field[];
};

function fieldRules(form: Form, section: Section): readonly Rule[] {
  const known = groupIsAskedWhen(form, section);
  const all = section.fields.flatMap((field): Rule[] => {
    const shown = whenShown(form, section, field);
    const isAlways = shown.form.length === 0 && shown.entry.length === 0;
    return [
      ...(isAlways ? [] : [{ when: shown, needed: [], otherwise: [field] }]),
      ...whenRequired(section, field).map((when) => ({
        when: both(shown, when),
        needed: [field],
        otherwise: [],
      })),
    ];
  });
  // What holds whenever the group is there at all need not be said again.
  const said = new Set(known.length === 1 ? known.flat().map((schema) => JSON.stringify(schema)) : []);
  return merged(
    all.map(({ when, ...rule }) => ({
      ...rule,
      when: { ...when, form: when.form.filter((schema) => !said.has(JSON.stringify(schema))) },
    })),
  );
}

/** One rule for all that go by the same conditions. */
function merged(rules: readonly Rule[]): readonly Rule[] {
  const byCondition = new Map<string, Rule>();
  for (const rule of rules) {
    const key = JSON.stringify(rule.when);
    const { needed = [], otherwise = [] } = byCondition.get(key) ?? {};
    byCondition.set(key, {
      when: rule.when,
      needed: [...needed, ...rule.needed],
      otherwise: [...otherwise, ...rule.otherwise],
    });
  }
  return [...byCondition.values()];
}

/** Conditions of which one has to be met, each a list of all that belong to it; none: it is always asked. */
function groupIsAskedWhen(form: Form, section: Section): readonly (readonly JsonObject[])[] {
  if (!section.repeat) return [];
  const first = section.fields.map((field) => whenShown(form, section, field));
  const conditions = first.filter(({ entry }) => entry.length === 0).map((when) => when.form);
  if (conditions.some((all) => all.length === 0)) return [];
  return [...new Map(conditions.map((all) => [JSON.stringify(all), all])).values()];
}

function groupRules(form: Form, group: Section): Rules {
  const conditions = groupIsAskedWhen(form, group).map(every);
  const [only] = conditions;
  if (!only) return { required: [group.id], allOf: [] };
  const when = conditions.length === 1 ? only : { anyOf: conditions };
  const rule = ifThen(when, { required: [group.id] }, { properties: { [group.id]: false } });
  return { required: [], allOf: [rule] };
}

function inOneObject(rules: readonly Rule[]): Rules {
  const always = rules.filter(({ when }) => when.form.length === 0 && when.entry.length === 0);
  return {
    required: always.flatMap(({ needed }) => needed.map(({ id }) => id)),
    allOf: rules
      .filter((rule) => !always.includes(rule))
      .map((rule) =>
        ifThen(every([...rule.when.form, ...rule.when.entry]), neededIn(rule), otherwiseOf(rule)),
      ),
  };
}

/** About the answers in all entries of a group, from the object that holds the group. */
function fromOutside(group: Section, rule: Rule): JsonObject {
  const inEntries = (entry: JsonObject | null) =>
    entry && { properties: { [group.id]: { type: 'array', items: { type: 'object', ...entry } } } };
  const { form, entry } = rule.when;
  const [needed, otherwise] = [neededIn(rule), otherwiseOf(rule)];
  const met = entry.length > 0 ? ifThen(every(entry), needed, otherwise) : needed;
  return ifThen(every(form), inEntries(met), inEntries(otherwise));
}

function ifThen(condition: JsonObject, met: JsonObject | null, other: JsonObject | null): JsonObject {
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; nobody awaits a schema
  return { if: condition, ...(met && { then: met }), ...(other && { else: other }) };
}

function neededIn({ needed }: Rule): JsonObject | null {
  if (needed.length === 0) return null;
  const statements = needed.filter(({ mustConfirm }) => mustConfirm);
  return {
    required: needed.map(({ id }) => id),
    ...(statements.length > 0 && {
      properties: Object.fromEntries(statements.map(({ id }) => [id, { const: true }])),
    }),
  };
}

function otherwiseOf({ otherwise }: Rule): JsonObject | null {
  return otherwise.length > 0
    ? { properties: Object.fromEntries(otherwise.map(({ id }) => [id, false])) }
    : null;
}

function every(schemas: readonly JsonObject[]): JsonObject {
  const [only] = schemas;
  return only && schemas.length === 1 ? only : { allOf: schemas };
}
