import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import {
  type AddDocument,
  type AttachDocument,
  DocumentDetail,
  type EditDocument,
  FileLookWithHits,
  LibraryPage,
  type LibrarySearch,
} from "../../contract/library.ts";
import { LeafSaved } from "../../contract/sheets.ts";
import { apiAddress, read, send } from "./client.ts";
import type { SheetAddress } from "./sheet.ts";

/** A search as the screen states it; what is left out asks for everything. */
export type Wanted = Partial<z.input<typeof LibrarySearch>>;

function queryOf(wanted: Wanted): string {
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined && value !== "");
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}

export const libraryQuery = (unit: string, wanted: Wanted) =>
  queryOptions({
    queryKey: ["library", unit, wanted],
    queryFn: ({ signal }) => read(LibraryPage, `/units/${unit}/library?${queryOf(wanted)}`, signal),
  });

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ["document", id],
    queryFn: ({ signal }) => read(DocumentDetail, `/library/${id}`, signal),
    // What is found in a file arrives a moment after the file.
    refetchInterval: ({ state }) => (state.data?.document.latest.look?.state === "waiting" ? 2_000 : false),
  });

const leafLibrary = ({ round, unit }: SheetAddress, leaf: string) =>
  `/rounds/${round}/sheets/${unit}/leaves/${encodeURIComponent(leaf)}/library`;

/** The library from which one attaches at a leaf. */
export const leafLibraryQuery = (sheet: SheetAddress, leaf: string, wanted: Wanted) =>
  queryOptions({
    queryKey: ["leaf-library", sheet.round, sheet.unit, leaf, wanted],
    queryFn: ({ signal }) => read(LibraryPage, `${leafLibrary(sheet, leaf)}?${queryOf(wanted)}`, signal),
  });

export function attachDocument(
  sheet: SheetAddress,
  leaf: string,
  chosen: z.input<typeof AttachDocument>,
): Promise<LeafSaved> {
  return send(LeafSaved, "POST", leafLibrary(sheet, leaf), chosen);
}

function formOf(fields: Readonly<Record<string, string>>, file: File | null): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file) form.append("file", file, file.name);
  return form;
}

/** Runs a change of a document and shows what the server says it is now. */
function useDocumentChange<Input>(change: (input: Input) => Promise<DocumentDetail>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (detail) => {
      client.setQueryData(documentQuery(detail.document.id).queryKey, detail);
      void client.invalidateQueries({ queryKey: ["library"] });
    },
  });
}

export const useAddDocument = (unit: string) =>
  useDocumentChange(({ fields, file }: { readonly fields: AddDocument; readonly file: File | null }) =>
    send(DocumentDetail, "POST", `/units/${unit}/library`, formOf(fields, file)),
  );

export const useEditDocument = (id: string) =>
  useDocumentChange((fields: EditDocument) => send(DocumentDetail, "PUT", `/library/${id}`, fields));

export const useAddVersion = (id: string) =>
  useDocumentChange(({ link, file }: { readonly link: string; readonly file: File | null }) =>
    send(DocumentDetail, "POST", `/library/${id}/versions`, formOf({ link }, file)),
  );

export const usePutAway = (id: string) =>
  useDocumentChange((away: boolean) => send(DocumentDetail, "POST", `/library/${id}/put-away`, { away }));

/** Where a file and its pages lie, below /api. */
export interface PagedFile {
  readonly path: string;
}

export const evidencePages = (id: string): PagedFile => ({ path: `/evidence/${id}` });
export const versionPages = (document: string, version: number): PagedFile => ({
  path: `/library/${document}/versions/${version}`,
});

export const fileAddress = ({ path }: PagedFile): string => apiAddress(`${path}/file`);

export function pageAddress({ path }: PagedFile, page: number, width: 160 | 800 | 1400): string {
  return apiAddress(`${path}/pages/${page}.webp?w=${width}`);
}

/** What a file says of itself, and where the words stand in it. */
export const lookQuery = ({ path }: PagedFile, words: string) =>
  queryOptions({
    queryKey: ["look", path, words],
    queryFn: ({ signal }) =>
      read(FileLookWithHits, `${path}/look?${new URLSearchParams({ q: words })}`, signal),
    refetchInterval: ({ state }) => (state.data?.state === "waiting" ? 2_000 : false),
    staleTime: 60_000,
  });

/** SHA-256 of a file in hexadecimal; undefined where the browser cannot (a page without TLS). */
export async function hashOf(file: File): Promise<string | undefined> {
  if (!globalThis.isSecureContext) return undefined;
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
