import type { DocumentFields, LibraryDocument } from "../../contract/library.ts";
import type { FormFault } from "../parts/ErrorSummary.tsx";

/** What stands in the boxes of the form of a document. */
export type Typed = DocumentFields & { readonly link: string };

export const BLANK: Typed = {
  kind: "other",
  title: "",
  documentNumber: "",
  documentDate: "",
  issuer: "",
  extract: "",
  note: "",
  link: "",
};

export function typedOf(document: LibraryDocument): Typed {
  const { kind, title, documentNumber, documentDate, issuer, extract, note } = document;
  return { kind, title, documentNumber, documentDate: documentDate ?? "", issuer, extract, note, link: "" };
}

/** The id of the box of each field, for refusals of the server. */
export const BOXES: Readonly<Record<string, string>> = Object.fromEntries(
  [...Object.keys(BLANK), "file"].map((name) => [name, `document-${name}`]),
);

export const LARGEST = 25 * 1024 * 1024;

interface FaultWords {
  readonly titleMissing: string;
  readonly fileOrLink: string;
  readonly fileTooLarge: string;
  readonly linkFault: string;
}

/** Faults of a file or link: one of them is needed. */
export function contentFaults(file: File | null, link: string, words: FaultWords): readonly FormFault[] {
  const faults: FormFault[] = [];
  if (!file && link === "") faults.push({ field: "document-file", text: words.fileOrLink });
  if (file && file.size > LARGEST) faults.push({ field: "document-file", text: words.fileTooLarge });
  if (link !== "" && !/^https?:\/\/\S+$/.test(link))
    faults.push({ field: "document-link", text: words.linkFault });
  return faults;
}

/** «ke-hoach_2026.pdf» is a first guess at a title; the name a phone gives a photograph is none. */
export function titleFrom(name: string): string {
  if (/^(?:img|image|photo|dsc|pxl|screenshot)?[\s_-]*\d*\.[a-z]+$/i.test(name)) return "";
  return name
    .normalize("NFC")
    .replace(/\.[^.]+$/, "")
    .replaceAll("_", " ");
}
