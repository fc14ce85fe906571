import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { SheetView } from "../../contract/sheets.ts";
import { sheetQuery } from "../api/sheet.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { useNow } from "../parts/useNow.ts";
import { shortMoment } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SHEET } from "../words/sheet.ts";
import type { OtherSave, Unsaved } from "./saving/state.ts";
import { useQueue, useQueueView } from "./saving/useSaving.ts";
import { valueWords } from "./valueWords.ts";

type Conflict = Unsaved & { readonly state: { readonly kind: "conflict"; readonly other: OtherSave } };

function isConflict(unsaved: Unsaved): unsaved is Conflict {
  return unsaved.state.kind === "conflict";
}

/** Opens by itself when somebody else changed the same input; both values stand side by side. */
export function ConflictDialog({ sheet }: { readonly sheet: SheetView }) {
  const words = useWords(SHEET);
  const conflict = [...useQueueView().unsaved.values()].find(isConflict);
  return (
    <Dialog
      opened={conflict !== undefined}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={<span className="strong">{words.conflictTitle}</span>}
    >
      {conflict && <BothValues sheet={sheet} conflict={conflict} />}
    </Dialog>
  );
}

function BothValues({ sheet, conflict }: { readonly sheet: SheetView; readonly conflict: Conflict }) {
  const words = useWords(SHEET);
  const { language } = useLanguage();
  const queue = useQueue();
  const client = useQueryClient();
  const now = useNow();
  const { other } = conflict.state;
  const leaf = sheet.leaves.find(({ code }) => code === conflict.leaf);
  const input = leaf?.inputs.find(({ name }) => name === conflict.input);
  const keep = (whose: "mine" | "other") => {
    queue.decide(conflict, whose);
    if (whose === "other") {
      void client.invalidateQueries({
        queryKey: sheetQuery({ round: sheet.round.id, unit: sheet.unit.key }).queryKey,
      });
    }
  };
  return (
    <div className="stack">
      <p>
        {words.conflictText}{" "}
        <span className="soft">{leaf ? `${leaf.code}. ${leaf.label}` : conflict.leaf}</span>
      </p>
      <dl className="both-values">
        <div>
          <dt>{words.mine}</dt>
          <dd>{valueWords(input, conflict.value, language) || words.emptyValue}</dd>
        </div>
        <div>
          <dt>{words.theirs(other.updatedByName, shortMoment(other.updatedAt, now))}</dt>
          <dd>{valueWords(input, other.value, language) || words.emptyValue}</dd>
        </div>
      </dl>
      <div className="form-actions">
        <Button onClick={() => keep("mine")}>{words.keepMine}</Button>
        <Button variant="default" onClick={() => keep("other")}>
          {words.keepTheirs}
        </Button>
      </div>
    </div>
  );
}
