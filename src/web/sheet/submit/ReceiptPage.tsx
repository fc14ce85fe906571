import "../../look/sheet.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import type { SheetView } from "../../../contract/sheets.ts";
import { sheetQuery } from "../../api/sheet.ts";
import { PageTitle } from "../../parts/PageTitle.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { pointsText } from "../../show/numbers.ts";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";

export function Component() {
  const { round = "", unit = "" } = useParams();
  const words = useWords(SHEET);
  const sheet = useQuery(sheetQuery({ round, unit }));
  const back = `/dot/${round}/phieu/${unit}`;
  return (
    <div className="page page-narrow">
      <PageTitle title={words.receiptTitle} />
      <Loaded query={sheet}>
        {(view) => (
          <div className="stack-wide">
            {view.receipt ? (
              <ReceiptCard sheet={view} receipt={view.receipt} />
            ) : (
              <Empty title={words.noReceipt} />
            )}
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

interface ReceiptCardProps {
  readonly sheet: SheetView;
  readonly receipt: NonNullable<SheetView["receipt"]>;
}

function ReceiptCard({ sheet, receipt }: ReceiptCardProps) {
  const words = useWords(SHEET);
  const { language } = useLanguage();
  const { total } = sheet;
  const facts = [
    [words.receiptRound, sheet.round.title],
    [words.receiptUnit, sheet.unit.name],
    [words.receiptAt, momentWords(receipt.submittedAt, language)],
    [words.receiptBy, receipt.submittedByName],
    [
      words.receiptPoints,
      `${pointsText(total.selfPoints, language)}/${pointsText(total.selfMax, language)} ${words.points}`,
    ],
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
    </article>
  );
}
