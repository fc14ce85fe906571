import "../../look/sheet.css";
import "../../look/unitWork.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import type { ReceiptView, SheetView } from "../../../contract/sheets.ts";
import { sheetQuery } from "../../api/sheet.ts";
import { receiptsQuery } from "../../api/unitWork.ts";
import { PageTitle } from "../../parts/PageTitle.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { pointsText } from "../../show/numbers.ts";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import { EvidenceFacts } from "../evidence/EvidenceItem.tsx";

export function Component() {
  const { round = "", unit = "" } = useParams();
  const words = useWords(SHEET);
  const sheet = useQuery(sheetQuery({ round, unit }));
  const receipts = useQuery(receiptsQuery({ round, unit }));
  const back = `/dot/${round}/phieu/${unit}`;
  return (
    <div className="page page-narrow">
      <PageTitle title={words.receiptTitle} />
      <Loaded query={sheet}>
        {(view) => (
          <div className="stack-wide">
            <Loaded query={receipts} lines={3}>
              {(list) => <Receipts sheet={view} list={list} />}
            </Loaded>
            <div className="form-actions no-print">
              {view.receipt && <Button onClick={() => print()}>{words.print}</Button>}
              <Link to={back}>{words.backToSheet}</Link>
            </div>
          </div>
        )}
      </Loaded>
    </div>
  );
}

interface ReceiptsProps {
  readonly sheet: SheetView;
  readonly list: readonly ReceiptView[];
}

/** The receipt in force, and every other one with what became of it. */
function Receipts({ sheet, list }: ReceiptsProps) {
  const words = useWords(SHEET);
  const { language } = useLanguage();
  const newest = list.find(({ state }) => state === "in-force");
  const others = list.filter((receipt) => receipt !== newest);
  const states = {
    "in-force": words.receiptInForce,
    replaced: words.receiptReplaced,
    withdrawn: words.receiptWithdrawn,
  };
  return (
    <>
      {newest ? <ReceiptCard sheet={sheet} receipt={newest} /> : <Empty title={words.noReceipt} />}
      {others.length > 0 && (
        <section className="stack-tight" aria-labelledby="other-receipts">
          <h2 id="other-receipts">{words.otherReceipts}</h2>
          <ul className="history-list small">
            {others.map((receipt) => (
              <li key={`${receipt.submittedAt}${receipt.hash}`}>
                <span className="tag">{states[receipt.state]}</span>{" "}
                {momentWords(receipt.submittedAt, language)}, {receipt.submittedByName}
                {receipt.points !== null &&
                  `: ${pointsText(receipt.points, language)}/${pointsText(receipt.assignedMax, language)} ${words.points}`}
                <br />
                <code className="hash">{receipt.hash}</code>
                <Detached receipt={receipt} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface ReceiptCardProps {
  readonly sheet: SheetView;
  readonly receipt: ReceiptView;
}

function ReceiptCard({ sheet, receipt }: ReceiptCardProps) {
  const words = useWords(SHEET);
  const { language } = useLanguage();
  const facts = [
    [words.receiptRound, sheet.round.title],
    [words.receiptUnit, sheet.unit.name],
    [words.receiptAt, momentWords(receipt.submittedAt, language)],
    [words.receiptBy, receipt.submittedByName],
    ...(receipt.points === null
      ? []
      : [
          [
            words.receiptPoints,
            `${pointsText(receipt.points, language)}/${pointsText(receipt.assignedMax, language)} ${words.points}`,
          ] as const,
        ]),
  ] as const;
  return (
    <article className="card receipt">
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="receipt-hash">
          <dt>{words.receiptHash}</dt>
          <dd>
            <code>{receipt.hash}</code>
          </dd>
        </div>
      </dl>
      <p className="small soft">{words.receiptNote}</p>
      <Detached receipt={receipt} />
    </article>
  );
}

/** What the receipt proves and the sheet no longer shows: it stays readable here. */
function Detached({ receipt: { detached } }: { readonly receipt: ReceiptView }) {
  const words = useWords(SHEET);
  if (detached.length === 0) return null;
  return (
    <details className="small no-print receipt-detached">
      <summary>{words.detached(detached.length)}</summary>
      <ul className="evidence-list">
        {detached.map((piece) => (
          <li key={piece.id} className="evidence-item">
            <div>
              <span className="tag tag-accent">{words.criterionCode(piece.leaf)}</span>
              <EvidenceFacts evidence={piece} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
