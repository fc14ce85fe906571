import "../../look/workingGroup.css";
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { createMeeting, meetingsQuery, noticeDownload } from "../../api/workingGroup.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { useRound } from "../../rounds/RoundFrame.tsx";
import { dateWords } from "../../show/times.ts";
import { useWords } from "../../words/language.tsx";
import { MEETINGS } from "../../words/meetings.ts";
import { MeetingForm } from "./MeetingForm.tsx";

const BLANK = { title: "", heldOn: "", place: "", chair: "", participants: "" };

/** The meetings of a round: created here, projected on their own page, concluded in a notice. */
export function Component() {
  const words = useWords(MEETINGS);
  const round = useRound();
  const navigate = useNavigate();
  const client = useQueryClient();
  const list = useQuery(meetingsQuery(round.id));
  const [creating, setCreating] = useState(false);
  return (
    <Loaded query={list}>
      {({ meetings, mayWrite }) => (
        <div className="stack">
          <p className="soft measure">{words.lead}</p>
          {mayWrite && (
            <div>
              <Button onClick={() => setCreating(true)}>{words.create}</Button>
            </div>
          )}
          {meetings.length === 0 && <Empty title={words.none} />}
          {meetings.map((meeting) => (
            <article key={meeting.id} className="card stack-tight">
              <div className="row-apart">
                <h2>{meeting.title}</h2>
                <Button component={Link} to={`/dot/${round.id}/cuoc-hop/${meeting.id}`}>
                  {words.project}
                </Button>
              </div>
              <p className="small">
                {[dateWords(meeting.heldOn), meeting.place, meeting.chair]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </p>
              <p className="row small">
                <span className="soft">{words.decided(meeting.decisions)}</span>
                <span>
                  {words.notice}: <a href={noticeDownload(meeting.id, "docx")}>DOCX</a>{" "}
                  <a href={noticeDownload(meeting.id, "pdf")}>PDF</a>
                </span>
              </p>
            </article>
          ))}
          <Dialog
            opened={creating}
            onClose={() => setCreating(false)}
            size="lg"
            title={<span className="strong">{words.create}</span>}
          >
            <MeetingForm
              before={BLANK}
              cancel={() => setCreating(false)}
              save={async (typed) => {
                const { id } = await createMeeting(round.id, typed);
                await client.invalidateQueries({ queryKey: meetingsQuery(round.id).queryKey });
                void navigate(`/dot/${round.id}/cuoc-hop/${id}`);
              }}
            />
          </Dialog>
        </div>
      )}
    </Loaded>
  );
}
