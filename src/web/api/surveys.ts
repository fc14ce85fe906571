import { queryOptions, useMutation } from "@tanstack/react-query";
import { z } from "zod";
import {
  SurveyColumnsView,
  SurveyEstimateView,
  SurveyIndexView,
  SurveyMethodView,
} from "../../contract/surveys.ts";
import { read, send } from "./client.ts";

function formOf(file: File, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file, file.name);
  return form;
}

/** What a file of answers holds; nothing of it is kept by the server. */
export const useSurveyColumns = () =>
  useMutation({
    mutationFn: (file: File) => send(SurveyColumnsView, "POST", "/surveys/columns", formOf(file)),
  });

export const useSurveyEstimate = () =>
  useMutation({
    mutationFn: ({ file, plan }: { readonly file: File; readonly plan: unknown }) =>
      send(SurveyEstimateView, "POST", "/surveys/estimate", formOf(file, { plan: JSON.stringify(plan) })),
  });

export const useSurveyIndex = () =>
  useMutation({
    mutationFn: (asked: { readonly file: File; readonly method: string; readonly plan: unknown }) => {
      const fields = { method: asked.method, plan: JSON.stringify(asked.plan) };
      return send(SurveyIndexView, "POST", "/surveys/index", formOf(asked.file, fields));
    },
  });

export const surveyMethodsQuery = queryOptions({
  queryKey: ["surveys", "methods"],
  queryFn: ({ signal }) => read(z.array(SurveyMethodView), "/surveys/methods", signal),
  staleTime: Infinity,
});
