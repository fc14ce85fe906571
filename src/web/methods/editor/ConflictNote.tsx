import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { OwnMethodView } from "../../../contract/methods.ts";
import { ownMethodQuery, readOwnMethod } from "../../api/ownMethods.ts";
import { useWords } from "../../words/language.tsx";
import { METHODS } from "../../words/methods.ts";
import type { DraftSaver, DraftView } from "./DraftSaver.ts";
import { downloadText } from "./downloadText.ts";

interface ConflictNoteProps {
  readonly own: OwnMethodView;
  readonly draft: DraftView;
  readonly saver: DraftSaver;
}

/** Two people wrote the same draft: the second chooses, and may take their own text along. */
export function ConflictNote({ own, draft, saver }: ConflictNoteProps) {
  const words = useWords(METHODS);
  const client = useQueryClient();
  const newest = useMutation({
    mutationFn: (_again: boolean) => readOwnMethod(own.id, own.version),
    onSuccess: (view, again) => {
      client.setQueryData(ownMethodQuery(own.id, own.version).queryKey, view);
      saver.restart(view, again);
    },
  });
  return (
    <div className="note note-danger stack-tight" role="alert">
      <p className="strong">{words.conflictTitle}</p>
      <p>{words.conflictText}</p>
      <div className="row">
        {draft.repeatable && (
          <Button size="sm" loading={newest.isPending} onClick={() => newest.mutate(true)}>
            {words.conflictReapply}
          </Button>
        )}
        <Button
          size="sm"
          variant="default"
          onClick={() => downloadText(`${own.id}-${own.version}-cua-toi.yaml`, draft.source)}
        >
          {words.conflictDownload}
        </Button>
        <Button size="sm" variant="default" loading={newest.isPending} onClick={() => newest.mutate(false)}>
          {words.conflictNewest}
        </Button>
      </div>
    </div>
  );
}
