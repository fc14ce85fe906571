import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { OfficeTemplates, type TemplatePurpose } from "../../contract/templates.ts";
import { apiAddress, read, send } from "./client.ts";

export const templatesQuery = (office: string) =>
  queryOptions({
    queryKey: ["templates", office],
    queryFn: ({ signal }) => read(OfficeTemplates, `/units/${office}/templates`, signal),
  });

/** The Word file of a version (null: the default), or how it looks with sample data. */
export function templateFile(
  office: string,
  purpose: TemplatePurpose,
  version: number | null,
  what: "template" | "preview",
): string {
  const which = version === null ? "default" : `versions/${version}`;
  return apiAddress(`/units/${office}/templates/${purpose}/${which}/${what}.docx`);
}

export function useUploadTemplate(office: string, purpose: TemplatePurpose) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, note }: { readonly file: File; readonly note: string }) => {
      const form = new FormData();
      form.set("note", note);
      form.set("file", file);
      return send(OfficeTemplates, "POST", `/units/${office}/templates/${purpose}`, form);
    },
    onSuccess: (view) => client.setQueryData(templatesQuery(office).queryKey, view),
  });
}

export function useChooseTemplate(office: string, purpose: TemplatePurpose) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number | null) =>
      send(OfficeTemplates, "POST", `/units/${office}/templates/${purpose}/choice`, { version }),
    onSuccess: (view) => client.setQueryData(templatesQuery(office).queryKey, view),
  });
}
