import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import type { ScenarioView } from "../../../contract/scenarios.ts";
import { putScenarioAway } from "../../api/scenarios.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Problem } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { SCENARIOS } from "../../words/scenarios.ts";
import { SHELL } from "../../words/shell.ts";

/** Asks once before a scenario leaves every list. */
export function PutAwayDialog({
  saved,
  close,
}: {
  readonly saved: ScenarioView;
  readonly close: () => void;
}) {
  const words = useWords(SCENARIOS);
  const shell = useWords(SHELL);
  const navigate = useNavigate();
  const client = useQueryClient();
  const away = useMutation({
    mutationFn: () => putScenarioAway(saved.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["scenario-base"] });
      close();
      void navigate(`/phuong-an/${saved.unit.unit}?dot=${saved.round}`);
    },
  });
  return (
    <Dialog opened onClose={close} title={words.putAway}>
      <div className="stack">
        <p>{words.putAwayAsk(saved.title)}</p>
        {away.error && <Problem error={away.error} />}
        <div className="form-actions">
          <Button color="red" loading={away.isPending} onClick={() => away.mutate()}>
            {words.putAway}
          </Button>
          <Button variant="default" onClick={close}>
            {shell.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
