import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { ExchangeBase } from "../api/exchange.ts";
import { EXCHANGE } from "../words/exchange.ts";
import { useWords } from "../words/language.tsx";
import { ExchangePanel } from "./ExchangePanel.tsx";

interface FileButtonProps {
  readonly base: ExchangeBase;
  readonly withReason?: boolean;
  /** Other buttons of the same row. */
  readonly children?: ReactNode;
}

/** «Nhập từ tệp» beside a list; opens the panel below the row of buttons. */
export function FileButton({ base, withReason = false, children }: FileButtonProps) {
  const words = useWords(EXCHANGE);
  const [open, setOpen] = useState(false);
  return (
    <div className="stack">
      <div className="row" style={{ flexWrap: "wrap" }}>
        {children}
        {!open && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {words.fromFile}
          </Button>
        )}
      </div>
      {open && <ExchangePanel base={base} withReason={withReason} close={() => setOpen(false)} />}
    </div>
  );
}
