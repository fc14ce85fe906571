import "../look/sheet.css";
import "../look/library.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import type { DocumentDetail } from "../../contract/library.ts";
import { documentQuery, usePutAway, versionPages } from "../api/library.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded, Problem } from "../parts/states.tsx";
import { useNow } from "../parts/useNow.ts";
import { shortMoment } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { LIBRARY } from "../words/library.ts";
import { SHELL } from "../words/shell.ts";
import { DocumentLines } from "./DocumentList.tsx";
import { EditDocument } from "./EditDocument.tsx";
import { PagesView } from "./PagesView.tsx";
import { Uses } from "./Uses.tsx";
import { Versions } from "./Versions.tsx";

export function Component() {
  const words = useWords(LIBRARY);
  const { document = "" } = useParams();
  const query = useQuery(documentQuery(document));
  const crumbs = [{ label: words.title, to: "/kho-tai-lieu" }];
  return (
    <div className="page">
      <PageTitle title={query.data?.document.title ?? words.title} crumbs={crumbs} />
      <Loaded query={query}>{(detail) => <Detail key={document} detail={detail} />}</Loaded>
    </div>
  );
}

function Detail({ detail }: { readonly detail: DocumentDetail }) {
  const words = useWords(LIBRARY);
  const now = useNow();
  const { document, versions, uses, mayWrite } = detail;
  const [editing, setEditing] = useState(false);
  const [version, show] = useState(document.latest.version);
  const shown = versions.find((each) => each.version === version);
  return (
    <div className="document-page">
      <div className="stack-wide">
        {document.putAwayAt !== null && <p className="note note-warning">{words.isAway}</p>}
        {editing ? (
          <EditDocument document={document} done={() => setEditing(false)} />
        ) : (
          <section className="card stack" aria-label={document.title}>
            <DocumentLines document={document} heading={document.title} />
            {document.note !== "" && <p className="small written">{document.note}</p>}
            <p className="faint">
              {words.changedBy(document.updatedByName, shortMoment(document.updatedAt, now))}
            </p>
            {mayWrite && (
              <div className="form-actions">
                <Button variant="default" onClick={() => setEditing(true)}>
                  {words.edit}
                </Button>
                <PutAway detail={detail} />
              </div>
            )}
          </section>
        )}
        <Versions detail={detail} shown={version} show={show} />
        <Uses uses={uses} />
      </div>
      {shown?.file && (
        <aside className="viewer" aria-label={words.version(shown.version)}>
          <PagesView
            key={`${document.id} ${shown.version}`}
            file={versionPages(document.id, shown.version)}
            title={document.title}
            mediaType={shown.file.mediaType}
          />
        </aside>
      )}
    </div>
  );
}

function PutAway({ detail }: { readonly detail: DocumentDetail }) {
  const words = useWords(LIBRARY);
  const shell = useWords(SHELL);
  const { document } = detail;
  const [asking, setAsking] = useState(false);
  const putAway = usePutAway(document.id);
  if (document.putAwayAt !== null)
    return (
      <Button loading={putAway.isPending} onClick={() => putAway.mutate(false)}>
        {words.bringBack}
      </Button>
    );
  if (document.uses > 0) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.putAway}
      </Button>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={<span className="strong">{words.putAwayTitle}</span>}
      >
        <div className="stack">
          <p>{words.putAwayText}</p>
          {putAway.error && <Problem error={putAway.error} />}
          <div className="form-actions">
            <Button
              loading={putAway.isPending}
              onClick={() => putAway.mutate(true, { onSuccess: () => setAsking(false) })}
            >
              {words.putAway}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {shell.cancel}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
