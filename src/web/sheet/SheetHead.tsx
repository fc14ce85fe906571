import { Button } from "@mantine/core";
import { Link } from "react-router";
import type { PreSubmitFinding, SheetView } from "../../contract/sheets.ts";
import { type SheetAddress, sheetDownload } from "../api/sheet.ts";
import { ChangesLink } from "../methods/ChangesLink.tsx";
import { Deadline } from "../parts/figures.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { ClockNotes } from "../rounds/ClockNotes.tsx";
import { momentWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { OFFLINE } from "../words/offline.ts";
import { METHOD_STATUS, STAGE } from "../words/rounds.ts";
import { SHEET } from "../words/sheet.ts";
import { SHELL } from "../words/shell.ts";
import { UNIT_WORK } from "../words/unitWork.ts";
import { Parts } from "./around/Parts.tsx";
import { Renew } from "./around/Renew.tsx";
import { ReopenNotes } from "./around/ReopenNotes.tsx";
import { ReviewNotes } from "./around/ReviewNotes.tsx";
import { StakeLine } from "./around/StakeLine.tsx";
import { SaveSummary } from "./saving/SaveSummary.tsx";
import { Withdraw } from "./submit/Withdraw.tsx";

interface SheetHeadProps {
  readonly sheet: SheetView;
  readonly address: SheetAddress;
  readonly restored: number;
  /** What may lose points; undefined until it is known. */
  readonly findings: readonly PreSubmitFinding[] | undefined;
}

export function SheetHead({ sheet, address, restored, findings }: SheetHeadProps) {
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
        <OfflineLink sheet={sheet} />
        <SheetActions sheet={sheet} address={address} />
      </div>
      {findings && sheet.state === "draft" && <StakeLine sheet={sheet} list={findings} />}
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

/** For whoever has something to fill in. */
function OfflineLink({ sheet }: { readonly sheet: SheetView }) {
  const words = useWords(OFFLINE);
  return canFillIn(sheet) ? (
    <Link to="excel" className="small">
      {words.tool}
    </Link>
  ) : null;
}

function canFillIn({ leaves }: SheetView): boolean {
  return leaves.some(({ allowed }) => allowed.includes("leaf.answer") || allowed.includes("leaf.explain"));
}

function SheetActions({ sheet, address }: { readonly sheet: SheetView; readonly address: SheetAddress }) {
  const words = useWords(SHEET);
  const work = useWords(UNIT_WORK);
  const may = (action: SheetView["allowed"][number]) => sheet.allowed.includes(action);
  return (
    <>
      {sheet.leaves.some(({ appraisal }) => appraisal?.decision === "change") && (
        <Button
          size="sm"
          component={Link}
          to="giai-trinh"
          variant={sheet.stage === "explanation" ? "filled" : "default"}
        >
          {words.explain}
        </Button>
      )}
      {may("sheet.approve") && (
        <Button component={Link} to="duyet" size="sm">
          {work.toSign}
        </Button>
      )}
      {may("sheet.present") && (
        <Button component={Link} to="gui" size="sm">
          {work.presentCheck}
        </Button>
      )}
      {may("sheet.submit") && (
        <Button component={Link} to="gui" size="sm">
          {words.check}
        </Button>
      )}
      {may("sheet.renew") && <Renew address={address} />}
      {may("sheet.withdraw") && <Withdraw address={address} state={sheet.state} />}
      {may("sheet.divide") && (
        <Button component={Link} to="giao-viec" size="sm" variant="default">
          {work.divide}
        </Button>
      )}
      {sheet.allowed.includes("sheet.try") && (
        <Link className="small" to={`/phuong-an/${sheet.unit.key}?dot=${sheet.round.id}`}>
          {words.tryPart}
        </Link>
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
  const canWork = canFillIn(sheet);
  return (
    <>
      {restored > 0 && <output className="note note-warning">{words.restored(restored)}</output>}
      <ClockNotes changes={sheet.around.clockChanges} />
      <ReopenNotes list={sheet.around.reopenings} />
      <ReviewNotes sheet={sheet} />
      <Parts sheet={sheet} />
      {sheet.partial && <p className="note">{words.partial}</p>}
      {receipt && sheet.state === "submitted" && (
        <p className="note note-success">
          {(sheet.allowed.includes("sheet.withdraw") ? words.submittedNote : words.submittedFor)(
            momentWords(receipt.submittedAt, language),
            receipt.submittedByName,
          )}{" "}
          <Link to="bien-nhan">{words.seeReceipt}</Link>
        </p>
      )}
      {!canWork && sheet.state === "draft" && <p className="note">{words.readOnly}</p>}
    </>
  );
}
