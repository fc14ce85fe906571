import { Button, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { LeafView } from "../../../contract/sheets.ts";
import { leafLibraryQuery } from "../../api/library.ts";
import { KnownFile } from "../../library/KnownFile.tsx";
import { useFileHash } from "../../library/useFileHash.ts";
import { DateBox } from "../../parts/DateBox.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { LIBRARY } from "../../words/library.ts";
import { SHEET } from "../../words/sheet.ts";
import { SHELL } from "../../words/shell.ts";
import { useAddress } from "../address.ts";
import { FileBox } from "./FileBox.tsx";
import { useAttachDocument, useAttachEvidence } from "./useEvidence.ts";

const LARGEST = 25 * 1024 * 1024;
const BLANK = { title: "", documentNumber: "", documentDate: "", page: "", note: "", link: "" };
type Described = typeof BLANK;

/** One document: the file or a link, and what a person needs to find the proof in it. */
export function EvidenceForm({ leaf, done }: { readonly leaf: LeafView; readonly done: () => void }) {
  const words = useWords(SHEET);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const library = useWords(LIBRARY);
  const address = useAddress();
  const attach = useAttachEvidence(leaf.code);
  const attachKnown = useAttachDocument(leaf.code);
  const [described, setDescribed] = useState<Described>(BLANK);
  const [file, setFile] = useState<File | null>(null);
  const sha256 = useFileHash(file);
  const same = useQuery({
    ...leafLibraryQuery(address, leaf.code, { sha256: sha256 ?? "", limit: 1 }),
    enabled: sha256 !== null,
  });
  const known = sha256 === null ? undefined : same.data?.documents[0];
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const id = (name: keyof Described | "file") => `evidence-${leaf.code}-${name}`;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsIn(described, file, words, id);
    setFaults(found);
    if (found.length > 0) return;
    const boxes = Object.fromEntries(
      [...Object.keys(BLANK), "file"].map((name) => [name, `evidence-${leaf.code}-${name}`]),
    );
    attach.mutate(
      { described, file },
      { onSuccess: done, onError: (error) => setFaults(refusal(error, boxes)) },
    );
  };
  const choose = (chosen: File | null) => {
    setFile(chosen);
    if (chosen && described.title === "") setDescribed({ ...described, title: titleFrom(chosen.name) });
  };
  const text = (name: keyof Described, label: string, hint?: string, width?: string) => (
    <TextInput
      id={id(name)}
      label={label}
      description={hint}
      maw={width}
      value={described[name]}
      onChange={(event) => setDescribed({ ...described, [name]: event.currentTarget.value })}
      error={faultOf(faults, id(name))}
    />
  );
  return (
    <form className="evidence-form stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <FileBox id={id("file")} file={file} choose={choose} fault={faultOf(faults, id("file"))} />
      {known && (
        <KnownFile document={known}>
          <Button
            size="sm"
            variant="default"
            loading={attachKnown.isPending}
            onClick={() =>
              attachKnown.mutate(
                { document: known.id, page: described.page, note: described.note },
                { onSuccess: done, onError: (error) => setFaults(refusal(error)) },
              )
            }
          >
            {library.attachKnown}
          </Button>
        </KnownFile>
      )}
      {text("title", words.evidenceTitle, words.evidenceTitleHint)}
      <div className="evidence-form-line">
        {text("documentNumber", words.documentNumber, words.documentNumberHint)}
        <DateBox
          id={id("documentDate")}
          label={words.documentDate}
          hint={words.documentDateHint}
          value={described.documentDate}
          change={(documentDate) => setDescribed({ ...described, documentDate })}
        />
        {text("page", words.page, words.pageHint, "14rem")}
      </div>
      {text("link", words.link, words.linkHint)}
      <Textarea
        id={id("note")}
        label={words.note}
        autosize
        minRows={1}
        value={described.note}
        onChange={(event) => setDescribed({ ...described, note: event.currentTarget.value })}
      />
      <div className="form-actions">
        <Button type="submit" loading={attach.isPending}>
          {words.attach}
        </Button>
        <Button variant="default" onClick={done}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

type SheetWords = ReturnType<typeof useWords<typeof SHEET>>;

function faultsIn(
  described: Described,
  file: File | null,
  words: SheetWords,
  id: (name: keyof Described | "file") => string,
): FormFault[] {
  const faults: FormFault[] = [];
  if (!file && described.link === "") faults.push({ field: id("file"), text: words.fileOrLink });
  if (file && file.size > LARGEST) faults.push({ field: id("file"), text: words.fileTooLarge });
  if (described.title.trim() === "") faults.push({ field: id("title"), text: words.titleMissing });
  if (described.link !== "" && !/^https?:\/\/\S+$/.test(described.link))
    faults.push({ field: id("link"), text: words.linkFault });
  return faults;
}

/** «ke-hoach_2026.pdf» is a first guess at a title. */
function titleFrom(name: string): string {
  return name
    .normalize("NFC")
    .replace(/\.[^.]+$/, "")
    .replaceAll("_", " ");
}
