import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { UnitKey } from "../../../contract/ids.ts";
import type { SigningView } from "../../../contract/reviews.ts";
import { type SheetAddress, sheetQuery } from "../../api/sheet.ts";
import { type ReviewActName, reviewSheet, signingQuery } from "../../api/unitWork.ts";
import { announce } from "../../parts/announce.ts";
import { Problem } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import { UNIT_WORK } from "../../words/unitWork.ts";

const PART_ACTS = { present: "part.present", approve: "part.approve", return: "part.return" } as const;
const SHEET_ACTS = { present: "sheet.present", approve: "sheet.approve", return: "sheet.return" } as const;

interface SigningActsProps {
  readonly view: SigningView;
  readonly address: SheetAddress;
}

/** The leader's two buttons; for a department's focal point the one that presents the part. */
export function SigningActs({ view, address }: SigningActsProps) {
  const words = useWords(UNIT_WORK);
  const sheet = useWords(SHEET);
  const part = view.department !== null;
  const may = (act: "present" | "approve" | "return") =>
    view.allowed.includes(part ? PART_ACTS[act] : SHEET_ACTS[act]);
  const back = `/dot/${view.round.id}/phieu/${view.unit.key}`;
  if (!may("present") && !may("approve") && !may("return")) {
    return (
      <p className="note">
        {words.notForYou} <Link to={back}>{sheet.backToSheet}</Link>
      </p>
    );
  }
  return <ActForm view={view} address={address} may={may} />;
}

interface ActFormProps extends SigningActsProps {
  readonly may: (act: "present" | "approve" | "return") => boolean;
}

function ActForm({ view, address, may }: ActFormProps) {
  const words = useWords(UNIT_WORK);
  const [word, setWord] = useState("");
  const [missing, setMissing] = useState(false);
  const review = useReview(view, address);
  const act = (name: ReviewActName) => {
    const empty = name === "return" && word.trim() === "";
    setMissing(empty);
    if (empty) document.getElementById("review-word")?.focus();
    else review.mutate({ name, word });
  };
  const returns = may("return");
  return (
    <section className="card stack signing-acts" aria-label={words.approve}>
      <Textarea
        id="review-word"
        label={returns ? words.returnWord : words.presentWord}
        description={returns ? words.returnHint : undefined}
        autosize
        minRows={2}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
        error={missing ? words.returnMissing : undefined}
      />
      {review.error && <Problem error={review.error} />}
      <div className="form-actions">
        {may("present") && (
          <Button loading={review.isPending} onClick={() => act("present")}>
            {words.present}
          </Button>
        )}
        {may("approve") && (
          <Button loading={review.isPending} onClick={() => act("approve")}>
            {view.approvalSubmits ? words.approveSubmit : words.approve}
          </Button>
        )}
        {returns && (
          <Button variant="default" loading={review.isPending} onClick={() => act("return")}>
            {words.giveBack}
          </Button>
        )}
      </div>
    </section>
  );
}

function useReview(view: SigningView, address: SheetAddress) {
  const words = useWords(UNIT_WORK);
  const client = useQueryClient();
  const navigate = useNavigate();
  const department = view.department === null ? null : UnitKey.parse(view.department.key);
  return useMutation({
    mutationFn: ({ name, word }: { readonly name: ReviewActName; readonly word: string }) =>
      reviewSheet(address, name, { department, word }),
    onSuccess: async (_sheet, { name }) => {
      await client.invalidateQueries({ queryKey: sheetQuery(address).queryKey });
      await client.invalidateQueries({ queryKey: signingQuery(address, department).queryKey });
      await client.invalidateQueries({ queryKey: ["rounds"] });
      const done = { present: words.presented, return: words.returnedDone };
      announce(
        name === "approve" ? (view.approvalSubmits ? words.submittedDone : words.approvedDone) : done[name],
      );
      await navigate(`/dot/${address.round}/phieu/${address.unit}`);
    },
  });
}
