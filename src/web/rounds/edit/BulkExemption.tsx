import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { MethodView } from "../../../contract/methods.ts";
import { announce } from "../../parts/announce.ts";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import { type ChosenUnits, withExemption } from "./unitsTyped.ts";

interface BulkExemptionProps {
  readonly family: MethodView["families"][number];
  readonly method: MethodView;
  readonly chosen: ChosenUnits;
  readonly change: (chosen: ChosenUnits) => void;
}

/** One criterion that does not apply to a whole family, with its reason, in one act. */
export function BulkExemption({ family, method, chosen, change }: BulkExemptionProps) {
  const words = useWords(EDIT);
  const [code, setCode] = useState("");
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const units = [...chosen].filter(([, unit]) => unit.family === family.id).length;
  const add = () => {
    const whole = code !== "" && reason.trim() !== "";
    setMissing(!whole);
    if (!whole) return;
    change(withExemption(chosen, family.id, { code, reason: reason.trim() }));
    announce(words.bulkDone(units));
    setCode("");
    setReason("");
  };
  if (units === 0) return null;
  return (
    <details className="small">
      <summary>{words.bulkExemption(family.label)}</summary>
      <div className="stack">
        <NativeSelect
          label={words.exemptionCode}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          data={[
            { value: "", label: "" },
            ...method.nodes
              .filter(({ block }) => block === "tree")
              .map((node) => ({
                value: node.code,
                label: `${"· ".repeat(node.depth)}${node.code} ${node.label}`,
              })),
          ]}
          error={missing ? words.exemptionMissing : undefined}
        />
        <TextInput
          label={words.exemptionReason}
          description={words.exemptionReasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div>
          <Button variant="default" onClick={add}>
            {words.bulkAdd(units)}
          </Button>
        </div>
      </div>
    </details>
  );
}
