/**
 * What Specmatic does not hold against a new document: a parameter that is gone, which this API then
 * refuses as unknown, or that takes fewer values than before; and a header field that is gone.
 */

const METHODS = ["get", "put", "post", "delete", "patch"];

/** For each bound of a schema, whether a new value takes less than the old one did. */
const NARROWER = {
  minimum: (was, is) => is > (was ?? -Infinity),
  maximum: (was, is) => is < (was ?? Infinity),
  exclusiveMinimum: (was, is) => is > (was ?? -Infinity),
  exclusiveMaximum: (was, is) => is < (was ?? Infinity),
  minLength: (was, is) => is > (was ?? 0),
  maxLength: (was, is) => is < (was ?? Infinity),
  minItems: (was, is) => is > (was ?? 0),
  maxItems: (was, is) => is < (was ?? Infinity),
  pattern: (was, is) => is !== was,
  format: (was, is) => is !== was,
  uniqueItems: (was, is) => is && !was,
};

/** Everything in the newer document that breaks a client of the older one. */
export function brokenParameters(older, newer) {
  return operations(older).flatMap(({ path, method, operation }) => {
    const now = newer.paths[path]?.[method];
    if (now === undefined) {
      return [`${method} ${path} is gone`];
    }
    return [
      ...parameters(older, operation).flatMap((was) => {
        const is = parameters(newer, now).find((each) => each.name === was.name && each.in === was.in);
        return findings(is === undefined ? ["is gone"] : narrowed({ older, newer }, was, is), was.name);
      }),
      ...Object.keys(operation.responses["200"]?.headers ?? {})
        .filter((name) => !(name in (now.responses["200"]?.headers ?? {})))
        .map((name) => `the header field ${name} is gone`),
    ].map((finding) => `${method} ${path}: ${finding}`);
  });
}

function findings(texts, name) {
  return texts.map((text) => `the parameter ${name} ${text}`);
}

function narrowed(documents, was, is) {
  const before = resolved(documents.older, was.schema);
  const after = resolved(documents.newer, is.schema);
  return [
    ...(is.required && !was.required ? ["must now be given"] : []),
    ...((is.explode ?? true) !== (was.explode ?? true) ? ["takes several values in another way"] : []),
    ...(JSON.stringify(after.default) !== JSON.stringify(before.default) ? ["has another default"] : []),
    ...taken(documents, before, after),
  ];
}

function taken(documents, before, after) {
  const bounds = Object.entries(NARROWER)
    .filter(([bound, narrower]) => after[bound] !== undefined && narrower(before[bound], after[bound]))
    .map(([bound]) => `takes less: ${bound} is now ${after[bound]}`);
  const values = (before.enum ?? []).filter((value) => after.enum && !after.enum.includes(value));
  return [
    ...bounds,
    ...(after.enum && !before.enum ? ["takes only some values now"] : []),
    ...values.map((value) => `does not take ${value} any more`),
    ...(type(after) !== type(before) ? [`is now of the type ${after.type}`] : []),
    ...(before.items && after.items
      ? taken(documents, resolved(documents.older, before.items), resolved(documents.newer, after.items))
      : []),
  ];
}

/** Values tell their type where it is not said. */
function type(schema) {
  return String(schema.type ?? [...new Set((schema.enum ?? []).map((value) => typeof value))]);
}

function operations(document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({ path, method, operation: item[method] })),
  );
}

function parameters(document, operation) {
  return (operation.parameters ?? []).map((parameter) => resolved(document, parameter));
}

function resolved(document, node) {
  return node?.$ref
    ? node.$ref.slice(2).split("/").reduce((at, key) => at[key.replaceAll("~1", "/").replaceAll("~0", "~")], document)
    : (node ?? {});
}
