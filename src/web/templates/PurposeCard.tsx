import { Button, FileInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PlaceholderView, TemplatePurpose, TemplatePurposeView } from "../../contract/templates.ts";
import { templateFile, useChooseTemplate, useUploadTemplate } from "../api/templates.ts";
import { announce } from "../parts/announce.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { Wide } from "../parts/Wide.tsx";
import { momentWords } from "../show/times.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { TEMPLATE_PURPOSE, TEMPLATES } from "../words/templates.ts";

interface PurposeCardProps {
  readonly office: string;
  readonly view: TemplatePurposeView;
  readonly mayManage: boolean;
}

/** What one purpose is written with: the default, own versions, upload, and what may stand in the file. */
export function PurposeCard({ office, view, mayManage }: PurposeCardProps) {
  const words = useWords(TEMPLATES);
  const purposes = useWords(TEMPLATE_PURPOSE);
  const { language } = useLanguage();
  const { purpose, versions, placeholders } = view;
  const name = purposes[purpose];
  return (
    <section className="card stack" aria-label={name}>
      <h2>{name}</h2>
      {versions.map(({ version, at, byName, note, inUse }) => (
        <VersionLine
          key={version}
          office={office}
          purpose={purpose}
          version={version}
          inUse={inUse}
          mayManage={mayManage}
          about={[momentWords(at, language), byName, note].filter((part) => part !== "").join(" · ")}
        />
      ))}
      <VersionLine
        office={office}
        purpose={purpose}
        version={null}
        inUse={!versions.some(({ inUse }) => inUse)}
        mayManage={mayManage}
        about=""
      />
      {mayManage && (
        <details>
          <summary>{words.ownTemplate}</summary>
          <UploadForm office={office} purpose={purpose} />
        </details>
      )}
      <details>
        <summary>{words.placeholders}</summary>
        <Placeholders name={name} placeholders={placeholders} />
      </details>
    </section>
  );
}

interface VersionLineProps {
  readonly office: string;
  readonly purpose: TemplatePurpose;
  /** Null: the default. */
  readonly version: number | null;
  readonly inUse: boolean;
  readonly mayManage: boolean;
  readonly about: string;
}

function VersionLine({ office, purpose, version, inUse, mayManage, about }: VersionLineProps) {
  const words = useWords(TEMPLATES);
  const choose = useChooseTemplate(office, purpose);
  return (
    <div className="stack-tight">
      <p className="row">
        <span className="strong">{version === null ? words.standard : words.version(version)}</span>
        {inUse && <span className="tag tag-success">{words.inUse}</span>}
        <span className="small soft">{about}</span>
      </p>
      <p className="row">
        <a href={templateFile(office, purpose, version, "template")} download>
          {words.download}
        </a>
        <a href={templateFile(office, purpose, version, "preview")} download>
          {words.preview}
        </a>
        {mayManage && !inUse && (
          <Button
            variant="default"
            size="compact-sm"
            loading={choose.isPending}
            onClick={() => choose.mutate(version)}
          >
            {words.use}
          </Button>
        )}
      </p>
    </div>
  );
}

function UploadForm({ office, purpose }: { readonly office: string; readonly purpose: TemplatePurpose }) {
  const words = useWords(TEMPLATES);
  const refusal = useRefusal();
  const upload = useUploadTemplate(office, purpose);
  const [file, setFile] = useState<File | null>(null);
  const [note, setNote] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const box = `file-${purpose}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file === null) return setFaults([{ field: box, text: words.fileMissing }]);
    upload.mutate(
      { file, note },
      {
        onSuccess: () => {
          setFaults([]);
          setFile(null);
          setNote("");
          announce(words.uploaded);
        },
        onError: (error) => setFaults(refusal(error, { file: box })),
      },
    );
  };
  return (
    <form className="stack-tight template-upload" onSubmit={submit} noValidate aria-label={words.upload}>
      <ErrorSummary faults={faults} />
      <div className="row report-boxes">
        <FileInput
          id={box}
          size="md"
          label={words.file}
          placeholder={words.chooseFile}
          accept=".docx"
          value={file}
          onChange={setFile}
          error={faultOf(faults, box) === words.fileMissing ? words.fileMissing : undefined}
          w="20rem"
          maw="100%"
        />
        <TextInput label={words.note} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <Button type="submit" loading={upload.isPending}>
          {words.upload}
        </Button>
      </div>
    </form>
  );
}

function Placeholders({
  name,
  placeholders,
}: {
  readonly name: string;
  readonly placeholders: readonly PlaceholderView[];
}) {
  const words = useWords(TEMPLATES);
  const said = useSaid();
  const lines = placeholders.flatMap((each) => [
    { ...each, inside: false },
    ...each.items.map((item) => ({ ...item, inside: true })),
  ]);
  return (
    <Wide label={`${words.placeholders}: ${name}`}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.tag}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand in several lists
            <tr key={place}>
              <th scope="row">
                {line.inside && "↳ "}
                <code>{line.tag}</code>
              </th>
              <td>
                {said(line)} {line.required && <span className="tag">{words.required}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
