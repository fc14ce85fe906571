import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { UnitKey } from "../../../contract/ids.ts";
import type { PortalBook } from "../../../contract/portalChecks.ts";
import { usePortalAct } from "../../api/workingGroup.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ErrorSummary, useRefusal } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { PORTAL } from "../../words/portal.ts";
import { SHELL } from "../../words/shell.ts";
import { type AgenciesTyped, AgencyBoxes } from "./AgencyBoxes.tsx";

interface TemplateDialogProps {
  readonly book: PortalBook;
  readonly close: () => void;
}

/** The usual five things, each at the leaf it most likely belongs to. */
export function TemplateDialog({ book, close }: TemplateDialogProps) {
  const words = useWords(PORTAL);
  const shell = useWords(SHELL);
  const act = usePortalAct(book.round.id);
  const refusal = useRefusal();
  const [leaves, setLeaves] = useState(() => book.template.map(({ leaf }) => leaf ?? ""));
  const [agencies, setAgencies] = useState<AgenciesTyped>({
    lead: book.departments[0]?.unit ?? "",
    support: [],
    due: "",
  });
  const items = book.template.flatMap(({ item }, index) => {
    const leaf = leaves[index] ?? "";
    return leaf === "" ? [] : [{ item, leaf }];
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { lead, support, due } = agencies;
    const template = {
      lead: UnitKey.parse(lead),
      support: support.map((unit) => UnitKey.parse(unit)),
      due: due === "" ? null : due,
      items,
    };
    act.mutate({ act: "template", template }, { onSuccess: close });
  };
  return (
    <Dialog opened onClose={close} size="lg" title={<span className="strong">{words.template}</span>}>
      <form className="stack" onSubmit={save}>
        <ErrorSummary faults={act.error ? refusal(act.error) : []} />
        {book.template.map(({ item, wanted }, index) => (
          <label key={item} className="stack-tight">
            <span>
              {item}. {wanted}
            </span>
            <select
              className="plain-select"
              aria-label={`${words.leaf} ${item}`}
              value={leaves[index]}
              onChange={(event) => {
                const value = event.currentTarget.value;
                setLeaves((before) => before.map((each, at) => (at === index ? value : each)));
              }}
            >
              <option value="">{words.noLeaf}</option>
              {book.leaves.map(({ code, label }) => (
                <option key={code} value={code}>
                  {code} {label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <AgencyBoxes book={book} typed={agencies} change={setAgencies} />
        <div className="form-actions">
          <Button type="submit" disabled={items.length === 0} loading={act.isPending}>
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
