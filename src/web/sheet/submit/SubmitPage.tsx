import "../../look/sheet.css";
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "react-router";
import type { SheetView } from "../../../contract/sheets.ts";
import { useSession } from "../../api/session.ts";
import { findingsQuery, type SheetAddress, sheetQuery, submitSheet } from "../../api/sheet.ts";
import { Deadline } from "../../parts/figures.tsx";
import { PageTitle } from "../../parts/PageTitle.tsx";
import { Loaded, Problem } from "../../parts/states.tsx";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import { keptUnsaved } from "../saving/keepUnsaved.ts";
import { unsavedPlace } from "../saving/queues.ts";
import { selfTotalText } from "../selfTotal.ts";
import { Findings } from "./Findings.tsx";
import { PresentBox } from "./PresentBox.tsx";

export function Component() {
  const { round = "", unit = "" } = useParams();
  const address = { round, unit };
  const sheet = useQuery(sheetQuery(address));
  const findings = useQuery(findingsQuery(address));
  return (
    <div className="page page-narrow">
      <Loaded query={sheet}>
        {(view) => (
          <>
            <SubmitTitle sheet={view} />
            <div className="stack-wide">
              <Loaded query={findings}>{(list) => <Findings list={list} sheet={view} />}</Loaded>
              <SubmitBox sheet={view} address={address} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

function SubmitTitle({ sheet }: { readonly sheet: SheetView }) {
  const words = useWords(SHEET);
  return (
    <PageTitle
      title={words.submitTitle}
      crumbs={[{ label: words.title(sheet.unit.name), to: `/dot/${sheet.round.id}/phieu/${sheet.unit.key}` }]}
    >
      {sheet.deadline && (
        <p className="small">
          <Deadline at={sheet.deadline} />
        </p>
      )}
    </PageTitle>
  );
}

function SubmitBox({ sheet, address }: { readonly sheet: SheetView; readonly address: SheetAddress }) {
  const words = useWords(SHEET);
  const { language } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const account = useSession()?.account.id ?? "";
  const unsaved = keptUnsaved(unsavedPlace(account, address)).length > 0;
  const back = `/dot/${sheet.round.id}/phieu/${sheet.unit.key}`;
  const submit = useMutation({
    mutationFn: () => submitSheet(address),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sheetQuery(address).queryKey });
      await navigate(`${back}/bien-nhan`);
    },
  });
  if (sheet.allowed.includes("sheet.present"))
    return <PresentBox sheet={sheet} address={address} unsaved={unsaved} />;
  if (!sheet.allowed.includes("sheet.submit") || sheet.state === "submitted") {
    return (
      <p className="note">
        {words.cannotSubmit} <Link to={back}>{words.backToSheet}</Link>
      </p>
    );
  }
  const total = selfTotalText(sheet, language);
  return (
    <section className="card stack" aria-label={words.submit}>
      <p>{words.submitWords(total)}</p>
      {unsaved && <p className="note note-danger">{words.unsavedFirst}</p>}
      {submit.error && <Problem error={submit.error} />}
      <div className="form-actions">
        <Button disabled={unsaved} loading={submit.isPending} onClick={() => submit.mutate()}>
          {words.submit}
        </Button>
        <Link to={back}>{words.backToSheet}</Link>
      </div>
    </section>
  );
}
