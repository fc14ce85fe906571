import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { MethodView } from "../../../contract/methods.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import { SHELL } from "../../words/shell.ts";
import type { Exemption } from "./unitsTyped.ts";

interface ExemptionsProps {
  readonly unit: string;
  readonly method: MethodView;
  readonly exemptions: readonly Exemption[];
  readonly change: (exemptions: readonly Exemption[]) => void;
}

/** The criteria that do not apply to one unit, fixed at opening, each with its reason. */
export function Exemptions(props: ExemptionsProps) {
  const words = useWords(EDIT);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" className="link-button" onClick={() => setOpened(true)}>
        {words.exemptionCount(props.exemptions.length)}
      </button>
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        size="lg"
        title={<span className="strong">{words.exemptionTitle(props.unit)}</span>}
      >
        <ExemptionList {...props} close={() => setOpened(false)} />
      </Dialog>
    </>
  );
}

function ExemptionList({
  method,
  exemptions,
  change,
  close,
}: ExemptionsProps & { readonly close: () => void }) {
  const words = useWords(EDIT);
  const shell = useWords(SHELL);
  const labels = new Map(method.nodes.map(({ code, label }) => [code, label]));
  return (
    <div className="stack">
      {exemptions.length > 0 && (
        <ul className="evidence-list">
          {exemptions.map(({ code, reason }) => (
            <li key={code} className="evidence-item">
              <div>
                <p className="strong">
                  {code} {labels.get(code)}
                </p>
                <p className="small">{reason}</p>
              </div>
              <button
                type="button"
                className="link-button"
                aria-label={`${words.drop} ${code}`}
                onClick={() => change(exemptions.filter((one) => one.code !== code))}
              >
                {words.drop}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ExemptionForm
        method={method}
        taken={exemptions.map(({ code }) => code)}
        add={(exemption) => change([...exemptions, exemption])}
      />
      <div>
        <Button variant="default" onClick={close}>
          {shell.close}
        </Button>
      </div>
    </div>
  );
}

interface ExemptionFormProps {
  readonly method: MethodView;
  readonly taken: readonly string[];
  readonly add: (exemption: Exemption) => void;
}

function ExemptionForm({ method, taken, add }: ExemptionFormProps) {
  const words = useWords(EDIT);
  const [code, setCode] = useState("");
  const [reason, setReason] = useState("");
  const [faulty, setFaulty] = useState(false);
  const open = method.nodes.filter((node) => node.block === "tree" && !taken.includes(node.code));
  const submit = () => {
    const whole = code !== "" && reason.trim() !== "";
    setFaulty(!whole);
    if (!whole) return;
    add({ code, reason: reason.trim() });
    setCode("");
    setReason("");
  };
  return (
    <div className="stack">
      <NativeSelect
        id="exemption-code"
        label={words.exemptionCode}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        data={[
          { value: "", label: "" },
          ...open.map((node) => ({
            value: node.code,
            label: `${"· ".repeat(node.depth)}${node.code} ${node.label}`,
          })),
        ]}
        error={faulty ? words.exemptionMissing : undefined}
      />
      <TextInput
        id="exemption-reason"
        label={words.exemptionReason}
        description={words.exemptionReasonHint}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <Button onClick={submit}>{words.add}</Button>
      </div>
    </div>
  );
}
