import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import {
  type AddLeaves,
  type AddParagraph,
  type AmendPlan,
  type CreatePlan,
  type IssuePlan,
  type ItemInput,
  LeafLosses,
  PlanChecks,
  PlanChoices,
  PlanCreated,
  PlanFollow,
  PlanList,
  PlanTemplateView,
  PlanView,
  type SaveTargets,
} from "../../contract/plans.ts";
import { apiAddress, read, send, tell } from "./client.ts";

export const plansQuery = queryOptions({
  queryKey: ["plans"],
  queryFn: ({ signal }) => read(PlanList, "/plans", signal),
});

export const planTemplatesQuery = queryOptions({
  queryKey: ["plan-templates"],
  queryFn: ({ signal }) => read(z.array(PlanTemplateView), "/plan-templates", signal),
});

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ["plan", id],
    queryFn: ({ signal }) => read(PlanView, `/plans/${id}`, signal),
  });

export const planChoicesQuery = (id: string) =>
  queryOptions({
    queryKey: ["plan", id, "choices"],
    queryFn: ({ signal }) => read(PlanChoices, `/plans/${id}/choices`, signal),
    staleTime: 60_000,
  });

export const planChecksQuery = (id: string) =>
  queryOptions({
    queryKey: ["plan", id, "checks"],
    queryFn: ({ signal }) => read(PlanChecks, `/plans/${id}/checks`, signal),
    staleTime: 0,
  });

export const planFollowQuery = (id: string) =>
  queryOptions({
    queryKey: ["plan", id, "follow"],
    queryFn: ({ signal }) => read(PlanFollow, `/plans/${id}/follow`, signal),
  });

export const lossesQuery = (round: string, unit: string) =>
  queryOptions({
    queryKey: ["plan-losses", round, unit],
    queryFn: ({ signal }) => read(LeafLosses, `/plan-losses?${new URLSearchParams({ round, unit })}`, signal),
    enabled: round !== "" && unit !== "",
  });

export function createPlan(typed: z.input<typeof CreatePlan>): Promise<z.infer<typeof PlanCreated>> {
  return send(PlanCreated, "POST", "/plans", typed);
}

const Saved = z.object({ version: z.int() });
const Made = z.object({ id: z.uuid() });

export function saveParagraph(
  plan: string,
  paragraph: string,
  text: string,
  version: number,
): Promise<{ version: number }> {
  return send(Saved, "PUT", `/plans/${plan}/paragraphs/${paragraph}`, { text, version });
}

/** One change of a plan from its pages. */
export type PlanAct =
  | { readonly act: "rename"; readonly title: string; readonly version: number }
  | { readonly act: "discard" }
  | { readonly act: "add-paragraph"; readonly paragraph: z.input<typeof AddParagraph> }
  | { readonly act: "remove-paragraph"; readonly id: string; readonly version: number }
  | { readonly act: "arrange"; readonly what: "paragraphs" | "items"; readonly order: readonly string[] }
  | { readonly act: "targets"; readonly typed: z.input<typeof SaveTargets> }
  | { readonly act: "add-item"; readonly item: z.input<typeof ItemInput> }
  | { readonly act: "add-leaves"; readonly leaves: z.input<typeof AddLeaves> }
  | {
      readonly act: "save-item";
      readonly id: string;
      readonly item: z.input<typeof ItemInput>;
      readonly version: number;
    }
  | { readonly act: "remove-item"; readonly id: string; readonly version: number }
  | { readonly act: "issue"; readonly typed: z.input<typeof IssuePlan> }
  | { readonly act: "amend"; readonly typed: z.input<typeof AmendPlan> }
  | { readonly act: "close"; readonly words: string };

async function perform(plan: string, change: PlanAct): Promise<unknown> {
  const base = `/plans/${plan}`;
  switch (change.act) {
    case "rename":
      return tell("PUT", `${base}/title`, { title: change.title, version: change.version });
    case "discard":
      return tell("DELETE", base);
    case "add-paragraph":
      return send(Made, "POST", `${base}/paragraphs`, change.paragraph);
    case "remove-paragraph":
      return tell("DELETE", `${base}/paragraphs/${change.id}?version=${change.version}`);
    case "arrange":
      return tell("PUT", `${base}/${change.what}/order`, { order: change.order });
    case "targets":
      return tell("PUT", `${base}/targets`, change.typed);
    case "add-item":
      return send(Made, "POST", `${base}/items`, change.item);
    case "add-leaves":
      return tell("POST", `${base}/leaves`, change.leaves);
    case "save-item":
      return send(Saved, "PUT", `${base}/items/${change.id}`, { ...change.item, version: change.version });
    case "remove-item":
      return tell("DELETE", `${base}/items/${change.id}?version=${change.version}`);
    case "issue":
      return tell("POST", `${base}/issue`, change.typed);
    case "amend":
      return tell("POST", `${base}/amendments`, change.typed);
    case "close":
      return tell("POST", `${base}/close`, { words: change.words });
  }
}

/** Does it, then reads the plan, its checks and lists again. */
export function usePlanAct(plan: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: PlanAct) => perform(plan, change),
    onSuccess: async (_, { act }) => {
      await client.invalidateQueries({ queryKey: ["plans"] });
      if (act !== "discard") await client.invalidateQueries({ queryKey: ["plan", plan] });
    },
  });
}

export function planDownload(plan: string, format: "docx" | "pdf" | "xlsx"): string {
  return apiAddress(`/plans/${plan}/paper.${format}`);
}
