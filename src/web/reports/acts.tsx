import { Button, Checkbox, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ReportView } from "../../contract/reports.ts";
import { useIssueReport, useReturnReport } from "../api/reports.ts";
import { announce } from "../parts/announce.ts";
import { DateBox } from "../parts/DateBox.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { REPORT } from "../words/reports.ts";

/** Number, day, signer; while the period is open also the word that figures are provisional. */
export function IssueForm({ view }: { readonly view: ReportView }) {
  const words = useWords(REPORT);
  const refusal = useRefusal();
  const issue = useIssueReport(view.id);
  const [number, setNumber] = useState("");
  const [day, setDay] = useState("");
  const [signer, setSigner] = useState("");
  const [provisional, setProvisional] = useState(false);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing: FormFault[] = [];
    if (number.trim() === "") missing.push({ field: "issue-number", text: words.numberMissing });
    if (day === "") missing.push({ field: "issue-day", text: words.dayMissing });
    setFaults(missing);
    if (missing.length > 0) return;
    issue.mutate(
      { number, day, signer, provisional, content: view.content },
      {
        onSuccess: () => announce(words.issued),
        onError: (error) =>
          setFaults(
            refusal(error, { day: "issue-day", number: "issue-number", provisional: "issue-provisional" }),
          ),
      },
    );
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate aria-label={words.issueTitle}>
      <h2>{words.issueTitle}</h2>
      <ErrorSummary faults={faults} />
      <div className="row report-boxes">
        <TextInput
          id="issue-number"
          label={words.number}
          value={number}
          error={faultOf(faults, "issue-number")}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DateBox
          id="issue-day"
          label={words.day}
          value={day}
          change={setDay}
          fault={faultOf(faults, "issue-day")}
        />
        <TextInput
          label={words.signer}
          value={signer}
          onChange={(event) => setSigner(event.currentTarget.value)}
        />
      </div>
      {!view.closed && (
        <Checkbox
          id="issue-provisional"
          label={words.withProvisional}
          checked={provisional}
          onChange={(event) => setProvisional(event.currentTarget.checked)}
        />
      )}
      <div className="form-actions">
        <Button type="submit" loading={issue.isPending}>
          {words.issue}
        </Button>
      </div>
    </form>
  );
}

/** The office that called gives a report back. */
export function ReturnForm({ view }: { readonly view: ReportView }) {
  const words = useWords(REPORT);
  const refusal = useRefusal();
  const giveBack = useReturnReport(view.id);
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setFaults([{ field: "return-reason", text: words.reasonMissing }]);
    giveBack.mutate(reason, {
      onSuccess: () => announce(words.returned),
      onError: (error) => setFaults(refusal(error, { reason: "return-reason" })),
    });
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate aria-label={words.giveBack}>
      <h2>{words.giveBack}</h2>
      <ErrorSummary faults={faults} />
      <Textarea
        id="return-reason"
        label={words.giveBackReason}
        autosize
        minRows={2}
        value={reason}
        error={faultOf(faults, "return-reason")}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="form-actions">
        <Button type="submit" variant="default" loading={giveBack.isPending}>
          {words.giveBack}
        </Button>
      </div>
    </form>
  );
}
