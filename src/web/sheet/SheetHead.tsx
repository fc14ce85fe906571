import { Button } from "@mantine/core";
import { Link, useNavigate } from "react-router";
import type { SheetView } from "../../contract/sheets.ts";
import { type SheetAddress, sheetDownload } from "../api/sheet.ts";
import { ChangesLink } from "../methods/ChangesLink.tsx";
import { Deadline } from "../parts/figures.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { momentWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { METHOD_STATUS, STAGE } from "../words/rounds.ts";
import { SHEET } from "../words/sheet.ts";
import { SHELL } from "../words/shell.ts";
import { SaveSummary } from "./saving/SaveSummary.tsx";
import { Withdraw } from "./submit/Withdraw.tsx";

interface SheetHeadProps {
  readonly sheet: SheetView;
  readonly address: SheetAddress;
  readonly restored: number;
}

export function SheetHead({ sheet, address, restored }: SheetHeadProps) {
  const words = useWords(SHEET);
  const shell = useWords(SHELL);
  const stages = useWords(STAGE);
  return (
    <div className="sheet-head">
      <PageTitle
        title={words.title(sheet.unit.name)}
        crumbs={[
          { label: shell.home, to: "/" },
          { label: sheet.round.title, to: `/dot/${sheet.round.id}` },
        ]}
      >
        <div className="row small">
          <span className={`tag tag-accent ${sheet.deadline ? "sheet-stage" : ""}`}>
            {stages[sheet.stage]}
          </span>
          {sheet.deadline && <Deadline at={sheet.deadline} />}
          <MethodName sheet={sheet} />
        </div>
      </PageTitle>
      <div className="row no-print">
        <SaveSummary />
        <ChangesLink round={sheet.round.id} unit={sheet.unit.key} />
        <SheetActions sheet={sheet} address={address} />
      </div>
      <SheetNotes sheet={sheet} restored={restored} />
    </div>
  );
}

function MethodName({ sheet }: { readonly sheet: SheetView }) {
  const statuses = useWords(METHOD_STATUS);
  const { status, title, id, version } = sheet.method;
  const known =
    status === "official" || status === "field-level" || status === "composed" ? statuses[status] : status;
  return (
    <span className="soft method-name">
      <a href={`/bo-tieu-chi/${id}/${version}`}>{title}</a> <span className="tag">{known}</span>
    </span>
  );
}

function SheetActions({ sheet, address }: { readonly sheet: SheetView; readonly address: SheetAddress }) {
  const words = useWords(SHEET);
  const navigate = useNavigate();
  return (
    <>
      {sheet.allowed.includes("sheet.submit") && sheet.state === "draft" && (
        <Button size="sm" onClick={() => void navigate("gui")}>
          {words.check}
        </Button>
      )}
      {sheet.allowed.includes("sheet.withdraw") && sheet.state === "submitted" && (
        <Withdraw address={address} />
      )}
      {sheet.allowed.includes("sheet.export") && (
        <span className="row small downloads">
          <a href={sheetDownload(address, "xlsx")} download>
            {words.downloadXlsx}
          </a>
          <a href={sheetDownload(address, "csv")} download>
            {words.downloadCsv}
          </a>
        </span>
      )}
    </>
  );
}

function SheetNotes({ sheet, restored }: { readonly sheet: SheetView; readonly restored: number }) {
  const words = useWords(SHEET);
  const { language } = useLanguage();
  const { receipt } = sheet;
  const canWork = sheet.leaves.some(
    ({ allowed }) => allowed.includes("leaf.answer") || allowed.includes("leaf.explain"),
  );
  return (
    <>
      {restored > 0 && <output className="note note-warning">{words.restored(restored)}</output>}
      {sheet.partial && <p className="note">{words.partial}</p>}
      {receipt && sheet.state === "submitted" && (
        <p className="note note-success">
          {words.submittedNote(momentWords(receipt.submittedAt, language), receipt.submittedByName)}{" "}
          <Link to="bien-nhan">{words.seeReceipt}</Link>
        </p>
      )}
      {!canWork && sheet.state === "draft" && <p className="note">{words.readOnly}</p>}
    </>
  );
}
