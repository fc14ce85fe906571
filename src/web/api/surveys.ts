import { queryOptions, useMutation } from "@tanstack/react-query";
import { z } from "zod";
import {
  SurveyColumnsView,
  SurveyEstimateView,
  type SurveyFormat,
  SurveyIndexView,
  SurveyMethodView,
} from "../../contract/surveys.ts";
import { fileOf, read, send } from "./client.ts";

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
    mutationFn: ({ file, fields }: Pick<SurveyAsked, "file" | "fields">) =>
      send(SurveyEstimateView, "POST", "/surveys/estimate", formOf(file, fields)),
  });

export const useSurveyIndex = () =>
  useMutation({
    mutationFn: ({ file, fields }: Pick<SurveyAsked, "file" | "fields">) =>
      send(SurveyIndexView, "POST", "/surveys/index", formOf(file, fields)),
  });

export const surveyMethodsQuery = queryOptions({
  queryKey: ["surveys", "methods"],
  queryFn: ({ signal }) => read(z.array(SurveyMethodView), "/surveys/methods", signal),
  staleTime: Infinity,
});

/** A question whose answer is on screen, to have it as a file. */
export interface SurveyAsked {
  readonly kind: "estimate" | "index";
  readonly file: File;
  readonly fields: Readonly<Record<string, string>>;
}

export const useSurveyDownload = () =>
  useMutation({
    mutationFn: async ({ asked, format }: { readonly asked: SurveyAsked; readonly format: SurveyFormat }) => {
      const form = formOf(asked.file, { ...asked.fields, format });
      const blob = await fileOf(`/surveys/${asked.kind}/download`, form);
      const name = asked.kind === "estimate" ? "uoc-luong-dieu-tra" : "chi-so-hai-long";
      saveBlob(`${name}.${format}`, blob);
    },
  });

function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
