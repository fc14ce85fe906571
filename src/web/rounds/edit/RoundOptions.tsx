import { Checkbox, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { RoundId } from "../../../contract/ids.ts";
import { roundsQuery } from "../../api/rounds.ts";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import type { GeneralTyped } from "./generalTyped.ts";

interface RoundOptionsProps {
  readonly typed: GeneralTyped;
  readonly change: (typed: GeneralTyped) => void;
}

/** Whether leaders approve before sheets are handed in, and which round is last year's. */
export function RoundOptions({ typed, change }: RoundOptionsProps) {
  const words = useWords(EDIT);
  const { data: rounds = [] } = useQuery(roundsQuery);
  const earlier = rounds.filter(
    ({ kind, ownerUnit, stage }) =>
      kind === typed.kind && ownerUnit === typed.ownerUnit && (stage === "published" || stage === "archived"),
  );
  return (
    <>
      <Checkbox
        label={words.leaderApproval}
        description={words.leaderApprovalHint}
        checked={typed.leaderApproval}
        onChange={(event) => change({ ...typed, leaderApproval: event.currentTarget.checked })}
      />
      {earlier.length > 0 && (
        <NativeSelect
          id="round-previous"
          label={words.previousRound}
          description={words.previousRoundHint}
          value={typed.previousRound ?? ""}
          onChange={({ currentTarget: { value } }) =>
            change({ ...typed, previousRound: value === "" ? null : RoundId.parse(value) })
          }
          data={[
            { value: "", label: words.noPreviousRound },
            ...earlier.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      )}
    </>
  );
}
