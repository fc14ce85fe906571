import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { RequestView } from "../../../contract/supplementRequests.ts";
import { useRequestAct } from "../../api/workingGroup.ts";
import { DateBox } from "../../parts/DateBox.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../../parts/ErrorSummary.tsx";
import { Problem } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { REQUESTS } from "../../words/requests.ts";
import { SHELL } from "../../words/shell.ts";
import { endOfDay } from "../endOfDay.ts";

interface FollowRequestProps {
  readonly round: string;
  readonly request: RequestView;
  /** Leaves that are not answered. */
  readonly open: number;
}

/** Reminds of what is missing, moves the date with a reason, closes. */
export function FollowRequest({ round, request, open }: FollowRequestProps) {
  const words = useWords(REQUESTS);
  const shell = useWords(SHELL);
  const act = useRequestAct(round);
  const [asked, ask] = useState<"extend" | "close" | null>(null);
  return (
    <div className="stack-tight">
      <div className="row">
        {open > 0 && (
          <Button
            variant="default"
            loading={act.isPending}
            onClick={() => act.mutate({ act: "remind", id: request.id })}
          >
            {words.remind}
          </Button>
        )}
        <Button variant="default" onClick={() => ask("extend")}>
          {words.extend}
        </Button>
        <Button variant="subtle" onClick={() => ask("close")}>
          {words.close}
        </Button>
      </div>
      {act.error && <Problem error={act.error} />}
      {asked === "extend" && <ExtendDialog round={round} request={request} close={() => ask(null)} />}
      <Dialog
        opened={asked === "close"}
        onClose={() => ask(null)}
        title={<span className="strong">{words.close}</span>}
      >
        <div className="stack">
          <p>{words.closeSure}</p>
          <div className="form-actions">
            <Button
              onClick={() => act.mutate({ act: "close", id: request.id }, { onSettled: () => ask(null) })}
            >
              {words.close}
            </Button>
            <Button variant="default" onClick={() => ask(null)}>
              {shell.cancel}
            </Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}

function ExtendDialog({
  round,
  request,
  close,
}: {
  readonly round: string;
  readonly request: RequestView;
  readonly close: () => void;
}) {
  const words = useWords(REQUESTS);
  const shell = useWords(SHELL);
  const act = useRequestAct(round);
  const refusal = useRefusal();
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const save = () => {
    const found = [
      ...(until === "" ? [{ field: "extend-until", text: words.untilFault }] : []),
      ...(reason.trim() === "" ? [{ field: "extend-reason", text: words.reasonFault }] : []),
    ];
    setFaults(found);
    if (found.length > 0) return;
    act.mutate(
      { act: "extend", id: request.id, said: { until: endOfDay(until), reason: reason.trim() } },
      { onSuccess: close, onError: (error) => setFaults(refusal(error, { until: "extend-until" })) },
    );
  };
  return (
    <Dialog opened onClose={close} title={<span className="strong">{words.extend}</span>}>
      <div className="stack">
        <ErrorSummary faults={faults} />
        <DateBox
          id="extend-until"
          label={words.until}
          hint={words.untilHint}
          value={until}
          change={setUntil}
          fault={faultOf(faults, "extend-until")}
        />
        <Textarea
          id="extend-reason"
          label={words.reason}
          autosize
          minRows={2}
          value={reason}
          error={faultOf(faults, "extend-reason")}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="form-actions">
          <Button loading={act.isPending} onClick={save}>
            {words.extendDo}
          </Button>
          <Button variant="default" onClick={close}>
            {shell.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
