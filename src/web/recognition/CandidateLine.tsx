import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type {
  RecognitionCandidate,
  RecognitionFinding,
  RecognitionView,
} from "../../contract/recognition.ts";
import { useDecide } from "../api/recognition.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { useSaid, useWords } from "../words/language.tsx";
import { RECOGNITION_LIST } from "../words/recognition.ts";

interface CandidateLineProps {
  readonly view: RecognitionView;
  readonly candidate: RecognitionCandidate;
  readonly writes: boolean;
}

type Deciding = "propose" | "leave-out" | null;

export function CandidateLine({ view, candidate, writes }: CandidateLineProps) {
  const words = useWords(RECOGNITION_LIST);
  const said = useSaid();
  const [deciding, setDeciding] = useState<Deciding>(null);
  const { name, grounds, findings, tied, decision, standing } = candidate;
  const tags = {
    proposed: <span className="tag tag-success">{words.stands}</span>,
    open: <span className="tag tag-warning">{words.isOpen}</span>,
    "left-out": <span className="tag">{words.isOut}</span>,
  };
  return (
    <article
      className={standing === "left-out" ? "award-line award-line-out" : "award-line"}
      aria-label={name}
    >
      <div className="stack-tight">
        <span className="strong">{name}</span>
        <span>{capital(grounds.map(said).join("; "))}</span>
        {tied && <span className="small">{words.tied}</span>}
        <Findings findings={findings} />
        {decision !== null && (
          <span className="small">{words.decided(decision.byName, decision.reason)}</span>
        )}
      </div>
      <div className="stack-tight">
        {tags[standing]}
        {writes && <DecideButtons view={view} candidate={candidate} decide={setDeciding} />}
      </div>
      {deciding !== null && (
        <DecideDialog view={view} candidate={candidate} decision={deciding} close={() => setDeciding(null)} />
      )}
    </article>
  );
}

/** The first letter of a sentence. */
export function capital(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase("vi")}${text.slice(1)}`;
}

export function Findings({ findings }: { readonly findings: readonly RecognitionFinding[] }) {
  const words = useWords(RECOGNITION_LIST);
  const said = useSaid();
  if (findings.length === 0) return null;
  return (
    <div className="small">
      <span className="strong">{words.against}:</span>
      <ul className="plain-lines">
        {findings.map((finding) => (
          <li key={finding.vi}>{capital(said(finding))}</li>
        ))}
      </ul>
    </div>
  );
}

interface DecideButtonsProps {
  readonly view: RecognitionView;
  readonly candidate: RecognitionCandidate;
  readonly decide: (decision: Deciding) => void;
}

function DecideButtons({ view, candidate, decide }: DecideButtonsProps) {
  const words = useWords(RECOGNITION_LIST);
  const act = useDecide(view.id);
  const { award, unit, name, standing, decision } = candidate;
  const takeBack = { award, unit, decision: null, reason: "", version: view.version };
  return (
    <>
      {standing !== "proposed" && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`${words.propose}: ${name}`}
          onClick={() => decide("propose")}
        >
          {words.propose}
        </Button>
      )}
      {standing !== "left-out" && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`${words.leaveOut}: ${name}`}
          onClick={() => decide("leave-out")}
        >
          {words.leaveOut}
        </Button>
      )}
      {decision !== null && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`${words.takeBack}: ${name}`}
          loading={act.isPending}
          onClick={() => act.mutate(takeBack)}
        >
          {words.takeBack}
        </Button>
      )}
    </>
  );
}

interface DecideDialogProps {
  readonly view: RecognitionView;
  readonly candidate: RecognitionCandidate;
  readonly decision: NonNullable<Deciding>;
  readonly close: () => void;
}

function DecideDialog({ view, candidate, decision, close }: DecideDialogProps) {
  const words = useWords(RECOGNITION_LIST);
  const refusal = useRefusal();
  const act = useDecide(view.id);
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setFaults([{ field: "decide-reason", text: words.reasonMissing }]);
    const { award, unit } = candidate;
    act.mutate(
      { award, unit, decision, reason, version: view.version },
      { onSuccess: close, onError: (error) => setFaults(refusal(error, { reason: "decide-reason" })) },
    );
  };
  return (
    <Dialog opened onClose={close} title={words.decideAbout(candidate.name)}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <Textarea
          id="decide-reason"
          label={words.reason}
          autosize
          minRows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={faultOf(faults, "decide-reason")}
        />
        <div className="form-actions">
          <Button type="submit" loading={act.isPending}>
            {decision === "propose" ? words.propose : words.leaveOut}
          </Button>
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
