import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { OwnMethodView } from "../../../contract/methods.ts";
import { eraseMethod, methodDownload, releaseMethod } from "../../api/ownMethods.ts";
import { announce } from "../../parts/announce.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ErrorSummary, useRefusal } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { METHODS } from "../../words/methods.ts";
import { SHELL } from "../../words/shell.ts";
import { SOUNDNESS } from "../../words/soundness.ts";
import { comparePath, editorPath, versionName } from "../address.ts";
import type { DraftSaver, DraftView } from "./DraftSaver.ts";

interface EditorActsProps {
  readonly own: OwnMethodView;
  readonly draft: DraftView;
  readonly saver: DraftSaver;
  /** A composite index is never tried on a round. */
  readonly composite: boolean;
}

/** What can be done with the set as a whole. */
export function EditorActs({ own, draft, saver, composite }: EditorActsProps) {
  const words = useWords(METHODS);
  const soundness = useWords(SOUNDNESS);
  const navigate = useNavigate();
  const [asked, setAsked] = useState<"release" | "erase" | null>(null);
  const saved = draft.state.kind === "saved";
  const sound = draft.faults.length === 0;
  return (
    <div className="row editor-acts-row">
      {own.mayWrite && (
        <Button
          size="sm"
          disabled={!saved || !sound}
          title={sound ? undefined : words.releaseBlocked}
          onClick={() => setAsked("release")}
        >
          {words.release}
        </Button>
      )}
      <Button
        size="sm"
        variant="default"
        onClick={() => void saver.flush().then(() => navigate(`${editorPath(own)}/soi`))}
      >
        {soundness.title}
      </Button>
      {!composite && (
        <Button
          component={Link}
          to={`${editorPath(own)}/thu`}
          size="sm"
          variant="default"
          onClick={() => void saver.flush()}
        >
          {words.tryIt}
        </Button>
      )}
      {own.madeFrom !== "" && (
        <Button
          component={Link}
          to={comparePath(own.madeFrom, versionName(own))}
          size="sm"
          variant="default"
          onClick={() => void saver.flush()}
        >
          {words.compareOriginal}
        </Button>
      )}
      <a href={methodDownload(own.id, own.version)} download>
        {words.download}
      </a>
      {own.state === "released" && (
        <a href={`/bo-tieu-chi/${own.id}/${encodeURIComponent(own.version)}`}>{words.publicPage}</a>
      )}
      {own.mayWrite && (
        <button type="button" className="link-button" onClick={() => setAsked("erase")}>
          {words.erase}
        </button>
      )}
      {asked && <Confirm asked={asked} own={own} draft={draft} saver={saver} close={() => setAsked(null)} />}
    </div>
  );
}

interface ConfirmProps extends Omit<EditorActsProps, "composite"> {
  readonly asked: "release" | "erase";
  readonly close: () => void;
}

function Confirm({ asked, own, draft, saver, close }: ConfirmProps) {
  const words = useWords(METHODS);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const navigate = useNavigate();
  const client = useQueryClient();
  const releasing = asked === "release";
  const act = useMutation({
    mutationFn: async () => {
      if (releasing) await releaseMethod(own.id, own.version, draft.rowVersion);
      else await eraseMethod(own.id, own.version, draft.rowVersion);
    },
    onSuccess: async () => {
      saver.stop();
      await client.invalidateQueries({ queryKey: ["method-sets"] });
      void client.invalidateQueries({ queryKey: ["methods"] });
      client.removeQueries({ queryKey: ["own-method", own.id, own.version] });
      announce(releasing ? words.releaseDone : words.eraseDone);
      await navigate("/bo-tieu-chi");
    },
  });
  return (
    <Dialog opened onClose={close} title={releasing ? words.releaseTitle : words.eraseTitle}>
      <div className="stack">
        <ErrorSummary faults={act.error ? refusal(act.error) : []} />
        <p>{releasing ? words.releaseText : words.eraseText}</p>
        <div className="row">
          <Button loading={act.isPending} onClick={() => act.mutate()}>
            {releasing ? words.release : words.erase}
          </Button>
          <Button variant="default" onClick={close}>
            {shell.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
