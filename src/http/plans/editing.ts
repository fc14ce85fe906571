import { z } from "zod";
import {
  addItem,
  addLeaves,
  addParagraph,
  arrange,
  removeItem,
  removeParagraph,
  renamePlan,
  saveItem,
  saveParagraph,
  saveTargets,
} from "../../app/plans/index.ts";
import {
  AddLeaves,
  AddParagraph,
  Arrange,
  ItemInput,
  RenamePlan,
  SaveItem,
  SaveParagraph,
  SaveTargets,
} from "../../contract/plans.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { made, planParams, saved, seenVersion, TAGS } from "./params.ts";

const paragraphParams = planParams.extend({ paragraph: z.uuid() });
const itemParams = planParams.extend({ item: z.uuid() });
const done = { 204: z.void() };

/** A draft is written paragraph by paragraph, item by item. */
export function registerPlanEditing(app: App): void {
  const rename = {
    tags: TAGS,
    summary: "Rename a plan",
    params: planParams,
    body: RenamePlan,
    response: done,
  };
  app.put("/api/plans/:id/title", { schema: rename }, async (request, reply) => {
    await renamePlan(contextOf(request), request.params.id, request.body);
    return reply.code(204).send();
  });
  const targets = { ...rename, summary: "Save all targets", body: SaveTargets };
  app.put("/api/plans/:id/targets", { schema: targets }, async (request, reply) => {
    await saveTargets(contextOf(request), request.params.id, request.body);
    return reply.code(204).send();
  });
  for (const what of ["paragraphs", "items"] as const) {
    const order = { ...rename, summary: `Arrange the ${what}`, body: Arrange };
    app.put(`/api/plans/:id/${what}/order`, { schema: order }, async (request, reply) => {
      await arrange(contextOf(request), request.params.id, what, request.body);
      return reply.code(204).send();
    });
  }
  registerParagraphs(app);
  registerItems(app);
}

function registerParagraphs(app: App): void {
  const add = {
    tags: TAGS,
    summary: "Add a paragraph",
    params: planParams,
    body: AddParagraph,
    response: { 201: made },
  };
  app.post("/api/plans/:id/paragraphs", { schema: add }, async (request, reply) =>
    reply.code(201).send({ id: await addParagraph(contextOf(request), request.params.id, request.body) }),
  );
  const save = {
    tags: TAGS,
    summary: "Save a paragraph over the version that was seen",
    params: paragraphParams,
    body: SaveParagraph,
    response: { 200: saved },
  };
  app.put("/api/plans/:id/paragraphs/:paragraph", { schema: save }, async (request) => {
    const { id, paragraph } = request.params;
    return { version: await saveParagraph(contextOf(request), { plan: id, paragraph }, request.body) };
  });
  const remove = {
    tags: TAGS,
    summary: "Remove a paragraph",
    params: paragraphParams,
    querystring: seenVersion,
    response: done,
  };
  app.delete("/api/plans/:id/paragraphs/:paragraph", { schema: remove }, async (request, reply) => {
    const { id, paragraph } = request.params;
    await removeParagraph(contextOf(request), { plan: id, paragraph }, request.query.version);
    return reply.code(204).send();
  });
}

function registerItems(app: App): void {
  const add = {
    tags: TAGS,
    summary: "Add an item",
    params: planParams,
    body: ItemInput,
    response: { 201: made },
  };
  app.post("/api/plans/:id/items", { schema: add }, async (request, reply) =>
    reply.code(201).send({ id: await addItem(contextOf(request), request.params.id, request.body) }),
  );
  const leaves = {
    ...add,
    summary: "Add items out of leaves that lose points",
    body: AddLeaves,
    response: { 200: z.object({ added: z.int() }) },
  };
  app.post("/api/plans/:id/leaves", { schema: leaves }, async (request) => ({
    added: await addLeaves(contextOf(request), request.params.id, request.body),
  }));
  const save = {
    tags: TAGS,
    summary: "Save an item over the version that was seen",
    params: itemParams,
    body: SaveItem,
    response: { 200: saved },
  };
  app.put("/api/plans/:id/items/:item", { schema: save }, async (request) => {
    const { id, item } = request.params;
    return { version: await saveItem(contextOf(request), { plan: id, item }, request.body) };
  });
  const remove = {
    tags: TAGS,
    summary: "Remove an item from a draft",
    params: itemParams,
    querystring: seenVersion,
    response: done,
  };
  app.delete("/api/plans/:id/items/:item", { schema: remove }, async (request, reply) => {
    const { id, item } = request.params;
    await removeItem(contextOf(request), { plan: id, item }, request.query.version);
    return reply.code(204).send();
  });
}
