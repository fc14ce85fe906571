import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import type { MeetingView } from "../../../contract/meetings.ts";
import { noticeDownload, useMeetingAct } from "../../api/workingGroup.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Problem } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { MEETINGS } from "../../words/meetings.ts";
import { TotalsTable } from "../risks/RiskSums.tsx";
import { MeetingForm } from "./MeetingForm.tsx";

/** The end of a meeting: the sums, the general assessment, the notice of conclusions, and what comes next. */
export function Conclusion({ meeting }: { readonly meeting: MeetingView }) {
  const words = useWords(MEETINGS);
  const act = useMeetingAct(meeting.round, meeting.id);
  const [assessment, setAssessment] = useState(meeting.assessment);
  const [editing, setEditing] = useState(false);
  const { title, heldOn, place, chair, participants, rowVersion } = meeting;
  const save = () =>
    act.mutate({
      act: "edit",
      said: { title, heldOn, place, chair, participants, assessment: assessment.trim(), rowVersion },
    });
  return (
    <section className="stack" aria-label={words.conclude}>
      <h2>{words.conclude}</h2>
      <TotalsTable totals={meeting.totals} />
      {meeting.mayWrite ? (
        <>
          <Textarea
            label={words.assessment}
            description={words.assessmentHint}
            autosize
            minRows={4}
            maxLength={8000}
            value={assessment}
            onChange={(event) => setAssessment(event.currentTarget.value)}
          />
          <div className="row">
            <Button
              loading={act.isPending}
              disabled={assessment.trim() === meeting.assessment}
              onClick={save}
            >
              {words.save}
            </Button>
            <Button variant="default" onClick={() => setEditing(true)}>
              {words.edit}
            </Button>
            <output className="save-news">{act.isSuccess ? words.saved : ""}</output>
          </div>
        </>
      ) : (
        <p className="written">{meeting.assessment}</p>
      )}
      {act.error && <Problem error={act.error} />}
      <p className="row">
        <span>
          {words.notice}: <a href={noticeDownload(meeting.id, "docx")}>DOCX</a>{" "}
          <a href={noticeDownload(meeting.id, "pdf")}>PDF</a>
        </span>
        <Link to={`/dot/${meeting.round}/yeu-cau`}>{words.toRequests}</Link>
        {meeting.mayWrite && <Link to={`/nhiem-vu/moi?cuoc-hop=${meeting.id}`}>{words.toTasks}</Link>}
      </p>
      <Dialog
        opened={editing}
        onClose={() => setEditing(false)}
        size="lg"
        title={<span className="strong">{words.edit}</span>}
      >
        <MeetingForm
          before={{ title, heldOn, place, chair, participants }}
          cancel={() => setEditing(false)}
          save={async (typed) => {
            await act.mutateAsync({
              act: "edit",
              said: { ...typed, assessment: meeting.assessment, rowVersion },
            });
            setEditing(false);
          }}
        />
      </Dialog>
    </section>
  );
}
