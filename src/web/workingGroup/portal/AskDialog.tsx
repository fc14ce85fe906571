import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { UnitKey } from "../../../contract/ids.ts";
import type { PortalBook } from "../../../contract/portalChecks.ts";
import { usePortalAct } from "../../api/workingGroup.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { PORTAL } from "../../words/portal.ts";
import { SHELL } from "../../words/shell.ts";
import { type AgenciesTyped, AgencyBoxes } from "./AgencyBoxes.tsx";

interface AskDialogProps {
  readonly book: PortalBook;
  readonly close: () => void;
}

/** Has one thing checked. */
export function AskDialog({ book, close }: AskDialogProps) {
  const words = useWords(PORTAL);
  const shell = useWords(SHELL);
  const act = usePortalAct(book.round.id);
  const refusal = useRefusal();
  const [leaf, setLeaf] = useState(book.leaves[0]?.code ?? "");
  const [wanted, setWanted] = useState("");
  const [portal, setPortal] = useState("");
  const [agencies, setAgencies] = useState<AgenciesTyped>({
    lead: book.departments[0]?.unit ?? "",
    support: [],
    due: "",
  });
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (wanted.trim().length < 3) return setFaults([{ field: "portal-wanted", text: words.wantedFault }]);
    const { lead, support, due } = agencies;
    act.mutate(
      {
        act: "ask",
        check: {
          leaf,
          wanted: wanted.trim(),
          portal: portal.trim(),
          address: "",
          lead: UnitKey.parse(lead),
          support: support.map((unit) => UnitKey.parse(unit)),
          person: "",
          due: due === "" ? null : due,
        },
      },
      { onSuccess: close, onError: (error) => setFaults(refusal(error, { wanted: "portal-wanted" })) },
    );
  };
  return (
    <Dialog opened onClose={close} size="lg" title={<span className="strong">{words.ask}</span>}>
      <form className="stack" onSubmit={save} noValidate>
        <ErrorSummary faults={faults} />
        <label className="stack-tight">
          <span className="strong small">{words.leaf}</span>
          <select
            className="plain-select"
            value={leaf}
            onChange={(event) => setLeaf(event.currentTarget.value)}
          >
            {book.leaves.map(({ code, label }) => (
              <option key={code} value={code}>
                {code} {label}
              </option>
            ))}
          </select>
        </label>
        <Textarea
          id="portal-wanted"
          label={words.wanted}
          autosize
          minRows={2}
          maxLength={1000}
          value={wanted}
          error={faultOf(faults, "portal-wanted")}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <TextInput
          label={words.portal}
          value={portal}
          onChange={(event) => setPortal(event.currentTarget.value)}
        />
        <AgencyBoxes book={book} typed={agencies} change={setAgencies} />
        <div className="form-actions">
          <Button type="submit" loading={act.isPending}>
            {words.give}
          </Button>
          <Button variant="default" onClick={close}>
            {shell.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
