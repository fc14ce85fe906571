import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { DocumentDetail, DocumentVersion } from "../../contract/library.ts";
import { fileAddress, useAddVersion, versionPages } from "../api/library.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { useNow } from "../parts/useNow.ts";
import { FileBox } from "../sheet/evidence/FileBox.tsx";
import { sizeText } from "../show/numbers.ts";
import { shortMoment } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { LIBRARY } from "../words/library.ts";
import { SHELL } from "../words/shell.ts";
import { BOXES, contentFaults } from "./documentTyped.ts";

interface VersionsProps {
  readonly detail: DocumentDetail;
  readonly shown: number;
  readonly show: (version: number) => void;
}

/** Every version, the newest first, and the way to add one. */
export function Versions({ detail, shown, show }: VersionsProps) {
  const words = useWords(LIBRARY);
  const [adding, setAdding] = useState(false);
  const { document, versions, mayWrite } = detail;
  return (
    <section className="stack-tight" aria-label={words.versions}>
      <h2>{words.versions}</h2>
      <ul className="evidence-list">
        {versions.map((version) => (
          <li key={version.version} className="evidence-item">
            <VersionLine document={document.id} version={version} newest={version === versions[0]} />
            {version.file && versions.length > 1 && (
              <Button
                size="compact-sm"
                className="evidence-beside"
                variant={shown === version.version ? "filled" : "default"}
                aria-pressed={shown === version.version}
                onClick={() => show(version.version)}
              >
                {words.version(version.version)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && !adding && (
        <div>
          <Button variant="default" onClick={() => setAdding(true)}>
            {words.newVersion}
          </Button>
        </div>
      )}
      {adding && (
        <VersionForm
          document={document.id}
          done={(version) => {
            setAdding(false);
            if (version !== null) show(version);
          }}
        />
      )}
    </section>
  );
}

interface LineProps {
  readonly document: string;
  readonly version: DocumentVersion;
  readonly newest: boolean;
}

function VersionLine({ document, version, newest }: LineProps) {
  const words = useWords(LIBRARY);
  const { language } = useLanguage();
  const now = useNow();
  const { file, link } = version;
  return (
    <div>
      <p>
        {words.version(version.version)} {newest && <span className="tag">{words.latest}</span>}
      </p>
      <p className="small">
        {file && (
          <a href={fileAddress(versionPages(document, version.version))} target="_blank" rel="noreferrer">
            {file.name}, {sizeText(file.size, language)}
          </a>
        )}
        {link !== null && (
          <a href={link} target="_blank" rel="noreferrer">
            {words.openLink}: {link}
          </a>
        )}
      </p>
      <p className="faint">{words.addedBy(version.addedByName, shortMoment(version.addedAt, now))}</p>
    </div>
  );
}

function VersionForm(props: { readonly document: string; readonly done: (version: number | null) => void }) {
  const { document, done } = props;
  const words = useWords(LIBRARY);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const add = useAddVersion(document);
  const [file, setFile] = useState<File | null>(null);
  const [link, setLink] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = contentFaults(file, link, words);
    setFaults(found);
    if (found.length > 0) return;
    add.mutate(
      { link, file },
      {
        onSuccess: (changed) => done(changed.document.latest.version),
        onError: (error) => setFaults(refusal(error, BOXES)),
      },
    );
  };
  return (
    <form className="evidence-form stack" onSubmit={submit} noValidate aria-label={words.newVersion}>
      <p className="small soft">{words.newVersionText}</p>
      <ErrorSummary faults={faults} />
      <FileBox id="document-file" file={file} choose={setFile} fault={faultOf(faults, "document-file")} />
      {!file && (
        <TextInput
          id="document-link"
          label={words.link}
          description={words.linkHint}
          value={link}
          error={faultOf(faults, "document-link")}
          onChange={(event) => setLink(event.currentTarget.value)}
        />
      )}
      <div className="form-actions">
        <Button type="submit" loading={add.isPending}>
          {words.newVersion}
        </Button>
        <Button variant="default" onClick={() => done(null)}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
