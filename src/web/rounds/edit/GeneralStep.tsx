import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { deleteRound } from "../../api/rounds.ts";
import { announce } from "../../parts/announce.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Problem } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import { SHELL } from "../../words/shell.ts";
import { GeneralForm } from "./GeneralForm.tsx";
import { generalOf, sentGeneral } from "./generalTyped.ts";
import { useEditRound } from "./useEditRound.ts";

export function GeneralStep({ round }: { readonly round: RoundDetail }) {
  const navigate = useNavigate();
  const edit = useEditRound(round);
  return (
    <GeneralForm
      first={generalOf(round)}
      isNew={false}
      saving={edit.isPending}
      error={edit.error}
      save={(typed) => edit.mutate(sentGeneral(typed), { onSuccess: () => void navigate("?buoc=don-vi") })}
    >
      <DeleteDraft round={round} />
    </GeneralForm>
  );
}

function DeleteDraft({ round }: { readonly round: RoundDetail }) {
  const words = useWords(EDIT);
  const shell = useWords(SHELL);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => deleteRound(round.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["rounds"] });
      announce(words.removed);
      await navigate("/dot");
    },
  });
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={<span className="strong">{words.removeTitle}</span>}
      >
        <div className="stack">
          <p>{words.removeText}</p>
          {remove.error && <Problem error={remove.error} />}
          <div className="form-actions">
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
              {words.remove}
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
